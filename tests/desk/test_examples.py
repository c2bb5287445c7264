"""A rule's examples: run against facts of their own, and what is said where one does not give what it should."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.desk.examples import gaps, run_examples
from checker.desk.trials import trials
from checker.model.problems import InputError
from checker.rulebook.load import Rulebook
from checker.rulebook.read import read_rule
from checker.rulebook.rule import Rule
from tests.engine.trial import HOLDER, WHOLE, record

KEYS: dict[str, Any] = {
    "kind": "interval",
    "expect": "start <= end",
    "message": "{start} is after {end}.",
    "repairs": [{"replace": "start", "hint": "not after {end}"}, {"replace": "end", "with": "start"}],
}
GOOD, BAD = {"start": "2023-06-04", "end": "2023-06-05"}, {"start": "2023-06-09", "end": "2023-06-01"}
PARK = {
    "subject": "KR",
    "predicate": "office",
    "office": "foreign-minister",
    "object": "Park Jin",
    "valid_from": "2022",
    "valid_to": "2024",
}


def written(folder: Path, *examples: dict[str, Any], **keys: Any) -> Rule:
    path = folder / "order.yaml"
    named = [{"name": "an example"} | example for example in examples]
    path.write_text(json.dumps(WHOLE | KEYS | keys | {"examples": named}), encoding="utf-8")
    found, problems = read_rule("time/order", path, path.read_bytes(), record().predicates)
    assert found, problems
    return found


def problem(folder: Path, example: dict[str, Any], **keys: Any) -> str:
    """What is wrong with the one example; nothing if it gives what it says."""
    (outcome,) = run_examples(written(folder, example, **keys), Rulebook((), ()), record())
    assert (outcome.rule, outcome.name) == ("time/order", "an example")
    return outcome.problem


RIGHT: list[dict[str, Any]] = [
    {"claim": GOOD, "verdict": "supported"},
    {"claim": BAD, "verdict": "refuted", "severity": "correction", "repairs": ["9 June 2023"], "findings": 1},
    {"claim": BAD | {"in_quote": "true"}, "verdict": "refuted", "severity": "advice"},
    {"claim": {"start": "2023-06", "end": "2023-06"}, "verdict": "not-enough-evidence"},
    {"claims": [GOOD, GOOD], "verdict": "supported", "findings": 2},
    {"claim": {"kind": "rank", "subject": "port", "rank": 2}, "verdict": "silent"},
    {"claims": [], "verdict": "silent"},
    {"text": "The port is quiet.", "verdict": "silent"},
]


@pytest.mark.parametrize("example", RIGHT, ids=lambda e: e["verdict"])
def test_an_example_that_gives_what_it_says(tmp_path: Path, example: dict[str, Any]) -> None:
    assert problem(tmp_path, example) == ""


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"claim": GOOD, "verdict": "refuted"}, "should be refuted, but is supported: It holds."),
    ({"claims": [GOOD, BAD], "verdict": "supported"}, "should be supported, but is "),
    ({"claim": BAD, "verdict": "silent"}, "should be silent, but says refuted: 9 June 2023 is after 1 June 2023."),
    ({"claims": [GOOD, GOOD], "verdict": "supported", "findings": 1}, "should give 1 findings, but gives 2"),
    ({"claim": BAD, "verdict": "refuted", "severity": "kill"}, "should be of severity kill, but is correction"),
    ({"claim": BAD, "verdict": "refuted", "points_at": "June 1"}, "should point at 'June 1', but points at []"),
    ({"claim": BAD, "verdict": "refuted", "repairs": []}, "should offer [] as repairs, but offers ['9 June 2023']"),
    (
        {"claim": {"kind": "rank", "subject": "port", "rank": 2}, "verdict": "refuted"},
        "should be refuted, but is nothing: the rule does not speak about rank",
    ),
    ({"text": "The port is quiet.", "verdict": "refuted"}, "should be refuted, but is nothing: no claim was read in the text"),
]


@pytest.mark.parametrize(("example", "wanted"), WRONG, ids=[row[1][:40] for row in WRONG])
def test_an_example_that_gives_something_else(tmp_path: Path, example: dict[str, Any], wanted: str) -> None:
    assert problem(tmp_path, example).startswith(wanted)


def test_an_example_knows_its_own_facts_alone(tmp_path: Path) -> None:
    claimed = {"person": "Park Jin", "office": "foreign minister", "jurisdiction": "South Korea"}
    example = {"as_of": "2023-06-04", "claim": claimed}
    assert problem(tmp_path, example | {"facts": [PARK], "verdict": "supported"}, **HOLDER, repairs=[]) == ""
    assert problem(tmp_path, example | {"verdict": "not-enough-evidence"}, **HOLDER, repairs=[]) == ""


def test_an_example_has_days_of_its_own(tmp_path: Path) -> None:
    dated = {"kind": "event", "expect": "end >= as_of and published == '2023-06-05'", "message": "{as_of}", "repairs": []}
    example = {"claim": {"event": "visit", "end": "2023-06-04"}, "published": "2023-06-05"}
    assert problem(tmp_path, example | {"as_of": "2023-06-04", "verdict": "supported"}, **dated) == ""
    assert problem(tmp_path, example | {"verdict": "refuted"}, **dated) == ""


def test_a_rule_that_breaks_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.engine.check.ready", lambda rule: 1 / 0)
    told = problem(tmp_path, {"claim": GOOD, "verdict": "supported"})
    assert told == "rule time/order broke: ZeroDivisionError: division by zero"


ILL_FORMED: list[tuple[dict[str, Any], str]] = [
    ({}, "examples: an example has either a claim (or claims) or a text"),
    ({"claim": GOOD, "text": "x"}, "examples: an example has either a claim (or claims) or a text"),
    ({"claim": GOOD, "as_of": "June"}, "examples: 'June' is not a date; write 2023, 2023-06 or 2023-06-04"),
    ({"claim": GOOD, "published": "2023-02-30"}, "examples: '2023-02-30' is a day that no calendar has"),
    ({"claim": {"start": "2023-06-04"}}, "end: is missing"),
    ({"claim": GOOD, "facts": [{"subject": "KR"}]}, "predicate: is missing"),
    ({"claim": GOOD, "facts": [PARK | {"predicate": "ofice"}]}, "facts.predicate: 'ofice' is none, did you mean 'office'?"),
]


@pytest.mark.parametrize(("example", "wanted"), ILL_FORMED, ids=[row[1][:40] for row in ILL_FORMED])
def test_an_example_that_is_not_well_formed(tmp_path: Path, example: dict[str, Any], wanted: str) -> None:
    with pytest.raises(InputError) as wrong:
        problem(tmp_path, example | {"verdict": "supported"})
    assert str(wrong.value).startswith(f"{tmp_path}/order.yaml:1: {wanted}")


@pytest.mark.parametrize(
    ("example", "group", "wanted"),
    [
        ({}, "article", "stories belong to a rule whose group is in: archive"),
        ({"claim": GOOD}, "archive", "an example has either stories or a claim or a text"),
    ],
)
def test_stories_where_none_belong(tmp_path: Path, example: dict[str, Any], group: str, wanted: str) -> None:
    told = {"name": "an example", "verdict": "silent", "stories": [{"claims": [GOOD]}, {"claims": [GOOD]}]} | example
    keys = {"group": {"by": ["start"], "in": group}, "expect": "overlap(end)", "message": "{end}.", "repairs": []}
    rule = written(tmp_path, told, **keys)
    with pytest.raises(InputError, match=wanted):
        list(trials(rule, Rulebook((), ()), record()))


SHOWN = {
    "supported": {"name": "near miss, holds", "claim": GOOD, "verdict": "supported"},
    "refuted": {"name": "near miss, fails", "claim": BAD, "verdict": "refuted"},
    "not-enough-evidence": {"name": "vague", "claim": GOOD, "verdict": "not-enough-evidence"},
}


def test_a_rule_that_shows_all_that_it_can_do_has_no_gaps(tmp_path: Path) -> None:
    assert list(gaps(written(tmp_path, *SHOWN.values()))) == []


@pytest.mark.parametrize("verdict", sorted(SHOWN))
def test_a_verdict_that_no_example_shows(tmp_path: Path, verdict: str) -> None:
    few = written(tmp_path, *(example for shown, example in SHOWN.items() if shown != verdict))
    assert f"no example shows the verdict {verdict}" in list(gaps(few))


def test_near_misses_and_names(tmp_path: Path) -> None:
    plain = [example | {"name": "same"} for example in SHOWN.values()]
    assert list(gaps(written(tmp_path, *plain))) == [
        "fewer than 2 near misses (examples whose name starts with “near miss”)",
        "two examples are called 'same'",
    ]
