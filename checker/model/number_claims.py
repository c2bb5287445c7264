"""The kinds of claims about numbers. Their union with all others stands in `claims.py`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.model.claim import Common, Direction
from checker.model.number import Quantity
from checker.model.when import Date


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityClaim(Common):
    """How much of what."""

    kind: Literal["quantity"] = "quantity"
    subject: str
    quantity: Quantity
    unit: str | None = None
    period: Date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RankClaim(Common):
    """Which place something has among others: the third largest."""

    kind: Literal["rank"] = "rank"
    subject: str
    rank: int
    among: str | None = None
    measure: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOfWholeClaim(Common):
    """A part of a sum."""

    kind: Literal["part-of-whole"] = "part-of-whole"
    part: Quantity
    whole: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalClaim(Common):
    """Parts that make a sum; `exhaustive` is false after "among them"."""

    kind: Literal["total"] = "total"
    parts: tuple[Quantity, ...]
    total: Quantity
    exhaustive: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SharesClaim(Common):
    """Shares of one whole; `exhaustive` where the rest of it is told."""

    kind: Literal["shares"] = "shares"
    shares: tuple[Quantity, ...]
    exhaustive: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PercentChangeClaim(Common):
    """A rise or fall; `points` is true where it is told in percentage points."""

    kind: Literal["percent-change"] = "percent-change"
    before: Quantity | None = None
    after: Quantity | None = None
    percent: Quantity
    direction: Direction
    points: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversionClaim(Common):
    """One amount in two units."""

    kind: Literal["conversion"] = "conversion"
    amount: Quantity
    unit: str
    converted: Quantity
    converted_unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyClaim(Common):
    """Votes or a score; `seats` are those of the house that voted, `sets_won` the sets of a match that its winner took."""

    kind: Literal["tally"] = "tally"
    votes_for: Quantity | None = None
    votes_against: Quantity | None = None
    abstentions: Quantity | None = None
    margin: Quantity | None = None
    winner: Quantity | None = None
    loser: Quantity | None = None
    seats: Quantity | None = None
    sets_won: int | None = None
    sets_lost: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AverageClaim(Common):
    """A mean beside what it is the mean of: total and count, or the least and the greatest."""

    kind: Literal["average"] = "average"
    average: Quantity
    total: Quantity | None = None
    count: Quantity | None = None
    least: Quantity | None = None
    greatest: Quantity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductClaim(Common):
    """Factors and what they make: shares times price, metres times seconds."""

    kind: Literal["product"] = "product"
    factors: tuple[Quantity, ...]
    product: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class RestatedClaim(Common):
    """One number written twice: "twelve (12)", a headline's figure and the story's."""

    kind: Literal["restated"] = "restated"
    first: Quantity
    second: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class ListCountClaim(Common):
    """A number of things, and the things that are listed."""

    kind: Literal["list-count"] = "list-count"
    count: Quantity
    items: tuple[str, ...]
    exhaustive: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeClaim(Common):
    """A stretch of values, as its two ends are told: the least first."""

    kind: Literal["range"] = "range"
    least: Quantity
    greatest: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundClaim(Common):
    """A value, and the end that nothing of its kind passes: `direction` tells whether the end is above or below."""

    kind: Literal["bound"] = "bound"
    of: str
    value: Quantity
    end: Quantity
    direction: Direction


@dataclass(frozen=True, slots=True, kw_only=True)
class ProportionClaim(Common):
    """A part, its whole, and what share of the whole the part is told to be, in percent."""

    kind: Literal["proportion"] = "proportion"
    part: Quantity
    whole: Quantity
    share: Quantity
