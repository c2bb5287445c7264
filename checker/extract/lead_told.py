"""Leads and record margins: "led 55-40, a lead of 15", "on 44 percent and … on 24, a 20-point lead", "beat the old record of 9.95 by 0.05"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.model.article import Span, extent
from checker.model.claims import Claim, TallyClaim
from checker.model.number import NUMBER_WORDS, Quantity, reported
from checker.text.document import Document
from checker.text.wording import numbers_in, sentences_with

_TRIGGERS = frozenset(
    "lead leads leading led advantage cushion margin difference majority gap beat beats beating broke breaking bettered bettering"
    " bested improved surpassed eclipsed".split()
)
_WORDS = "|".join(word for word, value in NUMBER_WORDS.items() if len(word) > 2 and 0 < value < 100 and word != "dozen")
_M = rf"(?P<m>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|(?i:{_WORDS}))"
_LEAD = r"(?:lead|advantage|cushion|margin|majority|difference|gap)"
_POINTS = r"(?:points?|goals?|runs?|votes?|seats?|percentage\spoints?)"
_TELLS = (
    rf"(?:,|\s[–—-])\s(?:(?:for|giving|with|and)\s(?:\w+\s){{0,3}})?"
    rf"an?\s(?:{_LEAD}\sof\s{_M}(?:\s{_POINTS})?(?=[.,;]|\s(?:at|in|with)\b)|{_M.replace('<m>', '<n>')}[\s-](?:percentage[\s-])?(?:point|goal|run|vote|seat)\s{_LEAD}\b)"
)
_SCORE = r"(?<![\d./-])(?P<a>\d{1,3})[-–](?P<b>\d{1,3})(?![\d/-]|[.,]\d)"
_PERCENT = r"(?:\s?%|\spercent|\sper\scent|\spct)"
_RATE = r"\d{1,2}(?:\.\d)?"
_UNIT = r"(?:\s(?:seconds?|metres?|meters?|minutes?|points?|kilograms?|kilos?|kg|m))?"
_VALUE = r"\d+(?::\d\d){0,2}(?:\.\d+)?"
_SHAPES = (
    rf"\b(?:led|leading|lead|ahead|up|front|won|passed|approved|adopted|in)\s(?:[\w’']+\s){{0,5}}?{_SCORE}(?:\s[\w’'-]+){{0,4}}?{_TELLS}",
    rf"{_SCORE}\s(?:up|ahead|in\sfront)(?:\s[\w’'-]+){{0,4}}?{_TELLS}",
    rf"\ban?\s{_M}[\s-](?:point|goal|run)\slead(?:\s[\w’'-]+){{0,4}}?(?:\sat|,)\s{_SCORE}(?=[.,;])",
    rf"\b(?P<a>{_RATE}){_PERCENT}(?:\s[\w’'.-]+){{0,3}}?,?\s(?:and|with|to|against)\s(?:[A-Za-z][\w’'.-]*\s){{0,6}}?(?P<b>{_RATE})(?:{_PERCENT})?{_TELLS}",
    rf"\b(?:lead(?:s|ing)?|led|ahead|beat|beats)\b(?:\s[A-Za-z][\w’'.-]*){{0,8}}?\sby\s{_M}\s(?:percentage\s)?points?,\s(?:by\s)?(?P<a>{_RATE})(?:{_PERCENT})?"
    rf"\s(?:to|against)\s(?P<b>{_RATE})(?:{_PERCENT})?(?=[.,;])",
    rf"\b(?P<a>\d{{1,3}}(?:,\d{{3}})+|\d{{3,6}})\s(?:votes?\s)?to\s(?:[A-Z][\w-]+(?:'s|’s)\s)(?P<b>\d{{1,3}}(?:,\d{{3}})+|\d{{3,6}}){_TELLS}",
    rf"\b(?P<a>{_VALUE}){_UNIT}\s(?:\w+\s){{0,2}}?(?:beat|beats|beating|broke|breaking|bettered|bettering|bested|improved|surpassed|eclipsed)\s(?:the|his|her|their|its|an?|[A-Z][\w-]+(?:'s|’s))\s"
    rf"(?:[\w-]+\s){{0,4}}?(?:record|mark|best|time)\sof\s(?P<b>{_VALUE}){_UNIT}\sby\s(?:just\s|only\s)?(?P<m>\d+(?:\.\d+)?|(?i:{_WORDS}))(?:\s(?P<unit>hundredths?|tenths?|thousandths?|centimetres?|centimeters?|cm))?",
)
# Where one of the numbers is another time's, another party's or a poll's own error.
_OTHER = re.compile(
    r"\b(?:ago|previously|earlier|last|compared|narrow\w*|widen\w*|error|shr[aiu]nk\w*|erased?|gone|lost|built|grew|extended|stretched|cut|overcame|after|before|from|third|aggregate|average|nearly|almost|about|more\sthan|at\sleast)\b"
)
_PARTS = {"hundredth": 0.01, "tenth": 0.1, "thousandth": 0.001, "centimetre": 0.01, "centimeter": 0.01, "cm": 0.01}


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every two values whose difference is told beside them."""
    starts, ends = document.tokens.starts, document.tokens.ends
    for first, end in sentences_with(document, _TRIGGERS):
        low, high = starts[first], ends[end - 1]
        if sum(character.isdigit() for character in document.text[low:high]) < _FEWEST:
            continue
        for at, shape in enumerate(_shapes()):
            if (found := shape.search(document.text, low, high)) and (claim := _claim(document, found, at)):
                yield claim
                break


