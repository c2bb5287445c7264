"""Years gone by beside the day that they count from: `235 years ago, in 1788`, `for six years, since 2015`, `built in 1897, is 110 years old`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.extract.years_told import Years, years_told
from checker.model.article import Span
from checker.model.claims import Claim, DurationClaim
from checker.text.document import Document
from checker.text.times import Time
from checker.text.times_parts import dated_span
from checker.text.wording import times_in

_VAGUE = frozenset(
    "nearly almost about around roughly some approximately over than least most under close up past circa or just well".split()
)
_SINGLE = ("day", "month", "quarter", "half", "year", "span")  # of the times that one can count years from
_NOW = frozenset("has have 's ’s 've ’ve is are remains marks marked mark marking been".split())
_THEN = frozenset("had was were would could".split())
_APART = _THEN | frozenset("until later earlier before after".split())
_JOINTS = frozenset(
    "in on back , ( - – — early late mid of the this last today month week year summer spring autumn winter".split()
)
_MADE = frozenset(
    "made built founded opened established launched planted created cast erected begun started set-up dating formed imposed signed"
    " introduced laid cut painted written bought discovered dates began completed constructed".split()
)
_OF_ANOTHER = (["after"], ["before"], ["later"], ["earlier"])
_ON = 12  # tokens from "N years since" to its day
_FAR = 20
_LATELY = 7  # days to either side of the story's own
_IT_IS = ("it is", "it was", "it 's", "it ’s", "it has been", "it is now", "it is exactly")
_OF_WHAT = 7  # tokens from "made" to its day: "made from a melted bell in 1897"
_LED = 3  # tokens between "and" and "for 66 years"
_UNITS_IN = frozenset("years year decades century and or but".split())
_DONE = frozenset("led ran held kept sat taught sang wrote".split())
_ON_BEHIND = frozenset(", both he she they it many few little nothing only we".split())
_LEAVES = (["is", "leaving"], ["leaves"], ["is", "retiring"], ["retires"], ["steps", "down"], ["is", "stepping", "down"])
_BEGUN = frozenset("moved came took became joined entered arrived started began".split())
_LEFT = frozenset("jailed banned sentenced imprisoned suspended barred".split())


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for each number of years up to the story's day that stands beside the day it began on."""
    if document.anchor is None:
        return
    for years in years_told(document):
        if document.tokens.lowers[years.end : years.end + 1] in _OF_ANOTHER:
            if started := _after(document, years):
                yield _claim(document, years, started)
            continue
        if found := _start_of(document, years):
            yield _claim(document, *found)


def is_vague(document: Document, first: int) -> bool:
    """Whether a hedge stands before a token: `nearly 10 years`, `more than five years`."""
    return any(word in _VAGUE for word in document.tokens.lowers[max(first - 2, 0) : first])


def is_dated(document: Document, time: Time) -> bool:
    """Whether a time is one stretch of no more than a year, with its year written."""
    if time.parts or time.value is None or time.value.precision not in _SINGLE or time.form in ("relative", "range"):
        return False
    return any(word.isdigit() and len(word) == 4 for word in document.tokens.words[time.first : time.end])


def _start_of(document: Document, years: Years) -> tuple[Years, Time] | None:
    """The years with the day that they count from, whichever way the two are told together."""
    first, end = document.sentence_of(years.first)
    times = times_in(document, first, end)
    dated = [time for time in times if is_dated(document, time) and not years.first <= time.first < years.end]
    if not dated:
        return _on(document, years, first)
    behind = next((time for time in dated if time.first >= years.end), None)
    before = next((time for time in reversed(dated) if time.end <= years.first), None)
    return (
        _ago(document, years, before, behind)
        or _since(document, years, before, behind, first)
        or _years_since(document, years, behind, dated, first)
        or (_old(document, years, before, behind, first) if len(dated) == 1 else None)
        or _led(document, years, before)
        or _leaves(document, years, before, first)
        or _on(document, years, first)
    )


def _after(document: Document, years: Years) -> Time | None:
    """`agreed on Thursday to …, N years after the town applied, in 2016`: of what was done these days, the one day told behind."""
    tokens, anchor = document.tokens, document.anchor
    first, end = document.sentence_of(years.first)
    if (
        tokens.lowers[years.end] != "after"
        or years.first - 1 <= first
        or tokens.lowers[years.first - 1] not in (",", "-", "–", "—")
    ):
        return None
    times = [time for time in times_in(document, first, end) if time.first >= years.end or time.end <= years.first]
    ahead, behind = [t for t in times if t.end <= years.first], [t for t in times if t.first >= years.end]
    if len(ahead) != 1 or len(behind) != 1 or anchor is None or ahead[0].value is None or not is_dated(document, behind[0]):
        return None
    lately = abs((anchor.first - ahead[0].value.last).days) <= _LATELY and ahead[0].value.is_day
    words = tokens.lowers[years.end : behind[0].first]
    joined = words[-1] in ("in", "on", "of") and len(words) <= _ON and _UNITS_IN.isdisjoint(words)
    closed = tokens.words[behind[0].end : behind[0].end + 1] in (["."], [","], [])
    return behind[0] if lately and joined and closed else None


def _ago(document: Document, years: Years, before: Time | None, behind: Time | None) -> tuple[Years, Time] | None:
    """`N years ago, in 1788`, `in 1788, N years ago`."""
    lowers = document.tokens.lowers
    if lowers[years.end : years.end + 1] != ["ago"]:
        return None
    if behind and _JOINTS.issuperset(lowers[years.end + 1 : behind.first]) and behind.first - years.end <= 6:
        return years, behind
    if before and lowers[before.end : years.first] in ([","], ["("], ["-"], ["–"], [",", "or"], [",", "some"]):
        return years, before
    return None


