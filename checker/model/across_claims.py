"""The kinds of claims that stories are held against each other by: the story itself, and the dead of an event. Their union: `claims.py`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.model.claim import Common, Place
from checker.model.number import Quantity
from checker.model.when import Date

Basis = Literal["told", "revised", "corrected"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryClaim(Common):
    """The story itself: `digest` is one and the same for stories of the same words, and `size` tells how many these are."""

    kind: Literal["story"] = "story"
    digest: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TollClaim(Common):
    """How many died in an event ("fire") of a place and a day. `basis` tells whether the number is told to be revised, or stands in a correction."""

    kind: Literal["toll"] = "toll"
    event: str
    place: Place
    date: Date
    dead: Quantity
    basis: Basis = "told"
