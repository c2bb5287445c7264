"""The shipped record: it compiles, names what a newsroom names, and answers a few questions of every kind."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checker.knowledge.cache import compile_folder, connect
from checker.knowledge.folder import facts_folder
from checker.knowledge.identity import within
from checker.knowledge.naming import resolve
from checker.knowledge.record import Record
from checker.knowledge.spelling import words
from checker.knowledge.store import Knowledge
from checker.model.when import Date


@pytest.fixture(scope="module")
def shipped() -> Knowledge:
    return Knowledge.open()


@pytest.mark.parametrize(
    ("written", "id"),
    [
        ("Burma", "MM"),
        ("Holland", "NL"),
        ("Republic of Korea", "KR"),
        ("Côte d'Ivoire", "CI"),
        ("Ivory Coast", "CI"),
        ("UK", "GB"),
        ("Britain", "GB"),
        ("German Federal Republic", "DE"),
        ("USSR", "SU"),
        ("America", "US"),
        ("Swaziland", "SZ"),
        ("Dutch", "NL"),
        ("NATO", "org:nato"),
    ],
)
def test_countries_by_the_names_that_stories_use(shipped: Knowledge, written: str, id: str) -> None:
    assert resolve(written, "country", shipped).id == id


def test_every_predicate_of_the_contract_is_there(shipped: Knowledge) -> None:
    names = "office capital name located-in member-of born died demonym borders currency"
    assert set(names.split()) <= set(shipped.predicates)


@pytest.mark.parametrize(
    ("title", "where", "office"),
    [
        ("Secretary of State", "US", "foreign-minister"),
        ("Chancellor", "DE", "head-of-government"),
        ("Chancellor of the Exchequer", "GB", "finance-minister"),
        ("Home Secretary", "GB", "interior-minister"),
        ("Premier", "CN", "head-of-government"),
        ("Taoiseach", "IE", "head-of-government"),
        ("Supreme Leader", "IR", "head-of-state"),
        ("Secretary General", "org:nato", "organisation-head"),
        ("Minister of External Affairs", "IN", "foreign-minister"),
        ("Deputy Foreign Minister", "RU", "junior-foreign-minister"),
        ("Vice Premier", "CN", "deputy-head-of-government"),
    ],
)
def test_titles_of_the_great_offices(shipped: Knowledge, title: str, where: str, office: str) -> None:
    assert resolve(title, "office", shipped, jurisdiction=where).id == office


def test_offices_with_several_holders_refute_nobody(shipped: Knowledge) -> None:
    assert shipped.single("head-of-state", "KR")
    assert not shipped.single("head-of-state", "BA")
    assert not shipped.single("deputy-head-of-government", "CN")


@pytest.mark.parametrize(
    ("title", "where", "office"),
    [
        ("president", "org:fifa", "organisation-head"),
        ("secretary-general", "org:fifa", "organisation-officer"),
        ("executive director", "org:who", "organisation-officer"),
        ("director-general", "org:who", "organisation-head"),
        ("high commissioner", "org:un", "organisation-officer"),
        ("high commissioner", "org:unhcr", "organisation-head"),
        ("managing director", "org:world-bank", "organisation-officer"),
        ("managing director", "org:imf", "organisation-head"),
    ],
)
def test_the_head_of_an_organisation_is_whom_its_own_title_means(shipped: Knowledge, title: str, where: str, office: str) -> None:
    assert resolve(title, "office", shipped, jurisdiction=where).id == office


def test_the_capital_of_a_day(shipped: Knowledge) -> None:
    found = shipped.facts("capital", subject="Kazakhstan")
    assert [f.object_name for f in found if f.covers(Date.parse("1995-06-01"))] == ["Almaty"]
    assert [f.object_name for f in found if f.covers(Date.parse("2020-06-01"))] == ["Astana"]


@pytest.mark.parametrize(
    ("place", "where", "answer"),
    [("Almaty", "Kazakhstan", True), ("Almaty", "Uzbekistan", False), ("Atlanta", "Georgia", True), ("Paris", "Texas", True)],
)
def test_where_cities_lie(shipped: Knowledge, place: str, where: str, answer: bool) -> None:
    assert within(resolve(place, "place", shipped), resolve(where, "region", shipped), shipped) is answer


def test_every_object_of_an_office_is_a_person_with_a_name(shipped: Knowledge) -> None:
    for fact in shipped.facts("office"):
        assert shipped.type_of(fact.object) == "person"
        assert fact.object_name
        assert fact.subject_name != fact.subject or shipped.name_of(fact.subject) == fact.subject


def test_every_title_of_the_offices_means_its_office(shipped: Knowledge) -> None:
    for office in shipped.offices:
        for title, scope in office.titles:
            assert office.id in {meant.id for meant in shipped.titles.meanings(title) if meant.scope == scope}
            assert any(name.id == office.id for name in shipped.starting_with(words(title)[0]) if name.type == "office")


@pytest.mark.parametrize(("word", "is_one"), [("Kyrgyz", True), ("Dutch", True), ("Norway", False), ("Ada", False), ("", False)])
def test_a_demonym_is_no_name(shipped: Knowledge, word: str, is_one: bool) -> None:
    assert shipped.is_demonym(word) is is_one


@pytest.mark.no_cover
def test_an_installation_s_data_stays_small(tmp_path: Path) -> None:
    facts = facts_folder()
    compile_folder(facts, tmp_path / "record")
    parts = [tmp_path / "record", *facts.iterdir(), *(facts.parent / "rules").rglob("*.yaml")]
    assert sum(path.stat().st_size for path in parts) < 15_000_000


@pytest.mark.parametrize(
    ("asked", "by"),
    [
        ((["KR"], None, None), "PRIMARY KEY (predicate=? AND subject=?)"),
        ((["KR", "KP"], "head-of-state", None), "PRIMARY KEY (predicate=? AND subject=? AND office=?)"),
        ((None, None, ["KR"]), "INDEX fact_object (predicate=? AND object=?)"),
        ((None, "head-of-state", ["KR", "korea"]), "INDEX fact_object (predicate=? AND object=? AND office=?)"),
    ],
)
def test_no_look_up_walks_through_the_facts(asked: tuple[Any, Any, Any], by: str) -> None:
    connection = connect(facts_folder())
    record, said = Record(connection), list[str]()
    connection.set_trace_callback(said.append)
    record.facts("office", *asked)
    connection.set_trace_callback(None)
    (query,) = (one for one in said if "FROM fact" in one)
    plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {query}")]
    assert plan[0] == f"SEARCH f USING {by}"


@pytest.mark.parametrize(
    ("place", "where", "answer"),
    [
        ("Munich", "Bavaria", True),
        ("Munich", "Hesse", False),
        ("Naples", "Tuscany", False),
        ("Edinburgh", "England", False),
        ("Hyderabad", "Andhra Pradesh", True),
        ("Warsaw", "Czechoslovakia", False),
        ("London", "Ontario", True),
        ("Denver", "Utah", None),
    ],
)
def test_what_lies_in_which_part_of_a_country(shipped: Knowledge, place: str, where: str, answer: bool | None) -> None:
    part = resolve(where, "region", shipped)
    assert within(resolve(place, "place", shipped, jurisdiction=part.id), part, shipped) is answer
