"""Configuration: the nearest file upward, what it may extend, and how what is wrong is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.config import Config, find_config, read_config
from checker.model.problems import InputError
from checker.model.when import Date


def write(folder: Path, **files: str | bytes) -> None:
    for name, data in files.items():
        path = folder / name.replace("__", "/").replace("_toml", ".toml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)


def problems(folder: Path, text: str | bytes, name: str = "dateline_toml") -> list[str]:
    write(folder, **{name: text})
    with pytest.raises(InputError) as raised:
        find_config(folder)
    return [line.replace(f"{folder}/", "") for line in str(raised.value).splitlines()]


def test_everything_that_can_be_told(tmp_path: Path) -> None:
    write(
        tmp_path,
        dateline_toml="""
rules = ["desk/rules", "/srv/rules"]
facts = ["desk.csv"]
select = ["office"]
ignore = ["office/former"]
fail_on = "kill"
as_of = "2023-06"
encoding = "cp1252"
lang = "en"
""",
    )
    assert find_config(tmp_path) == Config(
        rules=(tmp_path / "desk/rules", Path("/srv/rules")),
        facts=(tmp_path / "desk.csv",),
        select=("office",),
        ignore=("office/former",),
        fail_on="kill",
        as_of=Date.month(2023, 6),
        encoding="cp1252",
        lang="en",
        file=tmp_path / "dateline.toml",
    )


def test_a_date_of_toml_is_a_day(tmp_path: Path) -> None:
    write(tmp_path, dateline_toml="as_of = 2023-06-04")
    assert str(find_config(tmp_path).as_of) == "2023-06-04"
    write(tmp_path, dateline_toml="as_of = 2023-06-04T10:00:00Z")
    assert str(find_config(tmp_path).as_of) == "2023-06-04"


def test_the_nearest_file_upward_counts(tmp_path: Path) -> None:
    write(
        tmp_path,
        dateline_toml='lang = "en"',
        a__pyproject_toml="[project]\nname = 'x'",
        a__b__pyproject_toml="[tool.dateline]\nlang = 'de'",
    )
    (tmp_path / "a/c").mkdir()
    assert find_config(tmp_path / "a/b").lang == "de"
    assert find_config(tmp_path / "a/c").lang == "en"
    assert find_config(tmp_path / "a/b").file == tmp_path / "a/b/pyproject.toml"


def test_its_own_file_comes_before_the_projects(tmp_path: Path) -> None:
    write(tmp_path, dateline_toml='lang = "en"', pyproject_toml="[tool.dateline]\nlang = 'de'")
    assert find_config(tmp_path).lang == "en"


def test_without_a_file_nothing_is_told(tmp_path: Path) -> None:
    write(tmp_path, pyproject_toml="tool = 5")
    assert find_config(tmp_path).file is None or tmp_path not in find_config(tmp_path).file.parents  # type: ignore[union-attr]


def test_what_is_extended_is_added_to_or_replaced(tmp_path: Path) -> None:
    write(
        tmp_path,
        house__pyproject_toml='[tool.dateline]\nrules = ["rules"]\nselect = ["office"]\nfail_on = "kill"\nlang = "en"',
        house__more_toml='extend = "pyproject.toml"\nfacts = ["f.csv"]',
        dateline_toml='extend = "house/more.toml"\nrules = ["desk", "house/rules"]\nselect = ["time"]\nfail_on = "advice"',
    )
    config = find_config(tmp_path)
    assert config.rules == (tmp_path / "house/rules", tmp_path / "desk")
    assert config.facts == (tmp_path / "house/f.csv",)
    assert (config.select, config.fail_on, config.lang) == (("time",), "advice", "en")
    assert config.file == tmp_path / "dateline.toml"


@pytest.mark.parametrize(
    ("text", "expected"),
    {
        "a misspelt key": ('lang = "en"\nselekt = ["a"]', ["dateline.toml:2: selekt: unknown key, did you mean 'select'?"]),
        "a table of no meaning": (
            "lang = 'en'\n[desk]\na = 1",
            [
                "dateline.toml:2: desk: unknown key; there are "
                + "as_of, encoding, extend, facts, fail_on, ignore, lang, providers, rules, select, waivers"
            ],
        ),
        "everything at once": (
            'rules = "desk"\nselect = [1]\n\nfail_on = "kil"\nas_of = "soon"\nencoding = ""\nfacts = [" "]',
            [
                "dateline.toml:1: rules: is not a list of text",
                "dateline.toml:2: select: 1 is not text",
                "dateline.toml:4: fail_on: 'kil' is no severity, did you mean 'kill'?",
                "dateline.toml:5: as_of: 'soon' is not a date; write 2023, 2023-06 or 2023-06-04",
                "dateline.toml:6: encoding: '' is not text",
                "dateline.toml:7: facts: ' ' is not text",
            ],
        ),
        "not toml": ("lang = 'en'\nrules = }", ["dateline.toml:2: not TOML: Invalid value"]),
        "not toml to the end": ("rules = [", ["dateline.toml: not TOML: Invalid value"]),
        "not utf-8": (b"lang = '\xff'", ["dateline.toml: not UTF-8"]),
        "too deep": ("a = " + "[" * 5000, ["dateline.toml: not TOML: nested too deeply"]),
        "a missing file to extend": ('\nextend = "x.toml"', ["dateline.toml:2: extend: no such file: x.toml"]),
        "itself extended": ('extend = "dateline.toml"', ["dateline.toml:1: extend: extends itself"]),
        "a list of files to extend": ('extend = ["x.toml"]', ["dateline.toml:1: extend: ['x.toml'] is not text"]),
    }.values(),
)
def test_a_file_that_is_wrong(text: str | bytes, expected: list[str], tmp_path: Path) -> None:
    assert problems(tmp_path, text) == expected


def test_a_project_file_is_told_by_its_table(tmp_path: Path) -> None:
    assert problems(tmp_path, "[project]\nname = 'x'\n\n[tool.dateline]\nlangs = 'x'", "pyproject_toml") == [
        "pyproject.toml:5: langs: unknown key, did you mean 'lang'?"
    ]


def test_files_that_extend_one_another(tmp_path: Path) -> None:
    write(tmp_path, a_toml='extend = "dateline.toml"')
    assert problems(tmp_path, 'extend = "a.toml"') == ["a.toml:1: extend: extends itself"]


def test_a_project_without_the_table_extends_nothing(tmp_path: Path) -> None:
    write(tmp_path, p__pyproject_toml="[project]")
    assert problems(tmp_path, 'extend = "p/pyproject.toml"') == ["p/pyproject.toml: has no table [tool.dateline]"]


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read: Is a directory"):
        read_config(tmp_path)
