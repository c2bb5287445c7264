"""The compiled record answers as the rows do: whatever stands in a folder, look-ups find what a walk over its rows finds."""

from __future__ import annotations

import sqlite3
from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.knowledge.compile import compile_into
from checker.knowledge.record import Record
from checker.knowledge.schema import packed, packed_day, unpacked, unpacked_day
from checker.knowledge.settle import order_of
from checker.knowledge.spelling import key, listed_keys, words
from checker.knowledge.store import Knowledge
from checker.model.facts import Fact
from checker.model.when import Date, span
from tests.knowledge import world as w

PREDICATES = {"office": "person", "located-in": "country", "born": "date", "name": "text"}
OFFICES = ("", "head-of-state", "foreign-minister")
TYPES = {
    "KR": "country",
    "US-GA": "place",
    "org:pact": "organisation",
    "geonames:17": "place",
    "Q5": "person",
    "Q6": "person",
    "Q1946": "person",
}
WORDS = ("Kim", "South", "Korea", "Ísafjörður", "d'Arc", "-", "1946", "2", "Q5", "17")
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
FORMS = st.sampled_from(("official", "alias", "local", "former", "demonym", "abbreviation"))
DATES = st.sampled_from(("", "0850", "1946", "1946-07", "1946-07-06", "1999-12-30/2000-01-02"))
BORN = st.sampled_from(("1946", "1946-07", "1946-07-06", "1999"))
URLS = st.sampled_from(
    ("", "https://a.example/", "https://a.example/17", "https://a.example/Q5", "https://a.example/KR", "Q1946")
)
Row = tuple[str, ...]


@st.composite
def name_rows(draw: st.DrawFn) -> list[Row]:
    shorts = [(id_, type_, draw(NAMES), "short") for id_, type_ in TYPES.items()]
    more = draw(st.lists(st.tuples(st.sampled_from(sorted(TYPES)), NAMES, FORMS), max_size=8))
    return [*shorts, *((id_, TYPES[id_], name, form) for id_, name, form in more)]


@st.composite
def fact_rows(draw: st.DrawFn) -> Row:
    predicate = draw(st.sampled_from(sorted(PREDICATES)))
    subject = draw(st.sampled_from(sorted(TYPES)))
    objects = {"person": st.sampled_from(("Q5", "Q6", "Q1946")), "country": st.just("KR"), "date": BORN, "text": NAMES}
    object_ = draw(objects[PREDICATES[predicate]])
    office = draw(st.sampled_from(OFFICES[1:] if predicate == "office" else OFFICES[:2]))
    start, end = sorted((draw(DATES), draw(DATES)))
    until, url = draw(DATES), draw(URLS)
    return (
        predicate,
        subject,
        office,
        object_,
        start,
        end,
        until,
        draw(st.sampled_from(("clean", "acting"))),
        "Gazette",
        url,
        "CC0",
    )


def record_of(names: list[Row], facts: list[Row]) -> Record:
    """A record in memory; what stands in its tables is what a file's have."""
    columns = "predicate,subject,office,object,valid_from,valid_to,known_until,status,source,url,licence"
    texts = {
        "predicates.yaml": "\n".join(
            f"{name}: {{subject: [country, place, organisation, person], object: [{type_}], office: {str(name == 'office').lower()}}}"
            for name, type_ in PREDICATES.items()
        ),
        "offices.csv": w.OFFICES,
        "names.csv": "\n".join(["id,type,name,form", *map(",".join, names)]),
        "facts.csv": "\n".join([columns, *map(",".join, facts)]),
    }
    connection = sqlite3.connect(":memory:")
    compile_into(connection, texts, "digest")
    return Record(connection)


def fact_of(row: Row, usual: dict[str, str]) -> Fact:
    predicate, subject, office, object_, start, end, until, status, source, url, licence = row
    of_entity = PREDICATES[predicate] in ("person", "country")
    return w.fact(
        *(subject, predicate, object_, start, end),
        known_until=until,
        office=office or None,
        status=status,
        source=source,
        url=url,
        licence=licence,
        subject_name=usual[subject],
        object_name=usual[object_] if of_entity else object_,
    )


