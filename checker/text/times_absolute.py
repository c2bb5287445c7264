"""Times that name a day, a month or a year: `Tuesday, June 6`, `4 June 2023`, `2023-06-04`, `June 3-5`, `in 2009`."""

from __future__ import annotations

import re
from datetime import date

from checker.model.when import Date
from checker.text.times_calendar import exists, month_number, weekday_number, yearless
from checker.text.times_scene import Reading, Scene, number_at
from checker.text.times_words import ORDINALS, STEPS

_CENTURY = 100
_AFTER_COUNT = frozenset(
    "people men women children workers jobs employees soldiers troops police officers students members voters votes points seats"
    " homes houses shares tonnes tons metres meters miles km kilometres kilometers feet pounds dollars euros yen francs marks"
    " dlrs mln billion million thousand percent pct per gmt hours barrels bushels acres hectares words copies cases deaths"
    " companies megawatts mw kg cc rpm calories units times pixels patients households refugees migrants prisoners civilians".split()
)
_BEFORE_COUNT = frozenset(
    "$ £ € ¥ # no no. nos than about around nearly almost over some least most room flight route page level resolution resolutions article chapter gtx rtx model type".split()
)

_BEFORE_MONTH = frozenset("in since by until till early late mid of from during to through last next this".split())
_BEFORE_NAME = frozenset("theresa mrs ms mr the a annual long miss".split())


def numeric(scene: Scene, first: int, end: int) -> Reading | None:
    """`2023-06-04`, `6/4/2023`, `04.06.2023`: ISO, American order before British, dots always day first."""
    text = scene.tokens.text(first, end)
    if (scene.letter(first - 1) in "/-" and scene.glued(first)) or (scene.letter(end) in "/-" and scene.glued(end)):
        return None
    dotted = "." in text
    parts = [int(part) for part in text.replace(".", " ").replace("/", " ").replace("-", " ").replace("–", " ").split()]
    if parts[0] > 999:
        year, orders = parts[0], [(parts[1], parts[2])]
    else:
        a, b, year = parts
        year = _full_year(year, scene) if year < _CENTURY else year
        orders = [(b, a)] if dotted else [(a, b), (b, a)]
    days = [Date.day(date(year, month, day)) for month, day in dict.fromkeys(orders) if exists(year, month, day)]
    if days:
        return Reading(days[0], tuple(days[1:]), written=(year, days[0].first.month, days[0].first.day))
    month, day = orders[0]
    return Reading(None, written=(year, month, day)) if parts[0] > 999 and 1 <= month <= 12 and 1 <= day <= 31 else None


def named_day(scene: Scene, first: int, end: int) -> Reading | None:
    """A day with its month, in either order, with or without weekday and year; the weekday is not compared."""
    if scene.letter(first) == "W" and _is_line_of_its_own(scene, first + 1, end):
        return None
    end = _without_count(scene, first, end)
    if scene.letter(end - 1) == "d" and (scene.word(end) in _AFTER_COUNT or _runs_on(scene, end)):
        return None
    month = next((number for at in range(first, end) if scene.letter(at) == "M" and (number := month_number(scene.word(at)))), 0)
    day = next((number for at in range(first, end) if (number := _day_at(scene, at))), 0)
    return _day(scene, year_in(scene, first, end), month, day, end)


def _is_line_of_its_own(scene: Scene, first: int, end: int) -> bool:
    """Whether a date fills a line, so that a weekday at the end of the line before is another matter."""
    source, tokens = scene.tokens.source, scene.tokens
    rest = source[tokens.ends[end - 1] : tokens.ends[end - 1] + 9].lstrip(" ")
    return "\n" in source[tokens.ends[first - 1] : tokens.starts[first]] and rest[:1] in ("", "\n")


def _runs_on(scene: Scene, at: int) -> bool:
    """Whether a mark joins a number to what follows: a share, a fraction, a clock time."""
    if scene.letters[at : at + 3] == "-d/":  # "Nov 2-1/2": two and a half cents for November
        return scene.glued(at) and scene.glued(at + 2)
    return scene.glued(at) and (scene.letter(at) in "%$" or (scene.letter(at) in "/:" and scene.glued(at + 1)))


