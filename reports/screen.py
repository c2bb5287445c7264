"""Text for a terminal: nothing in it that a terminal would obey, measured and wrapped by columns, and colours."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from checker.model.run import Look
from checker.model.unseen import UNSEEN

_UNSAFE = re.compile(f"[\x00-\x1f{UNSEEN}]")
_HEARD = re.compile(r"(?m)^([^\S\n]*)(:)(?=:)|(#)(?=#\w*\[)")
_STYLES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "blue": "34", "cyan": "36"}


def visible(text: str) -> str:
    """The text on one line, with every character that a terminal would act on written out, as `\\x1b`."""
    if text.isascii() and text.isprintable():
        return text
    return _UNSAFE.sub(lambda found: _written_out(found[0]), text)


def unheard(markup: str) -> str:
    """XML or HTML in which no line is a command to a build server that reads it, such as `::error` and `##[error]`."""
    return _HEARD.sub(lambda found: f"{found[1] or ''}&#{ord(found[2] or found[3])};", markup)


def columns(text: str) -> int:
    """How many columns of a terminal a visible text takes: wide characters two, combining ones none."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def wrapped(text: str, width: int) -> list[str]:
    """The visible text in lines of at most `width` columns, broken between words, or within one that is too long."""
    lines, line, room = [], "", width
    for word in visible(text).split(" "):
        need = columns(word) + (1 if line else 0)
        if need <= room:
            line, room = (f"{line} {word}" if line else word), room - need
            continue
        if line:
            lines.append(line)
        *full, line = _broken(word, width)
        lines += full
        room = width - columns(line)
    return [*lines, line]


def packed(parts: list[str], width: int, gap: int) -> Iterator[list[str]]:
    """Visible parts in rows, as many in each as have room with a gap between them."""
    row: list[str] = []
    room = width
    for part in parts:
        if row and columns(part) + gap > room:
            yield row
            row, room = [], width
        room -= columns(part) + (gap if row else 0)
        row.append(part)
    yield row


def clipped(text: str, width: int) -> str:
    """The visible text in at most `width` columns; where it was cut stands an ellipsis."""
    text = visible(text)
    return text if columns(text) <= width else next(_broken(text, max(1, width - 1))).rstrip() + "…"


def painted(text: str, look: Look, *styles: str) -> str:
    """The text in a style, where the look has colours."""
    if not (look.colour and text and styles):
        return text
    return f"\x1b[{';'.join(_STYLES[style] for style in styles)}m{text}\x1b[0m"


def rule(title: str, look: Look, line: str = "=", *styles: str) -> str:
    """A line across the page with a title in its middle."""
    title = f" {clipped(title, look.width - 4)} " if title else ""
    left = (look.width - columns(title)) // 2
    return painted(line * left + title + line * (look.width - columns(title) - left), look, *styles)


def _broken(word: str, width: int) -> Iterator[str]:
    """A word in pieces of at most `width` columns; the last piece may be empty."""
    start, room = 0, width
    for index, character in enumerate(word):
        need = _columns(character)
        if need > room and index > start:
            yield word[start:index]
            start, room = index, width
        room -= need
    yield word[start:]


def _columns(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _written_out(character: str) -> str:
    code = ord(character)
    if character in "\t\n\r":
        return " "
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
