"""The overview of an archive: one standalone page that is drawn rather than told, from a run's summary and its worst stories."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.model.findings import SEVERITIES
from checker.model.when import MONTHS
from reports.counts import findings_in_words
from reports.screen import clipped, visible

if TYPE_CHECKING:
    import jinja2

PAGE = Path(__file__).with_name("page")
WEIGHTS = (*SEVERITIES, "conflicting-evidence")
WORDS = {"conflicting-evidence": "sources differ", "not-enough-evidence": "not enough evidence"}
PARTS = ("supported", "refuted", "conflicting-evidence", "not-enough-evidence", "unchecked")  # of a coverage, in order
_ROWS, _GROUPS, _REASONS = 24, 12, 14  # bars of a drawing
_MOST_MONTHS, _FEW = 72, 14  # drawn one by one, beyond which years are; and those that are named one by one
_WIDE, _HIGH, _LOW = 800.0, 150.0, 46.0  # the drawing of months: its width, the height of findings and that of stories
_PER = 1_000

Counts = Mapping[str, Any]


def page(summary: Counts, worst: Iterable[Counts]) -> Iterator[str]:
    """The page in pieces, from a summary (`summary.json`) and the worst stories with their findings, worst first."""
    style = (PAGE / "overview.css").read_text(encoding="utf-8")
    told = {
        "style": _trusted(style),
        "style_hash": f"sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}",
        "heading": _heading(summary),
        "run": _run(summary["tool"]),
        "figures": _figures(summary),
        "legend": [_weight(name) for name in WEIGHTS if summary["severities"][name]],
        "coverage": _coverage(summary["coverage"]),
        "months": _months(summary["months"]),
        "rules": _rules(summary["rules"]),
        "groups": [
            (title, rows)
            for title, name in (("Desks", "desks"), ("Sources", "sources"))
            if (rows := _groups(summary[name])) and len(summary[name]) > 1
        ],
        "why": _why(summary["not checked"]),
        "worst": [_story(story) for story in worst],
        "errors": sum(summary["errors"].values()),
        "notes": [f"{visible(code)}: {n:,}" for code, n in summary["notes"].items()],
    }
    yield from _environment().get_template("overview.html.j2").generate(told)


@cache
def _environment() -> jinja2.Environment:
    """Templates that escape whatever is put into them, and that fail on a name which they do not get."""
    import jinja2

    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(PAGE),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _trusted(text: str) -> Any:
    """The project's own style sheet, which is no text to escape."""
    from markupsafe import Markup

    return Markup(text)


def _weight(name: str) -> dict[str, str]:
    return {"name": name, "words": WORDS.get(name, name)}


def _heading(summary: Counts) -> str:
    read = summary["stories"]["read"]
    stories = f"{read:,} stor{'y' if read == 1 else 'ies'}"
    return f"{stories}: {', '.join(findings_in_words(summary['severities'])) or 'nothing refuted'}"


def _run(tool: Counts) -> str:
    packs = ", ".join(f"{visible(pack['name'])} {visible(pack['hash'][:12])} ({pack['rules']} rules)" for pack in tool["packs"])
    record = tool["knowledge"]
    facts = f"; record {record['hash'][:12]} ({record['facts']:,} facts)" if record else ""
    return f"dateline {tool['version']}; rules {packs or 'none'}{facts}"


def _figures(summary: Counts) -> list[tuple[str, str]]:
    """The few numbers at the top, each with what it counts."""
    stories, coverage = summary["stories"], summary["coverage"]
    read, claims = stories["read"], coverage["claims"]
    checked = sum(coverage[name] for name in PARTS[:3])
    grave = summary["severities"]["kill"] + summary["severities"]["correction"]
    return [
        (f"{read:,}", "stories read"),
        (f"{stories['with findings']:,}", "with findings"),
        (f"{_rate(grave, read):.1f}", "kills and corrections in 1,000 stories"),
        (f"{claims:,}", "claims"),
        (f"{checked / claims:.0%}" if claims else "–", "of them checked"),
    ]


