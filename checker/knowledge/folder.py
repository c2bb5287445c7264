"""Where facts stand and where their compiled form is kept: inside the wheel, else beside the checkout."""

from __future__ import annotations

import os
from pathlib import Path

READY_MADE = "knowledge.sqlite"


def facts_folder() -> Path:
    """The folder of the shipped facts. Raises FileNotFoundError where the installation has none."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "facts", package.parent / "facts"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"no folder of facts beside {package}; the installation is not whole")


def cache_folder() -> Path:
    """`DATELINE_CACHE`, else the user's cache folder; it need not exist, nor be one that can be written to."""
    if own := os.environ.get("DATELINE_CACHE"):
        return Path(own)
    shared = os.environ.get("XDG_CACHE_HOME")
    return (Path(shared) if shared else Path(os.path.expanduser("~")) / ".cache") / "dateline"
