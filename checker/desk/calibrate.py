"""Calibration: how often each pattern of extraction is right on labelled sentences, and how sure it is held to be for it.

A file of labels names the kinds of claims that it is about, then holds sentences, each with all its claims of these kinds
below it, indented (`#` begins a remark):

    kinds: office-holding

    German Foreign Minister Anna Rohde arrived.
      office-holding: person=Anna Rohde; office=Foreign Minister; qualifier=current
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checker.model.article import Article
from checker.model.claims import CLAIM_KINDS, Claim, own_fields
from checker.model.facts import Entity
from checker.model.problems import InputError, Problem, did_you_mean
from checker.model.when import Date
from checker.pipeline import Toolkit, extracted
from checker.text.confidence import Row, row_name

DAY = Date.parse("2023-06-05")  # sentences are read as of this day
WEIGHT = 20  # a prior counts for as much as so many sentences
MANY = 100  # with fewer sentences a pattern may be held for less than its prior, never for more


@dataclass(frozen=True, slots=True)
class Label:
    """One claim that a sentence makes: its kind, and the fields that matter in the words of the text (or as ISO dates)."""

    kind: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with everything that is right to read in it of some kinds."""

    text: str
    kinds: tuple[str, ...]
    labels: tuple[Label, ...] = ()


@dataclass(slots=True)
class Score:
    """What was read: by pattern how many claims and how many right ones, by kind how many labels and how many found."""

    read: dict[str, int] = field(default_factory=dict)
    right: dict[str, int] = field(default_factory=dict)
    labels: dict[str, int] = field(default_factory=dict)
    found: dict[str, int] = field(default_factory=dict)
    wrong: list[tuple[str, Claim]] = field(default_factory=list)
    missed: list[tuple[str, Label]] = field(default_factory=list)


def sentences(path: Path) -> list[Sentence]:
    """The sentences of a file of labels. Raises InputError with every problem."""
    found: list[Sentence] = []
    problems: list[Problem] = []
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError([Problem(str(path), f"cannot be read: {error}")]) from None
    kinds: tuple[str, ...] = ()
    for number, line in enumerate(lines, 1):
        try:
            if line.startswith("kinds:"):
                kinds = tuple(_kind(name.strip()) for name in line.removeprefix("kinds:").split(","))
            elif line.startswith(" ") and line.strip():
                found.append(_with(found.pop() if found else None, _label(line)))
            elif line.strip() and not line.startswith("#"):
                found.append(Sentence(line.strip(), kinds))
        except ValueError as error:
            problems.append(Problem(str(path), str(error), number))
    if found and not kinds:
        problems.append(Problem(str(path), "names no kinds; begin with `kinds: office-holding, capital`"))
    if problems:
        raise InputError(problems)
    return found


def _with(sentence: Sentence | None, label: Label) -> Sentence:
    if sentence is None:
        raise ValueError("a claim without a sentence")
    if label.kind not in sentence.kinds:
        raise ValueError(f"the file is not about {label.kind}; its first line says what it is about")
    return Sentence(sentence.text, sentence.kinds, (*sentence.labels, label))


def _kind(name: str) -> str:
    if name not in CLAIM_KINDS:
        raise ValueError(f"no kind {name!r}{did_you_mean(name, CLAIM_KINDS)}")
    return name


def _label(line: str) -> Label:
    """`kind: field=value; field=value`. Raises ValueError that says what is wrong."""
    name, _, rest = line.strip().partition(":")
    kind = _kind(name)
    pairs = [pair.partition("=") for pair in rest.split(";") if pair.strip()]
    fields = {name.strip(): value.strip() for name, _, value in pairs}
    known = own_fields(CLAIM_KINDS[kind])
    if unknown := [name for name in fields if name not in known]:
        raise ValueError(f"no field {unknown[0]!r} of {kind}{did_you_mean(unknown[0], known)}")
    return Label(kind, fields)


def scored(labelled: Iterable[Sentence], toolkit: Toolkit, day: Date = DAY) -> Score:
    """How the patterns of extraction fare on labelled sentences, each read as a story of its own."""
    score = Score()
    for number, sentence in enumerate(labelled, 1):
        article = Article(id=str(number), text=sentence.text, published=day)
        open_ones = list(sentence.labels)
        for claim in (one for one in extracted(article, toolkit).claims if one.kind in sentence.kinds):
            pattern = row_name(claim.extractor or claim.kind)
            _count(score.read, pattern)
            fitting = next((label for label in open_ones if _fits(claim, label, sentence.text)), None)
            _count(score.right, pattern, fitting is not None)
            if fitting is None:
                score.wrong.append((sentence.text, claim))
            else:
                open_ones.remove(fitting)
        for label in sentence.labels:
            _count(score.labels, label.kind)
            _count(score.found, label.kind, label not in open_ones)
        score.missed += ((sentence.text, label) for label in open_ones)
    return score


