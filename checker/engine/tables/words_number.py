"""The words of numbers, quantities and lists of them, as expressions over columns."""

from __future__ import annotations

from typing import Any

from checker.engine.tables import recipe
from checker.engine.tables.compare import amount, from_ends, may_be_less, minus, over
from checker.engine.tables.compare import times as product
from checker.engine.tables.values import (
    Amount,
    Bounds,
    Expr,
    Many,
    Stretch,
    choose,
    literal,
    nothing,
    only_where,
    present,
)
from checker.model.units import DEGREES, MEASURES

MOST_FACTORS = 5  # that are multiplied here; of more, Python works out each product once


def sum_(parts: Many) -> Amount:
    lists = parts.parts
    found = Amount(lists.value.sums(), lists.low.sums(), lists.high.sums(), lists.unit.maxs(), recipe.null("string"))
    return only_where((lists.value.length() > 0) & _one_unit(lists.unit), found)  # type: ignore[no-any-return]


def times(factors: Many) -> Amount:
    """The product, without a unit, of factors that are `few`."""
    lists, none = factors.parts, recipe.null("string")
    values, lows, highs = ([part[at] for at in range(MOST_FACTORS)] for part in lists[:3])
    two = product(*(Amount(values[at], lows[at], highs[at], none, none) for at in (0, 1)))
    one = Amount(values[0], lows[0], highs[0], none, none)
    listed = zip(lists[:3], (values, lows, highs), strict=True)
    above = from_ends((recipe.ifelse(part.mins() == 0, 0.0, _multiplied(ends)) for part, ends in listed), none)
    count = lists.value.length()
    return choose(lists.low.mins() >= 0, above, choose(count == 2, two, choose(count == 1, one, nothing("quantity"))))  # type: ignore[no-any-return]


def few(factors: Many) -> Expr:
    """Whether the factors are two at most, or none of them may be below zero and they are not many."""
    count = factors.parts.value.length()
    return (count <= 2) | ((count <= MOST_FACTORS) & (factors.parts.low.mins() >= 0))


def _multiplied(ends: list[Expr]) -> Expr:
    """The product of those that there are; the first of them is."""
    found = ends[0]
    for end in ends[1:]:
        found = found * recipe.coalesce(end, 1.0)
    return found


def change(before: Amount, after: Amount) -> Amount:
    quotient = over(after, before)
    hundred = amount(Bounds(100.0, 100.0))
    found = minus(product(quotient, hundred), hundred)._replace(unit=recipe.literal("percent"))
    sound = _alike(before.unit, after.unit) & (literal(before.value) >= 0)
    return only_where(sound, found._replace(value=found.value.round(2)))  # type: ignore[no-any-return]


def ratio(a: Amount, b: Amount) -> Amount:
    found = over(a, b)
    return only_where(_alike(a.unit, b.unit), found._replace(value=found.value.round(4)))  # type: ignore[no-any-return]


def convert(given: Amount, unit: Expr, other: Expr) -> Amount:
    """The quantity in another unit; its value is not rounded, which no comparison looks at."""
    unit, other = literal(unit), literal(other)
    sizes = [_looked_up(one, {name: size for name, (_, size) in MEASURES.items()}, "float64") for one in (unit, other)]
    sorts = [_looked_up(one, {name: sort for name, (sort, _) in MEASURES.items()}, "string") for one in (unit, other)]
    by = only_where(sorts[0] == sorts[1], sizes[0] / sizes[1])
    measured = tuple(literal(end) * by for end in given[:3])
    (a, ahead), (b, behind) = (
        [_looked_up(one, {name: scale[at] for name, scale in DEGREES.items()}, "float64") for at in (0, 1)]
        for one in (unit, other)
    )
    turned = tuple((literal(end) * a + ahead - behind) / b for end in given[:3])
    ends = [recipe.ifelse(by.notnull(), one, another) for one, another in zip(measured, turned, strict=True)]
    return from_ends(ends, other)


def overlap(values: Many) -> Expr:
    """Whether all values may be one: the latest beginning lies before the earliest end."""
    lists = values.parts
    if isinstance(lists, Stretch):
        return only_where(lists.first.length() > 1, lists.first.maxs() <= lists.last.mins())
    enough = (lists.value.length() > 1) & _one_unit(lists.unit)
    return only_where(enough, may_be_less(lists.low.maxs(), lists.high.mins()))


def least(a: Any, b: Any = None) -> Any:
    return _extreme(a, b, recipe.least, "mins")


def greatest(a: Any, b: Any = None) -> Any:
    return _extreme(a, b, recipe.greatest, "maxs")


def absolute(value: Amount | Bounds) -> Any:
    low, high = literal(value.low), literal(value.high)
    if isinstance(value, Bounds) and value.low is value.high:
        return Bounds(low.abs(), low.abs())
    both = (low <= 0) & (high >= 0)
    least_, most = recipe.ifelse(both, 0.0, recipe.least(low.abs(), high.abs())), recipe.greatest(low.abs(), high.abs())
    if isinstance(value, Bounds):
        return Bounds(least_, most)
    return Amount(literal(value.value).abs(), only_where(literal(value.value).notnull(), least_), most, value.unit, value.hedge)


def count(values: Many) -> Bounds:
    parts = values.parts
    found = (parts[0] if isinstance(parts, tuple) else parts).length().cast("float64")
    return Bounds(found, found)


def _extreme(a: Any, b: Any, pick: Any, of_list: str) -> Any:
    """The least or the greatest of what is known of a list, or of two values."""
    if isinstance(a, Many):
        return _extreme_of_list(a.parts, of_list)
    if a is None or b is None:
        return b if a is None else a
    if isinstance(a, Amount):
        return _extreme_amount(a, b, pick)
    parts = tuple(_picked(x, y, pick) for x, y in zip(a, b, strict=True))
    if isinstance(a, Bounds) and a.low is a.high and b.low is b.high:
        parts = (parts[0], parts[0])
    return type(a)(*parts)


def _extreme_of_list(lists: Any, of_list: str) -> Any:
    if isinstance(lists, Stretch | Bounds):
        return type(lists)(*(getattr(part, of_list)() for part in lists))
    ends = [getattr(part, of_list)() for part in lists[:3]]
    return only_where(_one_unit(lists.unit), from_ends(ends, lists.unit.maxs()))


def _extreme_amount(a: Amount, b: Amount, pick: Any) -> Amount:
    """With the unit and the hedge of the one that it is, if it is one of them."""
    ends = [_picked(x, y, pick) for x, y in zip(a[:3], b[:3], strict=True)]
    found = from_ends(ends, recipe.coalesce(a.unit, b.unit))
    for one in (b, a):
        same = (literal(one.value) == found.value) & (literal(one.low) == found.low) & (literal(one.high) == found.high)
        found = found._replace(unit=recipe.ifelse(same, one.unit, found.unit), hedge=recipe.ifelse(same, one.hedge, found.hedge))
    one_unit = ~present(a) | ~present(b) | _alike(a.unit, b.unit)
    return only_where(one_unit, found)  # type: ignore[no-any-return]


def _picked(x: Expr, y: Expr, pick: Any) -> Expr:
    x, y = literal(x), literal(y)
    return pick(recipe.coalesce(x, y), recipe.coalesce(y, x))


def _one_unit(units: Expr) -> Expr:
    """Whether a list of units, some of them null, holds no two."""
    return (units.mins() == units.maxs()).fill_null(True)


def _alike(unit: Expr, other: Expr) -> Expr:
    """Whether two units are one, or one of them is not told; an empty one is not told either."""
    return literal(unit).isnull() | literal(other).isnull() | (literal(unit) == other)


def _looked_up(key: Expr, table: dict[str, Any], type_: str) -> Expr:
    return key.cases(*table.items(), else_=recipe.null(type_))
