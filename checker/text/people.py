"""People: where capitalised words make a name, with its particles, initials and order as written.

A capitalised run is of one kind: `person` where it may be somebody's name, else `thing` (Acme Corp).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.model.article import Span
from checker.text.no_names import HEADLINE_VERBS, NAMESAKES, NO_NAMES, THINGS, THINGS_AT_THE_END
from checker.text.tokens import Tokens

if TYPE_CHECKING:
    from checker.text.document import Document
    from checker.text.names import Hit

_PARTICLES = frozenset(
    "van von der den de del della dei degli di da das dos du la le los bin bint ibn al el ul ur abu ben arap ould ter ten op"
    " zu zum zur y wa".split()
)
_JOINED = _PARTICLES | frozenset("as an ad ar at az es d l o t".split())
_ROMAN = frozenset("II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XX XXIII".split())
_BOUNDING = frozenset({"country", "demonym", "organisation", "office"})
_MARKS = frozenset("\"'“”‘’")
# Words that are names as well: right after a title, before a further capital (Than Shwe, To Lam), or behind a first name (John Major).
_ALSO_FIRST = frozenset("than to do an so no will".split())
_ALSO_LAST = frozenset("major marshal field".split())
_BEFORE_MONTH = frozenset("in last this since until by early late mid next".split())
_MOST_WORDS = 6


class Run(NamedTuple):
    """Capitalised words at tokens `[first, end)`; `kind` is person or thing."""

    first: int
    end: int
    kind: str


class Person(NamedTuple):
    """Somebody's full name at tokens `[first, end)`."""

    first: int
    end: int
    span: Span
    name: str


def people(document: Document) -> list[Person]:
    """Everybody who is named in full, in order of place."""
    return document.once(_people)


def _people(document: Document) -> list[Person]:
    tokens = document.tokens
    places = {(hit.first, hit.end) for hit in document.names if hit.name.type == "place"}
    return [
        Person(run.first, run.end, tokens.span(run.first, run.end), written(tokens, run.first, run.end))
        for run in runs(tokens, document.sentences, document.names)
        if run.kind == "person" and len(name_words(tokens, run.first, run.end)) > 1 and run[:2] not in places
    ]


def written(tokens: Tokens, first: int, end: int) -> str:
    """The words as written, on one line."""
    return " ".join(tokens.text(first, end).split())


def name_words(tokens: Tokens, first: int, end: int) -> list[str]:
    """The folded words of a name, without the stops of its initials."""
    return [lower for lower in tokens.lowers[first:end] if lower[:1].isalpha()]


def runs(tokens: Tokens, sentences: list[tuple[int, int]], hits: list[Hit]) -> list[Run]:
    """The capitalised runs of a text in order of place; known countries, organisations and titles bound them.

    In a sentence that is capitalised throughout, as a headline is, verbs bound them too.
    """
    bounds = {at for hit in hits if hit.name.type in _BOUNDING for at in range(hit.first, hit.end)}
    bounds -= {hit.first for hit in hits if hit.name.words == ("king",) and _is_called_king(tokens, hit.first, bounds)}
    titles = {hit.end for hit in hits if hit.name.type == "office" and hit.first in bounds}
    bounds -= {hit.first for hit in hits if hit.end - hit.first == 1 and _is_namesake(tokens, hit.first, bounds, titles)}
    named = {at for at in titles if _is_also_a_name(tokens, at)}
    found: list[Run] = []
    words, lowers = tokens.words, tokens.lowers
    for first, end in sentences:
        headline = is_headline(tokens, first, end)
        stop = first
        for at in [
            at for at, word in enumerate(words[first:end], first) if "-" in word or (not "[" < word < "{" and word[0].isupper())
        ]:
            if at < stop or at in bounds:
                continue
            if (at in named and not headline) or _begins(words, lowers, at, headline):
                stop = _end(tokens, at, end, bounds, headline)
                found.append(Run(at, stop, "person" if _is_person(tokens, at, stop, headline) else "thing"))
    return found


def is_part_of_name(tokens: Tokens, first: int, end: int, sentence: tuple[int, int]) -> bool:
    """Whether further capitalised words touch a known name: Novi Travnik, the Bombay Stock Exchange, Radio Rangoon."""

    def is_name(at: int) -> bool:
        return sentence[0] <= at < sentence[1] and tokens.words[at][0].isupper() and tokens.lowers[at] not in NO_NAMES

    return is_name(end) or (is_name(first - 1) and first - 1 > sentence[0])


def is_headline(tokens: Tokens, first: int, end: int) -> bool:
    """Whether every longer word of a sentence without a full stop is capitalised, so that capitals say nothing."""
    if tokens.words[end - 1] in (".", "?", "!"):
        return False
    count = 0
    for word in tokens.words[first:end]:
        if len(word) > 3 and word[0].isalpha():
            if word[0].islower():
                return False
            count += 1
    return count > 2


def _begins(words: list[str], lowers: list[str], at: int, headline: bool) -> bool:
    if lowers[at] in NO_NAMES or lowers[at] == "said" or (headline and lowers[at] in HEADLINE_VERBS):
        return False
    if lowers[at] == "may" and at and lowers[at - 1] in _BEFORE_MONTH:
        return False
    if words[at][0].isupper():
        return (len(words[at]) > 1 or words[at + 1 : at + 2] == ["."]) and not lowers[at].startswith(("pro-", "anti-", "non-"))
    return _is_joined(words[at])


