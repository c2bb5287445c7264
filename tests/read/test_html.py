"""News pages: the story without its surroundings, what the page says of itself, and pages that are wrong or hostile."""

from __future__ import annotations

import builtins
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.article import Article
from checker.read.html import read
from checker.read.source import MAX_BYTES, Source
from tests.conftest import ROOT
from tests.read.reading import PAGE, errors, one

STORY = (
    "<p>The harbour of Port Hale opened on Sunday, two years after the storm that closed it to ships of every size.</p>"
    "<p>The mayor said that trade would rise by five percent in the first year of work, and by more in the second one.</p>"
)
NOTHING = "no story was found in the page"


def page(head: str = "", body: str = STORY, html: str = "<html>") -> str:
    return f"<!doctype html>{html}<head>{head}</head><body><article>{body}</article></body></html>"


def linked(data: object) -> str:
    return f'<script type="application/ld+json">{data if isinstance(data, str) else json.dumps(data)}</script>'


def parts(article: Article) -> list[tuple[str, str]]:
    return [(section, article.text[span.start : span.end]) for section, span in article.sections]


# ---- the story


def test_the_sample_is_read_without_its_surroundings(write: Any) -> None:
    article = one("sample.html", PAGE, write)
    assert article.text == (
        "Harbour opens after two years\n\n"
        "Ships of every size may come again, says the mayor.\n\n"
        "By Anna Rohde\n\n"
        "PORT HALE, June 4 (NTB) – The harbour of Port Hale opened on Sunday, two years after the storm that closed it to"
        " ships of every size.\n\n"
        "The mayor, Ivo Brandt, said that trade would rise by 5 percent to $6.5 billion in the first year of work.\n"
        "It had never been higher, he said.\n\n"
        "What comes next\n\n"
        "We waited for this day for a long time, and it has come.\n\n"
        "The quay is 400 metres long.\n\n"
        "It cost 12 million euros.\n\n"
        "The regatta will last until June 6, and a dinner will be held in the town hall of the city by the sea."
    )
    assert (str(article.published), article.published_from, article.lang) == ("2023-06-04", "published", "en-GB")
    assert (article.title, article.dateline) == (None, None), "both stand in the text"
    assert parts(article) == [
        ("title", "Harbour opens after two years"),
        ("standfirst", "Ships of every size may come again, says the mayor."),
    ]


def test_both_suffixes_are_pages(write: Any) -> None:
    assert one("a.htm", PAGE, write).text == one("a.html", PAGE, write).text


def test_a_title_that_is_not_in_the_text_is_kept_apart(write: Any) -> None:
    article = one("a.html", page('<meta property="og:title" content="Harbour &amp; sea">'), write)
    assert article.title == "Harbour & sea"
    assert article.text.startswith("The harbour of Port Hale")
    assert article.sections == ()


def test_a_caption_in_the_text_is_one(write: Any) -> None:
    text = "The new quay at Port Hale, where ships of every size may come again from this day."
    body = f"<figure><figcaption>{text}</figcaption></figure>{STORY}<p>{text}</p>"
    assert parts(one("a.html", page(body=body), write)) == [("caption", text)]


def test_a_description_below_the_title_is_a_standfirst(write: Any) -> None:
    head = '<meta name="description" content="Ships may come again."><meta property="og:title" content="Harbour opens">'
    body = f"<h1>Harbour opens</h1><p>Ships may come again.</p>{STORY}"
    assert parts(one("a.html", page(head, body), write)) == [("title", "Harbour opens"), ("standfirst", "Ships may come again.")]


def test_breaks_part_lines_and_paragraphs(write: Any) -> None:
    body = "<div>It rained on the harbour,<br>and the quay was <b>wet<br>all</b> day long.<br><br>It snowed on the town in the east.</div>"
    text = one("a.html", page(body=body + STORY), write).text
    assert text.startswith(
        "It rained on the harbour,\nand the quay was wet\nall day long.\n\nIt snowed on the town in the east.\n\nThe"
    )


# ---- what the page says of itself


