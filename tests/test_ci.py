"""The manifests for pre-commit, GitHub and GitLab: valid, and run here as those would run them, without the network."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from junitparser import JUnitXml

from tests.conftest import EXAMPLES, ROOT

HOOKS: dict[str, dict[str, Any]] = {
    hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
}
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
JOB = yaml.safe_load((ROOT / "templates" / "dateline.yml").read_text(encoding="utf-8"))["dateline"]
BIN = Path(sys.executable).parent
WRONG = (EXAMPLES / "caspian-visit.txt").read_text(encoding="utf-8")
RIGHT = (EXAMPLES / "northern-grid.txt").read_text(encoding="utf-8")
IDLE = "He went home.\n"
# what pre-commit's own schema of a hook asks for, as far as these hooks go
HOOK_KEYS = {
    *("id", "name", "description", "entry", "language", "args", "files", "exclude", "types", "types_or"),
    *("pass_filenames", "require_serial", "stages", "minimum_pre_commit_version"),
}


def run(*command: str, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    whole = os.environ | {"PATH": f"{cwd / 'bin'}{os.pathsep}{BIN}{os.pathsep}{os.environ['PATH']}"} | env
    return subprocess.run(command, cwd=cwd, env=whole, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120)


@pytest.mark.parametrize(("schema", "file"), [("github-actions", "action.yml"), ("gitlab-ci", "templates/dateline.yml")])
def test_a_manifest_is_what_its_consumer_reads(schema: str, file: str) -> None:
    done = run("check-jsonschema", "--builtin-schema", f"vendor.{schema}", file, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


# --- pre-commit


def repository(folder: Path, **files: str) -> Path:
    """A Git repository with these files in its index, `__` in a name being the folder's slash."""
    run("git", "init", "--quiet", ".", cwd=folder)
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    run("git", "add", ".", cwd=folder)
    return folder


def committed(hook: dict[str, Any], folder: Path, *args: str) -> subprocess.CompletedProcess[str] | None:
    """The hook as pre-commit calls it: entry, args and the names of the staged files that it is for; None where there are none."""
    names = run("git", "diff", "--staged", "--name-only", cwd=folder).stdout.splitlines()
    names = [name for name in names if re.search(hook.get("files", ""), name)]
    names = [name for name in names if not re.search(hook.get("exclude", "^$"), name)]
    if not names:
        return None
    named = names if hook.get("pass_filenames", True) else []
    return run(*shlex.split(hook["entry"]), *args, *named, cwd=folder)


@pytest.mark.parametrize("hook", HOOKS.values(), ids=list(HOOKS))
def test_a_hook_says_what_pre_commit_asks(hook: dict[str, Any]) -> None:
    assert set(hook) <= HOOK_KEYS
    assert {"id", "name", "entry", "language"} <= set(hook)
    assert hook["language"] == "python"
    re.compile(hook["files"])
    re.compile(hook["exclude"])


def test_the_hook_stops_a_wrong_story(tmp_path: Path) -> None:
    done = committed(HOOKS["dateline"], repository(tmp_path, stories__wrong_txt=WRONG, README_md=WRONG))
    assert done is not None
    assert done.returncode == 1, done.stderr
    assert "stories/wrong.txt:3:112" in done.stdout
    assert "README" not in done.stdout


@pytest.mark.parametrize("text", [RIGHT, IDLE], ids=["a right story", "nothing to check"])
def test_the_hook_lets_pass(text: str, tmp_path: Path) -> None:
    done = committed(HOOKS["dateline"], repository(tmp_path, stories__right_txt=text))
    assert done is not None
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_hook_is_not_called_for_other_files(tmp_path: Path) -> None:
    assert committed(HOOKS["dateline"], repository(tmp_path, page_css="a {}", package_json="{}", rules__a__b_yaml="")) is None


def test_the_hook_for_rules_runs_the_examples_of_the_configuration(tmp_path: Path) -> None:
    assert run("dateline", "init", ".", cwd=tmp_path).returncode == 0
    done = committed(HOOKS["dateline-test"], repository(tmp_path), "-k", "desk/")
    assert done is not None
    assert done.returncode == 0, done.stdout + done.stderr
    rule = tmp_path / "rules" / "desk" / "example.yaml"
    rule.write_text(rule.read_text(encoding="utf-8").replace("<= 31", "<= 30"), encoding="utf-8")
    done = committed(HOOKS["dateline-test"], tmp_path, "-k", "desk/")
    assert done is not None
    assert done.returncode == 1
    assert "FAILED rules/desk/example.yaml" in done.stdout


