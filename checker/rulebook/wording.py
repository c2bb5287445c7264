"""How each kind of value reads in a message: the way a sub-editor would write it."""

from __future__ import annotations

from typing import Any

from checker.model.facts import Entity, Fact
from checker.model.number import Quantity
from checker.model.when import Date, in_words
from checker.rulebook.values import Bounds


def shown(value: Any) -> str:
    """A value as a sub-editor would write it."""
    if value is None:
        return "(not said)"
    if isinstance(value, Date):
        return in_words(value)
    if isinstance(value, Bounds):
        return f"{shown(value.low)} to {shown(value.high)}"
    if isinstance(value, tuple | list):
        words = list(dict.fromkeys(shown(item) for item in value))
        return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1] if words else "none"
    if isinstance(value, Quantity | Entity):
        return str(value)
    if isinstance(value, Fact):
        return value.valid_time
    if isinstance(value, bool):
        return "true" if value else "false"
    return _number(value) if isinstance(value, int | float) else str(value)


def _number(value: float) -> str:
    """A number without an exponent; thousands apart from 10,000 on, since 2023 is most likely a year."""
    text = f"{value:,.6f}" if abs(value) >= 10_000 else f"{value:.6f}"
    return text.rstrip("0").rstrip(".")
