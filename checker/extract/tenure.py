"""Tenures: since when somebody is told to hold an office, and which of its holders he is: president since 2019, the 46th president."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract import office, tenure_told
from checker.model.article import Span
from checker.model.claims import OfficeHoldingClaim, OrdinalClaim, TenureClaim
from checker.model.when import Date
from checker.text.document import Document
from checker.text.wording import times_in

# What somebody does who is in office, right before the time that it began.
_DOING = re.compile(
    r"\b(?:took|assumed|entered) office|\bwho was elected(?: president)?(?= (?:in|on|last) )|\b, elected(?: president)?(?= (?:in|on) )|\b, in (?:office|power)(?= since )|\bcame (?:to|into) (?:office|power)|\b(?:was|been) sworn in"
    r"|\bha[sd] (?:led|ruled|governed|headed|run) (?:the )?[\w' -]{3,40}?(?= since )|\bha[sd] been in (?:office|power)(?= since )|\bha[sd] held the (?:post|office|job)(?= since )"
)
_SINCE = re.compile(r" since (?:[A-Z][a-z]+\.? )?(?:\d{1,2}, )?(?:19|20)\d\d")
_HOLDING = re.compile(r"(?: of (?:the )?[A-Z][\w ]{2,25}?)?,? since ")
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
_COUNTING = frozenset([*_ORDINALS, "st", "nd", "rd", "th"])
_ELECTED = "elected"
_BEGINNING = (
    " elected ",
    "took office",
    "assumed office",
    "entered office",
    "sworn in",
    " power",
    "into office",
    "to office",
    " since ",
)
_ORDINAL = re.compile(
    rf"\b(?:the|its|their|as|become|became|country's|nation's|'s|’s) (\d{{1,3}})(?:st|nd|rd|th) |\b(?:the|its|country's|'s|’s) ({'|'.join(_ORDINALS)}) ",
    re.I,
)
_WHO = re.compile(r"(\w[\w’'-]*),? (?:who|and) (?:[a-z]+ )?$")
_REACH = 200


def extract(document: Document) -> Iterator[TenureClaim | OrdinalClaim]:
    """Every beginning of a term, and every number of a holder, that the text tells of somebody whose office it names."""
    titles = [hit.first for hit in document.names if hit.name.type == "office"]
    held = [claim for claim in office.extract(document) if claim.qualifier in ("current", "acting", "then", "former")]
    if not held or not (_is_numbered(document, titles) or _SINCE.search(document.text) or _is_begun(document.text)):
        return
    yield from _numbered(document, held)
    now = [claim for claim in held if claim.qualifier == "current"]
    seen: set[int] = set()
    for claim in now:
        if (found := _HOLDING.match(document.text, _end(claim))) and (made := _tenure(document, claim, found.end(), None, seen)):
            yield made
    for found in _DOING.finditer(document.text):
        able = [one for one in held if one.qualifier != "former" and (_ELECTED not in found[0] or _is_president(one))]
        if (subject := _subject(document, able, found.start() + 2 * found[0].startswith(", "))) and (
            made := _tenure(document, subject[0], found.end(), subject[1], seen)
        ):
            yield made
    for term in tenure_told.terms(document, held):
        if made := _tenure(document, term.holder, term.at, term.name, seen):
            yield made


def _is_president(claim: OfficeHoldingClaim) -> bool:
    """Whether an office is one that people are elected to themselves; a minister was elected to a parliament, years before."""
    return "president" in claim.office.written.lower()


def _is_numbered(document: Document, titles: list[int]) -> bool:
    """Whether an ordinal stands before one of the titles that begin at these tokens."""
    lowers = document.tokens.lowers
    return any(not _COUNTING.isdisjoint(lowers[max(0, at - 3) : at]) for at in titles)


def _is_begun(text: str) -> bool:
    return (any(word in text for word in _BEGINNING) and _DOING.search(text) is not None) or tenure_told.are_told(text)


def _end(claim: OfficeHoldingClaim) -> int:
    """Where the title of a holder, and the country behind it, ends."""
    return max(span.end for field, span in claim.field_spans.items() if field in ("office", "jurisdiction"))


def _subject(document: Document, held: list[OfficeHoldingClaim], at: int) -> tuple[OfficeHoldingClaim, Span] | None:
    """Whose term a verb tells of: the holder named before it in its sentence, or a known family name that goes right before."""
    first, _ = document.sentence_of(_token(document, at))
    start = document.tokens.starts[first]
    told = document.text[start:at]
    if found := _WHO.search(told):
        name = found.group(1)
        known = [claim for claim in held if claim.person.written.split()[-1] == name]
        if known and len({claim.person.written for claim in known}) == 1:
            return known[0], Span(start + found.start(1), start + found.end(1))
    before = [claim for claim in held if claim.span and start <= claim.span.start and _end(claim) <= at]
    if (
        len(before) == 1
        and at - _end(before[0]) < _REACH
        and re.fullmatch(r"[^.;]*?,? (?:who )?", document.text[_end(before[0]) : at])
    ):
        behind = document.text[max(before[0].field_spans["person"].end, _end(before[0])) : at]
        return (before[0], before[0].field_spans["person"]) if not re.search(r"[A-Z]", behind) else None
    return None


def _tenure(document: Document, claim: OfficeHoldingClaim, at: int, person: Span | None, seen: set[int]) -> TenureClaim | None:
    """The claim of a holder whose time stands at a place, a preposition before it at most."""
    token = _token(document, at)
    lowers = document.tokens.lowers
    while token < len(lowers) and (
        document.tokens.starts[token] < at or lowers[token] in ("only", "since", "in", "on", "late", "early")
    ):
        token += 1
    time = next(iter(times_in(document, token, token + 1)), None)
    if time is None or time.value is None or time.form == "duration" or time.first in seen or not _is_past(document, time.value):
        return None
    seen.add(time.first)
    when = document.tokens.span(time.first, time.end)
    name = person or claim.field_spans["person"]
    span = Span(min(name.start, when.start), max(name.end, when.end))
    return TenureClaim(
        **document.said(span, "tenure", field_spans={"person": name, "since": when}),
        person=claim.person,
        office=claim.office,
        jurisdiction=claim.jurisdiction,
        since=time.value,
    )


def _is_past(document: Document, day: Date) -> bool:
    return document.anchor is None or day.first <= document.anchor.last


def _numbered(document: Document, held: list[OfficeHoldingClaim]) -> Iterator[OrdinalClaim]:
    """The number of a holder: Joe Biden, the 46th president."""
    for found in _ORDINAL.finditer(document.text):
        title = next((c for c in held if 0 <= c.field_spans["office"].start - found.end() < 20), None)
        if title is None:
            continue
        between = document.text[found.end() : title.field_spans["office"].start].strip()
        if between and (title.jurisdiction is None or between != title.jurisdiction.written):  # the first Republican president
            continue
        number = found.group(1) or str(_ORDINALS.index(found.group(2).lower()) + 1)
        group = 1 if found.group(1) else 2
        place = Span(*found.span(group))
        person = title.field_spans["person"]
        span = Span(min(place.start, person.start), max(_end(title), person.end))
        yield OrdinalClaim(
            **document.said(span, "tenure/ordinal", field_spans={"number": place, "person": person}),
            person=title.person,
            office=title.office,
            jurisdiction=title.jurisdiction,
            number=number,
        )


def _token(document: Document, at: int) -> int:
    """The token at or before a place in the text."""
    from bisect import bisect_right

    return max(0, bisect_right(document.tokens.starts, at) - 1)
