"""The files of the house: short, told in their first line, named for what they hold, and none of them forgotten."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Callable
from pathlib import Path

from checker.desk.uncollected import uncollected
from checker.knowledge.store import Knowledge
from checker.model.claims import CLAIM_KINDS
from checker.rulebook.load import load_rules
from tests.conftest import ROOT

MOST_LINES = 300
NO_NAMES = ("utils", "util", "helpers", "helper", "common", "manager", "base", "misc")
AWAITING_A_RULE = {  # kinds that extraction and structured input know already, and no rule yet
    "rank",
}


def python_files() -> list[Path]:
    folders = ("checker", "reports", "tests", "benchmarks", "website")
    return sorted([*(path for folder in folders for path in (ROOT / folder).rglob("*.py")), *ROOT.glob("*.py")])


def those(wrong: Callable[[Path], object]) -> list[str]:
    """The names of the files of which something is true that should not be."""
    return [path.relative_to(ROOT).as_posix() for path in python_files() if wrong(path)]


def test_a_file_is_read_in_one_sitting() -> None:
    """Where one is too long, split it along a noun."""
    assert those(lambda path: len(path.read_text(encoding="utf-8").splitlines()) > MOST_LINES) == []


def test_a_file_says_first_what_the_reader_finds() -> None:
    assert those(_untold) == []


def _untold(path: Path) -> bool:
    text = path.read_text(encoding="utf-8")
    return bool(text) and ast.get_docstring(ast.parse(text)) is None


def test_a_file_is_named_for_what_it_holds() -> None:
    assert those(lambda path: path.stem.strip("_") in NO_NAMES) == []


def test_a_rule_file_is_a_rule_and_a_rule_a_file() -> None:
    files = {path.relative_to(ROOT / "rules").with_suffix("").as_posix() for path in (ROOT / "rules").rglob("*.yaml")}
    assert list(uncollected(ROOT / "rules")) == []
    rules = load_rules(predicates=Knowledge.open().predicates).rules
    assert {rule.id for rule in rules} == files
    assert len(rules) == len(files)


def test_every_kind_of_claim_has_a_rule_or_waits_for_one() -> None:
    used = {rule.kind for rule in load_rules(predicates=Knowledge.open().predicates).rules}
    assert used | AWAITING_A_RULE == set(CLAIM_KINDS)
    assert not used & AWAITING_A_RULE, "has a rule now; strike it from the list"


def test_every_report_has_a_test() -> None:
    """A format is a module with `render`; what formats share is tested through them."""
    formats = {path.stem for path in (ROOT / "reports").glob("*.py") if "\ndef render(" in path.read_text(encoding="utf-8")}
    tests = {path.stem.removeprefix("test_") for path in (ROOT / "tests" / "reports").glob("test_*.py")}
    assert formats
    assert sorted(formats - tests) == []


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [one for extra in project["optional-dependencies"].values() for one in extra]
    wanted = {_bare(one) for one in (*project["dependencies"], *extras)} - {"dateline"}
    lock = "".join(path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("requirements-*.lock")))
    locked = {_bare(line) for line in lock.splitlines() if "==" in line and not line.startswith(("#", " "))}
    assert wanted <= locked, "make the lock anew: CONTRIBUTING.md says how"
    assert "://" not in lock, "no index address stands in the lock"


def _bare(requirement: str) -> str:
    """`PyYAML>=6.0.2` → pyyaml."""
    for mark in "[<>=!~; ":
        requirement = requirement.partition(mark)[0]
    return requirement.strip().lower().replace("_", "-")
