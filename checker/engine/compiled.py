"""A rule made ready to run: its trees lowered to closures, once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from checker.engine.closures import Closure, filled, lower
from checker.engine.lookup import Finder
from checker.engine.row import Row
from checker.rulebook.rule import Rule, Template
from checker.rulebook.tree import Field, fields_of


@dataclass(frozen=True, slots=True)
class Edit:
    """A repair made ready: the field it edits, and its replacement or hint, worked out for a row."""

    field: str
    value: Closure | None
    hint: Callable[[Row], str] | None
    when: Closure | None


@dataclass(frozen=True, slots=True)
class Ready:
    """A rule with everything that it evaluates."""

    rule: Rule
    where: Closure | None
    unless: Closure | None
    expect: Closure
    finder: Finder | None
    record: Finder | None
    message: Callable[[Row], str]
    edits: tuple[Edit, ...]
    terms: tuple[Callable[[Row], str], ...]
    result: Callable[[Row], str] | None
    stated: Callable[[Row], str] | None
    comes_to: Closure | None
    says: Closure | None
    operands: tuple[tuple[str, Closure], ...]
    by: tuple[tuple[str, Closure], ...]
    between: Closure | None


@lru_cache(maxsize=4096)
def ready(rule: Rule) -> Ready:
    expect = lower(rule.expect.tree)
    return Ready(
        rule=rule,
        where=lower(rule.where.tree) if rule.where else None,
        unless=lower(rule.unless.tree) if rule.unless else None,
        expect=expect,
        finder=Finder(rule.lookup, expect) if rule.lookup else None,
        record=Finder(rule.record, None) if rule.record else None,
        message=filled(rule.message),
        edits=tuple(
            Edit(
                repair.field,
                lower(repair.value.tree) if repair.value else None,
                filled(repair.hint) if repair.hint else None,
                lower(repair.when.tree) if repair.when else None,
            )
            for repair in rule.repairs
        ),
        terms=tuple(filled(term) for term in rule.sum.terms) if rule.sum else (),
        result=filled(rule.sum.result) if rule.sum else None,
        stated=filled(rule.sum.stated) if rule.sum else None,
        comes_to=_first_value(rule.sum.result) if rule.sum else None,
        says=_first_value(rule.sum.stated) if rule.sum else None,
        operands=tuple((".".join(f.path), lower(f)) for f in fields_of(rule.expect.tree) if f.path[0] not in ("fact", "record")),
        by=tuple((name, _named(name)) for name in rule.group.by) if rule.group else (),
        between=_named(rule.group.between) if rule.group and rule.group.between else None,
    )


def _first_value(told: Template) -> Closure | None:
    """The first expression of a template, whatever stands around it in words."""
    return next((lower(part) for part in told.parts if not isinstance(part, str)), None)


def _named(name: str) -> Closure:
    """A field of one claim by its name, whatever its type."""
    return lower(Field(tuple(name.split(".")), "any"))
