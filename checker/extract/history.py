"""Well-known events with the time that they are told to have been: `the Chernobyl disaster of 1986`, `the 2004 Indian Ocean tsunami`."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.history_names import EVENTS, FIRST, Event
from checker.model.article import extent
from checker.model.claims import HistoryClaim
from checker.text.document import Document
from checker.text.times import Time
from checker.text.wording import places_of, sentence_near, times_in

_OF = frozenset("of at in on off the 's ’s".split())
_BETWEEN = frozenset(
    "nuclear power plant reactor gas oil sarin ferry terror terrorist atomic atom square high school airliner space shuttle was the down peace".split()
)
_HAPPENED = frozenset("signed concluded agreed reached struck hit happened occurred place fought".split())
_JOINT = frozenset("of in on , ( the night morning evening down was were killed which that took".split()) | _HAPPENED
# Papers are spoken of at other times too: "they rejected the treaty in 2005".
_PAPERS = frozenset("agreement agreements accord accords treaty pact protocol convention statute declaration act".split())
_MADE = frozenset("signed concluded agreed reached initialled made".split())
_REACH = 4  # tokens between a name and what happened there
_TO_TIME = 5  # tokens between an event and its time


def extract(document: Document) -> Iterator[HistoryClaim]:
    """Yield one claim for each well-known event beside which a time with a year stands."""
    done = 0
    for at in places_of(document, FIRST):
        if at < done or not document.tokens.words[at][0].isupper():
            continue
        for event in EVENTS[document.tokens.lowers[at]]:
            end = at + len(event.name)
            if tuple(document.tokens.lowers[at:end]) == event.name and (claim := _told(document, event, at, end)):
                done = end
                yield claim
                break


def _told(document: Document, event: Event, at: int, end: int) -> HistoryClaim | None:
    sentence = sentence_near(document, at)
    first, last = _event(document, event, at, end, sentence) if event.words else (at, end)
    if first == last:
        return None
    last_word = _past_place(document, last) if document.tokens.lowers[first] in _MADE else last  # signed at Dayton, Ohio, on
    time = _before(document, first, sentence) or _behind(document, last_word, sentence)
    if time and time.first > last and _is_of_a_paper(document, first, last, time.first):
        return None
    if time is None or time.value is None:
        return None
    tokens = document.tokens
    spans = {"event": tokens.span(first, last), "date": time.span}
    whole = extent(spans.values())
    return HistoryClaim(event=event.id, date=time.value, **document.said(whole, "history", field_spans=spans))


def _event(document: Document, event: Event, at: int, end: int, sentence: tuple[int, int]) -> tuple[int, int]:
    """The tokens of the event: its name with what happened, which follows it or stands before "of", "at" or "on"; else nothing."""
    lowers = document.tokens.lowers
    for place in range(end, min(end + _REACH, sentence[1])):
        if lowers[place] in event.words:
            return at, place + 1
        if lowers[place] not in _BETWEEN:
            break
    place = at
    while place > sentence[0] and lowers[place - 1] in _OF:
        place -= 1
    if place < at and place > sentence[0] and lowers[place - 1] in event.words:
        return place - 1, end
    return at, at


def _past_place(document: Document, at: int) -> int:
    """Where a place set off by commas ends: the comma behind Ohio of "Dayton, Ohio, on"."""
    words, lowers = document.tokens.words, document.tokens.lowers
    if lowers[at : at + 1] == [","] and lowers[at + 2 : at + 3] == [","] and words[at + 1][0].isupper():
        return at + 3
    return at


def _is_of_a_paper(document: Document, first: int, last: int, at: int) -> bool:
    """Whether the time behind a paper's name may tell when something was done about it, not when it was made."""
    lowers = document.tokens.lowers
    if _PAPERS.isdisjoint(lowers[first:last]) or lowers[last] in ("of", "("):
        return False
    return _MADE.isdisjoint(lowers[max(0, first - 2) : at])


def _before(document: Document, first: int, sentence: tuple[int, int]) -> Time | None:
    """The year right before an event: the 1986 Chernobyl disaster."""
    at = first
    while at > sentence[0] and document.tokens.lowers[at - 1] in _BETWEEN | {
        "deadly",
        "devastating",
        "soviet",
        "u.s.",
        "american",
    }:
        at -= 1
    time = next(iter(times_in(document, at - 1, at)), None) if at > sentence[0] else None
    return time if time and time.form == "year" and time.end == at else None


def _behind(document: Document, last: int, sentence: tuple[int, int]) -> Time | None:
    """The time behind an event, with nothing but small words between."""
    lowers = document.tokens.lowers
    time = next(iter(times_in(document, last, min(last + _TO_TIME + 1, sentence[1]))), None)
    if time is None or not time.value or time.value.precision not in ("day", "month", "year"):
        return None
    between = lowers[last : time.first]
    loose = between[:1] == [","] and _HAPPENED.isdisjoint(between)
    if not between or not _JOINT.issuperset(between) or loose or time.alternatives:
        return None
    has_year = (time.written is not None and time.written[0] is not None) or time.form in ("year", "month")
    return time if has_year else None
