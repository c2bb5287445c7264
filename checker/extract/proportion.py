"""Proportions: a part, its whole and the share that it makes: "900 of its 3,600 workers, one in four"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from checker.extract.rounding import alike
from checker.model.article import extent
from checker.model.claims import Claim, ProportionClaim
from checker.model.number import NUMBER_WORDS, Quantity
from checker.text.document import Document
from checker.text.nouns import PEOPLE
from checker.text.numbers import Number
from checker.text.outline import Outline, outline

_PARTS = {"half": 1, "third": 1, "thirds": 3, "quarter": 1, "quarters": 4, "fifth": 1, "fifths": 5, "tenth": 1}
_OF = {"half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "tenth": 10}
_WIDTH = 0.04  # how far a fraction in words may be from what it stands for: "a third" is 30 to 37 percent
_ROOM = {"almost": (0.12, 0.02), "nearly": (0.12, 0.02), "about": (0.08, 0.08), "some": (0.08, 0.08)}
_MADE_UP = frozenset(
    (
        "made up",
        "makes up",
        "make up",
        "accounted for",
        "account for",
        "accounts for",
        "represented",
        "represents",
        "was",
        "were",
        "is",
        "are",
    )
)
LEXICON = {
    **{",": ",", "or": "r", "of": "o", "which": "h", "whom": "h", "the": "t", "its": "t", "their": "t", "his": "t", "in": "n"},
    **{"(": "(", ")": ")", "out": "u", "a": "a", "about": "e", "exactly": "e", "some": "e", "just": "e", "nearly": "e"},
    **{"almost": "e", "roughly": "e", "over": "e", "one": "1", "more": "!", "than": "!", "fewer": "!", "less": "!"},
    **dict.fromkeys(
        ". ; : ! ? from against compared rose fell up down rise fall increase decrease gain drop each per additional further".split(),
        ".",
    ),
    **dict.fromkeys(sorted(_PARTS), "f"),
    **{f"{count}-{part}": "f" for count in ("one", "two", "three", "four", "nine") for part in sorted(_PARTS)},
}
_SHARE = r"(?P<share>P|e?T|e?[a1tB]?f|e?1n[BQ]|B(?:un?|n|uo)B)"
_SHAPES = (
    rf"(?P<part>[QB])u?o[to]{{0,2}}(?P<whole>[QB])x{{0,4}},r?e{{0,2}}{_SHARE}(?=[,.)]|$)",  # 900 of its 3,600 workers, one in four
    r"(?P<part>[QB])\(e?(?P<share>P)\)u?o[to]{0,2}(?P<whole>[QB])",  # 900 (25 percent) of its 3,600 workers
    rf"(?P<whole>[QB])[xnT]{{0,6}},o[h]x{{0,3}}(?P<part>[QB])x{{0,2}},r?e{{0,2}}{_SHARE}(?=[,.)]|$)",  # 3,600 men, of which 900, or a …
    r"(?P<part>[QB])x{0,2},re?(?P<share>P|e?[a1tB]?f|e?1n[BQ]|B(?:n|uo)B),?o[to]{0,2}(?P<whole>[QB])",  # 900, or 25 percent, of its 3,600 workers
    r"(?P<part>[QB]),(?P<made>x[x.]?)e{0,2}(?P<share>P)o[tx]{0,2}o?(?P<whole>[QB])(?=x{0,4}[,.]|$)",  # $900, made up 25 percent of the total of $3,600
    rf"(?:^|[,.])o[to]{{0,2}}(?P<whole>[QB])[xt]{{1,4}}(?P<part>[QB])x{{0,2}},r?e{{0,2}}{_SHARE}(?=[,.)]|$)",  # of 3,600 it took 900, a …
    r"(?P<share>e?[a1tB]?f|e?1n[QB])ot?(?P<whole>[QB])x{0,3},r?e?(?P<part>[QB])(?=[,.)]|$)",  # two-thirds of the 90 members, or 60, …
    r"(?P<share>P),r(?P<part>[QB]),o[to]{0,2}(?P<whole>[QB])",  # 25 percent, or 900, of its 3,600 workers
    r"(?:^|[,.])ot?(?:xo)?(?P<whole>[QB])[xt]{0,4},?[xt]{1,6}(?P<share>P),r(?P<part>[QB])(?=[,.]|$)",  # of the 3,600 it took 25 percent, or 900
)


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every part that is told with its whole and the share that it makes."""
    done = -1
    for number in document.numbers:
        if number.first >= done:
            first, done = document.sentence_of(number.first)
            if "of" in (lowers := document.tokens.lowers[first:done]) or "Of" in lowers:
                line = outline(document, first, done, LEXICON)
                if len(line.numbers) > 1:
                    yield from _in_sentence(document, line)


