"""Runs made by hand, of an invented country: what every format is shown, and must show well."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from checker.model.article import Span
from checker.model.claims import (
    CapitalClaim,
    Claim,
    MembershipClaim,
    OfficeHoldingClaim,
    RankClaim,
    TotalClaim,
    WeekdayDateClaim,
)
from checker.model.facts import Entity, Fact
from checker.model.findings import (
    Diagnostic,
    Evidence,
    FactEvidence,
    Finding,
    Repair,
    Report,
    SpanEvidence,
    SumEvidence,
    Unchecked,
)
from checker.model.number import Quantity
from checker.model.run import Knowledge, Pack, RuleCard, Run
from checker.model.when import Date

RULES = {
    card.id: card
    for card in (
        RuleCard(
            id="office/holder",
            summary="The person named held the office on the day in question.",
            why="Titles are copied from old stories and outlive the term.",
            severity="correction",
            kind="office-holding",
            references=("https://example.org/style/titles",),
        ),
        RuleCard(id="time/weekday", summary="The weekday fits the date.", severity="refile", kind="weekday-date"),
        RuleCard(id="number/total", summary="Parts add up to the total.", severity="correction", kind="total"),
        RuleCard(id="place/capital", summary="The place was the capital.", severity="kill", kind="capital", waivable=False),
        RuleCard(id="group/member", summary="The country was a member.", severity="advice", kind="membership"),
    )
}
RUN = Run(
    version="0.1.0",
    packs=(Pack("shipped", "3f2a91c07b5e4d10", 72), Pack("desk", "91ab02ff00c1", 1, ("office/holder",))),
    knowledge=Knowledge("2c91d0aa55e1f3", 128430, Date.day(date(2026, 1, 23)), ("desk.yaml",)),
    rules=RULES,
    articles=1,
)

STORY = """PORT HALE, Norland, June 4 - Norland's trade with its eastern neighbour grew in 2022, officials said on Monday.

"We shall go on building railways and harbours together, as we have done for eleven years," said Norland's Foreign Minister \
Ivo Brandt at a news conference after the talks with his guests in the old town hall of Port Hale, which were the third this year.

