"""The library: `check_text` and `check_claims` give a report that prints, lists its findings, and shows itself in a notebook."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from checker.desk.described import described
from checker.knowledge.store import Knowledge
from checker.model.article import Article
from checker.model.authoring import claims_from, facts_from
from checker.model.findings import Finding, Report
from checker.model.plain import report_dict
from checker.model.problems import InputError
from checker.model.run import Look, Run
from checker.model.validation import Where
from checker.model.when import Date
from checker.pipeline import Toolkit, report
from checker.rulebook.load import Rulebook
from checker.rulebook.load import load_rules as read_rules

__all__ = ["Checked", "Knowledge", "check_claims", "check_text", "load_rules"]


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of one article: the report, and the run that it belongs to. `print` shows it as the terminal does."""

    report: Report
    run: Run

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, whatever its verdict, in the order of the text."""
        return self.report.findings

    @property
    def refuted(self) -> tuple[Finding, ...]:
        """The findings that an editor must look at."""
        return self.report.refuted

    def to_dict(self) -> dict[str, Any]:
        """The report as `--format json` has it (`dateline/report/1`)."""
        return report_dict(self.report)

    def __str__(self) -> str:
        from reports.text import render

        return "".join(render(self.run, [self.report]))

    def _repr_html_(self) -> str:
        """The page of `--format html` in a frame of its own, as notebooks show it."""
        from html import escape

        from reports.html import render

        page = escape("".join(render(self.run, [self.report])), quote=True)
        return f'<iframe sandbox srcdoc="{page}" width="100%" height="600"></iframe>'


def check_text(
    text: str,
    *,
    as_of: str | None = None,
    published: str | None = None,
    title: str | None = None,
    name: str = "text",
    rules: Rulebook | None = None,
    knowledge: Knowledge | None = None,
) -> Checked:
    """Check one story. Days are ISO dates with their precision (`2023-06-04`, `2023-06`).

    `published` is the story's own day; `as_of` comes before everything else. Raises ValueError for a day that is none.
    """
    article = Article(id=name, text=text, title=title, published=_day(published))
    return _checked(article, rules, knowledge, _day(as_of))


def check_claims(
    claims: Iterable[Mapping[str, Any]],
    *,
    as_of: str | None = None,
    facts: Iterable[Mapping[str, Any]] = (),
    name: str = "claims",
    rules: Rulebook | None = None,
    knowledge: Knowledge | None = None,
) -> Checked:
    """Check claims that are structured already, each a mapping with its `kind`; `facts` are laid over the record.

    Raises InputError with everything that is wrong, each problem with its place.
    """
    told, wrong = claims_from([dict(claim) for claim in claims], Where(name).at("claims"))
    own, more = facts_from([dict(fact) for fact in facts], Where(name).at("facts"))
    if problems := [*wrong, *more]:
        raise InputError(problems)
    return _checked(Article(id=name, text="", claims=told, facts=own), rules, knowledge, _day(as_of))


def load_rules(*packs: str | Path, knowledge: Knowledge | None = None) -> Rulebook:
    """The shipped rules with further packs (folders) over them. Raises InputError with every fault of every file."""
    return read_rules([Path(pack) for pack in packs], predicates=(knowledge or _record()).predicates)


def _checked(article: Article, rules: Rulebook | None, knowledge: Knowledge | None, as_of: Date | None) -> Checked:
    record = knowledge or _record()
    book = rules or (_shipped() if knowledge is None else load_rules(knowledge=knowledge))
    kit = Toolkit(book, record, book.rules, as_of)
    return Checked(report(article, kit), described(kit, "refile", Look(), articles=1))


@cache
def _record() -> Knowledge:
    return Knowledge.open()


@cache
def _shipped() -> Rulebook:
    return load_rules()


def _day(text: str | None) -> Date | None:
    return Date.parse(text) if text else None
