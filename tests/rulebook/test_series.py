"""Amounts in the course of days: when they fall, and when one comes back that was corrected."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.number import Quantity
from checker.model.when import Date
from checker.rulebook.series import falls, returns

Told = tuple[str, str, str]


def said(*told: Told) -> tuple[bool | None, bool | None]:
    """Whether amounts fall, and whether one returns. Days are those of June."""
    lists = (
        tuple(Quantity.parse(amount) for amount, _, _ in told),
        tuple(Date.parse(day if "-" in day else f"2023-06-{day}") for _, day, _ in told),
        tuple(basis for _, _, basis in told),
    )
    return falls(*lists), returns(*lists)


CASES: list[tuple[list[Told], bool | None, bool | None]] = [
    ([("15", "04", "told"), ("12", "05", "told")], True, False),
    ([("12", "05", "told"), ("15", "04", "told")], True, False),  # in whatever order
    ([("12", "04", "told"), ("15", "05", "told")], False, False),
    ([("15", "04", "told"), ("12", "04", "told")], False, False),
    ([("15", "04", "told"), ("12", "2023-06", "told")], False, False),
    ([("15", "04", "told"), ("at least 12", "05", "told")], False, False),
    ([("15", "04", "told"), ("12", "05", "revised")], False, False),
    ([("15", "04", "revised"), ("12", "05", "told")], False, False),
    ([("15", "04", "told"), ("13", "05", "revised"), ("12", "06", "told")], False, False),
    ([("20", "03", "revised"), ("15", "04", "told"), ("12", "05", "told")], True, False),
    ([("15", "04", "told"), ("12", "05", "told"), ("12", "06", "revised")], True, False),
    ([("15", "04", "told"), ("12", "05", "corrected"), ("15", "06", "told")], False, True),
    ([("15", "04", "told"), ("12", "05", "revised"), ("15", "06", "told")], False, False),
    ([("15", "04", "told"), ("12", "05", "corrected"), ("17", "06", "told")], False, False),
    ([("15", "04", "told"), ("12", "05", "corrected"), ("15", "05", "told")], False, False),
    ([("15", "05", "told"), ("12", "05", "corrected"), ("15", "06", "told")], False, False),
    ([("15", "04", "told"), ("15", "05", "corrected"), ("15", "06", "told")], False, False),
    ([("15 people", "04", "told"), ("12 dead", "05", "told")], None, None),
]


@pytest.mark.parametrize(("told", "fall", "again"), CASES)
def test_how_amounts_go_on(told: list[Told], fall: bool | None, again: bool | None) -> None:
    assert said(*told) == (fall, again)


def test_lists_that_do_not_go_together_tell_nothing() -> None:
    assert falls((Quantity.parse("15"),), (), ("told",)) is None
    assert returns((), (), ("told",)) is None


_TOLD = st.tuples(
    st.sampled_from(["9", "12", "at least 12", "up to 12", "15"]),
    st.sampled_from(["03", "04", "05", "2023-06"]),
    st.sampled_from(["told", "revised", "corrected"]),
)


@given(st.lists(_TOLD, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_claims_counts_for_nothing(told: list[Told], chance: object) -> None:
    mixed = list(told)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert said(*mixed) == said(*told)
