"""The recall list: the stories whose findings are no longer what they were when the rules and facts were others."""

from __future__ import annotations

import json
from typing import Any

from checker.batch.journal import Document

_DECIDING = ("verdict", "severity", "message", "repairs")  # of a finding: sources that were read again change nothing


def flips(document: Document) -> dict[str, list[Any]]:
    """The findings of a story that appeared, vanished or changed (pairs of before and now); empty where none did."""
    if document.before is None or document.before == document.findings:
        return {}
    before, now = _by_fingerprint(document.before), _by_fingerprint(document.findings or "")
    made: dict[str, list[Any]] = {
        "appeared": [found for mark, found in now.items() if mark not in before],
        "vanished": [found for mark, found in before.items() if mark not in now],
        "changed": [
            {"before": before[mark], "now": found}
            for mark, found in now.items()
            if mark in before and any(before[mark][name] != found[name] for name in _DECIDING)
        ],
    }
    return made if any(made.values()) else {}


def _by_fingerprint(lines: str) -> dict[str, Any]:
    return {found["fingerprint"]: found for found in map(json.loads, lines.splitlines())}
