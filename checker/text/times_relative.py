"""Times that count from the day of the story or from a time named before: `yesterday`, `last year`, `a year earlier`."""

from __future__ import annotations

from datetime import date, timedelta

from checker.model.when import Date
from checker.text.times_calendar import month_number, moved, stretch, third
from checker.text.times_scene import Reading, Scene, number_at
from checker.text.times_words import STEPS, UNITS

_DEICTIC = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_STEPS = STEPS | {"f": 1}
_VAGUE = frozenset(("few", "several", "some"))


def deictic(scene: Scene, first: int, end: int) -> Reading | None:
    """yesterday, today, tonight, tomorrow, this morning, last night."""
    if scene.today is None:
        return Reading(None, form="relative")
    step = next((_DEICTIC[scene.word(at)] for at in range(first, end) if scene.letter(at) == "T"), None)
    if step is None:
        step = -1 if scene.letter(first) == "l" else 0
    return Reading(stretch("day", scene.today, step), form="relative")


def unit_near(scene: Scene, first: int, end: int) -> Reading | None:
    """last year, next month, this week, the previous quarter, the following day: a unit beside today or beside a time before."""
    lead = next(at for at in range(first, end) if scene.letter(at) in _STEPS)
    unit = UNITS.get(scene.word(lead + 1).rstrip("."))
    if unit is None or scene.word(lead + 1) != unit:
        return None
    base = scene.today
    if scene.letter(lead) in "vf" and (known := scene.latest("day", "month", unit)):
        base = known.first
    if unit in ("hour", "minute", "night"):
        return Reading(None, form="duration", length=(1, unit))
    if base is None:
        return Reading(None, form="relative")
    if scene.word(lead) == "past":
        return Reading(_run(unit, base, -1), form="period")
    return Reading(stretch(unit, base, _STEPS[scene.letter(lead)]), form="relative")


def _run(unit: str, today: date, number: int) -> Date | None:
    """The run of days that ends today (or begins there, for a positive number)."""
    other = _ago(unit, today, number)
    if other is None:
        return None
    first, last = min(today, other), max(today, other)
    return Date(first, last, "day" if first == last else "span")


def _ago(unit: str, today: date, number: int) -> date | None:
    """The day that many units from a day."""
    try:
        if unit in ("day", "night", "hour", "minute"):
            return today + timedelta(number if unit in ("day", "night") else 0)
        if unit in ("week", "weekend", "fortnight"):
            return today + timedelta(number * (14 if unit == "fortnight" else 7))
        months = (
            today.year * 12
            + today.month
            - 1
            + number * {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}[unit]
        )
        year, month = divmod(months, 12)
        return date(year, month + 1, min(today.day, 28))
    except (ValueError, OverflowError):
        return None


def units_near(scene: Scene, first: int, end: int) -> Reading | None:
    """the last five years, the next two weeks: the run up to today, or from it."""
    lead = next(at for at in range(first, end) if scene.letter(at) in "lxfv")
    unit, number = UNITS[scene.word(end - 1)], number_at(scene, end - 2)
    if scene.today is None or number is None or scene.letter(lead) in "vf":
        return Reading(None, form="duration", length=(number, unit))
    return Reading(
        _run(unit, scene.today, number if scene.letter(lead) == "x" else -number), form="period", length=(number, unit)
    )


def away(scene: Scene, first: int, end: int) -> Reading | None:
    """two days ago, a year earlier, three weeks later: from today with "ago", else from the time named before."""
    last = next(at for at in range(end - 1, first - 1, -1) if scene.letter(at) in "geL")
    at = next(at for at in range(last, first - 1, -1) if scene.letter(at) in "uYkjh")
    unit = UNITS[scene.word(at)]
    number = next((found for place in range(at - 1, first - 1, -1) if (found := number_at(scene, place)) is not None), None)
    if unit in ("hour", "minute"):
        return Reading(None, form="duration", length=(number, unit))
    vague = any(scene.word(place) in _VAGUE for place in range(first, at))
    if scene.word(last) in ("before", "after") and scene.letter(end) not in (".", ",", ";", ")", ""):
        return Reading(None, form="duration", length=(None if vague else number, unit), end=at + 1)
    if number is None or vague:
        return Reading(None, form="relative")
    if unit == "year" and number == 1 and scene.letter(last) in "ge" and (known := _reporting(scene)):
        return Reading(moved(known, -1), form="relative")
    base = scene.today
    if scene.letter(last) != "g" and (known := scene.latest("day", "month", "year", "quarter")):
        base = known.first
    if base is None:
        return Reading(None, form="relative")
    day = _ago(unit, base, number if scene.letter(last) == "L" else -number)
    if day is None:
        return None
    return Reading(stretch("day" if unit in ("week", "night", "fortnight") else unit, day), form="relative")


