"""The cache folder: what can be worked out again. Unreadable or unwritable is never an error."""

from __future__ import annotations

import os
from pathlib import Path


def cache_folder() -> Path:
    """`DATELINE_CACHE`, else `dateline` in the user's cache folder."""
    if told := os.environ.get("DATELINE_CACHE"):
        return Path(told)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "dateline"


def read_cached(name: str) -> str | None:
    """A cached text, or None."""
    try:
        return (cache_folder() / name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError, RuntimeError):
        return None


def write_cached(name: str, text: str) -> None:
    """Keep a text under a name, all of it or nothing: other processes never see half a file."""
    import tempfile  # costs a cold start that has nothing to write

    try:
        folder = cache_folder()
        folder.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=folder, prefix=".writing-")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(temporary, folder / name)
    except (OSError, RuntimeError):
        return
