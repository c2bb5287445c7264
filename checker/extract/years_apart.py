"""Years between two days that a sentence tells: `in 1997 and, twelve years later, in 2009`, `for 22 years, from 1964 to 1986`."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.elapsed import is_dated
from checker.extract.interval import ends_of
from checker.extract.years_told import Years, years_told
from checker.model.article import Span
from checker.model.claims import Claim, DurationClaim
from checker.model.when import Date
from checker.text.document import Document
from checker.text.times import Time
from checker.text.times_parts import dated_span
from checker.text.verbs import verbs_in
from checker.text.wording import times_in

_BEFORE_DAY = frozenset("in on of the since , (".split())
_NEAR = 10  # tokens between the years and either day
_LED = 14
_THINGS = 4  # words of what lasted that long: "32 years as mayor of the town"
_PARTED = frozenset("that which when while but since until and or is ; years year".split())
_JOINTS = frozenset(", from (".split())
_OTHER = (["later"], ["after"], ["before"], ["ago"], ["old"], ["earlier"])


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for each number of years that stands with both of the days that it lies between."""
    if not any(time.form in ("year", "date", "month", "range") for time in document.times):
        return
    for years in years_told(document):
        if found := _stretch(document, years) or _pair(document, years) or _until(document, years):
            yield _claim(document, years, *found)


Ends = tuple[Date, Date, Span, Span, bool]


def _pair(document: Document, years: Years) -> Ends | None:
    """The two days of `N years later`, `N years after …` and `N years before …`, the earlier one first."""
    lowers = document.tokens.lowers
    word = lowers[years.end : years.end + 1]
    if word not in (["later"], ["after"], ["before"]):
        return None
    first, end = document.sentence_of(years.first)
    before = _last_before(document, years, first)
    behind = next((time for time in times_in(document, years.end, end) if is_dated(document, time)), None)
    if before is None or behind is None or behind.first - years.end > _NEAR or lowers[behind.first - 1] not in _BEFORE_DAY:
        return None
    between = set(lowers[years.end + 1 : behind.first])
    if (
        _PARTED & between
        or (word == ["later"] and "who" in between)
        or (word != ["later"] and not _is_set_off(lowers, before, years))
    ):
        return None
    start, last = (behind, before) if word == ["after"] else (before, behind)
    return _days(document, start, last)


def _until(document: Document, years: Years) -> Ends | None:
    """The two days of a life together: `in 1948 she married …, until he died in 2001, after 53 years of marriage`."""
    lowers = document.tokens.lowers
    first, _ = document.sentence_of(years.first)
    dated = [time for time in times_in(document, first, years.first) if is_dated(document, time)]
    if len(dated) != 2 or lowers[dated[0].first - 1 : dated[0].first] not in (["in"], ["since"], ["on"]):
        return None
    apart = lowers[dated[1].end : years.first]
    lasted = apart in ([","], [",", "after"]) and lowers[years.end : years.end + 1] in (["of"], ["in"], ["as"])
    return _days(document, *dated) if lasted and "until" in lowers[dated[0].end : dated[1].first] else None


def _last_before(document: Document, years: Years, first: int) -> Time | None:
    """The last dated time before the years, in their sentence or, where they open it, the one of the sentence before."""
    found = [time for time in times_in(document, first, years.first) if is_dated(document, time)]
    if found:
        return found[-1] if years.first - found[-1].end <= _LED else None
    if years.first - first > 1 or not first:
        return None
    found = [time for time in times_in(document, document.sentence_of(first - 1)[0], first) if is_dated(document, time)]
    return found[0] if len(found) == 1 else None


def _is_set_off(lowers: list[str], before: Time, years: Years) -> bool:
    """Whether the years follow the earlier told day at once: `in 2009, three years after …`."""
    return lowers[before.end : years.first] in ([","], ["-"], ["–"], ["—"], [])


def _stretch(document: Document, years: Years) -> Ends | None:
    """The ends of a stretch that the years are told to have lasted: `for 22 years, from 1964 to 1986`."""
    lowers = document.tokens.lowers
    first, end = document.sentence_of(years.first)
    for time in times_in(document, first, end):
        if len(time.parts) != 2 or any(part.form not in ("year", "date", "month") for part in time.parts):
            continue
        behind, ahead = lowers[years.end : time.first], lowers[time.end : years.first]
        lasted = time.first >= years.end and len(behind) <= _THINGS + 2 and bool(behind) and behind[-1] in _JOINTS
        lasted = lasted and not _is_a_share(lowers, years) and not verbs_in(document.tokens, years.end, time.first)
        apposed = time.end <= years.first and ahead in ([","], ["("], [",", "a", "span", "of"], [",", "a", "period", "of"])
        if not (lasted or apposed) or _PARTED & {*behind, *ahead} or lowers[years.end : years.end + 1] in _OTHER:
            continue
        ends = ends_of(document, time) or _in_brackets(document, time)
        if ends and len(ends[0]) == len(ends[1]) == 1 and ends[0][0].first <= ends[1][0].first:
            start, last = (dated_span(document.tokens, part) for part in time.parts)
            return ends[0][0], ends[1][0], start, last, False
    return None


def _in_brackets(document: Document, time: Time) -> tuple[list[Date], list[Date]] | None:
    """The ends of `(1964-1986)`."""
    tokens, (a, b) = document.tokens, time.parts
    whole = all(part.form == "year" and len(tokens.words[part.end - 1]) == 4 for part in (a, b))
    return ([a.value], [b.value]) if whole and a.value and b.value and tokens.lowers[time.first - 1] == "(" else None


def _is_a_share(lowers: list[str], years: Years) -> bool:
    """Whether the years are told of a rate or of a part: `six tonnes a year`, `a total of nine years`, `nine of the years`."""
    return lowers[years.first] in ("a", "an") or lowers[years.first - 1] in ("of", "each", "per")


def _days(document: Document, start: Time, end: Time) -> Ends | None:
    if start.value is None or end.value is None or start.value.first > end.value.last:
        return None
    strict = not (start.value.is_day and end.value.is_day)
    return start.value, end.value, dated_span(document.tokens, start), dated_span(document.tokens, end), strict


def _claim(document: Document, years: Years, start: Date, end: Date, at_start: Span, at_end: Span, strict: bool) -> DurationClaim:
    length = document.tokens.span(years.first, years.end)
    places = (length, at_start, at_end)
    whole = Span(min(place.start for place in places), max(place.end for place in places))
    spans = {"length": length, "start": at_start, "end": at_end}
    said = document.said(whole, "elapsed", field_spans=spans)
    return DurationClaim(start=start, end=end, length=years.number, unit="calendar year" if strict else "year", **said)
