"""Quantities: how much of something a story tells, for which time: "trade reached over $6.5 billion in 2022"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from checker.extract.subject import subject_of
from checker.model.claims import Claim, QuantityClaim, Tense
from checker.model.when import Date
from checker.text.clauses import clauses_in
from checker.text.document import Document
from checker.text.numbers import Number
from checker.text.verbs import verbs_in

Key = tuple[str, str | None, Date | None]
MEASURED = frozenset(("money", "percent", "measure", "count"))


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every number that a clause with a verb measures something by."""
    numbers = [number for number in document.numbers if number.form in MEASURED]
    for sentence, group in groupby(numbers, key=lambda number: document.sentence_of(number.first)):
        told = list(group)
        seen: set[Key] = set()
        for first, end in clauses_in(document.tokens, *sentence):
            inside = [number for number in told if first <= number.first < end]
            if inside and (verbs := verbs_in(document.tokens, first, end)):  # without one it is a table or a headline
                for key, claim in _in_clause(document, (first, end), inside, verbs[0][1]):
                    if key not in seen:  # two numbers whose words are the same ("5 percent, 4 percent") make one
                        seen.add(key)
                        yield claim


def _in_clause(
    document: Document, clause: tuple[int, int], inside: list[Number], tense: Tense | None
) -> Iterator[tuple[Key, QuantityClaim]]:
    """The claims of one clause, each with what it measures, in which unit and for which time."""
    for number in inside:
        if _is_aside(document, number) or _is_small_talk(document, number):
            continue
        subject, unit = subject_of(document, number, clause, inside), number.noun or number.quantity.unit
        if subject is None:
            continue
        spans = {"quantity": number.span}
        sort = "named" if subject.specific else "vague"
        said = document.said(number.span, f"quantity/{sort}", tense=tense, field_spans=spans)
        claim = QuantityClaim(subject=subject.words, quantity=number.quantity, unit=unit, period=subject.period, **said)
        yield (claim.subject, claim.unit, claim.period), claim


def _is_aside(document: Document, number: Number) -> bool:
    """Whether a number stands in brackets, which tell the same again in another unit."""
    return number.first > 0 and document.tokens.words[number.first - 1] in ("(", "[", "/")


def _is_small_talk(document: Document, number: Number) -> bool:
    """Whether a few things are named rather than measured: "the two men"."""
    return number.form == "count" and number.quantity.value < 10 and document.tokens.words[number.core].isalpha()
