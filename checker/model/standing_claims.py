"""The kinds of claims about what countries, organisations and offices are. Their union with all others stands in `claims.py`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.model.claim import Common, Country, Office, Organisation, Person, Place
from checker.model.facts import Entity
from checker.model.when import Date


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessionClaim(Common):
    """A country joined an organisation on a date, or left it."""

    kind: Literal["accession"] = "accession"
    member: Country
    organisation: Organisation
    date: Date
    left: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberCountClaim(Common):
    """How many members an organisation has, in digits: the 27-nation European Union."""

    kind: Literal["member-count"] = "member-count"
    organisation: Organisation
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatClaim(Common):
    """Where an organisation has its seat."""

    kind: Literal["seat"] = "seat"
    organisation: Organisation
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundingClaim(Common):
    """When an organisation was founded."""

    kind: Literal["founding"] = "founding"
    organisation: Organisation
    date: Date


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationNameClaim(Common):
    """An organisation called by a name, which is to be valid on the day."""

    kind: Literal["organisation-name"] = "organisation-name"
    organisation: Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class CurrencyClaim(Common):
    """A currency in which something costs or pays now; `jurisdiction` is the country whose it is."""

    kind: Literal["currency"] = "currency"
    currency: str
    jurisdiction: Country


@dataclass(frozen=True, slots=True, kw_only=True)
class CoastClaim(Common):
    """Whether a country has a coast, or is landlocked."""

    kind: Literal["coast"] = "coast"
    jurisdiction: Country
    landlocked: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleClaim(Common):
    """That a country has somebody of this title: the Swiss prime minister."""

    kind: Literal["title"] = "title"
    title: str
    jurisdiction: Country


@dataclass(frozen=True, slots=True, kw_only=True)
class TenureClaim(Common):
    """Somebody has held an office since a date."""

    kind: Literal["tenure"] = "tenure"
    person: Person
    office: Office
    jurisdiction: Country | None = None
    since: Date


@dataclass(frozen=True, slots=True, kw_only=True)
class OrdinalClaim(Common):
    """Which holder of an office somebody is, in digits: the 46th president."""

    kind: Literal["ordinal"] = "ordinal"
    person: Person
    office: Office
    jurisdiction: Country | None = None
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExistenceClaim(Common):
    """A country that does something now, so that it is there."""

    kind: Literal["existence"] = "existence"
    jurisdiction: Country


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacePairClaim(Common):
    """Two spellings that may be one place's."""

    kind: Literal["place-pair"] = "place-pair"
    first: Place
    second: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerNameClaim(Common):
    """What a place or a country was called before: Mumbai, formerly Bombay."""

    kind: Literal["former-name"] = "former-name"
    place: Entity
    former: Entity
