"""What a story speaks of without its name: the alliance, the bloc, a member of it; the country, or a sentence's "It"."""

from __future__ import annotations

from typing import NamedTuple

from checker.text.document import Document
from checker.text.names import Hit, hits_between
from checker.text.people import is_part_of_name

_BLOCS = (
    "European Union; Mercosur; Eurasian Economic Union; Association of Southeast Asian Nations; Caribbean Community; BRICS;"
    " Gulf Cooperation Council; Economic Community of West African States; Southern African Development Community;"
    " European Free Trade Association; Shanghai Cooperation Organization; Commonwealth of Independent States; African Union"
)
_ALL = (
    f"{_BLOCS}; NATO; Collective Security Treaty Organization; OPEC; United Nations; Group of Seven; Group of 20; Commonwealth;"
    " Council of Europe; World Trade Organization; Arab League; Schengen area; euro area; Organization of Turkic States;"
    " Organization of American States; Organisation of Islamic Cooperation; South Asian Association for Regional Cooperation;"
    " International Criminal Court; Organisation for Economic Co-operation and Development; Asia-Pacific Economic Cooperation"
)
_CLUBS = {
    "alliance": "NATO; Collective Security Treaty Organization",
    "pact": "NATO; Collective Security Treaty Organization",
    "bloc": _BLOCS,
    "union": "European Union; African Union; Eurasian Economic Union",
    "cartel": "OPEC",
    "club": _ALL,
    "grouping": _ALL,
    "group": _ALL,
    "organisation": _ALL,
    "organization": _ALL,
    "body": _ALL,
    "it": _ALL,
    "members": _ALL,
}
_KNOWN = {word: frozenset(listed.split("; ")) for word, listed in _CLUBS.items()}
_ARTICLES = frozenset("the that this".split())
# The military alliance, but neither the ruling alliance nor the trade union.
_DESCRIBING = frozenset(
    "military defence defense western transatlantic atlantic trade trading regional economic political customs european oil common"
    " 's security".split()
)
_BELONGING = frozenset(
    "member members membership joined join accession alliance bloc club euro association organisation organization".split()
)
_NOT_YET = frozenset(
    "candidate candidates applicants aspirants partners observers talks war coalition mission fight force operation campaign strikes"
    " raids offensive effort search programme program project".split()
)
_COUNTRIES = frozenset("country nation kingdom republic".split())


class Talk(NamedTuple):
    """A country spoken of: the name that it goes by, the token behind the words that mean it, and where it is named."""

    written: str
    end: int
    named: Hit


def is_club(document: Document, at: int, end: int) -> bool:
    """Whether a token is a word such as alliance or bloc that stands for one named before, or "it" of "member of it"."""
    lowers = document.tokens.lowers
    lower = lowers[at]
    begins = document.sentence_of(at)[0] == at
    if lower not in _CLUBS or lower == "members" or not (begins or document.tokens.words[at] == lower):
        return False
    before = "" if begins else lowers[at - 1]
    after = lowers[at + 1] if at + 1 < end else ""
    if lower == "it":
        return at > 1 and before == "of" and lowers[at - 2] in ("member", "members", "part")
    if after == "of":
        return False
    led = before in _ARTICLES or (before in _DESCRIBING and at > 1 and lowers[at - 2] in (*_ARTICLES, "a"))
    return led or (after in ("member", "members") and before not in ("ruling", "opposition", "trade"))


def club_of(document: Document, at: int, word: str) -> str:
    """The name of the organisation that a word means at a token: the only one of its kind so far, else one close before; or ""."""
    known = _KNOWN[word]
    before = [hit for hit in hits_between(document.names, 0, at) if hit.name.type == "organisation" and hit.name.name in known]
    if not before:
        return ""
    last = before[-1]
    if len({hit.name.id for hit in before}) > 1:
        if word == "members":
            return ""
        first, _ = document.sentence_of(at)
        near = document.sentence_of(first - 1)[0] if first else 0
        if len({hit.name.id for hit in before if hit.first >= near}) != 1:
            return ""
    return _written(document, last)


def near_club(document: Document, at: int) -> str:
    """The name of the organisation that a story speaks of at a token without saying so; "" where it may be one of two."""
    first, _ = document.sentence_of(at)
    near = document.sentence_of(first - 1)[0] if first else 0
    named = [hit for hit in hits_between(document.names, near, at) if hit.name.type == "organisation"]
    if any(hit.name.name not in _KNOWN["it"] for hit in named):
        return ""
    if not named and "euro" in document.tokens.lowers[near:at]:
        return "euro area"
    return club_of(document, at, "it")


def own_country(document: Document, at: int) -> str:
    """The country of whoever a sentence is about, as its first words tell: Poland's president said that his own country …"""
    first, _ = document.sentence_of(at)
    lowers = document.tokens.lowers
    named = [hit for hit in hits_between(document.names, first, at) if hit.name.type in ("country", "demonym")]
    if not named or named[0].first - first > (lowers[first] == "the"):
        return ""
    owns = named[0].name.type == "demonym" or lowers[named[0].end : named[0].end + 1] in (["'s"], ["’s"])
    return named[0].name.name if owns and not named[0].others else ""


def is_told_of_members(document: Document, at: int) -> bool:
    """Whether a token's sentence up to it, or the one before, tells of members, and of no candidates."""
    first, _ = document.sentence_of(at)
    near = document.sentence_of(first - 1)[0] if first else 0
    told = document.tokens.lowers[near:at]
    named = any(hit.name.name in _KNOWN["it"] for hit in hits_between(document.names, first, at))
    return (named or not _BELONGING.isdisjoint(told)) and _NOT_YET.isdisjoint(told)


def country_of_talk(document: Document, first: int, end: int) -> Talk | None:
    """The country that a sentence's first words mean by what the sentence before speaks of: It, The country, The Gulf nation."""
    lowers = document.tokens.lowers
    if first == 0 or lowers[first] not in ("it", "the"):
        return None
    behind = first + 1
    if lowers[first] == "the":
        behind = next((at + 1 for at in range(first + 1, min(first + 4, end)) if lowers[at] in _COUNTRIES), 0)
        if not behind or document.tokens.lowers[behind : behind + 1] == ["of"]:
            return None
    subject = _subject(document, *document.sentence_of(first - 1), alone=lowers[first] == "the")
    return Talk(_written(document, subject), behind, subject) if subject else None


def _subject(document: Document, first: int, end: int, *, alone: bool) -> Hit | None:
    """The country that a sentence begins with; or, where `alone` will do, the only one that it names."""
    named = [hit for hit in hits_between(document.names, first, end) if hit.name.type in ("country", "demonym")]
    countries = [
        hit
        for hit in named
        if hit.name.type == "country" and not is_part_of_name(document.tokens, hit.first, hit.end, (first, end))
    ]
    if not countries:
        return None
    head = countries[0]
    lowers = document.tokens.lowers
    begins = head.first == first or (head.first == first + 1 and lowers[first] == "the")
    if begins and lowers[head.end : head.end + 1] not in (["'s"], ["’s"], ["and"], ["or"], ["-"]):
        return head
    return head if alone and len({hit.name.id for hit in named}) == 1 else None


def _written(document: Document, hit: Hit) -> str:
    return " ".join(document.text[hit.span.start : hit.span.end].split())


def is_known_club(name: str) -> bool:
    """Whether an organisation, by its usual name, is one that countries are members of."""
    return name in _KNOWN["it"]
