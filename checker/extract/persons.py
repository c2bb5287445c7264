"""Persons of a statement: the names beside a token, whose they are in full, and whether somebody is spoken of himself."""

from __future__ import annotations

from collections.abc import Callable

from checker.model.article import Span
from checker.text.document import Document
from checker.text.no_names import HONORIFICS
from checker.text.people import Run, name_words, people, runs, written
from checker.text.wording import hits_in, written_like

_DATELINE = 25  # tokens of the longest dateline
_DASHES = frozenset("- – — --".split())
FullName = Callable[[Run], str | None]
# What somebody may be called right before his name, beside the titles of the record.
CALLINGS = frozenset(
    "man woman boy girl child toddler teenager schoolboy schoolgirl leader politician lawmaker legislator senator congressman congresswoman representative deputy mp activist dissident"
    " actor actress singer musician pianist violinist conductor composer painter artist writer author novelist poet playwright"
    " director filmmaker photographer designer architect journalist reporter editor columnist broadcaster historian economist"
    " analyst trader dealer broker banker financier investor businessman businesswoman entrepreneur industrialist billionaire"
    " millionaire tycoon executive manager lawyer attorney solicitor barrister prosecutor judge justice doctor surgeon physician"
    " nurse scientist physicist chemist biologist engineer professor researcher scholar academic teacher student graduate"
    " spokesman spokeswoman spokesperson commander general officer soldier sergeant guard policeman pilot astronaut captain"
    " coach striker midfielder defender goalkeeper forward winger player footballer boxer wrestler swimmer runner sprinter"
    " cyclist driver golfer jockey skater skier champion athlete star hero veteran founder co-founder chairman chairwoman president"
    " treasurer clerk farmer worker driver fisherman shopkeeper resident native tourist victim suspect defendant witness survivor"
    " son daughter brother sister father mother husband wife widow widower nephew niece cousin grandson granddaughter uncle aunt"
    " king queen prince princess duke bishop archbishop cardinal priest cleric imam rabbi monk nun pastor preacher ambassador"
    " diplomat envoy counsellor adviser advisor aide strategist expert specialist consultant candidate opponent rival challenger"
    " incumbent governor mayor minister premier chancellor secretary commissioner head chief boss owner chef model comedian dj"
    " rapper magnate heir heiress corporal private inspector constable detective sheriff master lord lady midshipman retiree pensioner mechanic guitarist drummer bassist choreographer dancer militant gunman rebel sculptor potter illustrator cartoonist critic translator linguist"
    " philosopher mathematician astronomer inventor explorer climber rower sailor gymnast referee umpire".split()
)
_NOBLE = frozenset("king queen prince princess duke lord lady master".split())
_QUALIFYING = frozenset("former late then retired veteran acting interim senior leading outgoing ex prominent".split())
_ORDINALS = frozenset("st nd rd th".split())
# At the end of capitalised words these tell of a body of men, or of a thing.
_BODIES = frozenset(
    "wing brigade division battalion regiment squadron corps command unit dynasty era period reign war plan programme program"
    " brothers bros sons partners associates stores foods motor motors securities resources".split()
)
_HOUSES = frozenset("banca banco banque credit credito societe compagnie caisse inland revenue internal bundesbank".split())
_NOT_ALONE = frozenset(
    "of to from with by for against between near like as than about over under after before behind around into on in at among"
    " including called named via versus vs without or nor".split()
)


def past_dateline(document: Document, sentence: tuple[int, int]) -> int:
    """The token at which a sentence begins to tell: behind its dateline, if it has one (LISBON (Tagus Press) - …).

    A document parts its own dateline from the story's first sentence; left are those without a day, of agencies that nobody lists.
    """
    words = document.tokens.words
    first, end = sentence
    if first >= end or len(words[first]) < 3 or not words[first].isupper():
        return first
    stop = min(end, first + _DATELINE)
    return next((at + 1 for at in range(first + 1, stop) if words[at] in _DASHES and _stands_free(document, at)), first)


def _stands_free(document: Document, at: int) -> bool:
    """Whether a mark has room on both sides, or is two."""
    text, place = document.text, document.tokens.span(at, at + 1)
    return text[place.end : place.end + 1].isspace() and (text[place.start - 1].isspace() or text[place.start - 1] in "-)")


def persons_in(document: Document, sentence: tuple[int, int]) -> list[Run]:
    """The names in a sentence that may be somebody's, without what he is called before them ("Actor John Smith")."""
    sentence = (past_dateline(document, sentence), sentence[1])
    hits = hits_in(document, *sentence)
    places = {(hit.first, hit.end) for hit in hits if hit.name.type == "place"}
    return [
        _without_calling(document, run)
        for run in runs(document.tokens, [sentence], hits)
        if run.kind == "person" and (run[:2] not in places or _is_family_name(document, run)) and not _is_body(document, run)
    ]


