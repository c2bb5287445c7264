"""Where facts stand: inside the wheel, else beside the checkout."""

from __future__ import annotations

from pathlib import Path

READY_MADE = "knowledge.sqlite"


def facts_folder() -> Path:
    """The folder of the shipped facts. Raises FileNotFoundError where the installation has none."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "facts", package.parent / "facts"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"no folder of facts beside {package}; the installation is not whole")
