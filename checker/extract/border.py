"""Borders: which countries the text says share one: Turkey borders Syria, the Iraqi border with Iran, Chad and its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.extract.home_country import home_of
from checker.extract.membership_talk import country_of_talk
from checker.model.article import Span
from checker.model.claims import BorderClaim
from checker.model.facts import Entity
from checker.text.clauses import past_time_of
from checker.text.document import Document
from checker.text.names import Hit
from checker.text.people import is_part_of_name
from checker.text.wording import hits_in, places_of

_WORDS = frozenset(
    "border borders bordering touches abuts neighbour neighbours neighbor neighbors neighbouring neighboring".split()
)
_WITHOUT_COAST = frozenset(
    "AD AF AM AT AZ BI BF BO BT BW BY CF CH CZ ET HU KG KZ LA LI LS LU MD MK ML MN MW NE NP PY RS RW SK SM SS SZ TD TJ TM UG UZ"
    " VA XK ZM ZW".split()
)
_HALF = 0.5  # of all mentions of countries
_OF_THE_STORY = ("home", "its")  # where the one country is the story's own
_REACH = 12  # tokens to either side of the word that may name a country
# One character a unit: J country, A its demonym, b borders, g bordering, B border, w which or that, d does or do, n not, N no, s shares or
# has, u neighbour, U neighbouring, i its, e besides, q country, W with, t between, & and, c comma, h article, p what makes a country no subject, m what makes a border no land border.
_CLASS = {
    word: mark
    for mark, listed in {
        "b": "borders touches abuts",
        "u": "neighbour neighbor neighbours neighbors",
        "U": "neighbouring neighboring",
        "i": "its",
        "e": "besides beside",
        "q": "country kingdom nation republic",
        "g": "bordering",
        "B": "border",
        "w": "which that",
        "d": "does do",
        "n": "not n't",
        "N": "no",
        "s": "shares share has have",
        "W": "with",
        "t": "between",
        "&": "and",
        "c": ",",
        "h": "a an the",
        "p": "of in off from to near against on by via through",
        "m": "maritime sea marine ethnic internal cultural linguistic virtual air",
    }.items()
    for word in listed.split()
}
_LIST = r"(?P<list>J(?:cJ)*(?:c?&J)?)(?!')"
_SHAPES = (
    ("verb", rf"(?<!p)(?<!ph)(?<![&J'])(?P<one>J)b{_LIST}"),
    ("verb", rf"(?<![&J'])(?P<one>J)c?wb{_LIST}"),
    ("verb", rf"(?<![&J'])(?P<one>J)c?g{_LIST}"),
    ("verb", r"(?<!p)(?<!ph)(?<![&J'])(?P<one>J)(?:c?w)?(?P<not>dn)B(?P<list>J)(?![&'])"),
    ("shares", rf"(?<!p)(?<!ph)(?<![&J'])(?P<one>J)(?:c?w)?s[hi]?x{{0,3}}[bB]W{_LIST}"),
    ("shares", r"(?<!p)(?<!ph)(?<![&J'])(?P<one>J)(?:c?w)?s(?P<not>N)x{0,2}BW(?P<list>J)(?![&'])"),
    ("shares", rf"(?<![&J])(?P<one>[JA])'?x{{0,2}}BW{_LIST}"),
    ("neighbour", rf"(?P<one>J)'x{{0,2}}uc?{_LIST}"),
    ("home", rf"(?<![&J']){_LIST}cix{{0,2}}u(?=[cpx.]|$)"),
    ("home", rf"ix{{0,2}}ue?c?{_LIST}"),
    ("its", rf"hBW{_LIST}"),
    ("its", rf"qc?wb{_LIST}"),
    ("home", r"(?<!J)(?<!J')U(?P<list>J)(?!')"),
    ("between", r"(?<!m)Bt(?P<one>J)&(?P<list>J)(?!')"),
)


def extract(document: Document) -> Iterator[BorderClaim]:
    """Every two countries that the text says have a border, or have none, in order of place."""
    for at in places_of(document, _WORDS):
        yield from _around(document, at)


def _around(document: Document, at: int) -> Iterator[BorderClaim]:
    """The borders of which the word stands at a token."""
    first, end = document.sentence_of(at)
    classes, hits = _units(document, max(first, at - _REACH), min(end, at + _REACH), (first, end))
    word = next((place for place, one in enumerate(hits) if one == at), None)
    for pattern, shape in _shapes():
        for found in shape.finditer(classes):
            if word is None or not found.start() <= word < found.end():
                continue
            one = _home(document, hits, found.start()) if pattern in _OF_THE_STORY else hits[found.start("one")]
            for place in range(*found.span("list")):
                other = hits[place]
                if isinstance(one, Hit) and isinstance(other, Hit) and _are_two(one, other, pattern):
                    yield _claim(document, one, other, at, pattern, "not" in found.groupdict())
            return


def _home(document: Document, hits: list[Hit | int], start: int) -> Hit | None:
    """The country that "its" means, or that others are neighbours of: the story's own."""
    begins = hits[start]
    at = begins.first if isinstance(begins, Hit) else begins
    if document.tokens.lowers[at] == "its":  # those named before it are neighbours as well
        at = document.sentence_of(at)[0]
    return home_of(document, at, share=_HALF)


