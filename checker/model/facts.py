"""What is known: facts with their valid time and source, and the entities that they are about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from checker.model.when import Date, in_words

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

Status = Literal["clean", "uncorroborated", "disputed", "acting"]


@dataclass(frozen=True, slots=True)
class Entity:
    """Someone or something that is named: what was written, and what that resolves to.

    `id` is a QID, an ISO 3166 code, an office id or the project's own; `name` is the usual English name. Where several
    entities fit, `id` is None and `candidates` holds their ids.
    """

    written: str
    id: str | None = None
    name: str | None = None
    candidates: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.name or self.written

    @property
    def known(self) -> bool:
        return self.id is not None

    @classmethod
    def read(cls, value: object) -> Entity:
        """An entity given by hand: a name or a code, or an object with `written`. Raises ValueError for anything else."""
        if isinstance(value, Entity):
            return value
        if isinstance(value, str) and value.strip():
            return cls(value)
        if isinstance(value, dict) and isinstance(value.get("written"), str):
            if wrong := set(value) - {"written", "id", "name", "candidates"}:
                raise ValueError(f"unknown key {sorted(wrong)[0]!r}; an entity has written, id, name, candidates")
            candidates = value.get("candidates") or ()
            if not isinstance(candidates, list | tuple):
                raise ValueError("candidates are a list of ids")
            if not all(isinstance(word, str) for word in (value.get("id") or "", value.get("name") or "", *candidates)):
                raise ValueError("id, name and candidates are text")
            return cls(value["written"], value.get("id"), value.get("name"), tuple(candidates))
        raise ValueError("write a name, an ISO code or a QID, or an object with `written`")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_before_validator_function(
            cls.read,
            core_schema.is_instance_schema(cls),
            json_schema_input_schema=core_schema.union_schema(
                [core_schema.str_schema(min_length=1), core_schema.dict_schema(core_schema.str_schema())]
            ),
        )


class Name(NamedTuple):
    """One name of the gazetteer. `words` are folded tokens; `form` tells short, official, former, demonym, alias, title.

    `type` is country, place, organisation, person, office or demonym (whose `id` is the country's).
    """

    words: tuple[str, ...]
    type: str
    id: str
    name: str
    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One statement of a source: `subject` stood in `predicate` to `object` from `valid_from` to `valid_to`.

    Subject and object are ids where the record has one, else names in words; `subject_name` and `object_name` are how
    to print them. `valid_to` is the last day or the hand-over day: both holders are right on it. None as `valid_from`
    is unknown, None as `valid_to` is still open, and an open fact speaks only up to `known_until`.
    """

    subject: str
    predicate: str
    object: str
    office: str | None = None
    valid_from: Date | None = None
    valid_to: Date | None = None
    known_until: Date | None = None
    status: Status = "clean"
    source: str = ""
    url: str = ""
    licence: str = ""
    subject_name: str = ""
    object_name: str = ""

    def __hash__(self) -> int:
        """By what tells most facts apart: facts are looked up by themselves again and again."""
        return hash((self.subject, self.predicate, self.object))

    @property
    def valid_time(self) -> str:
        """The valid time in words, as a message prints it."""
        start = _moment(self.valid_from) if self.valid_from else "an unknown day"
        if self.valid_to:
            return f"{start} to {_moment(self.valid_to)}"
        if self.known_until:
            return f"since {start}, on record to {in_words(self.known_until)}"
        return f"since {start}"

    def may_cover(self, day: Date) -> bool:
        """Whether the fact may have held on some day of `day`."""
        if self.valid_from and day.last < self.valid_from.first:
            return False
        return not (self.valid_to and self.valid_to.last < day.first)

    def surely_covers(self, day: Date) -> bool:
        """Whether the fact held on every day of `day`, as far as its source was seen to say so."""
        if self.valid_from is None or day.first < self.valid_from.last:
            return False
        end = self.valid_to.first if self.valid_to else self.known_until.last if self.known_until else None
        return end is not None and day.last <= end

    def covers(self, day: Date) -> bool | None:
        """True if it held all of `day`, False if surely none of it, else None."""
        if self.surely_covers(day):
            return True
        return None if self.may_cover(day) else False


def _moment(day: Date) -> str:
    """A beginning or an end in words; where it is known by two days alone, it was on one of those between them."""
    if day.precision != "span":
        return in_words(day)
    return f"a day between {in_words(Date.day(day.first))} and {in_words(Date.day(day.last))}"


@dataclass(frozen=True, slots=True)
class Predicate:
    """One predicate of `facts/predicates.yaml`.

    `subject` and `object` are types: person, place, country, organisation, office, date or text. `single` says that
    one subject has one object at a time; `complete` that a subject's (or object's) list is whole, so absence speaks.
    """

    name: str
    subject: tuple[str, ...]
    object: tuple[str, ...]
    single: bool = False
    office: bool = False
    complete_for: tuple[str, ...] = ()
    transitive: bool = False
    note: str = ""
