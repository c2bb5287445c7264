"""Expressions: what the language takes, and the exact reason for everything that it does not."""

from __future__ import annotations

import re
import warnings
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.rulebook.expression import MOST_NODES, WORDS, ExpressionError, parse, parse_test
from checker.rulebook.tree import Arithmetic, Call, Compare, Const, Field, Logic, Node, Not, OneOf, children, type_of

SCOPE = {
    "start": "date",
    "end": "date",
    "as_of": "date",
    "year": "number",
    "weekday": "text",
    "status": "text",
    "points": "bool",
    "quantity": "quantity",
    "quantity.unit": "text",
    "part": "quantity",
    "person": "person",
    "office": "office",
    "place": "place",
    "fact": "fact",
    "fact.object": "person",
    "parts": "list of quantity",
    "people": "list of person",
    "days": "list of date",
    "words": "list of text",
}


def reason(text: str) -> str:
    with pytest.raises(ExpressionError) as wrong:
        parse(text, SCOPE)
    return str(wrong.value)


def every(node: Node) -> list[Node]:
    return [node, *(deeper for child in children(node) for deeper in every(child))]


TREES = [
    ("end", Field(("end",), "date")),
    ("quantity.unit", Field(("quantity", "unit"), "text")),
    ("fact.object", Field(("fact", "object"), "person")),
    ("null", Const(None)),
    ("None", Const(None)),
    ("true", Const(True)),
    ("False", Const(False)),
    ("12", Const(12.0)),
    ("-0.5", Const(-0.5)),
    ("'under-way'", Const("under-way")),
    ("start <= end", Compare("<=", Field(("start",), "date"), Field(("end",), "date"), "date")),
    ("quantity > 5", Compare(">", Field(("quantity",), "quantity"), Const(5.0), "quantity")),
    ("year + 1", Arithmetic("+", Field(("year",), "number"), Const(1.0), "number")),
    ("year * quantity", Arithmetic("*", Field(("year",), "number"), Field(("quantity",), "quantity"), "quantity")),
    ("not points", Not(Field(("points",), "bool"))),
    ("points or null", Logic("or", (Field(("points",), "bool"), Const(None)))),
    ("status in ('planned', 'past')", OneOf(Field(("status",), "text"), ("planned", "past"))),
    ("year in [2022, -1]", OneOf(Field(("year",), "number"), (2022.0, -1.0))),
    ("status not in ('past',)", Not(OneOf(Field(("status",), "text"), ("past",)))),
    ("weekday(end)", Call("weekday", (Field(("end",), "date"),), "text")),
    ("min(start, end)", Call("min", (Field(("start",), "date"), Field(("end",), "date")), "date")),
    ("max(parts)", Call("max", (Field(("parts",), "list of quantity"),), "quantity")),
    ("  end  # a note", Field(("end",), "date")),
]


@pytest.mark.parametrize(("text", "tree"), TREES, ids=[text for text, _ in TREES])
def test_the_tree_of_an_expression(text: str, tree: Node) -> None:
    assert parse(text, SCOPE) == tree


def test_a_chain_compares_each_pair() -> None:
    tree = parse("start <= as_of < end", SCOPE)
    assert isinstance(tree, Logic)
    assert [(part.op, part.left, part.right) for part in tree.parts if isinstance(part, Compare)] == [
        ("<=", Field(("start",), "date"), Field(("as_of",), "date")),
        ("<", Field(("as_of",), "date"), Field(("end",), "date")),
    ]


def test_a_text_beside_a_date_is_a_day() -> None:
    assert [str(n.value) for n in every(parse("end > '2023-06'", SCOPE)) if isinstance(n, Const)] == ["2023-06"]
    assert [str(n.value) for n in every(parse("weekday('2023-06-04')", SCOPE)) if isinstance(n, Const)] == ["2023-06-04"]


