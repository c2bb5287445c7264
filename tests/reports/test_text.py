"""The terminal report: golden files hold its wording; what always holds is tested over all of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.article import Span
from checker.model.claims import Claim
from checker.model.findings import Repair, Report
from checker.model.nodes import node_id
from checker.model.run import Look
from reports.screen import columns
from reports.text import render
from tests.reports.runs import RUNS
from tests.reports.stories import LONGEST, NOT_MINISTER, STORY_REPORT, SUM, SUNDAY

LOOKS = {
    "text": Look(),
    "verbose.text": Look(detail=1),
    "quiet.text": Look(detail=-1),
    "colour.text": Look(colour=True),
    "narrow.text": Look(width=50),
}


def shown(name: str, look: Look = LOOKS["text"]) -> str:
    run, reports = RUNS[name]
    return "".join(render(replace(run, look=look), reports))


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", RUNS)
def test_golden(name: str, look: str, golden: Callable[[str, str], None]) -> None:
    golden(f"{name}.{look}", shown(name, LOOKS[look]))


@pytest.mark.parametrize("name", RUNS)
@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_page(name: str, width: int) -> None:
    for line in shown(name, Look(width=width)).splitlines():
        unbroken = re.match(
            r"\S+:\d+:\d+|\S+ \(title\)|\\x1b|(REFUTED|CONFLICT) (?!.* - )|waive  | +--claim |   or +<!-- dateline:", line
        )
        assert columns(line) <= width or unbroken, line


@pytest.mark.parametrize("look", LOOKS)
def test_nothing_in_it_acts_on_a_terminal_or_a_build_server(look: str) -> None:
    said = re.sub(r"\x1b\[[0-9;]+m", "", shown("nasty", LOOKS[look]))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", said)
    assert not re.search(r"(?m)^\s*(::|##\[)", said)


def test_a_message_that_is_a_command_is_not_obeyed() -> None:
    run, _ = RUNS["story"]
    evil = replace(STORY_REPORT, findings=(replace(STORY_REPORT.findings[1], message="::error::x"),))
    assert "\n\\::error::x\n" in "".join(render(run, [evil]))


def test_colours_change_nothing_but_colours() -> None:
    for name in RUNS:
        assert re.sub(r"\x1b\[[0-9;]+m", "", shown(name, Look(colour=True))) == shown(name)


@pytest.mark.parametrize(
    ("name", "fail_on", "code"),
    [
        ("story", "refile", "31"),
        ("story", "kill", "33"),
        ("clean", "refile", "32"),
        ("nothing", "refile", "33"),
        ("archive", "kill", "31"),
    ],
)
def test_the_last_line_has_the_colour_of_the_worst(name: str, fail_on: str, code: str) -> None:
    run, reports = RUNS[name]
    run = replace(run, fail_on=fail_on, look=Look(colour=True))  # type: ignore[arg-type]
    assert "".join(render(run, reports)).splitlines()[-1].startswith(f"\x1b[{code};1m")


def test_letters_of_many_checks_go_on_below() -> None:
    run, _ = RUNS["story"]
    many = replace(STORY_REPORT, findings=STORY_REPORT.findings * 20)
    lines = [
        line for line in "".join(render(run, [many])).splitlines() if re.fullmatch(r"(harbour.txt)? +[.FC?w]+( +\[100%\])?", line)
    ]
    assert sum(len(re.sub("harbour.txt|[^.FC?w]", "", line)) for line in lines) == 160
    assert lines[-1].endswith("[100%]")


def test_without_a_number_of_articles_there_is_no_percentage() -> None:
    run, reports = RUNS["archive"]
    said = "".join(render(replace(run, articles=None), reports))
    assert "%" not in said
    assert "collected" not in said


@pytest.mark.parametrize("name", ["clean", "nothing", "empty"])
def test_a_single_article_counts_itself(name: str) -> None:
    run, reports = RUNS[name]
    assert "".join(render(replace(run, articles=None), reports)) == shown(name)


def test_more_articles_than_were_counted_are_still_all() -> None:
    run, reports = RUNS["archive"]
    assert "[100%]\nguests.claims.yaml FF" in "".join(render(replace(run, articles=4), reports))


def test_a_long_list_of_what_was_not_checked_is_cut() -> None:
    run, (report,) = RUNS["story"]
    many = [replace(report, article=f"{number}.txt") for number in range(5)]
    assert "… and 2 more" in "".join(render(run, many))
    assert "more" not in "".join(render(replace(run, look=Look(detail=1)), many))


def test_the_line_that_brings_the_record_up_to_date_is_there_whole() -> None:
    run, _ = RUNS["story"]
    line = "if the story is newer than the record: dateline kb add --subject KR --office foreign-minister --object 'Ada Quill'"
    found = replace(STORY_REPORT.findings[0], verdict="not-enough-evidence", repairs=(Repair("record", None, None, line),))
    text = "".join(render(replace(run, look=Look(width=60)), (replace(STORY_REPORT, findings=(found,)),)))
    assert f"        {line}\n" in text


def test_letters_come_as_articles_do() -> None:
    run, reports = RUNS["archive"]
    seen = []

    def checked():  # type: ignore[no-untyped-def]
        for report in reports:
            seen.append(report.article)
            yield report

    pieces = render(run, checked())
    while not next(pieces).startswith("weather.md"):
        pass
    assert seen == ["weather.md"]


@pytest.mark.parametrize(
    ("claims", "label"),
    [
        ((), "c1"),
        ((replace(LONGEST, id="c1"),), "Mara Quist"),
        ((replace(SUNDAY, id="c1", text="a::b  c"),), "a:b c"),
        ((replace(SUNDAY, id="c1", text=""),), "c1"),
        ((replace(SUM, id="c1", text="a word " * 9),), "a word a word a word a word a…"),
    ],
)
def test_a_node_id_can_be_pasted_back(claims: tuple[Claim, ...], label: str) -> None:
    finding = replace(NOT_MINISTER, claims=("c1",))
    report = replace(STORY_REPORT, claims=claims)
    assert node_id(report, finding) == f"harbour.txt::office/holder::{label}"


@given(st.text(max_size=80), st.text(max_size=20), st.data())
def test_any_text_can_be_shown(story: str, message: str, data: st.DataObject) -> None:
    ends = st.lists(st.integers(0, len(story)), min_size=2, max_size=2).map(sorted)
    spans = tuple(Span(*data.draw(ends)) for _ in range(2))
    finding = replace(
        NOT_MINISTER, message=message, spans=spans, title_spans=spans, repairs=(Repair(message, spans[0], message),)
    )
    run, _ = RUNS["story"]
    report = Report(article=message, text=story, title=story, findings=(finding,), errors=(message,))
    said = "".join(render(replace(run, look=Look(detail=1)), [report]))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", said)
    assert not re.search(r"(?m)^\s*(::|##\[)", said)
