"""The guides are true: each is followed from top to bottom in one folder, its files written and its commands run as they come."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from tests.conftest import EXAMPLES, ROOT
from tests.test_ci import BIN, HOOKS, STEPS
from tests.test_docs import commands, missing

GUIDES = (ROOT / "docs" / "index.md", *sorted((ROOT / "docs" / "guide").glob("*.md")))
_BLOCK = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$', re.M | re.S)


class Block(NamedTuple):
    language: str
    title: str
    text: str


def blocks(page: Path) -> Iterator[Block]:
    """The blocks of a page in order; the title of one is the name of the file that it is."""
    yield from map(Block._make, _BLOCK.findall(page.read_text(encoding="utf-8")))


class Reader:
    """Somebody who follows a guide: in a folder, with one shell."""

    def __init__(self, home: Path) -> None:
        self.here, self.aside = home / "desk", home / "where"
        self.here.mkdir()
        (self.here / "examples").symlink_to(EXAMPLES)
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        self.env = os.environ | {"PATH": path, "COLUMNS": "80", "GIT_CONFIG_GLOBAL": os.devnull}

    def writes(self, block: Block) -> None:
        path = self.here / block.title
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.text, encoding="utf-8")

    def runs(self, command: str) -> str:
        """What a command prints; where it leads to another folder the next one is run there."""
        script = f"{command}\ncode=$?; pwd > '{self.aside}'; exit $code"
        done = subprocess.run(
            ["bash", "-c", script], cwd=self.here, env=self.env, capture_output=True, text=True, encoding="utf-8", check=False
        )
        assert "Traceback" not in done.stderr, done.stderr
        assert done.returncode in (0, 1) or "2>&1" in command, done.stdout + done.stderr
        self.here = Path(self.aside.read_text(encoding="utf-8").strip())
        return done.stdout


@pytest.mark.parametrize("guide", GUIDES, ids=lambda page: page.stem)
def test_a_guide_can_be_followed(guide: Path, tmp_path: Path) -> None:
    reader = Reader(tmp_path)
    for block in blocks(guide):
        if block.title:
            reader.writes(block)
        elif block.language == "console":
            for command, shown in commands(block.text):
                printed = reader.runs(command)
                assert not missing(shown, printed.splitlines()), f"$ {command}\n{printed}"


def test_what_jenkins_runs_was_run_here() -> None:
    page = list(blocks(ROOT / "docs" / "guide" / "ci.md"))
    (pipeline,) = (block.text for block in page if block.language == "groovy")
    run_here = [command for block in page if block.language == "console" for command, _ in commands(block.text)]
    (told,) = re.findall(r"sh '(.+)'", pipeline)
    assert any(command.startswith(told) for command in run_here)


def test_every_block_is_a_file_or_is_run_or_is_for_elsewhere() -> None:
    """A block of another kind would be neither tried nor seen to be untried."""
    known = ("console", "sh", "groovy")
    assert [
        (page.name, block) for page in GUIDES for block in blocks(page) if not block.title and block.language not in known
    ] == []


MANIFESTS = {
    block.title: block.text
    for block in blocks(ROOT / "docs" / "guide" / "ci.md")
    if block.title.endswith((".yml", ".yaml")) and block.title.startswith(".")
}


@pytest.mark.parametrize(
    ("title", "schema"), [(".github/workflows/stories.yml", "github-workflows"), (".gitlab-ci.yml", "gitlab-ci")]
)
def test_a_manifest_of_the_guide_is_what_its_consumer_reads(title: str, schema: str, tmp_path: Path) -> None:
    (tmp_path / "manifest.yml").write_text(MANIFESTS[title], encoding="utf-8")
    command = [str(BIN / "check-jsonschema"), "--builtin-schema", f"vendor.{schema}", str(tmp_path / "manifest.yml")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_manifest_for_pre_commit_names_hooks_that_there_are() -> None:
    (repository,) = yaml.safe_load(MANIFESTS[".pre-commit-config.yaml"])["repos"]
    assert set(repository) == {"repo", "rev", "hooks"}
    assert {hook["id"] for hook in repository["hooks"]} == set(HOOKS)
    for hook in repository["hooks"]:
        assert set(hook) <= {"id", "files", "args", "additional_dependencies"}
        re.compile(hook.get("files", ""))


def test_the_workflow_gives_inputs_that_the_action_has_and_rights_that_it_needs() -> None:
    job = yaml.safe_load(MANIFESTS[".github/workflows/stories.yml"])["jobs"]["dateline"]
    given = next(step for step in job["steps"] if "dateline@" in step.get("uses", ""))["with"]
    assert set(given) <= {"paths", "args", "version", "fail-on", "sarif"}
    assert job["permissions"]["security-events"] == "write", "what is uploaded is refused without it"
    assert any("upload-sarif" in step.get("uses", "") for step in STEPS)
