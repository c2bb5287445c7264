"""Configuration: `dateline.toml`, or `[tool.dateline]` of pyproject.toml, of the nearest folder upward that has one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from checker.model.findings import SEVERITIES, Severity
from checker.model.problems import InputError, Problem, did_you_mean
from checker.model.when import Date

FILE, PROJECT = "dateline.toml", "pyproject.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What a newsroom settles once. What is None or empty was not told; the command line's options win.

    `rules` are folders of rules and `facts` files of facts, as paths that hold from anywhere.
    """

    rules: tuple[Path, ...] = ()
    """Folders of rules, beside those that ship."""
    facts: tuple[Path, ...] = ()
    """Files of own facts, which win over those that ship."""
    select: tuple[str, ...] = ()
    """The rules, or folders of rules, that are run."""
    ignore: tuple[str, ...] = ()
    """The rules, or folders of rules, that are not."""
    fail_on: Severity | None = None
    """The least severity that makes the exit code 1."""
    as_of: Date | None = None
    """The day to check for, whatever the stories say."""
    encoding: str | None = None
    """The encoding of stories; UTF-8 if absent."""
    lang: str | None = None
    """The language of stories that do not tell theirs."""
    providers: tuple[str, ...] = ()
    """Further providers of claims, and witnesses for them."""
    waivers: Path | None = None
    """The file of waivers."""
    file: Path | None = None


KEYS = ("extend", *(field.name for field in fields(Config) if field.name != "file"))


def find_config(folder: Path) -> Config:
    """The configuration for a folder; an empty one where no folder upward has any. Raises InputError with every problem."""
    for above in (folder := folder.resolve(), *folder.parents):
        if (own := above / FILE).is_file():
            return read_config(own)
        if (project := above / PROJECT).is_file() and _configures(project):
            return read_config(project)
    return Config()


def read_config(path: Path, below: tuple[Path, ...] = ()) -> Config:
    """The configuration of a file. What it extends is read first: rules and facts are added to those, the rest replaces.

    Raises InputError with every problem: unknown keys with a suggestion, values of a wrong type, files that are missing.
    """
    text, whole = _parsed(path)
    table = _table(path, whole)
    if table is None:
        raise InputError([Problem(str(path), "has no table [tool.dateline]")])
    told, problems = _told(table, path, text)
    base = Config()
    if extended := told.pop("extend", None):
        if extended in (*below, path):
            problems.append(Problem(str(path), "extends itself", _line(text, "extend"), "extend"))
        elif not extended.is_file():
            problems.append(Problem(str(path), f"no such file: {extended}", _line(text, "extend"), "extend"))
        else:
            base = read_config(extended, (*below, path))
    if problems:
        raise InputError(problems)
    for name in ("rules", "facts"):
        told[name] = tuple(dict.fromkeys((*getattr(base, name), *told.get(name, ()))))
    return replace(base, **told, file=path)


def _configures(project: Path) -> bool:
    """Whether a pyproject.toml has the table; one that does not name it is not even parsed, for speed."""
    text = _text(project)
    return "dateline" in text and _table(project, _parsed(project)[1]) is not None


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise InputError([Problem(str(path), "not UTF-8")]) from None
    except OSError as error:
        raise InputError([Problem(str(path), f"cannot be read: {error.strerror}")]) from None


def _parsed(path: Path) -> tuple[str, dict[str, Any]]:
    import tomllib

    text = _text(path)
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        reason, _, at = str(error).partition(" (at ")
        line = re.match(r"line (\d+)", at)
        raise InputError([Problem(str(path), f"not TOML: {reason}", int(line[1]) if line else None)]) from None
    except RecursionError:
        raise InputError([Problem(str(path), "not TOML: nested too deeply")]) from None


def _table(path: Path, whole: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The table that configures Dateline; None where a pyproject.toml has none."""
    if path.name != PROJECT:
        return whole
    tool = whole.get("tool")
    found = tool.get("dateline") if isinstance(tool, dict) else None
    return found if isinstance(found, dict) else None


def _told(table: Mapping[str, Any], path: Path, text: str) -> tuple[dict[str, Any], list[Problem]]:
    """The values of the keys that are known, and every problem."""
    told: dict[str, Any] = {}
    problems: list[Problem] = []
    for key, value in table.items():
        try:
            told[key] = _value(key, value, path.parent)
        except ValueError as error:
            problems.append(Problem(str(path), str(error), _line(text, key), key))
    return told, problems


def _value(key: str, value: Any, folder: Path) -> Any:
    """A value as the configuration holds it. Raises ValueError that says what is wrong."""
    if key in ("rules", "facts"):
        return tuple(_path(word, folder) for word in _words(value))
    if key in ("select", "ignore", "providers"):
        return tuple(_words(value))
    if key == "as_of":
        return Date.parse(value.isoformat() if isinstance(value, date | datetime) else _word(value))
    if key == "fail_on":
        if value not in SEVERITIES:
            raise ValueError(f"{value!r} is no severity{did_you_mean(str(value), SEVERITIES)}")
        return value
    if key in ("extend", "waivers"):
        return _path(_word(value), folder)
    if key in ("encoding", "lang"):
        return _word(value)
    raise ValueError(f"unknown key{did_you_mean(key, KEYS)}")


def _words(value: Any) -> Iterator[str]:
    if not isinstance(value, list):
        raise ValueError("is not a list of text")
    yield from map(_word, value)


def _word(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{value!r} is not text")
    return value


def _path(word: str, folder: Path) -> Path:
    return (folder / Path(word).expanduser()).resolve()


def _line(text: str, key: str) -> int | None:
    """The line that a key is set on; tomllib keeps none."""
    found = re.search(rf"^\s*[\"']?{re.escape(key)}[\"']?\s*[=.]|^\s*\[[\w.]*\b{re.escape(key)}\]", text, re.M)
    return text.count("\n", 0, found.start() + len(found[0]) - len(found[0].lstrip())) + 1 if found else None
