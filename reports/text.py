"""`--format text`: what a desk reads on the terminal: a letter a check, then every finding in full, then what was not checked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from typing import NamedTuple

from checker.model.counted import counted
from checker.model.findings import SEVERITIES, Finding, Report
from checker.model.nodes import address, named, node_id
from checker.model.run import Look, Run
from checker.model.when import in_words
from reports.card import LABEL, card, day_in_words, operands, place
from reports.counts import DECIDED, claims_in_words, findings_in_words, graded, told_claims
from reports.lines import Lines, lines_of
from reports.once import claims_of, labels_of
from reports.progress import COLOURS, Letters, letter
from reports.remarks import SHOWN
from reports.screen import clipped, columns, packed, painted, rule, visible, wrapped
from reports.unchecked import not_checked

EXAMPLES = 3
LEAST = 12  # columns that a message needs to say anything
_COMMAND = re.compile(r"^\s*(?=::)|#(?=#\w*\[)")  # what a build server would obey: at the start of a line, or anywhere
WORDS = {  # of the short summary: the letter of a check (empty for a claim that none was made of), and what is printed
    "F": ("f", "REFUTED"),
    "C": ("c", "CONFLICT"),
    "?": ("n", "NOT ENOUGH"),
    "w": ("w", "WAIVED"),
    "": ("u", "UNCHECKED"),
    ".": ("p", "SUPPORTED"),
}


class _Line(NamedTuple):
    """A line of the short summary."""

    letter: str
    node: str
    message: str


@dataclass(slots=True)
class _Seen:
    """What the closing sections need of the reports that went by; supported findings are kept only if they are shown."""

    reports: int = 0
    findings: Counter[str] = field(default_factory=Counter)
    claims: Counter[str] = field(default_factory=Counter)
    shown: list[tuple[Report, Finding]] = field(default_factory=list)
    passed: list[tuple[str, Report, Finding]] = field(default_factory=list)
    listed: list[_Line] = field(default_factory=list)
    reasons: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    noted: list[str] = field(default_factory=list)
    errors: list[tuple[str, str]] = field(default_factory=list)


def render(run: Run, reports: Iterable[Report]) -> Iterator[str]:
    """The report in pieces: letters as articles are checked, and the rest when all of them are."""
    for line in _lines(run, iter(reports)):
        yield _COMMAND.sub(r"\g<0>\\", line) + "\n"


def _lines(run: Run, reports: Iterator[Report]) -> Iterator[str]:
    seen, quiet = _Seen(), run.look.detail < 0
    ahead = list(islice(reports, 1 if run.articles else 2))  # the header of one story's run tells that story's day
    if run.articles is None and len(ahead) < 2:
        run = replace(run, articles=len(ahead))
    if not quiet:
        yield from _header(run, ahead[0] if run.articles == 1 and ahead else None)
    letters = Letters(run)
    for report in chain(ahead, reports):
        _note(seen, report, run)
        if run.look.detail > 0:
            yield from _checks(report, letters)
        elif not quiet:
            yield from letters.add(report)
    if not quiet:
        yield from letters.end()
    if quiet:
        yield from _one_a_line(seen, run.look)
        yield from _summary(seen, run.look) if run.look.summary != Look().summary else ()
    else:
        yield from _sections(seen, run)
    yield from _last(seen, run, "" if quiet else "=")


def _header(run: Run, single: Report | None) -> Iterator[str]:
    """Version, packs and knowledge by hash, the day and its origin, and what was collected."""
    yield rule(f"dateline {run.version}", run.look, "=", "bold")
    label = "rules"
    for pack in run.packs:
        replaced = f", in place of {', '.join(pack.replaces)}" if pack.replaces else ""
        yield from _fact(label, f"{pack.name} {pack.hash[:12]} ({counted(pack.rules, 'rule')}{replaced})", run.look)
        label = ""
    if record := run.knowledge:
        until = f", seen up to {in_words(record.until)}" if record.until else ""
        more = "".join(f" + {name}" for name in record.extra)
        yield from _fact("record", f"{record.hash[:12]} ({counted(record.facts, 'fact')}{until}){more}", run.look)
    yield from _fact("as of", _as_of(run, single), run.look)
    if run.selected:
        yield from _fact("selected", run.selected, run.look)
    if single:
        yield from _fact("collected", f"1 article, {counted(len(single.claims), 'claim')}", run.look)
    elif run.articles is not None:
        yield from _fact("collected", counted(run.articles, "article"), run.look)
    yield ""


def _as_of(run: Run, report: Report | None) -> str:
    if run.as_of:
        return f"{in_words(run.as_of)}, given for this run"
    if report is None:
        return "each article's own day"
    return day_in_words(report) or "no day known; rules that need one say so"


def _fact(label: str, text: str, look: Look) -> Iterator[str]:
    for line in wrapped(text, look.width - LABEL):
        yield (painted(f"{label:<{LABEL}}", look, "dim") + line).rstrip()
        label = ""


def _note(seen: _Seen, report: Report, run: Run) -> None:
    """Keep of a report what the closing sections need."""
    seen.reports += 1
    seen.findings.update(graded(report))
    seen.claims.update(told_claims(report))
    lines = lines_of(report.text)
    for node, one in named(report):
        kind, message = (letter(one), one.message) if isinstance(one, Finding) else ("", one.reason)
        if WORDS[kind][0] in run.look.summary:
            waived = one.waived if isinstance(one, Finding) else None
            seen.listed.append(_Line(kind, node, waived or message))
        if not isinstance(one, Finding):
            continue
        if one.waived:
            continue
        if one.verdict in SHOWN:
            seen.shown.append((report, one))
        elif one.verdict == "supported" and run.look.detail > 0:
            seen.passed.append((node, report, one))
    for why, what, hint in _not_checked(report, lines):
        seen.reasons[why] += 1
        if run.look.detail > 0 or seen.reasons[why] <= EXAMPLES:
            seen.examples.setdefault(why, []).append((what, hint))
    for remark in report.diagnostics:
        at = lines.place(remark.span.start) if remark.span else None
        seen.noted.append(f"{address(report)}{f':{at.line}:{at.column}' if at else ''}: {remark.message} ({remark.code})")
    seen.errors += ((report.article, error) for error in report.errors)


def _not_checked(report: Report, lines: Lines) -> Iterator[tuple[str, str, str]]:
    """Why, what, and what to do about the record."""
    by_id = claims_of(report)
    for one, why, hint in not_checked(report):
        claim = by_id.get(one)
        in_text = claim and claim.span and (claim.section != "title" or report.title is None)
        at = f":{lines.place(claim.span.start).line}" if claim and claim.span and in_text else ""
        yield why, f"{address(report)}{at} {claim.text or claim.kind if claim else one}", hint


def _checks(report: Report, letters: Letters) -> Iterator[str]:
    """In detail: a line a check, with the share of articles done."""
    letters.done += 1
    share, look, labels = letters.share(), letters.run.look, labels_of(report)
    for finding in report.findings:
        word = "waived" if finding.waived else finding.verdict.replace("-", " ")
        node = visible(node_id(report, finding, labels))
        said = f"{node} {painted(word.upper(), look, COLOURS[letter(finding)])}"
        gap = look.width - columns(node) - len(word) - len(share) - 1
        yield f"{said}{' ' * gap}{painted(share, look, 'cyan')}".rstrip()


def _sections(seen: _Seen, run: Run) -> Iterator[str]:
    look = run.look
    yield ""
    if seen.errors:
        yield rule("ERRORS", look, "=", "red", "bold")
        for article, error in seen.errors:
            yield from wrapped(error if error.startswith(article) else f"{article}: {error}", look.width)
        yield ""
    if seen.shown:
        yield rule("FINDINGS", look)
        for report, finding in seen.shown:
            yield from card(report, finding, run)
    if seen.passed:
        yield rule("SUPPORTED", look)
        for node, report, finding in seen.passed:
            yield painted(visible(node), look, "green")
            for operand in operands(report, finding):
                for label, text in ((operand.label, operand.said), *(("", line) for line in operand.under)):
                    yield from (f"  {line}" for line in _fact(label, text, replace(look, width=look.width - 2)))
        yield ""
    yield from _unchecked(seen, look)
    if seen.noted:
        yield rule("ABOUT THE TEXT", look)
        for note in seen.noted:
            yield from wrapped(note, look.width)
        yield ""
    yield from _summary(seen, look)


def _summary(seen: _Seen, look: Look) -> Iterator[str]:
    """A line a check of the kinds that were asked for. A node id is never cut, since it is there to be pasted back."""
    if seen.listed:
        yield rule("short summary", look, "=", "cyan")
    for line in seen.listed:
        word = WORDS[line.letter][1]
        told = f"{visible(line.node)} - "
        room = look.width - len(word) - 1 - columns(told)
        told = told + clipped(line.message, room) if room >= LEAST else visible(line.node)
        yield f"{painted(word, look, COLOURS.get(line.letter, 'dim'))} {told}"


def _unchecked(seen: _Seen, look: Look) -> Iterator[str]:
    """The reasons, the commonest first, each with how many claims and some of them."""
    if not seen.reasons:
        return
    yield rule("NOT CHECKED", look)
    for why, count in sorted(seen.reasons.items(), key=lambda item: (-item[1], item[0])):
        first, *rest = wrapped(why, look.width - 6)
        yield f"{count:>4}  {first}"
        yield from (f"      {line}" for line in rest)
        shown = seen.examples[why]
        for claim, hint in shown:
            yield painted("      " + clipped(claim, look.width - 6), look, "dim")
            if hint:  # whole, since it is there to be copied
                yield "        " + visible(hint)
        if len(shown) < count:
            yield painted(f"      … and {count - len(shown)} more", look, "dim")
    yield ""


def _one_a_line(seen: _Seen, look: Look) -> Iterator[str]:
    """Quiet: a line an error or finding, as compilers print them."""
    for article, error in seen.errors:
        yield visible(error if error.startswith(article) else f"{article}: {error}")
    for report, finding in seen.shown:
        yield f"{visible(place(report, finding))}: {visible(finding.rule)}: {visible(finding.message)}"


def _last(seen: _Seen, run: Run, line: str) -> Iterator[str]:
    """What came of it all, in the colour of the worst: findings by how grave they are, then claims by what became of them."""
    decided = sum(seen.claims[name] for name in DECIDED)
    found = [*findings_in_words(seen.findings), *([counted(len(seen.errors), "error")] if seen.errors else [])]
    found += [] if decided else ["nothing was checked"]
    found = found or ["nothing refuted"]
    found[-1] += f" in {counted(seen.reports, 'article')}"
    worst = [SEVERITIES.index(f.severity) for _, f in seen.shown if f.severity]
    failed = seen.errors or any(one <= SEVERITIES.index(run.fail_on) for one in worst)
    style = "red" if failed else "yellow" if seen.shown or not decided else "green"
    rows = [found, claims_in_words(seen.claims)] if seen.claims["claims"] or (seen.reports and not seen.errors) else [found]
    for parts in rows:
        if not line:
            yield painted(", ".join(parts), run.look, style, "bold")
            continue
        yield from (rule(", ".join(row), run.look, line, style, "bold") for row in packed(parts, run.look.width - 4, 2))
