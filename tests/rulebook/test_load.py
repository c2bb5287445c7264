"""Packs: which files are rules, what replaces what, and the cache that a cold start reads."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.knowledge.folder import facts_folder
from checker.knowledge.predicates import read_predicates
from checker.knowledge.tables import Reading
from checker.model.facts import Predicate
from checker.model.problems import InputError
from checker.rulebook import load
from checker.rulebook.codec import dump, restore
from checker.rulebook.load import Rulebook, load_rules, rule_files, shipped_rules
from checker.rulebook.read import read_rule
from checker.rulebook.rule import Rule
from tests.engine.trial import rule
from tests.rulebook.test_rule_files import PREDICATES, WHOLE

REAL = shipped_rules()


@pytest.fixture(autouse=True)
def cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty cache, and a shipped pack of two rules."""
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path / "cache"))
    shipped = pack(tmp_path / "shipped", **{"time/order": {}, "time/length": {}})
    monkeypatch.setattr(load, "shipped_rules", lambda: shipped)
    return tmp_path / "cache"


def pack(folder: Path, /, **rules: dict[str, Any]) -> Path:
    """A folder of rules: `**{"time/order": {"severity": "kill"}}`."""
    for name, keys in rules.items():
        path = folder / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(WHOLE | keys), encoding="utf-8")
    return folder


def loaded(*packs: Path) -> Rulebook:
    return load_rules(packs, predicates=PREDICATES)


def problems(*packs: Path) -> list[str]:
    with pytest.raises(InputError) as wrong:
        loaded(*packs)
    return [str(problem) for problem in wrong.value.problems]


def ids(book: Rulebook) -> list[str]:
    return [rule.id for rule in book.rules]


def test_the_path_of_a_rule_is_its_id(tmp_path: Path) -> None:
    book = loaded(pack(tmp_path / "own", **{"house/style.v2": {}, "a": {}}))
    assert ids(book) == ["a", "house/style.v2", "time/length", "time/order"]
    assert [(info.name, info.rules, info.replaces) for info in book.packs] == [("shipped", 2, ()), ("own", 2, ())]


def test_a_pack_replaces_a_shipped_rule_and_says_so(tmp_path: Path) -> None:
    own = pack(tmp_path / "own", **{"time/order": {"severity": "kill"}})
    for _ in range(2):  # from the files, and from the cache
        book = loaded(own)
        assert {rule.id: rule.severity for rule in book.rules} == {"time/length": "refile", "time/order": "kill"}
        assert book.packs[1].replaces == ("time/order",)
        assert {rule.id: Path(rule.path) for rule in book.rules}["time/order"] == own / "time/order.yaml"


def test_two_packs_with_one_id_are_an_error(tmp_path: Path) -> None:
    one, two = (pack(tmp_path / name, **{"house/style": {}}) for name in ("one", "two"))
    assert problems(one, two) == [
        f"{two}/house/style.yaml: house/style stands in {one}/house/style.yaml too; rename one or drop one"
    ]


def test_a_pack_told_twice_is_one_pack(tmp_path: Path) -> None:
    own = pack(tmp_path / "own", **{"house/style": {}})
    assert [info.name for info in loaded(own, tmp_path / "own" / ".." / "own", tmp_path / "shipped").packs] == ["shipped", "own"]


def test_what_begins_with_a_dot_or_a_line_is_no_rule(tmp_path: Path) -> None:
    own = pack(tmp_path / "own", **{"a": {}, ".b": {}, "_c": {}, ".git/d": {}, "_drafts/e": {}})
    (own / ".github").mkdir()
    (own / ".github" / "ci.yml").write_text("jobs:")
    (own / "folder.yaml").mkdir()
    (own / "README.md").write_text("Ours.")
    assert [path.name for path in rule_files(own)] == ["a.yaml"]


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    assert problems(tmp_path / "nowhere") == [f"{tmp_path}/nowhere: is no folder of rules"]


