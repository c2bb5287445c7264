"""The grammar of tallies: the shapes in which votes and scores are told, as regular expressions over a sentence."""

from __future__ import annotations

import re
from functools import cache

from checker.model.number import NUMBER_WORDS

_SMALL = "|".join(word for word, value in NUMBER_WORDS.items() if len(word) > 2 and value < 21 and word not in ("zero", "dozen"))
_DIGITS = r"\d{1,3}(?:,\d{3})+|\d{1,6}"
_COUNT = rf"\b(?:{_DIGITS}|(?i:{_SMALL}))\b"
_JOINT = r"(?:\s?[-–]\s?(?:to\s?-\s?)?|\s+to\s+)"
_NO_MORE = r"(?![\d/%]|[-–]\d|[.,]\d|\s?(?:pct|percent|per\s+cent|mln|million|billion|dlrs|points|pence|years)\b)"
_NO_RUN = r"(?!\s+(?:record|mark|lead|season|favou?rites?|odds|start|run|streak)\b)"
_PAIR = rf"(?<![\d.,/$-])(?P<a>{_DIGITS}){_JOINT}(?P<b>{_DIGITS}){_NO_MORE}"
_SCORE = rf"(?<![\d.,/$-])(?P<a>\d{{1,3}})[-–](?P<b>\d{{1,3}}){_NO_MORE}{_NO_RUN}(?!,?(?:\s+and)?\s+\(?\d{{1,3}}[-–]\d|\s?\(\d)"
_TEAM = r"(?:\s+(?!by\b|and\b|or\b|at\b|for\b|with\b|as\b)[^\W\d][\w.'’&-]*){1,6}?,?"
_BEATING = (
    r"\b(?:beat|beats|beating|defeated|defeating|defeats|edged|edging|routed|routing|thrashed|thrashing|downed|downing"
    r"|outscored|hammered|crushed|overcame)"
)
_PRIZE = r"(?:match|game|final|series|tie|semi-?finals?|quarter-?finals?|play-?off|derby|opener|decider|contest|encounter|cup)"
ABSTAINED = rf"(?:(?:with|and|,)\s+){{1,2}}(?P<c>{_COUNT})\s+(?:abstentions?|abstained|abstaining)"
_VOTERS = r"(?:votes?|deputies|members|lawmakers|senators|legislators|delegates|countries|nations|states|mps|MPs)"

COUNT = re.compile(rf"\d|\b(?i:{_SMALL})\b")  # what no tally is without

