"""The grammar of events: over one character an item, which verb tells of an event, and which times are its ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from checker.model.claims import Status
from checker.text.outline import Outline
from checker.text.times import Time

EVENTS = frozenset(
    "visit trip tour stay meeting meetings summit talks negotiations conference congress convention forum symposium seminar workshop"
    " session hearing hearings trial ceremony celebrations festival exhibition exhibit fair expo tournament championship"
    " championships games election elections referendum vote voting exercise exercises drills manoeuvres maneuvers mission campaign"
    " strike ceasefire truce curfew blockade summits visits rally gala parade".split()
)
# Over in a day: what is "scheduled for June 5" ends on June 5 too.
OF_A_DAY = frozenset("meet meeting hearing ceremony vote voting referendum election elections summit gala parade rally".split())
LEXICON = {
    **dict.fromkeys(EVENTS, "E"),
    **dict.fromkeys(("will", "shall", "'ll"), "W"),
    **{"is": "b", "are": "b", "was": "w", "were": "w", "be": "e", "been": "e", "to": "t", "from": "f", "and": "&", "not": "N"},
    **dict.fromkeys(("scheduled", "due", "set", "planned", "expected", "slated"), "s"),
    **dict.fromkeys(("last", "continue", "run", "go", "end", "conclude", "finish"), "L"),
    **dict.fromkeys(("lasts", "continues", "runs", "goes", "ends", "concludes", "finishes"), "l"),
    **dict.fromkeys(("lasted", "continued", "ran", "went", "ended", "concluded", "finished"), "p"),
    **dict.fromkeys(("start", "begin", "open"), "S"),
    **dict.fromkeys(("starts", "begins", "opens"), "i"),
    **dict.fromkeys(("started", "began", "opened", "arrived"), "g"),
    **{"held": "H", "take": "k", "place": "j", "took": "K", "would": "N", "could": "N", "may": "N", "might": "N", "if": "N"},
    **dict.fromkeys(("never", "cancelled", "canceled", "postponed", "delayed", "had", "should", "unless"), "N"),
    **dict.fromkeys(("until", "till", "through", "thru"), "u"),
    **dict.fromkeys(("on", "in", "for", "during", "at", "by", "between"), "o"),
    **dict.fromkeys(("agreed", "agree", "plan", "plans", "intend", "intends"), "A"),
    **dict.fromkeys(("organise", "organize", "hold", "pay", "make", "arrange", "host", "stage"), "O"),
    **dict.fromkeys(("paid", "made", "hosted"), "P"),
    **dict.fromkeys(("also", "now", "still", "then", "officially", "only", "currently"), "a"),
    **dict.fromkeys(("-", "–", "—"), "-"),
    **dict.fromkeys((".", ";", "!", "?", ":"), "."),
    **dict.fromkeys(("arrive", "travel", "fly", "leave", "depart"), "v"),
    "visited": "V",
    "meet": "M",
    ",": ",",
}
VERBS = {"visited": "visit", "meet": "meeting"}  # verbs that tell of an event without its noun
_LASTING = frozenset(
    "last continue run go lasts continues runs goes lasted continued ran went".split()
)  # "continued on Monday" is no end
# Without one of these words a sentence tells no event's day.
TELLING = frozenset(word for word, symbol in LEXICON.items() if symbol in "WslipHKAPVg")
_OF_A_NOUN = frozenset(("a", "an", "the", "of"))  # "meet under a July 1986 pact", "to discuss the treaty of 1986"
_GAP = "[xotfaT&,]{0,40}?"  # from the event to its verb: "of the minister of …, NAME, to Kazakhstan"
_NEAR = "[xota&,]{0,9}?"  # from the event to its time: "to Kazakhstan and Baku"
_WILL = "(?:Wa?|ba?(?:s)?t)"  # will, is to, is due to
_MET = "[xota&,]{0,16}?"  # from "meet" to its time: "with the mayor of Baku, …, in Astana"
# How a verb tells of an event: the shape, the status, and what the times behind it are: its ends, its start, all of it.
_SHAPES: tuple[tuple[str, Status | None, str], ...] = (
    (rf"E{_GAP}(?P<verb>Wa?(?P<main>L))", "planned", "ends"),
    (rf"E{_GAP}(?P<verb>Wa?(?P<main>S))", "planned", "starts"),
    (rf"E{_GAP}(?P<verb>W(?P<main>aea?H|ea?H|a?kj))", "planned", "held"),
    (rf"E{_GAP}(?P<verb>ba?s(?:te?(?P<main>L)))", "planned", "ends"),
    (rf"E{_GAP}(?P<verb>ba?s(?:te?(?P<main>S)))", "planned", "starts"),
    (rf"E{_GAP}(?P<verb>ba?s(?:t(?:eH|kj))?)(?!t)", "planned", "held"),
    (rf"E{_GAP}(?P<verb>(?P<main>l))", "under-way", "ends"),
    (rf"E{_GAP}(?P<verb>(?P<main>p))", "past", "ends"),
    (rf"E{_GAP}(?P<verb>wa?H|Kj)", "past", "held"),
    (rf"E{_GAP}(?P<verb>ba?t(?P<main>L))", "planned", "ends"),
    (rf"E{_GAP}(?P<verb>ba?t(?P<main>S))", "planned", "starts"),
    (rf"E{_GAP}(?P<verb>ba?t(?P<main>eH|kj))", "planned", "held"),
    (rf"(?P<verb>W[xa]{{0,2}}O|ba?s?tO)(?:[xa]{{0,4}}|x{{0,2}}Tx{{0,3}})E{_NEAR}(?=[fT])", "planned", "told"),
    (rf"(?P<verb>We)o[xa]{{0,2}}(?:Tx{{0,2}})?E{_NEAR}(?=[fT])", "planned", "told"),
    (rf"(?P<verb>{_WILL}E){_NEAR}(?=[fT])", "planned", "told"),
    (rf"(?P<verb>{_WILL}M){_MET}(?=[fT])", "planned", "told"),
    (rf"(?P<verb>{_WILL}v)[xot]{{0,6}}?(?P<on>T)ox{{0,2}}(?:Tx{{0,2}})?E", "planned", "starts"),
    (rf"(?P<verb>AtO)[xa]{{0,4}}E{_NEAR}(?=[fT])", "planned", "told"),
    (rf"(?P<verb>AtE){_NEAR}(?=[fT])", "planned", "told"),
    (rf"(?P<verb>[PH])[xa]{{0,3}}E{_NEAR}(?=[fT])", "past", "told"),
    (rf"(?P<verb>V){_NEAR}(?=f)", "past", "told"),
    # Begun, and perhaps over since: no status.
    (rf"E{_GAP}(?P<verb>g)(?=[oT])", None, "starts"),
    (rf"(?P<verb>g)[xa]{{0,3}}T?x{{0,2}}E{_NEAR}(?=T)", None, "starts"),
    (r"(?P<verb>g)[xot]{0,6}?(?P<on>T)ox{0,2}(?:Tx{0,2})?E", None, "starts"),
)
_UNTIL = re.compile(r"o?[xaj]{0,3}u(?:x)?(?P<end>T)")
_FROM_TO = re.compile(r"[xajto]{0,4}f(?P<start>T)[tu&-](?P<end>T)")
_STRETCH = re.compile(r"[xajo]{0,3}f?(?P<range>T)")
_ON = re.compile(r"[aj]{0,2}o?(?P<on>T)")


@dataclass(frozen=True, slots=True)
class Told:
    """One event as its clause tells it: items of the outline. `event` is the noun, `verb` the phrase that gives the status."""

    event: int
    verb: tuple[int, int]
    status: Status | None
    start: Time | None
    end: Time | None


def told(line: Outline, times: dict[int, Time]) -> Iterator[Told]:
    """The events of a clause; `times` are the outline's times by item. A noun tells of one event, the surest verb first."""
    seen: set[int] = set()
    for shape, status, sort in _verbs():
        for found in shape.finditer(line.symbols):
            event = _event(found)
            if event in seen or "N" in line.symbols[max(found.start("verb") - 2, 0) : found.end()]:
                continue
            word = line.tokens.lowers[line.starts[event]]
            lasting = "main" in found.groupdict() and line.tokens.lowers[line.starts[found.start("main")]] in _LASTING
            at = found.start("on") if found.groupdict().get("on") else found.end()
            if at < len(line.starts) and line.tokens.lowers[line.starts[at] - 1] in _OF_A_NOUN:
                continue
            start, end = _ends(line.symbols, at, times, "lasts" if lasting else sort, word)
            if start or end or (sort == "held" and status == "planned"):
                seen.add(event)
                yield Told(event, found.span("verb"), status, start, end)


