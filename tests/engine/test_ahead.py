"""Where the story may be ahead of the record: the record's end is told, and the line that would bring it up to date."""

from __future__ import annotations

from typing import Any

import pytest

from checker.model.claims import Claim
from checker.model.facts import Fact
from tests.engine.trial import HOLDER, claim, found, rule
from tests.knowledge.world import fact, holds

LINE = (
    "if the story is newer than the record: dateline kb add --subject KR --office foreign-minister --object 'Ada Quill' "
    "--from 2023-06-04 --known-until 2023-06-04 --source 'who says so'"
)


def says(person: str = "Ada Quill", **more: Any) -> Claim:
    return claim(
        "office-holding", person=person, office="foreign minister", jurisdiction=more.pop("country", "South Korea"), **more
    )


def minister(person: str, start: str = "", end: str = "", until: str = "", **more: Any) -> Fact:
    return holds("KR", "foreign-minister", person, start, end, known_until=until, **more)


def told(facts: list[Fact], claim: Claim | None = None, **more: Any) -> tuple[str, str, list[str | None]]:
    """The verdict, the message, and the hints that are no rule's."""
    finding = found(rule(**HOLDER | more), claim or says(), facts)
    return finding.verdict, finding.message, [repair.hint for repair in finding.repairs]


ENDS = "The record ends on 31 December 2022; the story may be newer."
UNSURE = "Not enough evidence: the record is not sure enough on 4 June 2023: since 2022, on record to 31 December 2022."
NOTHING = "Not enough evidence: the record has nothing on this on 4 June 2023."


def test_a_running_term_that_was_last_seen_before_the_day() -> None:
    assert told([minister("Bo Lind", "2022", until="2022-12-31")]) == ("not-enough-evidence", f"{UNSURE} {ENDS}", [LINE])


def test_the_latest_of_several_is_told() -> None:
    facts = [minister("Cy Moe", "2019", "2021"), minister("Bo Lind", "2022", until="2022-12-31")]
    assert told(facts)[1] == f"{UNSURE} {ENDS}"


def test_a_term_that_is_over_and_nobody_after_it() -> None:
    verdict, message, hints = told([minister("Bo Lind", "2020", "2022-12-31")])
    assert (verdict, message, hints) == ("not-enough-evidence", f"{NOTHING} {ENDS}", [LINE])


def test_a_former_holder_may_have_come_back() -> None:
    verdict, message, hints = told([minister("Ada Quill", "2015", "2019-03-01")])
    assert verdict == "refuted"
    assert message.startswith("Ada Quill was not foreign minister")
    assert hints == [LINE]


def test_a_change_within_weeks() -> None:
    facts = [minister("Bo Lind", "2020", "2023-06-20"), minister("Cy Moe", "2023-06-20", "2024")]
    verdict, _, hints = told(facts)
    assert (verdict, hints) == ("refuted", [LINE])
    facts = [minister("Bo Lind", "2020", "2023-06"), minister("Cy Moe", "2023-06", "2024")]
    verdict, message, hints = told(facts)
    assert verdict == "not-enough-evidence"
    assert message.endswith(". The record has a change in June 2023, within weeks; the story may be newer.")
    assert hints == [LINE]


def test_sources_that_differ_on_what_is_over() -> None:
    disputed = [minister("Ada Quill", "2022", until="2022-12-31", status="disputed")]
    verdict, message, _ = told(disputed)
    assert verdict == "conflicting-evidence"
    assert message.endswith("disputed). The record ends on 31 December 2022; the story may be newer.")


@pytest.mark.parametrize(
    "facts",
    [
        [],
        [minister("Bo Lind", "2022")],
        [minister("Bo Lind", "2025", "2026")],
        [minister("Bo Lind", "2020", "2021"), minister("Cy Moe", "2025", "2026")],
        [minister("Bo Lind", "2020", "2025")],
        [minister("Bo Lind", "2020", "2025", status="acting")],
        [minister("Bo Lind", "2020", "2023-05-01"), minister("Cy Moe", "2023-05-01", "2025")],
    ],
    ids=["nothing", "never seen", "later", "a gap", "sure", "acting", "long since"],
)
def test_a_record_that_goes_on_is_not_called_old(facts: list[Fact]) -> None:
    _, message, hints = told(facts)
    assert hints == []
    assert "newer" not in message


def test_whoever_holds_it_by_the_record_is_no_news() -> None:
    assert told([minister("Ada Quill", "2022", until="2022-12-31")]) == (
        *("supported", "The record agrees: Ada Quill, since 2022, on record to 31 December 2022.", []),
    )


def test_without_a_subject_or_a_day_nothing_is_old() -> None:
    old = [minister("Bo Lind", "2022", until="2022-12-31")]
    assert told(old, says(country="Ruritania"))[2] == []
    assert told(old, says(country=None))[2] == []
    by_person = {
        "lookup": {
            "predicate": "office",
            "match": {"subject": "jurisdiction", "office": "office", "object": "person"},
            "at": "as_of",
        }
    }
    assert told([minister("Ada Quill", "2022", until="2022-12-31")], **by_person | {"expect": "fact.status == 'acting'"})[2] == []


def test_a_capital_has_an_end_on_record_and_no_ready_line() -> None:
    capital = rule(
        kind="capital",
        lookup={"predicate": "capital", "match": {"subject": "jurisdiction"}, "at": "as_of"},
        expect="same(fact.object, place)",
    )
    finding = found(
        capital,
        claim("capital", place="Almaty", jurisdiction="Kazakhstan"),
        [fact("KZ", "capital", "Astana", "1997", known_until="2022-12-31")],
    )
    assert finding.message.endswith(f"on record to 31 December 2022. {ENDS}")
    assert finding.repairs == ()


def test_a_rule_that_looks_nothing_up_has_no_record() -> None:
    finding = found(rule(kind="interval", expect="start <= end"), claim("interval", start="2023-06-05", end="2023-06-01"))
    assert finding.repairs == ()
