"""Wire datelines: place, region, day and agency at the head of a story, each with its exact place in the text.

A dateline is read piece by piece from the left: `LONDON`, `, England`, `, June 4`, ` (Reuters)`, ` - `.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple

from checker.model.article import Span
from checker.model.when import Date
from checker.text.times_calendar import exists, month_number, monthly, weekday_near, weekday_number, yearless


class Dateline(NamedTuple):
    """A wire dateline; `span` runs from its first word to its last, `end` is where the story itself begins.

    `date` is None where none is written, or no year and nothing to take one from; `alternatives` are its further
    readings; `has_year` tells whether the year was written.
    """

    span: Span
    end: int
    place: str | None = None
    place_span: Span | None = None
    region: str | None = None
    region_span: Span | None = None
    date: Date | None = None
    date_span: Span | None = None
    alternatives: tuple[Date, ...] = ()
    has_year: bool = False
    agency: str | None = None
    agency_span: Span | None = None


_HEAD = 160  # no dateline is longer
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
_DAYNAME = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
_DATE = re.compile(
    rf"[\s,.]*(?:{_DAYNAME},?\s)?(?P<date>(?:(?P<month>{_MONTH})\.?\s{{0,3}}(?P<day>\d\d?)(?:st|nd|rd|th)?"
    rf"|(?P<day2>\d\d?)(?:st|nd|rd|th)?\s(?P<month2>{_MONTH})\.?)(?![\d:])(?:\s?,?\s(?P<year>(?:19|20)\d\d)\b)?"
    r"|(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b)(?:\s?,\s?(?P=year)\b)?",
    re.I,
)
_ONLY = re.compile(rf"[\s,]*(?P<date>(?P<weekday>{_DAYNAME})|(?P<number>\d\d?)(?=\s*[(/]))", re.I)
_AGENCY = re.compile(
    r"\s*[,.]?\s*(?:\(\s*(?P<agency>[^\W\d][^()\d\n]{1,38}?)\s*\)|/\s*(?P<slashed>[^\W\d][^/,\d\n]{1,38}?)\s*(?:,[^/\d\n]{1,40})?/)"
)
_BARE = re.compile(r"\s*[,.]?\s+(?P<agency>[A-Za-z][\w-]+(?:\s[A-Z][\w-]+)?)(?=\s*(?:[-–—,]|\.\s|$))")
_LEAD = re.compile(
    r"\s*(?:[(/]\s*(?P<agency>[A-Z][\w -]{1,20}?)\s*[)/]\s+(?:[-–—]+\s*)?|(?P<plain>[A-Z][\w-]+(?: News)?)[,:]\s+)"
)
_STOP = re.compile(r"\s*(?:[.,:]\s*)?(?P<dash>--?|[–—])[-–—\s]*|\s*[.:](?=\s+[\"“'‘(\w]|\s*$)\s*")
_OPENING = re.compile(r"[^\s*,.]")
_NO_DATE = rf"(?!(?:{_MONTH}\.?\s?\d|{_DAYNAME}))"
_WORD = rf"{_NO_DATE}[^\W\d_][\w.'’`]*"
_PLACE = re.compile(rf"\s*\**(?P<place>{_WORD}(?:(?:\s?/\s?|[–-]|\s(?:&\s)?){_WORD}){{0,5}})", re.I)
_REGION = re.compile(rf"\s*,\s*(?P<region>{_WORD}(?:[\s-]{_WORD}){{0,3}})(?=\s*[,.(/–—-]|\.?\s{_MONTH}|\s*$)", re.I)
_PARTICLES = frozenset("and de da do la le el al am of the on upon sur es".split())
_NO_PLACE = frozenset(
    "by updated published posted in on at from for as after before since until during last this next earlier the a an but".split()
)
_AGENCIES = frozenset(
    "reuters reuter thomson-reuters ap associated-press afp agence-france-presse xinhua tass itar-tass trend interfax kyodo yonhap"
    " dpa upi ians pti ani efe ansa apa azertag kazinform ukrinform ria ria-novosti sputnik belta armenpress anadolu aa bernama"
    " kuna spa wam mena irna tanjug ctk pap cna jiji bloomberg cnn bbc canadian-press cp aap sapa pana dow-jones akipress"
    " montsame vna antara saba petra hina mti lusa".split()
)


@lru_cache(maxsize=8)  # several stages ask it of the one story in hand
def read_dateline(text: str, start: int, published: Date | None, whole: bool = False) -> Dateline | None:
    """The dateline that begins at `start`; where it has no year, the year that is nearest to `published`.

    `whole` says that the text is a dateline and nothing else, so that capitals and a dash need not prove it.
    """
    head = text[start : start + _HEAD]
    pieces = _pieces(head)
    at = max((found.end() for found in pieces.values()), default=0)
    stop = _STOP.match(head, at)
    if not (("place" in pieces or "date" in pieces) if whole else _proved(pieces, stop)):
        return None
    spans = {name: Span(*found.span(found.lastgroup or 0)) for name, found in pieces.items()}
    said: dict[str, Any] = {}
    for name in ("place", "region", "agency"):
        if name in spans:
            place = spans[name]
            if name == "place" and head[place.end - 1] == "." and "." not in head[place.start : place.end - 1]:
                place = Span(place.start, place.end - 1)
            said |= {name: head[place.start : place.end], f"{name}_span": _moved(place, start)}
    if "date" in pieces:
        days = _readings(pieces["date"].groupdict(), published)
        said |= {"date": next(iter(days), None), "alternatives": tuple(days[1:]), "date_span": _moved(spans["date"], start)}
        said["has_year"] = bool(pieces["date"].groupdict().get("year") or pieces["date"].groupdict().get("iso"))
    first_mark = _OPENING.search(head, min(found.start() for found in pieces.values()))
    outer = Span(first_mark.start() if first_mark else 0, len(head[:at].rstrip()))
    return Dateline(_moved(outer, start), start + (stop.end() if stop else at + _leading_space(head[at:])), **said)


def _leading_space(text: str) -> int:
    return len(text) - len(text.lstrip())


def _moved(place: Span, by: int) -> Span:
    return Span(place.start + by, place.end + by)


def _pieces(head: str) -> dict[str, re.Match[str]]:
    """What a head opens with: the match of each piece by its name; a further region replaces the one before."""
    pieces: dict[str, re.Match[str]] = {}
    at = 0
    if (lead := _LEAD.match(head)) and _is_agency(lead[lead.lastgroup or 0]):
        pieces["agency"], at = lead, lead.end()
    if place := _PLACE.match(head, at):
        pieces["place"], at = place, place.end()
    while found := _next_piece(head, at, pieces):
        name, piece = found
        pieces[name], at = piece, piece.end()
    return pieces


def _next_piece(head: str, at: int, pieces: dict[str, re.Match[str]]) -> tuple[str, re.Match[str]] | None:
    if "date" not in pieces and (date := _DATE.match(head, at) or _ONLY.match(head, at)):
        return "date", date
    if "agency" not in pieces and (agency := _AGENCY.match(head, at)):
        return "agency", agency
    if "date" in pieces:
        bare = None if "agency" in pieces else _BARE.match(head, at)
        return ("agency", bare) if bare and _is_agency(bare["agency"]) else None
    if region := _REGION.match(head, at):
        return "agency" if _is_agency(region["region"]) else "region", region
    return None


def _is_agency(words: str) -> bool:
    name = "-".join(words.lower().split("/")[0].split()).removesuffix("-news").removesuffix("-agency")
    return name in _AGENCIES or name.startswith("interfax")


def _proved(pieces: dict[str, re.Match[str]], stop: re.Match[str] | None) -> bool:
    """Whether the pieces can only be a dateline, seen from capitals, a known agency and what closes them."""
    if "date" not in pieces and "agency" not in pieces:
        return False
    if "place" not in pieces:  # June 4 (Reuters) - Acme said
        return {"date", "agency"} <= set(pieces) and bool(stop and stop["dash"]) and _is_agency(_agency(pieces))
    words = [word for word in re.split(r"[\s/–-]+", pieces["place"]["place"]) if word.lower() not in _PARTICLES]
    first = pieces["place"]["place"].split()[0].lower()
    if not words or not all(word[:1].isupper() for word in words):
        return False
    in_capitals = all(_capital(word) for word in words)
    if first in _NO_PLACE and not (in_capitals and first in ("the", "a")):
        return False
    agency = _agency(pieces)
    marked = agency[:1].isupper() or _is_agency(agency)
    dash = bool(stop and stop["dash"])
    if "date" in pieces:
        return marked or dash or (in_capitals and stop is not None)
    return _is_agency(agency) and (dash or (in_capitals and stop is not None))


def _agency(pieces: dict[str, re.Match[str]]) -> str:
    return pieces["agency"][pieces["agency"].lastgroup or 0] if "agency" in pieces else ""


def _capital(word: str) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) >= 0.6 * len(letters)


def _readings(said: dict[str, str | None], published: Date | None) -> list[Date]:
    """The days that a dateline's date may mean, likeliest first."""
    if said.get("iso"):
        year, month, day = (int(part) for part in str(said["iso"]).split("-"))
    elif name := said.get("month") or said.get("month2"):
        year, month, day = int(said["year"] or 0), month_number(name) or 0, int(said["day"] or said["day2"] or 0)
    elif published is None:
        return []
    elif said["weekday"]:
        return [weekday_near(weekday_number(said["weekday"]) or 0, published)]
    else:
        return monthly(int(said["number"] or 0), published)
    if year:
        return [Date.parse(f"{year:04}-{month:02}-{day:02}")] if exists(year, month, day) else []
    return yearless(month, day, published) if published else []
