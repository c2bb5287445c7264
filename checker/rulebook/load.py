"""Packs: folders of rules, read, checked and cached. A rule's id is its path; a pack may replace a rule of the same id."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from checker.model import claims
from checker.model.cache import prune, read_cached, write_cached
from checker.model.facts import Predicate
from checker.model.problems import InputError, Problem
from checker.rulebook.rule import Rule

# What the rules were checked with: a cache that another version of the language wrote is none.
CODE = (*sorted(Path(__file__).parent.glob("*.py")), Path(claims.__file__))
KEPT = 8  # sets of rules that stay in the cache: those of a branch or two and of a few packs
_SPEAKABLE = re.compile(r"\w[\w.-]*", re.ASCII)


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
    named: dict[Path, Path] = {}
    for folder in (shipped_rules(), *packs):
        named.setdefault(folder.resolve(), folder)
    folders = list(named.values())
    files = [_source(folder, path) for folder in folders for path in rule_files(folder)]
    if twice := list(_twice(source for source in files if source.folder != folders[0])):
        raise InputError(twice)
    code = (path.read_bytes() for path in CODE)
    key = _digest([*code, repr(sorted(predicates.items())).encode(), *map(_line, files)])
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


def _source(folder: Path, path: Path) -> _Source:
    try:
        return _Source(folder, path, rule_id(folder, path), path.read_bytes())
    except OSError as wrong:
        raise InputError([Problem(str(path), f"cannot be read: {wrong.strerror}")]) from None


def _twice(sources: Iterable[_Source]) -> Iterator[Problem]:
    first: dict[str, Path] = {}
    for source in sources:
        if (other := first.setdefault(source.id, source.path)) != source.path:
            yield Problem(str(source.path), f"{source.id} stands in {other} too; rename one or drop one")


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
    named = [path for path in folder.rglob("*") if path.suffix.lower() in (".yaml", ".yml") and not path.is_dir()]
    found = sorted(path for path in named if not any(part.startswith((".", "_")) for part in path.relative_to(folder).parts))
    problems = [Problem(str(path), reason) for path in found if (reason := _misplaced(folder, path))]
    if not found:
        problems = [Problem(str(folder), "holds no rules (*.yaml)")]
    if problems:
        raise InputError(problems)
    return found


def _misplaced(folder: Path, path: Path) -> str:
    """Why a file is none of its pack's rules; nothing, if it is one."""
    if path.suffix != ".yaml":
        return f"rules end in .yaml, not {path.suffix}"
    if not path.resolve().is_relative_to(folder.resolve()):
        return "leads out of its pack"
    speakable = all(_SPEAKABLE.fullmatch(part) for part in path.relative_to(folder).parts)
    return "" if speakable else "a rule's name is made of letters, digits, hyphens and dots"


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
    digest, _, text = (read_cached(f"rules-{key}.json") or "").partition("\n")
    if digest != _digest([text.encode()]):
        return None
    from checker.rulebook.codec import restore

    rules: tuple[Rule, ...] = restore(json.loads(text))
    return tuple(replace(rule, path=paths[rule.id]) for rule in rules)


def _remember(key: str, rules: tuple[Rule, ...]) -> None:
    from checker.rulebook.codec import dump

    text = json.dumps(dump(rules), ensure_ascii=False, separators=(",", ":"))
    write_cached(f"rules-{key}.json", f"{_digest([text.encode()])}\n{text}")
    prune("rules-*.json", KEPT)
