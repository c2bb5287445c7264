"""What a file of facts would change: each of its facts beside what the record has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from checker.knowledge.overlay import own_of, set_aside
from checker.model.facts import Fact

if TYPE_CHECKING:
    from checker.knowledge.store import Knowledge

Kind = Literal["contradicts", "other days", "new", "the same"]
KINDS: tuple[Kind, ...] = ("contradicts", "other days", "new", "the same")


class Change(NamedTuple):
    """One fact of a file, what it does, and the facts on record that it speaks against or repeats."""

    kind: Kind
    fact: Fact
    record: tuple[Fact, ...] = ()


def difference(facts: Iterable[Fact], knowledge: Knowledge) -> Iterator[Change]:
    """What each of these facts changes, by subject and in time.

    `contradicts`: the record has someone or something else for some of its days. `other days`: it gives other days to
    what the record says too. `the same`: subject, object and days are on record. `new`: whatever else, such as whoever
    came after the last one that was seen. Raises InputError for a predicate or an office that there is not.
    """
    own = own_of(facts, knowledge)
    ordered = sorted(own.facts, key=lambda fact: (fact.subject_name, fact.subject, fact.predicate, fact.office or ""))
    return (_change(fact, knowledge) for fact in ordered)


def _change(fact: Fact, knowledge: Knowledge) -> Change:
    office = fact.office if knowledge.predicates[fact.predicate].office else None
    record = knowledge.facts(fact.predicate, subject=fact.subject, office=office)
    always = knowledge.predicates[fact.predicate].object == ("date",)  # a birth is valid always, whatever days it is given
    if same := tuple(one for one in record if _says(one, always) == _says(fact, always)):
        return Change("the same", fact, same)
    against = set_aside(record, own_of([fact], knowledge), knowledge)
    if clashing := tuple(one for one in against if one.object != fact.object and (always or _clash(one, fact))):
        return Change("contradicts", fact, clashing)
    own = tuple(one for one in against if one.object == fact.object)
    return Change("other days", fact, own) if own else Change("new", fact)


def _says(fact: Fact, always: bool) -> tuple[object, ...]:
    return (fact.object,) if always else (fact.object, fact.valid_from, fact.valid_to)


def _clash(a: Fact, b: Fact) -> bool:
    """Whether two facts were both seen to hold on some day; one may follow the other on a day that is known roughly."""
    if _may_follow(a, b) or _may_follow(b, a):
        return False
    start = max((fact.valid_from.first for fact in (a, b) if fact.valid_from), default=date.min)
    return start < min(_seen_until(a), _seen_until(b))


def _may_follow(before: Fact, after: Fact) -> bool:
    """Whether one may end on the day that the other begins."""
    end, start = before.valid_to, after.valid_from
    return end is not None and start is not None and start.first <= end.last and end.first <= start.last


def _seen_until(fact: Fact) -> date:
    end = fact.valid_to or fact.known_until
    return end.last if end else date.max
