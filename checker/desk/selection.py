"""Some of the checks of a story: those that node ids name, told from paths, and the report of them alone."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from difflib import get_close_matches

from checker.engine.check import coverage
from checker.model.findings import Finding, Report, Unchecked
from checker.model.nodes import named
from checker.model.problems import Problem

Wanted = Callable[[str, Finding | Unchecked], bool]
_IN_ARCHIVE = re.compile(r"(:\d+|\[\d+\])\Z")  # the line or item of an article that has no id of its own


def file_of(path: str, stdin_filename: str | None = None) -> str | None:
    """The file of a node id, the longest that there is; None for what is a path itself, or names no file at all."""
    if os.path.exists(path):
        return None
    starts = [found.start() for found in re.finditer("::", path)]
    for name in (path[:start] for start in reversed(starts)):
        if name in ("-", stdin_filename):
            return "-"
        for file in (name, _IN_ARCHIVE.sub("", name)):
            if os.path.isfile(file):
                return file
    return None


def chosen(nodes: Iterable[str], names: Collection[str]) -> tuple[frozenset[str], list[Problem]]:
    """The names that node ids stand for, and a problem for each that stands for none.

    A node id is a whole name, or else the beginning of several: a story's, a rule's or a pack's, or one cut off by an ellipsis.
    """
    found: set[str] = set()
    problems = []
    for node in nodes:
        hits = [node] if node in names else [name for name in names if _begins(name, node)]
        found.update(hits)
        if not hits:
            close = get_close_matches(node, names, n=1, cutoff=0.6)
            hint = f", did you mean {close[0]!r}?" if close else "; `-r A` lists every name"
            problems.append(Problem(node, f"no check has this name{hint}"))
    return frozenset(found), problems


def _begins(name: str, node: str) -> bool:
    return name.startswith((f"{node}::", f"{node}/")) or (node.endswith("…") and name.startswith(node[:-1]))


def kept(report: Report, wanted: Wanted) -> Report:
    """The report of the checks that are wanted; what is counted and what was not checked is of them alone."""
    chosen = [one for name, one in named(report) if wanted(name, one)]
    findings = tuple(one for one in chosen if isinstance(one, Finding))
    unchecked = tuple(one for one in chosen if isinstance(one, Unchecked))
    told = {claim for finding in findings for claim in finding.claims} | {one.claim for one in unchecked}
    counted = coverage([claim for claim in report.claims if claim.id in told], findings)
    return replace(report, findings=findings, unchecked=unchecked, coverage=counted)
