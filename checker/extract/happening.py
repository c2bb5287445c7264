"""Happenings: what is told to have been, or to be still to come, on a day: `On 7 May 2023 they signed`, `will sign on May 7`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from checker.extract.event import days_held
from checker.extract.event_grammar import EVENTS
from checker.extract.live import SAYING
from checker.extract.schedule import meets
from checker.model.article import Span
from checker.model.claims import Claim, HappeningClaim, Tense
from checker.model.when import Date
from checker.text.clauses import clause_of
from checker.text.document import Document
from checker.text.times import Time
from checker.text.times_calendar import exists
from checker.text.verbs import verbs_in
from checker.text.wording import times_in

_REACH = 7  # tokens from a verb to the day that it is told of
_PLAN = 4  # tokens behind a verb within which "to" closes a plan: "is also due to", "plans to"
_HELPING = frozenset("is are was were has have had been will shall plans plan".split())
_ADVERBS = frozenset("already also now first then finally just since".split())
_OF_EVENTS = frozenset(
    "start begin open hold pay make attend join host resume started began opened held paid made attended hosted".split()
)
_COURTS = frozenset("court judge magistrate magistrates tribunal committee panel parliament".split())
_TIMETABLED = frozenset("opens begins starts closes ends expires reopens resumes".split())
_RELATIVES = frozenset("who which whose that".split())
_TO_BE = frozenset("will shall be to would is are".split())
_PERIODS = frozenset("year quarter period months half weeks".split())
_DEEDS = frozenset(
    "signs meets faces hosts visits plays launches publishes presents opens starts begins makes holds returns".split()
)
_OWN = frozenset("a an the his her its their".split())
_NO_ON = frozenset(
    "the a an of from in last next by until till since before after to and or between for this through dated than starting beginning effective".split()
)
_LATELY = timedelta(days=10)
_WEEKS = timedelta(days=60)
_MONTH = timedelta(days=31)
_DOUBTS = frozenset("would could if unless had were".split())
_OPENS = frozenset(("on", "and", "but", "then", "later", "early", "late", '"', "“", "(", "that"))
_BETWEEN = frozenset(
    "by until till before after since from to through for of with under until between against over as than which who that whose where"
    " when if because while and or but , ; : ( ) - – — not never ahead due".split()
)
_UNSURE = frozenset("would could should might must unless if whether supposed".split())
# Words of a clause that speaks of plans, or of what is not so: its days may lie anywhere.
_PLANS = frozenset(
    "scheduled expected planned plans plan due set slated postponed delayed rescheduled cancelled"
    " canceled going intends intended hopes hoped wants wanted proposed deadline starting beginning"
    " effective payable maturing expiring upcoming forthcoming next coming future advance ahead moved brought forward"
    " was-to were-to pencilled earmarked ready prepared preparing expects agreed promised vowed pledged designed aims aimed".split()
)
# Verbs whose object may be what is still to come: "called an election on 12 July".
_OF_PLANS = frozenset(
    "announced announces called calls confirmed declared ordered approved fixed invited arranged booked asked requested offered"
    " said says told added voted decided chose urged demanded sought granted gave got received issued summoned summonsed"
    " appointed named nominated bought sold printed posted advertised faced extended made put qualified reserved".split()
)


def extract(document: Document) -> Iterator[Claim]:
    """Yield a claim for each day that tells when its clause's one verb is: a past verb, or a future one, out of quotation marks."""
    if document.anchor is None:
        return
    days = [time for time in document.times if time.written and time.value and time.value.is_day]
    found = [_claim(document, time, *verb) for time in days if (verb := _verb_of(document, time))]
    held = days_held(document) if found else set()
    yield from (claim for claim in found if not meets(claim.field_spans["date"], held))


