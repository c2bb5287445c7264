"""Runs that are brought up to date: archives and facts to change, and what is done again for it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from checker.batch import bench
from tests.batch.archive import lines, story, summary, write_lines
from tests.cli.calls import Call, Dateline

COUNTRIES = {"KR": "South Korean Foreign Minister Kang Kyung-wha", "FR": "French President Emmanuel Macron"}
OUTCOME = ("findings.jsonl", "findings.parquet", "errors.jsonl")
FACTS = "subject,predicate,office,object,valid_from,valid_to\n"
QUILL = "KR,office,foreign-minister,Ada Quill,2018-01-01,2020-01-01\n"
BRANDT = "FR,office,head-of-state,Ivo Brandt,2018-01-01,2020-01-01\n"


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


def mixed() -> list[str]:
    """Ten stories about each of two countries."""
    made = []
    for n in range(20):
        one = story(n)
        made.append(json.dumps({**one, "text": one["text"].replace(COUNTRIES["KR"], COUNTRIES["KR" if n < 10 else "FR"])}))
    return made


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
