"""What people write: rules, claims by hand, facts of their own, the configuration and waivers. Editors complete and check by it.

The strict loader reads every scalar as text, and editors as YAML does; so a text may be a number here, and a date a year.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from checker.config import KEYS, Config
from checker.contract.shapes import Schema, Shapes, any_of, needed, said_of, whole
from checker.knowledge.store import Knowledge
from checker.knowledge.tables import FACT_COLUMNS
from checker.model.article import Span
from checker.model.claim import Common
from checker.model.claims import CLAIM_KINDS, own_fields
from checker.model.facts import Entity, Fact
from checker.model.number import Quantity
from checker.model.waiver import KEYS as WAIVER_KEYS
from checker.model.waiver import Waiver
from checker.model.when import Date
from checker.rulebook.file import Example, GroupText, LookupText, RepairText, RuleFile, StoryText, SumText

TEXT: Schema = {"type": ["string", "number", "boolean"]}
PRECISION: Schema = {"enum": ["day", "month", "year", "span", None]}
_ISO = r"^\s*\d{4}(-\d{2}(-\d{2})?)?"


def rule() -> Schema:
    """A rule's file: every key of it, with its examples."""
    values = _shapes()
    facts = {"type": "array", "items": _fact(values, FACT_COLUMNS)}
    known: dict[Any, Schema] = {str: TEXT, dict[str, Any]: {"type": "object"}}
    shapes = Shapes(known, shut=True, definitions=values.definitions)
    for part in (LookupText, GroupText, RepairText, SumText):
        known[part] = shapes.named(part.__name__.removesuffix("Text").lower(), _keys(shapes, part))
    known[StoryText] = shapes.named("story", _keys(shapes, StoryText))
    known[Example] = shapes.named("example", _keys(shapes, Example, facts=facts))
    made = _keys(shapes, RuleFile, kind={"enum": sorted(CLAIM_KINDS)}) | {"allOf": list(_claims_by_kind(values))}
    return whole("A rule of Dateline", str(rule.__doc__), made, shapes.definitions)


def _claims_by_kind(shapes: Shapes) -> Iterator[Schema]:
    """What the claims of a rule's examples may hold, by the rule's kind: a case of the schema for each."""
    common = {name: shapes.named(f"claim.{name}", shape) for name, shape in shapes.properties(Common).items() if name != "kind"}
    for kind, cls in CLAIM_KINDS.items():
        properties = shapes.properties(cls, own_fields(cls)) | {"kind": {"const": kind}} | common
        wanted = [name for name in needed(cls) if name != "kind"]  # an example's claim is of the rule's kind, told or not
        claim = shapes.named(f"{kind}-claim", shapes.object(properties, wanted, said_of(cls)))
        several = {"anyOf": [{"type": "array", "items": claim}, {"type": "null"}]}
        story = {"type": "array", "items": {"properties": {"claims": several}}}
        example = {"properties": {"claim": {"anyOf": [claim, {"type": "null"}]}, "claims": several, "stories": story}}
        yield {
            "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
            "then": {"properties": {"examples": {"items": example}}},
        }


def article() -> Schema:
    """An article object, as `.json` holds one or a list of them and `.jsonl` one a line; keys that are not named here are let be."""
    shapes = _shapes()
    claims = {"type": ["array", "null"], "items": _claim(shapes), "description": "Where they are given, nothing is extracted."}
    word: Schema = {"type": ["string", "null"]}
    told: dict[str, tuple[Schema, str]] = {
        "id": ({"type": ["string", "integer", "null"]}, "Its name in reports; its place in the file if absent."),
        "text": (word, "The story, exactly as it stands. It may be absent where claims are given."),
        "title": (word, "A title kept apart from the text."),
        "published": (word, "The day of publication: an ISO date or date-time."),
        "dateline": (word, "The dateline, as written."),
        "lang": (word, "Its language; text is read in English alone."),
    }
    properties = {name: {**shape, "description": said} for name, (shape, said) in told.items()} | {"claims": claims}
    either: Schema = {"anyOf": [{"required": ["text"]}, {"required": ["claims"]}]}
    shape = {"type": "object", "properties": properties, **either}
    return whole("An article for Dateline", str(article.__doc__), shape, shapes.definitions)


def claims() -> Schema:
    """A `.claims.yaml` file: claims by hand, the day to check them for, and facts of one's own."""
    shapes = _shapes()
    listed = {"type": "array", "items": _claim(shapes)}
    own = {"type": ["array", "null"], "items": _fact(shapes, (*FACT_COLUMNS, "subject_name", "object_name"))}
    properties = {"as_of": any_of([shapes.of(Date), {"type": "null"}]), "claims": listed, "facts": own}
    made = shapes.object(properties, ["claims"])
    return whole("Structured claims for Dateline", str(claims.__doc__), made, shapes.definitions)


def fact() -> Schema:
    """One fact: a row of a table of facts, by its columns, of which what is empty is absent."""
    shapes = _shapes()
    return whole("A fact for Dateline", str(fact.__doc__), _fact(shapes, FACT_COLUMNS), shapes.definitions)


