"""From a rule's file to a rule: every expression and message parsed and type-checked, all faults told at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from checker.model.claims import CLAIM_KINDS, own_fields
from checker.model.facts import Predicate
from checker.model.problems import Problem, did_you_mean
from checker.model.validation import Path, dotted
from checker.rulebook.expression import ExpressionError, parse, parse_test
from checker.rulebook.file import LookupText, RuleFile
from checker.rulebook.rule import Expression, Group, Lookup, RepairRule, Rule, SumRule, Template
from checker.rulebook.scope import claim_scope, fact_scope, group_scope
from checker.rulebook.template import template
from checker.rulebook.tree import LIST, ROLES, Const, type_of

T = TypeVar("T")
NOTHING = Expression("", Const(None))


class Faults:
    """Collects what is wrong with one file, each with its line."""

    def __init__(self, file: str, line: Callable[[Path], int]) -> None:
        self.file, self.line, self.found = file, line, list[Problem]()

    def add(self, path: Path, reason: str) -> None:
        self.found.append(Problem(self.file, reason, self.line(path), dotted(path)))

    def tried(self, path: Path, read: Callable[[], T], otherwise: T) -> T:
        """What `read` gives, or `otherwise` with the fault noted."""
        try:
            return read()
        except ExpressionError as wrong:
            self.add(path, str(wrong))
            return otherwise


def compiled(rule_id: str, source: RuleFile, predicates: Mapping[str, Predicate], faults: Faults) -> Rule | None:
    """The rule of a file, or None with its faults noted."""
    before = len(faults.found)
    if source.kind not in CLAIM_KINDS:
        faults.add(("kind",), f"unknown kind {source.kind!r}{did_you_mean(source.kind, CLAIM_KINDS)}")
        return None
    fields = claim_scope(source.kind)
    scope = dict(group_scope(source.kind, source.group.by)) if source.group else dict(fields)
    for key in ("lookup", "record"):
        if source.group and getattr(source, key):
            faults.add((key,), "a group rule compares claims with each other and looks nothing up")
    lookup = _lookup(source.lookup, "lookup", fields, predicates, faults)
    record = _lookup(source.record, "record", fields, predicates, faults)
    for name, found in (("fact", lookup), ("record", record)):
        if found and found.predicate in predicates:
            scope |= fact_scope(predicates[found.predicate], name)
    rule = Rule(
        id=rule_id,
        summary=source.summary,
        why=source.why,
        kind=source.kind,
        severity=source.severity,
        where=_test(source.where, ("where",), fields, faults) if source.where else None,
        unless=_test(source.unless, ("unless",), scope, faults) if source.unless else None,
        lookup=lookup,
        record=record,
        group=_group(source, fields, faults),
        expect=_test(source.expect, ("expect",), scope, faults),
        message=_text(source.message, ("message",), scope, faults),
        repairs=tuple(_repairs(source, scope, fields, faults)),
        sum=_sum(source, scope, faults),
        references=source.references,
        readings=source.readings,
        waivable=source.waivable,
        path=faults.file,
    )
    return rule if len(faults.found) == before else None


def _test(text: str, path: Path, scope: Mapping[str, str], faults: Faults) -> Expression:
    return Expression(text, faults.tried(path, lambda: parse_test(text, scope), NOTHING.tree))


def _value(text: str, path: Path, scope: Mapping[str, str], faults: Faults) -> Expression:
    return Expression(text, faults.tried(path, lambda: parse(text, scope), NOTHING.tree))


def _text(text: str, path: Path, scope: Mapping[str, str], faults: Faults) -> Template:
    return faults.tried(path, lambda: template(text, scope), Template(text, ()))


def _lookup(
    source: LookupText | None, key: str, scope: Mapping[str, str], predicates: Mapping[str, Predicate], faults: Faults
) -> Lookup | None:
    if source is None:
        return None
    predicate = predicates.get(source.predicate)
    if predicate is None:
        faults.add((key, "predicate"), f"unknown predicate {source.predicate!r}{did_you_mean(source.predicate, predicates)}")
        return None
    if not {"subject", "object"} & set(source.match):
        faults.add((key, "match"), "says neither whose subject nor whose object is looked up")
    match: list[tuple[str, Expression]] = []
    for name, text in sorted(source.match.items()):
        path: Path = (key, "match", name)
        found = _value(text, path, scope, faults)
        wanted = {"subject": predicate.subject, "object": predicate.object, "office": ("office",)}[name]
        given = type_of(found.tree)
        if name == "office" and not predicate.office:
            faults.add(path, f"the predicate {predicate.name} has no office")
        elif given not in ("null", *wanted) and not (given == "entity" and set(wanted) & set(ROLES)):
            faults.add(path, f"is a {given}, but the {name} of {predicate.name} is a {' or '.join(wanted)}")
        match.append((name, found))
    at = None if source.at == "any" else _value(source.at, (key, "at"), scope, faults)
    if at and type_of(at.tree) not in ("date", "null"):
        faults.add((key, "at"), f"must be a date or `any`, but is a {type_of(at.tree)}")
    return Lookup(source.predicate, tuple(match), at, source.quantify)


def _group(source: RuleFile, fields: Mapping[str, str], faults: Faults) -> Group | None:
    if source.group is None:
        return None
    if not source.group.by:
        faults.add(("group", "by"), "names no field that the claims of a group have in common")
    for at, name in enumerate(source.group.by):
        if name not in fields or fields[name].startswith("list"):
            faults.add(("group", "by", at), f"unknown field {name!r}{did_you_mean(name, fields)}")
    if source.group.between and source.group.between not in fields:
        faults.add(("group", "between"), f"unknown field {source.group.between!r}{did_you_mean(source.group.between, fields)}")
    entities = tuple(name for name in source.group.by if fields.get(name) in ROLES)
    return Group(source.group.by, entities, source.group.in_, source.group.between)


def _repairs(source: RuleFile, scope: Mapping[str, str], fields: Mapping[str, str], faults: Faults) -> Iterator[RepairRule]:
    own = own_fields(CLAIM_KINDS[source.kind])
    for at, repair in enumerate(source.repairs):
        path: Path = ("repairs", at)
        if repair.replace not in (*own, "tense"):
            faults.add((*path, "replace"), f"unknown field {repair.replace!r}{did_you_mean(repair.replace, own)}")
        if (repair.with_ is None) == (repair.hint is None):
            faults.add(path, "a repair has either `with` (the right value) or `hint` (what to do)")
        value = _value(repair.with_, (*path, "with"), scope, faults) if repair.with_ is not None else None
        if value and (type_of(value.tree) in ("bool", "fact") or type_of(value.tree).startswith(LIST)):
            faults.add((*path, "with"), f"is a {type_of(value.tree)}, which replaces nothing")
        elif value and source.group:
            faults.add((*path, "with"), "claims that differ have no one right value; give a `hint`")
        yield RepairRule(
            repair.replace,
            value,
            _text(repair.hint, (*path, "hint"), scope, faults) if repair.hint is not None else None,
            _test(repair.when, (*path, "when"), scope, faults) if repair.when is not None else None,
        )


def _sum(source: RuleFile, scope: Mapping[str, str], faults: Faults) -> SumRule | None:
    if source.sum is None:
        return None
    terms = tuple(_text(term, ("sum", "terms", at), scope, faults) for at, term in enumerate(source.sum.terms))
    result = _text(source.sum.result, ("sum", "result"), scope, faults)
    return SumRule(terms, result, _text(source.sum.stated, ("sum", "stated"), scope, faults))
