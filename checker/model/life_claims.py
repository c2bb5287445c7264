"""The kinds of claims about people's lives. Their union with all others stands in `claims.py`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.model.claim import Common, Person
from checker.model.number import Quantity
from checker.model.when import Date


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeClaim(Common):
    """How old someone is; or was at his death, or will be on the birthday in the year that `as_of` ends."""

    kind: Literal["age"] = "age"
    person: Person
    age: Quantity
    occasion: Literal["death", "birthday"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BirthClaim(Common):
    """When someone was born."""

    kind: Literal["birth"] = "birth"
    person: Person
    date: Date


@dataclass(frozen=True, slots=True, kw_only=True)
class DeathClaim(Common):
    """When someone died."""

    kind: Literal["death"] = "death"
    person: Person
    date: Date


@dataclass(frozen=True, slots=True, kw_only=True)
class ActClaim(Common):
    """Someone living did something; `died` is the death that the same story tells of."""

    kind: Literal["act"] = "act"
    person: Person
    act: str
    date: Date | None = None
    died: Date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LateClaim(Common):
    """Someone called late, so dead by then; `word` is the word that says so."""

    kind: Literal["late"] = "late"
    person: Person
    word: str = "late"
