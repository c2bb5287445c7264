"""One finding in full: the story quoted, what it says, what the record says, the sum done, every repair, how to waive."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from typing import NamedTuple

from checker.model.article import Span
from checker.model.claims import own_fields
from checker.model.facts import Fact
from checker.model.findings import FactEvidence, Finding, Repair, Report, SpanEvidence, SumEvidence
from checker.model.nodes import address
from checker.model.run import Look, Run
from checker.model.when import Date, in_words
from reports.lines import Lines, lines_of
from reports.once import claims_of
from reports.quote import quoted
from reports.screen import columns, painted, rule, visible, wrapped

LABEL = 13
MEANING = {
    "kill": "withdraw the story",
    "correction": "a fact is wrong",
    "refile": "a slip to mend before the next filing",
    "advice": "worth a look",
}
COLOURS = {"kill": "red", "correction": "red", "refile": "yellow", "advice": "cyan", None: "yellow"}


def card(report: Report, finding: Finding, run: Run) -> Iterator[str]:
    """The lines of a finding's section, its heading first."""
    look = run.look
    word = f"{finding.severity}: {MEANING[finding.severity]}" if finding.severity else "sources differ"
    yield rule(f"{finding.rule} ({word})", look, "_", COLOURS[finding.severity], "bold")
    yield ""
    yield from _quotes(report, finding, look)
    yield from (painted(line, look, "bold") for line in wrapped(finding.message, look.width))
    yield ""
    for operand in operands(report, finding):
        yield from _labelled(operand.label, operand.said, look)
        for line in operand.under:
            yield from _labelled("", line, look, indent="  ")
    yield from _repairs(report, finding, look)
    yield from _waiver(report, finding, run)
    yield ""


class Operand(NamedTuple):
    """One thing that a verdict rests on, and what is known of it, a line each; of several with one label only the first has it."""

    label: str
    said: str
    under: tuple[str, ...] = ()


def operands(report: Report, finding: Finding) -> Iterator[Operand]:
    """What the verdict rests on: what the story says, what the record says, and the sum done."""
    lines = lines_of(report.text)
    label = "story says"
    for one in finding.evidence:
        if isinstance(one, SpanEvidence):
            yield Operand(label, _said(one, lines) or _by_hand(report, one.claim))
            label = ""
    label = "record says"
    for one in finding.evidence:
        if isinstance(one, FactEvidence):
            yield Operand(label, fact_in_words(one.fact), tuple(_provenance(one.fact)))
            label = ""
    for one in finding.evidence:
        if isinstance(one, SumEvidence):
            yield Operand("sum done", f"{', '.join(one.terms)} → {one.result}; the story says {one.stated}")


def place(report: Report, finding: Finding) -> str:
    """`story.txt:3:18`, as editors open it; of a title kept apart `story.txt (title)`, of an archive `archive.jsonl::id:3:18`."""
    if finding.spans:
        at = lines_of(report.text).place(min(finding.spans).start)
        return f"{address(report)}:{at.line}:{at.column}"
    return f"{address(report)} (title)" if finding.title_spans else address(report)


def day_in_words(report: Report) -> str:
    """The article's as-of and where it was read: `4 June 2023 (header)`; empty where there is none."""
    origin = f" ({report.as_of_from})" if report.as_of_from else ""
    return f"{in_words(report.as_of)}{origin}" if report.as_of else ""


def fact_in_words(fact: Fact) -> str:
    """`South Korea, foreign minister: Park Jin`."""
    what = (fact.office or fact.predicate).replace("-", " ")
    return f"{fact.subject_name or fact.subject}, {what}: {_if_date_in_words(fact.object_name or fact.object)}"


def _quotes(report: Report, finding: Finding, look: Look) -> Iterator[str]:
    day = f"  as of {day_in_words(report)}" if report.as_of else ""
    yield painted(visible(place(report, finding)), look, "bold") + painted(visible(day), look, "dim")
    if finding.title_spans and report.title:
        yield from (f"  {row}" for row in quoted(lines_of(report.title), finding.title_spans, look))
    if finding.spans and report.text:
        yield from (f"  {row}" for row in quoted(lines_of(report.text), finding.spans, look))
    yield ""


