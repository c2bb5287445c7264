"""Totals: listed parts and the number that they should come to."""

from __future__ import annotations

import pytest

from checker.extract.total import extract
from checker.model.claims import TotalClaim
from tests.text.gazetteer import document


def told(text: str) -> list[tuple[float, list[float]]]:
    return [
        (claim.total.value, [part.value for part in claim.parts])
        for claim in extract(document(text))
        if isinstance(claim, TotalClaim)
    ]


@pytest.mark.parametrize(
    ("text", "total", "parts"),
    [
        ("The blast killed 12 people: seven soldiers and five civilians.", 12, [7, 5]),
        ("The blast killed 12: seven soldiers and six civilians.", 12, [7, 6]),
        ("A total of 12 people were killed -- seven soldiers, three police officers and two civilians.", 12, [7, 3, 2]),
        ("It spent $12 million: $7 million on boats and $5 million on nets.", 12e6, [7e6, 5e6]),
        ("The quake killed 14 and injured 160, a total of 174, they said.", 174, [14, 160]),
        ("The quake killed 14, injured 160 and left 20 missing, a total of 194.", 194, [14, 160, 20]),
        ("There were 174 casualties: 14 dead and 160 injured.", 174, [14, 160]),
        ("A total of 174 casualties, 14 dead and 160 injured, were counted.", 174, [14, 160]),
        ("The yard built 18 ships, 14 barges and 10 tugs, 42 vessels in all, last year.", 42, [18, 14, 10]),
        ("Ferries carried 300 cars and 200 trucks, 500 vehicles altogether.", 500, [300, 200]),
        ("It spent $7 million on boats and $5 million on nets, a total of $12 million.", 12e6, [7e6, 5e6]),
        (
            "Farms sold 160,000 tonnes: 70,000 from the north, 45,000 from the south and 45,000 from the isles.",
            160e3,
            [7e4, 45e3, 45e3],
        ),
        ("The council's 15 seats were split: five for Red and ten for Blue.", 15, [5, 10]),
        ("The 15 seats were shared by two parties, five going to Red and ten to Blue.", 15, [5, 10]),
        ("Officials told of 450 dead, and another 636 missing, for a total of 1,086.", 1086, [450, 636]),
        ("The choir has 58 members, 31 women and 27 men.", 58, [31, 27]),
        ("They won 11 medals, four gold, five silver and two bronze.", 11, [4, 5, 2]),
        ("The council has 15 members, five permanent and ten elected.", 15, [5, 10]),
        ("It runs a fleet of 42 ships: 18 tankers, 14 barges and 10 tugs.", 42, [18, 14, 10]),
        ("The 12-member panel, seven men and six women, met.", 12, [7, 6]),
        ("A 12-member jury of seven men and six women met.", 12, [7, 6]),
        ("The 350-seat house has 200 elected members and 150 from lists.", 350, [200, 150]),
        ("Of the 30 miners, 12 were saved, nine died and the remaining eight are lost.", 30, [12, 9, 8]),
        ("The crew of 21, made up of nine Danes and 11 Finns, came.", 21, [9, 11]),
        ("Nineteen people died - 11 adults and nine children.", 19, [11, 9]),
        (
            "It sold 41,000 fishing days last year: 23,500 to Asians, 9,200 to islanders and 8,300 to others.",
            41e3,
            [23500, 9200, 8300],
        ),
        ("It has 310 stands, 120 of them in the open: 190 from here, 75 from there and 45 from afar.", 310, [190, 75, 45]),
        ("It is signed by 41 of the 129 members, 24 from towns and 17 from the country.", 41, [24, 17]),
        (
            "On it 6.4 billion shares changed hands, of which 5.1 billion were sold early and 1.3 billion late.",
            6.4e9,
            [5.1e9, 1.3e9],
        ),
        (
            "It stores 4.9 billion cubic metres this year, and 13.5 billion then, which makes 18.9 billion in all.",
            18.9e9,
            [4.9e9, 13.5e9],
        ),
        ("Five people died on Monday and seven on Tuesday, a total of 13.", 13, [5, 7]),
        ("The winners are four men and three women. The six winners are four men and three women.", 6, [4, 3]),
        ("It has 30 boats: 12 from Ayr, 10 from Bonn, 8 from Cork.", 30, [12, 10, 8]),
        (
            "It takes 102 airliners from Airbus: 50 small ones, 42 of the big and 10 of the new, which has yet to fly.",
            102,
            [50, 42, 10],
        ),
        ("The 20-member panel comprises 11 judges, six professors and three clerks.", 20, [11, 6, 3]),
        ("They won 29 gold, 17 silver and 19 bronze medals, 65 in all, which put them third.", 65, [29, 17, 19]),
        ("Norway finished with 26 medals, 11 of them gold, seven silver and eight bronze.", 26, [11, 7, 8]),
        ("The plan costs $12 billion, with $7 billion for roads and $5 billion for rail.", 12e9, [7e9, 5e9]),
    ],
)
def test_reads(text: str, total: float, parts: list[float]) -> None:
    assert told(text) == [(total, parts)]


