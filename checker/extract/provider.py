"""Further providers of claims, and witnesses for those of the grammar: what they say is held against the text, or dropped.

A provider's claim quotes the text word for word. It is located there, marked with who said it, and never surer than 0.8,
unless the grammar reads the same: then the grammar's own claim is kept, as sure as the surer of both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import MISSING, Field, replace
from typing import Any, NamedTuple, Protocol, runtime_checkable

from checker.model.article import Article, Span
from checker.model.claims import CLAIM_KINDS, Claim, own_fields
from checker.model.facts import Entity
from checker.model.findings import Diagnostic
from checker.model.fold import fold
from checker.text.document import Document

MOST_ALONE = 0.8  # the most that a claim is sure of which the grammar does not read
MOST_WITNESSED = 0.97
LESS_IF_CONTRADICTED = 0.05  # a title beside a name is better evidence than a name tagger
_CODE = "provider"
# Fields whose names must stand in the text as written; of a country or an office the claim may use another form.
_NAMED = frozenset("person place member organisation first second".split())
_TELLING = frozenset("qualifier direction status negated".split())  # these make another claim, though they may be absent


class Named(NamedTuple):
    """A name in a text, and what it is the name of: `person`, or anything else."""

    span: Span
    type: str


class Provider(Protocol):
    """What provides or weighs claims. One that is not `deterministic` runs only where it was asked for by name."""

    @property
    def name(self) -> str: ...
    @property
    def version(self) -> str: ...
    @property
    def deterministic(self) -> bool: ...


@runtime_checkable
class Extractor(Provider, Protocol):
    """Reads claims out of an article; each quotes the text in its field `text`, and may say where in `span`."""

    def extract(self, article: Article) -> Iterable[Claim]: ...


@runtime_checkable
class Witness(Provider, Protocol):
    """Finds names in a text, and so makes the claims about persons more or less sure. It adds no claim."""

    def names(self, text: str) -> Iterable[Named]: ...


class Heard(NamedTuple):
    """The claims of each document after its providers were heard, and what there is to say about them."""

    claims: list[list[Claim]]
    notes: tuple[Diagnostic, ...]


def hear(article: Article, parts: Sequence[Document], found: list[list[Claim]], providers: Iterable[Provider]) -> Heard:
    """The claims `found` in each of an article's documents, with those of providers, and weighed by witnesses.

    A provider that fails is left out and told of; the rest is done.
    """
    notes: list[Diagnostic] = []
    for provider in providers:
        who = f"{provider.name} {provider.version}"
        if not provider.deterministic:
            notes.append(Diagnostic(_CODE, f"{who} is not deterministic: what it says may differ from run to run"))
        try:
            if isinstance(provider, Extractor):
                found, dropped = _joined(parts, found, list(provider.extract(article)), f"{provider.name}@{provider.version}")
                notes += _told(who, dropped)
            if isinstance(provider, Witness):
                found = [_weighed(part, claims, provider) for part, claims in zip(parts, found, strict=True)]
        except Exception as broken:
            notes.append(Diagnostic(_CODE, f"{who} failed and was left out: {type(broken).__name__}: {broken}"))
    return Heard(found, tuple(notes))


def _joined(
    parts: Sequence[Document], found: list[list[Claim]], said: list[Claim], extractor: str
) -> tuple[list[list[Claim]], list[str]]:
    """The grammar's claims and a provider's, in order of place; and why some of the provider's were dropped."""
    joined, dropped = [list(claims) for claims in found], list[str]()
    for claim in said:
        if CLAIM_KINDS.get(getattr(claim, "kind", "")) is not type(claim):
            dropped.append(f"{claim!r} is no claim")
            continue
        at = next((i for i, part in enumerate(parts) if part.holds(claim)), len(parts) - 1)
        located = _located(parts[at], claim, extractor)
        if isinstance(located, str):
            dropped.append(located)
        elif (same := _agreeing(joined[at], located)) is not None:
            surer = max(joined[at][same].confidence, min(claim.confidence, MOST_WITNESSED))
            joined[at][same] = replace(joined[at][same], confidence=surer)
        else:
            joined[at].append(located)
    for claims in joined:
        claims.sort(key=lambda claim: (claim.span or (-1, -1), claim.kind, claim.text))
    return joined, dropped


