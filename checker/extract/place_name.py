"""Place names: places called by a former name, which was right only in its time."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claims import PlaceNameClaim
from checker.model.facts import Entity
from checker.text.clauses import clause_of, past_time_of, tense_of
from checker.text.document import Document
from checker.text.names import Hit
from checker.text.no_names import NO_NAMES
from checker.text.tokens import Tokens

CONFIDENCE = 0.9
MOST_IF_AMBIGUOUS = 0.7
_FORMER = frozenset({"former", "renamed"})
# A town's name alone may mean its government ("Rangoon said"): it counts as a place after one of these.
_WHERE = frozenset(
    "in at to from near into outside around across through via toward towards leaving visiting visit reached of city capital"
    " between inside within throughout off for".split()
)
# "formerly Swaziland", "renamed from Nur-Sultan", "Swaziland, now Eswatini": the text knows that the name is of old.
_TOLD_BEFORE = frozenset("formerly former previously once then ex old called known named renamed name as".split())
_TOLD_NEAR = frozenset("renamed formerly previously rename renaming".split())
_TOLD_AFTER = frozenset("now today later since currently".split())


def extract(document: Document) -> Iterator[PlaceNameClaim]:
    """Every place that is called by a former name, where the text does not itself say that it is one."""
    for hit in document.names:
        if _is_former(hit) and _is_used(document, hit):
            yield PlaceNameClaim(
                **document.said(hit.span, "place-name", MOST_IF_AMBIGUOUS if hit.others else CONFIDENCE),
                place=Entity(" ".join(document.text[hit.span.start : hit.span.end].split())),
                as_of=past_time_of(document, hit.first),
                tense=tense_of(document, *clause_of(document, hit.first)),
                field_spans={"place": hit.span},
            )


def _is_former(hit: Hit) -> bool:
    """Whether the name is of the past for everything that ever bore it."""
    bearers = (hit.name, *hit.others)
    return hit.name.type in ("place", "country") and all(name.form in _FORMER for name in bearers)


def _is_used(document: Document, hit: Hit) -> bool:
    tokens = document.tokens
    first, end = document.sentence_of(hit.first)
    if _is_part_of_name(tokens, hit, first, end) or _is_told(tokens, hit, first, end):
        return False
    if hit.name.type == "country":
        return True
    before = tokens.lowers[hit.first - 1] if hit.first > first else ""
    return before in _WHERE or _has_country_behind(document, hit) or (hit.first == first and _is_dateline(tokens, hit))


def _is_part_of_name(tokens: Tokens, hit: Hit, first: int, end: int) -> bool:
    """Whether other capitalised words touch the name: the Bombay Stock Exchange, Radio Rangoon."""

    def is_name(at: int) -> bool:
        return first <= at < end and tokens.words[at][0].isupper() and tokens.lowers[at] not in NO_NAMES

    if is_name(hit.end) and not tokens.words[hit.end].endswith("."):
        return True
    around = tokens.lowers[hit.end : hit.end + 1], tokens.lowers[max(0, hit.first - 1) : hit.first]
    joined = around[0] == ["-"] and tokens.starts[hit.end] == hit.span.end
    if joined or around[1] == ["-"] or around == ([")"], ["("]) or tokens.starts[hit.first] != hit.span.start:
        return True
    return is_name(hit.first - 1) and hit.first - 1 > first


def _is_told(tokens: Tokens, hit: Hit, first: int, end: int) -> bool:
    """Whether the text says that the name is of the past."""
    if tokens.lowers[max(first, hit.first - 1) : hit.first] and tokens.lowers[hit.first - 1] in _TOLD_BEFORE:
        return True
    if not _TOLD_NEAR.isdisjoint(tokens.lowers[max(first, hit.first - 8) : min(end, hit.end + 8)]):
        return True
    return not _TOLD_AFTER.isdisjoint(tokens.lowers[hit.end : min(end, hit.end + 3)]) and tokens.lowers[hit.end] in (",", "(")


def _has_country_behind(document: Document, hit: Hit) -> bool:
    return document.tokens.lowers[hit.end : hit.end + 1] == [","] and any(
        other.first == hit.end + 1 and other.name.type == "country" for other in document.names
    )


def _is_dateline(tokens: Tokens, hit: Hit) -> bool:
    return tokens.words[hit.first].isupper() and tokens.lowers[hit.end : hit.end + 1] in ([","], ["("], ["-"], ["—"], ["–"])
