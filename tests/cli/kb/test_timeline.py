"""The drawing of facts over the years."""

from __future__ import annotations

import pytest

from checker.cli.kb._timeline import timeline
from checker.model.facts import Fact
from checker.model.when import Date
from tests.knowledge.world import fact, holds


def drawn(*facts: Fact, at: str = "", width: int = 60) -> list[str]:
    rows = [(one.object, one) for one in facts]
    return list(timeline(rows, Date.parse(at) if at else None, width))


def test_a_timeline_draws_what_is_not_sure_otherwise() -> None:
    shades = [holds("KR", "x", name, "2000", "2001", status=name) for name in ("clean", "acting", "uncorroborated", "disputed")]
    assert drawn(*shades, width=40)[:4] == [
        "clean           ████████████████████████",
        "acting          ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓",
        "uncorroborated  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒",
        "disputed        ░░░░░░░░░░░░░░░░░░░░░░░░",
    ]
    assert drawn(*shades, width=40)[5] == "                ▓ acting  ▒ uncorroborated  ░ disputed"


def test_a_timeline_has_ends_that_nobody_knows() -> None:
    before, seen = holds("KR", "x", "A", "", "2000-06"), holds("KR", "x", "B", "2004", known_until="2006")
    unseen, long = holds("KR", "x", "C", "2003"), holds("KR", "x", "The quite exceptionally long name", "2000", "2009")
    assert drawn(before, seen, unseen, long, width=47) == [
        "A                         ‹█",
        "B                                 ███████›",
        "C                               █›",
        "The quite exceptionally…  █████████████████████",
        "                          ╵2000     ╵2005",
        "                          › open: the record ends  ‹ since before",
    ]
    assert drawn(fact("FR", "borders", "DE", known_until="2025")) == []


@pytest.mark.parametrize(("at", "column"), [("1900", 3), ("1950", 31), ("1999-12", 59)])
def test_a_timeline_marks_the_day(at: str, column: int) -> None:
    head, bar, *_ = drawn(holds("KR", "x", "A", "1920", "1940"), holds("KR", "x", "B", "1900", "1999"), at=at)
    assert head.index("▼") == column
    assert "┊" not in bar or bar.index("┊") == column


@pytest.mark.parametrize("years", [1, 7, 30, 90, 300, 2400])
def test_a_timeline_is_never_wider_than_it_may_be(years: int) -> None:
    start = 1950 if years < 1000 else 1
    lines = drawn(holds("KR", "x", "A", f"{start:04}", f"{start + years - 1:04}"), at="1960", width=60)
    assert max(map(len, lines)) <= 60
    assert "╵" in lines[-1]
