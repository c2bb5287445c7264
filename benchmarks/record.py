"""The record of facts: how large it is by table, how long it takes to open and to ask, and how much memory that takes.

Usage: python benchmarks/record.py [LOOKUPS]
"""

from __future__ import annotations

import json
import os
import random
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from checker.knowledge.cache import compile_folder
from checker.knowledge.folder import READY_MADE, facts_folder
from checker.knowledge.spelling import words
from checker.knowledge.store import Knowledge

FRESH = 11  # new processes, for what happens once in each
EACH = 1000  # questions of one kind
OFFICE, OBJECT, NAMES = KINDS = ("facts of a subject and office", "facts of an object", "names that a word may begin")
Question = tuple[str, str, str, str]  # its kind, and up to three things that it names


def main(lookups: int = 10_000) -> None:
    with tempfile.TemporaryDirectory() as folder:
        start = time.process_time()
        compile_folder(facts_folder(), Path(folder, READY_MADE))
        print(f"compiled in {time.process_time() - start:.1f} CPU seconds\n")
        sizes(Path(folder, READY_MADE))
        every = questions(Knowledge.open(Path(folder)))
        Path(folder, "questions.json").write_text(json.dumps(every), encoding="utf-8")
        cold = [fresh("once", folder, n) for n in range(FRESH)]
        speed(cold, fresh("often", folder, lookups), lookups)


def sizes(compiled: Path) -> None:
    """Bytes on the disk by table and index, and beside them what else an installation has of data."""
    print(f"{'kB':>7}  {'rows':>7}  table or index")
    connection = sqlite3.connect(compiled)
    for name, size, rows in connection.execute("SELECT name, sum(pgsize), sum(ncell) FROM dbstat GROUP BY name ORDER BY 2 DESC"):
        print(f"{size / 1000:>7,.0f}  {rows:>7,}  {name}")
    connection.close()
    facts = facts_folder()
    parts = {"compiled record": [compiled], "facts/": facts.iterdir(), "rules/": (facts.parent / "rules").rglob("*.yaml")}
    total = 0
    for part, paths in parts.items():
        size = sum(path.stat().st_size for path in paths)
        total += size
        print(f"{size / 1000:>7,.0f}  {'':>7}  all of {part}")
    print(f"{total / 1000:>7,.0f}  {'':>7}  an installation's rules, facts and record\n")


def questions(knowledge: Knowledge) -> list[Question]:
    """Questions of every kind, drawn at random from what the record holds."""
    drawn = random.Random(1)
    facts = [fact for predicate in knowledge.predicates for fact in knowledge.facts(predicate)]
    held = sorted({(fact.subject, fact.office or "") for fact in facts if fact.predicate == "office"})
    objects = sorted({(fact.predicate, fact.object) for fact in facts})
    firsts = sorted({words(name)[0] for name in knowledge.named("country", "place", "organisation")})
    return [
        *((OFFICE, "office", *one) for one in drawn.choices(held, k=EACH)),
        *((OBJECT, *one, "") for one in drawn.choices(objects, k=EACH)),
        *((NAMES, one, "", "") for one in drawn.choices(firsts, k=EACH)),
    ]


def fresh(task: str, folder: str, number: int) -> dict[str, float]:
    """What a new process measures of itself."""
    command = [sys.executable, __file__, task, folder, str(number)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def speed(cold: list[dict[str, float]], warm: dict[str, float], lookups: int) -> None:
    print(f"{'microseconds':<34} {'first of a process':>18} {'asked anew':>11} {'asked before':>13}")
    for name in ("open", *KINDS):
        anew = f" {warm[name]:>11,.1f} {warm[f'{name}, again']:>13,.1f}" if name in warm else ""
        print(f"{name:<34} {statistics.median(one[name] for one in cold):>18,.0f}{anew}")
    print(f"\n{lookups:,} look-ups at random, {warm['found']:.1f} facts or names each: {warm['mean']:.1f} µs each")
    print(f"memory at its most: {warm['memory']:.0f} MB, of which Python and its modules {warm['base']:.0f} MB")


def once(folder: str, seed: int) -> dict[str, float]:
    """Opening and the first look-up of each kind by the clock; the file is first put out of the machine's memory."""
    every = asked(folder)
    with Path(folder, READY_MADE).open("rb") as file, suppress(AttributeError):  # only Linux can
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    start = time.perf_counter()
    knowledge = Knowledge.open(Path(folder))
    found = {"open": (time.perf_counter() - start) * 1e6}
    for kind in KINDS:
        question = every[KINDS.index(kind) * EACH + seed]
        start = time.perf_counter()
        answer(knowledge, question)
        found[kind] = (time.perf_counter() - start) * 1e6
    return found


def often(folder: str, lookups: int) -> dict[str, float]:
    """Each kind of look-up, anew and again, in CPU time; then a great many at random, and the memory that all took."""
    every = asked(folder)
    found = {"base": memory()}
    for kind in KINDS:
        knowledge = Knowledge.open(Path(folder))  # it remembers nothing; the machine has the file in its memory
        some = list(dict.fromkeys(question for question in every if question[0] == kind))
        found[kind], _ = timed(some, knowledge)
        found[f"{kind}, again"], _ = timed(some, knowledge)
    found["mean"], found["found"] = timed(random.Random(2).choices(every, k=lookups), Knowledge.open(Path(folder)))
    return found | {"memory": memory()}


def asked(folder: str) -> list[Question]:
    return [(kind, *rest) for kind, *rest in json.loads(Path(folder, "questions.json").read_text(encoding="utf-8"))]


def answer(knowledge: Knowledge, question: Question) -> int:
    """How much is found."""
    kind, first, second, third = question
    if kind == NAMES:
        return len(knowledge.starting_with(first))
    if kind == OBJECT:
        return len(knowledge.facts(first, object=second))
    return len(knowledge.facts(first, subject=second, office=third))


def timed(some: list[Question], knowledge: Knowledge) -> tuple[float, float]:
    """Microseconds of CPU and things found, for one question on average."""
    start = time.process_time()
    found = sum(answer(knowledge, question) for question in some)
    return (time.process_time() - start) * 1e6 / len(some), found / len(some)


def memory() -> float:
    """The most that this process has taken so far, in MB."""
    status = Path("/proc/self/status")  # of this program alone; what resource tells counts the process that started it, too
    if status.exists():
        return int(status.read_text().partition("VmHWM:")[2].split()[0]) * 1024 / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


if __name__ == "__main__":
    if sys.argv[1:2] in (["once"], ["often"]):
        print(json.dumps({"once": once, "often": often}[sys.argv[1]](sys.argv[2], int(sys.argv[3]))))
    else:
        main(*(int(arg) for arg in sys.argv[1:]))
