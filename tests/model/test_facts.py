"""Facts in words: the valid time as a message prints it."""

from __future__ import annotations

import pytest

from tests.knowledge.world import holds


@pytest.mark.parametrize(
    ("start", "end", "seen", "told"),
    [
        ("2010-03-04", "2012-05", "", "4 March 2010 to May 2012"),
        ("2010", "", "2012-05-06", "since 2010, on record to 6 May 2012"),
        ("2010", "", "", "since 2010"),
        ("", "2012", "", "an unknown day to 2012"),
        ("2010-03-04", "2012-01-31/2012-03-10", "", "4 March 2010 to a day between 31 January 2012 and 10 March 2012"),
        ("2010-03-04/2010-03-09", "2012", "", "a day between 4 March 2010 and 9 March 2010 to 2012"),
    ],
)
def test_the_valid_time_in_words(start: str, end: str, seen: str, told: str) -> None:
    assert holds("KR", "foreign-minister", "Bo Lind", start, end, known_until=seen).valid_time == told
