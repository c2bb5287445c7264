"""Weekdays beside dates, found by Dateline and by textlint's rule for them on the same stories: right ones, false ones, CPU seconds.

The stories are those of an evaluation folder, `DATELINE_SHARED/data/eval`: stories in which one weekday was shifted, and
clean ones that name a weekday beside a day. Since textlint's rule reads dates in figures with the weekday in brackets, notes
in that form stand beside them, every second one wrong. textlint and textlint-rule-date-weekday-mismatch are installed by npm into a
folder of their own, which is thrown away or kept with --folder.

Usage: DATELINE_SHARED=FOLDER python benchmarks/weekdays.py [--folder FOLDER] [--clean N]
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

PACKAGES = ("textlint@15.8.0", "textlint-rule-date-weekday-mismatch@1.1.1")
CLEAN = 600
NOTES = 100
_NEAR = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\W{1,3}(?:the )?(?:\d|[JFMASOND][a-z]{2,8}\.? \d)")


class Story(NamedTuple):
    """A story with its day and, where a weekday was shifted in it, the place of the plant."""

    name: str
    text: str
    published: str
    plant: tuple[int, int] | None


class Told(NamedTuple):
    """What a tool marks in the stories, by name, and the CPU seconds that it takes for all and for one."""

    marks: dict[str, list[tuple[int, int]]]
    seconds: float
    cold: float


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--folder", type=Path, help="where textlint is, or is to be installed")
    options.add_argument("--clean", type=int, default=CLEAN, help="how many clean stories, at most")
    chosen = options.parse_args()
    shared = os.environ.get("DATELINE_SHARED")
    if not shared:
        raise SystemExit("DATELINE_SHARED names no folder of data to measure with")
    stories = [*read(Path(shared) / "data" / "eval", chosen.clean), *notes()]
    with tempfile.TemporaryDirectory() as scratch:
        folder = chosen.folder or Path(scratch, "textlint")
        install(folder)
        print_table(
            stories, {"dateline": by_dateline(stories, Path(scratch)), "textlint": by_textlint(stories, folder, Path(scratch))}
        )


def read(folder: Path, most: int) -> Iterator[Story]:
    """The stories with a shifted weekday, and clean ones in which a weekday stands beside a day."""
    for row in rows(folder / "articles_corrupted_dates.jsonl.gz"):
        if row["corruption"] == "weekday_shift":
            yield Story(row["id"], row["text"], row["pub_date"][:10], (row["start"], row["end"]))
    clean = 0
    for path in sorted(folder.glob("articles_*.jsonl.gz")):
        if "corrupted" not in path.name:
            for row in rows(path):
                if clean < most and row.get("pub_date") and _NEAR.search(row["text"]):
                    clean += 1
                    yield Story(row["id"], row["text"], row["pub_date"][:10], None)


def notes() -> Iterator[Story]:
    """Notes in the form that textlint's rule reads: `2016-12-29(Thursday)`, every second weekday wrong."""
    for number in range(NOTES):
        day = date(2015, 1, 1) + timedelta(37 * number)
        wrong = bool(number % 2)
        name = f"{day + timedelta(wrong):%A}"
        text = f"The regatta off the old harbour starts on {day}({name}) at noon."
        at = text.index(str(day))
        yield Story(f"note-{number}", text, str(day), (at, at + len(str(day)) + len(name) + 2) if wrong else None)


def rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def install(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "node_modules" / "textlint").is_dir():
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", *PACKAGES], cwd=folder, check=True)


def by_dateline(stories: list[Story], scratch: Path) -> Told:
    def marked(some: list[Story]) -> tuple[dict[str, list[tuple[int, int]]], float]:
        path = scratch / "stories.jsonl"
        lines = [json.dumps({"id": s.name, "text": s.text, "published": s.published}) + "\n" for s in some]
        path.write_text("".join(lines), encoding="utf-8")
        out, seconds = run([sys.executable, "-m", "checker", "check", str(path), "--format", "jsonl"], Path.cwd())
        reports = map(json.loads, out.splitlines())
        return {
            r["article"]: [tuple(span) for f in r["findings"] if is_weekday(f) for span in f["spans"]] for r in reports
        }, seconds

    marks, seconds = marked(stories)
    return Told(marks, seconds, marked(stories[:1])[1])


def is_weekday(finding: dict[str, Any]) -> bool:
    return finding["verdict"] == "refuted" and finding["rule"].startswith("weekday/")


def by_textlint(stories: list[Story], folder: Path, scratch: Path) -> Told:
    texts = scratch / "texts"
    texts.mkdir()
    for number, story in enumerate(stories):
        (texts / f"{number}.txt").write_text(story.text, encoding="utf-8")
    command = [str(folder / "node_modules" / ".bin" / "textlint"), "--rule", "date-weekday-mismatch", "--format", "json"]
    out, seconds = run([*command, str(texts)], folder)
    _, cold = run([*command, str(texts / "0.txt")], folder)
    found = json.loads(out or "[]")
    marks = {stories[int(Path(one["filePath"]).stem)].name: [tuple(m["range"]) for m in one["messages"]] for one in found}
    return Told(marks, seconds, cold)


def run(command: list[str], folder: Path) -> tuple[str, float]:
    """What a command prints, and the CPU seconds that it took; neither tool's status says more than that it found something."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{command[0]}: exit status {done.returncode}: {done.stderr[-300:]}")
    return done.stdout, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def print_table(stories: list[Story], tools: dict[str, Told]) -> None:
    kinds = {
        "stories": [s for s in stories if not s.name.startswith("note-")],
        "notes": [s for s in stories if s.name.startswith("note-")],
    }
    for kind, some in kinds.items():
        print(f"{kind}: {len(some)}, of which {sum(s.plant is not None for s in some)} with a wrong weekday")
    print(
        f"\n{'tool':<10} {'in stories':>11} {'false':>6} {'in notes':>10} {'false':>6} {'CPU s, one story':>17} {'CPU ms a story':>15}"
    )
    for name, told in tools.items():
        cells = [cell for some in kinds.values() for cell in counted(some, told)]
        each = 1000 * max(told.seconds - told.cold, 0) / len(stories)
        print(f"{name:<10} {cells[0]:>11} {cells[1]:>6} {cells[2]:>10} {cells[3]:>6} {told.cold:>17.2f} {each:>15.2f}")


def counted(stories: list[Story], told: Told) -> tuple[str, str]:
    """How many of the wrong weekdays are marked, and how many marks lie elsewhere."""
    planted = [story for story in stories if story.plant]
    found = sum(any(meets(story.plant, mark) for mark in told.marks.get(story.name, ())) for story in planted)
    false = sum(not meets(story.plant, mark) for story in stories for mark in told.marks.get(story.name, ()))
    return f"{found} of {len(planted)}", str(false)


def meets(plant: tuple[int, int] | None, mark: tuple[int, int]) -> bool:
    return plant is not None and plant[0] < mark[1] and mark[0] < plant[1]


if __name__ == "__main__":
    main()
