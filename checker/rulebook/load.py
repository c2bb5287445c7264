"""Packs: folders of rules, read, checked and cached. A rule's id is its path; a pack may replace a rule of the same id."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from checker.model.cache import read_cached, write_cached
from checker.model.facts import Predicate
from checker.model.problems import InputError, Problem
from checker.rulebook.rule import Rule

CACHE_VERSION = "1"  # raise when the shape of cached rules changes


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules of all packs by id, in order; which of them replace a shipped one; a digest of their files."""

    rules: tuple[Rule, ...]
    replaced: tuple[str, ...]
    digest: str

    def of_kind(self, kind: str) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.rules if rule.kind == kind)


def shipped_rules() -> Path:
    """The folder of the rules that ship: inside the installed package, else beside the checkout."""
    package = Path(__file__).parent.parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


def load_rules(packs: Iterable[Path] = (), *, predicates: Mapping[str, Predicate]) -> Rulebook:
    """The shipped rules and those of further packs; a pack's rule replaces a shipped one of the same id.

    Raises InputError with every fault of every file: unknown keys, words, kinds and predicates, expressions that do not
    fit their types, two packs with one id.
    """
    folders = [shipped_rules(), *packs]
    files = [(folder, path) for folder in folders for path in rule_files(folder)]
    contents = [(folder, path, path.read_bytes()) for folder, path in files]
    digest = hashlib.sha256(CACHE_VERSION.encode() + repr(sorted(predicates.items())).encode())
    for folder, path, content in contents:
        digest.update(f"{folders.index(folder)}/{rule_id(folder, path)}:{len(content)}\n".encode())
        digest.update(content)
    key = digest.hexdigest()
    rules = _cached(key, {rule_id(folder, path): str(path) for folder, path in files})
    if rules is None:
        rules = _checked(contents, predicates)
        _remember(key, rules)
    shipped = {rule_id(folder, path) for folder, path in files if folder is folders[0]}
    others = [rule_id(folder, path) for folder, path in files if folder is not folders[0]]
    if twice := sorted({name for name in others if others.count(name) > 1}):
        raise InputError([Problem(name, "stands in two packs; rename one or drop one") for name in twice])
    return Rulebook(rules, tuple(sorted(shipped & set(others))), key[:12])


def rule_files(folder: Path) -> list[Path]:
    """The rule files of a pack, in order. Raises InputError if the folder is missing, empty, or leads out of itself."""
    if not folder.is_dir():
        raise InputError([Problem(str(folder), "is no folder of rules")])
    root = folder.resolve()
    found = sorted(path for path in folder.rglob("*.yaml") if not path.name.startswith((".", "_")))
    if outside := [path for path in found if not path.resolve().is_relative_to(root)]:
        raise InputError([Problem(str(path), "leads out of its pack") for path in outside])
    wrong = sorted(path for path in folder.rglob("*.yml"))
    if wrong:
        raise InputError([Problem(str(path), "rules end in .yaml, not .yml") for path in wrong])
    if not found:
        raise InputError([Problem(str(folder), "holds no rules (*.yaml)")])
    return found


def rule_id(folder: Path, path: Path) -> str:
    return path.relative_to(folder).with_suffix("").as_posix()


def _checked(contents: list[tuple[Path, Path, bytes]], predicates: Mapping[str, Predicate]) -> tuple[Rule, ...]:
    from checker.rulebook.read import read_rule  # pydantic and yaml, only where the cache does not know the rules

    problems: list[Problem] = []
    rules: dict[str, Rule] = {}
    for folder, path, content in contents:
        rule, faults = read_rule(rule_id(folder, path), path, content, predicates)
        problems += faults
        if rule:
            rules[rule.id] = rule
    if problems:
        raise InputError(problems)
    return tuple(rules[name] for name in sorted(rules))


def _cached(key: str, paths: Mapping[str, str]) -> tuple[Rule, ...] | None:
    text = read_cached(f"rules-{key}.json")
    if text is None:
        return None
    from checker.rulebook.codec import restore

    try:
        rules: tuple[Rule, ...] = restore(json.loads(text))
    except (ValueError, KeyError, TypeError, IndexError, AttributeError):
        return None
    if {rule.id for rule in rules} != set(paths):
        return None
    return tuple(replace(rule, path=paths[rule.id]) for rule in rules)


def _remember(key: str, rules: tuple[Rule, ...]) -> None:
    from checker.rulebook.codec import dump

    write_cached(f"rules-{key}.json", json.dumps(dump(rules), ensure_ascii=False, separators=(",", ":")))
