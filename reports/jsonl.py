"""`--format jsonl`: one report a line, as the contract has it, written while articles are still being checked."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from checker.model.findings import Report
from checker.model.plain import report_dict
from checker.model.run import Run


def render(run: Run, reports: Iterable[Report]) -> Iterator[str]:
    """A line a report."""
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
    for report in reports:
        yield escaped(encode(report_dict(report))) + "\n"


def escaped(text: str) -> str:
    """JSON without raw line separators, characters that a terminal acts on, and halves of surrogate pairs."""
    return _RISKY.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


# DEL and the C1 controls, marks and controls of direction, line separators, the byte order mark, lone surrogates.
_RISKY = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
