"""Subjects: in a story's own words, what a number measures, so that two numbers of one thing bear one name."""

from __future__ import annotations

from typing import NamedTuple

from checker.model.when import Date
from checker.text.document import Document
from checker.text.numbers import Number
from checker.text.times import Time
from checker.text.wording import hits_in, times_in

MEASURING = frozenset(
    "is are was were be been being stood stands stand reached reaches reach totaled totalled totals total amounted amounts amount hit"
    " hits exceeded exceeds averaged averages averaging equaled equalled numbered made makes comprised has have had will would".split()
)
_DROPPED = frozenset(
    "the a an this that these those its their his her our some about also already now currently only just still even again then too"
    " record high low level levels all-time new whole overall peak equal up as worth there date to of at".split()
)
_LINKS = frozenset(
    "of to at in on by for with from and or but as than into over under after before during since until per its".split()
)
_STOPS = frozenset("and or but while from to against compared versus vs up down plus".split())
_BREAKS = frozenset((",", ";", ":", "(", ")", "—", "–", "--", '"', "“", "”"))
_PRONOUNS = frozenset("he she it they we you i this that these those which who both each one all there here".split())
_ENOUGH = 8  # words of the surroundings
_OF_TIME = frozenset("in on during since by for until through at of to from over".split())


class Subject(NamedTuple):
    """What is measured, for which time, and whether the words are enough to know the thing again."""

    words: str
    period: Date | None
    specific: bool


def subject_of(document: Document, number: Number, clause: tuple[int, int], others: list[Number]) -> Subject | None:
    """What a number of a clause measures; `others` are all the clause's numbers. None where nothing is said to be measured."""
    first, end = clause
    index, whole = others.index(number), document.sentence_of(number.first)
    start, stop = _chunk(document, number, first, end)
    period = _period(document, number, start, stop, first)
    after = _reach(document, number, stop, others[index + 1] if index + 1 < len(others) else None)
    head = _words(document, first, others[0].first, period, others)
    if index == 0 and all(word in MEASURING or word in _LINKS for word in head):
        return None
    between = _words(document, others[0].end, number.first, period, others) if index else []
    words = _trimmed([*_plain(head), *between, *_words(document, number.end, after, period, others)])
    specific = _is_specific(document, head, words, (first, others[0].first), whole[0], period)
    if not specific:
        words += ["|", *_surroundings(document, whole, number, words)]
    noun = [number.noun] if number.noun and number.noun == number.quantity.unit else []
    return Subject(" ".join([*noun, *words]), period.value if period else None, specific)


def _surroundings(document: Document, sentence: tuple[int, int], number: Number, words: list[str]) -> list[str]:
    """What tells words apart that name nothing by themselves: the first of their sentence, else of the one before it."""
    told = _words(document, *sentence, None, [number])[:_ENOUGH]
    if set(told) - set(words) - MEASURING - _LINKS or not sentence[0]:
        return told
    return _words(document, *document.sentence_of(sentence[0] - 1), None, [])[:_ENOUGH]


def _is_specific(
    document: Document, head: list[str], words: list[str], place: tuple[int, int], opening: int, period: Time | None
) -> bool:
    """Whether a number's words name one thing: they open with no pronoun, and hold more than a common word or two."""
    verb = next((at for at, word in enumerate(head) if word in MEASURING), None)
    subject = [word for word in head[:verb] if word not in _LINKS]
    if not subject or head[0] in _PRONOUNS:
        return False
    written = document.tokens.words
    named = any(written[at][:1].isupper() for at in range(*place) if at != opening) or any(
        hit.of("country", "place", "organisation") for hit in hits_in(document, opening, opening + 1)
    )
    if named and len([word for word in words if word not in _LINKS]) >= 4:
        return True
    if verb is None:
        return named and len(subject) >= 3
    return len(subject) >= (2 if named or period else 3)


def _chunk(document: Document, number: Number, first: int, end: int) -> tuple[int, int]:
    """The stretch of a clause around a number, between two marks."""
    lowers, start, stop = document.tokens.lowers, number.first, number.end
    while start > first and lowers[start - 1] not in _BREAKS:
        start -= 1
    while stop < end and lowers[stop] not in _BREAKS and lowers[stop] not in ".!?":
        stop += 1
    return start, stop


def _reach(document: Document, number: Number, stop: int, following: Number | None) -> int:
    """How far the words behind a number belong to it: to the mark, or to what leads over to the next number."""
    if following is None or following.first >= stop:
        return stop
    lowers = document.tokens.lowers
    return next((at for at in range(number.end, following.first) if lowers[at] in _STOPS), number.end)


def _period(document: Document, number: Number, start: int, stop: int, first: int) -> Time | None:
    """The time of a number's own stretch, the nearest behind it before the nearest ahead; else one that opens the clause."""
    known = [
        time for time in times_in(document, first, stop) if time.value is not None and time.form not in ("duration", "clock")
    ]
    inside = [time for time in known if start <= time.first and time.end <= stop]
    behind = [time for time in inside if time.first >= number.end]
    if inside:
        return behind[0] if behind else inside[-1]
    opening = [time for time in known if first <= time.first <= first + 2 and time.end <= start]
    return opening[0] if opening else None


def _words(document: Document, start: int, end: int, period: Time | None, numbers: list[Number]) -> list[str]:
    """The words of a stretch in small letters, without numbers, marks, the time that is the period, and small words."""
    found: list[str] = []
    lowers, at = document.tokens.lowers, start
    ends = {number.first: number.end for number in numbers}
    if period is not None:
        ends[period.first] = period.end
    while at < end:
        if at in ends:
            if period is not None and at == period.first and found and found[-1] in _OF_TIME:
                found.pop()
            at = ends[at]
            continue
        word = lowers[at]
        if word[:1].isalnum() and (word not in _DROPPED or word in _LINKS):
            found.append(word)
        at += 1
    return found


def _plain(words: list[str]) -> list[str]:
    """The words without measuring verbs and the links that these leave at the end."""
    kept = [word for word in words if word not in MEASURING]
    while kept and kept[-1] in _LINKS:
        kept.pop()
    return kept


def _trimmed(words: list[str]) -> list[str]:
    """The words without the links that open them."""
    return words[next((at for at, word in enumerate(words) if word not in _LINKS), len(words)) :]
