"""Rules over tables on Spark find what the closures find, evidence included, with no line of them changed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from tests.engine.tables.test_differential import compare, examples, shipped
from tests.spark.test_archive import MASTER

# A thousand small queries: what each would gain by compiled code is less than compiling costs.
SMALL = {
    "spark.sql.shuffle.partitions": 1,
    "spark.sql.adaptive.enabled": False,
    "spark.sql.codegen.wholeStage": False,
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.session.timeZone": "UTC",
    "spark.ui.enabled": False,
    "spark.ui.showConsoleProgress": False,
}


@pytest.fixture(scope="module")
def backend() -> Iterator[Any]:
    """Ibis on a Spark session with executors in processes of their own."""
    import ibis
    from pyspark.sql import SparkSession

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("rules over tables").master(MASTER)
    for name, value in SMALL.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    yield ibis.pyspark.connect(spark)
    spark.stop()


@pytest.mark.no_cover
def test_spark_finds_what_closures_find_for_every_example(backend: Any) -> None:
    rules = shipped()
    found = compare(rules, *examples(rules), backend)
    assert len({rule for rule, _ in found}) > 0.9 * len(rules)
