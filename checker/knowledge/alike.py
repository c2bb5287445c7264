"""Whether two names may be one in two transliterations: Gaddafi and Qadhafi, Tokayev and Toqaev, Lee and Li.

The measure is generous on purpose. That two names are alike proves nothing; only that they are not alike is used, as a
sign that they are two.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from checker.knowledge.spelling import parts
from checker.model.fold import fold

# Words that many names share, and that therefore tie none of them together.
PARTICLES = frozenset(
    "al el ul bin ibn ben bint abu de del della der den di da das do dos du des la le las los les van von zu zur und y e i "
    "af av ter ten st saint san santa the of and".split()
)
# Written sounds that stand for one another between transliterations, longest first. Hard and soft sounds of one place in
# the mouth are one class; vowels and h are dropped.
_SOUNDS = {
    "ough": "",
    **dict.fromkeys("shch tsch stch sch tch tsh dzh dsch dj dz zh sh ch cz tz ts xh hs ç".split(), "S"),
    **dict.fromkeys("ckh kh gh ck qu ng cq x".split(), "K"),
    **dict.fromkeys("dh th".split(), "T"),
    **dict.fromkeys("ph bh wh".split(), "F"),
}
_SOUND = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))
_LETTERS = str.maketrans("bpfvwdtszcjkqgmnlraeiouyh", "PPFFFTTSSKSKKKMNLR       ")
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = (("ee", "i"), ("oo", "u"), ("ou", "u"), ("ew", "u"), ("y", "i"))
_EXCHANGED = ({"K", "S"}, {"T", "S"}, {"P", "F"}, {"M", "N"})  # Khrushchev and Chruschtschow, Batista and Vatista
_MUTE_AT_FIRST = "KSF"  # Khalifa and Halifa, Jelzin and Yeltsin
_NOT_VOWELS = re.compile("[^aeiou]")
_NO_NAME = re.compile(r"[0-9/:@\u0590-\u1dff\u2c00-\U0010ffff]")  # scripts that tell no sounds, or others in each language
_ROMAN = frozenset("i ii iii iv v vi vii viii ix x xii xiii xiv xv xvi".split())


class Sound(NamedTuple):
    """How a word may sound: its letters with the commonest spellings of one vowel made one, and its skeletons."""

    smooth: str
    skeletons: tuple[str, ...]
    vowels: str


class Profile(NamedTuple):
    """What is compared of someone's names: their parts, how those sound, and whether the names tell any sound at all."""

    pieces: tuple[str, ...]
    smooth: frozenset[str]
    codes: frozenset[str]
    skeletons: tuple[str, ...]
    together: tuple[str, ...]
    told: bool


@lru_cache(maxsize=16384)
def profile(*names: str) -> Profile:
    """The profile of all names of someone; hyphens part and join: `Jie-won` is `jie`, `won`, `jiewon`."""
    whole = dict.fromkeys(part for name in names for part in (*parts(name), *_joined(name)))
    pieces = tuple(part for part in whole if len(part) > 1 and part not in PARTICLES and part not in _ROMAN)
    sounds = [sound(piece) for piece in pieces]
    skeletons = tuple(dict.fromkeys(one for heard in sounds for one in heard.skeletons))
    return Profile(
        pieces,
        frozenset(heard.smooth for heard in sounds),
        frozenset(one if len(one) > 1 else one + heard.vowels for heard in sounds for one in heard.skeletons),
        tuple(one for one in skeletons if len(one) > 2),
        tuple("".join(parts(name)) for name in names),
        bool(pieces) and not any(map(_NO_NAME.search, names)),
    )


