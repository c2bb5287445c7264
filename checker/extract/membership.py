"""Membership: which country the text says belongs to which organisation: NATO member Finland, Norway is not in the EU."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from checker.extract.membership_grammar import Belonging, belongings
from checker.model.article import Span
from checker.model.claims import MembershipClaim
from checker.model.facts import Entity
from checker.text.clauses import clause_of, past_time_of, tense_of
from checker.text.document import Document
from checker.text.wording import sentences_holding

_LONG_AGO = timedelta(days=366)
_TRIGGERS = frozenset("member members member-state member-states joined country countries nation nations state states".split())
_COMPOUNDS = ("non-", "Non-", "-member", "eurozone")


def extract(document: Document) -> Iterator[MembershipClaim]:
    """Yield one claim for every country that is told to be in an organisation, or not to be in it."""
    for first, end in _sentences(document):
        for belonging in belongings(document, first, end):
            if claim := _claim(document, belonging):
                yield claim


def _sentences(document: Document) -> list[tuple[int, int]]:
    """The sentences that name an organisation and a word of membership."""
    lowers = document.tokens.lowers
    named = {document.sentence_of(hit.first) for hit in document.names if hit.name.type == "organisation"}
    spoken = {(first, end) for first, end in named if not _TRIGGERS.isdisjoint(lowers[first:end])}
    return sorted(spoken.union(sentences_holding(document, _COMPOUNDS)))


def _claim(document: Document, belonging: Belonging) -> MembershipClaim | None:
    """The claim of one statement; what was once so is a claim only where the clause says when."""
    as_of = past_time_of(document, belonging.at)
    if belonging.verb == "was" and as_of is None:
        return None
    if not belonging.verb and as_of and document.anchor and document.anchor.first - as_of.last > _LONG_AGO:
        return None  # "In 1950 he fled to Finland, a NATO member" may tell of then or of now
    spans = {"member": belonging.country, "organisation": belonging.organisation}
    if belonging.denied:
        spans["negated"] = belonging.denied
    place = Span(min(span.start for span in spans.values()), max(span.end for span in spans.values()))
    return MembershipClaim(
        **document.said(place, f"membership/{belonging.pattern}"),
        member=_entity(document, belonging.country),
        organisation=_entity(document, belonging.organisation),
        negated=belonging.denied is not None,
        as_of=as_of,
        tense=tense_of(document, *clause_of(document, belonging.at)),
        field_spans=spans,
    )


def _entity(document: Document, span: Span) -> Entity:
    return Entity(" ".join(document.text[span.start : span.end].split()))
