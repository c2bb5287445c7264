"""The way in: files, folders and standard input as articles; the module of a suffix reads it (`story.md`: md.py)."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from functools import cache, partial
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from pkgutil import iter_modules
from typing import BinaryIO

from checker.model.article import Article
from checker.model.findings import Diagnostic
from checker.model.problems import InputError, Problem, did_you_mean
from checker.read.language import not_read
from checker.read.source import Source, lines_of

Read = Callable[[Source], Iterator[Article]]
_NAME = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)
_ABOUT = re.compile(r"\.|(README|CHANGELOG|CONTRIBUTING|LICENSE)\b")


def articles(
    paths: Iterable[str | os.PathLike[str]],
    stdin: BinaryIO | None = None,
    stdin_filename: str | None = None,
    encoding: str | None = None,
) -> Iterator[Article]:
    """The articles of all paths, `-` being standard input, read one at a time.

    Raises InputError at once, with every problem, for a path that is missing, a suffix that nobody reads, a folder
    without articles and an unknown encoding. A file that cannot be read later is an article with its errors.
    """
    return read_all(sources(paths, stdin, stdin_filename, encoding))


def sources(
    paths: Iterable[str | os.PathLike[str]],
    stdin: BinaryIO | None = None,
    stdin_filename: str | None = None,
    encoding: str | None = None,
) -> list[Source]:
    """What the paths stand for, folders walked in order, no file twice. Raises InputError like `articles`."""
    known, problems = encoding_of(encoding or "utf-8")
    found: dict[str, Source] = {}
    for path in (os.fspath(path) for path in paths):
        if path == "-":
            name = stdin_filename or "-"
            problems += _unread(stdin_filename or "stdin.txt")
            found[path] = Source(name, partial(_stream, stdin), known)
        elif os.path.isdir(path):
            inside = list(walked(path))
            problems += [] if inside else [Problem(path, f"no article in this folder{did_you_mean('', suffixes())}")]
            found |= {one: Source(one, partial(_file, one), known) for one in inside}
        elif os.path.exists(path):
            problems += _unread(path)
            found[path] = Source(path, partial(_file, path), known)
        else:
            problems.append(Problem(path, "no such file or folder"))
    if problems:
        raise InputError(problems)
    return list(found.values())


def read_all(found: Iterable[Source]) -> Iterator[Article]:
    """The articles of sources, one at a time; a source that cannot be read is an article with its errors."""
    for source in found:
        read = reader(source.name) or _reader("txt")
        assert read is not None
        try:
            for article in read(source):
                yield noted(article)
        except InputError as error:
            yield Article(id=source.name, text="", errors=tuple(map(str, error.problems)))
        except OSError as error:
            yield Article(id=source.name, text="", errors=(f"{source.name}: cannot be read: {error.strerror or error}",))


def count(found: Iterable[Source]) -> int | None:
    """How many articles the sources hold: one each, and as many as an archive has lines; None where that cannot be told."""
    total = 0
    for source in found:
        read = reader(source.name)
        if read in (_reader("json"), _reader("parquet")) or (read is _reader("jsonl") and not _lasts(source)):
            return None
        total += _lines(source) if read is _reader("jsonl") else 1
    return total


def _lasts(source: Source) -> bool:
    """Whether a source can be read twice, as standard input and pipes cannot."""
    return getattr(source.open, "func", None) is _file and os.path.isfile(source.name)


def _lines(source: Source) -> int:
    """The lines of an archive; one that cannot be read is one article, with its errors."""
    try:
        return sum(1 for _ in lines_of(source))
    except (InputError, OSError):
        return 1


def suffixes() -> list[str]:
    """Every suffix that is read, found by listing this folder."""
    names = (found.name for found in iter_modules(__path__))
    return [f".{name.replace('_', '.')}" for name in names if hasattr(import_module(f"{__name__}.{name}"), "read")]


def reader(filename: str) -> Read | None:
    """The reader of a file by its name's longest suffix (`.claims.yaml` before `.yaml`), None where nobody reads it."""
    parts = os.path.basename(filename).lower().split(".")[1:]
    return next((read for at in range(len(parts)) if (read := _reader("_".join(parts[at:])))), None)


def walked(folder: str, known: Callable[[str], object] | None = None) -> Iterator[str]:
    """The files below a folder that somebody reads, in order of their names; hidden ones and those about the folder are passed over.

    `known` tells of a file's name whether it is read, if not by its suffix alone.
    """
    read = known or reader
    for here, below, files in os.walk(folder):
        below[:] = sorted(name for name in below if not name.startswith("."))
        yield from (Path(here, name).as_posix() for name in sorted(files) if not _ABOUT.match(name) and read(name))


def noted(article: Article) -> Article:
    """The article with what is odd about its characters, and with its language if text in it is not read."""
    notes: list[Diagnostic] = []
    if not (article.text.isascii() and (article.title or "").isascii()):
        from checker.read.characters import oddities

        notes += oddities(article.text)
        notes += (replace(note, span=None) for note in oddities(article.title or "", "title"))
    if article.text and article.claims is None and (language := not_read(article.text, article.lang)):
        notes.insert(0, Diagnostic("language", f"language not supported: the text is {language}, so it was not read"))
    return replace(article, diagnostics=(*article.diagnostics, *notes)) if notes else article


def encoding_of(name: str) -> tuple[str, list[Problem]]:
    """The codec's own name, or the problem that there is no such encoding of text."""
    import codecs

    try:
        "a".encode(name)  # refuses what is a codec but no encoding of text
        return codecs.lookup(name).name, []
    except (LookupError, ValueError):
        return "utf-8", [Problem("--encoding", f"unknown encoding {name!r}; there are utf-8, utf-16, cp1252, latin-1, …")]


@cache
def _reader(name: str) -> Read | None:
    if not _NAME.fullmatch(name) or find_spec(f"{__name__}.{name}") is None:
        return None
    return getattr(import_module(f"{__name__}.{name}"), "read", None)


def _unread(filename: str) -> list[Problem]:
    if reader(filename):
        return []
    suffix = os.path.splitext(filename)[1]
    what = f"no format has the suffix {suffix!r}" if suffix else "no suffix tells its format"
    return [Problem(filename, what + did_you_mean(suffix, suffixes()))]


def _file(path: str) -> AbstractContextManager[BinaryIO]:
    return open(path, "rb")


def _stream(stdin: BinaryIO | None) -> AbstractContextManager[BinaryIO]:
    """Standard input, which is not ours to close."""
    return nullcontext(stdin or BytesIO())
