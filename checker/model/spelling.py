"""Weekdays, clock times and units of claims given by hand, in the one spelling that rules compare."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.model.claims import Claim, ClockPairClaim, ConversionClaim, QuantityClaim, WeekdayDateClaim
from checker.model.problems import InputError, did_you_mean
from checker.model.units import unit_named
from checker.model.validation import Where
from checker.model.when import WEEKDAYS

_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)", re.ASCII)


def in_one_spelling(claim: Claim, where: Where) -> Claim:
    """`wed.` as Wednesday, 9.30 as 09:30, miles as mile. Raises InputError for what is no weekday or time of day."""
    if isinstance(claim, WeekdayDateClaim):
        return replace(claim, weekday=_weekday(claim.weekday, where))
    if isinstance(claim, ClockPairClaim):
        time, other = _clock(claim.time, "time", where), _clock(claim.other_time, "other_time", where)
        return replace(claim, time=time, other_time=other)
    if isinstance(claim, QuantityClaim):
        return replace(claim, unit=_unit(claim.unit) if claim.unit else claim.quantity.unit)
    if isinstance(claim, ConversionClaim):
        return replace(claim, unit=_unit(claim.unit), converted_unit=_unit(claim.converted_unit))
    return claim


def _unit(word: str) -> str:
    return unit_named(word) or word


def _weekday(word: str, where: Where) -> str:
    start = word.strip(" .,").lower()
    for name in WEEKDAYS:
        if len(start) >= 3 and name.lower().startswith(start):
            return name
    raise InputError([where.problem(f"{word!r} is no weekday{did_you_mean(word, WEEKDAYS)}", "weekday")])


def _clock(text: str, field: str, where: Where) -> str:
    found = _CLOCK.fullmatch(text.strip())
    if not found:
        raise InputError([where.problem(f"{text!r} is not a time of day; write 09:30 or 21:30", field)])
    return f"{int(found[1]):02}:{found[2]}"
