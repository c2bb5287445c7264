"""Clock times of two zones held against each other: 07:30 GMT and 02:30 EST are one instant."""

from __future__ import annotations

from datetime import date
from itertools import product

from checker.model.when import Date
from checker.rulebook.zones import minutes_ahead

_DAY = 24 * 60
# Minutes ahead of GMT; an abbreviation that several zones go by has them all.
_ABBREVIATIONS = {
    **{"GMT": (0,), "UTC": (0,), "WET": (0,), "WEST": (60,), "CET": (60,), "CEST": (120,), "EET": (120,), "EEST": (180,)},
    **{"EST": (-300, 600), "EDT": (-240, 660), "CDT": (-300, -240), "MST": (-420,), "MDT": (-360,), "PDT": (-420,)},
    **{"PST": (-480, 300, 480), "CST": (-360, 480, -300, 570), "BST": (60, 360), "IST": (330, 60, 120), "MSK": (180, 240)},
    **{"AKST": (-540,), "AKDT": (-480,), "HST": (-600,), "JST": (540,), "KST": (540,)},
    **{"AEST": (600,), "AEDT": (660,), "ACST": (570,), "AWST": (480,), "NZST": (720,), "NZDT": (780,)},
}
_SEASONS = {"ET": (-300, -240), "CT": (-360, -300), "MT": (-420, -360), "PT": (-480, -420)}  # in winter, in summer


def minutes_apart(time: str, zone: str, other_time: str, other_zone: str, day: Date | None = None) -> float | None:
    """How many minutes lie between two clock times, whatever their days: 0 to 720. None where a zone or a time is not known.

    A zone is an abbreviation, or a place, whose clocks are those of the day. Of the zones that an abbreviation stands for, or
    that are one in winter and another in summer ("ET"), those are taken that bring the times nearest; two that change with
    the season share it.
    """
    on = day.first if day and day.is_day else None
    a, b = _offsets(zone, on), _offsets(other_zone, on)
    first, second = _minutes(time), _minutes(other_time)
    if a is None or b is None or first is None or second is None:
        return None
    pairs = zip(a, b, strict=True) if zone in _SEASONS and other_zone in _SEASONS else product(a, b)
    apart = [(first - x - second + y) % _DAY for x, y in pairs]
    return float(min(min(minutes, _DAY - minutes) for minutes in apart))


def _offsets(zone: str, day: date | None) -> tuple[int, ...] | None:
    return _ABBREVIATIONS.get(zone) or _SEASONS.get(zone) or minutes_ahead(zone, day)


def _minutes(time: str) -> int | None:
    """Minutes since midnight of `HH:MM`."""
    hours, colon, minutes = time.partition(":")
    if not (colon and hours.isdecimal() and minutes.isdecimal()):
        return None
    return int(hours) * 60 + int(minutes) if int(hours) < 24 and int(minutes) < 60 else None
