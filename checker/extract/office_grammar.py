"""The grammar of office-holders: who is said to hold which office, where, and in which qualified way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from checker.extract.office_units import Units
from checker.model.article import Span
from checker.model.claims import Qualifier
from checker.text.names import Hit
from checker.text.people import name_words
from checker.text.tokens import Tokens

# What stands before a title: [NAME, | NAME is | NAME, who is] [the] [former] [Korean | Korea's] [new] [acting]
_BEFORE = re.compile(
    r"(?:(?P<n>[NP])(?:(?:c0?c?|-)?wy?(?P<who>v|Hn)y?|y?(?P<is>v|Hn)y?|(?P<c>c0c|[c(-])))?"
    r"h?0?(?P<r>r?)a*(?P<q>q?)a*(?:(?P<j>[JAOP])(?P<s>s?))?0?(?P<t>r?)[af]*(?P<p>q?)-?(?:f[f&c]*&f*)?$"
)
# What stands after it: [elect] [of Korea][,] NAME, or [of Korea] is NAME, or [of Korea] and a mark or word that ends it
_OF = r"(?P<e>e?)(?:&f+)?(?:oh?(?P<k>[JOP]))?"
_NAME = re.compile(_OF + r"(?P<c>c?)(?:m\.?)*(?P<n>[NP])(?:oh?(?P<z>[JP])(?![sJAONP]))?")
_IS_NAME = re.compile(_OF + r"(?P<v>v)(?:m\.?)*(?P<n>N)")
_ENDS = re.compile(_OF + r"(?=[|.c(\-\"])")
_ENDS_AFTER_PLACE = re.compile(_OF + r"(?=[|.c(\-\"&wvHyd])")
_ENDS_AFTER_VERB = re.compile(_OF + r"(?=[|.c(\-\"&wvHyhz])")
_SINCE = re.compile(_OF + r"(?=z)")
_AND_TITLE = re.compile(r"e?(?:oh?(?P<k>[JOP]))?(?:&h?(?=T)|c(?=T&T))")
_LIST = re.compile(r"c?&(?:m\.?)*[NP]|c(?:m\.?)*N[c&]")
_HIDDEN = re.compile(r"q[xaAJOsf&]{0,4}$")
_REACH = 16

QUALIFIERS: dict[str, Qualifier] = {
    "former": "former",
    "ex": "former",
    "one-time": "former",
    "onetime": "former",
    "erstwhile": "former",
    "ousted": "former",
    "deposed": "former",
    "toppled": "former",
    "sacked": "former",
    "overthrown": "former",
    "disgraced": "former",
    "late": "late",
    "slain": "late",
    "assassinated": "late",
    "murdered": "late",
    "executed": "late",
    "then": "then",
    "acting": "acting",
    "interim": "acting",
    "caretaker": "acting",
    "outgoing": "current",
    "current": "current",
    "incumbent": "current",
    "sitting": "current",
    "elect": "elect",
    "incoming": "elect",
    "designated": "elect",
    "designate": "elect",
}
# Of "the President and Foreign Minister X" only the second title is X's, but for these, which are seldom held alone.
_HELD_WITH_ANOTHER = ("deputy", "vice", "first", "senior")
# Titles of towns and regions: only theirs is a place before or after the title.
_LOCAL = frozenset("mayor governor gov premier".split())
# Words that a sentence begins with whose subject comes after a comma.
_OPENING = frozenset("with on under following during asked told addressing meeting speaking writing replying according".split())
_PAST = frozenset({"was", "had"})
_PERFECT = frozenset({"has", "have"})  # "has been president since 2006" holds still, "has been president twice" may not


class Holding(NamedTuple):
    """One statement that somebody holds an office. `person` is a token range; `pattern` names the statement's shape.

    `office` is the title in words where another word stands for it ("his counterpart").
    """

    title: Hit
    person: tuple[int, int]
    place: Span | None
    place_hit: Hit | None
    qualifier: Qualifier | None
    qualified_by: Span | None
    pattern: str
    office: str | None = None


class _Left(NamedTuple):
    """What was read before a title, in units."""

    person: int | None
    verb: int | None
    place: int | None
    owns: bool
    qualifier: int | None
    ordinal: bool
    outside: str


def holdings(tokens: Tokens, units: Units, known: Callable[[str], bool]) -> Iterator[Holding]:
    """Every statement of an office-holder, in the order of the titles; `known` tells a family name of the text."""
    inherited: dict[int, _Left] = {}
    for title, hit in units.hits.items():
        if hit.name.type != "office":
            continue
        left = inherited.get(title) or _left(tokens, units, title)
        last = title
        if joined := _AND_TITLE.match(units.classes, title + 1):
            last = joined.end()
            if units.hits[last].span.start == tokens.starts[units.firsts[last]]:  # then-President qualifies itself
                inherited[last] = left
        yield from _read(tokens, units, title, last, left, known)


def _left(tokens: Tokens, units: Units, title: int) -> _Left:
    start = max(0, title - _REACH)
    near = units.classes[start:title]
    found = _BEFORE.search(near)
    assert found is not None  # every part of the pattern may be empty

    def unit(group: str) -> int | None:
        return start + found.start(group) if found[group] else None

    verb = unit("who") if found["who"] else unit("is")
    person = unit("n") if found["c"] or verb is not None else None
    if person is not None and verb is None and units.classes[person] == "P" and _is_named(tokens, units, title):
        person = None  # In Ankara, the Turkish president, Ann Lee, spoke
    qualifier = unit("q") if found["q"] else unit("p")
    outside = near[: found.start()]
    if qualifier is None and near[found.start() : found.start() + 1] != "h" and (hidden := _HIDDEN.search(outside)):
        at = start + hidden.start()
        if QUALIFIERS[tokens.lowers[units.firsts[at]]] == "former":
            qualifier = at
    place = unit("j")
    if place is not None and units.classes[place] == "P" and not is_local(tokens, units, title):
        place = None
    return _Left(person, verb, place, bool(found["s"]), qualifier, bool(found["r"] or found["t"]), outside[-1:])


def _is_named(tokens: Tokens, units: Units, title: int) -> bool:
    """Whether a full name set off by a comma follows a title."""
    found = _NAME.match(units.classes, title + 1)
    return found is not None and bool(found["c"]) and found["n"] == "N" and len(_words(tokens, units, found.start("n"))) > 1


def _read(tokens: Tokens, units: Units, title: int, last: int, left: _Left, known: Callable[[str], bool]) -> Iterator[Holding]:
    """What one title says, `last` being the last of the titles that are joined to it."""
    if _is_other_title(tokens, units, title, left):
        return
    hit, classes = units.hits[title], units.classes
    if found := _name_after(tokens, units, last, left, known):
        joined = last != title
        if joined and not found["k"] and not hit.name.words[0].startswith(_HELD_WITH_ANOTHER):
            return
        person, pattern = found.start("n"), "adjacent"
    elif left.person is not None and (found := _end_after(tokens, units, last, left, known)):
        person, pattern = left.person, "apposition" if left.verb is None else "copula"
    elif (found := _IS_NAME.match(classes, last + 1)) and len(_words(tokens, units, found.start("n"))) > 1:
        person, pattern = found.start("n"), "copula"
        left = left._replace(verb=found.start("v"))
    else:
        return
    own = _AND_TITLE.match(classes, title + 1) if last != title else None
    place = own.start("k") if own and own["k"] else found.start("k") if found["k"] else left.place
    if place is None and found.re is _NAME and found["z"] and (found["z"] == "J" or is_local(tokens, units, title)):
        place = found.start("z")  # President X of Venezuela, Governor X of Ohio
    if place is not None and classes[place] == "P" and not is_local(tokens, units, title):
        return
    owner = units.hits.get(left.place) if left.place is not None else None
    qualifier, span = _qualifier(
        tokens, units, [hit] if owner is None else [hit, owner], left, found.start("e") if found["e"] else None
    )
    if left.verb is not None and pattern == "copula":
        verb = tokens.lowers[units.firsts[left.verb]]
        if qualifier is None and (verb in _PAST or (verb in _PERFECT and "since" not in _following(tokens, hit.end))):
            qualifier = "then"
        pattern = "became" if verb == "became" else pattern
    if left.ordinal and not hit.name.words[0].startswith(_HELD_WITH_ANOTHER):
        qualifier = qualifier or "then"  # the first Republican president is seldom the one of today
    yield Holding(
        title=hit,
        person=(units.firsts[person], units.ends[person]),
        place=None if place is None else place_of(tokens, units, place),
        place_hit=None if place is None else units.hits.get(place),
        qualifier=qualifier,
        qualified_by=span,
        pattern=pattern if pattern != "adjacent" else "bare" if place is None else "stated",
    )


def _name_after(tokens: Tokens, units: Units, last: int, left: _Left, known: Callable[[str], bool]) -> re.Match[str] | None:
    """The name that follows a title, where it is sure to be the holder's."""
    classes = units.classes
    found = _NAME.match(classes, last + 1)
    if found is None:
        return None
    at = found.start("n")
    words = _words(tokens, units, at)
    if not found["c"]:
        return found if not found["k"] or (len(words) > 1 and classes[at] == "N") else None
    if left.person is not None or classes[at] == "P" or (len(words) == 1 and not known(words[0])):
        return None
    if _LIST.match(classes, found.end("n")):
        return None
    stated = found["k"] or left.place is not None
    return found if stated or classes[found.end("n")] in '|.c-"' else None


