"""Messages: what may stand in them, and how each kind of value reads."""

from __future__ import annotations

from typing import Any

import pytest

from checker.engine.closures import filled
from checker.engine.row import Row
from checker.model.facts import Entity, Fact
from checker.model.number import Quantity
from checker.rulebook.expression import ExpressionError
from checker.rulebook.template import template
from checker.rulebook.values import Bounds
from checker.rulebook.wording import shown
from tests.rulebook.ground import day

SCOPE = {"end": "date", "person": "person"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It ends on {end}.", "It ends on 4 June 2023."),
        ("{end}", "4 June 2023"),
        ("{{end}}", "{end}"),
        ("{weekday(end)}, {days_between(end, '2023-06-06')} days", "Sunday, 2 days"),
        ("{person} {null}", "(not said) (not said)"),
        ("plain", "plain"),
        ("", ""),
    ],
)
def test_a_message_filled_in(text: str, wanted: str) -> None:
    claim: Any = type("Claim", (), {"end": day("2023-06-04"), "person": None})
    assert filled(template(text, SCOPE))(Row(None, claim)) == wanted  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{ende}", "unknown name 'ende', did you mean 'end'?"),
        ("{end", "a single brace"),
        ("end}", "a single brace"),
        ("{{end}", "a single brace"),
        ("{}", "cannot be read"),
        ("{end!r}", "cannot be read"),
        ("{end:%Y}", "cannot be read"),
        ("{end.__class__}", "unknown name 'end.__class__'"),
        ("{{{end}}", "a single brace"),
    ],
)
def test_a_message_that_cannot_be_read(text: str, reason: str) -> None:
    with pytest.raises(ExpressionError, match=f"^{reason}"):
        template(text, SCOPE)


FACT = Fact(subject="KR", predicate="office", object="Q1", valid_from=day("2022-05-12"), valid_to=day("2024-01"))


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (None, "(not said)"),
        (day("2023-06"), "June 2023"),
        (Entity("Nur-Sultan", "Q1", "Astana"), "Astana"),
        (Entity("Nur-Sultan"), "Nur-Sultan"),
        (Entity("Britain", "GB", "United Kingdom"), "the United Kingdom"),
        (Entity("Bahamas"), "the Bahamas"),
        ((Entity("Republic of Korea"), Entity("United Arab Emirates")), "the Republic of Korea and the United Arab Emirates"),
        (Entity("United"), "United"),
        (Quantity.parse("over $6.5 billion"), "over $6.5 billion"),
        (FACT, "12 May 2022 to January 2024"),
        (2.0, "2"),
        (2, "2"),
        (2.5, "2.5"),
        (-17, "-17"),
        (2023.0, "2023"),
        (12345.0, "12,345"),
        (12345, "12,345"),
        (12345678901234.0, "12,345,678,901,234"),
        (0.1 + 0.2, "0.3"),
        (-0.0, "0"),
        (-1e-9, "0"),
        (100.0, "100"),
        (Bounds(0, 29), "0 to 29"),
        (True, "true"),
        (False, "false"),
        ("June", "June"),
        ((), "none"),
        ((Entity("Ann"),), "Ann"),
        ((Entity("Ann"), Entity("Bo"), Entity("Ann")), "Ann and Bo"),
        ((Entity("Ann"), Entity("Bo"), Entity("Cy")), "Ann, Bo and Cy"),
    ],
)
def test_how_a_value_reads(value: object, wanted: str) -> None:
    assert shown(value) == wanted
