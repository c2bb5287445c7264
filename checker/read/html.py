"""`.html`: a news page; its text is the story without what stands around it, in paragraphs (needs the extra `[html]`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from checker.model.article import Article, Section, Span
from checker.read.page import Page, page_of
from checker.read.source import Source, text_of

MOST_ATTRIBUTES = 2000
_BLOCKS = frozenset("p head quote list item code div ab table row cell".split())
_TAG = re.compile(r"<[A-Za-z]")
_IN_TAG = re.compile(r"=\s*[\"']|>")
_GAPS = re.compile(r"\n{3,}")
_HIGH = 3  # a standfirst is one of the first blocks


class Block(NamedTuple):
    """One paragraph, heading or item of the story, and the section that it belongs to."""

    section: Section
    text: str


def read(source: Source) -> Iterator[Article]:
    """The one article; nothing is fetched. Raises InputError if the file holds no story, or the libraries are missing."""
    markup = text_of(source)
    try:
        from trafilatura import bare_extraction, load_html
    except ImportError as missing:
        raise source.problem(f"pages need {missing.name or 'a library'} to be read: pip install 'dateline[html]'") from None
    if _is_hostile(markup):
        raise source.problem(f"not read: a tag has more than {MOST_ATTRIBUTES:,} attributes")
    try:
        tree = load_html(markup)
        page = page_of(tree) if _is_page(tree) else None
        found: Any = bare_extraction(tree, include_comments=False, include_tables=False) if page else None
    except (ValueError, RecursionError, TypeError, AttributeError, KeyError, IndexError, AssertionError) as error:
        raise source.problem(f"not read: {type(error).__name__} in its markup") from None
    if page is None or found is None or not (blocks := list(_sorted(_blocks(found.body), page))):
        raise source.problem("no story was found in the page")
    yield _article(source, page, blocks)


def _is_page(tree: Any) -> bool:
    return tree is not None and tree is not False


def _article(source: Source, page: Page, blocks: list[Block]) -> Article:
    sections: list[tuple[Section, Span]] = []
    at = 0
    for block in blocks:
        if block.section != "body":
            sections.append((block.section, Span(at, at + len(block.text))))
        at += len(block.text) + 2
    text = "\n\n".join(block.text for block in blocks)
    return Article(
        id=source.name,
        text=text,
        title=None if blocks[0].section == "title" else page.title,
        published=page.published,
        dateline=None if page.dateline and page.dateline in text else page.dateline,
        lang=page.lang,
        sections=tuple(sections),
    )


def _sorted(texts: Iterator[str], page: Page) -> Iterator[Block]:
    """The blocks with their sections."""
    titled = False
    for number, text in enumerate(texts):
        key = text.casefold()
        if number == 0 and key in page.titles:
            titled = True
            yield Block("title", text)
        elif key in page.captions:
            yield Block("caption", text)
        elif number < _HIGH and (key in page.standfirsts or (titled and number == 1 and key == page.description)):
            yield Block("standfirst", text)
        else:
            yield Block("body", text)


def _blocks(element: Any) -> Iterator[str]:
    """The text of every block in order, white space made even; a line break within a block is kept."""
    lines = [element.text or ""]
    for child in element:
        if child.tag in _BLOCKS:
            yield from _told(lines)
            lines = [""]
            yield from _blocks(child)
        elif child.tag == "lb":
            lines.append("")
        else:
            lines[-1] += "".join(child.itertext())
        lines[-1] += child.tail or ""
    yield from _told(lines)


def _told(lines: list[str]) -> Iterator[str]:
    if text := _GAPS.sub("\n\n", "\n".join(" ".join(line.split()) for line in lines)).strip():
        yield text


def _is_hostile(markup: str) -> bool:
    """Whether a tag has so many attributes that parsers, which compare each with all before it, would hang on it."""
    at = 0
    while tag := _TAG.search(markup, at):
        bare, start = 0, tag.end()
        while (mark := _IN_TAG.search(markup, start)) and mark[0] != ">":
            bare += _names(markup, start, mark.start())
            start = markup.find(mark[0][-1], mark.end()) + 1 or len(markup)
        at = mark.end() if mark else len(markup)
        if bare + _names(markup, start, at) > MOST_ATTRIBUTES:
            return True
    return False


def _names(markup: str, start: int, end: int) -> int:
    return len(re.split(r"[\s/]+", markup[start:end])) if end - start > 1 else 1