# Votes for and against, or two candidates' votes, in the order in which they are told.
_VOTES = (
    rf"(?P<a>{_COUNT})\s+votes?\s+to\s+(?P<b>{_COUNT})",  # by 54 votes to 46
    rf"\bvot(?:ed|es|ing)\s+(?:by\s+)?{_PAIR}(?!\s+against)",  # voted 54-46
    rf"\b(?:vote|margin|ballot)\s+of\s+{_PAIR}",  # by a vote of 54 to 46
    rf"\bby\s+(?:just\s+|only\s+)?(?:{_DIGITS})\s+votes?,\s+{_PAIR}",  # by 500 votes, 12,300 to 11,800
    rf"\b(?:won|lost|wins|loses)\s+(?:the|a|an|their|its|his|her)\s+(?:[\w-]+\s+){{0,3}}(?:vote|ballot|runoff|run-off|election)\s+{_PAIR}",  # won the vote 54-46
    rf"\b(?:an?|the|its|by|in)\s+{_PAIR}\s+(?:\w+\s+)?vote\b",  # a 54-46 vote
    rf"\b(?:passed|approved|adopted|cleared|confirmed)\s+(?:it\s+|him\s+|her\s+)?(?:by\s+)?{_PAIR}(?=[,.;\s])",  # passed 54-46
)
_FOR_AND_AGAINST = (
    rf"(?P<a>{_COUNT})\s+(?:{_VOTERS}\s+)?(?:vot(?:ed|ing)\s+)?(?:in\s+favou?r(?:\s+of\s+\w+(?:\s+\w+)?)?|for(?:\s+it)?),?\s+(?:and\s+)?(?:with\s+)?"
    rf"(?P<b>{_COUNT})\s+(?:{_VOTERS}\s+)?(?:voted\s+|voting\s+)?against",
    rf"(?P<a>{_COUNT})\s+{_VOTERS}\s+(?:of\s+(?:[\w-]+\s+){{1,5}})?(?:were|are|voted|had\s+voted)\s+(?:for|in\s+favou?r)\b(?:\s+[\w-]+){{0,5}}?,?\s+and\s+"
    rf"(?P<b>{_COUNT})\s+(?:were\s+|voted\s+)?against\b",
)
_WON = (
    rf"{_BEATING}{_TEAM}\s+{_SCORE}",
    rf"\b(?:won|wins|winning)\s+(?:(?:the|a|an|their|its|his|her)\s+(?:[\w-]+\s+){{0,4}}{_PRIZE}\s+)?{_SCORE}",
    rf"\b(?:took|taking|claimed|clinched)\s+(?:the|a|an|their|its|his|her)\s+(?:[\w-]+\s+){{0,4}}{_PRIZE}\s+{_SCORE}",  # no bowler's figures
    rf"\b(?:win|won|wins|winning|triumphed|victorious)\s+by\s+{_SCORE}",
    rf"{_SCORE}\s+(?:\w+\s+)?(?:win|victory|triumph|rout|winners?)\b",
    rf"{_BEATING}{_TEAM}\s+by\s+(?P<a>{_COUNT})(?:\s+\w+)?\s+to\s+(?P<b>{_COUNT})(?!\s+(?:per|votes)|,\d)",  # by two goals to three
)
_LOST = (
    rf"\b(?:lost|losing|loses)\s+(?:to{_TEAM}\s+)?{_SCORE}",
    rf"\b(?:beaten|thrashed|routed|hammered|crushed)\s+{_SCORE}",
    rf"{_SCORE}\s+(?:\w+\s+)?(?:defeat|loss|setback)\b",
)
_MARGIN = (
    rf"\b(?:margin\s+of|majority\s+of|by)\s+(?:just\s+|only\s+|a\s+mere\s+)?(?P<m>{_COUNT})\s+votes?\b(?!\s+to\b)",
    rf"\b(?P<m>{_COUNT})-vote\s+(?:margin|majority|lead|win|victory|defeat)\b",
    rf"\bmargin\s+of\s+(?:just\s+|only\s+)?(?P<m>{_COUNT})(?=[.;,]|\s+(?:that|which|after|on|in)\b)(?![.,]\d)",
)
_SHAPES = {"votes": _VOTES, "for-against": _FOR_AND_AGAINST, "won": _WON, "lost": _LOST, "margin": _MARGIN}

# In a sentence with one of these the greater number was against; with one of those below it was a winner's.
REJECTED = re.compile(r"\b(?:reject|defeat(?!ed\s+[A-Z])|vot\w+\s+down|voted\s+against|lost\b|fail|turned\s+down|blocked|killed)")
CONTESTED = re.compile(r"\b(?:beat|beaten|defeated\s+[A-Z]|defeating|won|win|wins|winning|elected|re-elected|victory|edged)\b")
# What makes a draw or a greater number no contradiction to winning.
UNDECIDED = re.compile(r"penalt|shoot-?out|aggregate|away goals|tie-?break|on countback|handicap|walkover")


# A score before a score: both are sets of one match.
SET_BEFORE = re.compile(r"\d[-–]\d{1,3}(?:\s?\(\d+\))?,?(?:\s+and)?\s+$")
SCORE = re.compile(r"\d[-–]\d")
PAIRED = re.compile(r"\d(?:\s?[-–]|\s+to\s)")
LONGEST_SET = 16  # characters that a score and what follows it take


@cache
def shapes(name: str) -> tuple[re.Pattern[str], ...]:
    """The shapes of a name, compiled when they are first asked for; groups a and b, or m, are the numbers."""
    return tuple(re.compile(shape) for shape in _SHAPES[name])


@cache
def abstained() -> re.Pattern[str]:
    """The abstentions that follow a tally; group c is their number."""
    return re.compile(ABSTAINED)
