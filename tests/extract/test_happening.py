"""Happenings: what is told as done, or as still to be done, on a day."""

from __future__ import annotations

import pytest

from checker.extract.happening import extract
from checker.model.claims import HappeningClaim
from checker.model.when import Date
from tests.text.gazetteer import document


def said(text: str, day: str | None = "2023-06-04") -> list[str]:
    """Each claim as `tense day [verb as written | day as written]`, further days behind a stroke."""
    told = []
    for claim in extract(document(text, Date.parse(day) if day else None)):
        assert isinstance(claim, HappeningClaim)
        verb, date = (text[slice(*claim.field_spans[name])] for name in ("verb", "date"))
        days = "/".join(str(found) for found in (claim.date, *claim.readings.get("date", ())))
        told.append(f"{claim.tense} {days} [{verb} | {date}]")
    return told


CASES = [
    ("behind its verb", "The pilots left the port on June 8.", ["past 2023-06-08 [left | June 8]"]),
    ("right behind its verb", "He died on June 8 in Oslo.", ["past 2023-06-08 [died | June 8]"]),
    ("ahead of its verb", "On 8 June 2024, we signed it.", ["past 2024-06-08 [signed | 8 June 2024]"]),
    ("ahead, no comma", "On June 8 the pilots left.", ["past 2023-06-08 [left | June 8]"]),
    ("an adverb before the participle", "I had already told them on June 8.", ["past 2023-06-08 [had | June 8]"]),
    ("no on", "The pilots left June 8.", ["past 2023-06-08 [left | June 8]"]),
    ("a visit to", "She is to start a visit to Japan on June 8.", ["future 2023-06-08 [is | June 8]"]),
    ("in court", "He is due to appear before the court on June 8.", ["future 2023-06-08 [is | June 8]"]),
    ("on the sidelines", "They will speak on the sidelines of the fair on June 8.", ["future 2023-06-08 [will | June 8]"]),
    ("until", "The pilots left until June 8.", []),
    ("what was said on a day", "The pilots said on June 8 they left.", []),
    ("who", "The mayor, who resigned on June 8, denied it.", ["past 2023-06-08 [resigned | June 8]"]),
    ("will", "The pilots will leave the port on June 8.", ["future 2023-06-08 [will | June 8]"]),
    ("is to", "The ship is to sail on June 8.", ["future 2023-06-08 [is | June 8]"]),
    ("is due to", "She is due to arrive in the port on June 8.", ["future 2023-06-08 [is | June 8]"]),
    ("beside another plan", "It will open on June 8 after a year of work.", ["future 2023-06-08 [will | June 8]"]),
    ("a timetable", "The new pier opens on June 8, the port said.", ["future 2023-06-08 [opens | June 8]"]),
    ("a law", "The law takes effect on June 8.", ["future 2023-06-08 [takes | June 8]"]),
    ("a year ago, by the tense", "It fell on May 1.", ["past 2023-05-01 [fell | May 1]"]),
    ("far ahead, told as past", "It fell on July 15.", ["past 2023-07-15/2022-07-15 [fell | July 15]"]),
    ("far behind, told as future", "It will fall on April 25.", ["future 2023-04-25/2024-04-25 [will | April 25]"]),
    ("farther off", "It fell on Nov 15.", ["past 2023-11-15/2022-11-15/2024-11-15 [fell | Nov 15]"]),
    ("the day of an object", "The pilots announced a vote on June 8.", []),
    ("a vote, by its noun", "They lost the vote on June 8.", []),
    ("another verb", "They agreed to leave on June 8.", []),
    ("planned", "The pilots were due to leave on June 8.", []),
    ("quoted", 'He said: "We left on June 8."', []),
    ("a plan in the past", "They had said that it will fall on June 8.", []),
    ("not sure", "It fell on June 8 and may fall again.", []),
    ("of long ago", "In 1999 he said that it will fall on June 8.", []),
    ("two times of a clause", "The pilots left on Friday on June 8.", []),
    (
        "two verbs and two times",
        "The pilots left on June 8 and came on June 9.",
        ["past 2023-06-08 [left | June 8]", "past 2023-06-09 [came | June 9]"],
    ),
    ("beside another year", "In 1999 it fell, and it was built on June 8.", []),
    ("beside a clause about somebody", "He, who left in 2003, signs his book on June 8.", ["future 2023-06-08 [signs | June 8]"]),
    ("a caption", "Lee signs his book on June 8, 2023.", []),
    (
        "which, and the verb behind",
        "The ship which sank for the first time on June 8 is up.",
        ["past 2023-06-08 [sank | June 8]"],
    ),
    ("will be, and another", "It will be dated and delivered June 8.", []),
    ("a year that ended", "Year ended June 8.", []),
    ("closes, in a sentence of the past", "He won at a race that closes on June 8.", ["future 2023-06-08 [closes | June 8]"]),
    ("its success", "The port will build on June 8's success.", []),
    ("a timetable, and another verb", "He likes what opens on June 8 and closes.", ["future 2023-06-08 [opens | June 8]"]),
    ("no day", "The pilots left in June.", []),
    ("no verb", "A storm on June 8.", []),
    ("present", "The port remains shut on June 8.", []),
    ("too far behind", "The port sold the old red crane of the first western long pier on June 8.", []),
    ("by", "The pilots left by June 8.", []),
    ("a day at the head", "June 8 opens the season.", []),
    ("a timetable of long ago", "In 1999 he wrote that the pier opens on June 8.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_a_verb_and_its_day(text: str, wanted: list[str]) -> None:
    assert said(text) == wanted


def test_a_leap_day_has_no_year_beside_it() -> None:
    assert said("It fell on Feb 29.", "2023-12-20") == ["past 2024-02-29 [fell | Feb 29]"]


def test_a_story_without_a_day_has_nothing_ahead() -> None:
    assert said("The pilots left on 8 June 2023.", None) == []


def test_a_lead_is_read_behind_its_dateline() -> None:
    assert len(said("KVARNBY, June 4 (Agency) - The pilots left the harbour on June 8.")) == 1
