"""The documentation's site: `python -m website.build` writes it into build/site, and fails on every warning.

The pages are those of docs/, and one of the public names; the order below is the order of reading.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from website.api import page

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
SETTINGS, STYLE = (Path(__file__).with_name(name) for name in ("zensical.toml", "style.css"))
API = "api.md"
SECTIONS: dict[str, tuple[str, ...]] = {
    "Guides": ("guide/editors.md", "guide/rules.md", "guide/ci.md"),
    "The desk": ("desk.md", "knowledge.md", "batch.md", "cluster.md", "tables.md", "claims-table.md"),
    "Rules": ("rules.md", "rules/index.md"),
    "Programs": ("contract.md", "wire-format.md", "claims-table.md", "library.md", API, "pytest.md"),
    "How good it is": ("guarantees.md", "calibration.md", "benchmarks.md"),
}


def build(folder: Path, staging: Path) -> subprocess.CompletedProcess[str]:
    """Write the site into a folder, which is made anew; `staging` holds the pages that it is made of, and may be thrown away."""
    for path in (folder, staging):
        shutil.rmtree(path, ignore_errors=True)
    shutil.copytree(DOCS, staging / "docs")
    (staging / "docs" / API).write_text(page(), encoding="utf-8")
    shutil.copy(STYLE, staging / "docs")
    settings = SETTINGS.read_text(encoding="utf-8")
    own = {"docs_dir": "docs", "site_dir": "site", "nav": navigation(staging / "docs")}
    keys = "".join(f"{key} = {_toml(value)}\n" for key, value in own.items())
    (staging / "zensical.toml").write_text(settings.replace("[project]\n", f"[project]\n{keys}", 1), encoding="utf-8")
    command = [sys.executable, "-m", "zensical", "build", "--strict", "--clean", "--config-file", "zensical.toml"]
    done = subprocess.run(command, cwd=staging, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode == 0:
        shutil.move(staging / "site", folder)
    return done


def navigation(docs: Path) -> list[Any]:
    """Every page in the order of reading: the sections, the pages of rules by pack, and what no section names at the end."""
    rules = {path.relative_to(docs).as_posix() for path in (docs / "rules").rglob("*.md")} - {"rules/index.md"}
    packs = sorted({name.split("/")[1] for name in rules})
    found: list[Any] = ["index.md"]
    for title, pages in SECTIONS.items():
        there: list[Any] = [name for name in pages if (docs / name).is_file()]
        if title == "Rules":
            there += [{pack: sorted(name for name in rules if name.split("/")[1] == pack)} for pack in packs]
        found.append({title: there})
    named = {"index.md", *rules, *(name for pages in SECTIONS.values() for name in pages)}
    rest = sorted({path.relative_to(docs).as_posix() for path in docs.rglob("*.md")} - named)
    return [*found, {"More": rest}] if rest else found


def _toml(value: Any) -> str:
    """A value as TOML has it in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key, ensure_ascii=False)} = {_toml(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def main() -> int:
    done = build(ROOT / "build" / "site", ROOT / "build" / "website")
    print(done.stdout + done.stderr, end="")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
