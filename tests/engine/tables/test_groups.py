"""Groups over tables: the same as one by one, whatever they are put together by."""

from __future__ import annotations

import pytest

from tests.engine.tables.test_words import COUNTRIES, DAYS, same
from tests.engine.trial import claim


@pytest.mark.parametrize("by", ["subject", "period", "unit"])
def test_groups(by: str) -> None:
    claims = [
        claim(
            "quantity", subject=subject, quantity=number, **({"unit": unit} if unit else {}), **({"period": day} if day else {})
        )
        for subject in ("Trade", "trade", "TRADÉ", "jobs")
        for number in (1, 1000, "over 10", "12 percent")
        for unit, day in (("USD", None), (None, "2023"), ("USD", "2023"))
    ]
    expects = ["overlap(quantity)", "max(quantity) == min(quantity)", "sum(quantity) >= 10", "count(quantity) == count(tense)"]
    same(
        [*expects, "alike(tense)", "known(as_of) and max(as_of) == as_of_"][:5],
        "quantity",
        claims,
        group={"by": [by], "in": "article"},
    )


def test_groups_of_names() -> None:
    claims = [
        claim("quote", speaker=speaker, words=words, closed=True)
        for words in ("we will", "We Will", "never")
        for speaker in ("KR", "South Korea", "Korea", "FR", "Ada Quill", "Quill")
    ]
    for at in range(2, len(claims), 3):  # groups of two, of three, and so on
        same(
            ["distinct(speaker) <= 1", "count(speaker) == distinct(speaker)"],
            "quote",
            claims[:at],
            group={"by": ["words"], "in": "article"},
        )


def test_groups_by_numbers_flags_days_and_names() -> None:
    days = [claim("calendar-date", year=2023, month=month, day=day) for month in (1, 2) for day in (1, 2)]
    same(
        ["max(day) < 2 * month", "count(day) == 2"],
        "calendar-date",
        days,
        group={"by": ["month"], "in": "article"},
        unless="count(year) > 2",
    )
    pairs = [claim("border", first=first, second="FR", negated=first == "KR") for first in COUNTRIES]
    same(
        ["distinct(first) <= 1", "negated"],
        "border",
        pairs,
        group={"by": ["negated"], "in": "article"},
        where="not same(first, second)",
    )
    same(
        ["distinct(first) <= 1", "count(negated) > 1"],
        "border",
        pairs,
        group={"by": ["second"], "in": "article"},
        unless="known(as_of)",
    )
    stretches = [claim("interval", start=start, end=end) for start in DAYS for end in DAYS[:3]]
    same(
        ["overlap(end)", "max(end) >= start", "min(end) == start"],
        "interval",
        stretches,
        group={"by": ["start"], "in": "article", "between": "end"},
    )
