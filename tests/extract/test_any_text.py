"""Whatever is done to a story's characters, every family reads it, quotes it exactly, and reads the same again."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.extract import claims, families
from checker.model.article import Article
from checker.model.claims import Claim
from checker.model.when import Date
from checker.text.document import Document, read_text, read_title
from tests.text.gazetteer import gazetteer

DAY = Date.parse("2023-06-05")
STORY = (
    "BERLIN, June 4 (AP) — German Chancellor Ann Lee, 54, met South Korea's Foreign Minister Park Jin-ho on Sunday, June 4, 2023.",
    "“We spent $6.5 billion in 2022,” Lee said, “of which $1.5 billion went to Nigeria.”",
    "In May Bob Ray replaced Cy Fox as prime minister of Luxembourg; his three-day visit to Poland will end on June 9.",
    "Sales rose 5 percent to $10.5 million from $10 million. They totalled 12 million euros (£10 million) in the third quarter.",
    "The vote was 60-40, and 12 people, including three children, were hurt in Paris, the capital of France.",
    "Zoë Čapek-Núñez was born in 1969 in Kraków, formerly Cracow. Mr Nurtlau Lee said no.",
    "Japan, the second-largest exporter, and NATO member Poland share no border, said Secretary-General Ann Lee.",
)
ODD = st.sampled_from(
    [
        "\u200b",
        "\u200d",
        "\u202e",
        "\u2066",
        "\u00ad",
        "\u0301",
        "🙂",
        "👩‍👩‍👧",
        "\ufeff",
        "\u00a0",
        "\x00",
        "\ud83d",
        "\u2028",
        "İ",
        "ß",
    ]
)
CHANGES = {
    "as it is": str,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "in capitals": str.upper,
    "in small letters": str.lower,
    "titled": str.title,
    "on one line": lambda text: text.replace("\n", " "),
    "wrapped": lambda text: text.replace(" ", "\n"),
}


@st.composite
def stories(draw: st.DrawFn) -> str:
    """Sentences of a story in any order, changed throughout, with odd characters here and there."""
    text = "\n\n".join(draw(st.lists(st.sampled_from(STORY), max_size=4)))
    text = CHANGES[draw(st.sampled_from(sorted(CHANGES)))](text)
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(ODD) + text[at:]
    return text


def read(text: str, title: str | None = None) -> list[Document]:
    article = Article(id="a", text=text, title=title, published=DAY)
    apart = read_title(article, gazetteer(), DAY)
    return [*([apart] if apart else []), read_text(article, gazetteer(), DAY)]


def all_claims(documents: list[Document]) -> list[Claim]:
    return [replace(claim, id="") for document in documents for family in families() for claim in family(document)]


@settings(max_examples=200)
@given(text=stories(), title=st.none() | st.sampled_from(STORY))
def test_every_span_quotes_its_text(text: str, title: str | None) -> None:
    for document in read(text, title):
        for claim in all_claims([document]):
            if claim.span is None:
                continue
            own = title if claim.section == "title" and title else text
            assert own[claim.span.start : claim.span.end] == claim.text, claim.extractor
            assert all(0 <= span.start < span.end <= len(own) for span in claim.field_spans.values()), claim.extractor
            assert 0 < claim.confidence <= 1


@settings(max_examples=60)
@given(text=stories())
def test_the_same_text_says_the_same(text: str) -> None:
    assert all_claims(read(text)) == all_claims(read(text))


@settings(max_examples=200)
@given(text=st.text(max_size=200), title=st.none() | st.text(max_size=40))
def test_any_characters_are_read(text: str, title: str | None) -> None:
    for document in read(text, title):
        claims(document)


def test_the_story_is_read() -> None:
    kinds = {claim.kind for claim in all_claims(read("\n\n".join(STORY)))}
    assert {"dateline", "office-holding", "weekday-date", "percent-change", "event", "part-of-whole", "birth"} <= kinds