def _said(evidence: SpanEvidence, lines: Lines) -> str:
    if evidence.span is None:
        return evidence.text
    where = "title" if evidence.section == "title" else f"line {lines.place(evidence.span.start).line}"
    return f"“{' '.join(evidence.text.split())}” ({where})"


def _by_hand(report: Report, claim_id: str) -> str:
    """A claim that was given without a text: its fields in words."""
    claim = claims_of(report)[claim_id]
    told = [f"{name.replace('_', ' ')} {getattr(claim, name)}" for name in own_fields(type(claim)) if getattr(claim, name)]
    return f"{claim.kind.replace('-', ' ')}: {', '.join(told)}"


def _provenance(fact: Fact) -> Iterator[str]:
    """When the fact held and how sure the record is of it; then from where it has it. What happened on a day held at no other."""
    when = "" if _date(fact.object) else fact.valid_time
    when = when if fact.valid_from or fact.valid_to or fact.known_until else "valid time not on record"
    told = when if fact.status == "clean" else f"{when} ({fact.status})"
    yield from filter(None, [told.strip()])
    source = ", ".join(part for part in (fact.source, fact.url) if part)
    yield f"source: {source}" if source else "no source given"


def _labelled(label: str, text: str, look: Look, indent: str = "") -> Iterator[str]:
    for line in wrapped(text, look.width - LABEL - len(indent)):
        told = indent + (painted(line, look, "dim") if indent else line)
        yield (painted(f"{label:<{LABEL}}", look, "bold") + told).rstrip()
        label = ""


def _repairs(report: Report, finding: Finding, look: Look) -> Iterator[str]:
    label = "repair"
    for repair in finding.repairs:
        yield from _labelled(label, repair_in_words(report, finding, repair), look)
        label = "   or"


def repair_in_words(report: Report, finding: Finding, repair: Repair) -> str:
    """What a repair asks for: `write “Anna Rohde” for “Ivo Brandt”`, or its hint."""
    if repair.replacement is None:
        return (repair.hint or "").removeprefix("or ") or f"no one right {repair.field} is on record"
    old = words_at(report, finding, repair.span)
    text = f"write “{repair.replacement}” for “{old}”" if old else f"set {repair.field} to “{repair.replacement}”"
    return f"{text} ({repair.hint})" if repair.hint else text


def words_at(report: Report, finding: Finding, span: Span | None) -> str:
    """The words of the story, or of its title, that a repair would replace; empty where it has no place."""
    if span is None:
        return ""
    in_title = any(span.start < title.end and title.start < span.end for title in finding.title_spans)
    return " ".join(((report.title or "") if in_title else report.text)[span.start : span.end].split())


def waivers_in_words(report: Report, finding: Finding, run: Run) -> Iterator[str]:
    """How a finding is waived: by a command, or by a comment in a story that has a text."""
    known = run.rules.get(finding.rule)
    if known and not known.waivable:
        yield "this rule cannot be waived"
        return
    if finding.fingerprint:
        day = f" --as-of {run.as_of}" if run.as_of else ""
        yield f"dateline waive {shlex.quote(address(report))} --claim {shlex.quote(finding.fingerprint)}{day}"
    if report.text:
        yield f'<!-- dateline: ignore[{finding.rule}] reason="…" until=… -->'


def _waiver(report: Report, finding: Finding, run: Run) -> Iterator[str]:
    label = "waive"
    for way in waivers_in_words(report, finding, run):
        for line in _pasted(visible(way), run.look.width - LABEL):
            yield painted(f"{label:<{LABEL}}", run.look, "bold") + line
            label = ""
        label = "   or"


def _pasted(way: str, width: int) -> list[str]:
    """A way to waive, in lines that may be pasted as they stand: a long command goes on behind a backslash."""
    start, option, rest = way.partition(" --claim ")
    return [way] if columns(way) <= width or not option else [f"{start} \\", f"  {option.lstrip()}{rest}"]


def _if_date_in_words(text: str) -> str:
    """An ISO date in words, anything else as it is."""
    day = _date(text)
    return in_words(day) if day else text


def _date(text: str) -> Date | None:
    try:
        return Date.parse(text)
    except ValueError:
        return None
