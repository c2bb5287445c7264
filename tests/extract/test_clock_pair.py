"""Clock pairs: one instant told in two zones."""

from __future__ import annotations

import pytest

from checker.extract.clock_pair import extract
from checker.model.claims import ClockPairClaim
from checker.model.when import Date
from tests.text.gazetteer import document


def told(text: str) -> list[str]:
    return [
        f"{claim.time} {claim.zone} = {claim.other_time} {claim.other_zone}"
        + (f" on {claim.date}" if "date" in claim.field_spans else "")
        for claim in extract(document(text, Date.parse("2023-06-04")))
    ]


SHAPES = [
    ("in brackets", "It opens at 0730 GMT (2:30 a.m. EST).", ["07:30 GMT = 02:30 EST"]),
    ("the world's time second", "It opens at 2.30 am BST (0130 GMT).", ["02:30 BST = 01:30 GMT"]),
    ("a day between", "It opens at 0730 GMT on Tuesday (2:30 a.m. EST).", ["07:30 GMT = 02:30 EST on 2023-05-30"]),
    ("a stroke", "It opens at 1400 GMT/1600 CEST.", ["14:00 GMT = 16:00 CEST"]),
    ("or", "It opens at 8 p.m. EST or 0100 GMT.", ["20:00 EST = 01:00 GMT"]),
    ("a comma and or", "It opens at 8 p.m. EST, or 0100 GMT.", ["20:00 EST = 01:00 GMT"]),
    (
        "noon and midnight",
        "It opens at noon EDT (1600 GMT). It closes at midnight EDT (0400 GMT).",
        ["12:00 EDT = 16:00 GMT", "00:00 EDT = 04:00 GMT"],
    ),
    ("a place's time", "It opens at 9 a.m. New York time (1300 GMT).", ["09:00 New York = 13:00 GMT"]),
    ("in a place", "It opens at 9 a.m. in Tokyo (0000 GMT).", ["09:00 Tokyo = 00:00 GMT"]),
    ("with a day", "It will open on Monday at 0730 GMT (2:30 a.m. EST).", ["07:30 GMT = 02:30 EST on 2023-06-05"]),
    ("with a day behind", "It opens at 9 a.m. Tokyo time (0000 GMT) on June 5.", ["09:00 Tokyo = 00:00 GMT on 2023-06-05"]),
    ("with two days", "It will open on Monday and on Friday at 0730 GMT (2:30 a.m. EST).", ["07:30 GMT = 02:30 EST"]),
    ("twelve", "It opens at 12:15 a.m. EST (0515 GMT).", ["00:15 EST = 05:15 GMT"]),
    ("hours and minutes", "It opens at 19:30 CET (18:30 UTC).", ["19:30 CET = 18:30 UTC"]),
    ("in a place, second", "It opens at 1100 GMT (8 p.m. in Tokyo).", ["11:00 GMT = 20:00 Tokyo"]),
    ("a place's time, second", "It opens at 1100 GMT (8 p.m. Tokyo time).", ["11:00 GMT = 20:00 Tokyo"]),
    ("local time of a place", "In Tokyo it opens at 8 p.m. local time (1100 GMT).", ["20:00 Tokyo = 11:00 GMT"]),
    ("local, second", "In Tokyo it opens at 1100 GMT (8 p.m. local).", ["11:00 GMT = 20:00 Tokyo"]),
    ("no zone, of a place", "It opens at 8 p.m. (11 a.m. GMT) in Tokyo.", ["20:00 Tokyo = 11:00 GMT"]),
    (
        "no zone, of the dateline",
        "TOKYO, June 4 (Harbour News) - It rained. It opens at 8 p.m. (1100 GMT).",
        ["20:00 TOKYO = 11:00 GMT"],
    ),
    ("no world's time", "It opens at 4 p.m. ET (1 p.m. PT).", ["16:00 ET = 13:00 PT"]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in SHAPES], ids=[case[0] for case in SHAPES])
def test_shapes(text: str, expected: list[str]) -> None:
    assert told(text) == expected


SILENT = [
    ("one time", "It opens at 0730 GMT. It closes at 2:30 a.m. EST."),
    ("no zone", "It opens at 9 a.m. (0000 GMT)."),
    ("local time", "It opens at 9 a.m. local time (0000 GMT). It opens at 9 a.m. Local time (0000 GMT)."),
    ("local time of a place whose clocks are not known", "In Kazakhstan it opens at 9 a.m. (0000 GMT)."),
    ("local time in a story of such a place", "AKTAU, June 4 (Harbour News) - It rained. It opens at 9 a.m. (0000 GMT)."),
    ("two times of no zone", "It opens at 9 a.m. or 10 a.m. in Tokyo. GMT is the time of Greenwich."),
    ("no zone, and a comma", "In Tokyo it opens at 9 a.m., 0000 GMT."),
    ("one zone twice", "It opens at 0730 GMT (7:30 a.m. GMT)."),
    (
        "no clock shows it",
        "It opens at 0775 GMT (2:30 a.m. EST). It opens at 0730 GMT (13:30 p.m. EST). It opens at 2500 GMT (0100 EST).",
    ),
    ("an hour alone", "It has 7 GMT (2 EST)."),
    ("a word like a zone", "They EST at 0730 and met."),
]


@pytest.mark.parametrize("text", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_silent(text: str) -> None:
    assert told(text) == []


def test_spans_are_exact() -> None:
    text = "It opens on Monday at 2:30 p.m. New\nYork time (1830 GMT)."
    (claim,) = extract(document(text, Date.parse("2023-06-04")))
    assert {field: text[span.start : span.end] for field, span in claim.field_spans.items()} == {
        "time": "2:30 p.m.",
        "zone": "New\nYork",
        "other_time": "1830",
        "other_zone": "GMT",
        "date": "Monday",
    }
    assert claim.zone == "New York"
    assert claim.text == "2:30 p.m. New\nYork time (1830 GMT"


def claims_of(text: str) -> list[ClockPairClaim]:
    return list(extract(document(text, Date.parse("2023-06-04"))))


def test_a_local_hour_may_be_that_of_the_dateline_or_of_the_sentence() -> None:
    (claim,) = claims_of("LONDON, June 4 (News) - It rained. In Tokyo it is 8 p.m. (1100 GMT).")
    assert (claim.zone, dict(claim.readings)) == ("Tokyo", {"zone": ("LONDON",)})
    (same,) = claims_of("SEOUL, June 4 (News) - It rained. In Tokyo it is 8 p.m. (1100 GMT).")
    assert (same.zone, same.readings) == ("Tokyo", {})


def test_the_story_of_a_place_is_less_sure_than_its_sentence() -> None:
    (claim,) = claims_of("TOKYO, June 4 (News) - It rained. It opens at 8 p.m. (1100 GMT).")
    assert claim.confidence < 0.6
