"""Units: a text as one character for each name, title, mark or word, which the grammar of office-holders is matched on.

Character by character: T title, J country, A demonym, O organisation, P place, N person's name, B name of a thing,
q qualifier, r ordinal, a adjective, f portfolio, b what makes another title of one (deputy …), o "of", h article or possessive,
s the possessive ending, c comma, - dash, ( bracket, & "and", w "who", v copula, H "has", n "been", C counterpart, d a verb of a holder's doings, R "replaced", K "took",
y adverb, e "elect" after a
title, m honorific, z preposition, 0 number, " quotation mark, | end of sentence, x any other word or mark.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from checker.text.document import Document
from checker.text.names import Hit, hits_between
from checker.text.no_names import HONORIFICS, LEANINGS, NO_NAMES
from checker.text.people import Run, name_words, runs

_WORDS = {
    "q": "former ex late then acting interim caretaker outgoing current incumbent sitting one-time onetime erstwhile"
    " ousted deposed toppled sacked overthrown disgraced slain assassinated murdered executed incoming designated",
    "r": "first second third fourth fifth sixth seventh eighth ninth tenth last th st nd rd",
    "a": "new newly elected re-elected newly-elected long-time longtime long-serving veteran embattled hard-line"
    " hardline reformist moderate centre-left centre-right center-left center-right right-wing left-wing pro-western female"
    " popular ailing exiled visiting controversial charismatic ruling",
    "b": "deputy vice assistant associate shadow junior honorary parliamentary executive co under-secretary undersecretary"
    " company bank party university college school council senate parliament assembly association club union group board"
    " committee federal court firm unit subsidiary team league regional district provincial municipal divisional student"
    " faculty village alternate would-be aspiring hopeful next future possible potential self-styled self-proclaimed bureau",
    "f": "finance economy economic foreign defence defense trade industry health energy environment education labour labor"
    " agriculture culture justice interior development tourism sport sports investment immigration integration security"
    " planning commerce transport affairs commonwealth european international home treasury religious budget water science"
    " technology information communications housing welfare fisheries forestry mining oil petroleum public social",
    "o": "of",
    "h": "the a an its his her their our my",
    "s": "'s ’s ' ’",
    "c": ",",
    ".": ". ;",
    "-": "- – —",
    "(": "( )",
    "&": "and &",
    "w": "who",
    "v": "is was became becomes remains",
    "H": "has have had",
    "n": "been become",
    "C": "counterpart",
    "d": "said says told will would met announced called arrived visited added",
    "y": "also now still currently already again",
    "e": "elect designate",
    "R": "replaced succeeded",
    "K": "took",
    "z": "from under during until till in between for at when before after as by since",
    '"': '" “ ” `',
}
_CLASS = {word: mark for mark, listed in _WORDS.items() for word in listed.split()}
_CLASS |= dict.fromkeys(sorted(HONORIFICS), "m") | {word: "a" for word in sorted(LEANINGS) if word not in _CLASS}
# Titles that are first names as well: they are titles only of a country, or with an article.
_FIRST_NAMES = frozenset("amir emir sultan shah".split())
# Ranks that stand between a title and a name: Foreign Minister Prince Saud al-Faisal. With one name they are part of it: Sheikh Hasina.
_RANKS = frozenset("sheikh sheikha shaikh prince princess".split())
_CUT_SHORT = frozenset("gov".split())  # titles that take a full stop
_HIT_CLASS = {"office": "T", "country": "J", "demonym": "A", "organisation": "O"}


class Units(NamedTuple):
    """One character a unit, the tokens `[firsts[i], ends[i])` of each, and the known name where it is one."""

    classes: str
    firsts: list[int]
    ends: list[int]
    hits: dict[int, Hit]


def units(document: Document) -> Units:
    """The units of the sentences that hold a title, each sentence's end marked."""
    tokens, lowers = document.tokens, document.tokens.lowers
    read = [hit for hit in document.names if not _is_first_name(document, hit) and not _is_half_a_word(document, hit)]
    ranks = {hit.first for before, hit in pairwise(read) if _is_rank(before, hit)}
    hits = [hit for hit in read if hit.first not in ranks]
    known = {hit.first: hit for hit in hits if hit.name.type in _HIT_CLASS}
    places = {(hit.first, hit.end) for hit in hits if hit.of("place")}
    # Of New York, "New" begins no name by itself.
    new_places = {first: end for first, end in places if end - first > 1 and lowers[first] in NO_NAMES}
    speaking = _sentences_with_titles(document)
    named_runs = (_without_rank(document, run) if run.first in ranks else run for run in runs(tokens, speaking, hits))
    capitals = {run.first: run for run in named_runs}
    classes: list[str] = []
    firsts: list[int] = []
    ends: list[int] = []
    named: dict[int, Hit] = {}
    for first, end in speaking:
        at = first
        while at < end:
            if run := capitals.get(at):
                after = run.end
                mark = "P" if (at, after) in places else "N" if run.kind == "person" else "B"
                if mark == "B" and all(_CLASS.get(lower) == "f" for lower in lowers[at:after]):
                    mark = "f"
            elif hit := known.get(at):
                mark, after = _class(hit), hit.end
                after += mark == "T" and lowers[after - 1] in _CUT_SHORT and lowers[after : after + 1] == ["."]
                named[len(classes)] = hit
            elif at in ranks:
                mark, after = "m", at + 1
            elif at in new_places and tokens.words[at][0].isupper():
                mark, after = "P", new_places[at]
            else:
                lower, after = lowers[at], at + 1
                mark = _CLASS.get(lower) or ("0" if lower[:1].isdigit() else "x")
                if mark == "x" and lower.endswith(("-time", "-term")) and lower not in ("first-time", "full-time"):
                    mark = "r"  # five-time Prime Minister X
                if mark == "r" and tokens.words[at][0].isupper() and at > first:
                    mark = "b"  # Second Prime Minister is a title of its own
            classes.append(mark)
            firsts.append(at)
            ends.append(after)
            at = after
        classes.append("|")
        firsts.append(end)
        ends.append(end)
    return Units("".join(classes), firsts, ends, named)


