"""The compiled record: found ready-made, else in the cache, else built there once and whole; read-only ever after."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from threading import get_ident
from urllib.parse import quote

from checker.knowledge.folder import READY_MADE
from checker.knowledge.schema import FORMAT
from checker.model.cache import cache_folder, prune, read_cached, write_cached

_KEEP = 8  # compiled files that stay in the cache: this one, and those of other branches and installations


def connect(folder: Path) -> sqlite3.Connection:
    """The record of a folder of facts, compiled if that has not been done.

    A look at names, sizes and times of the files tells whether they are those of last time; only then are they read.
    Raises InputError if they are wrong, FileNotFoundError if there is no such folder.
    """
    if (folder / READY_MADE).is_file() and (ready := _opened(folder / READY_MADE)):
        return ready
    stats = [(entry.name, entry.stat()) for entry in sorted(os.scandir(folder), key=lambda e: e.name) if _is_source(entry.name)]
    signature = repr([str(folder.resolve()), FORMAT, [(name, stat.st_size, stat.st_mtime_ns) for name, stat in stats]])
    seen = f"seen-{sha256(signature.encode()).hexdigest()[:24]}"
    if found := _opened(_compiled(read_cached(seen) or "")):
        return found
    files = {name: (folder / name).read_bytes() for name, _ in stats}
    digest = digest_of(files)
    path = _compiled(digest)
    connection = _opened(path) or _built(path, files, digest)
    write_cached(seen, digest)
    return connection


def compile_folder(folder: Path, target: Path) -> None:
    """Write a folder's record to a file, as a wheel carries it. Raises InputError if the folder is wrong."""
    files = {entry.name: Path(entry).read_bytes() for entry in os.scandir(folder) if _is_source(entry.name)}
    _replace(target, files, digest_of(files), lambda step: None)


def digest_of(files: dict[str, bytes]) -> str:
    """The hash of what the files hold, and of how they are compiled."""
    whole = sha256(str(FORMAT).encode())
    for name in sorted(files):
        whole.update(f"\n{name} {len(files[name])}\n".encode())
        whole.update(files[name])
    return whole.hexdigest()[:16]


def _is_source(name: str) -> bool:
    return name.endswith((".csv", ".yaml")) and not name.startswith(".")


def _compiled(digest: str) -> Path:
    return cache_folder() / f"knowledge-{digest}.sqlite"


def _opened(path: Path) -> sqlite3.Connection | None:
    """A compiled record, or None where there is none, or one that is broken or of another make."""
    if not path.is_file():
        return None
    connection = sqlite3.connect(f"file:{quote(str(path))}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    with suppress(sqlite3.DatabaseError):
        if connection.execute("SELECT value FROM meta WHERE key = 'format'").fetchone() == (str(FORMAT),):
            return connection
    connection.close()
    return None


def _built(path: Path, files: dict[str, bytes], digest: str) -> sqlite3.Connection:
    """The record built into the cache, or into memory where the cache cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _progress() as told:
            _replace(path, files, digest, told)
        prune("knowledge-*.sqlite", _KEEP)
        prune(".knowledge-*", _KEEP)  # of builds that were killed
        prune("seen-*", 4 * _KEEP)
        if found := _opened(path):
            return found
    except (OSError, sqlite3.OperationalError):
        pass
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    with _progress() as told:
        _fill(connection, files, digest, told)
    return connection


@contextmanager
def _progress() -> Iterator[Callable[[str], None]]:
    """A line on the terminal that says what is being done, gone when it is; elsewhere nothing is said."""
    screen = sys.stderr
    if screen is None or not screen.isatty():
        yield lambda step: None
        return

    def told(step: str) -> None:
        screen.write(f"\r\x1b[KMaking the record of facts ready, this once: {step}")
        screen.flush()

    try:
        yield told
    finally:
        screen.write("\r\x1b[K")
        screen.flush()


def _replace(path: Path, files: dict[str, bytes], digest: str, told: Callable[[str], None]) -> None:
    """Build beside the path and move there in one step, so that nobody ever sees half of it, not even after a power cut."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}-{get_ident()}")
    try:
        unfinished.unlink(missing_ok=True)
        connection = sqlite3.connect(unfinished)
        try:
            connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
            _fill(connection, files, digest, told)
            connection.execute("VACUUM")  # a twelfth smaller
        finally:
            connection.close()
        with unfinished.open("rb") as file:
            os.fsync(file.fileno())
        os.replace(unfinished, path)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _fill(connection: sqlite3.Connection, files: dict[str, bytes], digest: str, told: Callable[[str], None]) -> None:
    from checker.knowledge.compile import compile_into
    from checker.knowledge.tables import Reading

    reading, texts = Reading(), {}
    for name, content in files.items():
        try:
            texts[name] = content.decode("utf-8")
        except UnicodeDecodeError as error:
            reading.wrong(name, content.count(b"\n", 0, error.start) + 1, "", "is not UTF-8")
    reading.finish()
    compile_into(connection, texts, digest, told)
