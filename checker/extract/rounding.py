"""Rounding: how far figures that stand side by side may be rounded, which is no further than one would believe of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.model.number import Quantity, reported
from checker.text.document import Document
from checker.text.figures import figure_at
from checker.text.numbers import Number

_BELIEVED = 0.02  # how far figures that close in thousands may be rounded where others beside them are told more finely


def alike(document: Document, numbers: Sequence[Number]) -> list[Quantity]:
    """The quantities, each rounded no further than one would believe of it beside the finest of them."""
    told = [_counted(document, number) for number in numbers]
    finest = min(_half(quantity) for quantity, _ in told)
    return [quantity if rounded else _narrowed(quantity, finest) for quantity, rounded in told]


def believed(quantity: Quantity) -> Quantity:
    """A quantity written out, rounded no further than one would believe of it."""
    return quantity if quantity.hedge else _narrowed(quantity, 0.0)


def _counted(document: Document, number: Number) -> tuple[Quantity, bool]:
    """The quantity, a bare whole figure as one of things counted, and whether a scale or a hedge word rounds it."""
    quantity, figure = number.quantity, figure_at(document.tokens, number.core)
    if quantity.hedge or figure is None or figure.scaled:
        return quantity, True
    if number.form == "bare" and figure.whole:
        return reported(figure.digits, counted=True), False
    return quantity, False


def _half(quantity: Quantity) -> float:
    return float("inf") if quantity.low is None or quantity.high is None else (quantity.high - quantity.low) / 2


def _narrowed(quantity: Quantity, finest: float) -> Quantity:
    half = min(_half(quantity), max(finest, _BELIEVED * abs(quantity.value)))
    return replace(quantity, low=quantity.value - half, high=quantity.value + half)
