"""Stories of units: ids, desks and keys, and what is wrong with them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.batch.inputs import inputs_of
from checker.batch.selection import Selection, selected
from checker.batch.stories import Story, stories
from checker.batch.units import units
from checker.model.when import Date


def of(path: Path, text: str | bytes) -> list[Story]:
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return [story for unit in units(inputs_of([str(path)])) for story in stories(unit)]


def test_lines_have_their_own_ids_or_their_place(tmp_path: Path) -> None:
    one, two, three = of(
        tmp_path / "a.jsonl", '{"id": "x", "text": "Hello.", "desk": "Foreign", "source": 7}\n{"text": "Hello."}\n{"text": 5}'
    )
    assert (one.own_id, one.desk, one.source, one.article.id) == ("x", "Foreign", "7", "x")
    assert (two.own_id, two.desk, two.article.id) == (None, None, f"{tmp_path}/a.jsonl:2")
    assert three.key is None
    assert three.article.errors == (f"{tmp_path}/a.jsonl:3: text: is not text",)


def test_the_key_is_of_what_is_said_and_not_of_how(tmp_path: Path) -> None:
    same, also, other = of(
        tmp_path / "a.jsonl",
        '{"id": "x", "text": "Hello."}\n{"text":"Hello.",  "views": 12, "id": "x"}\n{"id": "x", "text": "Hullo."}',
    )
    assert same.key == also.key != other.key
    listed = of(tmp_path / "b.json", '[{"text": "Hello."}, {"text": "Hello."}]')
    assert listed[0].key != listed[1].key


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "not JSON"),
        ("[1]", "an article is an object"),
        (b'{"text": "\xff"}', "not UTF-8: byte 0xff"),
        ('{"text": "a", "text": "b"}', "stands twice"),
        ('{"text": "a", "claims": [{"kind": "capitol"}]}', "did you mean 'capital'"),
        (b"\xff\xfe{\x00}\x00\n\x00", "it looks like UTF-16"),
    ],
)
def test_a_line_that_is_wrong_is_told(tmp_path: Path, text: str | bytes, told: str) -> None:
    story = of(tmp_path / "a.jsonl", text)[0]
    assert story.key is None
    assert told in story.article.errors[0]
    assert f"{tmp_path}/a.jsonl:1" in story.article.errors[0]


def test_files_are_stories_by_their_suffix(tmp_path: Path) -> None:
    (text,) = of(tmp_path / "a.txt", "Hello.")
    assert (text.article.id, text.own_id, text.article.text) == (f"{tmp_path}/a.txt", None, "Hello.")
    one, two, three = of(tmp_path / "b.json", '[{"id": "x", "text": "A.", "desk": "City"}, {"text": "B."}, 5]')
    assert (one.article.id, one.own_id, one.desk) == ("x", "x", "City")
    assert (two.article.id, two.own_id, two.desk) == (f"{tmp_path}/b.json[1]", None, None)
    assert three.key is None
    (broken,) = of(tmp_path / "c.json", "{")
    assert "not JSON" in broken.article.errors[0]
    (large,) = of(tmp_path / "d.json", "[" + " " * 5_000_001)
    assert "larger than 5 MB" in large.article.errors[0]


def test_what_is_odd_about_a_text_is_noted(tmp_path: Path) -> None:
    (story,) = of(tmp_path / "a.jsonl", json.dumps({"text": "The \u202eend."}))
    assert [note.code for note in story.article.diagnostics] == ["bidi-control"]


def drawn(path: Path, **asked: object) -> list[str]:
    chosen = Selection(**asked)  # type: ignore[arg-type]
    return [story.article.id for unit in selected(inputs_of([str(path)]), chosen) for story in stories(unit)]


@pytest.fixture
def dated(tmp_path: Path) -> Path:
    path = tmp_path / "a.jsonl"
    rows = [{"id": f"s{n}", "text": "Hello.", "published": f"2020-0{n}-01"} for n in range(1, 9)]
    rows[6] = {"id": "header", "text": "date 2021-01-05\n\nHello."}
    path.write_text("".join(json.dumps(row) + "\n" for row in rows) + "{\n" + '{"id": "undated", "text": "Hello."}\n')
    return path


def test_stories_since_a_day_and_those_that_cannot_be_read(dated: Path) -> None:
    assert drawn(dated, since=Date.parse("2020-05")) == ["s5", "s6", "header", "s8", f"{dated}:9"]


def test_the_first_stories_of_those_that_are_asked_for(dated: Path) -> None:
    assert drawn(dated, limit=2) == ["s1", "s2"]
    assert drawn(dated, limit=2, since=Date.parse("2020-06-01")) == ["s6", "header"]


def test_a_sample_is_drawn_by_ids_alone(dated: Path) -> None:
    few = drawn(dated, sample=3)
    assert len(few) == 3
    assert drawn(dated, sample=100) == drawn(dated)
    lines = dated.read_text().splitlines()
    dated.write_text("\n".join([*lines[8:], *lines[:8]]))  # errors are named by their lines, and these have moved
    assert {one for one in drawn(dated, sample=4) if ":" not in one} >= {one for one in few if ":" not in one}


def test_a_list_of_stories_is_selected_one_by_one(tmp_path: Path) -> None:
    rows = [{"id": f"s{n}", "text": "Hello.", "published": f"2020-0{n}-01"} for n in range(1, 6)]
    (tmp_path / "a.json").write_text(json.dumps(rows))
    assert drawn(tmp_path / "a.json", since=Date.parse("2020-03")) == ["s3", "s4", "s5"]
    assert drawn(tmp_path / "a.json", since=Date.parse("2020-03"), limit=2) == ["s3", "s4"]
