"""A corrections column as a test of the rules: which of yesterday's errors they would have caught, and examples made of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.desk.table import read_table
from checker.model.article import Article
from checker.model.facts import Fact
from checker.model.findings import FactEvidence, Finding, Report
from checker.model.plain import plain
from checker.model.problems import InputError, Problem, did_you_mean
from checker.model.when import Date
from checker.pipeline import Toolkit, report

COLUMNS = ("wrong", "right", "date", "family", "note")
NEEDED = ("wrong", "right", "date")
NO_FAMILY = "other"
_FACT = ("subject", "predicate", "office", "object", "valid_from", "valid_to", "known_until", "status")


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction: what stood in the story of a day, and what should have. `place` is where it is told: `file:line`."""

    wrong: str
    right: str
    day: Date
    family: str
    note: str
    place: str


@dataclass(frozen=True, slots=True)
class Tried:
    """What the rules made of a correction: what they find in the wrong text, and what they still find in the right one."""

    correction: Correction
    fired: tuple[Finding, ...]
    alarms: tuple[Finding, ...]
    seen: tuple[Finding, ...] = ()

    @property
    def caught(self) -> tuple[Finding, ...]:
        """The refutations that the correction settles: of rules that say nothing against the right text."""
        still = {finding.rule for finding in self.alarms}
        return tuple(finding for finding in self.fired if finding.rule not in still)


def read_corrections(path: Path) -> tuple[Correction, ...]:
    """The corrections of a `.csv` or `.yaml` file. Raises InputError with every problem, each with its line."""
    if path.suffix not in (".csv", ".yaml", ".yml"):
        raise InputError([Problem(str(path), "corrections are read from .csv, .yaml, .yml")])
    problems: list[Problem] = []
    rows = _of_table(path) if path.suffix == ".csv" else _of_yaml(path, problems)
    found = [_correction(cells, str(path), line, problems) for line, cells in rows]
    if problems:
        raise InputError(problems)
    return tuple(one for one in found if one)


def _of_table(path: Path) -> list[tuple[int, dict[str, str]]]:
    return [(line.number, line.cells) for line in read_table(path, COLUMNS, NEEDED)]


def _of_yaml(path: Path, problems: list[Problem]) -> list[tuple[int, dict[str, str]]]:
    from checker.yamlfile import load

    try:
        loaded = load(path.read_text(encoding="utf-8"), str(path))
    except OSError as wrong:
        raise InputError([Problem(str(path), f"cannot be read: {wrong.strerror}")]) from None
    except UnicodeDecodeError:
        raise InputError([Problem(str(path), "is not UTF-8")]) from None
    if not isinstance(loaded.value, list):
        raise InputError([Problem(str(path), f"is a list of corrections with {', '.join(COLUMNS)}", 1)])
    rows: list[tuple[int, dict[str, str]]] = []
    for at, row in enumerate(loaded.value):
        line = loaded.line((at,))
        if not isinstance(row, dict):
            problems.append(Problem(str(path), f"a correction has {', '.join(COLUMNS)}", line))
            continue
        for key, value in row.items():
            where = loaded.line((at, key))
            if key not in COLUMNS:
                problems.append(Problem(str(path), f"unknown key{did_you_mean(key, COLUMNS)}", where, key))
            elif not isinstance(value, str | None):
                problems.append(Problem(str(path), "is not text", where, key))
        told = {key: value if isinstance(value := row.get(key), str) else "" for key in COLUMNS}
        problems += (Problem(str(path), "is missing", line, key) for key in NEEDED if row.get(key) in (None, ""))
        rows.append((line, told))
    return rows


def _correction(cells: Mapping[str, str], file: str, line: int, problems: list[Problem]) -> Correction | None:
    try:
        day = Date.parse(cells["date"]) if cells["date"] else None
    except ValueError as error:
        problems.append(Problem(file, str(error), line, "date"))
        return None
    if cells["wrong"] and cells["wrong"] == cells["right"]:
        problems.append(Problem(file, "is the same as wrong", line, "right"))
    if day is None:
        return None
    return Correction(cells["wrong"], cells["right"], day, cells["family"] or NO_FAMILY, cells["note"], f"{file}:{line}")


def tried(correction: Correction, kit: Toolkit) -> Tried:
    """Both texts of a correction, each checked as a story of its day."""
    wrong, right = (_checked(text, correction, kit) for text in (correction.wrong, correction.right))
    refuted = [tuple(f for f in one.findings if f.verdict == "refuted") for one in (wrong, right)]
    return Tried(correction, refuted[0], refuted[1], right.findings)


def _checked(text: str, correction: Correction, kit: Toolkit) -> Report:
    found = report(Article(id=correction.place, text=text, published=correction.day, lang="en"), kit)
    if found.errors:
        raise InputError(Problem(correction.place, error) for error in found.errors)
    return found


def recall(results: Iterable[Tried]) -> dict[str, tuple[int, int]]:
    """Of each family how many were caught, and how many there are."""
    found: dict[str, tuple[int, int]] = {}
    for one in results:
        caught, of = found.get(one.correction.family, (0, 0))
        found[one.correction.family] = (caught + bool(one.caught), of + 1)
    return dict(sorted(found.items()))


def examples_text(results: Sequence[Tried]) -> str:
    """YAML: under each rule's id the examples that a correction makes, one that fires and one that is not refuted; and what nobody caught."""
    by_rule: dict[str, list[str]] = {}
    for one in results:
        for rule in dict.fromkeys(finding.rule for finding in one.caught):
            by_rule.setdefault(rule, []).extend(_examples(one, rule))
    lines = [f"{rule}:\n{''.join(by_rule[rule])}" for rule in sorted(by_rule)]
    missed = [one.correction for one in results if not one.caught]
    lines += ["uncaught:\n"] if missed else []
    for correction in missed:
        keys = {"wrong": correction.wrong, "right": correction.right, "date": str(correction.day), "family": correction.family}
        lines.append(_item(keys | ({"note": correction.note} if correction.note else {})))
    return "".join(lines)


def _examples(one: Tried, rule: str) -> Iterator[str]:
    fired = next(finding for finding in one.caught if finding.rule == rule)
    said = [finding for finding in one.seen if finding.rule == rule]
    name = one.correction.note or " ".join(one.correction.wrong.split()[:8])
    facts = [_fact(fact) for fact in dict.fromkeys(_facts([fired, *said]))]
    day = {"as_of": str(one.correction.day)}
    known = {"facts": facts} if facts else {}
    yield _item({"name": f"as it ran: {name}", **day, "text": one.correction.wrong, **known, "verdict": "refuted"})
    verdict = said[0].verdict if said else "silent"
    yield _item({"name": f"near miss, as corrected: {name}", **day, "text": one.correction.right, **known, "verdict": verdict})


def _facts(findings: Iterable[Finding]) -> Iterator[Fact]:
    return (one.fact for finding in findings for one in finding.evidence if isinstance(one, FactEvidence))


def _fact(fact: Fact) -> dict[str, str]:
    told = plain(fact)
    named = {"subject": fact.subject_name or fact.subject, "object": fact.object_name or fact.object}
    return {key: str(named.get(key, told[key])) for key in _FACT if told.get(key) and told.get(key) != "clean"}


def _item(keys: Mapping[str, object]) -> str:
    """One item of a YAML list; JSON's texts and lists are YAML's too."""
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in keys.items())
    return "".join(f"{'    ' if at else '  - '}{line}\n" for at, line in enumerate(lines))
