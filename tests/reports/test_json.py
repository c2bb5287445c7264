"""Reports as one document."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from reports.json import render
from reports.jsonl import render as lines_of
from tests.reports.runs import RUNS


@pytest.mark.parametrize("name", RUNS)
def test_golden(name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"{name}.json", "".join(render(*RUNS[name])))


@pytest.mark.parametrize("name", RUNS)
def test_the_document_holds_the_lines(name: str) -> None:
    lines = [json.loads(line) for line in lines_of(*RUNS[name])]
    whole = json.loads("".join(render(*RUNS[name])))
    assert list(whole) == ["schema", "tool", "reports"]
    assert whole["schema"] == "dateline/run/1"
    assert whole["reports"] == lines


def test_the_tool_is_told_by_version_and_hashes() -> None:
    tool = json.loads("".join(render(*RUNS["story"])))["tool"]
    assert tool["version"] == "0.1.0"
    assert tool["packs"][0] == {"name": "shipped", "hash": "3f2a91c07b5e4d10", "rules": 72}
    assert tool["knowledge"] == {"hash": "2c91d0aa55e1f3", "facts": 128430}
    assert json.loads("".join(render(*RUNS["nothing"])))["tool"]["knowledge"] is None
