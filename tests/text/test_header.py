"""Heads of stories: the date of a header, and wire datelines, each where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.when import Date
from checker.text.header import find_dateline, read_dateline, read_header, story_start

DAY = Date.parse("2023-06-05")  # a Monday

HEADERS = [
    ("a key", "Date: 2023-06-04\nBAKU, June 4", "2023-06-04"),
    ("no colon", "date 2023-06-04 BAKU, June 4", "2023-06-04"),
    ("capitals", "PUBLISHED 2023-06-04T10:30:00Z\n", "2023-06-04"),
    ("in words", "Published: June 4, 2023 at 10:30 a.m.\nBy", "2023-06-04"),
    ("with a weekday", "Published on Sunday, June 4, 2023\n", "2023-06-04"),
    ("day before month", "Updated: 4 June 2023, 10:30 GMT\n", "2023-06-04"),
    ("dots", "Posted: 04.06.2023\n", "2023-06-04"),
    ("below a headline", "Title: The port\nBy: A. Hand\nDate: 4 June 2023\n\nThe port", "2023-06-04"),
    ("a line that is a date", "The port closes\nJune 04, 2023\nThe port closed.", "2023-06-04"),
    ("a date and a clock", "2023-06-04T10:00:00Z\nThe port", "2023-06-04"),
    ("behind front matter", "---\nlang: en\n---\nDate: 2023-06-04\n", "2023-06-04"),
    ("no such day", "date 2023-06-31 BAKU", None),
    ("no such month", "date 4 Juno 2023 BAKU", None),
    ("a sentence", "Dates are sweet. On June 4, 2023 they ripen.", None),
    ("a date within a line", "The port closed on June 4, 2023\n", None),
    ("nothing", "", None),
]


@pytest.mark.parametrize(("text", "day"), [pytest.param(*case[1:], id=case[0]) for case in HEADERS])
def test_a_header(text: str, day: str | None) -> None:
    header = read_header(text)
    assert (str(header.date) if header else None) == day


def test_a_header_knows_its_place() -> None:
    text = " date 2023-06-04 BAKU, June 4. The port"
    header = read_header(text)
    assert header is not None
    assert text[slice(*header.span)] == "2023-06-04"
    assert text[header.end :].startswith("BAKU")


def test_front_matter_comes_before_the_story() -> None:
    text = "---\ntitle: x\n---\nBAKU"
    assert text[story_start(text) :] == "BAKU"
    assert story_start("BAKU") == 0


def told(text: str, whole: bool = False, day: Date | None = DAY) -> str | None:
    """A dateline in short: place | region | date | agency | the story's first words."""
    line = read_dateline(text, 0, day, whole)
    if line is None:
        return None
    parts = (line.place, line.region, str(line.date) if line.date else None, line.agency, text[line.end :])
    return " | ".join(part or "-" for part in parts)


LINES = [
    ("an agency in brackets", "LONDON, April 29 (Reuters) - The", "LONDON | - | 2023-04-29 | Reuters | The"),
    ("no date", "PARIS (AP) — The", "PARIS | - | - | AP | The"),
    ("two dashes", "BEIJING, Jun. 5 (Xinhua) -- The", "BEIJING | - | 2023-06-05 | Xinhua | The"),
    ("an agency between slashes", "MOSCOW, June 3. /TASS/. The", "MOSCOW | - | 2023-06-03 | TASS | The"),
    ("an agency and its author", "Baku, Azerbaijan, June 4 / Trend, A. Hand / The", "Baku | Azerbaijan | 2023-06-04 | Trend | The"),
    ("a full stop", "BAKU, Azerbaijan, June 4. The", "BAKU | Azerbaijan | 2023-06-04 | - | The"),
    ("a region and an agency", "NAIROBI, Kenya (AP) — The", "NAIROBI | Kenya | - | AP | The"),
    ("a state cut short", "RICHMOND, Va. June 4 - The", "RICHMOND | Va. | 2023-06-04 | - | The"),
    ("two regions", "GEORGETOWN, Grand Cayman, British West Indies, June 4 - The", "GEORGETOWN | British West Indies | 2023-06-04 | - | The"),
    ("two cities", "LONDON/PARIS, 4 June (Reuters) - The", "LONDON/PARIS | - | 2023-06-04 | Reuters | The"),
    ("cities joined by and", "LONDON and PARIS, June 4 - The", "LONDON and PARIS | - | 2023-06-04 | - | The"),
    ("the agency first", "(AP) PARIS — The", "PARIS | - | - | AP | The"),
    ("the agency first, with a comma", "TASS, MOSCOW, June 3. The", "MOSCOW | - | 2023-06-03 | TASS | The"),
    ("the agency in the middle", "BAKU, Trend, June 4. The", "BAKU | - | 2023-06-04 | Trend | The"),
    ("the agency last, bare", "ROME, June 4, Reuter - The", "ROME | - | 2023-06-04 | Reuter | The"),
    ("title case with a dash", "Gothenburg, June 4 – The", "Gothenburg | - | 2023-06-04 | - | The"),
    ("title case with an agency", "Kyiv, 4 June. (Interfax-Ukraine) The", "Kyiv | - | 2023-06-04 | Interfax-Ukraine | The"),
    ("a weekday and a date", "LONDON, Monday, June 5 — The", "LONDON | - | 2023-06-05 | - | The"),
    ("a weekday alone", "LONDON, Saturday (Reuters) - The", "LONDON | - | 2023-06-03 | Reuters | The"),
    ("a day alone", "MADRID, 4 (EFE) - The", "MADRID | - | 2023-06-04 | EFE | The"),
    ("ISO", "OSLO, 2023-06-04 (NTB) - The", "OSLO | - | 2023-06-04 | NTB | The"),
    ("its year", "SEOUL, June 4, 2021 (Yonhap) -- The", "SEOUL | - | 2021-06-04 | Yonhap | The"),
    ("its year twice", "OSLO, June 4, 2021, 2021 - The", "OSLO | - | 2021-06-04 | - | The"),
    ("a stop behind the city", "SEOUL. June 4 (Yonhap) -- The", "SEOUL | - | 2023-06-04 | Yonhap | The"),
    ("a stop within the city", "ST. LOUIS, June 4 - The", "ST. LOUIS | - | 2023-06-04 | - | The"),
    ("an apostrophe", "N’DJAMENA, June 4 (Reuters) - The", "N’DJAMENA | - | 2023-06-04 | Reuters | The"),
    ("hyphens", "PORT-AU-PRINCE, Haiti, June 4 - The", "PORT-AU-PRINCE | Haiti | 2023-06-04 | - | The"),
    ("stars", "****WASHINGTON, June 4 - The", "WASHINGTON | - | 2023-06-04 | - | The"),
    ("a slip of the shift key", "CORAl GABLES, Fla, JUne 4 - The", "CORAl GABLES | Fla | 2023-06-04 | - | The"),
    ("an agency that nobody lists", "OSLO, June 4 (Harbour News) - The", "OSLO | - | 2023-06-04 | Harbour News | The"),
    ("the agency first, with a dash", "(ANSA) - ROME, JUN 4 - The", "ROME | - | 2023-06-04 | ANSA | The"),
    ("two agencies", "Berlin (dpa/lno) - The", "Berlin | - | - | dpa/lno | The"),
    ("no place", "June 4 (Reuters) - The", "- | - | 2023-06-04 | Reuters | The"),
    ("no such day", "ASTANA, June 31. The", "ASTANA | - | - | - | The"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in LINES])
