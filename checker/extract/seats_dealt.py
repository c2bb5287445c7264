"""Seats dealt out by name: "took 200 of the 460 seats; the Civic Bloc won 163, Third Way 55, the Left 30 and the League 12"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.model.article import extent
from checker.model.claims import Claim, TotalClaim
from checker.model.number import Quantity
from checker.text.document import Document
from checker.text.numbers import Number
from checker.text.outline import Outline, outline
from checker.text.wording import sentences_with

_SEATS = frozenset(("seats", "seat", "460-seat"))
_WON = frozenset("won wins win took takes take has have had with got gets get secured holds hold gained".split())
# Where a number is another election's, or no party's.
_OTHER = frozenset(
    "from up down lost loss more fewer less than previous previously last earlier needed majority required short compared against"
    " each between about around some least most almost nearly projected".split()
)
_FEWEST = 3  # parties
_NEAR = 4  # tokens before a number among which its party is named
LEXICON = {",": ",", ";": ","}


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every house whose seats a sentence deals out to three parties and more."""
    if "seat" not in document.text:
        return
    for first, end in sentences_with(document, frozenset(("seats", "seat"))):
        words = document.tokens.lowers[first:end]
        if not _WON.isdisjoint(words) and _OTHER.isdisjoint(words):
            line = outline(document, first, end, LEXICON)
            if claim := _claim(document, line):
                yield claim


def _claim(document: Document, line: Outline) -> TotalClaim | None:
    """The claim of a sentence's one house and all of its other numbers; None where one of them is no party's."""
    told = [number for number in line.numbers.values() if number.form in ("bare", "count")]
    whole = [number for number in told if _is_house(document, number)]
    if len(whole) != 1:
        return None
    parts = [number for number in told if number is not whole[0]]
    size = whole[0].quantity.value
    if len(parts) < _FEWEST or any(part.quantity.hedge or part.is_range or part.quantity.value >= size for part in parts):
        return None
    if not all(_is_of_party(document, line, part) for part in parts):
        return None
    spans = {"total": whole[0].span} | {f"parts.{at}": part.span for at, part in enumerate(parts)}
    said = document.said(extent(spans.values()), "total/seats", field_spans=spans)
    dealt = tuple(replace(Quantity.exactly(part.quantity.value), unit="seats") for part in parts)
    return TotalClaim(parts=dealt, total=Quantity.exactly(size, "seats"), exhaustive=False, **said)


def _is_house(document: Document, number: Number) -> bool:
    """Whether a number is of all seats: "of the 460 seats", "the 460-seat house", "all 460 seats"."""
    lowers = document.tokens.lowers
    behind = lowers[number.end : number.end + 2]
    if behind == ["-", "seat"] or lowers[number.end - 1] == "seat":
        return True
    ahead = lowers[max(number.first - 3, 0) : number.first]
    return number.noun == "seats" and ("all" in ahead or ("of" in ahead and not {"won", "took", "has"} & set(ahead)))


def _is_of_party(document: Document, line: Outline, number: Number) -> bool:
    """Whether a number stands right behind a name, or behind the verb of one."""
    words, lowers = document.tokens.words, document.tokens.lowers
    near = range(max(number.first - _NEAR, line.starts[0]), number.first)
    return any(words[at][0].isupper() or lowers[at] in _WON for at in near)
