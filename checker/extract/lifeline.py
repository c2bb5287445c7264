"""Lifelines: what one sentence tells of one life: `who was born in 1929 and died, at 69, in 1998`, `Ann Lee, 54, born in 1969`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.extract.lives import has_year, time_behind
from checker.extract.persons import persons_in
from checker.model.article import extent
from checker.model.claims import Claim, DurationClaim, IntervalClaim
from checker.model.number import Quantity
from checker.model.when import Date
from checker.text.document import Document
from checker.text.times import Time
from checker.text.wording import places_of, sentence_near

_BORN = frozenset(("born",))
_SHARING = frozenset("and ; , who has later then he she – — but •".split())  # before a verb of the same subject
_AT_AGE = (("at", "the", "age", "of"), ("at", "age"), ("aged",), ("age",), ("at",))
_NOW = (("is",), ("now",), ("still",), ("turned",), ("turns",), ("aged",))
_AFTER_AGE = frozenset(", . ; ) in on and after from of when while following at but years who – — - with".split())
_YOUNGEST, _OLDEST = 10, 112
_REACH = 9  # tokens between a birth and the age of now


class Told(NamedTuple):
    """A birth, its verb, and the sentence that tells it."""

    verb: int
    born: Time
    sentence: tuple[int, int]


def lifelines(document: Document) -> Iterator[Claim]:
    """Yield an interval for every birth that one sentence tells with the death, and a length where it tells the age as well."""
    for verb in places_of(document, _BORN):
        time = time_behind(document, verb)
        if time is None or time.value is None or not has_year(time):
            continue
        told = Told(verb, time, sentence_near(document, verb))
        if death := _death(document, told):
            yield from _whole(document, told, *death)
        elif (age := _age_now(document, told)) is not None and document.anchor:
            yield _length(document, told, age, document.anchor)


def _death(document: Document, told: Told) -> tuple[int, Time] | None:
    """The verb of a death in the sentence of a birth, of the same person, and its time."""
    lowers = document.tokens.lowers
    for at in range(told.born.end, told.sentence[1]):
        if lowers[at] != "died":
            continue
        before = lowers[at - 1]
        time = time_behind(document, at)
        if before not in _SHARING or time is None or time.value is None or _is_parted(document, told.born.end, at):
            return None
        return at, time
    return None


def _is_parted(document: Document, first: int, end: int) -> bool:
    """Whether somebody else is named between two tokens; places and what stands in brackets are nobody."""
    lowers = document.tokens.lowers
    return any(
        run.first >= first and run.end <= end and lowers[run.first - 1] not in ("in", "at", "near", "of", ",")
        for run in persons_in(document, (first, end))
    )


def _whole(document: Document, told: Told, verb: int, death: Time) -> Iterator[Claim]:
    assert told.born.value
    assert death.value
    spans = {"start": told.born.span, "end": death.span}
    yield IntervalClaim(
        start=told.born.value, end=death.value, **document.said(extent(spans.values()), "lifetime", field_spans=spans)
    )
    age = age_at(document, verb + 1, told.sentence[1])
    if age is not None and not document.in_quote(told.born.span):
        yield _length(document, told, age, death.value)


def age_at(document: Document, first: int, end: int) -> int | None:
    """The token of the age that is told of a death, within a token range: `at the age of 77`, `aged 77`, `at 77`."""
    words, lowers = document.tokens.words, document.tokens.lowers
    for at in range(first, min(end, first + 24)):
        if not words[at].isdecimal() or not _YOUNGEST <= int(words[at][:4]) <= _OLDEST:
            continue
        ahead = next((one for one in _AT_AGE if at - len(one) >= first and tuple(lowers[at - len(one) : at]) == one), None)
        closes = at + 1 >= document.sentence_of(at)[1] or lowers[at + 1] in _AFTER_AGE
        if ahead and (ahead != ("at",) or closes):
            return at
    return None


def _is_turned(document: Document, at: int) -> bool:
    return _is_age(document.tokens.words[at]) and document.tokens.lowers[at - 1] in ("turned", "turns")


def _age_now(document: Document, told: Told) -> int | None:
    """The token of the age of now beside a birth: `, 54, who was born on`, `born on … and is 75`, `and still 75`."""
    words, lowers = document.tokens.words, document.tokens.lowers
    at = told.verb
    for ahead in (("was",), ("who",), (",",)):
        if at - 1 > told.sentence[0] and lowers[at - 1] in ahead:
            at -= 1
    if lowers[at] == "," and at - 2 > told.sentence[0] and _is_age(words[at - 1]) and lowers[at - 2] == ",":
        return at - 1
    if lowers[at - 2 : at] == ["having", "been"]:  # she turned 48 on Sunday, having been born on …
        return next((n for n in range(at - 3, max(told.sentence[0], at - _REACH), -1) if _is_turned(document, n)), None)
    end = told.born.end
    for at in range(end + 1, min(end + _REACH, told.sentence[1])):
        if _is_age(words[at]) and (lowers[at - 1],) in _NOW and "".join(lowers[at + 1 : at + 2]) in _AFTER_AGE | {"", "years"}:
            between = lowers[end : at - 1]
            plain = all(word in _SHARING or word in ("in", "at", "near", "now", "is") or word[:1].isalpha() for word in between)
            joined = bool(between) and between[-1] in ("and", ",", "who", "is", "she", "he")
            return at if plain and joined and not {"when", "while", "where", "whose", "father", "mother"} & set(between) else None
    return None


def _is_age(word: str) -> bool:
    return word.isdecimal() and _YOUNGEST <= int(word[:4]) <= _OLDEST


def _length(document: Document, told: Told, age: int, end: Date) -> DurationClaim:
    assert told.born.value
    tokens = document.tokens
    spans = {"start": told.born.span, "length": tokens.span(age, age + 1)}
    said = document.said(extent(spans.values()), "lifetime", field_spans=spans)
    return DurationClaim(start=told.born.value, end=end, length=Quantity.exactly(int(tokens.words[age])), unit="age", **said)
