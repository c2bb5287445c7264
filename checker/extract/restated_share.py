"""Shares told twice, once in words: "two in three, or 57 percent", "a third (33 percent)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract.proportion import LEXICON, share_in_words
from checker.model.article import Span
from checker.model.claims import Claim, RestatedClaim
from checker.text.document import Document
from checker.text.outline import Outline, matches
from checker.text.wording import sentences_with_numbers

_SHAPE = r"(?P<first>e?[a1tB]?f|e?1n[BQ]|B(?:u?o|n|uo)B|e?T)(?:x{0,2}\((?P<second>P)\)|,r[ex]{0,2}(?P<other>P)(?=[,.]|$))"


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every share in words behind which the same share stands in percent."""
    for line, found in matches(document, sentences_with_numbers(document, ("percent",)), LEXICON, (_SHAPE,)):
        if claim := _claim(document, line, found):
            yield claim


def _claim(document: Document, line: Outline, found: re.Match[str]) -> RestatedClaim | None:
    share = share_in_words(line, *found.span("first"))
    percent = line.numbers[found.start("second" if found["second"] else "other")]
    if share is None or percent.is_range or not 0 < percent.quantity.value <= 100:
        return None
    spans = {"first": line.span(*found.span("first")), "second": percent.span}
    said = document.said(Span(spans["first"].start, percent.span.end), "restated", field_spans=spans)
    return RestatedClaim(first=share, second=percent.quantity, **said)
