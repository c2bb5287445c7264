"""Terms that lie over one another, stand twice, or leave gaps between them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from checker.knowledge.doctor.ailment import Ailment, groups, term, what
from checker.knowledge.sheets import Line, Sheets
from checker.model.facts import Fact
from checker.model.fold import fold
from checker.model.when import Date

_LONG = 31  # days: for longer than this, two clean holders at once are no slip of a date, and nobody is a gap
_CROWD = 3
_SIDE_BY_SIDE = (
    "seat",
    "coast",
)  # an organisation of two cities, a country of no sea but the Caspian: each row holds, and no other does


def examine(sheets: Sheets) -> Iterator[Ailment]:
    for group in groups(sheets.lines):
        yield from _twice(group, sheets)
        if is_single(group[0].fact, sheets):
            yield from _overlaps(group, sheets)
            if group[0].fact.office:
                yield from _crowds(group, sheets)
                yield from _gaps(group, sheets)


def is_single(fact: Fact, sheets: Sheets) -> bool:
    """Whether the subject of a fact has one object at a time in it; what lies in a state lies in its country too."""
    predicate = sheets.knowledge.predicates[fact.predicate]
    if predicate.office and fact.office:
        return sheets.knowledge.single(fact.office, fact.subject)
    return predicate.single and fact.predicate not in _SIDE_BY_SIDE and not predicate.transitive and predicate.object != ("date",)


def _twice(group: list[Line], sheets: Sheets) -> Iterator[Ailment]:
    """The same fact twice, or one holder in two rows that overlap."""
    for a, b in combinations(group, 2):
        if a.fact.object != b.fact.object:
            continue
        if (a.fact.valid_from, a.fact.valid_to) == (b.fact.valid_from, b.fact.valid_to):
            level = "error" if a.fact == b.fact else "warning"
            told = f"{what(a.fact, sheets)}: {term(a.fact)} stands at {a} already"
            yield Ailment(level, "the same fact twice", b, told)  # type: ignore[arg-type]
        elif (days := _together(a.fact, b.fact)) > 0:
            told = f"{what(a.fact, sheets)}: {term(b.fact)} and {term(a.fact)} ({a}) overlap by {days} days"
            yield Ailment("warning", "one term in two rows", b, told)


def _overlaps(group: list[Line], sheets: Sheets) -> Iterator[Ailment]:
    """Two clean facts at once where there can be one."""
    for a, b in combinations([line for line in group if line.fact.status == "clean"], 2):
        if not _is_one(a.fact.object, b.fact.object) and (days := _together(a.fact, b.fact)) > 0:
            told = f"{what(a.fact, sheets)}: {term(b.fact)} and {term(a.fact)} ({a}) are both clean for {days} days"
            yield Ailment("error" if days > _LONG else "warning", "two at once where there is one", b, told)


def _is_one(one: str, other: str) -> bool:
    """Whether two objects are one in two spellings: Organisation and Organization, Cooperation and Co-operation."""
    return one == other or fold(one).replace("-", "").replace("z", "s") == fold(other).replace("-", "").replace("z", "s")


def _crowds(group: list[Line], sheets: Sheets) -> Iterator[Ailment]:
    """Three or more at once on the first day of one of them, though they be marked as disputed; told once an office."""
    for line in group:
        start = line.fact.valid_from
        if start is None:
            continue
        there = {one.fact.object: one for one in group if _is_there(one.fact, Date.day(start.last))}
        if len(there) >= _CROWD:
            told = "; ".join(term(one.fact) for one in there.values())
            yield Ailment("warning", "three at once where there is one", line, f"{what(line.fact, sheets)}: {told}")
            return


def _is_there(fact: Fact, day: Date) -> bool:
    """Whether a fact surely holds on a day that is not its last."""
    return fact.surely_covers(day) and not (fact.valid_to and fact.valid_to.first <= day.last)


def _gaps(group: list[Line], sheets: Sheets) -> Iterator[Ailment]:
    """Stretches between the first and the last term in which nobody is on record."""
    held: date | None = None
    for line in group:
        start = line.fact.valid_from.first if line.fact.valid_from else date.min
        if held and (days := (start - held).days) > _LONG:
            told = f"{what(line.fact, sheets)}: nobody from {held} to {start}, {days:,} days"
            yield Ailment("note", "gap", line, told)
        end = line.fact.valid_to or line.fact.known_until or line.fact.valid_from
        if end and (held is None or end.last > held):
            held = end.last


def _together(a: Fact, b: Fact) -> int:
    """For how many days two facts surely hold both; a hand-over day counts for none."""
    starts = [fact.valid_from.last for fact in (a, b) if fact.valid_from]
    ends = [end for fact in (a, b) if (end := _surely_until(fact))]
    return (min(ends) - max(starts)).days if len(starts) == len(ends) == 2 else 0


def _surely_until(fact: Fact) -> date | None:
    if fact.valid_to:
        return fact.valid_to.first
    return fact.known_until.first if fact.known_until else None
