"""Wikidata's statements made into rows of facts, in the ids and names that the record knows; the rest is counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from checker.knowledge.build.refresh.endpoint import Row as Cells
from checker.knowledge.build.refresh.queries import Part
from checker.knowledge.build.rows import WIKIDATA, Row
from checker.knowledge.naming import chosen, resolve
from checker.knowledge.store import Knowledge

KEPT = ("foreign-minister", "defence-minister", "finance-minister", "interior-minister")  # of those told by their titles
_DAY, _MONTH, _YEAR = 11, 10, 9  # how Wikidata counts precision; what is coarser is left out
_LENGTHS = {_DAY: 10, _MONTH: 7, _YEAR: 4}
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T")
_OF = re.compile(r"\s+(?:of|for|to|in)\s+", re.I)
_QID = re.compile(r"Q[1-9]\d*")
_PREFERRED = "PreferredRank"


@dataclass(slots=True)
class Reading:
    """The record that names are looked up in, the day of the pull, and what was left out, by reason."""

    knowledge: Knowledge
    seen: date
    left_out: Counter[str] = field(default_factory=Counter)
    names: dict[str, set[str]] = field(default_factory=dict)


class _LeftOut(Exception):
    """A statement that makes no row, and why."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A row, and the rank of the statement that it was read from."""

    row: Row
    preferred: bool


def facts(pulled: Iterable[tuple[Part, list[Cells]]], reading: Reading) -> list[Row]:
    """The rows of an overlay, sorted, each once."""
    pulled = list(pulled)
    for _, rows in pulled:
        for cells in rows:
            if "person" in cells and "name" in cells:
                reading.names.setdefault(cells["name"], set()).add(_qid(cells["person"]))
    readers = {"office": _office, "birth": _life, "death": _life, "rename": _name, "membership": _member}
    found: list[_Said] = []
    read: set[str] = set()
    unread: dict[str, str] = {}
    for part, rows in pulled:
        for cells in rows:
            try:
                found.append(readers[part.kind](part, cells, reading))
                read.add(cells["statement"])
            except _LeftOut as why:
                unread[cells["statement"]] = str(why)
    reading.left_out.update(why for statement, why in unread.items() if statement not in read)
    return sorted({*_of_offices(found, reading), *_of_lives(found), *_others(found)})


def _office(part: Part, cells: Cells, reading: Reading) -> _Said:
    iso, person = cells["iso"], _person(cells, reading)
    if reading.knowledge.type_of(iso) != "country":
        raise _LeftOut("a country that the record does not have")
    office = _office_of(part.office, cells.get("title", ""), iso, reading.knowledge)
    if not office:
        raise _LeftOut("a position that is none of the offices")
    return _said(cells, reading, subject=iso, predicate="office", office=office, object=person, page=cells["person"])


def _office_of(known: str, title: str, iso: str, knowledge: Knowledge) -> str | None:
    """The office that a position is. Its title may tell, and may tell another than its class: a deputy, a junior minister."""
    if known and known not in KEPT:
        return known
    meant = _titled(title, iso, knowledge)
    if not meant:
        return known or None
    if known:
        return known if known in meant else None
    return next((office for office in KEPT if office in meant), None) if len(meant) == 1 else None


def _titled(title: str, iso: str, knowledge: Knowledge) -> list[str]:
    """What a position's title means: whole, else without the country at its end."""
    ends = [len(title), *(gap.start() for gap in reversed(list(_OF.finditer(title))))]
    for end in ends:
        if found := chosen(knowledge.titles.meanings(title[:end]), iso, knowledge):
            return list(dict.fromkeys(office.id for office in found))
    return []


def _life(part: Part, cells: Cells, reading: Reading) -> _Said:
    day, person = _date(cells, "start"), _person(cells, reading)
    if not day:
        raise _LeftOut("no day, or one too coarse")
    row = Row(
        subject=person,
        predicate={"birth": "born", "death": "died"}[part.kind],
        object=day,
        source=WIKIDATA.name,
        url=_page(cells["person"]),
        licence=WIKIDATA.licence,
    )
    return _Said(row, _PREFERRED in cells["rank"])


def _name(part: Part, cells: Cells, reading: Reading) -> _Said:
    if not (_date(cells, "start") or _date(cells, "end")):
        raise _LeftOut("a name without a day")
    item = cells.get("code") or _place(cells, reading.knowledge)
    if not item or reading.knowledge.type_of(item) is None:
        raise _LeftOut("a place that the record does not have")
    return _said(cells, reading, subject=item, predicate="name", object=cells["value"], page=cells["item"])


