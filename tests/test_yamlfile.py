"""YAML as a desk writes it, and as an attacker does."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field

from checker import yamlfile
from checker.model.problems import InputError


def value(text: str) -> Any:
    return yamlfile.load(text, "f.yaml").value


def problems(text: str) -> list[str]:
    with pytest.raises(InputError) as raised:
        yamlfile.load(text, "f.yaml")
    return str(raised.value).splitlines()


@pytest.mark.parametrize(
    ("text", "expected"),
    {
        "norway is not false": ("code: NO", {"code": "NO"}),
        "a time is not a number of minutes": ("time: 12:30", {"time": "12:30"}),
        "a version is not a float": ("version: 1.10", {"version": "1.10"}),
        "a date is a string": ("day: 2023-06-04", {"day": "2023-06-04"}),
        "leading zeros stay": ("code: 007", {"code": "007"}),
        "null": ("a: null", {"a": None}),
        "a tilde": ("a: ~", {"a": None}),
        "nothing": ("a:", {"a": None}),
        "a quoted null is a word": ("a: 'null'", {"a": "null"}),
        "a quoted nothing is empty text": ('a: ""', {"a": ""}),
        "a list of lists": ("- [1, 2]\n- []", [["1", "2"], []]),
        "a number as key is a word": ("404: gone", {"404": "gone"}),
        "an empty file": ("", None),
        "only a comment": ("# nothing yet\n", None),
        "a byte order mark": ("\ufeffa: 1", {"a": "1"}),
        "emoji and accents": ("a: Š 🗞", {"a": "Š 🗞"}),
        "windows line ends": ("a: 1\r\nb: 2\r\n", {"a": "1", "b": "2"}),
        "folded text": ("a: >\n  one\n  two\n", {"a": "one two\n"}),
        "a document marker": ("---\na: 1\n...\n", {"a": "1"}),
    }.values(),
)
def test_reads(text: str, expected: object) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    {
        "an alias": ("a: &x 1\nb: *x", ["f.yaml:1: an anchor (&x)", "f.yaml:2: an alias (*x)"]),
        "a merge": ("a: &x {b: 1}\nc:\n  <<: *x", ["f.yaml:1: an anchor (&x)", "f.yaml:3: an alias (*x)"]),
        "a tag": ("a: !!python/object:os.system x", ["f.yaml:1: a tag (tag:yaml.org,2002:python/object:os.system)"]),
        "a local tag": ("- !env HOME", ["f.yaml:1: a tag (!env)"]),
        "equal keys": ("a: 1\nb: 2\na: 3", ["f.yaml:3: the key 'a' stands twice; the first is on line 1"]),
        "a list as key": ("[a, b]: 1", ["f.yaml:1: a key that is not a string"]),
        "a null key": ("~: 1", ["f.yaml:1: a key that is not a string"]),
        "two documents": ("a: 1\n---\nb: 2", ["f.yaml:2: a second document"]),
        "not yaml": ("a: [1, 2\nb: 3", ["f.yaml:2: not YAML: "]),
        "a tab as indent": ("a:\n\tb: 1", ["f.yaml:2: not YAML: "]),
        "a control character": ("a: 1\nb: \x00", ["f.yaml:2: not YAML: control characters are not allowed"]),
        "half a surrogate": ("a: 1\nb: \ud83d", ["f.yaml:2: holds half of a surrogate pair"]),
    }.values(),
)
def test_refuses(text: str, expected: list[str]) -> None:
    found = problems(text)
    assert len(found) == len(expected)
    for line, start in zip(found, expected, strict=True):
        assert line.startswith(start)


def test_deep_nesting_is_an_error_and_not_a_crash() -> None:
    assert problems("[" * 100_000) == ["f.yaml:1: nested more than 40 deep"]
    assert problems("{a: " * 100_000) == ["f.yaml:1: nested more than 40 deep"]
    assert problems("\n".join(" " * n + "-" for n in range(50)))[-1] == "f.yaml:41: nested more than 40 deep"
    assert value("[" * 40 + "]" * 40) is not None


def test_a_huge_file_is_refused_before_it_is_parsed() -> None:
    assert problems("a" * 5_000_001) == ["f.yaml: larger than 5 MB"]
    assert problems("é" * 2_600_000) == ["f.yaml: larger than 5 MB"]


def test_a_flood_of_problems_is_cut() -> None:
    assert len(problems("\n".join("- *x" for _ in range(1000)))) == 50


def test_without_the_c_parser_the_same_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(yaml, "CSafeLoader")
    assert value("a: [NO, 12:30, ~, '']") == {"a": ["NO", "12:30", None, ""]}
    assert problems("a: [1, 2\nb: 3")[0].startswith("f.yaml:2: not YAML: ")
    assert problems("a: 1\nb: \x00") == ["f.yaml:2: not YAML: special characters are not allowed"]
    assert problems("[" * 100_000) == ["f.yaml:1: nested more than 40 deep"]


SOURCE = """summary: one
examples:
  - name: first
    claim: {person: A,
            office: B}
  - name: second
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 1),
        (("examples",), 2),
        (("examples", 0), 3),
        (("examples", 0, "claim"), 4),
        (("examples", 0, "claim", "office"), 5),
        (("examples", 1, "claim", "office"), 6),
        (("examples", 7), 2),
        (("examples", -1), 2),
        (("examples", "name"), 2),
        (("nowhere", 3), 1),
    ],
)
def test_line_of(path: tuple[str | int, ...], line: int) -> None:
    assert yamlfile.load(SOURCE, "f.yaml").line(path) == line


