"""Stories a CPU second of `dateline batch`, by one process and by two, beside the limit: merely reading the archive.

Beside it how long an update takes when nothing has changed. Without an archive a made one of 2.5 kB a story is taken.

Usage: python benchmarks/batch.py [ARCHIVE.jsonl[.gz|.zst]] [MOST]
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from checker.batch.inputs import inputs_of
from checker.batch.units import units

STORIES = 4_000
_RUN = """
import json, resource, sys
from checker.cli import main
main(sys.argv[1:])
own, others = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(json.dumps([own.ru_utime + own.ru_stime, others.ru_utime + others.ru_stime, own.ru_maxrss, others.ru_maxrss]))
"""
_OPENING = "OSLO, 4 June 2023 (Wire) - The ministers of nine countries met on Sunday, 4 June 2023, to talk about herring, and parted at noon."
_CLAIMS = (  # a story makes half a dozen claims, as those of agencies do
    "The catch rose to 412,000 tonnes last year from 380,000 in 2021, an increase of 8.4 percent, and brought in $1.2 billion.",
    "Of 140 vessels that were inspected in May, 61 came from Norway, 44 from Iceland and 35 from the Faroe Islands.",
    "Denmark, which is a member of the European Union, abstained; Iceland, whose capital is Reykjavik, voted against the text.",
    "The talks, which began on 1 June and end on 5 June, are the fourth since 2019. The next round was planned for late October in Bergen.",
    "Prices at the quay fell to 9.80 crowns a kilogram from 11.20 a year before, and two of the six plants in the north have closed.",
)
_PROSE = (
    "“We have agreed on almost everything, and nobody is to blame for the rest,” said a delegate who asked not to be named. “The sea is patient.”",
    "Fishermen along the coast had hoped for a text that would tell them how long the boats must lie idle, and where they may go instead.",
    "The union of the crews called the outcome thin. Its spokeswoman said that nobody buys a new net as long as nobody knows the quota.",
    "Scientists who advise the governments say that the stocks have recovered in the north but are still weak where the water has become warmer.",
    "In the harbour the news was taken calmly. A skipper mending his gear said he had seen ministers come and go, and the herring too.",
    "The host had prepared a compromise overnight, which was handed out at breakfast and set aside before the coffee was cold.",
    "Behind closed doors, those present said, the quarrel was less about fish than about who may inspect whose vessels, and how often.",
    "Environmental groups outside the hall handed out leaflets and sang; the police watched from the steps and had little to do.",
    "Nobody wanted to say whether the talks had failed. The word in the corridor was that they had been postponed, which is cheaper.",
    "A later meeting is to settle what was left open, among it the share of the smaller islands and the price of a licence.",
)


class Spent(NamedTuple):
    """CPU seconds of the process that was called and of its workers, seconds on the clock, and the most memory of each in MB."""

    own: float
    workers: float
    clock: float
    memory: float
    of_worker: float

    @property
    def all(self) -> float:
        return self.own + self.workers


def main(archive: str = "", most: int = 0) -> None:
    with TemporaryDirectory() as room:
        folder = Path(room)
        path = Path(archive) if archive else _made(folder / "made.jsonl")
        limit = ["--limit", str(most)] if most else []
        began = time.process_time()
        sizes = [len(unit.data) for unit, _ in zip(units(inputs_of([str(path)])), range(most or sys.maxsize), strict=False)]
        reading = time.process_time() - began
        count = len(sizes)
        print(f"{count:,} stories of {sum(sizes) / count:,.0f} bytes a line\n")
        print(f"{'':<28} {'stories a CPU s':>15} {'CPU s':>8} {'clock s':>8} {'MB':>12}")
        print(f"{'merely read':<28} {count / max(reading, 1e-6):>15,.0f} {reading:>8.2f}")
        runs = [(jobs, _spent(path, folder / str(jobs), "--jobs", str(jobs), *limit)) for jobs in (1, 2)]
        for jobs, spent in runs:
            _line(f"checked, {jobs} process{'es' if jobs > 1 else ''}", count, spent)
        _line("brought up to date, unchanged", count, _spent(path, folder / "1", "--update", "--jobs", "1", *limit))
        one, two = runs[0][1], runs[1][1]
        busiest = max(two.own + two.workers / 2, two.all / 2)
        print(
            f"\ntwo processes: {one.all / two.all * 2:.2f} times one where each has a processor ({busiest:.1f} s instead of {one.all:.1f})"
        )


def _made(path: Path) -> Path:
    path.write_text("".join(json.dumps(story) + "\n" for story in _stories()), encoding="utf-8")
    return path


def _stories() -> Iterator[dict[str, str]]:
    """Stories of some 2.5 kB: paragraphs in turn, numbered so that none is another's twin."""
    for n in range(STORIES):
        prose = [_PROSE[(n + at) % len(_PROSE)] for at in range(9)]
        told = [_OPENING, *prose[:2], _CLAIMS[n % 5], *prose[2:5], _CLAIMS[(n // 5 + 2) % 5], *prose[5:], *prose[:6]]
        text = "\n\n".join([*told, f"This is report {n} of the series."])
        yield {
            "id": f"made-{n}",
            "published": "2023-06-04",
            "title": f"Nine ministers part without a text on herring ({n})",
            "text": text,
        }


def _spent(path: Path, out: Path, *options: str) -> Spent:
    began = time.monotonic()
    command = [sys.executable, "-c", _RUN, "batch", str(path), "--out", str(out), "-q", *options]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    own, workers, memory, of_worker = json.loads(told.splitlines()[-1])
    return Spent(own, workers, time.monotonic() - began, memory / 1024, of_worker / 1024)


def _line(name: str, count: int, spent: Spent) -> None:
    memory = f"{spent.memory:,.0f}" + (f" + {spent.of_worker:,.0f}" if spent.workers else "")
    print(f"{name:<28} {count / spent.all:>15,.0f} {spent.all:>8.2f} {spent.clock:>8.2f} {memory:>12}")


if __name__ == "__main__":
    main(*sys.argv[1:2], *(int(arg) for arg in sys.argv[2:]))
