"""Packs: folders of rules, read, checked and cached. A rule's id is its path; a pack may replace a rule of the same id."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from checker.model.cache import read_cached, write_cached
from checker.model.facts import Predicate
from checker.model.problems import InputError, Problem
from checker.rulebook.rule import Rule

CACHE_VERSION = "1"  # raise when the shape of cached rules changes


@dataclass(frozen=True, slots=True)
class PackInfo:
    """One pack as it was loaded: its name, a digest of its files, its number of rules, and the shipped rules it replaces."""

    name: str
    digest: str
    rules: int
    replaces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules of all packs by id, in order, and the packs themselves, the shipped one first."""

    rules: tuple[Rule, ...]
    packs: tuple[PackInfo, ...]

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
    files = [_Source(folder, path, rule_id(folder, path), path.read_bytes()) for folder in folders for path in rule_files(folder)]
    own = [source.id for source in files if source.folder != folders[0]]
    if twice := sorted({name for name in own if own.count(name) > 1}):
        raise InputError([Problem(name, "stands in two packs; rename one or drop one") for name in twice])
    key = _digest([CACHE_VERSION.encode(), repr(sorted(predicates.items())).encode(), *map(_line, files)])
    rules = _cached(key, {source.id: str(source.path) for source in files})
    if rules is None:
        rules = _checked(files, predicates)
        _remember(key, rules)
    return Rulebook(rules, tuple(_info(folder, files, folder != folders[0]) for folder in folders))


class _Source(NamedTuple):
    folder: Path
    path: Path
    id: str
    content: bytes


def _line(source: _Source) -> bytes:
    return f"{source.id}:{len(source.content)}\n".encode() + source.content


def _digest(parts: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.hexdigest()


def _info(folder: Path, files: list[_Source], own: bool) -> PackInfo:
    mine = [source for source in files if source.folder == folder]
    shipped = {source.id for source in files if source.folder != folder} if own else set()
    replaces = tuple(source.id for source in mine if source.id in shipped)
    return PackInfo(folder.resolve().name if own else "shipped", _digest(map(_line, mine))[:8], len(mine), replaces)


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


def _checked(files: list[_Source], predicates: Mapping[str, Predicate]) -> tuple[Rule, ...]:
    from checker.rulebook.read import read_rule  # pydantic and yaml, only where the cache does not know the rules

    problems: list[Problem] = []
    rules: dict[str, Rule] = {}
    for source in files:
        rule, faults = read_rule(source.id, source.path, source.content, predicates)
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
