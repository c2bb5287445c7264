"""A check without a report: the findings of stories as the desk sees them, for verbs that keep or count them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace

from checker.cli._desk import desk
from checker.cli._options import Reading, configuration, in_language
from checker.desk.review import reviewed
from checker.model.findings import Report
from checker.model.problems import InputError, Problem
from checker.pipeline import Toolkit
from checker.read import read_all, sources


def checked(asked: Reading, kit: Toolkit) -> Iterator[Report]:
    """The reports of stories, one at a time, with their waivers. Raises InputError for a story that could not be checked whole."""
    config = configuration()
    settled = desk(config, kit, None, None)
    for source in sources(asked.paths, sys.stdin.buffer, asked.stdin_filename, asked.encoding or config.encoding):
        for article in read_all([source]):
            found = replace(reviewed(in_language(article, config.lang), kit, settled), file=source.name)
            if found.errors:
                raise InputError(Problem(found.article, error.removeprefix(f"{found.article}: ")) for error in found.errors)
            yield found
