"""How sure each tenure of an office is: whole, acting, uncorroborated, or disputed for the time that somebody else holds it too."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import replace

from checker.knowledge.build.dates import first, last
from checker.knowledge.build.tenures import MONTH, Joined, overlap, surely


def settled(found: list[Joined], shared: bool, direct: Collection[str] = ()) -> Iterator[tuple[Joined, str]]:
    """Each tenure with its status; open ones are cut where a successor begins, and where two overlap, that time is marked.

    `direct` are beginnings of which it is known that they followed the last holder's end at once.
    """
    cut = [_confirmed(_cut(one, found), direct) if not shared else one for one in found]
    for one in cut:
        yield from _pieces(one, [] if shared else cut)


def _confirmed(one: Joined, direct: Collection[str]) -> Joined:
    """A guessed end that is known to be right."""
    tenure = one.tenure
    if tenure.guessed and tenure.end in direct:
        return replace_tenure(one, end=tenure.end, known="", guessed=False)
    return one


def _pieces(one: Joined, others: list[Joined]) -> Iterator[tuple[Joined, str]]:
    """A tenure parted where somebody else holds the office too for more than a month: that time alone is disputed."""
    mark = status(one)
    crossed = _crossed(one, others) if mark in ("clean", "uncorroborated") else []
    start, whole = one.tenure.start, one.tenure
    for begun, ended in crossed:
        if (begun - last(start)).days > MONTH:
            yield replace_tenure(one, start=start, end=begun.isoformat(), known="", guessed=False), mark
            start = begun.isoformat()
        if (surely(whole) - ended).days <= MONTH:
            yield replace_tenure(one, start=start, end=whole.end, known=whole.known, guessed=whole.guessed), "disputed"
            return
        yield replace_tenure(one, start=start, end=ended.isoformat(), known="", guessed=False), "disputed"
        start = ended.isoformat()
    yield replace_tenure(one, start=start, end=whole.end, known=whole.known, guessed=whole.guessed), mark


def _crossed(one: Joined, others: list[Joined]) -> list[tuple[dt.date, dt.date]]:
    """The stretches of a tenure in which somebody else surely holds the office too, those that meet made one."""
    found: list[tuple[dt.date, dt.date]] = []
    for other in others:
        two = other.tenure
        if other is one or two.person == one.tenure.person or two.acting or overlap(one.tenure, two) <= MONTH:
            continue
        found.append((max(last(one.tenure.start), last(two.start)), min(surely(one.tenure), surely(two))))
    joined_: list[tuple[dt.date, dt.date]] = []
    for start, end in sorted(found):
        if joined_ and (start - joined_[-1][1]).days <= MONTH:
            joined_[-1] = joined_[-1][0], max(joined_[-1][1], end)
        else:
            joined_.append((start, end))
    return joined_


def _cut(one: Joined, others: list[Joined]) -> Joined:
    """An open tenure, or a guessed end, does not outlast the next holder's beginning unless a witness saw it later."""
    tenure = one.tenure
    if tenure.end and not tenure.guessed:
        return one
    seen = last(tenure.known) if tenure.known else tenure.ends
    later = [
        o.tenure.start
        for o in others
        if first(o.tenure.start) > first(tenure.start)
        and not o.tenure.acting
        and o.tenure.person != tenure.person
        # who came and went while this one was still seen after him was a stand-in
        and (o.tenure.ends > seen or not tenure.known)
    ]
    if not later:
        return one
    following = min(later, key=first)
    if tenure.end and first(following) < first(tenure.end):
        return replace_tenure(one, end=following, known=min(tenure.known, following), guessed=True)
    if not tenure.end and (first(following) - seen).days >= -400:
        return replace_tenure(one, end=following, known=tenure.known, guessed=True)
    return one


def replace_tenure(one: Joined, *, end: str, known: str, guessed: bool, start: str = "") -> Joined:
    start = start or one.tenure.start
    return Joined(replace(one.tenure, start=start, end=end, known=known, guessed=guessed), one.witnesses)


def status(one: Joined) -> str:
    """`acting`, `disputed` (as the source says), `uncorroborated` (weak and alone), or `clean`."""
    tenure = one.tenure
    if tenure.acting:
        return "acting"
    if tenure.disputed:
        return "disputed"
    return "uncorroborated" if len(one.sources) < 2 and tenure.weak else "clean"
