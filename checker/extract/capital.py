"""Capitals: the capital of Kazakhstan, Astana; Astana, the Kazakh capital; Kazakhstan's capital is Astana; the capital, Astana."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract.home_country import home_of
from checker.model.article import Span
from checker.model.claims import CapitalClaim
from checker.model.facts import Entity
from checker.text.clauses import past_time_of
from checker.text.document import Document
from checker.text.names import Hit, hits_between
from checker.text.people import is_part_of_name

MOST_IF_AMBIGUOUS = 0.7

# One character a unit around the word: K capital, J country, A demonym, P place, o of, h article, s 's, c comma,
# v is, w was, y city, & and, b another kind of capital, x anything else.
_CLASS = {
    "of": "o",
    "the": "h",
    "its": "h",
    "'s": "s",
    "’s": "s",
    ",": "c",
    "(": "c",
    "-": "c",
    "–": "c",
    "—": "c",
    "is": "v",
    "remains": "v",
    "was": "w",
    "city": "y",
    "capital": "K",
    "neighbouring": "n",
    "neighboring": "n",
    "nearby": "n",
    "tiny": "n",
    "distant": "n",
    "and": "&",
    "or": "&",
    ".": ".",
}
_HIT_CLASS = {"country": "J", "demonym": "A", "place": "P"}
_OTHER = frozenset(
    "cultural commercial economic financial former then old ancient historic historical provincial state regional summer"
    " winter administrative legislative judicial business de facto once previous future new planned legal imperial royal"
    " federal colonial wartime temporary spiritual fashion tourist industrial constitutional diplomatic proposed intended designated would-be".split()
)
# Northern Irish, East German: not the country whose name follows.
_PARTED = frozenset("North South East West Northern Southern Eastern Western".split())
_OWNER = r"(?<![bJA])(?:h?(?P<j>J)s|h?(?P<a>[AJ])|(?P<of>h?))Ky?(?(of)oh?n?(?P<k>J))"
_BEHIND = r"ch?(?:(?P<j>J)s|(?P<a>[AJ])|(?P<of>))Ky?(?(of)oh?n?(?P<k>J))"
_SHAPES = (
    ("adjacent", re.compile(rf"{_OWNER}(?(of)|o?)(?P<p>P)(?!P)")),
    ("apposition", re.compile(rf"{_OWNER}c(?P<p>P)(?=c(?!&)|[|.])")),
    ("apposition", re.compile(rf"(?<!Pc)(?P<p>P){_BEHIND}(?=c(?!&)|[|.])")),
    ("bare", re.compile(r"(?<![bJAso&])hK(?:yo?)?(?P<p>P)(?![PJsK])|(?<![bJAso&])hKc(?P<q>P)(?=c(?!&)|[|.])")),
    ("copula", re.compile(rf"{_OWNER}(?P<v>[vw])(?P<p>P)")),
    ("copula", re.compile(r"(?P<p>P)(?P<v>[vw])h?(?:(?P<j>J)s|(?P<a>[AJ])|(?P<of>))Ky?(?(of)oh?(?P<k>J))(?![sPAo])")),
)


def extract(document: Document) -> Iterator[CapitalClaim]:
    """Every place that is said to be a country's capital, in order of place."""
    lowers = document.tokens.lowers
    if "capital" not in document.vocabulary:
        return
    for first, end in document.sentences:
        if "capital" in lowers[first:end]:
            yield from _in_sentence(document, first, end)


def _in_sentence(document: Document, first: int, end: int) -> Iterator[CapitalClaim]:
    classes, hits = _units(document, first, end)
    found: dict[int, CapitalClaim] = {}
    for pattern, shape in _SHAPES:
        for one in shape.finditer(classes):
            at = classes.index("K", one.start())
            if at not in found and (claim := _claim(document, hits, one, pattern)):
                found[at] = claim
    yield from (found[at] for at in sorted(found))


def _units(document: Document, first: int, end: int) -> tuple[str, list[Hit | None]]:
    """The sentence's characters, and the known name of each."""
    known = {hit.first: hit for hit in hits_between(document.names, first, end)}
    classes: list[str] = []
    hits: list[Hit | None] = []
    at = first
    while at < end:
        hit, lower = known.get(at), document.tokens.lowers[at]
        if hit and hit.name.type == "place" and is_part_of_name(document.tokens, hit.first, hit.end, (first, end)):
            hit = None  # Novi Travnik is not Novi
        if hit and hit.name.type in _HIT_CLASS:
            classes.append("x" if "-" in hit.name.id and hit.name.type == "demonym" else _HIT_CLASS[hit.name.type])
        else:
            hit = None
            other = lower in _OTHER or document.tokens.words[at] in _PARTED
            classes.append(_CLASS.get(lower) or ("b" if other else "x"))
        hits.append(hit)
        at = hit.end if hit else at + 1
    return "".join([*classes, "|"]), hits


def _claim(document: Document, hits: list[Hit | None], found: re.Match[str], pattern: str) -> CapitalClaim | None:
    parts = found.groupdict()
    place = hits[found.start("p" if parts["p"] else "q")]
    owner = next((hits[found.start(group)] for group in ("j", "a", "k") if parts.get(group)), None)
    assert place
    if pattern == "bare":
        owner = home_of(document, place.first, 2, 0.5)
        if owner is None:
            return None
    assert owner
    as_of = past_time_of(document, place.first)
    if any(name.type == "place" for name in owner.others) or (parts.get("v") == "w" and as_of is None):
        return None  # Georgia may be the state; "was the capital" says nothing of today
    span = Span(min(place.span.start, owner.span.start), max(place.span.end, owner.span.end))
    most = MOST_IF_AMBIGUOUS if owner.others else 1.0
    return CapitalClaim(
        **document.said(span, f"capital/{pattern}", most=most),
        place=_entity(document, place.span),
        jurisdiction=_entity(document, owner.span),
        as_of=as_of,
        field_spans={"place": place.span, "jurisdiction": owner.span},
    )


def _entity(document: Document, span: Span) -> Entity:
    return Entity(" ".join(document.text[span.start : span.end].split()))
