"""Office-holders told together: the presidents Ann Lee of France and Bob Ray of Poland, the Polish and French presidents, A and B."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from checker.model.article import Span
from checker.model.claims import OfficeHoldingClaim
from checker.model.facts import Entity
from checker.text.clauses import past_time_of
from checker.text.document import Document
from checker.text.names import Hit
from checker.text.people import name_words, runs, written
from checker.text.wording import hits_in, places_of, times_in

_SINGULAR = {
    "presidents": "president",
    "premiers": "premier",
    "chancellors": "chancellor",
    "kings": "king",
    "prime ministers": "prime minister",
    "foreign ministers": "foreign minister",
    "finance ministers": "finance minister",
    "defence ministers": "defence minister",
    "defense ministers": "defense minister",
    "interior ministers": "interior minister",
}
_PLURALS = frozenset({"presidents", "premiers", "chancellors", "kings", "ministers"})
_CLASS = {
    "of": "o",
    "the": "h",
    ",": "c",
    "and": "&",
    ":": ":",
    "-": ":",
    "–": ":",
    "—": ":",
    "--": ":",
    "including": ":",
    ";": "c",
}
_NOT_NOW = frozenset("former ex late then two-time future late-night past vice deputy".split())
_MAN_OF = r"Noh?J"
# One character a unit: T the titles, J country, A demonym, N full name, o of, h the, c comma, & and, ":" what a list begins after, x all else.
_MEN = re.compile(rf"T(?:[^T:]*:)?c?(?P<men>{_MAN_OF}(?:(?:c?&|c){_MAN_OF})+)")
_COUNTRIES = r"(?P<lands>{0}(?:c{0})*c?&{0})"
_NAMES = r"(?P<men>N(?:cN)*c?&N)(?=[cx:.]|$)"
_OF_COUNTRIES = re.compile("To" + _COUNTRIES.format("h?J") + "[c:]" + _NAMES)
_OF_PEOPLES = re.compile(_COUNTRIES.format("A") + "Tc?" + _NAMES)
_LONG_AGO = timedelta(days=400)


class _Units(NamedTuple):
    """The units of a sentence, and the tokens `[firsts[i], ends[i])` of each."""

    classes: str
    firsts: list[int]
    ends: list[int]


def extract(document: Document) -> Iterator[OfficeHoldingClaim]:
    """Everybody who is told to hold the like office as others do, each in his own country."""
    done = -1
    for at in places_of(document, _PLURALS):
        if at < done or (title := _title(document, at)) is None:
            continue
        sentence = document.sentence_of(at)
        done = sentence[1]
        units = _units(document, sentence, title)
        if units.classes.count("T") == 1 and not _NOT_NOW.intersection(document.tokens.lowers[max(0, title[0] - 4) : title[0]]):
            yield from (_claim(document, title, person, land) for person, land in _pairs(units))


def _title(document: Document, at: int) -> tuple[int, int] | None:
    """The tokens of the titles that end with a word."""
    lowers = document.tokens.lowers
    first = at - 1 if lowers[at] == "ministers" else at
    return (first, at + 1) if " ".join(lowers[max(0, first) : at + 1]) in _SINGULAR else None


def _units(document: Document, sentence: tuple[int, int], title: tuple[int, int]) -> _Units:
    tokens, hits = document.tokens, hits_in(document, *sentence)
    lands = {hit.first: hit for hit in hits if hit.name.type in ("country", "demonym") and not hit.others}
    named = runs(tokens, [sentence], _bounding(hits))
    men = {run.first: run.end for run in named if run.kind == "person"}
    for run in named:
        if run.first < title[1] < run.end:  # Prime Ministers Ann Lee of …
            men[title[1]] = run.end
    classes, firsts, ends = list[str](), list[int](), list[int]()
    at = sentence[0]
    while at < sentence[1]:
        if at == title[0]:
            mark, after = "T", title[1]
        elif hit := lands.get(at):
            mark, after = "J" if hit.name.type == "country" else "A", hit.end
        elif at in men and len(name_words(tokens, at, men[at])) > 1:
            mark, after = "N", men[at]
        else:
            mark, after = _CLASS.get(tokens.lowers[at], "x"), at + 1
        classes.append(mark)
        firsts.append(at)
        ends.append(after)
        at = after
    return _Units("".join(classes), firsts, ends)


def _bounding(hits: list[Hit]) -> list[Hit]:
    return [hit for hit in hits if hit.name.type in ("country", "demonym", "office")]


def _pairs(units: _Units) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The tokens of each name, and of the country or people that belongs to it."""

    def tokens(unit: int) -> tuple[int, int]:
        return units.firsts[unit], units.ends[unit]

    if found := _MEN.search(units.classes):
        for one in re.finditer(_MAN_OF, units.classes[: found.end("men")]):
            if one.start() >= found.start("men"):
                yield tokens(one.start()), tokens(one.end() - 1)
        return
    for shape in (_OF_COUNTRIES, _OF_PEOPLES):
        if found := shape.search(units.classes):
            lands = [at for at in range(*found.span("lands")) if units.classes[at] in "JA"]
            named = [at for at in range(*found.span("men")) if units.classes[at] == "N"]
            if len(lands) == len(named):
                yield from ((tokens(man), tokens(land)) for man, land in zip(named, lands, strict=True))
            return


def _claim(document: Document, title: tuple[int, int], person: tuple[int, int], land: tuple[int, int]) -> OfficeHoldingClaim:
    tokens = document.tokens
    name, place = tokens.span(*person), tokens.span(*land)
    as_of = past_time_of(document, title[0])
    return OfficeHoldingClaim(
        **document.said(Span(min(name.start, place.start), max(name.end, place.end)), "office/together"),
        person=Entity(written(tokens, *person)),
        office=Entity(_SINGULAR[" ".join(tokens.lowers[slice(*title)])]),
        jurisdiction=Entity(written(tokens, *land)),
        qualifier="then" if as_of is None and _looks_back(document, title[0]) else "current",
        as_of=as_of,
        field_spans={"person": name, "jurisdiction": place, "office": tokens.span(*title)},
    )


def _looks_back(document: Document, at: int) -> bool:
    """Whether the sentence tells of a time more than a year ago."""
    if document.anchor is None:
        return False
    limit = document.anchor.first - _LONG_AGO
    return any(time.value is not None and time.value.last < limit for time in times_in(document, *document.sentence_of(at)))