def _is_also_a_name(tokens: Tokens, at: int) -> bool:
    """Whether a word right behind a title is a name, though it mostly is none: `President To Lam`, `Prime Minister Major`."""
    words, lowers = tokens.words[at : at + 2], tokens.lowers[at : at + 2]
    if len(words) < 2 or not words[0][0].isupper():
        return False
    if lowers[0] in _ALSO_FIRST and _is_plain(words[1], lowers[1]):
        return True
    return lowers[0] in _ALSO_LAST and not _is_plain(words[1], lowers[1])


def _is_plain(word: str, lower: str) -> bool:
    return len(word) > 1 and word[0].isupper() and lower not in NO_NAMES


def _continues(words: list[str], lowers: list[str], at: int, headline: bool) -> bool:
    if lowers[at] in NO_NAMES or (headline and lowers[at] in HEADLINE_VERBS):
        return not headline and _closes(words, lowers, at)
    if lowers[at] == "said" and (headline or not "".join(words[at + 1 : at + 2])[-2:].isalpha()):
        return False  # Said is a name within a name: Mohammed Said al-Sahaf
    if lowers[at] == "may" and "".join(words[at + 1 : at + 2])[:1].isdigit():
        return False
    return words[at][0].isupper() or _is_joined(words[at])


def _closes(words: list[str], lowers: list[str], at: int) -> bool:
    """Whether a word that mostly is no name closes one: `John Major said`, but not `Ann Lee, Major Bob Ray`."""
    if lowers[at] not in _ALSO_LAST or not words[at][0].isupper() or not words[at - 1][0].isupper():
        return False
    following = words[at + 1 : at + 2]
    return not following or not (following[0][0].isupper() or following[0][0].isdigit())


def _is_joined(word: str) -> bool:
    """Whether a particle is joined to its name: `al-Bakr`, `d'Estaing`."""
    for mark in "-'’":
        head, found, tail = word.partition(mark)
        if found and tail[:1].isupper() and head.lower() in _JOINED:
            return True
    return False


def _end(tokens: Tokens, first: int, end: int, bounds: set[int], headline: bool) -> int:
    """Where the run that begins at a token ends."""
    words, lowers = tokens.words, tokens.lowers

    def goes_on(at: int) -> bool:
        return at < end and at not in bounds and _continues(words, lowers, at, headline)

    at = first + 1
    while at < end:
        if goes_on(at):
            at += 1
        elif words[at] == "." and _takes_stop(words[at - 1]) and goes_on(at + 1):
            at += 2
        elif lowers[at] in _PARTICLES and goes_on(after := _past_particles(lowers, at, end)):
            at = after + 1
        elif words[at] in _MARKS and _is_nickname(words[at : at + 4]) and goes_on(at + 3):
            at += 4
        else:
            return at
    return at


def _takes_stop(word: str) -> bool:
    """Whether a word takes a full stop within a name: an initial, or an abbreviation."""
    return (len(word) == 1 and word.isupper()) or word in ("St", "Dr", "Ma", "Jr", "Wm")


def _past_particles(lowers: list[str], at: int, end: int) -> int:
    while at < end and lowers[at] in _PARTICLES:
        at += 1
    return at


def _is_nickname(words: list[str]) -> bool:
    """Whether a name in quotation marks stands within a name: `Joseph "Erap" Estrada`."""
    return len(words) == 4 and words[2] in _MARKS and words[1][0].isupper()


def _is_person(tokens: Tokens, first: int, end: int, headline: bool) -> bool:
    words = [word for word in tokens.words[first:end] if word[0].isalpha()]
    if not 0 < len(words) <= _MOST_WORDS or not THINGS.isdisjoint(tokens.lowers[first:end]):
        return False
    if len(words) > 1 and tokens.lowers[end - 1] in THINGS_AT_THE_END:
        return False
    if headline or not any(word.isupper() for word in words):
        return True
    shouted = [word for word in words if len(word) > 1 and word.isupper() and "." not in word and word not in _ROMAN]
    return not shouted or (len(shouted) == len(words) and max(map(len, words)) > 5)


def _is_called_king(tokens: Tokens, at: int, bounds: set[int]) -> bool:
    """Whether a title is a family name: `Mervyn King said`, but not `Saudi King Abdullah` or `the former King`."""
    words, lowers = tokens.words, tokens.lowers
    if at == 0 or not words[at][0].isupper() or at - 1 in bounds or not words[at - 1].isalpha():
        return False
    behind = words[at + 1 : at + 2]
    plain = _is_plain(words[at - 1], lowers[at - 1]) and not words[at - 1].isupper()
    return plain and not (behind and _is_plain(behind[0], behind[0].lower()))


def _is_namesake(tokens: Tokens, at: int, bounds: set[int], titles: set[int]) -> bool:
    """Whether a country's name stands as a person's: `Vernon Jordan`, `Foreign Minister Israel Katz`."""
    if tokens.lowers[at] not in NAMESAKES:
        return False

    def is_plain(other: int) -> bool:
        if not 0 <= other < len(tokens) or other in bounds:
            return False
        return _is_plain(tokens.words[other], tokens.lowers[other])

    return is_plain(at - 1) or (at in titles and is_plain(at + 1))
