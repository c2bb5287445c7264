"""Ages at death: how old somebody is told to have been: `died on Tuesday, aged 85`, `the death of Ann Lee at 91`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from checker.extract.lifeline import age_at
from checker.extract.lives import spoken_of_before, subject_of, time_behind
from checker.extract.persons import FullName, persons_in, span_of
from checker.model.article import Span
from checker.model.claims import AgeClaim
from checker.model.facts import Entity
from checker.model.number import Quantity
from checker.model.when import Date, span
from checker.text.document import Document
from checker.text.people import Run
from checker.text.wording import places_of, sentence_near, times_in

_WORDS = frozenset("died dies death was".split())
_LATELY = timedelta(days=45)  # an obituary follows within weeks
_OF_NOW = frozenset(("that", "this"))
_PARTS = frozenset("morning afternoon evening night day week".split())
_TOLD = frozenset("died dies dead death".split())


def ages_at_death(document: Document, full: FullName) -> Iterator[AgeClaim]:
    """Yield the age at each death whose day is told, or which is news."""
    if _TOLD.isdisjoint(document.vocabulary):
        return
    for at in places_of(document, _WORDS):
        word = document.tokens.lowers[at]
        if word == "death":
            yield from _of_the_death(document, full, at)
        elif word == "was":
            yield from _was(document, full, at)
        else:
            yield from _died(document, full, at)


def _died(document: Document, full: FullName, verb: int) -> Iterator[AgeClaim]:
    end = sentence_near(document, verb)[1]
    age = age_at(document, verb + 1, _clause_end(document, verb + 1, end))
    run = subject_of(document, verb) if age is not None else None
    if age is None or run is None:
        return
    time = time_behind(document, verb)
    day = time.value if time else _lately(document) if _is_news(document, verb) else None
    yield from _claim(document, full(run), run, age, day)


def _clause_end(document: Document, first: int, end: int) -> int:
    """Where what is told of a death ends: at a verb that begins something else, or a stop that is none of an abbreviation."""
    lowers = document.tokens.lowers
    return next((at for at in range(first, end) if lowers[at] in ("leaving", ";", "(", "while", "whose", "but")), end)


def _of_the_death(document: Document, full: FullName, at: int) -> Iterator[AgeClaim]:
    """The death of Ann Lee at the age of 91."""
    if document.tokens.lowers[at + 1 : at + 2] != ["of"]:
        return
    sentence = sentence_near(document, at)
    run = next((run for run in persons_in(document, sentence) if at + 1 < run.first <= at + 5), None)
    if run is None or ", " in document.text[document.tokens.ends[at] : document.tokens.starts[run.first]]:
        return
    age = age_at(document, run.end, min(run.end + 8, sentence[1]))
    if age is not None and _is_news(document, at):
        yield from _claim(document, full(run), run, age, _lately(document))


def _was(document: Document, full: FullName, verb: int) -> Iterator[AgeClaim]:
    """ "He was 90.", right behind the sentence that tells of his death."""
    words, lowers = document.tokens.words, document.tokens.lowers
    first, end = document.sentence_of(verb)
    if verb != first + 1 or lowers[first] not in ("he", "she") or end - first != 4 or not words[verb + 1].isdecimal():
        return
    before = document.sentence_of(first - 1) if first else (0, 0)
    run = spoken_of_before(document, first)
    if (
        run
        and before[0] <= run.first < before[1]
        and {"died", "dies"} & set(lowers[before[0] : before[1]])
        and _is_news(document, before[0])
    ):
        yield from _claim(document, full(run), run, verb + 1, _lately(document))


def _is_news(document: Document, at: int) -> bool:
    """Whether a death is told as one of these days."""
    lowers, anchor = document.tokens.lowers, document.anchor
    first, end = sentence_near(document, at)
    if anchor is None:
        return False
    times = [
        time.value for time in times_in(document, first, end) if time.value and time.value.precision not in ("decade", "century")
    ]
    if any(anchor.first - time.last > _LATELY or time.first > anchor.last for time in times):
        return False
    spoken = any(lowers[n] in _OF_NOW and lowers[n + 1] in _PARTS for n in range(first, end - 1))
    return bool(times) or spoken or lowers[at - 1] == "has" or lowers[at] == "dies"


def _lately(document: Document) -> Date | None:
    anchor = document.anchor
    return span(Date.day(anchor.first - _LATELY), Date.day(anchor.last)) if anchor else None


def _claim(document: Document, name: str | None, run: Run, at: int, day: Date | None) -> Iterator[AgeClaim]:
    if name is None or day is None or day.precision in ("decade", "century"):
        return
    who, age = span_of(document, run), document.tokens.span(at, at + 1)
    whole = Span(min(who.start, age.start), max(who.end, age.end))
    said = document.said(whole, "age/aged", field_spans={"person": who, "age": age})
    yield AgeClaim(person=Entity(name), age=Quantity.exactly(int(document.tokens.words[at])), as_of=day, occasion="death", **said)
