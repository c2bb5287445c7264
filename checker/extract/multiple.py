"""Multiples: changes told as such between two levels: `doubled to 6.4 million from 3.2 million`, `fell by a third from 9 to 6`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from checker.extract.percent_change import LEXICON, levels_of
from checker.model.article import Span, extent
from checker.model.claims import Claim, Direction, PercentChangeClaim
from checker.model.number import Quantity
from checker.text.document import Document
from checker.text.outline import Outline, outline
from checker.text.wording import places_of, sentences_with

# What a level is multiplied by. "Doubled" is said of what rose 1.8 times as well as 2.2 times: a tenth either way.
_VERBS = {
    **dict.fromkeys(("doubled", "double", "doubling", "doubles", "twofold"), 2.0),
    **dict.fromkeys(("tripled", "triple", "tripling", "triples", "trebled", "treble", "trebling", "threefold"), 3.0),
    **dict.fromkeys(("quadrupled", "quadruple", "quadrupling", "fourfold"), 4.0),
    **dict.fromkeys(("halved", "halve", "halving"), 0.5),
}
_PARTS = {"half": 0.5, "third": 1 / 3, "thirds": 2 / 3, "quarter": 0.25, "quarters": 0.75}
_WIDTH = 0.1
_MOST = 12  # times as much
_PART_WIDTH = 0.05  # "by a third" is anything from 28 to 38 percent
_OVER = frozenset(("than", "over"))  # more than doubled
_NEARLY = frozenset(("nearly", "almost", "about", "roughly", "virtually", "around", "practically"))
_FRACTIONS = frozenset((*_PARTS, "one-third", "one-half", "one-quarter", "two-thirds", "three-quarters"))
_FROM = frozenset(("from", "against", "compared", "stood", "was", "twice", "times", "double", "triple", "treble", "half"))
_TRIGGERS = _FRACTIONS.union(_VERBS, ("twice", "times"))
_TOLD = frozenset((*_VERBS, "twice", "times"))
_LEXICON = {
    **LEXICON,
    **dict.fromkeys(_VERBS, "m"),
    **dict.fromkeys(sorted(_FRACTIONS), "p"),
    **{"twice": "w", "times": "w", "as": "s", "the": "h", "in": "i", "stood": "z", "was": "z", "were": "z"},
}
_NEAR = "[xahiT]{0,3}?"
_FAR = "[xahiszT,on]{0,8}?"
_SAID = r"(?:(?P<verb>m)|(?P<way>[ud])x?[bi]?[xn]{0,2}[axB]?(?P<part>p))"
_TAIL = r"[xahiT]{0,5},a?x?(?P<way>[ud])o[axB]?(?P<part>p)"  # …, an increase of a third
_AGAINST = r"(?P<after>[QBP])[xoahi]{0,3}f(?P<before>[QBP])[xahi]{0,4}"
_SHAPES = (
    rf"f{_NEAR}(?P<before>[QB]){_FAR}t{_NEAR}(?P<after>[QB]){_TAIL}",
    rf"t{_NEAR}(?P<after>[QB]){_FAR}f{_NEAR}(?P<before>[QB]){_TAIL}",
    rf"z[xahi@]{{0,2}}(?P<before>[QB])[xahiT]{{0,5}},[xh]{{0,3}}(?P<verb>m)[xi]{{0,2}}t{_NEAR}(?P<after>[QB])",  # stood at 3, has doubled to 6
    r"(?P<after>[QB])[xahiT]{0,6},?x{0,2}(?P<count>B)?(?P<times>w)s[xa]{1,3}s[hxaizsT,o]{0,9}(?P<before>[QB])",  # 6, twice as many as 3
    r"(?P<after>[QB])[xahiT]{0,6},?x{0,3}(?P<double>m)h(?P<before>[QB])",  # $80, double the $40 of a year before
    r"(?P<after>[QB])x{1,4},x{0,2}(?P<double>m)hxoT,(?P<before>[QB])",  # 6 had been saved, double the number of Sunday, 3
    rf"{_AGAINST},x{{0,2}}(?P<count>B)?(?P<times>w)[sx]{{1,2}}(?=[,.]|$)",  # 6 against 3 for Berg, twice as much
    rf"f{_NEAR}(?P<before>[QB])t{_NEAR}(?P<after>[QB]),x{{0,2}}(?P<count>B)?(?P<times>w)[sx]{{1,2}}(?=[,.]|$)",  # from 3 to 6, twice as much
    rf"{_SAID}{_FAR}t{_NEAR}(?P<after>[QBP]){_FAR}f{_NEAR}(?P<before>[QBP])",
    rf"{_SAID}{_FAR}f{_NEAR}(?P<before>[QBP]){_FAR}t{_NEAR}(?P<after>[QBP])",
)


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every doubling, halving or change by a fraction whose two levels stand in its sentence."""
    lowers = document.tokens.lowers
    if _TRIGGERS.isdisjoint(lowers) or _FROM.isdisjoint(lowers):
        return
    fractions = {document.sentence_of(at) for at in places_of(document, _FRACTIONS) if _part(lowers, at)}
    for first, end in sorted(fractions.union(sentences_with(document, _TOLD))):
        if _FROM.isdisjoint(lowers[first:end]):
            continue
        line, used = outline(document, first, end, _LEXICON), set[Span]()
        for shape in _shapes():
            for found in shape.finditer(line.symbols):
                claim = _claim(document, line, found)
                if claim and used.isdisjoint(claim.field_spans.values()):
                    used.update(claim.field_spans.values())
                    yield claim


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(shape) for shape in _SHAPES)


