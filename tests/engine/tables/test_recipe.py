"""Recipes: the same key for the same work, and what Ibis makes of them; their SQL is written once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import ibis
import pytest

from checker.engine.tables import recipe, sql
from checker.engine.tables.recipe import Recipe, key_of, kinds, made
from checker.engine.tables.sql import Texts

KINDS = {"row": "int64", "word": "string", "days": "array<date>"}


def claims() -> Recipe:
    return recipe.table("claims", KINDS)


def late(table: Recipe, word: str = "late") -> Recipe:
    return table.filter((table.word == word) & ~(1 - table["row"] > 2)).select("row", word=recipe.null_like(table.days))


def test_the_same_work_has_the_same_key_and_other_work_another() -> None:
    keys = {key_of(late(claims())), key_of(late(claims(), "early")), key_of(claims()), key_of(1), key_of(True), key_of("1")}
    assert len(keys) == 6
    assert key_of(late(claims())) == key_of(late(claims())) in keys


def test_ibis_makes_of_a_recipe_what_it_would_have_been_told() -> None:
    table = ibis.table(KINDS, name="claims")
    told = table.filter((table.word == "late") & ~(1 - table["row"] > 2)).select("row", word=ibis.null(table.days.type()))
    assert ibis.to_sql(made(late(claims()))) == ibis.to_sql(told)


def test_what_only_the_database_knows_is_not_asked_of_a_recipe() -> None:
    for ask in (bool, iter, len):
        with pytest.raises(TypeError):
            ask(claims().word)  # type: ignore[operator]
    with pytest.raises(TypeError):
        kinds(late(claims()))
    assert kinds(claims()) == KINDS


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path))
    return tmp_path


class Once:
    """A backend that may be asked for the SQL of one table."""

    def __init__(self) -> None:
        self.asked = 0

    def compile(self, table: Any) -> str:
        self.asked += 1
        return str(ibis.to_sql(table, dialect="duckdb"))


def test_a_query_that_was_written_once_is_read_from_the_cache(cache: Path) -> None:
    backend = Once()
    for _ in range(2):
        texts = Texts()
        found = [texts.of(late(claims()), backend) for _ in range(2)]
        texts.save()
        assert {tuple(one.kinds.items()) for one in found} == {(("row", "int64"), ("word", "array<date>"))}
    assert backend.asked == 1


def test_a_cache_that_is_broken_full_or_no_folder_is_none(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    backend = Once()

    def again() -> int:
        texts = Texts()
        texts.of(late(claims()), backend)
        texts.save()
        return backend.asked

    assert again() == again() == 1
    (file,) = cache.glob("sql-*.json")
    file.write_text("[1]", encoding="utf-8")
    assert again() == 2
    monkeypatch.setattr(sql, "MOST", 1)
    texts = Texts()
    texts.of(claims().select("row"), backend)
    texts.save()
    assert again() == 4
    monkeypatch.setenv("DATELINE_CACHE", str(file))
    assert again() == 5
