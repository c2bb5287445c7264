"""The straight line: an article becomes a document, its claims are tied to entities, and checked.

path ─read→ Article ─extract→ claims with spans ─resolve→ claims tied to entities ─check→ Report
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from checker.engine.check import check
from checker.engine.row import Setting
from checker.extract import claims, mentions, numbered
from checker.extract.across import across
from checker.extract.provider import Heard, Provider, hear
from checker.knowledge.resolve import resolve_claim
from checker.knowledge.store import Knowledge
from checker.model.article import Article, Mention
from checker.model.claims import Claim, DatelineClaim
from checker.model.findings import Diagnostic, Report
from checker.model.problems import InputError
from checker.model.when import Date, in_words
from checker.rulebook.load import Rulebook, load_rules
from checker.rulebook.rule import Rule
from checker.text.anachronism import later_times
from checker.text.document import Document, read_text, read_title
from checker.text.header import find_dateline, read_dateline, read_header
from checker.text.sections import without_title

IF_DATE_IS_DOUBTFUL = 0.5
ENGLISH = ("en", "eng", "english")


@dataclass(frozen=True, slots=True)
class Toolkit:
    """What a run checks with: rules, the record, an as-of day for every article, if one was told, and further providers of claims.

    With `strict` a fault of our own is raised, with its traceback, instead of told in the report.
    """

    rulebook: Rulebook
    knowledge: Knowledge
    rules: tuple[Rule, ...]
    as_of: Date | None = None
    providers: tuple[Provider, ...] = ()
    strict: bool = False

    @classmethod
    def open(cls, packs: Iterable[Path] = (), as_of: Date | None = None, knowledge: Knowledge | None = None) -> Toolkit:
        """The shipped rules and record, with further packs. Raises InputError if a pack does not load."""
        record = knowledge or Knowledge.open()
        rulebook = load_rules(packs, predicates=record.predicates)
        return cls(rulebook, record, rulebook.rules, as_of)


@dataclass(frozen=True, slots=True)
class Day:
    """The day that an article speaks of: its as-of and where that was read, its publication and its dateline."""

    as_of: Date | None
    origin: str | None
    published: Date | None
    dateline: Date | None


@dataclass(frozen=True, slots=True)
class Read:
    """What an article says before the record is asked about it: its days, its claims, and what is doubtful about them.

    Its claims are numbered, and nobody in them is known yet. `apart` tells that the title is kept apart from the text. What is
    `about` the story itself is compared with other stories alone.
    """

    day: Day
    claims: tuple[Claim, ...]
    apart: bool = False
    doubts: tuple[Diagnostic, ...] = ()
    is_doubtful: bool = False
    about: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article ready to be checked: its claims tied to entities, what stands around them, and what is doubtful about it."""

    day: Day
    claims: tuple[Claim, ...]
    setting: Setting
    doubts: tuple[Diagnostic, ...] = ()


def day_of(article: Article, told: Date | None = None) -> Day:
    """The article's days. Order of trust: told > published > header or front matter > a dateline that states its year."""
    header = read_header(article.text) if article.published is None else None
    published = article.published or (header.date if header else None)
    line = (
        read_dateline(article.dateline, 0, published, whole=True) if article.dateline else find_dateline(article.text, published)
    )
    candidates = (
        (told, "--as-of"),
        (article.as_of, "as_of"),
        (article.published, article.published_from),
        (header.date if header else None, "header"),
        (line.date if line and line.has_year else None, "dateline"),
    )
    as_of, origin = next(((day, name) for day, name in candidates if day), (None, None))
    return Day(as_of, origin, published, line.date if line else None)


def documents(article: Article, toolkit: Toolkit, day: Day) -> Iterator[Document]:
    """The article's title, where it is kept apart, and its text."""
    known = article if article.published or not day.published else replace(article, published=day.published)
    title = read_title(known, toolkit.knowledge, day.as_of)
    if title:
        yield title
    yield read_text(known, toolkit.knowledge, day.as_of)


class Said(NamedTuple):
    """What an article says, unchecked; `notes` are what providers of claims left out."""

    day: Day
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    notes: tuple[Diagnostic, ...] = ()


def extracted(article: Article, toolkit: Toolkit) -> Said:
    """What an article says, unchecked: its day, claims and mentions."""
    article = without_title(article)
    day = day_of(article, toolkit.as_of)
    if article.claims is not None or not _is_read(article):
        return Said(day, numbered(list(article.claims or ())), ())
    heard = _heard(article, toolkit, day)
    named = numbered(heard.claims)
    seen = tuple(m for part in heard.parts if part.section != "title" for m in mentions(part, named))
    return Said(day, named, seen, heard.notes)


class _Heard(NamedTuple):
    """An article's documents, the claims that they make, and what providers of claims left out."""

    parts: list[Document]
    claims: list[Claim]
    notes: tuple[Diagnostic, ...]


def _heard(article: Article, toolkit: Toolkit, day: Day) -> _Heard:
    """What the grammar reads in an article, and what further providers add to it and how they weigh it."""
    parts = list(documents(article, toolkit, day))
    found = [claims(part) for part in parts]
    heard = hear(article, parts, found, toolkit.providers) if toolkit.providers else Heard(found, ())
    return _Heard(parts, [claim for part in heard.claims for claim in part], heard.notes)


