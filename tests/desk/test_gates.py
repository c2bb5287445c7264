"""Correction and kill notices, told by their first line in the forms that wires use; and stories that only look like them."""

from __future__ import annotations

import pytest

from checker.desk.gates import passing
from checker.model.article import Article

NOTICES = [
    "CORRECTION",
    "CORRECTION: In a story of June 4 about the port",
    "KILL",
    "KILL KILL KILL",
    "MANDATORY KILL",
    "BULLETIN KILL - PORT STORY",
    "KILL NOTICE",
    "-- CORRECTION --",
    "*** KILL ***",
    "CORRECTED-UPDATE 2-Harbour pilots to be hired",
    "CORRECTION TO PORT STORY",
    "CORRECTION, WITHDRAWAL: the port story",
    "WITHDRAWN (Port story)",
    "REFILE-Harbour pilots to be hired",
    "(Corrects number of pilots in paragraph 3)",
    "Correction: Harbour pilots",
    "Clarification",
    "BC-EU-Norway-Port, Correction",
    "EDITORS: Please kill the port story of June 4",
    "Eds: please withdraw the port story",
    "\n\n  RETRACTION.\nThe port story is withdrawn.",
    "---\ntitle: x\n---\nCORRECTION\n",
    "date 2023-06-04\n\nKILL\n\nThe port story is withdrawn.",
    "Date: 2023-06-04 CORRECTION: The port story",
]


@pytest.mark.parametrize("text", NOTICES)
def test_a_notice(text: str) -> None:
    told = passing(Article(id="x", text=text), "publish")
    assert told
    assert (told.code, told.message.startswith("a correction or kill notice: the publish gate lets it pass")) == ("notice", True)


STORIES = [
    "OSLO, June 4 (Harbour News) - The port is open.",
    "KILL THE BILL, HARBOUR PILOTS SAY",
    "KILLER WHALE SEEN IN THE FJORD",
    "Kill the lights: a night in the harbour",
    "Corrections officers strike in Oslo",
    "Correction officers: a day at work",
    "CORRECTIONAL OFFICERS: A DAY AT WORK",
    "CORRECTIONS OFFICERS TO STRIKE",
    "The port is open.\nCORRECTION: it is not.",
    "Editors: who are they?",
    "BC-EU-Norway-Correctional Officers",
    "",
]


@pytest.mark.parametrize("text", STORIES)
def test_a_story_that_is_no_notice(text: str) -> None:
    assert passing(Article(id="x", text=text), "alert") is None


def test_a_title_kept_apart_counts_as_a_first_line() -> None:
    assert passing(Article(id="x", text="The port is open.", title="CORRECTED-Port to open"), "alert")
    assert not passing(Article(id="x", text="The port is open.", title="Port to open"), "alert")
