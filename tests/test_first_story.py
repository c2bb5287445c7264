"""The story that the tool was conceived from: exactly its errors are found, and none in it once they are mended."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.cli import main

MENDED = {"until June 1.": "until June 6.", "Nur-Sultan": "Astana", "Park Jie-won": "Park Jin", "Moon Jae-in": "Yoon Suk-yeol"}


@pytest.fixture
def story(shared: Path) -> Path:
    (path,) = (shared / "data" / "articles").glob("*.txt")
    return path


def checked(path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, Any]:
    capsys.readouterr()
    code = main(["check", str(path), "--format", "jsonl"])
    return int(code), json.loads(capsys.readouterr().out)


def test_exactly_its_errors_are_found(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, report = checked(story, capsys)
    text = story.read_text(encoding="utf-8")
    refuted = [finding for finding in report["findings"] if finding["verdict"] == "refuted"]
    assert code == 1
    assert [(finding["rule"], text[slice(*finding["spans"][0])]) for finding in refuted] == [
        ("office/holder", "Park Jie-won"),
        ("name/place", "Nur-Sultan"),
        ("office/holder", "Moon Jae-in"),
        ("office/holder", "Park Jie-won"),
        ("event/ended", "June 1"),
    ]
    assert {finding["severity"] for finding in refuted} == {"correction"}
    for finding in refuted:
        assert finding["repairs"]
        for fact in (one for one in finding["evidence"] if one["type"] == "fact"):
            assert fact["source"]
            assert fact["valid_from"]


def test_what_is_supported_and_what_is_not_checked(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, report = checked(story, capsys)
    claims = {claim["id"]: claim for claim in report["claims"]}
    supported = {finding["rule"]: finding for finding in report["findings"] if finding["verdict"] == "supported"}
    assert {"dateline/published", "place/country", "office/holder", "number/part"} <= set(supported)
    people = {claims[f["claims"][0]].get("person", {}).get("name") for f in report["findings"] if f["verdict"] == "supported"}
    assert {"Murat Nurtleu", "Kassym-Jomart Tokayev"} <= people
    idle = [claims[one["claim"]] for one in report["unchecked"]]
    assert all(one["reason"] for one in report["unchecked"])
    assert {"over $6.5 billion", "740 companies"} <= {claim["text"] for claim in idle if claim["kind"] == "quantity"}
    assert [claim["rank"] for claim in idle if claim["kind"] == "rank"] == [10, 2]


def test_nothing_is_refuted_once_it_is_mended(story: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    text = story.read_text(encoding="utf-8")
    for wrong, right in MENDED.items():
        text = text.replace(wrong, right)
    mended = tmp_path / story.name
    mended.write_text(text, encoding="utf-8")
    code, report = checked(mended, capsys)
    assert code == 0
    assert report["coverage"]["refuted"] == 0
