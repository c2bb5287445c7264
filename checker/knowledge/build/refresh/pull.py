"""A pull from an endpoint, kept page by page beside the file that it is for, so that it goes on where it broke off."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from checker.knowledge.build.refresh.endpoint import Endpoint, Row
from checker.knowledge.build.refresh.queries import Part
from checker.model.problems import InputError, Problem

PAUSE = 1.0  # seconds between pages, so that others get their turn


@dataclass(slots=True)
class Pull:
    """What is pulled so far: rows by part, the parts that are whole, and the first day that the server told."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    whole: set[str] = field(default_factory=set)
    day: date | None = None


def unfinished(out: Path) -> Path:
    """Where the pages of an unfinished pull are kept."""
    return out.with_name(f"{out.name}.partial")


def pull(endpoint: Endpoint, parts: Sequence[Part], out: Path, *, page: int, resume: bool, say: Callable[[str], None]) -> Pull:
    """Every row of these parts. Raises InputError where an unfinished pull stands in the way, or is of something else.

    Whatever happens, the pages that came are kept in `unfinished(out)`, which is left for the caller to remove.
    """
    kept = unfinished(out)
    asked = {"asked": [part.page(page, 0) for part in parts], "of": endpoint.url}
    done = _resumed(kept, asked, resume)
    try:
        with kept.open("a", encoding="utf-8") as file:
            if not file.tell():
                _note(file, asked)
            for part in parts:
                for rows, day, last in _pages(endpoint, part, done, page, say):
                    _note(file, {"part": part.name, "rows": rows, "day": day, "last": last})
                    _take(done, part.name, rows, day, last)
    except OSError as error:
        raise InputError([Problem(str(kept), f"cannot be written: {error.strerror}")]) from None
    return done


def _pages(
    endpoint: Endpoint, part: Part, done: Pull, page: int, say: Callable[[str], None]
) -> Iterator[tuple[list[Row], str | None, bool]]:
    """The pages that are not there yet; a page that is not full is the last."""
    while part.name not in done.whole:
        offset = len(done.rows.get(part.name, ()))
        answer = endpoint.ask(part.page(page, offset))
        last = len(answer.rows) < page
        say(f"{part.name}: {offset + len(answer.rows):,} rows{'' if last else ' …'}")
        yield answer.rows, answer.day.isoformat() if answer.day else None, last
        endpoint.sleep(PAUSE)


def _take(done: Pull, part: str, rows: list[Row], day: str | None, last: bool) -> None:
    done.rows.setdefault(part, []).extend(rows)
    if last:
        done.whole.add(part)
    if day and done.day is None:
        done.day = date.fromisoformat(day)


def _note(file: Any, what: dict[str, Any]) -> None:
    file.write(json.dumps(what, ensure_ascii=False) + "\n")
    file.flush()


def _resumed(kept: Path, asked: dict[str, Any], resume: bool) -> Pull:
    """What an unfinished pull has already; its last line, if it broke off, is cut away."""
    if not kept.exists():
        return Pull()
    if not resume:
        told = "is an unfinished pull: go on with --resume, or remove it"
        raise InputError([Problem(str(kept), told)])
    whole = kept.read_bytes().rpartition(b"\n")
    kept.write_bytes(whole[0] + whole[1])
    done = Pull()
    try:
        notes = [json.loads(line) for line in whole[0].splitlines()]
        if notes and notes[0] != asked:
            raise InputError([Problem(str(kept), "is an unfinished pull of something else: ask for the same, or remove it")])
        for note in notes[1:]:
            _take(done, note["part"], note["rows"], note["day"], note["last"])
    except (ValueError, KeyError, TypeError):
        raise InputError([Problem(str(kept), "cannot be gone on with: remove it")]) from None
    return done