@settings(max_examples=60, deadline=None)
@given(names=name_rows(), rows=st.lists(fact_rows(), max_size=12))
def test_facts_are_those_of_the_rows(names: list[Row], rows: list[Row]) -> None:
    asking, holding = (Knowledge(record_of(names, rows)) for _ in range(2))
    holding.hold()
    usual = {id_: name for id_, _, name, form in names if form == "short"}
    facts = sorted((fact_of(row, usual) for row in rows), key=order_of)
    assert asking.count == len(rows)
    asked = [None, *TYPES]
    for known, predicate, subject, office, object_ in product((asking, holding), PREDICATES, asked, (None, *OFFICES[1:]), asked):
        found = known.facts(predicate, subject=subject, office=office, object=object_)
        assert found == tuple(
            fact
            for fact in facts
            if fact.predicate == predicate
            and subject in (None, fact.subject)
            and office in (None, fact.office)
            and (
                object_ is None
                or object_ == (fact.object if PREDICATES[predicate] in ("person", "country") else key(fact.object))
            )
        )


@settings(max_examples=60, deadline=None)
@given(names=name_rows())
def test_names_are_those_of_the_rows(names: list[Row]) -> None:
    record, held = record_of(names, []), record_of(names, [])
    held.hold()
    for id_, type_ in TYPES.items():
        assert held.entity(id_) == record.entity(id_)
        entity = record.entity(id_)
        assert entity is not None
        assert (entity.type, entity.name) == next((row[1], row[2]) for row in names if row[0] == id_ and row[3] == "short")
        assert record.names(id_) == tuple(sorted({row[2] for row in names if row[0] == id_}))
        assert record.named((type_,)) == tuple(sorted({row[2] for row in names if row[1] == type_}))
    for spelling in {one for row in names for one in listed_keys(row[2], row[1])}:
        listed = {(id_, type_, form, name) for id_, type_, name, form in names if spelling in listed_keys(name, type_)}
        assert record.spelled(spelling) == held.spelled(spelling) == tuple(sorted(listed))


@settings(max_examples=60, deadline=None)
@given(names=name_rows())
def test_the_gazetteer_is_that_of_the_rows(names: list[Row]) -> None:
    record = record_of(names, [])
    usual = {id_: name for id_, _, name, form in names if form == "short"}
    for first in {words(name)[0] for _, _, name, _ in names}:
        found = record.starting_with(first)
        assert [-len(name.words) for name in found] == sorted(-len(name.words) for name in found)
        assert {(name.words, name.id, name.name, name.type) for name in found} == {
            (words(name), id_, usual[id_], "demonym" if form == "demonym" else type_)
            for id_, type_, name, form in names
            if type_ != "person" and form != "local" and words(name)[0] == first
        }


@pytest.mark.parametrize(
    ("rows", "searched"),
    [
        (["KR,country,Hanguk,local,,"], []),
        (["KR,country,Hanguk,local,,", "KR,country,Hanguk,alias,,"], ["alias"]),
        (["KR,country,Hanguk,local,,", "KP,country,Hanguk,former,,"], ["former"]),
    ],
)
def test_a_name_in_its_own_tongue_is_no_word_of_an_english_text(
    tmp_path_factory: pytest.TempPathFactory, rows: list[str], searched: list[str]
) -> None:
    known = w.world(tmp_path_factory.mktemp("w") / "f", names=w.NAMES + "".join(f"{row}\n" for row in rows))
    assert [name.form for name in known.starting_with("hanguk")] == searched
    assert known.facts("capital", subject="Hanguk")[0].object_name == "Seoul"


@given(st.one_of(st.text(), st.from_regex(r"(Q|geonames:|org:)[0-9]{1,18}", fullmatch=True)))
def test_an_id_is_kept_as_it_is(id_: str) -> None:
    assert unpacked(packed(id_)) == id_


def test_ids_that_are_numbers_are_kept_as_numbers() -> None:
    assert len({packed("Q7"), packed("geonames:7"), "Q07", "geonames:07"}) == 4
    assert isinstance(packed("Q7"), int)
    assert packed("Q07") == "Q07"


@given(st.tuples(st.dates(), st.dates()).map(sorted))
def test_a_day_is_kept_as_it_is(days: list[date]) -> None:
    first, last = days
    for one in (
        Date.day(first),
        Date.month(first.year, first.month),
        Date.year(first.year),
        span(Date.day(first), Date.day(last)),
    ):
        assert unpacked_day(packed_day(one)) == one
    assert unpacked_day(packed_day(None)) is None
