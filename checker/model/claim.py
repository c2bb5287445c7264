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
