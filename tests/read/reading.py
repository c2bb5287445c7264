"""What the suites of reading share: one file in, its article or its errors out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checker.model.article import Article
from checker.model.problems import InputError
from checker.read import articles

PAGE = (Path(__file__).parent / "sample.html").read_text(encoding="utf-8")
SAMPLES = {
    "html": PAGE,
    "htm": PAGE,
    "txt": "It rained.\r\nIt snowed.\n",
    "md": "---\ndate: 2023-06-04\n---\nIt rained.\n",
    "json": '{"id": "a", "text": "It rained."}',
    "jsonl": '{"id": "a", "text": "It rained."}\n',
    "claims.yaml": "claims: []\n",
}


def read(*paths: str, **more: Any) -> list[Article]:
    return list(articles(paths, **more))


def one(name: str, data: str | bytes, write: Any, **more: Any) -> Article:
    write(**{name: data})
    (article,) = read(name, **more)
    return article


def errors(name: str, data: str | bytes, write: Any, **more: Any) -> list[str]:
    """The errors of the one article of a file; where it has some, it has neither text nor claims."""
    article = one(name, data, write, **more)
    assert article.text == ""
    assert article.claims is None
    return list(article.errors)


def refused(*paths: str, **more: Any) -> list[str]:
    with pytest.raises(InputError) as raised:
        articles(paths, **more)
    return str(raised.value).splitlines()