def test_a_folder_without_rules(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    assert problems(tmp_path / "own") == [f"{tmp_path}/own: holds no rules (*.yaml)"]


def test_files_that_are_misplaced_are_told_all_at_once(tmp_path: Path) -> None:
    own = pack(tmp_path / "own", **{"a": {}, "two words": {}})
    pack(tmp_path / "elsewhere", b={})
    (own / "b.yaml").symlink_to(tmp_path / "elsewhere" / "b.yaml")
    (own / "c.yml").write_text("{}")
    (own / "d.YAML").write_text("{}")
    assert problems(own) == [
        f"{own}/b.yaml: leads out of its pack",
        f"{own}/c.yml: rules end in .yaml, not .yml",
        f"{own}/d.YAML: rules end in .yaml, not .YAML",
        f"{own}/two words.yaml: a rule's name is made of letters, digits, hyphens and dots",
    ]


def test_a_symlink_within_the_pack_is_a_rule(tmp_path: Path) -> None:
    own = pack(tmp_path / "own", a={})
    (own / "b.yaml").symlink_to(own / "a.yaml")
    assert ids(loaded(own))[:2] == ["a", "b"]


def test_a_symlink_to_nowhere_cannot_be_read(tmp_path: Path) -> None:
    own = pack(tmp_path / "own", a={})
    (own / "b.yaml").symlink_to(own / "gone.yaml")
    assert problems(own) == [f"{own}/b.yaml: cannot be read: No such file or directory"]


def test_the_faults_of_every_file_are_told_at_once(tmp_path: Path) -> None:
    own = pack(tmp_path / "own", a={"kind": "intervall"}, b={"expect": "start <= ende"})
    assert [problem.split(": ", 1)[0] for problem in problems(own)] == [f"{own}/a.yaml:1", f"{own}/b.yaml:1"]


# --- the cache ------------------------------------------------------------------------------------------------------------


def no_reading(*_: Any) -> Any:
    raise AssertionError("the rules were read again")


def cached(monkeypatch: pytest.MonkeyPatch, *packs: Path) -> bool:
    """Whether rules come out of the cache."""
    with monkeypatch.context() as patch:
        patch.setattr("checker.rulebook.read.read_rule", no_reading)
        try:
            loaded(*packs)
        except AssertionError:
            return False
    return True


def test_rules_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not cached(monkeypatch)
    first = loaded()
    assert cached(monkeypatch)
    assert loaded() == first


def test_a_rule_that_changes_is_read_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    own = pack(tmp_path / "own", a={})
    before = loaded(own)
    pack(own, a={"severity": "kill"})
    assert not cached(monkeypatch, own)
    assert before.packs[1].digest != loaded(own).packs[1].digest
    assert before.packs[0].digest == loaded(own).packs[0].digest


def test_rules_are_read_again_for_other_predicates_and_another_language(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    loaded()
    with monkeypatch.context() as patch:
        patch.setitem(PREDICATES, "born", Predicate("born", ("person",), ("date",)))
        assert not cached(monkeypatch)
    (tmp_path / "words.py").write_text("WORDS = {}")
    monkeypatch.setattr(load, "CODE", (*load.CODE, tmp_path / "words.py"))
    assert not cached(monkeypatch)


@pytest.mark.parametrize("change", [lambda text: "", lambda text: text[:-9], lambda text: text.replace("refile", "kill"), lambda text: "[" * 99999, lambda text: '"abc"'])  # fmt: skip
def test_a_cache_that_is_broken_is_passed_over(change: Any, cache: Path) -> None:
    first = loaded()
    (kept,) = cache.glob("rules-*.json")
    kept.write_text(change(kept.read_text(encoding="utf-8")), encoding="utf-8")
    assert loaded() == first


def test_a_cache_that_is_not_text_is_passed_over(cache: Path) -> None:
    first = loaded()
    (kept,) = cache.glob("rules-*.json")
    kept.write_bytes(b"\xff\xfe")
    assert loaded() == first


def test_a_cache_that_cannot_be_written_is_no_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path / "file" / "cache"))
    assert ids(loaded()) == ids(loaded()) == ["time/length", "time/order"]


def test_old_sets_of_rules_leave_the_cache(cache: Path, tmp_path: Path) -> None:
    for severity in ("kill", "correction", "refile", "advice"):
        for name in ("a", "b", "c"):
            loaded(pack(tmp_path / "own", **{name: {"severity": severity}}))
    assert len(list(cache.iterdir())) == load.KEPT


def shipped() -> list[Rule]:
    text = (facts_folder() / "predicates.yaml").read_text(encoding="utf-8")
    predicates = read_predicates(text, "predicates.yaml", Reading())
    found = [read_rule(path.stem, path, path.read_bytes(), predicates) for path in rule_files(REAL)]
    return [rule for rule, _ in found if rule]


def test_every_shipped_rule_survives_the_cache() -> None:
    rules = shipped()
    assert len(rules) == len(rule_files(REAL))
    for one in rules:
        assert restore(json.loads(json.dumps(dump(one)))) == one


@pytest.mark.parametrize("day", ["2023", "2023-06", "2023-06-04", "2023-06-04/2023-06-08", "2022/2023"])
def test_days_of_expressions_survive_the_cache(day: str) -> None:
    found = rule(kind="interval", expect=f"start <= '{day}'")
    assert restore(json.loads(json.dumps(dump(found)))) == found


@pytest.mark.parametrize("data", [["Nothing", 1], ["Const"], ["Const", 1, 2], [["Const"]], ["Popen", "true"]])
def test_what_was_not_dumped_is_not_restored(data: Any) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        restore(data)
