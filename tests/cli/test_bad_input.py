"""Bad input: each kind gets a clear message and the right exit code, and what is good beside it is still done."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.calls import Dateline

FRENCH = "Le ministre des Affaires étrangères a rencontré son homologue à Paris et il a dit que les deux pays sont prêts pour une étape."
PAGES: dict[str, tuple[str | bytes, int, str]] = {  # what the file holds, the exit code, what is said
    "binary.txt": (b"\x00\x01abc", 2, "a binary file"),
    "latin.txt": ("maître café".encode("latin-1"), 2, "not UTF-8"),
    "empty.txt": (b"", 2, "empty"),
    "undated.txt": ("The visit will last until June 1. He said so.", 5, ""),
    "french.txt": (FRENCH, 5, "language not supported"),
    "kind.claims.yaml": (
        "claims:\n  - {kind: ofice-holding, person: A, office: b}",
        2,
        "unknown kind 'ofice-holding', did you mean",
    ),
    "field.claims.yaml": (
        "claims:\n  - {kind: office-holding, persn: A, office: b}",
        2,
        "persn: unknown field of office-holding, did you mean 'person'?",
    ),
    "bomb.claims.yaml": ("a: &a [x]\nclaims: [*a]", 2, "an alias"),
    "deep.claims.yaml": ("claims: " + "[" * 100_000 + "]" * 100_000, 2, "nested more than 40 deep"),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_bad_file(dateline: Dateline, name: str) -> None:
    content, code, said = PAGES[name]
    Path(name).write_bytes(content if isinstance(content, bytes) else content.encode())
    call = dateline("check", name)
    assert call.code == code
    assert said in " ".join(call.out.split())


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("nosuch.txt", "error: nosuch.txt: no such file or folder\n"),
        ("void", "error: void: no article in this folder; there are "),
        ("story.docx", "error: story.docx: "),
    ],
)
def test_a_path_that_leads_nowhere(dateline: Dateline, path: str, said: str) -> None:
    Path("void").mkdir()
    Path("story.docx").touch()
    call = dateline("check", path)
    assert call.code == 2
    assert call.err.startswith(said)


def test_a_broken_line_of_an_archive_spoils_nothing_else(dateline: Dateline) -> None:
    good = '{"id": "%s", "text": "The council meets on February 30.", "published": "2023-01-04"}\n'
    Path("archive.jsonl").write_text(good % "a" + '{"id": "b", "text":\n' + good % "c", encoding="utf-8")
    call = dateline("check", "archive.jsonl", "--format", "jsonl")
    assert call.code == 2
    assert [report["article"] for report in call.reports] == ["a", "archive.jsonl:2", "c"]
    assert [bool(report["errors"]) for report in call.reports] == [False, True, False]
    assert all(call.reports[at]["findings"] for at in (0, 2))


def test_a_rule_with_typos_stops_before_checking_and_tells_them_all(dateline: Dateline) -> None:
    Path("pack").mkdir()
    Path("pack/typo.yaml").write_text(
        'summary: a\nwhy: b\nkind: event\nexpect: edn >= as_of\nseverity: refile\nmessage: "{ennd}"\n', encoding="utf-8"
    )
    Path("story.txt").write_text("Hello.", encoding="utf-8")
    call = dateline("check", "story.txt", "--rules", "pack")
    assert call.code == 2
    assert call.out == ""
    assert "pack/typo.yaml:4: expect: unknown name 'edn', did you mean 'end'?" in call.err
    assert "pack/typo.yaml:6: message: unknown name 'ennd', did you mean 'end'?" in call.err
