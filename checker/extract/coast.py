"""Coasts: which country the text calls landlocked, and which it gives a coast."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.article import Span
from checker.model.claims import CoastClaim
from checker.model.facts import Entity
from checker.text.clauses import past_time_of
from checker.text.document import Document
from checker.text.names import Hit
from checker.text.people import is_part_of_name
from checker.text.wording import hits_in, places_of

_COASTS = frozenset("coast coastline seaboard".split())
_WORDS = _COASTS | {"landlocked", "land-locked"}
_LAKES = frozenset("lake caspian river".split())
_SIDES = frozenset("northern southern eastern western north south east west atlantic pacific mediterranean".split())


def extract(document: Document) -> Iterator[CoastClaim]:
    """Every country that is said to be landlocked or to have a coast, in order of place."""
    for at in places_of(document, _WORDS):
        landlocked = document.tokens.lowers[at] not in _COASTS
        hit = _of_landlocked(document, at) if landlocked else _of_coast(document, at)
        if hit and _is_country(document, hit):
            word = document.tokens.span(at, at + 1)
            span = Span(min(word.start, hit.span.start), max(word.end, hit.span.end))
            yield CoastClaim(
                **document.said(span, "coast", field_spans={"jurisdiction": hit.span, "landlocked": word}),
                jurisdiction=Entity(" ".join(document.text[hit.span.start : hit.span.end].split())),
                landlocked=landlocked,
                as_of=past_time_of(document, at),
            )


def _of_landlocked(document: Document, at: int) -> Hit | None:
    """Landlocked Mali; Mali is landlocked; Mali, a landlocked country."""
    lowers = document.tokens.lowers
    if ahead := _at(document, at + 1):
        return ahead
    if lowers[at - 1 : at] == ["is"] and (subject := _ending(document, at - 1)):
        return subject
    start = at - 1
    while (
        start > 0
        and at - start <= 4
        and (lowers[start] in ("a", "the", "small", "poor", "is", "which") or lowers[start].endswith("est"))
    ):
        start -= 1
    return _ending(document, start) if start > 0 and lowers[start] == "," else None


def _of_coast(document: Document, at: int) -> Hit | None:
    """Off the coast of Mali; Mali's northern coast; the Malian coast."""
    words, lowers = document.tokens.words, document.tokens.lowers
    if words[at] != lowers[at]:
        return None
    if lowers[at + 1 : at + 2] == ["of"]:
        return None if not _LAKES.isdisjoint(lowers[at + 2 : at + 5]) else _at(document, at + 2)
    start = at - (lowers[at - 1] in _SIDES)
    if lowers[start - 1 : start] in (["'s"], ["’s"]):
        return _ending(document, start - 1)
    hit = _ending(document, start)
    return hit if hit and hit.name.type == "demonym" and start == at else None


def _at(document: Document, at: int) -> Hit | None:
    return next(iter(hits_in(document, at, at + 1)), None)


def _ending(document: Document, end: int) -> Hit | None:
    return next((hit for hit in hits_in(document, end - 6, end) if hit.end == end), None)


def _is_country(document: Document, hit: Hit) -> bool:
    """Whether a name means one country of today, whole."""
    if hit.name.type not in ("country", "demonym") or hit.others or hit.name.form == "former" or "-" in hit.name.id:
        return False
    return not is_part_of_name(document.tokens, hit.first, hit.end, document.sentence_of(hit.first))
