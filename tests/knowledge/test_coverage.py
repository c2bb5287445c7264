"""How far the record goes: states of the day, and in how many of them the leaders are known."""

from __future__ import annotations

from pathlib import Path

from checker.knowledge.coverage import YEARS, coverage
from checker.knowledge.store import Knowledge
from tests.knowledge.world import NAMES, world

FACTS = """subject,predicate,office,object,valid_from,valid_to,known_until
KR,member-of,,org:un,1991-09-17,,2025
FR,member-of,,org:un,1945,,2025
KZ,member-of,,org:un,2005,2021,
KR,office,head-of-state,A,1998,,2025
FR,office,head-of-state,B,1998,2003,
FR,office,head-of-state,C,2007,,2021
KZ,office,head-of-state,D,1990,2019,
FR,office,foreign-minister,E,2000-07-01,2000-07-02,
KR,office,foreign-minister,F,,2030,
"""


def table(tmp_path: Path) -> dict[tuple[str, int], tuple[int, int, tuple[str, ...]]]:
    names = NAMES.replace("org:pact,", "org:un,")
    predicates = (
        "office: {subject: [country], object: [person], office: true}\nmember-of: {subject: [country], object: [organisation]}\n"
    )
    found = coverage(world(tmp_path / "facts", names=names, facts=FACTS, predicates=predicates))
    return {(one.office, one.day.first.year): (one.states, one.known, one.missing) for one in found}


def test_states_of_the_day_and_their_leaders(tmp_path: Path) -> None:
    found = table(tmp_path)
    assert found["head-of-state", 2000] == (2, 2, ())
    assert found["head-of-state", 2010] == (3, 3, ())
    assert found["head-of-state", 2020] == (3, 2, ("KZ",))
    assert found["head-of-state", 2024] == (2, 1, ("FR",))  # open, and seen for the last time in 2021
    assert found["head-of-government", 2010] == (3, 0, ("FR", "KR", "KZ"))
    assert found["foreign-minister", 2000] == (2, 1, ("KR",))  # since an unknown day is not surely on that one


def test_there_are_goals_for_every_year(tmp_path: Path) -> None:
    names = NAMES.replace("org:pact,", "org:un,")
    predicates = (
        "office: {subject: [country], object: [person], office: true}\nmember-of: {subject: [country], object: [organisation]}\n"
    )
    found = list(coverage(world(tmp_path / "facts", names=names, facts=FACTS, predicates=predicates)))
    assert [one.goal for one in found] == [2, 3, 3, 2, 2] * 2 + [130, 148, 165, 165, 75]
    assert [one.met for one in found[: len(YEARS)]] == [True, True, False, False, False]


def test_the_shipped_record_goes_as_far_as_it_should() -> None:
    assert [(one.office, one.day, one.known, one.goal) for one in coverage(Knowledge.open()) if not one.met] == []
