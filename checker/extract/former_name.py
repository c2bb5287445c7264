"""Former names: what a place or a country is said to have been called: Mumbai, formerly Bombay; renamed from Madras."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.article import extent
from checker.model.claims import FormerNameClaim
from checker.model.facts import Entity
from checker.text.document import Document
from checker.text.names import Hit
from checker.text.people import is_part_of_name
from checker.text.wording import hits_in, places_of

_WORDS = frozenset("formerly former once previously called known named renamed now today".split())
# Between the name of today and that of old; what is called "once" or "the former" may be no name, but for one of the past.
_LINKS = (
    *(f"{mark} {link}" for mark in (",", "(") for link in ("formerly", "formerly known as", "formerly called", "previously")),
    *(f"{mark} {link}" for mark in (",", "(") for link in ("once known as", "once called", "previously known as")),
    *(f", which was {link}" for link in ("called", "once called", "known as", "formerly called", "renamed from", "named")),
    "was renamed from",
    "was once called",
    "was formerly called",
    "was formerly known as",
)
_LOOSE_LINKS = (", once", "( once", ", the former", "( the former")
_BACK_LINKS = (
    ", now",
    ", today",
    "( now",
    "( today",
    ", now called",
    ", which is now",
    ", as it is now called",
    ", now known as",
)
_SHAPES = tuple(
    (tuple(link.split()), turned, loose)
    for links, turned, loose in ((_LINKS, False, False), (_LOOSE_LINKS, False, True), (_BACK_LINKS, True, True))
    for link in links
)
_NO_NAMES = frozenset({"SU", "CS", "DD", "YD", "YU"})  # states that fell apart, and were what others are no more
_OWNING = frozenset("'s ’s ' ’ - capital colony part of".split())


def extract(document: Document) -> Iterator[FormerNameClaim]:
    """Every former name of a place or a country that the text tells beside the one of today, in order of place."""
    lowers = document.tokens.lowers
    seen: set[int] = set()
    for at in places_of(document, _WORDS):
        for link, turned, loose in _SHAPES:
            first = at - link.index(lowers[at]) if lowers[at] in link else -1
            if first <= 0 or tuple(lowers[first : first + len(link)]) != link:
                continue
            before, behind = _named(document, first, ends=True), _named(document, first + len(link), ends=False)
            if before and behind and before.first not in seen and _are_names(before, behind, turned, loose):
                seen.add(before.first)
                yield _claim(document, *((behind, before) if turned else (before, behind)))
                break


def _named(document: Document, at: int, *, ends: bool) -> Hit | None:
    """The place or country whose name ends, or begins, at a token, and stands whole and for itself alone."""
    near = hits_in(document, max(0, at - 6), at) if ends else hits_in(document, at, at + 1)
    hit = next((hit for hit in near if (hit.end if ends else hit.first) == at), None)
    if hit is None or hit.name.type not in ("place", "country") or hit.others or hit.name.id in _NO_NAMES:
        return None
    behind = "".join(document.tokens.lowers[hit.end : hit.end + 1])
    whole = not is_part_of_name(document.tokens, hit.first, hit.end, document.sentence_of(hit.first))
    return hit if whole and behind not in _OWNING else None


def _are_names(before: Hit, behind: Hit, turned: bool, loose: bool) -> bool:
    """Whether both are of one type, and the one that is of old is known as such, where nothing else says that it is a name."""
    former, now = (before, behind) if turned else (behind, before)
    return former.name.type == now.name.type and now.name.form != "former" and (not loose or former.name.form == "former")


def _claim(document: Document, now: Hit, former: Hit) -> FormerNameClaim:
    spans = {"place": now.span, "former": former.span}
    names = [" ".join(document.text[hit.span.start : hit.span.end].split()) for hit in (now, former)]
    said = document.said(extent(spans.values()), "former-name", field_spans=spans)
    return FormerNameClaim(place=Entity(names[0]), former=Entity(names[1]), **said)
