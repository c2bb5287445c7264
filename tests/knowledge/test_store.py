"""Look-ups: by id or by name, in one order, by every key; and what stands beside the facts."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.knowledge.spelling import words
from checker.knowledge.store import Knowledge
from checker.model.facts import Entity
from checker.model.when import Date
from tests.knowledge import world as w


def objects(knowledge: Knowledge, predicate: str, **keys: str) -> list[str]:
    return [fact.object_name for fact in knowledge.facts(predicate, **keys)]


def test_facts_are_told_by_the_day_they_begin(small: Knowledge) -> None:
    assert objects(small, "capital", subject="KZ") == ["Almaty", "Astana"]


@pytest.mark.parametrize("subject", ["KR", "South Korea", "south korea", "Republic of Korea", "the Republic of Korea"])
def test_a_subject_is_found_by_id_and_by_every_name(small: Knowledge, subject: str) -> None:
    assert objects(small, "office", subject=subject, office="foreign-minister") == ["Park Jin"]


@pytest.mark.parametrize("person", ["Q1", "Park Jin", "Jin Park", "PARK JIN", "Park, Jin"])
def test_a_person_is_found_in_any_order(small: Knowledge, person: str) -> None:
    assert [fact.subject for fact in small.facts("office", object=person)] == ["KR"]


def test_words_are_found_by_any_spelling(small: Knowledge) -> None:
    assert objects(small, "name", object="akmola") == ["Akmola"]
    assert objects(small, "born", object="1924-06-12") == ["1924-06-12"]


def test_a_name_of_two_finds_the_facts_of_both(small: Knowledge) -> None:
    assert objects(small, "office", object="George Bush") == ["George H. W. Bush", "George W. Bush"]


def test_whoever_has_no_id_is_given_one(small: Knowledge) -> None:
    (fact,) = small.facts("office", subject="org:pact")
    assert (fact.object, fact.object_name, small.type_of(fact.object)) == ("person:ana-kvist", "Ana Kvist", "person")
    assert small.facts("located-in", subject="Paris")[0].object_name == "France"


def test_nothing_known_is_no_fact(small: Knowledge) -> None:
    assert small.facts("capital", subject="Kvarnland") == ()
    assert small.facts("no-such-predicate") == ()
    assert small.starting_with("kvarnby") == ()
    assert small.name_of("ZZ") is None
    assert small.type_of("ZZ") is None


def test_a_fact_carries_what_its_row_says(small: Knowledge) -> None:
    (fact,) = small.facts("office", subject="KR", office="foreign-minister")
    assert (fact.source, fact.url, fact.licence, fact.status) == ("Gazette", "https://gazette.example/1", "CC0", "clean")
    assert (str(fact.valid_from), str(fact.valid_to), fact.subject_name) == ("2022-05-12", "2024-01", "South Korea")


def test_the_gazetteer_has_the_longest_names_first(small: Knowledge) -> None:
    assert [(name.words, name.type, name.id) for name in small.starting_with("south")] == [
        (("south", "korea"), "country", "KR"),
        (("south", "korean"), "demonym", "KR"),
    ]
    assert {name.id for name in small.starting_with("president")} == {"head-of-state", "head-of-government", "organisation-head"}
    assert small.starting_with("cote")[0].words == ("cote", "d'ivoire")
    assert small.starting_with("park") == ()


def test_names_in_other_scripts_are_no_words_of_an_english_text(tmp_path_factory: pytest.TempPathFactory) -> None:
    names = w.NAMES + "KR,country,대한민국,local,,\n"
    known = w.world(tmp_path_factory.mktemp("w") / "f", names=names)
    assert all("korea" in "".join(name.words) for name in known.starting_with(words("대한민국")[0]))
    assert known.facts("capital", subject="대한민국")[0].object_name == "Seoul"


def test_names_of_places_and_offices(small: Knowledge) -> None:
    assert (small.name_of("KR"), small.type_of("KR")) == ("South Korea", "country")
    assert (small.name_of("foreign-minister"), small.type_of("foreign-minister")) == ("foreign minister", "office")
    assert "akmola" in small.names_of(Entity("Astana", "place:astana"))
    assert small.names_of(Entity("Kvarnby")) == {"kvarnby"}


def test_one_seat_or_several(small: Knowledge) -> None:
    assert small.single("head-of-state", "KR")
    assert not small.single("head-of-state", "BA")
    assert not small.single("deputy-prime-minister", "KR")
    assert not small.single("court-jester", None)


def test_a_list_is_whole_where_the_predicate_says_so(small: Knowledge) -> None:
    assert small.complete("member-of", "org:pact")
    assert not small.complete("member-of", "KR")
    assert not small.complete("no-such-predicate", "KR")


def test_memories_that_are_full_are_begun_anew(small: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    from checker.knowledge import record, store

    monkeypatch.setattr(store, "_MANY", 2)
    monkeypatch.setattr(record, "_MANY", 2)
    fresh = small.with_facts([])
    for _ in range(2):
        for code in ("KR", "KZ", "US", "DE", "ZZ"):
            assert [f.subject for f in fresh.facts("capital", subject=code)] == [
                f.subject for f in small.facts("capital", subject=code)
            ]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6))
def test_the_order_of_rows_changes_nothing(tmp_path_factory: pytest.TempPathFactory, small: Knowledge, seed: int) -> None:
    mixed = {}
    for key, text in (("names", w.NAMES), ("facts", w.FACTS)):
        header, *rows = text.splitlines()
        random.Random(seed).shuffle(rows)
        mixed[key] = "\n".join([header, *rows]) + "\n"
    other = w.world(tmp_path_factory.mktemp("mixed") / "facts", **mixed)
    for predicate in small.predicates:
        assert other.facts(predicate) == small.facts(predicate)
    for word in ("south", "president", "georgia", "paris"):
        assert other.starting_with(word) == small.starting_with(word)


@given(day=st.dates(min_value=Date.parse("1985").first, max_value=Date.parse("2027").last))
def test_what_answers_as_of_a_day_holds_that_day(small: Knowledge, day: object) -> None:
    asked = Date.parse(str(day))
    for fact in small.facts("office"):
        if fact.surely_covers(asked):
            assert fact.valid_from is not None
            assert fact.valid_from.first <= asked.first
            assert asked.last <= (fact.valid_to or fact.known_until or asked).last
