"""Titles: that a country has a president or a prime minister, whoever it is: Swiss Prime Minister X, the president of Japan."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.article import Span
from checker.model.claims import TitleClaim
from checker.model.facts import Entity
from checker.text.clauses import past_time_of
from checker.text.document import Document
from checker.text.names import Hit
from checker.text.people import is_part_of_name
from checker.text.wording import hits_in, places_of

_PAST = frozenset(
    "former ex then late first last would-be deputy vice fictional next self-styled self-proclaimed old shadow".split()
)
_ENDS = frozenset(", . ; : ) (".split())


def extract(document: Document) -> Iterator[TitleClaim]:
    """Every president and prime minister that is given to a country, in order of place."""
    lowers = document.tokens.lowers
    for at in places_of(document, frozenset({"minister", "president"})):
        first = at - 1 if lowers[at] == "minister" else at
        if lowers[at] == "minister" and lowers[first:at] != ["prime"]:
            continue
        if owner := _before(document, first, at + 1) or _behind(document, first, at + 1):
            yield _claim(document, owner, document.tokens.span(first, at + 1), at)


def _before(document: Document, first: int, end: int) -> Hit | None:
    """Swiss Prime Minister X, Japan's president: a president only with a capital and a name behind."""
    words, lowers = document.tokens.words, document.tokens.lowers
    owned = lowers[first - 1 : first] in (["'s"], ["’s"])
    start = first - owned
    hit = next((hit for hit in hits_in(document, start - 5, start) if hit.end == start), None)
    if hit is None or not _is_country(hit) or (hit.first and lowers[hit.first - 1] in _PAST):
        return None
    if hit.first and words[hit.first - 1][:1].isupper() and hit.first > document.sentence_of(hit.first)[0]:
        return None
    if hit.first and lowers[hit.first - 1] in ("of", "for"):
        return None  # the Union of Canada President
    if lowers[end : end + 1] == ["of"] or lowers[end : end + 1] == ["-"]:
        return None
    named = words[first][0].isupper() and end < len(words) and words[end][:1].isupper()
    return (
        hit
        if named or (owned and lowers[first] == "prime") or (lowers[first] == "prime" and hit.name.type == "demonym")
        else None
    )


def _behind(document: Document, first: int, end: int) -> Hit | None:
    """The prime minister of the United States: a whole country, and nothing of it."""
    lowers = document.tokens.lowers
    if lowers[end : end + 1] != ["of"] or (first and lowers[first - 1] in _PAST):
        return None
    at = end + 1 + (lowers[end + 1 : end + 2] == ["the"])
    hit = next((hit for hit in hits_in(document, at, at + 1) if hit.name.type == "country"), None)
    if hit is None or not _is_country(hit) or is_part_of_name(document.tokens, hit.first, hit.end, document.sentence_of(at)):
        return None
    after = lowers[hit.end : hit.end + 1]
    if first and lowers[first - 1] not in ("the", "as", ",", "a", "said", "by", "with", "and"):
        return None
    return hit if not after or after[0] in _ENDS or (after[0].isalpha() and document.tokens.words[hit.end].islower()) else None


def _is_country(hit: Hit) -> bool:
    return hit.name.type in ("country", "demonym") and not hit.others and hit.name.form != "former" and "-" not in hit.name.id


def _claim(document: Document, owner: Hit, title: Span, at: int) -> TitleClaim:
    span = Span(min(owner.span.start, title.start), max(owner.span.end, title.end))
    return TitleClaim(
        **document.said(span, "title", field_spans={"title": title, "jurisdiction": owner.span}),
        title=" ".join(document.text[title.start : title.end].split()).lower(),
        jurisdiction=Entity(" ".join(document.text[owner.span.start : owner.span.end].split())),
        as_of=past_time_of(document, at),
    )
