"""Types as JSON Schema: hints, docstrings, and what has none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

import pytest

from checker.contract.shapes import Schema, Shapes, any_of, needed, said_of, whole


@dataclass(frozen=True)
class Boat:
    """A boat of the harbour,
    None if it has sunk."""

    name: str
    """How it is called."""
    mast: Literal["one", "two"] | None = None
    crew: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ferry(Boat):
    cars: int = 0


@pytest.mark.parametrize(
    ("hint", "shape"),
    [
        (str, {"type": "string"}),
        (Annotated[int, "how many"], {"type": "integer"}),
        (str | int | None, {"type": ["string", "integer", "null"]}),
        (Literal["a", "b"], {"enum": ["a", "b"]}),
        (Literal["a"] | Literal["b"] | None, {"enum": ["a", "b", None]}),
        (tuple[bool, ...], {"type": "array", "items": {"type": "boolean"}}),
        (dict[str, float], {"type": "object", "additionalProperties": {"type": "number"}}),
        (Mapping[Literal["a"], Any], {"type": "object", "propertyNames": {"enum": ["a"]}, "additionalProperties": {}}),
        (tuple[str, ...] | None, {"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "null"}]}),
    ],
)
def test_a_hint_has_a_schema(hint: Any, shape: Schema) -> None:
    assert Shapes({}).of(hint) == shape


def test_a_hint_that_nobody_knows_has_none() -> None:
    with pytest.raises(TypeError, match="has no schema"):
        Shapes({}).of(Boat)
    assert Shapes({Boat: {"type": "string"}}).of(Boat) == {"type": "string"}


def test_docstrings_of_a_class_and_of_its_fields_are_told() -> None:
    assert said_of(Boat) == "A boat of the harbour, null if it has sunk."
    assert said_of(Ferry) == "", "what Python puts together is no docstring"
    told = Shapes({}).properties(Ferry)
    assert told["name"] == {"type": "string", "description": "How it is called."}
    assert told["cars"] == {"type": "integer"}
    assert needed(Ferry) == ["name"]


def test_null_stands_for_absent_where_that_is_so() -> None:
    told = Shapes({}, blank=True).properties(Boat, ("name", "crew"))
    assert list(told) == ["name", "crew"]
    assert told["crew"] == {"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "null"}]}
    assert told["name"]["type"] == "string"


def test_an_object_is_shut_where_its_shapes_are() -> None:
    assert Shapes({}).object({}, []) == {"type": "object", "properties": {}}
    assert Shapes({}, shut=True).object({}, ["a"], "b") == {
        **{"type": "object", "description": "b", "properties": {}},
        **{"required": ["a"], "additionalProperties": False},
    }


def test_unions_are_put_together() -> None:
    assert any_of([{"anyOf": [{"type": "string"}, {"minimum": 1}]}, {"type": ["null"]}]) == {
        "anyOf": [{"minimum": 1}, {"type": ["string", "null"]}]
    }
    assert any_of([{"enum": ["a"]}, {"type": "integer"}]) == {"anyOf": [{"enum": ["a"]}, {"type": "integer"}]}


def test_only_the_definitions_that_are_needed_are_kept() -> None:
    refer = {name: {"$ref": f"#/$defs/{name}"} for name in "abc"}
    assert whole("A", "b", refer["a"], {"b": {}, "a": {"items": refer["b"]}, "c": {}}) == {
        **{"title": "A", "description": "b", "$ref": "#/$defs/a"},
        "$defs": {"b": {}, "a": {"items": refer["b"]}},
    }
    assert "$defs" not in whole("A", "b", {}, {"a": {}})