def _are_two(one: Hit, other: Hit, pattern: str) -> bool:
    """Whether two names mean two countries; neighbours may lie across the water, unless one of them has no coast."""
    near = pattern in ("home", "neighbour")
    return one.name.id != other.name.id and not (near and {one.name.id, other.name.id}.isdisjoint(_WITHOUT_COAST))


@cache
def _shapes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((pattern, re.compile(shape)) for pattern, shape in _SHAPES)


def _units(document: Document, first: int, end: int, sentence: tuple[int, int]) -> tuple[str, list[Hit | int]]:
    """The characters of a stretch of tokens; the country of each, or the token."""
    known = {hit.first: hit for hit in hits_in(document, first, end)}
    classes: list[str] = []
    units: list[Hit | int] = []
    at = first
    spoken = first == sentence[0] and document.tokens.lowers[first] == "it" and document.tokens.lowers[first + 1 : first + 2]
    if (
        spoken
        and spoken[0] in ("borders", "shares")
        and (home := country_of_talk(document, *sentence) is None and home_of(document, first))
    ):
        classes.append("J")
        units.append(home._replace(first=first, end=first + 1, span=document.tokens.span(first, first + 1)))
        at = first + 1
    elif first == sentence[0] and (talk := country_of_talk(document, *sentence)) and _is_country(document, talk.named, sentence):
        classes.append("J")
        units.append(talk.named._replace(first=first, end=talk.end, span=document.tokens.span(first, talk.end)))
        at = talk.end
    while at < end:
        hit = known.get(at)
        if hit and _is_country(document, hit, sentence):
            classes.append("J" if hit.name.type == "country" else "A")
            units.append(hit)
            at = hit.end
            continue
        lower = document.tokens.lowers[at]
        mark = _CLASS.get(lower) or ("'" if lower in ("'s", "’s", "'", "’") else "x" if lower.isalpha() else ".")
        classes.append(mark)
        units.append(at)
        at += 1
    return "".join(classes), units


def _is_country(document: Document, hit: Hit, sentence: tuple[int, int]) -> bool:
    """Whether a name means one country of today, whole: neither Congo nor a China-backed fund.

    Georgia may be a state, but no state has a border with countries.
    """
    tokens, end = document.tokens, hit.end
    if (
        hit.name.type not in ("country", "demonym")
        or any(name.type != "place" for name in hit.others)
        or hit.name.form == "former"
        or "-" in hit.name.id
    ):
        return False
    if is_part_of_name(tokens, hit.first, end, sentence) or tokens.lowers[end : end + 1] == ["-"]:
        return False
    return tokens.lowers[hit.first - 1 : hit.first] not in (["-"], ["eastern"], ["western"], ["northern"], ["southern"])


def _claim(document: Document, one: Hit, other: Hit, at: int, pattern: str, negated: bool) -> BorderClaim:
    word = document.tokens.span(at, at + 1)
    spans = {"second": other.span} if pattern in _OF_THE_STORY else {"first": one.span, "second": other.span}
    span = Span(min(word.start, *(one.start for one in spans.values())), max(word.end, *(one.end for one in spans.values())))
    return BorderClaim(
        **document.said(span, f"border/{pattern}", field_spans=spans),
        first=_entity(document, one),
        second=_entity(document, other),
        negated=negated,
        as_of=past_time_of(document, at),
    )


def _entity(document: Document, hit: Hit) -> Entity:
    """A country by the words of the text, or by its usual name where the text has only "it" for it."""
    words = " ".join(document.text[hit.span.start : hit.span.end].split())
    return Entity(hit.name.name if words.partition(" ")[0].lower() in ("it", "the") else words)
