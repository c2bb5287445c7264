"""The dead of an event, where one sentence tells the event, its place and its day."""

from __future__ import annotations

import pytest

from checker.extract.across import across
from checker.extract.across.toll import tolls
from checker.knowledge.store import Knowledge
from checker.model.article import Article
from checker.model.claims import TollClaim
from checker.model.when import Date
from checker.text.document import Document, read_text, read_title

RECORD = Knowledge.open()
DAY = Date.parse("2023-06-06")  # a Tuesday


def document(text: str, title: str | None = None, day: Date | None = DAY) -> Document:
    return read_text(Article(id="a", text=text, title=title), RECORD, day)


def told(text: str, title: str | None = None) -> list[tuple[str, str, str, str, str]]:
    return [(one.event, one.place.written, str(one.date), str(one.dead), one.basis) for one in tolls(document(text, title))]


@pytest.mark.parametrize(
    ("text", "event", "dead"),
    [
        ("A fire in Oslo killed 12 people on Monday, the police said.", "fire", "12 people"),
        ("A blaze in Oslo left at least twelve people dead on Monday.", "fire", "at least 12 people"),
        ("Twenty-one people were killed when a bomb exploded in Oslo on Monday.", "blast", "21 people"),
        ("As many as 1,200 people have died in the earthquake in Oslo on Monday.", "earthquake", "up to 1200 people"),
        ("The death toll from Monday's flood in Oslo rose to 40, the mayor said.", "flood", "40 people"),
    ],
)
def test_a_toll_and_what_it_is_of(text: str, event: str, dead: str) -> None:
    ((found, place, day, number, basis),) = told(text)
    assert (found, place, day, number, basis) == (event, "Oslo", "2023-06-05", dead.replace("1200", "1,200"), "told")


def test_places_of_fields_are_exact() -> None:
    text = "Police are still looking. A fire in Oslo killed at least 12 people on Monday, they said."
    (claim,) = tolls(document(text))
    assert {name: text[slice(*span)] for name, span in claim.field_spans.items()} == {
        "dead": "at least 12",
        "place": "Oslo",
        "date": "Monday",
    }
    assert claim.text == text[slice(*claim.span or (0, 0))] == text.partition(". ")[2]


@pytest.mark.parametrize(
    "text",
    [
        "A fire in Oslo killed 12 people.",  # no day
        "A fire killed 12 people on Monday.",  # no place
        "An outage in Oslo killed 12 people on Monday.",  # no event
        "A fire in Oslo hurt 12 people on Monday, and the dead were mourned.",
        "A fire and a blast in Oslo killed 12 people on Monday.",
        "A fire in Oslo killed 12 people on Monday, and a fire in Paris 15.",
        "A fire in Oslo killed 12 people on Monday and 9 people were killed outside.",
        "A fire in Oslo killed 12 people on Monday, a year after another.",
        "A fire in Oslo killed 12 people in May.",
        "A fire in Oslo may have killed 12 people on Monday.",
        "A fire in Oslo killed 12 people on Friday, June 9.",  # is yet to come
        '"A fire in Oslo killed 12 people on Monday," he said.',
    ],
)
def test_what_is_no_toll_of_one_event(text: str) -> None:
    assert told(text) == []


def test_a_story_without_a_day_and_a_title_tell_none() -> None:
    text = "A fire in Oslo killed 12 people on Monday."
    assert list(tolls(document(text, day=None))) == []
    title = read_title(Article(id="a", text="Nothing.", title=text), RECORD, DAY)
    assert title
    assert list(tolls(title)) == []


@pytest.mark.parametrize(
    ("text", "title", "basis"),
    [
        ("The toll of the fire was lowered: 12 people were killed in Oslo on Monday, not 15.", None, "revised"),
        ("A fire in Oslo killed 12 people on Monday, down from 15 told at night.", None, "revised"),
        ("A fire in Oslo killed 12 people on Monday.", "CORRECTED - Fire kills 12 in Oslo", "corrected"),
        ("(Corrects toll)\n\nA fire in Oslo killed 12 people on Monday.", None, "corrected"),
        ("A fire in a correctional ward in Oslo killed 12 people on Monday.", None, "told"),
    ],
)
def test_what_a_toll_rests_on(text: str, title: str | None, basis: str) -> None:
    assert [one[-1] for one in told(text, title)] == [basis]


def test_every_claim_has_an_id_of_its_own() -> None:
    text = "A fire in Oslo killed 12 people on Monday. The death toll from Monday's fire in Oslo rose to 15."
    one = document(text)
    found = across(one.article, [one])
    assert [claim.id for claim in found] == ["story", "toll", "toll2"]
    assert isinstance(found[1], TollClaim)
