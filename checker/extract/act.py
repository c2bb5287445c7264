"""Acts: who, named in full, is told to have said or done something that only the living do: `Ann Lee said on Tuesday`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from checker.extract import death
from checker.extract.act_now import acts_now
from checker.extract.persons import CALLINGS, is_full, is_spoken_of, is_titled, persons_in, span_of
from checker.model.article import Span
from checker.model.claims import ActClaim, Tense
from checker.model.facts import Entity
from checker.model.when import Date
from checker.text.document import Document
from checker.text.people import Run, written
from checker.text.wording import hits_in, places_of, sentence_near, times_in

_SAYING = frozenset("said says told added warned announced urged".split())
_ACTS = _SAYING | frozenset("met visited arrived spoke testified signed".split())
_PRESENT = frozenset(("says",))
_LATELY = timedelta(days=31)
_BEFORE_TIME = frozenset("on late early here there earlier in".split())
_PAST_MARKS = frozenset("late once then dead deceased posthumously famously as had".split())
_JOINTS = frozenset(". de da di du la le al el ul van von der den bin dos".split())
_INITIAL = 1


def extract(document: Document) -> Iterator[ActClaim]:
    """Yield one claim, the first, for everybody who is named in full and told to act; none for what was long ago.

    Where the story tells of the death of one who acts on a day, or is about to, the claim says when.
    """
    done: set[str] = set()
    deaths: dict[str, Date] = {}
    if "died" in document.vocabulary:
        deaths = {one.person.written: one.date for one in death.extract(document) if not one.readings}
    for claim in (*_acts(document, done), *acts_now(document, done)):
        told = claim.date is not None or claim.tense == "future"
        yield replace(claim, died=deaths.get(claim.person.written)) if told and deaths else claim


def _acts(document: Document, done: set[str]) -> Iterator[ActClaim]:
    """The acts of those named in full beside the verb."""
    tokens = document.tokens
    read: dict[tuple[int, int], list[Run]] = {}
    verbs = places_of(document, _ACTS)
    alone = _alone(document, verbs)
    for verb in verbs:
        if not _is_beside_name(document, verb):
            continue
        sentence = sentence_near(document, verb)
        if sentence not in read:
            read[sentence] = persons_in(document, sentence)
        run = _subject(document, verb, read[sentence], sentence[0], alone)
        if run is None or (name := written(tokens, run.first, run.end)) in done:
            continue
        if claim := _claim(document, run, verb, name, sentence):
            done.add(name)
            yield claim


def _is_beside_name(document: Document, verb: int) -> bool:
    """Whether two words of a name may touch a verb; most verbs have a pronoun or a company beside them."""
    words = document.tokens.words
    if verb > 1 and words[verb - 1][0].isupper() and _joins(words[verb - 2]):
        return True
    return (
        document.tokens.lowers[verb] in _SAYING
        and verb + 2 < len(words)
        and words[verb + 1][0].isupper()
        and _joins(words[verb + 2])
    )


def _joins(word: str) -> bool:
    return word[0].isupper() or word in _JOINTS


def _subject(document: Document, verb: int, named: list[Run], floor: int, alone: dict[str, int]) -> Run | None:
    """Who acts: the name in full right before a verb, or right behind a verb of saying, that is sure to be a person's."""
    lowers = document.tokens.lowers
    for run in named:
        ahead = run.end == verb
        if not (ahead or (run.first == verb + 1 and lowers[verb] in _SAYING)) or not is_full(document, run):
            continue
        if not ahead and lowers[run.end : run.end + 1] in (["'s"], ["’s"], ["'"], ["’"]):
            return None
        if ahead and not is_spoken_of(document, run, floor):
            return None
        return run if _is_person(document, run, floor, alone) else None
    return None


def _is_person(document: Document, run: Run, floor: int, alone: dict[str, int]) -> bool:
    """Whether a title, an apposition, an initial or a later "Lee said" makes sure that a name is no company's."""
    tokens, lowers = document.tokens, document.tokens.lowers
    if is_titled(document, run, floor):
        return True
    if any(len(word) == _INITIAL and word.isalpha() for word in tokens.words[run.first : run.end - 1]):
        return True
    if lowers[run.end : run.end + 1] == [","]:
        behind = lowers[run.end + 1 : run.end + 7]
        stop = behind.index(",") if "," in behind else len(behind)
        if not CALLINGS.isdisjoint(behind[:stop]) or (behind and behind[0].isdecimal()):
            return True
        end = run.end + 1 + stop
        if any(hit.of("office") for hit in hits_in(document, run.end, end)):
            return True
    return alone.get(tokens.words[run.end - 1], -1) >= run.end


def _alone(document: Document, verbs: list[int]) -> dict[str, int]:
    """The capitalised words that stand alone beside a verb of saying, as family names do, and where they do so last."""
    words, lowers, found = document.tokens.words, document.tokens.lowers, {}
    for verb in verbs:
        if lowers[verb] not in _SAYING:
            continue
        if verb > 1 and words[verb - 1][0].isupper() and not words[verb - 2][0].isupper():
            found[words[verb - 1]] = verb - 1
        behind = words[verb + 1 : verb + 3]
        if behind and behind[0][0].isupper() and not behind[-1][0].isupper():
            found[behind[0]] = verb + 1
    return found


def _claim(document: Document, run: Run, verb: int, name: str, sentence: tuple[int, int]) -> ActClaim | None:
    tokens = document.tokens
    before = tokens.lowers[max(sentence[0], run.first - 4) : run.first]
    who, act = span_of(document, run), tokens.span(verb, verb + 1)
    place = Span(min(who.start, act.start), max(who.end, act.end))
    if not _PAST_MARKS.isdisjoint(before) or document.in_quote(place):
        return None
    near, date = _times(document, run, verb, sentence)
    if not near:
        return None
    spans = {"person": who, "act": act}
    if date:
        spans["date"] = date[1]
    word = tokens.lowers[verb]
    tense: Tense = "present" if word in _PRESENT else "past"
    pattern = "dated" if date else "undated"
    said = document.said(place, f"act/{pattern}", field_spans=spans, tense=tense)
    return ActClaim(person=Entity(name), act=word, date=date[0] if date else None, **said)


def _times(document: Document, run: Run, verb: int, sentence: tuple[int, int]) -> tuple[bool, tuple[Date, Span] | None]:
    """Whether the sentence speaks of nothing long past, and the day of the act, where that stands beside verb or name."""
    found = None
    for time in times_in(document, *sentence):
        if time.value is None:
            continue
        if document.anchor and document.anchor.first - time.value.last > _LATELY:
            return False, None
        ahead = document.anchor is not None and time.value.first > document.anchor.last
        if found is None and time.value.is_day and not ahead and _is_beside(document, time.first, time.end, run, verb):
            found = time.value, time.span
    return True, found


def _is_beside(document: Document, first: int, end: int, run: Run, verb: int) -> bool:
    lowers = document.tokens.lowers
    start = first - 1 if first and lowers[first - 1] in _BEFORE_TIME else first
    return start in (verb + 1, run.end) or end in (run.first, verb)
