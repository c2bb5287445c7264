"""Totals and their parts: "killed 12 people: seven soldiers and five civilians"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.model.article import Span
from checker.model.claims import Claim, TotalClaim
from checker.text.document import Document
from checker.text.nouns import PEOPLE
from checker.text.numbers import Number
from checker.text.outline import Outline, outline

LEXICON = {
    **{":": ":", "-": ":", "—": ":", "–": ":", ",": ",", "and": "&", "including": "i", "among": "i", "of": "o"},
    **dict.fromkeys(("killed", "killing", "dead", "died", "injured", "wounded", "hurt", "kills", "kill"), "k"),
    **dict.fromkeys((".", ";", "!", "?", "other", "others", "more", "another", "from", "to", "up", "down"), "."),
    **dict.fromkeys(("(",), "("),
    ")": ")",
}
_PART = "[xk]{0,2}Q[xk]{0,4}"
# A total, a colon or dash, and at least two parts to the end of the sentence, clause or dash.
_LIST = re.compile(rf"(?:k(?P<bare>B)|(?P<total>Q)[xok]{{0,4}}):{{1,2}}(?P<parts>{_PART}(?:,{_PART}){{0,8}},?&{_PART})(?=[.:]|$)")


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every total whose parts are listed right behind it."""
    done = -1
    for number in document.numbers:
        if number.first < done or number.form not in ("count", "money", "measure"):
            continue
        first, done = document.sentence_of(number.first)
        if not _MARKS.isdisjoint(document.tokens.lowers[first:done]):
            line = outline(document, first, done, LEXICON)
            for found in _LIST.finditer(line.symbols):
                yield from _claim(document, line, found)


_MARKS = frozenset((":", "-", "—", "–"))


def _claim(document: Document, line: Outline, found: re.Match[str]) -> Iterator[Claim]:
    total = line.numbers[found.start("total") if found["total"] else found.start("bare")]
    parts = [line.numbers[item] for item in range(*found.span("parts")) if item in line.numbers]
    if not all(_is_part(part, total) for part in parts):
        return
    spans = {"total": total.span} | {f"parts.{at}": part.span for at, part in enumerate(parts)}
    said = document.said(Span(total.span.start, parts[-1].span.end), "total", field_spans=spans)
    of_one_kind = tuple(replace(part.quantity, unit=total.quantity.unit) for part in parts)  # soldiers and civilians are people
    yield TotalClaim(parts=of_one_kind, total=total.quantity, exhaustive=True, **said)


def _is_part(part: Number, total: Number) -> bool:
    """Whether a number may be a part of the total: people of any kind, the same things, or the same unit."""
    if total.form == "bare":
        return part.form == "count" and part.noun in PEOPLE
    if total.form == "count":
        return part.form == "count" and (part.noun == total.noun or (part.noun in PEOPLE and total.noun in PEOPLE))
    return part.form == total.form and part.quantity.unit == total.quantity.unit
