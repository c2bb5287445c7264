"""Anniversaries and birthdays beside the day that they are of: `marks the 10th anniversary of the flood of 12 May 2013`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from checker.extract.elapsed import is_dated, is_vague
from checker.model.article import Span
from checker.model.claims import Claim, DurationClaim
from checker.model.number import Quantity
from checker.model.when import Date
from checker.text.clauses import clause_of, past_time_of, tense_of
from checker.text.document import Document
from checker.text.times import Time
from checker.text.times_parts import dated_span
from checker.text.times_words import NUMBERS, ORDINALS
from checker.text.wording import places_of, times_in

_NAMED = {
    **{
        "centenary": 100,
        "centennial": 100,
        "bicentenary": 200,
        "bicentennial": 200,
        "tercentenary": 300,
        "sesquicentennial": 150,
    },
    **{"sesquicentenary": 150, "quincentenary": 500, "quincentennial": 500},
}
_JUBILEES = {"silver": 25, "ruby": 40, "golden": 50, "diamond": 60, "platinum": 70}
_WORDS = frozenset(("anniversary", "birthday", "jubilee", *_NAMED))
_TENS = {word.removesuffix("y") + "ieth": number for word, number in NUMBERS.items() if number >= 20} | {"hundredth": 100}
_REACH = 16  # tokens behind the word within which its day stands
_NEAR = timedelta(days=60)  # a day of the sentence that lies so near is when it is kept
_YEAR = timedelta(days=366)
_OTHER = frozenset("and but which who that when after before since until ; ( )".split())
_ENDINGS = frozenset("st nd rd th".split())
_MARKS = frozenset(
    "marks mark marking celebrates celebrate celebrating commemorates commemorate commemorating observes keeps keep falls is ahead"
    " eve before approaches approaching upcoming".split()
)
_FOUNDED = frozenset(
    "founded established opened built formed created launched set incorporated born married began begun started dates signed chartered".split()
)
_EVENTS = frozenset(
    "death deaths crash attack attacks disaster quake earthquake sinking tragedy killing killings landing fire flood explosion"
    " collapse shooting massacre signing opening founding victory invasion".split()
)
_EVENTFUL = frozenset(
    "died killed crashed struck sank fell hit exploded collapsed attacked signed opened landed shot murdered burned burnt drowned".split()
)
_THAT = re.compile(
    r"of (?:that|this|the) (?:day|event|date|rising|battle|treaty|founding|flood|fire|quake|earthquake|revolt|victory)\b"
)
_BACK = 3  # sentences before a birthday in which the birth stands
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")


class _Told(NamedTuple):
    """A number at tokens `[first, word]`, the word of the feast the last of them."""

    number: int
    first: int
    word: int


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for each numbered anniversary or birthday of a day that the story tells, kept around a day that it tells too."""
    if document.anchor is None:
        return
    for at in places_of(document, _WORDS):
        told = None if _is_of_a_part(document, at) else _number(document, at)
        base = _base(document, told) if told else None
        day = _kept(document, told, base) if told and base else None
        if told and base and day:
            yield _claim(document, told, base, *day)


def _is_of_a_part(document: Document, at: int) -> bool:
    """Whether a feast is of what something has been since later: `its 50th anniversary as a city`, `in Japan`."""
    behind = document.tokens.words[at + 1 : at + 3]
    if len(behind) < 2 or behind[0] not in ("as", "in"):
        return False
    return behind[0] == "as" or (behind[1][0].isupper() and not times_in(document, at + 1, at + 3))


def _number(document: Document, at: int) -> _Told | None:
    """The number that stands right before the word, and its first token: `10th`, `fifth`, `125th`, `golden`."""
    lowers = document.tokens.lowers
    if lowers[at] in _NAMED:
        return _Told(_NAMED[lowers[at]], at, at)
    end = at - 1 if lowers[at - 1] in ("wedding", "founding", "birth") and at > 1 else at
    if at and lowers[end - 1] in _JUBILEES:
        return _Told(_JUBILEES[lowers[end - 1]], end - 1, at)
    if lowers[end - 1] in _ENDINGS and end > 1 and lowers[end - 2].isdecimal():
        return None if is_vague(document, end - 2) else _Told(int(lowers[end - 2]), end - 2, at)
    number = _ordinal(lowers[end - 1]) if end else None
    return _Told(number, end - 1, at) if number and not is_vague(document, end - 1) else None


