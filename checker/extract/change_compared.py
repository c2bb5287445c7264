"""Changes told beside the two levels that they lie between, in any order: "5.5 billion, against 5.0 billion in May, a rise of 10 percent"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.extract.change_by import extract as told_by
from checker.extract.change_than import extract as told_than
from checker.extract.percent_change import LEXICON, as_meant, finely, levels_of
from checker.extract.percent_change import extract as plainly_told
from checker.extract.percent_change_resumed import extract as resumed
from checker.model.article import Span, extent
from checker.model.claims import Claim, Direction, PercentChangeClaim
from checker.text.document import Document
from checker.text.numbers import Number
from checker.text.outline import outline
from checker.text.wording import sentences_with_numbers, times_in

_UP = frozenset(word for word, way in LEXICON.items() if way == "u") | {"more", "greater", "above", "lifted", "widening", "extra"}
_DOWN = frozenset(word for word, way in LEXICON.items() if way == "d") | frozenset("less fewer below loss lowered slowed".split())
_BEFORE = frozenset("from against than compared after versus vs".split())
_BEHIND = frozenset("earlier ago previously before".split())
_AFTER = frozenset("to reached reaching now is totalled totaled hit".split())
_TIMES = frozenset("year month week quarter season time".split())
# Where a level, or the change, is of another time or on another basis.
_OTHER = frozenset(
    "forecast forecasts expected estimate estimates estimated target analysts comparable comparable-store same-store like-for-like constant organic adjusted"
    " excluding respectively per each average margin including annual annualised annualized seasonally months half share".split()
)
_PARTING = frozenset((",", ";", ".", ":", "and", "but", "while"))
_ELSE = frozenset("and but while whereas with though although there".split())
_WHERE = 5  # tokens to either side of a number among which its marks stand
_NEAR = 2.5  # how far the change told may miss the one that the levels give, for the three to belong together
_MOST = 300.0


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every change with two levels, of one sentence or of two that follow each other, that no other family reads."""
    found = [claim for place in _places(document) if (claim := _claim(document, place))]
    if found:
        families = (plainly_told, told_by, told_than, resumed)
        known = {span for family in families for claim in family(document) for span in claim.field_spans.values()}
        yield from (claim for claim in found if known.isdisjoint(claim.field_spans.values()))


def _places(document: Document) -> Iterator[list[Number]]:
    """The three numbers of a sentence that tells a change; or its one number with the two of a sentence beside it."""
    told = {place: _numbers(document, place) for place in sentences_with_numbers(document, ("percent", "points"))}
    yield from (numbers for numbers in told.values() if len(numbers) == 3)
    for one, other in pairwise(document.sentences) if told else ():
        if one in told or other in told:
            first, second = (told.get(place) or _numbers(document, place) for place in (one, other))
            if sorted((len(first), len(second))) == [1, 2] and _goes_on(document, one, other):
                yield first + second


def _numbers(document: Document, place: tuple[int, int]) -> list[Number]:
    """The numbers of a sentence, years left out; none where something in it is told on another basis."""
    lowers, words = document.tokens.lowers, document.tokens.words
    if not _OTHER.isdisjoint(lowers[slice(*place)]) or _is_on_a_basis(lowers, *place):
        return []
    told = outline(document, *place, LEXICON).numbers.values()
    return [n for n in told if n.form != "bare" or not (len(words[n.core]) == 4 and words[n.core][:2] in ("19", "20"))]


def _is_on_a_basis(lowers: list[str], first: int, end: int) -> bool:
    """Whether a sentence speaks of a basis, and not of basis points."""
    return any(lowers[at] == "basis" and not lowers[at + 1].startswith("point") for at in range(first, end - 1))


