"""Who held which office: all witnesses of a country's office brought together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from checker.knowledge.build import american, curated, factbook, handmade, ministers, wikidata
from checker.knowledge.build.cities import SOVEREIGNS
from checker.knowledge.build.dates import first, last
from checker.knowledge.build.handovers import parted
from checker.knowledge.build.people import Held, People, resolve
from checker.knowledge.build.persons import PARTICLES, tokens
from checker.knowledge.build.rows import FACTBOOK, WIKIDATA, Row, table
from checker.knowledge.build.settling import settled
from checker.knowledge.build.tenures import Tenure, clipped, joined, overlaps, rows

Office = tuple[str, str]
FAR = 1500  # days without a decided term, after which the other witnesses count again
SHARED_OFFICES = {"deputy-head-of-government", "vice-head-of-state"}
SHARED = {
    ("BA", "head-of-state"),
    ("SM", "head-of-state"),
    ("AD", "head-of-state"),
    ("CH", "head-of-state"),
    ("CH", "head-of-government"),
    ("PE", "head-of-government"),
}
SHARED |= {("SM", "head-of-government"), ("SU", "head-of-state"), ("YU", "head-of-state"), ("org:interpol", "organisation-head")}


def facts(raw: Path, people: People) -> tuple[list[Row], list[str]]:
    """All `office` facts, and what in them is doubtful."""
    found = by_office(raw, people)
    direct = handmade.direct()
    facts_: list[Row] = []
    doubts: list[str] = []
    for (country, office), tenures in sorted(found.items()):
        shared = office in SHARED_OFFICES or (country, office) in SHARED
        done = list(settled(joined(tenures, shared), shared, direct.get((country, office), frozenset())))
        facts_.extend(rows(done) if shared else parted(list(rows(done))))
        if not shared:
            doubts.extend(overlaps(done))
    return facts_, doubts


class Near:
    """The holders of an office that are known so far: id and beginning."""

    def __init__(self, found: dict[Office, list[Tenure]]) -> None:
        self.found = found

    def __call__(self, country: str, office: str) -> list[tuple[str, str]]:
        return [(tenure.person, tenure.start) for tenure in self.found.get((country, office), [])]


def by_office(raw: Path, people: People) -> dict[Office, list[Tenure]]:
    """Every witness's tenures by subject and office."""
    found: dict[Office, list[Tenure]] = {}
    held, positions = wikidata.holders(raw)
    near = Near(found)
    for tenures in (
        held,
        wikidata.extra(raw, positions, people.by_id),
        ministers.american(raw, people),
        ministers.british(raw, people),
        american.of_wikidata(raw),
        american.by_hand(people, near),
        curated.tenures(raw, people, near),
        handmade.heads(people, near),
        handmade.ministers(people, near),
    ):
        for tenure in tenures:
            found.setdefault((tenure.subject, tenure.office), []).append(tenure)
    for country, office, entries in factbook.heads(raw):
        if country in SOVEREIGNS and office == "head-of-state":
            continue  # the sovereign's, under names of its own
        beside = near(country, "head-of-state") if office == "head-of-government" else near(SOVEREIGNS.get(country, ""), office)
        ids = list(named(people, country, entries, near(country, office), beside))
        listed = factbook.tenures(country, office, entries, dict(enumerate(ids)))
        others = found.setdefault((country, office), [])
        others.extend([_renamed(tenure, others, people) for tenure in listed])
    sighted(raw, found)
    for country in sorted({country for country, office in found if office == "head-of-government"}):
        found[country, "head-of-government"] = governing(found, country)
    for country in sorted({country for country, office in found if office == "head-of-state"}):
        found[country, "head-of-state"] = presiding(found, country)
    decide(found, people, near)
    return found


def decide(found: dict[Office, list[Tenure]], people: People, near: Near) -> None:
    """Let the table of decided terms stand alone for the time that it covers."""
    decided: dict[Office, list[Tenure]] = {}
    for tenure in handmade.decided(people, near):
        decided.setdefault((tenure.subject, tenure.office), []).append(tenure)
    for key, tenures in decided.items():
        others = found.get(key, [])
        for begun, ended in blocks(tenures):
            others = [left for tenure in others for left in clipped(tenure, begun, ended)]
        found[key] = [*tenures, *others]


def blocks(tenures: list[Tenure]) -> list[tuple[dt.date, dt.date]]:
    """The stretches that terms cover together; years without any part them."""
    found: list[tuple[dt.date, dt.date]] = []
    for tenure in sorted(tenures, key=lambda t: t.start):
        if found and (first(tenure.start) - found[-1][1]).days < FAR:
            found[-1] = found[-1][0], max(found[-1][1], tenure.ends)
        else:
            found.append((first(tenure.start), tenure.ends))
    return found


def governing(found: dict[Office, list[Tenure]], country: str) -> list[Tenure]:
    """Heads of government without the presidents whom the Factbook lists beside, or before, a prime minister."""
    presidents = found.get((country, "head-of-state"), [])
    tenures = found[country, "head-of-government"]
    ministers_ = [t for t in tenures if not any(p.person == t.person and _meet(p, t) for p in presidents)]
    kept = [
        t
        for t in tenures
        if t in ministers_ or t.source != FACTBOOK or not (_beside(t, ministers_) or _followed(t, presidents, tenures))
    ]
    parted = [p for t in [*kept, *_governs(kept, presidents)] for p in _besides(t, presidents, ministers_)]
    return [t for t in parted if t.office == "head-of-government"]


