"""Drawings for a page: who held an office or what a place was called, over time; and the two sides of a sum as intervals."""

from __future__ import annotations

import math
from datetime import date
from typing import Any

from checker.model.facts import Fact
from checker.model.findings import FactEvidence, Finding, SumEvidence
from checker.model.number import Quantity, ends
from checker.model.when import Date, in_words
from reports.screen import clipped, visible

WIDTH, ROW, FOOT, HEAD = 400.0, 26, 16, 16
_MOST = 8  # rows of a drawing
_AROUND = 0.08  # of the range, that is left free at either side


def drawing(finding: Finding, day: Date | None) -> dict[str, Any] | None:
    """What a template needs to draw the evidence of a finding as of a day; None where there is nothing to draw."""
    facts = [one for one in finding.evidence if isinstance(one, FactEvidence)][:_MOST]
    dated = [one for one in facts if one.fact.valid_from or one.fact.valid_to]
    if dated:
        return _timeline(dated, day)
    for one in finding.evidence:
        if isinstance(one, SumEvidence) and one.comes_to and one.says:
            return _intervals(one.comes_to, one.says, one)
    return None


def _timeline(found: list[FactEvidence], day: Date | None) -> dict[str, Any] | None:
    """A row a fact, years below, and the day asked for as a line."""
    days = [end for one in found for end in _stretch(one.fact) if end] + ([day.first, day.last] if day else [])
    low, high = _widened(min(days).toordinal(), max(days).toordinal(), 365)
    rows = []
    for number, one in enumerate(found):
        start, end = _stretch(one.fact)
        left = _x(start.toordinal() if start else low, low, high)
        right = _x(end.toordinal() if end else high, low, high)
        name = one.fact.object_name or one.fact.object or one.fact.predicate
        kind = "record" if day and one.fact.covers(day) else "past"
        rows.append(_row(number, left, right, f"{visible(name)}, {visible(one.fact.valid_time)}", kind))
    first, last = date.fromordinal(max(1, int(low))).year, date.fromordinal(max(1, int(high))).year
    step = max(1, math.ceil((last - first) / 6))
    years = [year for year in range(first + 1, last + 1) if (year - first - 1) % step == 0]
    ticks = [{"x": f"{_x(date(year, 1, 1).toordinal(), low, high):.1f}", "text": str(year)} for year in years]
    line = _line(_x(day.first.toordinal(), low, high), in_words(day)) if day else None
    told = "; ".join(row["text"] for row in rows) + (f"; asked for {in_words(day)}" if day else "")
    return {"rows": rows, "ticks": ticks, "line": line, "height": HEAD + ROW * len(rows) + FOOT, "words": told}


def _stretch(fact: Fact) -> tuple[date | None, date | None]:
    end = fact.valid_to or fact.known_until
    return (fact.valid_from.first if fact.valid_from else None), (end.last if end else None)


def _intervals(comes_to: Quantity, says: Quantity, sum_done: SumEvidence) -> dict[str, Any] | None:
    """What the sum comes to above what the story says, each as the stretch that its digits allow."""
    if comes_to.value < 0 <= says.value:  # "fell 25 percent" is told without its sign
        comes_to = Quantity(
            -comes_to.value, None if comes_to.high is None else -comes_to.high, None if comes_to.low is None else -comes_to.low
        )
    spans = [_finite(one) for one in (comes_to, says)]
    low, high = min(one[0] for one in spans), max(one[1] for one in spans)
    if not math.isfinite(low) or not math.isfinite(high) or high - low > 1e15:
        return None
    low, high = _widened(low, high, abs(high) or 1)
    told = [(f"the sum: {visible(sum_done.result)}", "record"), (f"the story: {visible(sum_done.stated)}", "story")]
    rows = [
        _row(number, _x(span[0], low, high), _x(span[1], low, high), text, kind)
        for number, (span, (text, kind)) in enumerate(zip(spans, told, strict=True))
    ]
    return {
        "rows": rows,
        "ticks": [],
        "line": None,
        "height": HEAD + ROW * 2 + FOOT,
        "words": "; ".join(text for text, _ in told),
    }


def _finite(quantity: Quantity) -> tuple[float, float]:
    """Both ends; an open one lies as far off as the value itself."""
    low, high = ends(quantity)
    reach = abs(quantity.value) or 1.0
    return (low if math.isfinite(low) else quantity.value - reach), (high if math.isfinite(high) else quantity.value + reach)


def _widened(low: float, high: float, least: float) -> tuple[float, float]:
    margin = max((high - low) * _AROUND, least * _AROUND)
    return low - margin, high + margin


def _x(value: float, low: float, high: float) -> float:
    return WIDTH * (value - low) / (high - low)


def _row(number: int, left: float, right: float, text: str, kind: str) -> dict[str, Any]:
    return {
        "x": f"{left:.1f}",
        "width": f"{max(3.0, right - left):.1f}",
        "y": HEAD + ROW * number + 12,
        "text": clipped(text, 70),
        "text_x": f"{min(max(left, 0.0), 120.0):.1f}",
        "kind": kind,
    }


def _line(x: float, text: str) -> dict[str, str]:
    return {"x": f"{x:.1f}", "text": text, "text_x": f"{min(max(x + 3, 0.0), 310.0):.1f}"}
