"""The entities that a folder of facts names, how they are found by name, and which names a text is searched for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from checker.knowledge.spelling import keys, words
from checker.knowledge.tables import NameRow
from checker.knowledge.titles import OfficeRow
from checker.model.facts import Name

_FORM_ORDER = ("short", "official", "abbreviation", "alias", "transliteration", "former", "demonym", "title")
_TYPE_ORDER = ("country", "organisation", "demonym", "office", "place")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The entities that a folder names, and the spellings they are found by."""

    entities: dict[str, tuple[str, str]] = field(default_factory=dict)
    names: list[NameRow] = field(default_factory=list)
    spelled: dict[str, dict[str, str]] = field(default_factory=dict)

    def add(self, row: NameRow) -> None:
        self.names.append(row)
        if row.form == "short" or row.id not in self.entities:
            self.entities[row.id] = (row.type, row.name)
        for spelling in keys(row.name, row.type):
            self.spelled.setdefault(spelling, {})[row.id] = row.type

    def identify(self, cell: str, types: tuple[str, ...]) -> str | None:
        """The id that a fact's cell means: an id as it stands, else the one entity of these types with that name."""
        if cell in self.entities:
            return cell
        for type_ in types:
            found = {id_: None for one in keys(cell, type_) for id_, kind in self.spelled.get(one, {}).items() if kind == type_}
            if len(found) == 1:
                return next(iter(found))
        return None

    def name_of(self, id_: str) -> str | None:
        return self.entities[id_][1] if id_ in self.entities else None

    def make(self, id_: str, type_: str, name: str) -> None:
        self.add(NameRow(id_, type_, name, "short"))


def gazetteer_names(lexicon: Lexicon, offices: Iterable[OfficeRow]) -> list[Name]:
    """The names that an English text is searched for, those with more words first, the likelier type before the other.

    A country's name in its own tongue is left out: where English has it too, it has a row of another form.
    """
    found: dict[tuple[tuple[str, ...], str, str], Name] = {}
    for row in lexicon.names:
        if row.type in ("country", "place", "organisation") and row.form != "local" and _is_latin(row.name):
            type_ = "demonym" if row.form == "demonym" else row.type
            _keep(found, Name(words(row.name), type_, row.id, lexicon.entities[row.id][1], row.form))
    for office in offices:
        for title, _scope in office.titles:
            _keep(found, Name(words(title), "office", office.id, office.name, "title"))
    return sorted(
        found.values(), key=lambda n: (-len(n.words), n.words, _TYPE_ORDER.index(n.type), _FORM_ORDER.index(n.form), n.id)
    )


def _keep(found: dict[tuple[tuple[str, ...], str, str], Name], name: Name) -> None:
    place = (name.words, name.type, name.id)
    if name.words and (place not in found or _FORM_ORDER.index(name.form) < _FORM_ORDER.index(found[place].form)):
        found[place] = name


def _is_latin(name: str) -> bool:
    return all(char < "\u0250" or "\u1e00" <= char < "\u2070" or "\u0300" <= char < "\u0370" for char in name)