def _end_after(tokens: Tokens, units: Units, last: int, left: _Left, known: Callable[[str], bool]) -> re.Match[str] | None:
    """The end of a statement whose name came first, where nothing that follows changes what it says."""
    assert left.person is not None
    words = _words(tokens, units, left.person)
    if (len(words) == 1 or units.classes[left.person] == "P") and not known(words[-1]):
        return None
    if left.verb is not None:
        return _ENDS_AFTER_VERB.match(units.classes, last + 1) or _ENDS_AFTER_PLACE.match(units.classes, last + 1)
    found = _ENDS_AFTER_PLACE.match(units.classes, last + 1)
    if found and (found["k"] or (left.place is not None and units.classes[found.end()] != "d")):
        return found
    return _ENDS.match(units.classes, last + 1) or _with_since(tokens, units, last)


def _with_since(tokens: Tokens, units: Units, last: int) -> re.Match[str] | None:
    """The end of "Ann Lee, president of France since 2017": such a term goes on."""
    found = _SINCE.match(units.classes, last + 1)
    return found if found and tokens.lowers[units.firsts[found.end()]] == "since" else None


def _is_other_title(tokens: Tokens, units: Units, title: int, left: _Left) -> bool:
    """Whether the words before a title make it another's: deputy foreign minister, Harvard President, Air France."""
    before = left.outside
    words = units.hits[title].name.words
    ministerial = "minister" in words
    if before == "b":
        return True
    if left.place is None:
        if before == "z" and tokens.words[units.firsts[title]][0].islower() and not _is_the_one_named(tokens, units, title):
            return True
        return before in ("N", "B") and not ministerial and left.qualifier is None
    mark, place = units.classes[left.place], tokens.words[units.firsts[left.place]]
    if (mark == "O" or place == "Emirates") and ministerial != (place == "Emirates"):
        return True
    if mark == "J" and tokens.words[units.firsts[left.place] - 1] == "New":  # New Mexico
        return True
    return mark == "J" and not left.owns and before in ("N", "B", "P", "o")


