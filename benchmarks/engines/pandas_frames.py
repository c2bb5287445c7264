"""pandera on pandas: a schema for each kind of claim, a check for each way to be refuted or undecided, from Parquet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import pandera.pandas as pa
import pyarrow.parquet as pq
from pandera.errors import SchemaErrors

from benchmarks.engines.claims import RULES
from benchmarks.engines.facts import Terms
from benchmarks.engines.frames import COLUMNS, NEAR
from benchmarks.engines.sample import Sample
from benchmarks.engines.told import Told
from checker.model.when import WEEKDAYS

Given = Callable[[pd.DataFrame], pd.Series]
SEAT = ["jurisdiction__id", "office__id"]


def _order(c: pd.DataFrame) -> pd.Series:
    return (c["start__last"] > c["end__first"]) & (c["start__first"] <= c["end__last"])


def _is_day(c: pd.DataFrame) -> pd.Series:
    return c["date__first"] == c["date__last"]


def _other_day(c: pd.DataFrame) -> pd.Series:
    numbers = dict(zip(WEEKDAYS, range(7), strict=True))
    return _is_day(c) & (c["date__first"].dt.dayofweek != c["weekday"].map(numbers))


def _part(c: pd.DataFrame) -> pd.Series:
    part, whole = c["part__unit"], c["whole__unit"]
    return (part.isna() | whole.isna() | (part == whole)) & (c["part__low"] > c["whole__high"] * (1 + NEAR))


def _levels(c: pd.DataFrame) -> pd.Series:
    return ~c["points"] & c["before__low"].notna() & c["after__low"].notna() & (c["after__unit"] != "percent")


def _other_unit(c: pd.DataFrame) -> pd.Series:
    before, after = c["before__unit"], c["after__unit"]
    return (before.notna() & after.notna() & (before != after)) | (c["before__low"] <= 0)


def _change(c: pd.DataFrame) -> pd.Series:
    least = c["after__low"] / c["before__high"] * 100 - 100
    most = c["after__high"] / c["before__low"] * 100 - 100
    up = (least > c["percent__high"] * (1 + NEAR)) | (c["percent__low"] > most * (1 + NEAR))
    down = (least + c["percent__low"] > 1e-12) | (most + c["percent__high"] < -1e-12)
    return _levels(c) & ~_other_unit(c) & up.where(c["direction"] == "up", down)


def _fall(c: pd.DataFrame) -> pd.Series:
    alone = ~c["points"] & c["before__low"].isna() & c["after__low"].isna() & (c["direction"] == "down")
    return alone & (c["percent__low"] > 100 * (1 + NEAR))


def _holder(c: pd.DataFrame) -> pd.Series:
    return (c["qualifier"] == "current") & c["holder"].notna() & (c["holder"] != c["person__id"])


CHECKS: dict[str, tuple[tuple[str, str, Given], ...]] = {
    "interval": (
        ("time/order", "refuted", lambda c: c["start__first"] > c["end__last"]),
        ("time/order", "not-enough-evidence", _order),
    ),
    "weekday-date": (
        ("weekday/date", "refuted", _other_day),
        ("weekday/date", "not-enough-evidence", lambda c: ~_is_day(c)),
    ),
    "part-of-whole": (("number/part", "refuted", _part),),
    "percent-change": (
        ("number/change", "refuted", _change),
        ("number/change", "not-enough-evidence", lambda c: _levels(c) & _other_unit(c)),
        ("number/fall", "refuted", _fall),
    ),
    "office-holding": (
        ("office/holder", "refuted", _holder),
        ("office/holder", "not-enough-evidence", lambda c: (c["qualifier"] == "current") & c["holder"].isna()),
    ),
}


class Ready:
    """The checks of some rules, and the terms as a frame."""

    def __init__(self, record: Terms, rules: Sequence[str] = RULES) -> None:
        kept = {kind: tuple(check for check in checks if check[0] in rules) for kind, checks in CHECKS.items()}
        self.checks = {kind: checks for kind, checks in kept.items() if checks}
        rows = [(t.country, t.office, t.person, t.first, t.last) for t in record.terms]
        terms = pd.DataFrame(rows, columns=[*SEAT, "holder", "first", "last"])
        self.terms = terms.astype({"first": "datetime64[ms]", "last": "datetime64[ms]"}).sort_values("first")

    def taken_in(self, sample: Sample) -> Path:
        return sample.parquet

    def findings(self, claims: Path) -> list[Told]:
        return [told for kind, checks in self.checks.items() for told in _failures(self._of(kind, claims), checks)]

    def _of(self, kind: str, claims: Path) -> pd.DataFrame:
        """The claims of one kind; those of an office beside who held it on the day."""
        columns = ["id", *COLUMNS[kind]]
        table = pq.read_table(claims, columns=columns, filters=[("kind", "==", kind)])
        told = table.to_pandas(date_as_object=False)
        if kind != "office-holding":
            return told
        told = told.sort_values("as_of__first")
        told = pd.merge_asof(told, self.terms, left_on="as_of__first", right_on="first", by=SEAT)
        told["holder"] = told["holder"].where(told["as_of__first"] <= told["last"])
        return told


def _failures(claims: pd.DataFrame, checks: tuple[tuple[str, str, Given], ...]) -> Iterator[Told]:
    """Every check stands at the column `id`, so that what fails is told by its id, and reads the frame beside it."""
    schema = pa.DataFrameSchema({"id": pa.Column(checks=[_check(claims, *one) for one in checks])})
    try:
        schema.validate(claims, lazy=True)
    except SchemaErrors as failed:
        told = failed.failure_cases
        for check, id_ in zip(told["check"], told["failure_case"], strict=True):
            rule, verdict = check.split(" ")
            yield Told(id_, rule, verdict)


def _check(claims: pd.DataFrame, rule: str, verdict: str, given: Given) -> Any:
    return pa.Check(lambda ids: ~given(claims), error=f"{rule} {verdict}")
