"""Tenures told apart from the office: of the president, named before, "Lee took office in 2019", "She has been in office since 2019"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from checker.model.article import Span
from checker.model.claims import OfficeHoldingClaim
from checker.text.document import Document
from checker.text.people import people

_TITLE = r"(?:the )?(?P<{0}>[a-z][a-z' -]{{2,30}}?)(?: of (?:the )?[A-Z][\w'’]+(?: [A-Z]\w+)*)?"
_BEGAN = re.compile(
    r"(?P<who>\b(?:[Ss]ince |[Ww]hen |[Aa]fter )?\b(?:[Hh]e|[Ss]he)|[A-Z][\w'’-]*[a-z])"
    r" (?:(?:first |only |himself |formally )?(?:took|assumed|entered) office|was sworn in|has been in office"
    rf"|has held the (?:post|office|job)|became {_TITLE.format('came')}|has been {_TITLE.format('been')})"
    r"(?= (?:since|in|on|only in|late in|early in) )"
)
_WORDS = (" office", " sworn in", " held the ", " became ", " has been ")
_PRONOUNS = frozenset({"he", "she"})
_ASIDE = frozenset("again second third fourth fifth re-elected acting interim deputy vice".split())


class Term(NamedTuple):
    """That somebody's term began at the time which stands at `at`."""

    holder: OfficeHoldingClaim
    name: Span
    at: int


def are_told(text: str) -> bool:
    """Whether a text has words of such a beginning at all."""
    return any(word in text for word in _WORDS) and _BEGAN.search(text) is not None


def terms(document: Document, held: list[OfficeHoldingClaim]) -> Iterator[Term]:
    """Every beginning of a term of a holder who is named before, where a family name or "he" stands for the holder now."""
    for found in _BEGAN.finditer(document.text):
        word = found["who"].split()[-1]
        place = Span(found.end("who") - len(word), found.end("who"))
        before = [claim for claim in held if claim.span and claim.span.end <= place.start]
        who = _by_pronoun(document, before, found) if word.lower() in _PRONOUNS else _by_name(before, word)
        if who and who.qualifier == "current" and _is_that_office(who, found["came"] or found["been"]) and _is_plain(found[0]):
            yield Term(who, place, found.end())


def _by_name(before: list[OfficeHoldingClaim], word: str) -> OfficeHoldingClaim | None:
    """The holder whose family name it is, if the story gives that name to one holder of one office."""
    known = [claim for claim in before if claim.person.written.split()[-1] == word]
    offices = {(claim.person.written, claim.office.written.lower().split()[-1]) for claim in known}
    return known[0] if len(offices) == 1 else None


def _by_pronoun(document: Document, before: list[OfficeHoldingClaim], found: re.Match[str]) -> OfficeHoldingClaim | None:
    """The holder who alone is named in the sentence before, where the pronoun begins its own."""
    tokens = document.tokens
    first, end = document.sentence_of(bisect_right(tokens.starts, found.start()) - 1)
    if tokens.starts[first] != found.start() or first == 0 or not document.text[found.start()].isupper():
        return None
    start, _ = document.sentence_of(first - 1)
    if "\n" in document.text[tokens.ends[first - 1] : tokens.starts[first]]:
        return None
    near = [person for person in people(document) if start <= person.first < end]
    named = [claim for claim in before if claim.span and tokens.starts[start] <= claim.span.start < tokens.starts[first]]
    if len(named) != 1 or len(named[0].person.written.split()) < 2:
        return None
    words = named[0].person.written.split()
    return named[0] if all(person.name.split()[-1] == words[-1] for person in near) else None


def _is_that_office(claim: OfficeHoldingClaim, told: str | None) -> bool:
    """Whether an office that is told again is the holder's: became president, of President Lee."""
    if told is None:
        return True
    words, own = told.split(), claim.office.written.lower().split()
    return words == own[-len(words) :] or own == words[-len(own) :]


def _is_plain(told: str) -> bool:
    return _ASIDE.isdisjoint(told.lower().split())
