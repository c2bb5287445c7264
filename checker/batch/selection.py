"""Which stories of an archive are checked: those published since a day, a sample of them, the first so many."""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b

from checker.batch.inputs import Input
from checker.batch.stories import Story, stories
from checker.batch.units import Unit, units
from checker.model.when import Date
from checker.pipeline import day_of


@dataclass(frozen=True, slots=True)
class Selection:
    """What was asked for. A sample is drawn by the hash of each story's id, so that it is the same one every time."""

    since: Date | None = None
    limit: int | None = None
    sample: int | None = None

    def __str__(self) -> str:
        told = (("since", self.since), ("limit", self.limit), ("sample", self.sample))
        return ", ".join(f"{name} {value}" for name, value in told if value is not None)


EVERYTHING = Selection()


def selected(inputs: Iterable[Input], asked: Selection) -> Iterator[Unit]:
    """The units of an archive in which there are stories that are asked for."""
    inputs = list(inputs)
    if not str(asked):
        yield from units(inputs)
        return
    drawn = _drawn(inputs, asked) if asked.sample is not None else None
    left = asked.limit
    for unit in units(inputs):
        if left == 0:
            return
        wanted = [
            story.k for story in stories(unit) if _is_wanted(story, asked) and (drawn is None or (unit.n, story.k) in drawn)
        ]
        wanted = wanted if left is None else wanted[:left]
        left = None if left is None else left - len(wanted)
        if wanted:
            yield unit._replace(only=tuple(wanted))


def _is_wanted(story: Story, asked: Selection, n: int = 0, drawn: Collection[tuple[int, int]] | None = None) -> bool:
    """Whether a story is recent enough, and drawn; one that cannot be read is told of whatever its day."""
    if drawn is not None and (n, story.k) not in drawn:
        return False
    if asked.since is None or story.article.errors:
        return True
    published = day_of(story.article).published
    return published is not None and published.last >= asked.since.first


def _drawn(inputs: list[Input], asked: Selection) -> frozenset[tuple[int, int]]:
    """The places of the stories of the sample: those whose ids have the lowest hashes."""
    assert asked.sample is not None
    hashed = (
        (blake2b(story.article.id.encode("utf-8", "surrogatepass"), digest_size=8).digest(), unit.n, story.k)
        for unit in units(inputs)
        for story in stories(unit)
        if _is_wanted(story, asked)
    )
    return frozenset((n, k) for _, n, k in heapq.nsmallest(asked.sample, hashed))
