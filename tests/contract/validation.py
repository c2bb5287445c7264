"""What the schemas say of a value, for the tests of each of them."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import jsonschema_rs
import yaml

from checker.contract import schema


class _Core(yaml.SafeLoader):
    """YAML as editors read it (1.2): `NO` and 2023-06-04 are text, true and 5 are not."""


_Core.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in found if tag.rpartition(":")[2] in ("null", "int", "float", "bool")]
    for letter, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
    if letter not in "yYnNoO"
}


def yaml_of(text: str) -> Any:
    return yaml.load(text, _Core)


@cache
def validator(name: str) -> Any:
    return jsonschema_rs.validator_for(schema(name))


@cache
def closed(name: str) -> Any:
    """The schema of what is printed, as if no object might have further fields: what it does not name is found."""
    shut = copy.deepcopy(schema(name))
    for node in nodes(shut):
        if "properties" in node:
            node["additionalProperties"] = False
    return jsonschema_rs.validator_for(shut)


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every object of a JSON value."""
    if isinstance(value, dict):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from nodes(one)


def wrong(name: str, value: Any, of: Callable[[str], Any] = validator) -> list[str]:
    """What a schema finds wrong with a value; of a long list the first."""
    return [f"{'/'.join(map(str, error.instance_path))}: {error.message}"[:200] for error in of(name).iter_errors(value)][:3]
