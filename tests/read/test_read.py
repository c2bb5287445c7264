"""The way in: every format, every way a file can be wrong, and that a bad one never sinks the others."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.model.article import Article
from checker.model.facts import Entity
from checker.model.problems import InputError
from checker.model.when import Date
from checker.read import articles, reader, sources, suffixes

SAMPLES = {
    "txt": "It rained.\r\nIt snowed.\n",
    "md": "---\ndate: 2023-06-04\n---\nIt rained.\n",
    "json": '{"id": "a", "text": "It rained."}',
    "jsonl": '{"id": "a", "text": "It rained."}\n',
    "claims.yaml": "claims: []\n",
}
OFFICE = {"kind": "office-holding", "person": "Anna Rohde", "office": "Chancellor"}


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Write files below a fresh folder, which is the current one."""
    monkeypatch.chdir(tmp_path)

    def written(**files: str | bytes) -> None:
        for name, data in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data.encode() if isinstance(data, str) else data)

    return written


def read(*paths: str, **more: Any) -> list[Article]:
    return list(articles(paths, **more))


def one(name: str, data: str | bytes, write: Any, **more: Any) -> Article:
    write(**{name: data})
    (article,) = read(name, **more)
    return article


def errors(name: str, data: str | bytes, write: Any, **more: Any) -> list[str]:
    """The errors of the one article of a file; where it has some, it has neither text nor claims."""
    article = one(name, data, write, **more)
    assert article.text == ""
    assert article.claims is None
    return list(article.errors)


def refused(*paths: str, **more: Any) -> list[str]:
    with pytest.raises(InputError) as raised:
        articles(paths, **more)
    return str(raised.value).splitlines()


def test_every_format_is_sampled() -> None:
    missing = {suffix.removeprefix(".") for suffix in suffixes()} - set(SAMPLES)
    assert missing <= {"html", "parquet"}, "write a sample"


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


def test_a_folder_is_walked_in_order_and_hidden_files_are_passed_over(write: Any) -> None:
    write(**{"d/b.txt": "b", "d/a/z.md": "z", "d/.git/x.txt": "x", "d/.y.txt": "y", "d/c.png": "c", "d/B.TXT": "B"})
    assert [article.id for article in read("d")] == ["d/B.TXT", "d/b.txt", "d/a/z.md"]


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
    assert refused("-", stdin=stdin, stdin_filename="wire.xml") == [
        f"wire.xml: no format has the suffix '.xml'; there are {', '.join(sorted(suffixes()))}"
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


# ---- Markdown


def test_front_matter_tells_what_it_knows(write: Any) -> None:
    text = "---\ntitle: Harbour opens\ndate: 2023-06-04 10:00:00 +0200\ndateline: PORT HALE, June 4\nlang: en-GB\ntags: [a, b]\n---\n\n# Harbour\n"
    assert one("s.md", text, write) == Article(
        id="s.md",
        text=text,
        title="Harbour opens",
        published=Date.day(date(2023, 6, 4)),
        published_from="front matter",
        dateline="PORT HALE, June 4",
        lang="en-GB",
    )


@pytest.mark.parametrize(
    "text", ["# Harbour\n---\na: 1\n---\n", "---\n---\nText", "---\nno end\n", "---\n# nothing\n---\nText", "----\na\n---\n"]
)
def test_without_front_matter_nothing_is_known(text: str, write: Any) -> None:
    article = one("s.md", text, write)
    assert (article.text, article.published, article.title, article.errors) == (text, None, None, ())


def test_windows_line_ends_in_front_matter(write: Any) -> None:
    assert one("s.md", "---\r\ndate: 2023-06\r\n---\r\nText\r\n", write).published == Date.month(2023, 6)


@pytest.mark.parametrize(
    ("front", "expected"),
    {
        "a date in words": (
            "title: x\ndate: June 4",
            ["s.md:3: date: 'June 4' is not a date; write 2023, 2023-06 or 2023-06-04"],
        ),
        "a title of parts": ("title: [a]\nlang: {a: b}", ["s.md:2: title: is not text", "s.md:3: lang: is not text"]),
        "not keys and values": ("- a", ["s.md:2: front matter is lines of `key: value`"]),
        "a key twice": ("date: 2023\ndate: 2024", ["s.md:3: the key 'date' stands twice; the first is on line 2"]),
    }.values(),
)
def test_front_matter_that_is_wrong(front: str, expected: list[str], write: Any) -> None:
    assert errors("s.md", f"---\n{front}\n---\nText\n", write) == expected


# ---- JSON


def test_a_list_of_articles(write: Any) -> None:
    write(
        **{
            "a.json": json.dumps(
                [{"id": "x", "text": "a", "published": "2023-06-04T10:00:00Z"}, {"text": 5}, {"claims": [OFFICE]}]
            )
        }
    )
    found = read("a.json")
    assert [(article.id, article.errors) for article in found] == [
        ("x", ()),
        ("a.json[1]", ("a.json: [1].text: is not text",)),
        ("a.json[2]", ()),
    ]
    assert found[0].published == Date.day(date(2023, 6, 4))
    assert found[2].claims is not None
    assert found[2].claims[0].person == Entity("Anna Rohde")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "expected"),
    {
        "not json": ('{"text": ', "not JSON: Expecting value (column 10)"),
        "not json on a later line": ('{"text":\n x}', "not JSON: Expecting value (line 2, column 2)"),
        "a key twice": ('{"id": "a", "id": "b"}', "the key 'id' stands twice in one object"),
        "nan": ('{"text": NaN}', "NaN is no number of JSON"),
        "half a surrogate pair": (r'{"text": "\ud83d"}', "holds half of a surrogate pair, which is no character"),
        "too deep": ("[" * 100_000, "not read: nested too deeply"),
        "a number without end": ('{"id": ' + "9" * 5000 + "}", "Exceeds the limit"),
        "no object": ("5", "an article is an object with `id` and `text`"),
    }.values(),
)
def test_json_that_is_wrong(text: str, expected: str, write: Any) -> None:
    (error,) = errors("a.json", text, write)
    assert error.startswith(f"a.json: {expected}")
    if "\n" not in text:
        (error,) = errors("a.jsonl", text, write)
        assert error.startswith(f"a.jsonl:1: {expected}")


