"""One call of the command line, in process: its exit code and what it printed."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from checker.cli import main


class Call(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def reports(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


Dateline = Callable[..., Call]


def caller(capsys: pytest.CaptureFixture[str]) -> Dateline:
    def call(*args: object) -> Call:
        capsys.readouterr()
        code = main([str(arg) for arg in args])
        out, err = capsys.readouterr()
        return Call(int(code), out, err)

    return call
