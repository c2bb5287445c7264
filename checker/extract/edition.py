"""Editions of games, cups and summits that come round: `the 2016 Summer Olympics in Rio de Janeiro`, `Euro 2016 in France`."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.edition_names import Named, named
from checker.extract.edition_told import LEAST_NUMBER, ORDINAL, Told, number_behind, place_from, place_to, year_at
from checker.model.article import extent
from checker.model.claims import Claim, EditionClaim
from checker.model.facts import Entity
from checker.model.when import Date
from checker.text.clauses import clause_of, tense_of
from checker.text.document import Document
from checker.text.wording import hits_in, times_in

# "the 2025 World Cup qualifier" is played for a later one; of a bid, the place is only proposed.
_GOES_ON = (
    "qualif",
    "bid",
    "draw",
    "trial",
    "play-off",
    "playoff",
    "tour",
    "committee",
    "cycle",
    "campaign",
    "prelim",
    "warm",
    "test",
)
_PROPOSED = (
    *("bid", "candida", "propos", "award", "would", "could", "might", "if", "instead", "move", "vote", "voting"),
    *("chosen", "choose", "select", "boycott", "campaign", "cancel", "never", "n't", "n’t", "rather", "reject"),
)
_HOSTING = frozenset("host hosts hosted hosting staged stage staging stages held hold".split())
_LIGHT = frozenset(
    "the its a their first last been will to which that has had have also who is be was were , when and once".split()
)
_WINNING = frozenset("won win wins lifted clinched claimed retained".split())
_FINAL = frozenset("final finals tournament title trophy crown".split())
_AFTER_WIN = frozenset(". , ; ) in on at by and with after when under but - – — as while thanks to for".split())
_NEAR = 31  # days
_OLYMPIC = ("summer-olympics", "winter-olympics", "olympics")
_BEFORE_PLACE = frozenset("after since at before than like until".split())


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for each edition that is named with its year, and for each place that is told to have had one in a year."""
    events = named(document)
    for event in events:
        if claim := _edition(document, event):
            yield claim
    for event in events:
        if event.event in _OLYMPIC:
            yield from _places_by_year(document, event)


def _edition(document: Document, event: Named) -> EditionClaim | None:
    lowers = document.tokens.lowers
    if event.event == "uefa-euro" and lowers[event.end - 1] == "euro":
        year = year_at(document, event.end)
        number = place = None
        begins, ends = event.first, event.end + 1
    else:
        year, place, number, begins = _before(document, event)
        ends = event.end
    if any(lowers[ends : ends + 1]) and lowers[ends].startswith(_GOES_ON):
        return None
    listed = lowers[begins - 1 : begins] in (["and"], ["or"], ["to"], ["/"], ["–"]) and year_at(document, begins - 2) is not None
    if lowers[ends : ends + 1] and lowers[ends] in _FINAL:
        ends += 1
    behind_year, behind_place = _behind(document, ends)
    year = year or behind_year or (_now(document, behind_place.end) if behind_place else None)
    number = number or number_behind(document, ends)
    if lowers[event.end - 1] == "games" and event.event == "olympics" and not (year and (place or behind_place)):
        return None if not lowers[event.end - 2].startswith("olympic") else _claim(document, event, year, None, number, None)
    host, winner = _host(document, begins), _winner(document, begins, ends)
    if event.spoken and not (host or winner or number):
        return None
    place = place or behind_place or host
    if listed or _is_proposed(document, event.first):
        place = None
    return _claim(document, event, year, place, number, winner, hosting=host is not None and place is host)


def _before(document: Document, event: Named) -> tuple[Told | None, Told | None, Told | None, int]:
    """The year, the place and the number that stand before a name, in any order, and where they begin."""
    at, lowers = event.first, document.tokens.lowers
    year = place = number = None
    while at > 0:
        if year is None and (found := year_at(document, at - 1)):
            year, at = found, at - 1
        elif number is None and lowers[at - 1] in ORDINAL and at > 1 and lowers[at - 2].isdecimal():
            number, at = Told(lowers[at - 2], at - 2, at), at - 2
        elif place is None and (found := place_to(document, at - (lowers[at - 1] in ("'s", "’s")))):
            place, at = found, found.first
        else:
            break
    if number and (int(number.value) < LEAST_NUMBER or lowers[number.first - 1 : number.first] != ["the"]):
        number = None
    return year, place, number, at


def _behind(document: Document, at: int) -> tuple[Told | None, Told | None]:
    """The year and the place that follow a name, in either order: "in Sydney in 2000", "of 2000", "(2000)"."""
    lowers, year, place = document.tokens.lowers, None, None
    for _ in range(2):
        word = "".join(lowers[at : at + 1])
        if year is None and word in ("in", "of", "(") and (found := year_at(document, at + 1)):
            year, at = found, at + 2
        elif place is None and word in ("in", "at") and (found := place_from(document, at + 1)):
            if lowers[found.end : found.end + 1] == ["and"] and place_from(document, found.end + 1):
                return None, None
            place, at = found, found.end
            if lowers[at : at + 1] == [","] and (wider := place_from(document, at + 1)):
                at = wider.end + (lowers[wider.end : wider.end + 1] == [","])
        else:
            break
    return year, place


