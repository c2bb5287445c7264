"""One run as every report shows it: which tool, packs and knowledge, what was asked, and how to show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from checker.model.findings import Severity
from checker.model.when import Date

NO_RULES: Mapping[str, RuleCard] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleCard:
    """What reports tell of a rule beside its findings."""

    id: str
    summary: str
    why: str = ""
    severity: Severity = "correction"
    kind: str = ""
    references: tuple[str, ...] = ()
    waivable: bool = True


@dataclass(frozen=True, slots=True)
class Pack:
    """A folder of rules: its name, the hash of what it holds, and how many rules that is. `replaces` are ids of other packs' rules."""

    name: str
    hash: str
    rules: int
    replaces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The record that stories were held against, by hash; `until` is the last day that it was seen to hold."""

    hash: str
    facts: int
    until: Date | None = None
    extra: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """How the terminal report looks. `width` counts columns; `detail` is -1 (quiet), 0, or 1 (passes with their operands too).

    `summary` are the letters of what the short summary lists, as `-r` has them.
    """

    width: int = 80
    colour: bool = False
    detail: int = 0
    summary: str = "fc"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What is known before the first article is checked. `articles` is their number, where it is known.

    `as_of` is the day given for all of them, `fail_on` the least severity that fails the run; `selected` tells in words which
    checks were asked for, where not all of them were.
    """

    version: str
    packs: tuple[Pack, ...] = ()
    knowledge: Knowledge | None = None
    rules: Mapping[str, RuleCard] = field(default_factory=lambda: NO_RULES)
    articles: int | None = None
    as_of: Date | None = None
    fail_on: Severity = "refile"
    selected: str = ""
    look: Look = Look()


def tool_dict(run: Run) -> dict[str, Any]:
    """The tool as JSON reports name it: version, and packs and knowledge by hash."""
    return {
        "name": "dateline",
        "version": run.version,
        "packs": [{"name": pack.name, "hash": pack.hash, "rules": pack.rules} for pack in run.packs],
        "knowledge": {"hash": run.knowledge.hash, "facts": run.knowledge.facts} if run.knowledge else None,
    }
