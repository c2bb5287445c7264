"""One run over the examples writes every format at once: each is read by its consumer, all tell the same, no byte hangs on the machine.

A new format fails here until it is told who reads it.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from junitparser import JUnitXml
from lxml import etree
from markdown_it import MarkdownIt
from sarif import loader

from tests.conftest import EXAMPLES, ROOT
from tests.reports.formats import FORMATS
from tests.reports.shape import reader_of
from tests.reports.test_hostile import COMMAND

KIRITIMATI = {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
ADAK = {"PYTHONHASHSEED": "4711", "TZ": "America/Adak", "LC_ALL": "C.UTF-8"}


def written(folder: Path, stories: str, env: Mapping[str, str]) -> dict[str, bytes]:
    """Every report of a run in a folder, by its format, and what the run printed."""
    outputs = [word for form in FORMATS for word in ("--output", f"{form}:report.{form}")]
    done = subprocess.run(
        [sys.executable, "-m", "checker", "check", stories, *outputs],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | env,
        capture_output=True,
        check=False,
        timeout=300,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    return {form: (folder / f"report.{form}").read_bytes() for form in FORMATS} | {"printed": done.stdout}


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two folders far apart, each with a copy of the examples."""
    first, second = tmp_path_factory.mktemp("a"), tmp_path_factory.mktemp("b") / "Straße der Ersten" / "deeper"
    for folder in (first, second):
        shutil.copytree(EXAMPLES, folder / "examples")
    return first, second


@pytest.fixture(scope="module")
def run(folders: tuple[Path, Path]) -> dict[str, bytes]:
    return written(folders[0], "examples", KIRITIMATI)


@pytest.fixture(scope="module")
def told(run: dict[str, bytes]) -> list[dict[str, Any]]:
    """The reports of the run, as JSON lines have them."""
    return [json.loads(line) for line in run["jsonl"].splitlines()]


def test_seed_time_zone_locale_and_folder_change_no_byte(run: dict[str, bytes], folders: tuple[Path, Path]) -> None:
    assert written(folders[1], "examples", ADAK) == run


def test_nor_do_they_where_the_path_is_absolute(folders: tuple[Path, Path]) -> None:
    stories = str(folders[0] / "examples")
    assert written(folders[1], stories, KIRITIMATI) == written(folders[0], stories, ADAK)


def test_what_is_printed_is_the_text_report(run: dict[str, bytes]) -> None:
    assert run["printed"] == run["text"]


def schema(path: Path) -> Any:
    return jsonschema_rs.validator_for(json.loads(path.read_text(encoding="utf-8")))


def json_(text: str) -> int:
    made = json.loads(text)
    schema(ROOT / "schemas" / "run.json").validate(made)
    return shown(made["reports"])


def jsonl(text: str) -> int:
    made = [json.loads(line) for line in text.splitlines()]
    valid = schema(ROOT / "schemas" / "report.json")
    for report in made:
        valid.validate(report)
    return shown(made)


def shown(made: list[dict[str, Any]]) -> int:
    return sum(
        one["verdict"] in ("refuted", "conflicting-evidence") and not one["waived"]
        for report in made
        for one in report["findings"]
    )


def junit(text: str) -> int:
    etree.XMLSchema(etree.parse(Path(__file__).parent / "schemas/jenkins-junit-10.xsd")).assertValid(
        etree.fromstring(text.encode())
    )
    suites = JUnitXml.fromstring(text.encode())
    advice = sum((case.system_out or "").startswith("advice: ") for suite in suites for case in suite)
    return sum(suite.failures for suite in suites) + advice


def sarif(text: str) -> int:
    schema(Path(__file__).parent / "schemas/sarif-2.1.0.json").validate(json.loads(text))
    return len(json.loads(text)["runs"][0]["results"])


def github(text: str) -> int:
    assert all(COMMAND.fullmatch(line) for line in text.splitlines(keepends=True))
    return len(text.splitlines())


def gitlab(text: str) -> int:
    entries = json.loads(text)
    assert len({one["fingerprint"] for one in entries}) == len(entries)
    for one in entries:
        assert one["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert {"description", "check_name", "location"} <= set(one)
        assert not Path(one["location"]["path"]).is_absolute()
        assert one["location"]["lines"]["begin"] >= 1
    return len(entries)


def rdjson(text: str) -> int:
    found = json.loads(text)["diagnostics"]
    for one in found:
        assert set(one) <= {"message", "location", "severity", "code", "suggestions"}
        assert one["severity"] in ("ERROR", "WARNING", "INFO")
        start, end = (one["location"].get("range", {}).get(name, {"line": 1, "column": 1}) for name in ("start", "end"))
        assert (1, 1) <= (start["line"], start["column"]) <= (end["line"], end["column"])
    return len(found)


def markdown(text: str) -> int:
    blocks = MarkdownIt("commonmark").parse(text)
    return sum((one.type, one.tag) == ("heading_open", "h3") for one in blocks)


def html(text: str) -> int:
    found: Any = reader_of(text)(text, "")
    opened = [one[0] for one in found if isinstance(one, tuple)]
    for tag in ("section", "article", "mark", "a", "svg", "details", "dl", "table"):
        assert opened.count(tag) == found.count(tag)
    assert re.search(r"<h1[^>]*>\d", text)
    return text.count('<span class="badge">')


def text_(text: str) -> int:
    assert all(
        len(line) <= 80 or line.startswith(("REFUTED examples/", "      ", "waive  ", "   or        <!--"))
        for line in text.splitlines()
    )
    return len(re.findall(r"(?m)^_+ \S+ \([a-z :]+\) _+$", text))


READERS: Mapping[str, Callable[[str], int]] = {
    **{"json": json_, "jsonl": jsonl, "junit": junit, "sarif": sarif, "github": github, "gitlab": gitlab},
    **{"rdjson": rdjson, "markdown": markdown, "html": html, "text": text_},
}


@pytest.mark.parametrize("form", FORMATS)
def test_it_is_read_by_its_consumer_who_counts_every_finding(
    form: str, run: dict[str, bytes], told: list[dict[str, Any]]
) -> None:
    assert READERS[form](run[form].decode()) == shown(told) > 20


def test_sarif_tools_reads_the_file(run: dict[str, bytes], told: list[dict[str, Any]], tmp_path: Path) -> None:
    (tmp_path / "run.sarif").write_bytes(run["sarif"])
    assert len(loader.load_sarif_file(str(tmp_path / "run.sarif")).get_records()) == shown(told)
