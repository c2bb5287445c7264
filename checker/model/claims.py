"""EVERY KIND OF CLAIM: what an article may say, structured. The union stands at the bottom.

Claims are frozen standard-library dataclasses; `checker.model.authoring` validates structured input into them with
pydantic. No field is a Python keyword, since rules name fields in expressions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Annotated, Any, Literal, get_args

from checker.model.article import Section, Span
from checker.model.facts import Entity
from checker.model.number import Quantity
from checker.model.when import Date

Tense = Literal["past", "present", "future"]
Qualifier = Literal["current", "former", "then", "acting", "elect", "late"]
Status = Literal["planned", "under-way", "past"]
Direction = Literal["up", "down"]
Qualifiers: tuple[Qualifier, ...] = get_args(Qualifier)

Person = Annotated[Entity, "person"]
Place = Annotated[Entity, "place"]
Country = Annotated[Entity, "country"]
Organisation = Annotated[Entity, "organisation"]
Office = Annotated[Entity, "office"]
NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """The fields that every claim has. `readings` holds the further readings of a field, the field itself the first.

    `field_spans` says where in the text a field was read; `section` whether `span` indexes the text or a title kept apart.
    """

    kind: str
    id: str = ""
    span: Span | None = None
    section: Section = "body"
    text: str = ""
    as_of: Date | None = None
    confidence: float = 1.0
    in_quote: bool = False
    attributed_to: str | None = None
    tense: Tense | None = None
    extractor: str | None = None
    readings: Mapping[str, tuple[Any, ...]] = field(default_factory=lambda: NOTHING)
    field_spans: Mapping[str, Span] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True, kw_only=True)
class DatelineClaim(Common):
    kind: Literal["dateline"] = "dateline"
    place: Place | None = None
    region: Country | None = None
    date: Date
    agency: str | None = None
    published: Date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeHoldingClaim(Common):
    """`guessed` tells that the jurisdiction was taken from the surroundings, so that nobody is accused on it."""

    kind: Literal["office-holding"] = "office-holding"
    person: Person
    office: Office
    jurisdiction: Country | None = None
    qualifier: Qualifier = "current"
    guessed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CapitalClaim(Common):
    kind: Literal["capital"] = "capital"
    place: Place
    jurisdiction: Country


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceNameClaim(Common):
    """A place called by a name, which is to be valid on the day."""

    kind: Literal["place-name"] = "place-name"
    place: Place
    jurisdiction: Country | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LocatedInClaim(Common):
    kind: Literal["located-in"] = "located-in"
    place: Place
    jurisdiction: Country


@dataclass(frozen=True, slots=True, kw_only=True)
class EventClaim(Common):
    kind: Literal["event"] = "event"
    event: str
    participants: tuple[Entity, ...] = ()
    place: Place | None = None
    start: Date | None = None
    end: Date | None = None
    status: Status | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IntervalClaim(Common):
    kind: Literal["interval"] = "interval"
    start: Date
    end: Date


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekdayDateClaim(Common):
    kind: Literal["weekday-date"] = "weekday-date"
    weekday: str
    date: Date


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDateClaim(Common):
    """A day as it was written, which may be one that no calendar has."""

    kind: Literal["calendar-date"] = "calendar-date"
    year: int | None = None
    month: int
    day: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockPairClaim(Common):
    """One instant told in two zones; times are `HH:MM`, zones abbreviations ("GMT") or place names."""

    kind: Literal["clock-pair"] = "clock-pair"
    time: str
    zone: str
    other_time: str
    other_zone: str
    date: Date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DurationClaim(Common):
    kind: Literal["duration"] = "duration"
    start: Date
    end: Date
    length: Quantity
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityClaim(Common):
    kind: Literal["quantity"] = "quantity"
    subject: str
    quantity: Quantity
    unit: str | None = None
    period: Date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RankClaim(Common):
    kind: Literal["rank"] = "rank"
    subject: str
    rank: int
    among: str | None = None
    measure: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOfWholeClaim(Common):
    kind: Literal["part-of-whole"] = "part-of-whole"
    part: Quantity
    whole: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalClaim(Common):
    kind: Literal["total"] = "total"
    parts: tuple[Quantity, ...]
    total: Quantity
    exhaustive: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SharesClaim(Common):
    kind: Literal["shares"] = "shares"
    shares: tuple[Quantity, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PercentChangeClaim(Common):
    """`points` is true where the change is told in percentage points."""

    kind: Literal["percent-change"] = "percent-change"
    before: Quantity | None = None
    after: Quantity | None = None
    percent: Quantity
    direction: Direction
    points: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversionClaim(Common):
    kind: Literal["conversion"] = "conversion"
    amount: Quantity
    unit: str
    converted: Quantity
    converted_unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyClaim(Common):
    """Votes or a score."""

    kind: Literal["tally"] = "tally"
    votes_for: Quantity | None = None
    votes_against: Quantity | None = None
    abstentions: Quantity | None = None
    margin: Quantity | None = None
    winner: Quantity | None = None
    loser: Quantity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipClaim(Common):
    kind: Literal["membership"] = "membership"
    member: Country
    organisation: Organisation
    negated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeClaim(Common):
    kind: Literal["age"] = "age"
    person: Person
    age: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class BirthClaim(Common):
    kind: Literal["birth"] = "birth"
    person: Person
    date: Date


@dataclass(frozen=True, slots=True, kw_only=True)
class DeathClaim(Common):
    kind: Literal["death"] = "death"
    person: Person
    date: Date


@dataclass(frozen=True, slots=True, kw_only=True)
class ActClaim(Common):
    """Someone living did something."""

    kind: Literal["act"] = "act"
    person: Person
    act: str
    date: Date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NamePairClaim(Common):
    """Two spellings that may be one person or place."""

    kind: Literal["name-pair"] = "name-pair"
    first: Entity
    second: Entity


# fmt: off
Claim = (
    DatelineClaim | OfficeHoldingClaim | CapitalClaim | PlaceNameClaim | LocatedInClaim | EventClaim | IntervalClaim
    | WeekdayDateClaim | CalendarDateClaim | ClockPairClaim | DurationClaim | QuantityClaim | RankClaim
    | PartOfWholeClaim | TotalClaim | SharesClaim | PercentChangeClaim | ConversionClaim | TallyClaim
    | MembershipClaim | AgeClaim | BirthClaim | DeathClaim | ActClaim | NamePairClaim
)
# fmt: on
CLAIM_KINDS: dict[str, type[Claim]] = {cls.__dataclass_fields__["kind"].default: cls for cls in get_args(Claim)}
COMMON_FIELDS: tuple[str, ...] = tuple(Common.__dataclass_fields__)


def own_fields(cls: type[Claim]) -> tuple[str, ...]:
    """The names of the fields that this kind has beside the common ones, in the order of its definition."""
    return tuple(name for name in cls.__dataclass_fields__ if name not in COMMON_FIELDS)
