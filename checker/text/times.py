"""Times: what a text says of when, each an inclusive stretch of days with its precision.

The grammar is a table of plain regexes over one letter a token (`times_words`), each with the reader of what it matches;
at every token the rules that may begin there are tried in order, and the first that reads something wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from checker.model.article import Span
from checker.model.when import Date
from checker.text import times_absolute as absolute
from checker.text import times_periods as periods
from checker.text import times_ranges as ranges
from checker.text import times_relative as relative
from checker.text.times_calendar import third
from checker.text.times_holidays import holiday, nine_eleven
from checker.text.times_lengths import age, clock, duration
from checker.text.times_scene import Reading, Scene, Time
from checker.text.times_words import letters
from checker.text.tokens import Tokens

__all__ = ["Time", "times"]

Reader = Callable[[Scene, int, int], Reading | Time | None]

_YEAR = r"(?:,?y(?!C)|,?'[dD](?!S)|,?O?[lxi]Y)?"
_WEEKDAY = r"(?:W|V\.?),?t?"
_JOINT = r"(?:--?|>|&)"
_PART_OF = r"(?:(?:O|,)?(?:t?[lxiv]?c?Y(?!y)|t?[lxi1]?c?Y?y))?"
_COUNT = r"(?:a?wO?|a|d|D|n|w&ah)"

# The first letters, what follows, and who reads it; the longer form of two stands first.
_RULES: tuple[tuple[str, str, Reader], ...] = (
    ("y", r"y-d-d|y/d/d", absolute.numeric),
    ("d", r"d/d/(?:y|[dD])(?!/)|d-d-y", absolute.numeric),
    ("Z", r"Z", absolute.numeric),
    ("ydn#", r"(?:d(?::[dD])?|n|y|#)C", clock),
    ("d", r"d:[dD]", clock),
    ("d", r"d/d", nine_eleven),
    ("MWV", rf"(?:{_WEEKDAY})?M\.?dR?{_JOINT}(?:{_WEEKDAY})?(?:M\.?)?dR?{_YEAR}", ranges.day_range),
    ("M", rf"M,dR?{_JOINT}dR?,?y", ranges.day_range),
    ("d", rf"dR?{_JOINT}dR?O?M\.?{_YEAR}", ranges.day_range),
    ("d", r"dR?O?M\.?(?:--?|>)dR?O?M\.?(?:,?y)?", ranges.day_range),
    ("lxi", rf"(?:ix|[lxi]){_WEEKDAY}(?:M\.?(?:dR?|o)|dR?O?M\.?){_YEAR}", absolute.named_day),
    ("WV", rf"{_WEEKDAY}(?:M\.?t?(?:dR?|o)|dR?O?M\.?){_YEAR}", absolute.named_day),
    ("M", rf"M\.?,?t?(?:dR?|o(?=[.,)y]|$)){_YEAR}", absolute.named_day),
    ("d", rf"dR?-?O?M\.?(?:-y|{_YEAR})", absolute.named_day),
    ("to", rf"t?(?:dR?|o)OM\.?{_YEAR}|tdR?M\.?{_YEAR}", absolute.named_day),
    ("M", r"M\.?,?O?(?:y|'[dD])", absolute.month_year),
    ("M", r"M\.?,?(?:O?t?[lxi]|Otv)Y", relative.month_near),
    ("lxivt", r"t?[lxivf]M", relative.month_near),
    ("X", r"X(?:,?y)?", ranges.month_range),
    ("J", r"J(?:,?y)?", periods.part),
    ("T", r"TP?", relative.deictic),
    ("li", r"[li]P", relative.deictic),
    ("lxivft", r"t?(?:ix|[lxivf])WP?", absolute.weekday),
    ("W", r"WP?", absolute.weekday),
    ("V", r"V\.?", absolute.weekday),
    ("lxivt5", rf"t?(?:[lxi]Yz|yz?)?c?(?:oc?|dR|l|5)[kh]{_PART_OF}|[lxi]Yzk", periods.quarter),
    ("oc", rf"c?oc?[kh]{_PART_OF}", periods.quarter),
    ("d", rf"dRk{_PART_OF}", periods.quarter),
    ("yt", r"t?yz?c?o?[kE]", periods.quarter),
    ("cQt", rf"t?c?Q{_PART_OF}", periods.quarter),
    ("ct", r"t?c-?Y?y|t?ycY", periods.fiscal_year),
    ("tlxic", r"t?[lxi1v]?cY", periods.fiscal_year),
    ("lxit", r"t?[lxfv](?:a?wO?|d|D|n)[uYkj]", relative.units_near),
    ("lxivft", r"t?[lxivf][uYkj]", relative.unit_near),
    ("~wdDna", rf"~?{_COUNT}-?[uYkj](?:__)?[geL]", relative.away),
    ("qt", r"t?q(?:c?o?k|E|o?h)?", relative.year_earlier),
    ("t1", r"t?1[kE]|tk", relative.spoken_of),
    ("tK", r"t?KOt[uYk]", relative.end_of_unit),
    ("t", r"tu", relative.the_weekend),
    ("rt", r"(?:r=?|t=)[uY]", relative.that_unit),
    ("yt'D", r"t?(?:y[Sz]|'?DS)|t6", periods.decade),
    ("tod", r"t?(?:o|dR)-?j|t?d4", periods.century),
    ("slxit", r"t?[lxiv]?sO?y|[lxiv]s", relative.season),
    ("Hx", r"x?H", holiday),
    ("w", r"ww", absolute.spelled_year),
    ("wdDnUa", r"(?:w|d|D|n)-Y(?=-)|(?:w|d|D|n)(?:__)?Y_", age),
    ("wdDna", r"(?:a?wO?|a|d|D|n)-?[uYj]|wk", duration),
    ("U", r"U", duration),
    ("y", r"y-[dD](?![-/dD])", ranges.year_range),
    ("tY", r"t?Yy", absolute.year),
    ("y", r"y", absolute.year),
    ("M", r"M", absolute.month),
)
_FIRST_YEAR, _LAST_YEAR = 1000, 9000  # a day outside of these is no day of a story; centuries are counted from it
_STARTS = re.compile("[" + "".join(sorted({letter for starts, _, _ in _RULES for letter in starts})) + "]")


@cache
def _rules(letter: str) -> tuple[tuple[re.Pattern[str], Reader], ...]:
    """The rules that may begin with a letter."""
    return tuple((_compiled(pattern), reader) for starts, pattern, reader in _RULES if letter in starts)


@cache
def _any_rule(letter: str) -> re.Pattern[str]:
    """What fits where one of a letter's rules does: at most places none of them."""
    return re.compile("|".join(pattern for starts, pattern, _ in _RULES if letter in starts))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def times(tokens: Tokens, sentences: list[tuple[int, int]], anchor: Date | None) -> list[Time]:
    """Every time of a text in order of place; none overlaps another."""
    inside = anchor if anchor and _FIRST_YEAR < anchor.first.year < _LAST_YEAR else None
    scene = Scene(tokens, letters(tokens), sentences, inside, [])
    at = 0
    while start := _STARTS.search(scene.letters, at):
        at = start.start()
        time = _time_at(scene, at)
        if time is None:
            at += 1
        else:
            at = time.end
            _add(scene, time)
    return scene.found


