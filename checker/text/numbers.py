"""Numbers: money, shares, counts with their units, each an interval of values, hedge words included."""

from __future__ import annotations

from typing import NamedTuple

from checker.model.article import Span
from checker.model.number import Quantity
from checker.text.tokens import Tokens


class Number(NamedTuple):
    """A quantity at tokens `[first, end)`; `noun` is the counted thing ("companies"), where one follows."""

    first: int
    end: int
    span: Span
    quantity: Quantity
    noun: str | None = None


def numbers(tokens: Tokens) -> list[Number]:
    """Every quantity of a text in order of place; none overlaps another."""
    return []
