"""Every word of the rule language as expressions over columns, beside `rulebook.words`, which has the same words for one claim.

What a database cannot do is asked: Python's own word answers, once for each distinct set of operands (`asked.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from checker.engine.tables import recipe
from checker.engine.tables import words_number as number
from checker.engine.tables import words_time as time
from checker.engine.tables.values import Bounds, Expr, Many, Named, literal, nothing, present
from checker.rulebook.tree import Call, Const, Node, children
from checker.rulebook.words import WORDS


class Lowering(NamedTuple):
    """How a word is worked out over columns.

    `work` gives its value; where it is only `sure` of some rows, an expression over the same operands that is true for those,
    Python is asked for the others. A word without `work` is always asked. `plainly` gives tests that together are only true where
    the word is true without asking, each so plain that tables can be joined on it.
    """

    work: Callable[..., Any] | None = None
    sure: Callable[..., Expr] | None = None
    plainly: Callable[..., list[Expr]] | None = None


def _one_id(a: Named, b: Named) -> Expr:
    """Whether both have one id, which is all that has to be known then."""
    return ((literal(a.id) == b.id) & (literal(a.id) != "")).fill_null(False)


def _plainly_one(a: Named, b: Named) -> list[Expr]:
    return [literal(a.id) == b.id, literal(a.id) != "", present(a), present(b)]


def _all_one(values: Many) -> Expr:
    """Whether nothing in a list differs, or nothing is in it."""
    told = values.parts if values.of == "text" else values.parts.written
    alike = (told.length() == 0) | (told.mins() == told.maxs())
    if values.of == "text":
        return alike
    ids = values.parts.id
    one = (ids.length() == told.length()) & (ids.mins() == ids.maxs())
    return (told.length() == 0) | one.fill_null(False)


def _how_many(values: Many) -> Bounds:
    found = recipe.ifelse(values.parts.written.length() == 0, 0.0, 1.0)
    return Bounds(found, found)


LOWERINGS: dict[str, Lowering] = {
    "same": Lowering(lambda a, b: recipe.literal(True), _one_id, _plainly_one),
    "within": Lowering(),
    "single": Lowering(),
    "changes_hands": Lowering(),
    "written": Lowering(lambda a: a.written),
    "known": Lowering(present),
    "meet": Lowering(time.meet),
    "holds": Lowering(time.holds),
    "weekday": Lowering(time.weekday),
    "valid_date": Lowering(time.valid_date),
    "initials_fit": Lowering(),
    "year_of": Lowering(time.year_of),
    "days_between": Lowering(time.days_between),
    "months_between": Lowering(time.months_between),
    "years_between": Lowering(time.years_between),
    "shift": Lowering(time.shift, lambda day, amount, unit="days": recipe.literal(False)),
    "minutes_apart": Lowering(),
    "sum": Lowering(number.sum_),
    "times": Lowering(number.times, number.few),
    "change": Lowering(number.change),
    "ratio": Lowering(number.ratio),
    "convert": Lowering(number.convert),
    "overlap": Lowering(number.overlap),
    "falls": Lowering(),
    "returns": Lowering(),
    "distinct": Lowering(_how_many, _all_one),
    "akin": Lowering(),
    "brief": Lowering(),
    "alike": Lowering(lambda values: recipe.literal(True), _all_one),
    "count": Lowering(number.count),
    "min": Lowering(number.least),
    "max": Lowering(number.greatest),
    "abs": Lowering(number.absolute),
}


def asks(call: Call) -> bool:
    """Whether Python is to be asked for a word: for `shift`, only where its unit is not written in the rule."""
    if call.word == "shift":
        return len(call.args) > 2 and not isinstance(call.args[2], Const)
    lowering = LOWERINGS[call.word]
    return lowering.work is None or lowering.sure is not None


def is_paired(node: Node) -> bool:
    """Whether some word of a tree reads lists side by side, which columns do not promise to keep so."""
    return (isinstance(node, Call) and WORDS[node.word].paired) or any(is_paired(child) for child in children(node))


def asks_within(node: Node) -> bool:
    """Whether Python is to be asked for some word of a tree."""
    return (isinstance(node, Call) and asks(node)) or any(asks_within(child) for child in children(node))


def worked(word: str, args: list[Any], type_: str) -> Any:
    """A word's value by columns alone; null where an operand is null that the word wants known."""
    work = LOWERINGS[word].work
    return work(*args) if work else nothing(type_)
