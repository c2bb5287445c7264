"""A run brought up to date: what has not changed is not done again, and the outcome is that of a run begun anew."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from checker.batch import bench, local
from tests.batch.archive import NOT_JSON, lines, rows, story, summary, write_lines
from tests.cli.calls import Call, Dateline

COUNTRIES = {"KR": "South Korean Foreign Minister Kang Kyung-wha", "FR": "French President Emmanuel Macron"}
OUTCOME = ("findings.jsonl", "findings.parquet", "errors.jsonl")


class Watched:
    """How many stories were read, and how many judged again."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.read = self.judged = 0
        reading, judging = bench.Bench._read, bench.Bench._again
        monkeypatch.setattr(bench.Bench, "_read", lambda *args: self._counted("read", reading(*args)))
        monkeypatch.setattr(bench.Bench, "_again", lambda *args: self._counted("judged", judging(*args)))

    def _counted(self, what: str, made: Any) -> Any:
        setattr(self, what, getattr(self, what) + 1)
        return made

    def told(self) -> tuple[int, int]:
        """Stories read and judged since it was asked last."""
        found = self.read, self.judged
        self.read = self.judged = 0
        return found


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> Watched:
    return Watched(monkeypatch)


def archive(written: Iterable[str] | None = None) -> Path:
    return write_lines(Path("a.jsonl"), written or lines(30))


def run(dateline: Dateline, *options: object) -> Call:
    called = dateline("batch", "a.jsonl", "--out", "out", *options)
    assert called.code in (1, 2), called.err
    assert "error" not in called.err
    return called


def as_if_new(dateline: Dateline, *options: object) -> bool:
    """Whether the outcome is that of a run that was begun anew."""
    fresh = Path(f"fresh{len(list(Path().glob('fresh*')))}")
    dateline("batch", "a.jsonl", "--out", fresh, "-q", *options)
    for name in OUTCOME:
        assert Path("out", name).read_bytes() == (fresh / name).read_bytes(), name
    assert {**summary(Path("out")), "flips": 0} == {**summary(fresh), "flips": 0}
    return True


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


FACTS = "subject,predicate,office,object,valid_from,valid_to\n"
QUILL = "KR,office,foreign-minister,Ada Quill,2018-01-01,2020-01-01\n"
BRANDT = "FR,office,head-of-state,Ivo Brandt,2018-01-01,2020-01-01\n"


def mixed() -> list[str]:
    """Ten stories about each of two countries."""
    made = []
    for n in range(20):
        one = story(n)
        made.append(json.dumps({**one, "text": one["text"].replace(COUNTRIES["KR"], COUNTRIES["KR" if n < 10 else "FR"])}))
    return made


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


def rule(folder: Path, **changes: str) -> Path:
    (folder / "house").mkdir(parents=True, exist_ok=True)
    text = (
        "summary: A weekday is a Tuesday.\nwhy: A test needs a rule of its own.\nkind: weekday-date\nseverity: refile\n"
        'expect: weekday == "Tuesday"\nmessage: "{weekday} is no Tuesday."\n'
        "examples:\n- name: a Monday\n  claims: [{kind: weekday-date, weekday: Monday, date: 2019-03-04}]\n  verdict: refuted\n"
    )
    for old, new in changes.items():
        text = re.sub(rf"^{old}: .*$", f"{old}: {new}", text, flags=re.M)
    (folder / "house" / "tuesday.yaml").write_text(text)
    return folder


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


class TestRecheck:
    """`dateline recheck DIR`, with neither the archive's text nor its extraction."""

    def test_the_recall_list(self, dateline: Dateline, watched: Watched) -> None:
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

    def test_one_story_that_changed(self, dateline: Dateline) -> None:
        archive(mixed()[:1])
        Path("own.csv").write_text(FACTS + QUILL)
        run(dateline, "--facts", "own.csv")
        Path("own.csv").write_text(FACTS + QUILL.replace("Ada Quill", "Ada Fox"))
        called = dateline("recheck", "out")
        assert [line[:4] for line in called.lines[1:3]] == ["  - ", "  + "]
        assert called.lines[-1] == "1 story to look at again: findings 1 changed"

    def test_stories_that_must_be_read_need_the_archive(self, dateline: Dateline, watched: Watched) -> None:
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

    def test_what_is_no_finished_run(self, dateline: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
        assert "nowhere: holds no run" in dateline("recheck", "nowhere").err
        archive()
        with monkeypatch.context() as patch:
            patch.setattr("checker.cli.batch.work_through", lambda *_: 1 / 0)
            dateline("batch", "a.jsonl", "--out", "out")
        assert "holds an unfinished run: go on with batch --resume" in dateline("recheck", "out").err
        with local.journal_of(Path("new")):
            pass
        assert "holds no run" in dateline("recheck", "new").err
