"""How sure each pattern of extraction is; `dateline calibrate` writes it, and only priors are changed by hand."""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """How sure a pattern is held to be, its prior, and how many claims it read from labelled sentences, how many of them right."""

    confidence: float
    prior: float
    read: int = 0
    right: int = 0


ROWS: dict[str, Row] = {
    "acronym": Row(0.85, 0.85, 0, 0),
    "act/dated": Row(0.85, 0.85, 2, 2),
    "act/now": Row(0.85, 0.85, 0, 0),
    "act/undated": Row(0.75, 0.75, 8, 8),
    "age/aged": Row(0.9, 0.9, 0, 0),
    "age/birthday": Row(0.85, 0.85, 0, 0),
    "age/definite": Row(0.75, 0.75, 0, 0),
    "age/is": Row(0.85, 0.85, 1, 1),
    "age/set-off": Row(0.9, 0.9, 4, 4),
    "age/year-old": Row(0.85, 0.85, 0, 0),
    "anniversary": Row(0.8, 0.8, 0, 0),
    "average": Row(0.85, 0.85, 0, 0),
    "birth/born": Row(0.9, 0.9, 3, 3),
    "birth/years": Row(0.85, 0.85, 1, 1),
    "border/between": Row(0.9, 0.9, 0, 0),
    "border/home": Row(0.65, 0.65, 0, 0),
    "border/its": Row(0.65, 0.65, 0, 0),
    "border/neighbour": Row(0.8, 0.8, 0, 0),
    "border/shares": Row(0.9, 0.9, 0, 0),
    "border/verb": Row(0.9, 0.9, 0, 0),
    "bound": Row(0.85, 0.85, 0, 0),
    "calendar": Row(0.9, 0.9, 4, 4),
    "capital/adjacent": Row(0.95, 0.95, 3, 3),
    "capital/apposition": Row(0.9, 0.9, 3, 3),
    "capital/bare": Row(0.55, 0.55, 0, 0),
    "capital/copula": Row(0.9, 0.9, 2, 2),
    "clock-pair": Row(0.9, 0.9, 1, 1),
    "coast": Row(0.85, 0.85, 0, 0),
    "conversion": Row(0.9, 0.9, 5, 5),
    "currency": Row(0.8, 0.8, 0, 0),
    "dateline/field": Row(0.95, 0.95, 0, 0),
    "dateline/head": Row(0.95, 0.95, 5, 5),
    "day-pair": Row(0.9, 0.9, 0, 0),
    "day-pair/headline": Row(0.8, 0.8, 0, 0),
    "deadline": Row(0.85, 0.85, 0, 0),
    "death/died": Row(0.9, 0.9, 2, 2),
    "death/killed": Row(0.85, 0.85, 1, 1),
    "death/years": Row(0.85, 0.85, 1, 1),
    "duration": Row(0.85, 0.85, 3, 3),
    "edition": Row(0.85, 0.85, 0, 0),
    "elapsed": Row(0.85, 0.85, 1, 1),
    "election": Row(0.85, 0.85, 0, 0),
    "event": Row(0.85, 0.85, 11, 10),
    "existence": Row(0.85, 0.85, 0, 0),
    "founding": Row(0.85, 0.85, 0, 0),
    "happening": Row(0.85, 0.85, 0, 0),
    "history": Row(0.85, 0.85, 0, 0),
    "interval": Row(0.9, 0.9, 11, 11),
    "introduction": Row(0.7, 0.7, 0, 0),
    "late": Row(0.85, 0.85, 0, 0),
    "lifetime": Row(0.85, 0.85, 0, 0),
    "list-count": Row(0.8, 0.8, 0, 0),
    "located-in/city-of": Row(0.95, 0.95, 5, 5),
    "located-in/comma": Row(0.9, 0.9, 8, 8),
    "located-in/in": Row(0.85, 0.85, 0, 0),
    "member-count": Row(0.85, 0.85, 0, 0),
    "membership/adjacent": Row(0.9, 0.9, 3, 3),
    "membership/apposition": Row(0.85, 0.85, 1, 1),
    "membership/copula": Row(0.9, 0.9, 2, 2),
    "membership/euro": Row(0.85, 0.85, 0, 0),
    "membership/joined": Row(0.85, 0.85, 0, 0),
    "membership/left": Row(0.85, 0.85, 0, 0),
    "membership/outside": Row(0.85, 0.85, 0, 0),
    "membership/part": Row(0.8, 0.8, 0, 0),
    "membership/possessive": Row(0.9, 0.9, 0, 0),
    "movement": Row(0.8, 0.8, 0, 0),
    "name-pair/family": Row(0.75, 0.75, 7, 7),
    "name-pair/full": Row(0.85, 0.85, 1, 1),
    "name-pair/headline": Row(0.8, 0.8, 0, 0),
    "office/apposition": Row(0.85, 0.85, 9, 9),
    "office/bare": Row(0.8, 0.8, 16, 14),
    "office/became": Row(0.9, 0.9, 3, 3),
    "office/copula": Row(0.9, 0.9, 6, 6),
    "office/counterpart": Row(0.85, 0.85, 3, 3),
    "office/stated": Row(0.95, 0.95, 29, 29),
    "office/succession": Row(0.85, 0.85, 14, 13),
    "organisation-name": Row(0.8, 0.8, 0, 0),
    "outcome": Row(0.85, 0.85, 0, 0),
    "part-of-whole/including": Row(0.85, 0.85, 2, 2),
    "part-of-whole/of-the": Row(0.85, 0.85, 3, 3),
    "part-of-whole/of-which": Row(0.85, 0.85, 1, 1),
    "part-of-whole/out-of": Row(0.85, 0.85, 2, 2),
    "part-of-whole/with": Row(0.8, 0.8, 0, 0),
    "percent-change": Row(0.9, 0.9, 5, 5),
    "percent-change/multiple": Row(0.85, 0.85, 3, 3),
    "percent-change/resumed": Row(0.75, 0.75, 6, 6),
    "place-name": Row(0.9, 0.9, 5, 5),
    "place-pair/alone": Row(0.55, 0.55, 0, 0),
    "place-pair/known": Row(0.75, 0.75, 0, 0),
    "product": Row(0.85, 0.85, 0, 0),
    "proportion": Row(0.85, 0.85, 0, 0),
    "quantity/named": Row(0.8, 0.8, 3, 3),
    "quantity/vague": Row(0.6, 0.6, 10, 10),
    "quote/repeated": Row(0.85, 0.85, 0, 0),
    "quote/unclosed": Row(0.8, 0.8, 0, 0),
    "range": Row(0.85, 0.85, 0, 0),
    "rank": Row(0.8, 0.8, 5, 5),
    "requote": Row(0.85, 0.85, 0, 0),
    "restated": Row(0.9, 0.9, 0, 0),
    "restated/headline": Row(0.8, 0.8, 0, 0),
    "retitled": Row(0.8, 0.8, 0, 0),
    "retold": Row(0.75, 0.75, 0, 0),
    "seat": Row(0.85, 0.85, 0, 0),
    "second-reference": Row(0.85, 0.85, 0, 0),
    "shares": Row(0.8, 0.8, 3, 3),
    "tally/for-against": Row(0.9, 0.9, 0, 0),
    "tally/lost": Row(0.8, 0.8, 1, 1),
    "tally/margin": Row(0.8, 0.8, 0, 0),
    "tally/sets": Row(0.85, 0.85, 0, 0),
    "tally/votes": Row(0.85, 0.85, 2, 2),
    "tally/won": Row(0.85, 0.85, 1, 1),
    "tenure": Row(0.8, 0.8, 0, 0),
    "tenure/ordinal": Row(0.8, 0.8, 0, 0),
    "title": Row(0.85, 0.85, 0, 0),
    "total": Row(0.83, 0.85, 3, 2),
    "weekday": Row(0.95, 0.95, 7, 7),
}


def row_name(pattern: str) -> str:
    """The row of a pattern: its own, or else that of its family (`interval` for `interval/date`)."""
    return pattern if pattern in ROWS else pattern.partition("/")[0]


def sure(pattern: str) -> float:
    """How sure a pattern is held to be. Raises KeyError where neither it nor its family has a row."""
    return ROWS[row_name(pattern)].confidence