@pytest.mark.parametrize(
    ("head", "expected"),
    {
        "JSON-LD": (linked({"@type": "NewsArticle", "datePublished": "2023-06-04T10:00:00Z"}), "2023-06-04"),
        "a list of things": (linked([5, {"@type": "Person"}, {"@type": ["Article", 3], "datePublished": "2023-06-04"}]), "2023-06-04"),
        "a graph": (linked({"@graph": [{"@type": "ReportageNewsArticle", "datePublished": "2023-06-04"}]}), "2023-06-04"),
        "another type with its parameter": (
            linked({"@type": "NewsArticle", "datePublished": "2023-06-04"}).replace("ld+json", "LD+json; charset=utf-8"),
            "2023-06-04",
        ),
        "nothing of an article": (linked({"@type": "Organization", "datePublished": "2023-06-04"}), None),
        "broken JSON-LD before a meta tag": (
            linked('{"@type": "NewsArticle",') + '<meta name="date" content="2023-06-04">',
            "2023-06-04",
        ),
        "JSON-LD that is nested out of all measure": (linked("[" * 50_000), None),
        "JSON-LD that is deeper than any": (linked('{"@graph":' * 20 + "1" + "}" * 20), None),
        "JSON-LD with a line break in a text": (linked('{"@type": "NewsArticle", "a": "x\ny", "datePublished": "2023-06-04"}'), "2023-06-04"),
        "JSON-LD before meta": (
            '<meta property="article:published_time" content="2023-06-05">' + linked({"@type": "Article", "datePublished": "2023-06-04"}),
            "2023-06-04",
        ),
        "a date that is none": (
            linked({"@type": "Article", "datePublished": ["yesterday"]}) + '<meta name="DC.date.issued" content="2023-06-04">',
            "2023-06-04",
        ),
        "Dublin Core": ('<meta name="dc.date" content="2023-06-04T08:00+02:00">', "2023-06-04"),
        "the first of two": ('<meta name="date" content=""><meta name="date" content="2023-06-04"><meta name="date" content="2022-01-01">', "2023-06-04"),
        "a property of an item": ('<meta itemprop="datePublished" content="2023-06-04">', "2023-06-04"),
        "in words": ('<meta name="pubdate" content="Sun, 4 June 2023 10:00:00 GMT">', "2023-06-04"),
        "a month is no day": ('<meta name="date" content="2023-06">', None),
        "a day that no calendar has": ('<meta name="date" content="2023-06-31">', None),
        "nothing": ("<meta><meta name='author'>", None),
    }.values(),
)  # fmt: skip
def test_the_day_of_publication(head: str, expected: str | None, write: Any) -> None:
    published = one("a.html", page(head), write).published
    assert (str(published) if published else None) == expected


@pytest.mark.parametrize(
    "body",
    [
        '<time datetime="2023-06-04T10:00">Sunday</time>',
        '<time datetime="2019-01-01">x</time><time pubdate datetime="2023-06-04">y</time>',
        '<time datetime="2019-01-01">x</time><time itemprop="datePublished" datetime="2023-06-04">y</time>',
    ],
)
def test_the_day_from_the_markup(body: str, write: Any) -> None:
    assert str(one("a.html", page(body=body + STORY), write).published) == "2023-06-04"


@pytest.mark.parametrize(
    ("head", "expected"),
    {
        "JSON-LD": (linked({"@type": "NewsArticle", "headline": "Harbour &amp; sea"}) + "<title>x</title>", "Harbour & sea"),
        "the window's, without the site": ("<title>Harbour opens | The Norland Post</title>", "Harbour opens"),
        "with a dash of its own": ("<title>Harbour - or sea - opens at last</title>", "Harbour - or sea"),
        "none": ("<title> </title>", None),
    }.values(),
)
def test_the_title(head: str, expected: str | None, write: Any) -> None:
    assert one("a.html", page(head), write).title == expected


@pytest.mark.parametrize(
    ("head", "html", "expected"),
    {
        "JSON-LD": (linked({"@type": "Article", "inLanguage": "en"}), "<html lang=de>", "en"),
        "JSON-LD as a thing": (linked({"@type": "Article", "inLanguage": {"@type": "Language", "alternateName": "en"}}), "<html>", "en"),
        "the markup": ("", '<html lang="en-US">', "en-US"),
        "a header": ('<meta http-equiv="Content-Language" content="en">', "<html lang=' '>", "en"),
        "none": ("", "<html>", None),
    }.values(),
)  # fmt: skip
def test_the_language(head: str, html: str, expected: str | None, write: Any) -> None:
    assert one("a.html", page(head, html=html), write).lang == expected


def test_a_page_in_another_language_says_so(write: Any) -> None:
    (note,) = one("a.html", page(html='<html lang="de">'), write).diagnostics
    assert note.message == "language not supported: the text is German, so it was not read"


