"""Stories of an archive held against each other: what tables find, once and for all, whoever does the work and however often it is cut."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from checker.batch import between as module
from checker.batch.gathered import Gathered
from checker.engine.tables.arrow import Placed
from checker.engine.tables.to_parquet import claims_to_parquet
from checker.pipeline import Toolkit, prepared
from checker.read import articles
from tests.batch.anew import Watched, archive, as_if_new, rule, run
from tests.batch.archive import outputs, rows, summary
from tests.cli.calls import Dateline

QUILL = "Norwegian Prime Minister Ada Quill opened the hall."
NOLL = "The builders were thanked by Norwegian Prime Minister Bram Noll."
SAID = '"We will open the bridge as soon as the last of the bolts has been seen to," said {0}.\n\nThe town is glad. ' + (
    '"We will open the bridge as soon as the last of the bolts has been seen to," said {0}.'
)
FACTS = "subject,predicate,object\nAda Quill,alive,2020\n"


def story(name: str, text: str, day: str = "2023-06-04", **more: str) -> str:
    return json.dumps({"id": name, "published": day, "text": text, **more})


def born(day: int) -> str:
    return f"Ada Quill was born on March {day}, 1951, in Oslo."


MIXED = [
    story("a", QUILL, desk="Foreign"),
    story("b", NOLL),
    story("c", QUILL),
    story("d", NOLL, "2023-06-05"),
    story("e", NOLL, "2023-06-05"),
    story("f", born(3) + " " + SAID.format("Ada Quill")),
    story("g", born(4) + " " + SAID.format("Bram Noll"), "2023-06-07"),
    story("h", "Ada Quill, 61, opened the hall. " + QUILL, "2023-06-08"),
    story("i", "The builders thanked Ada Quill, 64, for the hall.", "2023-06-08"),
]
LONG = "The council agreed on a plan for the old harbour. " * 6
FIRE = "A fire in {} killed {} people on Saturday, June 3, the police said."
FILED = [
    story("p", LONG),
    story("q", "OSLO, June 5 (Wire) - " + LONG.upper(), "2023-06-05"),
    story("r", LONG + "It was late.", "2023-06-05"),
    story("s", FIRE.format("Oslo", 15)),
    story("t", FIRE.format("Oslo", 12), "2023-06-05", title="Correction: Fire kills 12"),
    story("u", FIRE.format("Oslo", 15), "2023-06-06"),
    story("v", FIRE.format("Madrid", 15)),
    story("w", FIRE.format("Madrid", 12), "2023-06-06"),
]


@pytest.fixture(autouse=True)
def _facts(dateline: Dateline) -> None:
    Path("own.csv").write_text(FACTS)


def began(dateline: Dateline, stories: Iterable[str] = MIXED, *options: object) -> list[dict[str, Any]]:
    """What a new run in `out` finds between stories."""
    archive(stories)
    run(dateline, "--facts", "own.csv", *options)
    return found()


def found(folder: str = "out") -> list[dict[str, Any]]:
    return [row for row in rows(Path(folder, "findings.jsonl")) if row["rule"].startswith("archive/")]


def told(made: Iterable[dict[str, Any]]) -> list[tuple[str, str, str]]:
    return [(one["article"], one["rule"].removeprefix("archive/"), " ".join(one["claims"])) for one in made]


def test_a_finding_names_both_stories_and_stands_with_the_first(dateline: Dateline) -> None:
    (holders,) = began(dateline, MIXED[:2])
    assert (holders["article"], holders["desk"], holders["severity"]) == ("a", "Foreign", "refile")
    assert holders["claims"] == ["a::c2", "b::c2"]
    assert [(one["claim"], one["text"]) for one in holders["evidence"]] == [
        ("a::c2", "Norwegian Prime Minister Ada Quill"),
        ("b::c2", "Norwegian Prime Minister Bram Noll"),
    ]
    assert [NOLL[slice(*one["span"])] for one in holders["evidence"][1:]] == ["Norwegian Prime Minister Bram Noll"]
    assert summary(Path("out"))["rules"]["archive/one-holder"] == {"refile": 1}
    assert summary(Path("out"))["desks"]["Foreign"]["refile"] == 1
    assert "archive/one-holder" in Path("out/overview.html").read_text()


def test_stories_come_to_what_their_claims_do_in_a_table(dateline: Dateline) -> None:
    between = began(dateline, MIXED, "--verdicts", "all")
    assert {one["verdict"] for one in between} == {"refuted", "supported"}
    counted, coverage = summary(Path("out"))["rules"], summary(Path("out"))["coverage"]
    claims_to_parquet(_claims(), "a.parquet")
    dateline("batch", "a.parquet", "--out", "tables", "--facts", "own.csv", "--verdicts", "all", "-q")
    assert [_of(one) for one in found("tables")] == [_of(one) for one in between]
    tables = summary(Path("tables"))
    assert coverage == tables["coverage"]
    assert {one: counts for one, counts in counted.items() if one.startswith("archive/")} == {
        one: counts for one, counts in tables["rules"].items() if one.startswith("archive/")
    }
    unknown = Counter(summary(Path("out"))["not checked"])
    assert unknown.total() == coverage["unchecked"] + coverage["not-enough-evidence"]


def test_what_stories_are_compared_by_alone_comes_to_the_same_in_a_table(dateline: Dateline) -> None:
    between = began(dateline, FILED, "--verdicts", "all")
    assert told(one for one in between if one["verdict"] == "refuted") == [
        ("p", "duplicate", "p::story q::story"),
        ("s", "correction", "s::toll t::toll u::toll"),
        ("v", "toll", "v::toll w::toll"),
    ]
    claims_to_parquet(_claims(is_filed=True), "a.parquet")
    dateline("batch", "a.parquet", "--out", "tables", "--facts", "own.csv", "--verdicts", "all", "-q")
    assert [_of(one) for one in found("tables")] == [_of(one) for one in between]
    assert summary(Path("out"))["coverage"]["claims"] < summary(Path("tables"))["coverage"]["claims"], "they count in no coverage"


def test_they_are_kept_for_a_change_of_rules(dateline: Dateline, watched: Watched) -> None:
    archive(FILED)
    assert dateline("batch", "a.jsonl", "--out", "out", "--facts", "own.csv", "--ignore", "archive").code == 0
    watched.told()
    run(dateline, "--update", "--facts", "own.csv")
    assert watched.told() == (0, len(FILED)), "no story is read again"
    assert as_if_new(dateline, "--facts", "own.csv")


def _claims(is_filed: bool = False) -> Iterator[Placed]:
    """What the stories say, as a table has it: names as they are written, for the record to be asked anew."""
    kit = Toolkit.open()
    for article in articles(["a.jsonl"]):
        ready = prepared(article, kit, is_filed)
        yield from (Placed(claim, ready.setting, article=article.id) for claim in ready.claims)


def _of(one: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in one.items() if name not in ("file", "desk", "source")}


def test_jobs_and_order_of_work_change_no_byte(dateline: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    archive(MIXED)
    monkeypatch.setattr("checker.batch.workers.STORIES", 2)
    for jobs in (1, 2):
        dateline("batch", "a.jsonl", "--out", jobs, "--facts", "own.csv", "--jobs", jobs, "-q")
    assert outputs(Path("1")) == outputs(Path("2"))


def test_a_run_that_is_cut_while_stories_are_compared_tells_all_once(dateline: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    archive(MIXED)
    tell, left = Gathered.tell, [2]

    def cut(*args: Any) -> None:
        left[0] -= 1
        if not left[0]:
            raise KeyboardInterrupt
        tell(*args)

    with monkeypatch.context() as patch:
        patch.setattr(Gathered, "tell", cut)
        assert dateline("batch", "a.jsonl", "--out", "out", "--facts", "own.csv", "-q").code == 130
    for _ in range(2):  # of a finished run the outputs are made anew
        run(dateline, "--resume", "--facts", "own.csv")
        assert told(found()) == [
            ("a", "one-holder", "a::c2 b::c2 c::c2"),
            ("f", "birth", "f::c1 g::c1"),
            ("f", "speaker", "f::c3 f::c4 g::c3 g::c4"),
            ("h", "age", "h::c1 i::c1"),
        ]
    assert as_if_new(dateline, "--facts", "own.csv")


def test_a_new_story_flips_the_old_one_that_it_contradicts(dateline: Dateline) -> None:
    began(dateline, [MIXED[0], MIXED[3]])
    assert found() == []
    archive(MIXED[:4])
    run(dateline, "--update", "--facts", "own.csv")
    assert as_if_new(dateline, "--facts", "own.csv")
    (flip,) = rows(Path("out/recall.jsonl"))
    assert (flip["article"], [one["rule"] for one in flip["appeared"]], flip["vanished"]) == ("a", ["archive/one-holder"], [])
    archive([MIXED[0], MIXED[3]])
    run(dateline, "--update", "--facts", "own.csv")
    (flip,) = rows(Path("out/recall.jsonl"))
    assert (flip["article"], [one["rule"] for one in flip["vanished"]], flip["appeared"]) == ("a", ["archive/one-holder"], [])


def test_a_recheck_tells_what_new_facts_make_of_two_stories(dateline: Dateline) -> None:
    Path("own.csv").write_text("subject,predicate,object\nFR,capital,Lyon\n")
    assert told(began(dateline, MIXED[5:7])) == [("f", "speaker", "f::c3 f::c4 g::c3 g::c4")]
    Path("own.csv").write_text(FACTS)
    assert dateline("recheck", "out", "-q").code == 1
    assert ("f", "birth", "f::c1 g::c1") in told(found())
    assert {row["article"] for row in rows(Path("out/recall.jsonl"))} >= {"f"}
    assert dateline("recheck", "out", "-q").code == 0, "nothing is told twice"
    assert ("f", "birth", "f::c1 g::c1") in told(found())


def test_a_rule_that_changes_is_asked_again(dateline: Dateline) -> None:
    began(dateline, MIXED[:2])
    run(dateline, "--update", "--facts", "own.csv", "--ignore", "archive")
    assert found() == []
    assert [len(row["vanished"]) for row in rows(Path("out/recall.jsonl"))] == [1]


def test_one_story_under_one_id_is_no_second_one(dateline: Dateline) -> None:
    assert began(dateline, [story("a", QUILL), story("a", NOLL)]) == []
    twice = began(dateline, [MIXED[0], MIXED[0], MIXED[1]], "--update")
    assert told(twice) == [("a", "one-holder", "a::c2 b::c2")] * 2, "which is told wherever it stands"


def test_two_files_of_one_content_are_two_stories(dateline: Dateline) -> None:
    Path("a.jsonl").mkdir()
    for name in ("one", "two", "three"):
        Path(f"a.jsonl/{name}.md").write_text(f"---\ndate: 2023-06-04\n---\n{NOLL if name == 'two' else QUILL}\n")
    run(dateline, "--facts", "own.csv")
    assert told(found()) == [("a.jsonl/one.md", "one-holder", "a.jsonl/one.md::c3 a.jsonl/three.md::c3 a.jsonl/two.md::c2")]


def test_stories_with_facts_of_their_own_are_compared_with_nobody(dateline: Dateline) -> None:
    Path("a.jsonl").mkdir()
    claim = "claims:\n- {kind: office-holding, person: %s, office: prime minister, jurisdiction: NO}\n"
    fact = "facts:\n- {subject: FR, predicate: capital, object: Lyon}\n"
    for name, more in (("Ada Quill", fact), ("Bram Noll", "")):
        Path(f"a.jsonl/{name}.claims.yaml").write_text("as_of: 2023-06-04\n" + claim % name + more)
    run(dateline)
    assert found() == []


def test_a_rule_that_breaks_is_an_error_and_the_others_are_told(dateline: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    archive(MIXED)
    plain = module.between

    def broken(stories: Any, rules: list[Any]) -> Any:
        made = plain(stories, rules)
        return made._replace(findings=(), errors=("rule broke",)) if rules[0].id == "archive/one-holder" else made

    monkeypatch.setattr(module, "between", broken)
    assert dateline("batch", "a.jsonl", "--out", "out", "--facts", "own.csv", "-q").code == 3
    assert [row["error"] for row in rows(Path("out/errors.jsonl"))] == ["internal error: rule broke"]
    assert [rule for _, rule, _ in told(found())] == ["birth", "speaker", "age"]
    monkeypatch.setattr("checker.batch.shared.applies", lambda *_: 1 / 0)
    assert dateline("batch", "a.jsonl", "--out", "new", "--facts", "own.csv", "-q").code == 3
    assert {row["kind"] for row in rows(Path("new/errors.jsonl"))} == {"internal"}


def test_rules_of_a_pack_compare_stories_too(dateline: Dateline) -> None:
    text = (
        "summary: Trade has one value.\nwhy: A test needs a rule of its own.\nkind: weekday-date\nseverity: advice\n"
        'group: {by: [date], in: archive}\nexpect: alike(weekday)\nmessage: "{weekday}"\nexamples: []\n'
    )
    rule(Path("pack"))
    Path("pack/house/days.yaml").write_text(text)
    two = [story(day, f"They met on {day}, 5 March 2019.", "2019-03-06") for day in ("Monday", "Tuesday")]
    began(dateline, two, "--rules", "pack")
    assert [one["claims"] for one in rows(Path("out/findings.jsonl")) if one["rule"] == "house/days"]
