"""Stories end to end: an archive of two thousand characters a story, from its lines to the findings, beside reading the lines.

A story has as many claims as extraction finds in two thousand characters of agency copy, about six; the rest of it says nothing
that could be checked.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

from benchmarks.engines.compare import timed
from checker.pipeline import Toolkit, report
from checker.read import articles

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
SIZE = 2000  # characters of a story
SAYS = 150  # of them that are from the examples, which say as much as they can
PLAIN = (
    "Nobody at the quay wanted to talk about the weather, which had kept the smaller boats in port for the better part of the season.",
    "“We simply do not know yet,” she told the people who had come to the meeting. “Whoever says that he does is guessing.”",
    "The hall smelled of wet coats and coffee, and the microphone failed so often that the chair read the questions out herself.",
    "Critics of the scheme say that the money would be better spent on roads, while its friends point to the jobs that it may bring.",
    "A spokesman declined to comment on the report, but did not deny that talks between the two sides had been going on behind closed doors.",
    "Analysts said the outcome would depend on how quickly lenders agree to the terms, and on whether demand holds up through the winter.",
    "In the market square, traders packed up early; some of them blamed the rain, others the barriers that still closed off the bridge.",
    "The opposition called the decision rash and asked for a debate, though few of its members were in the chamber when the motion was read.",
)


def written(count: int, folder: Path) -> Path:
    """An archive of this many stories, each the head of an example and paragraphs of all of them, the same ones every time."""
    path = folder / "archive.jsonl"
    path.write_text("".join(f"{json.dumps(story)}\n" for story in _stories(count)), encoding="utf-8")
    return path


def _stories(count: int) -> Iterator[dict[str, str]]:
    random = Random(1)
    texts = [path.read_text(encoding="utf-8").strip().split("\n\n") for path in sorted(EXAMPLES.glob("*.txt"))]
    further = [paragraph for _, *rest in texts for paragraph in rest]
    for number in range(count):
        text = [random.choice(texts)[0]]
        while (length := sum(map(len, text))) < SIZE:
            text.append(random.choice(further) if length < SAYS else random.choice(PLAIN))
        yield {
            "id": f"s{number}",
            "text": "\n\n".join(text)[:SIZE],
            "published": f"2023-{1 + number % 12:02}-{1 + number % 28:02}",
        }


def table(count: int, folder: Path) -> str:
    """What each step takes for the whole archive, as Markdown."""
    archive = written(count, folder)
    size = archive.stat().st_size / 1e6
    lines = [
        f"| {count:,} stories, {size:.1f} MB | CPU s | stories a CPU second | MB a CPU second |",
        "|---|--:|--:|--:|",
    ]
    for step, seconds in _steps(archive, folder):
        lines.append(f"| {step} | {seconds:.2f} | {count / seconds:,.0f} | {size / seconds:,.1f} |")
    return "\n".join(lines)


def _steps(archive: Path, folder: Path) -> Iterator[tuple[str, float]]:
    yield "read the lines as JSON", timed(lambda: [json.loads(line) for line in archive.open(encoding="utf-8")])[0]
    kit = Toolkit.open()
    stories = list(articles([str(archive)]))
    report(stories[0], kit)  # what is loaded once is loaded
    yield "check, in one warm process", timed(lambda: [report(story, kit) for story in stories])[0]
    yield "`dateline batch`, a new process, with journal and outputs", _cpu_seconds_of_batch(archive, folder)


def _cpu_seconds_of_batch(archive: Path, folder: Path) -> float:
    """User and system seconds of `dateline batch --jobs 1` and its children, the start included."""
    command = [sys.executable, "-m", "checker", "batch", str(archive), "--out", str(folder / "run"), "--jobs", "1", "--quiet"]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([*command, "--exit-zero"], check=True, capture_output=True, env=os.environ)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
