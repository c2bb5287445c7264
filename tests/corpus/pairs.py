"""The corpus read: pairs of stories, one flawed and one mended, and the errors that tell them apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.model.article import Span
from checker.yamlfile import load

CORPUS = Path(__file__).parent
FAMILIES = {  # the letter that an error's id starts with → what such errors are about
    "O": "office",
    "T": "date",
    "W": "date",
    "N": "number",
    "G": "place",
    "S": "place",
    "M": "membership",
    "L": "life",
    "I": "name",
    "H": "headline",
    "Q": "quote",
    "E": "event",
}
LIFE = {"I06"}  # an age told twice: in the catalogue it stands with identities


@dataclass(frozen=True, slots=True)
class Error:
    """One planted error: its wrong words, where they stand, and what the clean twin says there instead.

    `against` are the words of the same story that the wrong ones contradict, if any do.
    """

    id: str
    text: str
    right: str
    note: str
    span: Span
    against: tuple[Span, ...] = ()

    @property
    def family(self) -> str:
        return "life" if self.id in LIFE else FAMILIES[self.id[0]]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two files that differ in the errors alone."""

    name: str
    flawed: Path
    clean: Path
    errors: tuple[Error, ...]


def pairs() -> list[Pair]:
    """Every pair of the corpus, in the order of the folders."""
    return [_pair(path.parent) for path in sorted(CORPUS.glob("*/expected.yaml"))]


def occurrences(words: str, text: str) -> list[Span]:
    """Where words stand in a text."""
    return [Span(*found.span()) for found in re.finditer(re.escape(words), text)]


def mended(text: str, errors: Iterable[Error]) -> str:
    """The text with every error put right."""
    for error in sorted(errors, key=lambda one: one.span, reverse=True):
        text = text[: error.span.start] + error.right + text[error.span.end :]
    return text


def _pair(folder: Path) -> Pair:
    flawed = next(folder.glob("flawed.*"))
    told: Any = load((folder / "expected.yaml").read_text(encoding="utf-8"), f"{folder.name}/expected.yaml").value
    text = flawed.read_text(encoding="utf-8")
    errors = tuple(_error(one, text) for one in told)
    return Pair(folder.name, flawed, folder / f"clean{flawed.suffix}", errors)


def _error(told: dict[str, Any], text: str) -> Error:
    found = occurrences(told["text"], text)
    if not found or (len(found) > 1 and "nth" not in told):
        raise ValueError(f"{told['text']!r} stands {len(found)} times in the story; say which with `nth`")
    span = found[int(told.get("nth", 1)) - 1]
    against = tuple(place for words in told.get("against", ()) for place in occurrences(words, text))
    return Error(told["error"], told["text"], told["right"], told["note"], span, against)
