"""Facts by hand: read from a newsroom's own file, names and titles in words welcome."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker.knowledge.tables import FACT_COLUMNS, Reading, fact_of, fact_rows
from checker.model.facts import Fact
from checker.model.problems import InputError, Problem, did_you_mean

if TYPE_CHECKING:
    from checker.knowledge.store import Knowledge


def read_facts(path: Path, knowledge: Knowledge) -> tuple[Fact, ...]:
    """The facts of a `.csv` or `.yaml` file, as they are written there; the file is the source of those that name none.

    CSV has the columns of the shipped facts, of which subject, predicate and object are needed; YAML is a list of maps
    with these keys, or a map with such a list under `facts`. Raises InputError with everything that is wrong.
    """
    reading = Reading()
    facts = [fact for _, fact in fact_lines(path, knowledge, reading)]
    reading.finish()
    return tuple(facts)


def fact_lines(path: Path, knowledge: Knowledge, reading: Reading) -> Iterator[tuple[int | None, Fact]]:
    """The facts of a file with the lines they stand on; what is wrong in it is noted.

    Raises InputError for a file that cannot be read at all.
    """
    readers = {".csv": _from_csv, ".yaml": _from_yaml, ".yml": _from_yaml}
    if path.suffix not in readers:
        raise InputError([Problem(str(path), f"facts are read from {', '.join(sorted(readers))}")])
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise InputError([Problem(str(path), f"cannot be read: {error.strerror}")]) from None
    except UnicodeDecodeError:
        raise InputError([Problem(str(path), "is not UTF-8")]) from None
    for line, fact in readers[path.suffix](text, str(path), knowledge, reading):
        if fact.office and knowledge.predicates[fact.predicate].office and not knowledge.titles.meanings(fact.office):
            known = (*knowledge.titles.offices, *(row.name for row in knowledge.offices))
            close = did_you_mean(fact.office, known)
            reading.wrong(str(path), line, "office", f"{fact.office!r} is no office{close if close.endswith('?') else ''}")
        yield line, fact if fact.source else replace(fact, source=path.name)


def _from_csv(text: str, file: str, knowledge: Knowledge, reading: Reading) -> Iterator[tuple[int | None, Fact]]:
    yield from fact_rows(text, file, knowledge.predicates, (), reading)


def _from_yaml(text: str, file: str, knowledge: Knowledge, reading: Reading) -> Iterator[tuple[int | None, Fact]]:
    from checker.yamlfile import load

    loaded = load(text, file)
    at: tuple[str, ...] = ("facts",) if isinstance(loaded.value, dict) else ()
    rows = loaded.value.get("facts") if isinstance(loaded.value, dict) else loaded.value
    if not isinstance(rows, list):
        reading.wrong(file, 1, "", "write a list of facts")
        return
    for n, row in enumerate(rows):
        line = loaded.line((*at, n))
        if not isinstance(row, dict):
            reading.wrong(file, line, "", "write a map with subject, predicate and object")
            continue
        before = len(reading.problems)
        for key, value in row.items():
            if key not in FACT_COLUMNS:
                reading.wrong(file, loaded.line((*at, n, key)), key, f"is no key{did_you_mean(key, FACT_COLUMNS)}")
            elif not isinstance(value, str | None):
                reading.wrong(file, loaded.line((*at, n, key)), key, "write one value")
        for key in ("subject", "predicate", "object"):
            if not row.get(key):
                reading.wrong(file, line, key, "is missing")
        if len(reading.problems) == before:
            cells = {key: str(value or "") for key, value in row.items()}
            if fact := fact_of(cells, file, line, knowledge.predicates, frozenset(), reading):
                yield line, fact
