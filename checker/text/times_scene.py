"""What a reader of one time sees: the text around it, the day it counts from, and the times that were read before it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import NamedTuple

from checker.model.article import Span
from checker.model.claims import Tense
from checker.model.when import Date
from checker.text.times_words import NUMBERS
from checker.text.tokens import Tokens
from checker.text.verbs import tense_around


class Time(NamedTuple):
    """A time or a length of time, at tokens `[first, end)`.

    `value` is None for a length, for a relative time without an anchor, for a day that no calendar has, and for a range
    that ends before it starts; `alternatives` are the other readings.
    `form` says how it was written: date, month, year, weekday, relative, period, duration, clock, range.
    `written` is (year or None, month, day) of a date, as it stands; `parts` are both ends of a range;
    `length` is the number and unit of a duration ("three-day": 3, day), the number None where it is vague.
    """

    first: int
    end: int
    span: Span
    value: Date | None
    alternatives: tuple[Date, ...] = ()
    form: str = "date"
    written: tuple[int | None, int, int] | None = None
    parts: tuple[Time, ...] = ()
    length: tuple[int | None, str] | None = None


class Reading(NamedTuple):
    """What some tokens were read as. `first` and `end` are set where fewer tokens belong to it than were matched."""

    value: Date | None
    alternatives: tuple[Date, ...] = ()
    form: str = "date"
    written: tuple[int | None, int, int] | None = None
    length: tuple[int | None, str] | None = None
    first: int | None = None
    end: int | None = None


_REACH = 8  # tokens before a time in which a word of planning counts
_MEMORY = 40  # times that a text is taken to remember
_LONG_AGO = 20  # years off the story from which on its times are told as history
_PLANS = frozenset("plan plans planned planning scheduled expected slated".split())


@dataclass(frozen=True, slots=True)
class Scene:
    """One text while its times are read, one letter a token; `found` grows from left to right."""

    tokens: Tokens
    letters: str
    sentences: list[tuple[int, int]]
    anchor: Date | None
    found: list[Time]

    @property
    def today(self) -> date | None:
        return self.anchor.first if self.anchor and self.anchor.is_day else None

    def letter(self, at: int) -> str:
        return self.letters[at] if 0 <= at < len(self.letters) else ""

    def word(self, at: int) -> str:
        return self.tokens.lowers[at] if 0 <= at < len(self.letters) else ""

    def glued(self, at: int) -> bool:
        """Whether a token stands directly behind the one before."""
        return 0 < at < len(self.letters) and self.tokens.starts[at] == self.tokens.ends[at - 1]

    def sentence(self, at: int) -> tuple[int, int]:
        index = bisect_right(self.sentences, (at, len(self.letters) + 1)) - 1
        return self.sentences[index] if index >= 0 else (0, len(self.letters))

    def tense(self, first: int, end: int) -> Tense | None:
        """The tense of the verb that a time at tokens `[first, end)` goes with."""
        start, stop = self.sentence(first)
        return tense_around(self.tokens, start, first, max(stop, end))

    def is_ahead(self, first: int, end: int) -> bool:
        """Whether a time lies ahead by its verb, or by a word of planning or a deadline before it."""
        start, _ = self.sentence(first)
        tense = self.tense(first, end)
        if tense == "future":
            return True
        before = self.tokens.lowers[max(start, first - _REACH) : first]
        if before[-1:] in (["until"], ["till"], ["by"]):
            return True
        return any(word in _PLANS for word in before)

    def told_year(self, at: int) -> int | None:
        """The year, other than the story's own, that the text speaks of just before a token."""
        if not self.found or self.anchor is None:
            return None
        last = self.found[-1]
        if last.value is None or last.first < self.sentence(max(self.sentence(at)[0] - 1, 0))[0]:
            return None
        year = last.value.first.year
        stated = last.form in ("date", "month", "year") and year == last.value.last.year
        return year if stated and abs(year - self.anchor.first.year) > _LONG_AGO else None

    def latest(self, *precisions: str) -> Date | None:
        """The last time read so far that has one of the precisions."""
        return next((time.value for time in self.recent() if time.value and time.value.precision in precisions), None)

    def recent(self) -> Iterator[Time]:
        """The times read just before, the last one first."""
        return islice(reversed(self.found), _MEMORY)


def number_at(scene: Scene, at: int) -> int | None:
    """The whole number that a token writes in digits or in a word, or None."""
    word = scene.word(at)
    if word.isdecimal():
        return int(word)
    if word in ("a", "an"):
        return 1
    if word in ("couple", "dozen"):
        return 2 if word == "couple" else 12
    tens, _, ones = word.partition("-")
    if tens in NUMBERS and (not ones or ones in NUMBERS):
        return NUMBERS[tens] + (NUMBERS[ones] if ones else 0)
    return None
