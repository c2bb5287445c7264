"""Stretches whose ends have a verb each, and what is no stretch."""

from __future__ import annotations

import pytest

from checker.extract.interval_verbs import extract
from checker.model.claims import IntervalClaim
from checker.model.when import Date
from tests.text.gazetteer import document


def said(text: str, day: str | None = "2012-08-13") -> list[str]:
    """Each claim as `start..end [start as written | end as written]`."""
    claims = [claim for claim in extract(document(text, Date.parse(day) if day else None)) if isinstance(claim, IntervalClaim)]
    return [
        f"{claim.start}..{claim.end} [{' | '.join(text[slice(*claim.field_spans[end])] for end in ('start', 'end'))}]"
        for claim in claims
    ]


CASES = [
    ("last until", "The fair starts on May 3 and lasts until May 9.", ["2012-05-03..2012-05-09 [May 3 | May 9]"]),
    ("turned round", "It will open on May 9 and run until May 3.", ["2012-05-09..2012-05-03 [May 9 | May 3]"]),
    ("end on", "The fair opens on May 9, and will close on May 3.", ["2012-05-09..2012-05-03 [May 9 | May 3]"]),
    ("another beginning", "The fair was moved on May 9 and lasts until May 3.", []),
    ("by, not on", "The fair opens by May 9 and lasts until May 3.", []),
    ("no verb", "The fair opens on May 9 and until May 3.", []),
    ("another end", "The fair opens on May 9 and pays on May 3.", []),
    ("another thing ends", "The fair opens on May 9 and the talks end on May 3.", []),
    ("no and", "The fair opens on May 9 but lasts until May 3.", []),
    ("a year", "The fair opens on May 9 and lasts until 2011.", []),
    ("no year", "The fair opens on May 9 and lasts until May 3.", None),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_stretches_with_verbs(text: str, wanted: list[str] | None) -> None:
    assert said(text, "2012-08-13" if wanted is not None else None) == (wanted or [])


def test_a_stretch_over_new_year_may_end_in_the_next() -> None:
    read = document("It begins on December 29 and lasts until January 9.", Date.parse("2012-08-13"))
    assert [Date.parse("2013-01-09") in claim.readings["end"] for claim in extract(read)] == [True]
