"""Seats and foundings: where the text says an organisation has its headquarters, and when it was founded."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.membership_talk import club_of, is_club
from checker.model.article import Span
from checker.model.claims import FoundingClaim, SeatClaim
from checker.model.facts import Entity
from checker.text.document import Document
from checker.text.names import Hit
from checker.text.people import is_part_of_name
from checker.text.wording import hits_in, places_of, times_in

_SEATED = frozenset("based headquartered headquarters seat".split())
_FOUNDED = frozenset("founded established created formed".split())
# What may stand between an organisation and its place or year.
_LINKS = (
    "based in",
    "headquartered in",
    "which is based in",
    "which is headquartered in",
    "which has its headquarters in",
    "which has its seat in",
    "with headquarters in",
    "with its headquarters in",
    "with its seat in",
    "which is seated in",
    "headquarters in",
    "has its headquarters in",
    "has its seat in",
    "is based in",
    "is headquartered in",
)
_BEGINNINGS = ("", "which was", "was", "that was")


def extract(document: Document) -> Iterator[SeatClaim | FoundingClaim]:
    """Every seat and every founding of an organisation that the text tells, in order of place."""
    for at in places_of(document, _SEATED):
        yield from _seat(document, at)
    for at in places_of(document, _FOUNDED):
        yield from _founding(document, at)
    if "-based" in document.text:
        yield from _based(document)


def _seat(document: Document, at: int) -> Iterator[SeatClaim]:
    lowers = document.tokens.lowers
    place = next((hit for hit in hits_in(document, at + 2, at + 3) if hit.of("place")), None)
    if place is None or lowers[at + 1] != "in" or not _is_whole(document, place):
        return
    for link in _LINKS:
        words = link.split()
        start = at + 2 - len(words)
        if start > 0 and lowers[start : at + 2] == words and (named := _organisation(document, start)):
            yield _seat_claim(document, *named, place.span, place)
            return


def _based(document: Document) -> Iterator[SeatClaim]:
    """The Geneva-based WHO."""
    tokens = document.tokens
    for at, lower in enumerate(tokens.lowers):
        if not lower.endswith("-based") or not tokens.words[at][:1].isupper():
            continue
        head = tokens.words[at][: -len("-based")]
        known = any(name.type == "place" and len(name.words) == 1 for name in document.gazetteer.starting_with(head.lower()))
        follows = next((hit for hit in hits_in(document, at + 1, at + 2) if hit.name.type == "organisation"), None)
        if known and follows and not _goes_on(document, follows):
            start = tokens.starts[at]
            yield _seat_claim(document, follows.span, _written(document, follows.span), Span(start, start + len(head)))


def _founding(document: Document, at: int) -> Iterator[FoundingClaim]:
    lowers = document.tokens.lowers
    time = next(iter(times_in(document, at + 1, at + 3)), None)
    if lowers[at + 1 : at + 2] not in (["in"], ["on"]) or time is None or time.value is None or time.form == "duration":
        return
    first, _ = document.sentence_of(at)
    named = None
    if at == first and lowers[time.end : time.end + 1] == [","]:
        skip = time.end + 1 + (lowers[time.end + 1 : time.end + 2] == ["the"])
        hit = next((hit for hit in hits_in(document, skip, skip + 1) if hit.name.type == "organisation"), None)
        named = (hit.span, _written(document, hit.span)) if hit and _is_whole(document, hit) else None
    for link in _BEGINNINGS:
        words = link.split()
        if not named and lowers[at - len(words) : at] == words and at > len(words):
            named = _organisation(document, at - len(words), comma=not words or words[0] != "was")
    if named:
        place, name = named
        when = document.tokens.span(time.first, time.end)
        span = Span(min(place.start, when.start), max(place.end, when.end))
        said = document.said(span, "founding", field_spans={"organisation": place, "date": when})
        yield FoundingClaim(**said, organisation=Entity(name), date=time.value)


def _organisation(document: Document, end: int, *, comma: bool = False) -> tuple[Span, str] | None:
    """The organisation that ends before a token, a comma between at most; its place and its name."""
    lowers = document.tokens.lowers
    set_off = lowers[end - 1] == ","
    if comma and not set_off:
        return None
    end -= set_off
    hit = next((hit for hit in hits_in(document, end - 9, end) if hit.end == end), None)
    if hit and hit.name.type == "organisation":
        return (hit.span, _written(document, hit.span)) if _is_whole(document, hit) else None
    if end > 0 and is_club(document, end - 1, document.sentence_of(end - 1)[1]):
        name = club_of(document, end - 1, lowers[end - 1])
        return (document.tokens.span(end - 1, end), name) if name else None
    return None


def _is_whole(document: Document, hit: Hit) -> bool:
    before = document.tokens.words[hit.first - 1 : hit.first]
    return not is_part_of_name(document.tokens, hit.first, hit.end, document.sentence_of(hit.first)) and before != ["-"]


def _goes_on(document: Document, hit: Hit) -> bool:
    """Whether a further capitalised word follows: the Geneva-based UN Human Rights Council."""
    return document.tokens.words[hit.end : hit.end + 1] != [] and document.tokens.words[hit.end][0].isupper()


def _seat_claim(document: Document, organisation: Span, name: str, place: Span, hit: Hit | None = None) -> SeatClaim:
    span = Span(min(organisation.start, place.start), max(organisation.end, place.end))
    said = document.said(span, "seat", field_spans={"organisation": organisation, "place": place})
    return SeatClaim(**said, organisation=Entity(name), place=Entity(_written(document, hit.span if hit else place)))


def _written(document: Document, span: Span) -> str:
    return " ".join(document.text[span.start : span.end].split())
