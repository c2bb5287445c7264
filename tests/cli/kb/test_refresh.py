"""`kb refresh`: an overlay from a small Wikidata on loopback."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checker.cli.kb import refresh
from tests.cli.calls import Dateline
from tests.knowledge.wikidata import Fault, korea, served


def test_refresh_pulls_into_an_overlay(kb: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr(refresh, "sleep", slept.append)
    with served(korea().store()) as wikidata:
        wikidata.faults[2] = Fault(429, {"Retry-After": "3"})
        options = ("--endpoint", wikidata.url, "--only", "office", "--country", "South Korea", "--contact", "desk@example.org")
        call = kb("refresh", "--out", "new.csv", *options)
        assert call.code == 0, call.err
        assert call.out.startswith("new.csv: 6 facts as of 2026-11-03\nleft out:\n       3 a person whose name others have\n")
        assert call.out.endswith("Review them with: dateline kb diff new.csv\n")
        assert "KR offices: head-of-state: 2 rows\n" in call.err
        assert "the server asks for patience (429); asking again in 3 s (1 of 5)\n" in call.err
        assert slept == [1.0, 3.0, 1.0, 1.0, 1.0, 1.0]
        assert "desk@example.org" in wikidata.agents[0]
        assert not Path("new.csv.partial").exists()
        assert kb("refresh", "--out", "new.csv", *options, "-q").err == ""
    assert "~ Yoon" not in kb("diff", "new.csv").out


def test_refresh_goes_on_where_it_broke_off(kb: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refresh, "sleep", lambda seconds: None)
    with served(korea().store()) as wikidata:
        wikidata.faults[3] = Fault(400)
        options = ("refresh", "--out", "new.csv", "--endpoint", wikidata.url, "--only", "office", "--page", "1")
        call = kb(*options)
        assert call.code == 2
        assert "what came so far is kept in new.csv.partial; go on with --resume\n" in call.err
        assert "new.csv.partial: is an unfinished pull: go on with --resume, or remove it" in kb(*options).err
        assert kb(*options, "--resume").code == 0
        assert Path("new.csv").exists()


def test_refresh_takes_the_clock_where_the_server_has_none(kb: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refresh, "sleep", lambda seconds: None)
    with served(korea().store()) as wikidata:
        wikidata.faults[1] = Fault(body=b'{"results": {"bindings": []}}', headers={"Date": ""})
        call = kb("refresh", "--out", "new.csv", "--endpoint", wikidata.url, "--only", "membership", "--country", "KR")
    assert call.out.startswith("new.csv: 0 facts as of 20")
    assert "left out" not in call.out


def test_refresh_refuses_what_it_cannot_do(kb: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refresh, "sleep", lambda seconds: None)
    assert (
        kb("refresh", "--out", "nowhere/new.csv").err
        == "error: nowhere/new.csv.partial: cannot be written: No such file or directory\n"
    )
    assert "--out: new.yaml is not named .csv" in kb("refresh", "--out", "new.yaml").err
    call = kb("refresh", "--out", "new.csv", "--country", "Frnace", "--country", "Blorp")
    assert "error: --country: no country on record is called 'Frnace', did you mean 'France'?\n" in call.err
    assert "error: --country: no country on record is called 'Blorp'\n" in call.err
    assert "is no address of a SPARQL endpoint" in kb("refresh", "--out", "new.csv", "--endpoint", "ftp://x/").err
    with served(korea().store()) as wikidata:
        monkeypatch.setattr("checker.cli.kb.refresh.write_facts", _full)
        call = kb("refresh", "--out", "other.csv", "--endpoint", wikidata.url, "--only", "membership")
    assert "other.csv: cannot be written: No space left on device" in call.err
    assert Path("other.csv.partial").exists()


def _full(path: Path, rows: Any) -> int:
    raise OSError(28, "No space left on device")
