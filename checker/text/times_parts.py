"""Parts of a time that was read: its day without the weekday before it, and its month and day number."""

from __future__ import annotations

from checker.model.article import Span
from checker.text.times_calendar import month_number, weekday_number
from checker.text.times_scene import Time
from checker.text.tokens import Tokens


def weekday_token(tokens: Tokens, time: Time) -> int | None:
    """The token of the weekday that a date opens with, or None."""
    if not time.written:
        return None
    return next(
        (at for at in range(time.first, min(time.first + 2, time.end)) if weekday_number(tokens.lowers[at]) is not None), None
    )


def dated_span(tokens: Tokens, time: Time) -> Span:
    """The place of a date without its weekday: `June 6` of `Tuesday, June 6`."""
    first, weekday = time.first, weekday_token(tokens, time)
    if weekday is not None:
        first = weekday + 1
        while first < time.end - 1 and not (tokens.words[first].isdigit() or month_number(tokens.words[first])):
            first += 1
    return Span(tokens.starts[first], time.span.end)


def month_and_day(tokens: Tokens, time: Time) -> dict[str, Span]:
    """Where the month and the day number of a written date stand, as far as they stand apart."""
    found: dict[str, Span] = {}
    day = time.written[2] if time.written else 0
    for at in range(time.first, time.end):
        word = tokens.words[at]
        if "month" not in found and word[0].isalpha() and month_number(word):
            found["month"] = tokens.span(at, at + 1)
        elif "day" not in found and word.isdigit() and len(word) <= 2 and int(word) == day:
            found["day"] = tokens.span(at, at + 1)
    return found
