"""`dateline impact` and `dateline corrections`: what they print, write and keep."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.calls import Dateline

WRONG, RIGHT = "The fair runs from June 8 to June 5.", "The fair runs from June 5 to June 8."
ALSO = "The market runs from July 8 to July 5."


def archive(*texts: str, name: str = "wire.jsonl") -> str:
    rows = [{"id": f"s{n}", "text": text, "published": "2023-06-01"} for n, text in enumerate(texts)]
    Path(name).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return name


def test_hits_of_one_rule_are_counted_labelled_and_kept(dateline: Dateline) -> None:
    wire = archive(WRONG, RIGHT, ALSO, RIGHT)
    called = dateline("impact", "time/order", wire, "--write-labels", "labels.csv")
    assert called.code == 0
    assert called.lines[0] == "wire: 4 stories"
    assert called.lines[2].split()[:4] == ["time/order", "2", "500.00", "0/2/0/0"]
    assert called.lines[3] == "labels.csv: 2 hits to label: right, wrong or doubtful"
    labels = Path("labels.csv")
    rows = labels.read_text(encoding="utf-8").splitlines()
    labels.write_text("\n".join([rows[0], rows[1] + "right", rows[2] + "doubtful"]) + "\n", encoding="utf-8")
    called = dateline("impact", "time/order", wire, "--labels", "labels.csv", "--save", ".")
    assert "50 % (9–91 %)" in called.lines[2]
    assert called.lines[3] == ".: 1 measures kept in precision.csv and PRECISION.md"
    kept = Path("precision.csv").read_text(encoding="utf-8").splitlines()
    assert kept[1] == "time/order,wire,4,2,2,1,0.095,0.905,labels,0,0,1 doubtful"
    assert "| `time/order` | correction | 4 | 500.00 | 2 | 50 % (9–91 %) |" in Path("PRECISION.md").read_text(encoding="utf-8")


def test_planted_errors_and_archives_side_by_side(dateline: Dateline) -> None:
    called = dateline(
        "impact", "--all", archive(WRONG, RIGHT, name="one.jsonl"), archive(ALSO, name="two.jsonl"), "--planted", "--save", "."
    )
    assert [line for line in called.lines if line.endswith("stories")] == ["one: 2 stories", "two: 1 stories"]
    assert "time/order,one,2,1,0,0,,,planted,2,1," in Path("precision.csv").read_text(encoding="utf-8").splitlines()
    dateline("impact", "time/order", archive(WRONG, WRONG, name="one.jsonl"), "--planted", "--save", ".")
    kept = Path("precision.csv").read_text(encoding="utf-8").splitlines()
    assert "time/order,one,2,2,0,0,,,planted,2,2," in kept
    assert len([row for row in kept if row.startswith("time/order,one,")]) == 1


def test_a_sample_and_labels_that_are_gone(dateline: Dateline) -> None:
    wire = archive(WRONG, ALSO)
    dateline("impact", "time", wire, "--write-labels", "labels.csv", "--sample", "1", "--seed", "3")
    rows = Path("labels.csv").read_text(encoding="utf-8").splitlines()
    assert len(rows) == 2
    Path("labels.csv").write_text(f"{rows[0]}\n{rows[1]}wrong\n", encoding="utf-8")
    called = dateline("impact", "time", archive(RIGHT), "--labels", "labels.csv")
    assert called.lines[-1] == "1 labels name hits that are gone"


def test_what_could_not_be_read_is_told(dateline: Dateline) -> None:
    Path("wire.jsonl").write_text('{"id": "x"\n', encoding="utf-8")
    called = dateline("impact", "--all", "wire.jsonl")
    assert (called.code, called.err.startswith("error: ")) == (2, True)


@pytest.mark.parametrize("args", [("time/order",), ("--all",), ("time/ordre", "wire.jsonl")])
def test_a_rule_and_an_archive_are_needed(dateline: Dateline, args: tuple[str, ...]) -> None:
    archive(WRONG)
    assert dateline("impact", *args).code == 2


COLUMN = f"""wrong,right,date,family,note
{WRONG},{RIGHT},2023-06-01,dates,turned round
Ada Quil won the race.,Ada Quill won the race.,2023-06-01,names,
{WRONG},{ALSO},2023-06-01,dates,
"""


def test_a_corrections_column(dateline: Dateline) -> None:
    Path("column.csv").write_text(COLUMN, encoding="utf-8")
    called = dateline("corrections", "column.csv", "--write", "examples.yaml")
    assert called.code == 0
    assert called.lines[0] == "caught  column.csv:2: turned round"
    assert called.lines[1].startswith("        time/order: ")
    assert called.lines[2] == "missed  column.csv:3: Ada Quil won the race."
    assert called.lines[4].startswith("        refutes the right text too: time/order: ")
    assert called.lines[5:] == [
        "dates: 1 of 2 caught (50%)",
        "names: 0 of 1 caught (0%)",
        "1 of 3 caught, 1 of the right texts refuted",
        "examples.yaml: written",
    ]
    assert "uncaught:" in Path("examples.yaml").read_text(encoding="utf-8")
    assert len(dateline("corrections", "column.csv", "-q").lines) == 3
