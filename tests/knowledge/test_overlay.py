"""Own facts laid over the shipped ones: they win for the time they speak of, and what they displace can be shown."""

from __future__ import annotations

import pytest

from checker.knowledge.store import Knowledge
from checker.model.facts import Entity, Fact
from checker.model.problems import InputError
from checker.model.when import Date
from tests.knowledge import world as w


def capitals(known: Knowledge, country: str = "KZ") -> list[tuple[str, str, str]]:
    return [(f.object_name, str(f.valid_from), str(f.valid_to)) for f in known.facts("capital", subject=country)]


SHIPPED = [("Almaty", "1991-12-16", "1997-12-10"), ("Astana", "1997-12-10", "None")]


def test_names_and_titles_in_words_are_resolved(small: Knowledge) -> None:
    known = small.only([w.holds("South Korea", "minister of foreign affairs", "Park Jin", "2022-05-12", "2024-01")])
    (fact,) = known.facts("office", subject="KR", office="foreign-minister")
    assert (fact.subject, fact.object, fact.office) == ("KR", "Q1", "foreign-minister")
    assert (fact.subject_name, fact.object_name) == ("South Korea", "Park Jin")


def test_a_title_means_what_it_means_in_that_country(small: Knowledge) -> None:
    known = small.only([w.holds("Germany", "chancellor", "A B"), w.holds("Britain", "chancellor", "C D")])
    assert [(f.subject, f.office) for f in known.facts("office")] == [("DE", "head-of-government"), ("GB", "finance-minister")]


def test_whoever_is_named_becomes_known(small: Knowledge) -> None:
    known = small.with_facts([w.fact("Kvarnland", "capital", "Kvarnby"), w.holds("Kvarnland", "president", "Ada Beck")])
    assert (known.name_of("place:kvarnby"), known.type_of("place:kvarnby")) == ("Kvarnby", "place")
    assert [(n.type, n.id) for n in known.starting_with("kvarnby")] == [("place", "place:kvarnby")]
    assert [spelling.id for spelling in known.spelled("kvarnby")] == ["place:kvarnby"]
    assert known.facts("capital", subject="Kvarnland")[0].object_name == "Kvarnby"
    assert known.facts("office", object="Beck, Ada")[0].subject_name == "Kvarnland"
    assert known.names_of(Entity("x", "place:kvarnby")) == {"x", "kvarnby"}
    assert small.name_of("place:kvarnby") is None


def test_own_names_stand_in_the_gazetteer_beside_the_shipped_ones(small: Knowledge) -> None:
    known = small.with_facts([w.fact("Kazakhstan", "capital", "South Kvarnby by the Sea")])
    assert [name.id for name in known.starting_with("south")] == ["place:south-kvarnby-by-the-sea", "KR", "KR"]


def test_only_these_facts(small: Knowledge) -> None:
    known = small.only([w.fact("KZ", "capital", "Almaty")])
    assert capitals(known) == [("Almaty", "None", "None")]
    assert known.facts("office") == ()
    assert known.set_aside("capital") == ()
    assert known.count == 1
    assert known.name_of("KR") == "South Korea"
    assert known.with_facts([w.fact("KR", "capital", "Seoul")]).count == 2


def test_more_facts_are_counted_and_change_the_digest(small: Knowledge) -> None:
    known = small.with_facts([w.fact("KZ", "capital", "Almaty", "2026")])
    assert known.count == small.count + 1
    assert len({small.digest, known.digest, small.only([]).digest}) == 3
    assert small.with_facts([]).digest == small.digest


@pytest.mark.parametrize(
    ("own", "left"),
    [
        (("", ""), []),
        (("2020-01-01", ""), [SHIPPED[0], ("Astana", "1997-12-10", "2020-01-01")]),
        (("1991-12-16", "1997-12-10"), [SHIPPED[1]]),
        (("1990", "1995-05-01"), [("Almaty", "1995-05-01", "1997-12-10"), SHIPPED[1]]),
        (
            ("1995-05-01", "1996-05-01"),
            [("Almaty", "1991-12-16", "1995-05-01"), ("Almaty", "1996-05-01", "1997-12-10"), SHIPPED[1]],
        ),
        (("1980", "1991-12-16"), SHIPPED),
        (("", "1992-01-01"), [("Almaty", "1992-01-01", "1997-12-10"), SHIPPED[1]]),
    ],
)
def test_shipped_facts_yield_for_the_time_that_own_ones_speak_of(
    small: Knowledge, own: tuple[str, str], left: list[tuple[str, str, str]]
) -> None:
    known = small.with_facts([w.fact("KZ", "capital", "Kvarnby", *own)])
    assert [row for row in capitals(known) if row[0] != "Kvarnby"] == left
    shown = [fact.object_name for fact in known.set_aside("capital", subject="KZ")]
    assert shown == [name for name, start, end in SHIPPED if (name, start, end) not in left]
    assert capitals(small) == SHIPPED


