"""`dateline recheck DIR`: the recall list, made with neither the archive's text nor its extraction."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.batch import local
from tests.batch.anew import FACTS, QUILL, Watched, archive, as_if_new, mixed, run
from tests.batch.archive import lines, story
from tests.cli.calls import Dateline


def test_the_recall_list(dateline: Dateline, watched: Watched) -> None:
    path = archive(mixed())
    run(dateline)
    called = dateline("recheck", "out")
    assert (called.code, called.lines) == (0, ["no story says anything else than before"])
    path.unlink()
    Path("own.csv").write_text(FACTS + QUILL)
    watched.told()
    called = dateline("recheck", "out", "--facts", "own.csv")
    assert watched.told() == (0, 10)
    assert called.code == 1
    assert called.lines[0] == "s0 (2019-03-06, Foreign)"
    assert called.lines[1].startswith("  + correction office/holder: Kang Kyung-wha was not ")
    assert called.lines[-1] == "10 stories to look at again: findings 10 appeared"
    called = dateline("recheck", "out", "--facts", "own.csv", "--format", "json")
    assert (called.code, json.loads(called.out)["stories"]) == (0, [])
    Path("own.csv").write_text(FACTS + QUILL.replace("Ada Quill", "Ada Fox"))
    called = dateline("recheck", "out", "--facts", "own.csv", "--format", "json", "-q")
    assert sorted(json.loads(called.out)["stories"][0])[:3] == ["appeared", "article", "changed"]
    called = dateline("recheck", "out")
    assert called.lines[1].startswith("  - correction office/holder: ")
    assert called.lines[-1] == "10 stories to look at again: findings 10 vanished"


def test_one_story_that_changed(dateline: Dateline) -> None:
    archive(mixed()[:1])
    Path("own.csv").write_text(FACTS + QUILL)
    run(dateline, "--facts", "own.csv")
    Path("own.csv").write_text(FACTS + QUILL.replace("Ada Quill", "Ada Fox"))
    called = dateline("recheck", "out")
    assert [line[:4] for line in called.lines[1:3]] == ["  - ", "  + "]
    assert called.lines[-1] == "1 story to look at again: findings 1 changed"


def test_stories_that_must_be_read_need_the_archive(dateline: Dateline, watched: Watched) -> None:
    path = archive([*lines(10), json.dumps({**story(10), "text": story(10)["text"] + " Zubrowka was silent."})])
    run(dateline, "--limit", "11")
    Path("own.csv").write_text("subject,predicate,object\nZubrowka,capital,Lutz\n")
    text = path.read_bytes()
    path.unlink()
    assert "the archive is not what it was" in dateline("recheck", "out", "--facts", "own.csv").err
    path.write_bytes(text)
    assert "the archive is not what it was" in dateline("recheck", "out", "--facts", "own.csv").err, "it is another file"
    run(dateline, "--update", "--limit", "11")
    watched.told()
    assert dateline("recheck", "out", "--facts", "own.csv").code in (0, 1)
    assert watched.told() == (1, 0)
    assert as_if_new(dateline, "--facts", "own.csv")


def test_what_is_no_finished_run(dateline: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "nowhere: holds no run" in dateline("recheck", "nowhere").err
    archive()
    with monkeypatch.context() as patch:
        patch.setattr("checker.cli.batch.work_through", lambda *_: 1 / 0)
        dateline("batch", "a.jsonl", "--out", "out")
    assert "holds an unfinished run: go on with batch --resume" in dateline("recheck", "out").err
    with local.journal_of(Path("new")):
        pass
    assert "holds no run" in dateline("recheck", "new").err
