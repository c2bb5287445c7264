"""Schedules: until when something is told to last, and when it is told to be."""

from __future__ import annotations

import pytest

from checker.extract.schedule import extract
from checker.model.claims import HappeningClaim
from checker.model.when import Date
from tests.text.gazetteer import document


def said(text: str, day: str | None = "2023-06-04") -> list[str]:
    """Each claim as `tense day [verb as written | day as written]`."""
    told = []
    for claim in extract(document(text, Date.parse(day) if day else None)):
        assert isinstance(claim, HappeningClaim)
        verb, date = (text[slice(*claim.field_spans[name])] for name in ("verb", "date"))
        told.append(f"{claim.tense} {claim.date} [{verb} | {date}]")
    return told


CASES = [
    ("continues until", "The show, which continues until June 8, is new.", ["present 2023-06-08 [continues | June 8]"]),
    ("will stay shut until", "The port will stay closed until June 8.", ["future 2023-06-08 [will | June 8]"]),
    ("stays until", "The crew stays in the port until June 8.", ["present 2023-06-08 [stays | June 8]"]),
    ("is somewhere until", "The crew is on a tour until June 8.", ["present 2023-06-08 [is | June 8]"]),
    ("a stretch ahead", "The crew will be in the port from June 5 to 8.", ["future 2023-06-08 [will | 8]"]),
    ("a stretch under way", "The regatta is being held from June 5 to 8.", ["present 2023-06-08 [is | 8]"]),
    ("for talks", "The crew will be in the port for talks from June 5 to 8.", ["future 2023-06-08 [will | 8]"]),
    ("scheduled for", "The launch is scheduled for June 8.", ["present 2023-06-08 [scheduled | June 8]"]),
    ("has been set for", "The launch has been set for June 8.", ["present 2023-06-08 [set | June 8]"]),
    ("set off", "The launch, planned for June 8, comes late.", ["future 2023-06-08 [planned | June 8]"]),
    ("to be held", "At the race, to be held on June 8, she will row.", ["future 2023-06-08 [to | June 8]"]),
    ("to take place", "The race, to take place on June 8, is new.", ["future 2023-06-08 [to | June 8]"]),
    ("takes place", "The race takes place in the port on June 8.", ["present 2023-06-08 [takes | June 8]"]),
    ("begins a", "The crew begins a tour of ports on June 8.", []),
    ("begins its", "The crew begins its tour on June 8.", ["present 2023-06-08 [begins | June 8]"]),
    ("the polls", "Voters go to the polls on June 8.", ["present 2023-06-08 [go | June 8]"]),
    ("due out", "Her book is due out on June 8.", ["present 2023-06-08 [is | June 8]"]),
    ("ending on", "The crew is in town for a visit ending on June 8.", ["present 2023-06-08 [is | June 8]"]),
    ("the upcoming", "The upcoming tour of the crew (June 5-8) is new.", ["future 2023-06-08 [upcoming | 8]"]),
    ("the deadline", "The deadline for bids is June 8.", ["present 2023-06-08 [is | June 8]"]),
    ("the final", "The final will be on June 8.", ["present 2023-06-08 [be | June 8]"]),
    ("an event's own days", "The visit will last until June 8.", []),
    ("told as past", "The port was closed until June 8.", []),
    ("may", "The port may stay closed until June 8.", []),
    ("quoted", 'He said: "The port stays closed until June 8."', []),
    ("a past verb", "The port closed until June 8.", []),
    ("another present", "The port asks for bids until June 8.", []),
    ("of what was", "The crew will row as it did until June 8.", []),
    ("up from, to", "The price is up from June 1 to June 3.", []),
    ("a record", "The record, set on June 8, will stand.", []),
    ("set off, told as past", "The launch, planned for June 8, failed.", []),
    ("planned from", "The plan, set from June 8, is new.", []),
    ("a year ending on", "The port is in the year ending on June 8.", []),
    ("a stretch that is past", "Of the visit from June 1 to June 3 he knows nothing.", []),
    ("brackets of nothing to come", "The tour of the crew (June 5-8) is new.", []),
    ("another stretch", "The tour has stops from June 5 to 8.", []),
    ("the day of something", "The date on the letter is June 8.", []),
    ("set off, and no more", "The launch, planned for June 8.", []),
    ("set off at the end", "The launch, planned for June 8,", []),
    ("its success", "The port will stay closed until June 8's race.", []),
    ("what somebody said before", "In a talk on June 1 he said the port will stay closed until June 3.", []),
    ("what was said long ago", "The port stays closed until June 8, as of March 1.", []),
    ("a day too early in the text", "On June 8.", []),
    ("takes place in another clause", "It takes place when they meet on June 8.", []),
    ("begins in another clause", "He begins his day before the race on June 8.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_a_schedule_and_its_last_day(text: str, wanted: list[str]) -> None:
    assert said(text) == wanted


def test_a_day_far_off_keeps_its_years() -> None:
    (claim,) = extract(document("The port will stay closed until Nov 8.", Date.parse("2023-06-04")))
    assert [str(day) for day in claim.readings["date"]] == ["2022-11-08", "2024-11-08"]


def test_a_story_without_a_day_has_nothing_ahead() -> None:
    assert said("The port will stay closed until 8 June 2023.", None) == []
