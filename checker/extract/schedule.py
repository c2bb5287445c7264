"""Schedules: until when something is told to last, or when it is told to be: `continues until June 1`, `scheduled for June 1-3`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.extract.event import days_held
from checker.extract.event_grammar import EVENTS
from checker.extract.live import is_live
from checker.model.article import Span
from checker.model.claims import Claim, HappeningClaim, Tense
from checker.text.clauses import clause_of
from checker.text.document import Document
from checker.text.times import Time
from checker.text.verbs import verbs_in

_REACH = 12  # tokens from a verb to the day that it is told of
_UNTIL = frozenset("until till through thru".split())
_LASTING = frozenset("continues continue lasts last runs run stays stay remains remain is are".split())
_SET = frozenset("scheduled set planned slated expected booked pencilled".split())
_SET_FOR = tuple([word, "for"] for word in ("scheduled", "planned", "slated", "pencilled"))
_STATES = frozenset("stay stays remain remains be kept keep still".split())  # "stay closed" is no verb of the past
_NOW = frozenset("is are 's ’s been be being also now still tentatively provisionally".split())
_THEN = frozenset("was were had would could originally initially if unless never might may should".split())
_ENDING = frozenset("ending concluding finishing closing".split())
_COMING = frozenset("upcoming forthcoming".split())
_TIMETABLED = frozenset("opens begins starts closes ends takes runs kicks gets go goes meets hosts visits is are".split())
_TIMETABLES = (
    *(["takes", place] for place in ("place", "office", "effect")),
    *(["comes", way] for way in ("out", "in")),
    *(["gets", "underway"], ["kicks", "off"], ["reopens", "to"], ["go", "forward"], ["go", "back"]),
)
_DUE = tuple([be, "due"] for be in ("is", "are", "'s"))
_POLLS = ["go", "to", "the", "polls"]
_ITS = frozenset("a an his her their its".split())
_DATED = EVENTS | frozenset("deadline final next polling closing kick-off premiere launch wedding funeral".split())
_APART = frozenset(
    "by before after since through of with under against over as than which who that whose where when if because while but ; : ( )"
    " until between from up down higher lower".split()
)


class _Told(NamedTuple):
    verb: int
    tense: Tense


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for each last day of what is told to be ahead or under way, where no noun tells that it is an event's."""
    if document.anchor is None:
        return
    found = [claim for time in document.times if (claim := _read(document, time))]
    held = days_held(document) if found else set()
    yield from (claim for claim in found if not meets(claim.field_spans["date"], held))


def meets(place: Span, others: set[Span]) -> bool:
    """Whether a place lies over one of several others."""
    return any(place.start < other.end and other.start < place.end for other in others)


def _read(document: Document, time: Time) -> Claim | None:
    day = time.parts[1] if len(time.parts) == 2 else time
    lowers = document.tokens.lowers
    if (
        not (day.written and day.value and day.value.is_day)
        or time.first < 2
        or lowers[time.end : time.end + 1] in (["'s"], ["’s"])
    ):
        return None
    first, end = document.sentence_of(time.first)
    if not _THEN.isdisjoint(document.tokens.words[first:end]):
        return None
    told = (
        _until(document, time)
        or _set_for(document, time)
        or _timetabled(document, time)
        or _is_day(document, time)
        or _stretch(document, time)
    )
    if told is None or not is_live(document, told.verb, (time, day), day.value):
        return None
    return _claim(document, told, day)


def _verb(document: Document, time: Time, at: int, first: int) -> _Told | None:
    """The last verb before a token of its clause, where it is of the present or the future and near."""
    lowers = document.tokens.lowers
    verbs = [verb for verb in verbs_in(document.tokens, first, time.end) if verb[0] < at and lowers[verb[0] - 1] not in _STATES]
    if not verbs:
        return None
    place, tense = verbs[-1]
    if tense not in ("present", "future") or at - place > _REACH or not _APART.isdisjoint(_between(document, place + 1, at)):
        return None
    return _Told(place, tense)


def _between(document: Document, first: int, end: int) -> list[str]:
    """The words of a stretch without what it tells an event is for: "in Oslo for talks"."""
    words = document.tokens.lowers[first:end]
    if "for" in words and EVENTS.isdisjoint(words[words.index("for") :]):
        return [*words, "of"]
    return words


