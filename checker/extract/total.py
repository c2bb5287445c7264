"""Totals and their parts: "killed 12 people: seven soldiers and five civilians", "killed 14 and injured 160, a total of 174"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from checker.extract.rounding import alike
from checker.extract.total_listed import is_of_one_medal, listed, named_before
from checker.model.article import Span, extent
from checker.model.claims import Claim, TotalClaim
from checker.text.document import Document
from checker.text.nouns import PEOPLE
from checker.text.numbers import Number
from checker.text.outline import Outline, outline
from checker.text.wording import sentences_with

_OVERLAPPING = "including among them whom which up down about until versus than fewer less"
_BESIDES = "other others more another further additional"  # beside things that a list leaves out
LEXICON = {
    **{":": ":", "-": ":", "—": ":", "–": ":", ",": ",", "and": "&", "of": "o", "(": "(", ")": ")", "from": "f", "in": "n"},
    **dict.fromkeys(
        ("killed", "killing", "dead", "died", "injured", "wounded", "hurt", "kills", "kill", "injuring", "wounding", "missing"),
        "k",
    ),
    **dict.fromkeys(_BESIDES.split(), "m"),
    "to": "t",
    **dict.fromkeys(("total", "all", "altogether", "overall"), "a"),
    **dict.fromkeys((".", ";", "!", "?", *_OVERLAPPING.split()), "."),
}
_NAMED = "[xk]{0,2}(?:Q|Bk)[xk]{0,4}"
_BARE = "x?Bk?[xfno]{1,7}"  # 45,000 from the north
_ANY = "[xkm]{0,3}[QB][xkfom]{0,6}"
_END = "(?=[.:]|$)"


def _list(part: str) -> str:
    return rf"(?P<parts>{part}(?:,{part}){{0,8}},?&{part})"


# A total, a colon or dash, and at least two parts to the end of the sentence, clause or dash.
_AHEAD = r"(?:k(?P<bare>B)|(?P<total>Q)[xokfn]{0,4})"
_SHAPES = (
    rf"{_AHEAD}:{{1,2}}{_list(_NAMED)}{_END}",
    rf"(?P<total>Q)[xokfnT]{{0,10}}:{{1,2}}{_list(_BARE)}{_END}",  # 160,000 tonnes: 60,000 from …
    r"(?P<total>[QB]),x(?P<parts>[QB]x?k&[QB]x?k)(?=[.,]|$)",  # casualties at 174, with 14 people killed and 160 injured
    rf"ao(?P<total>Q)[xokfn]{{0,4}},{_list('x?[QB]k?x?')}(?=[.:,]|$)",  # a total of 174 casualties, 14 dead and 160 hurt
    rf"{_list(_ANY)},?[xf]{{0,2}}ao(?P<total>[QB])",  # killed 14 and injured 160, a total of 174
    rf"{_list(_ANY)},[x&]?(?P<total>[QB])x?(?:na|(?<=Q)a|(?<=B)a|(?<=x)a)",  # 18 ships and 24 tugs, 42 vessels in all
    r"(?P<total>Q)[xfn]{0,4},(?P<parts>Q&Q)(?=[.,]|$)",  # 58 members, 31 women and 27 men
    rf"(?P<total>Q)[xTnofa]{{0,10}}(?:Q[xT]{{0,4}})?[,:]{_list('x{0,3}[QB][xnftok]{0,10}?')}(?=[.;]|$)",  # of the 15 seats, five went to …
)
_DEALT = frozenset(("seats", "votes", "ballots", "mandates", "medals"))
_WHOLLY = frozenset("shared split divided distributed allotted rest remaining remainder".split())
_HALVES = (frozenset(("men", "women")), frozenset(("boys", "girls")))
_MARKS = _DEALT | frozenset(
    (":", "-", "—", "–", "total", "all", "altogether", "men", "women", "boys", "girls", "casualties", "victims")
)


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every total whose parts are listed beside it."""
    told = set[Span]()
    for claim in sorted((*listed(document), *_beside(document)), key=lambda claim: not claim.exhaustive):
        place = claim.field_spans["total"]
        if place not in told:
            told.add(place)
            yield claim


def _beside(document: Document) -> Iterator[TotalClaim]:
    for first, end in sentences_with(document, _MARKS):
        line = outline(document, first, end, LEXICON)
        if len(line.numbers) > 2:
            yield from _in_sentence(document, line)


