"""One fact for a newsroom's own file: what is refused, what it would change, and how it is written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.knowledge.adding import Proposal, append, propose
from checker.knowledge.store import Knowledge
from checker.model.problems import InputError
from tests.knowledge.world import holds

QUILL = {
    "subject": "South Korea",
    "predicate": "office",
    "office": "foreign minister",
    "object": "Ada Quill",
    "valid_from": "2023-02-03",
    "valid_to": "2024-01",
    "source": "Gazette",
}


def proposed(knowledge: Knowledge, mine: Any = (), *, new: bool = False, **cells: str) -> Proposal:
    return propose(QUILL | cells, knowledge, mine, new=new)


def refused(knowledge: Knowledge, **cells: str) -> list[str]:
    with pytest.raises(InputError) as wrong:
        proposed(knowledge, **cells)
    return [str(problem).removeprefix(": ") for problem in wrong.value.problems]


def told(facts: Any) -> list[str]:
    return [f"{fact.object_name} {fact.valid_from} {fact.valid_to}" for fact in facts]


def test_what_it_changes_is_told(small: Knowledge) -> None:
    proposal = proposed(small)
    assert (proposal.fact.subject, proposal.fact.office) == ("KR", "foreign-minister")
    assert told(proposal.aside) == ["Park Jin 2022-05-12 2024-01"]
    assert (proposal.beside, proposal.same, proposal.new) == ((), None, ("Ada Quill",))


def test_own_facts_that_say_otherwise_stay_beside_it(small: Knowledge) -> None:
    mine = (holds("KR", "foreign minister", "Bo Lind", "2023-05-01", "2023-06-01", source="own"),)
    proposal = proposed(small, mine)
    assert told(proposal.beside) == ["Bo Lind 2023-05-01 2023-06-01"]
    assert told(proposal.aside) == ["Park Jin 2022-05-12 2023-05-01", "Park Jin 2023-06-01 2024-01"]


def test_what_is_known_already_is_seen(small: Knowledge) -> None:
    proposal = proposed(small, object="Park Jin", valid_from="2022-05-12")
    assert proposal.same
    assert proposal.same.source == "Gazette"
    assert proposal.aside == ()


@pytest.mark.parametrize(
    ("cells", "reasons"),
    [
        ({"predicate": "offce"}, ["predicate: 'offce' is none, did you mean 'office'?"]),
        ({"office": "foreing minister"}, ["office: 'foreing minister' is no office, did you mean 'foreign minister'?"]),
        ({"office": "blorp"}, ["office: 'blorp' is no office"]),
        ({"office": ""}, ["office: is missing"]),
        ({"object": "", "source": ""}, ["object: is missing", "source: is missing"]),
        (
            {"subject": "Frnace"},
            [
                "subject: no country or organisation or place on record is called 'Frnace', did you mean 'France'? (--new lets it stand)"
            ],
        ),
        (
            {"subject": "Ruritania"},
            ["subject: no country or organisation or place on record is called 'Ruritania' (--new lets it stand)"],
        ),
        ({"subject": "Korea"}, ["subject: 'Korea' may mean several; write the id: KP (North Korea), KR (South Korea)"]),
        ({"valid_to": "2022"}, ["valid_to: 2022 is before 2023-02-03, where it begins"]),
        ({"valid_from": "soon"}, ["valid_from: 'soon' is not a date; write 2023, 2023-06 or 2023-06-04"]),
        ({"status": "sure"}, ["status: 'sure' is none; there are acting, clean, disputed, uncorroborated"]),
        (
            {"valid_to": ""},
            ["known_until: is missing: an open fact holds only as far as it was seen to; give the day you looked, or an end"],
        ),
        ({"valid_to": "", "known_until": "2022"}, ["known_until: 2022 is before 2023-02-03, where it begins"]),
        (
            {"predicate": "capital", "object": "Paris", "office": ""},
            [
                "object: 'Paris' may mean several; write the id: place:paris (Paris, France), place:paris-texas (Paris, United States)"
            ],
        ),
        ({"predicate": "borders", "object": "KP"}, ["office: facts of 'borders' have none"]),
        (
            {"subject": "Q4", "predicate": "born", "object": "1946-02-31", "office": ""},
            ["object: '1946-02-31' is a day that no calendar has"],
        ),
    ],
)
def test_nonsense_is_refused_with_what_may_be_meant(cells: dict[str, str], reasons: list[str], small: Knowledge) -> None:
    assert refused(small, **cells) == reasons


def test_everything_that_is_wrong_is_told_at_once(small: Knowledge) -> None:
    assert len(refused(small, subject="Frnace", office="foreing minister", source="", valid_to="2022")) == 4


def test_a_new_name_may_be_let_stand(small: Knowledge) -> None:
    assert proposed(small, new=True, subject="Ruritania").new == ("Ruritania", "Ada Quill")
    assert proposed(small, object="Park Jien").new == ("Park Jien, written much like Park Jin",)


def test_a_place_is_looked_for_in_its_country(small: Knowledge) -> None:
    cells = {"subject": "FR", "predicate": "capital", "object": "Paris", "office": ""}
    assert proposed(small, **cells).fact.object == "place:paris"
    assert proposed(small, **cells | {"object": "Lutetia"}).new == ("Lutetia",)


def test_a_birth_needs_no_valid_time(small: Knowledge) -> None:
    proposal = proposed(small, predicate="born", subject="Q1", object="1956-09-16", office="", valid_from="", valid_to="")
    assert (proposal.fact.object, proposal.aside) == ("1956-09-16", ())


def added(path: Path, knowledge: Knowledge, **cells: str) -> list[str]:
    """The holders in a file after one fact more."""
    append(path, proposed(knowledge, **cells), knowledge)
    return [f"{fact.object} {fact.valid_from} {fact.source}" for fact in knowledge.read_facts(path)]


@pytest.mark.parametrize("suffix", ["csv", "yaml", "yml"])
def test_a_file_is_begun_and_gone_on_with(suffix: str, small: Knowledge, tmp_path: Path) -> None:
    path = tmp_path / f"own.{suffix}"
    assert added(path, small) == ["Ada Quill 2023-02-03 Gazette"]
    assert added(path, small, object="Bo Lind", url="https://a.example/?b=c,d") == [
        "Ada Quill 2023-02-03 Gazette",
        "Bo Lind 2023-02-03 Gazette",
    ]
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize(
    ("name", "before"),
    [
        ("own.csv", "subject,predicate,office,object,valid_from,valid_to,source\nKR,office,president,Bo Lind,2001,2002,"),
        (
            "own.csv",
            "\ufeffobject,subject,predicate,office,valid_to,valid_from,source\r\nBo Lind,KR,office,president,2002,2001,\r\n",
        ),
        ("own.yaml", "# ours\n- {subject: KR, predicate: office, office: president, object: Bo Lind, valid_from: 2001}"),
        (
            "own.yaml",
            "facts:\n    - subject: KR\n      predicate: office\n      office: president\n      object: Bo Lind\n      valid_from: 2001\n",
        ),
    ],
    ids=["no end of line", "mark and carriage returns", "a list", "a deep list"],
)
def test_whatever_the_file_looks_like_it_stays_so(name: str, before: str, small: Knowledge, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(before, encoding="utf-8", newline="")
    assert added(path, small) == [f"Bo Lind 2001 {name}", "Ada Quill 2023-02-03 Gazette"]
    text = path.read_bytes().decode()
    assert text.startswith(before)
    assert ("\r\n" in before) == text.endswith("\r\n")


@pytest.mark.parametrize(
    ("name", "before", "reason"),
    [
        ("own.csv", "subject,predicate,object\n", "own.csv:1: has no column 'office'; add it to its first line"),
        (
            "own.yaml",
            "[{subject: FR, predicate: borders, object: DE}]\n",
            "own.yaml: cannot be added to as it is written; put the fact in by hand",
        ),
        ("own.yaml", "facts:\n  - {subject: FR, predicate: borders, object: DE}\nmore: no\n", "own.yaml: cannot be added to"),
        ("own.txt", "", "own.txt: facts are kept in .csv, .yaml, .yml"),
        ("nowhere/own.csv", None, "own.csv: cannot be written: No such file or directory"),
    ],
)
def test_a_file_that_cannot_be_added_to_is_left_alone(
    name: str, before: str | None, reason: str, small: Knowledge, tmp_path: Path
) -> None:
    path = tmp_path / name
    if before is not None:
        path.write_text(before, encoding="utf-8")
    with pytest.raises(InputError) as wrong:
        added(path, small)
    assert reason in str(wrong.value.problems[0])
    assert before is None or path.read_text(encoding="utf-8") == before


@pytest.mark.parametrize("suffix", ["csv", "yaml"])
@settings(max_examples=30, deadline=None)
@given(source=st.text(st.characters(codec="utf-8", exclude_categories=("C",)), min_size=1).map(str.strip).filter(bool))
def test_what_is_added_is_read_back(suffix: str, small: Knowledge, tmp_path_factory: pytest.TempPathFactory, source: str) -> None:
    path = tmp_path_factory.mktemp("own") / f"own.{suffix}"
    append(path, proposed(small, source=source), small)
    (fact,) = small.read_facts(path)
    assert (fact.source, fact.object) == (source, "Ada Quill")
