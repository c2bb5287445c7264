"""Births: when the text says that somebody was born: `Ann Lee was born in 1961`, `(born 4 May 1961)`, `Ann Lee (1911–2004)`."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.lives import Life, has_year, life, lifespans, spoken_of_before, subject_of, time_behind
from checker.extract.persons import full_names, is_full, persons_in
from checker.model.article import Span
from checker.model.claims import BirthClaim
from checker.text.document import Document
from checker.text.people import Run
from checker.text.wording import places_of, sentence_near

_BORN = frozenset(("born",))


def extract(document: Document) -> Iterator[BirthClaim]:
    """Yield one claim for every birth of somebody named, told with its year."""
    full = full_names(document)
    for verb in places_of(document, _BORN):
        time = time_behind(document, verb)
        if time and has_year(time):
            run = subject_of(document, verb) if verb > document.sentence_of(verb)[0] else _subject_behind(document, time.end)
            if run and (found := life(document, full, run, time)):
                yield _claim(document, found, "born")
    for found, _ in lifespans(document):
        yield _claim(document, found, "years")


def _subject_behind(document: Document, at: int) -> Run | None:
    """Who is meant by "Born in 1961 in Izmir, Ann Lee …": the name behind the comma."""
    tokens = document.tokens
    first, end = sentence_near(document, at - 1)
    named = {run.first: run for run in persons_in(document, (first, end))}
    commas = (place for place in range(at, end) if tokens.words[place] == ",")  # the place of birth may stand between two
    behind = next((n + 1 for n in commas if n + 1 in named or tokens.lowers[n + 1 : n + 2] in (["he"], ["she"])), end)
    if behind < end and behind not in named:
        return spoken_of_before(document, first)
    run = named.get(behind)
    if run is None or tokens.lowers[run.end : run.end + 1] in (["and"], ["'s"], ["’s"]):
        return None
    return run if is_full(document, run) or behind == at + 1 else None


def _claim(document: Document, found: Life, pattern: str) -> BirthClaim:
    place = Span(min(found.who.start, found.when.start), max(found.who.end, found.when.end))
    said = document.said(place, f"birth/{pattern}", field_spans={"person": found.who, "date": found.when})
    readings = {"date": found.others} if found.others else {}
    return BirthClaim(person=found.person, date=found.date, readings=readings, **said)
