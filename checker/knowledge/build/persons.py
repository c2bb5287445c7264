"""Names of persons: cleaned of titles, compared across spellings, and matched to Wikidata's persons."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from checker.model.fold import fold

TITLES = set(
    "sir dame dr prof rev rt hon gen maj col lt brig capt cmdr cdr adm vice-adm field marshal mar sgt maj-gen lt-gen brig-gen lieutenant general "
    "major colonel brigadier captain commander admiral air chief retired ret sheikh shaykh sheik shaikh amir emir sultan king queen prince princess "
    "emperor grand duke duchess pope crown his her highness excellency majesty holiness eng ing dato datuk seri sri haji hajj hadji al-hajj alhaji "
    "tan tun tuanku baron baroness lord lady mr mrs ms mme u daw acting interim ayatollah hojjat hojatoleslam the of and president prime minister premier".split()
)
PARTICLES = {
    "al",
    "el",
    "bin",
    "ibn",
    "bint",
    "de",
    "da",
    "do",
    "dos",
    "van",
    "von",
    "der",
    "den",
    "di",
    "la",
    "le",
    "del",
    "y",
    "ag",
    "ould",
    "of",
}


def cleaned(name: str) -> str:
    """A Factbook name as news writes it: `Gen. Pervez MUSHARRAF` is Pervez Musharraf, `MOON Jae-in` Moon Jae-in."""
    bare = re.sub(r"\([^)]*\)|\"[^\"]*\"|,.*$", " ", name)
    words = [
        word
        for word in bare.split()
        if word.strip(".").lower() not in TITLES or (word.isupper() and len(word) > 1 and "." not in word)
    ]
    return " ".join(_cased(word) for word in words).strip(" .;")


def _cased(word: str) -> str:
    """One word in the news' case: capitals stay for initials and Roman numbers."""
    if "." in word or re.fullmatch(r"[IVX]+", word):
        return word
    pieces = re.split(r"([-'’])", word)
    return "".join(piece.capitalize() if piece.isupper() and len(piece) > 1 else piece for piece in pieces)


@lru_cache(maxsize=100_000)
def tokens(name: str) -> tuple[str, ...]:
    """The words of a name that tell persons apart, folded."""
    folded = fold(re.sub(r"\([^)]*\)|\b[A-Z]\.", " ", name).replace("’", "'"))
    words = re.split(r"[\s\-.,]+", folded.replace("'", ""))
    kept = [word for word in words if word and word not in TITLES and word not in PARTICLES]
    return tuple(kept) or tuple(word for word in words if word)


@lru_cache(maxsize=400_000)
def _near(one: str, two: str) -> float:
    if one == two:
        return 1.0
    if len(one) < 3 or len(two) < 3:
        return 0.0
    return SequenceMatcher(None, one, two, autojunk=False).ratio()


@lru_cache(maxsize=400_000)
def likeness(one: str, two: str) -> float:
    """0 to 1: how much of the shorter name stands in the longer, letter for letter or nearly so.

    Hyphens join or part: `Kazymzhomart Tokayev` is near to `Kassym-Jomart Tokayev`.
    """
    if tokens(one) == tokens(two):
        return 1.0
    scores = [
        _alike(tokens(a), tokens(b)) for a, b in _joinings(one, two) if (a, b) == (one, two) or len(tokens(a)) == len(tokens(b))
    ]
    return max(scores)


def _joinings(one: str, two: str) -> list[tuple[str, str]]:
    """The two names with their hyphens parting words, or joining them."""
    return [(a, b) for a in (one, one.replace("-", "")) for b in (two, two.replace("-", ""))]


@lru_cache(maxsize=400_000)
def _alike(one: tuple[str, ...], two: tuple[str, ...]) -> float:
    a, b = sorted((one, two), key=len)
    if not a:
        return 0.0
    if "".join(a) == "".join(b):
        return 1.0
    left = list(b)
    total = 0.0
    for word in a:
        best = max(left, key=lambda other: _near(word, other), default="")
        score = _near(word, best) if best else 0.0
        if score >= 0.7:
            total += score
            left.remove(best)
    return total / len(a)


def same(one: str, two: str) -> bool:
    """Whether two names are one person's, on the evidence of the names alone.

    A shorter name must stand in the longer one in its own order: Radu Vasile is not Vasile Radu Ionescu.
    """
    shorter, longer = sorted((tokens(one), tokens(two)), key=len)
    if len(shorter) < 2:
        return likeness(one, two) >= 0.95 and initials(one) <= _firsts(two) and initials(two) <= _firsts(one)
    if any(_alike(tokens(a), tokens(b)) >= 0.84 for a, b in _joinings(one, two) if len(tokens(a)) == len(tokens(b))):
        return True
    return len(shorter) < len(longer) and _alike(shorter, longer) >= 0.93 and _ordered(shorter, longer)


def initials(name: str) -> set[str]:
    """The letters that stand for names: V and P of `V. P. Singh`."""
    return {letter.lower() for letter in re.findall(r"\b([A-Z])\.", name)}


def _firsts(name: str) -> set[str]:
    return {word[0].lower() for word in name.split()}


def _ordered(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether the words of the one follow each other in the other."""
    places = [max(range(len(longer)), key=lambda index: _near(word, longer[index])) for word in shorter]
    return places == sorted(places)


def slug(name: str) -> str:
    """The id of a person whom Wikidata's tables do not have: `person:park-jie-won`."""
    return "person:" + re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")
