"""A folder of facts made into one SQLite file: names, titles and facts by the keys that they are asked for."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from checker.knowledge.predicates import is_entity, read_predicates, to_row
from checker.knowledge.schema import FORMAT, INDEXES, TABLES
from checker.knowledge.settle import object_key, order_of, settled
from checker.knowledge.spelling import key, keys, listed_keys, words
from checker.knowledge.tables import NameRow, Reading, fact_rows, is_id, name_rows, office_rows
from checker.knowledge.titles import OfficeRow
from checker.model.facts import Fact, Name, Predicate
from checker.model.when import Date

PREDICATES, OFFICES, NAMES = "predicates.yaml", "offices.csv", "names"  # every file that begins so holds names
_FORM_ORDER = ("short", "official", "abbreviation", "alias", "local", "transliteration", "former", "demonym", "title")
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


def compile_into(connection: sqlite3.Connection, files: Mapping[str, str], digest: str) -> None:
    """Fill an empty database from the files' texts. Raises InputError with everything that is wrong in any of them."""
    reading = Reading()
    predicates = read_predicates(files.get(PREDICATES, ""), PREDICATES, reading) if PREDICATES in files else {}
    offices = list(office_rows(files[OFFICES], OFFICES, reading)) if OFFICES in files else []
    lexicon = Lexicon()
    for row in name_rows({file: text for file, text in files.items() if _holds_names(file)}, reading):
        lexicon.add(row)
    facts = list(_facts(files, predicates, offices, lexicon, reading))
    reading.finish()
    connection.executescript(TABLES)
    meta = {"format": str(FORMAT), "digest": digest, "facts": str(len(facts))}
    connection.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
    connection.executemany(f"INSERT INTO predicate VALUES ({', '.join('?' * 8)})", map(to_row, predicates.values()))
    connection.executemany("INSERT INTO entity VALUES (?, ?, ?)", [(id_, *told) for id_, told in lexicon.entities.items()])
    connection.executemany("INSERT OR IGNORE INTO spelling VALUES (?, ?, ?, ?, ?)", _spellings(lexicon))
    connection.executemany("INSERT INTO gazetteer VALUES (?, ?, ?, ?, ?, ?, ?)", _gazetteer(lexicon, offices))
    connection.executemany("INSERT INTO office VALUES (?, ?, ?, ?, ?)", map(_office, offices))
    connection.executemany(f"INSERT INTO fact VALUES ({', '.join('?' * 15)})", _numbered(facts, predicates))
    connection.executescript(INDEXES)
    connection.commit()


def _holds_names(file: str) -> bool:
    return file.startswith(NAMES) and file.endswith(".csv")


def _facts(
    files: Mapping[str, str], predicates: Mapping[str, Predicate], offices: list[OfficeRow], lexicon: Lexicon, reading: Reading
) -> Iterator[Fact]:
    """Every fact with ids and names; in one order, so that the ids that are given do not hang on the order of rows."""
    office_ids = [office.id for office in offices]
    read = []
    for file in files:
        if file.endswith(".csv") and file != OFFICES and not _holds_names(file):
            read += [
                (order_of(fact), file, line, fact) for line, fact in fact_rows(files[file], file, predicates, office_ids, reading)
            ]
    for _, file, line, fact in sorted(read, key=lambda row: row[:3]):
        predicate = predicates[fact.predicate]
        for column, cell, types in (("subject", fact.subject, predicate.subject), ("object", fact.object, predicate.object)):
            if is_entity(types) and is_id(cell) and lexicon.identify(cell, types) is None:
                reading.wrong(file, line, column, f"{cell} has no row among the names")
                break
        else:
            yield _named(settled(fact, predicate, lexicon), lexicon)


def _named(fact: Fact, lexicon: Lexicon) -> Fact:
    """The fact; where it tells a name, whatever is called by it is found by it."""
    if fact.predicate == "name" and fact.subject not in lexicon.spelled.get(key(fact.object), {}):
        form = "former" if fact.valid_to else "alias"
        lexicon.add(NameRow(fact.subject, lexicon.entities[fact.subject][0], fact.object, form))
    return fact


def _spellings(lexicon: Lexicon) -> Iterator[tuple[str, ...]]:
    for row in lexicon.names:
        for spelling in listed_keys(row.name, row.type):
            yield spelling, row.id, row.type, row.form, row.name


def gazetteer_names(lexicon: Lexicon, offices: list[OfficeRow]) -> list[Name]:
    """The names that a text is searched for, those with more words first, the likelier type before the other."""
    found: dict[tuple[tuple[str, ...], str, str], Name] = {}
    for row in lexicon.names:
        if row.type in ("country", "place", "organisation") and _is_latin(row.name):
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


def _gazetteer(lexicon: Lexicon, offices: list[OfficeRow]) -> Iterator[tuple[str | int, ...]]:
    for n, name in enumerate(gazetteer_names(lexicon, offices)):
        yield name.words[0], n, "\t".join(name.words), name.type, name.id, name.name, name.form


def _is_latin(name: str) -> bool:
    return all(char < "\u0250" or "\u1e00" <= char < "\u2070" or "\u0300" <= char < "\u0370" for char in name)


def _office(row: OfficeRow) -> tuple[str, str, int, str, str]:
    titles = "\n".join(f"{title}@{scope}" for title, scope in row.titles)
    return row.id, row.name, int(row.single), titles, " ".join(row.except_single_in)


def _numbered(facts: list[Fact], predicates: Mapping[str, Predicate]) -> Iterator[tuple[str | int | None, ...]]:
    for n, fact in enumerate(sorted(facts, key=order_of)):
        yield (
            *(n, fact.predicate, fact.subject, fact.office, fact.object, object_key(fact, predicates[fact.predicate])),
            *(_text(fact.valid_from), _text(fact.valid_to), _text(fact.known_until)),
            *(fact.status, fact.source, fact.url, fact.licence, fact.subject_name, fact.object_name),
        )


def _text(date: Date | None) -> str | None:
    return str(date) if date else None
