"""Impact: hits are counted and quoted, samples drawn alike for one seed, and labels turned into precision."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from checker.desk.impact import COLUMNS, Harvest, Hit, gone, harvest, labels_text, measures, read_labels, sample, summary
from checker.model.claims import Claim
from checker.model.findings import Report
from checker.model.problems import InputError
from tests.desk.runs import WRONG, review
from tests.engine.trial import claim

RIGHT = "The fair runs from June 5 to June 8."


def reaped(*texts: str) -> Harvest:
    return harvest("wire", [review(text, article={"id": f"s{n}"}) for n, text in enumerate(texts)])


def test_hits_are_counted_and_quoted() -> None:
    found = reaped(f"It rained.\n\n{WRONG} It ended.", RIGHT)
    assert found.stories == 2
    (hit,) = found.hits
    assert (hit.article, hit.rule, hit.severity) == ("s0", "time/order", "correction")
    assert hit.quote == "It rained. The fair runs from [June 8 to June 5]. It ended."
    assert hit.message == "8 June 2023 is after 5 June 2023."


def test_a_story_that_could_not_be_read_is_none_of_the_archive() -> None:
    found = harvest("wire", [Report(article="s0", errors=("s0: broken",))])
    assert (found.stories, found.errors) == (0, ("s0: broken",))


def test_claims_by_hand_and_titles_are_quoted_too() -> None:
    given: Claim = claim("interval", start="2023-06-09", end="2023-06-01", text="9 to 1 June")
    (hit,) = harvest("wire", [review("", article={"claims": (given,)})]).hits
    assert hit.quote == "9 to 1 June"
    (hit,) = harvest("wire", [review("It rained.", article={"title": WRONG})]).hits
    assert hit.quote == "The fair runs from [June 8 to June 5]."


def made(rule: str, number: int) -> Hit:
    return Hit(f"s{number}", rule, f"{number:x}", "correction", "q", "m")


HITS = [made(rule, number) for rule in ("a/one", "a/two") for number in range(40)]


def test_a_sample_is_the_same_for_the_same_seed() -> None:
    first = sample(HITS, 10, 1)
    assert [hit.rule for hit in first] == ["a/one"] * 10 + ["a/two"] * 10
    shuffled = random.Random(7).sample(HITS, len(HITS))
    assert sample(shuffled, 10, 1) == first
    assert sample(HITS, 10, 2) != first
    assert sample(HITS, 99) == sorted(HITS, key=lambda hit: (hit.rule, hit))


def filled(folder: Path, text: str) -> Path:
    path = folder / "labels.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_labels_are_filled_in_and_read_again(tmp_path: Path) -> None:
    text = labels_text(HITS[:3], {HITS[0].key: "right"})
    assert text.splitlines()[0] == ",".join(COLUMNS)
    assert read_labels(filled(tmp_path, text)) == {HITS[0].key: "right"}
    assert read_labels(filled(tmp_path, text.replace(",m,\n", ",m,Wrong\n")))[HITS[1].key] == "wrong"


WRONG_LABELS = [
    ("s,a/one,1,q,m,rihgt\n", "2: verdict: 'rihgt' is no label, did you mean 'right'?"),
    ("s,a/one,1,q,m,right\ns,a/one,1,q,m,wrong\n", "3: verdict: the same hit has another label above"),
    ("s,,1,q,m,right\n", "2: rule: is missing"),
]


@pytest.mark.parametrize(("rows", "wanted"), WRONG_LABELS, ids=[row[1] for row in WRONG_LABELS])
def test_labels_that_are_wrong(tmp_path: Path, rows: str, wanted: str) -> None:
    path = filled(tmp_path, ",".join(COLUMNS) + "\n" + rows)
    with pytest.raises(InputError) as wrong:
        read_labels(path)
    assert str(wrong.value) == f"{path}:{wanted}"


def test_precision_by_labels() -> None:
    found = Harvest("wire", 1000, tuple(HITS))
    labels = {hit.key: "right" for hit in HITS[:9]} | {
        HITS[9].key: "doubtful",
        ("gone", "a/one", "x"): "right",
        ("gone", "b/x", "x"): "right",
    }
    one, two, three = measures(["a/one", "a/two", "a/three"], found, labels)
    assert (one.hits, one.labelled, one.right, one.note, one.per_thousand) == (40, 10, 9, "1 doubtful", 40.0)
    assert (two.hits, two.labelled, two.note, three.hits) == (40, 0, "", 0)
    assert gone(labels, [found], ["a/one", "a/two"]) == 1
    lines = list(summary(found, [one, two, three]))
    assert lines[0] == "wire: 1,000 stories"
    assert lines[2].split() == ["a/one", "40", "40.00", "0/40/0/0", "10", "90", "%", "(60–98", "%)"]
    assert lines[-1] == "  1 of 3 rules hit nothing"
    assert len(list(summary(found, [three]))) == 3


def test_planted_errors_are_caught_once_a_story() -> None:
    found = Harvest("slips", 5, (made("a/one", 1), made("a/one", 1), made("a/one", 2)))
    (one,) = measures(["a/one"], found, {}, planted=True)
    assert (one.basis, one.planted, one.caught) == ("planted", 5, 2)
    assert list(summary(found, [one]))[2].endswith("2 of 5 caught")


def test_waived_hits_are_none() -> None:
    report = review(WRONG)
    waived = replace(report, findings=tuple(replace(finding, waived="x") for finding in report.findings))
    assert harvest("wire", [waived]).hits == ()
