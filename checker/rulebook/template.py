"""Messages: text with expressions in braces."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.rulebook.expression import ExpressionError, parse
from checker.rulebook.rule import Template
from checker.rulebook.tree import Node

_PIECE = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")


def template(text: str, scope: Mapping[str, str]) -> Template:
    """Read a message. `{expression}` is filled in, `{{` and `}}` stand for braces. Raises ExpressionError."""
    parts: list[str | Node] = []
    at = 0
    for found in _PIECE.finditer(text):
        parts.append(text[at : found.start()])
        at = found.end()
        if found[0] in ("{{", "}}"):
            parts.append(found[0][0])
        elif found[1] is None:
            raise ExpressionError("a single brace; write {{ or }} for a brace itself")
        else:
            parts.append(parse(found[1], scope))
    parts.append(text[at:])
    return Template(text, tuple(part for part in parts if part != ""))