def _is_family_name(document: Document, run: Run) -> bool:
    """Whether a word that is a place's too ends somebody's full name elsewhere: Kennedy of "Ann M. Kennedy", Moore of "Ann Moore"."""
    words = document.tokens.words
    word = words[run.first]
    if run.end - run.first != 1 or f" {word}" not in document.text:
        return False
    ends = [at for at in written_like(document, run.first) if at > 0 and at != run.first]
    if any(at > 2 and words[at - 1] == "." and len(words[at - 2]) == 1 and words[at - 3][0].isupper() for at in ends):
        return True
    behind = [at for at in ends if words[at - 1].isalpha() and words[at - 1][0].isupper()]
    return bool(behind) and any(person.end - 1 in behind for person in people(document))


def _is_body(document: Document, run: Run) -> bool:
    """Whether capitalised words name a body of men or a thing: the 2nd Aircraft Wing, the Anjou Dynasty."""
    lowers = document.tokens.lowers
    if lowers[run.end - 1] in _BODIES or not _HOUSES.isdisjoint(lowers[run.first : run.end]):
        return True
    return run.first > 0 and lowers[run.first - 1] in _ORDINALS


def _without_calling(document: Document, run: Run) -> Run:
    """The name alone: Emma Lund of "Aid Commissioner Emma Lund". A rank of nobility stays, as it is part of the name."""
    lowers, first = document.tokens.lowers, run.first
    for at in range(run.end - 2, run.first - 1, -1):
        if lowers[at] in CALLINGS and lowers[at] not in _NOBLE:
            if at == run.first or run.end - at > 2:
                first = at + 1
            break
    return run._replace(first=first)


def is_full(document: Document, run: Run) -> bool:
    """Whether a name has more than one word."""
    return len(name_words(document.tokens, run.first, run.end)) > 1


def full_names(document: Document) -> FullName:
    """What tells of a name in the text how it is written in full.

    A name of one word is looked for among those in full, which are read when the first is asked for; None where it is
    nobody's, or more than one's. "Ann Lee" and "Sister Ann Lee" are one, and named as at first.
    """
    named: dict[str, dict[str, set[str]]] = {}

    def full(run: Run) -> str | None:
        if is_full(document, run):
            return _longer(document, run) or written(document.tokens, run.first, run.end)
        if not named:
            for person in people(document):
                words = name_words(document.tokens, person.first, person.end)
                for word in (words[0], words[-1]):
                    named.setdefault(word, {})[person.name] = set(words)
        meant = named.get("".join(name_words(document.tokens, run.first, run.end)), {})
        shortest = min(meant.values(), key=len, default=set())
        return next(iter(meant), None) if all(shortest <= words for words in meant.values()) else None

    return full


def _longer(document: Document, run: Run) -> str | None:
    """The name in full of which a name of two words is the family name: Ann Lee Ray of "Lee Ray"; None where there is none, or two."""
    tokens = document.tokens
    words = name_words(tokens, run.first, run.end)
    if len(words) != 2 or tokens.lowers.count(words[0]) < 2 or tokens.lowers.count(words[1]) < 2:
        return None
    found: dict[str, None] = {}
    for person in people(document):
        whole = name_words(tokens, person.first, person.end)
        if len(whole) > 2 and whole[-2:] == words and len(whole[0]) > 1:
            found[person.name] = None
    return next(iter(found)) if len(found) == 1 else None


def span_of(document: Document, run: Run) -> Span:
    return document.tokens.span(run.first, run.end)


def start_of(document: Document, run: Run, floor: int) -> int:
    """Where the name with its titles begins: the 5 words of "the former French President Ann Lee"."""
    tokens, at = document.tokens, run.first
    ends = {hit.end: hit.first for hit in hits_in(document, floor, run.first)}
    while at > floor:
        lower = tokens.lowers[at - 1]
        if at in ends:
            at = ends[at]
        elif lower in CALLINGS or lower in HONORIFICS or lower in _QUALIFYING or lower in ("the", "a", "an", "'s", "’s", "."):
            if lower == "." and tokens.lowers[at - 2] not in HONORIFICS:
                break
            at -= 1
        else:
            break
    return at


def is_spoken_of(document: Document, run: Run, floor: int) -> bool:
    """Whether a sentence may speak of somebody himself: nothing before his titles makes him another's ("a friend of Ann Lee")."""
    at = start_of(document, run, floor)
    return at <= floor or document.tokens.lowers[at - 1] not in _NOT_ALONE


def is_titled(document: Document, run: Run, floor: int) -> bool:
    """Whether a title, a calling or an honorific stands right before a name."""
    tokens, at = document.tokens, run.first
    if at <= floor:
        return False
    before = at - 2 if tokens.lowers[at - 1] == "." else at - 1
    lower = tokens.lowers[max(before, floor)]
    return (
        lower in CALLINGS
        or lower in HONORIFICS
        or any(hit.end == at and hit.of("office") for hit in hits_in(document, floor, at))
    )
