"""What answers as of a day held on that day, whatever precision the day and the fact are told in; and names of one are never two."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.knowledge.identity import same
from checker.knowledge.naming import resolve
from checker.knowledge.store import Knowledge
from checker.model.facts import Entity, Fact
from checker.model.when import Date, span

DAYS = st.dates(date(2000, 1, 1), date(2006, 12, 31))
DATES = st.one_of(
    DAYS.map(Date.day),
    DAYS.map(lambda day: Date.month(day.year, day.month)),
    DAYS.map(lambda day: Date.year(day.year)),
    st.tuples(DAYS, DAYS).map(lambda two: span(Date.day(min(two)), Date.day(max(two)))),
)


@st.composite
def terms(draw: st.DrawFn) -> tuple[Fact, date, date]:
    """A fact as a source tells it, with the days from and to which it was true in fact."""
    start, end = draw(DATES), draw(DATES)
    if end.last < start.first:
        start, end = end, start
    begun = draw(st.dates(start.first, min(start.last, end.last)))
    ended = draw(st.dates(max(begun, end.first), end.last))
    open_ = draw(st.booleans())
    seen = Date.day(draw(st.dates(begun, ended))) if open_ and draw(st.booleans()) else None
    return (
        Fact(subject="KR", predicate="office", object="Q1", valid_from=start, valid_to=None if open_ else end, known_until=seen),
        begun,
        ended,
    )


@settings(max_examples=500)
@given(terms(), DATES)
def test_what_answers_as_of_a_day_holds_that_day_under_every_precision(told: tuple[Fact, date, date], asked: Date) -> None:
    fact, begun, ended = told
    if fact.surely_covers(asked):
        assert begun <= asked.first
        assert asked.last <= ended
    if not fact.may_cover(asked):
        assert asked.last < begun or ended < asked.first
    assert fact.covers(asked) is (True if fact.surely_covers(asked) else None if fact.may_cover(asked) else False)


@settings(max_examples=200)
@given(terms(), DATES)
def test_what_surely_holds_for_a_stretch_surely_holds_for_each_of_its_days(told: tuple[Fact, date, date], asked: Date) -> None:
    fact = told[0]
    days = [Date.day(asked.first + timedelta(n)) for n in range((asked.last - asked.first).days + 1)]
    assert fact.surely_covers(asked) == all(fact.surely_covers(day) for day in days)
    assert fact.may_cover(asked) or not any(fact.may_cover(day) for day in days)


@cache
def shipped() -> Knowledge:
    return Knowledge.open()


@cache
def holders() -> tuple[str, ...]:
    """Everyone and everything on record that an office is told of, as holder or as the place that has it."""
    return tuple(sorted({id for fact in shipped().facts("office") for id in (fact.object, fact.subject)}))


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_the_listed_names_of_one_are_never_taken_for_two(data: st.DataObject) -> None:
    record = shipped()
    id = data.draw(st.sampled_from(holders()))
    names = st.sampled_from(record.spellings(id))
    role = "person" if record.type_of(id) == "person" else "country"
    one, other = data.draw(names), data.draw(names)
    known = [Entity(one, id), resolve(one, role, record), Entity(other, id), resolve(other, role, record)]
    for a in known:
        for b in known:
            assert same(a, b, record) is not False, (a, b)
            assert same(a, b, record) is same(b, a, record), (a, b)
    assert same(Entity(one), Entity(other, id), record) is same(Entity(other, id), Entity(one), record) is True


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_sameness_of_any_two_on_record_goes_both_ways(data: st.DataObject) -> None:
    record = shipped()
    a, b = (data.draw(st.sampled_from(holders())) for _ in range(2))
    one, other = (
        Entity(data.draw(st.sampled_from(record.spellings(a))), a),
        Entity(data.draw(st.sampled_from(record.spellings(b)))),
    )
    assert same(one, other, record) is same(other, one, record)