def _in_sentence(document: Document, line: Outline) -> Iterator[TotalClaim]:
    used: set[int] = set()
    for place, shape in enumerate(_shapes()):
        for found in shape.finditer(line.symbols):
            group = "total" if found["total"] else "bare"
            items = [found.start(group), *(item for item in range(*found.span("parts")) if item in line.numbers)]
            if used.isdisjoint(items) and (claim := _claim(document, line, items, place)):
                used.update(items)
                yield claim


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    """The shapes, compiled when the first total is looked for."""
    return tuple(re.compile(shape if "<bare>" in shape else f"{shape}(?P<bare>(?!))?") for shape in _SHAPES)


def _claim(document: Document, line: Outline, items: list[int], place: int) -> TotalClaim | None:
    total, *parts = (line.numbers[item] for item in items)
    if _is_open(line, items) or any(number.is_range for number in (total, *parts)):
        return None
    if place == 6:
        fits = frozenset(part.noun for part in parts) in _HALVES and total.noun in PEOPLE
    elif place in (2, 3, 4, 5):
        kinds = {line.numbers[item].noun in PEOPLE or _is_hurt(line, item) for item in items[1:]}
        fits = len(kinds) == 1 and all(_may_be_part(line, item, total) for item in items[1:])
    elif place == 7:
        fits = total.noun in _DEALT and all(part.noun in (None, total.noun) and part.form in ("bare", "count") for part in parts)
        fits = fits and not all(part.quantity.value > total.quantity.value for part in parts)  # a margin, and the votes
        fits = fits and not is_of_one_medal(line, total)  # eleven gold medals, seven silver and eight bronze
        fits = fits and not named_before(line, parts)  # Norway won 40 medals, Germany 20 and Sweden 15
    else:
        fits = all(_is_part(line, item, total) for item in items[1:])
    if not fits:
        return None
    spans = {"total": total.span} | {f"parts.{at}": part.span for at, part in enumerate(parts)}
    ends = extent(spans.values())
    said = document.said(ends, "total", field_spans=spans)
    whole, *amounts = alike(document, [total, *parts])
    of_one_kind = tuple(replace(amount, unit=whole.unit) for amount in amounts)  # soldiers and civilians are people
    exhaustive = place != 7 or not _WHOLLY.isdisjoint(line.tokens.lowers[line.starts[0] : line.starts[-1]])
    return TotalClaim(parts=of_one_kind, total=whole, exhaustive=exhaustive, **said)


def _is_open(line: Outline, items: list[int]) -> bool:
    """Whether the list begins before its first part, so that more may belong to it: "two, three and five, 12 in all"."""
    first = min(items)
    return (
        any(item in line.numbers for item in range(max(first - 3, 0), first) if ":" not in line.symbols[item:first])
        or "." in line.symbols[first : max(items)]
    )


def _is_part(line: Outline, item: int, total: Number) -> bool:
    """Whether a number may be a part of the total: people of any kind, the same things, or the same unit."""
    part = line.numbers[item]
    if part.form == "bare" and _is_hurt(line, item):
        return total.noun in PEOPLE
    if total.form == "bare":
        return part.form == "count" and part.noun in PEOPLE
    if part.form in ("bare", "scaled"):
        return total.form in ("count", "money", "measure") and part.quantity.value < total.quantity.value
    if total.form == "count":
        return part.form == "count" and (part.noun == total.noun or (part.noun in PEOPLE and total.noun in PEOPLE))
    return total.form in ("money", "measure") and part.form == total.form and part.quantity.unit == total.quantity.unit


def _may_be_part(line: Outline, item: int, total: Number) -> bool:
    """Whether a number may be a part where the sentence says that it sums up: casualties, or things counted one by one."""
    part = line.numbers[item]
    if part.form == "bare":
        named = total.form == "count" and total.noun not in PEOPLE and line.symbols[item + 1] == "x"  # 10 tugs
        return named or (_is_hurt(line, item) and (total.form == "bare" or total.noun in PEOPLE))
    if part.form == "count":
        return total.form in ("bare", "count")
    return part.form in ("money", "measure") and part.form == total.form and part.quantity.unit == total.quantity.unit


def _is_hurt(line: Outline, item: int) -> bool:
    """Whether a bare figure is one of people: "killed 14", "160 injured"."""
    return "k" in line.symbols[max(item - 1, 0) : item + 2]
