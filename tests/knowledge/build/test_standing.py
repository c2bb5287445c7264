"""What is written by hand about organisations, coasts, titles and currencies: as it ships, and in keeping with the other facts."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from checker.knowledge.build import standing
from checker.knowledge.store import Knowledge
from checker.model.when import Date
from tests.conftest import ROOT

WHOLE = ("org:nato", "org:eu", "org:euro-area", "org:asean", "org:sco", "org:african-union", "org:g7", "org:gcc")


def test_what_ships_is_what_the_tables_say(tmp_path: Path) -> None:
    for name, count in standing.written(tmp_path):
        made = (tmp_path / f"{name}.csv").read_text(encoding="utf-8")
        assert made == (ROOT / "facts" / f"{name}.csv").read_text(encoding="utf-8")
        assert count == len(made.splitlines()) - 1


@pytest.mark.parametrize("organisation", WHOLE)
def test_a_count_is_that_of_the_members(organisation: str) -> None:
    """Where the members are known with their days, as many are on record as the count says, a month into it."""
    record = Knowledge.open()
    for fact in record.facts("member-count", subject=organisation):
        if fact.status != "clean" or fact.valid_from is None or not fact.valid_from.is_day or fact.valid_from.first.year < 1999:
            continue
        day = Date.day(fact.valid_from.first + timedelta(days=30))
        if fact.may_cover(day):
            members = {one.subject for one in record.facts("member-of", object=organisation) if one.may_cover(day)}
            assert len(members) == int(fact.object), f"{organisation} on {day}"


def test_a_person_who_is_counted_is_known() -> None:
    record = Knowledge.open()
    counted = [fact for number in range(1, 50) for fact in record.facts("ordinal", object=str(number))]
    assert len(counted) > 100
    assert [fact.subject for fact in counted if record.type_of(fact.subject) != "person"] == []


def test_a_coast_is_known_of_every_state_of_the_united_nations() -> None:
    record = Knowledge.open()
    states = {fact.subject for fact in record.facts("member-of", object="org:un") if not fact.valid_to} - {"YU"}
    assert [state for state in sorted(states) if not record.facts("coast", subject=state)] == []
