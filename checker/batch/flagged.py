"""The stories in which something was found, read again: for reports that quote them, and need more than a journal keeps."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby

from checker.batch.journal import Document, Journal
from checker.batch.local import Job
from checker.batch.selection import selected
from checker.batch.units import Unit


def flagged(journal: Journal, job: Job) -> Iterator[Unit]:
    """The units with stories that have findings (of the verdicts that are kept) or errors, in the order of the archive."""
    wanted = groupby((one for one in journal.documents() if _is_flagged(one)), key=lambda one: one.n)
    ahead = next(wanted, None)
    for unit in selected(job.inputs, job.select):
        if ahead is None:
            return
        n, documents = ahead
        if unit.n == n:
            yield unit._replace(only=tuple(one.k for one in documents))
            ahead = next(wanted, None)


def _is_flagged(document: Document) -> bool:
    return document.told is None or bool(document.findings) or bool(json.loads(document.told).get("errors"))
