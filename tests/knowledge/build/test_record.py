"""Point checks of the shipped record: well-known tenures, changes of hands, and what must not be claimed."""

from __future__ import annotations

import csv
from functools import lru_cache

import pytest

from checker.knowledge.build.dates import first, last
from checker.knowledge.tables import is_id
from tests.conftest import ROOT

FACTS = ROOT / "facts"


@lru_cache(maxsize=1)
def names() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for path in sorted(FACTS.glob("names*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                found.setdefault(row["id"], set()).add(row["name"])
    return found


@lru_cache(maxsize=1)
def facts() -> list[dict[str, str]]:
    found = []
    for path in sorted(FACTS.glob("*.csv")):
        if not path.name.startswith("names") and path.name != "offices.csv":
            with path.open(encoding="utf-8", newline="") as file:
                found.extend(csv.DictReader(file))
    return found


def on(day: str, subject: str, predicate: str, office: str = "") -> list[tuple[set[str], str]]:
    """The names of every object that the record holds on a day, with the row's status."""
    held = []
    for row in facts():
        if (row["subject"], row["predicate"]) == (subject, predicate) and (not office or row["office"] == office):
            end = row["valid_to"] or row["known_until"]
            if first(row["valid_from"]) <= first(day) <= last(end):
                held.append((names().get(row["object"], {row["object"]}), row["status"]))
    return held


S, G, F, D, M, HOME, V = (
    "head-of-state",
    "head-of-government",
    "foreign-minister",
    "defence-minister",
    "finance-minister",
    "interior-minister",
    "vice-head-of-state",
)
HOLDERS = [
    ("KR", F, "2023-06-04", "Park Jin"),
    ("KR", F, "2022-05-12", "Park Jin"),
    ("KR", S, "2020-07-15", "Moon Jae-in"),
    ("KR", S, "2023-06-04", "Yoon Suk Yeol"),
    ("KR", S, "2023-06-04", "Yoon Suk-yeol"),
    ("KR", "intelligence-head", "2021-03-01", "Park Jie-won"),
    ("KZ", S, "2022-09-17", "Kassym-Jomart Tokayev"),
    ("KZ", F, "2023-06-04", "Murat Nurtleu"),
    ("KZ", "deputy-head-of-government", "2023-06-04", "Murat Nurtleu"),
    ("KZ", S, "2018-05-01", "Nursultan Nazarbayev"),
    ("US", S, "1987-06-12", "Ronald Reagan"),
    ("US", S, "2009-06-01", "Barack Obama"),
    ("US", V, "2023-01-01", "Kamala Harris"),
    ("US", F, "2010-05-05", "Hillary Clinton"),
    ("US", M, "2009-05-05", "Timothy Geithner"),
    ("GB", G, "1985-01-01", "Margaret Thatcher"),
    ("GB", G, "2022-10-01", "Liz Truss"),
    ("GB", F, "2024-01-15", "David Cameron"),
    ("GB", HOME, "2020-02-01", "Priti Patel"),
    ("GB", S, "2023-01-01", "Charles III"),
    ("AU", S, "2000-01-01", "Elizabeth II"),
    ("AU", G, "2020-01-01", "Scott Morrison"),
    ("FR", S, "2001-09-11", "Jacques Chirac"),
    ("FR", G, "2003-02-14", "Jean-Pierre Raffarin"),
    ("FR", F, "2003-02-14", "Dominique de Villepin"),
    ("DE", G, "2015-09-04", "Angela Merkel"),
    ("DE", G, "1989-11-09", "Helmut Kohl"),
    ("DE", F, "2003-02-14", "Joschka Fischer"),
    ("IT", G, "2022-09-01", "Mario Draghi"),
    ("IT", G, "1993-10-01", "Carlo Azeglio Ciampi"),
    ("ES", G, "2005-01-01", "José Luis Rodríguez Zapatero"),
    ("JP", G, "2016-05-27", "Shinzo Abe"),
    ("JP", G, "1993-12-01", "Morihiro Hosokawa"),
    ("JP", S, "2018-01-01", "Akihito"),
    ("JP", S, "2019-05-02", "Naruhito"),
    ("CN", S, "2015-01-01", "Xi Jinping"),
    ("CN", G, "2015-01-01", "Li Keqiang"),
    ("IN", G, "1996-11-10", "H. D. Deve Gowda"),
    ("IN", F, "2017-01-01", "Sushma Swaraj"),
    ("RU", S, "2010-01-01", "Dmitry Medvedev"),
    ("RU", G, "2010-01-01", "Vladimir Putin"),
    ("RU", F, "2015-01-01", "Sergey Lavrov"),
    ("UA", S, "2020-01-01", "Volodymyr Zelenskyy"),
    ("TR", S, "2016-01-01", "Recep Tayyip Erdoğan"),
    ("IR", S, "2010-01-01", "Ali Khamenei"),
    ("IR", G, "2010-01-01", "Mahmoud Ahmadinejad"),
    ("IL", G, "2008-01-01", "Ehud Olmert"),
    ("EG", S, "2012-12-01", "Mohamed Morsi"),
    ("ZA", S, "1995-06-24", "Nelson Mandela"),
    ("BR", S, "2007-01-01", "Luiz Inácio Lula da Silva"),
    ("MX", G, "2021-12-30", "Andrés Manuel López Obrador"),
    ("AR", S, "2002-06-01", "Eduardo Duhalde"),
    ("VA", S, "2010-01-01", "Benedict XVI"),
    ("SU", S, "1990-06-01", "Mikhail Gorbachev"),
    ("org:nato", "organisation-head", "2020-01-01", "Jens Stoltenberg"),
    ("org:un", "organisation-head", "2003-01-01", "Kofi Annan"),
    ("org:eu-commission", "organisation-head", "2023-01-01", "Ursula von der Leyen"),
    ("org:imf", "organisation-head", "2015-01-01", "Christine Lagarde"),
]


@pytest.mark.parametrize(("subject", "office", "day", "person"), HOLDERS)
def test_the_record_holds(subject: str, office: str, day: str, person: str) -> None:
    assert any(person in called for called, _ in on(day, subject, "office", office)), on(day, subject, "office", office)


ALONE = [row for row in HOLDERS if row[1] in {S, G, F} and row[0] not in {"RU", "IR", "MX", "KZ"} and row[2] != "2022-05-12"]


@pytest.mark.parametrize(("subject", "office", "day", "person"), ALONE)
def test_and_nobody_else(subject: str, office: str, day: str, person: str) -> None:
    assert [person in called for called, _ in on(day, subject, "office", office)] == [True]


@pytest.mark.parametrize(
    ("subject", "office", "day", "person"),
    [
        ("KR", F, "2023-06-04", "Park Jie-won"),
        ("KR", S, "2023-06-04", "Moon Jae-in"),
        ("ES", G, "2015-01-01", "Alberto Núñez Feijóo"),
        ("IN", F, "2014-01-01", "Sujatha Singh"),
        ("US", HOME, "2020-01-01", "David Bernhardt"),
        ("AU", G, "2020-01-01", "Gladys Berejiklian"),
    ],
)
def test_the_record_does_not_hold(subject: str, office: str, day: str, person: str) -> None:
    assert not any(person in called for called, _ in on(day, subject, "office", office))


@pytest.mark.parametrize(
    ("country", "day", "places"),
    [
        ("KZ", "1995-01-01", {"Almaty"}),
        ("KZ", "2020-01-01", {"Astana", "Nur-Sultan"}),
        ("MM", "2000-01-01", {"Yangon", "Rangoon"}),
        ("MM", "2010-01-01", {"Naypyidaw"}),
        ("NG", "1991-01-01", {"Lagos"}),
        ("BO", "2010-01-01", {"La Paz"}),
        ("BO", "2010-01-01", {"Sucre"}),
        ("NL", "2010-01-01", {"The Hague"}),
        ("US", "2010-01-01", {"Washington", "Washington, D.C."}),
        ("IN", "2010-01-01", {"New Delhi"}),
        ("BR", "2010-01-01", {"Brasilia"}),
        ("DE", "1988-01-01", {"Bonn"}),
    ],
)
def test_a_capital_of_its_day(country: str, day: str, places: set[str]) -> None:
    assert any(places <= called for called, _ in on(day, country, "capital"))


@pytest.mark.parametrize(
    ("member", "organisation", "day", "is_one"),
    [
        ("GB", "org:eu", "2019-12-31", True),
        ("GB", "org:eu", "2021-01-01", False),
        ("FI", "org:nato", "2023-04-05", True),
        ("FI", "org:nato", "2023-01-05", False),
        ("HR", "org:euro-area", "2023-02-01", True),
        ("FR", "org:un", "2010-01-01", True),
        ("KZ", "org:eaeu", "2016-01-01", True),
    ],
)
def test_a_member_of_its_day(member: str, organisation: str, day: str, is_one: bool) -> None:
    held = any(
        row["object"] == organisation and first(row["valid_from"]) <= first(day) <= last(row["valid_to"] or row["known_until"])
        for row in facts()
        if (row["subject"], row["predicate"]) == (member, "member-of")
    )
    assert held is is_one


def test_every_row_has_a_source_a_licence_and_an_end_or_a_day_it_is_known_to() -> None:
    licences = {"CC0 1.0", "public domain", "CC BY 4.0"}
    for row in facts():
        assert row["source"], row
        assert set(row["licence"].split("; ")) <= licences, row
        assert row["valid_to"] or row["known_until"] or row["predicate"] in {"born", "died"}, row
        assert row["status"] in {"clean", "uncorroborated", "disputed", "acting"}, row
        assert not row["valid_to"] or not row["valid_from"] or first(row["valid_from"]) <= last(row["valid_to"]), row


def test_every_person_place_and_country_of_a_fact_has_a_name() -> None:
    called = names()
    for row in facts():
        for cell in (row["subject"], row["object"]):
            assert cell in called or not is_id(cell) or cell.isdigit(), row  # what has no id is its own name
