"""What happened on days that a table by hand tells: elections, and well-known events of history."""

from __future__ import annotations

from collections.abc import Iterator

from checker.knowledge.build.rows import HANDWORK, Row, hand, parts


def facts(table: str, predicate: str) -> Iterator[Row]:
    """One fact for every day, or stretch of days `first/last`, of a table whose columns are subject, object and days."""
    for subject, object, days in hand(table):
        for day in parts(days):
            first, _, last = day.partition("/")
            yield Row(
                subject=subject,
                predicate=predicate,
                object=object,
                valid_from=first,
                valid_to=last or first,
                source=HANDWORK.name,
                licence=HANDWORK.licence,
            )
