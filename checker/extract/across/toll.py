"""The dead of an event, where one sentence tells event, place and day: "A fire in Kvarnby killed at least 12 people on Monday"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from checker.model.across_claims import Basis
from checker.model.article import Span
from checker.model.claims import TollClaim
from checker.model.facts import Entity
from checker.model.number import NUMBER_WORDS, Quantity
from checker.text.document import Document
from checker.text.figures import STARTS
from checker.text.sections import section_at
from checker.text.wording import hits_in, sentences_with, times_in

_EVENTS = {
    "fire": "fire blaze",
    "blast": "blast blasts explosion bomb bombing exploded",
    "crash": "crash crashed collision collided derailment derailed",
    "earthquake": "earthquake quake tremor",
    "flood": "flood floods flooding",
    "slide": "avalanche landslide mudslide",
    "storm": "storm cyclone typhoon hurricane tornado",
    "stampede": "stampede crush",
    "shooting": "shooting",
    "collapse": "collapse collapsed",
    "sinking": "sank sinking capsized",
}
_EVENT_OF = {word: event for event, words in _EVENTS.items() for word in words.split()}
_EVENT_WORDS = frozenset(_EVENT_OF)
_FATAL = frozenset("killed killing kills died dead toll lives".split())
_WORDS = "|".join(sorted((word for word in STARTS if word not in ("half", "one", "dozen")), key=len, reverse=True))
_N = (
    r"(?P<hedge>(?i:at\sleast|more\sthan|over|about|around|some|nearly|almost|up\sto|as\smany\sas))?\s?\b"
    rf"(?P<n>\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}|(?i:{_WORDS})(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)"
)
_WHO = (
    r"(?:people|persons|men|women|children|civilians|passengers|soldiers|villagers|workers|residents|students|miners|worshippers"
    r"|migrants|protesters|tourists|policemen|others)"
)
_SHAPES = (
    rf"\b(?:killed|killing|kills|claimed\sthe\slives\sof)\s{_N}\s{_WHO}\b",
    rf"(?<!\w){_N}\s{_WHO}\s(?:were|was|have\sbeen|had\sbeen)\skilled\b",
    rf"(?<!\w){_N}\s{_WHO}\s(?:have\s|had\s)?died\b",
    rf"\b(?:left|leaving)\s{_N}(?:\s{_WHO})?\sdead\b",
    rf"\b(?:death\stoll|number\sof\sdead)\b[^.;,]{{0,60}}\s(?:to|at|was|is|of|reached)\s{_N}\b(?!\s(?:percent|am|pm|a\.m|p\.m))",
)
_OF_OTHERS = re.compile(
    r"\b(?:another|others|also|ago|last|since|both|feared|may|might|could|missing|years?|(?:19|20)\d\d|similar|separate|second)\b",
    re.IGNORECASE,
)
_REVISED = re.compile(
    r"\b(?:revis\w+|lower\w*|reduc\w+|scal\w+\sback|down\sfrom|earlier|initial\w*|previous\w*|first\sput|recount\w*|correct(?:s|ed|ing|ions?)?|downgrad\w+"
    r"|not\s\d+)\b",
    re.IGNORECASE,
)
_CORRECTION = re.compile(r"(?:^|[(\[/*:-]\s*)correct(?:s|ed|ion)\b", re.IGNORECASE | re.MULTILINE)
_HEAD = 300  # characters in which a story says that it is a correction
_HEDGES = {"some": "about", "as many as": "up to", "over": "more than"}


def tolls(document: Document) -> Iterator[TollClaim]:
    """Yield the toll of each sentence of the body that tells one number of dead, of one event in one place on one day that is gone."""
    text = document.text
    if (
        document.anchor is None
        or document.section == "title"
        or document.vocabulary.isdisjoint(_FATAL)
        or not any(word in text for word in (" kill", " dead", " died", "death toll"))
    ):
        return
    count = 0
    for first, end in sentences_with(document, _EVENT_WORDS):
        if _FATAL.isdisjoint(document.tokens.lowers[first:end]):
            continue
        claim = _claim(document, first, end)
        if claim and not document.in_quote(claim.field_spans["dead"]):
            count += 1
            yield replace(claim, id="toll" if count == 1 else f"toll{count}")


def _claim(document: Document, first: int, end: int) -> TollClaim | None:
    tokens, anchor = document.tokens, document.anchor
    events = {_EVENT_OF[word] for word in tokens.lowers[first:end] if word in _EVENT_OF}
    places = [hit for hit in hits_in(document, first, end) if hit.of("place") and not hit.of("country", "demonym", "person")]
    days = [time for time in times_in(document, first, end) if time.value is not None]
    if len(events) != 1 or len(places) != 1 or len(days) != 1:
        return None
    start, stop = tokens.starts[first], tokens.ends[end - 1]
    sentence = document.text[start:stop]
    told = {match.start("n"): match for shape in _shapes() for match in shape.finditer(document.text, start, stop)}
    if len(told) != 1 or _OF_OTHERS.search(sentence):
        return None
    (found,) = told.values()
    if section_at(document.sections, Span(*found.span("n"))) != "body":
        return None
    day = days[0].value
    if day is None or anchor is None or not day.is_day or day.first > anchor.last:
        return None
    hedge = " ".join((found["hedge"] or "").lower().split())
    span = Span(found.start("hedge") if hedge else found.start("n"), found.end("n"))
    spans = {"dead": span, "place": places[0].span, "date": days[0].span}
    place = Entity(document.text[slice(*places[0].span)])
    hedge = _HEDGES.get(hedge, hedge)
    dead = Quantity.parse(f"{hedge} {_value(found['n'])} people".strip())
    said = document.said(Span(start, stop), "toll", field_spans=spans)
    return TollClaim(event=events.pop(), place=place, date=day, dead=dead, basis=_basis(document, sentence), **said)


def _basis(document: Document, sentence: str) -> Basis:
    head = f"{document.article.title or ''}\n{document.text[:_HEAD]}"
    if _CORRECTION.search(head):
        return "corrected"
    return "revised" if _REVISED.search(sentence) else "told"


def _value(written: str) -> int:
    word = written.replace(",", "").lower()
    tens, _, ones = word.partition("-")
    return int(word) if word.isdecimal() else int(NUMBER_WORDS[tens] + (NUMBER_WORDS[ones] if ones else 0))


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(shape) for shape in _SHAPES)
