"""A document: one text read once, with everything that the families of extraction share."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from sys import maxsize
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from checker.model.article import Article, Section, Span
from checker.model.claims import Claim
from checker.model.facts import Name as Name
from checker.model.when import Date
from checker.text.confidence import sure
from checker.text.header import Dateline, find_dateline
from checker.text.names import Hit, names
from checker.text.numbers import Number, numbers
from checker.text.quotes import quotations, speaker_of
from checker.text.sections import Sections, parted, section_at, sections
from checker.text.sentences import paragraphs, sentences
from checker.text.times import Time, times
from checker.text.tokens import Tokens, indexed, tokenise

if TYPE_CHECKING:
    from checker.text.outline import Skeleton


Found = TypeVar("Found")


class Gazetteer(Protocol):
    """What extraction asks of the knowledge base: names, never facts."""

    def starting_with(self, word: str) -> tuple[Name, ...]:
        """The names whose first folded token is `word`, longest first."""
        ...


@dataclass(frozen=True, slots=True)
class Document:
    """An article's text with its tokens, paragraphs, sentences (token ranges) and quotations.

    `anchor` is the day that relative times count from (the article's as-of), None where it is unknown. `section` is
    `title` for the document of a title kept apart; of a text, `sections` are the parts that are not body.
    `places` are the tokens of each folded word, `vocabulary` are these words, `dateline` is the one that the text itself opens with. `outlined` holds the skeletons of token ranges that outlines have been asked for,
    `known` what has been asked for `once`.
    """

    article: Article
    gazetteer: Gazetteer
    text: str
    anchor: Date | None
    tokens: Tokens
    paragraphs: list[Span]
    sentences: list[tuple[int, int]]
    quotes: list[Span]
    times: list[Time]
    numbers: list[Number]
    names: list[Hit]
    places: dict[str, list[int]]
    vocabulary: frozenset[str]
    dateline: Dateline | None = None
    section: Section = "body"
    sections: Sections = ()
    outlined: dict[tuple[int, int], Skeleton] = field(default_factory=dict, repr=False, compare=False)
    known: dict[Callable[[Document], Any], Any] = field(default_factory=dict, repr=False, compare=False)

    def once(self, read: Callable[[Document], Found]) -> Found:
        """What a function reads in this document; several families ask for it, and it is read when the first does."""
        if read not in self.known:
            self.known[read] = read(self)
        found: Found = self.known[read]
        return found

    def sentence_of(self, token: int) -> tuple[int, int]:
        """The token range of the sentence that holds a token."""
        at = bisect_right(self.sentences, (token, maxsize)) - 1
        return self.sentences[at] if at >= 0 else (0, len(self.tokens))

    def in_quote(self, span: Span) -> bool:
        """Whether a place lies inside quotation marks."""
        at = bisect_right(self.quotes, (span.start, maxsize)) - 1
        return at >= 0 and self.quotes[at].start < span.start and span.end <= self.quotes[at].end

    def holds(self, claim: Claim) -> bool:
        """Whether a claim's spans index this document's text, not a title kept apart from it (or the text, for a title's)."""
        apart = self.section == "title" or self.article.title is not None
        return not apart or (claim.section == "title") == (self.section == "title")

    def said(
        self, span: Span, extractor: str, confidence: float | None = None, *, most: float = 1.0, **more: Any
    ) -> dict[str, Any]:
        """The common fields of a claim that this document makes at a place, as sure as its pattern is but for `most`."""
        quoted = self.in_quote(span)
        return {
            "span": span,
            "section": section_at(self.sections, span) if self.sections else self.section,
            "text": self.text[span.start : span.end],
            "confidence": min(sure(extractor) if confidence is None else confidence, most),
            "in_quote": quoted,
            "attributed_to": speaker_of(self, span) if quoted else None,
            "extractor": extractor,
        } | more


def read_text(article: Article, gazetteer: Gazetteer, anchor: Date | None) -> Document:
    """The document of an article's own text."""
    text = article.text
    known = sections(article)
    tokens, parts = tokenise(text), parted(paragraphs(text), known, text)
    dateline = find_dateline(text, anchor)
    found = sentences(tokens, parts, begun=dateline.end if dateline else None)
    places = indexed(tokens)
    return Document(
        article=article,
        gazetteer=gazetteer,
        text=text,
        anchor=anchor,
        tokens=tokens,
        paragraphs=parts,
        sentences=found,
        quotes=quotations(text, parts),
        times=times(tokens, found, anchor),
        numbers=numbers(tokens),
        names=names(tokens, gazetteer),
        places=places,
        vocabulary=frozenset(places),
        dateline=dateline,
        sections=known,
    )


def read_title(article: Article, gazetteer: Gazetteer, anchor: Date | None) -> Document | None:
    """The document of a title that is kept apart from the text; spans index the title."""
    if not article.title:
        return None
    alone = replace(article, text=article.title, title=None, sections=())
    return replace(read_text(alone, gazetteer, anchor), section="title", sections=(), outlined={}, known={})
