"""EVERY KIND OF CLAIM: what an article may say, structured. The union stands at the bottom.

Claims are frozen standard-library dataclasses; `checker.model.authoring` validates structured input into them with
pydantic. No field is a Python keyword, since rules name fields in expressions. Kinds about numbers: `number_claims.py`; about
what countries, organisations and offices are: `standing_claims.py`; about people's lives: `life_claims.py`; about how a
story tells: `telling_claims.py`; by which stories are held against each other: `across_claims.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from checker.model.across_claims import StoryClaim, TollClaim
from checker.model.claim import NOTHING, Common, Country, Direction, Office, Organisation, Person, Place, Qualifier, Status, Tense
from checker.model.facts import Entity
from checker.model.life_claims import ActClaim, AgeClaim, BirthClaim, DeathClaim, LateClaim
from checker.model.number import Quantity
from checker.model.number_claims import (
    AverageClaim,
    BoundClaim,
    ConversionClaim,
    ListCountClaim,
    PartOfWholeClaim,
    PercentChangeClaim,
    ProductClaim,
    ProportionClaim,
    QuantityClaim,
    RangeClaim,
    RankClaim,
    RestatedClaim,
    SharesClaim,
    TallyClaim,
    TotalClaim,
)
from checker.model.standing_claims import (
    AccessionClaim,
    CoastClaim,
    CurrencyClaim,
    ExistenceClaim,
    FormerNameClaim,
    FoundingClaim,
    MemberCountClaim,
    OrdinalClaim,
    OrganisationNameClaim,
    PlacePairClaim,
    SeatClaim,
    TenureClaim,
    TitleClaim,
)
from checker.model.telling_claims import (
    AcronymClaim,
    IntroductionClaim,
    MovementClaim,
    NamePairClaim,
    OutcomeClaim,
    QuoteClaim,
    RequoteClaim,
    RetitledClaim,
    SecondReferenceClaim,
)
from checker.model.when import Date


@dataclass(frozen=True, slots=True, kw_only=True)
class DatelineClaim(Common):
    """Where and when a story was filed."""

    kind: Literal["dateline"] = "dateline"
    place: Place | None = None
    region: Country | None = None
    date: Date
    agency: str | None = None
    published: Date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeHoldingClaim(Common):
    """Someone holds, or held, an office. `guessed` tells that the jurisdiction was taken from the surroundings, so that nobody is accused on it."""

    kind: Literal["office-holding"] = "office-holding"
    person: Person
    office: Office
    jurisdiction: Country | None = None
    qualifier: Qualifier = "current"
    guessed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CapitalClaim(Common):
    """A place is the capital of a country."""

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
    """A place lies in a country or region."""

    kind: Literal["located-in"] = "located-in"
    place: Place
    jurisdiction: Country


@dataclass(frozen=True, slots=True, kw_only=True)
class EventClaim(Common):
    """Something takes place, somewhere, from one day to another."""

    kind: Literal["event"] = "event"
    event: str
    participants: tuple[Entity, ...] = ()
    place: Place | None = None
    start: Date | None = None
    end: Date | None = None
    status: Status | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IntervalClaim(Common):
    """From one day to another."""

    kind: Literal["interval"] = "interval"
    start: Date
    end: Date


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekdayDateClaim(Common):
    """A weekday beside its date."""

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
    """A length beside its two ends."""

    kind: Literal["duration"] = "duration"
    start: Date
    end: Date
    length: Quantity
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipClaim(Common):
    """A country belongs to an organisation, or does not."""

    kind: Literal["membership"] = "membership"
    member: Country
    organisation: Organisation
    negated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionClaim(Common):
    """A vote in a country, `presidential` or `parliamentary`, in a year or on a day."""

    kind: Literal["election"] = "election"
    election: str
    jurisdiction: Country
    date: Date


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryClaim(Common):
    """A well-known event of history, by its id, and when it is told to have been."""

    kind: Literal["history"] = "history"
    event: str
    date: Date


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPairClaim(Common):
    """A time told twice: "yesterday, May 1", "Christmas Day, December 25", "last month, on May 1".

    `said` are the words that `meant` was read from; `sort` tells whether they are a day that counts from the story's own, a
    holiday, or a stretch that the date lies in.
    """

    kind: Literal["day-pair"] = "day-pair"
    said: str
    meant: Date
    date: Date
    sort: Literal["day", "holiday", "stretch"] = "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class HappeningClaim(Common):
    """Something told to have been on a day, or to be still to come: `tense` tells which, `verb` is the word that does."""

    kind: Literal["happening"] = "happening"
    verb: str
    date: Date


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionClaim(Common):
    """An event that comes round, in a year or at a place: the 2016 Summer Olympics in Rio de Janeiro. `number` counts editions."""

    kind: Literal["edition"] = "edition"
    event: str
    year: Date | None = None
    place: Place | None = None
    number: str | None = None
    winner: Entity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BorderClaim(Common):
    """Two countries have a border, or have none."""

    kind: Literal["border"] = "border"
    first: Country
    second: Country
    negated: bool = False


# fmt: off
Claim = (
    DatelineClaim | OfficeHoldingClaim | CapitalClaim | PlaceNameClaim | LocatedInClaim | EventClaim | IntervalClaim
    | WeekdayDateClaim | CalendarDateClaim | ClockPairClaim | DurationClaim | QuantityClaim | RankClaim
    | PartOfWholeClaim | TotalClaim | SharesClaim | PercentChangeClaim | ConversionClaim | TallyClaim
    | MembershipClaim | AgeClaim | BirthClaim | DeathClaim | ActClaim | NamePairClaim
    | AverageClaim | ProductClaim | RestatedClaim | ListCountClaim | DayPairClaim | QuoteClaim | AcronymClaim
    | EditionClaim | BorderClaim | MovementClaim | OutcomeClaim | RequoteClaim | SecondReferenceClaim
    | RetitledClaim | IntroductionClaim | HappeningClaim | LateClaim | ElectionClaim | HistoryClaim
    | AccessionClaim | MemberCountClaim | SeatClaim | FoundingClaim | OrganisationNameClaim
    | CurrencyClaim | CoastClaim | TitleClaim | TenureClaim | OrdinalClaim | ExistenceClaim | PlacePairClaim
    | FormerNameClaim
    | RangeClaim | BoundClaim | ProportionClaim | StoryClaim | TollClaim
)
# fmt: on
CLAIM_KINDS: dict[str, type[Claim]] = {cls.__dataclass_fields__["kind"].default: cls for cls in get_args(Claim)}
COMMON_FIELDS: tuple[str, ...] = tuple(Common.__dataclass_fields__)


def own_fields(cls: type[Claim]) -> tuple[str, ...]:
    """The names of the fields that this kind has beside the common ones, in the order of its definition."""
    return tuple(name for name in cls.__dataclass_fields__ if name not in COMMON_FIELDS)