# --- GitHub


def step(name: str) -> dict[str, Any]:
    return next(one for one in STEPS if one.get("name") == name)


class Job:
    """A folder with stories, and the files through which a step talks to GitHub."""

    def __init__(self, folder: Path, **stories: str) -> None:
        self.folder, self.runner = folder, folder / "runner temp"
        for path in (folder / "stories", folder / "bin", self.runner):
            path.mkdir()
        for name, text in stories.items():
            (folder / "stories" / f"{name}.txt").write_text(text, encoding="utf-8")

    def does(self, name: str, **env: str) -> subprocess.CompletedProcess[str]:
        """A step of the action under GitHub's own call of bash; inputs that are not given have their defaults."""
        told = {key: value for key, value in step(name)["env"].items() if "${{" not in value}
        files = {"GITHUB_OUTPUT": "output", "GITHUB_STEP_SUMMARY": "summary.md"}
        told |= {variable: str(self.folder / file) for variable, file in files.items()} | {"RUNNER_TEMP": str(self.runner)}
        (self.folder / "step.sh").write_text(step(name)["run"], encoding="utf-8")
        shell = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "step.sh")
        return run(*shell, cwd=self.folder, **told, **env)

    def checks(self, paths: str = "stories", args: str = "", fail_on: str = "", sarif: str = "true") -> dict[str, str]:
        """The outputs of the checking step, which never fails itself."""
        inputs = {"DATELINE_PATHS": paths, "DATELINE_ARGS": args, "DATELINE_FAIL_ON": fail_on, "DATELINE_SARIF": sarif}
        self.done = self.does("Check", **inputs)
        assert self.done.returncode == 0, self.done.stderr
        lines = (self.folder / "output").read_text(encoding="utf-8").splitlines()
        return dict(line.split("=", 1) for line in lines)

    @property
    def summary(self) -> str:
        return (self.folder / "summary.md").read_text(encoding="utf-8")


def test_the_action_annotates_sums_up_and_hands_on_what_is_uploaded(tmp_path: Path) -> None:
    job = Job(tmp_path, wrong=WRONG)
    (tmp_path / "summary.md").write_text("Of another step.\n", encoding="utf-8")
    outputs = job.checks()
    assert outputs["exit-code"] == "1"
    assert "::error file=stories/wrong.txt,line=3,endLine=3,col=112" in job.done.stdout
    assert job.summary.startswith("Of another step.\n# Dateline")
    assert "number/part" in job.summary
    assert json.loads(Path(outputs["sarif-file"]).read_text(encoding="utf-8"))["version"] == "2.1.0"


@pytest.mark.parametrize(
    ("text", "inputs", "code"),
    [
        (RIGHT, {}, "0"),
        (WRONG, {"fail_on": "kill"}, "0"),
        (WRONG, {"args": "--select  weekday\n--allow-unchecked"}, "0"),
        (WRONG, {"args": "--select $(touch${IFS}evil)"}, "2"),
        (WRONG, {"paths": "stories/a.txt\n$(touch evil)`touch evil`;touch evil"}, "2"),
        (WRONG, {"paths": "--exit-zero"}, "2"),
        (IDLE, {}, "5"),
    ],
    ids=[
        "clean",
        "less than what fails",
        "options",
        "a command among options",
        "a command as a path",
        "an option as a path",
        "idle",
    ],
)
def test_inputs_are_words_and_never_commands(text: str, inputs: dict[str, str], code: str, tmp_path: Path) -> None:
    assert Job(tmp_path, a=text).checks(**inputs)["exit-code"] == code
    assert not (tmp_path / "evil").exists()


def test_paths_stand_one_a_line_and_may_have_blanks(tmp_path: Path) -> None:
    job = Job(tmp_path, one=RIGHT, **{"a second": WRONG})
    assert job.checks(paths="stories/one.txt\n\nstories/a second.txt\n", sarif="false") == {"exit-code": "1"}
    assert "file=stories/a second.txt" in job.done.stdout


def test_a_long_summary_is_cut_between_two_characters(tmp_path: Path) -> None:
    story = "The “fair” runs from June 8 to June 5, 2023, in Ålesund’s harbour.\n\n"
    job = Job(tmp_path, long=story * 2600)
    job.checks(sarif="false")
    assert 900_000 < len(job.summary.encode()) <= 1_000_100
    assert job.summary.endswith("… and more.\n")


