"""Percent changes told as a comparison: "41,000 visitors last year, 18 percent fewer than the 50,000 of 2022"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract.percent_change import as_meant, levels_of
from checker.model.article import extent
from checker.model.claims import Claim, Direction, PercentChangeClaim
from checker.text.document import Document
from checker.text.outline import Outline, matches
from checker.text.wording import sentences_with

LEXICON = {
    **dict.fromkeys("more higher greater better larger above".split(), "u"),
    **dict.fromkeys("fewer less lower below worse smaller".split(), "d"),
    **{"than": "h", "the": "t", "a": "t", "its": "t", "last": "t", "in": "n", "of": "o", "for": "n", ",": ",", "or": "r"},
    **{"was": "s", "were": "s", "is": "s", "which": "w", "that": "w", "some": "e", "about": "e"},
    **dict.fromkeys(". ; : ! ? and from to average expected forecast expectations estimate target planned each per".split(), "."),
}
_SHAPES = (
    r"(?P<after>[QB])[xTnt]{0,6}(?:,r?w?s?|w?s)(?P<percent>P)(?P<way>[ud])h?t?(?P<before>[QB])",  # 41, 18 percent fewer than the 50
    r"(?P<after>[QB])[xTnt]{0,6}(?:,r?w?s?|w?s)(?P<percent>P)(?P<way>[ud])[tTx]{0,5}(?:n|o)(?P<before>Q)",  # 18 percent below last year's total of 50
)
_TRIGGERS = frozenset("than above below".split())


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every level that is told with its distance in percent from another level."""
    for line, found in matches(document, sentences_with(document, _TRIGGERS), LEXICON, _SHAPES):
        if claim := _claim(document, line, found):
            yield claim


def _claim(document: Document, line: Outline, found: re.Match[str]) -> Claim | None:
    """The claim of three numbers; None where the levels do not go the way that is told, so that they may be others."""
    after, percent, before = (line.numbers[found.start(name)] for name in ("after", "percent", "before"))
    levels = None if {before.form, after.form} == {"count", "money"} else levels_of(document, before, after)
    way: Direction = "up" if found["way"] == "u" else "down"
    if levels is None or levels[1].unit == "percent" or (levels[1].value > levels[0].value) != (way == "up"):
        return None
    spans = {"percent": percent.span, "before": before.span, "after": after.span, "direction": line.span(*found.span("way"))}
    said = document.said(extent(spans.values()), "percent-change/than", field_spans=spans)
    return PercentChangeClaim(before=levels[0], after=levels[1], percent=as_meant(document, percent), direction=way, **said)
