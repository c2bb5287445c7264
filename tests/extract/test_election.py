"""Elections of a country, with their year or day."""

from __future__ import annotations

import pytest

from checker.extract.election import extract
from checker.model.when import Date
from tests.text.gazetteer import document

CASES = [
    (
        "a year ahead",
        "She lost the 2017 French presidential election.",
        ["presidential French 2017 [presidential election | French | 2017]"],
    ),
    (
        "a country's",
        "She lost France's 2017 presidential election.",
        ["presidential France 2017 [presidential election | France | 2017]"],
    ),
    (
        "a year behind",
        "She lost the French general election of 2017.",
        ["parliamentary French 2017 [general election | French | 2017]"],
    ),
    (
        "a month behind",
        "She lost the French general elections in May 2017.",
        ["parliamentary French 2017-05 [general elections | French | May 2017]"],
    ),
    (
        "a day behind",
        "She lost the French federal election on May 7, 2017.",
        ["parliamentary French 2017-05-07 [federal election | French | May 7, 2017]"],
    ),
    (
        "a weekday and a day",
        "He won France's presidential election on Sunday, May 7.",
        ["presidential France 2023-05-07 [presidential election | France | Sunday, May 7]"],
    ),
    (
        "in a country",
        "She lost the presidential election in France in 2017.",
        ["presidential France 2017 [presidential election | France | 2017]"],
    ),
    (
        "in a country, held on",
        "She lost the general election in France, held on May 7, 2017.",
        ["parliamentary France 2017-05-07 [general election | France | May 7, 2017]"],
    ),
    (
        "an early one",
        "She lost the 2017 French early parliamentary election.",
        ["parliamentary French 2017 [parliamentary election | French | 2017]"],
    ),
    ("midterms", "She lost the 2018 U.S. midterm elections.", ["midterm U.S. 2018 [midterm elections | U.S. | 2018]"]),
    ("the year of another thing", "In 2017, French presidential elections were dull.", []),
    ("the head of a sentence", "Elections of 2017 were dull in France.", []),
    ("a weekday alone", "She lost the French presidential election on Sunday.", []),
    ("a campaign", "They paid for the 2017 French presidential election campaign.", []),
    ("no country", "She lost the 2017 presidential election.", []),
    ("a region", "She lost the general election in Izmir in 2017.", []),
    ("no kind", "She lost the 2017 French election.", []),
    ("no time", "She lost the French presidential election.", []),
    ("another's time", "She lost the French presidential election and left in 2017.", []),
    ("put off", "The 2020 French presidential election was postponed.", []),
    ("still to be set", "The French presidential election on June 30 is due.", []),
    (
        "still to come",
        "She stands in the French presidential election on June 30.",
        ["presidential French 2023-06-30 [presidential election | French | June 30]"],
    ),
    (
        "of a country that elects a parliament alone",
        "She lost the German election of 2017.",
        ["parliamentary German 2017 [election | German | 2017]"],
    ),
    (
        "held by its country",
        "Germany held its last election in 2017.",
        ["parliamentary Germany 2017 [election | Germany | 2017]"],
    ),
    (
        "in a country, behind the time",
        "She lost the general election of May 2017 in Germany.",
        ["parliamentary Germany 2017-05 [general election | Germany | May 2017]"],
    ),
    (
        "at home",
        "Germany waits. The general election was held on May 7, 2017.",
        ["parliamentary Germany 2017-05-07 [general election | Germany | May 7, 2017]"],
    ),
    (
        "a day that is one of a president or of a parliament",
        "She lost the French election of May 7, 2017.",
        ["presidential French 2017-05-07 [election | French | May 7, 2017]"],
    ),
    (
        "a day of last year",
        "She lost France's presidential election of November 7 last year.",
        ["presidential France 2022-11-07 [presidential election | France | November 7 last year]"],
    ),
    (
        "to the polls",
        "Germany, which went to the polls on May 7, 2017, waits.",
        ["parliamentary Germany 2017-05-07 [went to the polls | Germany | May 7, 2017]"],
    ),
    (
        "to the polls, last",
        "Germany last went to the polls in 2017.",
        ["parliamentary Germany 2017 [went to the polls | Germany | 2017]"],
    ),
    ("to the polls, of a town", "Izmir went to the polls on May 7, 2017.", []),
    ("to the polls, put off", "Germany goes to the polls on June 30, as was proposed.", []),
    ("to the polls, of both kinds", "France went to the polls in 2017.", []),
    ("polls of another kind", "The German polls of 2017 were wrong. Polls went to the press in 2017.", []),
    ("of a region", "She lost the German regional election of 2017. In German state elections in 2016 she won.", []),
    ("of no country's own", "She lost the German club election of 2017.", []),
    ("at home in the United States", "The U.S. waits. The general election was held on May 7, 2017.", []),
    ("a year at home", "Germany waits. The general election was held in 2017.", []),
    ("the head of a text", "Election", []),
    ("the end of a text", "French presidential election", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_elections(text: str, expected: list[str]) -> None:
    found = list(extract(document(text, Date.parse("2023-06-04"))))
    told = [
        f"{one.election} {one.jurisdiction.written} {one.date} [{' | '.join(text[slice(*span)] for span in one.field_spans.values())}]"
        for one in found
    ]
    assert told == expected
