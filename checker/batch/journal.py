"""The journal of an archive: what came of every story, in one SQLite file that survives any interruption.

A transaction holds whole stories, each with everything that belongs to it. So whenever the run ends, each story is either
in the journal or not, and is done exactly once. `synchronous = NORMAL` with a write-ahead log keeps that promise when the
process is killed; a power cut may take the last moments with it, and they are done again, but never half a story.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from checker.batch.bench import Done, Judged, Placed, Result
from checker.model.problems import InputError, Problem

FILE = "journal.sqlite"
FORMAT = 2
FRESH, TO_JUDGE, TO_READ = 0, 1, 2  # what a result is after rules or facts have changed
_PAGE = 2_000  # rows that are asked for at a time, so that no cursor is open while the journal is written
_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE input (n INTEGER PRIMARY KEY, name TEXT, signature TEXT);
CREATE TABLE result (
  r INTEGER PRIMARY KEY, key BLOB UNIQUE, stale INTEGER DEFAULT 0, own_id TEXT, suffix TEXT, several INTEGER, published TEXT, desk TEXT,
  source TEXT, kinds TEXT, told TEXT, findings TEXT, before TEXT, kept BLOB, words BLOB, asks BLOB, keys TEXT, claims TEXT
);
CREATE TABLE place (n INTEGER, k INTEGER, input TEXT, line INTEGER, result INTEGER, problem TEXT, PRIMARY KEY (n, k)) WITHOUT ROWID;
CREATE TABLE question (text TEXT PRIMARY KEY, answer BLOB) WITHOUT ROWID;
CREATE TABLE told (r INTEGER, article TEXT, now INTEGER, line TEXT);
CREATE INDEX told_of ON told (r, article);
"""
_FIELDS = Result._fields
_PUT_RESULT = (
    f"INSERT INTO result ({', '.join(_FIELDS)}) VALUES ({', '.join('?' * len(_FIELDS))}) ON CONFLICT (key) DO UPDATE SET stale = 0, "
    + ", ".join(f"{name} = excluded.{name}" for name in _FIELDS[1:])
)
_PUT_PLACE = "INSERT OR REPLACE INTO place VALUES (?, ?, ?, ?, (SELECT r FROM result WHERE key = ?), ?)"
_DOCUMENTS = """
SELECT p.n, p.k, p.input, p.line, p.problem, r.own_id, r.suffix, r.published, r.desk, r.source, r.told, r.findings, r.before, r.r
FROM place p LEFT JOIN result r ON r.r = p.result WHERE (p.n, p.k) > (?, ?) ORDER BY p.n, p.k LIMIT ?
"""


class Document(NamedTuple):
    """One story as the journal has it. `before` are its findings under the rules and facts before these, where they were redone."""

    n: int
    k: int
    input: str
    line: int | None
    problem: str
    own_id: str | None
    suffix: str | None
    published: str | None
    desk: str | None
    source: str | None
    told: str | None
    findings: str | None
    before: str | None
    result: int | None = None

    @property
    def id(self) -> str:
        """Its own id, or where it stands."""
        if self.own_id is not None:
            return self.own_id
        return f"{self.input}:{self.line}" if self.line else self.input + (self.suffix or "")


class Known(NamedTuple):
    """A result that a story of the same content may have again."""

    number: int
    stale: int
    several: int


