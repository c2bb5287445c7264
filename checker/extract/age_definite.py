"""Ages told of someone already named: `The 26-year-old Pole` of Ann Lee, 24, where nobody else is spoken of between."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from checker.extract.persons import CALLINGS, is_full, persons_in
from checker.model.claims import AgeClaim
from checker.model.number import Quantity
from checker.text.document import Document
from checker.text.people import name_words
from checker.text.verbs import verbs_in
from checker.text.wording import hits_in

_THE = re.compile(r"\bThe (\d{2,3})-\s?year-old\b")
_AGES = re.compile(r"\b(\d{1,3})[- ]year[- ]old|\baged (\d{1,3})\b|, (\d{2}),(?! \d)")
_FARTHEST = 1500  # characters from the age of a name to the one without
_FARTHEST_AGE = 20  # years; further off, another is meant: a master and his pupil
_YOUNGEST, _OLDEST = 10, 112
_FOLLOWS = frozenset(", who has had was is will can from whose".split())
_AT_PLACE = frozenset("in at near from of the".split())


def definite_ages(document: Document, told: Iterable[AgeClaim]) -> Iterator[AgeClaim]:
    """Yield the age of each "the 26-year-old" that can only be the last person told with an age."""
    ages = sorted((claim for claim in told if claim.span and claim.occasion is None), key=lambda claim: claim.field_spans["age"])
    if not ages or not _THE.search(document.text):
        return
    sole = _has_one_aged(document, ages)
    for found in _THE.finditer(document.text):
        before = [claim for claim in ages if claim.field_spans["age"].end < found.start()]
        if not before or any(claim.field_spans["age"].start == found.start(1) for claim in ages):
            continue
        last = before[-1]
        if not _YOUNGEST <= int(found[1]) <= _OLDEST or abs(int(found[1]) - last.age.value) > _FARTHEST_AGE:
            continue
        if not sole and found.start() - last.field_spans["age"].end > _FARTHEST:
            continue
        if _is_somebody(document, found.end()) and (sole or _alone(document, last, found.start())):
            tokens = document.tokens
            at = bisect_left(tokens.starts, found.start(1))
            span = tokens.span(at, at + 1)
            said = document.said(span, "age/definite", field_spans={"age": span})
            yield AgeClaim(person=last.person, age=Quantity.exactly(int(found[1])), **said)


def _has_one_aged(document: Document, ages: list[AgeClaim]) -> bool:
    """Whether one person alone is told with an age, by name, and no age is told of somebody without one."""
    known = {claim.field_spans["age"].start for claim in ages} | {found.start(1) for found in _THE.finditer(document.text)}
    others = [found for found in _AGES.finditer(document.text) if found.start(found.lastindex or 0) not in known]
    return len({claim.person.written for claim in ages}) == 1 and not others


def _is_somebody(document: Document, place: int) -> bool:
    """Whether what follows "the 26-year-old" is a verb, or what a person is called; a bridge may be old as well."""
    tokens = document.tokens
    at = bisect_left(tokens.starts, place)
    if at >= len(tokens):
        return False
    if tokens.lowers[at] in CALLINGS or tokens.lowers[at] in _FOLLOWS or verbs_in(tokens, at, at + 1):
        return True
    return any(hit.name.form == "demonym" for hit in hits_in(document, at, at + 1)) and tokens.lowers[at + 1 : at + 2] != []


def _alone(document: Document, last: AgeClaim, place: int) -> bool:
    """Whether nobody else is named, or told with an age, between an age and a place."""
    tokens = document.tokens
    first, end = (bisect_left(tokens.starts, at) for at in (last.field_spans["age"].end, place))
    words = set(re.findall(r"\w+", last.person.written.lower()))
    between = document.text[last.field_spans["age"].end : place]
    if "year-old" in between or re.search(r", \d\d,", between):
        return False
    at = first
    while at < end:
        sentence = document.sentence_of(at)
        for run in persons_in(document, sentence):
            if not first <= run.first < end or tokens.lowers[run.first - 1] in _AT_PLACE:
                continue
            if document.in_quote(tokens.span(run.first, run.end)):
                continue
            if not words.intersection(name_words(tokens, run.first, run.end)) and (
                is_full(document, run) or run.first > sentence[0]
            ):
                return False
        at = sentence[1]
    return True