def _verb_of(document: Document, time: Time) -> tuple[int, Tense] | None:
    """The one finite verb that a day belongs to, and its tense, where it can be no other and tells of no plan."""
    tokens = document.tokens
    if time.first < 1 or not (tokens.lowers[time.first - 1] == "on" or _may_close(tokens.lowers, time.first)):
        return None
    if document.in_quote(time.span) or tokens.lowers[time.end : time.end + 1] in (["'s"], ["’s"]):
        return None
    first, end = clause_of(document, time.first)
    verbs = _whole(tokens.lowers, verbs_in(tokens, first, end))
    if (at := _timetabled(document, time)) is not None:
        return (at, "future") if _is_alone(document, time, "future") else None
    if tokens.lowers[first] in _RELATIVES:
        verbs = [verb for verb in verbs if verb[0] < time.first]  # "the ferry which crossed on June 1 is in a yard"
    if len(verbs) != 1 or _is_half(tokens.lowers, verbs[0][0]):
        return None
    at, tense = verbs[0]
    if tense not in ("past", "future") or not _is_alone(document, time, tense):
        return None
    return (at, tense) if _is_fronted(document, time, first, at) or _follows(document, at, time, tense) else None


def _is_half(lowers: list[str], verb: int) -> bool:
    """Whether a verb is half of what another says: `will be dated and delivered`, `the year ended`."""
    joined = lowers[verb - 1] in ("and", "or") and not _TO_BE.isdisjoint(lowers[max(verb - _REACH, 0) : verb])
    return joined or (lowers[verb] == "ended" and lowers[verb - 1] in _PERIODS)


def _whole(lowers: list[str], verbs: list[tuple[int, Tense | None]]) -> list[tuple[int, Tense | None]]:
    """The verbs without the participle that an adverb parts from its auxiliary: "had already informed"."""
    return [(at, tense) for at, tense in verbs if at < 2 or lowers[at - 2] not in _HELPING or lowers[at - 1] not in _ADVERBS]


def _timetabled(document: Document, time: Time) -> int | None:
    """The verb of `opens on June 1`, `takes effect on June 1`, `signs his contract on June 1`: the present of a timetable."""
    lowers = document.tokens.lowers
    if time.first < 3 or lowers[time.first - 1] != "on":
        return None
    if lowers[time.first - 3 : time.first - 1] == ["takes", "effect"]:
        return time.first - 3
    if lowers[time.first - 2] in _TIMETABLED:
        return time.first - 2
    # A caption, which tells of what has been in the present, has its year.
    if time.written and time.written[0] is not None:
        return None
    at = next((at for at in range(time.first - 3, max(time.first - 7, 0), -1) if lowers[at] in _DEEDS), None)
    return at if at is not None and lowers[at + 1] in _OWN and _BETWEEN.isdisjoint(lowers[at + 1 : time.first - 1]) else None


def _is_alone(document: Document, time: Time, tense: Tense) -> bool:
    """Whether a sentence has no other time that may be meant, and, of what is past, no word of a plan."""
    first, end = document.sentence_of(time.first)
    clause = clause_of(document, time.first)
    lowers = document.tokens.lowers
    others = [
        other for other in times_in(document, first, end) if other is not time and not _is_aside(document, other, time, clause)
    ]
    if tense == "future":
        return all(_is_recent(document, other) for other in others) and _DOUBTS.isdisjoint(lowers[first:end])
    alone = not any(clause[0] <= other.first < clause[1] for other in others) and all(
        _is_near(document, other) for other in others
    )
    sure = _UNSURE.isdisjoint(lowers[first:end]) and "may" not in document.tokens.words[first:end]
    return alone and sure and _PLANS.isdisjoint(lowers[slice(*clause)])


def _is_aside(document: Document, other: Time, time: Time, clause: tuple[int, int]) -> bool:
    """Whether another time stands in a clause about somebody, closed before the day: `the tenor, who walked out in 2003, …`."""
    own, lowers = clause_of(document, other.first), document.tokens.lowers
    return lowers[own[0]] in _RELATIVES and (own != clause or "," in lowers[other.end : time.first])


def _is_near(document: Document, time: Time) -> bool:
    """Whether another time of a sentence leaves a day the story's own: one of these weeks."""
    assert document.anchor is not None
    day = time.value
    return day is not None and day.first - _WEEKS <= document.anchor.last and document.anchor.first - _WEEKS <= day.last


