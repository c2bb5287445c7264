"""Claims become tables and come back as equal claims, whatever they hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import strategies as some
from checker.engine.row import Setting
from checker.engine.tables.arrow import (
    Placed,
    claims_in,
    has_several,
    placed,
    schema_of,
    table_of,
    tables_of,
    type_of,
    wide_table,
)
from checker.engine.tables.columns import layout, wide
from checker.model.article import Span
from checker.model.claims import (
    CalendarDateClaim,
    Claim,
    DatelineClaim,
    EventClaim,
    IntervalClaim,
    MembershipClaim,
    QuantityClaim,
)
from checker.model.facts import Entity
from checker.model.number import Quantity
from checker.model.when import Date
from tests.engine.trial import record

DAY, YEAR = Date.day(date(2023, 6, 4)), Date.year(2022)


def surroundings() -> st.SearchStrategy[Setting]:
    day = st.none() | some.dates()
    return st.builds(Setting, st.just(record()), day, day, day, st.booleans())


def back(claims: Iterable[Claim], setting: Setting | None = None) -> list[Claim]:
    """The claims after a way through one table of all kinds."""
    around = setting or Setting(record(), DAY)
    return [one.claim for one in claims_in(wide_table(placed(claims, around)), record())]


def dated(claim: Claim, setting: Setting) -> Claim:
    """What a story's claims are before they are checked: those without a day of their own have the story's."""
    return replace(claim, as_of=claim.as_of or setting.as_of)


@settings(deadline=None)
@given(st.lists(some.claims(), max_size=8), surroundings())
def test_claims_come_back_equal(claims: list[Claim], setting: Setting) -> None:
    told = [dated(claim, setting) for claim in claims]
    assert back(told, setting) == told


@settings(deadline=None)
@given(st.lists(some.claims(), max_size=4), st.lists(surroundings(), min_size=1, max_size=2))
def test_what_stands_around_claims_comes_back_too(claims: list[Claim], around: list[Setting]) -> None:
    given_ = [Placed(dated(one, setting), setting, row, "a.txt") for row, one in enumerate(claims) for setting in around]
    again = claims_in(wide_table(one._replace(row=row) for row, one in enumerate(given_)), record())
    assert [(one.claim, one.article, one.setting) for one in again] == [(one.claim, one.article, one.setting) for one in given_]


def test_claims_with_the_same_days_share_a_setting_and_its_memory() -> None:
    told = [Placed(IntervalClaim(start=DAY, end=DAY), Setting(record(), DAY), row) for row in range(3)]
    assert len({id(one.setting) for one in claims_in(wide_table(told), record())}) == 1


def test_a_table_of_one_kind_has_the_columns_of_that_kind_alone() -> None:
    tables = tables_of(
        placed(
            [IntervalClaim(start=DAY, end=DAY), MembershipClaim(member=Entity("A"), organisation=Entity("B"))], Setting(record())
        )
    )
    assert {kind: table.schema for kind, table in tables.items()} == {
        kind: schema_of(layout(kind)) for kind in ("interval", "membership")
    }


def test_a_table_of_no_claims_has_every_column() -> None:
    assert wide_table([]).schema == schema_of(wide())
    assert table_of("interval", []).schema == schema_of(layout("interval"))
    assert claims_in(wide_table([]), record()) == []


def row(claim: Claim, setting: Setting | None = None) -> dict[str, object]:
    (found,) = table_of(claim.kind, [Placed(claim, setting or Setting(record(), DAY))]).to_pylist()
    return dict(found)


def test_open_ends_are_infinite_and_what_is_absent_is_null() -> None:
    found = row(QuantityClaim(subject="dead", quantity=Quantity(5.0, 5.0, None, None, "over")))
    assert (found["quantity__low"], found["quantity__high"], found["quantity__hedge"]) == (5.0, float("inf"), "over")
    assert (found["period__first"], found["period__precision"], found["unit"]) == (None, None, None)


def test_a_claim_without_a_day_has_the_storys() -> None:
    found = row(IntervalClaim(start=DAY, end=DAY), Setting(record(), YEAR, DAY))
    assert (found["as_of__first"], found["as_of__precision"]) == (date(2022, 1, 1), "year")
    assert found["published__first"] == found["setting_published__first"] == date(2023, 6, 4)


def test_a_dateline_of_its_own_publication_keeps_it() -> None:
    told = [DatelineClaim(date=DAY, published=day, as_of=DAY) for day in (None, DAY, YEAR)]
    assert back(told, Setting(record(), DAY, DAY)) == told
    assert [row(one, Setting(record(), DAY, DAY))["published__precision"] for one in told] == ["day", "day", "year"]


def test_what_the_columns_hold_is_not_written_out_again() -> None:
    assert row(CalendarDateClaim(month=2, day=30))["payload"] is None
    assert row(CalendarDateClaim(month=2, day=30, field_spans={"day": Span(1, 3)}))["payload"]


def test_a_whole_number_that_no_double_holds_is_kept() -> None:
    told = CalendarDateClaim(year=2**60 + 1, month=2, day=30, as_of=DAY)
    assert back([told]) == [told]


@pytest.mark.parametrize(
    ("claim", "several"),
    [
        (MembershipClaim(member=Entity("Korea", candidates=("KR", "KP")), organisation=Entity("U.N.", "org:un")), True),
        (MembershipClaim(member=Entity("Korea", "KR", candidates=("KR", "KP")), organisation=Entity("U.N.", "org:un")), False),
        (EventClaim(event="visit", participants=(Entity("Korea", candidates=("KR", "KP")),)), False),
        (EventClaim(event="visit", readings={"start": (DAY,)}), True),
    ],
)
def test_several_readings_are_marked(claim: Claim, several: bool) -> None:
    assert has_several(claim) is row(claim)["several"] is several


def test_lists_of_names_may_have_candidates_each() -> None:
    told = EventClaim(
        event="visit", participants=(Entity("Korea", candidates=("KR", "KP")), Entity("Norway", "NO", "Norway")), as_of=DAY
    )
    assert row(told)["participants__candidates"] == [["KR", "KP"], None]
    assert back([told]) == [told]


def test_rows_that_say_the_same_share_a_value() -> None:
    told = [QuantityClaim(id=id_, subject="catch", quantity=Quantity.exactly(5.0)) for id_ in ("a", "b")]
    first, second = back(told)
    assert first.quantity is second.quantity  # type: ignore[union-attr]


def test_zeros_keep_their_signs() -> None:
    told = [QuantityClaim(subject="balance", quantity=Quantity.exactly(value)) for value in (0.0, -0.0)]
    assert [str(one.quantity.value) for one in back(told)] == ["0.0", "-0.0"]  # type: ignore[union-attr]


def test_a_type_is_told_in_words() -> None:
    assert str(type_of("list<list<string>>")) == "list<item: list<item: string>>"
