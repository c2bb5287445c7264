"""Clock pairs: one instant told in two zones: `0730 GMT (2:30 a.m. EST)`, `9 a.m. Tokyo time (0000 GMT)`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from checker.model.article import Span
from checker.model.claims import ClockPairClaim
from checker.model.when import Date
from checker.text.document import Document
from checker.text.wording import places_of, times_in

_ZONES = (
    "GMT UTC EST EDT CST CDT MST MDT PST PDT AKST AKDT HST BST IST CET CEST EET EEST WET WEST MSK JST KST AEST AEDT ACST AWST NZST"
    " NZDT ET PT CT MT"
).split()
_TRIGGERS = frozenset("gmt utc est edt cst cdt pst pdt cet cest bst jst et".split())
_TIME = r"(?:(?P<n{0}>noon|midnight)|(?P<h{0}>\d{{1,2}})(?:[:.h](?P<m{0}>\d\d)(?!\d))?(?:\s?(?P<p{0}>[ap])\.?\s?m\b\.?)?|(?P<f{0}>\d{{4}}))"
_ZONE = r"(?:hrs\s+|hours\s+)?(?P<z{0}>" + "|".join(_ZONES) + r")\b"
_CITY = r"[A-Z][\w.-]+(?:\s[A-Z][\w-]+){0,2}"
_PLACE = rf"(?P<c1>{_CITY})\s+time\b|in\s+(?P<d1>{_CITY})(?=\s?\()"
_APART = re.compile(r"[ \t\n]+")
_REACH = 60  # characters before the second time within which the first one stands


def extract(document: Document) -> Iterator[ClockPairClaim]:
    """Yield one claim for every clock time that is told again in another zone right behind it."""
    text = document.text
    done = -1
    for token in places_of(document, _TRIGGERS):
        at = document.tokens.starts[token]
        start = max(done, at - _REACH, 0)
        pair = _pair().search(text, start, at + _REACH)
        if pair and pair.start() <= at:
            done = pair.end()
            if claim := _claim(document, pair):
                yield claim


@cache
def _pair() -> re.Pattern[str]:
    """Two times with a zone each, the second in brackets or behind a stroke or a comma."""
    first = r"(?<![\w.:,/-])" + _TIME.format(1) + r"\s+(?:" + _ZONE.format(1) + "|" + _PLACE + ")"
    return re.compile(first + r"(?:\s?\(|\s?/\s?|,\s+or\s+|\s+or\s+|,\s+)" + _TIME.format(2) + r"\s*" + _ZONE.format(2))


def _claim(document: Document, found: re.Match[str]) -> ClockPairClaim | None:
    first, second = _clock(found, "1"), _clock(found, "2")
    told = next(name for name in ("z1", "c1", "d1") if found[name])
    zone = _APART.sub(" ", found[told])
    if first is None or second is None or zone == "Local" or zone == found["z2"]:
        return None
    spans = {
        "time": _span(found, "1"),
        "zone": Span(*found.span(told)),
        "other_time": _span(found, "2"),
        "other_zone": Span(*found.span("z2")),
    }
    place = Span(spans["time"].start, spans["other_zone"].end)
    date = _date(document, place)
    if date:
        spans["date"] = date[1]
    said = document.said(place, "clock-pair", field_spans=spans)
    return ClockPairClaim(
        time=first, zone=zone, other_time=second, other_zone=found["z2"], date=date[0] if date else None, **said
    )


def _span(found: re.Match[str], which: str) -> Span:
    """The place of a time, with its a.m. or p.m."""
    groups = [name + which for name in "nhmpf" if found[name + which]]
    end = max(found.end(name) for name in groups)
    if found["p" + which]:
        tail = re.compile(r"\.?\s?m\.?").match(found.string, end)
        end = tail.end() if tail else end
    return Span(min(found.start(name) for name in groups), end)


def _clock(found: re.Match[str], which: str) -> str | None:
    """A time as HH:MM, or None where no clock shows it."""
    noon, hour, minute, half, four = (found[name + which] for name in "nhmpf")
    if noon:
        return "12:00" if noon == "noon" else "00:00"
    if four:
        hours, minutes = int(four[:2]), int(four[2:])
    else:
        if not minute and not half:
            return None
        hours, minutes = int(hour), int(minute or 0)
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half == "p" else 0)
    return f"{hours:02}:{minutes:02}" if hours < 24 and minutes < 60 else None


def _date(document: Document, place: Span) -> tuple[Date, Span] | None:
    """The day that the sentence of a pair names, if it names one alone."""
    ends = [document.sentence_of(bisect_right(document.tokens.starts, at) - 1) for at in (place.start, place.end - 1)]
    days = [time for time in times_in(document, ends[0][0], ends[1][1]) if time.value and time.value.is_day]
    if len({time.value for time in days}) != 1:
        return None
    value = days[0].value
    return (value, days[0].span) if value else None
