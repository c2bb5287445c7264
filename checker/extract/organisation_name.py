"""Organisation names: organisations called by a name of the past, where the text does not itself say that it is one."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claims import OrganisationNameClaim
from checker.model.facts import Entity
from checker.text.clauses import clause_of, past_time_of, tense_of
from checker.text.document import Document
from checker.text.names import Hit
from checker.text.people import is_part_of_name

_TOLD = frozenset(
    "former formerly then old ex once previously renamed successor succeeded replaced replacing predecessor dissolved defunct"
    " disbanded abolished became known called forerunner merged cold history historian founded ago when veteran"
    " late retired archives archive documents preceded precursor was were had crash crashed collapse bankrupt bankruptcy".split()
)
_NEAR = 12  # tokens to either side in which a word tells of the past


def extract(document: Document) -> Iterator[OrganisationNameClaim]:
    """Every organisation that is called by a former name in a clause of today, in order of place."""
    for hit in document.names:
        if hit.name.type == "organisation" and hit.name.form == "former" and _is_used(document, hit):
            yield OrganisationNameClaim(
                **document.said(hit.span, "organisation-name", field_spans={"organisation": hit.span}),
                organisation=Entity(" ".join(document.text[hit.span.start : hit.span.end].split())),
                as_of=past_time_of(document, hit.first),
                tense=tense_of(document, *clause_of(document, hit.first)),
            )


def _is_used(document: Document, hit: Hit) -> bool:
    first, end = document.sentence_of(hit.first)
    if is_part_of_name(document.tokens, hit.first, hit.end, (first, end)):
        return False
    return _TOLD.isdisjoint(document.tokens.lowers[max(first, hit.first - _NEAR) : min(end, hit.end + _NEAR)])
