"""The way in: paths, standard input and bytes, every way they can be wrong, and that a bad file never sinks the others."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from checker.model.article import Article
from checker.read import count, reader, sources, suffixes
from tests.read.reading import SAMPLES, errors, one, read, refused


def test_every_format_is_sampled() -> None:
    missing = {suffix.removeprefix(".") for suffix in suffixes()} - set(SAMPLES)
    assert missing <= {"parquet"}, "write a sample"


@pytest.mark.parametrize("suffix", SAMPLES)
def test_a_sample_is_read_without_errors(suffix: str, write: Any) -> None:
    article = one(f"story.{suffix}", SAMPLES[suffix], write)
    assert article.errors == ()
    assert article.diagnostics == ()


def test_a_story_is_the_whole_file_to_the_letter(write: Any) -> None:
    text = " Date: 2023-06-04\r\nCafe\u0301 🗞\r\n\r\nEnd \n"
    assert one("story.txt", text, write) == Article(id="story.txt", text=text)


def test_a_byte_order_mark_is_no_part_of_the_text(write: Any) -> None:
    assert one("story.txt", b"\xef\xbb\xbfIt rained.", write).text == "It rained."
    assert one("a.jsonl", b'\xef\xbb\xbf{"text": "It rained."}', write).text == "It rained."


# ---- paths


def test_a_folder_is_walked_in_order_and_what_is_hidden_or_about_it_is_passed_over(write: Any) -> None:
    write(**{"d/b.txt": "b", "d/a/z.md": "z", "d/.git/x.txt": "x", "d/.y.txt": "y", "d/c.png": "c", "d/B.TXT": "B"})
    write(**{"d/README.md": "about", "d/LICENSE.txt": "terms", "d/READMEN.md": "who reads"})
    assert [article.id for article in read("d")] == ["d/B.TXT", "d/READMEN.md", "d/b.txt", "d/a/z.md"]
    assert [article.id for article in read("d/README.md")] == ["d/README.md"]


def test_a_file_named_twice_is_read_once(write: Any) -> None:
    write(**{"d/a.txt": "a", "b.txt": "b"})
    assert [article.id for article in read("b.txt", "d", "d/a.txt", "b.txt")] == ["b.txt", "d/a.txt"]


def test_all_wrong_paths_are_told_at_once_and_before_anything_is_read(write: Any) -> None:
    write(**{"a.doc": "a", "empty/x.png": "x", "b.txt": "b", "noname": "c", "d.json5": "d"})
    assert [line.replace(" '", " ") for line in refused("a.doc", "gone.txt", "empty", "b.txt", "noname", "d.json5")] == [
        f"a.doc: no format has the suffix .doc'; there are {', '.join(sorted(suffixes()))}",
        "gone.txt: no such file or folder",
        f"empty: no article in this folder; there are {', '.join(sorted(suffixes()))}",
        f"noname: no suffix tells its format; there are {', '.join(sorted(suffixes()))}",
        "d.json5: no format has the suffix .json5', did you mean .json'?",
    ]


@pytest.mark.parametrize(
    "name", ["story.source", "story.language", "story.objects", "story.__init__", "x.yaml", "story", ".txt.", "a.checker"]
)
def test_only_formats_read(name: str) -> None:
    assert reader(name) is None


def test_the_longest_suffix_decides() -> None:
    assert reader("a.claims.yaml") is not reader("a.txt")
    assert reader("2023.06.04.A.TXT") is reader("b.txt")


def test_stories_are_counted_before_they_are_read(write: Any) -> None:
    write(**{"d/a.txt": "a", "d/b.md": "b", "x/c.jsonl": "c\n\nd\n", "y/d.json": "[]", "z/e.jsonl": ""})
    assert count(sources(["d", "-"])) == 3
    assert count(sources(["d", "x"])) == 4
    assert count(sources(["z"])) == 1
    assert count(sources(["d", "y"])) is None
    assert count([]) == 0


def test_standard_input_is_not_read_to_count_it(write: Any) -> None:
    write(**{"x/c.jsonl": "c\n"})
    stream = io.BytesIO(b"a\nb\n")
    assert count(sources(["-"], stream, "x/c.jsonl")) is None
    assert stream.tell() == 0


def test_a_path_object_will_do(write: Any) -> None:
    write(**{"a.txt": "a"})
    assert [source.name for source in sources([Path("a.txt")])] == ["a.txt"]


# ---- standard input


def test_standard_input_is_a_plain_story() -> None:
    (article,) = read("-", stdin=io.BytesIO(b"It rained."))
    assert (article.id, article.text) == ("-", "It rained.")


def test_standard_input_has_the_format_of_the_name_it_is_given_and_stays_open() -> None:
    stdin = io.BytesIO(b'{"text": "a"}\n{"text": "b"}\n')
    found = read("-", stdin=stdin, stdin_filename="wire.jsonl")
    assert [article.id for article in found] == ["wire.jsonl:1", "wire.jsonl:2"]
    assert not stdin.closed
    assert refused("-", stdin=stdin, stdin_filename="wire.rtf") == [
        f"wire.rtf: no format has the suffix '.rtf'; there are {', '.join(sorted(suffixes()))}"
    ]


def test_no_standard_input_is_empty() -> None:
    assert read("-")[0].errors == ("-: empty",)


# ---- bytes


@pytest.mark.parametrize("suffix", SAMPLES)
@pytest.mark.parametrize(
    ("data", "expected"),
    {
        "empty": (b"", "empty"),
        "blank": (b" \r\n\n", "empty"),
        "utf-16": ("It rained.".encode("utf-16"), "not UTF-8; it looks like UTF-16, so say --encoding utf-16"),
        "binary": (b"PK\x03\x04\x00\x00", "a binary file: it holds NUL bytes"),
        "latin-1": ("\nCafé".encode("latin-1"), "not UTF-8: byte 0xe9; say --encoding cp1252 (or what it is written in)"),
        "binary of another kind": (b"\x89PNG\x00", "not UTF-8: byte 0x89"),
    }.values(),
)
def test_bytes_that_are_no_text(suffix: str, data: bytes, expected: str, write: Any) -> None:
    (error,) = errors(f"f.{suffix}", data, write)
    assert error.partition(" ")[2].startswith(expected)


def test_an_encoding_is_never_guessed_but_can_be_told(write: Any) -> None:
    assert errors("a.txt", "one\nCafé".encode("cp1252"), write)[0].startswith("a.txt:2: not UTF-8: byte 0xe9")
    assert one("a.txt", "Café".encode("cp1252"), write, encoding="windows-1252").text == "Café"
    assert one("a.txt", "Café".encode("utf-16"), write, encoding="utf-16").text == "Café"
    assert one("a.jsonl", '{"text": "Café"}\n\n'.encode("utf-16"), write, encoding="utf-16").text == "Café"
    assert errors("a.jsonl", " \n".encode("utf-16"), write, encoding="utf-16") == ["a.jsonl: empty"]
    assert errors("a.txt", "Café".encode(), write, encoding="ascii") == ["a.txt:1: not ascii: byte 0xc3"]


@pytest.mark.parametrize("name", ["utf-9", "rot13", "base64", "a\0b", ""])
def test_an_encoding_that_is_none(name: str, write: Any) -> None:
    write(**{"a.txt": "a"})
    if name:
        assert refused("a.txt", encoding=name)[0].startswith(f"--encoding: unknown encoding {name!r}")
    else:
        assert read("a.txt", encoding=name)[0].text == "a"


def test_a_story_has_at_most_five_megabytes(write: Any) -> None:
    assert errors("a.txt", b"a " * 2_500_001, write) == ["a.txt: larger than 5 MB; an archive of stories is written as .jsonl"]


def test_a_line_of_an_archive_has_at_most_five_megabytes(write: Any) -> None:
    write(**{"a.jsonl": b"x" * 12_000_000 + b'\n{"id": "b", "text": ""}\n' + b"y" * 5_000_001})
    found = read("a.jsonl")
    assert [(article.id, article.errors) for article in found] == [
        ("a.jsonl:1", ("a.jsonl:1: a line larger than 5 MB",)),
        ("b", ()),
        ("a.jsonl:3", ("a.jsonl:3: a line larger than 5 MB",)),
    ]


def test_a_bad_file_never_sinks_the_others(write: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    write(**{"a.txt": b"\xff", "b.txt": "b", "c.txt": "c"})

    def gone(path: str) -> Any:
        if path == "b.txt":
            raise PermissionError(13, "Permission denied")
        return open(path, "rb")

    monkeypatch.setattr("checker.read._file", gone)
    assert [(article.id, article.errors) for article in read("a.txt", "b.txt", "c.txt")] == [
        ("a.txt", ("a.txt:1: not UTF-8: byte 0xff; say --encoding cp1252 (or what it is written in)",)),
        ("b.txt", ("b.txt: cannot be read: Permission denied",)),
        ("c.txt", ()),
    ]
