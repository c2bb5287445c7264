"""Bills that passed with fewer votes for them than against: "the bill passed by 253 votes to 289"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.model.article import Span, extent
from checker.model.claims import Claim, TallyClaim
from checker.model.number import Quantity
from checker.text.document import Document
from checker.text.wording import sentences_with

_TRIGGERS = frozenset(("passed", "adopted", "approved", "carried", "ratified"))
# Where what passed was a refusal, or the two are no votes for it and against.
_OTHER = frozenset(
    "not veto vetoed override block reject rejected rejecting defeat defeated failed fell short two-thirds amended".split()
)


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every bill or motion that passed by fewer votes than there were against it."""
    tokens = document.tokens
    for first, end in sentences_with(document, _TRIGGERS):
        if not _OTHER.isdisjoint(tokens.lowers[first:end]):
            continue
        for found in _shape().finditer(document.text, tokens.starts[first], tokens.ends[end - 1]):
            votes, against = (int(found[name].replace(",", "")) for name in ("a", "b"))
            if votes < against:
                spans = {"winner": Span(*found.span("a")), "loser": Span(*found.span("b"))}
                said = document.said(extent(spans.values()), "tally/votes", field_spans=spans)
                yield TallyClaim(winner=Quantity.exactly(votes), loser=Quantity.exactly(against), **said)


@cache
def _shape() -> re.Pattern[str]:
    number = r"\d{1,3}(?:,\d{3})?"
    return re.compile(
        rf"\b(?i:bill|law|motion|plan|budget|measure|resolution|treaty|act|proposal|reform)\s(?:(?:was|were|has\sbeen|had\sbeen)\s)?"
        rf"(?:passed|adopted|approved|carried|ratified)\s(?:on\s\w+day\s)?by\s(?P<a>{number})\svotes\sto\s(?P<b>{number})(?=[.,;])"
    )