def _goes_on(document: Document, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether a sentence goes on about the one before it, in one paragraph."""
    tokens = document.tokens
    opening = [word for word in tokens.lowers[other[0] : other[0] + 3] if word not in ("“", '"')]
    if "\n\n" in document.text[tokens.ends[one[1] - 1] : tokens.starts[other[0]]] or not opening:
        return False
    if opening[0] in ("a", "an"):
        return not _UP.union(_DOWN).isdisjoint(opening[1:2])
    rates = any(
        number.form == "points" for place in (one, other) for number in outline(document, *place, LEXICON).numbers.values()
    )
    return opening[0] in ("it", "they", "that", "this") or (opening[0] == "the" and rates)


def _claim(document: Document, numbers: list[Number]) -> PercentChangeClaim | None:
    changes = [(number, way) for number in numbers if number.form in ("percent", "points") and (way := _way(document, number))]
    points = [change for change in changes if change[0].form == "points"]
    percent, way = (points or changes)[0] if len(points or changes) == 1 else (None, None)
    if percent is None or way is None or any(number.is_range or number.quantity.hedge for number in numbers):
        return None
    if not _is_of_one(document, numbers, percent):
        return None
    before, after = _in_order(document, [number for number in numbers if number is not percent]) or (None, None)
    told = levels_of(document, before, after) if before and after else None
    if before is None or after is None or told is None or (before.noun and after.noun and before.noun != after.noun):
        return None
    amount, rates = as_meant(document, percent), before.form == after.form == "percent"
    step, rise = abs(told[1].value - told[0].value), abs(told[1].value / told[0].value - 1) * 100
    if (told[1].value > told[0].value) != (way == "up") or "points" in (before.form, after.form):
        return None
    if percent.form == "points" and not rates:
        return None
    if percent.form == "percent" and ((before.form == "percent") != (after.form == "percent")):
        return None
    if percent.form == "percent" and rates and abs(step - amount.value) > 1e-6:
        return None  # only a change in points that is called one in percent
    if not _is_meant(amount.value, step if percent.form == "points" else rise) and not rates:
        return None
    if percent.form == "points" and not _is_meant(amount.value, step):
        return None
    spans: dict[str, Span] = {"percent": percent.span, "before": before.span, "after": after.span}
    said = document.said(extent(spans.values()), "percent-change/than", field_spans=spans)
    in_points = percent.form == "points"
    told = finely(*told) if in_points else told
    return PercentChangeClaim(before=told[0], after=told[1], percent=amount, direction=way, points=in_points, **said)


def _is_of_one(document: Document, numbers: list[Number], percent: Number) -> bool:
    """Whether nothing between a change and the levels beside it begins to tell of something else."""
    lowers = document.tokens.lowers
    pairs = [(one, other) for one, other in pairwise(sorted(numbers, key=lambda n: n.first)) if percent in (one, other)]
    return all(_ELSE.isdisjoint(lowers[one.end : other.first]) for one, other in pairs)


def _is_meant(told: float, given: float) -> bool:
    return 0 < given <= _MOST and 1 / _NEAR <= told / given <= _NEAR


def _way(document: Document, number: Number) -> Direction | None:
    """The way of a change, by the words beside it: "rose 10 percent", "a fall of 10 percent", "10 percent more"."""
    lowers = document.tokens.lowers
    first, end = document.sentence_of(number.first)
    if lowers[number.end : number.end + 1] in (["of"], ["stake"]) or lowers[number.first - 1 : number.first] in (
        ["to"],
        ["from"],
    ):
        return None
    for words in (lowers[number.end : min(end, number.end + 2)], lowers[max(first, number.first - 3) : number.first]):
        for word in reversed(words):
            if word in _UP or word in _DOWN:
                return "up" if word in _UP else "down"
            if word in (",", ";", "."):
                break
    said = {"up" if word in _UP else "down" for word in lowers[first : number.first] if word in _UP or word in _DOWN}
    plain = lowers[number.first - 1 : number.first] in (["by"], ["or"])
    return said.pop() if plain and len(said) == 1 else None  # type: ignore[return-value]


def _in_order(document: Document, levels: list[Number]) -> tuple[Number, Number] | None:
    """The earlier level and the later one, by the words beside each; None where they do not tell."""
    if len(levels) != 2:
        return None
    one, other = levels
    earlier = [_is_before(document, number) for number in levels]
    if earlier == [False, False]:
        earlier = _by_their_times(document, levels)
    if earlier == [True, False]:
        return one, other
    if earlier == [False, True]:
        return other, one
    return None


def _by_their_times(document: Document, levels: list[Number]) -> list[bool]:
    """Which of two levels is the earlier, by the times right behind them: "3.5 percent in May and 3.1 percent in June"."""
    days = []
    for number in levels:
        behind = [time for time in times_in(document, number.end, number.end + 3) if time.value]
        days.append(behind[0].value.first if behind and behind[0].value else None)
    one, other = days
    return [one < other, other < one] if one and other else [False, False]


def _is_before(document: Document, number: Number) -> bool:
    lowers = document.tokens.lowers
    first, end = document.sentence_of(number.first)
    for at in range(number.first - 1, max(first, number.first - _WHERE) - 1, -1):
        if lowers[at] in _AFTER:
            return False
        if lowers[at] in _BEFORE or (lowers[at] in ("'s", "’s") and number.first - at < 3 and _on(lowers, at)):
            return True
        if lowers[at] in _PARTING or lowers[at][:1].isdigit():
            break
    if "had" in lowers[max(first, number.first - 4) : number.first]:
        return True
    for at in range(number.end, min(end, number.end + _WHERE)):
        if lowers[at] in _BEHIND or (lowers[at] == "last" and lowers[at + 1] in _TIMES):
            return True
        if lowers[at] in _PARTING or lowers[at][:1].isdigit():
            break
    return False


def _on(lowers: list[str], at: int) -> bool:
    """Whether a genitive before a level is of the time that a change is reckoned from: "up 10 percent on last year's 5 million"."""
    return not _BEFORE.union(("on", "below", "above", "over")).isdisjoint(lowers[max(0, at - 3) : at])
