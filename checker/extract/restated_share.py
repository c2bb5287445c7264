"""Shares told twice, once in words: "two in three, or 57 percent", "a third (33 percent)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract.proportion import LEXICON, share_in_words
from checker.model.article import extent
from checker.model.claims import Claim, RestatedClaim
from checker.text.document import Document
from checker.text.outline import Outline, matches
from checker.text.wording import sentences_with_numbers

_LEXICON = {**LEXICON, ":": ":", "–": ":", "—": ":"}
_WORDS = r"(?P<first>e?[a1tB]?f|e?1n[BQ]|B(?:u?o|n|uo)[BQ]|e?T)"
_SHAPES = (
    rf"{_WORDS}(?:x{{0,2}}\((?P<second>P)\)|x?,r[ex]{{0,2}}(?P<other>P)(?=[,.]|$))",
    rf"(?P<second>P)(?::|,r){_WORDS}(?=[,.]|$)",  # 20.4 percent: one in five
)


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every share in words behind which the same share stands in percent."""
    for line, found in matches(document, sentences_with_numbers(document, ("percent",)), _LEXICON, _SHAPES):
        if claim := _claim(document, line, found):
            yield claim


def _claim(document: Document, line: Outline, found: re.Match[str]) -> RestatedClaim | None:
    share = share_in_words(line, *found.span("first"))
    percent = line.numbers[found.start("second" if found["second"] else "other")]
    if share is None or percent.is_range or not 0 < percent.quantity.value <= 100:
        return None
    spans = {"first": line.span(*found.span("first")), "second": percent.span}
    said = document.said(extent(spans.values()), "restated", field_spans=spans)
    return RestatedClaim(first=share, second=percent.quantity, **said)
