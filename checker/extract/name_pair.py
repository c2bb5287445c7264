"""Name pairs: two spellings in one story that may be one person's: Ann Nurtleu at first, and later "Nurtlau said"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, combinations, islice, product

from checker.extract.persons import CALLINGS
from checker.model.claims import NamePairClaim
from checker.model.facts import Entity
from checker.model.fold import fold
from checker.text.document import Document
from checker.text.no_names import HONORIFICS
from checker.text.people import Run, name_words, runs, written
from checker.text.wording import hits_in

MOST_IF_ALONE = 0.55  # a family name alone may be somebody else's, whom the story forgot to introduce: advice
_SHORTEST = 5  # letters; of shorter names many are a letter apart
_MOST_ALIKE = 100  # words that begin or end alike; more are in no story
_MOST_PAIRS = 50
_RAREST = 2  # times that the rarer spelling stands at most: a slip is seldom kept up
SAYING = frozenset("said says told added noted warned argued explained stressed recalled insisted asked declined".split())
_DOING = SAYING | frozenset(
    "has had was is will would may can could who also did does met won lost took made went came became called hit scored played joined".split()
)
_ACTED = frozenset(
    "began beat bought brought built chose drew drove fell felt flew fought found gave grew held kept knew laid left lent paid ran read"
    " rose sang sat sent shot sold spent spoke stood swam swore taught thought threw told wore wrote".split()
)
_LONGEST_TITLE = 8
_SOUNDLESS = str.maketrans("", "", "aeiouhyw")
_FEWEST_SOUNDS = 3
_PROSE = 4  # words in small letters that a sentence has and a heading of a table has not
_ENDINGS = frozenset(("s", "n", "i", "e", "a", "o"))  # the Reagans, a Marxian, Kashmiri, Daniela: other words of one stem
_MARKS = frozenset("-'’‘‐‑")


def extract(document: Document) -> Iterator[NamePairClaim]:
    """Yield one claim for every family name that is met again a letter off, where nobody else of that name is named."""
    # Words in small letters, most of a text, lie between these two signs.
    words = [word for word in dict.fromkeys(document.tokens.words) if not "[" < word < "{"]
    capitals = [word for word in words if len(word) >= _SHORTEST and word[0].isupper()]
    near = list(islice(chain(_near_pairs(capitals), _sounding_pairs(capitals)), _MOST_PAIRS))
    if not near:
        return
    wanted = {word for pair in near for word in pair}
    named: dict[str, list[Run]] = {}
    told = sorted({document.sentence_of(at) for at, word in enumerate(document.tokens.words) if word in wanted})
    for run in runs(document.tokens, told, document.names):
        for word in wanted.intersection(document.tokens.words[run.first : run.end]):
            named.setdefault(word, []).append(run)
    for one, other in near:
        if pair := _pair(document, named, one, other):
            yield _claim(document, *pair)


def _near_pairs(words: list[str]) -> Iterator[tuple[str, str]]:
    """The words that are a letter apart and begin alike, in order of place; forms of one word are no pair."""
    alike: dict[str, list[str]] = {}
    for word in words:
        keys = word[:3], word[0] + word[-2:]  # one slip leaves one of them as it is
        for other in _alike(alike, keys):
            if abs(len(word) - len(other)) <= 1 and is_a_letter_off(other, word) and not _is_form(other, word):
                yield other, word
        for key in keys:
            if len(known := alike.setdefault(key, [])) < _MOST_ALIKE:
                known.append(word)


def _sounding_pairs(words: list[str]) -> Iterator[tuple[str, str]]:
    """The words that sound alike though they are more than a letter apart: Mukherji, Mukerjee."""
    alike: dict[str, list[str]] = {}
    for word in words:
        alike.setdefault(word[0] + _sounds(word), []).append(word)
    for some in alike.values():
        if 1 < len(some) < _MOST_ALIKE:
            for one, other in combinations(some, 2):
                if not is_a_letter_off(one, other) and abs(len(one) - len(other)) <= 2 and not _is_form(one, other):
                    yield one, other


@lru_cache(maxsize=32768)
def _sounds(word: str) -> str:
    """The consonants of a word, doubled ones once; the word itself where it has few."""
    plain = fold(word).replace("ck", "k").replace("ph", "f").replace("c", "k").replace("z", "s").translate(_SOUNDLESS)
    sounds = "".join(sign for at, sign in enumerate(plain) if sign != plain[at - 1 : at])
    return sounds if len(sounds) >= _FEWEST_SOUNDS else word


def _alike(alike: dict[str, list[str]], keys: tuple[str, str]) -> list[str]:
    """The words of either key, each once."""
    begin, end = alike.get(keys[0]), alike.get(keys[1])
    return list(dict.fromkeys([*begin, *end])) if begin and end else begin or end or []


def is_a_letter_off(one: str, other: str) -> bool:
    """Whether two words differ by one letter put in, left out or changed, or by two neighbours that changed places."""
    start, most = 0, min(len(one), len(other))
    while start < most and one[start] == other[start]:
        start += 1
    end = 0
    while end < most - start and one[-1 - end] == other[-1 - end]:
        end += 1
    a, b = one[start : len(one) - end], other[start : len(other) - end]
    return len(a) <= 1 >= len(b) or (len(a) == 2 and a == b[::-1])


def is_misspelt(one: str, other: str) -> bool:
    """Whether two names may be one with a slip: long enough, a letter apart, and no forms of one word."""
    return min(len(one), len(other)) >= _SHORTEST and is_a_letter_off(one, other) and not _is_form(one, other)


def _is_form(one: str, other: str) -> bool:
    """Whether two words are forms or styles of one: plural, adjective, other accents, capitals or marks."""
    short, long = sorted((one, other), key=len)
    if len(short) < len(long) and long[:-1] == short and long[-1] in _ENDINGS:
        return True
    plain = [fold("".join(sign for sign in word if sign not in _MARKS)) for word in (one, other)]
    return plain[0] == plain[1] or one.isupper() or other.isupper() or not (one.isascii() or other.isascii())


def _pair(document: Document, named: dict[str, list[Run]], one: str, other: str) -> tuple[Run, Run, str] | None:
    """The two places of two spellings, and the shape of the pair: both names in full, or a family name alone."""
    full = {word: [run for run in named.get(word, ()) if _is_family_name(document, run, word)] for word in (one, other)}
    if full[one] and full[other]:
        if not any(_is_spoken_of(document, run) or _is_in_prose(document, run) for word in (one, other) for run in named[word]):
            return None  # a heading of a table is no name
        alike = (pair for pair in product(full[one], full[other]) if _given(document, pair[0]) == _given(document, pair[1]))
        return next(((a, b, "full") for a, b in alike if _given(document, a)), None)
    if not is_a_letter_off(one, other):
        return None
    known, bare = (one, other) if full[one] else (other, one)
    words = document.tokens.words
    if not full[known] or len({tuple(_given(document, run)) for run in full[known]}) > 1:
        return None
    if min(words.count(one), words.count(other)) > _RAREST or bare.lower() in words:
        return None
    first, later = full[known][0], named.get(bare, [])
    if any(run.end - run.first > 1 or run.first < first.end or _is_somebody_else(document, run) for run in later):
        return None
    spoken = next((run for run in later if _is_spoken_of(document, run)), None)
    return (Run(first.end - 1, first.end, "person"), spoken, "family") if spoken else None


def _is_family_name(document: Document, run: Run, word: str) -> bool:
    words = document.tokens.words
    return run.kind == "person" and words[run.end - 1] == word and len(name_words(document.tokens, run.first, run.end)) > 1


def _is_somebody_else(document: Document, run: Run) -> bool:
    """Whether a word is a known name, or stands behind a title ("President Lee"), so that it needs no introduction."""
    hits = hits_in(document, run.first - _LONGEST_TITLE, run.end)
    return any(hit.first <= run.first < hit.end or (hit.end == run.first and hit.of("office")) for hit in hits)


def _given(document: Document, run: Run) -> list[str]:
    return [
        word for word in name_words(document.tokens, run.first, run.end)[:-1] if word not in CALLINGS and word not in HONORIFICS
    ]


def _is_spoken_of(document: Document, run: Run) -> bool:
    """Whether a word alone is somebody's family name: he says or does something, or is Mr. Lee."""
    lowers, first, end = document.tokens.lowers, run.first, run.end
    if lowers[end : end + 1] and lowers[end] in _DOING:
        return True
    if (
        lowers[end : end + 1] == [","]
        and lowers[end + 1 : end + 2]
        and lowers[end + 1].isdecimal()
        and lowers[end + 2 : end + 3] == [","]
    ):
        return True  # Lee, 52, may stay
    if lowers[end : end + 1] == [","] and lowers[end + 1 : end + 2] in (["who"], ["whose"]):
        return True
    if document.sentence_of(first)[0] == first and _acts(lowers[end : end + 1]):
        return True
    before = lowers[max(0, first - 2) : first]
    return bool(before) and (before[-1] in SAYING or before[-1] in HONORIFICS or (before[-1] == "." and before[0] in HONORIFICS))


def _acts(behind: list[str]) -> bool:
    """Whether a word right behind the first of a sentence is most likely what somebody did: Lee grew, Lee painted."""
    return bool(behind) and behind[0].isalpha() and len(behind[0]) > 3 and (behind[0].endswith("ed") or behind[0] in _ACTED)


def _is_in_prose(document: Document, run: Run) -> bool:
    """Whether a name stands in a sentence that has words in small letters, and is not the end of a title."""
    first, end = document.sentence_of(run.first)
    words = document.tokens.words[first:end]
    return "." in words[-2:] and sum(word.islower() for word in words) >= _PROSE


def _claim(document: Document, a: Run, b: Run, pattern: str) -> NamePairClaim:
    first, second = sorted((a, b))
    spans = {"first": document.tokens.span(first.first, first.end), "second": document.tokens.span(second.first, second.end)}
    most = MOST_IF_ALONE if pattern == "family" else 1.0
    said = document.said(spans["second"], f"name-pair/{pattern}", most=most, field_spans=spans)
    names = [Entity(written(document.tokens, run.first, run.end)) for run in (first, second)]
    return NamePairClaim(first=names[0], second=names[1], **said)
