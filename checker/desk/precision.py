"""How right a rule has been found: its hits in archives, those of them that people labelled, and errors planted to be caught."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import NamedTuple

from checker.desk.table import Line, read_table, table
from checker.model.problems import InputError, Problem, did_you_mean
from checker.rulebook.rule import Rule

FILE = "precision.csv"
STRICT = ("kill", "correction")  # severities that a rule must have earned
PRECISION, LABELLED = 0.9, 20
RECALL, PLANTED, PER_THOUSAND, STORIES = 0.5, 10, 1.0, 1000
BASES = ("labels", "planted")
NORMAL_95 = 1.959964


class Interval(NamedTuple):
    """A share with the bounds between which it lies with 95 % confidence."""

    low: float
    high: float


def wilson(right: int, of: int) -> Interval:
    """The score interval of a share (Wilson 1927): sensible for few cases, and for none wrong. Of nothing it says nothing."""
    if not of:
        return Interval(0.0, 1.0)
    z2, share = NORMAL_95**2, right / of
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    reach = NORMAL_95 / (1 + z2 / of) * (share * (1 - share) / of + z2 / (4 * of * of)) ** 0.5
    return Interval(max(0.0, middle - reach), min(1.0, middle + reach))


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What one archive showed of one rule. `basis` tells labels (hits that people judged) from planted (errors put in)."""

    rule: str
    archive: str
    stories: int = 0
    hits: int = 0
    labelled: int = 0
    right: int = 0
    basis: str = "labels"
    planted: int = 0
    caught: int = 0
    note: str = ""

    @property
    def per_thousand(self) -> float:
        return 1000 * self.hits / self.stories if self.stories else 0.0

    @property
    def bounds(self) -> Interval:
        return wilson(self.right, self.labelled)


COLUMNS = ("rule", "archive", "stories", "hits", "labelled", "right", "low", "high", "basis", "planted", "caught", "note")
_COUNTS = tuple(field.name for field in fields(Measure) if field.type == "int")


def read_measures(path: Path) -> tuple[Measure, ...]:
    """The rows of a precision.csv; none where it is not there. Raises InputError with every problem, each with its line."""
    if not path.is_file():
        return ()
    problems: list[Problem] = []
    found = [_measure(line, str(path), problems) for line in read_table(path, COLUMNS, ("rule", "archive", "basis"))]
    if problems:
        raise InputError(problems)
    return tuple(found)


def _measure(line: Line, file: str, problems: list[Problem]) -> Measure:
    counts = dict[str, int]()
    for name in _COUNTS:
        told = line.cells[name] or "0"
        if not told.isdecimal():
            problems.append(Problem(file, f"{told!r} is no count", line.number, name))
        counts[name] = int(told) if told.isdecimal() else 0
    cells = line.cells
    if cells["basis"] not in BASES:
        problems.append(
            Problem(file, f"{cells['basis']!r} is no basis{did_you_mean(cells['basis'], BASES)}", line.number, "basis")
        )
    for part, whole in (("right", "labelled"), ("labelled", "hits"), ("caught", "planted")):
        if counts[part] > counts[whole]:
            problems.append(Problem(file, f"is more than {whole}", line.number, part))
    return Measure(rule=cells["rule"], archive=cells["archive"], basis=cells["basis"], note=cells["note"], **counts)


def measures_text(measures: Iterable[Measure]) -> str:
    """The text of a precision.csv, in order of rule and archive."""
    return table(COLUMNS, map(_row, sorted(measures, key=lambda one: (one.rule, one.archive))))


def _row(one: Measure) -> Mapping[str, object]:
    told: dict[str, object] = dict(zip((field.name for field in fields(Measure)), astuple(one), strict=True))
    if one.labelled:
        told |= {"low": f"{one.bounds.low:.3f}", "high": f"{one.bounds.high:.3f}"}
    return told


def merged(old: Iterable[Measure], new: Iterable[Measure]) -> tuple[Measure, ...]:
    """Old measures with new ones in the place of those of the same rule, archive and basis."""
    found = {(one.rule, one.archive, one.basis): one for one in (*old, *new)}
    return tuple(found.values())


def summed(measures: Iterable[Measure], rule: str, basis: str = "labels") -> Measure:
    """Everything measured of one rule on one basis, over all archives."""
    mine = [one for one in measures if one.rule == rule and one.basis == basis]
    counts = {name: sum(getattr(one, name) for one in mine) for name in _COUNTS}
    return Measure(rule=rule, archive="all", basis=basis, **counts)


def unproven(rules: Iterable[Rule], measures: Sequence[Measure]) -> Iterator[tuple[str, str]]:
    """The rules that may not yet be of severity kill or correction, each with what is missing."""
    for rule in rules:
        if rule.severity in STRICT and (reason := _missing(rule.id, measures)):
            yield rule.id, reason


def _missing(rule: str, measures: Sequence[Measure]) -> str:
    judged, planted = summed(measures, rule), summed(measures, rule, "planted")
    if judged.labelled >= LABELLED:
        share = judged.right / judged.labelled
        return (
            ""
            if share >= PRECISION
            else f"{judged.right} of {judged.labelled} labelled hits are right, fewer than {PRECISION:.0%}"
        )
    if planted.planted >= PLANTED and planted.caught >= RECALL * planted.planted:
        if judged.stories < STORIES:
            return f"it was run on {judged.stories} clean stories, fewer than {STORIES:,}"
        if judged.per_thousand >= PER_THOUSAND:
            return f"it has {judged.per_thousand:.1f} hits in 1,000 stories and {judged.labelled} labels, fewer than {LABELLED}"
        return ""
    told = f"{planted.caught} of {planted.planted} planted errors are caught" if planted.planted else "no errors were planted"
    return f"{judged.labelled} hits are labelled, fewer than {LABELLED}, and {told}"


def precision_page(rules: Iterable[Rule], measures: Sequence[Measure]) -> str:
    """PRECISION.md: a table of every measured rule's hits and precision, and of planted errors that it caught."""
    measured = {one.rule for one in measures}
    lines = [
        "# Precision of the rules",
        "",
        "Written by `dateline impact --save`; the numbers by archive stand in [precision.csv](precision.csv). *Hits* are refuted claims in 1,000",
        "stories; *precision* is the share of labelled hits that were errors indeed (a doubtful one counts as none), with its 95 % interval",
        "(Wilson); *planted* are errors that were put into stories, and how many of them the rule caught.",
        "",
        "| rule | severity | stories | hits in 1,000 | labelled | precision | planted | caught |",
        "|---|---|---:|---:|---:|---:|---:|---:|",
    ]
    for rule in (rule for rule in rules if rule.id in measured):
        judged, planted = summed(measures, rule.id), summed(measures, rule.id, "planted")
        rate = f"{judged.per_thousand:.2f}" if judged.stories else "–"
        caught = f"{planted.planted} | {planted.caught} ({planted.caught / planted.planted:.0%})" if planted.planted else "– | –"
        lines.append(
            f"| `{rule.id}` | {rule.severity} | {judged.stories:,} | {rate} | {judged.labelled or '–'} | {share(judged)} | {caught} |"
        )
    return "\n".join([*lines, ""])


def share(measure: Measure) -> str:
    """`92 % (75–98 %)`, or a dash where nothing is labelled."""
    if not measure.labelled:
        return "–"
    low, high = measure.bounds
    return f"{100 * measure.right / measure.labelled:.0f} % ({100 * low:.0f}–{100 * high:.0f} %)"
