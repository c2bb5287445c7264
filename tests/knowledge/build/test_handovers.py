"""Two holders for some days around a change of hands."""

from checker.knowledge.build.handovers import parted
from checker.knowledge.build.rows import Row


def row(person, start, end, status="clean"):
    return Row(
        subject="XX",
        predicate="office",
        office="finance-minister",
        object=person,
        valid_from=start,
        valid_to=end,
        known_until="" if end else "2020-01-01",
        status=status,
        source="a source",
        licence="CC0 1.0",
    )


def days(*rows):
    return [(r.valid_from, r.valid_to) for r in parted(list(rows))]


def test_the_days_that_two_share_belong_to_either():
    assert days(row("A", "2010-01-01", "2014-03-09"), row("B", "2014-03-01", "")) == [
        ("2010-01-01", "2014-03-01/2014-03-09"),
        ("2014-03-01/2014-03-09", ""),
    ]


def test_a_day_of_hand_over_stays_as_it_is():
    assert days(row("A", "2010-01-01", "2014-03-01"), row("B", "2014-03-01", "2015-01-01"))[0][1] == "2014-03-01"


def test_months_together_are_no_slip_and_doubt_is_left_alone():
    assert days(row("A", "2010-01-01", "2014-06-01"), row("B", "2014-03-01", ""))[0][1] == "2014-06-01"
    assert days(row("A", "2010-01-01", "2014-03-09", "acting"), row("B", "2014-03-01", ""))[0][1] == "2014-03-09"
    assert days(row("A", "2010-01-01", "2014-03"), row("B", "2014-03-01", ""))[0][1] == "2014-03"


def test_a_short_term_within_a_long_one_is_no_change_of_hands():
    assert days(row("A", "2010-01-01", "2014-03-09"), row("B", "2014-03-01", "2014-03-05"))[0][1] == "2014-03-09"
