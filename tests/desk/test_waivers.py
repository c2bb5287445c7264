"""Waivers in a file: what is waived, when a waiver dies, and what a file may not say."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker.desk.version import NO_FACTS, facts_version, rule_version
from checker.desk.waivers import read_waivers, same_article, waiver_for, waiver_text
from checker.model.findings import FactEvidence, Finding
from checker.model.problems import InputError
from checker.model.waiver import Waiver
from checker.model.when import Date
from checker.rulebook.rule import Rule
from tests.desk.runs import HOLDS, MINISTER, ORDER, RULES, WRONG, codes, reasons, review
from tests.engine.trial import rule as made
from tests.knowledge.world import holds

UNTIL = Date.parse("2026-12-31")
FACTS = (holds("KR", "foreign-minister", "Park Jin", "2022-05-12", "2024-01"),)


def refuted(text: str, **article: Any) -> Finding:
    (finding,) = review(text, article=article).refuted
    return finding


def waiver(text: str = WRONG, rule: Rule = ORDER, article: dict[str, Any] | None = None, **keys: Any) -> Waiver:
    """A waiver of the one finding of a text."""
    found = waiver_for(refuted(text, **(article or {})), rule, "stories/fair.txt", "It is a joke", "Ada Quill", UNTIL)
    return replace(found, **{"place": "w.yaml:1"} | keys)


def test_a_finding_that_is_waived_stays_and_says_why() -> None:
    report = review(WRONG, waivers=(waiver(),))
    assert reasons(report) == ["It is a joke (Ada Quill, until 31 December 2026)"]
    assert (report.refuted, codes(report), report.coverage["refuted"]) == ((), [], 1)


def test_a_waiver_lives_to_its_last_day() -> None:
    assert reasons(review(WRONG, waivers=(waiver(until=Date.parse("2026-06-04")),))) != [None]
    assert reasons(review(WRONG, waivers=(waiver(until=Date.parse("2026-06")),))) != [None]
    report = review(WRONG, waivers=(waiver(until=Date.parse("2026-06-03")),))
    assert (reasons(report), codes(report)) == ([None], ["waiver-expired"])
    assert report.diagnostics[0].message.endswith(
        "w.yaml:1: the waiver of time/order " + waiver().claim + " ended on 3 June 2026"
    )
    assert report.diagnostics[0].span == report.findings[0].spans[0]


def test_a_waiver_dies_with_its_claim() -> None:
    for text in ("The fair runs from June 9 to June 5.", "The fair runs from June 5 to June 8."):
        assert codes(review(text, waivers=(waiver(),))) == ["waiver-unused"]


def test_a_waiver_survives_edits_elsewhere() -> None:
    assert reasons(review(f"It rained.\n\nAll day.\n\n{WRONG}", waivers=(waiver(),))) != [None]


def test_a_waiver_dies_with_the_version_of_its_rule() -> None:
    stricter = made("time/order", kind="interval", expect="start < end", message="{start} is after {end}.")
    report = review(WRONG, (stricter,), waivers=(waiver(),))
    assert (reasons(report), codes(report)) == ([None], ["waiver-outdated"])
    assert "another version of the rule" in report.diagnostics[0].message


def test_a_waiver_dies_with_the_facts_that_it_rests_on() -> None:
    told = waiver(MINISTER, HOLDS, {"facts": FACTS})
    assert reasons(review(MINISTER, article={"facts": FACTS}, waivers=(told,))) != [None]
    later = (replace(FACTS[0], known_until=Date.parse("2026"), source="Another edition"),)
    assert reasons(review(MINISTER, article={"facts": later}, waivers=(told,))) != [None]
    other = (replace(FACTS[0], valid_to=Date.parse("2024-02")),)
    report = review(MINISTER, article={"facts": other}, waivers=(told,))
    assert (reasons(report), codes(report)) == ([None], ["waiver-outdated"])
    assert "facts that have changed" in report.diagnostics[0].message


def test_a_waiver_is_for_one_article() -> None:
    report = review(WRONG, article={"id": "stories/other.txt"}, waivers=(waiver(),))
    assert (reasons(report), codes(report)) == ([None], [])


@pytest.mark.parametrize(
    ("told", "article", "same"),
    [
        ("a/b.txt", "./a/b.txt", True),
        ("b.txt", "/home/a/b.txt", True),
        ("/home/a/b.txt", "a/b.txt", True),
        ("b.txt", "ab.txt", False),
    ],
)
def test_one_article_by_several_paths(told: str, article: str, same: bool) -> None:
    assert same_article(told, article) is same


def test_a_waiver_of_a_rule_that_is_not_run_is_let_be() -> None:
    assert codes(review(WRONG, (HOLDS,), waivers=(waiver(),))) == []


def test_wording_is_no_version_of_a_rule() -> None:
    assert rule_version(ORDER) == rule_version(replace(ORDER, message=HOLDS.message, severity="advice", summary="x", path="y"))
    others: list[dict[str, Any]] = [{"where": "known(end)"}, {"readings": "nearest"}, {"expect": "start < end"}]
    versions = {rule_version(made("time/order", **({"kind": "interval", "expect": "start <= end"} | one))) for one in others}
    assert len(versions | {rule_version(ORDER), rule_version(HOLDS)}) == 5
    grouped = made("x", kind="quantity", group={"by": ["subject"]}, expect="overlap(quantity)")
    assert rule_version(grouped) != rule_version(
        made("x", kind="quantity", group={"by": ["subject", "unit"]}, expect="overlap(quantity)")
    )


def test_a_finding_without_facts_has_no_version_of_them() -> None:
    assert facts_version(refuted(WRONG)) == NO_FACTS
    found = refuted(MINISTER, facts=FACTS)
    assert facts_version(found) == facts_version(replace(found, evidence=found.evidence[::-1])) != NO_FACTS
    assert any(isinstance(one, FactEvidence) for one in found.evidence)


def read(folder: Path, text: str | bytes) -> tuple[Waiver, ...]:
    path = folder / "w.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_waivers(path, RULES)


ENTRY = waiver_text(waiver(reason='He said: "it is"'))


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    (found,) = read(tmp_path, f"# ours\n{ENTRY}")
    assert found == waiver(reason='He said: "it is"', place=f"{tmp_path}/w.yaml:2")
    assert read(tmp_path, "") == ()


WRONG_FILES = [
    ("rule: time/order\n", "1: is not a list of waivers, each beginning with `- rule:`"),
    ("- blanket\n", "1: a waiver has the keys rule, claim, article, reason, owner, until, rule_hash, facts_hash"),
    (ENTRY.replace("  claim:", "  clam:"), "2: clam: unknown key, did you mean 'claim'?"),
    (ENTRY.replace("  claim:", "  clam:"), "1: claim: is missing: a waiver is for one claim of one rule"),
    (ENTRY.replace('- rule: "time/order"\n  claim', "- claim"), "1: rule: is missing: a waiver is for one claim of one rule"),
    (ENTRY.replace('"time/order"', '"*"'), "1: rule: no rule '*'"),
    (ENTRY.replace('"time/order"', '"time/ordre"'), "1: rule: no rule 'time/ordre', did you mean 'time/order'?"),
    (ENTRY.replace('"time/order"', '"time/firm"'), "1: rule: time/firm cannot be waived"),
    (ENTRY.replace('"Ada Quill"', '" "'), "5: owner: is not text"),
    (ENTRY.replace('"Ada Quill"', "[a]"), "5: owner: is not text"),
    (ENTRY.replace("2026-12-31", "Christmas"), "6: until: 'Christmas' is not a date"),
    (ENTRY + ENTRY, f"{ENTRY.count(chr(10)) + 1}: waives what "),
    ("- [", "2: not YAML"),
    (b"\xff", " is not UTF-8"),
]


@pytest.mark.parametrize(("text", "wanted"), WRONG_FILES, ids=[row[1][:50] for row in WRONG_FILES])
def test_a_file_that_is_wrong(tmp_path: Path, text: str, wanted: str) -> None:
    with pytest.raises(InputError) as wrong:
        read(tmp_path, text)
    assert any(str(problem).startswith(f"{tmp_path}/w.yaml:{wanted}") for problem in wrong.value.problems), wrong.value


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read: No such file"):
        read_waivers(tmp_path / "none.yaml", RULES)


def test_a_rule_that_cannot_be_waived_is_not_waived_by_a_comment_either() -> None:
    report = review(f'{WRONG} <!-- dateline: ignore[time/firm] reason="x" until=2027 -->')
    assert report.errors == ("stories/fair.txt:1: waiver: time/firm cannot be waived",)