def share_a_part(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether some part of one's names may be some part of the other's in another spelling; True in doubt."""
    a, b = profile(*ours), profile(*theirs)
    if not (a.told and b.told) or not a.smooth.isdisjoint(b.smooth) or not a.codes.isdisjoint(b.codes):
        return True
    if any(_one_step(one, other) for one in a.skeletons for other in b.skeletons):
        return True
    if any(_close(one, other) for one in a.smooth for other in b.smooth if one[:1] == other[:1]):
        return True
    # Written as one with others: Nursultan and Nur Sultan.
    return any(len(one) > 4 and one in name for x, y in ((a, b), (b, a)) for one in x.pieces for name in y.together)


def may_be_one(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether two persons' names have a pair that may be one person's: each part of the shorter has its like in the other.

    An initial is like every part that it begins. At least one part must sound the same.
    """
    if profile(*ours).codes.isdisjoint(profile(*theirs).codes):
        return False
    return any(_may_be_one(a, b) for a in ours for b in theirs)


@lru_cache(maxsize=65536)
def alike(a: str, b: str) -> bool:
    """Whether two folded words may be one name transliterated twice."""
    if a == b:
        return True
    if min(len(a), len(b)) < 2 or a in _ROMAN or b in _ROMAN:
        return False
    ours, theirs = sound(a), sound(b)
    if ours.smooth == theirs.smooth or any(_near(x, y, ours, theirs) for x in ours.skeletons for y in theirs.skeletons):
        return True
    return ours.smooth[:1] == theirs.smooth[:1] and _close(ours.smooth, theirs.smooth)


@lru_cache(maxsize=65536)
def sound(word: str) -> Sound:
    """The sound of a folded word: the consonants of Tokayev, Toqaev and Tokaev are all `TKF`.

    Where kh or x may be mute, hard or soft (Rakhmon and Rahmon; Xi and Hsi), each way gives a skeleton of its own.
    """
    single, vowels = _DOUBLED.sub(r"\1", word), word
    for written, plain in _VOWELS:
        vowels = vowels.replace(written, plain)
    smooth = _DOUBLED.sub(r"\1", vowels.replace("j", "i").replace("h", "").replace("w", "v"))
    ways = (single, single.replace("kh", "h").replace("gh", "h"), single.replace("x", "s"))
    return Sound(smooth, tuple(dict.fromkeys(map(_skeleton, ways))), _DOUBLED.sub(r"\1", _NOT_VOWELS.sub("", vowels)))


def distance(a: str, b: str, most: int) -> int:
    """How many letters must be put in, left out or exchanged to make one of the other; more than `most` is `most` + 1."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    row = list(range(len(b) + 1))
    for i, ours in enumerate(a, 1):
        corner, row[0] = row[0], i
        for j, theirs in enumerate(b, 1):
            corner, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, corner + (ours != theirs))
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def _near(a: str, b: str, ours: Sound, theirs: Sound) -> bool:
    """Whether two skeletons are one or nearly; with one consonant or none, the vowels must be the same too."""
    if a == b:
        return len(a) > 1 or ours.vowels == theirs.vowels
    return min(len(a), len(b)) > 2 and _one_step(a, b)


def _close(a: str, b: str) -> bool:
    """Whether two words of five letters or more are the same but for one letter in four."""
    allowed = min(len(a), len(b)) // 4
    return min(len(a), len(b)) > 4 and distance(a, b, allowed) <= allowed


def _one_step(a: str, b: str) -> bool:
    """Whether two skeletons differ by one consonant that may be mute, or by two sounds that are written for each other."""
    if abs(len(a) - len(b)) > 1:
        return False
    shorter, longer = (a, b) if len(a) <= len(b) else (b, a)
    start = next((n for n, (x, y) in enumerate(zip(shorter, longer, strict=False)) if x != y), len(shorter))
    if len(longer) == len(shorter):
        return shorter[start + 1 :] == longer[start + 1 :] and {shorter[start], longer[start]} in _EXCHANGED
    return shorter[start:] == longer[start + 1 :] and (start > 0 or longer[0] in _MUTE_AT_FIRST)


def _may_be_one(a: str, b: str) -> bool:
    for ours, theirs, loose in ((parts(a), parts(b), True), (_joined(a), _joined(b), False)):
        shorter, longer = sorted((ours, theirs), key=len)
        if shorter and _all_in(shorter, longer, loose):
            return True
    return False


def _all_in(shorter: tuple[str, ...], longer: tuple[str, ...], loose: bool) -> bool:
    """Whether each part has its like in the other name, none twice, and not initials alone."""
    left, whole = list(longer), 0
    for part in sorted(shorter, key=len, reverse=True):
        match = part if part in left else next((other for other in left if _like(part, other, loose)), None)
        if match is None:
            return False
        left.remove(match)
        whole += min(len(part), len(match)) > 1
    return whole > 0


def _like(a: str, b: str, loose: bool) -> bool:
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0] and not (a in _ROMAN and b in _ROMAN)
    return alike(a, b) if loose else sound(a).smooth == sound(b).smooth


@lru_cache(maxsize=16384)
def _joined(name: str) -> tuple[str, ...]:
    return parts(fold(name).replace("-", ""))


def _skeleton(word: str) -> str:
    plain = _SOUND.sub(lambda found: _SOUNDS[found.group()], word)
    return _DOUBLED.sub(r"\1", plain.translate(_LETTERS)).replace(" ", "")