def _count(counts: dict[str, int], key: str, by: int = 1) -> None:
    counts[key] = counts.get(key, 0) + int(by)


def _fits(claim: Claim, label: Label, text: str) -> bool:
    return claim.kind == label.kind and all(value in _said(claim, name, text) for name, value in label.fields.items())


def _said(claim: Claim, name: str, text: str) -> set[str]:
    """A field of a claim in the forms that a label may have it in: as it stands in the text, as written, as a value."""
    value: Any = getattr(claim, name)
    if isinstance(value, tuple):
        return {str(len(value)), "; ".join(map(str, value))}
    said = {value.written if isinstance(value, Entity) else str(value)}
    if place := claim.field_spans.get(name):
        said.add(text[place.start : place.end])
    return said


def estimate(prior: float, read: int, right: int) -> float:
    """How sure a pattern is held to be: its prior, moved by what was counted as far as that is much."""
    smoothed = (right + WEIGHT * prior) / (read + WEIGHT)
    return round(min(smoothed, prior) if read < MANY else smoothed, 2)


def calibrated(rows: Mapping[str, Row], score: Score) -> dict[str, Row]:
    """The rows with what was counted, in order of their names; priors are kept, and are set by hand."""
    return {name: _row(row.prior, score.read.get(name, 0), score.right.get(name, 0)) for name, row in sorted(rows.items())}


def _row(prior: float, read: int, right: int) -> Row:
    return Row(estimate(prior, read, right), prior, read, right)


def unlisted(rows: Mapping[str, Row], score: Score) -> list[str]:
    """The patterns that read something and have no row."""
    return sorted(set(score.read) - set(rows))


def as_python(rows: Mapping[str, Row]) -> Iterator[str]:
    """The lines of the module that holds the table."""
    yield from _HEAD
    yield from (f'    "{name}": Row({row.confidence}, {row.prior}, {row.read}, {row.right}),' for name, row in rows.items())
    yield from _FOOT


def as_page(rows: Mapping[str, Row], score: Score) -> Iterator[str]:
    """The page that tells how reliable extraction is: by pattern, by how sure it says it is, and what it misses by kind."""
    yield from _PAGE
    yield "| pattern | prior | read | right | confidence |"
    yield "|---|---|---|---|---|"
    for name, row in rows.items():
        yield f"| `{name}` | {row.prior:.2f} | {row.read} | {row.right} | {row.confidence:.2f} |"
    yield from ("", "By how sure a pattern says it is:", "", "| confidence | read | right | share |", "|---|---|---|---|")
    for low, high in ((0.0, 0.75), (0.75, 0.85), (0.85, 0.9), (0.9, 1.01)):
        within = [row for row in rows.values() if low <= row.confidence < high]
        read, right = sum(row.read for row in within), sum(row.right for row in within)
        share = f"{right / read:.2f}" if read else "–"
        yield f"| {low:.2f} to {min(high, 1):.2f} | {read} | {right} | {share} |"
    yield from ("", "What is found of what the sentences say:", "", "| kind | labels | found |", "|---|---|---|")
    yield from (f"| `{kind}` | {count} | {score.found[kind]} |" for kind, count in sorted(score.labels.items()))


_HEAD = (
    '"""How sure each pattern of extraction is; `dateline calibrate` writes it, and only priors are changed by hand."""',
    "",
    "from __future__ import annotations",
    "",
    "from typing import NamedTuple",
    "",
    "",
    "class Row(NamedTuple):",
    '    """How sure a pattern is held to be, its prior, and how many claims it read from labelled sentences, how many of them right."""',
    "",
    "    confidence: float",
    "    prior: float",
    "    read: int = 0",
    "    right: int = 0",
    "",
    "",
    "ROWS: dict[str, Row] = {",
)
_FOOT = (
    "}",
    "",
    "",
    "def row_name(pattern: str) -> str:",
    '    """The row of a pattern: its own, or else that of its family (`interval` for `interval/date`)."""',
    '    return pattern if pattern in ROWS else pattern.partition("/")[0]',
    "",
    "",
    "def sure(pattern: str) -> float:",
    '    """How sure a pattern is held to be. Raises KeyError where neither it nor its family has a row."""',
    "    return ROWS[row_name(pattern)].confidence",
)
_PAGE = (
    "# How reliable extraction is",
    "",
    "Written by `make calibrate` from the labelled sentences in `benchmarks/labels/`; do not edit.",
    "",
    "Each pattern of extraction has a prior, set by hand from reading newspaper copy, and is counted on sentences that were written for it, near misses",
    f"among them. Its confidence is (right + {WEIGHT} × prior) ÷ (read + {WEIGHT}); with fewer than {MANY} sentences it is never more than the prior, since sentences of one's",
    "own making are easier than a newspaper's. What lessens the confidence of single claims (one word for a name, an ambiguous country) stands in the families.",
    "`dateline calibrate YOUR-LABELS` does the same count on your own copy.",
    "",
)
