"""How each kind of value reads in a message: the way a sub-editor would write it."""

from __future__ import annotations

import re
from typing import Any

from checker.model.facts import Entity, Fact
from checker.model.number import Quantity
from checker.model.when import Date, in_words
from checker.rulebook.values import Bounds

# Names that a sentence gives an article: the United Kingdom, the Netherlands, the Czech Republic, the European Union.
WITH_ARTICLE = re.compile(
    r"United \w+(?: \w+)?|(?:\w+ ){0,3}(?:Republic|Islands|Union|Emirates|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros)"
    r"|(?:Democratic )?Republic of (?:the )?\w+"
)


def shown(value: Any) -> str:
    """A value as a sub-editor would write it."""
    if value is None:
        return "(not said)"
    if isinstance(value, Date):
        return in_words(value)
    if isinstance(value, Bounds):
        return f"{shown(value.low)} to {shown(value.high)}"
    if isinstance(value, tuple | list):
        words = [shown(item) for item in value]
        if not any(isinstance(item, Quantity) for item in value):  # two parts of a sum may well be alike
            words = list(dict.fromkeys(words))
        return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1] if words else "none"
    if isinstance(value, Entity):
        return f"the {value}" if WITH_ARTICLE.fullmatch(str(value)) else str(value)
    if isinstance(value, Quantity):
        return str(value)
    if isinstance(value, Fact):
        return value.valid_time
    if isinstance(value, bool):
        return "true" if value else "false"
    return _number(value) if isinstance(value, int | float) else str(value)


def _number(value: float) -> str:
    """A number without an exponent; thousands apart from 10,000 on, since 2023 is most likely a year."""
    value = round(value, 6) + 0.0  # no minus before a zero
    text = f"{value:,.6f}" if abs(value) >= 10_000 else f"{value:.6f}"
    return text.rstrip("0").rstrip(".")
