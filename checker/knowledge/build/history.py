"""When well-known events of history were, by hand."""

from __future__ import annotations

from collections.abc import Iterator

from checker.knowledge.build.rows import HANDWORK, Row, hand, parts


def facts() -> Iterator[Row]:
    """One `happened` fact for every day or stretch of days of an event."""
    for event, name, days in hand("history"):
        for day in parts(days):
            first, _, last = day.partition("/")
            yield Row(
                subject=event,
                predicate="happened",
                object=name,
                valid_from=first,
                valid_to=last or first,
                source=HANDWORK.name,
                licence=HANDWORK.licence,
            )
