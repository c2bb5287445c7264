"""The grammar of membership: a sentence with one character an item, and the shapes that say who belongs to what.

Item by item: O organisation, U one that is denied (`non-EU`), C country, m member, M members, n state, N states, J joined,
v is, w was, b became, ! not, t article, o "of", h "which", s "such", k "as", i "including", ' possessive ending, & "and",
T time, D what makes it no membership (candidate …), p preposition, e a word that may follow a whole statement, x any other
word in small letters, X any other capitalised one, commas and brackets as themselves, . any other mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from checker.model.article import Span
from checker.text.document import Document
from checker.text.names import Hit
from checker.text.people import is_part_of_name
from checker.text.wording import hits_in, times_in

_WORDS = {
    "m": "member member-state",
    "M": "members member-states",
    "n": "state nation country",
    "N": "states nations countries",
    "J": "joined",
    "v": "is are remains remain",
    "w": "was were",
    "b": "became",
    "!": "not no never isn't aren't",
    "t": "a an the",
    "o": "of",
    "h": "which",
    "s": "such",
    "k": "as",
    "i": "including like namely",
    "'": "'s ’s ' ’",
    "&": "and",
    "D": "candidate candidates aspiring aspirant aspirants would-be prospective future potential possible hopeful hopefuls"
    " observer partner associate former formerly once ex then ex-member founding founder charter original permanent"
    " non-permanent suspended honorary candidacy eventual likely almost next upcoming probable nearly elected dialogue until",
    "p": "of in from to with by for between near against into about alongside within outside across through under like",
    "e": "or but since on at after before when while where who that has have had will would said says because it though although"
    " despite so he she they whose during",
}
_LEXICON = {word: mark for mark, listed in reversed(_WORDS.items()) for word in listed.split()} | {mark: mark for mark in ",()"}
_END = r"(?=$|[.,()&e'vwhbok!]|pT)"
_LIST = r"(?P<list>C(?:,C)*(?:,?&C)?)"
_SUCH = "(?:,?(?:sk|i)t?)?"
_OWN = r"(?P<o>O)'[xXT!]{0,4}"  # NATO's newest member
_SHAPES = (
    ("adjacent", rf"(?P<o>[OU])mn?(?P<list>C)|(?P<o2>[OU])(?:MN?|mN){_SUCH}(?P<list2>C(?:,C)*(?:,?&C)?)"),
    ("adjacent", rf"(?P<o>U)(?:n(?P<list>C)|N{_SUCH}(?P<list2>C(?:,C)*(?:,?&C)?))"),
    ("adjacent", r"(?P<o>O)(?:n(?P<list>C)|N(?:,?(?:sk|i)t?)(?P<list2>C(?:,C)*(?:,?&C)?))"),
    ("possessive", rf"{_OWN}mn?,?(?P<list>C)"),
    ("apposition", rf"(?P<list>C)[,(](?:hv)?(?P<not>!x?)?t?[xX]{{0,2}}(?P<o>[OU])mn?{_END}"),
    ("apposition", rf"(?P<list>C)[,(](?:hv)?(?P<not>!x?)?t?[xX]{{0,3}}mn?ot?(?P<o>O){_END}"),
    ("copula", rf"{_LIST}(?P<verb>[vwb])x?(?P<not>!x?)?t?[xX]{{0,2}}(?P<o>O)[mM][nN]?{_END}"),
    ("copula", rf"{_LIST}(?P<verb>[vwb])x?(?P<not>!x?)?t?[xX]{{0,3}}[mM][nN]?ot?(?P<o>O){_END}"),
    ("copula", rf"{_LIST}(?P<verb>[vwb])(?P<not>!x?)?{_OWN}m{_END}"),
    ("joined", rf"{_LIST}(?:,h)?(?P<verb>J)t?(?P<o>O)(?=$|[.,)T&]|[epok]t?T)"),
)
_VERBS = {"v": "is", "w": "was", "b": "became", "J": "joined"}
_CONDITIONAL = frozenset("if whether once should unless until before would could might may when not never".split())


class Belonging(NamedTuple):
    """One statement that a country belongs to an organisation.

    `pattern` names its shape, `denied` is where it is negated; `at` is the token whose clause tells when, `verb` the
    verb there: is, was, became, joined, or none.
    """

    country: Span
    organisation: Span
    denied: Span | None
    verb: str
    at: int
    pattern: str


class _Line(NamedTuple):
    symbols: str
    spans: list[Span]
    tokens: list[int]


def belongings(document: Document, first: int, end: int) -> Iterator[Belonging]:
    """Every statement of a membership in the sentence of tokens `[first, end)`."""
    line = _line(document, first, end)
    if not {"O", "U"} & set(line.symbols) or "C" not in line.symbols:
        return
    taken: set[int] = set()
    for pattern, shape in _shapes():
        for found in shape.finditer(line.symbols):
            groups = found.groupdict()
            place = "o" if groups["o"] else "o2"
            organisation = found.start(place)
            listed = found.span("list" if groups.get("list") else "list2")
            if _is_denied(document, line, found, pattern, min(organisation, listed[0])):
                continue
            for item in range(*listed):
                if line.symbols[item] == "C" and item not in taken:
                    taken.add(item)
                    yield _belonging(line, found, pattern, item, organisation)


@cache
def _shapes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((pattern, re.compile(shape)) for pattern, shape in _SHAPES)


def _belonging(line: _Line, found: re.Match[str], pattern: str, country: int, organisation: int) -> Belonging:
    groups = found.groupdict()
    denied = None
    if groups.get("not"):
        start, end = found.span("not")
        denied = Span(line.spans[start].start, line.spans[end - 1].end)
    elif line.symbols[organisation] == "U":
        hit = line.spans[organisation]
        denied = Span(hit.start - len("non-"), hit.start)
    verb = groups.get("verb")
    at = line.tokens[found.start("verb") if verb else country]
    return Belonging(line.spans[country], line.spans[organisation], denied, _VERBS.get(verb or "", ""), at, pattern)


def _is_denied(document: Document, line: _Line, found: re.Match[str], pattern: str, start: int) -> bool:
    """Whether what stands around a statement makes it none: candidates, conditions, a country that is no subject."""
    symbols = line.symbols
    if "D" in symbols[max(0, found.start() - 2) : found.end() + 1]:
        return True
    if pattern in ("copula", "joined"):
        before = symbols[start - 1] if start else ""
        if before and (before in "po'CAXOU&" or line.tokens[start] - 1 < 0):
            return True
        ahead = document.tokens.lowers[line.tokens[0] : line.tokens[start]]
        return not _CONDITIONAL.isdisjoint(ahead[-12:])
    return False


def _line(document: Document, first: int, end: int) -> _Line:
    """The items of a sentence, known names and times as one each."""
    tokens = document.tokens
    hits = {hit.first: hit for hit in hits_in(document, first, end)}
    times = {time.first: time.end for time in times_in(document, first, end)}
    symbols: list[str] = []
    spans: list[Span] = []
    places: list[int] = []
    at = first
    while at < end:
        hit = hits.get(at)
        if hit and (mark := _mark(document, hit, (first, end))):
            symbols.append(mark)
            spans.append(hit.span)
            places.append(at)
            at = hit.end
            continue
        if at in times:
            symbols.append("T")
            spans.append(tokens.span(at, times[at]))
            places.append(at)
            at = times[at]
            continue
        if compound := _compound(document, at):
            for mark, span in compound:
                symbols.append(mark)
                spans.append(span)
                places.append(at)
        else:
            word, lower = tokens.words[at], tokens.lowers[at]
            other = "x" if word[0].islower() or word[0].isdigit() else "X" if word[0].isalpha() else "."
            symbols.append(_LEXICON.get(lower, other))
            spans.append(tokens.span(at, at + 1))
            places.append(at)
        at += 1
    return _Line("".join(symbols), spans, places)


def _mark(document: Document, hit: Hit, sentence: tuple[int, int]) -> str | None:
    """O or C for the name of an organisation or a country that stands whole; None for any other name."""
    if is_part_of_name(document.tokens, hit.first, hit.end, sentence):
        return None
    if hit.name.type == "organisation" and hit.name.words[-1] not in ("bloc", "body", "watchdog", "agency"):
        return "O"
    return "C" if hit.of("country") else None


def _compound(document: Document, at: int) -> list[tuple[str, Span]]:
    """An organisation within one word: `non-EU`, `NATO-member`; a zone of small letters: `eurozone`."""
    word, start = document.tokens.words[at], document.tokens.starts[at]
    lower = document.tokens.lowers[at]
    if lower == "eurozone":
        return [("O", Span(start, start + len(word)))]
    if "-" not in word:
        return []
    head, _, tail = word.partition("-")
    if head.lower() == "non" and _is_organisation(document, tail):
        return [("U", Span(start + len("non-"), start + len(word)))]
    if tail in ("member", "members") and _is_organisation(document, head):
        return [("O", Span(start, start + len(head))), (_LEXICON[tail], Span(start + len(head) + 1, start + len(word)))]
    return []


def _is_organisation(document: Document, word: str) -> bool:
    named = document.gazetteer.starting_with(word.lower())
    return word[:1].isupper() and any(name.type == "organisation" and len(name.words) == 1 for name in named)
