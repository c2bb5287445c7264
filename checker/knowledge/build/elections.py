"""Days on which countries voted, by hand."""

from __future__ import annotations

from collections.abc import Iterator

from checker.knowledge.build.rows import HANDWORK, Row, hand, parts


def facts() -> Iterator[Row]:
    """One `voted` fact for every day, or stretch of days, of a vote."""
    for country, election, days in hand("elections"):
        for day in parts(days):
            first, _, last = day.partition("/")
            yield Row(
                subject=country,
                predicate="voted",
                object=election,
                valid_from=first,
                valid_to=last or first,
                source=HANDWORK.name,
                licence=HANDWORK.licence,
            )
