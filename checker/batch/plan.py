"""After a change of rules or facts: which results still hold, which claims are judged again, which stories are read again."""

from __future__ import annotations

from collections.abc import Iterator

from checker.batch.asked import answer, mark, marked, question_of
from checker.batch.journal import TO_JUDGE, TO_READ, Journal
from checker.batch.state import READING, State, changed_rules
from checker.knowledge.store import Knowledge


def plan(journal: Journal, old: State, new: State, record: Knowledge) -> None:
    """Mark in a journal what a change from one state to another touches, and nothing else. Call it in a transaction.

    A result is touched if a rule that changed speaks about a kind of claim which its story makes, or if the record has
    another answer to a question that was asked for it. Where only words of names are answered differently, the story
    has to be read again.
    """
    if any(getattr(old, name) != getattr(new, name) for name in READING):
        _all(journal, TO_READ)
        _answers(journal, record)
        return
    if old.verdicts != new.verdicts or old.standing != new.standing:
        _all(journal, TO_JUDGE)
    elif changed := changed_rules(old, new):
        kinds = frozenset(kind for some in changed.values() for kind in some)
        for number, spoken, *_, again in journal.results():
            if not kinds.isdisjoint(spoken.split()):
                journal.mark([(number, TO_JUDGE if again else TO_READ)])
    if old.record != new.record:
        changes = _answers(journal, record)
        for number, _, words, asks, again in journal.results():
            if not changes.isdisjoint(marked(words)):
                journal.mark([(number, TO_READ)])
            elif not changes.isdisjoint(marked(asks)):
                journal.mark([(number, TO_JUDGE if again else TO_READ)])


def _all(journal: Journal, stale: int) -> None:
    for number, *_, again in journal.results():
        journal.mark([(number, stale if again else TO_READ)])


def _answers(journal: Journal, record: Knowledge) -> frozenset[int]:
    """The marks of the questions that a record answers otherwise than before; the new answers are written."""
    found: set[int] = set()
    for text, now in _changed(journal, record):
        journal.put_answers([(text, now)])
        found.add(mark(text))
    return frozenset(found)


def _changed(journal: Journal, record: Knowledge) -> Iterator[tuple[str, bytes]]:
    for text, before in journal.questions():
        if (now := answer(question_of(text), record)) != before:
            yield text, now