def facts() -> Schema:
    """A YAML file of facts of one's own: a list of them, or a map that has the list under `facts`."""
    shapes = _shapes()
    listed = {"type": "array", "items": _fact(shapes, FACT_COLUMNS)}
    return whole(
        "Facts for Dateline",
        str(facts.__doc__),
        any_of([listed, shapes.object({"facts": listed}, ["facts"])]),
        shapes.definitions,
    )


def config() -> Schema:
    """The configuration of a newsroom: `dateline.toml`, or the table `[tool.dateline]` of a pyproject.toml."""
    shapes = Shapes({Path: {"type": "string"}, Date: {"type": "string"}}, shut=True)
    told = shapes.properties(Config, KEYS)
    properties = {name: _there(shape) for name, shape in told.items()}
    extend = {"type": "string", "description": "Another configuration to begin with."}
    return whole(
        "The configuration of Dateline",
        str(config.__doc__),
        shapes.object({"extend": extend, **properties}, []),
        shapes.definitions,
    )


def waivers() -> Schema:
    """A file of waivers, `dateline-waivers.yaml`: a list of findings that may stand, each for one claim of one rule."""
    shapes = Shapes({str: {**TEXT, "pattern": r"\S"}, Date: {"type": ["string", "integer"], "pattern": _ISO}}, shut=True)
    waiver = shapes.object(shapes.properties(Waiver, WAIVER_KEYS), list(WAIVER_KEYS), said_of(Waiver).partition(" `place`")[0])
    listed: Schema = {"type": ["array", "null"], "items": shapes.named("waiver", waiver)}
    return whole("Waivers for Dateline", str(waivers.__doc__), listed, shapes.definitions)


def _claim(shapes: Shapes) -> Schema:
    """A claim of any kind, told by its `kind`."""
    common = {name: shapes.named(f"claim.{name}", shape) for name, shape in shapes.properties(Common).items()}
    kinds = []
    for kind, cls in CLAIM_KINDS.items():
        properties = {"kind": {"const": kind}, **shapes.properties(cls, own_fields(cls))}
        properties |= {name: shape for name, shape in common.items() if name != "kind"}
        shape = shapes.object(properties, ["kind", *(name for name in needed(cls) if name != "kind")], said_of(cls))
        kinds.append(shapes.named(f"{kind}-claim", shape))
    kind_of = {"kind": {"enum": sorted(CLAIM_KINDS)}}
    return shapes.named("claim", {"type": "object", "required": ["kind"], "properties": kind_of, "oneOf": kinds})


def _there(shape: Schema) -> Schema:
    """The shape without null, which TOML has not."""
    if "enum" in shape:
        return {**shape, "enum": [word for word in shape["enum"] if word is not None]}
    return {**shape, "type": "string"} if shape["type"] == ["string", "null"] else shape


def _shapes() -> Shapes:
    """How people write the values of the model."""
    shapes = Shapes({}, shut=True, blank=True)
    words = {"type": "string", "minLength": 1}
    date = shapes.named("date", {"description": "2023, 2023-06 or 2023-06-04.", "type": ["string", "integer"], "pattern": _ISO})
    word: Schema = {"type": ["string", "null"]}
    listed = {"type": "array", "items": words}
    parts = {"written": words, "id": word, "name": word, "candidates": any_of([listed, {"type": "null"}])}
    resolved = shapes.object(parts, ["written"])
    said = "A name as written, an ISO code, a QID, or an object with `written`."
    entity = shapes.named("name", {"description": said, "anyOf": [words, resolved]})
    end: Schema = {"type": ["number", "null"]}
    ends = {"value": {"type": ["number", "string"]}, "low": end, "high": end, "unit": word, "hedge": word}
    said = 'A number, something like "$6.5 billion", or an object with `value`.'
    number: Schema = {"anyOf": [{"type": "number"}, words, shapes.object(ends, ["value"])]}
    quantity = shapes.named("quantity", {"description": said, **number})
    said = "[start, end) in code points of the text."
    count = {"type": "integer", "minimum": 0}
    span = shapes.named("span", {"description": said, "type": "array", "items": count, "minItems": 2, "maxItems": 2})
    known = {Date: date, Entity: entity, Quantity: quantity, Span: span, str: TEXT}
    return replace(shapes, known=known)


def _keys(shapes: Shapes, cls: Any, **instead: Schema) -> Schema:
    """A part of a rule's file by its keys; `instead` are schemas that say more than the hint does."""
    properties = shapes.properties(cls)
    if cls is LookupText:
        instead["predicate"] = {"enum": sorted(Knowledge.open().predicates)}
    for name, shape in instead.items():
        properties[name] = shape | {key: said for key, said in properties[name].items() if key == "description"}
    bare = {name.rstrip("_"): shape for name, shape in properties.items()}
    return shapes.object(bare, needed(cls), said_of(cls))


def _fact(shapes: Shapes, columns: tuple[str, ...]) -> Schema:
    properties = shapes.properties(Fact, columns)
    properties["predicate"] = {"enum": sorted(Knowledge.open().predicates)}
    properties |= dict.fromkeys(("from_precision", "to_precision"), PRECISION)
    return shapes.named("fact", shapes.object(properties, needed(Fact), said_of(Fact)))
