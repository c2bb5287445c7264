"""Facts pulled from a small Wikidata on loopback by the very client that asks the great one."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.knowledge.build.refresh.endpoint import LONGEST, TRIES, Endpoint
from checker.knowledge.build.refresh.pull import Pull, pull, unfinished
from checker.knowledge.build.refresh.queries import KINDS, parts
from checker.knowledge.build.refresh.statements import Reading, facts
from checker.knowledge.build.rows import Row, write_facts
from checker.knowledge.store import Knowledge
from checker.model.problems import InputError
from checker.model.when import Date
from tests.knowledge.wikidata import Fault, Served, korea, served
from tests.knowledge.world import NAMES, PREDICATES, world

QUERY = "SELECT ?a WHERE { VALUES ?a { 1 2 } }"


@pytest.fixture(scope="module")
def wikidata() -> Iterator[Served]:
    with served(korea().store()) as server:
        yield server


@pytest.fixture(autouse=True)
def _forget(wikidata: Served) -> None:
    wikidata.queries.clear()
    wikidata.agents.clear()
    wikidata.faults.clear()


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """The small world with Seoul under its number at GeoNames, as the shipped record has its places."""
    predicates = f"{PREDICATES}died: {{subject: [person], object: [date], single: true}}\n"
    names = NAMES.replace("place:seoul,", "geonames:1835848,")
    folder = tmp_path_factory.mktemp("refresh") / "facts"
    return world(folder, predicates=predicates, names=names, facts="subject,predicate,object\n")


@dataclass
class Asked:
    """A pull under test: what the client waited for, and what it told."""

    slept: list[float] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def endpoint(self, url: str) -> Endpoint:
        return Endpoint(url, "Dateline/test", self.slept.append, self.said.append)

    def pull(self, server: Served, out: Path, kinds: Any = KINDS, **more: Any) -> Pull:
        told = {"page": 100, "resume": False} | {name: more.pop(name) for name in ("page", "resume") if name in more}
        return pull(self.endpoint(server.url), list(parts(kinds, **more)), out, say=self.said.append, **told)


def pulled(server: Served, knowledge: Knowledge, out: Path, *kinds: str, **more: Any) -> tuple[list[Row], Reading]:
    """The facts of a whole pull, and what was left out."""
    asked = list(parts(kinds, **{name: more[name] for name in more if name in ("countries", "since")}))
    done = Asked().pull(server, out, kinds, **more)
    reading = Reading(knowledge, done.day or date(2000, 1, 1))
    return facts([(part, done.rows[part.name]) for part in asked], reading), reading


def told(rows: list[Row]) -> list[str]:
    return [
        " ".join(
            filter(
                None, (r.subject, r.office or r.predicate, r.object, r.valid_from, r.valid_to or f"…{r.known_until}", r.status)
            )
        )
        for r in rows
    ]


def test_holders_come_with_terms_precision_and_rank(wikidata: Served, knowledge: Knowledge, tmp_path: Path) -> None:
    rows, _ = pulled(wikidata, knowledge, tmp_path / "out.csv", "office")
    assert told(rows) == [
        "KR finance-minister Ada Quill 2023-01-02 2024-01-02 clean",
        "KR foreign-minister Bo Lind 2019-05-12 …2026-11-03 uncorroborated",
        "KR foreign-minister Q1 2022-05-12 2024-01 clean",
        "KR head-of-government Ada Quill 2021-05 2022-05-12 acting",
        "KR head-of-state Q13 2017-05-10 2022-05-10 clean",
        "KR head-of-state Q14 2022-05-10 …2026-11-03 clean",
        "KZ head-of-state Q3 2019-03-20 …2026-11-03 clean",
    ]
    assert rows[2].url == "https://www.wikidata.org/wiki/Q1"
    assert (rows[2].source, rows[2].licence) == ("Wikidata", "CC0 1.0")


def test_what_is_left_out_is_counted(wikidata: Served, knowledge: Knowledge, tmp_path: Path) -> None:
    _, reading = pulled(wikidata, knowledge, tmp_path / "out.csv", "office")
    assert dict(reading.left_out) == {
        "a person whose name others have": 3,
        "a person without an English name": 1,
        "a position that is none of the offices": 2,
        "an end before the start": 1,
        "an end on an unknown day": 1,
        "no day, or one too coarse": 2,
    }


def test_a_birth_is_the_preferred_one_and_two_as_good_are_disputed(
    wikidata: Served, knowledge: Knowledge, tmp_path: Path
) -> None:
    rows, reading = pulled(wikidata, knowledge, tmp_path / "out.csv", "birth", "death")
    assert told(rows) == [
        "Ada Quill born 1960-01-01 … disputed",
        "Ada Quill born 1961-01-01 … disputed",
        "Ada Quill died 2025-02-03 … clean",
        "Q1 born 1956-09-16 … clean",
        "Q13 born 1953-01-24 … clean",
    ]
    assert dict(reading.left_out) == {"no day, or one too coarse": 1}


def test_names_are_those_with_days_in_english(wikidata: Served, knowledge: Knowledge, tmp_path: Path) -> None:
    rows, reading = pulled(wikidata, knowledge, tmp_path / "out.csv", "rename")
    assert told(rows) == [
        "KZ name Kazakh SSR 1936 1991-12-16 clean",
        "geonames:1835848 name Keijo 1910 1945 clean",
        "place:astana name Nur-Sultan 2019-03-23 2022-09-17 clean",
    ]
    assert dict(reading.left_out) == {"a name without a day": 1, "a place that the record does not have": 1}


def test_memberships_are_those_of_organisations_on_record(wikidata: Served, knowledge: Knowledge, tmp_path: Path) -> None:
    rows, reading = pulled(wikidata, knowledge, tmp_path / "out.csv", "membership")
    assert told(rows) == ["KR member-of org:pact 1991-09-17 …2026-11-03 clean"]
    assert dict(reading.left_out) == {"an organisation that the record does not have": 1}


def test_countries_and_a_first_day_narrow_it(wikidata: Served, knowledge: Knowledge, tmp_path: Path) -> None:
    rows, _ = pulled(wikidata, knowledge, tmp_path / "a.csv", "office", countries=["KZ"])
    assert told(rows) == ["KZ head-of-state Q3 2019-03-20 …2026-11-03 clean"]
    late, _ = pulled(wikidata, knowledge, tmp_path / "b.csv", "office", "death", countries=["KR"], since=Date.parse("2024"))
    assert [row.object for row in late] == ["2025-02-03", "Ada Quill", "Bo Lind", "Q1", "Q14"]


def test_country_by_country_it_comes_to_the_same(wikidata: Served, knowledge: Knowledge, tmp_path: Path) -> None:
    at_once, _ = pulled(wikidata, knowledge, tmp_path / "a.csv", *KINDS)
    apart, _ = pulled(wikidata, knowledge, tmp_path / "b.csv", *KINDS, countries=["KZ", "KR"])
    assert apart == at_once
    assert [part.name for part in parts(["office", "death"], ["KZ"])][-2:] == ["KZ offices: by their titles", "KZ deaths"]


def test_a_country_that_the_record_lacks_is_left_out(wikidata: Served, tmp_path: Path) -> None:
    names = "\n".join(line for line in NAMES.splitlines() if not line.startswith("KZ,"))
    small = world(tmp_path / "facts", names=names, facts="subject,predicate,object\n")
    rows, reading = pulled(wikidata, small, tmp_path / "out.csv", "office", countries=["KZ"])
    assert (rows, dict(reading.left_out)) == ([], {"a country that the record does not have": 1})


def test_pages_of_any_size_come_to_the_same(wikidata: Served, knowledge: Knowledge, tmp_path: Path) -> None:
    whole, _ = pulled(wikidata, knowledge, tmp_path / "a.csv", *KINDS)
    asked_once = len(wikidata.queries)
    paged, _ = pulled(wikidata, knowledge, tmp_path / "b.csv", *KINDS, page=2)
    assert paged == whole
    assert len(wikidata.queries) - asked_once > 2 * asked_once
    assert "LIMIT 2 OFFSET 2" in wikidata.queries[asked_once + 1]


def test_the_overlay_is_read_as_own_facts(wikidata: Served, knowledge: Knowledge, tmp_path: Path) -> None:
    rows, _ = pulled(wikidata, knowledge, tmp_path / "out.csv", *KINDS)
    assert write_facts(tmp_path / "out.csv", rows) == len(rows)
    record = knowledge.with_facts(knowledge.read_facts(tmp_path / "out.csv"))
    (fact,) = record.facts("office", subject="South Korea", office="finance-minister")
    assert (fact.object_name, str(fact.valid_from), fact.source) == ("Ada Quill", "2023-01-02", "Wikidata")
    with (tmp_path / "out.csv").open(encoding="utf-8") as file:
        assert {row["from_precision"] for row in csv.DictReader(file) if row["valid_from"] == "2021-05"} == {"month"}


def test_the_server_is_told_who_asks_and_given_time(wikidata: Served, tmp_path: Path) -> None:
    asked = Asked()
    asked.pull(wikidata, tmp_path / "out.csv", ["membership"])
    assert wikidata.agents == ["Dateline/test"]
    assert asked.slept == [1.0]
    assert asked.said == ["memberships: 2 rows"]


@pytest.mark.parametrize(
    ("headers", "waited"),
    [
        ({"Retry-After": "7"}, 7.0),
        ({"Retry-After": "Tue, 03 Nov 2026 10:00:42 GMT"}, 42.0),
        ({"Retry-After": "Tue, 03 Nov 2026 09:00:00 GMT"}, 0.0),
        ({"Retry-After": "100000"}, LONGEST),
        ({"Retry-After": "soon"}, 2.0),
        ({}, 2.0),
    ],
)
def test_a_busy_server_is_waited_for_as_long_as_it_asks(wikidata: Served, headers: dict[str, str], waited: float) -> None:
    asked = Asked()
    wikidata.faults[1] = Fault(429, headers)
    assert len(asked.endpoint(wikidata.url).ask(QUERY).rows) == 2
    assert asked.slept == [waited]
    assert asked.said == [f"the server asks for patience (429); asking again in {waited:.0f} s (1 of 5)"]


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        (Fault(500, body=b"java.util.concurrent.TimeoutException"), "the server is in trouble (500)"),
        (Fault(body=b'{"results": {"bindings": ['), "the answer is not whole"),
        (Fault(body=b"[1]"), "the answer is not whole"),
        (Fault(body=b'{"results": {"bindings": [{"a": 1}]}}'), "the answer is not whole"),
        (Fault(body=b"{}", headers={"Content-Length": "200"}), "broke off: IncompleteRead"),
        (Fault(hang_up=True), "broke off: RemoteDisconnected"),
    ],
    ids=["500", "cut", "a list", "no cell", "shorter than told", "hung up"],
)
def test_what_goes_wrong_once_is_asked_again(wikidata: Served, fault: Fault, why: str) -> None:
    asked = Asked()
    wikidata.faults[1] = fault
    assert len(asked.endpoint(wikidata.url).ask(QUERY).rows) == 2
    assert asked.said[0].startswith(why)


def test_a_server_that_stays_broken_is_given_up_on_with_growing_patience(wikidata: Served) -> None:
    asked = Asked()
    wikidata.faults.update({n: Fault(503) for n in range(1, 20)})
    with pytest.raises(InputError, match=r"the server is in trouble \(503\); given up after 6 tries"):
        asked.endpoint(wikidata.url).ask(QUERY)
    assert asked.slept == [2.0, 4.0, 8.0, 16.0, 32.0]
    assert len(wikidata.queries) == TRIES


def test_a_query_that_is_refused_is_not_asked_again(wikidata: Served) -> None:
    wikidata.faults.update({1: Fault(400, body=b"malformed query\nat line 1"), 2: Fault(403)})
    with pytest.raises(InputError, match=r"refused the query \(400 Bad Request\): malformed query$"):
        Asked().endpoint(wikidata.url).ask(QUERY)
    with pytest.raises(InputError, match=r"refused the query \(403 Forbidden\)$"):
        Asked().endpoint(wikidata.url).ask(QUERY)


def test_an_address_that_leads_nowhere(wikidata: Served) -> None:
    with pytest.raises(InputError, match=r"cannot be reached: .*given up"):
        Asked().endpoint("http://127.0.0.1:9/sparql").ask(QUERY)
    with pytest.raises(InputError, match="is no address of a SPARQL endpoint"):
        Asked().endpoint("file:///etc/passwd").ask(QUERY)


def test_a_server_without_a_clock_has_no_day(wikidata: Served) -> None:
    wikidata.faults[1] = Fault(body=b'{"results": {"bindings": []}}', headers={"Date": ""})
    assert Asked().endpoint(wikidata.url).ask(QUERY).day is None
    assert Asked().endpoint(wikidata.url).ask(QUERY).day == date(2026, 11, 3)


def broken_off(wikidata: Served, out: Path, after: int) -> None:
    """A pull that breaks off after so many requests."""
    wikidata.faults.update({n: Fault(400) for n in range(after + 1, 100)})
    with pytest.raises(InputError):
        Asked().pull(wikidata, out, page=2)
    wikidata.faults.clear()


@pytest.mark.parametrize("after", range(0, 12, 3))
def test_a_pull_that_broke_off_goes_on_where_it_was(wikidata: Served, tmp_path: Path, after: int) -> None:
    whole = Asked().pull(wikidata, tmp_path / "whole.csv", page=2)
    asked_in_all = len(wikidata.queries)
    wikidata.queries.clear()
    broken_off(wikidata, tmp_path / "out.csv", after)
    assert len(wikidata.queries) == after + 1
    assert Asked().pull(wikidata, tmp_path / "out.csv", page=2, resume=True) == whole
    assert len(wikidata.queries) == asked_in_all + 1


def test_a_page_that_was_half_written_is_asked_again(wikidata: Served, tmp_path: Path) -> None:
    whole = Asked().pull(wikidata, tmp_path / "whole.csv", page=2)
    wikidata.queries.clear()
    broken_off(wikidata, tmp_path / "out.csv", 3)
    kept = unfinished(tmp_path / "out.csv")
    kept.write_bytes(kept.read_bytes()[:-20])
    assert Asked().pull(wikidata, tmp_path / "out.csv", page=2, resume=True) == whole


def test_an_unfinished_pull_is_not_written_over(wikidata: Served, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    broken_off(wikidata, out, 2)
    with pytest.raises(InputError, match="is an unfinished pull: go on with --resume, or remove it"):
        Asked().pull(wikidata, out, page=2)
    with pytest.raises(InputError, match="is an unfinished pull of something else"):
        Asked().pull(wikidata, out, page=3, resume=True)
    unfinished(out).write_text("{}\n[\n")
    with pytest.raises(InputError, match="cannot be gone on with"):
        Asked().pull(wikidata, out, resume=True)


def test_a_pull_into_no_folder(wikidata: Served, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written: No such file"):
        Asked().pull(wikidata, tmp_path / "nowhere" / "out.csv")