def _ordinal(word: str) -> int | None:
    """The number of an ordinal in one word: `fifth`, `fiftieth`, `seventy-fifth`, `hundredth`."""
    if word in ORDINALS or word in _TENS:
        return ORDINALS.get(word) or _TENS[word]
    tens, _, ones = word.partition("-")
    if ones in ORDINALS and ORDINALS[ones] < 10 and NUMBERS.get(tens, 0) >= 20:
        return NUMBERS[tens] + ORDINALS[ones]
    return int(word[:-2]) if _ORDINAL.fullmatch(word) else None


def _base(document: Document, told: _Told) -> Time | None:
    """The day that the feast is of: behind "of", before it with a word of founding or birth, or in the sentence before."""
    lowers = document.tokens.lowers
    first, end = document.sentence_of(told.word)
    if lowers[told.word] == "birthday":
        return _birth(document, told, first)
    if lowers[told.word + 1 : told.word + 2] == ["of"]:
        found = times_in(document, told.word, min(end, told.word + _REACH))
        between = set(lowers[told.word + 1 : found[0].first]) if found else set()
        if found and is_dated(document, found[0]) and (not _OTHER & between or _is_founding(document, found[0], told.word)):
            return found[0]
        if not found or not is_dated(document, found[0]):
            return _of_that(document, told, first) or _of_event(document, told, first)
        return None
    before = [time for time in times_in(document, first, told.first) if is_dated(document, time)]
    if len(before) == 1 and _is_founding(document, before[0], first):
        return before[0]
    if not before and first and lowers[told.first - 1] in ("its", "their", "the", "his", "her"):
        start, _ = document.sentence_of(first - 1)
        before = [time for time in times_in(document, start, first) if is_dated(document, time)]
        if len(before) == 1 and lowers[told.first - 1] != "the" and _is_founding(document, before[0], start):
            return before[0]
        before = []
    return _behind(document, told, end) if not before and lowers[told.first - 1] in ("its", "their") else None


def _behind(document: Document, told: _Told, end: int) -> Time | None:
    """The founding told behind: `celebrates its 700th anniversary this year; it was founded in 1324`, or in the next sentence."""
    lowers = document.tokens.lowers
    times = times_in(document, told.word, end)
    if not any(is_dated(document, time) for time in times) and end < len(lowers) and lowers[end] in ("it", "they", "the"):
        times = times_in(document, end, document.sentence_of(end)[1])
    dated = [time for time in times if is_dated(document, time)]
    return dated[0] if len(dated) == 1 and _is_founding(document, dated[0], told.word) else None


def _is_founding(document: Document, time: Time, first: int) -> bool:
    """Whether a day is told with a word of founding right before it: `founded in 1893`, `which was opened on 4 May 1901`."""
    words = document.tokens.lowers[max(first, time.first - 3) : time.first]
    return bool(_FOUNDED & set(words)) and words[-1] in ("in", "on", "from", "to")


def _of_that(document: Document, told: _Told, first: int) -> Time | None:
    """The one day of the sentence before, for `the 90th anniversary of that day`."""
    if not first or not _THAT.match(" ".join(document.tokens.lowers[told.word + 1 : told.word + 4])):
        return None
    start, _ = document.sentence_of(first - 1)
    return _one(document, start, first)


def _one(document: Document, first: int, end: int) -> Time | None:
    """The one dated time of a token range."""
    found = [time for time in times_in(document, first, end) if is_dated(document, time)]
    return found[0] if len(found) == 1 else None


