"""Introductions: whether a story says who somebody is whom it quotes by the family name alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from checker.extract.name_pair import is_misspelt
from checker.extract.persons import CALLINGS
from checker.model.claims import IntroductionClaim
from checker.model.facts import Entity
from checker.text.document import Document
from checker.text.no_names import NO_NAMES
from checker.text.tokens import Tokens
from checker.text.wording import hits_in

_SHORTEST = 3  # letters
_LONGEST_TITLE = 4


def extract(document: Document) -> Iterator[IntroductionClaim]:
    """Yield a claim for each one who is quoted by a single name right behind the quotation and named nowhere else."""
    tokens = document.tokens
    for quote in document.quotes:
        at = _name_behind(tokens, bisect_left(tokens.starts, quote.end))
        if at is not None and not _is_named_again(tokens, at) and not _is_known(document, at):
            place = tokens.span(at, at + 1)
            said = document.said(place, "introduction", field_spans={"person": place})
            yield IntroductionClaim(person=Entity(tokens.words[at]), introduced=False, **said)


def _name_behind(tokens: Tokens, at: int) -> int | None:
    """The name of one word that speaks right behind a quotation: said Lee. Lee said."""
    words, lowers = tokens.words, tokens.lowers
    if lowers[at : at + 1] == ["said"]:
        at += 1
        while at + 1 < len(words) and lowers[at] in CALLINGS and words[at][0].isupper():
            at += 1
        ends = words[at + 1 : at + 2] in ([","], ["."]) and (words[at + 1] == "." or lowers[at + 2 : at + 3] == ["who"])
    else:
        ends = lowers[at + 1 : at + 2] == ["said"]
    is_name = (
        ends and len(words[at]) > _SHORTEST and words[at][0].isupper() and words[at][1:].islower() and lowers[at] not in NO_NAMES
    )
    return at if is_name else None


def _is_named_again(tokens: Tokens, at: int) -> bool:
    """Whether a name stands elsewhere too, behind a hyphen (al-Noll) or a letter off: that spelling is another family's business."""
    word, behind = tokens.lowers[at], "-" + tokens.lowers[at]
    if tokens.lowers.count(word) > 1 or any(other.endswith(behind) for other in tokens.lowers):
        return True
    return any(
        is_misspelt(tokens.words[at], other)
        for other in tokens.words
        if other[0] == tokens.words[at][0] and other != tokens.words[at]
    )


def _is_known(document: Document, at: int) -> bool:
    """Whether the record has a name, or it is a part of a longer one."""
    behind = document.tokens.words[at + 1 : at + 2]
    return bool(hits_in(document, max(0, at - _LONGEST_TITLE), at + 1)) or bool(behind and behind[0][0].isupper())
