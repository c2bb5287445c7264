"""Rows of the CSV files and the predicates: what is read, and what is told where a row is wrong."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from checker.knowledge.predicates import from_row, read_predicates, to_row
from checker.knowledge.tables import Reading, fact_rows, is_id, name_rows, office_rows
from checker.model.facts import Fact, Predicate
from checker.model.problems import InputError
from tests.knowledge import world as w

HEADER = "subject,predicate,office,object,valid_from,valid_to,from_precision,to_precision,known_until,status,source,url,licence"


def predicates() -> Mapping[str, Predicate]:
    return read_predicates(w.PREDICATES, "predicates.yaml", Reading())


def facts(*rows: str, header: str = HEADER) -> tuple[list[Fact], list[str]]:
    reading = Reading()
    text = "\n".join([header, *rows])
    found = [fact for _, fact in fact_rows(text, "f.csv", predicates(), ("foreign-minister",), reading)]
    return found, [str(problem) for problem in reading.problems]


def names(*rows: str) -> list[str]:
    reading = Reading()
    list(name_rows({"n.csv": "\n".join(["id,type,name,form,source,licence", *rows])}, reading))
    return [str(problem) for problem in reading.problems]


def read(text: str) -> tuple[dict[str, Predicate], list[str]]:
    reading = Reading()
    return read_predicates(text, "p.yaml", reading), [str(problem) for problem in reading.problems]


@pytest.mark.parametrize(
    ("cells", "start", "end"),
    [
        ("2020-05-04,2021-05-04,day,day", "2020-05-04", "2021-05-04"),
        ("2020-05-04,2021-05-04,month,year", "2020-05", "2021"),
        ("2020-05,2021,,", "2020-05", "2021"),
        ("2020-05,2021,day,", "2020-05", "2021"),
        ("2020-05-04/2020-06-01,,span,", "2020-05-04/2020-06-01", "None"),
        (",,,", "None", "None"),
    ],
)
def test_dates_are_as_precise_as_their_source(cells: str, start: str, end: str) -> None:
    (fact,), wrong = facts(f"KZ,capital,,Astana,{cells},,,,,")
    assert (str(fact.valid_from), str(fact.valid_to)) == (start, end)
    assert wrong == []
    assert fact.status == "clean"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("KZ,capital,,Astana,2020-02-30,,,,,,,,", "f.csv:2: valid_from: '2020-02-30' is a day that no calendar has"),
        ("KZ,capital,,Astana,2021,2020,,,,,,,", "f.csv:2: valid_to: 2020 is before 2021, where it begins"),
        ("KZ,capital,,Astana,,,hour,,,,,,", "f.csv:2: from_precision: 'hour' is none; there are day, month, span, year"),
        ("KZ,capital,,Astana,,,,,,claen,,,", "f.csv:2: status: 'claen' is none, did you mean 'clean'?"),
        ("KZ,office,,A B,,,,,,,,,", "f.csv:2: office: is missing"),
        (
            "KZ,office,foreign-ministr,A B,,,,,,,,,",
            "f.csv:2: office: 'foreign-ministr' is none, did you mean 'foreign-minister'?",
        ),
        ("A B,born,,yesterday,,,,,,,,,", "f.csv:2: object: 'yesterday' is not a date; write 2023, 2023-06 or 2023-06-04"),
        ("KZ,capital,,,,,,,,,,,", "f.csv:2: object: is empty"),
        ("KZ,capital,,Astana", "f.csv:2: has 4 cells; the header has 13"),
        ('KZ,capital,,"Astana', "f.csv:2: not CSV: unexpected end of data"),
    ],
)
def test_a_row_that_is_wrong(row: str, told: str) -> None:
    assert facts(row) == ([], [told])


def test_a_qualifier_of_a_capital_is_no_office() -> None:
    (fact,), wrong = facts("KZ,capital,seat-of-government,Astana,,,,,,,,,")
    assert (fact.office, wrong) == ("seat-of-government", [])


def test_empty_lines_and_a_byte_order_mark_do_not_matter() -> None:
    found, wrong = facts("", "KZ,capital,Astana", ",,", header="\ufeffsubject,predicate,object")
    assert [fact.object for fact in found] == ["Astana"]
    assert wrong == []


def test_columns_that_are_wrong() -> None:
    found, wrong = facts("KZ,capital,Astana", header="subject,predicate,objet")
    assert found == []
    assert wrong == ["f.csv:1: objet: is no column, did you mean 'object'?", "f.csv:1: object: this column is missing"]
    assert facts(header="") == ([], ["f.csv:1: subject: this column is missing"])


def test_names_have_one_type_and_one_short_form() -> None:
    assert names("KR,country,South Korea,short,,", "KR,country,Korea,alias,,") == []
    assert names("KR,country,South Korea,short,,", "KR,place,Korea,short,,") == [
        "n.csv:3: type: KR is a country at n.csv:2",
        "n.csv:3: form: KR has its short name at n.csv:2; there is one",
    ]
    assert names("KR,country,Korea,alias,,", "KR,country,Korea,nick,,") == [
        "n.csv:3: form: 'nick' is none; there are abbreviation, alias, demonym, former, local, official, short, transliteration",
        "n.csv:2: form: KR has no short name",
    ]


def test_offices_with_their_titles() -> None:
    reading = Reading()
    text = "id,name,single,titles,except_single_in\nboss,boss,yes,boss; chief@US ;,BA; CH\nclerk,clerk,maybe,clerk,\n"
    boss, clerk = office_rows(text, "o.csv", reading)
    assert boss.titles == (("boss", ""), ("chief", "US"))
    assert (boss.single, boss.except_single_in, clerk.single) == (True, ("BA", "CH"), False)
    assert [str(problem) for problem in reading.problems] == ["o.csv:3: single: 'maybe' is none; there are no, yes"]


@pytest.mark.parametrize(
    ("text", "yes"),
    [("KR", True), ("US-GA", True), ("Q42", True), ("org:nato", True), ("Astana", False), ("Q", False), ("org: x", False)],
)
def test_what_an_id_looks_like(text: str, yes: bool) -> None:
    assert is_id(text) is yes


def test_predicates_are_read_and_kept() -> None:
    found, wrong = read(w.PREDICATES)
    assert wrong == []
    assert found["office"] == Predicate("office", ("country", "organisation", "place"), ("person",), single=True, office=True)
    assert found["member-of"].complete_for == ("org:pact",)
    assert found["located-in"].transitive
    assert [from_row(to_row(predicate)) for predicate in found.values()] == list(found.values())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- a", "p.yaml:1: write a map of predicates"),
        ("a: b", "p.yaml:1: a: write a map with subject and object"),
        ("a: {subject: [person]}", "p.yaml:1: a.object: is missing"),
        ("a: {subject: person, object: [text]}", "p.yaml:1: a.subject: write a list"),
        ("a: {subject: [persn], object: [text]}", "p.yaml:1: a.subject: 'persn' is no type, did you mean 'person'?"),
        ("a:\n  subject: [person]\n  object: [text]\n  single: yes", "p.yaml:4: a.single: 'yes' is neither true nor false"),
        ("a: {subject: [person], object: [text], singel: true}", "p.yaml:1: a.singel: is no key, did you mean 'single'?"),
    ],
)
def test_a_predicate_that_is_wrong(text: str, told: str) -> None:
    assert read(text) == ({}, [told])


def test_nothing_wrong_raises_nothing() -> None:
    Reading().finish()
    reading = Reading()
    reading.wrong("f", 2, "", "b")
    reading.wrong("f", 1, "", "a")
    with pytest.raises(InputError, match="f:1: a\nf:2: b"):
        reading.finish()
