"""A run through `dateline batch`: what it leaves in its folder, how it is begun and gone on with, and how it ends."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from pyarrow import parquet

from checker.batch import outputs as outputs_module
from checker.batch.journal import Journal
from checker.read import articles
from tests.batch.archive import NOT_JSON, lines, outputs, rows, story, summary, write_lines
from tests.cli.calls import Dateline

FLAWED = json.dumps(story(0))
FITTING = json.dumps({**story(1), "published": "2019-03-06"})  # a Tuesday that was one, and the day of its dateline


def test_what_a_run_leaves(dateline: Dateline, tmp_path: Path) -> None:
    write_lines(Path("a.jsonl.gz"), [*lines(12), NOT_JSON])
    called = dateline("batch", "a.jsonl.gz", "--out", "out")
    assert called.code == 2, "a line that is no story is an error of the input"
    assert called.lines[0].startswith("13 stories read, 11 with findings: ")
    assert called.lines[2] == "1 story with errors: out/errors.jsonl"
    found = rows(tmp_path / "out" / "findings.jsonl")
    assert {row["verdict"] for row in found} == {"refuted"}
    first = found[0]
    assert list(first)[:6] == ["article", "file", "published", "desk", "source", "rule"]
    assert (first["article"], first["file"], first["published"], first["desk"]) == ("s0", "a.jsonl.gz", "2019-03-06", "Foreign")
    assert rows(tmp_path / "out" / "errors.jsonl") == [
        {"article": "a.jsonl.gz:13", "file": "a.jsonl.gz", "published": None, "line": 13, "kind": "input"}
        | {"error": rows(tmp_path / "out" / "errors.jsonl")[0]["error"]}
    ]
    told = summary(tmp_path / "out")
    assert told["stories"] == {"read": 13, "checked": 12, "with findings": 11}
    assert told["errors"] == {"input": 1, "internal": 0}
    assert told["coverage"]["claims"] == sum(told["coverage"].values()) / 2
    assert told["coverage"]["unchecked"] + told["coverage"]["not-enough-evidence"] == sum(told["not checked"].values())
    assert list(told["months"]) == ["2019-03", "2019-04", "2019-05"]
    assert {name: counts["stories"] for name, counts in told["desks"].items()} == {"(not said)": 4, "Foreign": 4, "Sport": 4}
    assert sum(counts["stories"] for counts in told["sources"].values()) == 12
    assert told["rules"]["weekday/date"]["refile"] == len([row for row in found if row["rule"] == "weekday/date"])
    assert not list(Path("out").glob(".*"))


def test_findings_are_those_of_a_check_and_those_of_the_columns(dateline: Dateline, tmp_path: Path) -> None:
    write_lines(Path("a.jsonl"), lines(12))
    dateline("batch", "a.jsonl", "--out", "out", "--verdicts", "all", "-q")
    reports = dateline("check", "a.jsonl", "--format", "jsonl").reports
    checked = [(report["article"], finding) for report in reports for finding in report["findings"]]
    found = rows(tmp_path / "out" / "findings.jsonl")
    beside = ("article", "file", "published", "desk", "source")
    alone = [row for row in found if not row["rule"].startswith("archive/")]
    assert [(row["article"], {name: row[name] for name in row if name not in beside}) for row in alone] == checked
    table = parquet.read_table("out/findings.parquet").to_pylist()
    columns = [{**row, "evidence": json.loads(row["evidence"]), "repairs": json.loads(row["repairs"])} for row in table]
    assert columns == [{"desk": None, "title_spans": None, **row} for row in found]


def test_columns_are_written_in_groups(dateline: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.batch.parquet._ROWS", 4)
    write_lines(Path("a.jsonl"), lines(12))
    dateline("batch", "a.jsonl", "--out", "out")
    found = parquet.ParquetFile("out/findings.parquet")
    assert found.num_row_groups > 2
    assert found.metadata.num_rows == len(rows(Path("out/findings.jsonl")))


@pytest.mark.parametrize(
    ("texts", "options", "code"),
    [
        ([FLAWED], (), 1),
        ([FLAWED], ("--fail-on", "kill"), 0),
        ([FLAWED], ("--exit-zero",), 0),
        ([FLAWED], ("--ignore", "weekday", "--ignore", "dateline"), 0),
        ([FITTING], (), 0),
        (['{"text": "Hello."}'], (), 5),
        (['{"text": "Hello."}'], ("--exit-zero",), 0),
        (['{"text": "Hello."}'], ("--allow-unchecked",), 0),
        ([FLAWED], ("--allow-unchecked",), 1),
        ([FLAWED, NOT_JSON], (), 2),
        ([FLAWED, NOT_JSON], ("--exit-zero",), 2),
    ],
)
def test_exit_codes_are_those_of_the_contract(dateline: Dateline, texts: list[str], options: tuple[str, ...], code: int) -> None:
    write_lines(Path("a.jsonl"), texts)
    assert dateline("batch", "a.jsonl", "--out", "out", "-q", *options).code == code


def test_a_fault_of_our_own_is_an_error_of_one_story(dateline: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    write_lines(Path("a.jsonl"), [FLAWED, FITTING])
    monkeypatch.setattr("checker.batch.bench.judged", lambda *_: 1 / 0)
    assert dateline("batch", "a.jsonl", "--out", "out").code == 3
    found = rows(Path("out/errors.jsonl"))
    assert [row["kind"] for row in found] == ["internal", "internal"]
    assert found[0]["error"] == "internal error: ZeroDivisionError: division by zero"


def test_facts_of_a_story_that_make_no_sense_are_its_own_fault(dateline: Dateline) -> None:
    Path("a.claims.yaml").write_text(
        "as_of: 2020-01-01\nclaims:\n- {kind: capital, place: Paris, jurisdiction: FR}\n"
        "facts:\n- {subject: FR, predicate: capitol, object: Paris}\n"
    )
    assert dateline("batch", "a.claims.yaml", "--out", "out").code == 2
    (row,) = rows(Path("out/errors.jsonl"))
    assert "did you mean 'capital'" in row["error"]
    assert (row["article"], row["kind"]) == ("a.claims.yaml", "input")


def test_a_run_is_never_begun_over_another(dateline: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    write_lines(Path("a.jsonl"), lines(6))
    dateline("batch", "a.jsonl", "--out", "out")
    called = dateline("batch", "a.jsonl", "--out", "out")
    assert (called.code, called.err) == (
        2,
        "error: out: holds a finished run: --update brings it up to date; or name another --out\n",
    )
    with monkeypatch.context() as patch:
        patch.setattr("checker.cli.batch.write_outputs", lambda *_: 1 / 0)
        dateline("batch", "a.jsonl", "--out", "cut")
    called = dateline("batch", "a.jsonl", "--out", "cut")
    assert "holds an unfinished run: --resume goes on" in called.err
    assert dateline("batch", "a.jsonl", "--out", "cut", "--resume").code == 1
    assert outputs(Path("cut")) == outputs(Path("out"))


def test_going_on_needs_the_same_archive_rules_and_options(dateline: Dateline) -> None:
    write_lines(Path("a.jsonl"), lines(6))
    dateline("batch", "a.jsonl", "--out", "out", "--resume")
    assert dateline("batch", "a.jsonl", "--out", "out", "--resume").code == 1, "of a finished run the outputs are made anew"
    Path("own.csv").write_text("subject,predicate,object\nFR,capital,Lyon\n")
    options = ("--as-of", "2020-01-01", "--ignore", "weekday", "--facts", "own.csv", "--verdicts", "refuted", "--limit", "3")
    write_lines(Path("a.jsonl"), lines(7))
    called = dateline("batch", "a.jsonl", "--out", "out", "--resume", *options)
    assert called.code == 2
    assert called.err == (
        "error: out: was begun with other things than now: the archive; --as-of; the rules (weekday/date); "
        "the record of facts; --verdicts; --since, --limit or --sample; --update checks anew what these touch\n"
    )


def test_a_folder_that_holds_something_else_is_no_journal(dateline: Dateline) -> None:
    write_lines(Path("a.jsonl"), lines(2))
    Path("out").mkdir()
    Path("out/journal.sqlite").write_text("this is a text and no journal, whatever its name may say" * 20)
    assert "out/journal.sqlite: is no journal" in dateline("batch", "a.jsonl", "--out", "out").err
    assert "a.jsonl: cannot be written" in dateline("batch", "a.jsonl", "--out", "a.jsonl").err
    dateline("batch", "a.jsonl", "--out", "new")
    journal = Journal.open(Path("new"))
    journal.put("format", 99)
    assert "another run is at work here" in dateline("batch", "a.jsonl", "--out", "new", "--resume").err
    journal.close()
    assert "written by another version" in dateline("batch", "a.jsonl", "--out", "new", "--resume").err


def test_a_full_disk_is_told_and_what_is_done_is_kept(dateline: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    write_lines(Path("a.jsonl"), lines(100))
    dateline("batch", "a.jsonl", "--out", "whole", "-q")
    opening = Journal.open

    def small(folder: Path) -> Journal:
        journal = opening(folder)
        journal._db.execute("PRAGMA max_page_count = 24")
        return journal

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "open", small)
        called = dateline("batch", "a.jsonl", "--out", "out")
        assert (called.code, called.out) == (2, "")
        told = "error: out: the disk is full; what is done is kept: make room and go on with --resume\n"
        assert called.err == told
        assert sorted(path.name for path in Path("out").iterdir()) == ["journal.sqlite"]
    with monkeypatch.context() as patch:
        patch.setattr(outputs_module.os, "fsync", _full)
        called = dateline("batch", "a.jsonl", "--out", "out", "--resume")
        assert (called.code, called.err) == (2, told)
        assert sorted(path.name for path in Path("out").iterdir()) == ["journal.sqlite"], "nothing half-written is left"
    dateline("batch", "a.jsonl", "--out", "out", "--resume", "-q")
    assert outputs(Path("out")) == outputs(Path("whole"))


def _full(handle: int) -> None:
    raise OSError(28, "No space left on device")


def test_other_faults_of_the_disk_are_no_full_one(dateline: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    write_lines(Path("a.jsonl"), lines(2))

    def broken(handle: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(outputs_module.os, "fsync", broken)
    assert dateline("batch", "a.jsonl", "--out", "out").code == 3


def test_reports_on_stories_with_findings_are_written_too(dateline: Dateline) -> None:
    write_lines(Path("a.jsonl"), [FITTING, FLAWED, NOT_JSON, FITTING])
    called = dateline("batch", "a.jsonl", "--out", "out", "--output", "jsonl:found.jsonl", "--output", "junit:found.xml", "-q")
    assert called.code == 2
    whole = dateline("check", "a.jsonl", "--format", "jsonl").lines
    assert Path("found.jsonl").read_text().splitlines() == whole[1:3]
    assert Path("found.xml").read_text().count("<testsuite ") == 2
    assert dateline("batch", "a.jsonl", "--out", "new", "--output", "yunit:x").code == 2


def test_a_folder_of_stories_of_every_form(dateline: Dateline) -> None:
    Path("stories").mkdir()
    Path("stories/a.txt").write_text(story(0)["text"])
    Path("stories/b.md").write_text(f"---\ndate: 2019-03-06\nlang: de\n---\n{story(0)['text']}")
    Path("stories/c.json").write_text(json.dumps([story(0), story(1)]))
    Path("stories/d.txt").write_bytes(b"\xff\xfe\x00")
    Path("stories/e.txt").write_text("")
    assert dateline("batch", "stories", "--out", "out", "-q").code == 2
    assert {row["article"] for row in rows(Path("out/findings.jsonl"))} == {"stories/a.txt", "s0", "s1"}
    assert [row["article"] for row in rows(Path("out/errors.jsonl"))] == ["stories/d.txt", "stories/e.txt"]
    assert [article.id for article in articles(["stories"])][:2] == ["stories/a.txt", "stories/b.md"]


def test_a_language_of_the_configuration_holds(dateline: Dateline) -> None:
    write_lines(Path("a.jsonl"), [FLAWED])
    Path("dateline.toml").write_text('lang = "de"\n')
    assert dateline("batch", "a.jsonl", "--out", "out", "-q").code == 5


def test_the_number_of_processes_follows_the_archive(dateline: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    write_lines(Path("a.jsonl"), lines(40))
    asked: list[int] = []
    monkeypatch.setattr("checker.batch.local.done", lambda work, order, jobs: asked.append(jobs) or [])
    dateline("batch", "a.jsonl", "--out", "out", "-q")
    monkeypatch.setattr("checker.cli._archive._SMALL", 10)
    monkeypatch.setattr("checker.cli._archive.os.sched_getaffinity", lambda _: {0, 1, 2}, raising=False)
    dateline("batch", "a.jsonl", "--out", "out2", "-q")
    monkeypatch.delattr("checker.cli._archive.os.sched_getaffinity")
    monkeypatch.setattr("checker.cli._archive.os.cpu_count", lambda: None)
    dateline("batch", "a.jsonl", "--out", "out3", "-q", "--jobs", 7)
    dateline("batch", "a.jsonl", "--out", "out4", "-q")
    assert asked[::2] == [1, 3, 7, 1]


def test_verdicts_that_are_none(dateline: Dateline) -> None:
    write_lines(Path("a.jsonl"), lines(1))
    called = dateline("batch", "a.jsonl", "--out", "out", "--verdicts", "refuted,dubious")
    assert called.code == 2
    assert "'dubious' is no verdict" in called.err
    shutil.rmtree("out", ignore_errors=True)
