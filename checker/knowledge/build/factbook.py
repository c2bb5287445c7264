"""Heads of state and of government as the Factbook's snapshots and yearly editions list them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from checker.knowledge.build.dates import first, iso, last, span
from checker.knowledge.build.persons import cleaned, likeness, same, tokens
from checker.knowledge.build.rows import FACTBOOK, table
from checker.knowledge.build.tenures import Tenure

OFFICES = {"chief_of_state": "head-of-state", "head_of_government": "head-of-government"}
STATES = {"CS": "YU"}
SHARED = {"AD", "BA", "CH", "SM"}  # several hold the office from one day on
DEPARTMENTS = {"GF", "GP", "MQ", "RE"}  # parts of France, that old editions list
MISPLACED = {("PY", "Ngiratkel ETPISON"), ("PY", "George BUSH"), ("VI", "George BUSH")}  # of Palau, and of the United States
ACTING = ("acting", "interim", "caretaker", "designate")


@dataclass(slots=True)
class Entry:
    """One person in one office, gathered from all statements that name the same beginning."""

    name: str
    since: str
    last_seen: dt.date
    next_seen: dt.date | None
    dated: bool
    editions: int
    acting: bool
    beside: bool
    first_seen: dt.date
    spellings: dict[str, None]

    def note(self, name: str, until: dt.date, following: dt.date | None, dated: bool, editions: int) -> None:
        """Another statement of the same."""
        self.spellings[name] = None
        self.editions += editions
        if dated and (not self.dated or until > self.last_seen):
            self.last_seen, self.next_seen, self.dated = max(until, self.last_seen), following, True
            self.name = name
        elif until > self.last_seen:
            self.last_seen = until


class Told(NamedTuple):
    """The words of one statement, and when it was seen."""

    first_seen: dt.date
    last_seen: dt.date
    next_seen: dt.date | None
    words: set[str]


def heads(raw: Path) -> Iterator[tuple[str, str, list[Entry]]]:
    """Country, office, and its entries by beginning."""
    statements: dict[tuple[str, str], list[dict[str, str]]] = {}
    texts: dict[tuple[str, str], list[Told]] = {}
    for row in table(raw, "factbook_heads"):
        country = STATES.get(row["country"], row["country"])
        if not country or country in DEPARTMENTS or (country, row["name"]) in MISPLACED:
            continue
        if len(row["last_seen"]) == 10:
            texts.setdefault((country, OFFICES[row["office"]]), []).append(_told(row))
        if row["name"] and row["name_ok"] == "1" and "&" not in row["name"] and (office := _office(row)):
            statements.setdefault((country, office), []).append(row)
    for (country, office), rows in sorted(
        statements.items(), key=lambda item: (item[0][0], item[0][1] != "head-of-state", item[0][1])
    ):
        found = entries(rows)
        for entry in found:
            _sighted(entry, texts.get((country, office), []))
        yield country, office, found


def _told(row: dict[str, str]) -> Told:
    """A statement as bare words, its notes left out."""
    words = set(tokens(re.split(r"\bnote\b|<strong>", row["text"])[0]))
    return Told(first(row["first_seen"]), last(row["last_seen"]), last(row["next_seen"]) if row["next_seen"] else None, words)


def _sighted(entry: Entry, texts: list[Told]) -> None:
    """Let the very next statements, whose names could not be read but hold this one's, prolong an entry."""
    words = tokens(entry.name)
    for told in sorted(texts, key=lambda t: t.first_seen):
        if entry.dated and told.first_seen == entry.next_seen and len(words) > 1 and told.words.issuperset(words):
            entry.last_seen, entry.next_seen = told.last_seen, told.next_seen


def _office(row: dict[str, str]) -> str:
    """The office of a statement: a prime minister named beside the president heads the government."""
    if row["role"] == "principal":
        return OFFICES[row["office"]]
    if row["role"] == "represents":
        return "governor-general" if "overnor" in row["title"] and "General" in row["title"] else ""
    return "head-of-government" if row["title"] in {"Prime Minister", "Premier"} else ""


def entries(rows: list[dict[str, str]]) -> list[Entry]:
    """Statements of one office brought together: one beginning and a similar name are one entry.

    A statement without a beginning only adds to the entry of the same name before it.
    """
    found: list[Entry] = []
    for row in sorted(rows, key=lambda r: (not iso(r["since"]), r["since"], r["first_seen"], r["source"])):
        name = cleaned(row["name"])
        dated = len(row["last_seen"]) == 10
        until = last(row["last_seen"]) if dated else dt.date(int(row["last_seen"]), 1, 31)
        following = last(row["next_seen"]) if len(row["next_seen"]) == 10 else None
        editions = 2 if dated else int(row["last_seen"]) - int(row["first_seen"]) + 1
        if not iso(row["since"]):
            if earlier := [e for e in found if first(e.since) <= until and same(e.name, name)]:
                earlier[-1].note(name, until, following, dated, editions)
            continue
        if (first(row["since"]) - last(row["last_seen"])).days > 200:
            continue
        until = max(until, first(row["since"]))  # an edition of 2002 can know of March 2003
        known = next((e for e in found if e.since == row["since"] and likeness(e.name, name) >= 0.33), None)
        acting = any(word in (row["title"] + row["name"] + row["parenthesis"]).lower() for word in ACTING)
        if known is None:
            beside = row["role"] == "additional"
            begun = first(row["first_seen"])
            found.append(Entry(name, row["since"], until, following, dated, editions, acting, beside, begun, {name: None}))
            continue
        known.acting = known.acting and acting
        known.first_seen = min(known.first_seen, first(row["first_seen"]))
        known.note(name, until, following, dated, editions)
    shared = rows[0]["country"] in SHARED
    return [entry for entry in found if shared or not _misdated(entry, found)]


def _misdated(entry: Entry, found: list[Entry]) -> bool:
    """Whether an entry's beginning is a slip: another's, left standing beside a new name, or one in a wrong year.

    The latter shows where others began, and were seen, between the beginning and the first sighting.
    """
    if any(
        e.since == entry.since and len(e.since) == 10 and e.first_seen < entry.first_seen and likeness(e.name, entry.name) < 0.33
        for e in found
    ):
        return True
    if (entry.first_seen - first(entry.since)).days < 400:
        return False
    return any(
        first(entry.since) < first(e.since) and e.first_seen < entry.first_seen and not same(e.name, entry.name) for e in found
    )


def tenures(country: str, office: str, found: list[Entry], person: dict[int, str]) -> Iterator[Tenure]:
    """Entries as tenures, the end guessed from who follows.

    `person` maps an entry's place in the list to the id of the person.
    """
    for index, entry in enumerate(found):
        following = next((e.since for place, e in enumerate(found) if place > index and e.since > entry.since), "")
        end, known = _end(entry, following)
        yield Tenure(
            subject=country,
            office=office,
            person=person[index],
            start=entry.since,
            end=end,
            known=known or entry.last_seen.isoformat(),
            source=FACTBOOK,
            url=FACTBOOK.url,
            rank=4,
            guessed=bool(end),
            acting=entry.acting,
            weak=entry.editions < 2,
        )


def _end(seen: Entry, following: str) -> tuple[str, str]:
    """The end and the day known to: the successor's beginning, if nobody else can have been between."""
    if following and seen.next_seen and first(following) > seen.next_seen and not seen.beside:
        between = span(seen.last_seen, seen.next_seen)
        return (between, "") if between else ("", seen.last_seen.isoformat())
    if following and (first(following) - seen.last_seen).days <= 700:
        return following, ""
    return "", seen.last_seen.isoformat()
