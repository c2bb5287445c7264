"""Wholes dealt out in few words: "134 people: 120 passengers and a crew of 14", "314 to 117, with 149 Republicans and 165 Democrats in favour"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.extract.rounding import alike
from checker.model.article import extent
from checker.model.claims import Claim, TotalClaim
from checker.text.document import Document
from checker.text.nouns import PEOPLE
from checker.text.numbers import Number
from checker.text.outline import Outline, matches
from checker.text.wording import sentences_with

LEXICON = {
    **{":": ":", "–": ":", "—": ":", ",": ",", "and": "&", "of": "o", "in": "n", "including": "i", "with": "w", "to": "k"},
    **{"the": "t", "a": "a", "crew": "c", "staff": "c", "rest": "m", "others": "m", "remainder": "m"},
    **dict.fromkeys(("has", "have", "contains", "includes", "holds"), "h"),
    **dict.fromkeys(("was", "were", "are", "is"), "v"),
    **dict.fromkeys(("rescued", "saved", "survived", "safe", "recovered"), "s"),
    **dict.fromkeys(("missing", "dead", "died", "drowned", "killed", "perished", "lost"), "l"),
    **dict.fromkeys(("favour", "favor"), "f"),
    **dict.fromkeys(". ; ! ? ( ) up down from than per each".split(), "."),
}
_END = r"(?=[.,]|$)"
_AT_MOST = (
    rf"(?P<total>[QB])x{{0,2}},i(?P<parts>(?P<named>[QB])x{{1,2}}(?:,[QB]x{{1,2}})*&[QB]x{{1,2}}){_END}",  # 60 jets, including 40 A320s and 12 …
    rf"o(?:t?co)?t?(?P<total>[QB])[xc]?,(?P<parts>[QB]v?s,?&[QB]v?l){_END}",  # of the crew of 14, nine were rescued and five are missing
    rf"o(?:t?co)?t?(?P<total>[QB])[xc]?,(?P<parts>[QB]v?l,?&[QB]v?s){_END}",
    r"ot?(?P<total>[QB])x?,(?P<parts>[QB]vx{1,2}(?:,[QB]v?x{1,2})+),?&tm",  # of the 212, 190 were French, 11 Belgian and the rest …
    rf"o(?P<total>Q)h(?P<parts>Qox{{1,2}}&Qo)x{{1,3}}{_END}",  # the plan of $825 billion has $550 billion of spending and …
    rf"(?P<total>[QB])k[QB],w(?P<parts>[QB]x&[QB])xnf{_END}",  # 314 to 117, with 149 Republicans and 165 Democrats in favour
)
_IN_ALL = (
    rf"(?P<total>Q):(?P<parts>Q&aco[QB]){_END}",  # 134 people: 120 passengers and a crew of 14
    rf"(?P<total>B):(?P<parts>Bnx{{1,2}}&Bnx{{1,2}}){_END}",  # reached 24,500: 21,000 in Turkey and 3,500 in Syria
    rf"(?P<total>B)x:(?P<parts>(?P<named>B)x(?:,Bx){{1,6}},?&Bx){_END}",  # 60 jets: 40 A320s, 12 A330s and eight A350s
)
_TRIGGERS = frozenset((":", "–", "—", "including", "of", "with"))
_FEWEST = 3
_NEAR = 1.6  # a list that misses its total by more is one of something else


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every whole whose parts are told right behind it."""
    told = set[int]()
    for shapes, exhaustive in ((_IN_ALL, True), (_AT_MOST, False)):
        for line, found in matches(document, sentences_with(document, _TRIGGERS), LEXICON, shapes, _FEWEST):
            total = line.numbers[found.start("total")].first
            if total not in told and (claim := _claim(document, line, found, exhaustive)):
                told.add(total)
                yield claim


def _claim(document: Document, line: Outline, found: re.Match[str], exhaustive: bool) -> TotalClaim | None:
    total = line.numbers[found.start("total")]
    parts = [line.numbers[item] for item in range(*found.span("parts")) if item in line.numbers]
    if not _fit(total, parts) or (found.groupdict().get("named") and not all(_is_named(line, part) for part in parts)):
        return None
    whole, *amounts = alike(document, [total, *parts])
    come_to = sum(part.value for part in amounts) / whole.value
    if not come_to <= _NEAR or (exhaustive and come_to < 1 / _NEAR):
        return None
    of_one_kind = tuple(replace(amount, unit=whole.unit) for amount in amounts)
    spans = {"total": total.span} | {f"parts.{at}": part.span for at, part in enumerate(parts)}
    said = document.said(extent(spans.values()), "total", field_spans=spans)
    return TotalClaim(parts=of_one_kind, total=whole, exhaustive=exhaustive, **said)


def _fit(total: Number, parts: list[Number]) -> bool:
    """Whether the parts may be of the total: of one currency, or counted, people among people."""
    if any(number.is_range or number.quantity.hedge or number.quantity.value <= 0 for number in (total, *parts)):
        return False
    if total.form == "money":
        return all(part.form == "money" and part.quantity.unit == total.quantity.unit for part in parts)
    people = total.noun in PEOPLE
    counted = all(part.form == "bare" or (part.form == "count" and (people == (part.noun in PEOPLE))) for part in parts)
    return counted and total.form in ("bare", "count") and not any(_is_year(number) for number in (total, *parts))


def _is_year(number: Number) -> bool:
    return number.form == "bare" and 1900 <= number.quantity.value <= 2100


def _is_named(line: Outline, part: Number) -> bool:
    """Whether what a part counts is told by a name, so that no two parts count the same: "40 A320s"."""
    return line.tokens.words[part.core + 1 : part.core + 2] != [] and line.tokens.words[part.core + 1][0].isupper()
