"""Several witnesses of one office, brought together."""

from hypothesis import given
from hypothesis import strategies as st

from checker.knowledge.build.dates import first, last
from checker.knowledge.build.rows import FACTBOOK, HANDWORK, WIKIDATA
from checker.knowledge.build.settling import settled
from checker.knowledge.build.tenures import Tenure, clipped, joined, overlaps, rows


def tenure(person, start, end="", **more):
    return Tenure(
        **(
            {
                "subject": "XX",
                "office": "head-of-government",
                "person": person,
                "start": start,
                "end": end,
                "source": WIKIDATA,
                "rank": 3,
            }
            | more
        )
    )


def record(*tenures, shared=False):
    found = rows(settled(joined(tenures, shared), shared))
    return [
        (r.object, r.valid_from, r.valid_to or f"known {r.known_until}", r.status)
        for r in sorted(found, key=lambda r: (r.valid_from, r.object))
    ]


def test_two_witnesses_of_one_tenure_make_one_row():
    found = list(
        settled(
            joined([tenure("A", "2004-05-03", "2008-01-01"), tenure("A", "2004-05-03", "2008", source=FACTBOOK, rank=4)]), False
        )
    )
    (row,) = rows(found)
    assert (row.valid_from, row.valid_to, row.source, row.licence) == (
        "2004-05-03",
        "2008-01-01",
        "Wikidata; CIA World Factbook",
        "CC0 1.0; public domain",
    )


def test_a_second_term_after_years_is_a_row_of_its_own():
    assert [r[:3] for r in record(tenure("A", "2004", "2008"), tenure("A", "2012-03", "2014-05"))] == [
        ("A", "2004", "2008"),
        ("A", "2012-03", "2014-05"),
    ]


def test_a_caretaker_between_two_terms_cuts_them():
    found = record(
        tenure("A", "2019-07-08", known="2022-08-01"),
        tenure("A", "2019-07-08", "2023-06-26", source=FACTBOOK, rank=4, guessed=True, known="2023-06-20"),
        tenure("A", "2023-06-26", known="2026-01-01", source=FACTBOOK, rank=4),
        tenure("C", "2023-05-25", "2023-06-26"),
    )
    assert [r[:3] for r in found] == [
        ("A", "2019-07-08", "2023-05-25"),
        ("C", "2023-05-25", "2023-06-26"),
        ("A", "2023-06-26", "known 2026-01-01"),
    ]


def test_an_open_tenure_ends_where_the_next_begins():
    assert record(tenure("A", "2018-01-02", known="2020-03-01"), tenure("B", "2020-05-01", known="2022-01-01")) == [
        ("A", "2018-01-02", "2020-05-01", "clean"),
        ("B", "2020-05-01", "known 2022-01-01", "clean"),
    ]


def test_an_open_tenure_long_before_the_next_ended_somewhere_between():
    assert (
        record(tenure("A", "2018-01-02", known="2020-03-01"), tenure("B", "2023-05-01", known="2024-01-01"))[0][2]
        == "2020-03-01/2023-05-01"
    )


def test_a_guessed_end_long_after_the_last_sighting_lies_somewhere_between():
    found = record(
        tenure("A", "1991-11-05", "1994-04-25", known="1993-01-31", source=FACTBOOK, rank=4, guessed=True),
        tenure("B", "1994-04-25", "1994-06-30", source=FACTBOOK, rank=4),
    )
    assert found[0] == ("A", "1991-11-05", "1993-01-31/1994-04-25", "clean")


def test_a_guess_that_is_known_to_be_right_is_the_end():
    found = joined(
        [
            tenure("A", "1991-11-05", "1994-04-25", known="1993-01-31", source=FACTBOOK, rank=4, guessed=True),
            tenure("B", "1994-04-25", "1994-06-30", source=FACTBOOK, rank=4),
        ]
    )
    assert [row.valid_to for row in rows(settled(found, False, {"1994-04-25"}))] == ["1994-04-25", "1994-06-30"]


def test_two_holders_for_years_are_disputed_for_the_time_they_share():
    assert record(tenure("A", "2004-01-01", "2008-01-01"), tenure("B", "2005-01-01", "2009-01-01")) == [
        ("A", "2004-01-01", "2005-01-01", "clean"),
        ("A", "2005-01-01", "2008-01-01", "disputed"),
        ("B", "2005-01-01", "2008-01-01", "disputed"),
        ("B", "2008-01-01", "2009-01-01", "clean"),
    ]


