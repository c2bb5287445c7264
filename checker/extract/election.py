"""Elections of a country in a year or on a day: `the 2017 French presidential election`, `Germany's election on October 31`."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.home_country import home_of
from checker.model.article import extent
from checker.model.claims import ElectionClaim
from checker.model.facts import Entity
from checker.text.document import Document
from checker.text.names import Hit
from checker.text.times import Time
from checker.text.wording import hits_in, places_of, times_in

_VOTES = frozenset("election elections".split())
_POLLS = frozenset({"polls"})
_GO = frozenset("go goes went".split())
_KINDS = {
    "presidential": "presidential",
    "general": "parliamentary",
    "parliamentary": "parliamentary",
    "legislative": "parliamentary",
    "federal": "parliamentary",
    "midterm": "midterm",
    "mid-term": "midterm",
}
_LIGHT = frozenset(
    "the its 's ’s early snap last latest next recent landmark disputed contested first second round-two run-off runoff".split()
)
_HELD = frozenset("held holds hold had".split())  # Germany held its last election in 2013
# What stands right before an election of no kind that is told, but for a country or a year.
_PLAIN = frozenset("the its 's ’s early snap last latest recent".split())
_JOINS = frozenset("in on of the , held for will be is was were due which took place".split())
# Where nobody but a parliament is elected by the whole country, so that no kind need be told.
_PARLIAMENTS = frozenset("AU CA DE DK ES GB GR IL IN IT NL NO NZ SE ZA".split())
_BOTH = frozenset("FR IE KR PL PT".split())  # a president and a parliament
_LOCAL = (
    *("region", "local", "state", "municip", "mayor", "council", "province", "provincial", "primary", "leadership", "european"),
    *("by-election", "union", "senate", "district", "governor", "city", "town", "county", "student", "board", "committee"),
)
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
    """Yield one claim for each election of a country that is told with its year or its day, in order of kinds of words."""
    for at in places_of(document, _VOTES):
        if not _GOES_ON.isdisjoint(document.tokens.lowers[at + 1 : at + 2]):
            continue
        sentence = document.sentence_of(at)
        time = _time(document, at, sentence)
        if time is None or _may_move(document, time, sentence):
            continue
        country = _country(document, at, sentence, time)
        if country and (kinds := _kinds(document, at, country, time, sentence)):
            yield _claim(document, (at - (document.tokens.lowers[at - 1] in _KINDS), at + 1), kinds, country, time)
    yield from _polls(document)


def _polls(document: Document) -> Iterator[ElectionClaim]:
    """Countries that go to the polls: Britain, which went to the polls on May 7, 2015."""
    lowers = document.tokens.lowers
    for at in places_of(document, _POLLS):
        if lowers[at - 2 : at] != ["to", "the"] or at < 3 or lowers[at - 3] not in _GO:
            continue
        sentence = document.sentence_of(at)
        end = at - 3 - (lowers[at - 4] in ("last", "next", "will"))
        end -= lowers[end - 1] == "which"
        end -= lowers[end - 1] == ","
        country = next((hit for hit in hits_in(document, end - 4, end) if hit.end == end and hit.of("country") is hit.name), None)
        time = _time(document, at, sentence)
        if country and time and not _may_move(document, time, sentence) and (kinds := _kinds_of(country, time)):
            yield _claim(document, (at - 3, at + 1), kinds, country, time)


def _kinds(document: Document, at: int, country: Hit, time: Time, sentence: tuple[int, int]) -> tuple[str, ...]:
    """The kinds of election that may be meant: the one that is told, or what the country votes for as a whole."""
    lowers = document.tokens.lowers
    if told := _KINDS.get(lowers[at - 1]):
        return (told,)
    if any(word.startswith(_LOCAL) for word in lowers[sentence[0] : sentence[1]]):
        return ()
    plain = lowers[at - 1] in _PLAIN or _is_year(lowers[at - 1]) or country.end == at
    return _kinds_of(country, time) if plain else ()


def _kinds_of(country: Hit, time: Time) -> tuple[str, ...]:
    """What a country votes for as a whole: one day of a vote for a president may be told, or for a parliament."""
    if country.name.id in _PARLIAMENTS:
        return ("parliamentary",)
    by_day = country.name.id in _BOTH and time.value is not None and time.value.precision == "day"
    return ("presidential", "parliamentary") if by_day else ()


def _may_move(document: Document, time: Time, sentence: tuple[int, int]) -> bool:
    """Whether a vote is still to come, or was put off, so that the record may know another day."""
    words = document.tokens.lowers[sentence[0] : sentence[1]]
    ahead = document.anchor is None or time.value is None or time.value.last >= document.anchor.first
    return any(word.startswith(_MOVED if ahead else _PUT_OFF) for word in words)


def _country(document: Document, at: int, sentence: tuple[int, int], time: Time) -> Hit | None:
    """The country whose election it is: named before the kind, or after "in" behind; else the one that the story is at home in."""
    lowers, place = document.tokens.lowers, at - (document.tokens.lowers[at - 1] in _KINDS)
    while place > sentence[0] and at - place <= _REACH:
        hit = next((one for one in hits_in(document, place - 4, place) if one.end == place), None)
        if hit and (hit.of("country", "demonym") is hit.name):
            return hit
        owned = lowers[place - 1] in _HELD and lowers[place] == "its"
        if not (lowers[place - 1] in _LIGHT or owned or _is_year(document.tokens.words[place - 1])):
            break
        place -= 1
    behind = [end + 1 for end in (at + 1, time.end) if lowers[end : end + 1] == ["in"]]
    if named := next((hit for place in behind if (hit := _inside(document, place))), None):
        return named
    if behind or time.value is None or time.value.precision != "day" or lowers[place - 1 : place] in (["in"], ["of"]):
        return None
    home = home_of(document, at)
    return home if home and home.name.id != "US" else None


def _inside(document: Document, at: int) -> Hit | None:
    return next((hit for hit in hits_in(document, at, at + 2) if hit.of("country") is hit.name), None)


def _time(document: Document, at: int, sentence: tuple[int, int]) -> Time | None:
    """The year that stands before the kind, or the dated time that follows, after a country if there is one."""
    for place in range(at - 1, max(sentence[0], at - 1 - _REACH) - 1, -1):
        if _is_year(document.tokens.words[place]):
            return next((time for time in times_in(document, place, place + 1) if time.form == "year"), None)
        word = document.tokens.lowers[place - 1] if place else ""
        if place < at - 1 and word in (",", "and", "in", "of"):
            break
    time = next(iter(times_in(document, at + 1, min(at + _BEHIND, sentence[1]))), None)
    if time is None or time.value is None or not (time.written or time.form in ("year", "month")):
        return None
    between = document.tokens.lowers[at + 1 : time.first]
    named = {n for hit in hits_in(document, at + 1, time.first) for n in range(hit.first - at - 1, hit.end - at - 1)}
    plain = all(word in _JOINS or n in named for n, word in enumerate(between))
    return time if plain and time.value.precision in ("day", "month", "year") else None


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20")


def _claim(document: Document, words: tuple[int, int], kinds: tuple[str, ...], country: Hit, time: Time) -> ElectionClaim:
    assert time.value is not None
    spans = {"election": document.tokens.span(*words), "jurisdiction": country.span, "date": time.span}
    readings = {name: told for name, told in (("election", kinds[1:]), ("date", time.alternatives)) if told}
    said = document.said(extent(spans.values()), "election", field_spans=spans, readings=readings)
    written = document.text[country.span.start : country.span.end]
    return ElectionClaim(election=kinds[0], jurisdiction=Entity(written), date=time.value, **said)
