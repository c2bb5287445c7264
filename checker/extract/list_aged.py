"""People counted, and the age of each: "the four children, aged 13, nine, four and one"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.model.article import extent
from checker.model.claims import Claim, ListCountClaim
from checker.text.document import Document
from checker.text.nouns import PEOPLE
from checker.text.outline import Outline, matches
from checker.text.wording import sentences_with

LEXICON = {**{",": ",", "and": "&", "aged": "g", "ages": "g", "one": "1"}, **dict.fromkeys(". ; : ! ? ( )".split(), ".")}
_SHAPES = (r"(?P<count>Q),?g(?P<ages>B(?:,B){1,5},?&[B1])(?=[,.]|$)",)
_TRIGGERS = frozenset(("aged", "ages"))
_MOST = 7  # a larger group is told by the ages that there are in it


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every small number of people right behind which their ages are listed."""
    for line, found in matches(document, sentences_with(document, _TRIGGERS), LEXICON, _SHAPES, fewest=4):
        if claim := _claim(document, line, found):
            yield claim


def _claim(document: Document, line: Outline, found: re.Match[str]) -> ListCountClaim | None:
    """The claim of a number and ages; None where the ages are those that a larger group has: "aged six, seven and eight"."""
    people = line.numbers[found.start("count")]
    ages = [item for item in range(*found.span("ages")) if line.symbols[item] in "B1"]
    count = people.quantity.value
    if people.noun not in PEOPLE or people.is_range or people.quantity.hedge or not 2 < count <= _MOST:
        return None
    told = sorted(line.numbers[age].quantity.value if age in line.numbers else 1 for age in ages)
    if abs(count - len(ages)) > 1 or all(second - first == 1 for first, second in pairwise(told)):
        return None
    spans = {"count": people.span} | {f"items.{at}": line.span(age, age + 1) for at, age in enumerate(ages)}
    said = document.said(extent(spans.values()), "list-count/apposed", field_spans=spans)
    items = tuple(document.text[span.start : span.end] for field, span in spans.items() if field != "count")
    return ListCountClaim(count=people.quantity, items=items, **said)
