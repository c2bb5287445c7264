"""A run brought up to date: what has not changed is not done again, and the outcome is that of a run begun anew."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from checker.batch import local
from tests.batch.anew import BRANDT, FACTS, QUILL, Watched, archive, as_if_new, mixed, rule, run
from tests.batch.archive import NOT_JSON, lines, rows, story
from tests.cli.calls import Dateline


def test_nothing_changed_and_nothing_is_done(dateline: Dateline, watched: Watched) -> None:
    archive([*lines(30), NOT_JSON])
    run(dateline)
    assert watched.told() == (30, 0)
    run(dateline, "--update")
    assert watched.told() == (0, 0)
    assert as_if_new(dateline)


def test_stories_that_are_new_moved_edited_or_gone(dateline: Dateline, watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "_PLACES", 4)
    monkeypatch.setattr("checker.batch.journal._PAGE", 3)
    archive()
    run(dateline)
    edited = json.dumps({**story(7), "text": story(7)["text"] + " It was late."})
    archive([NOT_JSON, *lines(34)[10:], *lines(7), edited, *lines(10)[8:9]])
    watched.told()
    run(dateline, "--update")
    assert watched.told() == (5, 0)
    assert as_if_new(dateline)
    assert len(rows(Path("out/recall.jsonl"))) == 0, "an edited story is no flip"
    connection = sqlite3.connect("out/journal.sqlite")
    assert connection.execute("SELECT count(*) FROM result").fetchone() == (33,), "who is gone is forgotten"
    connection.close()


def test_stories_without_ids_are_named_where_they_stand_now(dateline: Dateline, watched: Watched) -> None:
    nameless = [json.dumps({name: value for name, value in story(n).items() if name != "id"}) for n in range(10)]
    archive(nameless)
    run(dateline)
    archive(reversed(nameless))
    watched.told()
    run(dateline, "--update")
    assert watched.told() == (0, 0)
    assert as_if_new(dateline)


def test_files_are_known_again_by_what_they_hold(dateline: Dateline, watched: Watched) -> None:
    Path("a.jsonl").mkdir()  # a folder may be called so
    Path("a.jsonl/one.txt").write_text(story(0)["text"])
    Path("a.jsonl/two.json").write_text(json.dumps([story(2), {"text": story(3)["text"]}]))
    Path("a.jsonl/three.json").write_text(json.dumps([story(2), 5]))
    run(dateline)
    Path("a.jsonl/one.txt").rename("a.jsonl/other.txt")
    watched.told()
    run(dateline, "--update")
    assert watched.told() == (1, 0), "of a list with a fault in it every story is read again"
    assert as_if_new(dateline)
    run(dateline, "--update", "--limit", "2")
    assert as_if_new(dateline, "--limit", "2")


def test_a_fact_touches_those_whom_it_concerns(dateline: Dateline, watched: Watched) -> None:
    archive(mixed())
    run(dateline)
    Path("own.csv").write_text(FACTS + QUILL)
    watched.told()
    run(dateline, "--update", "--facts", "own.csv")
    assert watched.told() == (0, 10)
    assert as_if_new(dateline, "--facts", "own.csv")
    flips = rows(Path("out/recall.jsonl"))
    assert [flip["article"] for flip in flips] == [f"s{n}" for n in range(10)]
    assert [found["rule"] for found in flips[0]["appeared"]] == ["office/holder"]
    Path("own.csv").write_text(FACTS + QUILL.replace("Ada Quill", "Ada Fox") + BRANDT)
    watched.told()
    run(dateline, "--update", "--facts", "own.csv", "--jobs", 2)
    assert as_if_new(dateline, "--facts", "own.csv")
    flips = rows(Path("out/recall.jsonl"))
    assert [sorted(flip[name] != [] for name in ("appeared", "vanished", "changed")) for flip in flips] == [
        [False, False, True]
    ] * 20
    assert "Ada Fox" in flips[0]["changed"][0]["now"]["message"]
    assert "Ada Quill" in flips[0]["changed"][0]["before"]["message"]


def test_a_new_name_of_a_place_has_those_read_again_who_have_the_word(dateline: Dateline, watched: Watched) -> None:
    archive([*lines(10), json.dumps({**story(10), "text": story(10)["text"] + " Zubrowka was silent."})])
    run(dateline)
    Path("own.csv").write_text("subject,predicate,object\nZubrowka,capital,Lutz\n")
    watched.told()
    run(dateline, "--update", "--facts", "own.csv")
    assert watched.told() == (1, 0)
    assert as_if_new(dateline, "--facts", "own.csv")


def test_a_rule_touches_those_who_make_such_claims(dateline: Dateline, watched: Watched) -> None:
    plain = json.dumps({"id": "plain", "text": "The mayor spoke.", "published": "2019-03-06"})
    archive([*lines(10), plain])
    run(dateline)
    pack = rule(Path("pack"))
    watched.told()
    run(dateline, "--update", "--rules", pack)
    assert watched.told() == (0, 10)
    assert as_if_new(dateline, "--rules", pack)
    rule(Path("pack"), message='"{weekday} is not Tuesday."')
    run(dateline, "--update", "--rules", pack)
    assert watched.told()[1] >= 10, "a finding tells the words of its rule"
    assert as_if_new(dateline, "--rules", pack)
    run(dateline, "--update", "--ignore", "dateline/published")
    assert as_if_new(dateline, "--ignore", "dateline/published")


def test_options_touch_everything(dateline: Dateline, watched: Watched) -> None:
    archive()
    run(dateline)
    watched.told()
    run(dateline, "--update", "--verdicts", "all")
    assert watched.told() == (0, 30), "what was read is judged again"
    assert as_if_new(dateline, "--verdicts", "all")
    watched.told()
    run(dateline, "--update", "--verdicts", "all", "--as-of", "2019-03-07")
    assert watched.told() == (30, 0), "as-of is what a story is read by"


def test_other_code_has_everything_read_again(dateline: Dateline, watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    archive()
    run(dateline)
    monkeypatch.setattr("checker.batch.state.code", lambda: "other")
    watched.told()
    run(dateline, "--update")
    assert watched.told() == (30, 0)
    monkeypatch.setattr("checker.batch.state.standing", lambda record: "other")
    run(dateline, "--update")
    assert watched.told() == (0, 30)


def test_claims_by_hand_with_facts_are_always_read_again(dateline: Dateline, watched: Watched) -> None:
    Path("a.jsonl").mkdir()
    Path("a.jsonl/own.claims.yaml").write_text(
        "as_of: 2019-03-06\nclaims:\n- {kind: office-holding, person: Ada Quill, office: foreign minister, jurisdiction: FR}\n"
        "facts:\n- {subject: FR, predicate: office, office: foreign-minister, object: Ivo Brandt, valid_from: 2018, valid_to: 2020}\n"
    )
    run(dateline)
    Path("own.csv").write_text(FACTS + QUILL)
    watched.told()
    run(dateline, "--update", "--facts", "own.csv")
    assert watched.told() == (1, 0)
    run(dateline, "--update", "--facts", "own.csv", "--verdicts", "all")
    assert watched.told() == (1, 0)
    pack = rule(Path("pack"), kind="office-holding", expect='qualifier == "former"', message='"no"')
    assert pack
    assert as_if_new(dateline, "--facts", "own.csv", "--verdicts", "all")


def test_another_folder_is_reused(dateline: Dateline, watched: Watched) -> None:
    archive()
    run(dateline)
    watched.told()
    dateline("batch", "a.jsonl", "--out", "new", "--reuse", "out")
    assert watched.told() == (0, 0)
    assert Path("new/findings.jsonl").read_bytes() == Path("out/findings.jsonl").read_bytes()
    assert "holds a finished run" in dateline("batch", "a.jsonl", "--out", "new", "--reuse", "out").err
    assert "nowhere: holds no run" in dateline("batch", "a.jsonl", "--out", "newer", "--reuse", "nowhere").err


def test_an_update_that_was_cut_short_is_gone_on_with(
    dateline: Dateline, watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive(mixed())
    run(dateline)
    Path("own.csv").write_text(FACTS + QUILL + BRANDT)
    watched.told()
    with monkeypatch.context() as patch:
        patch.setattr("checker.batch.workers.STORIES", 6)
        patch.setattr(local, "done", _first(local.done))
        assert dateline("batch", "a.jsonl", "--out", "out", "--update", "--facts", "own.csv").code == 130
    assert watched.told() == (0, 12)
    run(dateline, "--resume", "--facts", "own.csv")
    assert watched.told() == (0, 8)
    assert as_if_new(dateline, "--facts", "own.csv")
    assert len(rows(Path("out/recall.jsonl"))) == 20, "what the first part flipped is told too"


def _first(done: Any) -> Any:
    """Interrupted after a chunk of judging."""

    def some(work: Any, order: Any, jobs: int) -> Iterator[Any]:
        for made in done(work, order, jobs):
            yield made
            if made.judged:
                yield next(made_more for made_more in done(work, order, jobs))
                raise KeyboardInterrupt

    return some
