"""Well-known people by hand: when they were born and died, where no other table says so."""

from __future__ import annotations

from collections.abc import Iterator

from checker.knowledge.build.rows import HANDWORK, Name, Row, hand, parts
from checker.knowledge.spelling import slug


def facts() -> Iterator[Row]:
    """`born` and `died` facts; whoever has no id on record goes by the name."""
    for name, born, died, _ in hand("lives"):
        for predicate, day in (("born", born), ("died", died)):
            if day:
                yield Row(
                    subject=name,
                    predicate=predicate,
                    object=day,
                    valid_from=day,
                    source=HANDWORK.name,
                    url="https://en.wikipedia.org/wiki/" + name.replace(" ", "_"),
                    licence=HANDWORK.licence,
                )


def names() -> Iterator[Name]:
    """The names of those who go by several."""
    for name, _, _, others in hand("lives"):
        for number, one in enumerate([name, *parts(others)] if others else []):
            yield Name(slug("person", name), "person", one, "alias" if number else "short")
