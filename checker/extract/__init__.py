"""From a text to what it says: every module of this folder with an `extract` function is one family of claims."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from checker.model.article import Mention
from checker.model.claims import Claim
from checker.text.document import Document
from checker.text.times import Time

Family = Callable[[Document], Iterator[Claim]]


@cache
def families() -> tuple[Family, ...]:
    """The `extract` functions of all families, in the order of their names."""
    modules = [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__)]
    return tuple(module.extract for module in sorted(modules, key=lambda m: m.__name__) if hasattr(module, "extract"))


def claims(document: Document) -> list[Claim]:
    """Every claim of a document in order of place, each with an id of its own."""
    found = [claim for extract in families() for claim in extract(document)]
    found.sort(key=lambda claim: (claim.span or (-1, -1), claim.kind, claim.text))
    return found


def numbered(found: list[Claim]) -> tuple[Claim, ...]:
    """The claims with ids; those that have one keep it."""
    taken = {claim.id for claim in found if claim.id}
    named: list[Claim] = []
    at = 0
    for claim in found:
        if not claim.id:
            at += 1
            while f"c{at}" in taken:
                at += 1
            claim = replace(claim, id=f"c{at}")
        named.append(claim)
    return tuple(named)


def mentions(document: Document, found: tuple[Claim, ...]) -> tuple[Mention, ...]:
    """What the document names: times, lengths, quantities and known names, and the people, titles and events of its claims."""
    listed: dict[tuple[str, tuple[int, int]], Mention] = {}

    def note(kind: str, first: int, end: int, value: object = None) -> None:
        span = type(document.tokens.span(0, 1))(first, end)
        listed.setdefault((kind, span), Mention(kind, span, document.text[first:end], value))

    for time in document.times:
        note("duration" if time.form == "duration" else "time", *time.span, _stretch(time))
    for number in document.numbers:
        note("quantity", *number.span, number.quantity)
    for hit in document.names:
        note(MENTION_TYPES.get(hit.name.type, "place"), *hit.span, hit.name.id)
    for claim in found:
        for field, span in claim.field_spans.items():
            if field in FIELD_TYPES and document.holds(claim):
                note(FIELD_TYPES[field], *span)
    return tuple(sorted(listed.values(), key=lambda m: (m.span, m.type)))


def _stretch(time: Time) -> dict[str, object] | None:
    """The value of a time: its first and last day, both inside, its precision and its other readings."""
    if time.value is None:
        return None
    others = [{"start": str(other.first), "end": str(other.last), "precision": other.precision} for other in time.alternatives]
    value = time.value
    return {"start": str(value.first), "end": str(value.last), "precision": value.precision, "alternatives": others}


MENTION_TYPES = {
    "country": "place",
    "place": "place",
    "demonym": "place",
    "organisation": "organisation",
    "office": "title",
    "person": "person",
}
FIELD_TYPES = {"person": "person", "office": "title", "event": "event", "place": "place"}
