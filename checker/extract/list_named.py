"""Lists of names behind what they are some of: "five players were booked: Munro, Carr, Stott and Hale", "four states (Ghana, …)"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.list_count import extract as plain_lists
from checker.model.claims import Claim, ListCountClaim
from checker.model.number import NUMBER_WORDS, Quantity
from checker.text.document import Document
from checker.text.wording import hits_in, places_of

_MARKS = frozenset((":", "(", "—", "–", "-"))
_OF_COUNTRIES = frozenset("countries states nations members neighbours neighbors governments powers republics kingdoms".split())
_CLOSING = {"(": ")", "—": "—", "–": "–", "-": "-"}
_MOST = 12
_AHEAD = 12  # tokens before a mark in which the count is looked for
_JOINING = frozenset("of the de van der von al da di du la le del y bin el st st. for and".split())
_SOME = frozenset(
    "among including include includes such like example notably especially etc others more possibly or either at least about some"
    " nearly over first last another than up half both respectively e.g. others' per percent".split()
)
_BARRED = frozenset(
    "times days weeks months years hours minutes points goals sets games percent dollars pages paragraphs".split()
)


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every list of names behind a number of things that they are."""
    known = None
    for mark in places_of(document, _MARKS):
        if claim := _claim(document, mark):
            if known is None:
                known = {other.field_spans["count"] for other in plain_lists(document)}
            if not any(
                span.start < claim.field_spans["count"].end and claim.field_spans["count"].start < span.end for span in known
            ):
                yield claim


def _claim(document: Document, mark: int) -> ListCountClaim | None:
    tokens = document.tokens
    first, end = document.sentence_of(mark)
    if (
        mark + 3 >= end
        or not _opens_name(document, mark + 1)
        or (tokens.lowers[mark] in ("-", "–") and not _is_apart(document, mark))
    ):
        return None
    at = _count_before(document, first, mark)
    if at is None:
        return None
    items = _names(document, mark, end)
    noun = _noun(document, at, mark)
    if len(items) < 2 or (tokens.lowers[mark] == "(" and _is_country(document, *items[0]) and noun not in _OF_COUNTRIES):
        return None  # "the two commissioners (Britain, France and Spain)"
    count = Quantity.exactly(_value(tokens.lowers[at]) or 0, noun)
    spans = {"count": tokens.span(at, at + 1)} | {f"items.{n}": tokens.span(*item) for n, item in enumerate(items)}
    said = document.said(tokens.span(at, items[-1][1]), "list-count", field_spans=spans)
    return ListCountClaim(count=count, items=tuple(tokens.text(*item) for item in items), **said)


def _count_before(document: Document, first: int, mark: int) -> int | None:
    """The token of the number that a mark's list is to have, or None where none or a vague one stands before it."""
    lowers = document.tokens.lowers
    near = lowers[mark] != ":"
    for at in range(mark - 2, max(first, mark - _AHEAD) - 1, -1):
        value = _value(lowers[at])
        if value is None:
            if lowers[at] in (",", ";", ":", "(", ")", '"', "“", "”") or lowers[at] in _SOME:
                return None
            continue
        noun = _noun(document, at, mark)
        behind = lowers[at + 1 : mark]
        if (
            noun is None
            or not 2 <= value <= _MOST
            or (near and behind[-1:] != [noun])
            or not _SOME.isdisjoint(lowers[max(first, at - 2) : at])
        ):
            return None
        return at
    return None


def _value(word: str) -> int | None:
    if word.isdecimal() and len(word) < 3:
        return int(word)
    return NUMBER_WORDS.get(word) if word not in ("a", "an", "no", "dozen", "one") else None


def _noun(document: Document, at: int, mark: int) -> str | None:
    """The plural that a number counts, no more than three words behind it."""
    lowers = document.tokens.lowers
    for word in lowers[at + 1 : min(at + 5, mark)]:
        if not word.replace("-", "").isalpha() or word in _BARRED:
            return None
        if (word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is"))) or word in (
            "men",
            "women",
            "children",
            "people",
        ):
            return word
    return None


def _names(document: Document, mark: int, end: int) -> list[tuple[int, int]]:
    """The token ranges of the names of a list, none where anything else stands among them or no "and" before the last."""
    lowers = document.tokens.lowers
    close = _CLOSING.get(lowers[mark])
    stop = next((at for at in range(mark + 1, end) if lowers[at] in (close, ".", ":", "?", "!", ")")), end)
    if close and (stop == end or lowers[stop] != close):
        return []
    if not _SOME.isdisjoint(lowers[mark + 1 : stop]):
        return []
    separator = ";" if ";" in lowers[mark + 1 : stop] else ","
    inside = {at for hit in hits_in(document, mark, stop) for at in range(hit.first, hit.end)}
    items, start, last = list[tuple[int, int]](), mark + 1, False
    for at in range(mark + 1, stop):
        joins = lowers[at] == "and" and at not in inside
        if lowers[at] == separator or joins:
            if last:
                return items if _are_names(document, items) and items and not joins else []
            if at > start:
                items.append((start, at))
            last, start = joins, at + 1
    if not last:
        return []
    tail = start
    while tail < stop and (_opens_name(document, tail) or (tail > start and lowers[tail] in _JOINING)):
        tail += 1
    items.append((start, tail))
    return items if _are_names(document, items) else []


def _are_names(document: Document, items: list[tuple[int, int]]) -> bool:
    """Whether each is one name, and all are countries or none is: "Paris, France" is one place."""
    words, lowers = document.tokens.words, document.tokens.lowers
    for start, end in items:
        if end <= start or end - start > 6 or not any(words[at][0].isupper() for at in range(start, end)):
            return False
        if any(not (words[at][0].isupper() or lowers[at] in _JOINING) for at in range(start, end)) or (
            "and" in lowers[start:end] and not hits_in(document, start, end)
        ):
            return False
    kinds = [_is_country(document, *item) for item in items]
    return all(kinds) or not any(kinds)


def _is_country(document: Document, first: int, end: int) -> bool:
    return any(hit.end <= end and hit.of("country") for hit in hits_in(document, first, end))


def _opens_name(document: Document, at: int) -> bool:
    word, lower = document.tokens.words[at], document.tokens.lowers[at]
    following = document.tokens.words[at + 1] if at + 1 < len(document.tokens) else ""
    return word[0].isupper() or (lower == "the" and following[:1].isupper())


def _is_apart(document: Document, mark: int) -> bool:
    return document.tokens.starts[mark] > document.tokens.ends[mark - 1]
