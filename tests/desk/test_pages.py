"""Pages about rules: made from their files, and never stale."""

from __future__ import annotations

from pathlib import Path

from checker.desk.pages import GENERATED, pages, stale
from checker.desk.precision import FILE, Measure, read_measures
from checker.knowledge.store import Knowledge
from checker.rulebook.load import load_rules, shipped_rules
from tests.conftest import ROOT
from tests.desk.pack import BAD, rule
from tests.engine.trial import HOLDER

PAGES = ROOT / "docs" / "rules"
MEASURED = [
    Measure(rule="time/turned", archive="wire|1987", stories=2000, hits=3, labelled=3, right=3),
    Measure(rule="time/turned", archive="planted", basis="planted", planted=40, caught=39, note="turned round"),
]


def test_a_page_tells_what_a_rule_does(tmp_path: Path) -> None:
    found = rule(tmp_path, "time/turned", {"claim": BAD, "verdict": "refuted"}, {"text": "A <b> | c\nd", "verdict": "silent"},
                 where="known(start)", readings="nearest", references=["https://example.org/a"])  # fmt: skip
    text = pages([found], MEASURED)["time/turned.md"]
    for line in (
        "# time/turned",
        "**Severity.** `correction`: a fact was wrong and is corrected.",
        "- It speaks about claims of the kind `interval` where `known(start)`.",
        "- It expects `start <= end`.",
        "- Where a date may be read in several ways, the nearest reading is enough to support it.",
        "- It offers to mend the end: “after {start}”.",
        "| refuted | example 1 | start: 2023-06-09, end: 2023-06-01 |",
        "| silent | example 2 | “A &lt;b> \\| c d” |",
        "| wire\\|1987 | 2,000 | 3 | 3 | 100 % (44–100 %) | – | – |  |",
        "| planted | 0 | 0 | 0 | – | 40 | 39 | turned round |",
        '<!-- dateline: ignore[time/turned] reason="…" until=YYYY-MM-DD -->',
        "- <https://example.org/a>",
    ):
        assert line in text.splitlines(), line
    assert "(../../desk.md#waivers)" in text


def test_a_page_of_a_rule_that_looks_up(tmp_path: Path) -> None:
    claim = {"person": "Park Jin", "office": "foreign minister", "readings": {"person": ["Ada Quill"]}}
    keys = HOLDER | {"lookup": HOLDER["lookup"] | {"quantify": "all"}, "repairs": [{"replace": "person", "with": "fact.object"}]}
    found = rule(tmp_path, "office/one", {"claims": [claim, claim], "verdict": "silent"}, **keys, waivable="false")
    text = pages([found], [])["office/one.md"]
    for line in (
        "- It looks up `office` (office = `office`, subject = `jurisdiction`) on the day `as_of`; every fact must fit.",
        "- It offers to mend the person: `fact.object`.",
        "It has not been measured yet.",
        "It cannot be waived.",
    ):
        assert line in text.splitlines(), line
    assert '{"person": ["Ada Quill"]}; person: Park Jin' in text


def test_a_page_of_a_rule_that_compares(tmp_path: Path) -> None:
    keys = {"kind": "quantity", "group": {"by": ["subject"], "between": "section"}, "expect": "overlap(quantity)", "message": "{quantity}", "repairs": []}  # fmt: skip
    text = pages([rule(tmp_path, "number/one", {"claims": [], "verdict": "silent"}, **keys)], [])["number/one.md"]
    assert "- It compares claims of one article with equal `subject` that differ in `section`." in text.splitlines()


def test_the_index_has_a_table_a_folder(tmp_path: Path) -> None:
    text = pages([rule(tmp_path, "a/one"), rule(tmp_path, "a/two"), rule(tmp_path, "time/turned")], MEASURED)["index.md"]
    assert text.count("| rule | checks |") == 2
    assert "| [time/turned](time/turned.md) | A stretch of time starts before it ends. | correction | 100 % (44–100 %) |" in text
    assert GENERATED in text


def test_stale_pages(tmp_path: Path) -> None:
    wanted = {"a/one.md": "one", "a/two.md": "two", "index.md": "index"}
    (tmp_path / "a").mkdir()
    for name, text in {"a/one.md": "one", "a/two.md": "old", "a/gone.md": "gone"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert list(stale(tmp_path, wanted)) == ["a/two.md", "index.md", "a/gone.md"]


def test_the_shipped_pages_are_fresh() -> None:
    rules = load_rules(predicates=Knowledge.open().predicates).rules
    found = list(stale(PAGES, pages(rules, read_measures(shipped_rules() / FILE))))
    assert found == [], "write them anew: dateline rules --format md --write docs/rules"
