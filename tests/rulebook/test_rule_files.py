"""Rule files: everything that can be wrong with one, told as `file:line: field: reason`, all at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checker.knowledge.predicates import read_predicates
from checker.knowledge.tables import Reading
from checker.model.problems import InputError
from checker.rulebook.read import read_examples, read_rule
from checker.rulebook.rule import Rule
from tests.engine.trial import rule
from tests.knowledge.world import PREDICATES as TEXT

PREDICATES = read_predicates(TEXT, "predicates.yaml", Reading())
WHOLE: dict[str, Any] = {
    "summary": "A stretch of time starts before it ends.",
    "why": "Two days change places.",
    "kind": "interval",
    "severity": "refile",
    "expect": "start <= end",
    "message": "{start} is after {end}.",
}
BASE = "".join(f'{key}: "{value}"\n' for key, value in WHOLE.items())


def told(text: str, base: str = BASE) -> list[str]:
    """What is wrong with a file of a rule; the lines of `text` come after the six of the base."""
    found, problems = read_rule("test/rule", Path("r.yaml"), (base + text).encode(), PREDICATES)
    assert (found is None) == bool(problems)
    return [str(problem) for problem in problems]


def without(*keys: str) -> str:
    return "".join(line + "\n" for line in BASE.splitlines() if line.partition(":")[0] not in keys)


FAULTS = [
    ("an unknown key", "expects: x", "r.yaml:7: expects: unknown key 'expects', did you mean 'expect'?"),
    ("a word of Python", "in_: article", "r.yaml:7: in_: unknown key 'in_'"),
    ("an unknown name", "where: strat < end", "r.yaml:7: where: unknown name 'strat', did you mean 'start'?"),
    ("an unknown word", "where: wekday(end) == 'Monday'", "r.yaml:7: where: unknown word 'wekday', did you mean 'weekday'?"),
    ("no test", "where: weekday(end)", "r.yaml:7: where: must be true or false, but is a text"),
    ("a fact without a look-up", "where: known(fact.object)", "r.yaml:7: where: unknown name 'fact.object'"),
    ("no truth", "waivable: perhaps", "r.yaml:7: waivable: should be a valid boolean, unable to interpret input"),
    ("an unknown predicate", "lookup: {predicate: capitol, match: {}}", "r.yaml:7: lookup.predicate: unknown predicate 'capitol', did you mean 'capital'?"),
    ("a key that facts have not", "lookup: {predicate: capital, match: {whose: start}}", "r.yaml:7: lookup.match.whose: 'whose' is not known"),
    ("nothing to match", "lookup: {predicate: capital, match: {}, at: any}", "r.yaml:7: lookup.match: says neither whose subject nor whose object is looked up"),
    ("a key of the wrong type", "lookup: {predicate: capital, match: {subject: end}, at: any}", "r.yaml:7: lookup.match.subject: is a date, but the subject of capital is a country or place"),
    ("an office that there is not", "lookup: {predicate: capital, match: {subject: 'null', office: 'null'}, at: any}", "r.yaml:7: lookup.match.office: the predicate capital has no office"),
    ("a day that is none", "lookup: {predicate: born, match: {object: end}, at: 1 + 1}", "r.yaml:7: lookup.at: must be a date or `any`, but is a number"),
    ("an unknown quantifier", "lookup: {predicate: born, match: {object: end}, quantify: some}", "r.yaml:7: lookup.quantify: 'some' is not known"),
    ("a group that looks up", "group: {by: [start]}\nlookup: {predicate: born, match: {object: end}}", "r.yaml:8: lookup: a group rule compares claims with each other and looks nothing up"),
    ("a group that tells the record", "group: {by: [start, end]}\nrecord: {predicate: born, match: {object: end}}", "r.yaml:8: record: a group rule compares claims with each other and looks nothing up"),
    ("a group by nothing", "group: {by: []}", "r.yaml:7: group.by: names no field that the claims of a group have in common"),
    ("a group by an unknown field", "group: {by: [start, ende]}", "r.yaml:7: group.by[1]: unknown field 'ende', did you mean 'end'?"),
    ("a group between unknown fields", "group: {by: [start, end], between: selection}", "r.yaml:7: group.between: unknown field 'selection', did you mean 'section'?"),
    ("a group within nothing", "group: {by: [start, end], in: room}", "r.yaml:7: group.in: 'room' is not known"),
    ("a repair of nothing", "repairs: [{replace: ende, hint: x}]", "r.yaml:7: repairs[0].replace: unknown field 'ende', did you mean 'end'?"),
    ("a repair that says nothing", "repairs: [{replace: end}]", "r.yaml:7: repairs[0]: a repair has either `with` (the right value) or `hint` (what to do)"),
    ("a repair that says both", "repairs: [{replace: end, with: start, hint: x}]", "r.yaml:7: repairs[0]: a repair has either `with` (the right value) or `hint` (what to do)"),
    ("a repair by a truth", "repairs: [{replace: end, with: known(end)}]", "r.yaml:7: repairs[0].with: is a bool, which replaces nothing"),
    ("a repair with a slip", "repairs: [{replace: end, hint: '{ende}'}]", "r.yaml:7: repairs[0].hint: unknown name 'ende', did you mean 'end'?"),
    ("a repair on a condition that is none", "repairs: [{replace: end, hint: x, when: end}]", "r.yaml:7: repairs[0].when: must be true or false, but is a date"),
    ("a repair of a group", "group: {by: [start]}\nmessage: m\nexpect: overlap(end)\nrepairs: [{replace: start, with: start}]", "r.yaml:8: repairs[0].with: claims that differ have no one right value; give a `hint`"),
    ("a sum with a slip", "sum: {terms: ['{end}', '{ende}'], result: x, stated: y}", "r.yaml:7: sum.terms[1]: unknown name 'ende', did you mean 'end'?"),
    ("a sum without what is stated", "sum: {terms: [x], result: x}", "r.yaml:7: sum.stated: is missing"),
    ("an example without a name", "examples: [{verdict: supported}]", "r.yaml:7: examples[0].name: is missing"),
    ("an example of no verdict", "examples: [{name: x, verdict: suported}]", "r.yaml:7: examples[0].verdict: 'suported' is not known, did you mean 'supported'?"),
    ("an unknown reading", "readings: best", "r.yaml:7: readings: 'best' is not known"),
    ("a key twice", "why: again", "r.yaml:7: the key 'why' stands twice; the first is on line 2"),
    ("no YAML", "where: [", "r.yaml:8: not YAML"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in FAULTS], ids=[row[0] for row in FAULTS])
def test_a_fault_is_told_with_its_line(text: str, wanted: str) -> None:
    replaced = [line.partition(":")[0] for line in text.splitlines()[1:] if line.partition(":")[0] in WHOLE]
    problems = told(text, without(*replaced)) if replaced else told(text)
    assert any(problem.startswith(wanted) for problem in problems), problems


def test_what_a_kind_is_not() -> None:
    assert told("kind: intervall", without("kind")) == ["r.yaml:6: kind: unknown kind 'intervall', did you mean 'interval'?"]


def test_a_severity_that_there_is_not() -> None:
    (problem,) = told("severity: fatal", without("severity"))
    assert problem.startswith("r.yaml:6: severity: 'fatal' is not known; there are advice, correction, kill, refile")


@pytest.mark.parametrize("key", sorted(WHOLE))
def test_a_key_that_is_missing(key: str) -> None:
    assert told("", without(key)) == [f"r.yaml:1: {key}: is missing"]


def test_every_fault_of_a_file_is_told_at_once() -> None:
    text = "expect: start <= ende\nmessage: '{ende}'\nwhere: end\nrepairs: [{replace: x}]\n"
    assert [problem.split(": ")[1] for problem in told(text, without("expect", "message"))] == [
        *("where", "expect", "message", "repairs[0].replace", "repairs[0]"),
    ]


@pytest.mark.parametrize(
    ("content", "wrong"), [(b"\xff", "is not UTF-8: invalid start byte at byte 0"), (b"", ": is empty"), (b"- 1", "")]
)
def test_a_file_that_is_no_rule(content: bytes, wrong: str) -> None:
    found, problems = read_rule("x", Path("r.yaml"), content, PREDICATES)
    assert found is None
    assert wrong in str(problems[0])


def test_a_rule_with_everything() -> None:
    found = rule(
        kind="office-holding",
        where="qualifier == 'current'",
        lookup={"predicate": "office", "match": {"subject": "jurisdiction", "office": "office"}, "at": "any"},
        record={"predicate": "born", "match": {"subject": "person"}, "at": "any"},
        expect="same(fact.object, person)",
        message="{person}: {fact.object}, {record.object}",
        repairs=[
            {"replace": "person", "with": "fact.object", "when": "known(record)"},
            {"replace": "tense", "hint": "x {person}"},
        ],
        sum={"terms": ["{person}"], "result": "{fact}", "stated": "x"},
        references=["https://example.org"],
        readings="nearest",
        waivable="false",
    )
    assert isinstance(found, Rule)
    assert (found.waivable, found.readings, found.references) == (False, "nearest", ("https://example.org",))
    assert found.lookup
    assert found.lookup.at is None


def test_examples_are_read_with_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_text(BASE + "examples:\n  - {name: a, verdict: silent}\n  - name: b\n    verdict: refuted\n", encoding="utf-8")
    assert [(example.name, line) for example, line in read_examples(path)] == [("a", 8), ("b", 9)]
    path.write_text("kind: x", encoding="utf-8")
    with pytest.raises(InputError):
        read_examples(path)
