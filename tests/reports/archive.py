"""Reports of an archive: one that is clean, one silent, one broken, one of a title kept apart, one of claims by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checker.model.article import Span
from checker.model.findings import FactEvidence, Repair, Report, SpanEvidence, Unchecked
from checker.model.when import Date
from tests.reports.stories import CAPITAL, HOLDER, JOINED, MEMBER, MINISTER, NOT_MINISTER, SUNDAY, finding, span

CLEAN = Report(
    article="weather.md",
    text="It was Sunday, June 4.\n",
    as_of=Date.day(date(2023, 6, 4)),
    as_of_from="front matter",
    claims=(replace(SUNDAY, id="c1", span=Span(7, 21)),),
    findings=(finding("time/weekday", "supported", replace(SUNDAY, id="c1", span=Span(7, 21)), "4 June 2023 was a Sunday."),),
    coverage={"claims": 1, "supported": 1, "refuted": 0, "conflicting-evidence": 0, "not-enough-evidence": 0, "unchecked": 0},
)
SILENT = Report(article="poem.txt", text="Nothing here.\n", coverage={"claims": 0})
BROKEN = Report(
    article="archive.jsonl:3",
    file="archive.jsonl",
    errors=("archive.jsonl:3: not JSON: a quotation mark is missing", "rule number/total broke: division by zero"),
)
TITLE = "Foreign Minister Ivo Brandt to visit 東京 in Mai"
TITLED = Report(
    article="archive.jsonl:4",
    file="archive.jsonl",
    text="",
    title=TITLE,
    as_of=Date.year(2023),
    as_of_from="published",
    claims=(
        replace(HOLDER, span=span("Foreign Minister Ivo Brandt", TITLE), section="title", text="Foreign Minister Ivo Brandt"),
    ),
    findings=(
        replace(
            NOT_MINISTER,
            spans=(),
            title_spans=(span("Ivo Brandt", TITLE),),
            evidence=(
                SpanEvidence("c1", span("Foreign Minister Ivo Brandt", TITLE), "Foreign Minister Ivo Brandt", "title"),
                FactEvidence(MINISTER, "record"),
            ),
            repairs=(Repair("person", span("Ivo Brandt", TITLE), "Anna Rohde"),),
        ),
    ),
    coverage={"claims": 1, "supported": 0, "refuted": 1, "conflicting-evidence": 0, "not-enough-evidence": 0, "unchecked": 0},
)
BY_HAND = Report(
    article="guests.claims.yaml",
    claims=(replace(JOINED, span=None, text=""), replace(CAPITAL, span=None, text="", section="body")),
    findings=(
        finding(
            "group/member",
            "refuted",
            replace(JOINED, span=None, text="Norland, Northern Union"),
            "Norland was not a member of the Northern Union in 2004.",
            FactEvidence(replace(MEMBER, valid_from=None, source="", status="clean")),
        ),
        finding(
            "place/capital",
            "refuted",
            replace(CAPITAL, span=None, text="Port Hale, Norland"),
            "Port Hale was not the capital of Norland.",
            repairs=(Repair("place", None, "Ostwick"), Repair("jurisdiction", None, None)),
        ),
    ),
    unchecked=(Unchecked("c9", "no rule speaks about a rank"),),
    coverage={"claims": 2, "supported": 0, "refuted": 2, "conflicting-evidence": 0, "not-enough-evidence": 0, "unchecked": 0},
)
