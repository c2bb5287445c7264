"""Node ids: short, clean, and none of them twice in one report."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.claims import AgeClaim, CapitalClaim, OfficeHoldingClaim, WeekdayDateClaim
from checker.model.facts import Entity
from checker.model.findings import Finding, Report, Unchecked
from checker.model.nodes import address, claim_labels, named
from checker.model.number import Quantity
from checker.model.when import Date


def minister(name: str, id: str = "c1") -> OfficeHoldingClaim:
    return OfficeHoldingClaim(id=id, person=Entity(name), office=Entity("minister"))


def labels(*names: str) -> list[str]:
    claims = tuple(minister(name, f"c{at}") for at, name in enumerate(names))
    return list(claim_labels(Report(article="a.txt", claims=claims)).values())


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Ada Quill", "Bo Lind"), ["Ada Quill", "Bo Lind"]),
        (("Ada Quill",) * 3, ["Ada Quill", "Ada Quill#2", "Ada Quill#3"]),
        (("A#2", "A", "A"), ["A#2", "A", "A#3"]),
        (("A", "A", "A#2"), ["A", "A#2", "A#2#2"]),
        (("a::b [c]\n d", ":::"), ["a:b (c) d", "-"]),
        (("\u202eAda\x07",), ["Ada"]),
        (("a word " * 9,), ["a word a word a word a word a…"]),
        (("$390 million last year, including $420 million",), ["$390 million last year…"]),
        (("a" * 40,), ["a" * 31 + "…"]),
    ],
)
def test_labels_of_claims_of_one_kind_differ(names: tuple[str, ...], expected: list[str]) -> None:
    assert labels(*names) == expected


def test_claims_of_two_kinds_may_share_a_label() -> None:
    claims = (minister("Ada Quill"), AgeClaim(id="c2", person=Entity("Ada Quill"), age=Quantity.exactly(40)))
    assert set(claim_labels(Report(article="a.txt", claims=claims)).values()) == {"Ada Quill"}


@given(st.lists(st.text(max_size=40), max_size=8))
def test_whatever_is_named_labels_differ_and_can_be_part_of_a_node_id(names: list[str]) -> None:
    found = labels(*names)
    assert len(set(found)) == len(names)
    for label in found:
        assert label.isprintable()
        assert "::" not in label
        assert not set(label) & set("[]")
        assert label == label.strip(": ")


def test_an_article_of_an_archive_is_found_by_the_archive() -> None:
    report = Report(article="port", file="archive.jsonl")
    assert address(report) == "archive.jsonl::port"
    assert address(replace(report, article="archive.jsonl:3")) == "archive.jsonl:3"
    assert address(replace(report, file="")) == "port"


def test_what_was_not_checked_has_a_node_id_too() -> None:
    claims = (minister("Ada Quill"), CapitalClaim(id="c2", place=Entity("Port Hale"), jurisdiction=Entity("Norland")))
    weekday = WeekdayDateClaim(id="c3", weekday="Sunday", date=Date.year(2023), text="Sunday")
    held = Finding(rule="office/holder", claims=("c1",), verdict="supported", severity=None, message="so it is")
    report = Report(
        article="a.txt", claims=(*claims, weekday), findings=(held,), unchecked=(Unchecked("c2", "."), Unchecked("c9", "."))
    )
    assert [name for name, _ in named(report)] == [
        "a.txt::office/holder::Ada Quill",
        "a.txt::unchecked/capital::Port Hale",
        "a.txt::unchecked/claim::c9",
    ]
