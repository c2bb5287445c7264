"""The documentation's site: it builds without a warning, no link in it is dead, every page is reached, nothing is fetched."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from lxml import html

import checker
from checker import strategies
from website.api import page
from website.build import DOCS, SECTIONS, build, navigation


class Link(NamedTuple):
    """A link or a resource of a page: the element, and where it leads."""

    element: str
    target: str


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    done = build(folder / "site", folder / "website")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No issues found" in done.stdout + done.stderr
    return folder / "site"


@cache
def tree(path: Path) -> html.HtmlElement:
    return html.fromstring(path.read_bytes())


def links(path: Path) -> Iterator[Link]:
    """What a page links to and what it is made of."""
    for name in ("href", "src"):
        yield from (Link(node.tag, node.get(name)) for node in tree(path).iter() if isinstance(node.tag, str) and node.get(name))


@cache
def names(path: Path) -> frozenset[str]:
    """The anchors of a page."""
    return frozenset(tree(path).xpath("//@id")) | frozenset(tree(path).xpath("//a/@name"))


def pages(site: Path) -> list[Path]:
    return sorted(path for path in site.rglob("*.html") if path.name != "404.html")


def led_to(path: Path, target: str) -> tuple[Path, str] | None:
    """The file and the anchor that a link of a page leads to; None where it leads out of the site."""
    if urlsplit(target).scheme:
        return None
    file, anchor = urldefrag(target)
    return (path.parent / unquote(file)).resolve() if file else path, unquote(anchor)


def dead_links(site: Path) -> list[str]:
    dead = []
    for path in pages(site):
        for link in links(path):
            if not (leads := led_to(path, link.target)):
                continue
            file, anchor = leads
            file = file / "index.html" if file.is_dir() else file
            if not file.is_file() or (anchor and anchor != "__skip" and file.suffix == ".html" and anchor not in names(file)):
                dead.append(f"{path.relative_to(site)}: {link.target}")
    return dead


def test_no_link_and_no_anchor_is_dead(site: Path) -> None:
    assert dead_links(site) == []


def test_the_search_for_dead_links_finds_one(tmp_path: Path) -> None:
    text = (
        '<h1 id="top">x</h1><a href="#top">a</a><a href="#botom">b</a><a href="other.html">c</a><a href="https://a.example">d</a>'
    )
    path = tmp_path / "page.html"
    path.write_text(text, encoding="utf-8")
    assert dead_links(tmp_path) == ["page.html: #botom", "page.html: other.html"]


def test_every_page_is_there_and_can_be_reached_from_the_first(site: Path) -> None:
    reached, ahead = set(), [(site / "index.html").resolve()]
    while ahead:
        path = ahead.pop()
        if path not in reached and path.suffix == ".html":
            reached.add(path)
            ahead += [leads[0] for link in links(path) if (leads := led_to(path, link.target)) and leads[0].is_file()]
    written = {path.relative_to(DOCS).with_suffix(".html").as_posix() for path in DOCS.rglob("*.md")} | {"api.html"}
    assert {path.relative_to(site.resolve()).as_posix() for path in reached} == written


def test_no_page_fetches_anything_from_elsewhere(site: Path) -> None:
    parts = ("script", "link", "img", "iframe")
    fetched = {
        link.target for path in pages(site) for link in links(path) if link.element in parts and urlsplit(link.target).netloc
    }
    assert fetched == set()


def test_every_page_has_its_place_and_no_place_is_empty() -> None:
    titles = [title for entry in navigation(DOCS) if isinstance(entry, dict) for title in entry]
    assert titles == list(SECTIONS), "a page that no section names is put under More; give it its place in website/build.py"


def test_every_public_name_stands_on_the_page_of_public_names() -> None:
    text = page()
    public = [name for name, one in vars(strategies).items() if inspect.isfunction(one) and one.__module__ == strategies.__name__]
    for name in (*checker.__all__, *(name for name in public if not name.startswith("_"))):
        assert f"### {name}\n" in text
    assert "None\n\n#" not in text.replace("or None", ""), "each has a docstring"
    assert "    *,\n    as_of: str | None = None,\n" in text
    assert "\nfindings: tuple[Finding, ...]\n" in text
