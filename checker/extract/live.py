"""Whether a plan is the story's own: neither quoted nor told of a day long gone, nor what somebody said before it was due."""

from __future__ import annotations

from datetime import timedelta

from checker.model.when import Date
from checker.text.clauses import clause_of, past_time_of
from checker.text.document import Document
from checker.text.times import Time
from checker.text.wording import times_in

_RECENT = timedelta(days=10)
SAYING = frozenset("said says announced told reported confirmed wrote tweeted added promised predicted warned agreed".split())


def is_live(document: Document, token: int, own: tuple[Time, ...], due: Date | None) -> bool:
    """Whether the plan told at a token, with its `own` times, is one of the story's days. `due` is its last day."""
    if document.in_quote(document.tokens.span(token, token + 1)) or past_time_of(document, token) is not None:
        return False
    if document.anchor is None:
        return True
    first, end = document.sentence_of(token)
    others = [time for time in times_in(document, first, end) if time not in own and time.value and not time.parts]
    gone = document.anchor.first - _RECENT
    return not any(time.value.last < gone or _is_said_before(document, time, due) for time in others if time.value)


def _is_said_before(document: Document, time: Time, due: Date | None) -> bool:
    """Whether a time tells when somebody spoke, and the plan was still ahead then."""
    if due is None or time.value is None or time.form in ("duration", "clock") or time.value.last > due.last:
        return False
    return not SAYING.isdisjoint(document.tokens.lowers[slice(*clause_of(document, time.first))])