def _in_sentence(document: Document, line: Outline) -> Iterator[Claim]:
    used: set[int] = set()
    for shape in _shapes():
        for found in shape.finditer(line.symbols):
            if used.isdisjoint(range(*found.span())) and (claim := _claim(document, line, found)):
                used.update(range(*found.span()))
                yield claim


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(shape) for shape in _SHAPES)


def _claim(document: Document, line: Outline, found: re.Match[str]) -> ProportionClaim | None:
    part, whole = line.numbers[found.start("part")], line.numbers[found.start("whole")]
    share = _share(line, found)
    if share is None or not _fit(part, whole) or not _is_made_up(line, found):
        return None
    spans = {"part": part.span, "whole": whole.span, "share": line.span(*found.span("share"))}
    place = extent(spans.values())
    said = document.said(place, "proportion", field_spans=spans)
    some, all_of_it = alike(document, [part, whole])
    unit = all_of_it.unit or some.unit
    return ProportionClaim(part=replace(some, unit=unit), whole=replace(all_of_it, unit=unit), share=share, **said)


def _is_made_up(line: Outline, found: re.Match[str]) -> bool:
    """Whether the words between a part and its share say that the part is that share of the whole."""
    if not found.groupdict().get("made"):
        return True
    first, end = found.span("made")
    return " ".join(line.tokens.lowers[line.starts[first] : line.starts[end]]) in _MADE_UP


def _fit(part: Number, whole: Number) -> bool:
    """Whether the two may be a part and its whole: the same things, people of any kind, or the same unit."""
    if part.is_range or whole.is_range or part.quantity.value <= 0 or whole.quantity.value <= part.quantity.value:
        return False
    if "bare" in (part.form, whole.form):
        return {part.form, whole.form} <= {"bare", "count", "scaled", "measure"}
    if {part.form, whole.form} == {"count", "scaled"}:
        return part.form == "scaled"  # 2.5 mln shares, of which 1.1 mln
    if part.form == whole.form == "count":
        return part.noun == whole.noun or (part.noun in PEOPLE and whole.noun in PEOPLE)
    return part.form == whole.form and part.form != "percent" and part.quantity.unit == whole.quantity.unit


def _share(line: Outline, found: re.Match[str]) -> Quantity | None:
    """The share in percent, with the room that its words leave."""
    first, end = found.span("share")
    if line.symbols[first] == "P":
        share = line.numbers[first]
        return None if share.is_range or not 0 < share.quantity.value <= 100 else share.quantity
    return share_in_words(line, first, end)


def share_in_words(line: Outline, first: int, end: int) -> Quantity | None:
    """The share that items `first` up to `end` tell in words, in percent; None where they tell none."""
    words = [word for token in line.tokens.lowers[line.starts[first] : line.starts[end]] for word in token.split("-")]
    ahead = line.tokens.lowers[max(0, line.starts[first] - 1) : line.starts[first]]
    value = _fraction(words)
    if value is None or {"more", "than", "less", "fewer", "over", "under"} & {*ahead, *words}:
        return None
    below, above = next((_ROOM[word] for word in (*words, *ahead) if word in _ROOM), (_WIDTH, _WIDTH))
    return Quantity(100 * value, 100 * max(value - below, 0), 100 * min(value + above, 1), "percent")


def _fraction(words: list[str]) -> float | None:
    """What a fraction in words is of the whole: "a third", "two-thirds", "one in four", "three out of four"."""
    numbers = [value for word in words if (value := _value(word)) is not None]
    name = next((word for word in words if word in _PARTS), None)
    if name:
        count = numbers[0] if numbers else 1
        return count / _OF[name] if count < _OF[name] else None
    if len(numbers) == 2 and 0 < numbers[0] < numbers[1] <= 20:
        return numbers[0] / numbers[1]
    return None


def _value(word: str) -> int | None:
    if word in ("a", "an", "no", "dozen"):
        return None
    return int(word) if word.isdecimal() and len(word) < 4 else NUMBER_WORDS.get(word)
