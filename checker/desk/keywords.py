"""`-k EXPR`: words with and, or, not and parentheses, as pytest has them, over a node id."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

Match = Callable[[str], bool]
_TOKEN = re.compile(r"\s*([()]|[^\s()]+)|\s*\Z")


def matcher(expression: str) -> Match:
    """Whether a name answers to the expression: a word is a part of it, in small letters or large. Nothing asked is all.

    Raises ValueError that says where the expression is wrong.
    """
    if not expression.strip():
        return lambda name: True
    try:
        parser = _Parser(list(_tokens(expression)))
        found = parser.either()
    except RecursionError:
        raise ValueError("nested too deeply") from None
    parser.end()
    return lambda name: found(name.casefold())


def _tokens(expression: str) -> Iterator[tuple[str, int]]:
    at = 0
    while found := _TOKEN.match(expression, at):
        if not found[1]:
            break
        yield found[1], found.start(1)
        at = found.end()
    yield "", len(expression)


@dataclass(slots=True)
class _Parser:
    """What is left of an expression. `not` binds before `and`, and that before `or`."""

    tokens: list[tuple[str, int]]
    at: int = 0

    @property
    def token(self) -> str:
        return self.tokens[self.at][0]

    def taken(self, token: str) -> bool:
        if self.token != token:
            return False
        self.at += 1
        return True

    def either(self) -> Match:
        found = [self.both()]
        while self.taken("or"):
            found.append(self.both())
        return found[0] if len(found) == 1 else lambda name: any(one(name) for one in found)

    def both(self) -> Match:
        found = [self.one()]
        while self.taken("and"):
            found.append(self.one())
        return found[0] if len(found) == 1 else lambda name: all(one(name) for one in found)

    def one(self) -> Match:
        if self.taken("not"):
            inner = self.one()
            return lambda name: not inner(name)
        if self.taken("("):
            inner = self.either()
            if not self.taken(")"):
                self.wrong("a closing parenthesis")
            return inner
        if self.token in ("", ")", "and", "or"):
            self.wrong("a word, `not` or an opening parenthesis")
        word = self.token.casefold()
        self.at += 1
        return lambda name: word in name

    def end(self) -> None:
        if self.token:
            self.wrong("`and`, `or` or the end")

    def wrong(self, expected: str) -> None:
        token, column = self.tokens[self.at]
        raise ValueError(f"at column {column + 1} stands {repr(token) if token else 'the end'}, where {expected} is expected")
