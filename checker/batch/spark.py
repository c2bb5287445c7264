"""The same run on a cluster: chunks of stories go to Spark's executors, and what comes of them goes into the one journal.

The driver reads the archive and writes the journal, just as it does for processes of its own; executors read and judge. So a
run may be interrupted and taken up again, and what it leaves is what one machine leaves, to the byte.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from checker.batch.bench import Bench, Crew, Done, Order, Work
from checker.batch.workers import chunked
from checker.extract.provider import Provider
from checker.knowledge.folder import READY_MADE
from checker.knowledge.store import Knowledge
from checker.model.facts import Fact
from checker.model.problems import InputError, Problem
from checker.model.when import Date
from checker.pipeline import Toolkit
from checker.rulebook.load import Rulebook
from checker.rulebook.rule import Rule

_AHEAD = 8  # chunks for each processor of the cluster in one wave
_FEWEST = 16  # chunks in a wave, however small the cluster


@dataclass(frozen=True, slots=True)
class Shipped:
    """How an executor opens what the driver has open: the record from the file that Spark brought, all else as it was sent."""

    rulebook: Rulebook
    rules: tuple[Rule, ...]
    own: tuple[Fact, ...]
    as_of: Date | None
    providers: tuple[Provider, ...]

    @classmethod
    def of(cls, kit: Toolkit) -> Shipped:
        shipped = kit.knowledge.only(())
        own = tuple(_as_written(fact, shipped) for fact in kit.knowledge.own_facts)
        return cls(kit.rulebook, kit.rules, own, kit.as_of, kit.providers)

    def __call__(self) -> Toolkit:  # pragma: no cover - in the executors' own processes
        from pyspark import SparkFiles

        record = Knowledge.open(Path(SparkFiles.getRootDirectory()))
        return Toolkit(self.rulebook, record.with_facts(self.own) if self.own else record, self.rules, self.as_of, self.providers)


def _as_written(fact: Fact, shipped: Knowledge) -> Fact:
    """An own fact as it can be laid over a record again: what the record does not know goes by its name, not by the id that it was given."""

    def name(id_: str, name: str) -> str:
        return id_ if shipped.type_of(id_) else name or id_

    return replace(fact, subject=name(fact.subject, fact.subject_name), object=name(fact.object, fact.object_name))


@contextmanager
def crew_on(master: str | None, kit: Toolkit) -> Iterator[Crew]:
    """Spark's executors as those who do a run's work: of a master, or as `spark-submit` or the environment says.

    The record goes to each of them once, as a file. Raises InputError where there is no Spark, or where it cannot be reached.
    """
    with TemporaryDirectory() as folder, _session(master) as spark:
        record = Path(folder) / READY_MADE
        kit.knowledge.save(record)
        spark.sparkContext.addFile(str(record))  # which the driver serves from where it stands
        yield partial(_done, spark, Shipped.of(kit))


@contextmanager
def tables_on(master: str | None) -> Iterator[Any]:
    """Ibis on a Spark session, for rules over tables of claims; the folder of the run has to be one that executors see."""
    import ibis

    with _session(master) as spark:
        yield ibis.pyspark.connect(spark)


@contextmanager
def _session(master: str | None) -> Iterator[Any]:
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise InputError([Problem("--engine spark", "needs PySpark: pip install 'dateline[spark]'")]) from None
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = (
        SparkSession.builder.appName("dateline batch")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.ui.showConsoleProgress", False)
    )
    try:
        spark = (builder.master(master) if master else builder).getOrCreate()
    except Exception as broken:  # Java is missing, or the master is not there: py4j has errors of its own for each
        told = str(broken).strip().splitlines() or [type(broken).__name__]
        raise InputError([Problem(master or "Spark", f"cannot be reached: {told[0]}")]) from None
    spark.sparkContext.setLogLevel("ERROR")
    try:
        yield spark
    finally:
        spark.stop()


def _done(spark: Any, opening: Shipped, work: Iterable[Work], order: Order) -> Iterator[Done]:
    """What comes of each chunk of work. While one wave of chunks is with the executors, the next one is read."""
    sent = spark.sparkContext.broadcast(pickle.dumps(replace(order, open=opening), pickle.HIGHEST_PROTOCOL))
    size = max(spark.sparkContext.defaultParallelism * _AHEAD, _FEWEST)
    chunks = chunked(work)
    try:
        with ThreadPoolExecutor(1) as asking:
            under_way: Future[list[Done]] | None = None
            while wave := list(islice(chunks, size)):
                asked = asking.submit(_answered, spark, sent, wave)
                if under_way:
                    yield from under_way.result()
                under_way = asked
            if under_way:
                yield from under_way.result()
    finally:
        sent.unpersist()


def _answered(spark: Any, sent: Any, wave: list[list[Work]]) -> list[Done]:
    """What comes of one wave. A task whose executor is lost is done again by another; each chunk is answered once."""
    import pyarrow as arrow

    table = arrow.table({"chunk": [pickle.dumps(chunk, pickle.HIGHEST_PROTOCOL) for chunk in wave]})
    spread = spark.createDataFrame(table).repartition(len(wave))
    return [pickle.loads(row.done) for row in spread.mapInArrow(partial(_serve, sent), "done binary").collect()]


def _serve(sent: Any, batches: Iterable[Any]) -> Iterator[Any]:  # pragma: no cover - in the executors' own processes
    """In an executor: each chunk of work, done at a bench that stays open between tasks."""
    import pyarrow as arrow

    bench = _bench(sent.value)
    for batch in batches:
        done = [pickle.dumps(bench.done(pickle.loads(chunk))) for chunk in batch.column(0).to_pylist()]
        yield arrow.RecordBatch.from_arrays([arrow.array(done, arrow.binary())], ["done"])


@lru_cache(maxsize=1)
def _bench(sent: bytes) -> Bench:  # pragma: no cover - in the executors' own processes
    order: Order = pickle.loads(sent)
    return Bench(order)