def _time_at(scene: Scene, at: int) -> Time | None:
    """What the first rule that fits reads at a token."""
    if not _any_rule(scene.letters[at]).match(scene.letters, at):
        return None
    for pattern, reader in _rules(scene.letters[at]):
        if (match := pattern.match(scene.letters, at)) and match.end() > at:
            reading = reader(scene, at, match.end())
            if isinstance(reading, Time):
                return reading
            if reading:
                return _placed(scene, at, match.end(), reading)
    return None


def _placed(scene: Scene, first: int, end: int, reading: Reading) -> Time:
    """A reading at its tokens, without the full stop of its sentence."""
    first = first if reading.first is None else reading.first
    end = end if reading.end is None else reading.end
    if scene.letter(end - 1) == "." and not (scene.glued(end - 1) and _is_cut_short(scene.word(end - 2))):
        end -= 1
    place = scene.tokens.span(first, end)
    return Time(first, end, place, reading.value, reading.alternatives, reading.form, reading.written, (), reading.length)


def _is_cut_short(word: str) -> bool:
    """Whether the stop behind a word belongs to it, as in "Sept."."""
    return len(word) <= 4 and word not in ("may", "june", "july")


def _add(scene: Scene, time: Time) -> None:
    """Put a time behind the others: narrowed by "early" or "the end of", or joined to the one before as a range."""
    time = _narrowed(scene, time)
    if scene.found and (whole := _joined(scene, scene.found[-1], time)):
        scene.found[-1] = whole
    else:
        scene.found.append(time)


def _joined(scene: Scene, before: Time, time: Time) -> Time | None:
    """The range that two times make with the joint between them; "and" joins only after "between"."""
    between = scene.letters[before.end : time.first]
    if between in ("-", "--", ">", ",>"):
        return ranges.joined(scene, before, time)
    if between == "&" and scene.letter(before.first - 1) == "B":
        return ranges.joined(scene, before, time)
    return None


def _narrowed(scene: Scene, time: Time) -> Time:
    """`early 2024`, `late last month`, `the end of 1994`: the third of the stretch that is meant."""
    if time.value is None or time.value.precision not in ("month", "quarter", "half", "year", "decade", "century"):
        return time
    before = time.first - 1
    if scene.letter(before) == "m":
        which = {"early": 0, "mid": 1, "late": 2}[scene.word(before)]
    elif scene.letter(before) == "O" and scene.letter(before - 1) == "K":
        before -= 1
        which = {"start": 0, "beginning": 0, "middle": 1}.get(scene.word(before), 2)
    else:
        return time
    place = Span(scene.tokens.starts[before], time.span.end)
    others = tuple(third(value, which) for value in time.alternatives)
    return time._replace(first=before, span=place, value=third(time.value, which), alternatives=others, form="period")
