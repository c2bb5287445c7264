"""The page on the wire format: its example is what the tool prints, and every field of a finding is told."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from checker.contract import schema
from tests.conftest import ROOT
from tests.test_docs import blocks, files

PAGE = ROOT / "docs" / "wire-format.md"


def printed(folder: Path) -> Any:
    """The report that the command of the page prints, with the files of the page beside it."""
    for name, text in files(PAGE).items():
        (folder / name).write_text(text, encoding="utf-8")
    (command,) = blocks(PAGE, "sh")
    env = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=env, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 1, done.stderr
    return json.loads(done.stdout)


def test_the_finding_of_the_page_is_the_one_that_is_printed(tmp_path: Path) -> None:
    (shown,) = blocks(PAGE, "json")
    assert printed(tmp_path)["findings"] == [json.loads(shown)]


def test_every_field_of_a_finding_is_told_and_no_other() -> None:
    table = PAGE.read_text(encoding="utf-8").rpartition("| field | says |")[2]
    assert re.findall(r"^\| `(\w+)` \|", table, re.M) == list(schema("report")["$defs"]["finding"]["properties"])
