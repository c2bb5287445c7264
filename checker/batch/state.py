"""What results depend on beside the stories: the code, the rules, the record, and how the run was asked for."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from checker import __version__
from checker.batch.asked import standing
from checker.pipeline import Toolkit
from checker.rulebook.codec import dump
from checker.rulebook.rule import Rule

_PACKAGE = Path(__file__).parent.parent
_CODE = ("model", "rulebook", "knowledge", "text", "read", "extract", "engine", "providers", "batch", "pipeline.py")
# What each option is called where it differs; a change of these is one of what stories say, a change of verdicts is not.
READING = {
    "code": "the version of dateline",
    "as_of": "--as-of",
    "lang": "lang",
    "encoding": "--encoding",
    "providers": "--provider",
}


@dataclass(frozen=True, slots=True)
class State:
    """What results depend on. `rules` are (id, kind, hash) of each rule; `select` says which stories were asked for."""

    code: str
    rules: tuple[tuple[str, str, str], ...]
    record: str
    standing: str
    as_of: str
    lang: str
    encoding: str
    providers: tuple[str, ...]
    verdicts: tuple[str, ...]
    select: str = ""

    def plain(self) -> dict[str, Any]:
        """The state as JSON has it."""
        return {name: getattr(self, name) for name in State.__dataclass_fields__}

    @classmethod
    def of(cls, plain: dict[str, Any]) -> State:
        """What `plain` gave, after it went through JSON."""
        tuples = {"rules": tuple(map(tuple, plain["rules"]))}
        tuples |= {name: tuple(plain[name]) for name in ("providers", "verdicts")}
        return cls(**plain | tuples)


def state_of(kit: Toolkit, lang: str | None, encoding: str | None, verdicts: tuple[str, ...], select: str) -> State:
    """The state of a run that is to be."""
    return State(
        code=f"{__version__} {code()}",
        rules=tuple((rule.id, rule.kind, rule_hash(rule)) for rule in kit.rules),
        record=kit.knowledge.digest,
        standing=standing(kit.knowledge),
        as_of=str(kit.as_of or ""),
        lang=lang or "",
        encoding=encoding or "",
        providers=tuple(f"{one.name} {one.version}" for one in kit.providers),
        verdicts=verdicts,
        select=select,
    )


def differences(old: State, new: State) -> list[str]:
    """What differs, in words."""
    found = [word for name, word in READING.items() if getattr(old, name) != getattr(new, name)]
    if changed := changed_rules(old, new):
        ids = sorted(changed)
        found.append(f"the rules ({', '.join(ids[:3])}{', …' if len(ids) > 3 else ''})")
    found += ["the record of facts"] if old.record != new.record else []
    found += ["--verdicts"] if old.verdicts != new.verdicts else []
    return found + (["--since, --limit or --sample"] if old.select != new.select else [])


def changed_rules(old: State, new: State) -> dict[str, set[str]]:
    """The rules that were added, dropped or changed, with the kinds of claims that they speak or spoke of."""
    found: dict[str, set[str]] = {}
    for ours, theirs in ((old, set(new.rules)), (new, set(old.rules))):
        for rule in ours.rules:
            if rule not in theirs:
                found.setdefault(rule[0], set()).add(rule[1])
    return found


def rule_hash(rule: Rule) -> str:
    """A hash of everything that a rule is, its wording too, since findings tell it; where its file stands counts for nothing."""
    return sha256(json.dumps(dump(replace(rule, path=""))).encode()).hexdigest()[:16]


@cache
def code() -> str:
    """A hash of the code that reads and judges: after a change of it nothing that was kept can be trusted."""
    whole = sha256()
    for name in _CODE:
        part = _PACKAGE / name
        for path in (part,) if part.is_file() else sorted(part.rglob("*.py")):
            whole.update(f"\n{path.relative_to(_PACKAGE).as_posix()}\n".encode())
            whole.update(path.read_bytes())
    return whole.hexdigest()[:12]