def _of_event(document: Document, told: _Told, first: int) -> Time | None:
    """The day of `nine died on 14 May 2013, and Sunday is the 10th anniversary of the crash`."""
    lowers = document.tokens.lowers
    if _EVENTS.isdisjoint(lowers[told.word + 2 : told.word + 5]):
        return None
    found = _one(document, first, told.first)
    if found is None and first:
        found = _one(document, document.sentence_of(first - 1)[0], first)
    return found if found and not _EVENTFUL.isdisjoint(lowers[max(found.first - 6, 0) : found.first]) else None


def _birth(document: Document, told: _Told, first: int) -> Time | None:
    """The one birth that the story tells before `his 80th birthday`, or the one in a main clause; not of one who died."""
    lowers = document.tokens.lowers
    if lowers[told.first - 1] not in ("his", "her", "their"):
        return None
    start = first
    for _ in range(_BACK):
        start, _ = document.sentence_of(max(start - 1, 0))
    born = [time for time in times_in(document, 0, told.first) if "born" in lowers[max(time.first - 5, 0) : time.first]]
    if len(born) > 1:  # theirs who are told of beside the one whose story it is go first
        born = [time for time in born if "who" not in lowers[time.first - 5 : time.first]]
    elif born and born[0].first < start:
        return None
    if len(born) != 1 or not is_dated(document, born[0]):
        return None
    dead = "died" in lowers[slice(*document.sentence_of(born[0].first))] and lowers[told.first - 2] != "been"  # would have been
    return None if dead or _is_of_another(document, born[0], lowers[told.first - 1]) else born[0]


def _is_of_another(document: Document, born: Time, whose: str) -> bool:
    """Whether the sentence of a birth tells of a woman where the birthday is a man's, or the other way round."""
    words = set(document.tokens.lowers[slice(*document.sentence_of(born.first))])
    hers, his = bool(words & {"she", "her"}), bool(words & {"he", "his", "him"})
    return (whose == "his" and hers and not his) or (whose == "her" and his and not hers)


def _kept(document: Document, told: _Told, base: Time) -> tuple[Date, bool] | None:
    """When the feast is kept, and whether that is stated: the time of its sentence, or the story's day if told as of now."""
    assert document.anchor is not None
    first, end = document.sentence_of(told.word)
    lowers = document.tokens.lowers
    others = [time for time in times_in(document, first, end) if time.first != base.first and time.value and not time.parts]
    others = [time for time in others if lowers[told.word + 1 : time.first] != ["of"]]  # "of that day"
    stated = past_time_of(document, told.word)
    days = [time.value for time in others if time.value] or ([stated] if stated and stated != base.value else [])
    if not days:
        now = (
            tense_of(document, *clause_of(document, told.word)) in ("present", "future") or "would" in lowers[first : told.first]
        )
        return (document.anchor, False) if now or _MARKS & set(lowers[first:end]) else None
    near = [day.first - _NEAR <= document.anchor.last and document.anchor.first <= day.last + _NEAR for day in days]
    day = days[0]
    if all(near):
        return document.anchor if day.first.year == day.last.year == document.anchor.first.year else day, True
    beside = any(time.first <= first + 2 or time.first <= told.word + 2 < time.first + 2 for time in others)
    if not (beside or stated):
        return None
    if len(days) > 1 or day.last - day.first > _YEAR or (base.value and day.last <= base.value.first):
        return None
    return day, True


def _claim(document: Document, told: _Told, base: Time, day: Date, stated: bool) -> DurationClaim:
    """A feast of a year alone, kept at a time that is told, is counted from year to year."""
    assert base.value is not None
    by_year = stated and base.value.precision == "year" and day.first.year == day.last.year
    length, start = document.tokens.span(told.first, told.word), dated_span(document.tokens, base)
    if told.first == told.word:
        length = document.tokens.span(told.word, told.word + 1)
    place = Span(min(length.start, start.start), max(length.end, start.end))
    said = document.said(place, "anniversary", field_spans={"length": length, "start": start})
    number = Quantity.exactly(float(told.number), "year")
    return DurationClaim(
        start=base.value, end=day, length=number, unit="anniversary of a year" if by_year else "anniversary", **said
    )
