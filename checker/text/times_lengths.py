"""Lengths of time, ages and clock times: what looks like a time and is no day."""

from __future__ import annotations

from checker.text.times_scene import Reading, Scene, number_at
from checker.text.times_words import NUMBERS, UNITS

_TAKES_A = frozenset("for in within over than least takes took lasting lasts last every nearly almost about".split())


def duration(scene: Scene, first: int, end: int) -> Reading | None:
    """two weeks, 10-day, three-day, a month: a number of units; the number is None for "a few"."""
    word = scene.word(end - 1)
    if scene.letter(first) == "U":
        number_word, _, unit = word.partition("-")
        number = int(number_word) if number_word.isdecimal() else NUMBERS.get(number_word)
        return Reading(None, form="duration", length=(number, UNITS[unit]))
    if scene.letter(first) == "a" and scene.letter(first + 1) != "w" and scene.word(first - 1) not in _TAKES_A:
        return None
    at = next((at for at in range(end - 2, first - 1, -1) if scene.letter(at) in "wadDn"), first)
    return Reading(None, form="duration", length=(number_at(scene, at), UNITS[word]))


def age(scene: Scene, first: int, end: int) -> Reading | None:
    """27-year-old, 27 years old: the age of somebody."""
    at = next(at for at in range(first, end) if scene.letter(at) == "Y")
    after = scene.tokens.lowers[at + 1 : at + 3]
    if "old" not in after:
        return None
    return Reading(None, form="duration", length=(number_at(scene, first), "year"), end=at + 1)


def clock(scene: Scene, first: int, end: int) -> Reading | None:
    """10:30 a.m., 0730 GMT, 5 p.m."""
    if end - first == 3 and scene.letter(end - 1) in "dD" and not (scene.glued(first + 1) and scene.glued(first + 2)):
        return None
    return Reading(None, form="clock")
