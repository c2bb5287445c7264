"""The docs stay true: console blocks are run, rules in them pass, every word and key of the language is explained."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest

from checker.config import KEYS
from checker.model.claims import CLAIM_KINDS, COMMON_FIELDS, own_fields
from checker.rulebook.file import Example, GroupText, LookupText, RepairText, RuleFile, SumText
from checker.rulebook.words import WORDS
from tests.conftest import EXAMPLES, ROOT

PAGES = (
    ROOT / "README.md",
    EXAMPLES / "README.md",
    *(ROOT / "docs" / f"{name}.md" for name in ("batch", "claims-table", "desk", "knowledge", "pytest", "rules", "wire-format")),
)
SKIP = "[…]"  # stands for lines of the output that a block leaves out
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)
_LINK = re.compile(r"\]\(([^)#\s]+)\)")


def blocks(page: Path, kind: str) -> list[str]:
    return [text for language, text in _BLOCK.findall(page.read_text(encoding="utf-8")) if language == kind]


def files(page: Path) -> dict[str, str]:
    """The blocks of YAML and Python that begin with the name of the file that they are."""
    written = (*blocks(page, "yaml"), *blocks(page, "python"))
    named = [(re.match(r"# (\S+\.(?:yaml|py))\n", text), text) for text in written]
    return {name[1]: text for name, text in named if name}


def commands(block: str) -> list[tuple[str, list[str]]]:
    """Each `$ command` of a console block with the lines of output below it."""
    found: list[tuple[str, list[str]]] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        else:
            found[-1][1].append(line)
    return found


CASES = [(page, command, shown) for page in PAGES for block in blocks(page, "console") for command, shown in commands(block)]


@pytest.mark.parametrize(("page", "command", "shown"), CASES, ids=[command for _, command, _ in CASES])
def test_a_command_of_the_docs_prints_what_they_show(page: Path, command: str, shown: list[str], tmp_path: Path) -> None:
    for name, text in files(page).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "examples").symlink_to(EXAMPLES)
    env = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "-c", command], cwd=tmp_path, env=env, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120
    )
    assert "Traceback" not in done.stderr
    assert done.returncode != 2, done.stderr
    assert not missing(shown, done.stdout.splitlines()), done.stdout


def missing(shown: list[str], printed: list[str]) -> list[str]:
    """The first run of shown lines that the output has not, in its order; empty if it has them all."""
    at = 0
    run: list[str] = []
    for line in [*shown, SKIP]:
        if line != SKIP:
            run.append(line)
            continue
        starts = [start for start in range(at, len(printed) - len(run) + 1) if printed[start : start + len(run)] == run]
        if run and not starts:
            return run
        at, run = (starts[0] + len(run) if run else at), []
    return []


def test_lines_that_are_not_printed_are_missed() -> None:
    assert missing(["a", SKIP, "c"], ["a", "b", "c"]) == []
    assert missing(["a", "c"], ["a", "b", "c"]) == ["a", "c"]
    assert missing(["c", SKIP, "a"], ["a", "b", "c"]) == ["a"]


def test_every_page_is_tried() -> None:
    assert len(CASES) >= 7


def test_every_word_of_the_rule_language_is_explained() -> None:
    table = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8").partition("### Words")[2].partition("\n## ")[0]
    explained = re.findall(r"^\| `(\w+)\(", table, re.M)
    assert sorted(set(explained)) == sorted(WORDS)


def test_every_key_of_a_rule_file_is_explained() -> None:
    told = set(re.findall(r"`(\w+)`", (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")))
    shapes = (RuleFile, LookupText, GroupText, RepairText, SumText, Example)
    assert [f"{shape.__name__}.{key.name}" for shape in shapes for key in fields(shape) if key.name.rstrip("_") not in told] == []


def test_every_kind_of_claim_and_every_field_stands_in_the_contract() -> None:
    page = (ROOT / "docs" / "contract.md").read_text(encoding="utf-8")
    rows = {
        kind: line
        for line in page.splitlines()
        for kind in re.findall(r"`([\w-]+)`", line.split("|")[1] if line.count("|") > 2 else "")
    }
    for kind, cls in CLAIM_KINDS.items():
        assert [name for name in own_fields(cls) if f"`{name}`" not in rows[kind]] == []
    assert [name for name in COMMON_FIELDS if f"`{name}`" not in page] == []


def test_every_key_of_a_configuration_stands_in_the_contract() -> None:
    page = (ROOT / "docs" / "contract.md").read_text(encoding="utf-8").partition("## Configuration")[2]
    assert [key for key in KEYS if f"`{key}`" not in page] == []


def test_every_verdict_and_severity_stands_in_the_contract() -> None:
    from checker.model.findings import Severity, Verdict

    page = (ROOT / "docs" / "contract.md").read_text(encoding="utf-8")
    assert [word for word in (*get_args(Verdict), *get_args(Severity)) if f"`{word}`" not in page] == []


@pytest.mark.parametrize("page", [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")], ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    links = [link for link in _LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []
