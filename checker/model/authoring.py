"""Structured input, by hand or by machine, as claims, facts and articles; what is wrong is told all at once.

Pydantic is imported with the first claim or fact, and a kind's validator is built when that kind is first met.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from functools import cache
from typing import TYPE_CHECKING, Any, get_type_hints

from checker.model.article import Article
from checker.model.claims import CLAIM_KINDS, COMMON_FIELDS, Claim, own_fields
from checker.model.facts import Fact
from checker.model.problems import InputError, Problem, did_you_mean
from checker.model.spelling import in_one_spelling
from checker.model.validation import Where, problems_of
from checker.model.when import Date

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_BY_HAND = Where("input")
_FACT_FIELDS = tuple(field.name for field in fields(Fact))
_PRECISIONS = ("day", "month", "year")


def claim_from(data: object, where: Where = _BY_HAND) -> Claim:
    """The claim that an object with `kind` describes; null means absent.

    Raises InputError with every problem: an unknown kind or field (with a suggestion), a missing field, a wrong type.
    """
    if not isinstance(data, Mapping):
        raise InputError([where.problem("a claim is an object with `kind` and the fields of that kind")])
    kind = data.get("kind")
    if not isinstance(kind, str) or kind not in CLAIM_KINDS:
        reason = "is missing" if kind is None else f"unknown kind {kind!r}"
        raise InputError([where.problem(reason + did_you_mean(str(kind or ""), CLAIM_KINDS), "kind")])
    given = {key: value for key, value in data.items() if value is not None}
    readings = given.pop("readings", {})
    claim = _claim(CLAIM_KINDS[kind], given, where)
    if not readings:
        return claim
    return replace(claim, readings=_readings(claim, given, readings, where))


def value_from(kind: str, name: str, value: object, where: Where = _BY_HAND) -> Any:
    """One field of a kind, read as in a claim of it; None means absent. Raises InputError with every problem."""
    from pydantic import ValidationError

    hint = _hints(kind)[name]
    try:
        return _adapter(hint).validate_python(given := _with_numbers(value))
    except ValidationError as error:
        raise InputError(problems_of(error, given, _adapter(hint), where.at(name))) from None


def fact_from(data: object, where: Where = _BY_HAND) -> Fact:
    """The fact that an object describes; subject, predicate and object are needed, a date that is not given stays None.

    `from_precision` and `to_precision` (day, month, year) may shorten a date, as in a table of facts.
    Raises InputError with every problem.
    """
    if not isinstance(data, Mapping):
        raise InputError([where.problem("a fact is an object with `subject`, `predicate` and `object`")])
    given = {key: value for key, value in data.items() if value is not None}
    problems = list(_unknown(given, (*_FACT_FIELDS, "from_precision", "to_precision"), "fact", where))
    start, end = given.pop("from_precision", None), given.pop("to_precision", None)
    for key, word in (("from_precision", start), ("to_precision", end)):
        if word not in (None, *_PRECISIONS):
            problems.append(where.problem(f"unknown precision {word!r}{did_you_mean(str(word), _PRECISIONS)}", key))
    fact: Fact = _built(Fact, {key: value for key, value in given.items() if key in _FACT_FIELDS}, where, problems)
    fact = replace(fact, valid_from=_shortened(fact.valid_from, start), valid_to=_shortened(fact.valid_to, end))
    if fact.valid_from and fact.valid_to and fact.valid_to.last < fact.valid_from.first:
        raise InputError([where.problem(f"{fact.valid_to} is before valid_from, {fact.valid_from}", "valid_to")])
    return fact


def article_from(data: object, where: Where, id: str) -> Article:
    """The article that an object describes; `id` stands in for one that is not given. Keys that are no field are let be.

    Raises InputError with every problem of the article and of its claims.
    """
    if not isinstance(data, Mapping):
        raise InputError([where.problem("an article is an object with `id` and `text`")])
    problems: list[Problem] = []
    words = {key: _word(data, key, where, problems) for key in ("id", "text", "title", "dateline", "lang", "published")}
    published = None
    try:
        published = Date.parse(words["published"]) if words["published"] else None
    except ValueError as error:
        problems.append(where.problem(str(error), "published"))
    claims = None
    if data.get("claims") is not None:
        claims, more = claims_from(data["claims"], where.at("claims"))
        problems += more
    elif data.get("text") is None:
        problems.append(where.problem("is missing, and so are claims", "text"))
    if problems:
        raise InputError(problems)
    return Article(
        id=words["id"] or id,
        text=words["text"] or "",
        title=words["title"] or None,
        published=published,
        dateline=words["dateline"] or None,
        lang=words["lang"] or None,
        claims=claims,
    )


def claims_from(data: object, where: Where) -> tuple[tuple[Claim, ...], list[Problem]]:
    """A list of claims, and every problem with them; ids that are given must differ."""
    found, problems = _each(data, where, claim_from)
    first: dict[str, int] = {}
    for index, claim in enumerate(found):
        if claim.id and first.setdefault(claim.id, index) != index:
            problems.append(where.problem(f"the id {claim.id!r} is taken by another claim", index, "id"))
    return tuple(found), problems


def facts_from(data: object, where: Where) -> tuple[tuple[Fact, ...], list[Problem]]:
    """A list of facts, and every problem with them."""
    found, problems = _each(data, where, fact_from)
    return tuple(found), problems


def _each(data: object, where: Where, read: Any) -> tuple[list[Any], list[Problem]]:
    if not isinstance(data, list | tuple):
        return [], [where.problem("is not a list")]
    found: list[Any] = []
    problems: list[Problem] = []
    for index, one in enumerate(data):
        try:
            found.append(read(one, where.at(index)))
        except InputError as error:
            problems += error.problems
    return found, problems


def _claim(cls: type[Claim], given: Mapping[str, Any], where: Where) -> Claim:
    """A claim without its further readings."""
    problems = list(_unknown(given, (*COMMON_FIELDS, *own_fields(cls)), given["kind"], where))
    problems += (problem for path, span in _spans(given) if (problem := _no_span(span, where, path)))
    if problems:
        given = {key: value for key, value in given.items() if key not in ("span", "field_spans")}
    known = {key: _with_numbers(value) for key, value in given.items() if key in cls.__dataclass_fields__}
    claim = in_one_spelling(_built(cls, known, where, problems), where)
    if wrong := list(_misplaced(claim, where)):
        raise InputError(wrong)
    return claim


def _readings(claim: Claim, given: Mapping[str, Any], readings: object, where: Where) -> Mapping[str, tuple[Any, ...]]:
    """Each further reading validated like the field itself, in a variant of the claim."""
    if not isinstance(readings, Mapping):
        raise InputError([where.problem("is not an object of lists, one a field", "readings")])
    names = (*own_fields(type(claim)), "as_of")
    found: dict[str, tuple[Any, ...]] = {}
    problems = list(_unknown(readings, names, claim.kind, where.at("readings")))
    for name in names:
        values = readings.get(name, ())
        if not isinstance(values, list | tuple):
            problems.append(where.problem("is not a list", "readings", name))
            continue
        read: list[Any] = []
        for index, value in enumerate(values):
            try:
                read.append(getattr(_claim(type(claim), {**given, name: value}, where), name))
            except InputError as error:
                problems += (where.problem(one.reason, "readings", name, index) for one in error.problems)
        if read:
            found[name] = tuple(read)
    if problems:
        raise InputError(problems)
    return found


def _built(cls: Any, given: Mapping[str, Any], where: Where, problems: list[Problem]) -> Any:
    """The dataclass; raises InputError with the problems so far and those that pydantic finds."""
    from pydantic import ValidationError

    try:
        built = _adapter(cls).validate_python(given)
    except ValidationError as error:
        raise InputError([*problems, *problems_of(error, given, _adapter(cls), where)]) from None
    if problems:
        raise InputError(problems)
    return built


@cache
def _adapter(cls: Any) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    return TypeAdapter(cls)


@cache
def _hints(kind: str) -> dict[str, Any]:
    return get_type_hints(CLAIM_KINDS[kind], include_extras=True)


def _unknown(given: Mapping[str, Any], names: tuple[str, ...], what: str, where: Where) -> Iterator[Problem]:
    for key in given:
        if key not in names:
            yield where.problem(f"unknown field of {what}{did_you_mean(str(key), names)}", key)


def _spans(given: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], object]]:
    """Every span that a claim gives, with its path."""
    if "span" in given:
        yield ("span",), given["span"]
    of_fields = given.get("field_spans", {})
    if isinstance(of_fields, Mapping):
        yield from ((("field_spans", str(name)), span) for name, span in of_fields.items())


def _no_span(span: object, where: Where, path: tuple[str, ...]) -> Problem | None:
    try:
        start, end = (int(str(number)) for number in span)  # type: ignore[attr-defined]
        if 0 <= start <= end:
            return None
    except (TypeError, ValueError):
        pass
    return where.problem(f"{span!r} is no span; it is [start, end) in code points", *path)


def _misplaced(claim: Claim, where: Where) -> Iterator[Problem]:
    """Spans of fields that the kind has not, and a confidence that is no share."""
    names = own_fields(type(claim))
    for name in claim.field_spans:
        if re.split(r"[.\[]", name)[0] not in names:
            yield where.problem(f"unknown field of {claim.kind}{did_you_mean(name, names)}", "field_spans", name)
    if not 0 <= claim.confidence <= 1:
        yield where.problem(f"{claim.confidence} is not between 0 and 1", "confidence")


def _with_numbers(value: Any) -> Any:
    """Quantities whose ends are digits in a string, as YAML has them, with numbers instead; lists of them too."""
    if isinstance(value, Mapping) and "value" in value:
        return {key: _number(one) if key in ("low", "high") else one for key, one in value.items()}
    return [_with_numbers(one) for one in value] if isinstance(value, list | tuple) else value


def _number(value: Any) -> Any:
    try:
        return float(value) if isinstance(value, str) else value
    except ValueError:
        return value


def _word(data: Mapping[Any, Any], key: str, where: Where, problems: list[Problem]) -> str:
    """A field of an article that is text, empty if absent; a number as an id is let be."""
    value = data.get(key)
    if value is None:
        return ""
    if key == "id" and isinstance(value, int):
        return str(value)
    if not isinstance(value, str):
        problems.append(where.problem("is not text", key))
        return ""
    return value


def _shortened(day: Date | None, precision: str | None) -> Date | None:
    if day is None or precision in (None, "day"):
        return day
    return Date.year(day.first.year) if precision == "year" else Date.month(day.first.year, day.first.month)