def _besides(tenure: Tenure, presidents: list[Tenure], ministers_: list[Tenure]) -> list[Tenure]:
    """A president's time as head of government without the time of the prime ministers he had."""
    if tenure in ministers_ or tenure.office != "head-of-government":
        return [tenure]
    pieces = [tenure]
    for minister in ministers_:
        if not minister.acting and (_reach(minister) - first(minister.start)).days > 60:
            pieces = [left for piece in pieces for left in clipped(piece, first(minister.start), _reach(minister))]
    return pieces


def _governs(tenures: list[Tenure], presidents: list[Tenure]) -> Iterator[Tenure]:
    """A president whom the Factbook lists as head of government too is so for as long as other witnesses let him preside."""
    both = [t for t in tenures if t.source == FACTBOOK]
    for president in presidents:
        if president.source != FACTBOOK and any(t.person == president.person and _from_the_start(t, president) for t in both):
            yield replace(president, office="head-of-government")


def _from_the_start(tenure: Tenure, president: Tenure) -> bool:
    return _meet(tenure, president) and (first(president.start) - first(tenure.start)).days < 60


def presiding(found: dict[Office, list[Tenure]], country: str) -> list[Tenure]:
    """Heads of state, those marked acting who were prime minister before and after: they only stood in."""
    if (country, "head-of-state") in SHARED:
        return found[country, "head-of-state"]
    governing_ = found.get((country, "head-of-government"), [])
    return [replace(t, acting=True) if any(_stands_in(t, g) for g in governing_) else t for t in found[country, "head-of-state"]]


def _stands_in(tenure: Tenure, minister: Tenure) -> bool:
    if tenure.person != minister.person or tenure.source != WIKIDATA or not tenure.end:
        return False
    return (first(tenure.start) - first(minister.start)).days > 30 and (minister.ends - last(tenure.end)).days >= 0


def _beside(tenure: Tenure, ministers_: list[Tenure]) -> bool:
    return any(_meet(tenure, other) for other in ministers_)


def _followed(tenure: Tenure, presidents: list[Tenure], tenures: list[Tenure]) -> bool:
    """Whether a president's time as head of government ends, by guess, while he remains president."""
    if any(t.person == tenure.person and t.start == tenure.end for t in tenures):
        return False  # his own next term
    return tenure.guessed and any(
        p.person == tenure.person and first(p.start) <= first(tenure.start) and (_reach(p) - tenure.ends).days > 60
        for p in presidents
    )


def _reach(tenure: Tenure) -> dt.date:
    """The last day for which a tenure speaks."""
    return last(tenure.end) if tenure.end else tenure.witnessed


def _meet(one: Tenure, two: Tenure) -> bool:
    start, end = max(first(one.start), first(two.start)), min(_reach(one), _reach(two))
    return (end - start).days > 90 or (start <= end and one.person == two.person)


def named(people: People, country: str, entries: list[factbook.Entry], near: Held, beside: Held) -> Iterator[str]:
    """The person of each of the Factbook's entries."""
    for entry in entries:
        id = resolve(people, country, entry.name, near, entry.since, beside)
        near.append((id, entry.since))
        for spelling in entry.spellings:
            if not any(word[0].islower() and word not in PARTICLES and "-" not in word for word in spelling.split()):
                people.by_id[id].call(spelling, FACTBOOK)
        if not people.by_id[id].names:  # a name with odd small words is better than none
            people.by_id[id].call(entry.name, FACTBOOK)
        yield id


def _renamed(tenure: Tenure, others: list[Tenure], people: People) -> Tenure:
    """A tenure of a person nobody else knows, given to the holder of nearly the same time who shares a long name."""
    if not tenure.person.startswith("person:"):
        return tenure
    names_ = people.by_id[tenure.person].names
    own = {word for name in names_ for word in tokens(name) if len(word) > 4}
    start, end = first(tenure.start), last(tenure.end) if tenure.end else tenure.witnessed
    for other in others:
        if other.source == FACTBOOK or other.person.startswith("person:"):
            continue
        until = last(other.end) if other.end else other.witnessed
        shared_days = (min(end, until) - max(start, first(other.start))).days
        if shared_days > 0.7 * max((end - start).days, 1) and own & {
            w for n in people.by_id[other.person].names for w in tokens(n)
        }:
            for name in names_:
                people.by_id[other.person].call(name, FACTBOOK)
            return replace(tenure, person=other.person)
    return tenure


def sighted(raw: Path, found: dict[Office, list[Tenure]]) -> None:
    """Let the exports of the world's leaders confirm an open tenure to the day they last showed it."""
    seen: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for row in table(raw, "wikidata_world_leaders"):
        if row["person_qid"] and row["start_year"] and not row["end_year"]:
            seen.setdefault((row["country"], row["person_qid"]), []).append((row["start_year"], row["last_seen"]))
    for (country, office), tenures in found.items():
        if office not in {"head-of-state", "head-of-government"}:
            continue
        for index, tenure in enumerate(tenures):
            for year, until in seen.get((country, tenure.person), ()):
                if not tenure.end and tenure.start[:4] == year and last(until) > last(tenure.known):
                    tenures[index] = replace(tenure, known=until)
