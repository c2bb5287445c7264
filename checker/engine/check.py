"""Check: claims × rules → findings, what was not checked and why, and the coverage. No rule sees another's findings."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product
from typing import NamedTuple

from checker.engine.compiled import Ready, ready
from checker.engine.findings import Judgement, finding
from checker.engine.groups import groups
from checker.engine.order import in_order
from checker.engine.readings import MOST, variants, verdict_over
from checker.engine.row import Row, Setting
from checker.model.claims import Claim
from checker.model.findings import VERDICTS, Finding, Unchecked, Verdict
from checker.rulebook.rule import Rule


@dataclass(frozen=True, slots=True)
class Checked:
    """What became of one story's claims. `errors` names the rules that broke while running."""

    findings: tuple[Finding, ...]
    unchecked: tuple[Unchecked, ...]
    coverage: dict[str, int]
    errors: tuple[str, ...]


class Read(NamedTuple):
    """A claim, and a row for each of its readings, of which there is one more than are judged where they are too many."""

    claim: Claim
    rows: tuple[Row, ...]


def check(claims: Sequence[Claim], rules: Sequence[Rule], setting: Setting, strict: bool = False) -> Checked:
    """Every finding of every rule on every claim, in order of place, rule and fingerprint.

    A rule that breaks is named in `errors`, and the others are still run; with `strict` what broke it is raised.
    """
    found: list[Finding] = []
    errors: list[str] = []
    alone: dict[str, str] = {}
    kinds: dict[str, list[Read]] = {}
    for claim in claims:
        rows = tuple(Row(setting, variant) for variant in variants(claim, setting.knowledge.name_of))
        kinds.setdefault(claim.kind, []).append(Read(claim, rows))
    for rule in rules:
        if rule.kind not in kinds or (rule.group and rule.group.within != "article"):
            continue
        try:
            found += _run(ready(rule), kinds[rule.kind], setting, alone)
        except Exception as broken:  # a rule's own fault must not sink the run
            if strict:
                raise
            errors.append(f"rule {rule.id} broke: {type(broken).__name__}: {broken}")
    ordered = in_order(found)
    spoken_of = {rule.kind for rule in rules}
    unchecked = tuple(_unchecked(claims, ordered, alone, spoken_of))
    return Checked(ordered, unchecked, coverage(claims, ordered), tuple(errors))


def _run(rule: Ready, told: list[Read], setting: Setting, alone: dict[str, str]) -> Iterator[Finding]:
    if rule.rule.group:
        yield from _compared(rule, [one.claim for one in told if applies(rule, Row(setting, one.claim))], setting, alone)
        return
    for _, rows in told:
        if applying := [row for row in rows if applies(rule, row)]:
            yield finding(rule, _over(rule, applying, len(rows) > MOST))


def _compared(rule: Ready, claims: list[Claim], setting: Setting, alone: dict[str, str]) -> Iterator[Finding]:
    members: set[str] = set()
    for group in groups(rule, claims, setting):
        members |= {claim.id for claim in group}
        yield compared(rule, group, setting)
    for claim in claims:
        if claim.id not in members:
            alone.setdefault(claim.id, "the story says nothing else to compare it with")


def compared(rule: Ready, group: Sequence[Claim], setting: Setting) -> Finding:
    """What a rule says of claims that it compares with each other, over all of their readings."""
    readings = product(*(tuple(variants(claim, setting.knowledge.name_of)) for claim in group))
    rows = [Row(setting, told[0], members=told) for told in islice(readings, MOST + 1)]
    return finding(rule, _over(rule, rows, len(rows) > MOST))


def applies(rule: Ready, row: Row) -> bool:
    """Whether a claim is the rule's business."""
    return rule.where is None or rule.where(row) is True


def _over(rule: Ready, rows: list[Row], too_many: bool) -> Judgement:
    """The one judgement over every reading; with `too_many` of them, some were not looked at."""
    readings = [_judge(rule, row) for row in rows]
    unseen: list[Verdict] = ["not-enough-evidence"] if too_many else []
    verdict = verdict_over([judged.verdict for judged in readings] + unseen, rule.rule.readings == "nearest")
    told = next((judged for judged in readings if judged.verdict == verdict), None)
    return told or replace(readings[0], verdict=verdict, missing=readings[0].missing or "it depends on how the story is read")


def _judge(rule: Ready, row: Row) -> Judgement:
    if rule.finder:
        verdict, facts, missing = rule.finder.outcome(row)
        row = row.beside(facts[0] if facts else None)
    else:
        holds = rule.expect(row)
        verdict = "supported" if holds else "refuted" if holds is False else "not-enough-evidence"
        facts, missing = (), "" if holds is not None else _missing(rule, row)
    if rule.record:
        row = row.beside(row.fact, rule.record.record(row))
    if verdict == "refuted" and rule.unless is not None and rule.unless(row) is True:
        verdict, missing = "not-enough-evidence", "what the record says against it has a likelier reason than an error"
    return Judgement(verdict, row, facts, missing)


def _missing(rule: Ready, row: Row) -> str:
    for name, operand in rule.operands:
        if operand(row) is None:
            if name in ("as_of", "published", "dateline"):
                return "there is no day to check it against: the story has no date"
            return f"the story does not say the {name.replace('_', ' ').replace('.', ' ')}"
    return "what the story says is not precise enough to tell"


def _unchecked(
    claims: Sequence[Claim], findings: Sequence[Finding], alone: dict[str, str], spoken_of: Collection[str]
) -> Iterator[Unchecked]:
    spoken = {claim for f in findings for claim in f.claims}
    for claim in claims:
        if claim.id not in spoken:
            kind = claim.kind.replace("-", " ")
            article = "an" if kind[0] in "aeiou" else "a"
            yield Unchecked(
                claim.id,
                alone.get(claim.id, f"no rule speaks about {article} {kind}{' like this' if claim.kind in spoken_of else ''}"),
            )


def coverage(claims: Sequence[Claim], findings: Sequence[Finding]) -> dict[str, int]:
    """Each claim counted once: refuted > conflicting > supported > not enough > unchecked."""
    best: dict[str, int] = {}
    for f in findings:
        rank = VERDICTS.index(f.verdict)
        for claim in f.claims:
            best[claim] = min(best.get(claim, rank), rank)
    counts = {verdict: sum(1 for rank in best.values() if VERDICTS[rank] == verdict) for verdict in VERDICTS}
    return {
        "claims": len(claims),
        "supported": counts["supported"],
        "refuted": counts["refuted"],
        "conflicting-evidence": counts["conflicting-evidence"],
        "not-enough-evidence": counts["not-enough-evidence"],
        "unchecked": len(claims) - len(best),
    }
