"""The late: who is called so, and must be dead: `the late Ann Lee`, `Ann Lee, the late Spanish tenor`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from checker.extract.persons import full_names, persons_in, span_of, start_of
from checker.model.article import Span
from checker.model.claims import LateClaim
from checker.model.facts import Entity
from checker.text.clauses import past_time_of
from checker.text.document import Document
from checker.text.people import Run
from checker.text.wording import places_of, sentence_near

_LATE = frozenset(("late",))
_BEFORE = frozenset("the his her their my our whose 's ’s".split())
_YEAR = timedelta(days=366)
_CALLED = 7  # tokens of what somebody is called in an apposition
_NOT_DEAD = frozenset(
    "show night goal edition shift afternoon evening morning summer winter autumn spring fall stage fee".split()
)


def extract(document: Document) -> Iterator[LateClaim]:
    """Yield one claim for everybody named in full in the story who is called late."""
    full = full_names(document)
    for at in places_of(document, _LATE):
        lowers = document.tokens.lowers
        if not at or lowers[at - 1] not in _BEFORE or _is_of_old(document, at):
            continue
        sentence = sentence_near(document, at)
        run = _named_behind(document, at, sentence) or _named_ahead(document, at, sentence)
        if run and (name := full(run)):
            who, word = span_of(document, run), document.tokens.span(at, at + 1)
            whole = Span(min(who.start, word.start), max(who.end, word.end))
            said = document.said(whole, "late", field_spans={"person": who, "word": word})
            yield LateClaim(person=Entity(name), **said)


def _is_of_old(document: Document, at: int) -> bool:
    """Whether the clause tells of a time more than a year back, so that it may be called late from then."""
    told = past_time_of(document, at)
    return bool(told and document.anchor and document.anchor.first - told.last > _YEAR)


def _named_behind(document: Document, at: int, sentence: tuple[int, int]) -> Run | None:
    """The late President Ann Lee; nothing but what somebody is called stands between."""
    for run in persons_in(document, sentence):
        if run.first > at:
            own = document.tokens.lowers[run.end : run.end + 1] not in (["'s"], ["’s"])
            return run if own and start_of(document, run, at + 1) == at + 1 else None
    return None


def _named_ahead(document: Document, at: int, sentence: tuple[int, int]) -> Run | None:
    """Ann Lee, the late Spanish tenor, …: the apposition ends with a stop and names nobody else."""
    lowers = document.tokens.lowers
    if lowers[at - 2 : at] != [",", "the"]:
        return None
    stop = next((place for place in range(at, min(at + _CALLED, sentence[1])) if lowers[place] in (",", ".", ";")), None)
    if stop is None or not _NOT_DEAD.isdisjoint(lowers[at:stop]):
        return None
    return next((run for run in persons_in(document, sentence) if run.end == at - 2), None)
