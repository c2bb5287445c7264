"""Clock pairs: one instant told in two zones: `0730 GMT (2:30 a.m. EST)`, `9 a.m. in Tokyo (0000 GMT)`, `3 p.m. local time (2000 GMT)`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from checker.model.article import Span
from checker.model.claims import ClockPairClaim
from checker.model.when import Date
from checker.rulebook.zones import minutes_ahead
from checker.text.dateline import read_dateline
from checker.text.document import Document
from checker.text.wording import hits_in, places_of, times_in

_ZONES = (
    "GMT UTC EST EDT CST CDT MST MDT PST PDT AKST AKDT HST BST IST CET CEST EET EEST WET WEST MSK JST KST AEST AEDT ACST AWST NZST"
    " NZDT ET PT CT MT"
).split()
_TRIGGERS = frozenset("gmt utc est edt cst cdt pst pdt cet cest bst jst et".split())
_TIME = r"(?:(?P<n{0}>noon|midnight)|(?P<h{0}>\d{{1,2}})(?:[:.h](?P<m{0}>\d\d)(?!\d))?(?:\s?(?P<p{0}>[ap])\.?\s?m\b\.?)?|(?P<f{0}>\d{{4}}))"
_ZONE = r"(?:hrs\s+|hours\s+)?(?P<z{0}>" + "|".join(_ZONES) + r")\b"
_CITY = r"[A-Z][\w.-]+(?:\s[A-Z][\w-]+){0,2}"
_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_APART = re.compile(r"[ \t\n]+")
_REACH = 60  # characters before the second time within which the first one stands
_OF_SENTENCE, _OF_STORY = 0.8, 0.55  # how sure the place of a local hour is: named beside it, or in the dateline alone


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
    """Two times, the second in brackets or behind a stroke or a comma; one has a zone, the other a zone, a place or neither."""
    stretch = _CITY.replace("{0,2}", "{{0,2}}")
    local = r"(?P<l{0}>[Ll]ocal(?:\s+time)?)\b"
    place = rf"{local}|(?P<c{{0}}>{stretch})\s+time\b|(?:time\s+)?in\s+(?P<d{{0}}>{stretch})"
    first = r"(?<![\w.:,/-])" + _TIME.format(1) + r"(?:\s+(?:" + _ZONE.format(1) + "|" + place.format(1) + "))?"
    second = _TIME.format(2) + r"\s*(?:" + _ZONE.format(2) + "|" + place.format(2) + ")"
    return re.compile(first + rf"(?:\s+on\s+{_DAY})?" + r"(?P<sep>\s?\(|\s?/\s?|,\s+or\s+|\s+or\s+|,\s+)" + second)


def _claim(document: Document, found: re.Match[str]) -> ClockPairClaim | None:
    first, second = _clock(found, "1"), _clock(found, "2")
    if first is None or second is None or not (found["z1"] or found["z2"]):
        return None
    if not _told(found, "1") and found["sep"].strip() != "(":
        return None
    spans = {"time": _span(found, "1"), "other_time": _span(found, "2")}
    place = Span(spans["time"].start, found.end())
    stated = _date(document, place)
    date = stated[0] if stated else document.anchor
    if stated:
        spans["date"] = stated[1]
    zones: list[str] = []
    readings, most = {}, 1.0
    for which, name in (("1", "zone"), ("2", "other_zone")):
        told = _told(found, which)
        if told and not told.startswith("l"):
            zones.append(_APART.sub(" ", found[told]))
            spans[name] = Span(*found.span(told))
        elif local := _local(document, place, date):
            (first_zone, *others), most = local
            zones.append(first_zone)
            readings = {name: tuple(others)} if others else {}
    if len(zones) < 2 or zones[0] == zones[1]:
        return None
    said = document.said(place, "clock-pair", most=most, field_spans=spans, readings=readings)
    return ClockPairClaim(time=first, zone=zones[0], other_time=second, other_zone=zones[1], date=date, **said)


def _told(found: re.Match[str], which: str) -> str | None:
    """The group that tells the zone of a time: its abbreviation, its place, or that it is local."""
    return next((name + which for name in "zcdl" if found[name + which]), None)


def _local(document: Document, place: Span, date: Date | None) -> tuple[list[str], float] | None:
    """The places whose clocks a local hour may go by, and how sure that is: those of its sentence, and that of the dateline."""
    first, end = _sentence(document, place)
    day = date.first if date and date.is_day else None
    named = [document.text[slice(*hit.span)] for hit in hits_in(document, first, end) if hit.of("place", "country")]
    clocks = {_APART.sub(" ", name): minutes_ahead(_APART.sub(" ", name), day) for name in named}
    if None in clocks.values():
        return None
    home = _home(document)
    if home and (clock := minutes_ahead(home, day)):
        clocks.setdefault(home, clock)
    elif home and not named:
        return None
    each = {clock: name for name, clock in reversed(clocks.items())}
    return (list(reversed(each.values())), _OF_SENTENCE if named else _OF_STORY) if each else None


def _home(document: Document) -> str | None:
    """The place of the story's dateline, or else its country, whichever has clocks that are known."""
    field = document.article.dateline
    line = read_dateline(field, 0, document.anchor, whole=True) if field else document.dateline
    names = [_APART.sub(" ", name) for name in (line.place, line.region) if name] if line else []
    return next((name for name in names if minutes_ahead(name, None)), names[0] if names else None)


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
    days = [time for time in times_in(document, *_sentence(document, place)) if time.value and time.value.is_day]
    if len({time.value for time in days}) != 1:
        return None
    value = days[0].value
    return (value, days[0].span) if value else None


def _sentence(document: Document, place: Span) -> tuple[int, int]:
    """The tokens of the sentence of a pair, whatever stops its abbreviations have."""
    ends = [document.sentence_of(bisect_right(document.tokens.starts, at) - 1) for at in (place.start, place.end - 1)]
    return ends[0][0], ends[1][1]