def _coverage(coverage: Counts) -> dict[str, Any]:
    total = coverage["claims"] or 1
    parts = [
        {
            **_weight(name),
            "x": f"{100 * sum(coverage[one] for one in PARTS[:at]) / total:.2f}",
            "width": f"{100 * coverage[name] / total:.2f}",
            "n": f"{coverage[name]:,}",
            "share": f"{coverage[name] / total:.1%}",
        }
        for at, name in enumerate(PARTS)
        if coverage[name]
    ]
    return {"parts": parts, "words": ", ".join(f"{part['words']} {part['share']}" for part in parts) or "no claims"}


def _months(months: Counts) -> dict[str, Any] | None:
    """Findings in a thousand stories as columns, and below them how many stories there were."""
    dated = {month: counts for month, counts in months.items() if month[:4].isdigit()}
    if len(dated) < 2:
        return None
    columns = dated if len(dated) <= _MOST_MONTHS and all(len(month) == 7 for month in dated) else _years(dated)
    names = list(_whole(columns))
    step = _WIDE / max(len(names), 12)
    rates = {name: [_rate(_of(columns, name, weight), _of(columns, name, "stories")) for weight in WEIGHTS] for name in names}
    top = max((sum(some) for some in rates.values()), default=0.0)
    few = len(names) <= _FEW and len(names[0]) == 7
    scale, most = _nice(top), max(_of(columns, name, "stories") for name in names)
    bars, below, ticks = list[dict[str, Any]](), list[dict[str, Any]](), list[dict[str, Any]]()
    for at, name in enumerate(names):
        y, x, stories = _HIGH, at * step, _of(columns, name, "stories")
        told = f"{name}: {stories:,} stories, {sum(rates[name]):.1f} findings in 1,000"
        for weight, rate in zip(WEIGHTS, rates[name], strict=True):
            height = _HIGH * rate / scale
            y -= height
            if rate:
                bars.append(_bar(x, y, step, height, weight, told))
        high = _LOW * stories / most
        below.append(_bar(x, 0, step, high, "stories", told))
        if few or name.endswith("-01") or len(name) == 4 or at == 0:
            ticks.append(
                {"x": f"{x:.1f}", "text": (_month(name) if at else f"{_month(name)[:3]} {name[:4]}") if few else name[:4]}
            )
    lines = [{"y": f"{_HIGH * (1 - part / 2):.1f}", "text": f"{scale * part / 2:g}"} for part in range(3)]
    words = f"{names[0]} to {names[-1]}; at most {top:.1f} findings in 1,000 stories"
    thinned = [tick for at, tick in enumerate(ticks) if at % max(1, len(ticks) // 14) == 0]
    return {"bars": bars, "below": below, "ticks": thinned, "lines": lines, "most": f"{most:,}", "words": words}


def _month(name: str) -> str:
    """`2019-03` → March, and January with its year."""
    month = MONTHS[int(name[5:7]) - 1][:3]
    return f"{month} {name[:4]}" if month == "Jan" else month


def _bar(x: float, y: float, step: float, height: float, name: str, told: str) -> dict[str, Any]:
    gap = min(step * 0.18, 3.0)
    return {"x": f"{x:.2f}", "y": f"{y:.2f}", "width": f"{step - gap:.2f}", "height": f"{height:.2f}", "name": name, "told": told}


def _years(months: Counts) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for month, counts in months.items():
        year = found.setdefault(month[:4], {})
        for name, n in counts.items():
            year[name] = year.get(name, 0) + n
    return found


def _whole(columns: Counts) -> Iterator[str]:
    """Every month (or year) from the first to the last, those without stories too, unless that is far too many."""
    names = sorted(columns)
    if len(names[0]) == 4:
        first, last = int(names[0]), int(names[-1])
        yield from (f"{year:04}" for year in range(first, last + 1)) if last - first < 200 else names
        return
    (first, month), (last, end) = ((int(name[:4]), int(name[5:7])) for name in (names[0], names[-1]))
    if (last - first) * 12 > 4 * _MOST_MONTHS:
        yield from names
        return
    yield from (f"{at // 12:04}-{at % 12 + 1:02}" for at in range(first * 12 + month - 1, last * 12 + end))


def _of(columns: Counts, name: str, what: str) -> int:
    found: int = columns.get(name, {}).get(what, 0)
    return found


def _nice(top: float) -> float:
    """A round number at or above: 1, 2, 4 or 10 times a power of ten."""
    if top <= 0:
        return 1.0
    power = 1.0
    while power * 10 < top:
        power *= 10
    while power > top:
        power /= 10
    return next(power * factor for factor in (1, 2, 4, 10) if power * factor >= top)


def _rules(rules: Counts) -> list[dict[str, Any]]:
    hits = {rule: {name: counts.get(name, 0) for name in WEIGHTS} for rule, counts in rules.items()}
    order = sorted((rule for rule in hits if any(hits[rule].values())), key=lambda rule: (-sum(hits[rule].values()), rule))
    most = sum(hits[order[0]].values()) if order else 1
    return [
        {
            "label": visible(rule),
            "n": f"{sum(hits[rule].values()):,}",
            "beside": f"{rules[rule].get('supported', 0):,} supported",
            "parts": _stacked(hits[rule], most),
        }
        for rule in order[:_ROWS]
    ]


def _groups(groups: Counts) -> list[dict[str, Any]]:
    """The desks or sources with most stories, by findings in a thousand of them."""
    largest = sorted(groups, key=lambda name: (-groups[name]["stories"], name))[:_GROUPS]
    rates = {
        name: {weight: _rate(groups[name].get(weight, 0), groups[name]["stories"]) for weight in WEIGHTS} for name in largest
    }
    most = max((sum(rate.values()) for rate in rates.values()), default=0.0) or 1.0
    return [
        {
            "label": clipped(name, 40),
            "n": f"{sum(rates[name].values()):,.1f}",
            "beside": f"{groups[name]['stories']:,} stories",
            "parts": _stacked(rates[name], most),
        }
        for name in sorted(largest, key=lambda name: (-sum(rates[name].values()), name))
    ]


def _why(reasons: Counts) -> list[dict[str, Any]]:
    order = sorted(reasons, key=lambda reason: (-reasons[reason], reason))[:_REASONS]
    most = reasons[order[0]] if order else 1
    return [
        {
            "label": clipped(reason, 90),
            "n": f"{reasons[reason]:,}",
            "beside": "",
            "parts": [{"name": "unchecked", "x": "0", "width": f"{100 * reasons[reason] / most:.2f}"}],
        }
        for reason in order
    ]


def _stacked(counts: Mapping[str, float], most: float) -> list[dict[str, str]]:
    parts, x = list[dict[str, str]](), 0.0
    for name, n in counts.items():
        width = 100 * n / most
        parts += [{"name": name, "x": f"{x:.2f}", "width": f"{width:.2f}"}] if n else []
        x += width
    return parts


def _rate(n: float, stories: int) -> float:
    return _PER * n / stories if stories else 0.0


def _story(story: Counts) -> dict[str, Any]:
    beside = [story["published"], story["desk"], story["source"], story["file"] if story["file"] != story["article"] else None]
    left = story["count"] - len(story["findings"])
    return {
        "name": visible(story["article"]),
        "beside": ", ".join(visible(one) for one in beside if one),
        "findings": [
            {
                **_weight(found["severity"] or found["verdict"]),
                "rule": visible(found["rule"]),
                "message": visible(found["message"]),
                "quotes": [clipped(one["text"], 160) for one in found["evidence"] if one["type"] == "span" and one["text"]][:2],
            }
            for found in story["findings"]
        ],
        "more": f"and {left:,} more" if left else "",
    }
