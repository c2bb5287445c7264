"""Elections of a country in a year or on a day: `the 2017 French presidential election`, `Uruguay's presidential election on October 31`."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.article import extent
from checker.model.claims import ElectionClaim
from checker.model.facts import Entity
from checker.model.when import Date
from checker.text.document import Document
from checker.text.names import Hit
from checker.text.times import Time
from checker.text.wording import hits_in, places_of, times_in

_VOTES = frozenset("election elections".split())
_KINDS = {
    "presidential": "presidential",
    "general": "parliamentary",
    "parliamentary": "parliamentary",
    "legislative": "parliamentary",
    "federal": "parliamentary",
    "midterm": "midterm",
    "mid-term": "midterm",
}
_LIGHT = frozenset("the 's ’s early snap last landmark disputed contested first second round-two run-off runoff".split())
_GOES_ON = frozenset(
    "campaign campaigns cycle race debate debates candidate candidates candidacy season commission committee law laws bid run-up"
    " officials official results poll polls observers fraud interference platform manifesto slogan".split()
)
_MOVED = (
    *(
        "postpone",
        "delay",
        "cancel",
        "call",
        "schedul",
        "due",
        "original",
        "plan",
        "would",
        "should",
        "moved",
        "bring",
        "brought",
    ),
    *("reschedul", "expect", "set", "suppos", "propos", "announc", "if", "demand", "want", "recall", "primary", "primaries"),
)
_PUT_OFF = ("postpone", "delay", "cancel", "original", "reschedul", "annul", "primary", "primaries", "abort")
_REACH = 5  # tokens before the kind in which country and year stand
_BEHIND = 9  # tokens behind the word within which country and day stand


def extract(document: Document) -> Iterator[ElectionClaim]:
    """Yield one claim for each election of a country that is told with its year or its day."""
    for at in places_of(document, _VOTES):
        kind = _KINDS.get(document.tokens.lowers[at - 1]) if at else None
        if kind is None or not _GOES_ON.isdisjoint(document.tokens.lowers[at + 1 : at + 2]):
            continue
        sentence = document.sentence_of(at)
        country, time = _country(document, at, sentence), _time(document, at, sentence)
        if country and time and time.value and not _may_move(document, time.value, sentence):
            yield _claim(document, at, kind, country, time, time.value)


def _may_move(document: Document, date: Date, sentence: tuple[int, int]) -> bool:
    """Whether a vote is still to come, or was put off, so that the record may know another day."""
    words = document.tokens.lowers[sentence[0] : sentence[1]]
    ahead = document.anchor is None or date.last >= document.anchor.first
    return any(word.startswith(_MOVED if ahead else _PUT_OFF) for word in words)


def _country(document: Document, at: int, sentence: tuple[int, int]) -> Hit | None:
    """The country whose election it is: named right before the kind, or after "in" right behind."""
    lowers, place = document.tokens.lowers, at - 1
    while place > sentence[0] and at - place <= _REACH:
        hit = next((one for one in hits_in(document, place - 4, place) if one.end == place), None)
        if hit and (hit.of("country", "demonym") is hit.name):
            return hit
        if not (lowers[place - 1] in _LIGHT or _is_year(document.tokens.words[place - 1])):
            break
        place -= 1
    if lowers[at + 1 : at + 2] != ["in"]:
        return None
    return next((hit for hit in hits_in(document, at + 2, at + 4) if hit.of("country") is hit.name), None)


def _time(document: Document, at: int, sentence: tuple[int, int]) -> Time | None:
    """The year that stands before the kind, or the dated time that follows, after a country if there is one."""
    for place in range(at - 1, max(sentence[0], at - 1 - _REACH) - 1, -1):
        if _is_year(document.tokens.words[place]):
            return next((time for time in times_in(document, place, place + 1) if time.form == "year"), None)
        word = document.tokens.lowers[place - 1] if place else ""
        if place < at - 1 and word in (",", "and", "in", "of"):
            break
    time = next(iter(times_in(document, at + 1, min(at + _BEHIND, sentence[1]))), None)
    if time is None or time.alternatives or not (time.written or time.form in ("year", "month")) or time.value is None:
        return None
    between = document.tokens.lowers[at + 1 : time.first]
    named = {n for hit in hits_in(document, at + 1, time.first) for n in range(hit.first - at - 1, hit.end - at - 1)}
    plain = all(word in ("in", "on", "of", "the", ",", "held") or n in named for n, word in enumerate(between))
    return time if plain and time.value.precision in ("day", "month", "year") else None


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20")


def _claim(document: Document, at: int, kind: str, country: Hit, time: Time, date: Date) -> ElectionClaim:
    tokens = document.tokens
    spans = {"election": tokens.span(at - 1, at + 1), "jurisdiction": country.span, "date": time.span}
    whole = extent(spans.values())
    said = document.said(whole, "election", field_spans=spans)
    written = document.text[country.span.start : country.span.end]
    return ElectionClaim(election=kind, jurisdiction=Entity(written), date=date, **said)