def test_a_dateline_that_the_text_has_not(write: Any) -> None:
    head = linked({"@type": "NewsArticle", "dateline": "PORT HALE, June 4"})
    assert one("a.html", page(head), write).dateline == "PORT HALE, June 4"


# ---- wrong and hostile pages


@pytest.mark.parametrize(
    ("markup", "reason"),
    {
        "no markup": ("It rained. " * 40, NOTHING),
        "no story": (page(body="<nav></nav><p> </p>"), NOTHING),
        "a script alone": ("<html><body><script>document.write('x')</script></body></html>", NOTHING),
        "angle brackets": ("<" * 100_000, NOTHING),
        "ampersands": ("&" * 100_000, NOTHING),
        "deep": ("<html><body>" + "<div>" * 100_000 + STORY, NOTHING),
        "entities that grow": ("<!DOCTYPE x [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><p>&b;</p>", NOTHING),
        "NUL": (b"<p>It\0rained</p>", "a binary file: it holds NUL bytes"),
        "too large": (b"<p>" + b"a" * MAX_BYTES, "larger than 5 MB; an archive of stories is written as .jsonl"),
        "attributes without end": (page(body=f"<p {' '.join(f'a{i}=1' for i in range(3000))}>x</p>{STORY}"), "not read: a tag has more than 2,000 attributes"),
        "and behind quotation marks": (page(body="<p a='>' \" b=\"x\" " + "a/" * 3000 + ">"), "not read: a tag has more than 2,000 attributes"),
        "and never closed": ("<p " + "a " * 3000, "not read: a tag has more than 2,000 attributes"),
        "a quotation mark that is never closed": ("<p a='" + "a " * 3000, NOTHING),
    }.values(),
)  # fmt: skip
def test_wrong_pages(markup: str | bytes, reason: str, write: Any) -> None:
    assert errors("a.html", markup, write) == [f"a.html: {reason}"]


def test_long_values_are_no_attributes(write: Any) -> None:
    value = "word > word " * 5000
    assert one("a.html", page(body=f"<div data-state='{value}' title=\"{value}\">{STORY}</div>"), write).text.startswith(
        "The harbour"
    )


def test_a_declared_encoding_is_no_obstacle(write: Any) -> None:
    assert one("a.html", '<?xml version="1.0" encoding="utf-8"?>' + page(), write).text.startswith("The harbour")


def test_a_fault_of_the_library_is_told(write: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: Any, **kwargs: Any) -> Any:
        raise AttributeError("x")

    monkeypatch.setattr("trafilatura.bare_extraction", broken)
    assert errors("a.html", PAGE, write) == ["a.html: not read: AttributeError in its markup"]


def test_without_the_libraries_the_error_names_the_extra(write: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *args: Any, **kwargs: Any) -> Any:
        if name == "trafilatura":
            raise ModuleNotFoundError("No module named 'trafilatura'", name="trafilatura")
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", missing)
    assert errors("a.html", PAGE, write) == ["a.html: pages need trafilatura to be read: pip install 'dateline[html]'"]


@given(st.lists(st.sampled_from(["<p>", "</p>", "<br>", "<div class=dek>", "</div>", "<h1>", "<li>", "<b>", "<table>", "<td>", "<!--", "-->", "<script>", "</script>", "<p a='", "'", '"', "&lt;", "&#0;", " ", STORY]), max_size=25))  # fmt: skip
def test_whatever_the_markup_spans_lie_in_the_text(pieces: list[str]) -> None:
    import io
    from contextlib import nullcontext

    from checker.model.problems import InputError

    data = "".join(["<html>", *pieces]).encode()
    try:
        (article,) = read(Source("a.html", lambda: nullcontext(io.BytesIO(data))))
    except InputError:
        return
    assert article.text.strip()
    for _, span in article.sections:
        assert 0 <= span.start < span.end <= len(article.text)


def test_a_page_reads_the_same_under_any_hash_seed(tmp_path: Path) -> None:
    script = "import sys; from checker.read import articles; print(*articles([sys.argv[1]]))"
    path = ROOT / "tests" / "read" / "sample.html"
    read_as = [
        subprocess.run(
            [sys.executable, "-c", script, str(path)],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
            timeout=120,
        ).stdout
        for seed in ("1", "2")
    ]
    assert read_as[0] == read_as[1] != b""
