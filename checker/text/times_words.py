"""The words of times: one letter a token, so that the grammar of times is plain regexes over a string.

Letters: M month, W weekday, V weekday cut short, d day number, D other number of two digits, y number of four digits
like a year, n other whole number, # any other number, o ordinal word, w number word, a article, t the, u unit, Y year,
k quarter, h half, j century, E period, s season, P part of a day, l last, x next, i this, v previous, f following,
1 latest, r that, = same, g ago, e earlier, L later, T yesterday/today/tomorrow, m early/mid/late, K end/beginning,
O of, > to/until, & and, B between, I in, c fiscal, q year-earlier, Q third-quarter, J mid-June, U three-day, X May-June,
Z 04.06.2023, R st/nd/rd/th, S s, z 's, G BC, C a.m., ~ about, 6 sixties, H holiday, marks as themselves, _ anything else.
"""

from __future__ import annotations

import re

from checker.model.when import MONTHS, WEEKDAYS
from checker.text.tokens import Tokens

NUMBERS: dict[str, int] = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
        " eighteen nineteen".split()
    )
} | {word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
STEPS = {"l": -1, "v": -1, "i": 0, "x": 1}  # how far a word leads from the running unit: last, previous, this, next
ORDINALS: dict[str, int] = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
        " sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth"
        " twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first".split(),
        1,
    )
}
UNITS: dict[str, str] = {
    form: unit
    for unit in ("day", "week", "weekend", "fortnight", "month", "quarter", "year", "decade", "hour", "minute", "night")
    for form in (unit, unit + "s")
} | {"century": "century", "centuries": "century", "half": "half"}
DECADES: dict[str, int] = {
    word: 10 * number
    for number, word in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 2)
}
_LETTERS: dict[str, str] = {
    "M": " ".join(month for month in MONTHS if month not in ("March", "May", "August")),
    "W": " ".join(WEEKDAYS),
    "o": " ".join(ORDINALS),
    "w": " ".join(word for word in NUMBERS if word != "zero") + " few several couple dozen half-dozen",
    "a": "a an",
    "t": "the",
    "u": "day days week weeks weekend weekends fortnight month months decade decades hour hours minute minutes",
    "Y": "year years",
    "k": "quarter quarters",
    "h": "half",
    "j": "century centuries",
    "E": "period",
    "s": "spring summer autumn fall winter",
    "P": "morning afternoon evening night noon midnight",
    "l": "last past",
    "x": "next coming upcoming",
    "i": "this current",
    "v": "previous prior preceding",
    "f": "following subsequent ensuing",
    "1": "latest",
    "5": "final",
    "r": "that",
    "=": "same",
    "g": "ago",
    "e": "earlier before previously",
    "L": "later after afterwards",
    "T": "yesterday today tomorrow tonight",
    "m": "early mid late",
    "K": "end start beginning middle close",
    "O": "of",
    ">": "to until till through thru",
    "&": "and",
    "B": "between",
    "I": "in during",
    "c": "fiscal financial",
    "q": "year-earlier year-ago",
    "R": "st nd rd th",
    "S": "s",
    "z": "'s ’s",
    "G": "B.C. BC B.C.E. BCE",
    "C": "a.m. p.m. am pm gmt est edt cst cdt mst mdt pst pdt bst cet cest hrs",
    "~": "about around nearly almost roughly approximately some",
    "6": " ".join(DECADES),
    "H": "christmas thanksgiving easter halloween independence labor labour memorial valentine's veterans columbus boxing good"
    " new ash palm bastille martin black cyber",
}
_CASED = {
    "M": "March May August MARCH MAY AUGUST Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT"
    " NOV DEC",
    "V": "Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun",
}
_NUMBER = "|".join(word for word in NUMBERS if word != "zero") + r"|\d{1,3}"
_MONTH = "|".join(MONTHS) + "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
_COMPOSITES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (letter, re.compile(pattern, re.I))
    for letter, pattern in (
        ("Q", r"(?:first|second|third|fourth|final|fiscal-\w+)-(?:quarter|half)|Q[1-4]|[1-4]Q|H[12]"),
        ("U", rf"(?:{_NUMBER})-(?:day|week|month|year|decade|hour|minute|night|quarter)s?"),
        ("J", rf"(?:mid|early|late)-(?:{_MONTH}|(?:1\d|20)\d\ds?|\d0s|year)"),
        ("X", rf"(?:{_MONTH})[-–](?:{_MONTH})"),
        ("w", r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four|five|six|seven|eight|nine)"),
        ("N", r"year-end"),
        ("Z", r"\d\d?\.\d\d?\.(?:19|20)\d\d"),
    )
)


def _lexicon() -> dict[str, str]:
    found = {
        form: letter
        for letter, words in _LETTERS.items()
        for word in words.split()
        for form in (word, word.lower(), word.capitalize(), word.upper())
    }
    found |= {word: letter for letter, words in _CASED.items() for word in words.split()}
    found |= {mark: mark for mark in ".,-/:'()$%"} | {
        "–": "-",
        "—": "-",
        "‐": "-",
        "‑": "-",
        "−": "-",
        "’": "'",
        "‘": "'",
        "`": "'",
    }
    return found | {"st.": "_", "S": "_", "ST": "_", "St": "_", "ND": "_", "Fall": "_", "I": "_", "A.M.": "C", "P.M.": "C"}


_LEXICON = _lexicon()


def letters(tokens: Tokens) -> str:
    """One letter for each token."""
    get = _LEXICON.get
    return "".join([get(word) or ("_" if word.isalpha() else _other(word)) for word in tokens.words])


def _other(word: str) -> str:
    """The letter of a token that no list holds: a number, or a compound of known words."""
    if word.isdecimal() and word.isascii():
        return _digits(word)
    if "-" in word or word[0].isdigit() or (len(word) == 2 and word[1].isdigit()):
        for letter, pattern in _COMPOSITES:
            if pattern.fullmatch(word):
                return letter
    return "#" if word[0].isdigit() else "_"


def _digits(word: str) -> str:
    if len(word) <= 2:
        return "d" if 1 <= int(word) <= 31 else "D"
    if len(word) == 4 and word[0] in "12" and 1000 <= int(word) < 2200:
        return "y"
    return "n" if len(word) <= 3 else "#"
