"""Lists set off behind what they are: "three countries, France, Spain and Italy, have signed", "the two men, Ali Demir and Hasan Kaya,"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.persons import is_full, persons_in
from checker.model.claims import Claim, ListCountClaim
from checker.text.document import Document
from checker.text.nouns import PEOPLE
from checker.text.numbers import Number
from checker.text.wording import hits_in

_COUNTRIES = frozenset("countries states nations members neighbours neighbors governments powers republics kingdoms".split())
_MOST = 12
_CLOSING = frozenset((",", ".", ")", ";", "–", "—", "-"))


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every number of people or countries right behind which they are named, between commas."""
    lowers = document.tokens.lowers
    for number in document.numbers:
        if number.form != "count" or number.is_range or number.quantity.hedge or not 2 <= number.quantity.value <= _MOST:
            continue
        if lowers[number.end - 1] == number.noun and lowers[number.end : number.end + 1] == [","]:
            items = list(_listed(document, number))
            if len(items) > 1:
                yield _claim(document, number, items)


def _listed(document: Document, number: Number) -> Iterator[tuple[int, int]]:
    """The token ranges of the names, the last one behind "and" and before a mark; none where it is no such list."""
    lowers, sentence = document.tokens.lowers, document.sentence_of(number.first)
    named = _names(document, number, sentence)
    found, at, last = [], number.end + 1, False
    while item := named.get(at + (lowers[at : at + 1] == ["the"])):
        found.append(item)
        if last:
            break
        at = item[1]
        at += lowers[at : at + 1] == [","]
        if lowers[at : at + 1] == ["and"]:
            at, last = at + 1, True
        elif at == item[1]:
            return
    closed = last and lowers[found[-1][1] : found[-1][1] + 1] != [] and lowers[found[-1][1]] in _CLOSING if found else False
    if closed:
        yield from found


def _names(document: Document, number: Number, sentence: tuple[int, int]) -> dict[int, tuple[int, int]]:
    """What may be listed behind a number, by where it begins: countries, or people in full."""
    if number.noun in _COUNTRIES:
        return {hit.first: (hit.first, hit.end) for hit in hits_in(document, number.end, sentence[1]) if hit.of("country")}
    if number.noun not in PEOPLE:
        return {}
    return {run.first: (run.first, run.end) for run in persons_in(document, sentence) if is_full(document, run)}


def _claim(document: Document, number: Number, items: list[tuple[int, int]]) -> ListCountClaim:
    tokens = document.tokens
    spans = {"count": number.span} | {f"items.{at}": tokens.span(*item) for at, item in enumerate(items)}
    said = document.said(tokens.span(number.first, items[-1][1]), "list-count/apposed", field_spans=spans)
    return ListCountClaim(count=number.quantity, items=tuple(tokens.text(*item) for item in items), **said)
