"""Titles of office: which office a title in words means, and in which country or organisation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from checker.model.fold import fold

_SPELLED = {"defense": "defence", "labor": "labour", "&": "and", "counsellor": "councillor", "councilor": "councillor"}
_HEADS = frozenset(
    "minister president premier chancellor secretary governor speaker king queen emperor sultan emir ambassador mayor senator head "
    "chief chairman director general taoiseach pope monarch envoy adviser advisor".split()
)
_OF = re.compile(r"^(deputy |vice |first deputy |shadow |assistant |federal )?(minister|secretary) (?:of|for) (?:the )?(.+)$")


class OfficeRow(NamedTuple):
    """One office: its usual title, whether one person holds it at a time and where not, and the titles that mean it.

    A title is the words and where they mean this: a country's or an organisation's id, `organisation` for any, empty
    for everywhere.
    """

    id: str
    name: str
    single: bool
    titles: tuple[tuple[str, str], ...]
    except_single_in: tuple[str, ...]


class Office(NamedTuple):
    """An office that a title may mean, and where it means it: a country, an organisation, `organisation`, or anywhere."""

    id: str
    scope: str


class Titles:
    """The offices by id, and by every title that means them."""

    def __init__(self, offices: Iterable[OfficeRow]) -> None:
        self.offices = {row.id: row for row in offices}
        self._meanings: dict[str, list[Office]] = {}
        for row in self.offices.values():
            for title, scope in ((row.name, ""), (row.id, ""), *row.titles):
                meanings = self._meanings.setdefault(canonical(title), [])
                if Office(row.id, scope) not in meanings:
                    meanings.append(Office(row.id, scope))

    def meanings(self, title: str) -> tuple[Office, ...]:
        """Every office that a title may mean: singular or plural, with or without "the", in British or American spelling."""
        plain = canonical(title)
        return tuple(self._meanings.get(plain) or self._meanings.get(canonical(_singular(fold(title)))) or ())


def canonical(title: str) -> str:
    """One form for the ways to write a title: `the Minister of Defense` is `defence minister`."""
    text = fold(title).replace(".", "").replace("-", " ").replace(",", " ")
    text = " ".join(_SPELLED.get(word, word) for word in text.split())
    text = text.removeprefix("the ")
    if (found := _OF.match(text)) and found[3] != "state":
        return f"{found[1] or ''}{found[3]} {found[2]}"
    return text


def _singular(title: str) -> str:
    """`foreign ministers` and `secretaries of state` in the singular; only the words that name a holder are touched."""
    found = []
    for word in title.split():
        one = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
        found.append(one if one in _HEADS else word)
    return " ".join(found)
