"""A story of an invented country, with every verdict, as every format must show it well."""

from __future__ import annotations

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
    coverage={"claims": 9, "supported": 2, "refuted": 4, "conflicting-evidence": 1, "not-enough-evidence": 1, "unchecked": 1},
    diagnostics=(Diagnostic("unused-waiver", "the waiver of time/clock (owner M. Ek) is not used"),),
)