@pytest.mark.parametrize(
    ("code", "said"), [("0", ""), ("1", ""), ("2", ""), ("5", "::error title=dateline::nothing was checked")]
)
def test_the_job_fails_as_the_check_did_after_the_upload(code: str, said: str, tmp_path: Path) -> None:
    done = Job(tmp_path).does("Result", DATELINE_EXIT_CODE=code)
    assert (done.returncode, done.stdout.startswith(said)) == (int(code), True)
    names = [one.get("name") for one in STEPS]
    assert names.index("Check") < names.index("Upload to code scanning") < names.index("Result")


@pytest.mark.parametrize(
    ("version", "repository", "source"),
    [
        ("", "", "/the/action[html]"),
        ("v0.1.0", "harbour/dateline", "dateline[html] @ git+https://github.com/harbour/dateline@v0.1.0"),
        ("v0.1.0", "", ""),
    ],
    ids=["itself", "another version", "no telling which repository"],
)
def test_the_action_installs_itself_or_a_version_of_its_own_repository(
    version: str, repository: str, source: str, tmp_path: Path
) -> None:
    job = Job(tmp_path)
    python = tmp_path / "bin" / "python"
    python.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    where = {"DATELINE_HERE": "/the/action", "DATELINE_SERVER": "https://github.com", "DATELINE_REPOSITORY": repository}
    done = job.does("Install Dateline", DATELINE_VERSION=version, **where)
    if source:
        assert done.stdout.splitlines() == ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", source]
    else:
        assert (done.returncode, done.stdout.startswith("::error title=dateline::GitHub does not tell")) == (2, True)


def test_no_script_holds_an_expression_and_every_action_is_pinned() -> None:
    assert [one["name"] for one in STEPS if "${{" in one.get("run", "")] == []
    used = [one["uses"] for one in STEPS if "uses" in one]
    assert all(re.fullmatch(r"[\w.-]+/[\w./-]+@v\d+", name) for name in used)


def test_every_input_is_read_and_every_one_told() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert set(re.findall(r"inputs\.([\w-]+)", text)) == set(ACTION["inputs"]) == {"paths", "args", "version", "fail-on", "sarif"}


# --- GitLab


def gitlab(folder: Path, text: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """The job's script under the plainest shell, in a folder with one story."""
    (folder / "stories").mkdir()
    (folder / "stories" / "a.txt").write_text(text, encoding="utf-8")
    return run("sh", "-ec", "\n".join(JOB["script"]), cwd=folder, **{**JOB["variables"], **variables})


@pytest.mark.parametrize(("source", "code"), [("", 2), ("git+https://a.example/dateline@v0.1.0", 0)])
def test_the_gitlab_job_installs_what_it_is_told_and_nothing_unasked(source: str, code: int, tmp_path: Path) -> None:
    done = run("sh", "-ec", 'python() { echo "$@"; }\n' + "\n".join(JOB["before_script"]), cwd=tmp_path, DATELINE_SOURCE=source)
    assert (done.returncode, source in done.stdout) == (code, True)


def test_the_gitlab_job_leaves_both_reports_and_fails_on_findings(tmp_path: Path) -> None:
    done = gitlab(tmp_path, WRONG)
    assert done.returncode == 1, done.stderr
    quality, junit = (tmp_path / JOB["artifacts"]["reports"][name] for name in ("codequality", "junit"))
    told = json.loads(quality.read_text(encoding="utf-8"))
    assert "stories/a.txt" in {one["location"]["path"] for one in told}
    assert JUnitXml.fromfile(str(junit)).failures == 4
    assert JOB["artifacts"]["when"] == "always"


def test_the_gitlab_job_takes_options_as_words(tmp_path: Path) -> None:
    done = gitlab(
        tmp_path, WRONG, DATELINE_FAIL_ON="kill", DATELINE_ARGS="--quiet --ignore place", DATELINE_PATHS="stories/a.txt"
    )
    assert done.returncode == 0, done.stderr


def test_the_gitlab_job_reads_no_patterns_and_runs_no_commands(tmp_path: Path) -> None:
    done = gitlab(tmp_path, WRONG, DATELINE_PATHS="stories/* $(touch evil)")
    assert done.returncode == 2
    assert "stories/*: no such file or folder" in done.stderr
    assert not (tmp_path / "evil").exists()
