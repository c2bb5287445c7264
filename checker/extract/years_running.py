"""Years that run up to now: "for the past 12 years, since 2012", "the war, which began in 2011, is in its tenth year"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.elapsed import is_dated
from checker.extract.years_told import number_before
from checker.model.article import extent
from checker.model.claims import Claim, DurationClaim
from checker.model.number import Quantity
from checker.text.document import Document
from checker.text.times import Time
from checker.text.times_parts import dated_span
from checker.text.times_words import ORDINALS
from checker.text.wording import places_of, times_in

_PAST = frozenset(("past", "last"))
_YEAR, _YEARS = frozenset(("year",)), frozenset(("years",))
_ITS = frozenset(("its", "their"))
_ENTERING = frozenset("in into entering entered enters now".split())
_BEGUN = frozenset("began begun started founded launched established opened erupted created formed broke".split())
_ENDINGS = frozenset("st nd rd th".split())
_THEN = frozenset(
    "was were had ended until when truce stopped suspended interrupted except not skipped missed cancelled canceled pandemic hiatus".split()
)
_HELD = frozenset("festival race fair tournament event contest awards conference marathon parade exhibition competition".split())
_LEFT_OUT = 4  # years in which something that is held may not have been
_OF_WHAT = frozenset("of as at with under in without".split())  # "in its tenth year of losses"
_TAKES_UP = frozenset("it they the".split())
_REACH = 5  # tokens between a word of beginning and its year


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every number of years up to the story's day that stands with the day that they count from."""
    if document.anchor is None:
        return
    for at in places_of(document, _YEARS):
        yield from _past_years(document, at)
    for at in places_of(document, _YEAR):
        yield from _nth_year(document, at)


def _past_years(document: Document, at: int) -> Iterator[Claim]:
    """`for the past 12 years, since 2012`."""
    lowers = document.tokens.lowers
    number = number_before(lowers, at)
    if number is None or number[0] < 2 or lowers[number[0] - 1] not in _PAST or lowers[number[0] - 2] != "the":
        return
    since = at + 2 if lowers[at + 1 : at + 2] == [","] else at + 1
    if lowers[since : since + 1] != ["since"]:
        return
    time = next(iter(times_in(document, since + 1, since + 2)), None)
    if time and is_dated(document, time):
        yield _claim(document, number[0], at + 1, Quantity.exactly(number[1], "year"), time)


def _nth_year(document: Document, at: int) -> Iterator[Claim]:
    """`is in its tenth year`, beside "began in 2011": of a tenth year nine are full."""
    lowers, words = document.tokens.lowers, document.tokens.words
    first, end = document.sentence_of(at)
    value, start = ORDINALS.get(lowers[at - 1]), at - 1
    if value is None and lowers[at - 1] in _ENDINGS and words[at - 2].isdecimal():
        value, start = int(words[at - 2][:4]), at - 2
    if value is None or value < 2 or start - 2 < first or lowers[start - 1] not in _ITS or lowers[start - 2] not in _ENTERING:
        return
    if not _OF_WHAT.isdisjoint(lowers[at + 1 : at + 2]) or not _THEN.isdisjoint(_but_founding(lowers[first:end])):
        return
    time = _begun(document, first, end) or _begun_apart(document, end)
    if time:
        most = value + (0 if _HELD.isdisjoint(lowers[first:end]) else _LEFT_OUT)
        yield _claim(document, start, at + 1, Quantity(value - 1.0, value - 1.0, float(most), "year", "more than"), time)


def _but_founding(words: list[str]) -> list[str]:
    """The words of a sentence without the "was" of "was founded"."""
    return [word for word, then in zip(words, [*words[1:], ""], strict=True) if not (word in ("was", "were") and then in _BEGUN)]


def _begun(document: Document, first: int, end: int) -> Time | None:
    """The one dated time of a token range, where it is told as a beginning."""
    found = [time for time in times_in(document, first, end) if is_dated(document, time)]
    if len(found) != 1:
        return None
    ahead = document.tokens.lowers[max(first, found[0].first - _REACH) : found[0].first]
    return found[0] if not _BEGUN.isdisjoint(ahead) and ahead[-1] in ("in", "on") else None


def _begun_apart(document: Document, first: int) -> Time | None:
    """The beginning that the next sentence tells: "It began in 2011."."""
    if first >= len(document.tokens) or document.tokens.lowers[first] not in _TAKES_UP:
        return None
    end = document.sentence_of(first)[1]
    return _begun(document, first, end) if end - first <= _REACH + 3 else None


def _claim(document: Document, first: int, end: int, length: Quantity, start: Time) -> DurationClaim:
    assert document.anchor
    assert start.value
    spans = {"length": document.tokens.span(first, end), "start": dated_span(document.tokens, start)}
    said = document.said(extent(spans.values()), "elapsed/running", field_spans=spans)
    return DurationClaim(start=start.value, end=document.anchor, length=length, unit="year", **said)
