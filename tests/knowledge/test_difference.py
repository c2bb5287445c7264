"""A file of facts beside the record: what is new in it, the same, of other days, and what it contradicts."""

from __future__ import annotations

import pytest

from checker.knowledge.difference import difference
from checker.knowledge.store import Knowledge
from checker.model.facts import Fact
from checker.model.problems import InputError
from tests.knowledge.world import fact, holds


def changes(knowledge: Knowledge, *facts: Fact) -> list[tuple[str, str, list[str]]]:
    """Each change by its kind, whom the fact names, and whom the record does."""
    found = difference(facts, knowledge)
    return [(change.kind, change.fact.object_name, [one.object_name for one in change.record]) for change in found]


@pytest.mark.parametrize(
    ("own", "kind", "record"),
    [
        (holds("KR", "foreign minister", "Ada Quill", "2023-01-01", "2023-06-01"), "contradicts", ["Park Jin"]),
        (holds("KR", "foreign minister", "Ada Quill", "2021-01-01", "2022-05-12"), "new", []),
        (holds("KR", "foreign minister", "Park Jin", "2022-05-12", "2024-01"), "the same", ["Park Jin"]),
        (holds("KR", "foreign minister", "Park Jin", "2022-05-12", "2024-01-10"), "other days", ["Park Jin"]),
        (holds("South Korea", "president", "Yoon Suk-yeol", "2022-05-10", known_until="2026"), "the same", ["Yoon Suk-yeol"]),
        (holds("South Korea", "president", "Yoon Suk-yeol", "2022-05-10", "2025-04-04"), "other days", ["Yoon Suk-yeol"]),
        (holds("South Korea", "president", "Bo Lind", "2022-01", "2023"), "contradicts", ["Moon Jae-in", "Yoon Suk-yeol"]),
        (holds("KR", "foreign minister", "Bo Lind", "2024-01-10", "2025"), "new", []),
        (holds("KR", "foreign minister", "Bo Lind", "2021", "2022-05-12"), "new", []),
        (holds("KR", "president", "Bo Lind", "2025-06-04", known_until="2026"), "new", []),
        (holds("KR", "president", "Bo Lind", "2024-06-04", known_until="2026"), "contradicts", ["Yoon Suk-yeol"]),
        (holds("KR", "president", "Bo Lind"), "contradicts", ["Moon Jae-in", "Yoon Suk-yeol"]),
        (fact("FR", "borders", "DE"), "new", []),
        (fact("KR", "member-of", "org:pact", "1991-09-17", known_until="2026"), "the same", ["Northern Pact"]),
        (fact("KR", "member-of", "org:pact", "1991-09-17", "2025-01-01"), "other days", ["Northern Pact"]),
        (fact("Q4", "born", "1946-07-06", "1946-07-06", "1946-07-06"), "the same", ["1946-07-06"]),
        (fact("Q4", "born", "1946-07-07"), "contradicts", ["1946-07-06"]),
    ],
)
def test_what_a_fact_changes(own: Fact, kind: str, record: list[str], small: Knowledge) -> None:
    ((found, _, against),) = changes(small, own)
    assert (found, against) == (kind, record)


def test_changes_come_by_subject_and_in_time(small: Knowledge) -> None:
    later = holds("KR", "foreign minister", "Ada Quill", "2030", "2031")
    earlier = holds("KR", "foreign minister", "Bo Lind", "2028", "2029")
    other = holds("FR", "president", "Cy Moe", "2040", "2041")
    assert [name for _, name, _ in changes(small, later, other, earlier)] == ["Cy Moe", "Bo Lind", "Ada Quill"]


def test_an_office_that_there_is_not_is_an_error(small: Knowledge) -> None:
    with pytest.raises(InputError, match="'grand vizier' is none"):
        changes(small, holds("KR", "grand vizier", "Ada Quill", "2030"))
