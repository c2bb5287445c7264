"""Every way to install: sdist → wheel into a fresh environment, and editable. Each checks a story from another folder.

One worker runs a whole file (`--dist loadfile`), so that the wheel is built once.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from os.path import normpath
from pathlib import Path
from typing import NamedTuple
from venv import EnvBuilder

import pytest

from checker.rulebook.load import rule_files, rule_id
from tests.conftest import EXAMPLES, ROOT


class Built(NamedTuple):
    sdist: Path
    wheel: Path


class Environment(NamedTuple):
    """A fresh environment; the project's dependencies are lent to it, the project itself is not."""

    folder: Path
    cache: Path

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """A command of the environment, run in a folder that holds one story and nothing of the project."""
        aside = self.folder / "aside"
        aside.mkdir(exist_ok=True)
        (aside / "story.txt").write_bytes((EXAMPLES / "caspian-visit.txt").read_bytes())
        env = os.environ | {"DATELINE_CACHE": str(self.cache)}
        program, *args = command
        path = str(self.folder / "bin" / program)
        return subprocess.run([path, *args], cwd=aside, env=env, capture_output=True, text=True, check=False, timeout=120)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The source distribution, and the wheel that is built from it."""
    folder = tmp_path_factory.mktemp("dist")
    _do(sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT))
    return Built(next(folder.glob("*.tar.gz")), next(folder.glob("*.whl")))


def fresh(folder: Path, cache: Path, *what: str) -> Environment:
    EnvBuilder(with_pip=False, symlinks=True).create(folder)
    site = next((folder / "lib").glob("python*/site-packages"))
    # A path file lends the modules of the environment that runs the tests, but not its own path files: no `checker`.
    (site / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    python = str(folder / "bin" / "python")
    _do(sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-index", "--no-deps", *what)
    return Environment(folder, cache)


def _do(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr


def works(environment: Environment) -> None:
    done = environment.run("dateline", "check", "story.txt", "--format", "jsonl")
    assert done.returncode == 1, done.stderr
    findings = json.loads(done.stdout)["findings"]
    assert "office/holder" in {finding["rule"] for finding in findings if finding["verdict"] == "refuted"}
    done = environment.run("python", "-m", "pytest", "--dateline", "story.txt")
    assert done.returncode == 1, done.stderr
    assert "FAILED story.txt::Yoshimasa Hayashi::office/holder" in done.stdout


def home(environment: Environment) -> Path:
    done = environment.run("python", "-c", "import checker; print(checker.__file__)")
    return Path(done.stdout.strip()).parent


def test_the_wheel_holds_rules_facts_and_the_compiled_record(built: Built) -> None:
    names = set(zipfile.ZipFile(built.wheel).namelist())
    for path in rule_files(ROOT / "rules"):
        assert f"checker/rules/{rule_id(ROOT / 'rules', path)}.yaml" in names
    for path in (ROOT / "facts").iterdir():
        assert f"checker/facts/{path.name}" in names
    for path in (ROOT / "schemas").iterdir():
        assert f"checker/schemas/{path.name}" in names
    modeline = (ROOT / "rules" / "office" / "holder.yaml").read_text(encoding="utf-8").partition("\n")[0]
    assert normpath(f"checker/rules/office/{modeline.partition('=')[2]}") in names, "a rule's schema is where the rule says"
    assert {"checker/facts/knowledge.sqlite", "checker/py.typed", "reports/text.py"} <= names
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"checker", "reports"}


def test_the_source_distribution_holds_what_the_house_needs(built: Built) -> None:
    with tarfile.open(built.sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    wanted = (
        "Makefile",
        "LICENSE",
        "README.md",
        "requirements-dev.lock",
        "tests/conftest.py",
        "docs/rules.md",
        "examples/caspian-visit.txt",
    )
    assert set(wanted) <= names


def test_a_wheel_checks_a_story_from_another_folder(built: Built, tmp_path: Path) -> None:
    environment = fresh(tmp_path / "wheel", tmp_path / "cache", str(built.wheel))
    works(environment)
    assert home(environment).is_relative_to(tmp_path)
    assert not list((tmp_path / "cache").glob("knowledge-*")), "the record came ready-made"


def test_an_editable_install_checks_a_story_from_another_folder(tmp_path: Path) -> None:
    environment = fresh(
        tmp_path / "editable", Path(os.environ["DATELINE_CACHE"]), "--no-build-isolation", "--editable", str(ROOT)
    )
    works(environment)
    assert home(environment) == ROOT / "checker"