def _is_recent(document: Document, time: Time) -> bool:
    """Whether a time beside a plan leaves it the story's own: a length, a clock, or a day of these days."""
    assert document.anchor is not None
    return time.form in ("duration", "clock") or (time.value is not None and time.value.last >= document.anchor.first - _LATELY)


def _is_fronted(document: Document, time: Time, first: int, verb: int) -> bool:
    """`On May 7, they signed`: a day that opens its clause, set off or right before a subject."""
    tokens = document.tokens
    before, after = tokens.lowers[first : time.first], tokens.words[time.end : time.end + 1]
    said = first > 0 and tokens.lowers[first - 1] in SAYING
    opens = before[-1:] == ["on"] and all(word in _OPENS for word in before) and not said
    return opens and time.end < verb and bool(after) and (after[0] == "," or after[0][:1].isalpha())


def _follows(document: Document, verb: int, time: Time, tense: Tense) -> bool:
    """`signed the deal on May 7`: a day that ends its clause not far behind the verb, with no noun of an event between."""
    lowers = document.tokens.lowers
    start, at = time.first - (lowers[time.first - 1] == "on"), verb + 1
    if tense == "future" and "to" in lowers[at : at + _PLAN]:
        at = lowers.index("to", at) + 1
    if start < at or start - at > _REACH + 3 * (tense == "future") or not _may_close(lowers, start):
        return False
    between = lowers[at:start]
    if between[-4:] == ["for", "the", "first", "time"]:
        between = between[:-4]
    if not between or between in (["already"], ["late"], ["early"]):
        return True
    main = between[0] if lowers[verb] in _HELPING else lowers[verb]
    if tense == "future":
        between = _of_a_plan(between)
    own = main in _OF_EVENTS or EVENTS.isdisjoint(between[1:])
    return own and _BETWEEN.isdisjoint(between) and _OF_PLANS.isdisjoint((main, lowers[verb]))


def _may_close(lowers: list[str], start: int) -> bool:
    """Whether a day may stand behind a word: any, with "on"; without it one that needs nothing behind it ("announced April 6")."""
    return lowers[start] == "on" or (lowers[start - 1] not in _NO_ON and lowers[start - 1][:1].isalpha())


def _of_a_plan(between: list[str]) -> list[str]:
    """The words between a plan's verb and its day without what parts them nowhere: "a visit to Oslo", "before the court"."""
    if "sidelines" in between:
        return []
    in_court = not _COURTS.isdisjoint(between)
    pairs = zip(between, ["", *between], strict=False)
    return [
        word
        for word, before in pairs
        if word != "due" and not (word == "to" and before in EVENTS) and not (word == "before" and in_court)
    ]


def _claim(document: Document, time: Time, verb: int, tense: Tense) -> Claim:
    spans = {"verb": document.tokens.span(verb, verb + 1), "date": time.span}
    place = Span(min(spans["verb"].start, time.span.start), max(spans["verb"].end, time.span.end))
    others = _others(document, time, tense)
    readings = {"date": others} if others else {}
    said = document.said(place, "happening", field_spans=spans, readings=readings, tense=tense)
    assert time.value is not None
    return HappeningClaim(verb=document.tokens.lowers[verb], date=time.value, **said)


def _others(document: Document, time: Time, tense: Tense) -> tuple[Date, ...]:
    """The other days that one without its year may mean: where the tense and the nearest one disagree by far, a year from it too."""
    assert document.anchor is not None
    assert time.value is not None
    assert time.written is not None
    day, (year, month, number) = time.value.first, time.written
    if year is not None or time.alternatives:
        return time.alternatives
    off = day - document.anchor.last if tense == "past" else document.anchor.first - day
    other = day.year - 1 if tense == "past" else day.year + 1
    far = off > _MONTH or (off > _LATELY and day.year != document.anchor.first.year)
    return (Date.day(date(other, month, number)),) if far and exists(other, month, number) else ()
