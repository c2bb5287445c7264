"""Movements between two levels: which are read, and which figures may go against their verb."""

from __future__ import annotations

import pytest

from checker.extract.movement import extract
from checker.model.claims import MovementClaim
from tests.text.gazetteer import document


def told(text: str) -> list[tuple[str, float, float, str | None]]:
    claims = [claim for claim in extract(document(text)) if isinstance(claim, MovementClaim)]
    return [(c.direction, c.before.value, c.after.value, c.after.unit) for c in claims if c.before and c.after]


READ = [
    ("from, then to", "The population fell from 2.1 million people to 2.3 million people.", ("down", 2.1e6, 2.3e6, "people")),
    ("to, then from", "Fees rose to $75 on Sunday from $80.", ("up", 80, 75, "USD")),
    ("one unit for both", "The rate was cut to 4.75 percent from 4.5.", ("down", 4.5, 4.75, "percent")),
    ("a word between", "Output dropped to a revised 40 tonnes from 50 tonnes.", ("down", 50, 40, "tonne")),
]
LEFT = [
    ("money by its price", "The won fell to 1,310 won from 1,290 won."),
    ("places in a table", "They dropped from 3 points to 5 points in the table."),
    ("what may go either way", "The deficit narrowed from 3 percent to 4 percent."),
    ("units that differ", "It rose from 80 kg to 75 percent."),
    ("figures alone", "It rose from 80 to 75."),
    ("scales that differ", "It rose from 80 kg to 75,000 kg."),
    ("nothing to reckon from", "It fell from 0 percent to 5 percent."),
    ("a range", "It fell from between 80 and 90 kg to 95 kg."),
    ("one level", "It fell to 5 percent."),
]


@pytest.mark.parametrize(("text", "wanted"), [case[1:] for case in READ], ids=[case[0] for case in READ])
def test_read(text: str, wanted: tuple[str, float, float, str]) -> None:
    assert told(text) == [wanted]


@pytest.mark.parametrize("text", [case[1] for case in LEFT], ids=[case[0] for case in LEFT])
def test_left_alone(text: str) -> None:
    assert told(text) == []


def test_it_points_at_verb_and_figures() -> None:
    text = "Fees rose to $75 on Sunday from $80."
    (claim,) = extract(document(text))
    assert {name: text[span.start : span.end] for name, span in claim.field_spans.items()} == {
        "direction": "rose",
        "before": "$80",
        "after": "$75",
    }
    assert claim.text == "rose to $75 on Sunday from $80"
