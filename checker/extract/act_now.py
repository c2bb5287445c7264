"""Acts of these days: who is told to have done something on a day around the story's own, or to be about to do it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from checker.extract.persons import full_names, is_spoken_of, persons_in, span_of
from checker.model.article import extent
from checker.model.claims import ActClaim
from checker.model.facts import Entity
from checker.text.clauses import clause_of
from checker.text.document import Document
from checker.text.people import Run
from checker.text.times import Time
from checker.text.wording import places_of, sentence_near, times_in

_PAST = frozenset(
    "said told added warned announced urged met visited arrived spoke testified signed attended hosted joined opened presented"
    " received welcomed thanked praised criticised criticized flew drove sang played performed danced read recited called phoned"
    " telephoned tweeted voted resigned retired married appeared returned walked sat stood waved smiled laughed wept embraced launched"
    " unveiled accepted declined refused agreed promised pledged vowed insisted argued asked answered replied denied confirmed"
    " apologised apologized travelled traveled dined chaired addressed".split()
)
_FUTURE = frozenset(
    "speak sing play perform attend meet visit host open present receive read address chair appear lead join give travel fly"
    " address testify sign vote step retire return compete run race deliver conduct direct".split()
)
_WILL = frozenset(("will",))
_BEING = frozenset(("was", "were"))
_PRONOUNS = frozenset("He She It They I We You Who This That".split())
_THERE = frozenset("guest guests present".split())
_LATELY = timedelta(days=31)
_MOST_DAYS = 7  # of a time that tells when somebody acted: "last week"
_NOT_HIM = frozenset(
    "film films biopic documentary play plays novel statue portrait musical actor actress stamp exhibition museum prize award medal"
    " posthumous posthumously hologram ghost spirit impersonator lookalike look-alike character recording recordings recorded archive"
    " footage letter letters diary diaries biography grave tomb late once then had".split()
)


class Told(NamedTuple):
    """Who acts, by which word, and when; no time for what is to come."""

    run: Run
    verb: int
    time: Time | None


def acts_now(document: Document, done: set[str]) -> Iterator[ActClaim]:
    """Yield one claim for everybody not yet done who is told to act in a clause with a day of these weeks, or who will act."""
    if document.anchor is None:
        return
    full = full_names(document)
    for told in _told(document):
        name = full(told.run)
        if name and name not in done:
            done.add(name)
            yield _claim(document, told, name)


def _told(document: Document) -> Iterator[Told]:
    lowers = document.tokens.lowers
    for at in places_of(document, _PAST | _WILL | _BEING):
        word, following = lowers[at], lowers[at + 1 : at + 2]
        if (word in _WILL and not _FUTURE.intersection(following)) or (word in _BEING and not _THERE.intersection(following)):
            continue
        if at < 2 or not _may_follow_name(document, at):
            continue
        sentence = sentence_near(document, at)
        if word not in _WILL and not times_in(document, *sentence):
            continue
        if not _NOT_HIM.isdisjoint(lowers[sentence[0] : sentence[1]]) or document.in_quote(document.tokens.span(at, at + 1)):
            continue
        runs = list(_who(document, at, sentence))
        time = _time(document, at, sentence) if runs else None
        if runs and (time or word in _WILL):
            for run in runs:
                yield Told(run, at, time if word not in _WILL else None)


def _may_follow_name(document: Document, at: int) -> bool:
    word = document.tokens.words[at - 1]
    return (word[0].isupper() and word not in _PRONOUNS) or (word == "who" and document.tokens.words[at - 2] == ",")


def _who(document: Document, at: int, sentence: tuple[int, int]) -> Iterator[Run]:
    """The name before a verb, or before ", who"; both of two that "and" joins."""
    lowers = document.tokens.lowers
    end = at
    if lowers[at - 1] == "who":
        end = at - 2
    named = persons_in(document, sentence)
    run = next((run for run in named if run.end == end), None)
    if run is None or not is_spoken_of(document, run, sentence[0]):
        return
    joined = end == at and lowers[run.first - 1 : run.first] == ["and"]
    if joined:
        other = next((one for one in named if one.end == run.first - 1), None)
        if other is None or not is_spoken_of(document, other, sentence[0]):
            return
        yield other
    yield run


def _time(document: Document, at: int, sentence: tuple[int, int]) -> Time | None:
    """The time of these weeks in the verb's own clause, where the sentence has none that is older."""
    assert document.anchor is not None
    anchor, found = document.anchor, None
    first, end = clause_of(document, at)
    for time in times_in(document, *sentence):
        if time.value is None:
            continue
        if anchor.first - time.value.last > _LATELY:
            return None
        short = (time.value.last - time.value.first).days < _MOST_DAYS
        if found is None and short and first <= time.first < end and time.value.first <= anchor.last:
            found = time
    return found


def _claim(document: Document, told: Told, name: str) -> ActClaim:
    tokens = document.tokens
    spans = {"person": span_of(document, told.run), "act": tokens.span(told.verb, told.verb + 1)}
    if told.time:
        spans["date"] = told.time.span
    whole = extent(spans.values())
    said = document.said(whole, "act/now", field_spans=spans, tense="past" if told.time else "future")
    date = told.time.value if told.time else None
    return ActClaim(person=Entity(name), act=tokens.lowers[told.verb], date=date, **said)
