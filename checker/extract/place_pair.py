"""Place pairs: two spellings of one place in one story: from Surinam at first, and later in Suriname."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.name_pair import SAYING, is_a_letter_off
from checker.model.claims import PlacePairClaim
from checker.model.facts import Entity, Name
from checker.model.fold import fold
from checker.text.document import Document

_SHORTEST = 6  # letters
_MOST = 100  # words that are looked at
_WHERE = frozenset("in at from near to of around outside towards toward reached via".split())
_FOREIGN = frozenset("do de del di du des da la le el al von van der den".split())
_ENDS = frozenset(', . ; : ) ( - — – " ” ? ! and or on where which is was has said'.split()) | {"'s", "’s"}


def extract(document: Document) -> Iterator[PlacePairClaim]:
    """Yield one claim for every two names a letter apart that both stand where a place stands."""
    placed, words = _words(document)
    named = list(words)[:_MOST]
    for place, later in enumerate(named):
        for earlier in named[:place]:
            near = later[0] == earlier[0] and abs(len(later) - len(earlier)) <= 1
            if near and (later in placed or earlier in placed) and _is_pair(document, earlier, later):
                sure = {earlier, later} <= placed and bool(_ids(document, earlier) or _ids(document, later))
                yield _claim(document, words[earlier], words[later], "known" if sure else "alone")


def _words(document: Document) -> tuple[set[str], dict[str, int]]:
    """The capitalised words that stand alone: those behind a preposition of place, and all, each with its first token."""
    tokens, found, placed = document.tokens, dict[str, int](), set[str]()
    # Words in small letters, most of a text, lie between these two signs.
    for at in [at for at, word in enumerate(tokens.words) if not "[" < word < "{" and len(word) >= _SHORTEST]:
        word = tokens.words[at]
        if (
            not 0 < at < len(tokens) - 1
            or not word.isalpha()
            or word[1:] != word[1:].lower()
            or not word[0].isupper()
            or tokens.words[at - 1][0].isupper()
            or tokens.lowers[at - 1] in _FOREIGN
        ):
            continue
        if tokens.lowers[at + 1] in _ENDS or tokens.words[at + 1][0].islower():
            found.setdefault(word, at)
            if tokens.lowers[at - 1] in _WHERE:
                placed.add(word)
    return placed, found


def _is_pair(document: Document, one: str, other: str) -> bool:
    """Whether two words are a letter apart, neither a form of the other nor each a place of its own."""
    if not is_a_letter_off(one, other) or fold(one) == fold(other):
        return False
    ids = _ids(document, one), _ids(document, other)
    if "demonym" in ids[0] | ids[1]:
        return False
    if ids[0] & ids[1]:
        return True
    if not ids[0] | ids[1] and any(_speaks(document, word) for word in (one, other)):
        return False  # somebody's name, which has a family of its own
    least = min(len(one), len(other))
    formed = one[: least - 1] == other[: least - 1]  # Argentina and Argentine, Germany and German
    return not formed and not (ids[0] and ids[1])


def _speaks(document: Document, word: str) -> bool:
    words, lowers = document.tokens.words, document.tokens.lowers
    return any(lowers[at + 1] in SAYING for at in range(len(words) - 1) if words[at] == word)


def _ids(document: Document, word: str) -> set[str]:
    named: tuple[Name, ...] = document.gazetteer.starting_with(fold(word.lower()))
    return {name.id if name.type != "demonym" else "demonym" for name in named if len(name.words) == 1}


def _claim(document: Document, first: int, second: int, pattern: str) -> PlacePairClaim:
    one, other = sorted((first, second))
    spans = {"first": document.tokens.span(one, one + 1), "second": document.tokens.span(other, other + 1)}
    return PlacePairClaim(
        **document.said(spans["second"], f"place-pair/{pattern}", field_spans=spans),
        first=Entity(document.tokens.words[one]),
        second=Entity(document.tokens.words[other]),
    )
