"""Numbers: money, shares, counts with their units, each an interval of values, hedge words included."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from checker.model.article import Span
from checker.model.number import AFTER_THE_NUMBER, HEDGES, Quantity, from_ends, hedged, negated, reported
from checker.model.units import CURRENCY_SIGNS, CURRENCY_WORDS, MEASURE_WORDS, PERCENT_WORDS
from checker.text.figures import LARGE, STARTS, Figure, figure_at, touches
from checker.text.nouns import noun_after
from checker.text.tokens import Tokens

# Units that are also common words or letters: they count only where they touch the digits ("5m"), or not at all.
_TOUCHING = frozenset(("m", "g", "t", "l", "b", "k", "mi", "kt", "ft", "ha", "nm", "pc", "ct", "yd", "oz", "bp", "pp", "foot"))
_NEVER = frozenset(("in", "mark", "real", "franc", "try", "rub"))
_ONLY_LARGE = frozenset(("won", "rand", "dong"))
_BEGINNINGS = STARTS | LARGE
_CODES = {"Rs": "INR", "RM": "MYR"} | {word.upper(): unit for word, unit in CURRENCY_WORDS.items() if word.upper() == unit}
_NO_COUNT_AFTER = frozenset(
    ("no", "number", "page", "chapter", "article", "section", "room", "route", "phase", "top", "group", "level")
)
_MAY_OPEN = frozenset(
    "the about some all only nearly almost around over these those its their another".split()
)  # behind a dateline's dash
_REACH = 12  # tokens: nothing farther ahead belongs to a number
_MAY_PRECEDE = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


class Number(NamedTuple):
    """A quantity at tokens `[first, end)`; `noun` is the counted thing ("companies"), where one follows.

    The place takes in hedge, sign, scale and unit, and a noun right after the number, so that the quantity in words can
    stand in its stead. `form` is money, percent, points, measure, count or scaled (a bare "6.5 mln"), and bare for a
    figure alone, which is not among a text's numbers. `core` is where the figure itself begins.
    """

    first: int
    end: int
    span: Span
    quantity: Quantity
    noun: str | None = None
    form: str = "count"
    core: int = 0
    is_range: bool = False


def numbers(tokens: Tokens) -> list[Number]:
    """Every quantity of a text in order of place; none overlaps another."""
    found: list[Number] = []
    after, lowers = 0, tokens.lowers
    for at in [at for at, lower in enumerate(lowers) if lower in _BEGINNINGS or "0" <= lower < ":"]:
        at -= lowers[at] in LARGE and at > 0 and lowers[at - 1] in ("a", "an")
        number = number_at(tokens, at, after) if at >= after else None
        if number:
            after = number.end
            if number.form != "bare":
                found.append(number)
    return found


def number_at(tokens: Tokens, at: int, floor: int = 0) -> Number | None:
    """The number whose figure begins at a token, a bare one too, or None; what precedes it is sought no lower than `floor`."""
    place = at, max(floor, at - _REACH)
    if place not in tokens.numbers:
        tokens.numbers[place] = _number_at(tokens, *place)
    return tokens.numbers[place]


def _number_at(tokens: Tokens, at: int, floor: int) -> Number | None:
    if at - 1 >= floor and tokens.words[at - 1] == "." and touches(tokens, at) and not touches(tokens, at - 1):
        at -= 1
    figure = figure_at(tokens, at)
    if figure is None or _is_part_of_something(tokens, figure):
        return None
    first, sign = _sign_before(tokens, figure.first, floor)
    figure, low = _as_range(tokens, figure, sign, first, floor)
    unit, form, end = _unit_after(tokens, figure, sign)
    noun = None
    if form in ("bare", "scaled"):
        noun, direct = _noun_after(tokens, figure, floor)
        form = "count" if noun else form
        unit, end = (noun, end + 1) if direct else (None, end)
    if low is not None:
        first -= first > floor and tokens.lowers[first - 1] == "between"
        quantity = replace(
            from_ends((low.value + figure.quantity.value) / 2, low.value, figure.quantity.value, unit), hedge="about"
        )
    else:
        counted = form == "count" and figure.whole and not figure.scaled
        plain = figure.quantity
        quantity = (
            reported(figure.digits, 1.0, unit, None, True) if counted else Quantity(plain.value, plain.low, plain.high, unit)
        )
        if _is_negative(tokens, first, floor):
            quantity, first = negated(quantity), first - 1
        quantity, first, end = _with_hedge(tokens, quantity, first, end, floor)
    return Number(first, end, tokens.span(first, end), quantity, noun, form, figure.first, low is not None)


def _is_part_of_something(tokens: Tokens, figure: Figure) -> bool:
    """Whether the digits belong to a longer whole: a date, a score, a telephone number, a name such as A-10."""
    first, words = figure.first, tokens.words
    if first and touches(tokens, first) and words[first - 1] in "/-–:+.#" and touches(tokens, first - 1):
        return True
    if not touches(tokens, figure.end) or figure.end + 1 >= len(tokens.words):
        return False
    following = words[figure.end]
    if following in ":/" and touches(tokens, figure.end + 1) and words[figure.end + 1][0].isdigit():
        return True
    return following == "." and touches(tokens, figure.end + 1)


def _sign_before(tokens: Tokens, at: int, floor: int) -> tuple[int, str | None]:
    """Where the number begins with the sign of its money ("US$", "EUR"), and the unit of that."""
    if at <= floor:
        return at, None
    word = tokens.words[at - 1]
    if word in CURRENCY_SIGNS:
        if at - 2 >= floor and touches(tokens, at - 1) and (joined := tokens.words[at - 2] + word) in CURRENCY_SIGNS:
            return at - 2, CURRENCY_SIGNS[joined]
        return at - 1, CURRENCY_SIGNS[word]
    if word in _CODES:
        return at - 1, _CODES[word]
    return at, None


def _as_range(tokens: Tokens, figure: Figure, sign: str | None, first: int, floor: int) -> tuple[Figure, Quantity | None]:
    """A range's upper figure, begun at the lower one, and the lower value: "5 to 7 percent", "$5-6 billion"."""
    end, words, lowers = figure.end, tokens.words, tokens.lowers
    if end + 1 >= len(tokens.words):
        return figure, None
    before = lowers[first - 1] if first > floor else ""
    joins = (
        words[end] in ("-", "–") or (lowers[end] == "to" and before != "from") or (lowers[end] == "and" and before == "between")
    )
    if not joins:
        return figure, None
    at = end + 1 + (sign is not None and words[end + 1] in CURRENCY_SIGNS)
    upper = figure_at(tokens, at) if at < len(tokens.words) else None
    if upper is None:
        return figure, None
    form = _unit_after(tokens, upper, sign)[1]
    if form == "bare" and not noun_after(tokens, upper.end):
        return figure, None
    low = figure.times(upper.scale) if upper.scaled and not figure.scaled else figure
    furthest = 2 if form == "bare" else 4 if lowers[end] == "to" else 10  # 555-1234 is a telephone number
    if not low.quantity.value < upper.quantity.value <= furthest * low.quantity.value:
        return figure, None
    return upper._replace(first=figure.first), low.quantity


