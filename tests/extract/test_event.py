"""Events: their days, and whether they are planned, under way or past."""

from __future__ import annotations

from datetime import date

import pytest

from checker.extract.event import extract
from checker.model.claims import EventClaim
from checker.model.when import Date
from tests.text.gazetteer import document

DAY = Date.day(date(2023, 6, 4))


def events(text: str, anchor: Date | None = DAY) -> list[EventClaim]:
    return [claim for claim in extract(document(text, anchor)) if isinstance(claim, EventClaim)]


def told(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(e.event, e.start and str(e.start), e.end and str(e.end), e.status) for e in events(text)]


@pytest.mark.parametrize(
    ("text", "event", "start", "end", "status"),
    [
        ("The visit of the harbour minister to Baku will last until June 1.", "visit", None, "2023-06-01", "planned"),
        ("The visit of the harbour minister to Baku lasted until June 1.", "visit", None, "2023-06-01", "past"),
        ("The fair goes on until June 11 in Seoul.", "fair", None, "2023-06-11", "under-way"),
        ("The fair runs until June 11 in Seoul.", "fair", None, "2023-06-11", "under-way"),
        ("The fair ends on June 11.", "fair", None, "2023-06-11", "under-way"),
        ("The festival will run from May 28 through June 1.", "festival", "2023-05-28", "2023-06-01", "planned"),
        ("The summit will be held on June 5-7 in Astana.", "summit", "2023-06-05", "2023-06-07", "planned"),
        ("The summit was held on June 1 in Astana.", "summit", "2023-06-01", "2023-06-01", "past"),
        ("A hearing is scheduled for June 2.", "hearing", "2023-06-02", "2023-06-02", "planned"),
        ("The regatta talks are due to be held in July.", "talks", "2023-07", "2023-07", "planned"),
        ("The exhibition is due to end on June 1.", "exhibition", None, "2023-06-01", "planned"),
        ("The exhibition is set to open on June 9.", "exhibition", "2023-06-09", None, "planned"),
        ("Talks will begin on June 9.", "talks", "2023-06-09", None, "planned"),
        ("Voting will take place on June 11.", "voting", "2023-06-11", "2023-06-11", "planned"),
        ("The vote took place on June 1.", "vote", "2023-06-01", "2023-06-01", "past"),
        ("They will pay a visit to Japan from June 5 to June 8.", "visit", "2023-06-05", "2023-06-08", "planned"),
        ("They will visit Japan on June 5.", "visit", "2023-06-05", None, "planned"),
        ("They will visit Japan next year.", "visit", "2024", "2024", "planned"),
        ("They agreed to organise a visit to Japan next year.", "visit", "2024", "2024", "planned"),
        ("They plan to visit Japan next year.", "visit", "2024", "2024", "planned"),
        ("They visited Japan from May 30 to June 2.", "visit", "2023-05-30", "2023-06-02", "past"),
        ("They held a meeting on June 1.", "meeting", "2023-06-01", "2023-06-01", "past"),
        ("The minister began a three-day visit to Japan on Monday.", "visit", "2023-05-29", None, None),
        ("The minister arrived in Japan on Friday for a three-day official visit.", "visit", "2023-06-02", None, None),
        ("The talks began on Friday.", "talks", "2023-06-02", None, None),
        ("A meeting with the mayor is also scheduled.", "meeting", None, None, "planned"),
        ("The strike will last until 11 June.", "strike", None, "2023-06-11", "planned"),
        ("They will meet the mayor of Baku from June 1 to 2.", "meeting", "2023-06-01", "2023-06-02", "planned"),
        ("They will meet in Baku on June 1.", "meeting", "2023-06-01", "2023-06-01", "planned"),
        ("The minister is to visit Japan on June 1.", "visit", "2023-06-01", None, "planned"),
        ("The minister is scheduled to visit Japan from May 27 to 29.", "visit", "2023-05-27", "2023-05-29", "planned"),
        ("The minister will pay a three-day visit to Japan from May 27 to 29.", "visit", "2023-05-27", "2023-05-29", "planned"),
        ("The minister is to pay a visit to Japan on June 1.", "visit", "2023-06-01", None, "planned"),
        ("He will be on an official visit to Japan from May 27 to 29.", "visit", "2023-05-27", "2023-05-29", "planned"),
        ("He will arrive in Japan on May 27 for a three-day visit.", "visit", "2023-05-27", None, "planned"),
        ("The talks are to begin on June 1.", "talks", "2023-06-01", None, "planned"),
        ("The fair is to end on June 1.", "fair", None, "2023-06-01", "planned"),
        ("The summit is to be held on June 1.", "summit", "2023-06-01", "2023-06-01", "planned"),
    ],
)
def test_reads(text: str, event: str, start: str | None, end: str | None, status: str | None) -> None:
    assert told(text) == [(event, start, end, status)]


@pytest.mark.parametrize(
    "text",
    [
        "The visit was a success.",
        "The visit may last until June 1.",
        "The visit would last until June 1.",
        "The visit will not last until June 1.",
        "The visit will be postponed until June 1.",
        "The visit will last three days.",
        "The talks will continue on Monday.",
        "The talks will begin until June 9.",
        "The visit had been scheduled for June 1.",
        "The minister arrived for a three-day visit to Japan.",
        'He said, "the visit will last until June 1".',
        "In 1999 the ministers agreed to hold a summit in 2000.",
        "The visit, told of in January, will last until June 1.",
        "The fair is from June to",
        "The fair will begin on June 5-7.",
        "The fair will last from Monday to three days.",
        "The ministers are to meet under a July 1986 pact.",
        "The ministers will meet to discuss the treaty of 1986.",
        "The minister would meet the mayor on June 1.",
        "The minister was to visit Japan on June 1.",
        "The minister was scheduled to meet the mayor on June 1.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []


def test_says_who_and_where_with_exact_places() -> None:
    text = (
        "Boats met. The official visit of the Minister of Foreign Affairs of the Republic of Korea, Han Ji-won, to Kazakhstan"
        " will last until June 1. In Almaty, a meeting between President Serik Abenov and the minister is also scheduled."
    )
    visit, meeting = events(text)
    read = {field: text[span.start : span.end] for field, span in visit.field_spans.items()}
    assert read == {"event": "visit", "status": "will last", "end": "June 1", "place": "Kazakhstan"}
    assert [person.written for person in visit.participants] == ["Han Ji-won"]
    assert (visit.tense, visit.status) == ("future", "planned")
    assert visit.place is not None
    assert visit.place.written == "Kazakhstan"
    assert meeting.place is not None
    assert meeting.place.written == "Almaty"


def test_the_verb_visited_is_a_visit() -> None:
    (visit,) = events("The minister visited Japan from May 30 to June 2.")
    assert visit.field_spans["event"] == visit.field_spans["status"]


def test_a_far_off_day_keeps_its_other_years() -> None:
    (fair,) = events("The fair will last until December 20.")
    assert [str(day) for day in (fair.end, *fair.readings["end"])] == ["2022-12-20", "2023-12-20", "2024-12-20"]


def test_without_a_day_of_its_own_a_story_still_tells_of_plans() -> None:
    (fair,) = events("The fair will last until 11 June 2023.", anchor=None)
    assert str(fair.end) == "2023-06-11"


def test_one_noun_tells_one_event() -> None:
    assert len(events("The fair will run until June 11 and will end on June 12.")) == 1
