"""What each format makes of a file, right and wrong."""

from __future__ import annotations

import io
import json
from datetime import date
from typing import Any

import pytest

from checker.model.article import Article
from checker.model.facts import Entity
from checker.model.when import Date
from checker.read import articles
from tests.read.reading import errors, one, read

OFFICE = {"kind": "office-holding", "person": "Anna Rohde", "office": "Chancellor"}


# ---- Markdown


def test_front_matter_tells_what_it_knows(write: Any) -> None:
    text = "---\ntitle: Harbour opens\ndate: 2023-06-04 10:00:00 +0200\ndateline: PORT HALE, June 4\nlang: en-GB\ntags: [a, b]\n---\n\n# Harbour\n"
    assert one("s.md", text, write) == Article(
        id="s.md",
        text=text,
        title="Harbour opens",
        published=Date.day(date(2023, 6, 4)),
        published_from="front matter",
        dateline="PORT HALE, June 4",
        lang="en-GB",
    )


@pytest.mark.parametrize(
    "text", ["# Harbour\n---\na: 1\n---\n", "---\n---\nText", "---\nno end\n", "---\n# nothing\n---\nText", "----\na\n---\n"]
)
def test_without_front_matter_nothing_is_known(text: str, write: Any) -> None:
    article = one("s.md", text, write)
    assert (article.text, article.published, article.title, article.errors) == (text, None, None, ())


def test_windows_line_ends_in_front_matter(write: Any) -> None:
    assert one("s.md", "---\r\ndate: 2023-06\r\n---\r\nText\r\n", write).published == Date.month(2023, 6)


@pytest.mark.parametrize(
    ("front", "expected"),
    {
        "a date in words": (
            "title: x\ndate: June 4",
            ["s.md:3: date: 'June 4' is not a date; write 2023, 2023-06 or 2023-06-04"],
        ),
        "a title of parts": ("title: [a]\nlang: {a: b}", ["s.md:2: title: is not text", "s.md:3: lang: is not text"]),
        "not keys and values": ("- a", ["s.md:2: front matter is lines of `key: value`"]),
        "a key twice": ("date: 2023\ndate: 2024", ["s.md:3: the key 'date' stands twice; the first is on line 2"]),
    }.values(),
)
def test_front_matter_that_is_wrong(front: str, expected: list[str], write: Any) -> None:
    assert errors("s.md", f"---\n{front}\n---\nText\n", write) == expected


# ---- JSON


def test_a_list_of_articles(write: Any) -> None:
    write(
        **{
            "a.json": json.dumps(
                [{"id": "x", "text": "a", "published": "2023-06-04T10:00:00Z"}, {"text": 5}, {"claims": [OFFICE]}]
            )
        }
    )
    found = read("a.json")
    assert [(article.id, article.errors) for article in found] == [
        ("x", ()),
        ("a.json[1]", ("a.json: [1].text: is not text",)),
        ("a.json[2]", ()),
    ]
    assert found[0].published == Date.day(date(2023, 6, 4))
    assert found[2].claims is not None
    assert found[2].claims[0].person == Entity("Anna Rohde")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "expected"),
    {
        "not json": ('{"text": ', "not JSON: Expecting value (column 10)"),
        "not json on a later line": ('{"text":\n x}', "not JSON: Expecting value (line 2, column 2)"),
        "a key twice": ('{"id": "a", "id": "b"}', "the key 'id' stands twice in one object"),
        "nan": ('{"text": NaN}', "NaN is no number of JSON"),
        "half a surrogate pair": (r'{"text": "\ud83d"}', "holds half of a surrogate pair, which is no character"),
        "too deep": ("[" * 100_000, "not read: nested too deeply"),
        "a number without end": ('{"id": ' + "9" * 5000 + "}", "Exceeds the limit"),
        "no object": ("5", "an article is an object with `id` and `text`"),
    }.values(),
)
def test_json_that_is_wrong(text: str, expected: str, write: Any) -> None:
    (error,) = errors("a.json", text, write)
    assert error.startswith(f"a.json: {expected}")
    if "\n" not in text:
        (error,) = errors("a.jsonl", text, write)
        assert error.startswith(f"a.jsonl:1: {expected}")


def test_whole_surrogate_pairs_are_characters(write: Any) -> None:
    assert one("a.json", r'{"text": "\ud83d\uddde"}', write).text == "🗞"


