"""The comparison of engines, with Dateline's own: claims from a seed, findings that agree, and a difference that is noticed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.engines.claims import RULES, SHARES, stories
from benchmarks.engines.compare import CLOSURES, ENTRIES, Measured, compared, hold_to, measured, table
from benchmarks.engines.facts import Terms, by_office, terms
from benchmarks.engines.page import put
from benchmarks.engines.sample import Sample
from benchmarks.engines.told import OPEN, Told, records
from tests.conftest import ROOT

pytestmark = pytest.mark.no_cover  # benchmarks are no part of what is counted
COUNT = 4000


@pytest.fixture(scope="module")
def record() -> Terms:
    return terms()


@pytest.fixture(scope="module")
def sample(record: Terms, tmp_path_factory: pytest.TempPathFactory) -> Sample:
    return Sample(record, COUNT, tmp_path_factory.mktemp("claims"))


@pytest.fixture(scope="module")
def closures(record: Terms, sample: Sample) -> Measured:
    return measured(CLOSURES, record, sample)


def test_the_same_seed_makes_the_same_record(record: Terms) -> None:
    assert terms().terms == record.terms
    assert terms(2).terms != record.terms


def test_fewer_claims_are_the_beginning_of_more(record: Terms, sample: Sample) -> None:
    some = [claim for story in stories(record, 95) for claim in story]
    assert some == [claim for story in sample.stories for claim in story][:95]


def test_kinds_come_in_the_proportions_of_extraction(sample: Sample) -> None:
    found = Counter(claim.kind for story in sample.stories for claim in story)
    assert set(found) == set(SHARES)
    for kind, share in SHARES.items():
        assert found[kind] / COUNT == pytest.approx(share / sum(SHARES.values()), abs=0.01)


def test_one_claim_in_twenty_is_refuted(closures: Measured) -> None:
    refuted = [told for told in closures.found if told.verdict == "refuted"]
    assert len(refuted) / COUNT == pytest.approx(0.05, abs=0.01)
    assert {told.rule for told in refuted} <= set(RULES)


def test_no_office_changes_hands_on_a_storys_day(record: Terms, sample: Sample) -> None:
    assert record.hand_overs.isdisjoint(story[0].as_of.first for story in sample.stories if story[0].as_of)


def test_terms_of_an_office_follow_each_other(record: Terms) -> None:
    for held in by_office(record).values():
        assert [term["last"] for term in held[:-1]] == [term["first"] for term in held[1:]]


def test_flat_records_hold_words_and_numbers_alone(sample: Sample) -> None:
    told = records(sample.stories)
    assert len(told) == COUNT
    assert {type(value) for one in told for value in one.values()} <= {str, int, float}
    assert max(value for one in told for value in one.values() if isinstance(value, float)) == OPEN


def test_tables_find_what_closures_find(record: Terms, tmp_path: Path) -> None:
    ours = [entry for entry in ENTRIES if entry.package == "dateline"]
    rows = list(compared(record, tmp_path, COUNT, ours))
    assert len(rows) == 2
    assert rows[0].found == rows[1].found


def test_a_file_of_more_claims_than_are_drawn_repeats_them(
    record: Terms, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pyarrow.parquet as pq

    monkeypatch.setattr("benchmarks.engines.sample.DISTINCT", 30)
    table = pq.read_table(Sample(record, 70, tmp_path).parquet)
    assert table["row"].to_pylist() == list(range(70))
    assert table["id"].to_pylist() == [f"c{row}" for row in range(70)]
    kinds = table["kind"].to_pylist()
    assert kinds[:30] == kinds[30:60]


def test_a_finding_of_one_engine_alone_stops_the_comparison(closures: Measured) -> None:
    hold_to(closures.found, closures)
    hold_to(closures.found, closures._replace(claims=100, found=[told for told in closures.found if int(told.claim[1:]) < 100]))
    with pytest.raises(SystemExit, match=r"finds otherwise .*c3"):
        hold_to(closures.found, closures._replace(found=[*closures.found, Told("c3", "time/order", "supported")]))
    with pytest.raises(SystemExit):
        hold_to(closures.found, closures._replace(found=closures.found[1:]))


def test_the_table_sets_every_engine_beside_ours(closures: Measured) -> None:
    row = table([closures]).splitlines()[-1]
    assert row.startswith(f"| Dateline, closures | {row.split('|')[2].strip()} | {COUNT:,} |")
    assert row.endswith("| – | 1 |")


def test_what_was_measured_is_put_into_its_part_of_the_page(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("before\n<!-- engines -->\nold\n<!-- end of engines -->\nafter\n", encoding="utf-8")
    put(page, "engines", "new")
    assert page.read_text(encoding="utf-8") == "before\n<!-- engines -->\nnew\n<!-- end of engines -->\nafter\n"
    with pytest.raises(ValueError, match="no part 'size'"):
        put(page, "size", "new")


def test_every_rule_of_the_comparison_ships() -> None:
    assert all((ROOT / "rules" / f"{rule}.yaml").exists() for rule in RULES)
