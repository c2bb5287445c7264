"""Structured facts and articles: what is taken, and how what is wrong is told."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.authoring import article_from, fact_from
from checker.model.problems import InputError
from checker.model.validation import Where
from checker.model.when import Date
from tests.model.authored import JSON, OFFICE, wrong

FACT: dict[str, Any] = {"subject": "XE", "predicate": "office", "object": "Bo Lind"}


@given(
    JSON,
    st.dictionaries(
        st.sampled_from(["subject", "predicate", "object", "valid_from", "valid_to", "from_precision", "status"]), JSON
    ),
)
def test_any_fact_or_article_is_taken_or_refused_and_never_breaks(data: object, fact: dict[str, Any]) -> None:
    for read in (fact_from, lambda one: article_from(one, Where("f"), "f")):
        for one in (data, fact, {"id": data, "text": data, "published": data}, {"claims": data}):
            with suppress(InputError):
                read(one)


@pytest.mark.parametrize(
    ("data", "expected"),
    {
        "no object": ("x", ["a fact is an object with `subject`, `predicate` and `object`"]),
        "missing": ({"subject": "XE"}, ["predicate: is missing", "object: is missing"]),
        "misspelt": (FACT | {"valid_form": "2020"}, ["valid_form: unknown field of fact, did you mean 'valid_from'?"]),
        "an unknown status": (FACT | {"status": "klean"}, ["status: 'klean' is not known, did you mean 'clean'?"]),
        "ends before it starts": (
            FACT | {"valid_from": "2022", "valid_to": "2021"},
            ["valid_to: 2021 is before valid_from, 2022"],
        ),
        "an unknown precision": (
            FACT | {"from_precision": "mnth"},
            ["from_precision: unknown precision 'mnth', did you mean 'month'?"],
        ),
        "a bad date": (FACT | {"known_until": "now"}, ["known_until: 'now' is not a date"]),
    }.values(),
)
def test_a_fact_is_refused(data: Any, expected: list[str]) -> None:
    found = wrong(fact_from, data)
    assert len(found) == len(expected)
    assert all(line.startswith(start) for line, start in zip(found, expected, strict=True)), found


def test_a_fact_without_dates_keeps_them_unknown() -> None:
    fact = fact_from(FACT)
    assert (fact.valid_from, fact.valid_to, fact.known_until, fact.status) == (None, None, None, "clean")


def test_precision_columns_shorten_dates() -> None:
    fact = fact_from(
        FACT | {"valid_from": "2022-05-12", "from_precision": "month", "valid_to": "2024-03-01", "to_precision": "year"}
    )
    assert (str(fact.valid_from), str(fact.valid_to)) == ("2022-05", "2024")
    assert str(fact_from(FACT | {"valid_from": "2022-05-12", "from_precision": "day"}).valid_from) == "2022-05-12"


def test_an_article() -> None:
    article = article_from(
        {
            "id": 7,
            "text": "It rained.",
            "published": "2023-06-04T22:10:00+02:00",
            "title": "",
            "lang": "en",
            "section": "world",
            "claims": None,
        },
        Where("a.json"),
        "a.json",
    )
    assert (article.id, article.text, article.title, article.lang, article.claims) == ("7", "It rained.", None, "en", None)
    assert article.published == Date.day(date(2023, 6, 4))


def test_an_article_of_claims_needs_no_text() -> None:
    article = article_from({"claims": [OFFICE]}, Where("a.json"), "a.json")
    assert article.id == "a.json"
    assert article.claims is not None
    assert article.claims[0].kind == "office-holding"


@pytest.mark.parametrize(
    ("data", "expected"),
    {
        "no object": ([], ["an article is an object with `id` and `text`"]),
        "nothing to check": ({"id": "a"}, ["text: is missing, and so are claims"]),
        "text that is none": ({"text": 5}, ["text: is not text"]),
        "an id that is none": ({"id": ["a"], "text": ""}, ["id: is not text"]),
        "a date that is none": (
            {"text": "", "published": "yesterday"},
            ["published: 'yesterday' is not a date; write 2023, 2023-06 or 2023-06-04"],
        ),
        "claims that are no list": ({"claims": OFFICE}, ["claims: is not a list"]),
        "every wrong claim": (
            {"claims": [{"kind": "x"}, OFFICE, OFFICE | {"offic": 1}]},
            ["claims[0].kind: unknown kind 'x'", "claims[2].offic: unknown field of office-holding, did you mean 'office'?"],
        ),
        "one id for two claims": (
            {"claims": [OFFICE | {"id": "c1"}, OFFICE | {"id": "c1"}]},
            ["claims[1].id: the id 'c1' is taken by another claim"],
        ),
    }.values(),
)
def test_an_article_is_refused(data: Any, expected: list[str]) -> None:
    found = wrong(article_from, data, "a.json")
    assert len(found) == len(expected)
    assert all(line.startswith(start) for line, start in zip(found, expected, strict=True)), found
