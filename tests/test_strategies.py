"""The public strategies, used as a newsroom would: what always holds of its own rule, and that nothing breaks the tool."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker import strategies as some
from checker.model.article import Article
from checker.model.claims import CLAIM_KINDS, Claim, EventClaim, own_fields
from checker.model.facts import Fact
from checker.model.number import Quantity
from checker.model.when import Date
from checker.pipeline import Toolkit, report

RULE = """
summary: A visit is not told to last longer than a month.
why: The month of one end slips, and a two-day visit becomes one of five weeks.
kind: event
where: event == "visit" and known(start) and known(end)
expect: days_between(start, end) <= 31
severity: advice
message: "The visit is told to last from {start} to {end}; is the month right?"
repairs:
  - {replace: end, hint: "give a day at most a month after {start}"}
examples:
  - {name: the month slipped, claim: {event: visit, start: 2023-06-05, end: 2023-07-08}, verdict: refuted}
"""
FIRST, LAST = date(2020, 1, 1), date(2025, 12, 31)
patiently = settings(deadline=None, suppress_health_check=list(HealthCheck))


@cache
def kit() -> Toolkit:
    """The shipped rules and the newsroom's own; what breaks one of them is raised."""
    with tempfile.TemporaryDirectory() as folder:
        own = Path(folder, "visit", "not-too-long.yaml")
        own.parent.mkdir()
        own.write_text(RULE, encoding="utf-8")
        return replace(Toolkit.open([Path(folder)]), strict=True)


def verdicts(claim: Claim) -> list[str]:
    """What the newsroom's rule says of a claim."""
    found = report(Article(id="claim", text="", claims=(claim,)), kit()).findings
    return [finding.verdict for finding in found if finding.rule == "visit/not-too-long"]


VISITS = some.claims("event", event=st.just("visit"), start=some.days(FIRST, LAST), end=some.days(FIRST, LAST))


@patiently
@given(VISITS)
def test_a_visit_is_too_long_from_its_thirty_second_day_on(visit: EventClaim) -> None:
    assert visit.start
    assert visit.end
    length = (visit.end.first - visit.start.first).days
    assert verdicts(visit) == ["refuted" if length > 31 else "supported"]


@patiently
@given(some.claims("event", event=st.sampled_from(["fair", "summit", "strike"])))
def test_what_is_no_visit_is_none_of_its_business(event: EventClaim) -> None:
    assert verdicts(event) == []


@settings(patiently, max_examples=60)
@given(some.articles())
def test_no_article_breaks_a_rule(article: Article) -> None:
    found = report(article, kit())
    assert not found.broken
    assert found.coverage["claims"] == len(found.claims)


@given(st.data())
def test_claims_are_of_the_kind_that_is_asked_for(data: st.DataObject) -> None:
    claim = data.draw(some.claims())
    assert type(claim) is CLAIM_KINDS[claim.kind]
    age = data.draw(some.claims("age", person=some.entities(st.just("Ada Quill"))))
    assert age.person.written == "Ada Quill"  # type: ignore[union-attr]


@patiently
@given(st.data())
def test_a_field_that_is_told_has_no_further_readings(data: st.DataObject) -> None:
    visit = data.draw(VISITS)
    assert not set(visit.readings) & {"event", "start", "end"}
    assert set(visit.readings) <= set(own_fields(EventClaim))


@given(some.days(FIRST, LAST), some.dates(FIRST, LAST))
def test_days_and_dates_lie_between_their_ends(day: Date, other: Date) -> None:
    assert FIRST <= day.first == day.last <= LAST
    assert FIRST <= other.first <= other.last <= LAST


@given(some.quantities(st.just("mile")), some.facts(predicate=st.just("capital")))
def test_quantities_and_facts_are_well_formed(quantity: Quantity, fact: Fact) -> None:
    assert quantity.unit == "mile"
    assert quantity.low is None or quantity.low <= quantity.value
    assert quantity.high is None or quantity.value <= quantity.high
    assert fact.predicate == "capital"
    assert not (fact.valid_from and fact.valid_to) or fact.valid_from.first <= fact.valid_to.first


@given(some.articles(by_hand=True), some.articles(text=st.just("So be it.")), some.articles(by_hand=False), some.spans(9))
def test_articles_are_told_or_read(hand: Article, told: Article, read: Article, span: tuple[int, int]) -> None:
    assert hand.claims is not None
    assert len({claim.id for claim in hand.claims}) == len(hand.claims)
    assert told.text in ("", "So be it.")
    assert read.claims is None
    assert 0 <= span[0] <= span[1] <= 9


@pytest.mark.parametrize(("kind", "field", "wrong"), [("evnt", "start", KeyError), ("event", "strat", ValueError)])
def test_a_kind_or_field_that_there_is_not(kind: str, field: str, wrong: type[Exception]) -> None:
    with pytest.raises(wrong):
        some.claims(kind, **{field: some.dates()})
