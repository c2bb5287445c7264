"""What every claim has in common: the fields, and the closed lists of words that some of them hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Annotated, Any, Literal

from checker.model.article import Section, Span
from checker.model.facts import Entity
from checker.model.when import Date

Tense = Literal["past", "present", "future"]
Qualifier = Literal["current", "former", "then", "acting", "elect", "late"]
Status = Literal["planned", "under-way", "past"]
Direction = Literal["up", "down"]

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
    """Its name in the report; ids that are given are kept."""
    span: Span | None = None
    """Where the text says it; null for claims without a text."""
    section: Section = "body"
    """The part of the story that says it."""
    text: str = ""
    """The words that say it."""
    as_of: Date | None = None
    """The day at which the claim is to hold, where it states one for itself."""
    confidence: float = 1.0
    """How sure it is that this was read rightly, from 0 to 1."""
    in_quote: bool = False
    """Whether it stands in a quotation."""
    attributed_to: str | None = None
    """Who is told to have said it."""
    tense: Tense | None = None
    """The tense of its clause."""
    extractor: str | None = None
    """The pattern or provider that read it."""
    readings: Mapping[str, tuple[Any, ...]] = field(default_factory=lambda: NOTHING)
    """Further readings of a field, by its name; the field itself holds the first."""
    field_spans: Mapping[str, Span] = field(default_factory=lambda: NOTHING)
    """Where in the text a field was read, by its name."""
