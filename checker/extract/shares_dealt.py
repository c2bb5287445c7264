"""Shares of which only the first is told in percent, and what one owns and another keeps: "18 percent in the poll, the Union 29, the Greens 15"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.extract.shares import LEXICON as SHARES
from checker.model.article import extent
from checker.model.claims import Claim, SharesClaim
from checker.text.document import Document
from checker.text.numbers import Number
from checker.text.outline import Outline, matches
from checker.text.wording import sentences_with_numbers

LEXICON = {
    **SHARES,
    **{"(": "(", ")": "(", "by": "b"},
    **dict.fromkeys(("owns", "owned", "holds", "held"), "w"),
    **dict.fromkeys(("keeps", "kept", "retains", "retained"), "k"),
}
_SHAPES = (
    r"(?<!\.)P[xon]{0,6}(?:[,&]{1,2}x{1,4}B){2,8}(?=[,.]|x?$)",  # 18 percent in the poll; the Union has 29, the Greens 15
    r"bPtB(?=[,.]|x?$)",  # beat him by 50.9 percent to 49.1
    r"w(?P<owned>P)[xo]{0,4}[,&]{1,2}x{1,3}kP(?=[,.]|x?$)",  # owns 49 percent; the state keeps 51 percent
)
_POLL = frozenset("poll polls survey vote election polling".split())
_BEAT = frozenset("beat beating defeated defeating won beats".split())
_MOST = 150


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every list of shares of one vote, poll or firm of which not each tells its percent."""
    for line, found in matches(document, sentences_with_numbers(document, ("percent",)), LEXICON, _SHAPES, fewest=2):
        shares = [line.numbers[item] for item in range(*found.span()) if item in line.numbers]
        if _fit(shares) and _is_one_whole(line, found, shares):
            spans = {f"shares.{at}": share.span for at, share in enumerate(shares)}
            said = document.said(extent(spans.values()), "shares", field_spans=spans)
            yield SharesClaim(shares=tuple(replace(share.quantity, unit="percent") for share in shares), **said)


def _fit(shares: list[Number]) -> bool:
    """Whether numbers may be shares of one whole: none told roughly, and not so much together that they are of several."""
    plain = all(not share.is_range and not share.quantity.hedge and 0 <= share.quantity.value < 100 for share in shares)
    return plain and sum(share.quantity.value for share in shares) < _MOST


def _is_one_whole(line: Outline, found: re.Match[str], shares: list[Number]) -> bool:
    """Whether the sentence tells of one poll in which each share has a name before it, of one contest, or of one firm."""
    words = set(line.tokens.lowers[line.starts[0] : line.starts[-1]])
    if found.groupdict().get("owned"):
        return True
    if found[0][0] == "b":
        return not _BEAT.isdisjoint(words)
    before = [line.tokens.words[max(share.first - 4, 0) : share.first] for share in shares]
    return not _POLL.isdisjoint(words) and all(any(word[0].isupper() for word in near) for near in before)