class Journal:
    """The journal of one folder, open for this process alone."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self.is_new = connection.execute("SELECT 1 FROM result LIMIT 1").fetchone() is None

    @classmethod
    def open(cls, folder: Path) -> Journal:
        """The journal of a folder, made where there is none. Raises InputError where it is in use, or is none."""
        connection = _connected(folder / FILE)
        try:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("BEGIN IMMEDIATE")
            if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                for statement in _TABLES.strip().split(";\n"):
                    connection.execute(statement)
                connection.execute("INSERT INTO meta VALUES ('format', ?)", (str(FORMAT),))
            connection.execute("COMMIT")
            found = connection.execute("SELECT value FROM meta WHERE key = 'format'").fetchone()
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise InputError([Problem(str(folder), "another run is at work here")]) from None
            raise
        except sqlite3.DatabaseError:
            raise InputError([Problem(str(folder / FILE), "is no journal")]) from None
        if found != (str(FORMAT),):
            raise InputError([Problem(str(folder / FILE), "was written by another version of dateline; name another --out")])
        return cls(connection)

    @property
    def connection(self) -> sqlite3.Connection:
        """The database itself, for what is gathered from it."""
        return self._db

    def close(self) -> None:
        """End with one file: what stands in the write-ahead log is moved into it."""
        self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of what is written inside, or nothing."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._db.execute("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise

    def get(self, key: str) -> Any:
        """What stands under a key; None where nothing does."""
        found = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return json.loads(found[0]) if found else None

    def put(self, key: str, value: Any) -> None:
        self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, json.dumps(value, ensure_ascii=False)))

    def inputs(self) -> list[tuple[str, str]]:
        """The names and signatures of the archive's files."""
        return self._db.execute("SELECT name, signature FROM input ORDER BY n").fetchall()

    def put_inputs(self, inputs: Iterable[tuple[str, str]]) -> None:
        self._db.execute("DELETE FROM input")
        self._db.executemany("INSERT INTO input (name, signature) VALUES (?, ?)", inputs)

    def add(self, done: Done, again: Iterable[tuple[Placed, int]] = ()) -> None:
        """Write what came of stories, and the places of those whose result (by its number) is known, in one transaction."""
        with self.transaction():
            results = [placed.result for placed in done.placed if placed.result]
            self._db.executemany(_PUT_RESULT, results)
            self._db.executemany(_PUT_PLACE, map(_place, done.placed))
            self._db.executemany("INSERT OR REPLACE INTO place VALUES (?, ?, ?, ?, ?, ?)", (_again(*one) for one in again))
            self._db.executemany("INSERT OR REPLACE INTO question VALUES (?, ?)", done.questions)
            self._db.executemany(
                "UPDATE result SET stale = 0, kinds = ?, told = ?, findings = ?, asks = ?, keys = ?, claims = ? WHERE r = ?",
                map(_judged, done.judged),
            )

    def placed(self, after: int = -1) -> Iterator[int]:
        """The numbers of the units that are done, in order."""
        while rows := self._db.execute("SELECT DISTINCT n FROM place WHERE n > ? ORDER BY n LIMIT ?", (after, _PAGE)).fetchall():
            yield from (n for (n,) in rows)
            after = rows[-1][0]

    def known(self, key: bytes) -> Known | None:
        """The result of a story of this content, if there is one."""
        found = self._db.execute("SELECT r, stale, several FROM result WHERE key = ?", (key,)).fetchone()
        return Known(*found) if found else None

    def to_judge(self) -> Iterator[tuple[int, bytes]]:
        """The results in use that are to be judged again, with what was kept of their stories."""
        yield from self._paged(
            "SELECT r, kept FROM result WHERE r > ? AND stale = 1 AND r IN (SELECT result FROM place) ORDER BY r LIMIT ?"
        )

    def to_read(self) -> Iterator[int]:
        """The numbers of the units whose stories are to be read again, in order."""
        for (n,) in self._paged(
            "SELECT DISTINCT n FROM place JOIN result ON r = result WHERE n > ? AND stale = 2 ORDER BY n LIMIT ?"
        ):
            yield n

    def results(self) -> Iterator[tuple[int, str, bytes, bytes, bool]]:
        """Number, kinds, words and questions of every result, and whether it can be judged again without its story."""
        yield from self._paged("SELECT r, kinds, words, asks, kept IS NOT NULL FROM result WHERE r > ? ORDER BY r LIMIT ?")

    def questions(self) -> Iterator[tuple[str, bytes]]:
        """Every question that was asked, with the hash of its answer."""
        after = ""
        while rows := self._db.execute(
            "SELECT text, answer FROM question WHERE text > ? ORDER BY text LIMIT ?", (after, _PAGE)
        ).fetchall():
            yield from rows
            after = rows[-1][0]

    def put_answers(self, answers: Iterable[tuple[str, bytes]]) -> None:
        self._db.executemany("INSERT OR REPLACE INTO question VALUES (?, ?)", answers)

    def begin(self) -> None:
        """Forget what the last run changed."""
        self._db.execute("UPDATE result SET before = NULL WHERE before IS NOT NULL")
        self._db.execute("DELETE FROM told WHERE NOT now")
        self._db.execute("UPDATE told SET now = 0")
        self.put("known until", self._db.execute("SELECT max(r) FROM result").fetchone()[0])

    def mark(self, stale: Iterable[tuple[int, int]]) -> None:
        """Mark results (number, how stale). Their findings until now are remembered; what is staler already stays so."""
        self._db.executemany("UPDATE result SET before = coalesce(before, findings), stale = max(stale, ?2) WHERE r = ?1", stale)

    def clear_places(self) -> None:
        """The archive is placed anew; results stay."""
        self._db.execute("DELETE FROM place")

    def prune(self) -> None:
        """Forget the results of stories that are in the archive no more."""
        with self.transaction():
            self._db.execute("DELETE FROM result WHERE r NOT IN (SELECT result FROM place WHERE result IS NOT NULL)")
            self._db.execute("DELETE FROM told WHERE r NOT IN (SELECT r FROM result)")

    def finish(self) -> None:
        """Write down that everything is done, outputs too."""
        self.put("finished", True)

    def documents(self) -> Iterator[Document]:
        """Every story in the order of the archive."""
        at = (-1, -1)
        while rows := self._db.execute(_DOCUMENTS, (*at, _PAGE)).fetchall():
            yield from map(Document._make, rows)
            at = rows[-1][0], rows[-1][1]

    def copy_from(self, other: Journal) -> None:
        """Become what another journal is."""
        other._db.backup(self._db)
        self.is_new = False

    def _paged(self, query: str) -> Iterator[Any]:
        after = -1
        while rows := self._db.execute(query, (after, _PAGE)).fetchall():
            yield from rows
            after = rows[-1][0]


def _connected(path: Path) -> sqlite3.Connection:
    try:
        return sqlite3.connect(path, timeout=0.5, isolation_level=None)
    except sqlite3.OperationalError as error:
        raise InputError([Problem(str(path), f"cannot be opened: {error}")]) from None


def _place(placed: Placed) -> tuple[Any, ...]:
    key = placed.result.key if placed.result else None
    return (placed.n, placed.k, placed.input, placed.line, key, placed.problem)


def _again(placed: Placed, number: int) -> tuple[Any, ...]:
    return (placed.n, placed.k, placed.input, placed.line, number, placed.problem)


def _judged(judged: Judged) -> tuple[Any, ...]:
    return (judged.kinds, judged.told, judged.findings, judged.asks, *judged.shares, judged.number)
