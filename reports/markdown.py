"""`--format markdown`: for a job's summary or a comment: what is wrong, why, and what to do, with the story's line quoted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from checker.model.article import Span
from checker.model.counted import counted
from checker.model.findings import SEVERITIES, Finding, Report
from checker.model.nodes import address
from checker.model.run import Run
from reports.card import MEANING, day_in_words, operands, repair_in_words
from reports.counts import DECIDED, claims_in_words, findings_in_words, graded, told_claims
from reports.lines import Lines, lines_of
from reports.remarks import shown
from reports.screen import visible
from reports.unchecked import commonest, not_checked

AROUND = 90  # characters of the story before and after the words that a finding marks
_MENTION = re.compile(r"([@#])(?=\w)")  # a name after it is notified, and a number linked, though it be escaped
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$@&])")


def render(run: Run, reports: Iterable[Report]) -> Iterator[str]:
    """What came of it all, then a section an article that has something to say, which are held back until the last is in."""
    findings, claims, sections = Counter[str](), Counter[str](), list[str]()
    errors = clean = articles = 0
    for report in reports:
        articles += 1
        findings.update(graded(report))
        claims.update(told_claims(report))
        errors += len(report.errors)
        if any(shown(report)) or report.errors or report.diagnostics:
            sections.append("".join(_article(report)))
        else:
            clean += 1
    found = [*findings_in_words(findings), *([counted(errors, "error")] if errors else [])]
    nothing = "nothing refuted" if any(claims[name] for name in DECIDED) else "nothing was checked"
    yield f"# Dateline: {', '.join(found) or nothing} in {counted(articles, 'article')}\n\n"
    yield f"{', '.join(claims_in_words(claims))}\n\n"
    yield from sections
    if clean:
        yield f"{counted(clean, 'article')} without a finding.\n\n"
    yield _tool(run)


def _article(report: Report) -> Iterator[str]:
    day = day_in_words(report)
    yield f"## {_plain(address(report))}\n\n"
    found = list(shown(report))
    said = [counted(len(found), "finding")] if found else []
    said += [f"checked for {_plain(day)}"] if day else ["no day is known"]
    yield f"{', '.join(said)}\n\n"
    for error in report.errors:
        yield f"**error**: {_plain(error)}\n\n"
    lines = lines_of(report.text)
    for finding in sorted(found, key=_weight):
        yield from _finding(report, finding, lines)
    for one in report.diagnostics:
        yield f"*about the text*: {_plain(one.message)} ({_plain(one.code)})\n\n"
    yield from _unchecked(report)


def _finding(report: Report, finding: Finding, lines: Lines) -> Iterator[str]:
    word = f"{finding.severity}: {MEANING[finding.severity]}" if finding.severity else "sources differ"
    yield f"### {_plain(finding.message)}\n\n"
    at = f", line {lines.place(min(finding.spans).start).line}" if finding.spans else ""
    yield f"**{word}** ({_plain(finding.rule)}{at})\n\n"
    if quotation := _quotation(report, finding):
        yield f"> {quotation}\n\n"
    label = ""
    for operand in operands(report, finding):
        label = operand.label or label
        yield "<br>".join((f"- {label}: {_plain(operand.said)}", *map(_plain, operand.under))) + "\n"
    for repair in finding.repairs:
        yield f"- **repair**: {_plain(repair_in_words(report, finding, repair))}\n"
    yield "\n"


def _quotation(report: Report, finding: Finding) -> str:
    """The story around the marked words, these in bold; of words far apart, the stretch from the first to the last that fits."""
    text, spans = (report.text, finding.spans) if finding.spans else (report.title or "", finding.title_spans)
    if not spans or not text:
        return ""
    first = min(spans)
    near = [span for span in sorted(spans) if span.end <= first.start + 4 * AROUND]
    start, end = max(0, first.start - AROUND), min(len(text), max(span.end for span in near) + AROUND)
    start = text.rfind("\n", start, first.start) + 1 or (text.find(" ", start, first.start) + 1 or start if start else 0)
    stop = text.find("\n", near[-1].end, end)
    end = stop if stop >= 0 else end if end == len(text) else max(text.rfind(" ", near[-1].end, end), near[-1].end)
    return f"{'… ' if start else ''}{_marked(text, Span(start, end), near)}{' …' if text[end : end + 4 * AROUND].strip() else ''}"


def _marked(text: str, window: Span, spans: list[Span]) -> str:
    made, at = "", window.start
    for span in spans:
        if span.start < at:
            continue
        made += _plain(text[at : span.start]) + _bold(text[span.start : span.end])
        at = span.end
    return made + _plain(text[at : window.end])


def _bold(words: str) -> str:
    """Words in bold: by tags where they begin or end with a sign, beside which `**` need not be a mark."""
    start, end = ("**", "**") if words[:1].isalnum() and words[-1:].isalnum() else ("<strong>", "</strong>")
    return f"{start}{_plain(words)}{end}"


def _unchecked(report: Report) -> Iterator[str]:
    """What could not be decided, and why, folded away."""
    why = commonest(one.why for one in not_checked(report))
    if not why:
        return
    yield f"<details><summary>Not checked: {counted(sum(count for count, _ in why), 'claim')}</summary>\n\n"
    yield from (f"- {count} × {_plain(reason)}\n" for count, reason in why)
    yield "\n</details>\n\n"


def _tool(run: Run) -> str:
    record = f", record {run.knowledge.hash[:12]}" if run.knowledge else ""
    packs = ", ".join(f"{_plain(pack.name)} {_plain(pack.hash[:12])}" for pack in run.packs)
    return f"<sub>dateline {run.version}, rules {packs}{record}</sub>\n"


def _weight(finding: Finding) -> int:
    return SEVERITIES.index(finding.severity) if finding.severity else len(SEVERITIES)


def _plain(text: str) -> str:
    """Text in which nothing is Markdown, HTML, a mention or a reference."""
    marked = _SPECIAL.sub(r"\\\1", re.sub(r"\s+", " ", visible(text))).replace("\\<", "&lt;").replace("\\&", "&amp;")
    return _MENTION.sub(r"\1<!-- -->", marked)