def _day(scene: Scene, year: int | None, month: int, day: int, end: int | None = None) -> Reading:
    written = (year, month, day)
    if year is not None:
        value = Date.day(date(year, month, day)) if exists(year, month, day) else None
        return Reading(value, written=written, end=end)
    days = yearless(month, day, scene.anchor) if scene.anchor else []
    if len(days) > 1 and (told := scene.told_year(end or 0)) and exists(told, month, day):
        spoken = Date.day(date(told, month, day))
        days = [spoken, *(found for found in days if found != spoken)]
    return Reading(days[0] if days else None, tuple(days[1:]), written=written, end=end)


def _day_at(scene: Scene, at: int) -> int | None:
    if scene.letter(at) == "d":
        return int(scene.word(at))
    return ORDINALS.get(scene.word(at)) if scene.letter(at) == "o" else None


def year_in(scene: Scene, first: int, end: int) -> int | None:
    """The year written among some tokens: in four digits, in two after an apostrophe, or as "last year"."""
    for at in range(end - 1, first, -1):
        if scene.letter(at) == "Y" and scene.today:
            return scene.today.year + STEPS[scene.letter(at - 1)]
        if scene.letter(at) == "y":
            return int(scene.word(at))
        if scene.letter(at) in "dD" and scene.letter(at - 1) == "'":
            return _full_year(int(scene.word(at)), scene)
    return None


def _full_year(short: int, scene: Scene) -> int:
    """The year of two digits that is nearest to the anchor, or to 2000 without one."""
    around = scene.anchor.first.year if scene.anchor else 2000
    century = around // _CENTURY * _CENTURY
    return min((century + short - _CENTURY, century + short, century + short + _CENTURY), key=lambda year: abs(year - around - 5))


def _without_count(scene: Scene, first: int, end: int) -> int:
    """The end without a year that is a number of things ("On June 3, 2000 people marched")."""
    if scene.letter(end - 1) == "y" and scene.word(end) in _AFTER_COUNT:
        return end - 2 if scene.letter(end - 2) == "," else end - 1
    return end


def month_year(scene: Scene, first: int, end: int) -> Reading | None:
    """A month with its year."""
    month, year = month_number(scene.word(first)), year_in(scene, first, end)
    if not month or not year or scene.word(end) in _AFTER_COUNT:
        return None
    return Reading(Date.month(year, month), form="month")


def month(scene: Scene, first: int, end: int) -> Reading | None:
    """A month alone: the latest one in a past clause, the coming one in a future clause, else the nearest."""
    number, today = month_number(scene.word(first)), scene.today
    if not number or _is_no_month(scene, first):
        return None
    if today is None:
        return Reading(None, form="month")
    tense = "future" if scene.is_ahead(first, end) else scene.tense(first, end)
    this = Date.month(today.year, number)
    earlier, later = Date.month(today.year - 1, number), Date.month(today.year + 1, number)
    if tense == "past":
        order = [this, earlier] if this.first <= today else [earlier, this]
    elif tense == "future":
        order = [this, later] if this.last >= today else [later, this]
    else:
        order = sorted((this, earlier, later), key=lambda found: _days_off(found, today))[:2]
    return Reading(order[0], tuple(order[1:]), form="month")


def _days_off(stretch: Date, day: date) -> int:
    return max((stretch.first - day).days, (day - stretch.last).days, 0)


def _is_no_month(scene: Scene, at: int) -> bool:
    """Whether May or March is a verb, a walk or somebody's name here, or Jan is a man."""
    word, before, after = scene.word(at), scene.word(at - 1), scene.word(at + 1)
    if len(word) < 5 and word not in ("may", "june", "july"):
        return scene.letter(at + 1) not in (".", "") and before not in _BEFORE_MONTH
    if word not in ("may", "march"):
        return False
    opens = scene.sentence(at)[0] == at
    if before in _BEFORE_MONTH:
        return False
    named = not opens and scene.tokens.words[at - 1][0].isupper() and scene.sentence(at)[0] < at - 1
    return (opens and word == "may") or named or before in _BEFORE_NAME or after in ("on", "said", "has", "was", "told", "for")


