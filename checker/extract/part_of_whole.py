"""Parts and their wholes: "$8.5 billion, with $1.5 billion in direct investments", "seven of the 12 miners", "of which"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.model.article import Span
from checker.model.claims import Claim, PartOfWholeClaim
from checker.model.number import Quantity
from checker.text.document import Document
from checker.text.nouns import PEOPLE
from checker.text.numbers import Number
from checker.text.outline import Outline, outline

LEXICON = {
    **{
        "with": "w",
        "including": "i",
        "of": "o",
        "which": "h",
        "whom": "h",
        "the": "t",
        "its": "t",
        "their": "t",
        "those": "t",
        "them": "m",
    },
    **dict.fromkeys(("'s", "’s"), "z"),
    **{"out": "u", ",": ",", "in": "n", "and": "&", "that": "a", "this": "a", "these": "a", "one": "1"},
    **dict.fromkeys((".", ";", ":", "!", "?"), "."),
    # Words after which a second figure is another time's, or another thing's, and no part: "with $6 billion last year".
    **dict.fromkeys(
        "compared against from versus vs earlier previous previously ago expected forecast planned remaining another more further"
        " additional who rose fell up down".split(),
        "!",
    ),
}
_WHOLE = "(?P<whole>Q)"
_PART = "(?P<part>Q)"
_SHAPES = (
    (re.compile(rf"{_WHOLE}[xnoatTw&]{{0,12}},?oh,?x{{0,3}}(?P<part>[QB])"), "of-which"),  # 12 ships, of which seven tankers
    (re.compile(rf"{_WHOLE}[xnoatTw]{{0,12}},?i(?:x{{0,2}}){_PART}"), "including"),  # $8 billion, including $1 billion
    (
        re.compile(rf"{_WHOLE}[xnoatTw]{{0,12}},w{_PART}(?:no?|o)(?P<said>[xt]{{1,4}})"),
        "with",
    ),  # $8 billion, with $1 billion in …
    (
        re.compile(r"(?P<part>[QB])u?ot(?:xz|xxz)?(?P<whole>Q)"),
        "of-the",
    ),  # seven of the 12 miners, 900 of the school's 850 pupils
    (re.compile(r"(?P<part>[QB])uo(?P<whole>Q)"), "out-of"),  # seven out of 12 miners
    (re.compile(r"^ot?x?(?P<whole>[QB])[xn]{0,4},(?P<part>[QB])(?=x)"), "of-the"),  # of the 12 miners, seven died
    (re.compile(r"(?P<whole>[QB])x{1,4},(?P<part>[QB])om"), "of-the"),  # 52 were hurt, nine of them badly
)
_AT_LEAST = frozenset(("at least", "no fewer than", "no less than"))
# A company's result may be smaller than one of the gains or charges in it.
_NET = frozenset("loss losses profit profits net earnings income deficit gain gains charge charges writeoff writedown".split())


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every quantity that its sentence tells as part of another of the same unit."""
    lowers = document.tokens.lowers
    told = {(first, end) for first, end in document.sentences if lowers[first] == "of"}
    numbers = document.numbers
    for at, number in enumerate(numbers):
        first, end = document.sentence_of(number.first)
        several = at + 1 < len(numbers) and numbers[at + 1].first < end and not _TRIGGERS.isdisjoint(lowers[first:end])
        if (
            several
            or not _REST.isdisjoint(lowers[number.end : end])
            or "of" in lowers[max(number.first - 4, first) : number.first]
        ):
            told.add((first, end))
    for first, end in sorted(told):
        yield from _in_sentence(document, outline(document, first, end, LEXICON))


_REST = frozenset(("them", "whom", "which"))
_TRIGGERS = frozenset(("with", "including", "which", "whom", "them"))


def _in_sentence(document: Document, line: Outline) -> Iterator[Claim]:
    for shape, pattern in _SHAPES:
        for found in shape.finditer(line.symbols):
            part, whole = line.numbers[found.start("part")], line.numbers[found.start("whole")]
            if not _comparable(part, whole) or _is_rate(document, whole):
                continue
            if "said" in found.groupdict() and not _echoes(line, found, document.sentence_of(whole.first)[0], whole):
                continue
            first, last = sorted((part, whole), key=lambda number: number.first)
            spans = {"part": part.span, "whole": whole.span}
            said = document.said(Span(first.span.start, last.span.end), f"part-of-whole/{pattern}", field_spans=spans)
            if not _NET.isdisjoint(document.tokens.lowers[line.starts[0] : line.starts[-1]]) and part.form == "money":
                continue
            amount = part.quantity if part.noun == whole.noun else replace(part.quantity, unit=None)  # children are people
            yield PartOfWholeClaim(part=amount, whole=_counted(whole, pattern), **said)


def _counted(whole: Number, pattern: str) -> Quantity:
    """The whole that a part is of: "at least 52 were hurt, nine of them badly" has nine of the 52 that were counted."""
    amount = whole.quantity
    return replace(amount, high=amount.value) if pattern == "of-the" and amount.hedge in _AT_LEAST else amount


def _is_rate(document: Document, whole: Number) -> bool:
    """Whether a figure is told for each of something, and so is no whole: "$210,000, or $50 a family, of which …"."""
    return document.tokens.lowers[whole.end : whole.end + 1] in (["a"], ["an"], ["per"], ["each"], ["apiece"])


def _comparable(part: Number, whole: Number) -> bool:
    """Whether both count the same sort of thing: one currency, one measure, one noun, or people of any kind."""
    if part.form == "bare":
        small = part.quantity.value.is_integer() and not 1900 <= part.quantity.value <= 2100
        return small and (whole.form == "count" or (whole.form == "bare" and whole.quantity.value.is_integer()))
    if part.form == whole.form == "count":
        return part.noun == whole.noun or (part.noun in PEOPLE and whole.noun in PEOPLE)
    return part.form == whole.form and part.quantity.unit == whole.quantity.unit


def _echoes(line: Outline, found: re.Match[str], first: int, whole: Number) -> bool:
    """Whether what the part is told in echoes what the whole is told of: "invested …, with … in direct investments"."""
    lowers = line.tokens.lowers
    after = lowers[line.starts[found.start("said")] : line.starts[found.end("said")]]
    before = lowers[first : line.starts[found.start("part")]]
    stems = {word[:6] for word in before if len(word) > 5}
    return any(word[:6] in stems for word in after if len(word) > 5)
