"""The claims that stories share, gathered from a journal by the keys of rules, and what came of them, kept on the disk.

However many claims there are, no more than those of one key are in memory.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

# Each time that a claim is asked for. Indexed, so that the claims of one key stand together in the order of the archive.
_SAID = """
CREATE TEMP TABLE said AS
SELECT json_extract(one.value, '$[0]') AS rule, json_extract(one.value, '$[1]') AS key, p.n, p.k, json_extract(one.value, '$[2]') AS at
FROM place p JOIN result r ON r.r = p.result, json_each(r.keys) one WHERE r.keys != '';
CREATE INDEX temp.said_by_key ON said (rule, key, n, k, at);
"""
_BECOME = """
CREATE TEMP TABLE hit (n INTEGER, k INTEGER, rule TEXT, verdict TEXT);
CREATE INDEX temp.hit_of ON hit (n, k);
CREATE TEMP TABLE rank (n INTEGER, k INTEGER, at INTEGER, before INTEGER, before_why TEXT, now INTEGER, why TEXT, PRIMARY KEY (n, k, at));
"""
_KEYS = "SELECT rule, key FROM said GROUP BY rule, key HAVING min(n) < max(n) OR min(k) < max(k) ORDER BY rule, key"
_MEMBERS = """
SELECT s.n, s.k, s.at, r.r,
  coalesce(r.own_id, CASE WHEN p.line > 0 THEN p.input || ':' || p.line ELSE p.input || coalesce(r.suffix, '') END),
  json_extract(r.claims, '$[0]'), json_extract(r.claims, '$[' || s.at || ']')
FROM said s CROSS JOIN place p ON p.n = s.n AND p.k = s.k JOIN result r ON r.r = p.result
WHERE s.rule = ? AND s.key = ? ORDER BY s.n, s.k, s.at
"""
_RANK = "INSERT INTO rank VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET now = excluded.now, why = excluded.why WHERE excluded.now < now"


class Member(NamedTuple):
    """A claim that shares a key with others: its place, its story's result and name, what stands around it, and the claim."""

    n: int
    k: int
    at: int
    result: int
    article: str
    around: str
    share: str


class Rank(NamedTuple):
    """What becomes of a claim: the place of its best verdict within its story, and among others, each with a reason."""

    before: int
    before_why: str
    now: int
    why: str


class Gathered:
    """What stories share, in a connection to their journal."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        connection.execute("PRAGMA temp_store = FILE")
        for statement in (*_SAID.strip().split(";\n"), *_BECOME.strip().split(";\n")):
            connection.execute(statement)
        connection.execute("DELETE FROM told WHERE now")

    def groups(self) -> Iterator[tuple[str, list[Member]]]:
        """The claims of two places and more that share a key, with the rule that asks for them."""
        for rule, key in self._db.execute(_KEYS):
            yield rule, list(map(Member._make, self._db.execute(_MEMBERS, (rule, key))))

    def note(self, ranks: Iterable[tuple[Member, Rank]]) -> None:
        """Write down what becomes of claims; of what becomes of one in several groups the best counts."""
        self._db.executemany(_RANK, ((one.n, one.k, one.at, *rank) for one, rank in ranks))

    def tell(self, member: Member, rule: str, verdict: str, line: str) -> None:
        """Write down a finding for the story of its first member: its verdict or severity, and its line if it is wanted."""
        self._db.execute("INSERT INTO hit VALUES (?, ?, ?, ?)", (member.n, member.k, rule, verdict))
        if line:
            self._db.execute("INSERT INTO told VALUES (?, ?, 1, ?)", (member.result, member.article, line))

    def hits(self, n: int, k: int) -> list[tuple[str, str]]:
        """Rule and verdict, or severity, of each finding of a place."""
        return self._db.execute("SELECT rule, verdict FROM hit WHERE n = ? AND k = ? ORDER BY rule, verdict", (n, k)).fetchall()

    def ranks(self, n: int, k: int) -> list[Rank]:
        """What becomes of the claims of a place that others are compared with."""
        asked = "SELECT before, before_why, now, why FROM rank WHERE n = ? AND k = ? ORDER BY at"
        return list(map(Rank._make, self._db.execute(asked, (n, k))))

    def lines(self, result: int, article: str) -> tuple[list[str], list[str]]:
        """The lines of a story's findings as the last finished run had them, and as they are now."""
        found: tuple[list[str], list[str]] = ([], [])
        for now, line in self._db.execute("SELECT now, line FROM told WHERE r = ? AND article = ?", (result, article)):
            found[now].append(line)
        return found

    def is_empty(self) -> bool:
        """Whether no story has anything told of it beside others, or had."""
        return self._db.execute("SELECT 1 FROM (SELECT 1 FROM told UNION ALL SELECT 1 FROM hit) LIMIT 1").fetchone() is None

    def close(self) -> None:
        """Forget what was gathered."""
        for table in ("said", "hit", "rank"):
            self._db.execute(f"DROP TABLE IF EXISTS temp.{table}")
