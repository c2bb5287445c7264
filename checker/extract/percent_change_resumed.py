"""Percent changes whose earlier level the sentence before tells: `Sales were $7.1 million. They rose 8 percent to $7.7 million.`"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from checker.extract.percent_change import LEXICON, as_meant, levels_of
from checker.model.article import Span
from checker.model.claims import Claim, Direction, PercentChangeClaim
from checker.text.document import Document
from checker.text.numbers import Number
from checker.text.outline import Outline, outline

_NEAR = 1.3
_PRONOUNS = frozenset("it they that this these those".split())
_WAS = frozenset("was were totalled totaled reached amounted stood".split())
# Where the change is from another level than the one before: the change of another period, or on another basis.
_OTHER = frozenset(
    "from against compared versus year-earlier earlier previous previously annual another also month months quarter again further"
    " forecast expected estimated".split()
)
_RESUMED = r"^[xa]{1,3}(?P<way>[ud])x?b?(?P<percent>P)[xaT,o]{0,6}?t[xaT]{0,3}?(?P<after>[QB])[xaT,]{0,6}\.*$"


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every change to a level whose earlier level the sentence just before tells, and nothing else."""
    if not any(number.form == "percent" for number in document.numbers):
        return
    for before, own in pairwise(document.sentences):
        if _may_resume(document, before, own):
            yield from _claim(document, before, own)


def _may_resume(document: Document, before: tuple[int, int], own: tuple[int, int]) -> bool:
    """Whether a sentence goes on about the subject of the one before it, and both tell of nothing else."""
    lowers = document.tokens.lowers
    opening = lowers[own[0]]
    if opening not in _PRONOUNS and opening != lowers[before[0]]:
        return False
    if not _OTHER.isdisjoint(lowers[own[0] : own[1]]) or _WAS.isdisjoint(lowers[before[0] : before[1]]):
        return False
    return "\n\n" not in document.text[document.tokens.ends[before[1] - 1] : document.tokens.starts[own[0]]]


@cache
def _shape() -> re.Pattern[str]:
    return re.compile(_RESUMED)


def _claim(document: Document, before: tuple[int, int], own: tuple[int, int]) -> Iterator[Claim]:
    line = outline(document, *own, LEXICON)
    found = _shape().search(line.symbols)
    level = _only_level(outline(document, *before, LEXICON)) if found else None
    if found is None or level is None:
        return
    percent, after = line.numbers[found.start("percent")], line.numbers[found.start("after")]
    told = levels_of(document, level, after)
    way: Direction = "up" if found["way"] == "u" else "down"
    if told is None or told[0].unit == "percent":
        return
    amount = as_meant(document, percent)
    expected = told[0].value * (1 + (amount.value if way == "up" else -amount.value) / 100)
    if not expected / _NEAR <= told[1].value <= expected * _NEAR:
        return  # that far off, the two sentences tell of different periods
    direction = line.span(found.start("way"), found.start("way") + 1)
    spans = {"percent": percent.span, "before": level.span, "after": after.span, "direction": direction}
    place = Span(level.span.start, after.span.end)
    said = document.said(place, "percent-change/resumed", field_spans=spans)
    yield PercentChangeClaim(before=told[0], after=told[1], percent=amount, direction=way, **said)


def _only_level(line: Outline) -> Number | None:
    """The one quantity of a sentence; None where there are several, or a change is told."""
    numbers = [number for number in line.numbers.values() if number.form != "bare"]
    changes = not {"u", "d", "f"}.isdisjoint(line.symbols)
    return numbers[0] if len(numbers) == 1 and len(line.numbers) == 1 and not changes else None
