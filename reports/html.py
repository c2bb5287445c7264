"""`--format html`: one standalone page: each story with its marked words beside evidence cards, and an index where there are several."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.model.article import Span
from checker.model.counted import counted
from checker.model.findings import SEVERITIES, Finding, Report
from checker.model.nodes import address
from checker.model.run import Run
from reports.card import MEANING, day_in_words, operands, repair_in_words, waivers_in_words
from reports.counts import CONFLICT, DECIDED, claims_in_words, findings_in_words, graded, told_claims
from reports.drawing import drawing
from reports.remarks import shown
from reports.screen import unheard, visible
from reports.unchecked import commonest, not_checked

if TYPE_CHECKING:
    import jinja2

PAGE = Path(__file__).with_name("page")
BAR = 400  # units of width that the coverage bar has


def render(run: Run, reports: Iterable[Report]) -> Iterator[str]:
    """The page in pieces. The stories are held back, as text, until the last is in, since the index stands above them."""
    environment = _environment()
    story = environment.get_template("article.html.j2")
    rows, bodies, counts = list[dict[str, Any]](), list[str](), Counter[str]()
    for at, report in enumerate(reports, 1):
        told, found = _article(run, report, f"a{at}"), graded(report)
        counts.update(found)
        counts["errors"] += len(report.errors)
        counts["checked"] += any(report.coverage.get(name) for name in DECIDED)
        numbers = [*((one, found[one]) for one in SEVERITIES), ("not checked", told["unchecked_count"])]
        rows.append({"id": told["id"], "name": told["name"], "counts": numbers})
        bodies.append(unheard(story.render(a=told, several=at > 1)))
    style, script = (PAGE / "style.css").read_text(encoding="utf-8"), (PAGE / "keys.js").read_text(encoding="utf-8")
    heading, worst = _heading(counts, len(rows))
    head = environment.get_template("page.html.j2").render(
        style=_trusted(style),
        style_hash=_hash(style),
        script_hash=_hash(script),
        heading=heading,
        meaning=[(one, MEANING[one]) for one in SEVERITIES if counts[one]],
        worst=worst,
        run=_run(run),
        index=rows if len(rows) > 1 else (),
        keys=any(counts[one] for one in (*SEVERITIES, CONFLICT)),
    )
    yield unheard(head)
    yield from bodies
    yield f"</main>\n<script>{script}</script>\n</body>\n</html>\n"


@cache
def _environment() -> jinja2.Environment:
    """Templates that escape whatever is put into them, and that fail on a name which they do not get."""
    import jinja2

    loader = jinja2.FileSystemLoader(PAGE)
    return jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, keep_trailing_newline=True
    )


def _trusted(text: str) -> Any:
    """The project's own style sheet, which is no text to escape."""
    from markupsafe import Markup

    return Markup(text)


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _heading(counts: Counter[str], articles: int) -> tuple[str, str]:
    """What came of it all in a line, and the class of its colour."""
    told = [*findings_in_words(counts), *([counted(counts["errors"], "error")] if counts["errors"] else [])]
    where = "1 story" if articles == 1 else f"{articles:,} stories"
    if told:
        hard = counts["kill"] or counts["correction"] or counts["errors"]
        return f"{', '.join(told)} in {where}", "error" if hard else "warning"
    return (f"Nothing refuted in {where}", "good") if counts["checked"] else (f"Nothing was checked in {where}", "warning")


def _run(run: Run) -> str:
    packs = ", ".join(f"{visible(pack.name)} {visible(pack.hash[:12])} ({pack.rules} rules)" for pack in run.packs)
    record = f"; record {run.knowledge.hash[:12]} ({run.knowledge.facts:,} facts)" if run.knowledge else ""
    return f"dateline {run.version}; rules {packs or 'none'}{record}"


