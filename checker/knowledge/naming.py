"""Whom or what a written name means, by the names that the record lists and by nothing fuzzier."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from checker.knowledge.codes import alpha2
from checker.knowledge.containment import lying_in
from checker.knowledge.spelling import keys, parts, sound_keys
from checker.knowledge.titles import Office
from checker.model.facts import Entity

if TYPE_CHECKING:
    from checker.knowledge.record import Spelling
    from checker.knowledge.store import Knowledge

# The types that may stand in a role; the first that has the name is meant, those joined by + are all looked through.
TYPES = {
    "person": ("person",),
    "place": ("place", "country"),
    "country": ("country", "organisation", "place"),
    "region": ("country+region", "place", "organisation"),
    "organisation": ("organisation",),
    "any": ("country", "organisation", "person", "place"),
    "text": ("text",),  # what has no name in a story, as an event that a fact is told of
}
# Which names of a country count before which: Guinea is Guinea, though others are called so too in some list.
_WEIGHT = {"short": 0, "official": 0, "former": 2, "demonym": 3}
_MANY = 50_000  # names that are remembered with what they mean; then the memory is begun anew
_RANKS = frozenset(
    "president king queen emperor empress pope prince princess sheikh sheikha emir sultan ayatollah imam grand duke crown "
    "general gen colonel col marshal cardinal patriarch archbishop bishop saint st premier chancellor".split()
)
_POSSESSIVE = re.compile(r"['’][sS]?$")
_UMLAUT = re.compile(r"([aouAOU])e")  # Peer Steinbrueck, whom the record calls Steinbrück
_REGION = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}")


def resolve(written: str, type: str, knowledge: Knowledge, *, jurisdiction: str | None = None, codes: bool = True) -> Entity:
    """The entity that a written name means in a role: its id and usual name, else the candidates, else neither.

    `type` is person, place, country (or an organisation or region in its stead), region (a country or a part of one),
    organisation, office or any. `jurisdiction`, an id, tells whose office a title means and where a place lies. `codes`
    says whether ISO codes and ids are read: in running text "GA" is a state and no country. A family name alone
    resolves to nobody.
    """
    asked = (written, type, jurisdiction, codes)
    found = knowledge.resolved.get(asked)
    if found is None:
        if len(knowledge.resolved) >= _MANY:
            knowledge.resolved.clear()
        found = knowledge.resolved[asked] = _resolved(*asked, knowledge)
    return found


def _resolved(written: str, type: str, jurisdiction: str | None, codes: bool, knowledge: Knowledge) -> Entity:
    text = written.strip()
    if not text:
        return Entity(written)
    if type == "office":
        found = list(dict.fromkeys(office.id for office in meanings(text, jurisdiction, knowledge)))
    else:
        found = (_by_code(text, type, knowledge) if codes else []) or by_name(text, type, knowledge)
        if len(found) > 1 and jurisdiction:
            country = jurisdiction.partition("-")[0] if jurisdiction[2:3] == "-" else jurisdiction
            found = lying_in(found, jurisdiction, knowledge) or lying_in(found, country, knowledge) or _capitals(found, knowledge)
    return entity_of(written, found, knowledge)


def _capitals(found: list[str], knowledge: Knowledge) -> list[str]:
    """Of places of one name the one that is a capital, if there is one: Paris, told to lie where no Paris lies, is that of France."""
    capitals = [one for one in found if knowledge.facts("capital", object=one)]
    return capitals if len(capitals) == 1 else found


def entity_of(written: str, ids: list[str], knowledge: Knowledge) -> Entity:
    """What was written, with the one id that it means, or with all of them as candidates."""
    if len(ids) == 1:
        return Entity(written, ids[0], knowledge.name_of(ids[0]))
    return Entity(written, candidates=tuple(sorted(ids)))


def by_name(text: str, type: str, knowledge: Knowledge) -> list[str]:
    """The ids that a name may mean in a role, by the names alone; a code is not a name."""
    for types in TYPES[type]:
        named = [one for kind in types.split("+") for one in _named(text, kind, knowledge)]
        if named:
            return list(dict.fromkeys(named))
    bare = _POSSESSIVE.sub("", text).strip("\"“”‘’' ")
    return by_name(bare, type, knowledge) if bare and bare != text else []


def meanings(title: str, jurisdiction: str | None, knowledge: Knowledge) -> tuple[Office, ...]:
    """The offices that a title means there: what it means in that very country before what it means anywhere."""
    return chosen(knowledge.titles.meanings(title), jurisdiction, knowledge)


def chosen(offices: Iterable[Office], jurisdiction: str | None, knowledge: Knowledge) -> tuple[Office, ...]:
    """Of the offices that a title may mean, those that it means in a country or organisation, or with neither told."""
    offices = tuple(offices)
    anywhere = tuple(office for office in offices if not office.scope)
    if jurisdiction is None:
        return anywhere or offices
    if there := tuple(office for office in offices if office.scope == jurisdiction):
        return there
    if knowledge.type_of(jurisdiction) == "organisation":
        return tuple(office for office in offices if office.scope == "organisation") or anywhere
    return anywhere


def _by_code(text: str, type: str, knowledge: Knowledge) -> list[str]:
    """The id itself, or the country of an ISO code, where it may stand in this role."""
    for code in (text, alpha2(text)):
        kind = knowledge.type_of(code) if code else None
        if code and kind and any(kind in types for types in TYPES[type]):
            return [code]
    return []


def _named(text: str, kind: str, knowledge: Knowledge) -> Iterator[str]:
    if kind == "person":
        yield from _persons(text, knowledge)
        return
    type_ = "place" if kind == "region" else kind
    found = [spelling for spelling in knowledge.spelled(keys(text, type_)[0]) if spelling.type == type_]
    if kind == "region":
        found = [spelling for spelling in found if _REGION.fullmatch(spelling.id)]
    if kind == "country" and found:
        best = min(map(_weight, found))
        found = [spelling for spelling in found if _weight(spelling) == best]
    yield from (spelling.id for spelling in found)


def _persons(text: str, knowledge: Knowledge) -> list[str]:
    """The persons of a name: as written, else without initials, else without a rank before it, by its sound, or with umlauts."""
    full = " ".join(part for part in parts(text) if len(part) > 1)
    unranked = " ".join(part for part in full.split() if part not in _RANKS)
    for name in dict.fromkeys((text, full, unranked)):
        found = [one for key in keys(name, "person") for one in knowledge.spelled(key) if one.type == "person"]
        if len(parts(name)) < 2:
            found = [spelling for spelling in found if spelling.form == "short"]
        elif name != text and len(full.split()) < len(parts(text)):  # George H. W. Bush is no George W. Bush
            found = [spelling for spelling in found if not _has_initials(spelling.name)]
        if found:
            return list(dict.fromkeys(spelling.id for spelling in found))
    sounding = list(dict.fromkeys(one.id for key in sound_keys(text) for one in knowledge.spelled(key)))
    return sounding or (_persons(_UMLAUT.sub(r"\1", text), knowledge) if _UMLAUT.search(text) else [])


def _weight(spelling: Spelling) -> int:
    return _WEIGHT.get(spelling.form, 1)


def _has_initials(name: str) -> bool:
    return any(len(part) == 1 for part in parts(name))
