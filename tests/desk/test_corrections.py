"""A corrections column: read in both forms, tried on the rules, and made into examples that pass."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker import yamlfile
from checker.desk.corrections import Correction, examples_text, read_corrections, recall, tried
from checker.desk.examples import run_examples
from checker.model.problems import InputError
from checker.model.when import Date
from checker.pipeline import Toolkit
from checker.rulebook.load import Rulebook
from checker.rulebook.read import read_rule
from tests.desk.pack import ORDER
from tests.desk.runs import RULES, kit
from tests.engine.trial import HOLDER, WHOLE, record
from tests.knowledge.world import holds

DAY = Date.parse("2023-06-04")
FACTS = (holds("KR", "foreign-minister", "Park Jin", "2022-05-12", "2024-01"),)


def correction(wrong: str, right: str, family: str = "dates", note: str = "") -> Correction:
    return Correction(wrong, right, DAY, family, note, "c.csv:2")


FAIR = correction("The fair runs from June 8 to June 5.", "The fair runs from June 5 to June 8.")
MINISTER = correction(
    "South Korean Foreign Minister Park Jie-won spoke.", "South Korean Foreign Minister Park Jin spoke.", "titles", "The minister"
)
NAME = correction("Ada Quil won the race.", "Ada Quill won the race.", "names", "Ada Quill's name was misspelt")
STILL = correction("The fair runs from June 8 to June 5.", "The fair runs from June 7 to June 5.")


def desk() -> Toolkit:
    return Toolkit(Rulebook(RULES, ()), record().with_facts(FACTS), RULES)


def test_what_is_caught_and_what_is_missed() -> None:
    assert [finding.rule for finding in tried(FAIR, desk()).caught] == ["time/order"]
    assert [finding.rule for finding in tried(MINISTER, desk()).caught] == ["office/holder"]
    missed = tried(NAME, desk())
    assert (missed.caught, missed.alarms) == ((), ())


def test_a_rule_that_refutes_the_right_text_too_has_caught_nothing() -> None:
    found = tried(STILL, desk())
    assert (len(found.fired), len(found.alarms), found.caught) == (1, 1, ())


def test_recall_by_family() -> None:
    results = [tried(one, desk()) for one in (FAIR, MINISTER, NAME, STILL)]
    assert recall(results) == {"dates": (1, 2), "names": (0, 1), "titles": (1, 1)}


def test_a_broken_rule_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.engine.check.ready", lambda rule: 1 / 0)
    with pytest.raises(InputError, match=r"c\.csv:2: rule time/order broke"):
        tried(FAIR, kit())


def test_the_examples_that_it_makes_pass(tmp_path: Path) -> None:
    text = examples_text([tried(one, desk()) for one in (FAIR, MINISTER, NAME)])
    made: Any = yamlfile.load(text, "examples.yaml").value
    assert set(made) == {"time/order", "office/holder", "uncaught"}
    assert made["uncaught"] == [
        {"wrong": NAME.wrong, "right": NAME.right, "date": "2023-06-04", "family": "names", "note": NAME.note}
    ]
    assert [one["verdict"] for one in made["office/holder"]] == ["refuted", "supported"]
    for id, keys in {"time/order": ORDER, "office/holder": WHOLE | HOLDER}.items():
        path = tmp_path / "rule.yaml"
        path.write_text(json.dumps(keys | {"examples": made[id]}), encoding="utf-8")
        rule, problems = read_rule(id, path, path.read_bytes(), record().predicates)
        assert rule, problems
        assert [outcome.problem for outcome in run_examples(rule, Rulebook((), ()), record())] == ["", ""]


def test_nothing_missed_is_nothing_to_write() -> None:
    assert "uncaught" not in examples_text([tried(FAIR, desk())])
    assert examples_text([]) == ""


def read(folder: Path, name: str, text: str | bytes) -> tuple[Correction, ...]:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_corrections(path)


def test_a_table_and_a_list_say_the_same(tmp_path: Path) -> None:
    table = read(tmp_path, "c.csv", "wrong,right,date,note\n8 to 5,5 to 8,2023-06-04,turned round\n")
    listed = read(tmp_path, "c.yaml", "- {wrong: 8 to 5, right: 5 to 8, date: 2023-06-04, note: turned round}\n")
    (one,), (other,) = table, listed
    assert (one.wrong, one.right, one.day, one.family, one.note) == ("8 to 5", "5 to 8", DAY, "other", "turned round")
    assert (other.wrong, other.right, other.day, other.family, other.note) == (one.wrong, one.right, DAY, "other", "turned round")
    assert (one.place, other.place) == (f"{tmp_path}/c.csv:2", f"{tmp_path}/c.yaml:1")


WRONG = [
    ("c.txt", "x", " corrections are read from .csv, .yaml, .yml"),
    ("c.csv", "wrong,right\na,b\n", "1: date: the column is missing"),
    ("c.csv", "wrong,right,date\na,b,June\n", "2: date: 'June' is not a date"),
    ("c.csv", "wrong,right,date\na,a,2023\n", "2: right: is the same as wrong"),
    ("c.yaml", "wrong: a\n", "1: is a list of corrections with wrong, right, date, family, note"),
    ("c.yaml", "- a\n", "1: a correction has wrong, right, date, family, note"),
    ("c.yaml", "- {wrong: a, right: b, date: 2023, notes: c}\n", "1: notes: unknown key, did you mean 'note'?"),
    ("c.yaml", "- {wrong: [a], right: b, date: 2023}\n", "1: wrong: is not text"),
    ("c.yaml", "- wrong: a\n  right: b\n", "1: date: is missing"),
    ("c.yaml", b"\xff", " is not UTF-8"),
]


@pytest.mark.parametrize(("name", "text", "wanted"), WRONG, ids=[row[2] for row in WRONG])
def test_a_file_that_is_wrong(tmp_path: Path, name: str, text: str | bytes, wanted: str) -> None:
    with pytest.raises(InputError) as wrong:
        read(tmp_path, name, text)
    assert str(wrong.value.problems[0]).startswith(f"{tmp_path}/{name}:{wanted}")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read: No such file"):
        read_corrections(tmp_path / "none.yaml")
