"""Well-known people by hand: when they were born and died, where no other table says so, and who was seen alive."""

from __future__ import annotations

from collections.abc import Iterator

from checker.knowledge.build.rows import HANDWORK, Name, Row, hand, parts
from checker.knowledge.spelling import slug

ALIVE = "alive"
SEEN = "2025-06-01"  # when those without a death were known to live


def facts() -> Iterator[Row]:
    """`born`, `died` and `alive` facts; whoever has no id on record goes by the name."""
    for name, born, died, _ in hand("lives"):
        for predicate, day in (("born", born), ("died", died)):
            if day == ALIVE:
                yield _row(name, ALIVE, "yes", born, SEEN)
            elif day:
                yield _row(name, predicate, day, day)


def _row(name: str, predicate: str, object_: str, start: str, seen: str = "") -> Row:
    return Row(
        subject=name,
        predicate=predicate,
        object=object_,
        valid_from=start,
        known_until=seen,
        source=HANDWORK.name,
        url="https://en.wikipedia.org/wiki/" + name.replace(" ", "_"),
        licence=HANDWORK.licence,
    )


def names() -> Iterator[Name]:
    """The names of those who go by several."""
    for name, _, _, others in hand("lives"):
        for number, one in enumerate([name, *parts(others)] if others else []):
            yield Name(slug("person", name), "person", one, "alias" if number else "short")
