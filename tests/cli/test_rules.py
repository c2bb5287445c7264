"""`dateline rules --write` and `dateline explain`: pages that are made, and what was measured."""

from __future__ import annotations

from pathlib import Path

from tests.cli.calls import Dateline
from tests.desk.pack import write

HEAD = "rule,archive,stories,hits,labelled,right,low,high,basis,planted,caught,note\n"


def test_pages_are_written_once_and_stale_ones_go(dateline: Dateline, tmp_path: Path) -> None:
    write(tmp_path / "own", "time/turned")
    args = ("rules", "--rules", "own", "--format", "md", "--write", "pages")
    called = dateline(*args)
    assert called.code == 0
    assert called.out.endswith("of the pages new\n")
    assert Path("pages/time/turned.md").is_file()
    assert dateline(*args).out.endswith(" 0 of the pages new\n")
    write(tmp_path / "own", "time/other")
    Path("own/time/turned.yaml").unlink()
    assert dateline(*args).out.endswith(" 3 of the pages new\n")
    assert not Path("pages/time/turned.md").exists()


def test_a_page_that_nobody_generated_is_kept(dateline: Dateline) -> None:
    Path("pages").mkdir()
    Path("pages/guide.md").write_text("mine", encoding="utf-8")
    called = dateline("rules", "--format", "md", "--write", "pages")
    assert (called.code, "pages/guide.md: was not generated" in called.err) == (2, True)
    assert [path.name for path in Path("pages").iterdir()] == ["guide.md"]


def test_pages_are_markdown_alone(dateline: Dateline) -> None:
    assert dateline("rules", "--write", "pages").code == 2


def test_a_folder_that_is_a_file(dateline: Dateline) -> None:
    Path("pages").write_text("mine", encoding="utf-8")
    called = dateline("rules", "--format", "md", "--write", "pages")
    assert (called.code, called.err.startswith("error: pages: cannot be written: ")) == (2, True)


def test_explain_tells_what_was_measured(dateline: Dateline, tmp_path: Path) -> None:
    write(tmp_path / "own", "time/turned")
    rows = "time/turned,wire,2000,30,25,24,,,labels,,,\ntime/turned,slips,,,,,,,planted,40,39,\n"
    Path("own/precision.csv").write_text(HEAD + rows, encoding="utf-8")
    lines = dateline("explain", "time/turned", "--rules", "own").lines
    at = lines.index("How right it is")
    assert lines[at + 1 : at + 4] == [
        "  30 hits in 2,000 stories (15.00 in 1,000)",
        "  24 of 25 labelled hits are errors indeed: 96 % (80–99 %)",
        "  39 of 40 planted errors are caught",
    ]
