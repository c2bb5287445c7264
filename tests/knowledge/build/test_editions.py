"""The table of events that come round: every row can be told of, and the shipped file is what the table makes."""

from __future__ import annotations

from pathlib import Path

from checker.knowledge.build.editions import editions, facts
from checker.knowledge.build.rows import write_facts
from checker.knowledge.folder import facts_folder
from checker.knowledge.store import Knowledge


def test_the_shipped_file_is_made_of_the_table(tmp_path: Path) -> None:
    write_facts(tmp_path / "editions.csv", facts())
    assert (tmp_path / "editions.csv").read_bytes() == (facts_folder() / "editions.csv").read_bytes()


def test_every_edition_has_a_host_and_a_year() -> None:
    assert [one for one in editions() if not one.countries or not one.years] == []


def test_numbers_grow_by_one_an_edition_since_the_war() -> None:
    for event in ("summer-olympics", "winter-olympics", "football-world-cup"):
        numbers = [int(one.number) for one in editions() if one.event == event and one.years[0] >= "1948"]
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def test_the_record_tells_hosts_and_numbers() -> None:
    record = Knowledge.open()
    assert [fact.object for fact in record.facts("hosted", subject="football-world-cup", object="Japan")] == ["JP"]
    assert [str(fact.valid_from) for fact in record.facts("host-city", subject="olympics", object="Torino")] == ["2006-01-01"]
    assert [fact.object for fact in record.facts("located-in", subject="Albertville")] == ["FR"]
