"""Lists behind a number of things: "three towns: Kvarnby, Millbridge and Eastport"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claims import Claim, ListCountClaim
from checker.text.document import Document
from checker.text.figures import STARTS
from checker.text.numbers import Number
from checker.text.verbs import verbs_in

_MOST = 12  # things that a sentence lists
_LONGEST = 5  # words of a plain item
_MARKS = frozenset((":", "—", "–", "-"))
_SOME = frozenset(
    "among including include includes such like example notably especially etc others more possibly etc. or".split()
)
_ASIDE = frozenset("a an the who whose which where his her its their aged formerly near of now also".split())


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every number of things right behind which a list of plain items stands."""
    for number in document.numbers:
        if number.form == "count" and 2 <= number.quantity.value <= _MOST and not number.quantity.hedge and not number.is_range:
            mark = _mark_after(document, number)
            if mark and (claim := _claim(document, number, mark)):
                yield claim


def _mark_after(document: Document, number: Number) -> int | None:
    """The colon or dash right behind the counted noun, or None."""
    lowers = document.tokens.lowers
    for at in range(number.end, min(number.end + 4, len(lowers))):
        if lowers[at] in _MARKS:
            apart = document.tokens.starts[at] > document.tokens.ends[at - 1]
            return at if lowers[at - 1] == number.noun and (apart or lowers[at] in (":", "—")) else None
        if not lowers[at].isalpha():
            return None
    return None


def _claim(document: Document, number: Number, mark: int) -> ListCountClaim | None:
    tokens, lowers = document.tokens, document.tokens.lowers
    first, stop = mark + 1, document.sentence_of(number.first)[1]
    while first < stop and lowers[first] in _MARKS:
        first += 1
    closing = (
        at for at in range(first, stop) if lowers[at] in (".", "!", "?") or (lowers[mark] != ":" and lowers[at] == lowers[mark])
    )
    end = _list_end(document, first, next(closing, stop))
    items = _items(document, first, end, int(number.quantity.value))
    if not _is_plain(document, items, first, end):
        return None
    spans = {"count": number.span} | {f"items.{at}": tokens.span(*item) for at, item in enumerate(items)}
    said = document.said(tokens.span(number.first, items[-1][1]), "list-count", field_spans=spans)
    return ListCountClaim(count=number.quantity, items=tuple(tokens.text(*item) for item in items), **said)


def _list_end(document: Document, first: int, end: int) -> int:
    """Where a list of names ends that its sentence goes on behind: "Perth, Brisbane and Auckland, by way of partners"."""
    words, lowers = document.tokens.words, document.tokens.lowers
    last = next((at for at in range(first, end) if lowers[at] == "and"), end)
    comma = next((at for at in range(last + 2, end - 1) if lowers[at] == ","), end)
    return comma if comma < end and words[comma - 1][0].isupper() and words[comma + 1].islower() else end


def _items(document: Document, first: int, end: int, wanted: int) -> list[tuple[int, int]]:
    """The token ranges of the items, none where a pair stands among them.

    After a comma "and" opens the last item; an "and" inside a known name is part of it. Where the last item has several,
    one of them may be in a name that nobody knows, so that as many are taken for items as are wanted.
    """
    lowers = document.tokens.lowers
    inside = {at for hit in document.names for at in range(hit.first, hit.end) if first <= at < end}
    mark = ";" if ";" in lowers[first:end] else ","
    *ahead, (start, _) = pieces = _pieces(lowers, first, end, mark, set())
    if any("and" in lowers[begin:last] for begin, last in ahead):
        return []
    if lowers[start] == "and":
        return [*ahead, (start + 1, end)]
    tail = _pieces(lowers, start, end, "and", inside)
    most = min(len(tail), max(wanted - len(ahead), 2))
    return [*ahead, *tail[: most - 1], (tail[most - 1][0], end)] if len(tail) > 1 else pieces


def _pieces(lowers: list[str], first: int, end: int, mark: str, kept: set[int]) -> list[tuple[int, int]]:
    """The token ranges between marks, those kept being no mark; an empty one opens with its mark."""
    edges = [at for at in range(first, end) if lowers[at] == mark and at not in kept]
    starts, ends = [first, *(at + 1 for at in edges)], [*edges, end]
    return list(zip(starts, ends, strict=True))


def _is_plain(document: Document, items: list[tuple[int, int]], first: int, end: int) -> bool:
    """Whether the items are a list of short names or things, none of them told of further, and the list is whole."""
    lowers, words = document.tokens.lowers, document.tokens.words
    if (
        len(items) < 2
        or any(start >= last for start, last in items)
        or "and" not in lowers[first:end]
        or not _SOME.isdisjoint(lowers[first:end])
    ):
        return False
    if any(
        last - start > _LONGEST
        or lowers[start] in STARTS
        or (lowers[start] in _ASIDE and not _is_the_country(document, start, last))
        for start, last in items
    ):
        return False
    items = [(start + (lowers[start] == "the"), last) for start, last in items]
    if any(
        not words[at].replace("-", "").replace("'", "").replace(".", "").isalpha()
        for start, last in items
        for at in range(start, last)
    ):
        return False
    if len({words[start][0].isupper() for start, _ in items}) > 1 or verbs_in(document.tokens, first, end):
        return False
    kinds = [_is_country(document, *item) for item in items]
    return all(kinds) or not any(kinds)  # "Paris, France" is one item


def _is_the_country(document: Document, first: int, end: int) -> bool:
    return document.tokens.lowers[first] == "the" and _is_country(document, first, end)


def _is_country(document: Document, first: int, end: int) -> bool:
    return any(hit.first >= first and hit.end <= end and hit.of("country") for hit in document.names)
