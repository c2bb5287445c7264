"""What a story shares with others: the claims that rules between stories compare, and the keys by which they are put together."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import blake2b
from typing import Any, NamedTuple

from checker.batch.kept import as_json, from_json
from checker.batch.row import reason
from checker.engine.archive import is_between
from checker.engine.check import applies
from checker.engine.compiled import ready
from checker.engine.groups import key_of
from checker.engine.row import Row, Setting
from checker.knowledge.store import Knowledge
from checker.model.claims import Claim
from checker.model.findings import VERDICTS, Finding, Report
from checker.rulebook.rule import Rule

UNCHECKED = len(VERDICTS)
_json = json.JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode
_KEY = 8  # bytes of a key's hash; claims of two keys that have one hash are told apart when they are compared


class Shares(NamedTuple):
    """What one story shares, as JSON: (rule, key, number of the claim) for each time that one of its claims is asked for; and
    what stands around its claims, followed by the claims, each with what had become of it within its own story.
    """

    keys: str = ""
    claims: str = ""


NOTHING = Shares()


class Sharing:
    """The rules between stories, by the kinds of claims that they compare."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules: dict[str, list[Rule]] = {}
        for rule in rules:
            if is_between(rule):
                self._rules.setdefault(rule.kind, []).append(rule)

    def of(self, report: Report, about: Iterable[Claim], setting: Setting) -> tuple[Shares, Report]:
        """What a story shares; and its report, with the rules that broke on it."""
        keys: list[tuple[str, str, int]] = []
        claims: list[list[Any]] = []
        become = None
        for claim in (*report.claims, *about):
            rules = self._rules.get(claim.kind)
            if not rules:
                continue
            try:
                asking = [(rule.id, key) for rule in rules if (key := _key(rule, claim, setting))]
            except Exception as broken:  # a rule's own fault must not sink the run
                error = f"rules between stories broke: {type(broken).__name__}: {broken}"
                return NOTHING, replace(report, errors=(*report.errors, error), broken=True)
            if asking:
                become = become or dict(_become(report))
                keys += ((rule, key, len(claims) + 1) for rule, key in asking)
                claims.append([*become.get(claim.id, (None, "")), as_json(claim)])
        if not keys:
            return NOTHING, report
        around = [*map(as_json, (setting.as_of, setting.published, setting.dateline)), setting.title_apart]
        return Shares(_json(keys), _json([around, *claims])), report


class Share(NamedTuple):
    """A claim as it is taken up again: what had become of it within its story, why if it was not decided, and the claim.

    `rank` is the place of its best verdict, or `UNCHECKED`; None for what is about the story itself, which no coverage counts.
    """

    rank: int | None
    why: str
    claim: Claim


def taken_up(share: str) -> Share:
    """One claim of what a story shares."""
    rank, why, claim = json.loads(share)
    return Share(rank, why, from_json(claim))


def setting_of(around: str, knowledge: Knowledge) -> Setting:
    """What stands around the claims of a story."""
    as_of, published, dateline, apart = json.loads(around)
    return Setting(knowledge, from_json(as_of), from_json(published), from_json(dateline), apart)


def standing_of(found: Finding) -> tuple[int, str]:
    """What a finding makes of its claims: the place of its verdict, and why if they are not decided."""
    return VERDICTS.index(found.verdict), reason(found.message) if found.verdict == "not-enough-evidence" else ""


def _key(rule: Rule, claim: Claim, setting: Setting) -> str:
    """The hash of what a claim is compared by; empty where a rule does not speak about it."""
    compiled = ready(rule)
    key = key_of(compiled, claim, setting) if applies(compiled, Row(setting, claim)) else None
    if key is None:
        return ""
    same = tuple(float(part) if isinstance(part, int) else part for part in key)  # 2 and 2.0 are one key
    return blake2b(repr(same).encode("utf-8", "surrogatepass"), digest_size=_KEY).hexdigest()


def _become(report: Report) -> Iterator[tuple[str, tuple[int, str]]]:
    """What has become of each claim within its story: the place of its best verdict, and why if it was not decided."""
    best: dict[str, tuple[int, str]] = {one.claim: (UNCHECKED, one.reason) for one in report.unchecked}
    for found in report.findings:
        standing = standing_of(found)
        for claim in found.claims:
            if standing[0] < best.get(claim, (UNCHECKED, ""))[0]:
                best[claim] = standing
    yield from best.items()