REASONS = [
    # what is no expression
    *(
        (text, "cannot be read: ")
        for text in ("", "end >=", "end = start", "x\0", "\ud800", "status == '\\d'", "print end", "1for 2")
    ),
    # names
    ("ende", "unknown name 'ende', did you mean 'end'?"),
    ("quantity.units", "unknown name 'quantity.units', did you mean 'quantity.unit'?"),
    ("end.first", "unknown name 'end.first'"),
    ("fact.__class__", "unknown name 'fact.__class__'"),
    ("end.__class__.__mro__", "unknown name 'end.__class__.__mro__'"),
    ("__import__('os')", "unknown word '__import__'"),
    ("().__class__", "a dot may only follow a name"),
    ("weekday(end).upper", "a dot may only follow a name"),
    ("weekday + 1", "a text + a number is nothing; move a date with shift(date, n)"),
    ("known", "known is a word and wants its operands in brackets: known(…)"),
    # words
    ("wekday(end)", "unknown word 'wekday', did you mean 'weekday'?"),
    ("end.weekday()", "a word is written name(operand, …)"),
    ("weekday(day=end)", "a word is written name(operand, …)"),
    ("min(*days)", "starred is not part of the rule language"),
    ("weekday()", "weekday takes 1 operand, not 0"),
    ("same(person)", "same takes 2 operands, not 1"),
    ("shift(end)", "shift takes 2 to 3 operands, not 1"),
    ("shift(end, 1, 'days', 2)", "shift takes 2 to 3 operands, not 4"),
    # operands
    ("weekday(status)", "weekday takes a date as operand 1, not a text"),
    ("weekday('Sunday')", "'Sunday' is not a date; write 2023, 2023-06 or 2023-06-04"),
    ("weekday('2023-02-30')", "'2023-02-30' is a day that no calendar has"),
    ("same(person, status)", "same takes an entity as operand 2, not a text"),
    ("single(person)", "single takes an office as operand 1, not a person"),
    ("holds(person, end)", "holds takes a fact as operand 1, not a person"),
    ("sum(quantity)", "sum takes a list of quantity as operand 1, not a quantity"),
    ("distinct(words)", "distinct takes a list of entity as operand 1, not a list of text"),
    ("written(people)", "written takes an entity as operand 1, not a list of person"),
    ("overlap(people)", "overlap takes a list of date or list of quantity as operand 1, not a list of person"),
    ("abs(status)", "abs takes a number or quantity as operand 1, not a text"),
    ("abs(end)", "abs takes a number or quantity as operand 1, not a date"),
    ("count(status)", "count takes a list of any as operand 1, not a text"),
    ("min(end, year)", "min takes one list, or single values of one type, not a date and a number"),
    ("max(days, end)", "max takes one list, or single values of one type, not a list of date and a date"),
    ("max(days, days)", "max takes one list, or single values of one type, not a list of date"),
    ("change(quantity, end)", "change takes a quantity as operand 2, not a date"),
    # comparisons
    ("end == null", "nothing compares with null; write known(…) or not known(…)"),
    ("person == person", "names are compared with same(a, b), which knows aliases and doubt"),
    ("person == place", "names are compared with same(a, b), which knows aliases and doubt"),
    ("end < year", "a date does not compare with a number"),
    ("end == status", "a date does not compare with a text"),
    ("office == 'head-of-state'", "an office does not compare with a text"),
    ("parts == parts", "a list of quantity does not compare with a list of quantity"),
    ("fact == fact", "a fact does not compare with a fact"),
    ("status < 'planned'", "a text has no order; compare it with == or !="),
    ("points >= true", "a bool has no order; compare it with == or !="),
    ("quantity != part", "quantities are intervals, of which != says nothing; compare with <, <=, ==, >= or >"),
    ("end is end", "compare with <, <=, ==, !=, >=, > or in"),
    ("start < end in ('a',)", "compare with <, <=, ==, !=, >=, > or in"),
    # one of a list
    ("status in 'planned'", 'after `in` comes a list of texts or numbers: ("planned", "under-way")'),
    ("status in ()", 'after `in` comes a list of texts or numbers: ("planned", "under-way")'),
    ("status in (status,)", 'after `in` comes a list of texts or numbers: ("planned", "under-way")'),
    ("year in (True, 2)", 'after `in` comes a list of texts or numbers: ("planned", "under-way")'),
    ("status in (1, 2)", "a text is not one of (1.0, 2.0)"),
    ("year in ('a', 2)", "a number is not one of ('a', 2.0)"),
    ("end in ('2023', '2024')", "a date is not one of ('2023', '2024')"),
    ("null in ('a', 'b')", "a null is not one of ('a', 'b')"),
    # and, or, not, and sums
    ("points and status", "and, or and not join what is true or false, not a text"),
    ("not end", "and, or and not join what is true or false, not a date"),
    ("not quantity > 5", "a comparison of quantities says that they may be so; turn it round instead of negating it"),
    (
        "not (points and quantity > 5)",
        "a comparison of quantities says that they may be so; turn it round instead of negating it",
    ),
    ("(quantity > 5) == false", "a comparison of quantities says that they may be so; turn it round instead of negating it"),
    ("not overlap(parts)", "a comparison of quantities says that they may be so; turn it round instead of negating it"),
    ("end + 1", "a date + a number is nothing; move a date with shift(date, n)"),
    ("year / 2", "only +, - and * are known; divide with ratio(a, b)"),
    ("year ** 2", "only +, - and * are known; divide with ratio(a, b)"),
    ("status * 100000000", "a text * a number is nothing; move a date with shift(date, n)"),
    ("-year", "write a - b instead of a sign"),
    ("+1", "write a - b instead of a sign"),
    ("~1", "write a - b instead of a sign"),
    # values
    ("1e400", "a number is not as large as that in any story"),
    ("0x" + "f" * 9000, "a number is not as large as that in any story"),
    ("1j", "1j is not a value of the rule language"),
    ("b'a'", "b'a' is not a value of the rule language"),
    ("...", "Ellipsis is not a value of the rule language"),
    # the rest of Python
    ("f'{end}'", "joinedstr is not part of the rule language"),
    ("lambda: 1", "lambda is not part of the rule language"),
    ("[d for d in days]", "listcomp is not part of the rule language"),
    ("{1: 2}", "dict is not part of the rule language"),
    ("(x := 1)", "namedexpr is not part of the rule language"),
    ("await end", "await is not part of the rule language"),
    ("1 if points else 2", "ifexp is not part of the rule language"),
    ("days[0]", "subscript is not part of the rule language"),
    ("('a', 'b')", "tuple is not part of the rule language"),
    # size
    (" + ".join(["1"] * 101), "has more than 200 parts"),
    ("end." + ".".join("a" * 500), "has more than 200 parts"),
    ("year in (" + "1," * 400 + ")", "has more than 200 parts"),
    ("not " * 201 + "points", "has more than 200 parts"),
]