class Repair(BaseModel):
    model_config = ConfigDict(extra="forbid")
    replace: str
    by: str | None = None


class Example(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str
    weight: float = 1.0


class Low(BaseModel):
    model_config = ConfigDict(extra="forbid")
    kind: Literal["low"]
    depth: int


class High(BaseModel):
    model_config = ConfigDict(extra="forbid")
    kind: Literal["high"]
    height: int


@dataclass(frozen=True)
class Rule:
    summary: str
    severity: Literal["kill", "correction"] = "correction"
    examples: list[Example] = field(default_factory=list)
    repairs: dict[str, Repair] = field(default_factory=dict)
    tide: Annotated[Low | High, Field(discriminator="kind")] | None = None
    waivable: bool = True


def validated(text: str, **more: Any) -> Rule:
    return yamlfile.validated(yamlfile.load(text, "r.yaml"), Rule, **more)


@pytest.mark.parametrize(
    ("text", "expected"),
    {
        "a missing field": ("severity: kill", "r.yaml:1: summary: is missing"),
        "an unknown word": ("summary: x\nseverity: kil", "r.yaml:2: severity: 'kil' is not known, did you mean 'kill'?"),
        "an unknown key below": (
            "summary: x\nexamples:\n  - name: a\n    wieght: 1",
            "r.yaml:4: examples[0].wieght: unknown key 'wieght', did you mean 'weight'?",
        ),
        "an unknown key in a mapping": (
            "summary: x\nrepairs:\n  one: {replace: a,\n    bye: b}",
            "r.yaml:4: repairs.one.bye: unknown key 'bye', did you mean 'by'?",
        ),
        "an unknown key of a member of a union": (
            "summary: x\ntide: {kind: low, depth: 3,\n  deth: 4}",
            "r.yaml:3: tide.deth: unknown key 'deth', did you mean 'depth'?",
        ),
        "a number that is none": (
            "summary: x\nexamples: [{name: a, weight: heavy}]",
            "r.yaml:2: examples[0].weight: should be a valid number",
        ),
        "a list that is none": ("summary: x\nexamples: a", "r.yaml:2: examples: should be a valid list"),
        "an empty field": ("summary:", "r.yaml:1: summary: is empty; it should be a valid string"),
    }.values(),
)
def test_validation_tells(text: str, expected: str) -> None:
    with pytest.raises(InputError) as raised:
        validated(text)
    assert str(raised.value).startswith(expected)


def test_validation_tells_everything_at_once_in_the_order_of_the_file() -> None:
    with pytest.raises(InputError) as raised:
        validated("severity: kil\nexamples:\n  - {weight: 2}\nwaivable: perhaps")
    assert [problem.line for problem in raised.value.problems] == [1, 1, 3, 4]


def test_strings_become_what_the_type_asks_for() -> None:
    rule = validated("summary: 12\nwaivable: no\nexamples: [{name: NO, weight: 2.5}]")
    assert rule == Rule("12", examples=[Example(name="NO", weight=2.5)], waivable=False)


def test_a_part_of_a_file_is_validated_with_its_own_lines() -> None:
    loaded = yamlfile.load(SOURCE, "f.yaml")
    with pytest.raises(InputError) as raised:
        yamlfile.validated(loaded, Example, ("examples", 0))
    assert str(raised.value) == "f.yaml:4: examples[0].claim: unknown key 'claim'; there are name, weight"


TEXT = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=20)


@given(
    st.recursive(
        TEXT | st.none(), lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4), max_leaves=12
    )
)
def test_strings_survive_the_round_trip(data: object) -> None:
    assert value(yaml.safe_dump(data, allow_unicode=True)) == data