def _unit_after(tokens: Tokens, figure: Figure, sign: str | None) -> tuple[str | None, str, int]:
    """The unit, the form of number that it makes, and where it ends."""
    if sign:
        return sign, "money", figure.end
    plain = (None, "scaled" if figure.scaled else "bare", figure.end)
    start = figure.end
    if start < len(tokens.words) and tokens.words[start] == "-" and touches(tokens, start) and touches(tokens, start + 1):
        start += 1
    longest = _first_words().get(tokens.lowers[start], 0) if start < len(tokens.words) else 0
    for length in range(longest, 0, -1):
        if start + length <= len(tokens.words):
            word = " ".join(tokens.text(start, start + length).lower().split())
            if (known := _units().get(word)) and _may_be(word, tokens, figure, start):
                return known[0], known[1], start + length
    return plain


def _may_be(word: str, tokens: Tokens, figure: Figure, start: int) -> bool:
    if word in _NEVER:
        return False
    if word in _TOUCHING:
        return touches(tokens, start) and tokens.words[start] not in ("G", "T", "L")
    return word not in _ONLY_LARGE or figure.scaled or figure.quantity.value >= 100


def _noun_after(tokens: Tokens, figure: Figure, floor: int) -> tuple[str | None, bool]:
    """The noun that a figure counts, and whether it stands right after it."""
    hedge = _hedge_at(tokens, figure.end)
    place = noun_after(tokens, figure.end + (len(hedge.split()) if hedge else 0))
    if place is None or not _counts(tokens, figure, floor):
        return None, False
    return tokens.lowers[place[0]], place[0] == figure.end


