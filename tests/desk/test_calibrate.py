"""Calibration: labels are read strictly, patterns counted, priors moved a little; and the table that ships is current."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from checker.cli import main
from checker.desk.calibrate import (
    MANY,
    Label,
    Score,
    Sentence,
    as_page,
    as_python,
    calibrated,
    estimate,
    scored,
    sentences,
    unlisted,
)
from checker.model.problems import InputError
from checker.pipeline import Toolkit
from checker.text.confidence import ROWS, Row, row_name, sure
from tests.conftest import ROOT

LABELS = ROOT / "benchmarks" / "labels"
GOOD = """# a remark
kinds: weekday-date, calendar-date

It was on Sunday, June 4.
  weekday-date: weekday=Sunday; date=2023-06-04

It was on Monday, June 4.
  weekday-date: weekday=Tuesday

It was June 31, 31 days late.
  calendar-date: month=6; day=31
  weekday-date:
"""


@cache
def kit() -> Toolkit:
    return Toolkit.open()


@pytest.fixture
def labels(tmp_path: Path) -> Any:
    def written(text: str | bytes) -> Path:
        path = tmp_path / "labels.txt"
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    return written


# ---- the shipped table


@pytest.mark.no_cover
def test_the_table_and_its_page_are_current() -> None:
    """If not: make calibrate."""
    score = scored([one for file in sorted(LABELS.glob("*.txt")) for one in sentences(file)], kit())
    rows = calibrated(ROWS, score)
    table = (ROOT / "checker" / "text" / "confidence.py").read_text(encoding="utf-8")
    assert "\n".join([*as_python(rows), ""]) == table
    page = (ROOT / "docs" / "calibration.md").read_text(encoding="utf-8")
    assert "\n".join([*as_page(rows, score), ""]) == page
    assert unlisted(ROWS, score) == []


def test_the_labels_are_many_and_no_row_is_far_from_its_prior() -> None:
    assert sum(len(sentences(file)) for file in LABELS.glob("*.txt")) >= 150
    assert [name for name, row in ROWS.items() if abs(row.confidence - row.prior) > 0.1] == []


def test_every_pattern_that_a_family_names_has_a_row() -> None:
    """No family says for itself how sure it is; what it may take away or cap is its own."""
    wrong = []
    for path in sorted((ROOT / "checker" / "extract").glob("*.py")):
        if path.name in ("provider.py", "furniture.py"):  # they hand on what others name
            continue
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "said":
                name = "".join(re.findall(r"'([\w/-]+)'", ast.unparse(call.args[1]))) or ast.unparse(call.args[1])
                family = re.split(r"[/{]", name.removeprefix("f'"))[0]
                known = any(row == family or row.startswith(f"{family}/") for row in ROWS)
                own = [arg for arg in call.args[2:] if isinstance(arg, ast.Constant | ast.Subscript)]
                if not known or own:
                    wrong.append(f"{path.name}:{call.lineno}")
    assert wrong == []


def test_a_pattern_without_a_row_is_as_sure_as_its_family() -> None:
    assert row_name("interval/date") == "interval"
    assert sure("interval/date") == ROWS["interval"].confidence
    with pytest.raises(KeyError):
        sure("nonsense/x")


# ---- counting


def test_claims_are_counted_by_pattern_and_labels_by_kind(labels: Any) -> None:
    score = scored(sentences(labels(GOOD)), kit())
    assert (score.read, score.right) == ({"weekday": 2, "calendar": 1}, {"weekday": 1, "calendar": 1})
    assert (score.labels, score.found) == ({"weekday-date": 3, "calendar-date": 1}, {"weekday-date": 1, "calendar-date": 1})
    assert [(text, claim.text) for text, claim in score.wrong] == [("It was on Monday, June 4.", "Monday, June 4")]
    assert [label.fields for _, label in score.missed] == [{"weekday": "Tuesday"}, {}]


def test_kinds_that_a_file_is_not_about_do_not_count() -> None:
    assert scored([Sentence("It was on Sunday, June 4.", ("capital",))], kit()).read == {}


def test_fields_fit_as_written_as_in_the_text_and_as_values() -> None:
    told = "Acme holds 40 percent of the yard, Bolt 35 percent and the town the remaining 25 percent."
    label = Label("shares", {"shares": "3"})
    assert scored([Sentence(told, ("shares",), (label,))], kit()).right == {"shares": 1}


@pytest.mark.parametrize(
    ("prior", "read", "right", "expected"),
    [
        (0.9, 0, 0, 0.9),
        (0.8, 20, 20, 0.8),
        (0.8, 20, 10, 0.65),
        (0.9, 1, 0, 0.86),
        (0.8, MANY, MANY, 0.97),
        (0.8, MANY - 1, MANY - 1, 0.8),
        (0.9, MANY, 0, 0.15),
    ],
)
def test_a_prior_is_moved_as_far_as_there_are_sentences_and_raised_only_by_many(
    prior: float, read: int, right: int, expected: float
) -> None:
    assert estimate(prior, read, right) == expected


def test_rows_keep_their_priors_and_patterns_without_one_are_named() -> None:
    score = Score(read={"weekday": 20, "new": 1}, right={"weekday": 10, "new": 1})
    rows = calibrated({"weekday": Row(0.1, 0.8), "total": Row(0.5, 0.9)}, score)
    assert rows == {"total": Row(0.9, 0.9, 0, 0), "weekday": Row(0.65, 0.8, 20, 10)}
    assert unlisted(rows, score) == ["new"]
    assert "| 0.00 to 0.75 | 20 | 10 | 0.50 |" in list(as_page(rows, score))


# ---- files of labels


@pytest.mark.parametrize(
    ("text", "problems"),
    {
        "no kinds": ("It rained.\n", ["labels.txt: names no kinds; begin with `kinds: office-holding, capital`"]),
        "an unknown kind": ("kinds: weekday\n", ["labels.txt:1: no kind 'weekday', did you mean 'weekday-date'?"]),
        "a claim first": ("kinds: total\n  total: total=5\n", ["labels.txt:2: a claim without a sentence"]),
        "another kind": (
            "kinds: total\nx\n  shares: shares=3\n",
            ["labels.txt:3: the file is not about shares; its first line says what it is about"],
        ),
        "an unknown field": ("kinds: capital\nx\n  capital: town=A\n  nation:\n", None),
        "not UTF-8": (b"kinds: total\n\xff", None),
    }.values(),
)
def test_labels_that_are_wrong(text: str | bytes, problems: list[str] | None, labels: Any) -> None:
    path = labels(text)
    with pytest.raises(InputError) as raised:
        sentences(path)
    told = [str(problem).replace(str(path), path.name) for problem in raised.value.problems]
    if problems is not None:
        assert told == problems
    elif isinstance(text, str):
        assert told == [
            "labels.txt:3: no field 'town' of capital; there are jurisdiction, place",
            told[1],
        ]
        assert told[1].startswith("labels.txt:4: no kind 'nation'")
    else:
        assert "cannot be read" in told[0]


def test_the_command_prints_the_page_and_writes_the_table(
    labels: Any, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    table = tmp_path / "confidence.py"
    path = labels(GOOD)
    assert main(["calibrate", str(path), "--table", str(table), "-v"]) == 0
    printed = capsys.readouterr().out
    assert "| `weekday` | 0.95 | 2 | 1 | 0.91 |" in printed
    assert "wrong  weekday: Monday, June 4 — in: It was on Monday, June 4." in printed
    assert "missed weekday-date: {'weekday': 'Tuesday'} — in: It was on Monday, June 4." in printed
    assert '"weekday": Row(0.91, 0.95, 2, 1),' in table.read_text(encoding="utf-8")
    assert main(["calibrate", str(path.parent)]) == 0
    assert main(["calibrate", str(tmp_path / "none.txt")]) == 2


def test_a_pattern_without_a_row_is_an_error(
    labels: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = labels(GOOD)
    monkeypatch.setattr("checker.desk.calibrate.row_name", lambda pattern: f"{pattern}/new")
    assert main(["calibrate", str(path)]) == 2
    assert "weekday/new: a pattern without a row in checker/text/confidence.py" in capsys.readouterr().err
