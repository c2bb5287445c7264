"""How many things of a few there are that all differ from each other."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def most_apart(things: list[T], differ: Callable[[T, T], bool]) -> int:
    """How many there are at most of which every two surely differ."""
    most = 0

    def grow(chosen: int, rest: list[T]) -> None:
        nonlocal most
        most = max(most, chosen)
        for at, thing in enumerate(rest):
            if chosen + len(rest) - at <= most:
                return
            grow(chosen + 1, [other for other in rest[at + 1 :] if differ(thing, other)])

    grow(0, things)
    return most
