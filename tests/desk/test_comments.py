"""Comments that waive: the paragraph that each speaks of, what is wrong with one, and that none is read as the story's words."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.desk.comments import blanked, has_comments, in_markup, in_text
from tests.desk.runs import HOLDS, MINISTER, ORDER, WRONG, codes, reasons, review

KNOWN = ("time/order", "office/holder", "time/firm")
WAIVE = '<!-- dateline: ignore[time/order] reason="a joke" until=2026-12-31 -->'
ALSO = "The market runs from July 8 to July 5."


def paragraphs(text: str) -> list[str | None]:
    """The words that each comment of a text speaks of."""
    comments, problems = in_text(text, "s.md", KNOWN)
    assert problems == []
    return [blanked(text)[slice(*one.paragraph)].strip() if one.paragraph else None for one in comments]


PLACES: list[tuple[str, str, str | None]] = [
    ("at the end of its paragraph", f"One.\n\nTwo. {WAIVE}\n\nThree.", "Two."),
    ("at the beginning of its paragraph", f"One.\n\n{WAIVE} Two.\n\nThree.", "Two."),
    ("on a line of its paragraph", f"One.\n\nTwo,\n{WAIVE}\ntwo.\n\nThree.", f"Two,\n{' ' * len(WAIVE)}\ntwo."),
    ("on the line above its paragraph", f"One.\n\n{WAIVE}\nTwo.", "Two."),
    ("on the line below its paragraph", f"One.\n{WAIVE}\n\nTwo.", "One."),
    ("alone before a paragraph", f"One.\n\n{WAIVE}\n\nTwo.\n\nThree.", "Two."),
    ("alone, with Windows' line ends", f"One.\r\n\r\n{WAIVE}\r\n\r\nTwo.\r\n\r\nThree.", "Two."),
    ("alone on the first line", f"{WAIVE}\n\nOne.", "One."),
    ("alone at the end", f"One.\n\n{WAIVE}\n", None),
    ("over several lines", "One.\n\n" + WAIVE.replace(" ", "\n") + "\n\nTwo.", "Two."),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in PLACES], ids=[row[0] for row in PLACES])
def test_the_paragraph_that_a_comment_speaks_of(text: str, wanted: str | None) -> None:
    assert paragraphs(text) == [wanted]


def test_several_comments_alone_speak_of_the_next_paragraph() -> None:
    assert paragraphs(f"{WAIVE}\n{WAIVE}\n\n{WAIVE}\n\nOne.\n\nTwo.") == ["One.", "One.", "One."]


def test_what_a_comment_says() -> None:
    text = "x\n<!--dateline:ignore[ time/order,office/holder ] until = 2027 owner=Ada reason=“two\n words”-->"
    (comment,) = in_text(text, "s.md", KNOWN)[0]
    assert (comment.rules, comment.reason, str(comment.until), comment.line) == (
        ("time/order", "office/holder"),
        "two words",
        "2027",
        2,
    )


MALFORMED = [
    ("skip", 'is written ignore[rule] reason="…" until=YYYY-MM-DD'),
    ("ignore", "names no rule: a waiver is for one rule, ignore[office/holder]"),
    ("ignore[] reason=x until=2027", "names no rule: a waiver is for one rule, ignore[office/holder]"),
    ("ignore[*] reason=x until=2027", "no rule '*'; there are office/holder, time/firm, time/order"),
    ("ignore[time] reason=x until=2027", "no rule 'time'"),
    ("ignore[time/ordre] reason=x until=2027", "no rule 'time/ordre', did you mean 'time/order'?"),
    ("ignore[time/order] until=2027", "gives no reason"),
    ('ignore[time/order] reason=" " until=2027', "gives no reason"),
    ("ignore[time/order] reason=x", "gives no until"),
    ("ignore[time/order] reason=x until=soon", "until: 'soon' is not a date"),
    ("ignore[time/order] reason=x untill=2027", "unknown key 'untill', did you mean 'until'?"),
    ("ignore[time/order] reason=x reason=y until=2027", "reason stands twice"),
    ("ignore[time/order] reason=a joke until=2027", "cannot read 'joke until=2027'; write key=value"),
]


@pytest.mark.parametrize(("body", "wanted"), MALFORMED, ids=[row[0] for row in MALFORMED])
def test_a_comment_that_is_wrong(body: str, wanted: str) -> None:
    comments, problems = in_text(f"One.\n\nTwo. <!-- dateline: {body} -->", "s.md", KNOWN)
    assert comments == []
    assert str(problems[0]).startswith(f"s.md:3: waiver: {wanted}")


def test_a_finding_in_the_paragraph_of_a_comment_is_waived() -> None:
    report = review(f"{WRONG} {WAIVE}\n\n{ALSO}")
    assert reasons(report) == ["a joke (until 31 December 2026)", None]
    assert (codes(report), report.errors) == ([], ())
    assert WAIVE in report.text


def test_a_comment_speaks_of_its_rule_alone() -> None:
    report = review(f"{WRONG} {WAIVE.replace('time/order', 'office/holder')}")
    assert (reasons(report), codes(report)) == ([None], ["waiver-unused"])
    assert (
        report.diagnostics[0].message == "the comment on line 1 that waives office/holder has nothing to waive in its paragraph"
    )
    assert codes(review(f"{WRONG} {WAIVE.replace('time/order', 'office/holder')}", (ORDER,))) == []


def test_a_comment_ends_on_its_day() -> None:
    report = review(f"{WRONG} {WAIVE.replace('2026-12-31', '2026-06-03')}")
    assert (reasons(report), codes(report)) == ([None], ["waiver-expired"])
    assert report.diagnostics[0].message == "the comment on line 1 that waives time/order ended on 3 June 2026"


def test_a_rule_that_cannot_be_waived() -> None:
    report = review(f"One.\n{WAIVE.replace('time/order', 'time/firm')}")
    assert report.errors == ("stories/fair.txt:2: waiver: time/firm cannot be waived",)


def test_a_comment_that_is_wrong_is_an_error_of_the_story() -> None:
    report = review(f"{WRONG} <!-- dateline: ignore -->")
    assert report.errors[0].startswith("stories/fair.txt:1: waiver: names no rule")
    assert reasons(report) == [None]


def test_words_of_a_comment_are_no_words_of_the_story() -> None:
    inside = WAIVE.replace("a joke", "South Korean Foreign Minister Park Jie-won will come from June 9 to June 2, 2099")
    report = review(f"{WRONG} {inside}", (HOLDS, ORDER))
    assert len(report.findings) == 1
    assert codes(report) == []
    assert review(f"{MINISTER} {inside}", (ORDER,)).claims[0].text in MINISTER


@given(st.lists(st.sampled_from(["One", ".\n", "\n\n", WAIVE, "<!-- dateline:", "-->", "é", " "])).map("".join))
def test_blanks_keep_every_place(text: str) -> None:
    blank = blanked(text)
    assert len(blank) == len(text)
    assert blank.count("\n") == text.count("\n")
    assert not has_comments(blank) or blank == text


PAGE = f"""<html><body><h1>Fairs</h1><p>It rained.</p>
<!-- a remark --><p>{WRONG} {WAIVE}</p>
<p>{ALSO}</p></body></html>"""
TEXT = f"Fairs\n\nIt rained.\n\n{WRONG}\n\n{ALSO}"


def on_page(markup: str, text: str = TEXT) -> list[str | None]:
    comments, problems = in_markup(markup, text, "s.html", KNOWN)
    assert problems == []
    return [text[slice(*one.paragraph)] if one.paragraph else None for one in comments]


def test_comments_of_a_page_find_their_paragraph_in_its_text() -> None:
    assert on_page(PAGE) == [WRONG]
    assert on_page(f"<div>{WAIVE}</div><p>{WRONG.replace('June', '<b>June</b>')}</p><script>x</script>") == [WRONG]
    assert on_page(f"<p>Something that is left out {WAIVE}</p>") == [None]
    assert on_page(f"<p>{WRONG}</p>{WAIVE}") == [None]


@pytest.mark.parametrize(("markup", "wanted"), [(PAGE, [True, False]), (None, [False, False])])
def test_a_page_is_waived_by_its_source(markup: str | None, wanted: list[bool]) -> None:
    def source(article: Any) -> str | None:
        return markup

    assert [reason is not None for reason in reasons(review(TEXT, markup=source))] == wanted
