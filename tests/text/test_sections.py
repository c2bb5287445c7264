"""Furniture by its place: titles, standfirsts and captions apart from the body."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.article import Article, Section, Span
from checker.text.document import read_text, read_title
from checker.text.header import find_dateline
from checker.text.sections import sections, without_title
from tests.text.gazetteer import gazetteer

LINE = "OSLO, June 4 (NTB) - The port closed."
BODY = "It rained on the town, and it snowed on the sea."


def told(text: str, title: str | None = None) -> list[tuple[Section, str]]:
    return [(name, text[place.start : place.end]) for name, place in sections(Article(id="a", text=text, title=title))]


@pytest.mark.parametrize(
    ("text", "expected"),
    {
        "above a dateline": (f"Harbour opens\n\n{LINE}", [("title", "Harbour opens")]),
        "directly above it": (f"Harbour opens\n{LINE}", [("title", "Harbour opens")]),
        "below a header": (f"Date: 2023-06-04\n  Harbour opens \n{LINE}", [("title", "Harbour opens")]),
        "a question": (f"Will the harbour open?\n\n{LINE}", [("title", "Will the harbour open?")]),
        "set apart, without a dateline": (f"Harbour opens\n\n{BODY}", [("title", "Harbour opens")]),
        "with a standfirst": (f"Harbour opens\n\nShips may come again.\n\n{LINE}", [("title", "Harbour opens"), ("standfirst", "Ships may come again.")]),
        "with a long standfirst": (
            f"Harbour opens\n\nShips of every size may come again, the mayor of the town says.\n\n{LINE}",
            [("title", "Harbour opens"), ("standfirst", "Ships of every size may come again, the mayor of the town says.")],
        ),
        "with a byline": (f"Harbour opens\n\nBy Anna Rohde of the town desk\n\n{LINE}", [("title", "Harbour opens")]),
        "with a slug": (f"Harbour opens\n\nURGENT\n\n{LINE}", [("title", "Harbour opens")]),
        "a Markdown heading": (f"# Harbour opens #\n\n{BODY}", [("title", "Harbour opens")]),
        "below front matter": (f"---\ndate: 2023-06-04\n---\n\n## Harbour opens\n{LINE}", [("title", "Harbour opens")]),
        "a heading that ends with a stop": (f"# It is open.\n\n{BODY}", [("title", "It is open.")]),
        "a standfirst in italics": (f"# Harbour opens\n\n*Ships may come.*\n\n{BODY}", [("title", "Harbour opens"), ("standfirst", "Ships may come.")]),
        "in bold": (f"# Harbour opens\n\n**Ships may come.**\n\n{BODY}", [("title", "Harbour opens"), ("standfirst", "Ships may come.")]),
        "no standfirst": (f"# Harbour opens\n\n{BODY}\n\n*So it goes.*", [("title", "Harbour opens")]),
        "a heading alone": ("# Harbour opens", [("title", "Harbour opens")]),
    }.values(),
)  # fmt: skip
def test_titles_and_standfirsts(text: str, expected: list[tuple[Section, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        LINE,
        BODY,
        f"{BODY}\n\n{BODY}",
        f"Harbour opens\n{BODY}",
        "Harbour opens",
        f"By Anna Rohde\n\n{BODY}",
        f"- one\n\n{BODY}",
        "Rain:\n\nIt rained on the town, and it snowed.",
        f"{'Harbour opens ' * 20}\n\n{LINE}",
        "One long line of words without end\n\nShort.",
        "A table of ports\n\nOslo Hale Brae Ostwick Norhaven Sund Vik\n\n1 2 3",
        "",
        " \n ",
    ],
)
def test_no_furniture(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    {
        "a picture in Markdown": (f"{BODY}\n\n![The quay at night](quay.jpg)\n\n{BODY}", ["The quay at night"]),
        "with a line below": ("![quay](quay.jpg)\n*The quay at night*\n", ["quay", "The quay at night"]),
        "a picture without words": ("![](quay.jpg)", []),
        "a file photo": (f"{BODY}\n\nFILE PHOTO: The mayor at work.\n\n{BODY}", ["FILE PHOTO: The mayor at work."]),
        "as agencies write it": ("FILE - The mayor at work, June 4.", ["FILE - The mayor at work, June 4."]),
        "a caption with its name": ("Caption: The mayor.", ["Caption: The mayor."]),
        "in brackets": (f"{BODY} (Photo: NTB) {BODY} (Image courtesy of Port Hale)", ["(Photo: NTB)", "(Image courtesy of Port Hale)"]),
        "a photo that is none": (f"{BODY} The photo: a quay. (Photos were few) A profile of him.", []),
        "within the title": ("# ![The quay](quay.jpg)\n\nIt rained.", []),
    }.values(),
)  # fmt: skip
def test_captions(text: str, expected: list[str]) -> None:
    assert [words for name, words in told(text) if name == "caption"] == expected


def test_what_the_reader_told_is_kept() -> None:
    known: tuple[tuple[Section, Span], ...] = (("caption", Span(0, 2)),)
    assert sections(Article(id="a", text="# It", sections=known)) == known


def test_beside_a_title_kept_apart_a_heading_is_a_standfirst() -> None:
    assert told(f"# Ships may come\n\n{BODY}", title="Harbour opens") == [("standfirst", "Ships may come")]


@pytest.mark.parametrize(("text", "kept"), [(f"# Harbour  opens\n\n{BODY}", False), (f"Harbour opens\n{LINE}", False), (BODY, True), ("", True)])  # fmt: skip
def test_a_title_that_the_text_begins_with_is_not_kept_apart(text: str, kept: bool) -> None:
    assert (without_title(Article(id="a", text=text, title="Harbour opens")).title is not None) == kept


def test_claims_know_their_section_and_sentences_end_with_it() -> None:
    text = "President Anna Rohde visits Paris\nOSLO, June 4 (NTB) - It rained (Photo: NTB) and snowed."
    document = read_text(Article(id="a", text=text), gazetteer(), None)
    at = text.index("Photo")
    assert document.said(Span(0, 9), "x", 1)["section"] == "title"
    assert document.said(Span(at, at + 5), "x", 1)["section"] == "caption"
    assert document.said(Span(40, 45), "x", 1)["section"] == "body"
    assert [document.tokens.text(*sentence) for sentence in document.sentences] == [
        "President Anna Rohde visits Paris",
        "OSLO, June 4 (NTB) -",
        "It rained",
        "(Photo: NTB)",
        "and snowed.",
    ]
    dateline = find_dateline(text, None)
    assert dateline
    assert dateline.place == "OSLO"


def test_a_title_kept_apart_is_all_title() -> None:
    document = read_title(Article(id="a", text=BODY, title=f"# A\n\n{BODY}"), gazetteer(), None)
    assert document
    assert document.said(Span(0, 1), "x", 1)["section"] == "title"


@given(st.lists(st.sampled_from(["# ", "A title", "\n", "\n\n", "*", "**", "_", "By X", LINE, BODY, "![a b](c)", "FILE PHOTO: x", "(Photo: x)", " ", ".", "---\n"]), max_size=12))  # fmt: skip
def test_sections_lie_in_the_text_in_order_and_apart(pieces: list[str]) -> None:
    text = "".join(pieces)
    document = read_text(Article(id="a", text=text), gazetteer(), None)
    end = 0
    for _, place in document.sections:
        assert end <= place.start < place.end <= len(text)
        assert text[place.start : place.end].strip() == text[place.start : place.end]
        end = place.end
    starts = [part.start for part in document.paragraphs]
    assert starts == sorted(starts)
    for part in document.paragraphs:
        assert text[part.start : part.end] == text[part.start : part.end].strip() != ""


FRONT = f'---\ntitle: "Harbour opens"\ndate: 2023-06-04\n---\n\n# Ships may come\n\n{BODY}'


def test_a_title_in_front_matter() -> None:
    assert told(FRONT) == [("title", "Harbour opens"), ("standfirst", "Ships may come")]
    article = Article(id="a", text=FRONT, title="Harbour opens")
    assert without_title(article).title is None
    assert without_title(replace(article, title="Harbour shut")).title == "Harbour shut"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Harbour opens\n\n- Ships may come\n* Tolls rise\n\n{LINE}", ["Ships may come", "Tolls rise"]),
        (f"Harbour opens\n\nSUMMARY: Ships may come.\n\n{LINE}", ["Ships may come."]),
        (f"Harbour opens\n\nKey points\n- Ships may come\n\n{LINE}", ["Ships may come"]),
        (f"Harbour opens\n\nBy Anna Rohde\n\n- Ships may come\n\n{BODY}", ["Ships may come"]),
    ],
    ids=["a list", "a summary", "a list with a name", "below a byline"],
)
def test_points_above_a_story(text: str, expected: list[str]) -> None:
    assert told(text) == [("title", "Harbour opens"), *(("standfirst", point) for point in expected)]


def test_a_caption_above_the_title_and_one_in_italics() -> None:
    text = f"Photo: The quay at night\n\nHarbour opens\n\n{LINE}\n\n*Caption: The mayor.*"
    assert told(text) == [("caption", "Photo: The quay at night"), ("title", "Harbour opens"), ("caption", "Caption: The mayor.")]


def test_a_line_with_the_day_is_no_title() -> None:
    assert told(f"PUBLISHED 12/03/2019\n\nHarbour opens\n\n{LINE}") == [("title", "Harbour opens")]
