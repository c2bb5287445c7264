"""Where the story may be ahead of the record: how far the record goes, and the line that would bring it up to date."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from checker.engine.lookup import Finder
from checker.engine.row import Row
from checker.model.claims import Claim, OfficeHoldingClaim
from checker.model.facts import Fact
from checker.model.findings import Repair
from checker.model.when import Date, in_words

WEEKS = 28  # days: so near a hand-over either the story or the record may be the older


class Ahead(NamedTuple):
    """What to say of the record's end, and a hint with a ready `dateline kb add`, if the claim is of an office."""

    told: str
    repairs: tuple[Repair, ...] = ()


def ahead(finder: Finder | None, row: Row) -> Ahead | None:
    """What to say where the record of a subject ends before the day, or changes within weeks of it; else None.

    Only look-ups of a day are meant, and only those that ask for all objects of the subject: a person's own terms may be
    over long since.
    """
    if finder is None:
        return None
    keys = finder.keys(row)
    if keys.missing or keys.doubtful or keys.day is None or "subject" not in keys.values or "object" in keys.values:
        return None
    facts = finder.facts(row, keys)
    if end := record_end(facts, keys.day):
        told = f"The record ends {_when(end)}; the story may be newer."
    elif change := hand_over(facts, keys.day):
        told = f"The record has a change {_when(change)}, within weeks; the story may be newer."
    else:
        return None
    line = kb_add(row.claim, keys.day)
    return Ahead(told, (Repair("record", None, None, f"if the story is newer than the record: {line}"),) if line else ())


def record_end(facts: Iterable[Fact], day: Date) -> Date | None:
    """The last day that facts were seen to hold, if that is before the day: none of them goes on, or begins later."""
    ends: list[Date] = []
    for fact in facts:
        end = fact.valid_to or fact.known_until
        if end is None or end.last >= day.first or (fact.valid_from and fact.valid_from.last >= day.first):
            return None
        ends.append(end)
    return max(ends, key=lambda end: end.last, default=None)


def hand_over(facts: Iterable[Fact], day: Date) -> Date | None:
    """The beginning of a term that lies nearest to the day, within `WEEKS`."""
    starts = [fact.valid_from for fact in facts if fact.valid_from and _apart(fact.valid_from, day) <= WEEKS]
    return min(starts, key=lambda start: _apart(start, day), default=None)


def kb_add(claim: Claim, day: Date) -> str:
    """The command that puts what a claim says into a newsroom's own facts; empty for other claims than those of offices."""
    if not isinstance(claim, OfficeHoldingClaim) or not (claim.office.id and claim.jurisdiction and claim.jurisdiction.id):
        return ""
    from shlex import quote

    told = (
        *("--subject", claim.jurisdiction.id, "--office", claim.office.id, "--object", claim.person.name or claim.person.written),
        *("--from", str(day), "--known-until", str(day), "--source", "who says so"),
    )
    return " ".join(["dateline kb add", *map(quote, told)])


def _when(day: Date) -> str:
    return f"{'on' if day.is_day else 'in'} {in_words(day)}"


def _apart(a: Date, b: Date) -> int:
    """The days between two stretches; none where they touch."""
    return max((a.first - b.last).days, (b.first - a.last).days, 0)
