"""Deaths: when the text says that somebody died: `Ann Lee died on Tuesday`, `who was killed in 2003`, `Ann Lee (1911–2004)`."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.lives import Life, life, lifespans, subject_of, time_behind
from checker.extract.persons import full_names
from checker.model.article import Span
from checker.model.claims import DeathClaim
from checker.text.document import Document
from checker.text.people import Run
from checker.text.wording import places_of, sentence_near

_DEATHS = frozenset("died killed assassinated murdered executed beheaded hanged".split())


def extract(document: Document) -> Iterator[DeathClaim]:
    """Yield one claim for every death of somebody named, told with its day, month or year."""
    lowers, full = document.tokens.lowers, full_names(document)
    for verb in places_of(document, _DEATHS):
        pattern = "died" if lowers[verb] == "died" else "killed"
        if (lowers[verb - 1 : verb] == ["was"]) != (pattern == "killed"):
            continue
        time = time_behind(document, verb)
        run = (subject_of(document, verb) or _born_too(document, verb)) if time else None
        if time and run and (found := life(document, full, run, time)):
            yield _claim(document, found, pattern)
    for _, found in lifespans(document):
        yield _claim(document, found, "years")


def _born_too(document: Document, verb: int) -> Run | None:
    """Who is told in one sentence to have been born and to have died: "Ann Lee, born in 1931; died in 2016"."""
    lowers = document.tokens.lowers
    first, _ = sentence_near(document, verb)
    births = [at for at in range(first + 1, verb) if lowers[at] == "born"]
    return subject_of(document, births[0]) if len(births) == 1 and lowers[verb - 1] in (";", "and", ",") else None


def _claim(document: Document, found: Life, pattern: str) -> DeathClaim:
    place = Span(min(found.who.start, found.when.start), max(found.who.end, found.when.end))
    said = document.said(place, f"death/{pattern}", field_spans={"person": found.who, "date": found.when})
    readings = {"date": found.others} if found.others else {}
    return DeathClaim(person=found.person, date=found.date, readings=readings, tense="past", **said)
