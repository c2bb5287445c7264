"""The layout: every field of every kind has its columns, and no column is of two types."""

from __future__ import annotations

import pytest

from checker.engine.tables.columns import AMBIENT, COMMON, Column, fields_of, layout, own_columns, wide
from checker.model.claims import CLAIM_KINDS, own_fields


@pytest.mark.parametrize("kind", CLAIM_KINDS)
def test_every_field_has_its_columns(kind: str) -> None:
    assert tuple(field.name for field in fields_of(kind)) == own_fields(CLAIM_KINDS[kind])
    names = {column.name for column in layout(kind)}
    assert all(column.name in names for field in fields_of(kind) for column in field.columns)


@pytest.mark.parametrize("kind", CLAIM_KINDS)
def test_no_column_stands_twice(kind: str) -> None:
    names = [column.name for column in layout(kind)]
    assert len(names) == len(set(names))


def test_a_column_has_one_type_in_all_kinds() -> None:
    names = [column.name for column in wide()]
    assert len(names) == len(set(names))
    assert set(wide()) == {*COMMON, *(column for kind in CLAIM_KINDS for column in own_columns(kind))}


def test_fields_of_one_name_and_many_types_lie_apart() -> None:
    kinds = ("border", "restated", "retitled")
    firsts = [[column.name for column in own_columns(kind) if column.name.startswith("first")] for kind in kinds]
    assert firsts == [
        ["first__written", "first__id", "first__name", "first__candidates"],
        ["first__value", "first__low", "first__high", "first__unit", "first__hedge"],
        ["first"],
    ]


def test_a_list_has_the_columns_of_its_members_as_lists() -> None:
    assert Column("parts__value", "list<double>") in own_columns("total")
    assert Column("items", "list<string>") in own_columns("list-count")
    assert Column("participants__candidates", "list<list<string>>") in own_columns("event")


def test_what_must_be_there_is_known_and_which_numbers_are_whole() -> None:
    needed = {field.name for field in fields_of("calendar-date") if field.needed}
    assert needed == {"month", "day"}
    assert all(field.whole for field in fields_of("calendar-date"))
    assert not any(field.whole for field in fields_of("tally") if field.sort == "quantity")


def test_a_day_of_the_story_that_a_kind_has_too_has_one_set_of_columns() -> None:
    assert "published" in AMBIENT
    assert not any(column.name.startswith("published") for column in own_columns("dateline"))
    assert Column("published__first", "date") in layout("dateline")
