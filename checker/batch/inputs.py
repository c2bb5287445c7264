"""What an archive is made of: files of stories, packed or plain, and the signature by which each is known again."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from checker.model.problems import InputError, Problem, did_you_mean
from checker.read import encoding_of, reader, suffixes, walked

PACKED = ("gz", "zst")
_HEAD = 65_536  # bytes of a file that are looked at to know it again


@dataclass(frozen=True, slots=True)
class Input:
    """One file. `form` is its suffix without the packing, `packed` how it is packed (`gz`, `zst` or nothing)."""

    name: str
    form: str
    packed: str = ""
    encoding: str = "utf-8"

    @property
    def plain_name(self) -> str:
        """The file's name without the suffix of its packing, by which its reader is found."""
        return self.name.removesuffix(f".{self.packed}") if self.packed else self.name

    @property
    def is_lines(self) -> bool:
        """Whether it holds a story a line."""
        return self.form == "jsonl"

    @property
    def is_table(self) -> bool:
        """Whether it is a table of claims."""
        return self.form == "parquet" and not self.packed

    @property
    def is_wide(self) -> bool:
        """Whether line ends are no single bytes in its encoding, so that it is decoded before it is parted."""
        return "\n".encode(self.encoding) != b"\n"

    @property
    def size(self) -> int:
        return os.path.getsize(self.name)

    def signature(self) -> str:
        """Its size, the time it was written, and a hash of how it begins: another file, or an edited one, has another."""
        stat = os.stat(self.name)
        with open(self.name, "rb") as file:
            head = blake2b(file.read(_HEAD), digest_size=8).hexdigest()
        return f"{stat.st_size} {stat.st_mtime_ns} {head}"


def inputs_of(paths: Iterable[str], encoding: str | None = None) -> list[Input]:
    """The files that paths stand for, folders walked in order, no file twice.

    Raises InputError with every path that is missing or that nobody reads, and for an unknown encoding.
    """
    known, problems = encoding_of(encoding or "utf-8")
    found: dict[str, Input] = {}
    for path in map(os.fspath, paths):
        if os.path.isdir(path):
            inside = list(walked(path, _form))
            problems += [] if inside else [Problem(path, f"no story in this folder{did_you_mean('', suffixes())}")]
            found |= {one: input_of(one, known) for one in inside}
        elif not os.path.exists(path):
            problems.append(Problem(path, "no such file or folder"))
        elif not _form(path):
            problems.append(Problem(path, f"no format has this suffix{did_you_mean('', suffixes())}, each also with .gz or .zst"))
        else:
            found[path] = input_of(path, known)
    if problems:
        raise InputError(problems)
    return list(found.values())


def input_of(name: str, encoding: str) -> Input:
    """The file of a name, whether or not it is there."""
    packing = name.rpartition(".")[2].lower()
    return Input(name, _form(name), packing if packing in PACKED else "", encoding)


def _form(name: str) -> str:
    """The suffix that a file is read by, without its packing; empty where nobody reads it."""
    stem, _, last = name.rpartition(".")
    plain = stem if last.lower() in PACKED else name
    return plain.rpartition(".")[2].lower() if reader(plain) else ""
