"""The straight line: an article's day by its order of trust, and its report whatever happens on the way."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.knowledge.store import Knowledge
from checker.model.article import Article
from checker.model.claims import DatelineClaim
from checker.model.facts import Fact
from checker.model.findings import Diagnostic
from checker.model.when import Date
from checker.pipeline import Toolkit, day_of, extracted, report, reports
from checker.rulebook.load import Rulebook
from tests.engine.trial import HOLDER, claim, record, rule
from tests.knowledge.world import holds
from tests.rulebook.ground import day

HEADER = "date 2023-06-04\n\n"
DATED = "OSLO, June 3, 2023 (Harbour News) - The port is open.\n"
YEARLESS = "OSLO, June 3 (Harbour News) - The port is open.\n"


def article(text: str = "", **more: Any) -> Article:
    return Article(id="story", text=text, **more)


TRUST = [
    ("told on the command line", HEADER + DATED, {"published": day("2023-06-06"), "as_of": day("2023-06-07")}, day("2020-01-01"), ("2020-01-01", "--as-of")),
    ("an as-of of its own", HEADER + DATED, {"published": day("2023-06-06"), "as_of": day("2023-06-07")}, None, ("2023-06-07", "as_of")),
    ("published", HEADER + DATED, {"published": day("2023-06-06")}, None, ("2023-06-06", "published")),
    ("published by its front matter", DATED, {"published": day("2023-06-06"), "published_from": "front matter"}, None, ("2023-06-06", "front matter")),
    ("a header", HEADER + DATED, {}, None, ("2023-06-04", "header")),
    ("a dateline with its year", DATED, {}, None, ("2023-06-03", "dateline")),
    ("a dateline given apart", "", {"dateline": "OSLO, June 3, 2023"}, None, ("2023-06-03", "dateline")),
    ("a dateline without a year", YEARLESS, {}, None, (None, None)),
    ("nothing at all", "The port is open.", {}, None, (None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "told", "wanted"), [row[1:] for row in TRUST], ids=[row[0] for row in TRUST])
def test_the_day_of_an_article(
    text: str, known: dict[str, Any], told: Date | None, wanted: tuple[str | None, str | None]
) -> None:
    found = day_of(article(text, **known), told)
    assert (found.as_of and str(found.as_of), found.origin) == wanted


def test_a_dateline_without_a_year_takes_it_from_the_day_of_publication() -> None:
    found = day_of(article(YEARLESS, published=day("2023-06-04")))
    assert (str(found.as_of), str(found.published), str(found.dateline)) == ("2023-06-04", "2023-06-04", "2023-06-03")
    found = day_of(article(HEADER + YEARLESS))
    assert (str(found.published), str(found.dateline)) == ("2023-06-04", "2023-06-03")


def toolkit(*rules: Any, as_of: Date | None = None) -> Toolkit:
    found = tuple(rules) or (rule("office/holder", **HOLDER), rule("time/order", kind="interval", expect="start <= end"))
    return Toolkit(Rulebook(found, ()), record(), found, as_of)


MINISTER = "SEOUL, June 4, 2023 (Harbour News) - South Korean Foreign Minister Park Jie-won met reporters after the talks.\n"


def test_a_story_goes_down_the_line() -> None:
    found = report(article(MINISTER), toolkit())
    assert (str(found.as_of), found.as_of_from) == ("2023-06-04", "dateline")
    (finding,) = found.refuted
    assert finding.message == "Park Jie-won was not foreign minister; Park Jin was (12 May 2022 to January 2024)."
    assert found.coverage["claims"] == len(found.claims) > 0
    assert (found.errors, found.broken) == ((), False)
    assert all(one.as_of == day("2023-06-04") for one in found.claims)


def test_the_as_of_that_is_told_wins() -> None:
    assert report(article(MINISTER), toolkit(as_of=day("2024-06-04"))).refuted == ()


def test_a_title_kept_apart_is_read_as_well() -> None:
    titled = report(article("The talks are over.", title=MINISTER.split(" - ")[1], published=day("2023-06-04")), toolkit())
    assert {one.section for one in titled.claims} == {"title"}
    assert [(f.spans, bool(f.title_spans)) for f in titled.refuted] == [((), True)]


def test_claims_given_by_hand_are_not_read_in_the_text() -> None:
    order = claim("interval", start="2023-06-09", end="2023-06-01", id="mine")
    found = report(article(MINISTER, claims=(order, replace(order, id=""))), toolkit())
    assert [one.id for one in found.claims] == ["mine", "c1"]
    assert [f.rule for f in found.refuted] == ["time/order", "time/order"]
    assert report(article(MINISTER, claims=()), toolkit()).claims == ()


def test_a_claim_keeps_the_day_that_it_states_for_itself() -> None:
    given = [
        claim("office-holding", person="Park Jin", office="foreign minister", jurisdiction="KR", as_of="2009"),
        claim("rank", subject="x", rank=1),
    ]
    found = report(article(claims=tuple(given), published=day("2023-06-04")), toolkit())
    assert [str(one.as_of) for one in found.claims] == ["2009", "2023-06-04"]
    assert str(report(article(claims=tuple(given)), toolkit()).claims[1].as_of) == "None"


def test_the_dateline_among_the_claims_is_the_storys_own() -> None:
    early = rule(kind="event", expect="end >= dateline")
    given = (claim("event", event="visit", end="2023-06-04"), claim("dateline", date="2023-06-05"))
    assert isinstance(given[1], DatelineClaim)
    assert [f.verdict for f in report(article(claims=given), toolkit(early)).findings] == ["refuted"]


def test_an_article_may_bring_facts_of_its_own() -> None:
    own = (holds("KR", "foreign minister", "Park Jie-won", "2022-05-12", "2024-01"),)
    assert report(article(MINISTER, facts=own), toolkit()).refuted == ()


@pytest.mark.parametrize("more", [{"lang": "de"}, {"lang": "kk-KZ"}, {"diagnostics": (Diagnostic("language", "not supported"),)}])
def test_text_of_another_language_is_not_read(more: dict[str, Any]) -> None:
    found = report(article(MINISTER, **more), toolkit())
    assert (found.claims, found.errors) == ((), ())
    assert found.diagnostics == more.get("diagnostics", ())
    assert extracted(article(MINISTER, **more), toolkit())[1:3] == ((), ())


@pytest.mark.parametrize("lang", [None, "en", "EN-gb", "english", "eng"])
def test_english_by_any_name_is_read(lang: str | None) -> None:
    assert report(article(MINISTER, lang=lang), toolkit()).claims


def test_an_article_that_could_not_be_read_says_so() -> None:
    found = report(article(errors=("story.html: is empty",), diagnostics=(Diagnostic("x", "y"),)), toolkit())
    assert (found.errors, found.broken, found.diagnostics) == (("story.html: is empty",), False, (Diagnostic("x", "y"),))


def test_our_own_fault_spoils_one_article_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(found: Any, knowledge: Knowledge) -> Any:
        raise KeyError("oops")

    plain = article(claims=())
    monkeypatch.setattr("checker.pipeline.resolve_claim", broken)
    first, second = reports([article(MINISTER), plain], toolkit())
    assert (first.errors, first.broken) == (("internal error: KeyError: 'oops'",), True)
    assert (second.errors, second.broken) == ((), False)


def test_a_rule_that_breaks_is_our_own_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.engine.check.ready", lambda rule: 1 / 0)
    found = report(article(MINISTER), toolkit())
    assert found.broken
    assert found.claims
    assert found.errors[0].startswith("rule office/holder broke: ")


def test_what_an_article_says_unchecked() -> None:
    around, claims, mentions, _ = extracted(article(MINISTER, title="Talks in Seoul", published=day("2023-06-04")), toolkit())
    assert str(around.as_of) == "2023-06-04"
    assert claims == tuple(replace(one, as_of=None) if one.as_of == around.as_of else one for one in claims)
    assert all(MINISTER[m.span.start : m.span.end] == m.text for m in mentions)
    given = (claim("rank", subject="port", rank=1),)
    assert extracted(article(MINISTER, claims=given), toolkit())[1:3] == ((replace(given[0], id="c1"),), ())


def test_a_toolkit_is_opened_with_the_shipped_rules() -> None:
    opened = Toolkit.open(as_of=day("2023-06-04"), knowledge=Shipped())  # type: ignore[arg-type]
    assert opened.rules == opened.rulebook.rules
    assert {"office/holder", "weekday/date"} <= {one.id for one in opened.rules}


class Shipped:
    """Just what the rules ask of the shipped record."""

    @property
    def predicates(self) -> Any:
        from checker.knowledge.folder import facts_folder
        from checker.knowledge.predicates import read_predicates
        from checker.knowledge.tables import Reading

        return read_predicates((facts_folder() / "predicates.yaml").read_text(encoding="utf-8"), "predicates.yaml", Reading())


SCRAPS = [
    HEADER,
    DATED,
    MINISTER,
    "\n\n",
    "on Friday, June 31, ",
    "“",
    "”",
    "from June 9 to June 1 ",
    "$5 billion ",
    "0",
    "Ó",
    " ",
]


@given(st.lists(st.sampled_from(SCRAPS), max_size=8).map("".join) | st.text(max_size=60))
def test_any_text_gives_the_same_report_twice_and_no_error(text: str) -> None:
    kit = toolkit()
    first = report(article(text), kit)
    assert (first.errors, first.text) == ((), text)
    assert report(article(text), kit) == first


def test_a_story_that_tells_of_later_years_as_gone_by_is_held_to_nothing_firmly() -> None:
    history = "The pier opened in March 2025. It was closed again in May 2027. Repairs began in 2028 and cost too much."
    later = f"{HEADER}South Korean Foreign Minister Park Jie-won met reporters. {history}\n"
    found = report(article(later), toolkit())
    assert [one.code for one in found.diagnostics] == ["doubtful-date"]
    assert {f.severity for f in found.refuted} == {"advice"}


def test_facts_of_its_own_that_cannot_be_are_the_story_s_fault() -> None:
    told = Fact(subject="Norway", predicate="office", office="harbour minister", object="Ada Quill")
    found = report(Article(id="s.claims.yaml", text="", claims=(), facts=(told,)), replace(Toolkit.open(), strict=True))
    assert not found.broken
    assert found.errors[0].startswith("facts: office: 'harbour minister' is none")
