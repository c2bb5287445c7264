"""What is checked: a story, exactly as it stands, and what is known about it from outside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from checker.model.when import Date

if TYPE_CHECKING:
    from checker.model.claims import Claim
    from checker.model.facts import Fact
    from checker.model.findings import Diagnostic

Section = Literal["title", "standfirst", "body", "caption"]


class Span(NamedTuple):
    """`[start, end)` in code points of the article's text."""

    start: int
    end: int


def extent(spans: Iterable[Span]) -> Span:
    """From where the first of the spans begins to where the last of them ends. Raises ValueError where there are none."""
    some = list(spans)
    return Span(min(span.start for span in some), max(span.end for span in some))


@dataclass(frozen=True, slots=True)
class Mention:
    """Something the text names: a time, a person, a quantity, …; `value` is what it was read as, if anything.

    `type` is one of time, duration, place, person, organisation, title, quantity, event.
    """

    type: str
    span: Span
    text: str
    value: object = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One story. `text` is never altered; every span counts its code points.

    `published_from` says where `published` was read: `published` (the article's own field) or `front matter`.
    `claims` are claims given by hand: where they are not None, nothing is extracted.
    `errors` are what went wrong while it was read; such an article has no text.
    """

    id: str
    text: str
    title: str | None = None
    published: Date | None = None
    published_from: str = "published"
    dateline: str | None = None
    lang: str | None = None
    as_of: Date | None = None
    claims: tuple[Claim, ...] | None = None
    facts: tuple[Fact, ...] = ()
    sections: tuple[tuple[Section, Span], ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    errors: tuple[str, ...] = field(default=())
