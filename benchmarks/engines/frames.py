"""pandera on Polars: a schema for each kind of claim, a check for each way to be refuted or undecided, from Parquet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pandera.polars as pa
import polars as pl
from pandera.api.polars.types import PolarsData
from pandera.errors import SchemaErrors

from benchmarks.engines.claims import RULES
from benchmarks.engines.facts import Terms
from benchmarks.engines.sample import Sample
from benchmarks.engines.told import Told
from checker.model.when import WEEKDAYS

NEAR = 1e-9
COLUMNS = {
    "interval": ("start__first", "start__last", "end__first", "end__last"),
    "weekday-date": ("date__first", "date__last", "weekday"),
    "part-of-whole": ("part__low", "part__unit", "whole__high", "whole__unit"),
    "percent-change": (
        *("before__low", "before__high", "before__unit", "after__low", "after__high", "after__unit"),
        *("percent__low", "percent__high", "direction", "points"),
    ),
    "office-holding": ("jurisdiction__id", "office__id", "person__id", "qualifier", "as_of__first"),
}
col = pl.col


def _checks() -> dict[str, tuple[tuple[str, str, pl.Expr], ...]]:
    """For each kind: the rule, the verdict, and when it is given."""
    before, after = col("before__unit"), col("after__unit")
    levels = ~col("points") & col("before__low").is_not_null() & col("after__low").is_not_null() & after.ne_missing("percent")
    other_unit = before.is_not_null() & after.is_not_null() & (before != after) | (col("before__low") <= 0)
    least = col("after__low") / col("before__high") * 100 - 100
    most = col("after__high") / col("before__low") * 100 - 100
    up = (least > col("percent__high") * (1 + NEAR)) | (col("percent__low") > most * (1 + NEAR))
    down = (least + col("percent__low") > 1e-12) | (most + col("percent__high") < -1e-12)
    number = col("weekday").replace_strict(WEEKDAYS, range(1, 8), return_dtype=pl.Int8)
    same_unit = col("part__unit").is_null() | col("whole__unit").is_null() | (col("part__unit") == col("whole__unit"))
    alone = ~col("points") & col("before__low").is_null() & col("after__low").is_null() & (col("direction") == "down")
    current = col("qualifier") == "current"
    return {
        "interval": (
            ("time/order", "refuted", col("start__first") > col("end__last")),
            (
                *("time/order", "not-enough-evidence"),
                (col("start__last") > col("end__first")) & (col("start__first") <= col("end__last")),
            ),
        ),
        "weekday-date": (
            ("weekday/date", "refuted", (col("date__first") == col("date__last")) & (col("date__first").dt.weekday() != number)),
            ("weekday/date", "not-enough-evidence", col("date__first") != col("date__last")),
        ),
        "part-of-whole": (("number/part", "refuted", same_unit & (col("part__low") > col("whole__high") * (1 + NEAR))),),
        "percent-change": (
            (
                *("number/change", "refuted"),
                levels & ~other_unit.fill_null(False) & pl.when(col("direction") == "up").then(up).otherwise(down),
            ),
            ("number/change", "not-enough-evidence", levels & other_unit),
            ("number/fall", "refuted", alone & (col("percent__low") > 100 * (1 + NEAR))),
        ),
        "office-holding": (
            ("office/holder", "refuted", current & (col("holder") != col("person__id"))),
            ("office/holder", "not-enough-evidence", current & col("holder").is_null()),
        ),
    }


class Ready:
    """The schemas of some rules, and the terms as a frame."""

    def __init__(self, record: Terms, rules: Sequence[str] = RULES) -> None:
        self.record = record
        kept = {kind: tuple(check for check in checks if check[0] in rules) for kind, checks in _checks().items()}
        self.schemas = {kind: _schema(checks) for kind, checks in kept.items() if checks}
        rows = [(t.country, t.office, t.person, t.first, t.last) for t in record.terms]
        self.terms = pl.DataFrame(rows, schema=["jurisdiction__id", "office__id", "holder", "first", "last"], orient="row").sort(
            "first"
        )

    def taken_in(self, sample: Sample) -> Path:
        return sample.parquet

    def findings(self, claims: Path) -> list[Told]:
        return [told for kind, schema in self.schemas.items() for told in _failures(self._of(kind, claims), schema)]

    def _of(self, kind: str, claims: Path) -> pl.DataFrame:
        """The claims of one kind; those of an office beside who held it on the day."""
        told = pl.scan_parquet(claims).filter(col("kind") == kind).select("id", *COLUMNS[kind])
        if kind == "office-holding":
            seat = ["jurisdiction__id", "office__id"]
            told = told.sort("as_of__first").join_asof(
                self.terms.lazy(), left_on="as_of__first", right_on="first", by=seat, check_sortedness=False
            )
            told = told.with_columns(holder=pl.when(col("as_of__first") <= col("last")).then(col("holder")))
        return told.collect()


def _schema(checks: tuple[tuple[str, str, pl.Expr], ...]) -> pa.DataFrameSchema:
    """Every check stands at the column `id`, so that what fails is told by its id and not as a row in JSON."""
    return pa.DataFrameSchema({"id": pa.Column(str, [_check(*one) for one in checks])})


def _check(rule: str, verdict: str, given: pl.Expr) -> pa.Check:
    def passes(data: PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select(~given)

    return pa.Check(passes, error=f"{rule} {verdict}")


def _failures(claims: pl.DataFrame, schema: pa.DataFrameSchema) -> Iterator[Told]:
    try:
        schema.validate(claims, lazy=True)
    except SchemaErrors as failed:
        for check, id_ in failed.failure_cases.select("check", "failure_case").iter_rows():
            rule, verdict = check.split(" ")
            yield Told(id_, rule, verdict)
