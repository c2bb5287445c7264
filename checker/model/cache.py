"""The cache folder: what can be worked out again. Unreadable or unwritable is never an error."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def cache_folder() -> Path:
    """`DATELINE_CACHE`, else the user's cache folder; it need not exist, nor be one that can be written to."""
    if told := os.environ.get("DATELINE_CACHE"):
        return Path(told)
    shared = os.environ.get("XDG_CACHE_HOME")
    return (Path(shared) if shared else Path(os.path.expanduser("~")) / ".cache") / "dateline"


def read_cached(name: str) -> str | None:
    """A cached text, or None."""
    try:
        return (cache_folder() / name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def write_cached(name: str, text: str) -> None:
    """Keep a text under a name, all of it or nothing: other processes never see half a file."""
    write_cached_bytes(name, text.encode())


def write_cached_bytes(name: str, data: bytes | memoryview) -> None:
    """Keep bytes under a name, in the same way."""
    with suppress(OSError):
        folder = cache_folder()
        folder.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=folder, prefix=".writing-")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(temporary, folder / name)


def prune(pattern: str, keep: int) -> None:
    """Leave of the files that a pattern names those that were made last."""
    with suppress(OSError):
        for old in sorted(cache_folder().glob(pattern), key=lambda path: path.stat().st_mtime)[:-keep]:
            old.unlink(missing_ok=True)
