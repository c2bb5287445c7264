"""What failed last time, kept in `.dateline_cache/` for `--lf`; a folder that cannot be written to is no error."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from checker.desk.selection import Wanted
from checker.model.findings import Finding, Report
from checker.model.nodes import address, named

FOLDER, FILE = ".dateline_cache", "lastfailed.json"
Failed = dict[str, str]  # the rest of a node id → the finding's fingerprint, which outlives a change of the words


class LastFailed:
    """The findings that failed, by file and article, paths being told from the folder that the cache lies in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.known = _read(folder / FOLDER / FILE)
        self.changed = False

    def knows(self, file: str) -> bool:
        return any(self.known.get(self._key(file), {}).values())

    def wanted(self, report: Report) -> Wanted:
        """Those of a story's checks that failed last time; all of them if none of those is there any more."""
        names = self._among(report)
        whole = bool(self._of(report)) and not names
        return lambda name, one: whole or name in names

    def note(self, report: Report, kept: Report, failed: Collection[Finding]) -> None:
        """Remember what failed of a story, and forget what no longer does. What was not asked for stays as it was."""
        before = self._of(report)
        if report.errors or not report.file or not (before or failed):
            return
        seen, fails, old = set(map(id, kept.findings)), set(map(id, failed)), self._among(report)
        now: Failed = {}
        for name, one in named(report):
            if isinstance(one, Finding) and (id(one) in fails or (name in old and id(one) not in seen)):
                now[_rest(report, name)] = one.fingerprint
        if now != before:
            self.changed = True
            self.known.setdefault(self._key(report.file), {})[_article(report)] = now

    def write(self) -> None:
        """Keep it for the next time, all of it or nothing."""
        if not self.changed:
            return
        known = {
            file: left
            for file, articles in sorted(self.known.items())
            if (left := {article: failed for article, failed in articles.items() if failed})
        }
        with suppress(OSError):
            folder = self.folder / FOLDER
            folder.mkdir(exist_ok=True)
            (folder / ".gitignore").write_text("*\n", encoding="utf-8")
            handle, temporary = tempfile.mkstemp(dir=folder, prefix=".writing-")
            with os.fdopen(handle, "w", encoding="utf-8", errors="surrogateescape") as file:
                json.dump({"failed": known}, file, ensure_ascii=False, indent=1)
            os.replace(temporary, folder / FILE)

    def _key(self, file: str) -> str:
        return Path(os.path.relpath(file, self.folder)).as_posix()

    def _of(self, report: Report) -> Failed:
        return self.known.get(self._key(report.file), {}).get(_article(report), {})

    def _among(self, report: Report) -> set[str]:
        """The node ids of a story's checks that failed last time, be it under another name."""
        before = self._of(report)
        prints = set(before.values())
        return {
            name
            for name, one in named(report)
            if before and (_rest(report, name) in before or (isinstance(one, Finding) and one.fingerprint in prints))
        }


def _article(report: Report) -> str:
    """An article within its file: empty where the file holds but one."""
    return address(report).removeprefix(report.file)


def _rest(report: Report, name: str) -> str:
    return name.removeprefix(f"{address(report)}::")


def _read(path: Path) -> dict[str, dict[str, Failed]]:
    """What was kept; nothing where that cannot be read, or is not what was written."""
    try:
        found = json.loads(path.read_text(encoding="utf-8", errors="surrogateescape"))["failed"]
        return {
            str(file): {
                str(article): {str(rest): str(told) for rest, told in failed.items()} for article, failed in articles.items()
            }
            for file, articles in found.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}