def _is_the_one_named(tokens: Tokens, units: Units, title: int) -> bool:
    """Whether a title behind a preposition is named in full and set off: "opened by the president, Ann Lee."

    Not where the sentence begins with such words: "In a call with the president, Ann Lee, the mayor, asked …" may name two.
    """
    found = _NAME.match(units.classes, title + 1)
    if not found or not _is_named(tokens, units, title) or units.classes[found.end("n")] not in "|.c-":
        return False
    begins = units.classes.rfind("|", 0, title) + 1
    return (
        units.classes[title - 1] == "h" and units.classes[begins] != "z" and tokens.lowers[units.firsts[begins]] not in _OPENING
    )


def is_local(tokens: Tokens, units: Units, title: int) -> bool:
    """Whether a title is one of towns and regions."""
    return not _LOCAL.isdisjoint(units.hits[title].name.words)


def place_of(tokens: Tokens, units: Units, unit: int) -> Span:
    """Where a unit stands, without what is joined to a known name."""
    hit = units.hits.get(unit)
    return hit.span if hit else tokens.span(units.firsts[unit], units.ends[unit])


def _following(tokens: Tokens, at: int) -> list[str]:
    return tokens.lowers[at : at + 8]


def _words(tokens: Tokens, units: Units, unit: int) -> list[str]:
    return name_words(tokens, units.firsts[unit], units.ends[unit])


def _qualifier(
    tokens: Tokens, units: Units, hits: list[Hit], left: _Left, after: int | None
) -> tuple[Qualifier | None, Span | None]:
    """How a title is qualified, and where that is written: before it, after it, or joined to it by a hyphen."""
    for unit in (left.qualifier, after):
        if unit is not None:
            first = units.firsts[unit]
            return QUALIFIERS[tokens.lowers[first]], tokens.span(first, first + 1)
    for hit in hits:
        start, end = tokens.starts[hit.first], tokens.ends[hit.end - 1]
        if start < hit.span.start:
            return QUALIFIERS[tokens.lowers[hit.first].partition("-")[0]], Span(start, hit.span.start - 1)
        if hit.span.end < end:
            return QUALIFIERS[tokens.lowers[hit.end - 1].rpartition("-")[2]], Span(hit.span.end + 1, end)
    return None, None
