"""Comments in a story that waive: `<!-- dateline: ignore[office/holder] reason="…" until=2027-01-01 -->`."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from html import unescape
from itertools import pairwise

from checker.model.article import Span
from checker.model.problems import Problem, did_you_mean
from checker.model.when import Date

KEYS = ("reason", "until", "owner")
_COMMENT = re.compile(r"<!--\s*dateline:(.*?)-->", re.S)
_IGNORE = re.compile(r"\s*ignore\s*(?:\[([^\]]*)\])?(.*)", re.S)
_ATTRIBUTE = re.compile(r"\s*([\w-]+)\s*=\s*(?:\"([^\"]*)\"|“([^”]*)”|([^\s\"“]+))")
_GAP = re.compile(r"\n(?:[^\S\n]*\n)+")
_BLOCK = re.compile(
    r"</?(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|t[dhr]|table|blockquote|section|article|header|footer|main|body|figure|figcaption|br)"
    r"\b[^>]*>",
    re.I,
)
_TAG = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>|<[^>]*>", re.S | re.I)


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment: the rules that it silences in a paragraph of the text (None where it stands before none), and why."""

    rules: tuple[str, ...]
    reason: str
    until: Date
    line: int
    paragraph: Span | None

    def covers(self, span: Span) -> bool:
        return self.paragraph is not None and span.start < self.paragraph.end and self.paragraph.start < span.end


def has_comments(text: str) -> bool:
    return "dateline:" in text and _COMMENT.search(text) is not None


def blanked(text: str) -> str:
    """The text with a blank for every character of a comment, so that nothing in it is read as the story's words."""
    return _COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def in_text(text: str, file: str, known: Collection[str]) -> tuple[list[Comment], list[Problem]]:
    """The comments of a text, each with its paragraph: its own, or the next where it stands alone; and all that is wrong."""
    plain = blanked(text)
    paragraphs = _paragraphs(_COMMENT.sub(lambda found: "x" * len(found[0]), text))

    def paragraph(at: Span) -> Span | None:
        here = (p for p in paragraphs if p.end >= at.end)
        return next((p for p in here if plain[p.start : p.end].strip()), None)

    return _read(text, file, known, paragraph)


def in_markup(markup: str, text: str, file: str, known: Collection[str]) -> tuple[list[Comment], list[Problem]]:
    """Like `in_text`, of a page whose story is `text`: a paragraph is what stands between two tags of blocks."""
    bounds = [0, *(at for found in _BLOCK.finditer(markup) for at in found.span()), len(markup)]
    blocks = [(end, _plain(markup[start:end])) for start, end in pairwise(bounds)]
    places: dict[str, Span] = {}
    for place in _paragraphs(text):
        places.setdefault(" ".join(text[place.start : place.end].split()), place)

    def paragraph(at: Span) -> Span | None:
        words = next((words for end, words in blocks if end >= at.end and words), "")
        return places.get(words)

    return _read(markup, file, known, paragraph)


def _paragraphs(text: str) -> list[Span]:
    """What stands between blank lines."""
    starts = [0, *(gap.end() for gap in _GAP.finditer(text))]
    ends = [*(gap.start() for gap in _GAP.finditer(text)), len(text)]
    return [Span(start, end) for start, end in zip(starts, ends, strict=True) if text[start:end].strip()]


def _plain(markup: str) -> str:
    return " ".join(unescape(_TAG.sub("", markup)).split())


def _read(
    text: str, file: str, known: Collection[str], paragraph: Callable[[Span], Span | None]
) -> tuple[list[Comment], list[Problem]]:
    comments: list[Comment] = []
    problems: list[Problem] = []
    for found in _COMMENT.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        told, wrong = _told(found[1], known)
        problems += (Problem(file, reason, line, "waiver") for reason in wrong)
        if not wrong:
            rules, reason, until = told
            comments.append(Comment(rules, reason, until, line, paragraph(Span(*found.span()))))
    return comments, problems


def _told(body: str, known: Collection[str]) -> tuple[tuple[tuple[str, ...], str, Date], list[str]]:
    """The rules, the reason and the last day that a comment names; and what is wrong with it."""
    nothing: tuple[tuple[str, ...], str, Date] = ((), "", Date.parse("2000"))
    ignore = _IGNORE.fullmatch(body)
    if not ignore:
        return nothing, ['is written ignore[rule] reason="…" until=YYYY-MM-DD']
    rules = tuple(name.strip() for name in (ignore[1] or "").split(",") if name.strip())
    if not rules:
        return nothing, ["names no rule: a waiver is for one rule, ignore[office/holder]"]
    wrong = [f"no rule {name!r}{did_you_mean(name, known)}" for name in rules if name not in known]
    told = dict[str, str]()
    wrong += _attributes(ignore[2], told)
    wrong += (f"gives no {key}" for key in ("reason", "until") if not told.get(key, "").strip() and not wrong)
    until = nothing[2]
    if told.get("until"):
        try:
            until = Date.parse(told["until"])
        except ValueError as error:
            wrong.append(f"until: {error}")
    return (rules, " ".join(told.get("reason", "").split()), until), wrong


def _attributes(text: str, told: dict[str, str]) -> Iterator[str]:
    """Fill `told` with the attributes of a comment; give what is none."""
    at = 0
    while found := _ATTRIBUTE.match(text, at):
        at = found.end()
        if found[1] not in KEYS:
            yield f"unknown key {found[1]!r}{did_you_mean(found[1], KEYS)}"
        elif found[1] in told:
            yield f"{found[1]} stands twice"
        told[found[1]] = next((value for value in found.groups()[1:] if value is not None), "")
    if text[at:].strip():
        yield f'cannot read {text[at:].strip()!r}; write key=value, or key="…" where there are blanks'
