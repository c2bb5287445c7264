"""A waiver: a finding that somebody answers for, as a file of waivers has it."""

from __future__ import annotations

from dataclasses import dataclass, fields

from checker.model.when import Date


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """One claim (by fingerprint) of one article under one rule, and what the finding rested on when it was waived.

    `place` is where it stands: `file:line`.
    """

    rule: str
    """The id of the rule."""
    claim: str
    """The fingerprint of the finding, which every report prints."""
    article: str
    """The story's id or path."""
    reason: str
    """Why it may stand."""
    owner: str
    """Who answers for it."""
    until: Date
    """The last day that it counts on."""
    rule_hash: str
    """The version of the rule; `dateline waive` writes it."""
    facts_hash: str
    """The version of the facts that the finding rested on; `dateline waive` writes it."""
    place: str = ""


KEYS = tuple(field.name for field in fields(Waiver) if field.name != "place")
