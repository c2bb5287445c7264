"""Names: what the gazetteer knows of a text's words: countries, demonyms, places, organisations, titles."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from checker.model.article import Span
from checker.text.tokens import Tokens

if TYPE_CHECKING:
    from checker.model.facts import Name
    from checker.text.document import Gazetteer

# Of one name's bearers the likelier comes first: Georgia the country before a city of that name.
_LIKELIER = {"office": 0, "country": 1, "demonym": 2, "organisation": 3, "place": 4, "person": 5}
# Names of up to three letters are acronyms (US, WHO, UN), but for these; "who" and "us" in small letters are words.
_SHORT_WORDS = frozenset({"fed", "lao"})
# Small words that begin some name ("the Hague") but in small letters never do; they are every third word of a text.
_NO_BEGINNINGS = frozenset("the a an as of and in to is on at for by it that with from new people".split())
_HOLDING = frozenset({"country", "demonym", "organisation"})
_QUALIFYING = frozenset("acting interim caretaker former".split())  # say how an office is held, and are no part of its title
_BEFORE = ("then-", "ex-", "former-")
_AFTER = ("-elect", "-designate")


class Hit(NamedTuple):
    """A known name at tokens `[first, end)`, the likeliest first; `others` are further entities of that name."""

    first: int
    end: int
    span: Span
    name: Name
    others: tuple[Name, ...] = ()

    def of(self, *types: str) -> Name | None:
        """The first of the name's bearers that is of one of these types."""
        return next((name for name in (self.name, *self.others) if name.type in types), None)


def names(tokens: Tokens, gazetteer: Gazetteer) -> list[Hit]:
    """Every known name in order of place, the longest where several begin together; none overlaps another.

    Titles count in any case, all else only where it is capitalised. Of `then-President` and `President-elect` the
    hit's span is the title alone.
    """
    found: list[Hit] = []
    keys = [_bare(lower) if "-" in lower else lower for lower in tokens.lowers]
    starting, words = gazetteer.starting_with, tokens.words
    begun = _begun(words, keys, starting)
    covered = 0
    for at in [at for at, key in enumerate(keys) if key in begun]:
        key = keys[at]
        if at < covered or (key in _NO_BEGINNINGS and words[at] == key):
            continue
        candidates = begun[key]
        if fitting := _longest(candidates, keys, at, words[at][-len(key) :]):
            if len(fitting[0].words) > 1 and fitting[0].type == "office":
                fitting = _without_country(fitting, candidates, starting, keys[at + len(fitting[0].words) :][:1])
            covered = at + len(fitting[0].words)
            found.append(Hit(at, covered, _span(tokens, keys, at, covered), fitting[0], tuple(fitting[1:])))
    return found


def _begun(words: list[str], keys: list[str], starting: Callable[[str], tuple[Name, ...]]) -> dict[str, tuple[Name, ...]]:
    """The words of a text that some name begins with, each with these names; every word is asked for once."""
    begun: dict[str, tuple[Name, ...]] = {}
    for word, key in dict(zip(words, keys, strict=True)).items():
        if key in begun or key in _QUALIFYING or (key in _NO_BEGINNINGS and word == key):
            continue
        if found := starting(key):
            begun[key] = found
    return begun


def hits_between(hits: list[Hit], first: int, end: int) -> list[Hit]:
    """The hits that begin at tokens `[first, end)`."""
    return hits[bisect_left(hits, (first,)) : bisect_left(hits, (end,))]


def _without_country(
    fitting: list[Name], candidates: tuple[Name, ...], starting: Callable[[str], tuple[Name, ...]], following: list[str]
) -> list[Name]:
    """Of "US President" the country, of "President of Russia" the title, so that each part is read by itself."""
    title = fitting[0].words
    if ahead := [name for name in candidates if name.type in _HOLDING and name.words == title[: len(name.words)]]:
        return [name for name in ahead if name.words == ahead[0].words]
    if "of" not in title[1:]:
        return fitting
    of = len(title) - 1 - title[::-1].index("of")
    place = title[of + 2 :] if title[of + 1] == "the" else title[of + 1 :]
    if place == ("republic",):  # "the President of the Republic", but "the President of the Republic of Korea"
        inner = following == ["of"]
    else:
        inner = any(name.words == place and name.type in ("country", "organisation") for name in starting(place[0]))
    shorter = [name for name in candidates if name.type == "office" and name.words == title[:of]] if inner else []
    return shorter or fitting


def _longest(candidates: tuple[Name, ...], keys: list[str], at: int, word: str) -> list[Name]:
    """The names that stand here and are longest, likeliest first, one an entity."""
    fitting: list[Name] = []
    size, capital = 0, not word[0].islower()
    following = keys[at + 1] if at + 1 < len(keys) else None
    for name in candidates:
        words = name.words
        length = len(words)
        if length < size:
            break
        if length > 1 and (words[1] != following or (length > 2 and tuple(keys[at : at + length]) != words)):
            continue
        if name.type == "office" or (capital and (length > 1 or _written_as_name(name, word))):
            size = length
            if all((name.id, name.type) != (other.id, other.type) for other in fitting):
                fitting.append(name)
    if len(fitting) > 1:
        fitting.sort(key=lambda name: _LIKELIER.get(name.type, 6))
    return fitting


def _written_as_name(name: Name, word: str) -> bool:
    key = name.words[0]
    return len(key) > 3 or word.isupper() or key in _SHORT_WORDS


def _bare(lower: str) -> str:
    """A title without what is joined to it by a hyphen: `then-president`, `president-elect`."""
    for ahead in _BEFORE:
        if lower.startswith(ahead):
            lower = lower[len(ahead) :]
    for behind in _AFTER:
        lower = lower.removesuffix(behind)
    return lower or "-"


def _span(tokens: Tokens, keys: list[str], first: int, end: int) -> Span:
    start, stop = tokens.starts[first], tokens.ends[end - 1]
    if keys[first] != tokens.lowers[first]:
        start += max((len(ahead) for ahead in _BEFORE if tokens.lowers[first].startswith(ahead)), default=0)
    if keys[end - 1] != tokens.lowers[end - 1]:
        stop -= max((len(behind) for behind in _AFTER if tokens.lowers[end - 1].endswith(behind)), default=0)
    return Span(start, stop)
