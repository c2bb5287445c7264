"""Whether two words may be one name in two transliterations: Gaddafi and Qadhafi, Tokayev and Toqaev, Lee and Li.

The measure is generous on purpose. That two names are alike proves nothing; only that they are not alike is used, as a
sign that they are two.
"""

from __future__ import annotations

import re
from functools import lru_cache

from checker.knowledge.spelling import parts
from checker.model.fold import fold

# Words that many names share, and that therefore tie none of them together.
PARTICLES = frozenset(
    "al el ul bin ibn ben bint abu de del della der den di da das do dos du des la le las los les van von zu zur und y e i "
    "af av ter ten st saint san santa the of and".split()
)
# Written sounds that stand for one another between transliterations, longest first; what is left of vowels, h and j is
# dropped. Hard and soft sounds of one place in the mouth are one class.
_SOUNDS = (
    ("ough", ""),
    *(
        (one, "S")
        for one in (
            "shch",
            "tsch",
            "hs",
            "stch",
            "sch",
            "tch",
            "tsh",
            "dzh",
            "dsch",
            "dj",
            "dz",
            "zh",
            "sh",
            "ch",
            "cz",
            "tz",
            "ts",
            "xh",
        )
    ),
    *((one, "K") for one in ("ckh", "kh", "gh", "ck", "qu", "ng", "cq")),
    *((one, "T") for one in ("dh", "th")),
    *((one, "F") for one in ("ph", "bh", "wh")),
    ("x", "K"),
    ("ç", "S"),
)
_LETTERS = str.maketrans("bpfvwdtszcjkqgmnlrxaeiouyh'", "PPFFFTTSSKSKKKMNLRK       '".replace("'", " "))
_DOUBLED = re.compile(r"(.)\1+")
_PATTERN = re.compile("|".join(re.escape(sound) for sound, _ in _SOUNDS))
_CLASS = dict(_SOUNDS)
_OTHER_SCRIPT = re.compile(r"[\u0590-\u1dff\u2c00-\U0010ffff]")  # scripts that tell no sounds, or other ones in each language
_VOWELS = (("ee", "i"), ("oo", "u"), ("ou", "u"), ("ew", "u"), ("y", "i"), ("j", "i"), ("h", ""), ("w", "v"))


@lru_cache(maxsize=16384)
def pieces(name: str) -> tuple[str, ...]:
    """The parts of a name that may tell whose it is, hyphens parting and joining: `Jie-won` is `jie`, `won`, `jiewon`."""
    whole = dict.fromkeys(parts(name))
    whole.update(dict.fromkeys(_joined(name)))
    return tuple(part for part in whole if len(part) > 1 and part not in PARTICLES)


def share_a_part(a: str, b: str) -> bool:
    """Whether some part of one name may be some part of the other in another spelling; True in doubt."""
    ours, theirs = pieces(a), pieces(b)
    if not ours or not theirs or any(_OTHER_SCRIPT.search(name) for name in (a, b)):
        return True
    if any(alike(one, other) for one in ours for other in theirs):
        return True
    run_together = "".join(parts(a)), "".join(parts(b))  # Nur Sultan, Nursultan; Kuo Ming-tang, Guomindang
    return (
        alike(*run_together)
        or any(len(one) > 4 and one in run_together[1] for one in ours)
        or any(len(one) > 4 and one in run_together[0] for one in theirs)
    )


def may_be_one(a: str, b: str) -> bool:
    """Whether two full names may be one person's: every part of the shorter has its like in the other, initials count."""
    for ours, theirs in ((parts(a), parts(b)), (_joined(a), _joined(b)), (_joined(a), parts(b)), (parts(a), _joined(b))):
        shorter, longer = sorted((ours, theirs), key=len)
        if shorter and _all_in(shorter, longer):
            return True
    return False


def _all_in(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    left = list(longer)
    for part in sorted(shorter, key=len, reverse=True):
        match = next((other for other in left if other == part), None) or next(
            (other for other in left if alike(part, other)), None
        )
        if match is None:
            return False
        left.remove(match)
    return True


def _joined(name: str) -> tuple[str, ...]:
    return parts(fold(name).replace("-", ""))


@lru_cache(maxsize=65536)
def alike(a: str, b: str) -> bool:
    """Whether two folded words may be one name transliterated twice."""
    if a == b:
        return True
    if min(len(a), len(b)) < 2:
        return a[:1] == b[:1]  # an initial
    smooth = _smooth(a), _smooth(b)
    if smooth[0] == smooth[1]:
        return True
    if any(_sound_alike(one, other, *smooth) for one in skeletons(a) for other in skeletons(b)):
        return True
    return min(map(len, smooth)) > 4 and _distance(*smooth) <= len(min(smooth, key=len)) // 4


def _sound_alike(ours: str, theirs: str, a: str, b: str) -> bool:
    """Whether two skeletons are one or nearly; with one consonant or none, the vowels must be the same too."""
    if ours == theirs:
        return len(ours) > 1 or (min(len(a), len(b)) > 1 and _vowels(a) == _vowels(b))
    return min(len(ours), len(theirs)) > 2 and _distance(ours, theirs) < 2


@lru_cache(maxsize=65536)
def skeletons(word: str) -> tuple[str, ...]:
    """A folded word's consonants by the kind of their sound: Tokayev, Toqaev and Tokaev are `TKF`.

    Where kh or x may be mute, hard or soft (Rakhmon and Rahmon; Xi and Hsi), each way gives one of its own.
    """
    single = _DOUBLED.sub(r"\1", word)
    ways = (single, single.replace("kh", "h").replace("gh", "h"), single.replace("x", "s"))
    return tuple(dict.fromkeys(map(_skeleton, ways)))


def _skeleton(word: str) -> str:
    plain = _PATTERN.sub(lambda found: _CLASS[found.group()], word)
    return _DOUBLED.sub(r"\1", plain.translate(_LETTERS)).replace(" ", "")


def _vowels(word: str) -> str:
    return "".join(letter for letter in word if letter in "aeiou")


@lru_cache(maxsize=65536)
def _smooth(word: str) -> str:
    """A word with the commonest spellings of one vowel made one, and no doubled letter."""
    for written, plain in _VOWELS:
        word = word.replace(written, plain)
    return _DOUBLED.sub(r"\1", word)


def _distance(a: str, b: str) -> int:
    """How many letters must be put in, left out or exchanged to make one of the other (Levenshtein)."""
    row = list(range(len(b) + 1))
    for i, ours in enumerate(a, 1):
        corner, row[0] = row[0], i
        for j, theirs in enumerate(b, 1):
            corner, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, corner + (ours != theirs))
    return row[-1]
