"""What ails facts: each ailment found, and what is healthy left in peace."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from checker.knowledge.doctor import examine
from checker.knowledge.sheets import of_files, of_folder
from checker.knowledge.store import Knowledge
from checker.model.problems import InputError
from tests.knowledge.world import FACTS, NAMES, PREDICATES, write

HEADER = "subject,predicate,office,object,valid_from,valid_to,known_until,status,source,licence\n"
Shown = Callable[..., list[str]]


@pytest.fixture
def ails(tmp_path: Path) -> Shown:
    """What ails a folder of the small world's names with these facts: rows of the columns above, source and licence added."""

    def shown(*rows: str, names: str = "", predicates: str = "") -> list[str]:
        text = HEADER + "".join(f"{row},Gazette,CC0\n" if row.count(",") == 7 else f"{row}\n" for row in rows)
        folder = write(tmp_path / "facts", names=NAMES + names, facts=text, predicates=PREDICATES + predicates)
        return [f"{one.level}: {one.check}: {one.line}: {one.reason}" for one in examine(of_folder(folder))]

    return shown


def fm(person: str, start: str, end: str = "", until: str = "", status: str = "clean") -> str:
    return f"KR,office,foreign-minister,{person},{start},{end},{until},{status}"


def test_terms_that_follow_one_another_are_healthy(ails: Shown) -> None:
    assert ails(fm("Q1", "2001-02", "2003-04-05"), fm("Q2", "2003-04-05", "2007"), fm("Q13", "2007", "", "2010-01-02")) == []


def test_two_in_an_office_of_one(ails: Shown) -> None:
    first, second = fm("Q1", "2001", "2003-04-05"), fm("Q2", "2003-02-05", "2007")
    told = "foreign minister of South Korea: Park Jie-won (2003-02-05 to 2007) and Park Jin (2001 to 2003-04-05) (facts.csv:2)"
    assert ails(first, second) == [f"error: two at once where there is one: facts.csv:3: {told} are both clean for 59 days"]
    late = fm("Q2", "2003-04-02", "2007")
    assert [line.split(":")[0] for line in ails(first, late)] == ["warning"]


@pytest.mark.parametrize("status", ["disputed", "uncorroborated", "acting"])
def test_two_of_whom_one_is_marked_are_told_apart_already(ails: Shown, status: str) -> None:
    assert ails(fm("Q1", "2001", "2003-04-05"), fm("Q2", "2002", "2004", status=status)) == []


def test_two_capitals_at_once(ails: Shown) -> None:
    rows = ("KZ,capital,,place:astana,1997,2005,,clean", "KZ,capital,,place:almaty,1991,2003,,clean")
    assert [line.partition(": facts")[0] for line in ails(*rows)] == ["error: two at once where there is one"]
    apart = ("KZ,capital,official,place:astana,1997,2005,,clean", "KZ,capital,seat-of-government,place:almaty,1991,2003,,clean")
    assert ails(*apart) == []


def test_many_in_an_office_of_many_and_one_place_in_two_others(ails: Shown) -> None:
    assert (
        ails("KR,office,deputy-prime-minister,Q1,2001,2005,,clean", "KR,office,deputy-prime-minister,Q2,2001,2005,,clean") == []
    )
    assert ails("place:atlanta,located-in,,US-GA,1990,,2025,clean", "place:atlanta,located-in,,US,1990,,2025,clean") == []
    assert ails("Q1,born,,1950,,,,clean", "Q1,born,,1951,,,,disputed") == []


def test_an_open_term_speaks_only_as_far_as_it_was_seen(ails: Shown) -> None:
    assert ails(fm("Q1", "2001", "", "2003-04-05"), fm("Q2", "2003-04-06", "2005")) == []
    assert ails("KR,office,foreign-minister,Q1,,2003,,clean", fm("Q2", "2001", "2005")) == []


def test_three_at_once_though_they_be_marked(ails: Shown) -> None:
    rows = (
        fm("Q1", "2001", "2006"),
        fm("Q2", "2002", "2005", status="disputed"),
        fm("Q13", "2003-01-01", "2005", status="disputed"),
    )
    assert [line.partition(": foreign")[0] for line in ails(*rows)] == ["warning: three at once where there is one: facts.csv:4"]
    unknown = "KR,office,foreign-minister,Q14,,2004,,disputed"
    assert [line.partition(": foreign")[0] for line in ails(unknown, *rows[:2])] == []


def test_gaps_are_noted(ails: Shown) -> None:
    assert ails(fm("Q1", "2001", "2003-04-05"), fm("Q2", "2003-05-01", "2005-01-01"), fm("Q1", "2007-01-01", "2008")) == [
        "note: gap: facts.csv:4: foreign minister of South Korea: nobody from 2005-01-01 to 2007-01-01, 730 days"
    ]


def test_the_same_fact_twice(ails: Shown) -> None:
    row = fm("Q1", "2001", "2003-04-05")
    (twice,) = ails(row, row)
    assert twice.startswith(
        "error: the same fact twice: facts.csv:3: foreign minister of South Korea: Park Jin (2001 to 2003-04-05)"
    )
    (other,) = ails(row, fm("Q1", "2001", "2003-04-05", status="disputed"))
    assert other.startswith("warning: the same fact twice")


def test_one_term_in_two_rows(ails: Shown) -> None:
    (found,) = ails(fm("Q1", "2001", "2003-04-05"), fm("Q1", "2002-04-05", "2006"))
    assert found.startswith("warning: one term in two rows: facts.csv:3")
    assert found.endswith("(facts.csv:2) overlap by 365 days")


