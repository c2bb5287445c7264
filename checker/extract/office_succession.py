"""Successions: "Ann Lee replaced Bob Ray as chancellor" tells of two holders, the one who comes and the one who goes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from checker.extract.office_grammar import QUALIFIERS, Holding, is_local, place_of
from checker.extract.office_units import Units
from checker.model.claims import Qualifier
from checker.text.people import name_words
from checker.text.tokens import Tokens

# [as] [the] [former] [German | Germany's] [new] TITLE [of Germany]
_AS = r"(?P<as>z)h?(?P<q>q?)a*(?:(?P<j>[JAOP])s?)?a*(?P<t>T)(?:oh?(?P<k>[JOP]))?"
_MEN = r"(?:h?q?a*(?:m\.?)*)"
_WHO = r"(?:(?P<n>[NP])(?:(?:c0?c)|c?wy?|c?)(?P<aux>[Hyx]{0,3}))?"
_REPLACED = re.compile(_WHO + r"(?P<r>R)" + _MEN + r"(?P<o>N)" + _AS)
_TOOK_OVER = re.compile(_WHO + r"(?P<r>K)x(?P<from>z)" + _MEN + r"(?P<o>N)" + _AS)
_TOOK_OVER_AS = re.compile(_WHO + r"(?P<r>K)x" + _AS + r"(?P<from>z)" + _MEN + r"(?P<o>N)")
_WAS_REPLACED = re.compile(r"(?P<o>N)(?:c?wy?|c?)(?P<aux>[vHyxn]{0,3})(?P<r>R)(?P<by>z)" + _MEN + r"(?P<n>N)" + _AS)
_WAS_REPLACED_AS = re.compile(r"(?P<o>N)(?:c?wy?|c?)(?P<aux>[vHyxn]{0,3})(?P<r>R)" + _AS + r"(?P<by>z)" + _MEN + r"(?P<n>N)")
_SHAPES = (_REPLACED, _TOOK_OVER, _TOOK_OVER_AS, _WAS_REPLACED, _WAS_REPLACED_AS)
_SMALL = {"as": "as", "by": "by", "from": "from"}
_PAST = frozenset("replaced succeeded took".split())
_HELPING = frozenset("who has have had also was were been later then recently already formally officially".split())


def successions(tokens: Tokens, units: Units, known: Callable[[str], bool]) -> Iterator[Holding]:
    """Who comes and who goes, for every succession that is told as done; a name of one word counts if the text has it in full."""
    if not ("R" in units.classes or "K" in units.classes):
        return
    for shape in _SHAPES:
        for found in shape.finditer(units.classes):
            if _is_told(tokens, units, found):
                yield from _holders(tokens, units, found, known)


def _is_told(tokens: Tokens, units: Units, found: re.Match[str]) -> bool:
    """Whether the small words are the ones meant, and nothing makes the change a plan ("may have replaced")."""

    def words(group: str) -> list[str]:
        start, end = found.span(group)
        return [tokens.lowers[units.firsts[at]] for at in range(start, end)]

    named = found.groupdict()
    if any(words(group) != [word] for group, word in _SMALL.items() if named.get(group)):
        return False
    told = words("aux") if named.get("aux") else []
    return words("r")[0] in _PAST and all(word in _HELPING for word in told)


def _holders(tokens: Tokens, units: Units, found: re.Match[str], known: Callable[[str], bool]) -> Iterator[Holding]:
    title = units.hits[found.start("t")]
    place = next((found.start(group) for group in ("k", "j") if found[group]), None)
    if place is not None and units.classes[place] == "P" and not is_local(tokens, units, found.start("t")):
        return
    held: Qualifier | None = None
    if found["q"]:
        at = units.firsts[found.start("q")]
        held = QUALIFIERS[tokens.lowers[at]]
    comes = held if held in ("acting", "elect") else None
    told: tuple[tuple[str, Qualifier | None], ...] = (("n", comes), ("o", "former"))
    for group, qualifier in told:
        if not found[group] or found[group] == "P":
            continue
        unit = found.start(group)
        words = name_words(tokens, units.firsts[unit], units.ends[unit])
        if len(words) == 1 and not known(words[0]):
            continue
        yield Holding(
            title=title,
            person=(units.firsts[unit], units.ends[unit]),
            place=None if place is None else place_of(tokens, units, place),
            place_hit=None if place is None else units.hits.get(place),
            qualifier=qualifier,
            qualified_by=None,
            pattern="succession",
        )
