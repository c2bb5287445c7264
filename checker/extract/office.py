"""Office-holders: who an article says holds, held or will hold which office."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import chain

from checker.extract.office_counterpart import counterparts
from checker.extract.office_grammar import Holding, holdings
from checker.extract.office_succession import successions
from checker.extract.office_units import units
from checker.model.article import Span, extent
from checker.model.claims import OfficeHoldingClaim, Qualifier, Tense
from checker.model.facts import Entity
from checker.text.clauses import clause_of, past_time_of, tense_of
from checker.text.confidence import sure
from checker.text.document import Document
from checker.text.people import is_headline, name_words, people, written
from checker.text.times import Time
from checker.text.wording import times_in

# What makes a reading less sure than its shape is, and the most that an ambiguous country leaves.
LESS_IF_ONE_WORD = 0.1
LESS_IF_DISTANT = 0.3
_LONG_AGO = timedelta(days=400)
# "President X's rule" is told when it is over.
_REIGNS = frozenset("rule reign era presidency premiership tenure dictatorship regime".split())
_ABOUT_HIM = frozenset(("who", "whose", "elected"))
_IN_OFFICE = (["in", "office"], ["in", "power"])
_SETTING = frozenset("in between during until by from around early mid late of back".split())
LESS_IF_VAGUE = 0.4  # "UN chief" may be a mission's
MOST_IF_AMBIGUOUS = 0.7
# "under President X" and "since President X" often look back at a term long over.
_DISTANT = frozenset({"under", "since", "like"})
# In a headline a verb may pass for a part of the name: Japan Prime Minister Dodges Criticism.
LESS_IN_HEADLINE = 0.3
_VERB_ENDINGS = ("s", "ed", "ing")
# Titles that no record of offices can answer for, and those that only an organisation's name makes answerable.
_UNRECORDED = frozenset(
    "spokesperson adviser envoy legislator party-head judge officer company-head royal first-lady shadow-minister"
    " junior-minister minister".split()
)
# Only organisations have these, so the holder's own record tells of which: Secretary-General Ann Lee.
_BY_ITSELF = frozenset("secretary-general secretary director-general director general".split())
_OF_ORGANISATIONS = frozenset("organisation-head deputy-organisation-head".split())


def extract(document: Document) -> Iterator[OfficeHoldingClaim]:
    """Every office-holding that the text states, in order of place."""
    yield from document.once(_held)


def _held(document: Document) -> tuple[OfficeHoldingClaim, ...]:
    if not any(hit.name.type == "office" for hit in document.names):
        return ()

    @cache
    def family_names() -> set[str]:  # seldom asked for, so read only then
        full = [name_words(document.tokens, person.first, person.end) for person in people(document)]
        return {word for words in full for word in (words[0], words[-1])}

    read = units(document)
    stated = holdings(document.tokens, read, lambda word: word in family_names())
    stated = chain(stated, successions(document.tokens, read, lambda word: word in family_names()))
    found = [holding for holding in stated if _is_answerable(document, holding)]
    found = sorted([*found, *counterparts(document.tokens, read, found)], key=lambda holding: holding.title.first)
    introduced = _introductions(document, found)
    return tuple(_claim(document, holding, _introduction(document, holding, introduced)) for holding in found)


def _is_answerable(document: Document, holding: Holding) -> bool:
    offices = _offices(holding)
    if offices <= _UNRECORDED or "royal" in offices:
        return False
    if offices & _OF_ORGANISATIONS and _BY_ITSELF.issuperset(holding.title.name.words) and len(_words(document, holding)) > 1:
        return True
    of_organisation = holding.place_hit is not None and holding.place_hit.name.type == "organisation"
    if offices <= _UNRECORDED | _OF_ORGANISATIONS and not of_organisation:
        return False
    headline = is_headline(document.tokens, *document.sentence_of(holding.title.first))
    return not (headline and any(word.endswith(_VERB_ENDINGS) for word in _words(document, holding)))


def _offices(holding: Holding) -> set[str]:
    """The offices that a title may mean."""
    return {name.id for name in (holding.title.name, *holding.title.others) if name.type == "office"}


def _introductions(document: Document, found: list[Holding]) -> dict[str, list[Holding]]:
    """Whoever is named in full as a holder, under the first and the last word of the name, once for each office."""
    introduced: dict[str, list[Holding]] = {}
    seen: set[tuple[str, ...]] = set()
    for holding in found:
        full = _words(document, holding)
        key = (*full, "", *sorted(_offices(holding)))
        if len(full) > 1 and key not in seen:
            seen.add(key)
            for word in dict.fromkeys((full[0], full[-1])):
                introduced.setdefault(word, []).append(holding)
    return introduced


def _introduction(document: Document, holding: Holding, introduced: dict[str, list[Holding]]) -> Holding | None:
    """Where the article names in full the holder of the same office that here goes by the family name, if it is one."""
    words = _words(document, holding)
    if len(words) > 1:
        return None
    named = [other for other in introduced.get(words[0], ()) if _offices(other) & _offices(holding)]
    return named[0] if len({tuple(_words(document, other)) for other in named}) == 1 else None


def _claim(document: Document, holding: Holding, introduction: Holding | None) -> OfficeHoldingClaim:
    tokens, title = document.tokens, holding.title
    spans = {"person": tokens.span(*holding.person), "office": title.span}
    if holding.place:
        spans["jurisdiction"] = holding.place
    if holding.qualified_by:
        spans["qualifier"] = holding.qualified_by
    whole = extent(spans.values())
    as_of = past_time_of(document, title.first)
    tense = tense_of(document, *clause_of(document, title.first))
    return OfficeHoldingClaim(
        **document.said(whole, f"office/{holding.pattern}", _confidence(document, holding, introduction)),
        person=Entity(written(tokens, *(introduction or holding).person)),
        office=Entity(" ".join(holding.office.split())) if holding.office else _written(document, title.span),
        jurisdiction=_written(document, holding.place) if holding.place else None,
        qualifier=_qualifier(document, holding, introduction, as_of is not None, tense),
        as_of=as_of,
        tense=tense,
        field_spans=spans,
    )


def _written(document: Document, span: Span) -> Entity:
    return Entity(" ".join(document.text[span.start : span.end].split()))


def _qualifier(document: Document, holding: Holding, introduction: Holding | None, dated: bool, tense: Tense | None) -> Qualifier:
    """As written; a family name is qualified as the full name was; "became" and "replaced", at no time told, are some time ago."""
    if holding.pattern == "succession" and not dated:
        return "then"
    if holding.qualifier:
        return holding.qualifier
    if introduction and introduction.qualifier:
        return introduction.qualifier
    if holding.pattern == "became" and not dated:
        return "then"
    return "then" if not dated and _looks_back(document, holding, tense) else "current"


def _looks_back(document: Document, holding: Holding, tense: Tense | None) -> bool:
    """Whether the sentence, or the one before it in the paragraph, tells of a time long past: "in the 1980s. President X …"

    Whoever is named there held the office then; of today the sentence says nothing. "When President X took over …",
    with no recent time beside it, is background as well.
    """
    own = document.sentence_of(holding.title.first)
    behind = document.tokens.lowers[holding.person[1] : holding.person[1] + 2]
    if len(behind) == 2 and behind[0] in ("'s", "’s", "'", "’") and behind[1] in _REIGNS:
        return True
    if _is_distant(document, holding) and tense not in ("present", "future"):
        return True
    if document.anchor is None or tense not in ("past", None):
        return False
    limit = document.anchor.first - _LONG_AGO
    if any(time.value.last >= limit for time in times_in(document, *own) if time.value):
        return False
    aside = _aside_of(document, holding, own[1])
    if document.tokens.lowers[clause_of(document, holding.title.first)[0]] == "when" or _had_been(document, holding):
        return True
    before = own[0]
    if before and not _parts(document, document.tokens.starts[before - 1], document.tokens.starts[before]):
        before = document.sentence_of(before - 1)[0]
    return any(_is_setting(document, time, limit) for time in times_in(document, before, own[1]) if time.first not in aside)


def _aside_of(document: Document, holding: Holding, end: int) -> range:
    """The tokens of a clause about the holder alone, whose times tell of him: "President X, who took office in 2009, said …"."""
    lowers, at = document.tokens.lowers, max(holding.person[1], holding.title.end)
    if lowers[at : at + 1] != [","]:
        return range(0)
    close = next((place for place in range(at + 1, end) if lowers[place] in (",", ".")), end)
    told = lowers[at + 1 : at + 6]
    return range(at, close) if not _ABOUT_HIM.isdisjoint(told) or told[:2] in _IN_OFFICE else range(0)


def _is_distant(document: Document, holding: Holding) -> bool:
    """Whether a title stands right behind "under" or its like: "she worked there under President X"."""
    return holding.title.first > 0 and document.tokens.lowers[holding.title.first - 1] in _DISTANT


def _had_been(document: Document, holding: Holding) -> bool:
    """Whether the sentence looks back on the term itself: "President X, who …, had been in office for six months"."""
    lowers = document.tokens.lowers[holding.person[1] : document.sentence_of(holding.title.first)[1]]
    after = lowers[lowers.index("had") + 1 :][:3] if "had" in lowers else []
    return after[:1] in (["served"], ["ruled"], ["governed"]) or after in (["been", "in", "office"], ["been", "in", "power"])


def _is_setting(document: Document, time: Time, limit: date) -> bool:
    """Whether a time sets a scene long ago: "in 1998", "in the 1980s", but not "the 1973 act"."""
    if time.value is None or time.value.last >= limit:
        return False
    ahead = document.tokens.lowers[time.first - 1] if time.first else ""
    return ahead in _SETTING or (ahead == "the" and time.value.last - time.value.first > _LONG_AGO)


def _parts(document: Document, before: int, after: int) -> bool:
    """Whether a paragraph begins between two places."""
    at = bisect_right(document.paragraphs, (before, len(document.text)))
    return at < len(document.paragraphs) and document.paragraphs[at].start <= after


def _confidence(document: Document, holding: Holding, introduction: Holding | None) -> float:
    known = sure(f"office/{holding.pattern}")
    if len(_words(document, holding)) == 1 and not introduction:
        known -= LESS_IF_ONE_WORD
    if holding.title.name.words == ("chief",):
        known -= LESS_IF_VAGUE
    if _is_distant(document, holding):
        known -= LESS_IF_DISTANT
    if is_headline(document.tokens, *document.sentence_of(holding.title.first)):
        known -= LESS_IN_HEADLINE
    if holding.place_hit and holding.place_hit.others:
        known = min(known, MOST_IF_AMBIGUOUS)
    return round(known, 2)


def _words(document: Document, holding: Holding) -> list[str]:
    return name_words(document.tokens, *holding.person)
