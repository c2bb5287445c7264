"""The stories of an archive held against each other, when each of them has been judged by itself."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any

from checker.batch.gathered import Gathered, Member, Rank
from checker.batch.journal import Document, Journal
from checker.batch.row import COVERAGE, line
from checker.batch.shared import UNCHECKED, Share, setting_of, standing_of, taken_up
from checker.engine.archive import Story, between, is_between
from checker.model.findings import VERDICTS, Finding
from checker.model.plain import plain
from checker.pipeline import Toolkit
from checker.rulebook.rule import Rule


@contextmanager
def compared(journal: Journal, kit: Toolkit, verdicts: Collection[str]) -> Iterator[Iterator[Document]]:
    """The stories of a journal in the order of the archive, each with what the rules between stories say of it too.

    A finding stands with the first of its stories. Those of the verdicts that are wanted are kept in the journal, so that the
    next run can tell which of them are new. Rules that break come first, as documents that tell so.
    """
    with journal.transaction():
        gathered = Gathered(journal.connection)
        errors = _judge(gathered, kit, verdicts)
    try:
        yield _documents(journal, gathered, errors)
    finally:
        gathered.close()


def _judge(gathered: Gathered, kit: Toolkit, verdicts: Collection[str]) -> list[str]:
    """Judge every group; what broke is given back."""
    rules = {rule.id: rule for rule in kit.rules if is_between(rule)}
    errors: list[str] = []
    for id_, members in gathered.groups():
        if id_ in rules:
            found, broken = _found(rules[id_], members, kit)
            for finding, ranks in found:
                first = ranks[0][0]
                wanted = line(plain(finding)) if finding.verdict in verdicts else ""
                gathered.tell(first, id_, finding.severity or finding.verdict, wanted)
                gathered.note((member, rank) for member, rank in ranks if rank)
            if broken:
                errors += broken
                del rules[id_]
    return errors


def _found(
    rule: Rule, members: list[Member], kit: Toolkit
) -> tuple[list[tuple[Finding, list[tuple[Member, Rank | None]]]], tuple[str, ...]]:
    """What a rule says of claims that share a key, each finding with the members that it is about; and what broke."""
    known: dict[str, tuple[Member, Share]] = {}
    stories: list[Story] = []
    for member in members:
        share = taken_up(member.share)
        named = f"{member.article}::{share.claim.id}"
        if known.setdefault(named, (member, share))[0] is member:  # a story that stands twice in the archive says it once
            stories.append(Story(member.article, (share.claim,), setting_of(member.around, kit.knowledge)))
    made = between(stories, [rule])
    return [(finding, [_ranked(*known[claim], finding) for claim in finding.claims]) for finding in made.findings], made.errors


def _ranked(member: Member, share: Share, finding: Finding) -> tuple[Member, Rank | None]:
    if share.rank is None:
        return member, None
    return member, Rank(share.rank, share.why, *standing_of(finding))


def _documents(journal: Journal, gathered: Gathered, errors: list[str]) -> Iterator[Document]:
    for n, error in enumerate(errors):
        name = journal.inputs()[0][0]
        yield Document(-1, n, name, None, f"internal error: {error}", *[None] * 8)
    if gathered.is_empty():
        yield from journal.documents()
        return
    until = journal.get("known until")
    for document in journal.documents():
        if document.result is None:
            yield document
        else:
            yield _beside(document, gathered, until is not None and document.result <= until)


def _beside(document: Document, gathered: Gathered, is_known: bool) -> Document:
    """A story with what is told of it beside others; of one that `is_known` the last finished run tells what was before."""
    assert document.result is not None
    before, now = gathered.lines(document.result, document.id)
    told = _told(document, gathered)
    findings = _merged(document.findings or "", now)
    earlier = document.before
    if earlier is not None or (is_known and (before or now)):
        own = document.findings or "" if earlier is None else earlier
        earlier = _merged(own, before if is_known else now)
    return document._replace(told=told, findings=findings, before=earlier)


def _told(document: Document, gathered: Gathered) -> str | None:
    """What a summary counts of a story, with its claims' best verdicts beside others."""
    hits, ranks = gathered.hits(document.n, document.k), gathered.ranks(document.n, document.k)
    if document.told is None or not (hits or ranks):
        return document.told
    told: dict[str, Any] = json.loads(document.told)
    rules = told.setdefault("rules", {})
    for rule, verdict in hits:
        counts = rules.setdefault(rule, {})
        counts[verdict] = counts.get(verdict, 0) + 1
    coverage, why = Counter(dict(zip(COVERAGE, told["coverage"], strict=True))), Counter[str](told.get("why", {}))
    for rank in ranks:
        if rank.now < rank.before:
            coverage[_named(rank.before)] -= 1
            coverage[_named(rank.now)] += 1
            why[rank.before_why] -= 1
            why[rank.why] += 1
    del why[""]
    return line(told | {"coverage": [coverage[name] for name in COVERAGE], "why": +why})


def _named(rank: int) -> str:
    return "unchecked" if rank == UNCHECKED else VERDICTS[rank]


def _merged(own: str, lines: list[str]) -> str:
    """The lines of a story's findings with those beside others, in the order of places, rules and fingerprints."""
    if not lines:
        return own
    beside = sorted(map(json.loads, lines), key=_place)
    seen: Counter[str] = Counter()
    for one in beside:
        mark = one["fingerprint"].rpartition("-")[0]
        seen[mark] += 1
        one["fingerprint"] = f"{mark}-{seen[mark]}"
    placed = [(_place(json.loads(one)), one) for one in own.splitlines()] + [(_place(one), line(one)) for one in beside]
    return "\n".join(one for _, one in sorted(placed, key=lambda pair: pair[0]))


def _place(found: dict[str, Any]) -> tuple[Any, ...]:
    """What `engine.order` orders findings by."""
    places = found.get("title_spans") or found["spans"] or [[0, 0]]
    return (not found.get("title_spans"), min(places), found["rule"], found["fingerprint"].rpartition("-")[0], found["claims"])