def _counts(tokens: Tokens, figure: Figure, floor: int) -> bool:
    """Whether a figure before a noun counts it: not a year, not the number of a page or a flight, not a mere "one"."""
    if figure.digits == "1" and not figure.scaled:
        return False
    at, word = figure.first, tokens.words[figure.first]
    if len(word) == 4 and word.isdecimal() and 1800 <= int(word) <= 2100:
        return bool(_hedge_before(tokens, at, floor))
    if at <= floor:
        return True
    before = tokens.words[at - 1]
    if tokens.lowers[at - 1] in _NO_COUNT_AFTER:
        return False
    opens = (
        at - 1 == 0
        or tokens.words[at - 2] in ".!?\"“”'"
        or (tokens.words[at - 2] in "-–—" and tokens.lowers[at - 1] in _MAY_OPEN)
    )
    return not before[0].isupper() or (not before.isupper() and (opens or tokens.lowers[at - 1] in _MAY_PRECEDE))


def _is_negative(tokens: Tokens, first: int, floor: int) -> bool:
    return first > floor and tokens.words[first - 1] in "-−" and touches(tokens, first) and not touches(tokens, first - 1)


def _with_hedge(tokens: Tokens, quantity: Quantity, first: int, end: int, floor: int) -> tuple[Quantity, int, int]:
    """The quantity under the hedge word before or after it, and the place that takes the word in."""
    if words := _hedge_before(tokens, first, floor):
        return hedged(quantity, " ".join(words)), first - len(words), end
    if phrase := _hedge_at(tokens, end):
        return hedged(quantity, phrase), first, end + len(phrase.split())
    return quantity, first, end


def _hedge_at(tokens: Tokens, at: int) -> str | None:
    """The hedge word that stands behind a number ("or more"), or None."""
    if at >= len(tokens.words) or tokens.lowers[at] not in ("or", "more"):
        return None
    following = " ".join(tokens.lowers[at : at + 3])
    return next((phrase for phrase in AFTER_THE_NUMBER if following == phrase or following.startswith(phrase + " ")), None)


def _hedge_before(tokens: Tokens, first: int, floor: int) -> tuple[str, ...]:
    if first <= floor:
        return ()
    for words in _hedges().get(tokens.lowers[first - 1], ()):
        start = first - len(words)
        if start >= floor and tuple(tokens.lowers[start:first]) == words:
            base = words == ("over",) and start > 0 and tokens.lowers[start - 1] in PERCENT_WORDS
            return () if base else words  # "up 5 percent over $5 million" tells what it grew from
    return ()


@lru_cache(maxsize=1)
def _hedges() -> dict[str, list[tuple[str, ...]]]:
    """The hedge words by their last one, the longest first."""
    by_last: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(HEDGES, key=len, reverse=True):
        if phrase not in AFTER_THE_NUMBER and not phrase.endswith("."):
            by_last.setdefault(phrase.split()[-1], []).append(tuple(phrase.split()))
    return by_last


@lru_cache(maxsize=1)
def _units() -> dict[str, tuple[str, str]]:
    """Every spelling of a unit, with the unit and the form of number that it makes."""
    units = {word: (unit, "measure") for word, unit in MEASURE_WORDS.items()}
    units |= {word: (unit, "money") for word, unit in CURRENCY_WORDS.items()}
    return units | {word: (unit, "percent" if unit == "percent" else "points") for word, unit in PERCENT_WORDS.items()}


@lru_cache(maxsize=1)
def _first_words() -> dict[str, int]:
    """For each first token of a unit, how many tokens the longest unit that begins so may have."""
    longest: dict[str, int] = {}
    for word in _units():
        parts = word.replace("/", " / ").split()
        longest[parts[0]] = max(longest.get(parts[0], 0), len(parts))
    return longest
