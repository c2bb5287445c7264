"""A newsroom's own file of facts: CSV or YAML, and everything that is wrong in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.knowledge.store import Knowledge
from checker.model.problems import InputError

CSV = """subject,predicate,office,object,valid_from,valid_to
South Korea,office,foreign minister,Park Jin,2022-05-12,2024-01
Kazakhstan,capital,,Astana,1997-12-10,
"""
YAML = """
facts:
  - {subject: South Korea, predicate: office, office: foreign minister, object: Park Jin, valid_from: 2022-05-12, valid_to: 2024-01}
  - subject: Kazakhstan
    predicate: capital
    object: Astana
    valid_from: 1997-12-10
    valid_to:
    source: the desk
"""


def written(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def problems(small: Knowledge, path: Path) -> list[str]:
    with pytest.raises(InputError) as caught:
        small.read_facts(path)
    return [str(problem).replace(f"{path}", path.name) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("name", "text"), [("own.csv", CSV), ("own.yaml", YAML), ("own.yml", YAML.replace("facts:", "").replace("  -", "-"))]
)
def test_facts_are_read_and_laid_over(small: Knowledge, tmp_path: Path, name: str, text: str) -> None:
    text = text if name != "own.yml" else "\n".join(line.removeprefix("  ") for line in text.splitlines())
    facts = small.read_facts(written(tmp_path, name, text))
    assert [(f.subject, f.object, str(f.valid_from), str(f.valid_to)) for f in facts] == [
        ("South Korea", "Park Jin", "2022-05-12", "2024-01"),
        ("Kazakhstan", "Astana", "1997-12-10", "None"),
    ]
    assert facts[0].source == name
    assert small.only(facts).facts("office", subject="KR")[0].object == "Q1"


def test_a_source_that_is_named_is_kept(small: Knowledge, tmp_path: Path) -> None:
    assert small.read_facts(written(tmp_path, "own.yaml", YAML))[1].source == "the desk"


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("own.txt", "", ["own.txt: facts are read from .csv, .yaml, .yml"]),
        ("own.yaml", "facts: 3", ["own.yaml:1: write a list of facts"]),
        ("own.yaml", "3", ["own.yaml:1: write a list of facts"]),
        ("own.yaml", "- 3", ["own.yaml:1: write a map with subject, predicate and object"]),
        (
            "own.yaml",
            "- subject: KZ\n  predicat: capital\n  object: [a]\n",
            [
                "own.yaml:1: predicate: is missing",
                "own.yaml:2: predicat: is no key, did you mean 'predicate'?",
                "own.yaml:3: object: write one value",
            ],
        ),
        (
            "own.yaml",
            "- {subject: KZ, predicate: capital, object: Astana}\n- {subject: KZ, predicate: capitol, object: Astana}",
            ["own.yaml:2: predicate: 'capitol' is none, did you mean 'capital'?"],
        ),
        (
            "own.csv",
            "subject,predicate,office,object\nKR,office,foreign ministre,A B\nKR,office,,A B\nKR,office,zzzz,A B\n",
            [
                "own.csv:2: office: 'foreign ministre' is no office, did you mean 'foreign minister'?",
                "own.csv:3: office: is missing",
                "own.csv:4: office: 'zzzz' is no office",
            ],
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line(small: Knowledge, tmp_path: Path, name: str, text: str, told: list[str]) -> None:
    assert problems(small, written(tmp_path, name, text)) == told


def test_a_file_that_is_not_there_or_not_text(small: Knowledge, tmp_path: Path) -> None:
    assert problems(small, tmp_path / "none.csv") == ["none.csv: cannot be read: No such file or directory"]
    (tmp_path / "latin.csv").write_bytes(b"subject\nC\xf4te")
    assert problems(small, tmp_path / "latin.csv") == ["latin.csv: is not UTF-8"]