The talks brought together 40 ministers and 25 mayors, 75 people in all. Norland joined the Northern Union in 2004.
President Mara Quist, 3rd among the longest-serving heads of state, is to travel home on Sunday, June 4.
"""

MINISTER = Fact(
    subject="XN",
    subject_name="Norland",
    predicate="office",
    office="foreign-minister",
    object="Q901",
    object_name="Anna Rohde",
    valid_from=Date.day(date(2022, 5, 12)),
    known_until=Date.month(2024, 1),
    source="Norland gazette 2022/118",
    url="https://gazette.example.org/2022/118",
    licence="CC0-1.0",
)
FORMER = replace(
    MINISTER,
    object="Q900",
    object_name="Ivo Brandt",
    valid_from=Date.month(2019, 3),
    valid_to=Date.day(date(2022, 5, 12)),
    known_until=None,
)
MEMBER = Fact(
    subject="XN",
    subject_name="Norland",
    predicate="member-of",
    object="Northern Union",
    valid_from=Date.year(2005),
    status="disputed",
    source="Union yearbook",
)


def span(words: str, text: str = STORY) -> Span:
    """Where the words stand in the story, once."""
    assert text.count(words) == 1, words
    return Span(text.index(words), text.index(words) + len(words))


def said(claim: Claim) -> SpanEvidence:
    return SpanEvidence(claim.id, claim.span, claim.text, claim.section)


def finding(rule: str, verdict: str, claim: Claim, message: str, *evidence: Evidence, **more: object) -> Finding:
    """A finding on one claim, with what the story says as evidence, and the severity of its rule if refuted."""
    made = Finding(
        rule=rule,
        claims=(claim.id,),
        verdict=verdict,  # type: ignore[arg-type]
        severity=RULES[rule].severity if verdict == "refuted" else None,
        message=message,
        spans=(claim.span,) if claim.span else (),
        evidence=(said(claim), *evidence),
        fingerprint=f"{rule.partition('/')[2]}-{claim.id}",
    )
    return replace(made, **more)  # type: ignore[arg-type]


HOLDER = OfficeHoldingClaim(
    id="c1",
    span=span("Norland's Foreign Minister Ivo Brandt"),
    text="Norland's Foreign Minister Ivo Brandt",
    person=Entity("Ivo Brandt", "Q900"),
    office=Entity("Foreign Minister", "foreign-minister"),
    jurisdiction=Entity("Norland", "XN"),
    confidence=0.95,
    field_spans={"person": span("Ivo Brandt")},
)
SUM = TotalClaim(
    id="c2",
    span=span("40 ministers and 25 mayors, 75 people in all"),
    text="40 ministers and 25 mayors, 75 people in all",
    parts=(Quantity.exactly(40, "ministers"), Quantity.exactly(25, "mayors")),
    total=Quantity.exactly(75, "people"),
)
JOINED = MembershipClaim(
    id="c3",
    span=span("Norland joined the Northern Union in 2004"),
    text="Norland joined the Northern Union in 2004",
    member=Entity("Norland", "XN"),
    organisation=Entity("Northern Union"),
)
PRESIDENT = OfficeHoldingClaim(
    id="c4",
    span=span("President Mara Quist"),
    text="President Mara Quist",
    person=Entity("Mara Quist", "Q903"),
    office=Entity("President", "head-of-state"),
    jurisdiction=Entity("Norland", "XN"),
)
LONGEST = RankClaim(
    id="c5", span=span("3rd among the longest-serving"), text="3rd among the longest-serving", subject="Mara Quist", rank=3
)
SUNDAY = WeekdayDateClaim(
    id="c6", span=span("Sunday, June 4"), text="Sunday, June 4", weekday="Sunday", date=Date.day(date(2023, 6, 4))
)
MONDAY = WeekdayDateClaim(id="c7", span=span("Monday"), text="Monday", weekday="Monday", date=Date.day(date(2023, 6, 4)))
CAPITAL = CapitalClaim(
    id="c8",
    span=span("PORT HALE, Norland"),
    text="PORT HALE, Norland",
    place=Entity("PORT HALE"),
    jurisdiction=Entity("Norland", "XN"),
)

HOME = MembershipClaim(id="c9", span=span("home"), text="home", member=Entity("Norland", "XN"), organisation=Entity("home"))

NOT_MINISTER = finding(
    "office/holder",
    "refuted",
    HOLDER,
    "Ivo Brandt was not foreign minister of Norland on 4 June 2023; Anna Rohde was (since 12 May 2022, on record to January 2024).",
    FactEvidence(MINISTER, "record"),
    FactEvidence(FORMER),
    spans=(span("Ivo Brandt"),),
    repairs=(Repair("person", span("Ivo Brandt"), "Anna Rohde"), Repair("qualifier", None, "former")),
)
STORY_REPORT = Report(
    article="harbour.txt",
    text=STORY,
    as_of=Date.day(date(2023, 6, 4)),
    as_of_from="header",
    claims=(HOLDER, SUM, JOINED, PRESIDENT, LONGEST, SUNDAY, MONDAY, CAPITAL, HOME),
    findings=(
        finding(
            "place/capital",
            "supported",
            CAPITAL,
            "Port Hale was the capital of Norland.",
            FactEvidence(replace(MINISTER, predicate="capital", office=None, object_name="Port Hale")),
        ),
        finding(
            "time/weekday",
            "refuted",
            MONDAY,
            "4 June 2023 was a Sunday, not a Monday.",
            SumEvidence(("4 June 2023",), "Sunday", "Monday"),
            repairs=(
                Repair("weekday", span("Monday"), "Sunday"),
                Repair("date", span("June 4 -", STORY), None, "give the date of the Monday that is meant"),
            ),
        ),
        NOT_MINISTER,
        finding(
            "number/total",
            "refuted",
            SUM,
            "40 ministers and 25 mayors are 65 people, not 75.",
            SumEvidence(("40 ministers", "25 mayors"), "65", "75 people"),
            spans=(span("40 ministers"), span("25 mayors"), span("75 people")),
            repairs=(
                Repair("total", span("75 people"), "65 people"),
                Repair("parts", None, None, "check both parts against the list of guests"),
            ),
        ),
        finding(
            "group/member",
            "conflicting-evidence",
            JOINED,
            "Sources differ on whether Norland was a member of the Northern Union in 2004.",
            FactEvidence(MEMBER),
        ),
        finding(
            "office/holder",
            "not-enough-evidence",
            PRESIDENT,
            "The record does not say who was head of state of Norland on 4 June 2023.",
        ),
        finding(
            "time/weekday", "supported", SUNDAY, "4 June 2023 was a Sunday.", SumEvidence(("4 June 2023",), "Sunday", "Sunday")
        ),
        finding(
            "group/member",
            "refuted",
            HOME,
            "Norland was not a member of the home counties.",
            waived="the palace confirmed it, desk 2023/17",
        ),
    ),
    unchecked=(Unchecked("c5", "no rule speaks about a rank"),),
    coverage={"claims": 9, "supported": 2, "refuted": 3, "conflicting-evidence": 1, "not-enough-evidence": 1, "unchecked": 1},
    diagnostics=(Diagnostic("unused-waiver", "the waiver of time/clock (owner M. Ek) is not used"),),
)

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
    errors=("archive.jsonl:3: not JSON: a quotation mark is missing", "rule number/total broke: division by zero"),
)
TITLE = "Foreign Minister Ivo Brandt to visit 東京 in Mai"
TITLED = Report(
    article="archive.jsonl:4",
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

# Terminal escapes, a bidi override, CI commands, HTML and formulas, in every field that a story or a record can fill.
EVIL = "\x1b[31m\x07\u202e::error::\r\n</script><b onload=x>%0A=cmd|' /C calc'!A0\u200b\ud83d"
EVIL_CLAIM = replace(HOLDER, span=Span(0, len(EVIL)), text=EVIL, person=Entity(EVIL, EVIL, EVIL))
EVIL_FACT = Fact(
    subject=EVIL,
    subject_name=EVIL,
    predicate=EVIL,
    office=EVIL,
    object=EVIL,
    object_name=EVIL,
    source=EVIL,
    url=EVIL,
    licence=EVIL,
)
NASTY = Report(
    article=EVIL,
    text=EVIL,
    title=EVIL,
    as_of_from=EVIL,
    claims=(EVIL_CLAIM,),
    findings=tuple(
        Finding(
            rule="office/holder",
            claims=("c1",),
            verdict=verdict,  # type: ignore[arg-type]
            severity="kill" if verdict == "refuted" else None,
            message=EVIL,
            spans=(Span(0, 8),),
            title_spans=(Span(0, 3),),
            evidence=(SpanEvidence("c1", Span(0, 8), EVIL), FactEvidence(EVIL_FACT), SumEvidence((EVIL,), EVIL, EVIL)),
            repairs=(Repair(EVIL, Span(0, 8), EVIL, EVIL), Repair(EVIL, None, None)),
            fingerprint=EVIL,
        )
        for verdict in ("refuted", "conflicting-evidence", "supported", "not-enough-evidence")
    ),
    unchecked=(Unchecked("c1", EVIL), Unchecked("c2", EVIL)),
    diagnostics=(Diagnostic(EVIL, EVIL, Span(1, 2)),),
    errors=(EVIL,),
)

RUNS: Mapping[str, tuple[Run, tuple[Report, ...]]] = {
    "story": (RUN, (STORY_REPORT,)),
    "archive": (replace(RUN, articles=5, packs=RUN.packs[:1]), (CLEAN, SILENT, BROKEN, TITLED, BY_HAND)),
    "clean": (RUN, (CLEAN,)),
    "nothing": (replace(RUN, as_of=Date.day(date(2023, 6, 4)), knowledge=None), (SILENT,)),
    "empty": (replace(RUN, articles=0), ()),
    "nasty": (replace(RUN, packs=(Pack(EVIL, EVIL, 1, (EVIL,)),)), (NASTY,)),
}
