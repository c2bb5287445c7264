"""Weekdays in short notice style: `Mo, 7 October 2014`, `4/23 (Fri)`, `Friday, 10/31`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.model.article import Span
from checker.model.when import Date
from checker.text.document import Document
from checker.text.times import Time
from checker.text.times_calendar import nearest_first, weekday_number

SHORT = {"Mo": 0, "Tu": 1, "We": 2, "Th": 3, "Fr": 4, "Sa": 5, "Su": 6}
_MONTHS = 12


def two_letters(document: Document, time: Time) -> int | None:
    """The token of a weekday of two letters before a date with its year: at a line's head or behind a mark, and set off."""
    words = document.tokens.words
    at = time.first - 2
    if not time.written or time.written[0] is None or at < 0 or words[at] not in SHORT or words[at + 1] not in (",", "."):
        return None
    opens = (
        at == 0
        or not words[at - 1][0].isalnum()
        or "\n" in document.text[document.tokens.ends[at - 1] : document.tokens.starts[at]]
    )
    return at if opens else None


def in_figures(document: Document) -> Iterator[tuple[int, Span, list[Date], Span]]:
    """Each weekday beside a day in figures without a year: the weekday's number and place, the days meant, and their place.

    The days are those of both orders, month first and day first. Behind a weekday and a comma a figure above 12 must prove
    that it is no fraction.
    """
    if "/" not in document.text or document.anchor is None:
        return
    for found in _figures().finditer(document.text):
        which = "1" if found["a1"] else "2"
        a, b = int(found["a" + which]), int(found["b" + which])
        if which == "2" and not (min(a, b) <= _MONTHS < max(a, b)):
            continue
        days = (
            [day for month, number in ((a, b), (b, a)) for day in nearest_first(month, number, document.anchor)]
            if max(a, b) <= 31
            else []
        )
        number = weekday_number(found["w" + which])
        if days and number is not None:
            yield number, Span(*found.span("w" + which)), days, Span(found.start("a" + which), found.end("b" + which))


@cache
def _figures() -> re.Pattern[str]:
    name = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
    figures = r"(?<![\w/.])(?P<a{0}>\d\d?)/(?P<b{0}>\d\d?)"
    behind = figures.format(1) + rf"\s?\((?P<w1>{name})\.?\)"
    ahead = rf"\b(?P<w2>{name})\.?,\s" + figures.format(2) + r"(?![\w/.]*\d)"
    return re.compile(f"{behind}|{ahead}")
