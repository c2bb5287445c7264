"""Ages beside the years of a life: "Ann Lee (1930-2010) died at 80", "born in 1950. She is 74", "who turned 60 in March, was born in 1964"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import timedelta

from checker.extract.lifeline import age_at
from checker.extract.lives import IN_BRACKETS, has_year, time_behind
from checker.extract.persons import is_full, persons_in
from checker.model.article import extent
from checker.model.claims import Claim, DurationClaim
from checker.model.number import Quantity
from checker.model.when import Date, span
from checker.text.document import Document
from checker.text.times import Time
from checker.text.wording import places_of, sentence_near, times_in

_BORN = frozenset(("born",))
_PLAIN = frozenset("was who , he she".split())  # words between a sentence's name and its birth
_YOUNGEST, _OLDEST = 10, 112
_YEAR = timedelta(days=366)
_TURNED = frozenset(("turned", "turns"))
_REACH = 6  # tokens between the age and the comma behind it
_CLOSE = 6  # tokens between the bracket and the word of death


def extract(document: Document) -> Iterator[Claim]:
    """Yield a length of life for every age that stands beside the years of the same life."""
    if "(" in document.text and "died" in document.vocabulary:
        yield from _in_brackets(document)
    for verb in places_of(document, _BORN):
        born = time_behind(document, verb)
        if born and born.value and has_year(born) and document.anchor and not document.in_quote(born.span):
            yield from _told_next(document, verb, born, document.anchor)
            yield from _turned(document, verb, born, document.anchor)


def _in_brackets(document: Document) -> Iterator[DurationClaim]:
    """The age of a death whose years stand in brackets behind the name."""
    tokens, lowers = document.tokens, document.tokens.lowers
    for found in IN_BRACKETS.finditer(document.text):
        bracket = bisect_left(tokens.starts, found.start())
        time = next(iter(times_in(document, bracket + 1, bracket + 2)), None)
        if time is None or len(time.parts) != 2 or tokens.words[time.end : time.end + 1] != [")"]:
            continue
        (born, died), sentence = time.parts, sentence_near(document, bracket)
        behind = lowers[time.end + 1 : time.end + 1 + _CLOSE]
        verb = time.end + 1 + behind.index("died") if "died" in behind else None
        if verb is None or not set(lowers[time.end + 1 : verb]) <= {",", "who", "has", "had"}:
            continue
        age = age_at(document, verb + 1, min(verb + 1 + _CLOSE, sentence[1]))
        named = any(run.end == bracket and is_full(document, run) for run in persons_in(document, sentence))
        if age is not None and named and born.value and died.value and has_year(born) and has_year(died):
            yield _claim(document, born, age, died.value, "age")


def _told_next(document: Document, verb: int, born: Time, anchor: Date) -> Iterator[DurationClaim]:
    """ "She is 74.", right behind the sentence that tells of her birth and of nobody else."""
    words, lowers = document.tokens.words, document.tokens.lowers
    first, end = document.sentence_of(verb)
    told = lowers[end : end + 2] in (["she", "is"], ["he", "is"]) and end + 2 < len(words) and _is_age(words[end + 2])
    if told and lowers[end + 3 : end + 4] in (["."], ["years"], ["and"], []) and _is_plain(document, first, verb):
        yield _claim(document, born, end + 2, anchor, "age")


def _turned(document: Document, verb: int, born: Time, anchor: Date) -> Iterator[DurationClaim]:
    """ "Ann Lee, who turned 60 in March, was born in 1964": a birthday of the year up to the story's day."""
    words, lowers = document.tokens.words, document.tokens.lowers
    first, _ = document.sentence_of(verb)
    if lowers[verb - 2 : verb] != [",", "was"]:
        return
    for at in range(max(first, verb - 2 - _REACH), verb - 2):
        if lowers[at] in _TURNED and lowers[at - 2 : at] == [",", "who"] and _is_age(words[at + 1]):
            days = [time.value for time in times_in(document, at, verb - 2) if time.value]
            if _is_plain(document, first, at) and all(abs(day.first - anchor.first) < _YEAR for day in days):
                yield _claim(document, born, at + 1, span(Date.day(anchor.first - _YEAR), anchor), "birthday")


def _is_plain(document: Document, first: int, end: int) -> bool:
    """Whether nothing stands between a sentence's beginning and a token but a name, "who" and "was"."""
    words = document.tokens.words[first:end]
    return bool(words) and all(word.lower() in _PLAIN or word[:1].isupper() for word in words)


def _is_age(word: str) -> bool:
    return word.isdecimal() and _YOUNGEST <= int(word[:4]) <= _OLDEST


def _claim(document: Document, born: Time, age: int, end: Date, unit: str) -> DurationClaim:
    assert born.value
    spans = {"start": born.span, "length": document.tokens.span(age, age + 1)}
    said = document.said(extent(spans.values()), "lifetime", field_spans=spans)
    return DurationClaim(start=born.value, end=end, length=Quantity.exactly(int(document.tokens.words[age])), unit=unit, **said)
