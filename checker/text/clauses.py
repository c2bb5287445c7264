"""Clauses: how far a statement reaches within its sentence, its tense, and the past time that it states for itself."""

from __future__ import annotations

from checker.model.claims import Tense
from checker.model.when import Date
from checker.text.document import Document


def clause_of(document: Document, token: int) -> tuple[int, int]:
    """The token range of the clause that holds a token."""
    return document.sentence_of(token)


def tense_of(document: Document, first: int, end: int) -> Tense | None:
    """The tense of the finite verb in a token range, or None where there is none to see."""
    return None


def past_time_of(document: Document, token: int) -> Date | None:
    """The past time that the token's own clause states ("in 2009 President Bush"), or None."""
    return None
