"""The bench where stories are read and judged, one after the other: in this process, or in one of several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from checker.batch.asked import Asked, Notes
from checker.batch.kept import kept, taken_up
from checker.batch.row import DEFAULT_VERDICTS, finding_lines, line, told
from checker.batch.shared import NOTHING, Shares, Sharing
from checker.batch.stories import Story, stories
from checker.batch.units import Unit
from checker.model.article import Article
from checker.model.claims import Claim
from checker.model.findings import Report
from checker.model.problems import InputError
from checker.pipeline import Read, Toolkit, beside, judged, read, setting_of


@dataclass(frozen=True, slots=True)
class Order:
    """What every bench is told: how to open the rules and the record, and what to keep. It can be sent to another process."""

    open: Callable[[], Toolkit]
    lang: str | None = None
    verdicts: tuple[str, ...] = DEFAULT_VERDICTS


class Again(NamedTuple):
    """A result to be judged again from what was kept of its story."""

    number: int
    kept: bytes


class Result(NamedTuple):
    """What came of one story, ready for the journal. `several` is how many stories its file holds, 0 if some are wrong."""

    key: bytes
    own_id: str | None
    suffix: str
    several: int
    published: str | None
    desk: str | None
    source: str | None
    kinds: str
    told: str
    findings: str
    kept: bytes | None
    words: bytes
    asks: bytes
    keys: str
    claims: str


class Placed(NamedTuple):
    """A story's place in the archive, and its result; `problem` (lines) is why it has none."""

    n: int
    k: int
    input: str
    line: int | None
    result: Result | None
    problem: str = ""


class Judged(NamedTuple):
    """What came of judging a result again."""

    number: int
    kinds: str
    told: str
    findings: str
    asks: bytes
    shares: Shares


class Done(NamedTuple):
    """What came of some work, and the questions to the record, with hashes of their answers, that are new."""

    placed: list[Placed]
    judged: list[Judged]
    questions: list[tuple[str, bytes]]


class _Came(NamedTuple):
    """What came of reading and judging one article."""

    report: Report
    about: tuple[Claim, ...]
    packed: bytes | None
    published: str | None
    words: bytes
    asks: bytes
    shares: Shares


Work = Unit | Again
Crew = Callable[[Iterable[Work], Order], Iterator[Done]]


class Bench:
    """Rules and record, opened once."""

    def __init__(self, order: Order) -> None:
        kit = order.open()
        self._order = order
        self._notes = Notes(kit.knowledge)
        self._asked = Asked(kit.knowledge)
        self._kit = replace(kit, knowledge=self._asked)
        self._sharing = Sharing(kit.rules)

    def done(self, work: Iterable[Work]) -> Done:
        """What comes of units and results. Nothing that a story holds is raised."""
        made = Done([], [], [])
        for one in work:
            if isinstance(one, Unit):
                made.placed.extend(self._unit(one, made.questions))
            else:
                made.judged.append(self._again(one, made.questions))
        return made

    def _unit(self, unit: Unit, questions: list[tuple[str, bytes]]) -> list[Placed]:
        found = list(stories(unit))
        several = 0 if unit.only or any(story.key is None for story in found) else len(found)
        return [self._placed(unit, story, several, questions) for story in found]

    def _placed(self, unit: Unit, story: Story, several: int, questions: list[tuple[str, bytes]]) -> Placed:
        place = (unit.n, story.k, unit.input.name, unit.line)
        article = story.article
        if story.key is None:
            return Placed(*place, None, "\n".join(article.errors))
        if self._order.lang and not article.lang:
            article = replace(article, lang=self._order.lang)
        came = self._read(article, questions)
        result = Result(
            key=story.key,
            own_id=story.own_id,
            suffix="" if story.own_id or unit.line else article.id.removeprefix(unit.input.name),
            several=several,
            published=came.published,
            desk=story.desk,
            source=story.source,
            kinds=_kinds(came.report, came.about),
            told=line(told(came.report)),
            findings=finding_lines(came.report, self._order.verdicts),
            kept=came.packed,
            words=came.words,
            asks=came.asks,
            keys=came.shares.keys,
            claims=came.shares.claims,
        )
        return Placed(*place, result)

    def _read(self, article: Article, questions: list[tuple[str, bytes]]) -> _Came:
        self._asked.forget()
        empty = Report(article=article.id, diagnostics=article.diagnostics)
        packed, published, shares = None, article.published, NOTHING
        about: tuple[Claim, ...] = ()
        try:
            said = read(article, self._kit, is_filed=True)
            published, about = said.day.published, said.about
            packed = None if article.facts else kept(said, article.diagnostics)
            knowledge = self._asked.with_facts(article.facts) if article.facts else None
            report = judged(said, self._kit, empty, knowledge)
            if not article.facts:  # of its own, which hold for nobody else
                shares, report = self._shared(said, report)
        except InputError as wrong:  # facts of its own that the record cannot take in
            report = replace(empty, errors=tuple(map(str, wrong.problems)))
        except Exception as broken:
            report = _broken(empty, broken)
        words = self._notes.marks_of_words(self._asked.words, questions)
        asks = self._notes.marks(self._asked.questions, questions)
        return _Came(report, about, packed, str(published) if published else None, words, asks, shares)

    def _again(self, again: Again, questions: list[tuple[str, bytes]]) -> Judged:
        self._asked.forget()
        said, diagnostics = taken_up(again.kept)
        empty = Report(article="", diagnostics=diagnostics)
        shares = NOTHING
        try:
            shares, report = self._shared(said, judged(said, self._kit, empty))
        except Exception as broken:
            report = _broken(empty, broken)
        return Judged(
            number=again.number,
            kinds=_kinds(report, said.about),
            told=line(told(report)),
            findings=finding_lines(report, self._order.verdicts),
            asks=self._notes.marks(self._asked.questions, questions),
            shares=shares,
        )

    def _shared(self, said: Read, report: Report) -> tuple[Shares, Report]:
        return self._sharing.of(report, beside(said, self._asked), setting_of(said, report.claims, self._asked))


def _kinds(report: Report, about: Iterable[Claim]) -> str:
    """The kinds of claims of a story, those about itself too: where rules of none of them change, it need not be judged again."""
    return " ".join(sorted({claim.kind for claim in (*report.claims, *about)}))


def _broken(empty: Report, broken: Exception) -> Report:
    """Our own fault; the other stories are still done."""
    return replace(empty, errors=(f"internal error: {type(broken).__name__}: {broken}",), broken=True)


def lost(unit: Unit, reason: str) -> list[Placed]:
    """The place of a unit that no bench could be given without breaking."""
    return [Placed(unit.n, 0, unit.input.name, unit.line, None, f"internal error: {reason}")]
