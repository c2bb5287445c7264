"""Temperatures: degrees told by two scales, and degrees that there are not: "46C (115F)", "minus 300 degrees Celsius"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from checker.model.article import Span
from checker.model.claims import BoundClaim, Claim, ConversionClaim
from checker.model.number import Quantity, negated, reported
from checker.model.units import DEGREES, turned
from checker.text.document import Document

_SCALES = {"c": "degree Celsius", "f": "degree Fahrenheit"}
_NAMES = ("Celsius", "Fahrenheit", "celsius", "fahrenheit", "entigrade", "°C", "°F", "° C", "° F")
_NUMBER = r"(?:(?P<minus{n}>[Mm]inus |[-−–](?=\d))\s?)?(?P<digits{n}>\d{{1,4}}(?:\.\d+)?)(?![\d,])"
_LETTER = r"(?P<scale{n}>[CF])(?:elsius|ahrenheit|entigrade)?\b|(?P<word{n}>celsius|centigrade|fahrenheit)"
_SCALE = r"(?:[\s-]?(?:°|º|degrees?)?[\s-]?(?:{letter}))"
_FIRST = r"(?<![\d.,$£€-])" + _NUMBER.format(n=1) + rf"(?:{_SCALE.format(letter=_LETTER.format(n=1))}|\s?(?:°|degrees?))"
_SECOND = (
    _NUMBER.format(n=2) + rf"(?:{_SCALE.format(letter=_LETTER.format(n=2))}|\s(?:degrees\s)?on the (?P<long2>[CF])\w+ scale)"
)
_LEADS = r"(?:\s?\((?:about |around |or )?|,? or (?:about |around |nearly )?|, (?:which is |that is |about )?|\s?/\s?)"
_MARKED = re.compile(r"\d[\s-]{0,2}(?:[CFcf°º]|degree)")  # what no temperature is without
_LOWEST = -273.15
# Degrees between two temperatures, which have no zero of their own.
_DIFFERENCE = re.compile(
    r"\b(?:by|rise|rises|rose|risen|warmer|warmed|warming|cooler|colder|hotter|above|below|increase|increased|drop|difference|higher"
    r"|lower|limit|within|average|normal|range|every|per)\b"
)
_AROUND = 60  # characters before and behind that tell a difference


class _Told(NamedTuple):
    """Degrees in a text: how many, by which scale, and where."""

    degrees: Quantity
    scale: str
    span: Span


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every temperature that is told by two scales, and for every one that is below all there are."""
    text = document.text
    if "F)" not in text and "C)" not in text and not any(name in text for name in _NAMES):
        return
    if not _MARKED.search(text):
        return
    for found in _pair().finditer(text):
        if pair := _pair_of(found):
            first, second = pair
            if not _is_difference(text, first, second):
                spans = {"amount": first.span, "converted": second.span}
                said = document.said(Span(first.span.start, second.span.end), "conversion", field_spans=spans)
                yield ConversionClaim(
                    amount=first.degrees, unit=first.scale, converted=second.degrees, converted_unit=second.scale, **said
                )
    yield from _too_cold(document)


def _too_cold(document: Document) -> Iterator[Claim]:
    for found in _one().finditer(document.text):
        scale = found["scale1"] or found["word1"]
        if not scale or not found["minus1"]:
            continue
        told = _told(found, 1, _SCALES[scale[0].lower()])
        lowest = turned(_LOWEST, "degree Celsius", told.scale) or 0.0
        if told.degrees.value < lowest / 2:
            said = document.said(told.span, "bound", field_spans={"value": told.span})
            end = Quantity.exactly(round(lowest, 2), told.scale)
            yield BoundClaim(of="temperature", value=told.degrees, end=end, direction="down", **said)


@cache
def _pair() -> re.Pattern[str]:
    return re.compile(_FIRST + _LEADS + _SECOND)


@cache
def _one() -> re.Pattern[str]:
    return re.compile(_FIRST)


def _pair_of(found: re.Match[str]) -> tuple[_Told, _Told] | None:
    """Both temperatures, by two scales; the first may leave out its own."""
    second = (found["scale2"] or found["word2"] or found["long2"])[0].lower()
    written = found["scale1"] or found["word1"]
    first = written[0].lower() if written else {"c": "f", "f": "c"}[second]
    if first == second:
        return None
    return _told(found, 1, _SCALES[first]), _told(found, 2, _SCALES[second])


def _told(found: re.Match[str], which: int, scale: str) -> _Told:
    """Degrees as they are written, the closing zero of tens taken for rounding."""
    digits, minus = found[f"digits{which}"], found[f"minus{which}"]
    degrees = reported(digits, unit=scale)
    start = found.start(f"minus{which}") if minus else found.start(f"digits{which}")
    names = [name for name in (f"scale{which}", f"word{which}", f"long{which}") if name in found.re.groupindex and found[name]]
    end = max([found.end(f"digits{which}"), *(found.end(name) for name in names)])
    while end < len(found.string) and found.string[end].isalpha():
        end += 1
    return _Told(negated(degrees) if minus else degrees, scale, Span(start, end))


def _is_difference(text: str, first: _Told, second: _Told) -> bool:
    """Whether the two tell how far apart temperatures are: by so many degrees, and the one so many times the other."""
    around = text[max(0, first.span.start - _AROUND) : first.span.start] + text[second.span.end : second.span.end + 20]
    step = DEGREES[first.scale][0] / DEGREES[second.scale][0]
    close = abs(first.degrees.value * step - second.degrees.value) <= 1 + abs(second.degrees.value) * 0.1
    return close and bool(_DIFFERENCE.search(around))