def test_a_border_told_from_one_side(ails: Shown) -> None:
    assert ails("KR,borders,,KP,1950,,2025,clean", "KP,borders,,KR,1950,,2025,clean") == []
    (found,) = ails("KR,borders,,KP,1950,,2025,clean")
    assert found == (
        "warning: told from one side: facts.csv:2: borders of South Korea: North Korea (1950 to 2025…), and not the other way"
    )


def test_rows_that_nobody_vouches_for(ails: Shown) -> None:
    rows = ("KR,borders,,KP,1950,,2025,clean,,", "KP,borders,,KR,1950,,2025,clean,Gazette,CC0")
    assert [line.partition(": facts")[0] for line in ails(*rows)] == [
        "error: no source",
        "error: no licence",
    ]


def test_rows_without_a_valid_time(ails: Shown) -> None:
    rows = ("KR,capital,,place:seoul,,,,clean", fm("Q1", "2001"))
    assert [line.partition(": facts")[0] for line in ails(*rows)] == ["warning: no valid time"] * 2
    assert ails("Q1,born,,1950,,,,clean", "KR,capital,,place:seoul,,,2025,clean") == []


def test_a_row_that_was_seen_before_it_began(ails: Shown) -> None:
    assert [line.partition(": facts")[0] for line in ails(fm("Q1", "2001", "", "1999"))] == ["error: seen before it began"]


def test_one_name_of_two_persons_in_one_office(ails: Shown) -> None:
    found = ails(fm("Q1", "2001", "2003"), fm("Q50", "2003", "2008"), names="Q50,person,Jin Park,short,,\n")
    told = "foreign minister of South Korea: Q50 Jin Park (2003 to 2008) and Q1 Park Jin (2001 to 2003) (facts.csv:2)"
    assert found == [f"warning: one name, two persons: facts.csv:3: {told}"]


def test_one_person_in_the_offices_of_many_countries(ails: Shown) -> None:
    rows = [f"{country},office,foreign-minister,Q1,200{n},200{n},,clean" for n, country in enumerate(("KR", "FR", "DE"))]
    assert ails(*rows[:2]) == []
    (found,) = ails(*rows)
    assert found.startswith(
        "warning: one person, several countries: facts.csv:2: Park Jin: foreign minister of South Korea, foreign"
    )
    assert ails(*(row.replace("foreign-minister", "head-of-state") for row in rows)) == []


def test_a_term_outside_a_life(ails: Shown) -> None:
    died = "died: {subject: [person], object: [date]}\n"
    child = ("Q1,born,,1995,,,,clean", fm("Q1", "2001", "2003"))
    assert [line.partition(": facts")[0] for line in ails(*child)] == ["warning: a term outside a life"]
    assert ails(child[0], child[1].replace("foreign-minister", "head-of-state")) == []
    dead = ("Q1,died,,2002,,,,clean", fm("Q1", "2001", "2003"))
    assert [line.partition(": facts")[0] for line in ails(*dead, predicates=died)] == ["warning: a term outside a life"]
    assert ails("Q1,died,,2003,,,,clean", dead[1], predicates=died) == []


def test_what_does_not_load_is_told_with_its_lines(ails: Shown) -> None:
    with pytest.raises(InputError) as wrong:
        ails(fm("Q1", "2005", "2003"), "XX,borders,,KP,1950,,2025,clean")
    assert [str(problem) for problem in wrong.value.problems] == [
        "facts.csv:2: valid_to: 2003 is before 2005, where it begins",
        "facts.csv:3: subject: XX has no row among the names",
    ]


def own(path: Path, text: str, knowledge: Knowledge) -> list[str]:
    path.write_text(text, encoding="utf-8")
    return [f"{one.level}: {one.check}: {one.line}: {one.reason}" for one in examine(of_files([path], knowledge))]


def test_a_newsroom_s_own_file_is_examined_over_the_record(small: Knowledge, tmp_path: Path) -> None:
    found = own(tmp_path / "own.yaml", "- {subject: Ruritania, predicate: borders, object: France, known_until: 2025}\n", small)
    assert found == [
        "warning: no source: own.yaml:1: borders of Ruritania: France (… to 2025…)",
        "warning: not on record: own.yaml:1: no country on record is called 'Ruritania'",
    ]
    text = "subject,predicate,office,object,valid_from,valid_to,source\nSouth Korea,office,foreign minister,Ada Quill,2001,2003,Gazette\n"
    assert own(tmp_path / "own.csv", text, small) == []


def test_what_is_wrong_in_any_of_the_files_is_told(small: Knowledge, tmp_path: Path) -> None:
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text("subject,predicate,object\nFR,brders,DE\n")
    with pytest.raises(InputError) as wrong:
        of_files([tmp_path / "a.csv", tmp_path / "b.csv"], small)
    assert len(wrong.value.problems) == 2


def test_all_tables_of_facts_are_read_and_no_others(tmp_path: Path) -> None:
    folder = write(tmp_path / "facts", more_csv=f"{HEADER}KR,borders,,KP,1950,,2025,clean,Gazette,CC0\n")
    sheets = of_folder(folder)
    assert (sheets.files, sheets.shipped) == (2, True)
    assert len(sheets.lines) == len(FACTS.splitlines())  # a heading less, a row more
