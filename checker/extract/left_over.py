"""What is left of a number: "close two of the town's five libraries, leaving three", "of the 12 boats seven sank, leaving five"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.extract.rounding import alike
from checker.model.article import extent
from checker.model.claims import Claim, TotalClaim
from checker.text.document import Document
from checker.text.outline import Outline, matches
from checker.text.wording import sentences_with

LEXICON = {
    **{"of": "o", "the": "t", "its": "t", "their": "t", "his": "t", "her": "t", "'s": "t", "’s": "t", ",": ",", "leaving": "l"},
    **dict.fromkeys(("just", "only"), "j"),
    **dict.fromkeys((". ; : ! ? ( ) about nearly almost some more another up dead homeless injured without").split(), "."),
}
_SHAPES = (
    r"(?P<part>[QB])o[tx]{0,4}(?P<whole>[QB])[xtnT]{0,8},?lj?(?P<rest>[QB])",  # two of its five libraries, leaving three
    r"(?:^|,)ot?(?P<whole>[QB])[xt]{0,4},?(?P<part>[QB])[xtT]{1,8},?lj?(?P<rest>[QB])",  # of the 12 boats seven sank, leaving five
)
_LEAVING = frozenset(("leaving",))


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every number that is told with what is taken of it and what is left."""
    for line, found in matches(document, sentences_with(document, _LEAVING), LEXICON, _SHAPES):
        if claim := _claim(document, line, found):
            yield claim


def _claim(document: Document, line: Outline, found: re.Match[str]) -> Claim | None:
    """The claim of three counts; None where what is left is of another thing, or no smaller than the whole."""
    told = [line.numbers[found.start(name)] for name in ("part", "rest", "whole")]
    nouns = {number.noun for number in told if number.noun}
    part, rest, whole = (number.quantity.value for number in told)
    if len(nouns) > 1 or max(part, rest) >= whole or any(number.form not in ("bare", "count") for number in told):
        return None
    spans = {"parts.0": told[0].span, "parts.1": told[1].span, "total": told[2].span}
    amounts = [replace(amount, unit=None) for amount in alike(document, told)]
    said = document.said(extent(spans.values()), "total/left-over", field_spans=spans)
    return TotalClaim(parts=tuple(amounts[:2]), total=amounts[2], exhaustive=True, **said)