def report(article: Article, toolkit: Toolkit) -> Report:
    """Everything about one article. Never raises for what the article holds: that stands in the report's errors."""
    article = without_title(article)
    empty = Report(article=article.id, text=article.text, title=article.title, errors=article.errors)
    if article.errors:
        return replace(empty, diagnostics=article.diagnostics)
    try:
        return _report(article, toolkit, empty)
    except InputError as wrong:  # facts of its own that the record cannot take in
        return replace(empty, errors=tuple(map(str, wrong.problems)))
    except Exception as broken:  # our own fault; the other articles are still done
        if toolkit.strict:
            raise
        return replace(empty, errors=(f"internal error: {type(broken).__name__}: {broken}",), broken=True)


def reports(articles: Iterable[Article], toolkit: Toolkit) -> Iterator[Report]:
    for article in articles:
        yield report(article, toolkit)


def prepared(article: Article, toolkit: Toolkit, is_filed: bool = False) -> Prepared:
    """What an article comes to before any rule is asked; of one that `is_filed` among others, what these are compared by too."""
    said, knowledge = read(article, toolkit, is_filed), _own_knowledge(article, toolkit)
    ready = _settled(said, knowledge)
    return replace(ready, claims=(*ready.claims, *beside(said, knowledge))) if is_filed else ready


def beside(said: Read, knowledge: Knowledge) -> tuple[Claim, ...]:
    """What an article is compared with others by, beside its claims, tied to the entities of a record."""
    return tuple(_dated(resolve_claim(claim, knowledge), said.day, said.is_doubtful) for claim in said.about)


def read(article: Article, toolkit: Toolkit, is_filed: bool = False) -> Read:
    """What an article says, before the record is asked about it; it can be kept and judged again (see `judged`).

    Of a story that `is_filed` among others it is read too what these alone are compared by.
    """
    article = without_title(article)
    day, found, doubts = day_of(article, toolkit.as_of), list[Claim](), list[Diagnostic]()
    notes: tuple[Diagnostic, ...] = ()
    parts: list[Document] = []
    if article.claims is not None:
        found = list(article.claims)
    elif _is_read(article):
        parts, found, notes = _heard(article, toolkit, day)
        doubts = [doubt for part in parts if (doubt := _doubtful_date(part))]
    about = across(article, parts) if is_filed and article.claims is None else ()
    return Read(day, numbered(found), article.title is not None, (*doubts, *notes), bool(doubts), about)


def judged(said: Read, toolkit: Toolkit, empty: Report, knowledge: Knowledge | None = None) -> Report:
    """What comes of an article's claims under the toolkit's rules: `empty` filled in. `knowledge` is the record, if not the toolkit's."""
    ready = _settled(said, knowledge or toolkit.knowledge)
    checked = check(ready.claims, toolkit.rules, ready.setting, toolkit.strict)
    return replace(
        empty,
        as_of=ready.day.as_of,
        as_of_from=ready.day.origin,
        claims=ready.claims,
        findings=checked.findings,
        unchecked=checked.unchecked,
        coverage=checked.coverage,
        diagnostics=(*empty.diagnostics, *ready.doubts),
        errors=checked.errors,
        broken=bool(checked.errors),
    )


def setting_of(said: Read, named: tuple[Claim, ...], knowledge: Knowledge) -> Setting:
    """What stands around an article's claims, which are tied to entities."""
    day = said.day
    return Setting(knowledge, day.as_of, day.published, day.dateline or _dateline(named), said.apart)


def _settled(said: Read, knowledge: Knowledge) -> Prepared:
    """Claims tied to the entities of a record, and what stands around them."""
    named = tuple(_dated(resolve_claim(claim, knowledge), said.day, said.is_doubtful) for claim in said.claims)
    return Prepared(said.day, named, setting_of(said, named, knowledge), said.doubts)


def _own_knowledge(article: Article, toolkit: Toolkit) -> Knowledge:
    return toolkit.knowledge.with_facts(article.facts) if article.facts else toolkit.knowledge


def _report(article: Article, toolkit: Toolkit, empty: Report) -> Report:
    knowledge = _own_knowledge(article, toolkit)
    return judged(read(article, toolkit), toolkit, replace(empty, diagnostics=article.diagnostics), knowledge)


def _is_read(article: Article) -> bool:
    """Whether the article's language is one that text is read in."""
    return (article.lang or "en").lower().split("-")[0] in ENGLISH and not any(d.code == "language" for d in article.diagnostics)


def _dated(claim: Claim, day: Day, doubtful: bool) -> Claim:
    """The claim with the story's day where it has none of its own; a day in doubt makes everything less sure."""
    sure = min(claim.confidence, IF_DATE_IS_DOUBTFUL) if doubtful else claim.confidence
    return replace(claim, as_of=claim.as_of or day.as_of, confidence=sure)


def _doubtful_date(document: Document) -> Diagnostic | None:
    """That a story is newer than its date says, if it tells of later years as gone by."""
    later = later_times(document)
    if not later or not document.anchor:
        return None
    told = document.text[later[0].span.start : later[0].span.end]
    message = f"the story is dated {in_words(document.anchor)}, but tells of “{told}” as past: is its date right?"
    return Diagnostic("doubtful-date", message, later[0].span)


def _dateline(found: tuple[Claim, ...]) -> Date | None:
    return next((claim.date for claim in found if isinstance(claim, DatelineClaim)), None)
