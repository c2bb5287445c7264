"""Six rules on the same claims in every engine, then Dateline alone on more and more of them; prints Markdown.

Usage: python -m benchmarks.engines [--parts engines,shares,growth,stories] [--most CLAIMS] [--sizes CLAIMS,CLAIMS,…] [--stories N]
       [--write PAGE.md]
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.engines import archive, compare, growth, shares
from benchmarks.engines.facts import terms
from benchmarks.engines.page import put

PARTS = ("engines", "shares", "growth", "stories")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.engines", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--parts", default=",".join(PARTS), help="which of %(default)s")
    parser.add_argument("--most", type=int, default=1_000_000, help="no engine is given more claims (%(default)s)")
    parser.add_argument(
        "--sizes", default=",".join(map(str, growth.SIZES)), help="numbers of claims for the tables (%(default)s)"
    )
    parser.add_argument("--stories", type=int, default=2000, help="stories of the archive (%(default)s)")
    parser.add_argument("--write", type=Path, help="a page to put what was measured into")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for part, text in measured(told, Path(folder)):
            print(f"{text}\n", flush=True)
            if told.write:
                put(told.write, part, text)


def measured(told: argparse.Namespace, folder: Path) -> Iterator[tuple[str, str]]:
    """The parts that were asked for, each with its table."""
    parts, record = told.parts.split(","), terms()
    if "engines" in parts:
        yield "engines", compare.table([*compare.compared(record, folder, told.most)])
    if "shares" in parts:
        yield "shares", shares.table(told.most, shares.shares(record, told.most, folder))
    if "growth" in parts:
        yield "growth", growth.table(growth.grown(record, folder, map(int, told.sizes.split(","))))
    if "stories" in parts:
        yield "stories", archive.table(told.stories, folder)


if __name__ == "__main__":
    main()
