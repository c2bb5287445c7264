"""Events with their days and whether they are planned, under way or past: "the visit … will last until June 1"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.extract.event_grammar import EVENTS, LEXICON, TELLING, VERBS, Told, told
from checker.extract.live import is_live
from checker.model.article import Span, extent
from checker.model.claims import Claim, EventClaim
from checker.model.facts import Entity
from checker.model.when import Date
from checker.text.clauses import clauses_in, tense_of
from checker.text.document import Document
from checker.text.outline import Outline, outline
from checker.text.people import people
from checker.text.times import Time
from checker.text.wording import places_of, times_in

_NAMED = EVENTS | VERBS.keys()


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every event whose day or schedule is told; a plan in quotation marks or of the past is none."""
    yield from document.once(_told)


def _told(document: Document) -> tuple[Claim, ...]:
    return tuple(_events(document))


def _events(document: Document) -> Iterator[Claim]:
    lowers, done = document.tokens.lowers, -1
    for at in places_of(document, _NAMED):
        if at >= done:
            first, done = document.sentence_of(at)
            if TELLING.isdisjoint(lowers[first:done]) and not _is_to(lowers[first:done]):
                continue
            for clause in clauses_in(document.tokens, first, done):
                if any(lowers[i] in EVENTS or lowers[i] in VERBS for i in range(*clause)):
                    yield from _in_clause(document, clause)


def days_held(document: Document) -> set[Span]:
    """The places of the days that an event is held to: by a rule of events, so that no other family need read them."""
    found = [claim for claim in extract(document) if isinstance(claim, EventClaim) and claim.status]
    names = {"past": ("start",)}
    return {
        claim.field_spans[name]
        for claim in found
        for name in names.get(claim.status or "", ("start", "end"))
        if name in claim.field_spans
    }


def _is_to(words: list[str]) -> bool:
    """Whether a plan is told with "is to" or "are to"."""
    return any(after == "to" and word in ("is", "are") for word, after in pairwise(words))


def _in_clause(document: Document, clause: tuple[int, int]) -> Iterator[Claim]:
    line = outline(document, *clause, LEXICON)
    starts = {time.first: time for time in times_in(document, *clause)}
    times = {item: starts[line.starts[item]] for item, symbol in enumerate(line.symbols) if symbol == "T"}
    for event in told(line, times):
        own = tuple(time for time in (event.start, event.end) if time)
        due = event.end or event.start
        if event.status in ("past", None) or is_live(document, line.starts[event.event], own, due.value if due else None):
            yield _claim(document, line, clause, event)


def _claim(document: Document, line: Outline, clause: tuple[int, int], event: Told) -> EventClaim:
    noun = line.span(event.event, event.event + 1)
    spans = {"event": noun, "status": line.span(*event.verb)}
    readings: dict[str, tuple[Date, ...]] = {}
    for field, time in (("start", event.start), ("end", event.end)):
        if time is not None:
            spans[field] = time.span
            if time.alternatives:
                readings[field] = time.alternatives
    place = _place(document, clause, line.starts[event.event])
    who = tuple(
        Entity(person.name) for person in people(document) if clause[0] <= person.first < clause[1] and person.span != place
    )
    if place:
        spans["place"] = place
    whole = extent(spans.values())
    word = document.text[noun.start : noun.end].lower()
    tense = tense_of(document, *clause)
    said = document.said(whole, "event", tense=tense, field_spans=spans)
    if readings:
        said["readings"] = readings
    return EventClaim(
        event=VERBS.get(word, word),
        participants=who,
        place=Entity(document.text[place.start : place.end]) if place else None,
        start=_value(event.start),
        end=_value(event.end),
        status=event.status,
        **said,
    )


def _value(time: Time | None) -> Date | None:
    return time.value if time else None


def _place(document: Document, clause: tuple[int, int], noun: int) -> Span | None:
    """Where the event is: the place or country named behind it after "to", "in" or "at", else ahead of it after "in"."""
    lowers = document.tokens.lowers
    named = [hit for hit in document.names if clause[0] < hit.first < clause[1] and hit.of("place", "country") is hit.name]
    behind = [hit.span for hit in named if hit.first > noun and lowers[hit.first - 1] in ("to", "in", "at")]
    ahead = [hit.span for hit in named if hit.first < noun and lowers[hit.first - 1] == "in"]
    return next(iter(behind or ahead), None)
