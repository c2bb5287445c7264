"""Facts, names and offices as they stand in CSV files: read row by row, what is wrong told with its line and column."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, get_args

from checker.knowledge.titles import OfficeRow
from checker.model.facts import Fact, Predicate, Status
from checker.model.problems import InputError, Problem, did_you_mean
from checker.model.when import Date

TYPES = ("country", "place", "organisation", "person", "office")
FORMS = ("short", "official", "former", "demonym", "alias", "transliteration", "local", "abbreviation")
NAME_COLUMNS = ("id", "type", "name", "form", "source", "licence")
OFFICE_COLUMNS = ("id", "name", "single", "titles", "except_single_in")
FACT_COLUMNS = (
    *("subject", "predicate", "office", "object", "valid_from", "valid_to", "from_precision", "to_precision"),
    *("known_until", "status", "source", "url", "licence"),
)
_MANY = 50
_FACT_NEEDS = ("subject", "predicate", "object")
_PRECISIONS = ("day", "month", "year", "span")
_STATUSES: tuple[str, ...] = get_args(Status)
_ID = re.compile(r"[A-Z]{2}(?:-[A-Z0-9]{1,3})?|Q[1-9]\d*|[a-z]+:\S+")


class NameRow(NamedTuple):
    """One name of one entity, as `names.csv` has it."""

    id: str
    type: str
    name: str
    form: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read so far of a folder or a file, and every problem met on the way."""

    problems: list[Problem] = field(default_factory=list)

    def wrong(self, file: str, line: int | None, column: str, reason: str) -> None:
        self.problems.append(Problem(file, reason, line, column))

    def finish(self) -> None:
        """Raises InputError if anything was wrong, by file and line; past fifty problems it is enough to know how many."""
        found = sorted(self.problems, key=lambda problem: (problem.file, problem.line or 0))
        if rest := found[_MANY:]:
            found[_MANY:] = [Problem(rest[0].file, f"and {len(rest)} problems more", rest[0].line)]
        if found:
            raise InputError(found)


def is_id(text: str) -> bool:
    """Whether a cell has the form of an id: an ISO 3166 code, a QID, or the project's own `type:name`."""
    return _ID.fullmatch(text) is not None


def name_rows(files: Mapping[str, str], reading: Reading) -> Iterator[NameRow]:
    """The rows of all files of names, in the files' order. Each entity has exactly one `short` name and one type."""
    types: dict[str, tuple[str, str, int]] = {}
    shorts: dict[str, tuple[str, int]] = {}
    for file in sorted(files):
        for line, row in _rows(files[file], file, NAME_COLUMNS, NAME_COLUMNS[:4], reading):
            entity, type_, form = row["id"], row["type"], row["form"]
            _one_of(type_, TYPES, file, line, "type", reading)
            _one_of(form, FORMS, file, line, "form", reading)
            told = types.setdefault(entity, (type_, file, line))
            if told[0] != type_:
                reading.wrong(file, line, "type", f"{entity} is a {told[0]} at {told[1]}:{told[2]}")
            if form == "short" and (other := shorts.setdefault(entity, (file, line))) != (file, line):
                reading.wrong(file, line, "form", f"{entity} has its short name at {other[0]}:{other[1]}; there is one")
            yield NameRow(entity, type_, row["name"], form)
    for entity, (_, file, line) in types.items():
        if entity not in shorts:
            reading.wrong(file, line, "form", f"{entity} has no short name")


def office_rows(text: str, file: str, reading: Reading) -> Iterator[OfficeRow]:
    """The rows of `offices.csv`."""
    for line, row in _rows(text, file, OFFICE_COLUMNS, OFFICE_COLUMNS[:4], reading):
        _one_of(row["single"], ("yes", "no"), file, line, "single", reading)
        titles = tuple(_title(cell) for cell in _cells(row["titles"]))
        yield OfficeRow(row["id"], row["name"], row["single"] == "yes", titles, tuple(_cells(row["except_single_in"])))


def fact_rows(
    text: str, file: str, predicates: Mapping[str, Predicate], offices: Iterable[str], reading: Reading
) -> Iterator[tuple[int, Fact]]:
    """The facts of a CSV file with their lines."""
    known = frozenset(offices)
    for line, row in _rows(text, file, FACT_COLUMNS, _FACT_NEEDS, reading):
        if fact := fact_of(row, file, line, predicates, known, reading):
            yield line, fact


