"""The rows of every table of a compiled record, each table in the order of its key, with numbers in the place of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from checker.knowledge.lexicon import Lexicon, gazetteer_names
from checker.knowledge.predicates import is_entity, to_row
from checker.knowledge.schema import local, packed, packed_day
from checker.knowledge.settle import object_key, order_of
from checker.knowledge.spelling import listed_keys
from checker.knowledge.titles import OfficeRow
from checker.model.facts import Fact, Name, Predicate

Row = tuple[str | int | None, ...]
_NUMBERED_FIRST = ("country", "organisation", "place")  # small numbers take less room; these stand in most facts
_V = TypeVar("_V")


def rows_of(
    lexicon: Lexicon, offices: Sequence[OfficeRow], facts: Iterable[Fact], predicates: Mapping[str, Predicate]
) -> dict[str, list[Row]]:
    """The rows of every table but `meta`, by its name."""
    words, origins = _Numbers[str](), _Numbers[Row]()
    listed = sorted(lexicon.entities, key=lambda id_: (_rank(lexicon.entities[id_][0]), id_))
    number = {id_: n for n, id_ in enumerate(listed, 1)}
    usual = {id_: name for id_, (_, name) in lexicon.entities.items()}
    rows: dict[str, list[Row]] = {"predicate": [to_row(predicates[name]) for name in sorted(predicates)]}
    rows["entity"] = [(number[id_], packed(id_), words[lexicon.entities[id_][0]], usual[id_]) for id_ in listed]
    rows["also"] = _sorted((number[row.id], row.name) for row in lexicon.names if row.name != usual[row.id])
    rows["spelling"] = _sorted(
        (spelling, number[row.id], words[row.form], "" if row.name == usual[row.id] else row.name)
        for row in lexicon.names
        for spelling in listed_keys(row.name, row.type)
    )
    number_of_office = {office.id: n for n, office in enumerate(offices, 1)}
    rows["office"] = [(number_of_office[office.id], *_office(office)) for office in offices]
    rows["gazetteer"] = _sorted(
        (first, n, rest, -number_of_office[name.id] if name.form == "title" else number[name.id], words[name.form])
        for first, n, rest, name in _placed(gazetteer_names(lexicon, offices))
    )
    rows["fact"] = _sorted(
        _fact(n, fact, predicates[fact.predicate], number, words, origins) for n, fact in enumerate(sorted(facts, key=order_of))
    )
    rows["origin"] = [(n, *origin) for origin, n in origins.items()]
    rows["word"] = [(n, word) for word, n in words.items()]
    return rows


class _Numbers(dict[_V, int]):
    """A number for each value, from one on, in the order in which they are first asked for."""

    def __missing__(self, value: _V) -> int:
        self[value] = len(self) + 1
        return self[value]


def _office(row: OfficeRow) -> Row:
    titles = "\n".join(f"{title}@{scope}" for title, scope in row.titles)
    return row.id, row.name, int(row.single), titles, " ".join(row.except_single_in)


def _fact(
    n: int, fact: Fact, predicate: Predicate, number: Mapping[str, int], words: _Numbers[str], origins: _Numbers[Row]
) -> Row:
    of_entity = is_entity(predicate.object)
    object_ = number[fact.object] if of_entity else object_key(fact, predicate)
    url, ending = _cut(fact.url, {"object": fact.object if of_entity else "", "subject": fact.subject})
    origin = origins[fact.status, fact.source, url, ending, fact.licence, packed_day(fact.known_until)]
    place = words[fact.predicate], number[fact.subject], words[fact.office] if fact.office else 0, n
    said = None if of_entity else fact.object
    return *place, object_, said, packed_day(fact.valid_from), packed_day(fact.valid_to), origin


def _cut(url: str, ids: Mapping[str, str]) -> tuple[str, str | None]:
    """An address without the id that it ends with, and whose that is, so that the facts of one source share one address."""
    for whose, id_ in ids.items():
        if id_ and url.endswith(end := local(id_)):
            return url.removesuffix(end), whose
    return url, None


def _rank(type_: str) -> int:
    return _NUMBERED_FIRST.index(type_) if type_ in _NUMBERED_FIRST else len(_NUMBERED_FIRST)


def _sorted(rows: Iterable[Row]) -> list[Row]:
    """The rows, each once, in order; the keys, which come first, hold no nulls and differ."""
    return sorted(set(rows), key=lambda row: row[:4])


def _placed(names: Iterable[Name]) -> Iterator[tuple[str, int, str | None, Name]]:
    """Each name with its first word, how many stand before it that begin so, and its other words if there are any."""
    before: dict[str, int] = {}
    for name in names:
        first, *rest = name.words
        n = before[first] = before.get(first, -1) + 1
        yield first, n, "\t".join(rest) if rest else None, name