def _since(document: Document, years: Years, before: Time | None, behind: Time | None, first: int) -> tuple[Years, Time] | None:
    """`for N years, since 2015`, `after N years in power, since 1998`, `since March 2004, more than N years`."""
    lowers = document.tokens.lowers
    found = None
    if behind and lowers[behind.first - 1] == "since" and lowers[years.first - 1] in ("for", "in", "after", "over", "of", ","):
        between = lowers[years.end : behind.first - 1]
        if between in ([], [","]) or (len(between) <= 6 and _APART.isdisjoint(between) and "since" not in between):
            found = behind
    elif (
        before
        and lowers[before.first - 1] == "since"
        and lowers[before.end : years.first] in ([","], [",", "for"], ["for"], [",", "or"])
    ):
        found = before
    if found is None:
        return None
    told = set(lowers[first : min(years.first, found.first)])
    if not _THEN.isdisjoint(told):
        return (_at_least(years), found) if "had" in told and not {"would", "could"} & told else None
    return (years, found) if _NOW & told or lowers[years.first - 1] != "for" else None


def _years_since(
    document: Document, years: Years, behind: Time | None, dated: list[Time], first: int
) -> tuple[Years, Time] | None:
    """`marks 50 years since the coup of 1973`, `in the 12 years since 2003`, `it is 20 years since it opened, on …`."""
    lowers = document.tokens.lowers
    if behind is None or lowers[years.end : years.end + 1] != ["since"] or lowers[years.first - 1] in ("for", "by"):
        return None
    it_is = " ".join(lowers[max(first, years.first - 3) : years.first]).endswith(_IT_IS)
    between = lowers[years.end + 1 : behind.first]
    if len(between) > (_FAR if it_is else _ON) or (between and between[-1] not in ("in", "on", "of", ",", "the")):
        return None
    if (_UNITS_IN - ({"and"} if it_is else set())) & set(between) or (len(dated) > 1 and not it_is):
        return None
    return (years, behind) if it_is or _THEN.isdisjoint(lowers[first : years.first]) else None


def _old(document: Document, years: Years, before: Time | None, behind: Time | None, first: int) -> tuple[Years, Time] | None:
    """`made in 1897, is a hundred years old`, `the 110-year-old bridge, built in 1897`."""
    lowers = document.tokens.lowers
    if before and lowers[years.end : years.end + 1] == ["old"]:
        at, is_now = before, lowers[years.first - 1] in ("is", "are", "now")
    elif behind and lowers[years.end - 1].endswith("-old"):
        at, is_now = behind, behind.first - years.end <= _ON and _THEN.isdisjoint(lowers[years.end : behind.first])
    else:
        return None
    made = lowers[max(first, at.first - _OF_WHAT) : at.first]
    return (years, at) if is_now and made and made[-1] in ("in", "on", "from", "to", "of") and _MADE & set(made) else None


def _led(document: Document, years: Years, before: Time | None) -> tuple[Years, Time] | None:
    """`founded it in 1953 … and led it for 66 years`: no more years than have gone by since."""
    lowers = document.tokens.lowers
    if before is None or lowers[years.first - 1] != "for" or lowers[before.first - 1] not in ("in", "on"):
        return None
    words = lowers[before.end : years.first - 1]
    if "and" not in words or len(words) - words.index("and") - 1 > _LED or _LEFT & set(words):
        return None
    verb = [word for word in words[words.index("and") + 1 :] if word not in ("has", "have")]
    return (_at_least(years), before) if verb and (verb[0].endswith("ed") or verb[0] in _DONE) else None


def _leaves(document: Document, years: Years, before: Time | None, first: int) -> tuple[Years, Time] | None:
    """`who moved in in 1996 and is leaving after 16 years`."""
    lowers = document.tokens.lowers
    if before is None or lowers[years.first - 1] != "after" or lowers[before.first - 1] not in ("in", "on"):
        return None
    words = lowers[before.end : years.first - 1]
    if (
        words[:1] != ["and"]
        or words[1:] not in _LEAVES
        or _BEGUN.isdisjoint(lowers[max(first, before.first - _OF_WHAT) : before.first])
    ):
        return None
    return years, before


def _on(document: Document, years: Years, first: int) -> tuple[Years, Time] | None:
    """`… began in 1879. A hundred and forty years on, …`: of the one dated time of the sentence before."""
    lowers = document.tokens.lowers
    if (
        lowers[years.end : years.end + 1] != ["on"]
        or years.first != first
        or not _ON_BEHIND.issuperset(lowers[years.end + 1 : years.end + 2])
        or not first
    ):
        return None
    start, end = document.sentence_of(first - 1)
    dated = [time for time in times_in(document, start, end) if is_dated(document, time) and _is_of_old(document, time)]
    return (years, dated[0]) if len(dated) == 1 else None


def _is_of_old(document: Document, time: Time) -> bool:
    """Whether a day is no day of the story's own, as that of its head is."""
    assert document.anchor is not None
    return time.value is not None and time.value.last.year < document.anchor.first.year


def _at_least(years: Years) -> Years:
    """The years as no more than have gone by: when they ended is not told."""
    low = years.number.low
    return years._replace(number=replace(years.number, high=None, low=low))


def _claim(document: Document, years: Years, start: Time) -> DurationClaim:
    assert start.value is not None
    assert document.anchor is not None
    length = document.tokens.span(
        years.first, years.end + (document.tokens.lowers[years.end : years.end + 1] in (["ago"], ["old"]))
    )
    written = dated_span(document.tokens, start)
    place = Span(min(length.start, written.start), max(length.end, written.end))
    said = document.said(place, "elapsed", field_spans={"length": length, "start": written})
    return DurationClaim(start=start.value, end=document.anchor, length=years.number, unit="year", **said)