def _member(part: Part, cells: Cells, reading: Reading) -> _Said:
    organisation = resolve(cells.get("name", ""), "organisation", reading.knowledge).id
    if not organisation or reading.knowledge.type_of(cells["iso"]) != "country":
        raise _LeftOut("an organisation that the record does not have")
    return _said(cells, reading, subject=cells["iso"], predicate="member-of", object=organisation, page=cells["item"])


def _said(cells: Cells, reading: Reading, *, subject: str, predicate: str, object: str, page: str, office: str = "") -> _Said:
    """A row with the term of its statement."""
    start, end = _date(cells, "start"), _date(cells, "end")
    if "ended" in cells and not end:
        raise _LeftOut("an end on an unknown day")
    if not start and not end:
        raise _LeftOut("no day, or one too coarse")
    if start and end and end < start[: len(end)]:
        raise _LeftOut("an end before the start")
    row = Row(
        subject=subject,
        predicate=predicate,
        office=office,
        object=object,
        valid_from=start,
        valid_to=end,
        known_until="" if end else reading.seen.isoformat(),
        status="acting" if "acting" in cells else "clean",
        source=WIKIDATA.name,
        url=_page(page),
        licence=WIKIDATA.licence,
    )
    return _Said(row, _PREFERRED in cells["rank"])


def _of_offices(found: list[_Said], reading: Reading) -> Iterator[Row]:
    """Holders; an open term that others came after is most likely one whose end nobody entered."""
    latest: dict[tuple[str, str], str] = {}
    held = [said for said in found if said.row.office]
    for said in held:
        place = (said.row.subject, said.row.office)
        latest[place] = max(latest.get(place, ""), said.row.valid_from)
    for said in held:
        row = said.row
        single = reading.knowledge.single(row.office, row.subject)
        late = row.valid_from < latest[row.subject, row.office]
        doubtful = single and not row.valid_to and late and not said.preferred and row.status == "clean"
        yield replace(row, status="uncorroborated") if doubtful else row


def _of_lives(found: list[_Said]) -> Iterator[Row]:
    """Births and deaths: the preferred one; where several are as good, all of them, disputed."""
    by_person: dict[tuple[str, str], list[_Said]] = {}
    for said in found:
        if said.row.predicate in ("born", "died"):
            by_person.setdefault((said.row.subject, said.row.predicate), []).append(said)
    for given in by_person.values():
        best = [said for said in given if said.preferred] or given
        days = {said.row.object for said in best}
        yield from (said.row if len(days) == 1 else replace(said.row, status="disputed") for said in best)


def _others(found: list[_Said]) -> Iterator[Row]:
    return (said.row for said in found if said.row.predicate in ("name", "member-of"))


def _person(cells: Cells, reading: Reading) -> str:
    """A person's id where the record has him by it, else his name, where it is nobody else's."""
    qid, name = _qid(cells["person"]), cells.get("name", "")
    if reading.knowledge.type_of(qid) == "person":
        return qid
    if not name:
        raise _LeftOut("a person without an English name")
    found = resolve(name, "person", reading.knowledge)
    if found.candidates or (found.id and _QID.fullmatch(found.id)) or len(reading.names[name]) > 1:
        raise _LeftOut("a person whose name others have")
    return found.id or name


def _place(cells: Cells, knowledge: Knowledge) -> str | None:
    """A place's id: by its number at GeoNames, else the one place of its name in that country."""
    known = f"geonames:{cells.get('geonames', '')}"
    if knowledge.type_of(known):
        return known
    return resolve(cells.get("name", ""), "place", knowledge, jurisdiction=cells["iso"]).id


def _date(cells: Cells, name: str) -> str:
    """An ISO date as long as it is precise; empty for none, for a century, and for years before our era."""
    time, precision = cells.get(name, ""), int(cells.get(f"{name}Precision", "0"))
    length = _LENGTHS.get(min(precision, _DAY), 0)
    return time[:length] if _TIME.match(time) else ""


def _qid(uri: str) -> str:
    return uri.rpartition("/")[2]


def _page(uri: str) -> str:
    return f"https://www.wikidata.org/wiki/{_qid(uri)}"
