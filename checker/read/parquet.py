"""`.parquet`: a table of claims, a row each; the rows of one article are read together (needs the extra `[batch]`)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from checker.model.article import Article
from checker.model.authoring import article_from
from checker.model.claims import CLAIM_KINDS, own_fields
from checker.model.problems import InputError
from checker.model.table import STORY, WRITTEN, by_hand, misfits
from checker.model.validation import Path, Where
from checker.read.source import Source


def read(source: Source) -> Iterator[Article]:
    """The articles, in the order of their first rows; one with a row that is wrong has errors and no claims.

    Raises InputError if the file is no Parquet, has other columns than claims, or the library is missing.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise source.problem("tables need pyarrow to be read: pip install 'dateline[batch]'") from None
    with source.open() as file:
        try:
            table = pq.read_table(pa.BufferReader(file.read()))
        except pa.ArrowInvalid:
            raise source.problem("is no Parquet file") from None
    if problems := list(misfits(table.column_names, source.name)):
        raise InputError(problems)
    articles: dict[str, list[int]] = {}
    named = table["article"].to_pylist() if "article" in table.column_names else [None] * table.num_rows
    for row, article in enumerate(named):
        articles.setdefault(source.name if article is None else str(article), []).append(row)
    for article, rows in articles.items():
        yield _article(article, rows, table.take(rows), source)


def _article(id: str, rows: Sequence[int], table: Any, source: Source) -> Article:
    where = Where(source.name, lambda path: _line(path, rows))
    try:
        told = [{name: by_hand(cell) for name, cell in row.items() if cell is not None} for row in table.to_pylist()]
        story = {
            name: cell.isoformat() if isinstance(cell, date) else cell for name, cell in told[0].items() if name in STORY[1:]
        }
        claims = [_claim(row, number) for row, number in zip(told, rows, strict=True)]
        return article_from({"id": id, "text": "", **story, "claims": claims}, where, id)
    except InputError as error:
        return Article(id=id, text="", errors=tuple(map(str, error.problems)))
    except (ValueError, OverflowError) as error:
        return Article(id=id, text="", errors=tuple(map(str, source.problem(f"cannot be read: {error}", rows[0] + 1).problems)))


def _claim(row: Mapping[str, Any], number: int) -> dict[str, Any]:
    """A claim by hand; a row without an id is called by its number."""
    names = own_fields(CLAIM_KINDS[row["kind"]]) if row.get("kind") in CLAIM_KINDS else ()
    own = {name: cell for name, cell in row.items() if (name not in STORY or name in names) and (name, cell) != ("id", "")}
    return {"id": f"c{number + 1}"} | own | {name: json.loads(own[name]) for name in WRITTEN if name in own}


def _line(path: Path, rows: Sequence[int]) -> int:
    """The number of the row that something in an article stands in; of the article itself, its first."""
    place = path[1] if len(path) > 1 and path[0] == "claims" and isinstance(path[1], int) else 0
    return rows[place] + 1
