"""A run on this machine, from the archive to the journal: begun, taken up again, or brought up to date."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from errno import EDQUOT, ENOSPC
from pathlib import Path

from checker.batch.bench import Again, Crew, Done, Order, Placed, Work
from checker.batch.inputs import Input
from checker.batch.journal import FILE, TO_READ, Journal
from checker.batch.plan import plan
from checker.batch.selection import EVERYTHING, Selection, selected
from checker.batch.state import State, differences
from checker.batch.stories import key_of_bytes, stories
from checker.batch.units import Unit
from checker.batch.workers import done
from checker.knowledge.store import Knowledge
from checker.model.problems import InputError, Problem

_PLACES = 500  # of stories that are known already, written at a time
Watch = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """An archive to be checked: its files, what every bench is told, what results depend on, and by how many processes.

    Where there is a `crew`, it does the work instead of processes.
    """

    inputs: list[Input]
    order: Order
    state: State
    select: Selection = EVERYTHING
    jobs: int = 1
    crew: Crew | None = None

    def done(self, work: Iterable[Work]) -> Iterator[Done]:
        """What comes of work, by processes of this machine or by whoever else does it."""
        return self.crew(work, self.order) if self.crew else done(work, self.order, self.jobs)


@contextmanager
def journal_of(folder: Path, must: bool = False) -> Iterator[Journal]:
    """The journal of a folder, which is made where it is missing unless it `must` be there.

    A full disk inside is an InputError that says what to do; what was done until then is kept.
    """
    if must and not (folder / FILE).is_file():
        raise InputError([Problem(str(folder), "holds no run")])
    try:
        folder.mkdir(parents=True, exist_ok=True)
        journal = Journal.open(folder)
    except (OSError, sqlite3.OperationalError) as error:
        raise InputError([Problem(str(folder), f"cannot be written: {_reason(error)}")]) from None
    try:
        yield journal
    except (OSError, sqlite3.OperationalError) as error:
        if not _is_full(error):
            raise
        hint = "the disk is full; what is done is kept: make room and go on with --resume"
        raise InputError([Problem(str(folder), hint)]) from None
    finally:
        journal.close()


def begin(journal: Journal, job: Job, folder: Path) -> None:
    """Begin a run in a new folder. Raises InputError where there is one already."""
    _refuse(journal, folder)
    _write_state(journal, job)


def _refuse(journal: Journal, folder: Path) -> None:
    if journal.get("state") is not None:
        told = (
            "a finished run: --update brings it up to date" if journal.get("finished") else "an unfinished run: --resume goes on"
        )
        raise InputError([Problem(str(folder), f"holds {told}; or name another --out")])


def begin_with(journal: Journal, other: Journal, folder: Path) -> None:
    """Begin a run in a new folder with what another run came to, to be brought up to date. Raises InputError like `begin`."""
    _refuse(journal, folder)
    journal.copy_from(other)


def resume(journal: Journal, job: Job, folder: Path) -> None:
    """Go on with a run that was interrupted. Raises InputError where it was begun with another archive, rules, facts or options."""
    if journal.get("state") is None:
        begin(journal, job, folder)
        return
    differing = differences(State.of(journal.get("state")), job.state)
    if journal.inputs() != signatures(job.inputs):
        differing.insert(0, "the archive")
    if differing:
        reason = f"was begun with other things than now: {'; '.join(differing)}; --update checks anew what these touch"
        raise InputError([Problem(str(folder), reason)])


def update(journal: Journal, job: Job, record: Knowledge) -> None:
    """Bring a run up to date with a changed archive, changed rules or facts: what none of these touch is not done again."""
    old = journal.get("state")
    if old is None:
        _write_state(journal, job)
        return
    with journal.transaction():
        if journal.get("finished"):
            journal.begin()
        plan(journal, State.of(old), job.state, record)
        journal.clear_places()
        _put_state(journal, job)


def recheck(journal: Journal, job: Job, folder: Path, record: Knowledge) -> None:
    """Judge a run anew under rules and facts as they are now, on the archive as it was."""
    if not journal.get("placed"):
        over = "a run over tables of claims: bring it up to date with batch --update"
        begun = "an unfinished run: go on with batch --resume"
        raise InputError([Problem(str(folder), f"holds {over if job.inputs[0].is_table else begun}")])
    with journal.transaction():
        if journal.get("finished"):
            journal.begin()
        plan(journal, State.of(journal.get("state")), job.state, record)
        if _must_read(journal) and journal.inputs() != _signatures_of_those_left(job.inputs):
            reason = (
                "stories must be read again, but the archive is not what it was: bring the run up to date with batch --update"
            )
            raise InputError([Problem(str(folder), reason)])
        journal.put("state", job.state.plain())
        journal.put("finished", False)


def work_through(journal: Journal, job: Job, watch: Watch = lambda stories, read: None) -> None:
    """Do whatever is not done yet, and write it down as it comes. `watch` is told of stories done and bytes read."""
    seen = _Seen()
    if not journal.get("placed") or _must_read(journal):
        for made in job.done(_unread(journal, job, seen)):
            journal.add(made)
            seen.stories += len(made.placed)
            watch(seen.stories, seen.read)
        journal.put("placed", True)
    judged = 0
    for made in job.done(Again(*one) for one in journal.to_judge()):
        journal.add(made)
        judged += len(made.judged)
        watch(max(judged, seen.stories), seen.read)
    journal.prune()


def signatures(inputs: Iterable[Input]) -> list[tuple[str, str]]:
    """The files of an archive, each with what it is known again by."""
    return [(one.name, one.signature()) for one in inputs]


def _must_read(journal: Journal) -> bool:
    return next(journal.to_read(), None) is not None


def _signatures_of_those_left(inputs: Iterable[Input]) -> list[tuple[str, str]]:
    return [(one.name, one.signature()) for one in inputs if os.path.exists(one.name)]


@dataclass(slots=True)
class _Seen:
    stories: int = 0
    read: int = 0


def _unread(journal: Journal, job: Job, seen: _Seen) -> Iterator[Unit]:
    """The units that are not in the journal, or whose stories are to be read again; places of known stories are written at once."""
    placed, stale = _Ahead(journal.placed()), _Ahead(journal.to_read())
    again: list[tuple[Placed, int]] = []
    for unit in selected(job.inputs, job.select):
        seen.read = unit.read
        is_stale = stale.has(unit.n)
        if placed.has(unit.n) and not is_stale:
            continue
        known = [] if is_stale else _known(unit, journal)
        if not known:
            yield unit
            continue
        again += known
        seen.stories += len(known)
        if len(again) >= _PLACES:
            journal.add(Done([], [], []), again)
            again = []
    journal.add(Done([], [], []), again)


def _known(unit: Unit, journal: Journal) -> list[tuple[Placed, int]]:
    """The places of a unit's stories with the numbers of their results, if the journal has all of them."""
    if unit.problem or journal.is_new:
        return []
    if unit.line is not None:
        keys = [story.key for story in stories(unit)]
        found = [journal.known(key) if key else None for key in keys]
    else:
        first = journal.known(key_of_bytes(unit, 0))
        several = first.several if first else 0
        found = [first, *(journal.known(key_of_bytes(unit, k)) for k in range(1, several))] if several else [None]
        if unit.only is not None:
            found = [None]
    if any(one is None or one.stale == TO_READ for one in found):
        return []
    places = [Placed(unit.n, k, unit.input.name, unit.line, None) for k in range(len(found))]
    return [(place, one.number) for place, one in zip(places, found, strict=True) if one]


class _Ahead:
    """Rising numbers, asked in order whether one of them is among them."""

    def __init__(self, numbers: Iterator[int]) -> None:
        self._numbers = numbers
        self._next = next(numbers, None)

    def has(self, number: int) -> bool:
        while self._next is not None and self._next < number:
            self._next = next(self._numbers, None)
        return self._next == number


def _write_state(journal: Journal, job: Job) -> None:
    with journal.transaction():
        _put_state(journal, job)


def _put_state(journal: Journal, job: Job) -> None:
    journal.put_inputs(signatures(job.inputs))
    journal.put("state", job.state.plain())
    journal.put("finished", False)
    journal.put("placed", False)


def _is_full(error: Exception) -> bool:
    return (isinstance(error, OSError) and error.errno in (ENOSPC, EDQUOT)) or "disk is full" in str(error)


def _reason(error: Exception) -> str:
    return os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
