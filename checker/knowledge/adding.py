"""One fact put into a newsroom's own file: held to what is known first, and written whole or not at all."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.knowledge.naming import TYPES, resolve
from checker.knowledge.overlay import own_of, set_aside
from checker.knowledge.predicates import is_entity
from checker.knowledge.question import like
from checker.knowledge.tables import FACT_COLUMNS, Reading, fact_of
from checker.model.facts import Entity, Fact, Predicate
from checker.model.problems import InputError, Problem, did_you_mean

if TYPE_CHECKING:
    from checker.knowledge.store import Knowledge

SUFFIXES = (".csv", ".yaml", ".yml")
_MANY = 5  # candidates that are told
_MAKES = ("person", "place")  # whom a fact may name for the first time; a new country or organisation is a slip, mostly


class Proposal(NamedTuple):
    """A fact that may be added: as it is written, as it is understood, and what it does to the record.

    `aside` are shipped facts that it displaces or cuts short, `beside` own facts that say otherwise and stay, `same` is
    the fact that says the same already, `new` are the names that nobody on record has.
    """

    cells: dict[str, str]
    fact: Fact
    aside: tuple[Fact, ...] = ()
    beside: tuple[Fact, ...] = ()
    same: Fact | None = None
    new: tuple[str, ...] = ()


def propose(cells: Mapping[str, str], knowledge: Knowledge, mine: tuple[Fact, ...] = (), *, new: bool = False) -> Proposal:
    """What a fact with these cells (named as the columns of the contract) would do to the record.

    `mine` are the facts of the newsroom's file so far; `new` lets the fact name anyone. Raises InputError with everything
    that is wrong, each under its column: a predicate or office that there is not, a country or an organisation that
    nobody knows, an end before the start, an open fact that does not say until when it is known.
    """
    given = {name: value.strip() for name, value in cells.items() if value.strip()}
    reading, unknown = Reading(), list[str]()
    fact = _read(given, knowledge, reading)
    if predicate := knowledge.predicates.get(given.get("predicate", "")):
        within: str | None = None
        for role, types in (("subject", predicate.subject), ("object", predicate.object)):
            if given.get(role) and is_entity(types):
                entity = _entity(given[role], types, knowledge, within)
                unknown += _unknown(entity, role, types, knowledge, reading, new)
                within = entity.id
        _office(given, predicate, knowledge, reading)
    reading.finish()
    assert fact is not None
    return _weighed(given, fact, knowledge, mine, tuple(unknown))


def append(path: Path, proposal: Proposal, knowledge: Knowledge) -> None:
    """Add the fact to a `.csv` or `.yaml` file, which is made where there is none.

    The file is read back before it takes the old one's place. Raises InputError where it cannot be added to.
    """
    if path.suffix not in SUFFIXES:
        raise InputError([Problem(str(path), f"facts are kept in {', '.join(SUFFIXES)}")])
    before = list(knowledge.read_facts(path)) if path.exists() else []
    old = path.read_bytes().decode("utf-8") if path.exists() else ""
    text = _with_row(old, proposal.cells, path) if path.suffix == ".csv" else _with_item(old, proposal.cells)
    unfinished = path.with_name(f".{path.stem}.{os.getpid()}{path.suffix}")
    try:
        unfinished.write_text(text, encoding="utf-8", newline="")
        if not _is_longer_by_one(unfinished, path, before, knowledge):
            raise InputError([Problem(str(path), "cannot be added to as it is written; put the fact in by hand")])
        os.replace(unfinished, path)
    except OSError as error:
        raise InputError([Problem(str(path), f"cannot be written: {error.strerror}")]) from None
    finally:
        unfinished.unlink(missing_ok=True)


def _read(given: Mapping[str, str], knowledge: Knowledge, reading: Reading) -> Fact | None:
    """The fact in the words of the cells; every problem under the name of its option."""
    missing = [name for name in ("subject", "predicate", "object", "source") if not given.get(name)]
    for name in missing:
        reading.wrong("", None, name, "is missing")
    if set(missing) - {"source"}:
        return None
    own = Reading()
    fact = fact_of(given, "", None, knowledge.predicates, frozenset(), own)
    reading.problems.extend(own.problems)
    dated = knowledge.predicates.get(given["predicate"])
    if fact and fact.valid_to is None and fact.known_until is None and dated and dated.object != ("date",):
        told = "is missing: an open fact holds only as far as it was seen to; give the day you looked, or an end"
        reading.wrong("", None, "known_until", told)
    if fact and fact.known_until and fact.valid_from and fact.known_until.last < fact.valid_from.first:
        reading.wrong("", None, "known_until", f"{fact.known_until} is before {fact.valid_from}, where it begins")
    return fact


def _weighed(given: dict[str, str], fact: Fact, knowledge: Knowledge, mine: tuple[Fact, ...], new: tuple[str, ...]) -> Proposal:
    """The fact beside what the record and the file have of its subject."""
    record = knowledge.with_facts(mine) if mine else knowledge
    kept = own_of(mine, knowledge).facts
    own = own_of([fact], record)
    (settled,) = own.facts
    office = settled.office if knowledge.predicates[settled.predicate].office else None
    before = record.facts(settled.predicate, subject=settled.subject, office=office)
    same = next((one for one in before if _says(one) == _says(settled)), None)
    against = () if same else set_aside(before, own, record)
    aside = tuple(one for one in against if one not in kept)
    return Proposal(given, settled, aside, tuple(one for one in against if one in kept), same, new)


def _unknown(
    entity: Entity, role: str, types: tuple[str, ...], knowledge: Knowledge, reading: Reading, new: bool
) -> Iterator[str]:
    """The name, if nobody on record has it and it may stand; a name of several, or a slip, is noted."""
    name = entity.written
    if entity.id is not None:
        return
    if entity.candidates:
        told = ", ".join(_told(one, knowledge) for one in entity.candidates[:_MANY])
        more = f" and {len(entity.candidates) - _MANY} more" if len(entity.candidates) > _MANY else ""
        reading.wrong("", None, role, f"{name!r} may mean several; write the id: {told}{more}")
        return
    close = like(name, knowledge, *types)
    if new or set(types) <= set(_MAKES):
        yield f"{name}, written much like {close[0]}" if close else name
        return
    hint = f", did you mean {close[0]!r}?" if close else ""
    reading.wrong("", None, role, f"no {' or '.join(types)} on record is called {name!r}{hint} (--new lets it stand)")


def _told(id_: str, knowledge: Knowledge) -> str:
    """An id with its name and where it lies: `geonames:4717560 (Paris, Texas)`."""
    lies_in = [knowledge.name_of(one) for one in knowledge.around(id_)]
    return f"{id_} ({', '.join(filter(None, [knowledge.name_of(id_), *lies_in[-1:]]))})"


def _entity(name: str, types: tuple[str, ...], knowledge: Knowledge, within: str | None) -> Entity:
    """The entity of one of these types that a cell means; of places of one name, that which lies `within` a country."""
    found = Entity(name)
    for type_ in types:
        if type_ in TYPES:
            entity = resolve(name, type_, knowledge, jurisdiction=within)
            if entity.id is not None and knowledge.type_of(entity.id) in types:
                return entity
            if entity.candidates:
                found = entity
    return found


def _office(given: Mapping[str, str], predicate: Predicate, knowledge: Knowledge, reading: Reading) -> None:
    title = given.get("office", "")
    if predicate.office and title and not knowledge.titles.meanings(title):
        known = (*knowledge.titles.offices, *(row.name for row in knowledge.offices))
        close = did_you_mean(title, known)
        reading.wrong("", None, "office", f"{title!r} is no office{close if close.endswith('?') else ''}")
    if not predicate.office and title and predicate.name != "capital":
        reading.wrong("", None, "office", f"facts of {predicate.name!r} have none")


def _says(fact: Fact) -> tuple[object, ...]:
    return fact.object, fact.office, fact.valid_from, fact.valid_to, fact.status, fact.known_until


def _with_row(old: str, cells: Mapping[str, str], path: Path) -> str:
    """The text with a row more, under the columns that the file has."""
    end = "\r\n" if "\r\n" in old else "\n"
    header = next(csv.reader(io.StringIO(old.removeprefix("\ufeff"))), [])
    columns = [column.strip() for column in header] or list(FACT_COLUMNS)
    if lacking := [name for name in cells if name not in columns]:
        raise InputError([Problem(str(path), f"has no column {name!r}; add it to its first line", 1) for name in lacking])
    row = io.StringIO()
    writer = csv.writer(row, lineterminator=end)
    if not header:
        writer.writerow(columns)
    writer.writerow([cells.get(column, "") for column in columns])
    return (old if not old or old.endswith("\n") else old + end) + row.getvalue()


def _with_item(old: str, cells: Mapping[str, str]) -> str:
    """The text with an item more at its end, as deep as the last one."""
    items = [line for line in old.splitlines() if line.lstrip().startswith("- ")]
    indent = items[-1][: len(items[-1]) - len(items[-1].lstrip())] if items else "  "
    lines = [f"{name}: {_quoted(value)}" for name, value in cells.items()]
    item = "".join(f"{indent}{'  ' if n else '- '}{line}\n" for n, line in enumerate(lines))
    if not old.strip():
        return f"facts:\n{item}"
    return (old if old.endswith("\n") else old + "\n") + item


def _quoted(value: str) -> str:
    """A value between quotes, in which YAML knows no words of its own (NO is Norway)."""
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _is_longer_by_one(unfinished: Path, path: Path, before: list[Fact], knowledge: Knowledge) -> bool:
    try:
        after = knowledge.read_facts(unfinished)
    except InputError:
        return False
    named = [replace(fact, source=path.name) if fact.source == unfinished.name else fact for fact in after]
    return len(named) == len(before) + 1 and named[:-1] == before
