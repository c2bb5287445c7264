"""One input as bytes, and as the text that they spell: never guessed, never altered, never larger than it may be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import BinaryIO

from checker.model.problems import InputError, Problem

MAX_BYTES = 5_000_000
_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(frozen=True, slots=True)
class Source:
    """A file or standard input: the name it is reported under, how to open it, and its encoding."""

    name: str
    open: Callable[[], AbstractContextManager[BinaryIO]]
    encoding: str = "utf-8"

    def problem(self, reason: str, line: int | None = None) -> InputError:
        return InputError([Problem(self.name, reason, line)])


def text_of(source: Source) -> str:
    """The whole text, line ends kept; only a byte order mark before it is dropped.

    Raises InputError for a file that is empty, larger than 5 MB, binary, or not in its encoding.
    """
    with source.open() as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise source.problem(f"larger than {MAX_BYTES // 1_000_000} MB; an archive of stories is written as .jsonl")
    text = decoded(data, source)
    if not text.strip():
        raise source.problem("empty")
    return text


def lines_of(source: Source) -> Iterator[tuple[int, str | InputError]]:
    """The lines that are not blank, each with its number, read one at a time; a line that cannot be read is an error.

    Raises InputError for an empty file, and for one whose bytes spell no lines in its encoding.
    """
    number, empty = 0, True
    with source.open() as file:
        if source.encoding != "utf-8":
            yield from _decoded_lines(source, file)
            return
        while line := file.readline(MAX_BYTES + 1):
            number += 1
            if len(line) > MAX_BYTES:
                yield number, source.problem(f"a line larger than {MAX_BYTES // 1_000_000} MB", number)
                while line and not line.endswith(b"\n"):
                    line = file.readline(MAX_BYTES)
                empty = False
                continue
            if not line.strip():
                continue
            empty = False
            try:
                yield number, decoded(line, source, number)
            except InputError as error:
                yield number, error
    if empty:
        raise source.problem("empty")


def _decoded_lines(source: Source, file: BinaryIO) -> Iterator[tuple[int, str | InputError]]:
    """Lines in another encoding, whose line ends may not be single bytes."""
    text = decoded(file.read(), source)
    if not text.strip():
        raise source.problem("empty")
    yield from ((number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip())


def decoded(data: bytes, source: Source, line: int | None = None) -> str:
    """Bytes as the text that they spell in the source's encoding. Raises InputError where they spell none."""
    for mark, encoding in _MARKS:
        if data.startswith(mark) and source.encoding == "utf-8":
            raise source.problem(f"not UTF-8; it looks like {encoding.upper()}, so say --encoding {encoding}", line)
    try:
        text = data.decode(source.encoding)
    except UnicodeDecodeError as error:
        at = line or data.count(b"\n", 0, error.start) + 1
        name = "UTF-8" if source.encoding == "utf-8" else source.encoding
        hint = "; say --encoding cp1252 (or what it is written in)" if name == "UTF-8" and b"\0" not in data else ""
        raise source.problem(f"not {name}: byte 0x{data[error.start]:02x}{hint}", at) from None
    if "\0" in text:
        raise source.problem("a binary file: it holds NUL bytes", line)
    return text.removeprefix("\ufeff")
