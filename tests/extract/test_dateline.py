"""Datelines as claims: from the head of a story or from the article's field."""

from __future__ import annotations

from checker.extract.dateline import extract
from checker.model.article import Article
from checker.model.claims import DatelineClaim
from checker.model.when import Date
from checker.text.document import read_text, read_title
from tests.text.gazetteer import gazetteer

DAY = Date.parse("2023-06-05")


def claims(text: str, **known: object) -> list[DatelineClaim]:
    article = Article(id="a", text=text, **known)  # type: ignore[arg-type]
    return [claim for claim in extract(read_text(article, gazetteer(), article.published)) if isinstance(claim, DatelineClaim)]


def test_the_head_of_a_story() -> None:
    text = "OSLO, Norway, June 4 (NTB) - The port closed."
    (claim,) = claims(text, published=DAY)
    assert (str(claim.place), str(claim.region), str(claim.date), claim.agency) == ("OSLO", "Norway", "2023-06-04", "NTB")
    assert claim.published == DAY
    assert {name: text[span.start : span.end] for name, span in claim.field_spans.items()} == {
        "place": "OSLO",
        "region": "Norway",
        "date": "June 4",
        "agency": "NTB",
    }
    assert claim.text == "OSLO, Norway, June 4 (NTB)"
    assert claim.readings == {}


def test_the_header_stands_for_the_day_of_publication() -> None:
    (claim,) = claims("date 2023-06-04 OSLO, June 3. The port closed.")
    assert (str(claim.date), str(claim.published)) == ("2023-06-03", "2023-06-04")


def test_a_far_off_day_keeps_its_years() -> None:
    (claim,) = claims("OSLO, Dec 30 (NTB) - The port closed.", published=DAY)
    assert [str(day) for day in (claim.date, *claim.readings["date"])] == ["2022-12-30", "2023-12-30", "2024-12-30"]


def test_a_field_has_no_place_in_the_text() -> None:
    (claim,) = claims("The port closed.", published=DAY, dateline="oslo, june 4 -")
    assert (claim.span, str(claim.place), str(claim.date), claim.text) == (None, "oslo", "2023-06-04", "oslo, june 4 -")


def test_a_field_that_is_no_dateline_leaves_the_head() -> None:
    (claim,) = claims("OSLO, June 4 (NTB) - The port closed.", published=DAY, dateline="?")
    assert claim.span is not None


def test_no_day_no_claim() -> None:
    assert claims("OSLO (AP) - The port closed.", published=DAY) == []
    assert claims("OSLO, June 4 (NTB) - The port closed.") == []
    assert claims("The port closed.", published=DAY) == []


def test_a_date_without_a_place() -> None:
    (claim,) = claims("The port closed.", published=DAY, dateline="June 4")
    assert (claim.place, claim.region, claim.agency) == (None, None, None)


def test_a_title_has_none() -> None:
    article = Article(id="a", text="", title="OSLO, June 4 (NTB) - The port", published=DAY)
    title = read_title(article, gazetteer(), DAY)
    assert title is not None
    assert list(extract(title)) == []
