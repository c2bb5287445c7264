"""The whole build on a small world: every source once, and the same bytes twice, under another hash seed too."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from checker.knowledge.build.__main__ import main
from tests.conftest import ROOT
from tests.knowledge.build import small
from tests.knowledge.build.tables import read, write


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    raw = write(
        tmp_path_factory.mktemp("raw"),
        wikidata_holders=small.HOLDERS,
        factbook_heads=small.HEADS,
        curated=small.CURATED,
        factbook_capitals=small.CAPITALS,
        factbook_names=small.NAMES,
        factbook_memberships=small.MEMBERS,
        factbook_basics=small.BASICS,
        ifg_ministers=small.IFG,
        us_executive=small.US,
        wikidata_world_leaders=small.LEADERS,
        wikidata_p39_extra=small.EXTRA,
    )
    out = tmp_path_factory.mktemp("facts")
    with redirect_stdout(io.StringIO()) as told:
        main([str(raw), "--out", str(out / "one")])
    (out / "told").write_text(told.getvalue())
    elsewhere = [sys.executable, "-m", "checker.knowledge.build", str(raw), "--out", str(out / "two")]
    subprocess.run(elsewhere, cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": "1"}, check=True, stdout=subprocess.DEVNULL)
    return out


def held(facts: Path, file: str, subject: str, office: str = "") -> list[tuple[str, str, str, str]]:
    """Object, beginning, end (or the day known to) and status."""
    rows = [r for r in read(facts / "one" / f"{file}.csv") if r["subject"] == subject and (not office or r["office"] == office)]
    return [(r["object"], r["valid_from"], r["valid_to"] or r["known_until"], r["status"]) for r in rows]


def test_the_same_tables_give_the_same_bytes(facts):
    ones = sorted((facts / "one").iterdir())
    assert len(ones) == 32
    assert [path.read_bytes() for path in ones] == [path.read_bytes() for path in sorted((facts / "two").iterdir())]


def test_every_entity_has_one_usual_name(facts):
    for path in (facts / "one").glob("names_*.csv"):
        rows = [row for row in read(path) if row["form"] != "former" or "former" not in path.name]
        assert {r["id"] for r in rows} == {r["id"] for r in rows if r["form"] == "short"}
        assert len({r["id"] for r in rows}) == sum(r["form"] == "short" for r in rows)


def test_every_row_says_where_it_comes_from(facts):
    for path in (facts / "one").glob("*.csv"):
        assert all(r["source"] and r["licence"] for r in read(path))


def test_two_witnesses_and_a_successor(facts):
    assert held(facts, "heads", "KR", "head-of-state")[-1] == ("Q21001", "2017-05-10", "2022-05-09", "clean")
    assert held(facts, "foreign_ministers", "KR") == [
        ("Q19941071", "2021-02-09", "2022-05-12", "uncorroborated"),
        ("Q16090188", "2022-05-12", "2024-01", "clean"),
    ]


def test_a_president_beside_a_prime_minister_heads_no_government(facts):
    found = [row for row in held(facts, "heads", "KR", "head-of-government") if row[1] > "2020"]
    assert found == [("person:kim-boo-kyum", "2021-05-14", "2022-05-12", "clean")]


def test_a_president_without_one_does(facts):
    assert held(facts, "heads", "MX", "head-of-government")[-1] == ("Q10", "2012-12-01", "2018-11-30", "clean")


def test_a_prime_minister_who_stands_in_for_the_president_acts(facts):
    assert ("Q9", "2014-05-25", "2016-10-31", "acting") in held(facts, "heads", "LB", "head-of-state")


def test_one_person_under_two_names_is_one(facts):
    assert {row[0] for row in held(facts, "heads", "FJ") if row[1] > "2007"} == {"Q19"}


def test_an_export_of_leaders_prolongs_an_open_tenure(facts):
    assert held(facts, "heads", "BY")[-1][:1] + held(facts, "heads", "BY")[-1][2:] == ("Q17", "2024-10-23", "clean")


def test_only_the_time_that_two_holders_share_is_disputed(facts):
    assert [row for row in held(facts, "heads", "BY") if row[0] == "Q17"] == [
        ("Q17", "2020-06-04", "2022-03-10", "disputed"),
        ("Q17", "2022-03-10", "2024-10-23", "clean"),
    ]


def test_decided_terms_stand_alone_in_their_time(facts):
    found = [row for row in held(facts, "heads", "DE", "head-of-state") if "2010" <= row[1] <= "2012"]
    assert [(row[0].removeprefix("person:"), row[3]) for row in found] == [
        ("jens-bohrnsen", "acting"),
        ("christian-wulff", "clean"),
    ]


def test_a_deputy_long_past_is_dropped(facts):
    assert held(facts, "deputies", "KR") == [("Q8", "2022-05-10", "2022-07-01", "clean")]


def test_offices_of_organisations_and_lands_without_a_code(facts):
    assert held(facts, "other_offices", "org:nato")[-1] == ("person:mark-rutte", "2024-10-01", "2025-12-31", "clean")
    assert ("person:moussa-faki", "2017-03-14", "2025-03-13", "clean") in held(
        facts, "other_offices", "org:african-union-commission"
    )
    assert held(facts, "heads", "x-abkhazia") == [("Q13", "2020-04-23", "2022-07-01", "clean")]


def test_a_life_and_a_death(facts):
    assert held(facts, "lives", "Q21001") == [("1953-01-24", "1953-01-24", "", "clean")]
    assert held(facts, "lives", "Q16090188") == [("1956", "1956", "", "clean")]
    assert held(facts, "lives", "person:park-jie-won") == [("2030-01-01", "2030-01-01", "", "clean")]


def test_a_capital_keeps_its_place_when_its_name_changes(facts):
    assert held(facts, "capitals", "KZ") == [
        ("geonames:1526384", "1991-12-16", "1997-12-10", "clean"),
        ("geonames:1526273", "1997-12-10", "2025-12-31", "clean"),
    ]
    assert held(facts, "capitals", "IL") == [("geonames:281184", "1980", "2025-12-31", "disputed")]


def test_what_was_renamed(facts):
    assert ("Nur-Sultan", "2019-03-23", "2022-09-17", "clean") in held(facts, "renames", "geonames:1526273")
    assert held(facts, "renames", "MM") == [("Burma", "1948-01-04", "1989-06-18", "disputed")]
    assert held(facts, "renames", "SU") == [("Soviet Union", "1922-12-30", "1991-12-26", "clean")]
    assert held(facts, "renames", "SS") == []


def test_members_as_the_editions_list_them(facts):
    assert held(facts, "memberships", "KR") == [("org:un", "1992", "2026-01-21", "clean"), ("org:wto", "2005", "2025", "clean")]
    assert held(facts, "memberships", "ZW") == [("org:osce", "1999", "2003", "uncorroborated")]


def test_neighbours_and_money(facts):
    assert held(facts, "borders", "KR") == [("KP", "1980", "2026-01-21", "clean")]
    assert held(facts, "currencies", "DE") == [("euro", "1999-01-01", "2026-01-21", "clean")]


def test_ministers_of_one_country(facts):
    assert held(facts, "foreign_ministers", "GB")[-1] == ("person:david-cameron", "2023-11-13", "2024-07-05", "clean")
    assert held(facts, "heads", "US", "head-of-government")[-1] == ("person:jo-doe", "2025-01-20", "2025-01-21", "clean")


def test_the_build_tells_what_it_did(facts):
    told = (facts / "told").read_text()
    assert "capital: the Factbook says NR: no capital" in told
    assert "left out of Wikidata's holders: 1 rows, a part of a country" in told
    assert "rows" in told.splitlines()[0]
