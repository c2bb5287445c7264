"""Claims of several stories held against each other: the rules that compare within an archive, told with the articles' names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from checker.engine.check import applies, compared
from checker.engine.compiled import Ready, ready
from checker.engine.groups import key_of
from checker.engine.order import in_order
from checker.engine.row import Row, Setting
from checker.model.claims import Claim
from checker.model.findings import Finding
from checker.rulebook.rule import Rule


class Story(NamedTuple):
    """One story's claims, tied to entities and dated, and what stands around them."""

    article: str
    claims: tuple[Claim, ...]
    setting: Setting


class Between(NamedTuple):
    """What stories say of each other. `errors` names the rules that broke while running."""

    findings: tuple[Finding, ...]
    errors: tuple[str, ...] = ()


def between(stories: Sequence[Story], rules: Iterable[Rule]) -> Between:
    """Every finding of the rules `in: archive`, in order of rule and fingerprint.

    A group has claims of two stories or more: what one story says of itself is the business of rules `in: article`. Claims are
    called by article and id, `wire/1::c7`; no finding has places, since each of its claims stands in a text of its own.
    """
    found: list[Finding] = []
    errors: list[str] = []
    for rule in rules:
        if is_between(rule):
            try:
                found += _compared(ready(rule), stories)
            except Exception as broken:  # a rule's own fault must not sink the run
                errors.append(f"rule {rule.id} broke: {type(broken).__name__}: {broken}")
    return Between(in_order(found), tuple(errors))


def is_between(rule: Rule) -> bool:
    """Whether a rule compares the claims of several stories."""
    return rule.group is not None and rule.group.within == "archive"


def called(article: str, claim: Claim) -> Claim:
    """The claim by the name that it has among stories."""
    made = object.__new__(type(claim))  # as `replace` would, in a quarter of the time: groups may have thousands of members
    for name in claim.__dataclass_fields__:
        object.__setattr__(made, name, getattr(claim, name))
    object.__setattr__(made, "id", f"{article}::{claim.id}")
    return made


def unplaced(finding: Finding) -> Finding:
    """The finding without places in a text, for there is no one text."""
    return replace(finding, spans=(), title_spans=(), repairs=tuple(replace(one, span=None) for one in finding.repairs))


def _compared(rule: Ready, stories: Sequence[Story]) -> Iterator[Finding]:
    groups: dict[tuple[object, ...], list[tuple[Story, Claim]]] = {}
    for story in stories:
        for claim in story.claims:
            if claim.kind == rule.rule.kind and applies(rule, Row(story.setting, claim)):
                key = key_of(rule, claim, story.setting)
                if key is not None:
                    groups.setdefault(key, []).append((story, claim))
    for members in groups.values():
        if len({story.article for story, _ in members}) > 1:
            yield unplaced(compared(rule, [called(story.article, claim) for story, claim in members], members[0][0].setting))
