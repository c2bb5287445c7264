"""What a finished run leaves in its folder: made from the journal in one pass, each file whole or not at all."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from checker.batch.flips import flips
from checker.batch.journal import Document
from checker.batch.parquet import Columns, columns
from checker.batch.row import line
from checker.batch.summary import Summary

FINDINGS, COLUMNS, ERRORS, RECALL, SUMMARY, OVERVIEW = (
    "findings.jsonl",
    "findings.parquet",
    "errors.jsonl",
    "recall.jsonl",
    "summary.json",
    "overview.html",
)
Page = Callable[[Mapping[str, Any], list[dict[str, Any]]], Iterator[str]]


def write_outputs(
    folder: Path,
    documents: Iterable[Document],
    tool: Mapping[str, Any],
    page: Page,
    whole: Callable[[Summary], None] = lambda summary: None,
) -> dict[str, Any]:
    """Write every output and give the summary. `page` draws the overview from a summary and the worst stories.

    `documents` are stories in the order of the archive; `whole` adds to the summary what is known of stories that are not among
    them. Files take their places together, at the end; until then, and if that fails, those of before stand.
    """
    summary = Summary()
    names = (FINDINGS, ERRORS, RECALL)
    with _replaced(folder, *names, SUMMARY, OVERVIEW) as files, columns(folder / _part(COLUMNS)) as table:
        for document in documents:
            _write(document, dict(zip(names, files, strict=False)), table, summary)
        whole(summary)
        told = {"tool": tool, **summary.plain()}
        files[len(names)].write(json.dumps(told, ensure_ascii=False, indent=1) + "\n")
        files[len(names) + 1].writelines(page(told, summary.worst()))
    return told


def _write(document: Document, files: Mapping[str, IO[str]], table: Columns, summary: Summary) -> None:
    summary.add(document)
    head = _head(document)
    for error in _errors(document):
        files[ERRORS].write(line(head | error) + "\n")
    if document.findings:
        opening = line(head)[:-1]
        for found in document.findings.splitlines():
            files[FINDINGS].write(f"{opening}, {found[1:]}\n")
            table.add(opening, found)
    if changes := flips(document):
        summary.flips["stories"] += 1
        summary.flips.update({name: len(some) for name, some in changes.items()})
        files[RECALL].write(line(head | changes) + "\n")


def _head(document: Document) -> dict[str, Any]:
    """What is told of a story beside each of its findings."""
    head = {"article": document.id, "file": document.input, "published": document.published}
    return head | {name: value for name, value in (("desk", document.desk), ("source", document.source)) if value}


def _errors(document: Document) -> Iterator[dict[str, Any]]:
    place = {"line": document.line} if document.line else {}
    if document.told is None:
        kind = "internal" if document.problem.startswith("internal error") else "input"
        yield from (place | {"kind": kind, "error": error} for error in document.problem.splitlines())
        return
    told = json.loads(document.told)
    kind = "internal" if told.get("broken") else "input"
    yield from (place | {"kind": kind, "error": error} for error in told.get("errors", ()))


@contextmanager
def _replaced(folder: Path, *names: str) -> Iterator[list[IO[str]]]:
    """Files to be written, which take the places of those of these names together with the columns, when all are done."""
    parts = [folder / _part(name) for name in names]
    files: list[IO[str]] = []
    try:
        for part in parts:
            files.append(part.open("w", encoding="utf-8", newline="\n"))
        yield files
        for file in files:
            file.flush()
            os.fsync(file.fileno())
            file.close()
        for name in (*names, COLUMNS):
            if (part := folder / _part(name)).exists():
                os.replace(part, folder / name)
        _synced(folder)
    finally:
        for file in files:
            with suppress(OSError):
                file.close()
        for part in (*parts, folder / _part(COLUMNS)):
            with suppress(OSError):
                part.unlink(missing_ok=True)


def _synced(folder: Path) -> None:
    """Have the disk know the names too, where it can be asked to."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _part(name: str) -> str:
    return f".{name}.part"
