"""A term told in one row or in several that follow each other: the verdict is the same, on any day and under any precision."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from checker.knowledge.folder import facts_folder
from checker.model.claims import Claim
from checker.model.facts import Fact
from checker.model.when import Date
from checker.rulebook.load import load_rules
from checker.rulebook.rule import Rule
from tests.engine.trial import checked, claim
from tests.knowledge.world import holds

BEGIN, END = date(2015, 1, 1), date(2023, 12, 31)
DAYS = st.dates(BEGIN, END)
ASKED = st.builds(
    lambda day, precision: {"day": Date.day(day), "month": Date.month(day.year, day.month), "year": Date.year(day.year)}[
        precision
    ],
    DAYS,
    st.sampled_from(["day", "day", "month", "year"]),
)
PEOPLE = ["Ada Quill", "Bo Lind", "Cy Moe"]
OFFICES = ["foreign minister", "deputy prime minister"]
FACTS = st.builds(
    lambda person, office, days, status, open_: holds(
        "KR",
        office.replace(" ", "-"),
        person,
        str(min(days)),
        "" if open_ else str(max(days)),
        status=status,
        known_until=str(max(days)) if open_ else "",
    ),
    st.sampled_from(PEOPLE),
    st.sampled_from(OFFICES),
    st.tuples(DAYS, DAYS),
    st.sampled_from(["clean", "clean", "uncorroborated", "disputed", "acting"]),
    st.booleans(),
)
CLAIMS = st.builds(
    lambda person, office, qualifier: claim(
        "office-holding", person=person, office=office, jurisdiction="South Korea", qualifier=qualifier
    ),
    st.sampled_from(PEOPLE),
    st.sampled_from(OFFICES),
    st.sampled_from(["current", "current", "former"]),
)


@cache
def look_ups() -> tuple[Rule, ...]:
    """The shipped rules that hold an office against the record."""
    from checker.knowledge.store import Knowledge

    rules = load_rules(predicates=Knowledge.open(facts_folder()).predicates).rules
    return tuple(one for one in rules if one.kind == "office-holding" and one.lookup)


def pieces(fact: Fact, cuts: list[date], touching: bool) -> list[Fact]:
    """The fact cut on some days of its time: a piece ends on the day that the next begins, or on the day before."""
    assert fact.valid_from
    last = (fact.valid_to or fact.known_until or fact.valid_from).first
    inside = sorted({cut for cut in cuts if fact.valid_from.last < cut < last})
    starts = [fact.valid_from.first, *inside]
    found = [
        replace(fact, valid_from=Date.day(start), valid_to=Date.day(end if touching else end - timedelta(1)), known_until=None)
        for start, end in pairwise(starts)
    ]
    return [*found, replace(fact, valid_from=Date.day(starts[-1]))]


def verdicts(one: Claim, facts: list[Fact], day: Date) -> list[tuple[str, str]]:
    return [(f.rule, f.verdict) for f in checked(look_ups(), one, facts, str(day)).findings]


TERM = holds("KR", "foreign-minister", "Bo Lind", "2015-03-01", "2021-03-01")
CLAIM = claim("office-holding", person="Ada Quill", office="foreign minister", jurisdiction="South Korea")


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(CLAIMS, st.lists(FACTS, min_size=1, max_size=4), ASKED, st.lists(DAYS, min_size=1, max_size=4), st.booleans())
@example(CLAIM, [TERM], Date.parse("2018-05-05"), [date(2018, 5, 5)], True)
@example(CLAIM, [TERM], Date.parse("2018-05-05"), [date(2018, 5, 6)], False)
@example(CLAIM, [TERM], Date.parse("2018"), [date(2018, 5, 5)], False)
def test_a_term_in_pieces_is_the_same_term(one: Claim, facts: list[Fact], day: Date, cuts: list[date], touching: bool) -> None:
    parted = [piece for fact in facts for piece in pieces(fact, cuts, touching)]
    assert verdicts(one, parted, day) == verdicts(one, facts, day)
