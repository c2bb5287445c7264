"""Well-known events of history, with the time that is told of them."""

from __future__ import annotations

import pytest

from checker.extract.history import extract
from checker.extract.history_names import EVENTS
from checker.knowledge.build.rows import hand
from checker.model.when import Date
from tests.text.gazetteer import document

CASES = [
    ("a year behind", "It closed after the Chernobyl disaster of 1986.", ["chernobyl 1986 [Chernobyl disaster | 1986]"]),
    ("a year ahead", "It closed after the 1986 Chernobyl nuclear disaster.", ["chernobyl 1986 [Chernobyl nuclear disaster | 1986]"]),
    ("what happened there", "They recall the explosion at Chernobyl in April 1986.", ["chernobyl 1986-04 [explosion at Chernobyl | April 1986]"]),
    ("a day", "The Berlin Wall fell on 9 November 1989.", ["berlin-wall-fall 1989-11-09 [Berlin Wall fell | 9 November 1989]"]),
    ("the night of a day", "The Berlin Wall was opened on the night of 9 November 1989.", ["berlin-wall-fall 1989-11-09 [Berlin Wall was opened | 9 November 1989]"]),
    ("an end by another name", "World War II ended in 1945.", ["ww2-end 1945 [World War II ended | 1945]"]),
    ("a beginning", "They recall the outbreak of the First World War in 1914.", ["ww1-start 1914 [outbreak of the First World War | 1914]"]),
    ("a fall of", "They recall the fall of the Berlin Wall in 1989.", ["berlin-wall-fall 1989 [fall of the Berlin Wall | 1989]"]),
    ("another event of the name", "The Berlin Wall was built in 1961.", ["berlin-wall-built 1961 [Berlin Wall was built | 1961]"]),
    ("a name alone", "They recall Hurricane Katrina (2005).", ["katrina 2005 [Hurricane Katrina | 2005]"]),
    ("a long name", "The attack on the World Trade Center on Sept. 11, 2001, was recalled.", ["world-trade-center 2001-09-11 [attack on the World Trade Center | Sept. 11, 2001]"]),
    ("an adjective between", "They recall the 1986 Soviet Chernobyl disaster.", ["chernobyl 1986 [Chernobyl disaster | 1986]"]),
    ("a paper, behind a comma", "The Dayton accords, signed on 21 November 1995, ended it.", ["dayton 1995-11-21 [Dayton accords | 21 November 1995]"]),
    ("a paper that was signed", "The Good Friday Agreement was signed in April 1998.", ["good-friday 1998-04 [Good Friday Agreement | April 1998]"]),
    ("signed at a place and its state", "The peace agreed at Dayton, Ohio, on 21 November 1995, held.", ["dayton 1995-11-21 [agreed at Dayton | 21 November 1995]"]),
    ("it struck", "They recall how Hurricane Katrina struck in August 2005.", ["katrina 2005-08 [Hurricane Katrina | August 2005]"]),
    ("of a paper, a year", "The Kyoto Protocol of 1997 is over.", ["kyoto 1997 [Kyoto Protocol | 1997]"]),
    ("near miss, what was done about a paper", "They rejected the Kyoto Protocol in 2001.", []),
    ("near miss, a comma and a time", "They recall Hurricane Katrina, in 1990 above all.", []),
    ("a time behind a comma", "They recall the Chernobyl disaster, in 1990 above all.", []),
    ("a time of another clause", "They recall the Chernobyl disaster and the flood of 1990.", []),
    ("no year", "They recall the Chernobyl disaster of April 26.", []),
    ("no time", "They recall the Chernobyl disaster.", []),
    ("a decade", "They recall the Chernobyl disaster of the 1980s.", []),
    ("the place alone", "Chernobyl grew in 1980. A man of Chernobyl left in 1986.", []),
    ("small letters", "the bali bombings of 2002", []),
    ("the head of a text", "Chernobyl", []),
    ("two events", "The Chernobyl disaster of 1986 and the Bali bombings of 2002.", ["chernobyl 1986 [Chernobyl disaster | 1986]", "bali 2002 [Bali bombings | 2002]"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_history(text: str, expected: list[str]) -> None:
    found = list(extract(document(text, Date.parse("2023-06-04"))))
    assert [
        f"{one.event} {one.date} [{' | '.join(text[slice(*span)] for span in one.field_spans.values())}]" for one in found
    ] == expected


def test_every_event_that_is_read_is_on_record_and_the_other_way_round() -> None:
    assert {event.id for events in EVENTS.values() for event in events} == {row[0] for row in hand("history")}
