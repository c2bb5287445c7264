"""Shares of one whole: "40 percent, 35 percent and the remaining 25 percent"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.percent_change import LEXICON
from checker.model.article import Span
from checker.model.claims import Claim, SharesClaim
from checker.text.document import Document
from checker.text.numbers import Number

_CHANGES = frozenset(word for word, symbol in LEXICON.items() if symbol in "udf")
_ONE_WHOLE = frozenset(("remaining", "rest", "remainder"))
_VOTE = frozenset(("vote", "votes", "ballots"))
_MIXED = frozenset(
    "turnout counted precincts approval poll polls rate rates margin error interest inflation unemployment".split()
)


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every sentence that deals one whole out in shares, and says so."""
    done = -1
    for number in document.numbers:
        if number.form != "percent" or number.first < done:
            continue
        first, done = document.sentence_of(number.first)
        shares = [share for share in document.numbers if first <= share.first < done and share.form == "percent"]
        if _is_one_whole(document, first, done, shares):
            spans = {f"shares.{at}": share.span for at, share in enumerate(shares)}
            place = Span(shares[0].span.start, shares[-1].span.end)
            said = document.said(place, "shares", field_spans=spans)
            yield SharesClaim(shares=tuple(share.quantity for share in shares), **said)


def _is_one_whole(document: Document, first: int, end: int, shares: list[Number]) -> bool:
    """Whether the shares are of one thing: a "remaining" stands right before the last, or three are of one vote."""
    lowers = document.tokens.lowers
    words = set(lowers[first:end])
    if any(lowers[share.first - 1] == "(" for share in shares if share.first):
        return False
    if len(shares) < 2 or words & _CHANGES or words & _MIXED or any(share.quantity.value < 0 for share in shares):
        return False
    if _ONE_WHOLE & set(lowers[max(shares[-1].first - 3, shares[-2].end) : shares[-1].end + 1]):
        return True
    return (
        len(shares) >= 3
        and bool(_VOTE & set(lowers[shares[0].end : shares[-1].end + 4]))
        and lowers[shares[-1].first - 1] != "of"
    )