def _claim(document: Document, line: Outline, found: re.Match[str]) -> PercentChangeClaim | None:
    before, after = line.numbers[found.start("before")], line.numbers[found.start("after")]
    told = levels_of(document, before, after)
    change = _change(line, found)
    if told is None or change is None:
        return None
    percent, way, place = change
    if percent.unit == told[0].unit and found.groupdict().get("times"):
        told = (
            replace(told[0], unit=None),
            replace(told[1], unit=None),
        )  # 40 percent against 20, twice as much: shares are counted
    spans = {"percent": place, "before": before.span, "after": after.span}
    whole = extent(spans.values())
    said = document.said(whole, "percent-change/multiple", field_spans=spans)
    return PercentChangeClaim(before=told[0], after=told[1], percent=percent, direction=way, **said)


def _change(line: Outline, found: re.Match[str]) -> tuple[Quantity, Direction, Span] | None:
    """The change in percent with the room that such words leave, its way, and where it is told."""
    groups = found.groupdict()
    if groups.get("times") or groups.get("double"):
        return _as_many(line, found)
    item = found.start("verb" if groups.get("verb") else "part")
    token = line.starts[item]
    lowers = line.tokens.lowers
    if groups.get("verb"):
        factor = _VERBS[lowers[token]]
        way: Direction = "up" if factor > 1 else "down"
        low, high = sorted(abs(factor * (1 + step) - 1) * 100 for step in (-_WIDTH, _WIDTH))
        percent, first = abs(factor - 1) * 100, token
    else:
        part = _part(lowers, token)
        if part is None:
            return None  # the third quarter
        way = "up" if line.symbols[found.start("way")] == "u" else "down"
        percent, low, high = (100 * share for share in (part[0], part[0] - _PART_WIDTH, part[0] + _PART_WIDTH))
        first = part[1]
    hedge = lowers[first - 1] if first else ""
    if hedge == "than" and lowers[first - 2] != "more":
        return None
    if hedge in _OVER:
        low, top, word = percent, None, "over"
    elif hedge in _NEARLY:
        low, top, word = low - _WIDTH * percent, high, "nearly" if hedge in ("nearly", "almost", "virtually") else "about"
    else:
        top, word = high, None
    return Quantity(percent, low, top, "percent", word), way, line.tokens.span(first, token + 1)


def _as_many(line: Outline, found: re.Match[str]) -> tuple[Quantity, Direction, Span] | None:
    """The change of "twice as many as", "three times as much as" or "double the"."""
    lowers = line.tokens.lowers
    name = "times" if "times" in found.groupdict() else "double"
    token = line.starts[found.start(name)]
    if name == "double" or lowers[token] == "twice":
        factor, first = _VERBS.get(lowers[token], 2.0), token
    elif found["count"]:
        factor, first = line.numbers[found.start("count")].quantity.value, line.starts[found.start("count")]
    else:
        return None
    if factor < 2 or factor > _MOST:
        return None
    low, high = ((factor * (1 + step) - 1) * 100 for step in (-_WIDTH, _WIDTH))
    ahead = lowers[max(0, first - 2) : first]
    top, word = (None, "over") if not _OVER.isdisjoint(ahead) else (high, None)
    if not _NEARLY.isdisjoint(ahead):
        low, word = low - _WIDTH * factor * 100, "nearly"
    return Quantity((factor - 1) * 100, low, top, "percent", word), "up", line.tokens.span(first, token + 1)


def _part(lowers: list[str], token: int) -> tuple[float, int] | None:
    """The fraction told at a token, and where it begins: "a third", "two thirds", "one-quarter"; a bare "quarter" is none."""
    head, _, tail = lowers[token].partition("-")
    if tail:
        return _PARTS[tail], token
    before = lowers[token - 1] if token else ""
    if before in _NEARLY and head == "half" and lowers[token - 2 : token - 1] == ["by"]:
        return _PARTS[head], token
    if before in ("by", "in") and head == "half":
        return _PARTS[head], token
    return (_PARTS[head], token - 1) if before in ("a", "one", "two", "three") else None
