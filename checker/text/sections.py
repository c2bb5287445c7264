"""Sections: the furniture of a story, told by its place: title, standfirst and captions; all the rest is body."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model.article import Article, Section, Span
from checker.text.header import find_dateline, read_header, story_start

Sections = tuple[tuple[Section, Span], ...]

_HEAD = 700  # title and standfirst stand within so many characters
_LINES_ABOVE = 8
_LONGEST_TITLE = 150
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_HEADING = re.compile(r"\s*#{1,3}[ \t]+(?P<text>[^\s#][^\n]*?)[ \t#]*$")
_FRONT_TITLE = re.compile(r"^title:[ \t]*(?P<mark>[\"']?)(?P<text>\S(?:[^\n]*?\S)?)(?P=mark)[ \t]*$", re.M)
_EMPHASIS = re.compile(r"\s*(?P<mark>\*\*\*|\*\*|__|\*|_)(?P<text>\S[^\n]*\S)(?P=mark)\s*$")
_NO_TITLE = re.compile(r"\s*(?:by\s|\w+:|[-*>|(\[!#<\d]|---)|.*(?:\.[\"'”’)]?|[:,;])\s*$", re.I)
_BYLINE = re.compile(r"\s*(?:by\s|\w+:|---|[-*>|(\[!<])", re.I)
_POINT = re.compile(
    r"\s*(?:[-*•–]\s+|(?:summary|in brief|key (?:points|facts)|at a glance|highlights)\s?:\s*)(?P<text>\S[^\n]*\S)\s*$", re.I
)
_POINTS_NAME = re.compile(r"\s*#*\s*(?:summary|in brief|key (?:points|facts)|at a glance|highlights)\s?:?\s*$", re.I)
_IMAGE = re.compile(r"!\[(?P<alt>[^\]\n]{3,})\]\([^)\n]*\)(?:[ \t]*\n(?P<mark>[*_])(?P<below>[^*_\n]+)(?P=mark)[ \t]*$)?", re.M)
_MARKED = re.compile(
    r"^[ \t]*[*_]?(?P<line>(?:FILE(?: PHOTO| PICTURE)?(?:\s?:|\s[-–—])|(?:PHOTO|Photo|PICTURE|Picture|IMAGE|Image|CAPTION|Caption):)\s[^\n]*[^\s*_])"
    r"|(?P<bracket>\((?:Photo|PHOTO|Picture|Image)(?: by|:| courtesy)[^()\n]*\))",
    re.M,
)
_UNSAID = re.compile(
    r"\s*(?:published|posted|updated|issued|date)\b.*\d|"
    + _MARKED.pattern.replace("(?P<line>", "(?:").replace("(?P<bracket>", "(?:"),
    re.I,
)
_SIGNS = ("FILE", "Photo", "PHOTO", "Picture", "PICTURE", "Image", "IMAGE", "Caption", "CAPTION")


def sections(article: Article) -> Sections:
    """The furniture of an article's text in order of place: as its reader told, else as the text shows.

    Where a title is kept apart from the text, a heading above the story is its standfirst.
    """
    if article.sections or not article.text:
        return article.sections
    head = list(_head(article.text))
    front = _title_in_front(article.text)
    if article.title or front:
        head = [("standfirst", place) for _, place in head]
    if front:
        head.insert(0, ("title", front))
    for place in _captions(article.text):
        if not any(part.start < place.end and place.start < part.end for _, part in head):
            head.append(("caption", place))
    return tuple(sorted(head, key=lambda part: part[1]))


def without_title(article: Article) -> Article:
    """The article without a title kept apart, where its text begins with that very title, or has it in its front matter."""
    if not article.title:
        return article
    title, front = " ".join(article.title.split()), _title_in_front(article.text)
    if _opening(article.text)[: _LONGEST_TITLE * 2].startswith(title) or (front and article.text[slice(*front)] == title):
        from dataclasses import replace

        return replace(article, title=None)
    return article


def _title_in_front(text: str) -> Span | None:
    """Where the front matter of a text has the title."""
    end = story_start(text)
    found = _FRONT_TITLE.search(text, 0, end) if end else None
    return Span(*found.span("text")) if found else None


def section_at(known: Sections, place: Span) -> Section:
    """The section that a place lies in."""
    return next((name for name, inside in known if inside.start <= place.start and place.end <= inside.end), "body")


def parted(parts: list[Span], known: Sections, text: str) -> list[Span]:
    """The paragraphs, parted further so that none runs from one section into another."""
    if not known:
        return parts
    edges = sorted(edge for _, place in known for edge in place)
    return [piece for part in parts for piece in _pieces(part, [edge for edge in edges if part.start < edge < part.end], text)]


def _pieces(part: Span, edges: list[int], text: str) -> Iterator[Span]:
    if not edges:
        yield part
        return
    start = part.start
    for edge in (*edges, part.end):
        if inner := text[start:edge].strip():
            first = text.index(inner[0], start)
            yield Span(first, first + len(inner))
        start = edge


def _opening(text: str) -> str:
    """The first line of a story, without its Markdown."""
    first = _LINE.search(text, story_start(text))
    if not first:
        return ""
    heading = _HEADING.match(first[0])
    return " ".join((heading["text"] if heading else first[0]).split())


def _head(text: str) -> Iterator[tuple[Section, Span]]:
    """Title and standfirst: the lines above the dateline; without a dateline a heading, or a short line set apart."""
    header = read_header(text)
    start = header.end if header else story_start(text)
    lines = [line for line in _LINE.finditer(text, start, start + _HEAD) if not _UNSAID.match(line[0])][: _LINES_ABOVE + 1]
    if not lines:
        return
    first, below = lines[0], lines[1:]
    heading = _HEADING.match(first[0])
    if not heading and not _is_title(first[0]):
        return
    dateline = find_dateline(text, None)
    if dateline and dateline.span.start < first.end():
        return
    if dateline:
        below = [line for line in below if line.end() <= dateline.span.start]
    if heading:
        yield "title", _place(first, heading)
    elif dateline or _stands_apart(first, [line for line in below if not _is_furniture(line[0])], text):
        yield "title", _trimmed(first)
    else:
        return
    yield from _standfirst(below, dateline is not None)


def _standfirst(below: list[re.Match[str]], above_dateline: bool) -> Iterator[tuple[Section, Span]]:
    """The lines below a title that tell the story in short: one in italics or above the dateline, or a list of points."""
    for number, line in enumerate(below):
        if point := _POINT.match(line[0]):
            yield "standfirst", _place(line, point)
        elif emphasis := _EMPHASIS.match(line[0]):
            yield "standfirst", _place(line, emphasis)
            return
        elif _POINTS_NAME.match(line[0]) or (_BYLINE.match(line[0]) and number < 2):
            continue
        else:
            if above_dateline and number == 0 and len(line[0].split()) > 3:
                yield "standfirst", _trimmed(line)
            return


def _is_furniture(line: str) -> bool:
    return bool(_POINT.match(line) or _POINTS_NAME.match(line) or _BYLINE.match(line) or _EMPHASIS.match(line))


def _is_title(line: str) -> bool:
    return len(line) <= _LONGEST_TITLE and not _NO_TITLE.match(line)


def _stands_apart(first: re.Match[str], below: list[re.Match[str]], text: str) -> bool:
    """Whether a blank line and a paragraph, longer and with a full stop in it, follow."""
    if not below or text.count("\n", first.end(), below[0].start() + 1) < 2:
        return False
    return len(below[0][0]) > len(first[0]) and ("." in below[0][0] or below[0].end() == len(text))


def _place(line: re.Match[str], inner: re.Match[str]) -> Span:
    return Span(line.start() + inner.start("text"), line.start() + inner.end("text"))


def _trimmed(line: re.Match[str]) -> Span:
    start = line.start() + len(line[0]) - len(line[0].lstrip())
    return Span(start, start + len(line[0].strip()))


def _captions(text: str) -> Iterator[Span]:
    """The captions of pictures in order of place."""
    found = [Span(*image.span(group)) for image in _images(text) for group in ("alt", "below") if image[group]]
    if any(sign in text for sign in _SIGNS):
        found += [Span(*mark.span(mark.lastgroup or 0)) for mark in _MARKED.finditer(text)]
    yield from sorted(found)


def _images(text: str) -> Iterator[re.Match[str]]:
    return _IMAGE.finditer(text) if "![" in text else iter(())
