"""How far the record covers the world: of the states of a day, how many have their leaders on record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from checker.model.when import Date

if TYPE_CHECKING:
    from checker.knowledge.store import Knowledge

YEARS = (2000, 2010, 2020, 2022, 2024)
OFFICES = ("head-of-state", "head-of-government", "foreign-minister")
STATES = "org:un"
HEADS = 0.98  # the share of states that should have their heads on record
MINISTERS = (130, 148, 165, 165, 75)  # how many should have a foreign minister, by year


class Covered(NamedTuple):
    """One office at the middle of one year: how many states there were, in how many it is known who held it.

    `goal` is the number there should be; `missing` are the states without, by id.
    """

    office: str
    day: Date
    states: int
    known: int
    goal: int
    missing: tuple[str, ...]

    @property
    def met(self) -> bool:
        return self.known >= self.goal


def coverage(knowledge: Knowledge) -> Iterator[Covered]:
    """Heads of state, heads of government and foreign ministers at mid-year, office by office."""
    members = knowledge.facts("member-of", object=STATES)
    for office in OFFICES:
        for year, ministers in zip(YEARS, MINISTERS, strict=True):
            day = Date.parse(f"{year}-07-01")
            states = sorted({fact.subject for fact in members if fact.surely_covers(day)})
            missing = tuple(state for state in states if not _is_known(office, state, day, knowledge))
            goal = ministers if office == "foreign-minister" else round(HEADS * len(states))
            yield Covered(office, day, len(states), len(states) - len(missing), goal, missing)


def _is_known(office: str, state: str, day: Date, knowledge: Knowledge) -> bool:
    return any(fact.surely_covers(day) for fact in knowledge.facts("office", subject=state, office=office))
