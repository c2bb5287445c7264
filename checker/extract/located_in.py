"""Where places lie: in Almaty, Kazakhstan; Almaty, a city in Kazakhstan; the Kazakh city of Almaty; Kazakhstan's city of Almaty."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model.article import Span
from checker.model.claims import LocatedInClaim
from checker.model.facts import Entity
from checker.text.clauses import past_time_of
from checker.text.document import Document
from checker.text.names import Hit, hits_between
from checker.text.people import is_part_of_name

_KINDS = frozenset("city town port village resort metropolis suburb".split())
# "the southern Turkish port city of Izmir", "Turkey's resort town of Bodrum"
_BETWEEN = frozenset(
    "port resort coastal border industrial southern northern eastern western central largest second biggest ancient"
    " historic holy main mining seaside mountain oil river southeastern southwestern northeastern northwestern 's ’s".split()
)
_RANKED = frozenset("- third fourth fifth sixth second-largest third-largest second-biggest most populous busiest oldest".split())
# Before a place that is named for where it lies; a list of places has none of these.
_WHERE = frozenset(
    "in at near from to outside around of into for leaving visiting visited reached through via toward towards left".split()
)
_IN_PARTS = frozenset("US- CA- GB- AU- DE- IT- IN-".split())
_ENDS = frozenset(', . ; : ) ( - — – " ” ? !'.split())
_GOES_ON = frozenset(
    "on and or last this next yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday where when to"
    " for after before with at by until from in during as while since".split()
)
_SIDES = _BETWEEN - {"'s", "’s", "port", "resort"} | frozenset("north south east west far small little remote".split())
_LIES_IN = re.compile(
    rf"(?:(?:a|an|the) (?:it )*(?:[\w-]+ )?(?:{'|'.join(sorted(_KINDS))}|island|seaport|spa|harbour|harbor|settlement) )?in (?:the )?(?:former )?(?:it ?)*(?:part of )?"
    r"|on the (?:it )*(?:coast|shore) of (?:it ?)*"
)
# The former Soviet city of …, the Northern Irish city of …
_NOT_WHOLE = frozenset("former then once formerly Former North South East West Northern Southern Eastern Western".split())


def extract(document: Document) -> Iterator[LocatedInClaim]:
    """Every place that the text puts into a country, in order of place."""
    names = document.names
    for before, hit in zip([None, *names], names, strict=False):
        if before is None:
            continue
        if _is_country(hit) and before.of("place") and _is_comma(document, before, hit):
            yield _claim(document, before, hit, "comma")
        elif (
            _is_country(hit) and before.of("place") and (_is_in(document, before, hit) or _is_city_behind(document, before, hit))
        ):
            yield _claim(document, before, hit, "in")
        elif hit.of("place") and _is_owner(before) and _is_city_of(document, before, hit):
            yield _claim(document, hit, before, "city-of")


def _claim(document: Document, place: Hit, country: Hit, pattern: str) -> LocatedInClaim:
    span = Span(min(place.span.start, country.span.start), max(place.span.end, country.span.end))
    return LocatedInClaim(
        **document.said(span, f"located-in/{pattern}"),
        place=_entity(document, place.span),
        jurisdiction=_entity(document, country.span),
        as_of=past_time_of(document, place.first),
        field_spans={"place": place.span, "jurisdiction": country.span},
    )


def _entity(document: Document, span: Span) -> Entity:
    return Entity(" ".join(document.text[span.start : span.end].split()))


def _is_country(hit: Hit) -> bool:
    """Whether a name means one country and nothing else, or a part of one whose cities are known by their parts.

    Georgia may be the state, Congo either of two.
    """
    if hit.others or hit.name.form == "former":
        return False
    return hit.name.type == "country" or (hit.name.type == "place" and hit.name.id[:3] in _IN_PARTS)


def _is_owner(hit: Hit) -> bool:
    return hit.name.type in ("country", "demonym") and not hit.others and "-" not in hit.name.id


def _is_comma(document: Document, place: Hit, country: Hit) -> bool:
    """Whether a comma ties a place to its country, and neither is one of a list."""
    tokens = document.tokens
    first, end = document.sentence_of(place.first)
    if is_part_of_name(tokens, place.first, place.end, (first, end)) or is_part_of_name(
        tokens, country.first, country.end, (first, end)
    ):
        return False
    if tokens.lowers[place.end : country.first] != [","] or place.of("country") or country.first >= end:
        return False
    opens = place.first == first or (first == 0 and tokens.words[place.first - 1].isdigit())  # a date header may stand before
    in_dateline = opens and tokens.words[place.first].isupper()
    before = tokens.lowers[place.first - 1] if place.first > first else ""
    if not in_dateline and before not in _WHERE:
        return False
    after = tokens.lowers[country.end] if country.end < end else "."
    if place.first - 1 == first and after not in _ENDS:
        return False  # "In Paris, Germany agreed" is no place in Germany
    return (after in _ENDS or after in _GOES_ON) and not _is_listed(document, country.end, end)


def _is_in(document: Document, place: Hit, country: Hit) -> bool:
    """Whether a place is told to lie in a country: Izmir, in western Turkey; Izmir, a port in Turkey; on the coast of Turkey."""
    tokens = document.tokens
    first, end = document.sentence_of(place.first)
    plain = tokens.lowers[place.end] == "in"  # people of Izmir in western Turkey
    if country.first >= end or place.of("country") or not (plain or tokens.lowers[place.end] in (",", "-", "–", "(")):
        return False
    if any(is_part_of_name(tokens, hit.first, hit.end, (first, end)) for hit in (place, country)):
        return False
    after = tokens.lowers[country.end] if country.end < end else "."
    if after in ("'s", "’s", "-"):
        return False
    link = "".join("it " if word in _SIDES else f"{word} " for word in tokens.lowers[place.end + (not plain) : country.first])
    if place.first == first and link.startswith("in ") and not ("it " in link and after == ","):
        return False  # Paris, in Germany's eyes, ...; London, in China on Monday; but Izmir, in western Turkey, ...
    return _LIES_IN.fullmatch(link) is not None and after in _ENDS


def _is_listed(document: Document, at: int, end: int) -> bool:
    """Whether a further place follows that has no country of its own: London, France and Spain."""
    tokens = document.tokens
    start = at
    while at < end and tokens.lowers[at] in (",", "and", "or"):
        at += 1
    further = next(iter(hits_between(document.names, at, at + 1)), None)
    if at == start or further is None or further.name.type not in ("country", "place"):
        return False
    if further.name.type == "country":
        return True  # In Paris, Britain, Canada and France agreed
    behind = hits_between(document.names, further.end + 1, further.end + 2)
    return not (any(hit.name.type == "country" for hit in behind) and tokens.lowers[further.end] == ",")


def _is_city_behind(document: Document, place: Hit, country: Hit) -> bool:
    """Whether a place is set off as a country's: Izmir, Turkey's third-largest city, …"""
    tokens = document.tokens
    _, end = document.sentence_of(place.first)
    lowers, at = tokens.lowers, country.end + 1
    if country.first >= end or lowers[place.end : country.first] != [","] or lowers[country.end : at] not in (["'s"], ["’s"]):
        return False
    while at < end and (lowers[at] in _BETWEEN or lowers[at] in _RANKED):
        at += 1
    return at < end and lowers[at] in _KINDS and lowers[at + 1 : at + 2] in ([","], ["."]) and not place.of("country")


def _is_city_of(document: Document, country: Hit, place: Hit) -> bool:
    """Whether only "city of" and its like stand between a country and a place."""
    tokens = document.tokens
    first, end = document.sentence_of(country.first)
    if place.first >= end or (country.first > first and tokens.words[country.first - 1] in _NOT_WHOLE):
        return False
    if is_part_of_name(tokens, place.first, place.end, (first, end)):
        return False
    between = tokens.lowers[country.end : place.first]
    kind = between[:-1] if between[-1:] == ["of"] or (between[-1:] == [","] and "'s" in between) else between
    return bool(kind) and kind[-1] in _KINDS and all(word in _BETWEEN or word in _KINDS or word in _RANKED for word in kind)