def fact_of(
    row: Mapping[str, str],
    file: str,
    line: int | None,
    predicates: Mapping[str, Predicate],
    offices: frozenset[str],
    reading: Reading,
) -> Fact | None:
    """The fact that a row states, or None with what is wrong noted.

    `offices` are the ids that a fact may name; where it is empty, the office may be a title in words. A predicate without
    an office may tell its facts apart in that column: an official capital from a seat of government.
    """
    before = len(reading.problems)
    predicate = predicates.get(row["predicate"])
    if predicate is None:
        reading.wrong(file, line, "predicate", f"{row['predicate']!r} is none{did_you_mean(row['predicate'], predicates)}")
        return None
    office = row.get("office", "")
    if predicate.office and not office:
        reading.wrong(file, line, "office", "is missing")
    elif predicate.office and offices and office not in offices:
        reading.wrong(file, line, "office", f"{office!r} is none{did_you_mean(office, offices)}")
    start = _date(row, "valid_from", "from_precision", file, line, reading)
    end = _date(row, "valid_to", "to_precision", file, line, reading)
    until = _date(row, "known_until", "", file, line, reading)
    if start and end and end.last < start.first:
        reading.wrong(file, line, "valid_to", f"{end} is before {start}, where it begins")
    status = row.get("status") or "clean"
    _one_of(status, _STATUSES, file, line, "status", reading)
    if predicate.object == ("date",):
        _parsed(row["object"], "object", file, line, reading)
    if len(reading.problems) > before:
        return None
    return Fact(
        subject=row["subject"],
        predicate=row["predicate"],
        object=row["object"],
        office=office or None,
        valid_from=start,
        valid_to=end,
        known_until=until,
        status=status,  # type: ignore[arg-type]
        source=row.get("source", ""),
        url=row.get("url", ""),
        licence=row.get("licence", ""),
    )


def _rows(
    text: str, file: str, columns: tuple[str, ...], needed: tuple[str, ...], reading: Reading
) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row by column name, with the line it ends on; a row that lacks what is needed is told and left out."""
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    try:
        header = [cell.strip() for cell in next(rows, [])]
        for column in header:
            if column not in columns:
                reading.wrong(file, 1, column, f"is no column{did_you_mean(column, columns)}")
        if missing := [column for column in needed if column not in header]:
            reading.wrong(file, 1, missing[0], "this column is missing")
            return
        for cells in rows:
            line = rows.line_num
            if not any(cells):
                continue
            if len(cells) != len(header):
                reading.wrong(file, line, "", f"has {len(cells)} cells; the header has {len(header)}")
                continue
            row = {column: cell.strip() for column, cell in zip(header, cells, strict=True)}
            if empty := [column for column in needed if not row[column]]:
                reading.wrong(file, line, empty[0], "is empty")
                continue
            yield line, row
    except csv.Error as error:
        reading.wrong(file, rows.line_num or None, "", f"not CSV: {error}")


def _one_of(word: str, known: tuple[str, ...], file: str, line: int | None, column: str, reading: Reading) -> None:
    if word not in known:
        reading.wrong(file, line, column, f"{word!r} is none{did_you_mean(word, known)}")


def _date(row: Mapping[str, str], column: str, precision: str, file: str, line: int | None, reading: Reading) -> Date | None:
    """A cell's date, no more precise than the cell that tells its precision says."""
    text = row.get(column, "")
    date = _parsed(text, column, file, line, reading) if text else None
    stated = row.get(precision, "")
    if stated:
        _one_of(stated, _PRECISIONS, file, line, precision, reading)
    if date is None or not date.is_day or stated not in ("month", "year"):
        return date
    day = date.first
    return Date.month(day.year, day.month) if stated == "month" else Date.year(day.year)


def _parsed(text: str, column: str, file: str, line: int | None, reading: Reading) -> Date | None:
    try:
        return Date.parse(text)
    except ValueError as error:
        reading.wrong(file, line, column, str(error))
        return None


def _title(cell: str) -> tuple[str, str]:
    title, _, scope = cell.partition("@")
    return title.strip(), scope.strip()


def _cells(cell: str) -> list[str]:
    return [item.strip() for item in cell.split(";") if item.strip()]