def _until(document: Document, time: Time) -> _Told | None:
    """`continues until June 1`, `will be shut until June 1`, `is in Oslo until June 1`."""
    lowers = document.tokens.lowers
    if lowers[time.first - 1] not in _UNTIL:
        return None
    first, _ = clause_of(document, time.first)
    told = _verb(document, time, time.first - 1, first)
    if told:
        return told if told.tense == "future" or lowers[told.verb] in _LASTING else None
    at = next(
        (
            at
            for at in range(time.first - 2, max(first, time.first - _REACH), -1)
            if lowers[at] in _LASTING and lowers[at][-1] == "s"
        ),
        None,
    )
    return _Told(at, "present") if at is not None and _APART.isdisjoint(lowers[at : time.first - 1]) else None


def _set_for(document: Document, time: Time) -> _Told | None:
    """`is scheduled for June 1`, `, to be held on June 1-3,`, `the visit, planned for June 1, comes as …`."""
    lowers = document.tokens.lowers
    at = time.first - 2
    if lowers[time.first - 1] not in ("for", "on", "from") or at < 1:
        return None
    if lowers[at - 2 : at + 1] in (["to", "be", "held"], ["to", "take", "place"]):
        at -= 2
    elif lowers[at] not in _SET or lowers[time.first - 1] == "from":
        return None
    elif lowers[at - 1] in _NOW:
        return _Told(at, "present")
    elif lowers[at : at + 2] not in _SET_FOR:
        return None
    first, end = document.sentence_of(time.first)
    tenses = [tense for place, tense in verbs_in(document.tokens, first, end) if place != at]
    goes_on = bool(tenses) or (
        lowers[time.end : time.end + 1] == [","] and "".join(lowers[time.end + 1 : time.end + 2])[-1:] == "s"
    )
    return _Told(at, "future") if goes_on and all(tense in ("present", "future") for tense in tenses) else None


def _timetabled(document: Document, time: Time) -> _Told | None:
    """`takes place in Oslo on June 1`, `begins a visit to Oslo on June 1`, `for a visit ending on June 1`."""
    lowers = document.tokens.lowers
    if lowers[time.first - 1] != "on":
        return None
    first, _ = clause_of(document, time.first)
    if lowers[time.first - 2] in _ENDING and not EVENTS.isdisjoint(lowers[max(first, time.first - 6) : time.first - 2]):
        return _verb(document, time, time.first - 2, first)
    for at in range(time.first - 3, max(first, time.first - 1 - _REACH), -1):
        if _is_timetable(lowers[at : at + 4]):
            return _Told(at, "present") if _APART.isdisjoint(lowers[at : time.first - 1]) else None
    return None


def _is_timetable(words: list[str]) -> bool:
    """Whether words are the present tense of a timetable, which no caption of a photograph would use."""
    return (
        words[:2] in _TIMETABLES
        or words == _POLLS
        or (words[0] in ("begins", "starts", "opens") and words[1] in _ITS)
        or words[:2] in _DUE
    )


def _is_day(document: Document, time: Time) -> _Told | None:
    """`The deadline is June 1`, `the final is on June 1`: the day of what is to come."""
    lowers = document.tokens.lowers
    at = time.first - 1 - (lowers[time.first - 1] == "on")
    first, _ = clause_of(document, time.first)
    if at < first or lowers[at] not in ("is", "be"):
        return None
    subject = lowers[max(first, at - _REACH) : at]
    return None if _DATED.isdisjoint(subject) else _Told(at, "present")


def _stretch(document: Document, time: Time) -> _Told | None:
    """`will be in Oslo from June 1 to 3`, `is being held on June 1-3`, `the upcoming visit (June 1-3)`."""
    lowers = document.tokens.lowers
    if len(time.parts) != 2 or lowers[time.first - 1] not in ("from", "on", "between", "("):
        return None
    if lowers[time.first - 1] == "(":
        first, _ = document.sentence_of(time.first)
        words = lowers[max(first, time.first - _REACH) : time.first - 1]
        return (
            _Told(time.first - len(words) - 1 + min(words.index(word) for word in words if word in _COMING), "future")
            if _COMING & set(words)
            else None
        )
    first, _ = clause_of(document, time.first)
    told = _verb(document, time, time.first - 1, first)
    return told if told and (told.tense == "future" or lowers[told.verb] in _TIMETABLED) else None


def _claim(document: Document, told: _Told, day: Time) -> Claim:
    assert day.value is not None
    spans = {"verb": document.tokens.span(told.verb, told.verb + 1), "date": day.span}
    place = Span(min(spans["verb"].start, day.span.start), max(spans["verb"].end, day.span.end))
    readings = {"date": day.alternatives} if day.alternatives else {}
    said = document.said(place, "happening", field_spans=spans, readings=readings, tense=told.tense)
    return HappeningClaim(verb=document.tokens.lowers[told.verb], date=day.value, **said)
