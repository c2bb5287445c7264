"""The shape of a report: what its reader takes for structure, without the words in it. Its format is told from how it begins."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Any

from lxml import etree
from markdown_it import MarkdownIt

BOLD = {"<strong>": "strong_open", "</strong>": "strong_close"}
UNHEARD = "<!-- -->"  # what keeps a name from being a mention


def reader_of(harmless: str) -> Callable[[str, str], object]:
    """What gives the elements, keys or marks of a report, and raises what a reader would who cannot read it."""
    if harmless.startswith("<?xml"):
        return lambda text, payload: [(one.tag, sorted(one.attrib)) for one in etree.fromstring(text.encode()).iter()]
    if harmless.startswith("<!doctype html>"):
        return lambda text, payload: _Page.elements(text)
    if harmless.startswith("# "):
        return lambda text, payload: list(_marks(text))
    if harmless.startswith(("{", "[")) and all(map(_whole, harmless.splitlines())):
        return lambda text, payload: [_keys(json.loads(line), payload) for line in text.splitlines()]
    if harmless.startswith(("{", "[")):
        return lambda text, payload: _keys(json.loads(text), payload)
    return lambda text, payload: None


def _whole(line: str) -> bool:
    try:
        json.loads(line)
    except ValueError:
        return False
    return True


class _Page(HTMLParser):
    @classmethod
    def elements(cls, text: str) -> list[object]:
        page = cls()
        page.found: list[object] = []
        page.feed(text)
        page.close()
        return page.found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, [name for name, _ in attrs]))

    def handle_endtag(self, tag: str) -> None:
        self.found.append(tag)

    def handle_comment(self, data: str) -> None:
        self.found.append("a comment")

    def handle_decl(self, decl: str) -> None:
        self.found.append(decl)

    def handle_pi(self, data: str) -> None:
        self.found.append("an instruction")

    def unknown_decl(self, data: str) -> None:
        self.found.append("a section")


def _keys(value: Any, payload: str) -> object:
    if isinstance(value, dict):
        return {"the payload" if key == payload else key: _keys(one, payload) for key, one in value.items()}
    if isinstance(value, list):
        return [_keys(one, payload) for one in value]
    return type(value).__name__


def _marks(text: str) -> Iterator[object]:
    """The blocks, then the marks in them; of what is HTML the whole."""
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    for block in reader.parse(text.replace(UNHEARD, "")):
        yield block.type, block.tag, block.content if block.type == "html_block" else ""
        for one in block.children or ():
            if one.content in BOLD:
                yield BOLD[one.content], "strong", ""
            elif one.type != "text":
                yield one.type, one.tag, one.content if one.type == "html_inline" else ""
