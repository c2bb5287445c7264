"""Office-holders: who an article says holds, held or will hold which office."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.office_grammar import Holding, holdings
from checker.extract.office_units import units
from checker.model.article import Span
from checker.model.claims import OfficeHoldingClaim, Qualifier
from checker.model.facts import Entity
from checker.text.clauses import clause_of, past_time_of, tense_of
from checker.text.document import Document
from checker.text.people import name_words, people, written

# How sure a reading is, by the shape of the statement; what lessens it, and the most that an ambiguous country leaves.
CONFIDENCE = {"stated": 0.95, "copula": 0.9, "became": 0.9, "apposition": 0.85, "bare": 0.8}
LESS_IF_ONE_WORD = 0.1
LESS_IF_DISTANT = 0.3
MOST_IF_AMBIGUOUS = 0.7
# "under President X" and "since President X" often look back at a term long over.
_DISTANT = frozenset({"under", "since", "like"})


def extract(document: Document) -> Iterator[OfficeHoldingClaim]:
    """Every office-holding that the text states, in order of place."""
    if not any(hit.name.type == "office" for hit in document.names):
        return
    family_names: set[str] = set()

    def is_known(word: str) -> bool:
        if not family_names:  # seldom asked, so read only then
            for person in people(document):
                full = name_words(document.tokens, person.first, person.end)
                family_names.update((full[0], full[-1]))
        return word in family_names

    found = list(holdings(document.tokens, units(document), is_known))
    introduced = [holding for holding in found if len(_words(document, holding)) > 1]
    for holding in found:
        yield _claim(document, holding, _introduction(document, holding, introduced))


def _introduction(document: Document, holding: Holding, introduced: list[Holding]) -> Holding | None:
    """Where the article names in full the holder of the same office that here goes by the family name, if it is one."""
    words = _words(document, holding)
    if len(words) > 1:
        return None
    named: dict[str, Holding] = {}
    for other in introduced:
        full = _words(document, other)
        if other.title.name.id == holding.title.name.id and words[0] in (full[0], full[-1]):
            named.setdefault(" ".join(full), other)
    return next(iter(named.values())) if len(named) == 1 else None


def _claim(document: Document, holding: Holding, introduction: Holding | None) -> OfficeHoldingClaim:
    tokens, title = document.tokens, holding.title
    spans = {"person": tokens.span(*holding.person), "office": title.span}
    if holding.place:
        spans["jurisdiction"] = tokens.span(*holding.place)
    if holding.qualified_by:
        spans["qualifier"] = holding.qualified_by
    whole = Span(min(span.start for span in spans.values()), max(span.end for span in spans.values()))
    as_of = past_time_of(document, title.first)
    return OfficeHoldingClaim(
        **document.said(whole, f"office/{holding.pattern}", _confidence(document, holding, introduction)),
        person=Entity(written(tokens, *(introduction or holding).person)),
        office=Entity(" ".join(document.text[title.span.start : title.span.end].split())),
        jurisdiction=Entity(written(tokens, *holding.place)) if holding.place else None,
        qualifier=_qualifier(holding, introduction, as_of is not None),
        as_of=as_of,
        tense=tense_of(document, *clause_of(document, title.first)),
        field_spans=spans,
    )


def _qualifier(holding: Holding, introduction: Holding | None, dated: bool) -> Qualifier:
    """As written; a family name is qualified as the full name was; "became", at no time told, is some time ago."""
    if holding.qualifier:
        return holding.qualifier
    if introduction and introduction.qualifier:
        return introduction.qualifier
    return "then" if holding.pattern == "became" and not dated else "current"


def _confidence(document: Document, holding: Holding, introduction: Holding | None) -> float:
    sure = CONFIDENCE[holding.pattern]
    if len(_words(document, holding)) == 1 and not introduction:
        sure -= LESS_IF_ONE_WORD
    if holding.title.first and document.tokens.lowers[holding.title.first - 1] in _DISTANT:
        sure -= LESS_IF_DISTANT
    if holding.place_hit and holding.place_hit.others:
        sure = min(sure, MOST_IF_AMBIGUOUS)
    return round(sure, 2)


def _words(document: Document, holding: Holding) -> list[str]:
    return name_words(document.tokens, *holding.person)