def _told(who: str, dropped: list[str]) -> Iterator[Diagnostic]:
    if dropped:
        count = f"{len(dropped)} claim{'s' if len(dropped) > 1 else ''}"
        yield Diagnostic(_CODE, f"{count} of {who} dropped: {dropped[0]}{', and more' if len(dropped) > 1 else ''}")


def _located(document: Document, claim: Claim, extractor: str) -> Claim | str:
    """The claim where its quote stands in the text, or why it stands nowhere. What it knows beyond the text is left out."""
    span = _place(document.text, claim.text, claim.span)
    if span is None:
        return f"“{_short(claim.text)}” is not in the text"
    entities = {name: value for name in own_fields(type(claim)) if isinstance(value := getattr(claim, name), Entity)}
    for name, entity in entities.items():
        if name in _NAMED and fold(entity.written) not in fold(document.text):
            return f"“{_short(entity.written)}” is not in the text"
    spans = {name: place for name, place in claim.field_spans.items() if span.start <= place.start < place.end <= span.end}
    for name, entity in entities.items():
        at = document.text.find(entity.written, span.start, span.end) if entity.written else -1
        if at >= 0:
            spans.setdefault(name, Span(at, at + len(entity.written)))
    said = document.said(span, extractor, min(claim.confidence, MOST_ALONE), field_spans=spans)
    return replace(claim, id="", **said, **_as_written(claim))


def _as_written(claim: Claim) -> dict[str, Any]:
    """The entities of a claim by their words alone: who is meant, the record decides."""
    values = {name: getattr(claim, name) for name in own_fields(type(claim))}
    alone = {name: Entity(value.written) for name, value in values.items() if isinstance(value, Entity)}
    several = {
        name: value
        for name, value in values.items()
        if isinstance(value, tuple) and any(isinstance(one, Entity) for one in value)
    }
    return alone | {name: tuple(Entity(one.written) for one in value) for name, value in several.items()}


def _place(text: str, quote: str, told: Span | None) -> Span | None:
    """Where a quote stands in a text: where it is told to, or else nearest to there, or else first."""
    if not quote.strip():
        return None
    start = told.start if told else 0
    places = [at for at in (text.find(quote, max(start, 0)), text.rfind(quote, 0, max(start, 0) + len(quote))) if at >= 0]
    at = min(places, key=lambda place: abs(place - start), default=None)
    return None if at is None else Span(at, at + len(quote))


def _agreeing(claims: list[Claim], other: Claim) -> int | None:
    """Which claim says the same: its kind, a place that overlaps, and the fields that make it the claim it is."""
    for index, claim in enumerate(claims):
        if type(claim) is not type(other) or claim.span is None or other.span is None:
            continue
        if not _overlap(claim.span, other.span):
            continue
        if all(_key(getattr(claim, name)) == _key(getattr(other, name)) for name in _key_fields(type(claim))):
            return index
    return None


def _key_fields(cls: type[Claim]) -> tuple[str, ...]:
    fields: dict[str, Field[Any]] = cls.__dataclass_fields__
    return tuple(name for name in own_fields(cls) if name in _TELLING or fields[name].default is MISSING)


def _key(value: Any) -> Any:
    if isinstance(value, Entity):
        return fold(value.written)
    return fold(value) if isinstance(value, str) else value


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _weighed(document: Document, claims: list[Claim], witness: Witness) -> list[Claim]:
    """The claims, those about persons surer where the witness finds that person there, and less where anything else."""
    if not any("person" in claim.field_spans for claim in claims):
        return claims
    named = list(witness.names(document.text))
    return [_by(claim, named) for claim in claims]


def _by(claim: Claim, named: list[Named]) -> Claim:
    place = claim.field_spans.get("person")
    here = [one for one in named if place and _overlap(one.span, place)]
    if any(one.type == "person" and one.span == place for one in here):
        sure = min(claim.confidence + (1 - claim.confidence) / 3, max(MOST_WITNESSED, claim.confidence))
    elif any(one.type != "person" and place and one.span.start <= place.start and place.end <= one.span.end for one in here):
        sure = max(claim.confidence - LESS_IF_CONTRADICTED, 0.0)
    else:
        return claim
    return replace(claim, confidence=round(sure, 2))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59].rstrip() + "…"
