"""Archives read in units: packed or plain, lines or files, and whatever is wrong with them told where it stands."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
import zstandard

from checker.batch.inputs import Input, inputs_of
from checker.batch.units import Unit, units
from checker.model.problems import InputError
from checker.read.source import MAX_BYTES
from tests.batch.archive import write_lines


def read(path: Path, encoding: str | None = None) -> list[Unit]:
    return list(units(inputs_of([str(path)], encoding)))


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a.jsonl.zst", "A.JSONL.GZ"])
def test_lines_of_any_packing(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    text = "one\n\n  \ntwo\nthree"
    packed = {"gz": gzip.compress, "zst": zstandard.ZstdCompressor().compress}.get(
        name.rpartition(".")[2].lower(), lambda data: data
    )
    path.write_bytes(packed(text.encode()))
    found = read(path)
    assert [(unit.n, unit.line, unit.data.strip(), unit.problem) for unit in found] == [
        (0, 1, b"one", ""),
        (1, 4, b"two", ""),
        (2, 5, b"three", ""),
    ]
    assert found[-1].read == path.stat().st_size


def test_several_frames_and_members_are_one_archive(tmp_path: Path) -> None:
    press = zstandard.ZstdCompressor().compress
    (tmp_path / "a.jsonl.zst").write_bytes(press(b"one\n") + press(b"two\n"))
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b"one\n") + gzip.compress(b"two\n"))
    for name in ("a.jsonl.zst", "a.jsonl.gz"):
        assert [unit.data for unit in read(tmp_path / name)] == [b"one\n", b"two\n"]


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl.zst"])
def test_a_packed_file_that_breaks_off_keeps_what_was_read(tmp_path: Path, name: str) -> None:
    lines = [json.dumps({"id": n, "text": f"{n * 7919:x}" * 40}) for n in range(20_000)]
    path = write_lines(tmp_path / name, lines)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    write_lines(tmp_path / "b.jsonl", ["{}"])
    found = list(units(inputs_of([str(path), str(tmp_path / "b.jsonl")])))
    broken = next(unit for unit in found if unit.problem)
    assert 100 < broken.n < len(lines)
    assert f"{name}: cannot be read beyond line {broken.n}: " in broken.problem
    assert found[-1].data == b"{}\n", "the next file goes on"


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl.zst"])
def test_what_is_not_packed_as_its_name_says_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"this is not packed at all")
    (unit,) = read(tmp_path / name)
    assert f"{name}: cannot be read: " in unit.problem


def test_noise_in_the_middle_is_told(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl.zst", [json.dumps({"text": f"{n * 7919:x}" * 40}) for n in range(20_000)])
    data = bytearray(path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 2_000] = b"\xff" * 2_000
    path.write_bytes(data)
    assert any("cannot be read beyond line" in unit.problem for unit in read(path))


def test_a_line_that_is_too_long_is_told_and_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"one\n" + b"x" * (2 * MAX_BYTES + 5) + b"\nthree\n")
    found = read(tmp_path / "a.jsonl")
    assert [(unit.line, unit.data) for unit in found] == [(1, b"one\n"), (2, b""), (3, b"three\n")]
    assert found[1].problem.endswith("a.jsonl:2: a line larger than 5 MB")


def test_wide_encodings_are_parted_by_characters(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes("äh\nöh\n".encode("utf-16"))
    found = read(tmp_path / "a.jsonl", "utf-16")
    assert [unit.data.decode() for unit in found] == ["äh\n", "öh\n"]
    (tmp_path / "b.jsonl").write_bytes("äh\n".encode("utf-16") + b"\x00")
    assert "cannot be read beyond line 1" in read(tmp_path / "b.jsonl", "utf-16")[-1].problem


def test_a_file_that_is_empty_or_gone_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"\n \n")
    assert [unit.problem.rpartition(": ")[2] for unit in read(tmp_path / "a.jsonl")] == ["the file is empty"]
    (unit,) = units([Input(str(tmp_path / "gone.txt"), "txt")])
    assert unit.problem.endswith("gone.txt: cannot be read: no such file or directory")


def test_a_folder_is_walked_in_order_and_files_are_whole_units(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.csv", ".hidden.txt", "d.txt.gz", "e.jsonl"):
        (tmp_path / name).write_bytes(gzip.compress(b"packed") if name.endswith("gz") else name.encode())
    found = read(tmp_path)
    assert [(Path(unit.input.name).name, unit.line, unit.data) for unit in found] == [
        ("a.md", None, b"a.md"),
        ("b.txt", None, b"b.txt"),
        ("d.txt.gz", None, b"packed"),
        ("e.jsonl", 1, b"e.jsonl"),
    ]


def test_paths_that_are_wrong_are_told_all_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("x")
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError) as wrong:
        inputs_of([str(tmp_path / name) for name in ("a.csv", "empty", "gone.jsonl")], "klingon")
    told = [problem.reason.partition(";")[0] for problem in wrong.value.problems]
    assert told == [
        "unknown encoding 'klingon'",
        "no format has this suffix",
        "no story in this folder",
        "no such file or folder",
    ]


def test_a_file_is_known_again_until_it_is_edited(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", ["one"])
    (one,) = inputs_of([str(path)])
    before = one.signature()
    assert one.signature() == before
    path.write_text("two\n")
    assert one.signature() != before
