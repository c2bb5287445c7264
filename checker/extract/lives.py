"""Lives: who a word of birth or death is said of, and the day or year that is told behind it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from checker.extract.persons import FullName, full_names, is_full, is_spoken_of, is_titled, past_dateline, persons_in
from checker.model.article import Span
from checker.model.facts import Entity
from checker.model.when import Date
from checker.text.document import Document
from checker.text.people import Run
from checker.text.times import Time
from checker.text.wording import sentence_near, times_in

REACH = 12  # tokens between the verb and its time: "born in the small town of … in 1961"
_STOPS = frozenset(
    '. ; : ( ) – — - " “ ” and but who whom which that to since after before until when while where will would was were is are has'
    " had have about around circa as says said from than if though because during for following".split()
)
_NOT_BEFORE_TIME = frozenset("the a an of about around circa since from than his her their every each".split())
_UNSURE = frozenset("if whether unless nearly almost would could might may".split())
_PRONOUNS = frozenset(("he", "she"))
_AT_PLACE = frozenset("in at near from".split())
_TO_WHOM = frozenset("for to with by from about on".split())  # before somebody of whom ", who died" is then said
_BACK = 3  # sentences that a pronoun looks back
_CALLED = 6  # words of what somebody is called between commas: "Ann Lee, sculptor, born …"
_LONG = 80
_SHORTEST, _LONGEST = 35, 112  # years of a life; a shorter stretch in brackets is more often a term of office
IN_BRACKETS = re.compile(r"\(\s?(?:[A-Z][a-z]+\.? )?\d[\d ,A-Za-z.]{0,18}[-–—]")


class Life(NamedTuple):
    """A birth or death at a day, month or year; `when` is where that is told, `at` the token of the person."""

    person: Entity
    who: Span
    date: Date
    when: Span
    others: tuple[Date, ...]
    at: int


def time_behind(document: Document, verb: int) -> Time | None:
    """The time that a verb of birth or death takes, with nothing but a place before it."""
    end = document.sentence_of(verb)[1]
    time = next(iter(times_in(document, verb, min(end, verb + REACH))), None)
    if time is None or time.value is None:
        return None
    between = document.tokens.lowers[verb + 1 : time.first]
    if not _STOPS.isdisjoint(between) or (between and between[-1] in _NOT_BEFORE_TIME):
        return None
    if any(word.endswith(("ed", "ing")) and word != "aged" for word in between):
        return None
    return time if time.value.precision not in ("decade", "century") else None


def has_year(time: Time) -> bool:
    """Whether a time states its year."""
    return (time.written is not None and time.written[0] is not None) or time.form in ("year", "month")


def subject_of(document: Document, verb: int) -> Run | None:
    """Whom a verb is said of: the name right before it, or before "who", "was", a comma or a bracket that lead up to it.

    "He" is the one whom the sentences before speak of, where they name nobody else.
    """
    lowers = document.tokens.lowers
    sentence = sentence_near(document, verb)
    sentence = (past_dateline(document, sentence), sentence[1])
    at, led = verb, lowers[verb] == "born"
    for words in (("has", "had"), ("was",), ("who",), (",", "(")):
        if at - 1 > sentence[0] and lowers[at - 1] in words:
            at, led = at - 1, led or words == ("who",)
    if not _UNSURE.isdisjoint(lowers[sentence[0] : at]):
        return None
    if at - 1 == sentence[0] and lowers[at - 1] in _PRONOUNS:
        return spoken_of_before(document, sentence[0])
    named = persons_in(document, sentence)
    run = next((run for run in named if run.end == at), None) or _before_aside(document, named, sentence[0], at)
    if run and lowers[at + 1 : at + 2] == ["who"] and "".join(lowers[run.first - 1 : run.first]) in _TO_WHOM:
        return run
    if run is None or not is_spoken_of(document, run, sentence[0]) or lowers[run.first - 1 : run.first] == ["and"]:
        return None
    if (
        lowers[at] == "," and run.end == at and not led
    ):  # "…, Ann Lee, died" names the one who died; "he who pardoned Ann Lee, died" does not
        return run if run.first == sentence[0] or lowers[run.first - 1] == "," else None
    return run


def _before_aside(document: Document, named: list[Run], first: int, at: int) -> Run | None:
    """The name that opens a sentence before an aside: "Lee, who was born in Izmir, died", "Ann Lee, sculptor, born"."""
    lowers = document.tokens.lowers
    run = next((run for run in named if run.first - first <= 1), None)
    if run is None or lowers[at : at + 1] != [","] or lowers[run.end : run.end + 1] != [","] or run.end == at:
        return None
    aside = lowers[run.end + 1 : at]
    opened = aside[:1] in (["who"], ["whose"], ["born"], ["a"], ["an"], ["the"]) or (len(aside) < _CALLED and "," not in aside)
    return run if opened and "," not in aside[:-1] and not any(run.end < other.first < at for other in named[1:]) else None


def spoken_of_before(document: Document, first: int) -> Run | None:
    """The only person whom the last sentence before a token names that names any; None where it names two."""
    for _ in range(_BACK):
        if first <= 0:
            return None
        sentence = document.sentence_of(first - 1)
        lowers = document.tokens.lowers
        named = [run for run in persons_in(document, sentence) if not run.first or lowers[run.first - 1] not in _AT_PLACE]
        if named:
            start = past_dateline(document, sentence)
            sure = len(named) == 1 and sentence[1] - start < _LONG and is_spoken_of(document, named[0], start)
            return named[0] if sure else None
        first = sentence[0]
    return None


def life(document: Document, full: FullName, run: Run, time: Time) -> Life | None:
    """The birth or death of a person at a time that lies no later than the story; None for nobody that is named in full."""
    name = full(run)
    if name is None or time.value is None or _is_ahead(document, time.value):
        return None
    others = tuple(day for day in time.alternatives if not _is_ahead(document, day))
    return Life(Entity(name), document.tokens.span(run.first, run.end), time.value, time.span, others, run.first)


def _is_ahead(document: Document, day: Date) -> bool:
    return document.anchor is not None and day.first > document.anchor.last


def lifespans(document: Document) -> Iterator[tuple[Life, Life]]:
    """The birth and death of everybody whose years stand in brackets behind the name: Ann Lee (1911–2004)."""
    if "(" not in document.text:
        return
    tokens, full = document.tokens, full_names(document)
    for found in IN_BRACKETS.finditer(document.text):
        bracket = bisect_left(tokens.starts, found.start())
        time = next(iter(times_in(document, bracket + 1, bracket + 2)), None)
        if time is None or len(time.parts) != 2 or tokens.words[time.end : time.end + 1] != [")"]:
            continue
        born, died = time.parts
        if not (born.value and died.value and has_year(born) and has_year(died)):
            continue
        sentence = sentence_near(document, bracket)
        run = next((run for run in persons_in(document, sentence) if run.end == bracket), None)
        if run is None or not is_full(document, run) or is_titled(document, run, sentence[0]):
            continue
        if not _SHORTEST <= died.value.first.year - born.value.first.year <= _LONGEST:
            continue
        if (birth := life(document, full, run, born)) and (death := life(document, full, run, died)):
            yield birth, death
