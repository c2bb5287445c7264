"""Parts of `docs/benchmarks.md` that are measured: each stands between two comments that name it."""

from __future__ import annotations

from pathlib import Path


def put(page: Path, part: str, text: str) -> None:
    """Put what was measured into its part of the page. Raises ValueError if the page has no such part."""
    begin, end = f"<!-- {part} -->", f"<!-- end of {part} -->"
    whole = page.read_text(encoding="utf-8")
    if begin not in whole or end not in whole:
        raise ValueError(f"{page} has no part {part!r}")
    before, rest = whole.split(begin, 1)
    after = rest.split(end, 1)[1]
    page.write_text(f"{before}{begin}\n{text}\n{end}{after}", encoding="utf-8")
