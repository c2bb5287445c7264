"""Names of a title that the story does not know, beside the one that it has in their stead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.extract.furniture import Piece, body_of, furniture, is_shouted, said_in
from checker.extract.name_pair import SAYING, is_a_letter_off
from checker.extract.persons import CALLINGS, is_titled, persons_in, span_of
from checker.model.claims import Claim, NamePairClaim
from checker.model.facts import Entity
from checker.text.document import Document
from checker.text.names import names
from checker.text.no_names import HEADLINE_VERBS, HONORIFICS, NO_NAMES
from checker.text.people import Person, is_headline, name_words, people

_SHORTEST = 5  # letters; of shorter names many are a letter apart
_STEM = 4  # letters that one name begins with as another does, for which it was written
_SURE = 6
_LEAD = 5  # sentences that name whom a title is about
_FORMS = ("s", "n", "i", "e", "a", "o", "an", "ist", "ism", "ian", "es")


class _Odd(NamedTuple):
    """A word of a title that may be a name and that the story does not have: its token."""

    at: int
    word: str


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for each name of a title that stands nowhere below, if the story has another one in its place."""
    for piece in furniture(document):
        if piece.section == "caption" or is_shouted(piece):
            continue
        odd = [one for one in _odd(document, piece) if _may_mean_somebody(document, piece, one)]
        if not odd:
            continue
        known = [*(one for one in people(document) if _is_in_body(document, one)), *_alone(document)]
        for one in odd:
            if meant := _meant(document, piece, one, known):
                yield _claim(document, piece, one, meant)


def _odd(document: Document, piece: Piece) -> Iterator[_Odd]:
    """The words of a title with a capital of their own which neither the story nor the record of places has."""
    first, end = _body_range(document)
    body = set(document.tokens.lowers[first:end])
    found = [
        _Odd(at, piece.tokens.words[at])
        for at in range(piece.first, piece.end)
        if _looks_like_a_name(piece, at) and piece.tokens.lowers[at] not in body
    ]
    if not found:
        return
    body |= {part for lower in body if "-" in lower for part in lower.split("-")}
    hits: set[int] | None = None
    for odd in found:
        lower = piece.tokens.lowers[odd.at]
        if lower in body or any(
            lower + form in body or (lower.endswith(form) and lower[: -len(form)] in body) for form in _FORMS
        ):
            continue
        hits = hits or {at for hit in names(piece.tokens, document.gazetteer) for at in range(hit.first, hit.end)}
        if odd.at not in hits:
            yield odd


def _looks_like_a_name(piece: Piece, at: int) -> bool:
    word, lower = piece.tokens.words[at], piece.tokens.lowers[at]
    if len(word) < _SHORTEST or not word[0].isupper() or not word[1:].islower() or not word.isalpha():
        return False
    return not (lower in NO_NAMES or lower in HEADLINE_VERBS or lower in CALLINGS or lower in HONORIFICS)


def _may_mean_somebody(document: Document, piece: Piece, odd: _Odd) -> bool:
    """Whether the story has a name that begins or ends like a word, or the title says more of it than the word."""
    lowers = piece.tokens.lowers
    if not CALLINGS.isdisjoint(piece.lowers) or (odd.at > piece.first and lowers[odd.at - 1] in document.vocabulary):
        return True
    return any(
        len(word) >= _SHORTEST - 1 and (word[:3] == odd.word[:3] or word[-2:] == odd.word[-2:])
        for word in document.tokens.words
        if word[0] == odd.word[0]
    )


def _body_range(document: Document) -> tuple[int, int]:
    sentences = body_of(document)
    return (sentences[0][0], sentences[-1][1]) if sentences else (0, 0)


def _is_in_body(document: Document, person: Person) -> bool:
    first, end = _body_range(document)
    return first <= person.first < end


def _alone(document: Document) -> Iterator[Person]:
    """Who is named by one word where a story opens: captain Lee, Lee said."""
    for sentence in body_of(document)[:_LEAD]:
        for run in persons_in(document, sentence):
            said = document.tokens.lowers[run.end : run.end + 1] + document.tokens.lowers[run.first - 1 : run.first]
            if run.end - run.first == 1 and (is_titled(document, run, sentence[0]) or not SAYING.isdisjoint(said)):
                yield Person(run.first, run.end, span_of(document, run), document.tokens.words[run.first])


def _meant(document: Document, piece: Piece, odd: _Odd, known: list[Person]) -> Person | None:
    """Whom the story names in the place of a name: by a letter, by the beginning, by the given name, or by the post."""
    for test in (_by_letter, _by_given_name, _by_post, _by_beginning):
        found = [one for one in known if test(document, piece, odd, one)]
        if found and len({_family(document, one) for one in found}) == 1:
            return found[0]
    return None


def _family(document: Document, person: Person) -> str:
    return document.tokens.words[person.end - 1]


def _by_letter(document: Document, piece: Piece, odd: _Odd, person: Person) -> bool:
    """Whether a family name is a letter off."""
    return len(odd.word) >= _SHORTEST and is_a_letter_off(odd.word.lower(), _family(document, person).lower())


def _by_beginning(document: Document, piece: Piece, odd: _Odd, person: Person) -> bool:
    """Whether a family name begins alike, and is its owner's whom the story opens with, and whom the title does not name."""
    family = _family(document, person)
    if min(len(odd.word), len(family)) < _SURE or odd.word[:_STEM] != family[:_STEM] or abs(len(odd.word) - len(family)) > 3:
        return False
    sentences = body_of(document)[:_LEAD]
    return person.first < sentences[-1][1] and family.lower() not in piece.lowers


def _by_given_name(document: Document, piece: Piece, odd: _Odd, person: Person) -> bool:
    """Whether the given name before it is this person's alone."""
    before = piece.tokens.lowers[odd.at - 1] if odd.at > piece.first else ""
    if len(before) < _STEM or name_words(document.tokens, person.first, person.end)[0] != before:
        return False
    return piece.apart or not is_a_letter_off(odd.word, _family(document, person))


def _by_post(document: Document, piece: Piece, odd: _Odd, person: Person) -> bool:
    """Whether the title gives a post to the name that the story gives to this person: Lee out as coach; the coach, Ann Ray."""
    lowers, told = piece.tokens.lowers, document.tokens.lowers
    if is_headline(piece.tokens, piece.first, piece.end):
        return False
    post = next((at for at in range(odd.at + 1, min(piece.end, odd.at + 6)) if lowers[at] in CALLINGS), None)
    if odd.at > piece.first and lowers[odd.at - 1] in CALLINGS:
        post = odd.at - 1
    elif post is None or "as" not in lowers[odd.at + 1 : post]:
        return False
    before, behind = told[max(0, person.first - 2) : person.first], told[person.end : person.end + 3]
    return lowers[post] in before or behind == [",", "the", lowers[post]]


def _claim(document: Document, piece: Piece, odd: _Odd, meant: Person) -> NamePairClaim:
    spans = {"first": piece.tokens.span(odd.at, odd.at + 1)}
    if not piece.apart:
        spans["second"] = document.tokens.span(meant.end - 1, meant.end)
    said = said_in(document, piece, "name-pair/headline", odd.at, odd.at + 1, spans)
    return NamePairClaim(first=Entity(odd.word), second=Entity(_family(document, meant)), **said)
