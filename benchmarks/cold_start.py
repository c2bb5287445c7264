"""CPU seconds of a cold `dateline check` on one story of 2 kB, beside an empty Python and `import pydantic` in the same run.

Usage: python benchmarks/cold_start.py [RUNS]
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

STORY = Path(__file__).parent.parent / "examples" / "caspian-visit.txt"
SIZE = 2000
PYDANTIC = "import pydantic\nclass Claim(pydantic.BaseModel):\n    person: str\n"
DATELINE = "import sys; from checker.cli import run; run()"


def main(runs: int = 10) -> None:
    with tempfile.TemporaryDirectory() as folder:
        story = Path(folder, "story.txt")
        story.write_text(story_of(SIZE), encoding="utf-8")
        # Bytecode is kept, as an installation keeps it, whatever this machine's own setting is.
        kept = {"PYTHONPYCACHEPREFIX": f"{folder}/bytecode", "PYTHONDONTWRITEBYTECODE": ""}
        env = os.environ | {"DATELINE_CACHE": folder} | kept
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "import pydantic, one model": [sys.executable, "-c", PYDANTIC],
            "dateline check": [sys.executable, "-c", DATELINE, "check", str(story)],
        }
        first = [cpu_seconds(command, env, folder) for command in commands.values()][-1]
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(runs):  # in turn, so that a busy moment of the machine falls on all of them
            for name, command in commands.items():
                times[name].append(cpu_seconds(command, env, folder))
    report(times, first)


def story_of(size: int) -> str:
    """An example story, its paragraphs after the head repeated until it has this many characters."""
    head, *paragraphs = STORY.read_text(encoding="utf-8").strip().split("\n\n")
    text = [head]
    while sum(map(len, text)) < size:
        text.append(paragraphs[len(text) % len(paragraphs)])
    return "\n\n".join(text)[:size] + "\n"


def cpu_seconds(command: list[str], env: dict[str, str], folder: str) -> float:
    """User and system seconds of one child process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr.decode())
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def report(times: dict[str, list[float]], first: float) -> None:
    base = min(times["import pydantic, one model"])
    print(f"{'CPU seconds':<28} {'best':>6} {'median':>7}  best ÷ pydantic's")
    for name, found in times.items():
        print(f"{name:<28} {min(found):>6.3f} {statistics.median(found):>7.3f}  {min(found) / base:>6.2f}")
    print(f"{'first run, empty caches':<28} {first:>6.3f}")


if __name__ == "__main__":
    main(*(int(arg) for arg in sys.argv[1:]))
