"""Ranges: two times that are the ends of one stretch, `June 3-5`, `from June 3 to June 5`, `1991-97`, `Dec 28–Jan 3`.

Both ends share the year, unless the end's month is earlier than the start's: then the end lies in the next year.
"""

from __future__ import annotations

from datetime import date, timedelta

from checker.model.article import Span
from checker.model.when import Date, span
from checker.text.times_absolute import year_in
from checker.text.times_calendar import exists, month_number, yearless
from checker.text.times_scene import Scene, Time

_SAME = ("date", "month", "year", "weekday", "period")


def day_range(scene: Scene, first: int, end: int) -> Time | None:
    """`June 3-5, 2023`, `3 to 5 June`, `June 30-July 2`: two days that stand in one expression."""
    days = [at for at in range(first, end) if scene.letter(at) == "d" and scene.letter(at - 1) != "'"]
    months = [at for at in range(first, end) if scene.letter(at) == "M"]
    if len(days) != 2 or not months:
        return None
    if (scene.letter(end) == "/" and scene.glued(end)) or _is_no_day(scene, days[1]):
        return None
    joint = next(at for at in range(days[0], days[1]) if scene.letter(at) in "->&")
    if scene.letter(joint) == "&" and int(scene.word(days[1])) != int(scene.word(days[0])) + 1:
        return None
    year = year_in(scene, joint, end)
    behind = joint + 2 if scene.letter(joint + 1) == "-" else joint + 1
    ends = []
    for start, stop, at, month, stated in (
        (first, joint, days[0], months[0], None),
        (behind, end, days[1], months[-1], year),
    ):
        written = (stated, month_number(scene.word(month)) or 1, int(scene.word(at)))
        ends.append(Time(start, stop, scene.tokens.span(start, stop), None, written=written))
    return joined(scene, ends[0], ends[1])


def _is_no_day(scene: Scene, at: int) -> bool:
    """Whether a number after a dash in the open opens another matter: `March 12 - 4th quarter …`."""
    apart = scene.letter(at - 1) == "-" and not scene.glued(at - 1) and not scene.glued(at)
    return apart and scene.letter(at + 1) == "R"


def year_range(scene: Scene, first: int, end: int) -> Time | None:
    """`1991-97`, `2010–11`: two years, the second cut short."""
    start, short = int(scene.word(first)), int(scene.word(end - 1))
    later = start // 100 * 100 + short
    if later <= start or scene.letter(end) in ("-", "/") or len(scene.word(end - 1)) != 2:
        return None
    a = Time(first, first + 1, scene.tokens.span(first, first + 1), Date.year(start), form="year")
    b = Time(end - 1, end, scene.tokens.span(end - 1, end), Date.year(later), form="year")
    return joined(scene, a, b)


def month_range(scene: Scene, first: int, end: int) -> Time | None:
    """`May-June 2020` written as one word."""
    left, _, right = scene.word(first).replace("–", "-").partition("-")
    a, b = month_number(left), month_number(right)
    year = int(scene.word(end - 1)) if scene.letter(end - 1) == "y" else scene.anchor.first.year if scene.anchor else None
    if not a or not b or year is None:
        return None
    start, last = Date.month(year - (a > b), a), Date.month(year, b)
    return Time(first, end, scene.tokens.span(first, end), span(start, last), form="range")


def joined(scene: Scene, a: Time, b: Time) -> Time | None:
    """One range of two times that stand in its two places; None where they are not of one kind."""
    if a.form != b.form or a.form not in _SAME or (a.form == "period" and (a.value is None or b.value is None)):
        return None
    pairs = _pairs(scene, a, b)
    parts = (_end(a, [start for start, _ in pairs]), _end(b, [end for _, end in pairs])) if pairs else (a, b)
    values = [_stretch(start, end) for start, end in pairs]
    others = tuple(value for value in values[1:] if value)
    place = Span(a.span.start, b.span.end)
    return Time(a.first, b.end, place, values[0] if values else None, others, "range", None, parts)


def _end(time: Time, days: list[Date]) -> Time:
    """One end of a range with the days that it may mean, the likeliest first."""
    first, *others = dict.fromkeys(days)
    return time._replace(value=first, alternatives=tuple(others))


def _stretch(start: Date, end: Date) -> Date | None:
    return span(start, end) if start.first <= end.last else None


def _pairs(scene: Scene, a: Time, b: Time) -> list[tuple[Date, Date]]:
    """The readings of both ends together, the likeliest first."""
    if a.written and b.written:
        return [pair for year in _years(scene, a.written, b.written) if (pair := _days(year, a.written, b.written))]
    if a.form == "month":
        return _months(scene, a, b)
    if a.value is None or b.value is None:
        return []
    if a.form == "weekday":
        days = (b.value.first - a.value.first).days % 7 or 7
        return [(a.value, Date.day(a.value.first + timedelta(days)))]
    return [(a.value, b.value)]


def _years(scene: Scene, a: tuple[int | None, int, int], b: tuple[int | None, int, int]) -> list[int]:
    """The years that the start of a range may lie in."""
    turns = b[1] < a[1]
    if a[0] is not None:
        return [a[0]]
    if b[0] is not None:
        return [b[0] - turns]
    if scene.anchor is None:
        return []
    return [day.first.year for day in yearless(a[1], min(a[2], 28), scene.anchor)]


def _days(year: int, a: tuple[int | None, int, int], b: tuple[int | None, int, int]) -> tuple[Date, Date] | None:
    last = b[0] if b[0] is not None else year + (b[1] < a[1])
    if not exists(year, a[1], a[2]) or not exists(last, b[1], b[2]):
        return None
    return Date.day(date(year, a[1], a[2])), Date.day(date(last, b[1], b[2]))


def _months(scene: Scene, a: Time, b: Time) -> list[tuple[Date, Date]]:
    """Two months: where one has a year, the other has it too."""
    start, last = month_number(scene.word(a.first)), month_number(scene.word(b.first))
    stated = [any(scene.letter(at) == "y" for at in range(time.first, time.end)) for time in (a, b)]
    known = b.value if stated[1] or not stated[0] else a.value
    if not start or not last or known is None:
        return [(a.value, b.value)] if a.value and b.value else []
    if all(stated) and a.value and b.value:
        return [(a.value, b.value)]
    turns = last < start
    first_year = known.first.year - turns if known is b.value else known.first.year
    return [(Date.month(first_year, start), Date.month(first_year + turns, last))]