def _is_rank(before: Hit, hit: Hit) -> bool:
    """Whether a title of nobility stands right behind another title, so that it belongs to the name."""
    return hit.name.words[-1] in _RANKS and before.name.type == "office" and before.end == hit.first


def _without_rank(document: Document, run: Run) -> Run:
    """The name behind a rank, where it is more than one word."""
    return run._replace(first=run.first + 1) if len(name_words(document.tokens, run.first, run.end)) > 2 else run


def _is_half_a_word(document: Document, hit: Hit) -> bool:
    """Whether a country is the first half of a word: president of a U.S.-backed fund."""
    tokens, end = document.tokens, hit.end
    return (
        tokens.lowers[end : end + 1] == ["-"]
        and tokens.starts[end] == hit.span.end
        and tokens.ends[end] in tokens.starts[end + 1 : end + 2]
    )


def _is_first_name(document: Document, hit: Hit) -> bool:
    """Whether a title is a name instead: Defence Minister Amir Peretz, but the Amir of Kuwait, Kuwaiti Amir X."""
    lowers, at = document.tokens.lowers, hit.first
    if lowers[at] not in _FIRST_NAMES or hit.name.type != "office" or lowers[hit.end : hit.end + 1] == ["of"]:
        return False
    before = hits_between(document.names, max(0, at - 8), at)[-1:]
    named = any(other.end >= at - 1 and other.name.type in ("country", "demonym") for other in before)
    return not named and lowers[max(0, at - 1) : at] != ["the"]


def _class(hit: Hit) -> str:
    """The character of a known name; people of a region (Bavarian) count with its places."""
    regional = hit.name.type == "demonym" and "-" in hit.name.id
    return "P" if regional else _HIT_CLASS[hit.name.type]


def _sentences_with_titles(document: Document) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for hit in document.names:
        if hit.name.type == "office" and (not found or hit.first >= found[-1][1]):
            found.append(document.sentence_of(hit.first))
    return found