def _reporting(scene: Scene) -> Date | None:
    """The quarter that a story last spoke of as its own: "a year earlier" and "the period" point there."""
    for time in scene.recent():
        if time.value and time.value.precision == "quarter" and time.form == "period":
            return time.value
    return None


def year_earlier(scene: Scene, first: int, end: int) -> Reading | None:
    """year-earlier, the year-ago quarter: the stretch that was spoken of, a year before."""
    if known := _reporting(scene):
        return Reading(moved(known, -1), form="relative")
    if scene.today is None:
        return Reading(None, form="relative")
    return Reading(stretch("year", scene.today, -1), form="relative")


def spoken_of(scene: Scene, first: int, end: int) -> Reading | None:
    """the quarter, the latest period: the quarter that was spoken of, else the last one that has ended."""
    if known := _reporting(scene):
        return Reading(known, form="relative")
    if scene.word(end - 1) != "quarter":
        return None
    return Reading(stretch("quarter", scene.today, -1) if scene.today else None, form="relative")


def that_unit(scene: Scene, first: int, end: int) -> Reading | None:
    """that year, the same day, that month: the stretch of that unit which was named before."""
    unit = UNITS[scene.word(end - 1)]
    if unit not in ("day", "month", "year", "week") or scene.word(end - 1) != unit:
        return None
    known = scene.latest(
        *{"day": ("day",), "week": ("day",), "month": ("day", "month"), "year": ("day", "month", "year", "quarter")}[unit]
    )
    return Reading(stretch(unit, known.first) if known else None, form="relative")


def end_of_unit(scene: Scene, first: int, end: int) -> Reading | None:
    """the end of the month, the beginning of the year, the middle of the week: a third of the running one."""
    unit = UNITS[scene.word(end - 1)]
    if unit not in ("week", "month", "year", "quarter", "decade", "century") or scene.word(end - 1) != unit:
        return None
    whole = stretch(unit, scene.today) if scene.today else None
    at = next(at for at in range(first, end) if scene.letter(at) == "K")
    which = {"start": 0, "beginning": 0, "middle": 1}.get(scene.word(at), 2)
    return Reading(third(whole, which) if whole else None, form="relative")


def the_weekend(scene: Scene, first: int, end: int) -> Reading | None:
    """the weekend: the last one, or in a future clause the coming one."""
    if scene.word(end - 1) != "weekend":
        return None
    if scene.today is None:
        return Reading(None, form="relative")
    ahead = scene.today.weekday() >= 5 or scene.is_ahead(first, end)
    return Reading(stretch("weekend", scene.today, 0 if ahead else -1), form="relative")


def month_near(scene: Scene, first: int, end: int) -> Reading | None:
    """last June, next March, this September, June last year, January of this year."""
    at = next(at for at in range(first, end) if scene.letter(at) == "M")
    number, today = month_number(scene.word(at)), scene.today
    if not number or today is None:
        return Reading(None, form="month")
    if scene.letter(end - 1) == "Y":
        lead = next(place for place in range(end - 1, at, -1) if scene.letter(place) in _STEPS)
        return Reading(Date.month(today.year + _STEPS[scene.letter(lead)], number), form="month")
    this, lead_letter = Date.month(today.year, number), scene.letter(at - 1)
    if lead_letter in "lv":
        return Reading(this if this.last < today else Date.month(today.year - 1, number), form="month")
    if lead_letter == "x":
        return Reading(this if this.first > today else Date.month(today.year + 1, number), form="month")
    return Reading(this, form="month")


def season(scene: Scene, first: int, end: int) -> Reading | None:
    """this summer, last fall, the winter of 2009: three whole months, as the northern weather year has them."""
    at = next(at for at in range(first, end) if scene.letter(at) == "s")
    start = _SEASONS[scene.word(at)]
    if scene.letter(end - 1) == "y":
        return Reading(_season(int(scene.word(end - 1)), start), form="period")
    if scene.today is None:
        return Reading(None, form="period")
    year, month = scene.today.year, scene.today.month
    lead = scene.letter(at - 1) if at > first else ""
    if lead in "lv" and lead:
        year -= month < start + 3
    elif lead == "x":
        year += month >= start
    return Reading(_season(year, start), form="period")


def _season(year: int, start: int) -> Date:
    last = Date.month(year + (start == 12), (start + 2 - 1) % 12 + 1)
    return Date(date(year, start, 1), last.last, "span")
