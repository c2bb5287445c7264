"""Rows of a user's table read as claims by hand are, each for itself: those of which something is written out as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.engine.row import Setting
from checker.engine.tables.arrow import Placed, table_of
from checker.engine.tables.meanings import Meanings, Wrong
from checker.engine.tables.piece import Put
from checker.engine.tables.shared import Datelines
from checker.knowledge.resolve import resolve_claim
from checker.model.authoring import claim_from
from checker.model.claims import CLAIM_KINDS, own_fields
from checker.model.problems import InputError
from checker.model.table import STORY, WRITTEN, by_hand

if TYPE_CHECKING:
    import pyarrow as pa


def one_by_one(
    kind: str, places: Iterable[int], first: int, columns: Mapping[str, pa.Array], meanings: Meanings, datelines: Datelines | None
) -> Put:
    """The rows at some places of a piece whose first row has the number `first`."""
    found: list[Placed] = []
    wrong: dict[int, list[Wrong]] = {}
    lines = datelines.by_article() if datelines else {}
    for place in places:
        row = first + place
        try:
            cells = {name: by_hand(column[place].as_py()) for name, column in columns.items()}
            article, *around = (cells.get(name) for name in STORY)
            days = meanings.of_days((cells.get("as_of"), *around))
            if days.wrong:
                wrong[row] = list(days.wrong)
                continue
            of_claim = {name: cell for name, cell in cells.items() if name not in STORY or name in own_fields(CLAIM_KINDS[kind])}
            claim = claim_from(of_claim | {name: json.loads(of_claim[name]) for name in WRITTEN if of_claim.get(name)})
        except InputError as error:
            wrong[row] = [Wrong(problem.field, problem.reason) for problem in error.problems]
        except (ValueError, OverflowError) as error:
            wrong[row] = [Wrong("", f"cannot be read: {error}")]
        else:
            own = days.values[0]
            setting = Setting(
                meanings.knowledge, own.setting_as_of, own.published, own.dateline or lines.get(str(article)), title_apart=False
            )
            dated = replace(resolve_claim(claim, meanings.knowledge), as_of=own.as_of)
            found.append(Placed(dated, setting, row, str(article)))
    return Put(table_of(kind, found), wrong)