@pytest.mark.parametrize(
    "text",
    [
        "The blast killed 12 people, among them seven soldiers and five civilians.",
        "It has 12 boats: seven soldiers and five civilians.",
        "The blast killed 12: seven boats and five cars.",
        "It spent $12 million: €7 million on boats and €5 million on nets.",
        "It has 12 boats: see page 3.",
        "It cut 4,300 jobs in France, 3,700 in Germany and 1,600 in Italy.",
        "It had $7.1 billion, Hong Kong $6.4 billion and China $2.1 billion.",
        "It has 30 boats, 12 in Ayr and 10 more.",
        "It has 30 boats, 2 in Ayr and 3 in Bonn.",
        "It has 30-year bonds, 12 from Ayr and 18 from Bonn.",
        "In 2012, 12 sank and 18 burned.",
        "Rates: 5 percent.",
        "Nothing is told here.",
        "It has 12 boats and 13 cars.",
        "The quake killed 14, hurt 160 and left 20 homeless, bringing the total to 174.",
        "The quake killed 14, and 20 lost homes, a total of 174 in two days.",
        "Two killed, three hurt, four boats, five cars and six trucks, 20 vehicles in all.",
        "The choir has 58 members, 31 women and 27 boats.",
        "Red won 15 seats, five fewer than Blue and ten more than Green.",
        "Red won 15 seats, five more than in 2012 and ten more than in 2008.",
        "It sold five to seven boats and two cars, a total of 12 vehicles.",
        "It spent $7 million on boats and €5 million on nets, a total of $12 million.",
        "Norway won 40 medals, Germany 20, Sweden 15 and Finland 9.",
        "The port held 12 tankers, six of which are Greek, and four tugs.",
        "They came home with eleven gold medals, seven silver and eight bronze.",
        "Harbour has 37 seats, Meadow 16, Lund 17 and Kvarn 8.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []


def test_fields_are_where_they_were_read() -> None:
    text = "The blast killed 12 people: seven soldiers and five civilians."
    (claim,) = extract(document(text))
    read = {field: text[span.start : span.end] for field, span in claim.field_spans.items()}
    assert read == {"total": "12 people", "parts.0": "seven soldiers", "parts.1": "five civilians"}


def test_a_figure_is_no_rounder_than_those_beside_it() -> None:
    (claim,) = extract(
        document("Farms sold 160,000 tonnes: 60,000 from the north, 45,000 from the south and 45,000 from the isles.")
    )
    assert isinstance(claim, TotalClaim)
    assert (claim.total.low, claim.total.high) == (156_800, 163_200)
    assert [(part.low, part.high) for part in claim.parts] == [(58_800, 61_200), (44_500, 45_500), (44_500, 45_500)]


def test_people_are_counted_and_not_rounded() -> None:
    (claim,) = extract(document("The quake killed 14 and injured 160, a total of 174."))
    assert isinstance(claim, TotalClaim)
    assert (claim.total.low, claim.total.high) == (174, 174)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The 15 seats were divided: Red took five and Blue ten.", True),
        ("Of the 15 seats, five went to the Harbour Party and eleven to the Mill Party.", False),
        ("Of the 15 seats on the council, Red won five and Blue nine.", False),
    ],
)
def test_says_whether_the_list_is_whole(text: str, whole: bool) -> None:
    (claim,) = extract(document(text))
    assert isinstance(claim, TotalClaim)
    assert claim.exhaustive is whole
