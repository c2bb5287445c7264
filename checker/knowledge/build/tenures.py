"""One tenure from several witnesses: the same person in the same office, brought together with the better dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from checker.knowledge.build.dates import NEVER, apart, first, last
from checker.knowledge.build.rows import Row, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """What one witness says: who held an office, from when to when.

    `rank` orders witnesses by how far their dates are trusted (0 best). `guessed` says that the end is the successor's
    beginning. `seen` counts how often the witness was seen to say it; a `weak` witness needs another.
    """

    subject: str
    office: str
    person: str
    start: str
    end: str = ""
    known: str = ""
    source: Source
    url: str = ""
    rank: int = 5
    guessed: bool = False
    acting: bool = False
    weak: bool = False
    disputed: bool = False

    @property
    def ends(self) -> dt.date:
        return last(self.end) if self.end else NEVER

    @property
    def witnessed(self) -> dt.date:
        """The last day for which the witness speaks."""
        return last(self.end) if self.end else last(self.known) if self.known else first(self.start)


@dataclass(frozen=True, slots=True)
class Joined:
    """A tenure and all its witnesses."""

    tenure: Tenure
    witnesses: tuple[Tenure, ...]

    @property
    def sources(self) -> list[Source]:
        return list(dict.fromkeys(w.source for w in sorted(self.witnesses, key=lambda w: w.rank)))


def clipped(tenure: Tenure, begun: dt.date, ended: dt.date) -> list[Tenure]:
    """What is left of a tenure outside a stretch of days, if it is more than a month."""
    if tenure.witnessed <= begun or first(tenure.start) >= ended:
        return [tenure]
    left = []
    if (begun - last(tenure.start)).days > MONTH:
        left.append(replace(tenure, end=begun.isoformat(), known="", guessed=False))
    if (tenure.witnessed - ended).days > MONTH:
        left.append(replace(tenure, start=ended.isoformat()))
    return left


GAP = 45
UNSEEN = 120
MONTH = 31


def joined(tenures: Iterable[Tenure], shared: bool = False) -> list[Joined]:
    """Tenures of one subject and office: each person's stretches that overlap or meet made one."""
    groups: dict[str, list[Tenure]] = {}
    for tenure in tenures:
        groups.setdefault(tenure.person, []).append(tenure)
    found: list[Joined] = []
    for person, group in groups.items():
        others = [t for other, members in groups.items() if other != person and not shared for t in members]
        found.extend(_stretches(group, others))
    return sorted(found, key=lambda j: (first(j.tenure.start), j.tenure.person))


def _stretches(group: list[Tenure], others: list[Tenure]) -> Iterator[Joined]:
    """One person's tenures, cut where more than `GAP` days lie between two, or somebody else's whole tenure."""
    run: list[Tenure] = []
    reach = dt.date.min
    for tenure in sorted(group, key=lambda t: (first(t.start), t.rank, t.end)):
        between = _between(run, tenure, others) if run else ""
        if run and (between or _unlike(tenure, run[-1], reach) or (first(tenure.start) - reach).days > GAP):
            yield _closed(run, between, others)
            run = []
            reach = dt.date.min
        run.append(tenure)
        reach = max(reach, last(tenure.end) if tenure.end else tenure.witnessed)
    if run:
        yield Joined(_one(run, others), tuple(run))


def _unlike(one: Tenure, two: Tenure, reach: dt.date) -> bool:
    """Whether a stretch is told apart by hand from the one before it: as acting or in full, disputed or not."""
    follows = 0 in (one.rank, two.rank) and first(one.start) >= reach
    return one.disputed != two.disputed or (follows and one.acting != two.acting)


def _between(run: list[Tenure], tenure: Tenure, others: list[Tenure]) -> str:
    """When somebody else's tenure began that lies between a run and the person's next beginning."""
    begun = min(first(t.start) for t in run)
    stated = [last(t.end) for t in run if t.end and not t.guessed]
    if stated and max(stated) > last(tenure.start) + dt.timedelta(31):
        return ""
    inside = [
        t.start
        for t in others
        if t.end
        and len(t.start) == 10
        and first(t.start) > begun + dt.timedelta(10)
        and last(t.start) < first(tenure.start)
        and abs((last(t.end) - first(tenure.start)).days) <= 10
    ]
    return max(inside, default="")


def _closed(run: list[Tenure], end: str, others: list[Tenure]) -> Joined:
    """A run as one tenure, that ended when somebody else's began."""
    tenure = _one(run, others)
    if end and tenure.ends > first(end):
        tenure = replace(tenure, end=end, known="", guessed=True)
    return Joined(tenure, tuple(run))


