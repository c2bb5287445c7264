"""How names are compared: the words that a text shows of them, and the keys under which equal spellings meet."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.model.fold import fold

# A name is cut into words just as a text is cut into tokens, so that the two can be laid side by side; a test holds
# both to it. Texts stand above knowledge, so their reader cannot be asked here.
_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|[^\W\d_][\w\u0300-\u036f]*(?:[-\u2010\u2011](?=\w)[\w\u0300-\u036f]+|['\u2019](?!s\b|S\b)(?=[^\W\d_])[\w\u0300-\u036f]+)*"
    r"|['\u2019][sS]\b"
    r"|\d+(?:[.,]\d+)*"
    r"|\S"
)
_SOUNDS = tuple(
    pair.split(":")
    for pair in "aye:ae eye:ee oye:oe iye:ie dzh:j dj:j zh:j iy:i yy:i ij:i yj:i y:i kh:h ph:f ck:k q:k tz:ts oo:u ou:u ee:i w:v".split()
)
_ENDING = re.compile(r"(?<=[oe])ff?$")  # Ivanoff
_DOUBLED = re.compile(r"(.)\1+")
_PART = re.compile(r"[^\W_]+")
_ARTICLE = re.compile(r"the\s+")
# Before a name or after it, and no part of it: "Sir Keir Starmer", "Joseph R. Biden Jr."
HONORIFICS = frozenset("mr mrs ms miss dr prof professor sir dame lord lady sen rep hon jr sr hrh".split())


def words(name: str) -> tuple[str, ...]:
    """The folded words of a name, as a text's tokens show them: `Côte d'Ivoire` is `cote`, `d'ivoire`."""
    return tuple(fold(word) for word in _WORD.findall(name))


@lru_cache(maxsize=16384)
def key(name: str) -> str:
    """The key of a spelling: letters and digits alone, without case, accents or a leading "the"."""
    return "".join(_PART.findall(_ARTICLE.sub("", fold(name).strip(), count=1).replace("'", "").replace("&", "and")))


@lru_cache(maxsize=16384)
def parts(name: str) -> tuple[str, ...]:
    """The parts of a name, folded, hyphens parting: `Park Jie-won` is `park`, `jie`, `won`; honorifics left out."""
    found = tuple(_PART.findall(fold(name).replace("'", "")))
    return tuple(part for part in found if part not in HONORIFICS) or found


@lru_cache(maxsize=16384)
def person_keys(name: str) -> tuple[str, ...]:
    """The keys of a person's name: as written, and in any order of its parts, with hyphens parting or joining.

    `Park Jie-won`, `Jie-won Park`, `Jiewon Park` and `PARK, Jie Won` have one in common with the first each. A name of
    one part has one key.
    """
    parted = parts(name)
    if len(parted) < 2:
        return (key(name),)
    joined = parts(fold(name).replace("-", ""))
    return tuple(dict.fromkeys((key(name), " ".join(sorted(parted)), " ".join(sorted(joined)))))


def keys(name: str, type_: str) -> tuple[str, ...]:
    """The keys of a name of this type."""
    return person_keys(name) if type_ == "person" else (key(name),)


def listed_keys(name: str, type_: str) -> tuple[str, ...]:
    """The keys under which a name that the record lists is found: a person's without initials, and by its sound, too."""
    own = keys(name, type_)
    if type_ != "person":
        return own
    full = [part for part in parts(name) if len(part) > 1]
    without = keys(" ".join(full), type_) if 1 < len(full) < len(parts(name)) else ()
    return tuple(dict.fromkeys((*own, *without, *sound_keys(name))))


@lru_cache(maxsize=16384)
def sound_keys(name: str) -> tuple[str, ...]:
    """One key for the ways to write a full name of another script in Latin letters: Zelensky, Zelenskyy and Zelenskiy.

    None for a name of one part, or a short one, which would fall together with others.
    """
    parted = sorted(_sound(part) for part in parts(fold(name).replace("-", "")))
    return (f"~{' '.join(parted)}",) if len(parted) > 1 and sum(map(len, parted)) > 7 else ()


def _sound(word: str) -> str:
    for written, plain in _SOUNDS:
        word = word.replace(written, plain)
    word = _ENDING.sub("v", word)
    return _DOUBLED.sub(r"\1", word)


def slug(type_: str, name: str) -> str:
    """An id for someone or something that has none: `person:park-jin`."""
    return f"{type_}:{'-'.join(_PART.findall(fold(name).replace(chr(39), '')))}"
