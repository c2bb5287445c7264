"""Membership: which country the text says belongs to which organisation, or joined or left it: NATO member Finland."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from checker.extract.membership_grammar import Belonging, belongings
from checker.extract.membership_line import Item
from checker.model.article import Span, extent
from checker.model.claims import AccessionClaim, MembershipClaim
from checker.model.facts import Entity
from checker.model.when import Date
from checker.text.clauses import clause_of, past_time_of, tense_of
from checker.text.document import Document
from checker.text.wording import places_of, sentences_holding

_LONG_AGO = timedelta(days=366)
_MOST_IF_SPOKEN_OF = 0.8  # what stands for a name may stand for another
_TRIGGERS = frozenset(
    "member members newcomer newcomers joining share shares member-state member-states joined entered left quit exited withdrew accession entry admission exit departure"
    " withdrawal part outside belongs belong belonging belonged came country countries nation nations state states euro euros is are remains"
    " non-member non-members adopted alliance bloc union cartel association them since".split()
)
_LIGHT = frozenset(
    "since joining share shares came is are remains country countries nation nations state states part left entry".split()
)
_LED = (["which"], ["of"])  # which left in 2016, the poorest of them: of whatever the sentence before names
_COMPOUNDS = ("non-", "Non-", "-member", "eurozone")


def extract(document: Document) -> Iterator[MembershipClaim | AccessionClaim]:
    """Yield one claim for every country that is told to be in an organisation, or not to be in it, or to have come or gone."""
    for first, end in _sentences(document):
        for belonging in belongings(document, first, end):
            yield from _claims(document, belonging)


def _sentences(document: Document) -> list[tuple[int, int]]:
    """The sentences that have a word of membership; where that is an everyday word, only if they name an organisation."""
    lowers = document.tokens.lowers
    named = {document.sentence_of(hit.first) for hit in document.names if hit.name.type == "organisation"}
    compounds = sentences_holding(document, _COMPOUNDS)
    if not (named or compounds or "euro" in document.vocabulary or "euros" in document.vocabulary):
        return []
    spoken = {
        sentence
        for at in places_of(document, _TRIGGERS)
        if (sentence := document.sentence_of(at)) in named or lowers[at] not in _LIGHT or lowers[at - 1 : at] in _LED
    }
    return sorted(spoken.union(compounds))


def _claims(document: Document, belonging: Belonging) -> Iterator[MembershipClaim | AccessionClaim]:
    """The claims of one statement; what was once so is a claim only where the clause says when."""
    as_of = past_time_of(document, belonging.at)
    came = belonging.verb in ("joined", "became", "left")
    if belonging.when and not belonging.denied:
        yield _accession(document, belonging, *belonging.when)
    elif belonging.verb == "became" and as_of:
        yield _accession(document, belonging, as_of, None)
    if (came and (as_of or belonging.when)) or belonging.verb == "left" or (belonging.verb == "was" and as_of is None):
        return
    if not belonging.verb and as_of and document.anchor and document.anchor.first - as_of.last > _LONG_AGO:
        return  # "In 1950 he fled to Finland, a NATO member" may tell of then or of now
    yield MembershipClaim(
        **_said(document, belonging, _spans(belonging)),
        member=_entity(belonging.country),
        organisation=_entity(belonging.organisation),
        negated=belonging.denied is not None,
        as_of=as_of,
        tense=tense_of(document, *clause_of(document, belonging.at)),
    )


def _accession(document: Document, belonging: Belonging, day: Date, told: Span | None) -> AccessionClaim:
    spans = _spans(belonging)
    if told:
        spans["date"] = told
    return AccessionClaim(
        **_said(document, belonging, spans),
        member=_entity(belonging.country),
        organisation=_entity(belonging.organisation),
        date=day,
        left=belonging.verb == "left",
    )


def _spans(belonging: Belonging) -> dict[str, Span]:
    spans = {"member": belonging.country.span, "organisation": belonging.organisation.span}
    if belonging.denied:
        spans["negated"] = belonging.denied
    return spans


def _said(document: Document, belonging: Belonging, spans: dict[str, Span]) -> dict[str, Any]:
    """The common fields of a statement that takes up these places."""
    place = extent(spans.values())
    named = all(_is_named(document, item) for item in (belonging.country, belonging.organisation))
    most = 1.0 if named else _MOST_IF_SPOKEN_OF
    return document.said(place, f"membership/{belonging.pattern}", most=most, field_spans=spans)


def _is_named(document: Document, item: Item) -> bool:
    """Whether the very name stands in the text, not a word that stands for it."""
    return " ".join(document.text[item.span.start : item.span.end].split()) == item.written


def _entity(item: Item) -> Entity:
    return Entity(item.written)
