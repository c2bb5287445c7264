"""A record that notes what it is asked: so a story's findings can be kept for as long as the answers stay the same.

Words of the gazetteer are what reading a story asks; everything else is asked when its claims are judged.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any
from zlib import crc32

from checker.knowledge.record import Spelling
from checker.knowledge.store import Knowledge
from checker.knowledge.titles import OfficeRow, Titles
from checker.model.facts import Entity, Fact, Name, Predicate

Question = tuple[str | None, ...]
_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_MANY = 200_000  # questions whose mark, and whose answer's being told, is remembered; then the memory is begun anew


class Asked(Knowledge):
    """A record like the one that it is made of. `words` and `questions` are what it was asked since `forget`."""

    def __init__(self, record: Knowledge) -> None:
        self.record = record
        self.words: set[str] = set()
        self.questions: set[Question] = set()
        self._starting: dict[str, tuple[Name, ...]] = {}
        self.resolved: dict[tuple[str, str, str | None, bool], Entity] = {}
        self._around: dict[str, tuple[str, ...]] = {}

    def forget(self) -> None:
        """Begin anew with the next story, which has to ask for itself what the one before it was told."""
        self.words.clear()
        self.questions.clear()
        self.resolved.clear()
        self._around.clear()

    def starting_with(self, word: str) -> tuple[Name, ...]:
        self.words.add(word)
        found = self._starting.get(word)  # every other word of a text is asked for, so the way to the answer is kept short
        if found is None:
            if len(self._starting) >= _MANY:
                self._starting.clear()
            found = self._starting[word] = self.record.starting_with(word)
        return found

    def facts(
        self, predicate: str, *, subject: str | None = None, office: str | None = None, object: str | None = None
    ) -> tuple[Fact, ...]:
        self.questions.add(("facts", predicate, subject, office, object))
        return self.record.facts(predicate, subject=subject, office=office, object=object)

    def set_aside(self, predicate: str, *, subject: str | None = None, office: str | None = None) -> tuple[Fact, ...]:
        self.questions.add(("everything",))
        return self.record.set_aside(predicate, subject=subject, office=office)

    def name_of(self, id: str) -> str | None:
        self.questions.add(("entity", id))
        return self.record.name_of(id)

    def type_of(self, id: str) -> str | None:
        self.questions.add(("entity", id))
        return self.record.type_of(id)

    def spellings(self, id: str) -> tuple[str, ...]:
        self.questions.add(("spellings", id))
        return self.record.spellings(id)

    def names_of(self, entity: Entity) -> frozenset[str]:
        if entity.id:
            self.questions.add(("entity", entity.id))
            self.questions.add(("spellings", entity.id))
        return self.record.names_of(entity)

    def is_demonym(self, word: str) -> bool:
        self.questions.add(("demonym", word))
        return self.record.is_demonym(word)

    def spelled(self, spelling: str) -> tuple[Spelling, ...]:
        self.questions.add(("spelled", spelling))
        return self.record.spelled(spelling)

    def named(self, *types: str) -> tuple[str, ...]:
        self.questions.add(("everything",))
        return self.record.named(*types)

    def around(self, place: str) -> tuple[str, ...]:
        return super().around(place)  # step by step, each of which is noted

    def hold(self) -> None:
        self.record.hold()

    def with_facts(self, facts: Iterable[Fact]) -> Knowledge:
        self.questions.add(("everything",))
        return self.record.with_facts(facts)

    def only(self, facts: Iterable[Fact]) -> Knowledge:
        self.questions.add(("everything",))
        return self.record.only(facts)

    def read_facts(self, path: Path) -> tuple[Fact, ...]:
        return self.record.read_facts(path)

    # What follows stands in `standing`: a change of it concerns every story.

    def single(self, office: str, country: str | None) -> bool:
        return self.record.single(office, country)

    def complete(self, predicate: str, subject_or_object: str) -> bool:
        return self.record.complete(predicate, subject_or_object)

    @property
    def digest(self) -> str:
        return self.record.digest

    @property
    def count(self) -> int:
        return self.record.count

    @property
    def predicates(self) -> Mapping[str, Predicate]:
        return self.record.predicates

    @property
    def titles(self) -> Titles:
        return self.record.titles

    @property
    def offices(self) -> tuple[OfficeRow, ...]:
        return self.record.offices


def standing(record: Knowledge) -> str:
    """A hash of what no question names: the predicates, and the offices with their titles."""
    return _hash(repr((sorted(record.predicates.items()), record.offices))).hex()


def answer(question: Question, record: Knowledge) -> bytes:
    """A hash of what a record answers to a question."""
    kind, *args = question
    found: Any
    if kind == "word":
        found = record.starting_with(str(args[0]))
    elif kind == "facts":
        found = record.facts(str(args[0]), subject=args[1], office=args[2], object=args[3])
    elif kind == "entity":
        found = (record.type_of(str(args[0])), record.name_of(str(args[0])))
    elif kind == "spellings":
        found = record.spellings(str(args[0]))
    elif kind == "spelled":
        found = record.spelled(str(args[0]))
    elif kind == "demonym":
        found = record.is_demonym(str(args[0]))
    else:
        found = record.digest
    return _hash(repr(found)) if found else b""


def written(question: Question) -> str:
    """A question as a journal keeps it."""
    return _json(question)


def question_of(text: str) -> Question:
    """What `written` was given."""
    return tuple(json.loads(text))


def mark(question: str) -> int:
    """The number by which a story names a question. Two may have one: then a story is looked at once more than it need be."""
    return crc32(question.encode("utf-8", "surrogatepass"))


class Notes:
    """Marks of questions for a journal, and the answers to those that it has not been told yet."""

    def __init__(self, record: Knowledge) -> None:
        self._record = record
        self._marks: dict[Question | str, int] = {}

    def marks(self, questions: Iterable[Question], new: list[tuple[str, bytes]]) -> bytes:
        """The marks of questions, in order; what is asked for the first time is added to `new` with its answer."""
        known = self._marks.get
        return _packed([self._told(one, one, new) if (found := known(one)) is None else found for one in questions])

    def marks_of_words(self, words: Iterable[str], new: list[tuple[str, bytes]]) -> bytes:
        """The marks of words that the gazetteer was asked for."""
        known = self._marks.get
        return _packed([self._told(one, ("word", one), new) if (found := known(one)) is None else found for one in words])

    def _told(self, key: Question | str, question: Question, new: list[tuple[str, bytes]]) -> int:
        if len(self._marks) >= _MANY:
            self._marks.clear()
        text = written(question)
        new.append((text, answer(question, self._record)))
        self._marks[key] = found = mark(text)
        return found


def _packed(marks: Iterable[int]) -> bytes:
    return array("I", sorted(marks)).tobytes()


def marked(marks: bytes) -> Iterator[int]:
    """The marks that `Notes` wrote."""
    numbers = array("I")
    numbers.frombytes(marks)
    return iter(numbers)


def _hash(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