def test_whole_surrogate_pairs_are_characters(write: Any) -> None:
    assert one("a.json", r'{"text": "\ud83d\uddde"}', write).text == "🗞"


# ---- archives


def test_a_broken_line_of_an_archive_is_an_article_of_its_own(write: Any) -> None:
    write(
        **{
            "a.jsonl": b'{"id": "x", "text": "a"}\n\n{"text"\n\xff\n'
            + json.dumps({"id": "y", "claims": [OFFICE, {"kind": "x"}]}).encode()
            + b'\n{"text": "b"}\r\n'
        }
    )
    assert [(article.id, [error[:34] for error in article.errors]) for article in read("a.jsonl")] == [
        ("x", []),
        ("a.jsonl:3", ["a.jsonl:3: not JSON: Expecting ':'"]),
        ("a.jsonl:4", ["a.jsonl:4: not UTF-8: byte 0xff; s"]),
        ("a.jsonl:5", ["a.jsonl:5: claims[1].kind: unknown"]),
        ("a.jsonl:6", []),
    ]


def test_an_archive_is_read_line_by_line() -> None:
    class Endless(io.RawIOBase):
        def readline(self, size: int | None = -1, /) -> bytes:
            return b'{"text": "a"}\n'

    found = articles(["-"], stdin=Endless(), stdin_filename="a.jsonl")  # type: ignore[arg-type]
    assert [next(found).id for _ in range(3)] == ["a.jsonl:1", "a.jsonl:2", "a.jsonl:3"]


# ---- claims by hand


def test_claims_by_hand(write: Any) -> None:
    text = """
as_of: 2023-06-04
claims:
  - kind: office-holding
    person: Anna Rohde
    office: Chancellor
facts:
  - {subject: XE, predicate: office, office: chancellor, object: Bo Lind, valid_from: 2022-05}
"""
    article = one("g.claims.yaml", text, write)
    assert article.as_of == Date.day(date(2023, 6, 4))
    assert article.claims is not None
    assert article.claims[0].kind == "office-holding"
    assert article.facts[0].valid_from == Date.month(2022, 5)
    assert article.text == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    {
        "everything at once": (
            "as_off: 2023\nas_of: soon\nclaims:\n  - kind: rank\n    subject: x\n    rank: first\nfacts:\n  - {subject: XE,\n     object: 5, predicat: office}",
            [
                "g.claims.yaml:1: as_off: unknown key, did you mean 'as_of'?",
                "g.claims.yaml:2: as_of: 'soon' is not a date; write 2023, 2023-06 or 2023-06-04",
                "g.claims.yaml:6: claims[0].rank: should be a valid integer, unable to parse string as an integer",
                "g.claims.yaml:9: facts[0].predicat: unknown field of fact, did you mean 'predicate'?",
                "g.claims.yaml:8: facts[0].predicate: is missing",
            ],
        ),
        "no claims": ("facts: []", ["g.claims.yaml:1: claims: is missing"]),
        "a list": ("- kind: rank", ["g.claims.yaml:1: a file of claims has the keys as_of, claims and facts"]),
        "claims that are no list": (
            "claims: {kind: rank}\nfacts: x",
            ["g.claims.yaml:1: claims: is not a list", "g.claims.yaml:2: facts: is not a list"],
        ),
        "a day that is none": (
            "as_of: [1]\nclaims: []",
            ["g.claims.yaml:1: as_of: \"['1']\" is not a date; write 2023, 2023-06 or 2023-06-04"],
        ),
    }.values(),
)
def test_claims_by_hand_that_are_wrong(text: str, expected: list[str], write: Any) -> None:
    assert errors("g.claims.yaml", text, write) == expected


# ---- notes


def test_another_language_is_told_and_not_passed_over(write: Any) -> None:
    article = one("a.json", json.dumps({"text": "It rained.", "lang": "fr"}), write)
    assert [(note.code, note.message) for note in article.diagnostics] == [
        ("language", "language not supported: the text is French, so it was not read")
    ]
    claims = {"text": "Il pleut.", "lang": "fr", "claims": [OFFICE]}
    assert one("a.json", json.dumps(claims), write).diagnostics == ()


def test_what_is_odd_about_characters_is_told_with_its_place(write: Any) -> None:
    article = one("a.json", json.dumps({"text": "It r\u202eained.", "title": "M\u0430ry sang"}), write)
    assert [(note.code, note.span) for note in article.diagnostics] == [("bidi-control", (4, 5)), ("mixed-script", None)]