@pytest.mark.parametrize(("text", "wrong"), REASONS, ids=[text[:40] for text, _ in REASONS])
def test_what_is_not_of_the_language_is_told_why(text: str, wrong: str) -> None:
    found = reason(text)
    whole = "" if wrong.endswith(": ") else "$"  # how Python says it depends on its version
    assert re.match(re.escape(wrong) + "(; there are .*)?" + whole, found), found


DEEP = [
    "(" * 300 + "1" + ")" * 300,
    "not " * 20_000 + "points",
    "-" * 20_000 + "1",
    "known(" * 150 + "end" + ")" * 150,
    "[" * 5000,
]


@pytest.mark.parametrize("text", DEEP, ids=lambda text: text[:10])
def test_deep_nesting_is_an_error_and_no_crash(text: str) -> None:
    with suppress(ExpressionError):
        parse(text, SCOPE)


def test_chains_in_chains_do_not_grow_without_end() -> None:
    text = "points"
    for _ in range(60):
        text = f"true == ({text}) == true"
    assert reason(text) == f"has more than {MOST_NODES} parts"


def test_two_hundred_parts_are_allowed() -> None:
    parse(" and ".join(["known(end)"] * 99), SCOPE)
    parse(" + ".join(["1"] * 100), SCOPE)
    parse("not " * 199 + "points", SCOPE)


def test_nothing_is_printed_about_what_python_finds_odd() -> None:
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        with pytest.raises(ExpressionError):
            parse("status == '\\d' and 1 is 1", SCOPE)
    assert seen == []


@pytest.mark.parametrize(("text", "type_"), [("end", "a date"), ("null", "a null"), ("office", "an office"), ("1", "a number")])
def test_a_test_must_be_true_or_false(text: str, type_: str) -> None:
    with pytest.raises(ExpressionError, match=f"^must be true or false, but is {type_}$"):
        parse_test(text, SCOPE)


def test_a_test_is_a_tree_like_any_other() -> None:
    assert type_of(parse_test("start <= end", SCOPE)) == "bool"


@pytest.mark.parametrize("word", sorted(WORDS))
def test_every_word_is_explained_and_refuses_too_many_operands(word: str) -> None:
    assert WORDS[word].means
    assert reason(f"{word}({', '.join(['end'] * 9)})").startswith(f"{word} takes ")


@pytest.mark.parametrize("word", [word for word in sorted(WORDS) if word not in ("known", "min", "max", "abs")])
def test_every_word_takes_null(word: str) -> None:
    parse(f"{word}({', '.join(['null'] * len(WORDS[word].takes))})", SCOPE)


SCRAPS = [
    *SCOPE,
    *WORDS,
    *"()[]{},.:+-*/=<>!'\"\\",
    " and ",
    " or ",
    "not ",
    " in ",
    " if ",
    "lambda",
    "1",
    "0x",
    "e9",
    "é",
    "null",
]


@given(st.text() | st.lists(st.sampled_from(SCRAPS), max_size=30).map("".join))
def test_any_text_is_an_expression_or_an_expression_error(text: str) -> None:
    with suppress(ExpressionError):
        parse(text, SCOPE)
