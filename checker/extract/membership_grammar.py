"""The grammar of membership: the shapes, over the line of a sentence, that say who belongs to what, joined it or left it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from checker.extract.membership_line import Item, Line, line_of
from checker.model.article import Span
from checker.model.when import Date
from checker.text.document import Document

_END = r"(?=$|[.,()&e'vwhbok!SH]|[pI]T)"
_SHUT = r"(?=$|[.,()&evwhbk!SHQ]|[pI]T)"  # nothing that may go on: in NATO's, in OPEC talks
_LIST = r"(?P<list>C(?:,t?C)*(?:,?&t?C)?)"
_BOTH = r"(?P<list>C(?:,t?C)*,?&t?C)"
_SUCH = "(?:,?(?:sk|i)t?)?"
_ASIDE = r"(?P<aside>,[^,.()]{1,14},|\([^()]{1,10}\))?"
_OWN = r"(?P<o>O)'[xXT!]{0,4}"  # NATO's newest member
_BE = r"(?P<verb>[vwb]|Hc|H(?P<never>!)c)"
_NOT = r"(?P<not>!x?)?"
_SINCE = r"(?:,?S(?P<since>T))?"
_WHEN = r"(?:[eISpk]?t?)(?P<when>T)"
_AMONG = r"(?:,?i|,?&)(?P<other>x{1,2})"  # like other, and other
_MANY = r"(?P<list>C(?:,C)*,?&C)"
_SHAPES = (
    ("apposition", r"^kt?[xX]{0,3}(?P<o>[OU])mn?,t?(?P<list>C)(?=[vwxHbJe])"),
    ("apposition", r"^kt?[xX]{0,3}[mM]n?ot?(?P<o>O),t?(?P<list>C)(?=[vwxHbJe])"),
    ("apposition", rf"(?P<list>C){_AMONG}(?P<o>O)(?:M|mN|N)(?=[^'XO]|$)"),
    ("apposition", rf"(?P<list>C)[,(](?:hv)?{_NOT}t[txXK]{{0,2}}(?P<o>O)n(?=$|[.,()pohe])"),
    ("apposition", rf"(?P<list>C)[,(](?:hv|hHc)?{_NOT}x?(?:xot?)?{_OWN}[mM](?:xx(?=,))?{_SINCE}{_END}"),
    ("apposition", rf"(?P<list>C)[,(](?:hv)?{_NOT}x?[txX]{{1,3}}o(?P<o>G){_END}"),
    ("apposition", rf"(?P<list>C),t[^C.T,!]{{1,9}}&(?P<still>x?xo){_OWN}[mM]{_END}"),
    ("adjacent", rf"(?P<n>[xX])(?P<o>O)(?:M|mN|N),{_MANY}{_END}"),
    ("adjacent", r"(?P<o>U)(?P<list>C)(?!')"),
    ("euro", rf"(?P<list>C)(?:[,(](?:hv)?|(?P<verb>v)){_NOT}xotx{{0,2}}[NM][he]x?ut?(?P<o>E)(?=$|[.,)&e])"),
    ("copula", rf"(?P<o>O),oht?(?P<list>C)(?P<verb>v){_NOT}[tx]{{0,3}}m{_SINCE}{_END}"),
    ("copula", rf"(?P<list>C),hx?(?:Hx?c|v)x?p(?P<o>V)tM{_SINCE}"),
    ("copula", rf"(?P<list>C),?h?(?P<verb>[vw]|Hx?c)x?{_NOT}t?x{{0,2}}m(?P<o>V)S(?P<since>T)"),
    ("apposition", r"(?P<list>C)[,(]t?x{0,3}m(?P<o>V)S(?P<since>T)" + _END),
    ("part", r"(?P<list>C),?h?(?P<verb>Hx?c)x?It?(?P<o>O)S(?P<since>T)"),
    ("apposition", r"(?P<list>C)[,(]It?(?P<o>O)S(?P<since>T)" + _END),
    ("joined", r"S(?:[xe]J|(?P<verb>W))t?(?P<o>O)[Ip]t?(?P<when>T),t?(?P<list>C)(?!')"),
    ("joined", r"(?P<list>C(?:,?&C)?),hx?(?P<verb>[Jj])I?(?P<o>V)[Ipe]?t?(?P<when>T)"),
    ("joined", r"(?P<o>O),h(?P<list>C)(?:x?n)?x?(?P<verb>J)[Ip]t?(?P<when>T)"),
    ("left", r"(?P<list>C),hx?(?P<verb>L)(?P<o>V)[Ipe]?t?(?P<when>T)"),
    ("adjacent", r"(?P<o>[OU])mn?(?P<list>C)|(?P<o2>[OU])(?:MN?|mN)" + _SUCH + r"(?P<list2>C(?:,t?C)*(?:,?&t?C)?)"),
    ("adjacent", r"(?P<o>U)(?:n(?P<list>C)|N" + _SUCH + r"(?P<list2>C(?:,t?C)*(?:,?&t?C)?))"),
    ("adjacent", r"(?P<o>O)(?:n(?P<list>C)|N(?:,?(?:sk|i)t?)(?P<list2>C(?:,t?C)*(?:,?&t?C)?))"),
    ("adjacent", rf"[mM][nN]?ot?(?P<o>O),?(?:sk|i)t?{_LIST}"),
    ("possessive", rf"{_OWN}mn?,?(?P<list>C)"),
    ("apposition", r"^t?[xX]{0,3}mot?(?P<o>O)(?:[SpI]t?T)?,(?P<list>C)(?=[vwxHbJ])"),
    ("apposition", rf"(?P<list>C)[,(](?:hv|hHc)?x?{_NOT}[tK]?[xXK]{{0,3}}(?P<o>[OU])mn?{_SINCE}{_END}"),
    ("apposition", rf"(?P<list>C)[,(](?:hv|hHc)?x?{_NOT}(?:xot)?[txXK]{{0,5}}[mM]n?ot?[txXK]{{0,2}}(?P<o>O){_SINCE}{_END}"),
    (
        "apposition",
        rf"{_BOTH}[,(](?:hv|hHc)?(?:B(?:o[tx])?)?{_NOT}[txXK]{{0,3}}(?:Mn?o|(?P<o2>O)M)t?[txXK]{{0,2}}(?(o2)|(?P<o>O)){_END}",
    ),
    ("apposition", rf"{_BOTH}[,(](?P<not>~)(?:o[tx]|ohx?)?v?[txX]{{0,3}}[mM]n?ot?(?P<o>O){_END}"),
    ("outside", rf"(?P<list>C)[,(](?:hvx?)?(?P<not>Q)t?(?P<o>O){_SHUT}"),
    ("outside", rf"{_LIST}(?P<verb>v)x?(?P<not>Q)t?(?P<o>O){_SHUT}"),
    ("copula", rf"{_LIST}{_ASIDE},?h?{_BE}x?{_NOT}[txXK]{{0,4}}(?P<o>O)[mM][nN]?{_SINCE}{_END}"),
    ("copula", rf"{_LIST}{_ASIDE},?h?{_BE}x?{_NOT}(?:xot)?[txXK]{{0,5}}[mM][nN]?ot?[txXK]{{0,2}}(?P<o>O){_SINCE}{_END}"),
    ("copula", rf"{_LIST}{_BE}{_NOT}{_OWN}m{_SINCE}{_END}"),
    ("part", rf"{_LIST}{_ASIDE},?h?(?P<verb>v)x?{_NOT}x?(?:I|ao)t?(?P<o>O){_SHUT}"),
    ("part", rf"{_LIST}{_ASIDE},?h?(?:d(?P<not>!))?(?P<verb>g)pt?(?P<o>O){_SHUT}"),
    ("euro", rf"{_LIST}{_ASIDE},?h?x?(?:d(?P<not>!))?(?P<verb>ut?|PI)(?P<o>E)(?=$|[.,()&evwhk!SHQIpxJ])"),
    ("part", rf"(?P<o>O),ph{_LIST}Hx?(?P<verb>g)(?:[Sp]t?(?P<since>T))?"),
    ("joined", rf"{_LIST},?h?x?(?P<verb>J|j(?=y))y?t?(?P<o>O)(?=$|[.,)&p](?!T))"),
    ("joined", rf"{_LIST},?h?x?(?P<verb>j(?=y))yt?(?P<o>O){_WHEN}"),
    ("joined", rf"{_LIST},?h?x?(?P<verb>[JA])t?(?P<o>[OE]){_WHEN}"),
    ("joined", rf"(?P<o>O),?hx?{_LIST}x?(?P<verb>J)[Ip]?(?P<when>T)"),
    ("joined", r"(?P<list>C)'x?(?P<verb>R)[pI]t?(?P<o>O)[Ip]?(?P<when>T)"),
    ("left", rf"{_LIST},?h?x?(?P<verb>L)p?t?(?P<o>O){_WHEN}"),
    ("left", rf"(?P<o>O),?hx?{_LIST}x?(?P<verb>L)[Ip]?(?P<when>T)"),
    ("left", r"(?P<list>C)'x?(?P<verb>Y)pt?(?P<o>O)[Ip]?(?P<when>T)"),
)
_VERBS = {"v": "is", "w": "was", "b": "became", "H": "is", "g": "is", "u": "is", "P": "is"} | dict.fromkeys("JjARW", "joined")
_COUNTS = {word: at for at, word in enumerate("two three four five six seven".split(), 2)}
_OTHERS = frozenset("other fellow".split())
_CONDITIONAL = frozenset("if whether once should unless until before would could might may when not never".split())
# Countries that pay in euros and are in no euro area.
_PAYING_ALL_THE_SAME = frozenset(
    [*"montenegro kosovo andorra monaco vatican".split(), "san marino", "the vatican", "holy see", "vatican city"]
)


class Belonging(NamedTuple):
    """One statement that a country belongs to an organisation, joined it or left it.

    `pattern` names its shape, `denied` is where it is negated; `at` is the token whose clause tells when, `verb` the
    verb there: is, was, became, joined, left, or none. `when` is since when it belongs or when it joined or left.
    """

    country: Item
    organisation: Item
    denied: Span | None
    verb: str
    at: int
    pattern: str
    when: tuple[Date, Span] | None = None


def belongings(document: Document, first: int, end: int) -> Iterator[Belonging]:
    """Every statement of a membership in the sentence of tokens `[first, end)`."""
    line = line_of(document, first, end)
    if "C" not in line.symbols or set("OUEVG").isdisjoint(line.symbols):
        return
    taken: set[int] = set()
    for pattern, shape in _shapes():
        for found in shape.finditer(line.symbols):
            groups = found.groupdict()
            organisation = found.start("o" if groups["o"] else "o2")
            listed = found.span("list" if groups.get("list") else "list2")
            if _is_denied(document, line, found, pattern, min(organisation, listed[0])) or not _is_fitting(line, found):
                continue
            for item in range(*listed):
                if line.symbols[item] == "C" and item not in taken and _is_told(line, pattern, item):
                    taken.add(item)
                    yield _belonging(line, found, pattern, item, organisation)


@cache
def _shapes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((pattern, re.compile(shape)) for pattern, shape in _SHAPES)


def _is_told(line: Line, pattern: str, country: int) -> bool:
    return pattern != "euro" or line.items[country].written.lower() not in _PAYING_ALL_THE_SAME


def _is_fitting(line: Line, found: re.Match[str]) -> bool:
    """Whether the words beside a list hold: as many countries as are told (two EU members, Germany and Poland), other members."""
    if found.re.groupindex.get("other"):
        return not _OTHERS.isdisjoint(item.written.lower() for item in line.items[slice(*found.span("other"))])
    if found.re.groupindex.get("n") is None:
        return True
    count = line.items[found.start("n")].written.lower()
    return _COUNTS.get(count) == line.symbols[slice(*found.span("list"))].count("C")


def _belonging(line: Line, found: re.Match[str], pattern: str, country: int, organisation: int) -> Belonging:
    groups, items = found.groupdict(), line.items
    denied = items[organisation].denied
    for group in ("not", "never"):
        if groups.get(group):
            start, end = found.span(group)
            denied = Span(items[start].span.start, items[end - 1].span.end)
    verb = groups.get("verb")
    at = items[found.start("verb") if verb else country].token
    told = pattern if pattern in ("left", "joined") else _VERBS.get(verb[0], "") if verb else ""
    return Belonging(items[country], items[organisation], denied, told, at, pattern, _when(line, found))


def _when(line: Line, found: re.Match[str]) -> tuple[Date, Span] | None:
    """The time of a statement: since when, or when one joined or left."""
    for group in ("when", "since"):
        if found.groupdict().get(group):
            item = found.start(group)
            time = line.times[item]
            return (time.value, line.items[item].span) if time.value and time.form != "duration" else None
    return None


def _is_denied(document: Document, line: Line, found: re.Match[str], pattern: str, start: int) -> bool:
    """Whether what stands around a statement makes it none: candidates, conditions, a country that is no subject."""
    symbols = line.symbols
    aside = found.span("aside") if found.groupdict().get("aside") else (0, 0)
    told = "".join(mark for at, mark in enumerate(symbols[: found.end() + 1]) if not aside[0] <= at < aside[1])
    since = found.start("still") if found.re.groupindex.get("still") else max(0, found.start() - 2)
    if "D" in told[since:]:
        return True
    if pattern in ("copula", "part", "euro", "joined", "left"):
        before = symbols[start - 1] if start else ""
        if before and before in ("'CAXOU&" if "h" in found[0] else "poIQ'CAXOU&"):  # in Denmark, which uses the euro
            return True
        since = start if ",h" in found[0] else 0  # of a relative clause, what stands before it says nothing
        ahead = document.tokens.lowers[line.items[since].token : line.items[found.end() - 1 if since else start].token]
        return not _CONDITIONAL.isdisjoint(ahead[-12:])
    return False
