"""Countries that are no more, told of as if they were: the Soviet Union keeps an embassy there."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claims import ExistenceClaim
from checker.model.facts import Entity
from checker.text.clauses import past_time_of
from checker.text.document import Document
from checker.text.names import Hit
from checker.text.people import is_part_of_name
from checker.text.verbs import verbs_in

_ENDED = frozenset({"SU", "CS", "DD", "YD"})
_TOLD = frozenset(
    "former ex then late old collapse collapsed fall fell break-up breakup dissolution dissolved history gone dead longer ended ceased"
    " era when successor once if".split()
)
_OBJECTS = tuple([word] for word in "the a an its no to that on in".split())


def extract(document: Document) -> Iterator[ExistenceClaim]:
    """Every country of the past that does something today at the head of a sentence, in order of place."""
    for hit in document.names:
        if hit.name.id in _ENDED and hit.name.type == "country" and hit.name.form != "former" and _acts(document, hit):
            yield ExistenceClaim(
                **document.said(hit.span, "existence", field_spans={"jurisdiction": hit.span}),
                jurisdiction=Entity(" ".join(document.text[hit.span.start : hit.span.end].split())),
                as_of=past_time_of(document, hit.first),
            )


def _acts(document: Document, hit: Hit) -> bool:
    tokens = document.tokens
    first, end = document.sentence_of(hit.first)
    begins = hit.first == first or (hit.first == first + 1 and tokens.lowers[first] == "the")
    if not begins or is_part_of_name(tokens, hit.first, hit.end, (first, end)) or not _TOLD.isdisjoint(tokens.lowers[first:end]):
        return False
    start = hit.end
    if tokens.lowers[start : start + 1] == [","]:
        start = next((at + 1 for at in range(start + 1, end) if tokens.lowers[at] == ","), end)
    if (
        tokens.lowers[start : start + 1]
        and tokens.lowers[start].endswith("s")
        and tokens.lowers[start + 1 : start + 2] in _OBJECTS
    ):
        return True
    found = verbs_in(tokens, start, end)
    return bool(found) and found[0][1] in ("present", "future") and found[0][0] <= start + 3
