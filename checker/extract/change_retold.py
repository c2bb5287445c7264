"""Changes told in a title or in one sentence, their levels in another: "Profit rises 20%" … "profit climbed to 54 million from 48 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from checker.extract.furniture import LEAD, body_of, title_of
from checker.extract.percent_change import LEXICON, as_meant, levels_of
from checker.model.article import Span, extent
from checker.model.claims import Claim, Direction, PercentChangeClaim
from checker.model.number import Quantity
from checker.text.document import Document
from checker.text.outline import outline
from checker.text.wording import numbers_in

_MEASURES = frozenset("profit sales revenue turnover exports imports output production earnings loss traffic attendance".split())
_KINDS = frozenset(
    "net gross operating pretax pre-tax core underlying adjusted quarterly annual group retail online domestic foreign car oil total".split()
)
_TIMES = {
    **dict.fromkeys(("doubles", "doubled"), 100.0),
    **dict.fromkeys(("triples", "tripled", "trebled", "trebles"), 200.0),
    **dict.fromkeys(("halves", "halved"), -50.0),
}
_VAGUE = frozenset(
    "nearly almost more than about over roughly some at least up to as not if could may might will set seen".split()
)
# Where the levels, or the change, are of another time or on another basis.
_OTHER = frozenset(
    "forecast expected estimate estimates analysts target months month half nine-month six-month weekly monthly previous quarter-on-quarter basis"
    " later then meanwhile excluding adjusted like-for-like comparable currency currencies organic per percent pct %".split()
)
_PERCENT = r"(?P<way>[ud])b?a?(?P<percent>P)(?![xaTn,]{0,4}[tf])"
_LEVELS = (
    r"(?P<way>[ud])t[xa]{0,2}(?P<after>Q)[xa]{0,3}f[xa]{0,3}(?P<before>[QB])(?!.*[P])",
    r"(?P<way>[ud])f[xa]{0,2}(?P<before>[QB])[xa]{0,3}t[xa]{0,3}(?P<after>Q)(?!.*[P])",
)
_BACK = 4  # tokens before a verb among which its measure stands
_FAR = 2.5


class _Change(NamedTuple):
    """A measure's change: how far, which way, and where both are told; `kinds` are the words that narrow the measure."""

    measure: str
    kinds: frozenset[str]
    percent: Quantity
    way: Direction
    spans: dict[str, Span]


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for a change whose two levels the lead below its title, or the next sentence, tells of the same measure."""
    if _MEASURES.isdisjoint(document.vocabulary):
        return
    body, title = body_of(document), title_of(document)
    if title and not title.apart and (change := _change(document, title.first, title.end)) and not _repeats(document, change):
        told = [claim for place in body[:LEAD] if (claim := _levels(document, change, place, False))]
        if len(told) == 1:
            yield told[0]
    for one, other in pairwise(body):
        if one[1] == other[0] and (change := _change(document, *one)) and (claim := _levels(document, change, other, True)):
            yield claim


def _change(document: Document, first: int, end: int) -> _Change | None:
    """The one change that a token range tells, of a measure, with no level beside it."""
    lowers = document.tokens.lowers
    for at in range(first, end) if not document.vocabulary.isdisjoint(_TIMES) else ():
        if lowers[at] in _TIMES and _VAGUE.isdisjoint(lowers[max(first, at - 3) : at]):
            if numbers_in(document, first, end) or lowers[at + 1 : at + 2] == ["to"]:
                return None
            percent, up = abs(_TIMES[lowers[at]]), _TIMES[lowers[at]] > 0
            place = document.tokens.span(at, at + 1)
            spread = percent * 0.08 + 2
            amount = Quantity(percent, percent - spread, percent + spread, "percent")
            return _of_measure(document, first, at, amount, "up" if up else "down", {"percent": place, "direction": place})
    if not any(number.form == "percent" for number in numbers_in(document, first, end)):
        return None
    line = outline(document, first, end, LEXICON)
    found = list(_percent().finditer(line.symbols))
    if len(found) != 1 or len(line.numbers) != 1:
        return None
    number = line.numbers[found[0].start("percent")]
    if number.quantity.hedge:
        return None
    verb = found[0].start("way")
    spans = {"percent": number.span, "direction": line.span(verb, verb + 1)}
    way: Direction = "up" if found[0]["way"] == "u" else "down"
    return _of_measure(document, first, line.starts[verb], as_meant(document, number), way, spans)


def _of_measure(
    document: Document, first: int, verb: int, percent: Quantity, way: Direction, spans: dict[str, Span]
) -> _Change | None:
    measure = _measure(document, first, verb)
    return _Change(*measure, percent, way, spans) if measure else None


def _measure(document: Document, first: int, verb: int) -> tuple[str, frozenset[str]] | None:
    """The measure that a verb is said of, and the words that narrow it."""
    lowers = document.tokens.lowers
    for at in range(verb - 1, max(first, verb - _BACK) - 1, -1):
        if lowers[at] in _MEASURES or lowers[at] == "profits":
            return lowers[at].replace("profits", "profit"), _KINDS.intersection(lowers[max(first, at - 3) : at])
    return None


def _repeats(document: Document, change: _Change) -> bool:
    """Whether the body tells the title's percentage itself, so that its levels may be of another measure or time."""
    place = change.spans["percent"]
    return any(n.form == "percent" and n.quantity.value == change.percent.value and n.span != place for n in document.numbers)


def _levels(document: Document, change: _Change, place: tuple[int, int], follows: bool) -> PercentChangeClaim | None:
    """The claim of a change with the levels that a sentence tells; None where they are of something else."""
    first, end = place
    lowers = document.tokens.lowers
    line = outline(document, first, end, LEXICON)
    found = next((found for shape in _shapes() if (found := shape.search(line.symbols))), None)
    if found is None or not _OTHER.isdisjoint(lowers[first:end]) or (found["way"] == "u") != (change.way == "up"):
        return None
    verb = line.starts[found.start("way")]
    measure = _measure(document, first, verb)
    resumed = follows and lowers[first] in ("it", "they") and verb - first <= 1
    if not resumed and (measure is None or measure[0] != change.measure or (change.kinds and measure[1] != change.kinds)):
        return None
    before, after = line.numbers[found.start("before")], line.numbers[found.start("after")]
    levels = levels_of(document, before, after)
    if levels is None or levels[1].unit == "percent" or "count" in (before.form, after.form):
        return None
    low, high = sorted((levels[0].value, levels[1].value))
    if (levels[1].value > levels[0].value) != (change.way == "up") or high > low * _FAR * (1 + change.percent.value / 100):
        return None
    spans = {**change.spans, "before": before.span, "after": after.span}
    said = document.said(extent((before.span, after.span)), "percent-change/retold", field_spans=spans)
    return PercentChangeClaim(before=levels[0], after=levels[1], percent=change.percent, direction=change.way, **said)


@cache
def _percent() -> re.Pattern[str]:
    return re.compile(_PERCENT)


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(shape) for shape in _LEVELS)