def year(scene: Scene, first: int, end: int) -> Reading | None:
    """A year alone, where its neighbours do not make it a count."""
    number, after = int(scene.word(end - 1)), scene.word(end)  # "the year 1986" ends with it
    before = scene.word(first - 1)
    if before in _BEFORE_COUNT or after in _AFTER_COUNT or _is_joined_before(scene, first) or _is_joined_behind(scene, end):
        return None
    if re.match(r"(?:-|--|>)?y?G|\(.C", scene.letters[end : end + 4]):
        return None  # "1354 to 1345 B.C.", "1500 (1400 GMT)"
    if number < 1500 and before not in ("in", "since", "year", "from", "before", "until", "by"):
        return None
    return Reading(Date.year(number), form="year")


def _is_joined_before(scene: Scene, at: int) -> bool:
    """Whether a number hangs on a mark before it, other than the dash of a range of years."""
    if not scene.glued(at) or scene.letter(at - 1) not in "-$/:.":
        return False
    return not (scene.letter(at - 1) == "-" and scene.found and scene.found[-1].end == at - 1 and scene.found[-1].form == "year")


def _is_joined_behind(scene: Scene, end: int) -> bool:
    """Whether a number goes on behind: a share, a decimal, a compound that is no range of years."""
    if not scene.glued(end):
        return False
    letter = scene.letter(end)
    if letter == "-":
        return scene.glued(end + 1) and scene.letter(end + 1) not in "ydD"
    return letter in "%$/:R" or (letter == "." and scene.glued(end + 1))


def weekday(scene: Scene, first: int, end: int) -> Reading | None:
    """A weekday alone: the last one in a past clause, the coming one in a future clause; the other is an alternative."""
    at = next(at for at in range(first, end) if scene.letter(at) in "WV")
    number, today = weekday_number(scene.word(at)), scene.today
    if number is None or scene.word(at - 1) in ("every", "each") or (scene.letter(at) == "V" and not _is_day_name(scene, at)):
        return None
    if today is None:
        return Reading(None, form="weekday")
    if scene.letter(at - 1) in ("v", "f") and at > first and (known := scene.latest("day")):
        today = known.first
    behind = today.toordinal() - (today.weekday() - number) % 7
    ahead = today.toordinal() + (number - today.weekday()) % 7
    lead = scene.letter(at - 1) if at > first else ""
    if lead in ("l", "v"):
        last = behind if behind < today.toordinal() else behind - 7
        order = [last, last - 7]
    elif lead in ("x", "f"):
        coming = ahead if ahead > today.toordinal() else ahead + 7
        order = [coming, coming + 7]
    elif scene.is_ahead(first, end) or (lead == "i" and scene.tense(first, end) != "past"):
        order = [ahead, behind]
    else:
        order = [behind, ahead]
    days = [Date.day(date.fromordinal(day)) for day in dict.fromkeys(order)]
    return Reading(days[0], tuple(days[1:]), form="weekday")


def _is_day_name(scene: Scene, at: int) -> bool:
    """Whether a weekday cut short is one, and no Sun, Sat or Mon of another kind."""
    return scene.word(at - 1) in ("on", "last", "this", "next", "until", "by", "since") and scene.letter(at + 1) in ".,_"


def spelled_year(scene: Scene, first: int, end: int) -> Reading | None:
    """nineteen ninety-one, twenty sixteen."""
    century, rest = number_at(scene, first), number_at(scene, end - 1)
    if century not in (18, 19, 20) or rest is None or not 10 <= rest <= 99:
        return None
    return Reading(Date.year(100 * century + rest), form="year")
