"""The contract as JSON Schemas, made from the very types that read and write: what people write, and what the tool prints.

`schemas/NAME.json` is the schema NAME; the wheel carries that folder as `checker/schemas`. An `$id` is a name and no address,
since nobody is to fetch it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from checker.contract import printed, written

DIALECT = "https://json-schema.org/draft/2020-12/schema"
VERSION = 1  # of every schema: dateline/report/1, …
_WIDTH = 110

SCHEMAS: dict[str, Callable[[], dict[str, Any]]] = {
    "article": written.article,
    "claims": written.claims,
    "config": written.config,
    "extract": printed.extract,
    "fact": written.fact,
    "facts": written.facts,
    "report": printed.report,
    "rule": written.rule,
    "run": printed.run,
    "waivers": written.waivers,
}


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of that name (a key of SCHEMAS)."""
    return {"$schema": DIALECT, "$id": f"urn:dateline:{name}:{VERSION}", **SCHEMAS[name]()}


def schema_text(name: str) -> str:
    """The schema as `schemas/NAME.json` holds it: what fits on a line stands on one, so that a change of a field is a line's."""
    return "".join(_lines(schema(name), "")) + "\n"


def _lines(value: Any, indent: str) -> Iterator[str]:
    short = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, dict | list) or len(indent) + len(short) <= _WIDTH:
        yield short
        return
    deeper = indent + "  "
    pairs = value.items() if isinstance(value, dict) else ((None, one) for one in value)
    first, last = "{}" if isinstance(value, dict) else "[]"
    yield first
    for at, (key, one) in enumerate(pairs):
        yield f"{',' if at else ''}\n{deeper}"
        yield "" if key is None else f"{json.dumps(key)}: "
        yield from _lines(one, deeper)
    yield f"\n{indent}{last}"
