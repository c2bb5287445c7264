"""Lengths beside a beginning and an end that are told apart: `the 90-day pause that began on May 3 ends on August 1`."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.article import extent
from checker.model.claims import Claim, DurationClaim
from checker.model.number import Quantity
from checker.text.document import Document
from checker.text.times import Time
from checker.text.times_parts import dated_span
from checker.text.wording import times_in

_BEGINS = frozenset(
    "began begun begins begin beginning started starts start starting effect force from imposed issued opened opens declared"
    " entered launched commenced".split()
)
_ENDS = frozenset(
    "ends end ended ending out expires expire expired expiring until till lapses lapse closes close closed closing deadline conclude"
    " concludes concluded finish finishes over".split()
)
# A length that is a part, or one that something was made longer by, fits no two days.
_OTHER = frozenset(
    "first second another next previous working business extended extend extension extends since renewed prolonged further extra"
    " additional remaining delayed after before nearly almost about over than".split()
)
_LASTS = frozenset("for last lasts lasted lasting has have had given gave over of within after".split())
_UNITS = ("day", "week", "month", "year", "hour")
_REACH = 4  # tokens before a day in which its verb stands
_LONG = 30  # tokens of the whole
_PER_DAY, _PER_YEAR = 24, 12
_NEEDED = 3


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for each length whose first and last day its sentence tells with a verb each, and no other time."""
    done: tuple[int, int] | None = None
    for time in document.times:
        if time.length is None or time.length[1] not in _UNITS or (sentence := _statement(document, time)) == done:
            continue
        done = sentence
        told = [one for one in times_in(document, *sentence) if one.form != "clock"]
        if len(told) == _NEEDED and told[-1].end - told[0].first <= _LONG and _is_of_a_thing(document, time):
            days = [one for one in told if one is not time]
            if _OTHER.isdisjoint(_around(document, time)) and (ends := _roles(document, days, time)):
                yield from _claim(document, time, *ends)


def _statement(document: Document, time: Time) -> tuple[int, int]:
    """The part of a sentence between semicolons that a time stands in."""
    first, end = document.sentence_of(time.first)
    marks = [at for at in range(first, end) if document.tokens.lowers[at] == ";"]
    return max([first, *(at + 1 for at in marks if at < time.first)]), min([end, *(at for at in marks if at >= time.end)])


def _is_of_a_thing(document: Document, length: Time) -> bool:
    """Whether a length is how long something lasts: `the 90-day pause`, `for 90 days`, `has 90 days`, `is to last two weeks`."""
    lowers = document.tokens.lowers
    if length.form == "period":
        return lowers[length.first] == "last" and lowers[length.first - 1] in ("to", "will")
    if length.form != "duration" or not length.length or not length.length[0]:
        return False
    words = lowers[max(length.first - 2, 0) : length.first]
    opens = length.first == 0 or words[-1] == "the"
    return "-" in document.text[length.span.start : length.span.end] or opens or not _LASTS.isdisjoint(words[-1:])


def _around(document: Document, length: Time) -> set[str]:
    """The words right before and behind a length."""
    lowers = document.tokens.lowers
    before = [word for word in lowers[max(length.first - 2, 0) : length.first] if word != "after"]
    told = {"extended", "extend", "extension", "renewed", "prolonged", "postponed"} & set(
        lowers[slice(*document.sentence_of(length.first))]
    )
    return {*before, *lowers[length.end : length.end + 1], *told}


def _roles(document: Document, days: list[Time], length: Time) -> tuple[Time, Time] | None:
    """The first and the last of two days, by the words before each."""
    if not all(day.written and day.value for day in days):
        return None
    lowers = document.tokens.lowers
    found = []
    for day in days:
        floor = max([other.end for other in (*days, length) if other.end <= day.first], default=0)
        words = lowers[max(day.first - _REACH, floor) : day.first]
        marks = [word for word in words if word in _BEGINS or word in _ENDS]
        found.append("" if not marks else "end" if any(word in _ENDS for word in marks) else "start")
    if sorted(found) != ["end", "start"]:
        return None
    return (days[0], days[1]) if found[0] == "start" else (days[1], days[0])


def _claim(document: Document, length: Time, start: Time, end: Time) -> Iterator[Claim]:
    assert start.value is not None
    assert end.value is not None
    number, unit = length.length or (None, "")
    if not number or (unit == "hour" and number % _PER_DAY):
        return
    number, unit = {"hour": (number // _PER_DAY, "day"), "year": (number * _PER_YEAR, "month")}.get(unit, (number, unit))
    spans = {"length": length.span, "start": dated_span(document.tokens, start), "end": dated_span(document.tokens, end)}
    readings = {name: time.alternatives for name, time in (("start", start), ("end", end)) if time.alternatives}
    place = extent(spans.values())
    said = document.said(place, "deadline", field_spans=spans, readings=readings)
    yield DurationClaim(start=start.value, end=end.value, length=Quantity.exactly(float(number), unit), unit=unit, **said)
