"""What a news page says of itself: title, day, dateline and language, from JSON-LD, meta tags and its markup, in that order."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any, NamedTuple

from checker.model.when import Date
from checker.text.header import read_header

_ARTICLE = re.compile(r"(?:\w*Article|\w*BlogPosting|NewsArticle|Report|SocialMediaPosting)\Z")
_DEEPEST = 8
_DAYS = (  # names of meta tags, in the order in which they are believed
    "article:published_time og:article:published_time article:published datepublished date dc.date dc.date.issued dc.date.created"
    " dcterms.date dcterms.created dcterms.issued parsely-pub-date sailthru.date pubdate publishdate publish-date publication_date"
    " article.published article_date_original displaydate"
).split()
_TITLES = "og:title twitter:title dc.title dcterms.title headline parsely-title sailthru.title".split()
_STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:standfirst|dek|deck|subtitle|sub-?head(?:line)?|article-?summary|intro)(?:$|[\s_-])", re.I
)
_SITE = re.compile(r"\s+[|–—·»]\s+[^|–—·»]{2,40}\Z|\s+-\s+[^-]{2,40}\Z")


class Page(NamedTuple):
    """What is known of a page. `titles` are all its titles, `captions` and `standfirsts` its further furniture, all casefolded."""

    title: str | None
    published: Date | None
    dateline: str | None
    lang: str | None
    titles: frozenset[str]
    description: str | None
    captions: frozenset[str]
    standfirsts: frozenset[str]


def page_of(tree: Any) -> Page:
    """What the markup of a page tells; whatever is missing or makes no sense is None."""
    story, metas = _story(tree), _metas(tree)
    headings = [text for heading in tree.iter("h1") if (text := _text(heading))]
    names = [_line(story.get("headline")), *(_line(metas.get(name)) for name in _TITLES), *headings, *_site_title(tree)]
    titles = [name for name in names if name]
    described = (_line(story.get("description")), _line(metas.get("og:description")), _line(metas.get("description")))
    languages = (story.get("inLanguage"), tree.get("lang"), metas.get("content-language"))
    return Page(
        title=titles[0] if titles else None,
        published=next((day for told in _days(tree, story, metas) if (day := _day(told))), None),
        dateline=_line(story.get("dateline")) or None,
        lang=next((code for language in languages if (code := _code(language))), None),
        titles=frozenset(form.casefold() for name in titles for form in (name, _SITE.sub("", name))),
        description=next((text.casefold() for text in described if text), None),
        captions=frozenset(_text(caption).casefold() for caption in tree.iter("figcaption")),
        standfirsts=frozenset(
            _text(one).casefold() for one in tree.iter("p", "h2", "div") if _STANDFIRST.search(one.get("class") or "")
        ),
    )


def _story(tree: Any) -> dict[str, Any]:
    """The first news article that the page's JSON-LD describes; empty where it describes none."""
    for script in tree.iter("script"):
        if (script.get("type") or "").partition(";")[0].strip().lower() == "application/ld+json":
            try:
                told = json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):
                continue  # of what is broken nothing is believed, and the meta tags tell the same
            if story := next(_stories(told), None):
                return story
    return {}


def _stories(told: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(told, list):
        for one in told:
            yield from _stories(one, depth + 1)
    elif isinstance(told, dict):
        types = told.get("@type")
        if any(isinstance(name, str) and _ARTICLE.match(name) for name in (types if isinstance(types, list) else [types])):
            yield told
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _stories(told.get(key), depth + 1)


def _metas(tree: Any) -> dict[str, str]:
    """The page's meta tags by their names in small letters; of several of one name the first that says something."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv")
        if name and (content := (meta.get("content") or "").strip()):
            found.setdefault(name.strip().lower(), content)
    return found


def _days(tree: Any, story: dict[str, Any], metas: dict[str, str]) -> Iterator[Any]:
    yield story.get("datePublished")
    yield from (metas.get(name) for name in _DAYS)
    times = list(tree.iter("time"))
    marked = [time for time in times if time.get("pubdate") is not None or time.get("itemprop") == "datePublished"]
    yield from (time.get("datetime") for time in (*marked, *times))
    yield story.get("dateCreated")


def _day(told: Any) -> Date | None:
    """The day of a date or date-time as pages write them: ISO 8601 above all, else in words."""
    text = _line(told)
    day: Date | None
    try:
        day = Date.parse(text)
    except ValueError:
        header = read_header(f"date {text}") if 8 <= len(text) <= 60 else None
        day = header.date if header else None
    return day if day and day.precision == "day" else None


def _site_title(tree: Any) -> Iterator[str]:
    """The window's title without the name of the site."""
    for title in tree.iter("title"):
        yield _SITE.sub("", _text(title))
        return


def _code(language: Any) -> str | None:
    if isinstance(language, dict):
        language = language.get("alternateName") or language.get("name")
    return language.strip() if isinstance(language, str) and language.strip() else None


def _line(told: Any) -> str:
    """A text on one line; empty for what is no text."""
    return " ".join(unescape(told).split()) if isinstance(told, str) else ""


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
