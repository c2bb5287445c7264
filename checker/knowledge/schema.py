"""The tables of a compiled record, and how ids and days are written in them: in as few bytes as will do."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from sys import intern

from checker.model.when import Date

FORMAT = 9  # counted up when the tables or what is put into them change, so that compiled files of before are left

# Entities are numbered, and so is every word that comes again and again (types, forms, predicates, offices). A spelling
# that has no name of its own is one of the entity's usual name. An entry of the gazetteer with a number below zero is an
# office's title. A fact's object is an entity, or the key of the words that it is. Tables without rowids are kept in the
# order of their keys, so that what is asked for together lies together.
TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE word (n INTEGER PRIMARY KEY, word TEXT);
CREATE TABLE predicate (
    name TEXT PRIMARY KEY, subject TEXT, object TEXT, single INTEGER, office INTEGER, complete_for TEXT, transitive INTEGER, note TEXT)
    WITHOUT ROWID;
CREATE TABLE entity (n INTEGER PRIMARY KEY, id, type INTEGER, name TEXT);
CREATE TABLE also (entity INTEGER, name TEXT, PRIMARY KEY (entity, name)) WITHOUT ROWID;
CREATE TABLE spelling (key TEXT, entity INTEGER, form INTEGER, name TEXT, PRIMARY KEY (key, entity, form, name)) WITHOUT ROWID;
CREATE TABLE gazetteer (first TEXT, n INTEGER, rest TEXT, entity INTEGER, form INTEGER, PRIMARY KEY (first, n)) WITHOUT ROWID;
CREATE TABLE office (n INTEGER PRIMARY KEY, id TEXT, name TEXT, single INTEGER, titles TEXT, except_single_in TEXT);
CREATE TABLE origin (
    n INTEGER PRIMARY KEY, status TEXT, source TEXT, url TEXT, ending TEXT, licence TEXT, known_until);
CREATE TABLE fact (
    predicate INTEGER, subject INTEGER, office INTEGER, n INTEGER, object, words TEXT, valid_from, valid_to, origin INTEGER,
    PRIMARY KEY (predicate, subject, office, n)) WITHOUT ROWID;
"""
INDEXES = """
CREATE UNIQUE INDEX entity_id ON entity (id);
CREATE INDEX fact_object ON fact (predicate, object, office);
ANALYZE fact;
"""
_FAMILIES = ("Q", "geonames:")  # whose ids are numbers, and most of all ids
_NUMBERED = re.compile(r"(Q|geonames:)([1-9][0-9]{0,15})")
_SHORT = ("day", "month", "year")


def packed(id_: str) -> str | int:
    """An id as a table holds it: a number if it is one of a great family."""
    found = _NUMBERED.fullmatch(id_)
    return int(found[2]) * len(_FAMILIES) + _FAMILIES.index(found[1]) if found else id_


def unpacked(held: str | int) -> str:
    """The id that `packed` was given; one string for all who ask for it, since an id stands in many facts."""
    if isinstance(held, str):
        return intern(held)
    number, family = divmod(held, len(_FAMILIES))
    return intern(f"{_FAMILIES[family]}{number}")


def local(id_: str) -> str:
    """An id without its family, as an address of its source ends with it: the number of `geonames:1526384`."""
    return id_.rpartition(":")[2]


def packed_day(day: Date | None) -> str | int | None:
    """A day, month or year as a table holds it: the number of its digits; any other stretch is text."""
    text = str(day) if day else ""
    if day and day.precision in _SHORT and not text.startswith("0"):
        return int(text.replace("-", ""))
    return text or None


@lru_cache(maxsize=8192)  # the same days come again and again
def unpacked_day(held: str | int | None) -> Date | None:
    """The date that `packed_day` was given."""
    if isinstance(held, str):
        return Date.parse(held)
    if not held:
        return None
    if held > 9999_99:
        return Date.day(date(held // 100_00, held // 100 % 100, held % 100))
    return Date.month(*divmod(held, 100)) if held > 9999 else Date.year(held)
