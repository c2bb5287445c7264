"""Tables in CSV: what is wrong is told by its line, and what is written is read again."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.desk.table import read_table, table
from checker.model.problems import InputError

COLUMNS = ("rule", "article", "note")


def read(folder: Path, text: str | bytes) -> list[tuple[int, dict[str, str]]]:
    path = folder / "t.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return [(line.number, line.cells) for line in read_table(path, COLUMNS, ("rule", "article"))]


def test_rows_and_their_lines(tmp_path: Path) -> None:
    found = read(tmp_path, '\ufeffarticle,rule\n\na,x\n"b\nc",y\nd\u2028,z\n')
    assert found == [
        (3, {"rule": "x", "article": "a", "note": ""}),
        (4, {"rule": "y", "article": "b\nc", "note": ""}),
        (6, {"rule": "z", "article": "d", "note": ""}),
    ]


WRONG = [
    ("", "1: is empty; its header is rule,article,note"),
    ("rule,article,noted\n", "1: unknown column 'noted', did you mean 'note'?"),
    ("rule\n", "1: article: the column is missing"),
    ("rule,article,rule\n", "1: rule: the column stands twice"),
    ("rule,article\nx,y,z\n", "2: has 3 cells, and the header 2"),
    ("rule,article\nx,\n", "2: article: is missing"),
    ('rule,article\nx,"y\n', "2: not CSV: unexpected end of data"),
]


@pytest.mark.parametrize(("text", "wanted"), WRONG, ids=[row[1] for row in WRONG])
def test_what_is_wrong_with_a_table(tmp_path: Path, text: str, wanted: str) -> None:
    with pytest.raises(InputError) as wrong:
        read(tmp_path, text)
    assert str(wrong.value) == f"{tmp_path}/t.csv:{wanted}"


def test_a_table_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"t\.csv: is not UTF-8"):
        read(tmp_path, b"\xff")
    with pytest.raises(InputError, match="cannot be read: No such file"):
        read_table(tmp_path / "none.csv", COLUMNS, ())


def test_no_cell_is_a_formula() -> None:
    assert table(("a", "b"), [{"a": "=1+1", "b": None}, {"a": "'=x", "b": 3}]) == "a,b\n'=1+1,\n''=x,3\n"


WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp")), min_size=1) | st.sampled_from(
    ["=a", "'", "''=", "-1", "@x"]
)


@given(st.lists(st.fixed_dictionaries({"rule": WORDS, "article": WORDS, "note": WORDS}), max_size=4))
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, str]]) -> None:
    found = read(tmp_path_factory.getbasetemp(), table(COLUMNS, rows))
    assert [cells for _, cells in found] == rows
