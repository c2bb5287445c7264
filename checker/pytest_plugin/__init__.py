"""The pytest plugin: `pytest --dateline` checks stories as tests. Nothing of the checker is imported until one is collected."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

BY_HAND = ".claims.yaml"


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("dateline", "facts in stories (dateline)")
    group.addoption(
        "--dateline", action="store_true", help="Check *.claims.yaml, stories of dateline_paths, and those that are named."
    )
    group.addoption("--dateline-as-of", metavar="DAY", help="The day to check for, whatever the stories say.")
    for name, metavar, text in (
        ("rules", "DIR", "A further pack of rules; repeatable."),
        ("facts", "FILE", "Your own facts (.csv or .yaml), which win; repeatable."),
        ("select", "RULE", "Only these rules (an id, or a folder of them); repeatable."),
    ):
        group.addoption(f"--dateline-{name}", action="append", default=[], metavar=metavar, help=text)
    parser.addini("dateline_paths", "Folders and files whose stories `pytest --dateline` checks.", type="paths", default=[])


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "dateline: a check of one rule on one claim of a story")
    if not config.option.dateline:
        return
    paths: list[Path] = config.getini("dateline_paths")
    if missing := [str(path) for path in paths if not path.exists()]:
        raise pytest.UsageError(f"dateline_paths: no such file or folder: {', '.join(missing)}")
    if config.args_source != pytest.Config.ArgsSource.ARGS:  # nothing was named, so that all of them are meant
        told = [Path(config.invocation_params.dir, arg).resolve() for arg in config.args]
        config.args += [str(path) for path in paths if not any(map(path.resolve().is_relative_to, told))]


def pytest_sessionstart(session: pytest.Session) -> None:
    if session.config.option.dateline:
        from checker.pytest_plugin.session import opened

        opened(session.config)


def pytest_report_header(config: pytest.Config) -> str | None:
    if not config.option.dateline:
        return None
    from checker.pytest_plugin.session import opened

    return opened(config).header


@pytest.hookimpl(wrapper=True)
def pytest_collect_file(
    file_path: Path, parent: pytest.Collector
) -> Generator[None, list[pytest.Collector], list[pytest.Collector]]:
    """A file of stories is that alone: pytest takes a `.txt` that is named for doctests, and would run what follows a `>>>` in it."""
    found = yield
    if not _is_asked_for(file_path, parent):
        return found
    from checker.pytest_plugin.nodes import StoryFile

    others = (one for one in found if type(one).__module__ != "_pytest.doctest")
    return [StoryFile.from_parent(parent, path=file_path), *others]


def _is_asked_for(path: Path, parent: pytest.Collector) -> bool:
    """Claims by hand with `--dateline` or by their own name; other stories with `--dateline` by their name or folder."""
    dateline: bool = parent.config.option.dateline
    if path.name.lower().endswith(BY_HAND):
        return dateline or parent.session.isinitpath(path)
    if not dateline or not (parent.session.isinitpath(path) or _is_below(path, parent.config.getini("dateline_paths"))):
        return False
    from checker.read import reader

    return reader(path.name) is not None


def _is_below(path: Path, folders: list[Path]) -> bool:
    return any(path.is_relative_to(folder) for folder in folders)
