"""Finite verbs: which words of a text are verbs that carry a tense, and what tense they carry."""

from __future__ import annotations

from typing import Literal

from checker.model.claims import Tense
from checker.text.tokens import Tokens

Seen = Literal["past", "present", "future", "open"]

_PLANNED = frozenset(
    "scheduled expected due set slated planned poised supposed likely about going ready bound meant preparing planning".split()
)
_OPEN = frozenset("would could might should must may wouldn't couldn't shouldn't".split())
_NOW = frozenset("is are am isn't aren't".split())
_THEN = frozenset("was were wasn't weren't".split())
_PAST = frozenset(
    "did didn't said told met took made came went held gave got became began brought built bought sent spent lost left led kept won"
    " ran rose fell grew saw knew thought found paid sold spoke stood struck wrote drove drew drank ate chose broke fought fled"
    " flew forbade forgave froze hid laid lent lit rode rang sang sank shook shot slept slid sought stole stuck swept swore swam"
    " taught tore threw understood withdrew woke wore felt heard dealt fed hung overthrew undertook oversaw arose caught".split()
)
_PRESENT = frozenset(
    "do does don't doesn't can can't cannot says tells meets takes makes comes goes holds gives gets becomes begins remains seeks"
    " wants hopes aims intends serves arrives starts opens runs lasts continues includes means shows believes thinks needs stands"
    " lies lives knows sees adds notes warns urges argues".split()
)
_PLANNING = frozenset("plans plan intends intend aims aim hopes hope expects expect wants want agrees agree".split())
_PARTICIPLES = frozenset(
    "been done gone seen taken given known shown written born drawn grown thrown driven fallen risen chosen broken spoken sworn"
    " come become begun run won said told met made held brought built bought sent spent lost left led kept paid sold found".split()
)
_NO_SUBJECT = frozenset(
    "the a an its their his her our my your this these those some any no of in on at by for with from to into as than more less"
    " most very newly and or is are was were be been being has have had having not will would could should may might must 's who's"
    ' , ( - – — " “'.split()
)
_NO_VERB = frozenset("united hundred indeed need seed speed feed wed unprecedented ahmed mohammed mohamed red led".split())
_REACH = 60  # tokens to either side of a time within which its verb stands
_BEFORE_NOUN_WILL = frozenset("the a his her their its political free".split())
_BEFORE_INFINITIVE = frozenset("to will would may could should might must".split())
_OBJECTS = frozenset("the a an his her their its him them it us that".split())
_BETWEEN = frozenset("not also now still already then first again soon once never just even yet".split())
_TO_DO = frozenset(
    "visit meet hold attend open begin start sign discuss host launch travel speak address leave arrive make take pay join run"
    " be become resign step vote decide cut raise buy sell build send".split()
)
# Most words of a text are none of these, and carry no tense.
_CARRYING = _OPEN | _NOW | _THEN | _PAST | _PRESENT | _PLANNING
_CARRYING |= frozenset("will shall won't has have had hasn't haven't hadn't".split())
_ENDINGS = ("ed", "'ll")


def verbs_in(tokens: Tokens, first: int, end: int) -> list[tuple[int, Tense | None]]:
    """The finite verbs of a token range in order, each with its tense; None is a verb that leaves the time open.

    "was to", "was scheduled to" and "would" tell of plans and never count as past; "is to", "is due to", "plans to" are
    future; "has met" is past.
    """
    words = tokens.lowers[first:end]
    carrying = [at for at, word in enumerate(words, first) if word in _CARRYING or word.endswith(_ENDINGS)]
    seen = [(at, tense) for at in carrying if (tense := _tense_at(tokens, at, first, end))]
    if not seen and "to" in words:
        seen = [(at, "future") for at in range(first + 1, end - 1) if _is_headline_future(tokens, at)][:1]
    return [(at, None if tense == "open" else tense) for at, tense in seen]


