"""Lifetimes: what a story tells of one life in several places: both ends of it, and the age beside the birth."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TypeVar

from checker.extract import age, birth, birthday, death
from checker.extract.lifeline import lifelines
from checker.extract.lives import IN_BRACKETS
from checker.extract.persons import is_full, persons_in
from checker.model.article import Span, extent
from checker.model.claims import AgeClaim, BirthClaim, Claim, DeathClaim, DurationClaim, IntervalClaim
from checker.model.when import Date
from checker.text.document import Document
from checker.text.wording import sentence_near, times_in

Told = TypeVar("Told", BirthClaim, DeathClaim)


def extract(document: Document) -> Iterator[Claim]:
    """Yield an interval for every life whose two ends are told, and a length for every birth with an age."""
    if "(" in document.text:
        yield from _in_brackets(document)
    if "born" not in document.vocabulary:
        return
    told: set[tuple[Span, ...]] = set()
    for claim in (*lifelines(document), *_by_name(document)):
        places = tuple(claim.field_spans.values())
        if places not in told:
            told.add(places)
            yield claim


def _by_name(document: Document) -> Iterator[Claim]:
    """What is told of one name in several places."""
    births = _once([one for one in birth.extract(document) if one.extractor == "birth/born"])
    if not births:
        return
    deaths = _once([one for one in death.extract(document) if one.extractor != "death/years"])
    for name, born in births.items():
        if died := deaths.get(name):
            yield _told_apart(document, born, died)
    for told in (*age.extract(document), *birthday.extract(document)):
        of_same = births.get(told.person.written)
        if of_same and (claim := _aged(document, of_same, told, deaths.get(told.person.written))):
            yield claim


def _once(told: list[Told]) -> dict[str, Told]:
    """What is told by the name as written, of everybody of whom one day or year is told."""
    days: dict[str, set[Date]] = {}
    first: dict[str, Told] = {}
    for claim in told:
        days.setdefault(claim.person.written, set()).update([claim.date], claim.readings.get("date", ()))
        first.setdefault(claim.person.written, claim)
    return {name: first[name] for name, of_one in days.items() if len(of_one) == 1}


def _in_brackets(document: Document) -> Iterator[IntervalClaim]:
    """The years in brackets behind a full name, the right way round or not: Ann Lee (1965–1897)."""
    tokens = document.tokens
    for found in IN_BRACKETS.finditer(document.text):
        bracket = bisect_left(tokens.starts, found.start())
        time = next(iter(times_in(document, bracket + 1, bracket + 2)), None)
        if time is None or len(time.parts) != 2 or tokens.words[time.end : time.end + 1] != [")"]:
            continue
        start, end = time.parts
        if not (start.value and end.value and start.form == end.form == "year" and _has_two_years(document, time.span)):
            continue
        if any(run.end == bracket and is_full(document, run) for run in persons_in(document, sentence_near(document, bracket))):
            said = document.said(time.span, "lifetime", field_spans={"start": start.span, "end": end.span})
            yield IntervalClaim(start=start.value, end=end.value, **said)


def _has_two_years(document: Document, span: Span) -> bool:
    """Whether both ends are written in full: 1997-98 is a season."""
    digits = "".join(sign if sign.isdigit() else " " for sign in document.text[span.start : span.end]).split()
    return len(digits) == 2 and all(len(one) == 4 for one in digits)


def _told_apart(document: Document, born: BirthClaim, died: DeathClaim) -> IntervalClaim:
    """The life from a birth to a death that are told in two places."""
    spans = {"start": born.field_spans["date"], "end": died.field_spans["date"]}
    said = document.said(extent(spans.values()), "lifetime", field_spans=spans)
    return IntervalClaim(start=born.date, end=died.date, **said)


def _aged(document: Document, born: BirthClaim, told: AgeClaim, died: DeathClaim | None) -> DurationClaim | None:
    """The length of a life up to the day of which the age is told: the death's own, where the story tells it elsewhere."""
    end = told.as_of or document.anchor
    if told.occasion == "death" and died:
        end = died.date
    if end is None or end.precision not in ("day", "month", "year", "span"):
        return None
    spans = {"start": born.field_spans["date"], "length": told.field_spans["age"]}
    said = document.said(extent(spans.values()), "lifetime", field_spans=spans)
    return DurationClaim(
        start=born.date, end=end, length=told.age, unit="birthday" if told.occasion == "birthday" else "age", **said
    )
