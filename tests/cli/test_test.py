"""`dateline test`: what it prints of good rules and of weak ones, and its exit code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.cli.calls import Dateline
from tests.desk.pack import BAD, GOOD, write

TURNED = "time/turned  ....."


def packed(folder: Path, *examples: dict[str, Any], **keys: Any) -> str:
    write(folder / "desk", "time/turned", *examples, **keys)
    return "desk"


def test_rules_that_prove_what_they_should(dateline: Dateline, tmp_path: Path) -> None:
    called = dateline("test", packed(tmp_path), "-k", "time/turned")
    assert (called.code, called.lines[0], called.lines[-1]) == (0, TURNED, "1 rule, 5 examples: 5 passed, 0 failed")


def test_the_examples_by_name(dateline: Dateline, tmp_path: Path) -> None:
    assert "    passed  in order" in dateline("test", packed(tmp_path), "-k", "time/turned", "-v").lines


def test_an_example_that_fails(dateline: Dateline, tmp_path: Path) -> None:
    called = dateline("test", packed(tmp_path, {"claim": GOOD, "verdict": "refuted"}), "-k", "time/turned", "-q")
    assert called.code == 1
    assert called.lines[1].startswith("FAILED desk/time/turned.yaml:")
    assert called.lines[1].endswith(": time/turned: example 1")
    assert called.lines[2] == "    should be refuted, but is supported: A stretch of time starts before it ends."
    assert "GAP desk/time/turned.yaml: no example shows the verdict supported" in called.lines
    assert called.lines[-1] == "1 rule, 1 example: 0 passed, 1 failed; 3 gaps"


def test_no_rule_of_that_name(dateline: Dateline) -> None:
    called = dateline("test", "-k", "nothing-of-the-kind")
    assert (called.code, "no rule's id holds 'nothing-of-the-kind'" in called.err) == (2, True)


def test_stop_at_the_first_that_is_wrong(dateline: Dateline, tmp_path: Path) -> None:
    write(tmp_path / "desk", "zz/one", {"claim": BAD, "verdict": "refuted"})
    write(tmp_path / "desk", "zz/two", {"claim": BAD, "verdict": "refuted"})
    assert dateline("test", "desk", "-k", "zz/", "-x").lines[-1].startswith("1 rule, 1 example: 1 passed")


def test_mutants_that_survive(dateline: Dateline, tmp_path: Path) -> None:
    called = dateline("test", packed(tmp_path), "-k", "time/turned", "--mutants")
    assert (called.code, called.lines[0]) == (0, f"{TURNED}  4 mutants, 4 killed")
    weak = [{"claim": BAD, "verdict": "refuted"}, {"claim": GOOD, "verdict": "supported"}]
    called = dateline("test", packed(tmp_path, *weak), "-k", "time/turned", "--mutants")
    assert called.code == 1
    assert "SURVIVES desk/time/turned.yaml: expect: start <= end → start < end" in called.lines
    assert called.lines[-1].endswith("; 4 mutants: 1 killed, 0 equivalent, 3 survive")


def test_a_change_that_is_named_as_equivalent(dateline: Dateline, tmp_path: Path) -> None:
    pack = packed(tmp_path, where="known(start)")
    table = "rule,change,reason\ntime/turned,where: dropped,a start is always told\ntime/turned,expect: gone,it was\n"
    (tmp_path / "desk" / "equivalent.csv").write_text(table, encoding="utf-8")
    called = dateline("test", pack, "-k", "time/turned", "--mutants", "-q")
    assert "GAP desk/equivalent.csv:3: time/turned has no surviving mutant “expect: gone”" in called.lines
    assert called.lines[-1].endswith("6 mutants: 5 killed, 1 equivalent, 0 survive")


def test_a_file_that_is_not_collected(dateline: Dateline, tmp_path: Path) -> None:
    packed(tmp_path)
    (tmp_path / "desk" / "time" / "turned.json").write_text(json.dumps({}), encoding="utf-8")
    called = dateline("test", "desk", "-q")
    assert called.code == 1
    assert "GAP desk/time/turned.json: is not collected; a rule's file ends in .yaml" in called.lines


def test_rules_of_the_configuration_and_what_is_odd_about_them(dateline: Dateline, tmp_path: Path) -> None:
    packed(tmp_path)
    (tmp_path / "dateline.toml").write_text('rules = ["desk"]\n', encoding="utf-8")
    called = dateline("test", "-k", "time/")
    assert called.code == 0
    shown = [line.split() for line in called.lines if line.endswith("%]")]
    assert shown[-1] == ["time/turned", ".....", "[100%]"]  # own rules last
    assert [line[0] for line in shown[:-1]] == sorted(line[0] for line in shown[:-1])
    assert "NOTE time/order and time/turned speak about the same claims and ask the same of them" in called.lines


def test_nothing_is_remarked_where_something_broke(dateline: Dateline, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr("checker.desk.trials.prepared", lambda article, kit: 1 / 0)
    called = dateline("test", packed(tmp_path), "-k", "time/turned")
    assert (called.code, "NOTE" in called.out) == (1, False)
