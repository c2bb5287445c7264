"""Place names: places called by a former name, which was right only in its time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain

from checker.model.claims import PlaceNameClaim
from checker.model.facts import Entity
from checker.model.when import Date
from checker.text.clauses import clause_of, past_time_of, tense_of
from checker.text.document import Document
from checker.text.names import Hit, hits_between
from checker.text.people import is_part_of_name
from checker.text.tokens import Tokens

MOST_IF_AMBIGUOUS = 0.7
_FORMER = frozenset({"former", "renamed"})
# A town's name alone may mean its government ("Rangoon said"): it counts as a place after one of these.
_WHERE = frozenset(
    "in at to from near into outside around across through via toward towards leaving visiting visit reached of city capital"
    " between inside within throughout off for".split()
)
# "formerly Swaziland", "renamed from Nur-Sultan", "Swaziland, now Eswatini": the text knows that the name is of old.
_TOLD_BEFORE = frozenset("still formerly former previously once then ex old called known named renamed name as".split())
_TOLD_NEAR = frozenset("renamed formerly previously rename renaming called".split())  # in Bombay, as Mumbai was called until 1995
_TOLD_AFTER = frozenset("now today later since currently".split())
_THEN = ["what", "was", "then"]  # Leopoldville, in what was then the Belgian Congo
_YOUTH = frozenset("born grew raised native childhood boyhood girlhood".split())  # of long ago, if no day is told


def extract(document: Document) -> Iterator[PlaceNameClaim]:
    """Every place that is called by a former name, where the text does not itself say that it is one."""
    for hit in document.names:
        if not _is_former(hit) or not _is_used(document, hit):
            continue
        told = past_time_of(document, hit.first) or _time_beside(document, hit)
        if told or not _tells_of_youth(document, hit):
            yield PlaceNameClaim(
                **document.said(hit.span, "place-name", most=MOST_IF_AMBIGUOUS if hit.others else 1.0),
                place=Entity(" ".join(document.text[hit.span.start : hit.span.end].split())),
                as_of=told,
                tense=tense_of(document, *clause_of(document, hit.first)),
                field_spans={"place": hit.span},
            )


def _time_beside(document: Document, hit: Hit) -> Date | None:
    """The past time that stands beside the name itself: "joined Tanganyika in 1964", "born on 2 May 1934, at Leopoldville"."""
    at = bisect_left(document.times, (hit.end,))
    behind = (time for time in document.times[at : at + 1] if time.first <= hit.end + 1)
    before = (time for time in document.times[max(0, at - 1) : at] if _leads_to(document.tokens.lowers[time.end : hit.first]))
    time = next(chain(behind, before), None)
    if time is None or time.value is None or document.anchor is None or time.value.last >= document.anchor.first:
        return None
    return time.value


def _leads_to(between: list[str]) -> bool:
    """Whether no more than a comma and a word for "where" part a time from the name."""
    return bool(between) and len(between) <= 2 and between[-1] in _WHERE and between[:-1] in ([], [","])


def _is_former(hit: Hit) -> bool:
    """Whether the name is of the past for everything that ever bore it."""
    bearers = (hit.name, *hit.others)
    return hit.name.type in ("place", "country") and all(name.form in _FORMER for name in bearers)


def _is_used(document: Document, hit: Hit) -> bool:
    tokens = document.tokens
    first, end = document.sentence_of(hit.first)
    if is_part_of_name(tokens, hit.first, hit.end, (first, end)) or _is_joined(tokens, hit) or _is_told(tokens, hit, first, end):
        return False
    if _is_in_a_name(tokens, hit, first):
        return False
    if hit.name.type == "country":
        return True
    if _lies_elsewhere(document, hit, end):
        return False
    before = tokens.lowers[hit.first - 1] if hit.first > first else ""
    return before in _WHERE or _has_country_behind(document, hit) or (hit.first == first and _is_dateline(tokens, hit))


def _is_in_a_name(tokens: Tokens, hit: Hit, first: int) -> bool:
    """Whether a name goes on with the place: the University of Madras, the Bishop of Bombay; not "Parts of Bombay"."""
    return hit.first - 2 > first and tokens.lowers[hit.first - 1] == "of" and tokens.words[hit.first - 2][:1].isupper()


def _lies_elsewhere(document: Document, hit: Hit, end: int) -> bool:
    """Whether a region stands behind a comma that the gazetteer takes for no country: Bathurst, New Brunswick, …"""
    words, at = document.tokens.words, hit.end
    if words[at : at + 1] != [","]:
        return False
    after = at + 1
    while after < end and words[after][:1].isupper():
        after += 1
    closed = after == end or words[after] in {",", ".", ";", ")", "-", "–", "—"}
    return at + 1 < after <= at + 4 and closed and not _has_country_behind(document, hit)


def _is_joined(tokens: Tokens, hit: Hit) -> bool:
    """Whether a hyphen ties the name to another, or brackets give it as a gloss: Eswatini (Swaziland)."""
    behind, ahead = tokens.lowers[hit.end : hit.end + 1], tokens.lowers[max(0, hit.first - 1) : hit.first]
    if ahead == ["-"] or tokens.starts[hit.first] != hit.span.start:
        return True
    return (behind == ["-"] and tokens.starts[hit.end] == hit.span.end) or (ahead == ["("] and behind == [")"])


def _is_told(tokens: Tokens, hit: Hit, first: int, end: int) -> bool:
    """Whether the text says that the name is of the past."""
    if tokens.lowers[max(first, hit.first - 1) : hit.first] and tokens.lowers[hit.first - 1] in _TOLD_BEFORE:
        return True
    if not _TOLD_NEAR.isdisjoint(tokens.lowers[max(first, hit.first - 8) : min(end, hit.end + 8)]):
        return True
    if any(tokens.lowers[at : at + 3] == _THEN for at in range(hit.end, min(end, hit.end + 6))):
        return True
    return not _TOLD_AFTER.isdisjoint(tokens.lowers[hit.end : min(end, hit.end + 3)]) and tokens.lowers[hit.end] in (",", "(")


def _tells_of_youth(document: Document, hit: Hit) -> bool:
    first, _ = document.sentence_of(hit.first)
    return not _YOUTH.isdisjoint(document.tokens.lowers[max(first, hit.first - 8) : hit.first])


def _has_country_behind(document: Document, hit: Hit) -> bool:
    behind = hits_between(document.names, hit.end + 1, hit.end + 2)
    return document.tokens.lowers[hit.end : hit.end + 1] == [","] and any(other.name.type == "country" for other in behind)


def _is_dateline(tokens: Tokens, hit: Hit) -> bool:
    return tokens.words[hit.first].isupper() and tokens.lowers[hit.end : hit.end + 1] in ([","], ["("], ["-"], ["—"], ["–"])