def _article(run: Run, report: Report, id: str) -> dict[str, Any]:
    found = list(shown(report))
    marks = [(span, at, finding) for at, finding in enumerate(found, 1) for span in finding.spans]
    title_marks = [(span, at, finding) for at, finding in enumerate(found, 1) for span in finding.title_spans]
    as_of = {claim.id: claim.as_of for claim in report.claims}
    days = [next(filter(None, map(as_of.get, finding.claims)), report.as_of) for finding in found]
    why = commonest(visible(one.why) for one in not_checked(report))
    return {
        "id": id,
        "name": visible(address(report)),
        "day": visible(day_in_words(report)),
        "errors": [visible(error) for error in report.errors],
        "text": _pieces(report.text, marks, id),
        "title": _pieces(report.title or "", title_marks, id),
        "cards": [
            _card(run, report, finding, at, id) | {"drawing": drawing(finding, day)}
            for at, (finding, day) in enumerate(zip(found, days, strict=True), 1)
        ],
        "notes": [f"{visible(one.message)} ({visible(one.code)})" for one in report.diagnostics],
        "unchecked": why,
        "unchecked_count": sum(count for count, _ in why),
        "waived": [
            f"{visible(one.rule)}: {visible(one.message)} ({visible(one.waived)})" for one in report.findings if one.waived
        ],
        "nothing": _nothing(report),
        "no_text": "The story could not be read." if report.errors else "Claims given by hand; there is no text.",
        "passed": [f"{visible(one.rule)}: {visible(one.message)}" for one in report.findings if one.verdict == "supported"],
        **_bar(report),
    }


def _nothing(report: Report) -> str:
    """What stands where there is no card."""
    decided = any(report.coverage.get(name) for name in DECIDED)
    return "Nothing is refuted." if decided else "" if report.errors else "Nothing here could be checked."


def _card(run: Run, report: Report, finding: Finding, at: int, id: str) -> dict[str, Any]:
    rule = run.rules.get(finding.rule)
    return {
        "id": f"{id}-f{at}",
        "number": at,
        "weight": finding.severity or "conflict",
        "word": finding.severity or "sources differ",
        "meaning": MEANING[finding.severity] if finding.severity else "",
        "rule": visible(finding.rule),
        "message": visible(finding.message),
        "operands": [
            {"label": one.label, "said": visible(one.said), "under": [visible(line) for line in one.under]}
            for one in operands(report, finding)
        ],
        "repairs": [visible(repair_in_words(report, finding, repair)) for repair in finding.repairs],
        "why": visible(rule.why) if rule else "",
        "references": [visible(url) for url in rule.references] if rule else [],
        "waive": list(map(visible, waivers_in_words(report, finding, run))),
    }


def _pieces(text: str, marks: list[tuple[Span, int, Finding]], id: str) -> list[dict[str, Any]]:
    """The text cut at the marks; where two overlap, the words are the first one's."""
    pieces: list[dict[str, Any]] = []
    at = 0
    for span, card, finding in sorted(marks, key=lambda one: (one[0], one[1])):
        start, end = max(span.start, at), min(span.end, len(text))
        if start >= end:
            continue
        pieces += [_plain(text[at:start])] if start > at else []
        pieces.append(
            _plain(text[start:end]) | {"number": card, "weight": finding.severity or "conflict", "target": f"{id}-f{card}"}
        )
        at = end
    return [*pieces, _plain(text[at:])] if at < len(text) else pieces


def _plain(text: str) -> dict[str, Any]:
    """A piece of a story as it is shown: its line ends kept, and what nobody can see written out."""
    return {"text": "\n".join(visible(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")), "number": 0}


def _bar(report: Report) -> dict[str, Any]:
    """The coverage as a bar, and in words."""
    counts = told_claims(report)
    if not (total := counts["claims"]):
        return {"bar": [], "bar_words": ""}
    parts, x = list[dict[str, Any]](), 0.0
    for kind in DECIDED:
        width = BAR * counts[kind] / total
        parts += [{"kind": kind, "x": f"{x:.1f}", "width": f"{width:.1f}"}] if width else []
        x += width
    parts += [{"kind": "rest-of", "x": f"{x:.1f}", "width": f"{BAR - x:.1f}"}] if BAR - x > 0.1 else []
    return {"bar": parts, "bar_words": ", ".join(claims_in_words(counts))}
