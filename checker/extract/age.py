"""Ages: how old the text says that somebody is: `Ann Lee, 54,`, `the 54-year-old singer Ann Lee`, `Lee, who is 54`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import timedelta

from checker.extract.age_at_death import ages_at_death
from checker.extract.age_definite import definite_ages
from checker.extract.lives import spoken_of_before
from checker.extract.persons import CALLINGS, FullName, full_names, is_full, persons_in, span_of
from checker.model.article import Span
from checker.model.claims import AgeClaim
from checker.model.facts import Entity
from checker.model.number import Quantity
from checker.text.clauses import past_time_of
from checker.text.document import Document
from checker.text.people import Run
from checker.text.wording import hits_in, sentence_near

_LONG_AGO = timedelta(days=366)
_YOUNGEST, _OLDEST = 10, 112  # set off by commas, a lower number is seldom an age
_SET_OFF = re.compile(r",\s+(?:aged\s+)?(\d{2,3})(?=[,.;)]|\s+(?:who|whose)\b)")
_IS = re.compile(r"is\s+(\d{2,3})(?=[,.;]|\s+(?:and|years\s+old|who|but)\b)")
_AGED = re.compile(r"\(aged\s+(\d{2,3})\)")
_YEAR_OLD = re.compile(r"-\s?year[- ]old\b")
_ENDS = frozenset("who whose said says told".split())
_KIN = frozenset("son daughter wife husband brother sister father mother widow parents children sons daughters".split())
_MOST_STEPS = 8


def extract(document: Document) -> Iterator[AgeClaim]:
    """Yield one claim for every age that is told of somebody named."""
    told = list(_told(document))
    yield from told
    yield from definite_ages(document, told)


def _told(document: Document) -> Iterator[AgeClaim]:
    """The ages that stand beside a name, or beside a pronoun."""
    text, full = document.text, full_names(document)
    for shape, pattern in (("set-off", _SET_OFF), ("aged", _AGED), ("is", _IS)):
        for found in pattern.finditer(text):
            yield from _behind_name(document, full, found, shape)
    for found in _YEAR_OLD.finditer(text) if "year" in text else ():
        yield from _before_name(document, full, found)
    yield from ages_at_death(document, full)


def _behind_name(document: Document, full: FullName, found: re.Match[str], shape: str) -> Iterator[AgeClaim]:
    """The age that follows a name: set off by commas or brackets, or told by a verb."""
    tokens = document.tokens
    at, mark = (bisect_left(tokens.starts, place) for place in (found.start(1), found.start()))
    if at >= len(tokens) or tokens.words[at] != found[1] or tokens.starts[mark] != found.start():
        return
    if not _YOUNGEST <= int(found[1]) <= _OLDEST:
        return
    sentence = sentence_near(document, at)
    if shape == "set-off" and _is_listed(document, at, sentence[1]):
        return
    who = mark
    if shape == "is" and tokens.lowers[mark - 2 : mark] == [",", "who"]:
        who = mark - 2
    if shape == "is" and mark - 1 == sentence[0] and tokens.lowers[mark - 1] in ("he", "she"):
        run = spoken_of_before(document, sentence[0])
    else:
        run = next((run for run in persons_in(document, sentence) if run.end == who), None)
    if run and not _is_kin(document, run):
        yield from _claim(document, full(run), run, tokens.span(at, at + 1), int(found[1]), shape)


def _is_listed(document: Document, at: int, end: int) -> bool:
    """Whether more figures or a town follow a number: "67, 69", "Mill Lane, 15, Izmir"."""
    if at + 2 >= end or document.tokens.words[at + 1] != ",":
        return False
    place = at + 2
    towns = (hit for hit in hits_in(document, place, place + 1) if hit.name.type == "place")
    return document.tokens.words[place][0].isdigit() or next(towns, None) is not None


def _is_kin(document: Document, run: Run) -> bool:
    """Whether the age may be another's: "the son of Ann Lee, 24,"."""
    lowers, first = document.tokens.lowers, run.first
    return lowers[max(0, first - 1) : first] == ["of"] and not _KIN.isdisjoint(lowers[max(0, first - 3) : first])


def _before_name(document: Document, full: FullName, found: re.Match[str]) -> Iterator[AgeClaim]:
    """The age before a name, with nothing between but what somebody is called: the 54-year-old French singer Ann Lee."""
    tokens = document.tokens
    dash = bisect_left(tokens.starts, found.start())
    at = bisect_left(tokens.starts, found.end())
    if dash >= len(tokens) or tokens.starts[dash] != found.start() or dash == 0 or not tokens.words[dash - 1].isdecimal():
        return
    age = int(tokens.words[dash - 1][:4])
    sentence = sentence_near(document, dash)
    if not 1 <= age <= _OLDEST or not sentence[0] <= at < sentence[1]:
        return
    run = _named_after(document, at, sentence)
    if run:
        yield from _claim(document, full(run), run, tokens.span(dash - 1, dash), age, "year-old")


def _named_after(document: Document, at: int, sentence: tuple[int, int]) -> Run | None:
    """Who is named after some callings; without any, only who is sure to be a person."""
    lowers, called = document.tokens.lowers, False
    hits = {hit.first: hit for hit in hits_in(document, at, sentence[1])}
    named = {run.first: run for run in persons_in(document, sentence)}
    for _ in range(_MOST_STEPS):
        if at >= sentence[1]:
            return None
        if hit := hits.get(at):
            called, at = called or hit.name.type == "office", hit.end
        elif lowers[at] in CALLINGS or lowers[at] in ("former", "retired", "veteran", ","):
            if lowers[at] == "," and not called:
                return None
            called, at = called or lowers[at] in CALLINGS, at + 1
        elif run := named.get(at):
            after = hits.get(run.end)
            if run.end < sentence[1] and (lowers[run.end] in CALLINGS or (after and after.name.type == "office")):
                at = run.end
                continue
            return run if called or _is_somebody(document, run, sentence[1]) else None
        else:
            return None
    return None


def _is_somebody(document: Document, run: Run, end: int) -> bool:
    """Whether a name that nothing introduces is a person's: spoken of like one, or named again by the family name alone."""
    lowers = document.tokens.lowers
    if not is_full(document, run):
        return lowers[run.end : run.end + 1] != [
            "."
        ]  # the full name stands elsewhere, or there is no claim; "Ste. Agnes" is a town
    return (run.end < end and lowers[run.end] in _ENDS) or lowers.count(lowers[run.end - 1]) > 1


def _claim(document: Document, name: str | None, run: Run, age: Span, years: int, shape: str) -> Iterator[AgeClaim]:
    if name is None or _is_long_ago(document, run.first):
        return
    who = span_of(document, run)
    place = Span(min(who.start, age.start), max(who.end, age.end))
    said = document.said(place, f"age/{shape}", field_spans={"person": who, "age": age})
    yield AgeClaim(person=Entity(name), age=Quantity.exactly(years), **said)


def _is_long_ago(document: Document, at: int) -> bool:
    """Whether a clause tells of a time more than a year back, so that the age may be of then or of now."""
    told = past_time_of(document, at)
    return bool(told and document.anchor and document.anchor.first - told.last > _LONG_AGO)
