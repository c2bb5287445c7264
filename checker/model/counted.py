"""A number of things in words."""

from __future__ import annotations


def counted(number: int, thing: str) -> str:
    """`1 claim`, `2 claims`, `1,200 claims`."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
