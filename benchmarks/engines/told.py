"""What every engine tells, and the flat records that those take in which know no claims."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from checker.model.claims import Claim, IntervalClaim, OfficeHoldingClaim, WeekdayDateClaim
from checker.model.number import Quantity
from checker.model.number_claims import PartOfWholeClaim, PercentChangeClaim
from checker.model.when import WEEKDAYS, Date

OPEN = 1e15  # an open end: far above every number told, and written without an exponent, which durable_rules cannot read
Record = dict[str, Any]


class Told(NamedTuple):
    """One finding that is not `supported`: what all engines are held to."""

    claim: str
    rule: str
    verdict: str


def records(stories: Iterable[tuple[Claim, ...]]) -> list[Record]:
    """The claims as plain numbers and words, as an engine without dates and quantities of its own likes them best.

    A day is its number in the calendar, a date the numbers of its first and last day, a quantity its two ends, a weekday
    its number, an entity its id, and null an empty text; a number that is not told has a `has_` of 0.
    """
    return [record(claim) for story in stories for claim in story]


def record(claim: Claim) -> Record:
    told: Record = {"id": claim.id, "kind": claim.kind}
    if isinstance(claim, OfficeHoldingClaim):
        told |= {"person": claim.person.id, "office": claim.office.id, "qualifier": claim.qualifier}
        told |= {
            "country": claim.jurisdiction.id if claim.jurisdiction else "",
            "day": claim.as_of.first.toordinal() if claim.as_of else 0,
        }
    elif isinstance(claim, IntervalClaim):
        told |= _days("start", claim.start) | _days("end", claim.end)
    elif isinstance(claim, WeekdayDateClaim):
        told |= _days("date", claim.date) | {"weekday": WEEKDAYS.index(claim.weekday)}
    elif isinstance(claim, PartOfWholeClaim):
        told |= _ends("part", claim.part) | _ends("whole", claim.whole)
    elif isinstance(claim, PercentChangeClaim):
        told |= _ends("before", claim.before) | _ends("after", claim.after) | _ends("percent", claim.percent)
        told |= {"direction": claim.direction, "points": int(claim.points)}
    return told


def _days(name: str, date: Date) -> Record:
    return {f"{name}_first": date.first.toordinal(), f"{name}_last": date.last.toordinal()}


def _ends(name: str, quantity: Quantity | None) -> Record:
    if quantity is None:
        return {f"has_{name}": 0, f"{name}_low": 0.0, f"{name}_high": 0.0, f"{name}_unit": ""}
    low = -OPEN if quantity.low is None else float(quantity.low)
    high = OPEN if quantity.high is None else float(quantity.high)
    return {f"has_{name}": 1, f"{name}_low": low, f"{name}_high": high, f"{name}_unit": quantity.unit or ""}
