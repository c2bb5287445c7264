"""Further providers: located or dropped, marked and capped, never surer than the grammar lets them be; witnesses add nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from checker.extract import claims
from checker.extract.provider import Heard, Named, hear
from checker.model.article import Article, Span
from checker.model.claims import CapitalClaim, Claim, EventClaim, OfficeHoldingClaim, PercentChangeClaim
from checker.model.facts import Entity
from checker.model.number import Quantity
from checker.text.document import read_text, read_title
from tests.text.gazetteer import gazetteer

TEXT = (
    "Foreign Minister Anna Rohde of Germany said: “The port is open, and the capital of the coast, Ostwick, knows it.” It rained."
)
SAID = OfficeHoldingClaim(
    text="Foreign Minister Anna Rohde of Germany", person=Entity("Anna Rohde", "Q1"), office=Entity("Foreign Minister")
)
CAPITAL = CapitalClaim(
    text="the capital of the coast, Ostwick", place=Entity("Ostwick", "Q2"), jurisdiction=Entity("Coast"), confidence=0.95
)


@dataclass(frozen=True)
class Fake:
    """A provider that says what it was told to."""

    claims: tuple[Any, ...] = ()
    name: str = "fake"
    version: str = "1.0"
    deterministic: bool = True

    def extract(self, article: Article) -> Iterable[Claim]:
        return self.claims


@dataclass(frozen=True)
class LanguageModel(Fake):
    """One that may say anything, and breaks at times."""

    name: str = "model"
    deterministic: bool = False
    broken: bool = False

    def extract(self, article: Article) -> Iterator[Claim]:
        yield from self.claims
        if self.broken:
            raise TimeoutError("no answer")


@dataclass(frozen=True)
class Tagger:
    found: tuple[Named, ...] = ()
    name: str = "tagger"
    version: str = "2"
    deterministic: bool = True
    asked: list[str] = field(default_factory=list)

    def names(self, text: str) -> Iterable[Named]:
        self.asked.append(text)
        return self.found


def heard(*providers: Any, text: str = TEXT, title: str | None = None) -> Heard:
    article = Article(id="a", text=text, title=title)
    own = read_title(article, gazetteer(), None)
    parts = [*([own] if own else []), read_text(article, gazetteer(), None)]
    return hear(article, parts, [claims(part) for part in parts], providers)


def grammar(text: str = TEXT) -> OfficeHoldingClaim:
    (claim,) = [claim for claim in heard(text=text).claims[-1] if isinstance(claim, OfficeHoldingClaim)]
    return claim


def added(*said: Any, **more: Any) -> list[Claim]:
    return [claim for part in heard(Fake(said), **more).claims for claim in part if (claim.extractor or "").startswith("fake")]


def notes(*providers: Any) -> list[str]:
    return [note.message for note in heard(*providers).notes]


def test_a_claim_is_located_marked_and_capped() -> None:
    (claim,) = added(CAPITAL)
    assert claim.span == Span(TEXT.index("the capital"), TEXT.index(", knows"))
    assert (claim.text, claim.extractor, claim.confidence) == (CAPITAL.text, "fake@1.0", 0.8)
    assert (claim.in_quote, claim.attributed_to is not None, claim.section) == (True, True, "body")
    assert {name: TEXT[place.start : place.end] for name, place in claim.field_spans.items()} == {"place": "Ostwick"}
    assert isinstance(claim, CapitalClaim)
    assert claim.place == Entity("Ostwick"), "whom or what is meant, the record decides"


def test_a_claim_less_sure_stays_so() -> None:
    (claim,) = added(replace(CAPITAL, confidence=0.4, id="x"))
    assert (claim.confidence, claim.id) == (0.4, "")


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        (replace(CAPITAL, text="the capital of the moon"), "“the capital of the moon” is not in the text"),
        (replace(CAPITAL, text=" "), "“” is not in the text"),
        (
            replace(CAPITAL, text="word " * 40),
            "“word word word word word word word word word word word word…” is not in the text",
        ),
        (replace(CAPITAL, place=Entity("Atlantis")), "“Atlantis” is not in the text"),
        ("Ostwick is a capital", "'Ostwick is a capital' is no claim"),
    ],
)
def test_what_is_not_in_the_text_is_dropped(claim: Any, reason: str) -> None:
    assert added(claim) == []
    assert notes(Fake((claim,))) == [f"1 claim of fake 1.0 dropped: {reason}"]
    assert notes(Fake((claim, claim))) == [f"2 claims of fake 1.0 dropped: {reason}, and more"]


def test_of_equal_quotes_the_nearest_is_meant() -> None:
    text = "the capital, Ostwick. the capital, Ostwick. the capital, Ostwick."
    quote = replace(CAPITAL, text="the capital, Ostwick")

    def at(told: Span | None) -> int:
        (claim,) = added(replace(quote, span=told), text=text)
        assert claim.span
        return claim.span.start

    assert [at(None), at(Span(22, 42)), at(Span(24, 30)), at(Span(900, 910)), at(Span(-5, 3))] == [0, 22, 22, 44, 0]


def test_places_of_fields_are_kept_where_they_lie_in_the_quote() -> None:
    at = TEXT.index("Ostwick")
    told = {"place": Span(at, at + 3), "jurisdiction": Span(0, 5)}
    (claim,) = added(replace(CAPITAL, field_spans=told))
    assert claim.field_spans == {"place": Span(at, at + 3)}


def test_where_the_grammar_agrees_its_own_claim_is_kept_as_sure_as_the_surer() -> None:
    for sure in (0.5, 0.99):
        result = heard(Fake((replace(SAID, confidence=sure),)))
        (claim,) = [one for one in result.claims[0] if isinstance(one, OfficeHoldingClaim)]
        assert replace(claim, confidence=0) == replace(grammar(), confidence=0)
        assert claim.confidence == max(grammar().confidence, min(sure, 0.97))
        assert result.notes == ()


@pytest.mark.parametrize(
    "other",
    [
        replace(SAID, person=Entity("Rohde")),
        replace(SAID, qualifier="former"),
        replace(SAID, text="Anna Rohde of Germany said", office=Entity("Chancellor")),
        CAPITAL,
    ],
)
def test_another_reading_stands_beside_the_grammars(other: Claim) -> None:
    assert len(added(other)) == 1


def test_the_same_elsewhere_is_another_claim() -> None:
    assert len(added(replace(SAID, text="Anna Rohde is back"), text=f"{TEXT}\n\nAnna Rohde is back.")) == 1


def test_quantities_and_lists_of_people() -> None:
    rise = PercentChangeClaim(text="rose 5 percent", percent=Quantity(5, 5, 5, "percent"), direction="up")
    visit = EventClaim(text="The visit of Anna Rohde", event="visit", participants=(Entity("Anna Rohde", "Q1"),))
    text = "The visit of Anna Rohde went well. Sales rose 5 percent."
    found = added(rise, visit, text=text)
    assert [claim.kind for claim in found] == ["event", "percent-change"]
    assert isinstance(found[0], EventClaim)
    assert found[0].participants == (Entity("Anna Rohde"),)


def test_a_claim_about_the_title_is_located_there() -> None:
    said = replace(CAPITAL, text="capital Ostwick", section="title")
    found = heard(Fake((said,)), title="In the capital Ostwick")
    assert [claim.span for claim in found.claims[0]] == [Span(7, 22)]
    assert [claim.section for claim in found.claims[0]] == ["title"]


# ---- one that may say anything


def test_what_is_not_deterministic_says_so() -> None:
    assert notes(LanguageModel((CAPITAL,))) == ["model 1.0 is not deterministic: what it says may differ from run to run"]


def test_what_fails_is_left_out_and_the_rest_is_done() -> None:
    result = heard(LanguageModel((CAPITAL,), broken=True), Fake((CAPITAL,)))
    assert [note.message for note in result.notes][1:] == ["model 1.0 failed and was left out: TimeoutError: no answer"]
    assert [claim.extractor for claim in result.claims[0] if claim.kind == "capital"] == ["fake@1.0"]


# ---- witnesses


def weighed(*named: Named) -> float:
    (claim,) = [one for one in heard(Tagger(named)).claims[0] if isinstance(one, OfficeHoldingClaim)]
    return claim.confidence


def place(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def test_a_witness_makes_names_of_persons_more_or_less_sure() -> None:
    sure = grammar().confidence
    assert weighed(Named(place("Anna Rohde"), "person")) == round(min(sure + (1 - sure) / 3, 0.97), 2) > sure
    assert weighed(Named(place("Anna Rohde of Germany"), "org")) == round(sure - 0.05, 2)
    assert weighed(Named(place("Rohde"), "person")) == sure, "taggers cut names"
    assert weighed(Named(place("Anna"), "org")) == sure
    assert weighed(Named(place("Germany"), "gpe")) == sure
    assert weighed() == sure


def test_a_witness_adds_no_claim_and_is_not_asked_without_need() -> None:
    tagger = Tagger((Named(Span(0, 2), "person"),))
    assert heard(tagger, text="It rained.").claims == [[]]
    assert tagger.asked == []
    assert heard(tagger).claims[0] == heard().claims[0]
    assert tagger.asked == [TEXT]
