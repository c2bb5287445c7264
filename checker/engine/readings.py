"""Several readings of a claim: every combination that can be meant, and the one verdict over all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, product

from checker.model.claims import Claim
from checker.model.facts import Entity
from checker.model.findings import Verdict
from checker.model.when import Date

KEYS = ("jurisdiction", "region", "member", "organisation", "office")  # entities that facts are looked up under
MOST = 64  # readings that are judged; what has more of them is too vague to judge
TRIED = 4096  # combinations looked through for those that can be meant


def variants(claim: Claim, name_of: Callable[[str], str | None]) -> Iterator[Claim]:
    """The claim in each of its readings, the first readings first; `name_of` gives the name of an id.

    At most one more than `MOST` are given: then there are too many of them. A key that may be one of several entities ("Korea") is read as each of them. Both ends of an interval share their
    year, or the end lies in the next one if its month is earlier than the start's.
    """
    told = {name: (getattr(claim, name), *others) for name, others in claim.readings.items()}
    told |= {
        name: _each(value, name_of)
        for name in KEYS
        if (value := getattr(claim, name, None)) and value.candidates and not value.id
    }
    if not told:
        yield claim
        return
    fields = sorted(told)
    options = [told[name] for name in fields]
    ends = (fields.index("start"), fields.index("end")) if {"start", "end"} <= set(fields) else None
    combinations = list(islice(product(*options), TRIED))
    if ends and len(combinations) < TRIED:
        combinations = [c for c in combinations if _share_year(c[ends[0]], c[ends[1]])] or combinations
    for combination in combinations[: MOST + 1]:
        yield replace(claim, **dict(zip(fields, combination, strict=True)), readings={})


def _each(entity: Entity, name_of: Callable[[str], str | None]) -> tuple[Entity, ...]:
    return tuple(Entity(entity.written, one, name_of(one)) for one in entity.candidates)


def _share_year(start: Date | None, end: Date | None) -> bool:
    if start is None or end is None or start.first.year == end.last.year:
        return True
    return end.last.year == start.first.year + 1 and end.last.month < start.first.month


def verdict_over(verdicts: Sequence[Verdict], nearest: bool) -> Verdict:
    """Refuted only if every reading is, supported only if every reading is (or, with `nearest`, the first one)."""
    first = verdicts[0]
    if all(verdict == first for verdict in verdicts) or (nearest and first == "supported"):
        return first
    if all(verdict in ("refuted", "conflicting-evidence") for verdict in verdicts):
        return "conflicting-evidence"
    return "not-enough-evidence"