def tense_around(tokens: Tokens, first: int, at: int, end: int) -> Tense | None:
    """The tense that a time at token `at` stands in: of the nearest finite verb before it, else of the next one after."""
    first, end = max(first, at - _REACH), min(end, at + _REACH)
    for place in (*range(at - 1, first - 1, -1), *range(at, end)):
        word = tokens.lowers[place]
        if (word in _CARRYING or word.endswith(_ENDINGS)) and (tense := _tense_at(tokens, place, first, end)):
            return None if tense == "open" else tense
    return "future" if any(_is_headline_future(tokens, place) for place in range(first + 1, at - 1)) else None


def _is_headline_future(tokens: Tokens, at: int) -> bool:
    """Whether a verbless line tells of a plan: "Lee to visit Kazakhstan"."""
    return tokens.lowers[at] == "to" and tokens.lowers[at + 1] in _TO_DO


def is_participle(word: str) -> bool:
    """Whether a folded word may be a past participle."""
    return word in _PARTICIPLES or (word.endswith("ed") and len(word) > 3 and word not in _NO_VERB)


def _tense_at(tokens: Tokens, at: int, first: int, end: int) -> Seen | None:
    """The tense of a token as a finite verb, `open` where it leaves the time open; None where it is no finite verb."""
    word = tokens.lowers[at]
    before = tokens.lowers[at - 1] if at > first else ""
    if word in ("will", "shall", "won't"):
        named = tokens.words[at] == "Will" and (at > first or (at + 1 < end and tokens.words[at + 1][0].isupper()))
        return None if named or before in _BEFORE_NOUN_WILL else "future"
    if word in _NOW or word in _THEN:
        return _being(tokens, at, end, word in _THEN)
    if word in ("has", "have", "had", "hasn't", "haven't", "hadn't"):
        return None if before in _BEFORE_INFINITIVE else _having(tokens, at, end, word)
    if word in _OPEN:
        return None if tokens.words[at] == "May" else "open"
    if word.endswith("ed"):
        return "past" if _is_past(tokens, at, before, first, end) else None
    if word in _PAST:
        return "past" if before not in _NO_SUBJECT or before in (",", "and", "“", '"') else None
    if word in _PLANNING and at + 1 < end and tokens.lowers[at + 1] == "to" and before not in _NO_SUBJECT:
        return "future"
    if word in _PRESENT:
        return "present" if before not in _NO_SUBJECT else None
    return "future" if word.endswith("'ll") else None


def _following(tokens: Tokens, at: int, end: int) -> tuple[str, str]:
    """The two words after a token, adverbs passed over."""
    words: list[str] = []
    for place in range(at + 1, min(at + 6, end)):
        word = tokens.lowers[place]
        if not (word in _BETWEEN or word.endswith("ly")) or word in _PLANNED:
            words.append(word)
    return words[0] if words else "", words[1] if len(words) > 1 else ""


def _being(tokens: Tokens, at: int, end: int, then: bool) -> Seen:
    """is, are, was, were: present or past, unless a plan follows."""
    following, after = _following(tokens, at, end)
    if following == "to" or (following in _PLANNED and after in ("to", "for", "on", "in", "next", "at")):
        return "open" if then else "future"
    return "past" if then else "present"


def _having(tokens: Tokens, at: int, end: int, word: str) -> Seen:
    """has, have, had: past before a participle, unless a plan follows; else the tense of its own."""
    following, after = _following(tokens, at, end)
    if following == "been":
        if after in _PLANNED:
            return "open"
        return "past" if word.startswith("had") or is_participle(after) else "present"
    return "past" if word.startswith("had") or is_participle(following) else "present"


def _is_past(tokens: Tokens, at: int, before: str, first: int, end: int) -> bool:
    """Whether a word in -ed is a finite past and no participle, seen from its neighbours."""
    word = tokens.words[at]
    if at == first or len(word) < 4 or not word.islower() or word in _NO_VERB:
        return False
    following = tokens.words[at + 1] if at + 1 < end else ""
    if before == "and":
        return following[:1].isupper() or following in _OBJECTS
    return before not in _NO_SUBJECT and not before.endswith("-") and following != "by"
