"""Holidays whose day follows from a rule: fixed days, the nth weekday of a month, and those that count from Easter.

Easter is reckoned for the Gregorian calendar by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8).
"""

from __future__ import annotations

from datetime import date, timedelta

from checker.model.when import Date
from checker.text.times_calendar import distance
from checker.text.times_scene import Reading, Scene

# A fixed (month, day); a (month, weekday, nth), -1 being the last, and days after it; or the number of days from Easter.
_RULES: dict[str, tuple[int, ...]] = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year 's day": (1, 1),
    "new year 's eve": (12, 31),
    "valentine's day": (2, 14),
    "valentine 's day": (2, 14),
    "halloween": (10, 31),
    "bastille day": (7, 14),
    "veterans day": (11, 11),
    "labor day": (9, 0, 1),
    "memorial day": (5, 0, -1),
    "columbus day": (10, 0, 2),
    "thanksgiving": (11, 3, 4),
    "thanksgiving day": (11, 3, 4),
    "black friday": (11, 3, 4, 1),
    "cyber monday": (11, 3, 4, 4),
    "martin luther king day": (1, 0, 3),
    "easter": (0,),
    "easter sunday": (0,),
    "easter monday": (1,),
    "good friday": (-2,),
    "palm sunday": (-7,),
    "ash wednesday": (-46,),
}
_LONGEST = 4


def holiday(scene: Scene, first: int, end: int) -> Reading | None:
    """A holiday by name, with its year or in the year that puts it nearest to today."""
    for stop in range(first + _LONGEST, first, -1):
        rule = _RULES.get(" ".join(scene.tokens.lowers[first:stop]))
        if rule is not None and stop <= len(scene.letters) and scene.tokens.words[first][0].isupper():
            if scene.letter(stop) == "y":
                return Reading(_day(int(scene.word(stop)), rule), end=stop + 1)
            if scene.today is None or scene.anchor is None:
                return Reading(None, end=stop)
            around = (scene.today.year, scene.today.year - 1, scene.today.year + 1)
            before = scene.letter(first - 1)
            days = [_day(year, rule) for year in around]
            wanted = [day for day in days if day.first < scene.today] if before == "l" else days
            wanted = [day for day in days if day.first > scene.today] if before == "x" else wanted
            nearest = min(wanted, key=lambda day: distance(day.first, scene.anchor))  # type: ignore[arg-type]
            return Reading(nearest, first=first - (before in ("l", "x")), end=stop)
    return None


def nine_eleven(scene: Scene, first: int, end: int) -> Reading | None:
    """9/11, the day of 2001."""
    if scene.tokens.text(first, end) != "9/11" or scene.letter(end) == "/":
        return None
    return Reading(Date.day(date(2001, 9, 11)), written=(2001, 9, 11))


def _day(year: int, rule: tuple[int, ...]) -> Date:
    if len(rule) == 1:
        return Date.day(easter(year) + timedelta(rule[0]))
    if len(rule) == 2:
        return Date.day(date(year, rule[0], rule[1]))
    month, weekday, nth, *later = rule
    if nth < 0:
        last = date(year, month + 1, 1) - timedelta(1)
        return Date.day(last - timedelta((last.weekday() - weekday) % 7))
    first = date(year, month, 1)
    return Date.day(first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1) + sum(later)))


def easter(year: int) -> date:
    """Easter Sunday of a year."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * ell) // 433
    month = (h + ell - 7 * m + 90) // 25
    return date(year, month, (h + ell - 7 * m + 33 * month + 19) % 32)