def test_an_own_fact_that_is_only_known_up_to_a_day_speaks_up_to_it(small: Knowledge) -> None:
    known = small.with_facts([w.fact("KZ", "capital", "Kvarnby", "1995", known_until="1996-01-01")])
    assert ("Almaty", "1996-01-01", "1997-12-10") in capitals(known)


def test_a_fact_last_seen_long_before_its_own_successor_ended_some_day_between(small: Knowledge) -> None:
    known = small.with_facts([w.holds("KR", "president", "Ada Beck", "2025-06-04")])
    before, after = known.facts("office", subject="KR", office="head-of-state")[1:]
    assert (before.object_name, str(before.valid_to)) == ("Yoon Suk-yeol", "2025-01-01/2025-06-04")
    assert before.covers(Date.parse("2024-12-01")) is True
    assert before.covers(Date.parse("2025-03-01")) is None
    assert before.covers(Date.parse("2025-06-05")) is False
    assert after.object_name == "Ada Beck"


def test_the_same_with_other_days_is_not_told_twice(small: Knowledge) -> None:
    same = w.fact("KZ", "capital", "Astana", "1997-12-10")
    assert small.with_facts([same]).set_aside("capital", subject="KZ") == ()
    assert len(capitals(small.with_facts([same]))) == 2


def test_where_several_hold_together_only_the_same_is_displaced(small: Knowledge) -> None:
    known = small.with_facts(
        [w.fact("KR", "member-of", "Other Club", "2000"), w.holds("KR", "deputy prime minister", "A B", "2000")]
    )
    assert {fact.object_name for fact in known.facts("member-of", subject="KR")} == {"Northern Pact", "Other Club"}
    again = small.with_facts([w.fact("KR", "member-of", "the Pact", "1990", "2000")])
    assert [(str(f.valid_from), str(f.valid_to)) for f in again.facts("member-of", subject="KR")] == [
        ("1990", "2000"),
        ("2000", "None"),
    ]


def test_another_office_is_not_touched(small: Knowledge) -> None:
    known = small.with_facts([w.holds("KR", "finance minister", "A B", "2017")])
    assert known.facts("office", subject="KR", office="head-of-state") == small.facts(
        "office", subject="KR", office="head-of-state"
    )


def test_own_facts_are_found_by_every_key(small: Knowledge) -> None:
    rows = [
        w.holds("KR", "president", "A B", "1970", "1971"),
        w.holds("KP", "president", "A B", "1970"),
        w.fact("KZ", "name", "Kvarnia"),
    ]
    known = small.only(rows)
    assert {f.subject for f in known.facts("office", object="A B")} == {"KR", "KP"}
    assert [f.subject for f in known.facts("office", object="A B", subject="KP", office="head-of-state")] == ["KP"]
    assert known.facts("office", object="A B", office="finance-minister") == ()
    assert [f.subject for f in known.facts("name", object="KVARNIA")] == ["KZ"]


def test_what_is_wrong_with_facts_by_hand_is_told_at_once(small: Knowledge) -> None:
    with pytest.raises(InputError) as caught:
        small.with_facts([w.fact("KZ", "capitol", "Almaty"), w.holds("KR", "foreign-ministre", "Park Jin")])
    assert [str(problem) for problem in caught.value.problems] == [
        "facts: predicate: 'capitol' is none, did you mean 'capital'?",
        "facts: office: 'foreign-ministre' is none, did you mean 'foreign-minister'?",
    ]


def test_facts_that_stand_twice_count_once(small: Knowledge) -> None:
    fact: Fact = w.fact("KZ", "capital", "Almaty", "2026")
    assert small.only([fact, fact]).count == 1


def test_the_order_of_own_facts_changes_nothing(small: Knowledge) -> None:
    rows = [w.holds("KR", "president", f"A B{n}", str(1990 + n)) for n in range(4)]
    one, other = small.with_facts(rows), small.with_facts(rows[::-1])
    assert one.facts("office") == other.facts("office")
    assert one.digest == other.digest