def test_a_dateline(text: str, wanted: str) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "In Paris, June 4 - the feast",
        "Speaking in Paris, the minister",
        "June 4 - the feast",
        "NATO (AP) said",
        "June 4 (Sunday) - the port",
        "June 4 (Reuters) said",
        "OPEC (Oil Exporters) - the group",
        "IN PARIS, June 4 - the feast",
        "the port of Oslo, June 4 - the feast",
        "Oslo, June 4 the feast",
        "OSLO said on June 4 - again",
        "",
        "and - of",
    ],
)
def test_no_dateline(text: str) -> None:
    assert told(text) is None


FIELDS = [
    ("small letters", "omaha, june 4 -", "omaha | - | 2023-06-04 | - | -"),
    ("nothing behind", "Oslo, Norway", "Oslo | Norway | - | - | -"),
    ("a date alone", "June 4 -", "- | - | 2023-06-04 | - | -"),
    ("no space", "PARIS,June 4 -", "PARIS | - | 2023-06-04 | - | -"),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in FIELDS])
def test_a_field_that_holds_a_dateline_and_no_more(text: str, wanted: str) -> None:
    assert told(text, whole=True) == wanted


def test_years_of_a_dateline() -> None:
    far = read_dateline("OSLO, Dec 30 (NTB) - The", 0, DAY)
    assert far is not None
    assert (str(far.date), [str(day) for day in far.alternatives], far.has_year) == (
        "2022-12-30",
        ["2023-12-30", "2024-12-30"],
        False,
    )
    dated = read_dateline("OSLO, Dec 30, 2021 (NTB) - The", 0, None)
    assert dated is not None
    assert (str(dated.date), dated.has_year) == ("2021-12-30", True)
    for text in ("OSLO, Dec 30 (NTB) - The", "OSLO, Monday (NTB) - The"):
        line = read_dateline(text, 0, None)
        assert line is not None
        assert line.date is None


STORIES = [
    ("at the head", "OSLO, June 4 (NTB) - The port closed.", "OSLO"),
    ("behind a header on its own line", "date 2023-06-04 OSLO, June 4. The port closed.", "OSLO"),
    ("below a headline", "Port closes\n\nBy A. Hand\n\nOSLO, June 4 (NTB) - The port closed.", "OSLO"),
    ("behind front matter", "---\ndate: 2023-06-04\n---\n\nOSLO, June 4 (NTB) - The port closed.", "OSLO"),
    ("below a sentence", "The port of the town closed on the day after the storm.\n\nOSLO, June 4 (NTB) - The", None),
    ("far below", "a\n\nb\n\nc\n\nd\n\nOSLO, June 4 (NTB) - The", None),
    ("in no story", "The port closed", None),
]


@pytest.mark.parametrize(("text", "place"), [pytest.param(*case[1:], id=case[0]) for case in STORIES])
def test_the_dateline_of_a_story(text: str, place: str | None) -> None:
    line = find_dateline(text, None)
    assert (line.place if line else None) == place


@given(
    st.lists(
        st.sampled_from(
            "OSLO Oslo , . June 4 31 2023 ( ) / Reuters AP TASS - — Norway Monday by date: 2023-06-04 \n \n\n the".split(" ")
        ),
        max_size=14,
    )
)
def test_the_parts_quote_the_text(parts: list[str]) -> None:
    text = " ".join(parts)
    for line in (find_dateline(text, DAY), read_dateline(text, 0, DAY, whole=True)):
        if line:
            for words, span in ((line.place, line.place_span), (line.region, line.region_span), (line.agency, line.agency_span)):
                assert (words is None) == (span is None)
                assert words is None or (span is not None and text[span.start : span.end] == words)
            assert 0 <= line.span.start < line.span.end <= line.end <= len(text)