_FEWEST = 2  # digits of a sentence that tells two values
_OF_RATES = (3, 4)
_OF_RECORDS = len(_SHAPES) - 1


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    """The shapes, compiled when the first lead is looked for."""
    return tuple(re.compile(shape) for shape in _SHAPES)


def _claim(document: Document, found: re.Match[str], at: int) -> TallyClaim | None:
    """The claim of two values and what lies between them; None where another value or another time may be meant."""
    groups = found.groupdict()
    margin = "m" if groups.get("m") else "n"
    if _OTHER.search(found[0]) or (at in _OF_RATES and _has_a_third(document, found)):
        return None
    exactly = at not in _OF_RATES and at != _OF_RECORDS
    ahead, behind, between = (_value(found[name], exactly) for name in ("a", "b", margin))
    if at == _OF_RECORDS and (part := (groups.get("unit") or "").removesuffix("s")):
        between = _scaled(between, _PARTS[part])
    first, second = ("a", "b") if ahead.value >= behind.value else ("b", "a")  # a time beats a longer one
    if first == "b":
        ahead, behind = behind, ahead
    spans = {"winner": Span(*found.span(first)), "loser": Span(*found.span(second)), "margin": Span(*found.span(margin))}
    said = document.said(extent(spans.values()), "tally/lead", field_spans=spans)
    return TallyClaim(winner=ahead, loser=behind, margin=between, **said)


def _has_a_third(document: Document, found: re.Match[str]) -> bool:
    """Whether the sentence tells of three parties' shares."""
    tokens = document.tokens
    first, end = document.sentence_of(max(0, next(at for at, start in enumerate(tokens.ends) if start > found.start()) - 1))
    rates = [number for number in numbers_in(document, first, end) if number.form == "percent"]
    return len(rates) > len({number.span.start for number in rates} & {found.start("a"), found.start("b")})


def _value(written: str, exactly: bool) -> Quantity:
    """A number in digits, in a word, or on a clock (in seconds)."""
    if ":" in written:
        *whole, rest = written.split(":")
        seconds = 0.0
        for part in whole:
            seconds = (seconds + int(part)) * 60
        room = 0.5 * 10.0 ** -len(rest.partition(".")[2]) if "." in rest else 0.5
        return Quantity(seconds + float(rest), seconds + float(rest) - room, seconds + float(rest) + room)
    digits = written.replace(",", "")
    if not digits[0].isdigit():
        tens, _, ones = written.lower().partition("-")
        return Quantity.exactly(NUMBER_WORDS[tens] + (NUMBER_WORDS[ones] if ones else 0))
    return Quantity.exactly(float(digits)) if exactly else reported(digits, counted="." not in digits and len(digits) > 2)


def _scaled(quantity: Quantity, by: float) -> Quantity:
    assert quantity.low is not None
    assert quantity.high is not None
    return Quantity(quantity.value * by, quantity.low * by, quantity.high * by)