def _one(run: list[Tenure], others: list[Tenure]) -> Tenure:
    """The tenure of a run: the earliest beginning and the latest end, each as its best witness dates it."""
    best = min(run, key=lambda t: t.rank)
    start = _better_start(run)
    end, known, guessed = _better_end(run, others)
    return replace(
        best,
        start=start,
        end=end,
        known=known,
        guessed=guessed,
        acting=all(t.acting for t in run),
        disputed=any(t.disputed for t in run),
        weak=all(t.weak for t in run),
    )


def _better_start(run: list[Tenure]) -> str:
    earliest = min(run, key=lambda t: (first(t.start), -len(t.start)))
    trusted = min((t for t in run if t.rank <= 1), key=lambda t: first(t.start), default=None)
    if trusted and (first(trusted.start) - first(earliest.start)).days < 730:
        earliest = trusted
    near = [t for t in run if apart(t.start, earliest.start) <= (100 if t.rank == 0 else GAP)]
    best = min(near, key=lambda t: (-len(t.start), t.rank, t.start))
    if best.rank >= 3:  # the earlier day is often that of the election
        return max(t.start for t in near if len(t.start) == len(best.start))
    return best.start


def _better_end(run: list[Tenure], others: list[Tenure]) -> tuple[str, str, bool]:
    """The end, the day known to, and whether the end is a guess.

    A stated end comes before a successor's beginning; a later sighting speaks against it, unless somebody followed.
    """
    latest_start = max(first(t.start) for t in run)
    alive = [t for t in run if t.witnessed >= latest_start] or run
    stated = [t for t in alive if t.end and not t.guessed]
    guesses = [t for t in alive if t.end and t.guessed]
    open_ = [t for t in alive if not t.end]
    known = max((t.witnessed for t in open_), default=dt.date.min)
    if stated:
        latest = max(stated, key=lambda t: last(t.end))
        near = [t for t in stated if apart(t.end, latest.end) <= GAP]
        best = min(near, key=lambda t: (-len(t.end), t.rank))
        seen = max([known, *(last(t.known) for t in guesses if t.known)])
        relieved = any(t.rank <= 3 and not t.acting and apart(t.start, best.end) <= 31 for t in others)
        if best.rank == 0 or relieved or (seen - last(best.end)).days <= GAP:
            return best.end, "", False
    if guesses:
        best = max(guesses, key=lambda t: (last(t.end), t.known))
        if last(best.end) >= known:
            return best.end, max(known.isoformat(), best.known), True
    if known > dt.date.min:
        return "", known.isoformat(), False
    return (max(stated, key=lambda t: last(t.end)).end if stated else ""), "", False


def overlap(one: Tenure, two: Tenure) -> int:
    """Days on which both surely hold the office, as far as each is known."""
    return (min(surely(one), surely(two)) - max(last(one.start), last(two.start))).days


def surely(tenure: Tenure) -> dt.date:
    """The last day on which a tenure surely lasts."""
    if tenure.guessed and tenure.known and (first(tenure.end) - last(tenure.known)).days > UNSEEN:
        return last(tenure.known)
    return first(tenure.end) if tenure.end else tenure.witnessed


def rows(found: Iterable[tuple[Joined, str]]) -> Iterator[Row]:
    """The facts, with all their witnesses as source.

    Where the end is only the successor's beginning, and long after the last sighting, it lies somewhere between the two:
    somebody else may have served there.
    """
    for one, mark in found:
        row, seen = _row(one, mark), one.tenure.known
        if row.valid_to and surely(one.tenure) < first(row.valid_to) and last(seen) > last(row.valid_from):
            yield replace(row, valid_to=f"{last(seen)}/{last(row.valid_to)}")
        else:
            yield row


def _row(one: Joined, mark: str) -> Row:
    tenure = one.tenure
    return Row(
        subject=tenure.subject,
        predicate="office",
        office=tenure.office,
        object=tenure.person,
        valid_from=tenure.start,
        valid_to=tenure.end,
        known_until="" if tenure.end else tenure.known,
        status=mark,
        source="; ".join(source.name for source in one.sources),
        url=next((w.url for w in sorted(one.witnesses, key=lambda w: w.rank) if w.url), one.sources[0].url),
        licence="; ".join(dict.fromkeys(source.licence for source in one.sources)),
    )


def overlaps(found: list[tuple[Joined, str]]) -> Iterator[str]:
    """The neighbours that overlap, in words, for the build's report."""
    for (one, _), (two, _) in pairwise(found):
        if overlap(one.tenure, two.tenure) > MONTH and not (one.tenure.acting or two.tenure.acting):
            yield f"{one.tenure.subject} {one.tenure.office}: {one.tenure.person} to {one.tenure.end or one.tenure.known}, {two.tenure.person} from {two.tenure.start}"
