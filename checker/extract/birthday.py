"""Birthdays: how old somebody becomes: `celebrated her 50th birthday on Friday`, `turned 80 on Tuesday`, `will be 31 on Aug. 21`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.extract.lives import spoken_of_before
from checker.extract.persons import FullName, full_names, is_spoken_of, persons_in, span_of
from checker.model.article import Span
from checker.model.claims import AgeClaim
from checker.model.facts import Entity
from checker.model.number import Quantity
from checker.model.when import Date
from checker.text.document import Document
from checker.text.people import Run
from checker.text.times import Time
from checker.text.times_words import ORDINALS
from checker.text.wording import places_of, sentence_near, times_in

_BIRTHDAY = frozenset(("birthday",))
_TURNING = frozenset("turned turns turn be".split())
_ENDINGS = frozenset("st nd rd th".split())
_HIS = frozenset("his her their".split())
_YOUNGEST, _OLDEST = 10, 120
_REACH = 8  # tokens between the age and the time of the birthday
_NEAR = 31  # days around the story's own in which a birthday is kept
_KEPT = frozenset("celebrates celebrated celebrate marks marked mark".split())


def extract(document: Document) -> Iterator[AgeClaim]:
    """Yield one claim for every numbered birthday of somebody named whose year is told."""
    full = full_names(document)
    for at in places_of(document, _BIRTHDAY):
        yield from _birthday(document, full, at)
    for at in places_of(document, _TURNING):
        yield from _turning(document, full, at)


def _birthday(document: Document, full: FullName, at: int) -> Iterator[AgeClaim]:
    words, lowers = document.tokens.words, document.tokens.lowers
    if lowers[at - 1] in ORDINALS:
        years, first = ORDINALS[lowers[at - 1]], at - 1
    elif at > 1 and lowers[at - 1] in _ENDINGS and words[at - 2].isdecimal():
        years, first = int(words[at - 2][:4]), at - 2
    else:
        return
    sentence = sentence_near(document, at)
    owner = lowers[first - 1] if first else ""
    named = persons_in(document, sentence)
    run: Run | None = None
    if owner in _HIS:
        run = _he(document, named, first, sentence)
    elif owner in ("'s", "’s"):
        run = next((one for one in named if one.end == first - 1), None)
    if run and _YOUNGEST <= years <= _OLDEST and (day := _year(document, at, sentence, named)):
        yield from _claim(document, full(run), run, (first, at), years, day)


def _he(document: Document, named: list[Run], at: int, sentence: tuple[int, int]) -> Run | None:
    """Whose "his" is: the only one whom the sentence names, or else the one whom those before speak of."""
    lowers = document.tokens.lowers
    there = [
        run
        for run in named
        if lowers[run.first - 1 : run.first] not in (["in"], ["at"], ["near"]) and not document.in_quote(span_of(document, run))
    ]
    if there:
        sure = len(there) == 1 and there[0].end <= at and is_spoken_of(document, there[0], sentence[0])
        return there[0] if sure else None
    return spoken_of_before(document, sentence[0])


def _turning(document: Document, full: FullName, at: int) -> Iterator[AgeClaim]:
    """Ann Lee turned 80 on Tuesday; she will be 80 on Tuesday."""
    words, lowers = document.tokens.words, document.tokens.lowers
    if at < 1 or at + 2 >= len(words) or not words[at + 1].isdecimal():
        return
    years, who = int(words[at + 1][:4]), at
    if lowers[at] in ("be", "turn"):
        if lowers[at - 1] != "will":
            return
        who = at - 1
    sentence = sentence_near(document, at)
    if lowers[who - 1] == "who" and lowers[who - 2] == ",":
        who -= 2
    time = next((one for one in times_in(document, at + 2, at + 4) if one.first <= at + 3), None)
    if not _YOUNGEST <= years <= _OLDEST or time is None or (time.first == at + 3 and lowers[at + 2] not in ("on", "in")):
        return
    named = persons_in(document, sentence)
    if lowers[who - 1] in ("he", "she"):
        run = _he(document, [one for one in named if one.end < who], who, sentence)
    else:
        run = next((one for one in named if one.end == who and is_spoken_of(document, one, sentence[0])), None)
    if run and (day := _of_time(time)):
        yield from _claim(document, full(run), run, (at + 1, at + 2), years, day)


def _year(document: Document, at: int, sentence: tuple[int, int], named: list[Run]) -> Date | None:
    """The end of the year of a birthday: of the one time that its sentence tells, or the story's own where it is kept now."""
    times = [time for time in times_in(document, *sentence) if time.value]
    if len(times) == 1 and 0 <= times[0].first - at <= _REACH:
        return _of_time(times[0])
    anchor, lowers = document.anchor, document.tokens.lowers
    if anchor is None or any(abs((time.value.first - anchor.first).days) > _NEAR for time in times if time.value):
        return None
    if times and {time.value.first.year for time in times if time.value} != {anchor.first.year}:
        return None
    return _end_of(anchor.first.year) if times or _KEPT & set(lowers[max(sentence[0], at - 6) : at]) - {"marked"} else None


def _of_time(time: Time) -> Date | None:
    """The end of the year of a time; None where it may be of two."""
    days = [day for day in (time.value, *time.alternatives) if day]
    years = {year for day in days for year in (day.first.year, day.last.year)}
    return _end_of(years.pop()) if len(years) == 1 else None


def _end_of(year: int) -> Date:
    return Date.day(date(year, 12, 31))


def _claim(document: Document, name: str | None, run: Run, place: tuple[int, int], years: int, day: Date) -> Iterator[AgeClaim]:
    if name is None:
        return
    who, age = span_of(document, run), document.tokens.span(*place)
    whole = Span(min(who.start, age.start), max(who.end, age.end))
    said = document.said(whole, "age/birthday", field_spans={"person": who, "age": age})
    yield AgeClaim(person=Entity(name), age=Quantity.exactly(years), as_of=day, occasion="birthday", **said)