def _now(document: Document, at: int) -> Told | None:
    """The story's own year, where "this summer" or "this year" stands right there."""
    time = next(iter(times_in(document, at, at + 1)), None)
    if document.anchor is None or time is None or time.value is None or document.tokens.lowers[at] != "this":
        return None
    year = document.anchor.first.year
    return Told(str(year), time.first, time.end) if time.value.first.year == time.value.last.year == year else None


def _host(document: Document, begins: int) -> Told | None:
    """Who is told to host it: "Russia hosted the 2018 World Cup", "Rio, which hosted the 2016 Olympics"."""
    lowers, at = document.tokens.lowers, begins
    while at > 0 and lowers[at - 1] in ("the", "its", "their"):
        at -= 1
    if at > 1 and lowers[at - 1] in ("of", "to") and lowers[at - 2] in ("host", "hosts"):
        at -= 1  # Brazil, the host of the World Cup
    elif not at or lowers[at - 1] not in _HOSTING - {"held", "hold"}:
        return None
    at -= 1
    for _ in range(5):
        if found := place_to(document, at):
            return found
        if not at or lowers[at - 1] not in _LIGHT:
            return None
        at -= 1
    return None


def _winner(document: Document, begins: int, ends: int) -> Told | None:
    """Which nation is told to have won it: "France won the 1998 World Cup"."""
    lowers, at = document.tokens.lowers, begins
    while at > 0 and lowers[at - 1] in ("the", "their"):
        at -= 1
    if not at or lowers[at - 1] not in _WINNING:
        return None
    year, place = _behind(document, ends)
    after = lowers[max([ends, *(one.end for one in (year, place) if one)]) :][:1]
    if after and after[0] not in _AFTER_WIN:
        return None
    found = place_to(document, at - 1) or (
        place_to(document, at - 2 - (lowers[at - 3] == ",")) if lowers[at - 2 : at - 1] in (["who"], ["last"]) else None
    )
    if found is None or lowers[found.first - 1 : found.first] in (
        ["in"],
        ["of"],
        ["for"],
        ["from"],
        ["and"],
        ["against"],
        ["at"],
    ):
        return None
    hit = next(iter(hits_in(document, found.first, found.first + 1)), None)
    return found if hit and (hit.of("country") or hit.name.id.startswith("GB-")) else None


def _places_by_year(document: Document, event: Named) -> Iterator[EditionClaim]:
    """Places with a year in a sentence about games: "after Cortina d'Ampezzo in 1956"."""
    first, end = document.sentence_of(event.first)
    if event.first != min((one.first for one in named(document) if first <= one.first < end), default=-1):
        return
    if _is_proposed(document, event.first):
        return
    lowers = document.tokens.lowers
    for at in range(event.end, end - 2):
        place = place_from(document, at + 1) if lowers[at] in _BEFORE_PLACE else None
        year = year_at(document, place.end + 1) if place and lowers[place.end : place.end + 1] == ["in"] else None
        if year and (claim := _claim(document, event, year, place, None, None)):
            yield claim


def _claim(
    document: Document,
    event: Named,
    year: Told | None,
    place: Told | None,
    number: Told | None,
    winner: Told | None,
    *,
    hosting: bool = False,
) -> EditionClaim | None:
    tokens = document.tokens
    when = Date.year(int(year.value)) if year else None
    if when is None and (number or hosting):
        when = _this_year(document, event) or _this_month(document, event)
    if when is None:
        return None
    spans = {"event": tokens.span(event.first, event.end)}
    for name, told in (("year", year), ("place", place), ("number", number), ("winner", winner)):
        if told:
            spans[name] = tokens.span(told.first, told.end)
    if number:
        spans["number"] = tokens.span(number.first, number.first + 1)
    whole = extent(spans.values())
    said = document.said(whole, "edition", field_spans=spans)
    return EditionClaim(
        event=event.event,
        year=when,
        place=Entity(place.value) if place else None,
        number=number.value if number else None,
        winner=Entity(winner.value) if winner else None,
        **said,
    )


def _this_year(document: Document, event: Named) -> Date | None:
    """The story's own year, where a clause of now speaks of an edition without one: "These are the 20th Winter Olympics"."""
    if document.anchor is None or document.in_quote(document.tokens.span(event.first, event.end)):
        return None
    first, end = document.sentence_of(event.first)
    times = [time.value for time in times_in(document, first, end) if time.value]
    now = tense_of(document, *clause_of(document, event.first)) == "present"
    return (
        Date.year(document.anchor.first.year) if now and all(t.first.year == document.anchor.first.year for t in times) else None
    )


def _this_month(document: Document, event: Named) -> Date | None:
    """The story's own year, where the sentence tells of days near its own: "ended on Sunday", "plays this month"."""
    if document.anchor is None or document.in_quote(document.tokens.span(event.first, event.end)):
        return None
    day = document.anchor.first
    near = [
        time.value
        for time in times_in(document, *document.sentence_of(event.first))
        if time.value and time.value.precision in ("day", "month") and abs((time.value.first - day).days) <= _NEAR
    ]
    return Date.year(day.year) if near and all(one.first.year == day.year for one in near) else None


def _is_proposed(document: Document, at: int) -> bool:
    first, end = document.sentence_of(at)
    words = document.tokens.lowers[first:end]
    hoped = any(word.startswith("hop") for word in words) and not _HOSTING.isdisjoint(words)
    return hoped or any(word.startswith(_PROPOSED) for word in words)
