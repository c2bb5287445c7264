"""A record that notes what it is asked: nothing that it answers goes unnoted, and a changed answer is seen."""

from __future__ import annotations

import inspect

import pytest
from hypothesis import given, settings

from checker import strategies as some
from checker.batch.asked import Asked, Notes, answer, mark, marked, question_of, standing, written
from checker.batch.kept import kept, taken_up
from checker.knowledge.resolve import resolve
from checker.knowledge.store import Knowledge
from checker.model.claims import Claim
from checker.model.facts import Entity, Fact
from checker.model.findings import Diagnostic
from checker.model.when import Date
from checker.pipeline import Day, Read

RECORD = Knowledge.open()
OWN = Fact(subject="KR", predicate="office", office="foreign-minister", object="Ada Quill", valid_from=Date.parse("2018"))


def test_every_way_to_ask_a_record_is_noted() -> None:
    public = {name for name, _ in inspect.getmembers(Knowledge) if not name.startswith("_")}
    whole = {"open", "own_facts", "save"}  # which ask nothing of it: they make it, or hand it on as it is
    assert sorted(public - whole - set(vars(Asked))) == []


ASKING = [
    lambda record: record.facts("office", subject="KR", office="foreign-minister"),
    lambda record: record.name_of("KR"),
    lambda record: record.type_of("KR"),
    lambda record: record.spellings("KR"),
    lambda record: record.names_of(Entity("Seoul", "KR")),
    lambda record: record.names_of(Entity("Seoul")),
    lambda record: record.is_demonym("Korean"),
    lambda record: record.around("US-TX"),
    lambda record: record.spelled("korea south"),
    lambda record: record.starting_with("south"),
    lambda record: record.set_aside("office", subject="KR"),
    lambda record: record.named("organisation"),
    lambda record: record.only([OWN]).count,
    lambda record: record.with_facts([OWN]).digest,
    lambda record: record.single("foreign-minister", "KR"),
    lambda record: record.complete("member-of", "org:nato"),
    lambda record: (record.digest, record.count, record.offices, record.titles, record.predicates),
]


@pytest.mark.parametrize("ask", ASKING)
def test_it_answers_as_the_record_does(ask: object) -> None:
    assert callable(ask)
    assert ask(Asked(RECORD)) == ask(RECORD)


def test_a_new_holder_changes_the_answers_that_it_should_and_no_others() -> None:
    asked, changed = Asked(RECORD), RECORD.with_facts([OWN])
    for ask in ASKING:
        assert callable(ask)
        ask(asked)
    asked.facts("capital", subject="KR")
    asked.spelled("ada quill")
    questions = sorted((*asked.questions, ("word", "south"), ("word", "ada")), key=repr)
    differing = [one for one in questions if answer(one, RECORD) != answer(one, changed)]
    assert differing == [
        ("everything",),
        ("facts", "office", "KR", "foreign-minister", None),
        ("spelled", "ada quill"),
    ]
    asked.forget()
    assert not asked.questions
    assert standing(changed) == standing(RECORD)


def test_every_story_asks_for_itself() -> None:
    asked, told = Asked(RECORD), []
    for _ in range(2):
        asked.forget()
        assert asked.around("US-TX") == ("US",)
        assert resolve("South Korea", "country", asked).id == "KR"
        told.append(set(asked.questions))
    assert told[0] == told[1] != set()


def test_questions_are_written_and_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.batch.asked._MANY", 2)
    notes = Notes(RECORD)
    new: list[tuple[str, bytes]] = []
    question = ("facts", "office", "KR", None, None)
    marks = notes.marks([question, ("entity", "KR")], new)
    assert [question_of(text) for text, _ in new] == [question, ("entity", "KR")]
    assert list(marked(marks)) == sorted(mark(written(one)) for one in (question, ("entity", "KR")))
    assert notes.marks([question], new) == notes.marks([question], new)
    assert len(new) == 2, "what was told once is not told again"
    notes.marks_of_words(["south"], new)
    notes.marks([question], new)
    assert len(new) == 4, "the memory is begun anew when it is full"


@settings(max_examples=60)
@given(some.claims(), some.dates(), some.spans())
def test_what_an_article_says_comes_back_as_it_was(claim: Claim, day: Date, span: object) -> None:
    said = Read(Day(day, "header", None, day), (claim,), True, (Diagnostic("doubtful-date", "…", span),), True)  # type: ignore[arg-type]
    notes = (Diagnostic("mojibake", "…"),)
    back, also = taken_up(kept(said, notes))
    assert (back, also) == (said, notes)
    assert repr(back).replace("mappingproxy({})", "{}") == repr(said).replace("mappingproxy({})", "{}"), (
        "whole numbers stay whole"
    )
