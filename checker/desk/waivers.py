"""Waivers: findings that somebody answers for, until a day, and only as long as nothing that they rest on changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from checker.desk.comments import Comment
from checker.desk.review import EXPIRED, OUTDATED, UNUSED
from checker.desk.version import facts_version, rule_version
from checker.model.findings import Diagnostic, Finding, Report
from checker.model.problems import InputError, Problem, did_you_mean
from checker.model.waiver import KEYS, Waiver
from checker.model.when import Date, in_words
from checker.rulebook.rule import Rule

WAIVABLE = ("refuted", "conflicting-evidence")
WHY_NEEDED = {
    **dict.fromkeys(("rule", "claim"), ": a waiver is for one claim of one rule"),
    **dict.fromkeys(("rule_hash", "facts_hash"), ": `dateline waive` writes it"),
}


@dataclass(frozen=True, slots=True)
class Waivers:
    """The entries of a file, and what they are judged by: the rules that are run, and the day that counts as today."""

    entries: tuple[Waiver, ...]
    rules: Mapping[str, Rule]
    today: Date


def read_waivers(path: Path, rules: Iterable[Rule]) -> tuple[Waiver, ...]:
    """The entries of a waivers file. Raises InputError with every problem, each with its line.

    Refused are entries without a rule or a claim, for a rule that there is not, and for one that cannot be waived.
    """
    from checker.yamlfile import load

    try:
        text = path.read_text(encoding="utf-8")
    except OSError as wrong:
        raise InputError([Problem(str(path), f"cannot be read: {wrong.strerror}")]) from None
    except UnicodeDecodeError:
        raise InputError([Problem(str(path), "is not UTF-8")]) from None
    loaded = load(text, str(path))
    if loaded.value is None:
        return ()
    if not isinstance(loaded.value, list):
        raise InputError([Problem(str(path), "is not a list of waivers, each beginning with `- rule:`", 1)])
    known = {rule.id: rule for rule in rules}
    problems: list[Problem] = []
    found: dict[tuple[str, str, str], Waiver] = {}
    for at, value in enumerate(loaded.value):
        line = loaded.line((at,))
        faults = list(_wrong(value, known))
        problems += (Problem(str(path), reason, loaded.line((at, key)) if key else line, key) for key, reason in faults)
        if faults or not isinstance(value, dict):
            continue
        told = {key: str(value[key]) for key in KEYS}
        waiver = Waiver(**told | {"until": Date.parse(told["until"])}, place=f"{path}:{line}")  # type: ignore[arg-type]
        key = (waiver.rule, waiver.claim, waiver.article)
        if found.setdefault(key, waiver) is not waiver:
            problems.append(Problem(str(path), f"waives what {found[key].place} waives", line))
    if problems:
        raise InputError(problems)
    return tuple(found.values())


def _wrong(value: object, known: Mapping[str, Rule]) -> Iterator[tuple[str, str]]:
    """What is wrong with an entry: the key, and the reason."""
    if not isinstance(value, dict):
        yield "", f"a waiver has the keys {', '.join(KEYS)}"
        return
    for key in value:
        if key not in KEYS:
            yield key, f"unknown key{did_you_mean(key, KEYS)}"
    for key in KEYS:
        if not isinstance(told := value.get(key), str) or not told.strip():
            why = WHY_NEEDED.get(key, "")
            yield key, f"is missing{why}" if told is None else "is not text"
    rule, until = value.get("rule"), value.get("until")
    if isinstance(rule, str) and rule not in known:
        yield "rule", f"no rule {rule!r}{did_you_mean(rule, known)}"
    elif isinstance(rule, str) and not known[rule].waivable:
        yield "rule", f"{rule} cannot be waived"
    if isinstance(until, str):
        try:
            Date.parse(until)
        except ValueError as error:
            yield "until", str(error)


def waiver_for(finding: Finding, rule: Rule, article: str, reason: str, owner: str, until: Date) -> Waiver:
    """A waiver of a finding as it is now."""
    return Waiver(
        rule=rule.id,
        claim=finding.fingerprint,
        article=article,
        reason=reason,
        owner=owner,
        until=until,
        rule_hash=rule_version(rule),
        facts_hash=facts_version(finding),
    )


def waiver_text(waiver: Waiver) -> str:
    """A waiver as a waivers file has it."""
    import json

    values = (json.dumps(str(getattr(waiver, key)), ensure_ascii=False) for key in KEYS)
    return "".join(f"{'  ' if at else '- '}{key}: {value}\n" for at, (key, value) in enumerate(zip(KEYS, values, strict=True)))


def waived(report: Report, waivers: Waivers, comments: Iterable[Comment] = ()) -> Report:
    """The report with its findings waived, and a remark on every waiver that no longer does anything."""
    reasons: dict[int, str] = {}
    remarks: list[Diagnostic] = []
    for waiver in waivers.entries:
        if waiver.rule in waivers.rules and same_article(waiver.article, report.article):
            at = _index(report.findings, waiver)
            if remark := _why_not(waiver, None if at is None else report.findings[at], waivers):
                remarks.append(remark)
            elif at is not None:
                reasons.setdefault(at, f"{waiver.reason} ({waiver.owner}, until {in_words(waiver.until)})")
    for comment in comments:
        remarks += _by_comment(comment, report, waivers, reasons)
    if not reasons and not remarks:
        return report
    findings = tuple(replace(f, waived=reasons.get(at, f.waived)) for at, f in enumerate(report.findings))
    return replace(report, findings=findings, diagnostics=(*report.diagnostics, *remarks))


def _by_comment(comment: Comment, report: Report, waivers: Waivers, reasons: dict[int, str]) -> Iterator[Diagnostic]:
    for rule in (name for name in comment.rules if name in waivers.rules):
        place = f"the comment on line {comment.line} that waives {rule}"
        if comment.until.last < waivers.today.first:
            yield Diagnostic(EXPIRED, f"{place} ended on {in_words(comment.until)}", comment.paragraph)
            continue
        hits = [
            at
            for at, finding in enumerate(report.findings)
            if finding.rule == rule and finding.verdict in WAIVABLE and any(map(comment.covers, finding.spans))
        ]
        if not hits:
            yield Diagnostic(UNUSED, f"{place} has nothing to waive in its paragraph", comment.paragraph)
        for at in hits:
            reasons.setdefault(at, f"{comment.reason} (until {in_words(comment.until)})")


def _index(findings: tuple[Finding, ...], waiver: Waiver) -> int | None:
    return next((at for at, f in enumerate(findings) if (f.rule, f.fingerprint) == (waiver.rule, waiver.claim)), None)


def _why_not(waiver: Waiver, finding: Finding | None, waivers: Waivers) -> Diagnostic | None:
    """Why a waiver does nothing; None where it waives the finding."""
    place = f"{waiver.place}: the waiver of {waiver.rule} {waiver.claim}"
    if finding is None or finding.verdict not in WAIVABLE:
        return Diagnostic(UNUSED, f"{place} has nothing to waive: the claim has changed, or is no longer refuted")
    where = min(finding.spans, default=None)
    if waiver.until.last < waivers.today.first:
        return Diagnostic(EXPIRED, f"{place} ended on {in_words(waiver.until)}", where)
    if waiver.rule_hash != rule_version(waivers.rules[waiver.rule]):
        return Diagnostic(OUTDATED, f"{place} was for another version of the rule", where)
    if waiver.facts_hash != facts_version(finding):
        return Diagnostic(OUTDATED, f"{place} rested on facts that have changed", where)
    return None


def same_article(told: str, article: str) -> bool:
    """Whether two ids name one article: they are equal, or one is the other's path seen from a folder farther up."""
    one, other = told.removeprefix("./"), article.removeprefix("./")
    return one == other or one.endswith(f"/{other}") or other.endswith(f"/{one}")
