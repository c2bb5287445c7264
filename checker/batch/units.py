"""An archive read in units: a line of a `.jsonl`, or a whole small file; never more than one of them in memory."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from io import BufferedReader, RawIOBase, TextIOWrapper
from typing import IO, BinaryIO, NamedTuple

from checker.batch.inputs import Input
from checker.model.problems import InputError, Problem
from checker.read.source import MAX_BYTES

_PIECE = 1024  # bytes unpacked at a time: a hostile kilobyte becomes at most some thirty megabytes
_BROKEN = (OSError, EOFError, zlib.error, UnicodeError)


class Unit(NamedTuple):
    """The bytes of one line or file, with its number in the whole archive, or what kept it from being read.

    `read` tells how many bytes of the archive, as it is packed, have been read with it; `only` names those of a file's stories
    that are asked for, where not all are.
    """

    n: int
    input: Input
    line: int | None
    data: bytes
    problem: str = ""
    read: int = 0
    only: tuple[int, ...] | None = None


def units(inputs: Iterable[Input]) -> Iterator[Unit]:
    """The units of an archive, numbered from 0. A file that breaks off is a unit with a problem, and the next file goes on."""
    n = before = 0
    for one in inputs:
        at, last = before, 0
        try:
            for line, data, problem, at in _of(one, before):
                yield Unit(n, one, line, data, problem, at)
                n, last = n + 1, line or 0
        except _BROKEN as error:
            yield Unit(n, one, last + 1 if one.is_lines else None, b"", _told(one, last, error), at)
            n += 1
        with suppress(OSError):  # gone since; that it cannot be read has been told
            before += one.size


def _told(one: Input, line: int, error: BaseException) -> str:
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error) or "it breaks off"
    place = f"cannot be read beyond line {line}" if one.is_lines and line else "cannot be read"
    return str(Problem(one.name, f"{place}: {reason[:1].lower()}{reason[1:]}"))


def _of(one: Input, before: int) -> Iterator[tuple[int | None, bytes, str, int]]:
    with open(one.name, "rb") as raw, _unpacked(raw, one.packed) as file:
        if not one.is_lines:
            data = file.read(MAX_BYTES + 1)
            yield None, data, "", before + raw.tell()
            return
        empty = True
        for number, data in _lines(file, one.encoding if one.is_wide else None):
            if len(data) > MAX_BYTES:
                problem = Problem(one.name, f"a line larger than {MAX_BYTES // 1_000_000} MB", number)
                yield number, b"", str(problem), before + raw.tell()
            elif data.strip():
                yield number, data, "", before + raw.tell()
            else:
                continue
            empty = False
        if empty:
            raise OSError("the file is empty")


def _lines(file: BinaryIO, wide: str | None) -> Iterator[tuple[int, bytes]]:
    """The lines with their numbers; of one that is too long no more than shows it, and the rest of it is passed over."""
    lines: IO[bytes] | IO[str] = file
    if wide:
        lines = TextIOWrapper(file, wide, newline="\n")
    number = 0
    while line := lines.readline(MAX_BYTES + 1):
        number += 1
        data = line if isinstance(line, bytes) else line.encode()
        if len(line) > MAX_BYTES:
            while line and not line.endswith(b"\n" if isinstance(line, bytes) else "\n"):  # type: ignore[arg-type]
                line = lines.readline(MAX_BYTES)
        yield number, data


@contextmanager
def _unpacked(raw: BinaryIO, packed: str) -> Iterator[BinaryIO]:
    if packed == "gz":
        with gzip.open(raw) as file:
            yield file  # type: ignore[misc]
    elif packed == "zst":
        with BufferedReader(_Zstandard(raw)) as file:  # type: ignore[type-var]
            yield file
    else:
        yield raw


class _Zstandard(RawIOBase):
    """A stream of Zstandard frames. Unlike the library's own reader it tells of one that breaks off."""

    def __init__(self, raw: BinaryIO) -> None:
        try:
            import zstandard
        except ImportError:
            raise InputError([Problem(raw.name, "needs zstandard to be read: pip install 'dateline[batch]'")]) from None
        self._raw, self._new, self._error = raw, zstandard.ZstdDecompressor().decompressobj, zstandard.ZstdError
        self._frame = self._new()
        self._begun, self._left = False, b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        while not self._left:
            if self._frame.eof:
                packed, self._frame, self._begun = self._frame.unused_data, self._new(), False
            else:
                packed = b""
            packed = packed or self._raw.read(_PIECE)
            if not packed:
                if self._begun:
                    raise EOFError("the packed file ends before its end")
                return 0
            self._begun = True
            try:
                self._left = self._frame.decompress(packed)
            except self._error as error:
                raise OSError(str(error)) from None
        size = min(len(buffer), len(self._left))
        buffer[:size] = self._left[:size]
        self._left = self._left[size:]
        return size
