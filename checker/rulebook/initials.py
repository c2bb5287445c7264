"""Initials: whether the letters of an abbreviation fit the words that it is said to stand for."""

from __future__ import annotations

from checker.model.fold import fold

_SMALL = frozenset("a an and at by for from in of on or the to with de del der des di du e et la le las los und y".split())
_STEM = 5  # letters that forms of one word share
_LEAST = 3  # letters
_FEW = 3  # letters; of so few many are those of another language: SPD, PKK, DSP
# Letters that the same name begins with in one language and another: Kommunist is Communist.
_SOUNDS = (frozenset("ckq"), frozenset("ijy"), frozenset("fp"), frozenset("uvw"), frozenset("csz"))
# Bodies that are called by the letters of their own tongue under a name that is translated.
_TRANSLATED = frozenset(
    "fsb fso fsk svr gru mvd kgb bnd spd fdp cdu csu spo ovp fpo svp psd psc pnv pkk dtp akp mhp chp pan pri prd plm ugt cgt fln gia"
    " fis npd sns hdz sda sdp sds ods kdh kss dgi dst cni cio ioc aas mit tak eln epl auc das bka dgb gdl igm zdf ard orf brt rtp rai tve"
    " tff dfb fff figc knvb fpf svf cbf afa uci fei fia fim fie fib fis sbb ffs cff obb eta ira lra pla pap".split()
)
# At the end of the name of a body whose letters are often those of its own tongue.
_FOREIGN = frozenset("party front union movement league alliance".split())


def initials_fit(short: str, expansion: str) -> bool | None:
    """Whether an abbreviation is made of the words' letters in their order, small words left out or not.

    False only for one that misses the initials by two neighbours that changed places, or, of four letters and more, by one
    letter which no word near it has, of three by one that its own word has not; what is further off is made of other words, those of another language above all, and
    nobody can tell.
    """
    letters = "".join(sign for sign in fold(short) if sign.isalpha())
    words = [word for word in fold(expansion).replace("-", " ").replace("'", "").replace("/", " ").split() if word[0].isalpha()]
    if not letters or not words:
        return None
    if any(_fits(letters, words[at:]) for at in range(1, len(words) - 1)):
        return True
    plain = [word for word in words if word not in _SMALL]
    if len(letters) == len(plain) >= _LEAST and (odd := _odd_places(letters, plain)):
        foreign = len(letters) == _FEW and plain[-1] in _FOREIGN
        return False if _is_slip(letters, plain, odd) and not foreign else None
    return True if _fits(letters, words) else None


def akin(name: str, other: str) -> bool:
    """Whether two names of bodies may be one: more than half of the shorter's words, small ones left out, begin as the other's."""
    one, two = (stems(text) for text in (name, other))
    return 2 * len(one & two) > min(len(one), len(two))


def stems(name: str, small: frozenset[str] = _SMALL) -> frozenset[str]:
    """What a name's words begin with, small ones left out: organisation is organization, and cooperation co-operation."""
    words = fold(name).replace("-", "").replace(",", " ").replace("'s", "").split()
    return frozenset(word[:_STEM] for word in words if word not in small)


def _fits(letters: str, words: list[str]) -> bool:
    return letters[0] == words[0][0] and _is_made_of(letters, "".join(words))


def _odd_places(letters: str, words: list[str]) -> list[int]:
    """Where an abbreviation does not have the word's first letter."""
    return [at for at, (letter, word) in enumerate(zip(letters, words, strict=True)) if letter != word[0]]


def _is_slip(letters: str, words: list[str], odd: list[int]) -> bool:
    """Whether one letter is another's, and of no word near, or two neighbours changed places."""
    if len(odd) == 1:
        at = odd[0]
        if any({letters[at], words[at][0]} <= alike for alike in _SOUNDS):
            return False
        if len(letters) == _FEW:
            return at > 0 and letters[at] not in words[at] and letters not in _TRANSLATED
        return letters[at] not in "".join(words[max(0, at - 1) : at + 1])
    swapped = len(odd) == 2 and odd[1] == odd[0] + 1 and odd[0] > 0
    return swapped and letters[odd[0]] == words[odd[1]][0] and letters[odd[1]] == words[odd[0]][0]


def _is_made_of(letters: str, text: str) -> bool:
    """Whether the letters stand in a text in their order, whatever lies between."""
    rest = iter(text)
    return all(letter in rest for letter in letters)
