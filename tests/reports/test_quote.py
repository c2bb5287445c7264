"""Quoting the story: the carets stand under the very words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.article import Span
from checker.model.run import Look
from reports.lines import Lines
from reports.quote import MAX_ROWS, quoted
from reports.screen import clipped, columns, visible, wrapped

NARROW = Look(width=30)
LONG = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"


def quote(text: str, *words: str, look: Look = NARROW) -> list[str]:
    return quoted(Lines(text), [Span(text.index(word), text.index(word) + len(word)) for word in words], look)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    {
        "a short line whole": ("A b c.", ["b"], ["1 | A b c.", "  |   ^"]),
        "the right line": ("a\nb\r\nc d\n", ["d"], ["3 | c d", "  |   ^"]),
        "two places in one line": ("A b c.", ["c", "b"], ["1 | A b c.", "  |   ^ ^"]),
        "two lines, numbers aligned": ("\n" * 8 + "a\nb", ["a", "b"], [" 9 | a", "   | ^", "10 | b", "   | ^"]),
        "words across a line end": ("ab\ncd", ["b\nc"], ["1 | ab", "  |  ^", "2 | cd", "  | ^"]),
        "the middle of a long line": (LONG, ["eight"], ["1 | …seven eight nine ten…", "  |        ^^^^^"]),
        "the end of a long line": (LONG, ["fifteen"], ["1 | …fourteen fifteen", "  |           ^^^^^^^"]),
        "the start of a long line": (LONG, ["one"], ["1 | one two three four…", "  | ^^^"]),
        "wide characters": ("東京 is big", ["is"], ["1 | 東京 is big", "  |      ^^"]),
        "a combining accent": ("Cafe\u0301 de", ["de"], ["1 | Cafe\u0301 de", "  |      ^^"]),
        "a bidi control is written out": ("a\u202eb", ["b"], ["1 | a\\u202eb", "  |        ^"]),
        "a tab": ("a\tb", ["b"], ["1 | a b", "  |   ^"]),
    }.values(),
)
def test_quoted(text: str, words: list[str], expected: list[str]) -> None:
    assert quote(text, *words) == expected


def test_words_that_are_far_apart_are_shown_apart() -> None:
    assert [row for row in quote(LONG, "one", "fifteen") if "^" not in row] == [
        "1 | one two three four…",
        "1 | …fourteen fifteen",
    ]


def test_a_passage_longer_than_the_page_is_shown_in_rows() -> None:
    rows = quote(LONG, LONG)
    assert "".join(row[4:].strip("…") for row in rows[::2]).replace(" ", "") == LONG.replace(" ", "")
    assert all(set(row[4:].lstrip()) == {"^"} for row in rows[1::2])


def test_a_passage_of_many_lines_is_cut() -> None:
    rows = quote("x\n" * 40, "x\n" * 39)
    assert len(rows) == 2 * MAX_ROWS + 1
    assert rows[-1].endswith("| …")


def test_an_empty_place_has_one_caret() -> None:
    assert quoted(Lines("ab"), [Span(1, 1)], NARROW) == ["1 | ab", "  |  ^"]
    assert quoted(Lines("ab"), [Span(2, 2)], NARROW) == ["1 | ab", "  |   ^"]
    assert quoted(Lines(""), [], NARROW) == []


WORDS = st.lists(st.text("abcXYZ", min_size=1, max_size=40), min_size=1, max_size=30).map(" ".join)


@given(WORDS, st.data())
def test_the_carets_mark_the_words_and_nothing_else(text: str, data: st.DataObject) -> None:
    ends = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True)))
    rows = quoted(Lines(text), [Span(*ends)], Look(width=40))
    marked = "".join(
        character
        for shown, carets in zip(rows[::2], rows[1::2], strict=False)
        for character, caret in zip(shown.ljust(len(carets)), carets, strict=False)
        if caret == "^"
    )
    expected = text[slice(*ends)].replace(" ", "")
    assert marked.replace(" ", "") == expected or (len(rows) > 2 * MAX_ROWS and expected.startswith(marked.replace(" ", "")))
    assert all(columns(row) <= 38 for row in rows)


@given(st.text(max_size=60), st.integers(3, 20))
def test_wrapping_loses_nothing_and_keeps_to_the_width(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert "".join(lines).replace(" ", "") == visible(text).replace(" ", "")
    assert all(columns(line) <= width for line in lines)
    assert columns(clipped(text, width)) <= width


@given(st.text(max_size=60))
def test_a_place_is_found_again(text: str) -> None:
    lines = Lines(text)
    for offset in range(len(text) + 1):
        place = lines.place(offset)
        assert lines.starts[place.line - 1] + place.column - 1 == offset
    assert lines.place(10**9) == (len(lines.starts), 10**9 - lines.starts[-1] + 1)


def test_words_that_fit_on_one_row_are_shown_together() -> None:
    rows = quote(LONG, "nine", "seven")
    assert rows == ["1 | …seven eight nine ten…", "  |  ^^^^^       ^^^^"]
