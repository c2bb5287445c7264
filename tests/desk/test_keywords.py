"""`-k`: the words of pytest's expressions, over a name."""

from __future__ import annotations

import pytest

from checker.desk.keywords import matcher

NAME = "story.txt::office/holder::Park Jie-won"


@pytest.mark.parametrize(
    ("expression", "holds"),
    [
        ("", True),
        ("  ", True),
        ("holder", True),
        ("HOLD", True),
        ("park", True),
        ("former", False),
        ("not former", True),
        ("not not holder", True),
        ("holder and park", True),
        ("holder and not park", False),
        ("former or park and holder", True),
        ("(former or park) and not holder", False),
        ("not (former or place)", True),
        ("story.txt::office", True),
        ("((park))", True),
        ("not former and not (place)", True),
    ],
)
def test_an_expression_holds_of_a_name(expression: str, holds: bool) -> None:
    assert matcher(expression)(NAME) is holds


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("and", "at column 1 stands 'and', where a word, `not` or an opening parenthesis is expected"),
        ("park or", "at column 8 stands the end, where a word, `not` or an opening parenthesis is expected"),
        ("park jie", "at column 6 stands 'jie', where `and`, `or` or the end is expected"),
        ("(park", "at column 6 stands the end, where a closing parenthesis is expected"),
        ("park)", "at column 5 stands ')', where `and`, `or` or the end is expected"),
        ("()", "at column 2 stands ')', where a word, `not` or an opening parenthesis is expected"),
        ("(" * 9999, "nested too deeply"),
    ],
)
def test_an_expression_that_is_wrong_says_where(expression: str, message: str) -> None:
    with pytest.raises(ValueError) as wrong:
        matcher(expression)
    assert str(wrong.value) == message


@pytest.mark.parametrize(
    "expression", ["park", "not park", "park and holder or place", "not (park or place) and holder", "not not office"]
)
def test_pytest_reads_it_alike(expression: str) -> None:
    from _pytest.mark.expression import Expression

    theirs = Expression.compile(expression).evaluate(lambda word, **_: word.lower() in NAME.lower())
    assert matcher(expression)(NAME) is theirs
