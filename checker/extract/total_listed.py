"""Totals with their parts right behind them: "42 ships: 18 tankers and 24 tugs", "11 medals, four gold and seven silver"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from checker.extract.rounding import alike
from checker.model.article import extent
from checker.model.claims import TotalClaim
from checker.text.document import Document
from checker.text.nouns import PEOPLE
from checker.text.numbers import Number
from checker.text.outline import Outline, outline
from checker.text.wording import sentences_with

# Words after which a list is not of parts, or leaves some out, or tells of another time.
_NO_LIST = (
    '. ! ? " “ ” including include includes among up down until versus vs than fewer less more compared against per every'
    " rose fell previous previously earlier least most ago followed plus minus times each apiece either or worth average"
    " aged ages costing points score scored ahead behind averaging gained lost"
)
_COMPOSED = frozenset(
    "comprising comprises comprised comprise composed consisting consists consist consisted made divided split".split()
)
_COLON = frozenset((":",))
_STRONG = frozenset("member strong person man woman seat nation country party team ship judge boat club".split())
LEXICON = {
    **dict.fromkeys(_NO_LIST.split(), "."),
    **{",": ",", ";": ",", ":": ":", "—": ":", "–": ":", "-": "-", "(": "(", ")": ")", "and": "&", "of": "o", "with": "w"},
    **dict.fromkeys(("them", "whom", "these", "those", "which"), "h"),
    **dict.fromkeys(("remaining", "rest", "other", "others", "another", "remainder", "else", "last"), "m"),
    **dict.fromkeys(sorted(_COMPOSED), "c"),
    **dict.fromkeys(("up", "into", "between"), "u"),
    **dict.fromkeys(("has", "have", "had"), "s"),
    **dict.fromkeys(("are", "were"), "v"),
    **dict.fromkeys(("all", "altogether", "total"), "l"),
}
_TAIL = r"(?:[xTohnsvm-]|&(?![xm]{0,3}[QB])){0,10}?"
_PART = rf"[xmw]{{0,3}}[QB]{_TAIL}"
_LIST = rf"(?P<parts>{_PART}(?:,{_PART}){{0,8}},?&{_PART})"
_ROW = rf"(?P<parts>{_PART}(?:,{_PART}){{2,8}})"  # commas alone
_NO_MORE = r"(?![xTohnsvm-]{0,9}[,&]{1,2}[xmow]{0,3}[QBP])"
_END = r"(?=[.:)]|,h|$)"
_STRONGLY = r"(?P<strong>B-x)x{0,3}"  # the 12-member panel
_ASIDE = r"(?:,[QBP]oh?[xno]{0,6})??"  # 310 stands, 120 of them in the open: 190 from …
_HEAD = rf"(?:{_STRONGLY}|(?P<total>Q)[xolvTn]{{0,10}}?{_ASIDE})"
_SHAPES = (
    rf"{_HEAD}(?P<mark>[:(]|--?){_LIST}{_NO_MORE}{_END}",
    rf"(?P<crew>B)x[xoTn]{{0,9}}?{_ASIDE}(?P<mark>:){_LIST}{_NO_MORE}{_END}",  # 41,000 days last year: 23,000 to …
    rf"{_HEAD}(?P<mark>:){_ROW}{_END}",
    rf"{_HEAD}(?:,?x?(?P<mark>c)[xuo]{{0,2}}){_LIST}{_NO_MORE}",  # a crew of 21, made up of nine Danes and 12 Finns
    rf"o(?P<crew>B),?x?(?P<mark>c)[xuo]{{0,2}}{_LIST}{_NO_MORE}",
    rf"{_STRONGLY}(?P<mark>o){_LIST}{_NO_MORE}",  # a 12-member jury of seven men and five women
    rf"(?P<mark>o)x{{0,2}}(?:(?P<total>Q)|(?P<crew>B))(?:[xoTn]{{0,8}},)?{_LIST}{_NO_MORE}",  # of the 30 miners, 12 were rescued and …
    rf"{_HEAD}(?P<mark>,)(?:oh)?{_LIST}{_NO_MORE}",
    rf"{_HEAD},(?P<mark>w){_LIST}{_NO_MORE}",
    rf"{_STRONGLY}x(?P<mark>s){_LIST}{_NO_MORE}",  # the 350-seat house has 200 elected members and 150 named ones
    rf"(?P<crew>B)ox?Q(?P<mark>,){_LIST}{_NO_MORE}",  # 41 of the 129 members, 24 from the towns and …
    rf"(?:(?P<total>Q)x?|(?P<crew>B)x{{1,4}})(?P<mark>v){_LIST}{_END}",  # the six winners are four men and two women
    rf"{_LIST},?[xhw]{{0,3}}(?:(?P<total>Q)x{{0,3}}(?P<mark>l)|x?(?P<crew>B)x{{0,2}}(?P<late>l))",  # … and 5, which makes 12 in all
    rf"{_LIST},?x{{0,2}}(?P<mark>l)o(?:(?P<total>Q)|(?P<crew>B))(?=[.,)]|$)",  # five on Monday and seven on Tuesday, a total of 12
)
_MEDALS = frozenset(("gold", "silver", "bronze", "golds", "silvers", "bronzes"))
_WON = frozenset(("medals", "seats", "votes", "games", "matches", "goals", "points"))
_VOTES = frozenset("against abstentions abstained abstaining abstention".split())  # a tally is no sum
_MANY = 100  # a bare figure before a colon is no total below it
_NEAR = 1.6  # a list that misses its total by more is one of some parts only, or of something else


class _Read(NamedTuple):
    """What a shape found: the total's item, the parts' items, the mark between them and its item."""

    total: int
    parts: list[int]
    mark: str
    at: int


def listed(document: Document) -> Iterator[TotalClaim]:
    """Yield one claim for every total right behind which its parts are told."""
    for first, end in _sentences(document):
        yield from _in_sentence(document, outline(document, first, end, LEXICON))


def _sentences(document: Document) -> Iterator[tuple[int, int]]:
    """The sentences that tell of numbers and may hold a list."""
    lowers = document.tokens.lowers
    told = {document.sentence_of(number.first) for number in document.numbers} | set(sentences_with(document, _COMPOSED))
    told |= set(sentences_with(document, _COLON))
    told |= {(first, end) for first, end in document.sentences if lowers[first] == "of"}
    for first, end in sorted(told):
        words = lowers[first:end]
        if ("and" in words or ":" in words) and _VOTES.isdisjoint(words):
            yield first, end


def _in_sentence(document: Document, line: Outline) -> Iterator[TotalClaim]:
    if len(line.numbers) < 3:
        return
    used: set[int] = set()
    symbols = "".join("T" if _is_year(line, item) else symbol for item, symbol in enumerate(line.symbols))
    for shape in _shapes():
        for found in shape.finditer(symbols):
            read = _read(line, found)
            if used.isdisjoint((read.total, *read.parts)) and (claim := _claim(document, line, read)):
                used.update((read.total, *read.parts))
                yield claim


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    """The shapes, compiled when the first list is looked for."""
    return tuple(re.compile(shape) for shape in _SHAPES)


def _read(line: Outline, found: re.Match[str]) -> _Read:
    groups = found.groupdict()
    total = next(found.start(name) for name in ("total", "strong", "crew") if groups.get(name))
    at = found.start("late" if groups.get("late") else "mark")
    mark = "h" if line.symbols[at : at + 3] == ",oh" else line.symbols[at]
    return _Read(total, [item for item in range(*found.span("parts")) if item in line.numbers], mark, at)


def _claim(document: Document, line: Outline, read: _Read) -> TotalClaim | None:
    total, parts = line.numbers[read.total], [line.numbers[item] for item in read.parts]
    if any(number.is_range or number.quantity.value <= 0 for number in (total, *parts)) or not _is_whole_word(line, read):
        return None
    if not all(_may_be_part(part, total, read.mark) for part in parts) or _is_one_of_a_row(line, read):
        return None
    whole, *amounts = alike(document, [total, *parts])
    come_to = sum(part.value for part in amounts) / whole.value
    if line.symbols[read.parts[0] + 1 : read.parts[0] + 3] == "oh" and sum(part.value for part in amounts[1:]) == whole.value:
        return None  # 310 stands, 120 of them in the open, 190 from … and 120 from …
    if not 1 / _NEAR <= come_to <= _NEAR or any(part.value >= whole.value for part in amounts):
        return None
    if (come_to < 1 and _lacks_a_medal(line, read)) or (read.mark == "," and _is_enumeration(line, read)):
        return None
    kinds = {part.unit for part in amounts}
    unit = whole.unit or (kinds.pop() if len(kinds) == 1 else None)  # the panel's 11 judges and nine others are no 20 judges
    whole, of_one_kind = replace(whole, unit=unit), tuple(replace(amount, unit=unit) for amount in amounts)
    spans = {"total": total.span} | {f"parts.{at}": part.span for at, part in enumerate(parts)}
    said = document.said(extent(spans.values()), "total/listed", field_spans=spans)
    return TotalClaim(parts=of_one_kind, total=whole, exhaustive=_is_exhaustive(line, read), **said)


def _is_whole_word(line: Outline, read: _Read) -> bool:
    """Whether a figure before a hyphen tells how many there are ("12-member"), and one without it is no year or grade."""
    item = read.total
    dash = line.starts[read.at]
    if read.mark == "-" and line.tokens.starts[dash] == line.tokens.ends[dash - 1]:
        return False
    if read.mark == "v":
        return all(line.numbers[part].noun in PEOPLE for part in read.parts) and line.tokens.lowers[line.starts[0]] == "the"
    if line.symbols[item] != "B":
        return True
    if line.symbols[item + 1] == "-":
        return line.tokens.lowers[line.starts[item + 2]] in _STRONG
    return read.mark in ("c", "o", "l", ",") or (read.mark == ":" and line.numbers[item].quantity.value >= _MANY)


def _may_be_part(part: Number, total: Number, mark: str) -> bool:
    """Whether a number may be a part of the total: the same things, people of any kind, or behind a mark things of a kind."""
    if part.form == "scaled" or (total.form == "scaled" and part.form in ("money", "measure")):
        return mark != "," and total.form in ("count", "scaled", "money", "measure")
    if part.form == "bare":
        return total.form in ("count", "bare") or (total.form in ("money", "measure") and total.quantity.value >= 1000)
    if part.form == "count":
        if total.form == "bare" and mark != "l":
            return part.noun in PEOPLE or mark == "c"
        if mark == "v":
            return part.noun in PEOPLE
        if mark == "l":
            if total.form == "bare" and part.noun in _WON:
                return True  # 11 gold, seven silver and eight bronze medals, 26 in all
            return part.noun == total.noun or (total.form == "bare" and part.noun in PEOPLE)
        same = total.form == "count" and (part.noun == total.noun or (part.noun in PEOPLE) == (total.noun in PEOPLE))
        return same and (mark not in (",", "o") or part.noun in PEOPLE)
    return (
        mark != ","
        and part.form in ("money", "measure")
        and part.form == total.form
        and part.quantity.unit == total.quantity.unit
    )


def _is_year(line: Outline, item: int) -> bool:
    number = line.numbers.get(item)
    return bool(number and number.form == "bare" and re.fullmatch(r"(?:19|20)\d\d", line.tokens.words[number.core]))


def named_before(line: Outline, parts: list[Number]) -> bool:
    """Whether every number stands right behind a name, so that the one before them is a name's too and no total."""
    return all(line.tokens.words[part.first - 1][0].isupper() for part in parts)