def test_a_rival_in_the_midst_parts_a_term_in_three():
    found = record(
        tenure("A", "2004-01-01", "2014-01-01"), tenure("B", "2006-01-01", "2006-06-01"), tenure("C", "2006-06-01", "2006-09-01")
    )
    assert [(r[1], r[2], r[3]) for r in found if r[0] == "A"] == [
        ("2004-01-01", "2006-01-01", "clean"),
        ("2006-01-01", "2006-09-01", "disputed"),
        ("2006-09-01", "2014-01-01", "clean"),
    ]


def test_what_is_left_outside_a_stretch():
    one = tenure("A", "2004-01-01", "2008-01-01")
    outside = clipped(one, first("2005-01-01"), first("2006-01-01"))
    assert [(t.start, t.end) for t in outside] == [("2004-01-01", "2005-01-01"), ("2006-01-01", "2008-01-01")]
    assert clipped(one, first("2003-12-20"), first("2007-12-20")) == []
    assert clipped(one, first("2009-01-01"), first("2010-01-01")) == [one]


def test_two_holders_of_a_shared_office_are_not():
    assert {
        r[3] for r in record(tenure("A", "2004-01-01", "2008-01-01"), tenure("B", "2005-01-01", "2009-01-01"), shared=True)
    } == {"clean"}


def test_a_weak_witness_alone_is_uncorroborated_and_two_are_not():
    assert record(tenure("A", "2004", "2008", weak=True))[0][3] == "uncorroborated"
    assert (
        record(tenure("A", "2004", "2008", weak=True), tenure("A", "2004-02-01", source=FACTBOOK, rank=4, known="2007-01-01"))[0][
            3
        ]
        == "clean"
    )


def test_acting_and_disputed_witnesses_keep_their_mark():
    assert record(tenure("A", "2004-01-01", "2004-02-01", acting=True))[0][3] == "acting"
    assert record(tenure("A", "2004-01-01", "2004-02-01", disputed=True))[0][3] == "disputed"


def test_a_curated_day_comes_before_the_tables():
    found = record(tenure("A", "2021-06-18", "2024-05-01"), tenure("A", "2021-08-03", "2024-05-19", source=HANDWORK, rank=0))
    assert found == [("A", "2021-08-03", "2024-05-19", "clean")]


def test_of_two_near_beginnings_the_later_is_the_taking_of_office():
    assert (
        record(tenure("A", "2021-06-02", "2024-05-01"), tenure("A", "2021-07-07", "2024-05-01", source=FACTBOOK, rank=4))[0][1]
        == "2021-07-07"
    )


def test_a_holder_seen_long_after_his_stated_end_served_on():
    found = record(
        tenure("A", "2021-02-13", "2022-07-21"),
        tenure("A", "2021-02-13", "2022-10-22", source=FACTBOOK, rank=4, guessed=True, known="2022-10-20"),
        tenure("B", "2022-10-22", known="2026-01-01", source=FACTBOOK, rank=4),
    )
    assert found[0][2] == "2022-10-22"


def test_but_not_if_somebody_followed_him():
    found = record(
        tenure("A", "2011-12-04", "2019-11-19"),
        tenure("A", "2011-12-04", source=FACTBOOK, rank=4, known="2021-10-23"),
        tenure("B", "2019-11-19", known="2022-01-01"),
    )
    assert found[0][2] == "2019-11-19"


def test_a_guessed_end_gives_way_to_an_earlier_successor():
    found = record(
        tenure("A", "2001-01-01", "2005-06-01", guessed=True, known="2004-12-01"), tenure("B", "2005-01-01", "2006-01-01")
    )
    assert found[0][2] == "2005-01-01"


def test_overlaps_are_told():
    found = list(settled(joined([tenure("A", "2004-01-01", "2008-01-01"), tenure("B", "2005-01-01", "2009-01-01")]), False))
    assert list(overlaps(found)) == ["XX head-of-government: A to 2008-01-01, B from 2005-01-01"]


years = st.integers(1990, 2020).map(str)


@given(st.lists(st.tuples(st.sampled_from("ABC"), years, years, st.booleans()), max_size=8))
def test_no_row_ends_before_it_begins_and_order_changes_nothing(drawn):
    tenures = [
        tenure(person, min(a, b), "" if open_ else max(a, b), known=max(a, b) if open_ else "") for person, a, b, open_ in drawn
    ]
    found = record(*tenures)
    assert found == record(*reversed(tenures))
    for _, start, end, _ in found:
        assert last(end.removeprefix("known ")) >= first(start)
