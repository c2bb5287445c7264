"""The kinds of claims about how a story tells: names, titles, abbreviations, quotations, a headline. Their union: `claims.py`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.model.claim import Common, Direction, Person
from checker.model.facts import Entity
from checker.model.number import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteClaim(Common):
    """Words in quotation marks, folded; whether the marks are closed; who is told to have said them."""

    kind: Literal["quote"] = "quote"
    words: str
    speaker: Person | None = None
    closed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RequoteClaim(Common):
    """One quotation that stands in two places, folded, without marks."""

    kind: Literal["requote"] = "requote"
    first: str
    second: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AcronymClaim(Common):
    """An abbreviation beside what it is said to stand for.

    `usual_short` is how that name is abbreviated, and `usual_expansion` what the abbreviation stands for, as everybody knows
    or as the story has it elsewhere; each is told only where there is something to compare.
    """

    kind: Literal["acronym"] = "acronym"
    short: str
    expansion: str
    usual_short: str | None = None
    usual_expansion: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MovementClaim(Common):
    """That something went up or down, between two levels where they are told; `of` is what moved, in normalised words."""

    kind: Literal["movement"] = "movement"
    of: str
    direction: Direction
    before: Quantity | None = None
    after: Quantity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeClaim(Common):
    """Who won; `of` tells what, or of whom, in normalised words."""

    kind: Literal["outcome"] = "outcome"
    of: str
    winner: Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondReferenceClaim(Common):
    """By which name somebody is called once he was named in full, and which his family name is."""

    kind: Literal["second-reference"] = "second-reference"
    person: Person
    called: str
    family: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RetitledClaim(Common):
    """Two titles that a story gives to one person."""

    kind: Literal["retitled"] = "retitled"
    person: Person
    first: str
    second: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IntroductionClaim(Common):
    """Somebody who is quoted, and whether the story says who that is."""

    kind: Literal["introduction"] = "introduction"
    person: Person
    introduced: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NamePairClaim(Common):
    """Two spellings that may be one person or place."""

    kind: Literal["name-pair"] = "name-pair"
    first: Entity
    second: Entity
