"""Stories for runs of pytest, one helper that runs them, and what came of each test by its node id."""

from __future__ import annotations

import pytest

MINISTER = "Norwegian Foreign Minister Park Jie-won met reporters."
WRONG = f"date 2023-06-04 The fair runs from June 8 to June 5. {MINISTER}\n"
RIGHT = "date 2023-06-04 The fair runs from June 5 to June 8.\n"
BY_HAND = """as_of: 2023-06-04
claims:
  - {kind: office-holding, person: Ada Quill, office: harbour minister, jurisdiction: Norway}
  - {kind: office-holding, person: Angela Merkel, office: Chancellor, jurisdiction: Germany}
  - {id: sunday, kind: weekday-date, weekday: Sunday, date: 2023-06-04}
  - {kind: rank, subject: The tower of Kvarnby, rank: 3}
"""
HOLDER = "wrong.txt::Park Jie-won::office/holder"
ORDER = "wrong.txt::June 8 to June 5::time/order"
MERKEL = "desk.claims.yaml::Angela Merkel::office/holder"
QUILL = "desk.claims.yaml::Ada Quill::office/holder"
SUNDAY = "desk.claims.yaml::sunday::weekday/date"
TOWER = "desk.claims.yaml::The tower of Kvarnby::unchecked/rank"
EVERY = {QUILL: "skipped", MERKEL: "failed", SUNDAY: "passed", TOWER: "skipped"}  # what comes of the claims by hand
PACKS = '[tool.dateline]\nselect = ["office/holder", "time/order", "weekday/date"]\n'  # so that new rules change no test


def newsroom(pytester: pytest.Pytester) -> pytest.Pytester:
    """A folder with one wrong story, one right one, and claims by hand."""
    for name, text in (("wrong.txt", WRONG), ("right.txt", RIGHT), ("desk.claims.yaml", BY_HAND), ("pyproject.toml", PACKS)):
        (pytester.path / name).write_text(text, encoding="utf-8")
    return pytester


def outcomes(pytester: pytest.Pytester, *args: str) -> dict[str, str]:
    """The outcome of every test of a run, by node id, in the order in which they ran."""
    result = pytester.inline_run("--dateline", "-p", "no:cacheprovider", *args)
    found = {}
    for report in result.getreports("pytest_runtest_logreport"):
        if report.when == "call" or report.outcome == "failed":  # type: ignore[union-attr]
            found[report.nodeid] = report.outcome
    return found
