"""The head of a story: its date header and its wire dateline, each with its exact place.

`date 2023-06-04 BAKU, Azerbaijan, June 4. The trade …` has both on one line. A dateline is read only where a story opens
(or from a field that holds nothing else), never in its body.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from checker.model.article import Span
from checker.model.when import Date
from checker.text.dateline import Dateline, read_dateline
from checker.text.times_calendar import exists, month_number

__all__ = ["Dateline", "Header", "find_dateline", "read_dateline", "read_header", "story_start"]


class Header(NamedTuple):
    """The date that a header states; `span` is the date's place, `end` where the rest of the text begins."""

    date: Date
    span: Span
    end: int


_FRONT_MATTER = re.compile(r"\ufeff?---[^\S\n]*\n(?:.*\n)*?(?:---|\.\.\.)[^\S\n]*(?:\n|$)")
_DAY = (
    r"(?P<date>(?P<y>\d{4})[-/.](?P<m>\d\d?)[-/.](?P<d>\d\d?)(?!\d)"
    r"|(?P<m1>[A-Za-z]{3,9})\.?[ ](?P<d1>\d\d?)(?:st|nd|rd|th)?[ ]?,?[ ](?P<y1>\d{4})\b"
    r"|(?P<d2>\d\d?)(?:st|nd|rd|th)?[ ](?P<m2>[A-Za-z]{3,9})\.?,?[ ](?P<y2>\d{4})\b"
    r"|(?P<d3>\d\d?)\.(?P<m3>\d\d?)\.(?P<y3>\d{4})\b)"
)
_CLOCK = r"(?:[T,]?[ ]?(?:at )?\d\d?[:.]\d\d(?::\d\d(?:\.\d+)?)?[ ]?(?:[ap]\.?m\b\.?)?[ ]?(?:Z\b|[A-Z]{3}\b|[+-]\d\d:?\d\d)?)?"
_HEADER = re.compile(
    r"\s*(?:(?:title|headline|slug|by|byline|author|source|url)[ ]?:.*\n\s*){0,4}"
    r"(?:date|(?:first |last )?(?:published|posted|filed|updated|issued|released)|publication date)"
    r"(?: on| at| date)?[ ]?[:=]?[ ]{0,2}(?:[A-Za-z]{3,9}\.?,?[ ])?" + _DAY + _CLOCK + r"[ \t|;]*",
    re.I,
)
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_DATE_LINE = re.compile(r"[ \t]*(?:[A-Z][a-z]{5,8},?[ ])?" + _DAY + _CLOCK + r"[ \t]*$", re.M)


def story_start(text: str) -> int:
    """Where the text goes on after front matter; 0 where it has none."""
    found = _FRONT_MATTER.match(text)
    return found.end() if found else 0


@lru_cache(maxsize=4)  # several stages ask it of the one story in hand
def read_header(text: str) -> Header | None:
    """The date that a story's head states: `Date: …`, `PUBLISHED …`, or one of the first lines that is a date and no more."""
    start = story_start(text)
    found = _HEADER.match(text, start)
    if not found:
        lines = [start + line.start() for line in _LINE.finditer(text[start : start + 400])][:3]
        found = next((at for line in lines if (at := _DATE_LINE.match(text, line))), None)
    day = _stated(found) if found else None
    return Header(day, Span(*found.span("date")), found.end()) if found and day else None


def find_dateline(text: str, published: Date | None) -> Dateline | None:
    """The dateline of a story: after its header, or below the few short lines that may stand above it."""
    start = _dateline_start(text)
    if start is None:
        return None
    header = read_header(text)
    return read_dateline(text, start, published or (header.date if header else None))


@lru_cache(maxsize=4)  # whether there is one does not depend on the day that gives it a year
def _dateline_start(text: str) -> int | None:
    """Where the line begins that a dateline opens."""
    header = read_header(text)
    start = header.end if header else story_start(text)
    for number, line in enumerate(list(_LINE.finditer(text[start : start + 600]))[:4]):
        if read_dateline(text, start + line.start(), None):
            return start + line.start()
        if number != 1 and line.group().rstrip().endswith((".", '."', ".”")) and len(line.group()) > 40:
            return None  # the story has begun; only a standfirst, below the title, is a sentence too
    return None


def _stated(found: re.Match[str]) -> Date | None:
    """The day that the groups of `_DAY` state, if a calendar has it."""
    for number in ("", "1", "2", "3"):
        if year := found[f"y{number}"]:
            month, day = found[f"m{number}"], int(found[f"d{number}"])
            known = int(month) if month.isdigit() else month_number(month)
            if known and exists(int(year), known, day):
                return Date.parse(f"{int(year):04}-{known:02}-{day:02}")
    return None