def _event(found: re.Match[str]) -> int:
    """The item that names the event: the verb where it stands for the noun, else the noun."""
    verb = found.start("verb") + found["verb"].find("M")
    return found.start("verb") if "V" in found[0] else verb if "M" in found["verb"] else found.start() + found[0].rindex("E")


@cache
def _verbs() -> tuple[tuple[re.Pattern[str], Status | None, str], ...]:
    """The shapes, compiled when the first event is looked for."""
    return tuple((re.compile(shape), status, sort) for shape, status, sort in _SHAPES)


def _ends(symbols: str, at: int, times: dict[int, Time], sort: str, word: str) -> tuple[Time | None, Time | None]:
    """The first and the last time of an event, as far as what follows its verb or noun tells them."""
    if found := _FROM_TO.match(symbols, at):
        start, end = times[found.start("start")], times[found.start("end")]
        return (start, end) if _is_day(start) and _is_day(end) else (None, None)
    if found := _UNTIL.match(symbols, at):
        end = times[found.start("end")]
        return None, end if _is_day(end) and sort != "starts" else None
    if (found := _STRETCH.match(symbols, at)) and (parts := times[found.start("range")].parts):
        return (parts[0], parts[1]) if sort != "starts" else (None, None)
    if (found := _ON.match(symbols, at)) and _is_day(time := times[found.start("on")]):
        if sort in ("ends", "lasts"):
            return None, time if sort == "ends" else None
        whole = time.value is not None and not time.value.is_day
        if sort == "starts":
            return time, None
        return time, time if whole or sort == "held" or word in OF_A_DAY else None
    return None, None


def _is_day(time: Time) -> bool:
    return time.value is not None and time.form not in ("duration", "clock")
