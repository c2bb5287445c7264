"""Shares of one whole: "40 percent, 35 percent and the remaining 25 percent", "56 percent to 44", "62 percent for it, 38 against"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.extract.percent_change import LEXICON as CHANGES
from checker.model.article import Span
from checker.model.claims import Claim, SharesClaim
from checker.text.document import Document
from checker.text.numbers import Number
from checker.text.outline import Outline, outline
from checker.text.wording import sentences_with_numbers

_NEARLY = 80  # percent: shares that make less leave out one that is told elsewhere
_ONE_WHOLE = frozenset(("remaining", "rest", "remainder"))
_VOTE = frozenset("vote votes ballots ballot voters election elections runoff run-off electorate count tally".split())
_CONTEST = _VOTE | frozenset(
    "poll survey market polled gave leading leads led followed won beat beats beating defeated defeating ahead share".split()
)
# Shares of several wholes, or of several answers each may give, or rates.
_MIXED = (
    "turnout precincts approval rates rate margin error interest inflation unemployment favourably favorably popularity each multiple"
    " respectively among both also trust growth tax taxes probability chance likely yield yields per average tariff discount"
    " than last previous previously earlier ago"
)
_BACKED = frozenset(
    "backed back backs backing support supported supporting supports favour favor favoured favored approve approved approves agree"
    " agreed yes satisfied optimistic right better always".split()
)
_OPPOSED = frozenset(
    "against oppose opposed opposes opposing disapprove disapproved disapproves disagree disagreed reject rejected no dissatisfied"
    " pessimistic wrong worse never".split()
)
_OPEN = frozenset("undecided unsure uncertain neither never abstain abstained abstaining others unchanged".split())
LEXICON = {
    **{word: "." for word, symbol in CHANGES.items() if symbol in "udf"},
    **dict.fromkeys(_MIXED.split(), "."),
    **dict.fromkeys(("!", "?", ":", "(", ")", "from"), "."),
    **{",": ",", ";": ",", "and": "&", "while": "&", "but": "&", "to": "t", "in": "n", "against": "g", "of": "o"},
}
_SAID = "[xongTB]{0,12}?"
_LIST = rf"P(?:{_SAID}(?:,|,?&|,t){_SAID}P)+"
_LED = r"(?<!\.)P[xon]{0,6}[tg]P"  # 56 percent of the vote to 44 percent


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every list of shares of what is one whole by its words."""
    for first, end in sentences_with_numbers(document, ("percent",)):
        line = outline(document, first, end, LEXICON)
        if line.symbols.count("P") > 1:
            yield from _in_sentence(document, line)


def _in_sentence(document: Document, line: Outline) -> Iterator[Claim]:
    for place, shape in enumerate(_shapes()):
        for found in shape.finditer(line.symbols):
            shares = [line.numbers[item] for item in range(*found.span()) if line.symbols[item] == "P"]
            shares = [share for share in shares if not _is_counted(line, share)]
            if len(shares) > 1 and all(0 <= share.quantity.value < 100 and not share.is_range for share in shares):
                whole = _is_rest(line, shares)
                if whole or (_is_contest(line, found.start()) if place else _is_one_whole(line, shares)):
                    yield _claim(document, shares, whole and _is_near_whole(line, shares))


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    """The shapes, compiled when the first share is looked for."""
    return re.compile(_LIST), re.compile(_LED)


def _claim(document: Document, shares: list[Number], whole: bool) -> SharesClaim:
    spans = {f"shares.{at}": share.span for at, share in enumerate(shares)}
    place = Span(shares[0].span.start, shares[-1].span.end)
    said = document.said(place, "shares", field_spans=spans)
    return SharesClaim(shares=tuple(share.quantity for share in shares), exhaustive=whole, **said)


def _is_counted(line: Outline, share: Number) -> bool:
    """Whether a share is of the votes that are counted so far."""
    return "counted" in line.tokens.lowers[share.end : share.end + 9]


def _is_rest(line: Outline, shares: list[Number]) -> bool:
    """Whether a "remaining" stands right before the last share, or "the rest" right behind it."""
    last, lowers = shares[-1], line.tokens.lowers
    if "none" in lowers[last.end : last.end + 6]:
        return False  # several answers each
    if lowers[max(last.first - 2, 0) : last.first] == ["the", "other"]:
        return True
    return not _ONE_WHOLE.isdisjoint(lowers[max(last.first - 3, shares[-2].end) : last.end + 1])


def _is_near_whole(line: Outline, shares: list[Number]) -> bool:
    """Whether the shares are all that the sentence tells, and come so near to a hundred that they are meant to make it."""
    return line.symbols.count("P") == len(shares) and sum(share.quantity.value for share in shares) >= _NEARLY


def _is_contest(line: Outline, at: int) -> bool:
    """Whether two shares are of a vote, and neither a change nor a rate is told ahead of them."""
    return "." not in line.symbols[:at] and not _CONTEST.isdisjoint(line.tokens.lowers[line.starts[0] : line.starts[-1]])


def _is_one_whole(line: Outline, shares: list[Number]) -> bool:
    """Whether a list of shares is of one whole: votes or a market dealt out by name, or answers that shut each other out."""
    lowers = line.tokens.lowers
    pieces = [_words(line, shares, at) for at in range(len(shares))]
    if any(not _BACKED.isdisjoint(piece) for piece in pieces[:1]) and not _OPPOSED.isdisjoint(pieces[1]):
        return True
    if len(shares) > 2 and not (_OPEN | {"no"}).isdisjoint(pieces[-1]):
        return True
    sentence = set(lowers[line.starts[0] : line.starts[-1]])
    if len(shares) > 2 and _VOTE & set(lowers[shares[0].end : shares[-1].end + 4]) and lowers[shares[-1].first - 1] != "of":
        return True
    return bool(sentence & _CONTEST) and _is_by_name(line, shares)


def _words(line: Outline, shares: list[Number], at: int) -> set[str]:
    """The words behind a share, up to the next one."""
    end = shares[at + 1].first if at + 1 < len(shares) else min(shares[at].end + 10, line.starts[-1])
    return set(line.tokens.lowers[shares[at].end : end])


def _is_by_name(line: Outline, shares: list[Number]) -> bool:
    """Whether every share is told right behind a name that is no place where it was counted, or every one before one."""
    words, lowers = line.tokens.words, line.tokens.lowers
    for share in shares:
        near = range(max(share.first - 3, line.starts[0]), share.first)
        names = [at for at in near if words[at][0].isupper() and words[at].isalpha()]
        if not names or lowers[names[0] - 1] in ("in", "among", "for", "at"):
            return False
    return True