# ---- archives


def test_a_broken_line_of_an_archive_is_an_article_of_its_own(write: Any) -> None:
    write(
        **{
            "a.jsonl": b'{"id": "x", "text": "a"}\n\n{"text"\n\xff\n'
            + json.dumps({"id": "y", "claims": [OFFICE, {"kind": "x"}]}).encode()
            + b'\n{"text": "b"}\r\n'
        }
    )
    assert [(article.id, [error[:34] for error in article.errors]) for article in read("a.jsonl")] == [
        ("x", []),
        ("a.jsonl:3", ["a.jsonl:3: not JSON: Expecting ':'"]),
        ("a.jsonl:4", ["a.jsonl:4: not UTF-8: byte 0xff; s"]),
        ("a.jsonl:5", ["a.jsonl:5: claims[1].kind: unknown"]),
        ("a.jsonl:6", []),
    ]


def test_an_archive_is_read_line_by_line() -> None:
    class Endless(io.RawIOBase):
        def readline(self, size: int | None = -1, /) -> bytes:
            return b'{"text": "a"}\n'

    found = articles(["-"], stdin=Endless(), stdin_filename="a.jsonl")  # type: ignore[arg-type]
    assert [next(found).id for _ in range(3)] == ["a.jsonl:1", "a.jsonl:2", "a.jsonl:3"]


# ---- claims by hand


def test_claims_by_hand(write: Any) -> None:
    text = """
as_of: 2023-06-04
claims:
  - kind: office-holding
    person: Anna Rohde
    office: Chancellor
facts:
  - {subject: XE, predicate: office, office: chancellor, object: Bo Lind, valid_from: 2022-05}
"""
    article = one("g.claims.yaml", text, write)
    assert article.as_of == Date.day(date(2023, 6, 4))
    assert article.claims is not None
    assert article.claims[0].kind == "office-holding"
    assert article.facts[0].valid_from == Date.month(2022, 5)
    assert article.text == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    {
        "everything at once": (
            "as_off: 2023\nas_of: soon\nclaims:\n  - kind: rank\n    subject: x\n    rank: first\nfacts:\n  - {subject: XE,\n     object: 5, predicat: office}",
            [
                "g.claims.yaml:1: as_off: unknown key, did you mean 'as_of'?",
                "g.claims.yaml:2: as_of: 'soon' is not a date; write 2023, 2023-06 or 2023-06-04",
                "g.claims.yaml:6: claims[0].rank: should be a valid integer, unable to parse string as an integer",
                "g.claims.yaml:9: facts[0].predicat: unknown field of fact, did you mean 'predicate'?",
                "g.claims.yaml:8: facts[0].predicate: is missing",
            ],
        ),
        "no claims": ("facts: []", ["g.claims.yaml:1: claims: is missing"]),
        "a list": ("- kind: rank", ["g.claims.yaml:1: a file of claims has the keys as_of, claims and facts"]),
        "claims that are no list": (
            "claims: {kind: rank}\nfacts: x",
            ["g.claims.yaml:1: claims: is not a list", "g.claims.yaml:2: facts: is not a list"],
        ),
        "a day that is none": (
            "as_of: [1]\nclaims: []",
            ["g.claims.yaml:1: as_of: \"['1']\" is not a date; write 2023, 2023-06 or 2023-06-04"],
        ),
    }.values(),
)
def test_claims_by_hand_that_are_wrong(text: str, expected: list[str], write: Any) -> None:
    assert errors("g.claims.yaml", text, write) == expected


# ---- notes


def test_another_language_is_told_and_not_passed_over(write: Any) -> None:
    article = one("a.json", json.dumps({"text": "It rained.", "lang": "fr"}), write)
    assert [(note.code, note.message) for note in article.diagnostics] == [
        ("language", "language not supported: the text is French, so it was not read")
    ]
    claims = {"text": "Il pleut.", "lang": "fr", "claims": [OFFICE]}
    assert one("a.json", json.dumps(claims), write).diagnostics == ()


def test_what_is_odd_about_characters_is_told_with_its_place(write: Any) -> None:
    article = one("a.json", json.dumps({"text": "It r\u202eained.", "title": "M\u0430ry sang"}), write)
    assert [(note.code, note.span) for note in article.diagnostics] == [("bidi-control", (4, 5)), ("mixed-script", None)]