def _is_enumeration(line: Outline, read: _Read) -> bool:
    """Whether the first number is one of the list: "4,300 jobs in France, 3,700 in Spain", "Norway won 40 medals, Germany 20"."""
    lowers = line.tokens.lowers
    parts = [line.numbers[item] for item in read.parts]
    if named_before(line, parts):
        return True
    behind = {lowers[part.end] for part in parts} - {",", "and"}
    return lowers[line.numbers[read.total].end] in behind or lowers[parts[-1].end : parts[-1].end + 1] == ["more"]


def _is_one_of_a_row(line: Outline, read: _Read) -> bool:
    """Whether the first number is told beside the last: "12 tankers, six of which are Greek, and four tugs", "11 gold medals, …"."""
    if is_of_one_medal(line, line.numbers[read.total]):
        return True
    lowers = line.tokens.lowers
    aside = any(line.symbols[item + 1 : item + 3] == "oh" for item in read.parts[:-1])
    last = line.starts[read.parts[-1] + 1]
    return aside and lowers[last].endswith("s") and lowers[last].isalpha() and lowers[last] not in ("others", "was")


def is_of_one_medal(line: Outline, number: Number) -> bool:
    """Whether a number is of medals of one metal: "eleven gold medals", "seven silver"."""
    return not _MEDALS.isdisjoint(line.tokens.lowers[number.core + 1 : number.core + 2])


def _lacks_a_medal(line: Outline, read: _Read) -> bool:
    told = {word.rstrip("s") for word in line.tokens.lowers[line.starts[read.total] : line.starts[-1]] if word in _MEDALS}
    return 0 < len(told) < 3


def _is_exhaustive(line: Outline, read: _Read) -> bool:
    """Whether the list says that it is whole: by its mark, or by what remains."""
    if read.mark == "w":
        return False
    if read.mark == "h":
        return "m" in line.symbols[read.parts[-2] + 1 : read.parts[-1] + 1]
    if read.mark == "o" and line.symbols[read.total + 1] != "-":
        last = read.parts[-1]
        return "m" in line.symbols[read.parts[-2] + 1 : last + 1]
    return True
