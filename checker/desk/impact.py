"""Impact: what a rule hits in an archive, a sample of it for people to label, and what the labels come to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from checker.desk.precision import Measure, share
from checker.desk.table import read_table, table
from checker.model.findings import SEVERITIES, Finding, Report
from checker.model.problems import InputError, Problem, did_you_mean

COLUMNS = ("article", "rule", "fingerprint", "quote", "message", "verdict")
LABELS = ("right", "wrong", "doubtful")
AROUND = 120  # code points of the story on either side of what is quoted
Key = tuple[str, str, str]


class Hit(NamedTuple):
    """One refuted claim of an archive, with the words around it."""

    article: str
    rule: str
    fingerprint: str
    severity: str
    quote: str
    message: str

    @property
    def key(self) -> Key:
        return self.article, self.rule, self.fingerprint


@dataclass(frozen=True, slots=True)
class Harvest:
    """What rules hit in one archive; `errors` are stories that could not be read or checked."""

    archive: str
    stories: int
    hits: tuple[Hit, ...]
    errors: tuple[str, ...] = ()


def harvest(archive: str, reports: Iterable[Report]) -> Harvest:
    """The hits of an archive's reports; of a story that could not be read nothing is counted."""
    stories, hits, errors = 0, list[Hit](), list[str]()
    for report in reports:
        if report.errors:
            errors += report.errors
        else:
            stories += 1
            hits += (_hit(report, finding) for finding in report.refuted)
    return Harvest(archive, stories, tuple(hits), tuple(errors))


def _hit(report: Report, finding: Finding) -> Hit:
    spans, text = (finding.title_spans, report.title or "") if finding.title_spans else (finding.spans, report.text)
    if spans:
        start, end = min(spans).start, max(span.end for span in spans)
        end = min(end, start + 4 * AROUND)  # claims that are compared may stand far apart
        quote = f"{text[max(0, start - AROUND) : start]}[{text[start:end]}]{text[end : end + AROUND]}"
    else:
        quote = " / ".join(claim.text for claim in report.claims if claim.id in finding.claims)
    line = " ".join(quote.split())
    return Hit(report.article, finding.rule, finding.fingerprint, finding.severity or "", line, finding.message)


def sample(hits: Iterable[Hit], most: int, seed: int = 0) -> list[Hit]:
    """At most so many hits of each rule; the same for the same seed, whatever order the hits come in."""
    by_rule: dict[str, list[Hit]] = {}
    for hit in sorted(hits, key=lambda hit: (sha256(f"{seed} {hit.key}".encode("utf-8", "surrogatepass")).digest(), hit)):
        by_rule.setdefault(hit.rule, []).append(hit)
    return [hit for rule in sorted(by_rule) for hit in sorted(by_rule[rule][:most])]


def labels_text(hits: Iterable[Hit], labels: Mapping[Key, str] = {}) -> str:
    """A table of hits to fill in, with the labels that there are."""
    return table(COLUMNS, (hit._asdict() | {"verdict": labels.get(hit.key, "")} for hit in hits))


def read_labels(path: Path) -> dict[Key, str]:
    """The labels of a filled-in table; rows without one are left out. Raises InputError with every problem."""
    found: dict[Key, str] = {}
    problems: list[Problem] = []
    for line in read_table(path, COLUMNS, ("article", "rule", "fingerprint")):
        told, key = line.cells["verdict"].lower(), (line.cells["article"], line.cells["rule"], line.cells["fingerprint"])
        if told and told not in LABELS:
            problems.append(Problem(str(path), f"{told!r} is no label{did_you_mean(told, LABELS)}", line.number, "verdict"))
        elif told and found.setdefault(key, told) != told:
            problems.append(Problem(str(path), "the same hit has another label above", line.number, "verdict"))
    if problems:
        raise InputError(problems)
    return found


def measures(rules: Iterable[str], found: Harvest, labels: Mapping[Key, str], planted: bool = False) -> Iterator[Measure]:
    """What an archive showed of each rule. With `planted`, every story holds an error, and a story that is hit is one caught."""
    by_rule: dict[str, list[Hit]] = {}
    for hit in found.hits:
        by_rule.setdefault(hit.rule, []).append(hit)
    for rule in rules:
        hits = by_rule.get(rule, [])
        told = [labels[hit.key] for hit in hits if hit.key in labels]
        yield Measure(
            rule=rule,
            archive=found.archive,
            stories=found.stories,
            hits=len(hits),
            labelled=len(told),
            right=told.count("right"),
            basis="planted" if planted else "labels",
            planted=found.stories if planted else 0,
            caught=len({hit.article for hit in hits}) if planted else 0,
            note=f"{doubtful} doubtful" if (doubtful := told.count("doubtful")) else "",
        )


def gone(labels: Mapping[Key, str], found: Iterable[Harvest], rules: Iterable[str]) -> int:
    """How many labels name a hit of these rules that there is no more."""
    run, there = set(rules), {hit.key for one in found for hit in one.hits}
    return sum(key not in there and key[1] in run for key in labels)


def summary(found: Harvest, told: Sequence[Measure]) -> Iterator[str]:
    """The lines that tell what one archive showed, a line a rule."""
    yield f"{found.archive}: {found.stories:,} stories"
    width = max((len(one.rule) for one in told), default=4)
    yield f"  {'rule':<{width}}  {'hits':>6}  {'in 1,000':>8}  {'kill/correction/refile/advice':>29}  {'labelled':>8}  precision"
    quiet = [one for one in told if not one.hits]
    for one in told if len(told) == 1 else (one for one in told if one.hits):
        counts = Counter(hit.severity for hit in found.hits if hit.rule == one.rule)
        severities = "/".join(str(counts[name]) for name in SEVERITIES)
        right = f"{one.caught} of {one.planted} caught" if one.basis == "planted" else share(one)
        yield f"  {one.rule:<{width}}  {one.hits:>6}  {one.per_thousand:>8.2f}  {severities:>29}  {one.labelled:>8}  {right}"
    if quiet and len(told) > 1:
        yield f"  {len(quiet)} of {len(told)} rules hit nothing"
