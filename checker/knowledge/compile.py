"""A folder of facts made into one SQLite file: names, titles and facts by the keys that they are asked for."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from checker.knowledge.lexicon import Lexicon
from checker.knowledge.predicates import is_entity, read_predicates
from checker.knowledge.rows import rows_of
from checker.knowledge.schema import FORMAT, INDEXES, TABLES
from checker.knowledge.settle import order_of, settled
from checker.knowledge.spelling import key
from checker.knowledge.tables import NameRow, Reading, fact_rows, is_id, name_rows, office_rows
from checker.knowledge.titles import OfficeRow
from checker.model.facts import Fact, Predicate

PREDICATES, OFFICES, NAMES = "predicates.yaml", "offices.csv", "names"  # every file that begins so holds names


def compile_into(
    connection: sqlite3.Connection, files: Mapping[str, str], digest: str, told: Callable[[str], None] = lambda step: None
) -> None:
    """Fill an empty database from the files' texts. Raises InputError with everything that is wrong in any of them.

    `told` hears what is being done.
    """
    reading = Reading()
    predicates = read_predicates(files.get(PREDICATES, ""), PREDICATES, reading) if PREDICATES in files else {}
    offices = list(office_rows(files[OFFICES], OFFICES, reading)) if OFFICES in files else []
    for twice in [id_ for id_, count in Counter(office.id for office in offices).items() if count > 1]:
        reading.wrong(OFFICES, None, "id", f"{twice} stands there more than once")
    lexicon = Lexicon()
    told("names")
    for row in name_rows({file: text for file, text in files.items() if _holds_names(file)}, reading):
        lexicon.add(row)
    facts = list(_facts(files, predicates, offices, lexicon, reading, told))
    reading.finish()
    told("tables")
    connection.executescript(TABLES)
    rows = rows_of(lexicon, offices, facts, predicates)
    rows["meta"] = [("format", str(FORMAT)), ("digest", digest), ("facts", str(len(facts)))]
    for table, found in rows.items():
        if found:
            connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(found[0]))})", found)
    connection.executescript(INDEXES)
    connection.commit()


def _holds_names(file: str) -> bool:
    return file.startswith(NAMES) and file.endswith(".csv")


def _facts(
    files: Mapping[str, str],
    predicates: Mapping[str, Predicate],
    offices: list[OfficeRow],
    lexicon: Lexicon,
    reading: Reading,
    told: Callable[[str], None],
) -> Iterator[Fact]:
    """Every fact with ids and names; in one order, so that the ids that are given do not hang on the order of rows."""
    office_ids = [office.id for office in offices]
    read = []
    for file in files:
        if file.endswith(".csv") and file != OFFICES and not _holds_names(file):
            told(file)
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
