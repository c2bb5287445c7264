"""Named stretches of the calendar: quarters, halves, fiscal years, decades and centuries."""

from __future__ import annotations

from datetime import date

from checker.model.when import Date
from checker.text.times_calendar import month_number, part_of_year, stretch, third
from checker.text.times_scene import Reading, Scene
from checker.text.times_words import DECADES, ORDINALS, STEPS

_SOON = 100  # days ahead within which a quarter of this year is meant
_PARTS = {"mid": 1, "early": 0, "late": 2}


def quarter(scene: Scene, first: int, end: int) -> Reading | None:
    """the third quarter, the first half of 1998, third-quarter, Q3 2024, this year's fourth quarter, the 1988 quarter."""
    unit, number = _which(scene, first, end)
    year = _year(scene, first, end)
    if number is None:
        known = scene.latest(unit)
        if known is None or year is None:
            return None
        number = (known.first.month - 1) // (3 if unit == "quarter" else 6) + 1
    if number > (4 if unit == "quarter" else 2):
        return None
    if year is not None:
        return Reading(part_of_year(unit, year, number), form="period")
    today = scene.today
    if today is None:
        return Reading(None, form="period")
    this = part_of_year(unit, today.year, number)
    if this.first > today and (this.first - today).days > _SOON:
        return Reading(part_of_year(unit, today.year - 1, number), (this,), form="period")
    if (today - this.last).days > _SOON and scene.tense(first, end) == "future":
        return Reading(part_of_year(unit, today.year + 1, number), (this,), form="period")
    return Reading(this, (part_of_year(unit, today.year - 1, number),), form="period")


def _which(scene: Scene, first: int, end: int) -> tuple[str, int | None]:
    """The unit and the number of a part of a year; the number is None where none is written."""
    unit = "quarter"
    number: int | None = None
    for at in range(first, end):
        word, letter = scene.word(at), scene.letter(at)
        if letter == "Q":
            name, _, tail = word.partition("-")
            unit = "half" if "half" in tail or name.startswith("h") else "quarter"
            digits = [int(sign) for sign in name if sign.isdigit()]
            tail_number = ORDINALS.get(tail.partition("-")[0]) if name == "fiscal" else None
            number = digits[0] if digits else ORDINALS.get(name) or tail_number or (4 if name == "final" else None)
        elif letter == "h":
            unit = "half"
        elif letter == "o":
            number = ORDINALS[word]
        elif word in ("final", "last") and number is None and scene.letter(at + 1) == "k":
            number = 4
        elif letter == "d" and scene.letter(at + 1) == "R":
            number = int(word)
    return unit, number


def _year(scene: Scene, first: int, end: int) -> int | None:
    """The year that stands with a part of a year, in digits or as "last year"."""
    for at in range(first, end):
        if scene.letter(at) == "y":
            return int(scene.word(at))
        if scene.letter(at) == "Y" and scene.letter(at - 1) in STEPS and scene.today:
            return scene.today.year + STEPS[scene.letter(at - 1)]
    return None


def fiscal_year(scene: Scene, first: int, end: int) -> Reading | None:
    """fiscal 1998, the current fiscal year: taken as the calendar's year of that number."""
    year = _year(scene, first, end)
    if year is not None:
        return Reading(Date.year(year), form="year")
    lead = next((scene.letter(at) for at in range(first, end) if scene.letter(at) in STEPS), "i")
    return Reading(stretch("year", scene.today, STEPS[lead]) if scene.today else None, form="period")


def decade(scene: Scene, first: int, end: int) -> Reading | None:
    """the 1990s, the '90s, the sixties."""
    if scene.letter(end - 1) == "6":
        return Reading(_decade(1900 + DECADES[scene.word(end - 1)]), form="period")
    at = end - 2
    if not scene.glued(end - 1) and scene.word(end - 1) != "'s":
        return None
    year = int(scene.word(at))
    if year % 10:
        return None
    if year < 100:
        after_another = scene.found and scene.found[-1].end == at - 1 and scene.letter(at - 2) in ("S", "6")
        if scene.letter(at - 1) != "'" and not after_another and scene.word(at - 1) not in ("the", "early", "late", "mid"):
            return None
        year += 1900 if year > 20 else 2000
    if scene.word(end - 1) == "'s" and scene.word(at - 1) not in ("the", "early", "late"):
        return None
    if year % 100 == 0 and year < 2000:
        return Reading(Date(date(year, 1, 1), date(year + 99, 12, 31), "century"), (_decade(year),), form="period")
    return Reading(_decade(year), form="period")


def _decade(year: int) -> Date:
    return Date(date(year, 1, 1), date(year + 9, 12, 31), "decade")


def century(scene: Scene, first: int, end: int) -> Reading | None:
    """the 19th century, the twentieth century: counted as the hundred years that share their first digits."""
    number = next(
        (
            int(scene.word(at)) if scene.letter(at) == "d" else ORDINALS.get(scene.word(at))
            for at in range(first, end)
            if scene.letter(at) in "do"
        ),
        None,
    )
    if not number or scene.letter(end) == "G":
        return None
    first_year = max(100 * (number - 1), 1)
    return Reading(Date(date(first_year, 1, 1), date(100 * number - 1, 12, 31), "century"), form="period")


def part(scene: Scene, first: int, end: int) -> Reading | None:
    """mid-June, late-November, mid-1990s, mid-1996 written as one word."""
    name, _, rest = scene.word(first).partition("-")
    which, whole = _PARTS[name], None
    if number := month_number(rest):
        today = scene.today
        if today is None:
            return Reading(None, form="month")
        years = sorted((today.year - 1, today.year, today.year + 1), key=lambda year: abs((date(year, number, 15) - today).days))
        whole = Date.month(years[0], number)
        if scene.letter(end - 1) == "y":
            whole = Date.month(int(scene.word(end - 1)), number)
    elif rest.rstrip("s").isdecimal() and rest.endswith("s"):
        digits = int(rest[:-1])
        whole = _decade(digits if digits > 99 else 1900 + digits)
    elif rest.isdecimal():
        whole = Date.year(int(rest))
    elif rest == "year":
        return Reading(None, form="period")
    return Reading(third(whole, which), form="period") if whole else None
