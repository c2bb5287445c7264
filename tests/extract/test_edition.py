"""Editions of games, cups and summits that come round."""

from __future__ import annotations

import pytest

from checker.extract.edition import extract
from checker.model.claims import EditionClaim
from checker.model.when import Date
from tests.text.gazetteer import document


def said(text: str) -> list[str]:
    """Each claim as `event year place number winner [as written]`, what is not told left out."""
    told = []
    for claim in extract(document(text, Date.parse("2023-06-04"))):
        assert isinstance(claim, EditionClaim)
        fields = (
            claim.place and f"in {claim.place.written}",
            claim.number and f"no. {claim.number}",
            claim.winner and claim.winner.written,
        )
        spans = " | ".join(text[slice(*span)] for span in claim.field_spans.values())
        told.append(" ".join([claim.event, str(claim.year), *(one for one in fields if one)]) + f" [{spans}]")
    return told


CASES = [
    (
        "the year ahead",
        "She rowed at the 2012 Summer Olympics in Japan.",
        ["summer-olympics 2012 in Japan [Summer Olympics | 2012 | Japan]"],
    ),
    (
        "the games",
        "She skied at the 1998 Winter Olympic Games in Japan.",
        ["winter-olympics 1998 in Japan [Winter Olympic Games | 1998 | Japan]"],
    ),
    ("the year behind", "She rowed at the Summer Olympics in 2012.", ["summer-olympics 2012 [Summer Olympics | 2012]"]),
    ("the year of", "The Winter Games of 1998 were cold.", ["winter-olympics 1998 [Winter Games | 1998]"]),
    ("place and year", "He ran at the Olympics in Tokyo in 1964.", ["olympics 1964 in Tokyo [Olympics | 1964 | Tokyo]"]),
    (
        "a city and its country",
        "He ran at the Olympics in Tokyo, Japan, in 1964.",
        ["olympics 1964 in Tokyo [Olympics | 1964 | Tokyo]"],
    ),
    ("the place ahead", "He ran at the 1964 Tokyo Olympics.", ["olympics 1964 in Tokyo [Olympics | 1964 | Tokyo]"]),
    ("the place, then the year", "He ran at the Tokyo 1964 Olympics.", ["olympics 1964 in Tokyo [Olympics | 1964 | Tokyo]"]),
    ("the place's own", "London's 2012 Olympics were warm.", ["olympics 2012 in London [Olympics | 2012 | London]"]),
    ("Olympics Games", "The 2012 Olympics Games were warm.", ["olympics 2012 [Olympics Games | 2012]"]),
    (
        "games of an Olympic story",
        "The Olympic dream: the Tokyo Games of 1964.",
        ["olympics 1964 in Tokyo [Games | 1964 | Tokyo]"],
    ),
    (
        "games in brackets",
        "The Olympic champion of the Tokyo Games (1964) rowed.",
        ["olympics 1964 in Tokyo [Games | 1964 | Tokyo]"],
    ),
    ("games without a place", "The Olympic champion rowed at the 1964 Games.", []),
    ("Olympic Games without a place", "He rowed at the 1964 Olympic Games.", ["olympics 1964 [Olympic Games | 1964]"]),
    ("a host", "Germany hosted the 2006 World Cup.", ["world-cup 2006 in Germany [World Cup | 2006 | Germany]"]),
    (
        "a host, which",
        "Germany, which will host the 2006 World Cup, is glad.",
        ["world-cup 2006 in Germany [World Cup | 2006 | Germany]"],
    ),
    ("somebody hosts it", "The mayor hosted the 2006 World Cup.", ["world-cup 2006 [World Cup | 2006]"]),
    ("hosts alone", "Hosted the 2006 World Cup.", ["world-cup 2006 [World Cup | 2006]"]),
    ("a word between", "Germany gladly hosted the 2006 World Cup.", ["world-cup 2006 [World Cup | 2006]"]),
    ("a cup of a sport", "They won the 2006 football World Cup.", ["football-world-cup 2006 [football World Cup | 2006]"]),
    ("a cup in a story on football", "The football fan saw the 2006 World Cup.", ["football-world-cup 2006 [World Cup | 2006]"]),
    ("a cup's final", "They lost the 2006 World Cup final in Berlin.", ["world-cup 2006 in Berlin [World Cup | 2006 | Berlin]"]),
    ("the winner", "France won the 1998 World Cup.", ["world-cup 1998 France [World Cup | 1998 | France]"]),
    (
        "the winner, in a place",
        "France won the 1998 World Cup in Japan.",
        ["world-cup 1998 in Japan France [World Cup | 1998 | Japan | France]"],
    ),
    ("who won", "France, who won the World Cup in 1998, lost.", ["world-cup 1998 France [World Cup | 1998 | France]"]),
    (
        "the title of the one cup named",
        "Here is the World Cup. France, who won the title in 1998, lost.",
        ["world-cup 1998 France [title | 1998 | France]"],
    ),
    (
        "host to the tournament",
        "Here is the World Cup. France had last been host to the tournament in 1998.",
        ["world-cup 1998 in France [tournament | 1998 | France]"],
    ),
    (
        "a host set off, this month",
        "They play in the World Cup this month in France, the host of the tournament.",
        ["world-cup 2023 in France [tournament | France]"],
    ),
    ("the tournament, nothing told of it", "Here is the World Cup. He saw the tournament in 1998.", []),
    ("the title of two cups", "The World Cup and the Eurovision contest are here. France won the title in 1998.", []),
    ("the title of a league", "Here is the World Cup. France won the league title in 1998.", []),
    (
        "a number behind the name",
        "The relay ended the world championships, the 19th since 1983, on Sunday.",
        ["athletics-worlds 2023 no. 19 [world championships | 19]"],
    ),
    ("championships of another sport", "The swimming relay ended the world championships, the 19th of them, on Sunday.", []),
    (
        "a trophy of cricket",
        "Japan won the 2013 Champions Trophy, and a wicket fell.",
        ["champions-trophy 2013 Japan [Champions Trophy | 2013 | Japan]"],
    ),
    ("a trophy of hockey", "India won the 2013 Champions Trophy in hockey, the wicket of sticks.", []),
    ("last won", "France last won the World Cup in 1998.", ["world-cup 1998 France [World Cup | 1998 | France]"]),
    ("a match won", "France won the 1998 World Cup opener.", ["world-cup 1998 [World Cup | 1998]"]),
    ("a man of the nation won", "The man from France won the 1998 World Cup.", ["world-cup 1998 [World Cup | 1998]"]),
    ("a club won", "Acme won the 1998 World Cup.", ["world-cup 1998 [World Cup | 1998]"]),
    ("a city won", "Berlin won the 1998 World Cup.", ["world-cup 1998 [World Cup | 1998]"]),
    ("a Euro", "The football team won Euro 2016 in France.", ["uefa-euro 2016 in France [Euro | 2016 | France]"]),
    ("a number", "It was the 30th Summer Olympics, in 2012.", []),
    (
        "a number and a year",
        "The 30th Summer Olympics of 2012 were warm.",
        ["summer-olympics 2012 no. 30 [Summer Olympics | 2012 | 30]"],
    ),
    ("a number, now", "These are the 30th Summer Olympics.", ["summer-olympics 2023 no. 30 [Summer Olympics | 30]"]),
    ("a number, then", "The 30th Summer Olympics were warm.", []),
    ("a number, of another year", "These are the 30th Summer Olympics since 1896.", []),
    ("a low number", "These are the 3rd Summer Olympics.", []),
    ("his number", "It is his 30th Olympics.", []),
    ("a bid", "They lost the bid for the 2012 Summer Olympics in France.", ["summer-olympics 2012 [Summer Olympics | 2012]"]),
    ("two editions", "At the 2008 and 2012 Olympics in Tokyo.", ["olympics 2012 [Olympics | 2012]"]),
    ("two places", "At the 2012 Olympics in Tokyo and London.", ["olympics 2012 [Olympics | 2012]"]),
    ("no place", "They won at the 2012 Summer Olympics in rowing.", ["summer-olympics 2012 [Summer Olympics | 2012]"]),
    ("a city by a short name", "At the 2016 Olympics in Rio.", ["olympics 2016 in Rio de Janeiro [Olympics | 2016 | Rio]"]),
    (
        "places with years",
        "He saw the Winter Games after Tokyo in 1964.",
        ["winter-olympics 1964 in Tokyo [Winter Games | 1964 | Tokyo]"],
    ),
    ("a place without a year", "He saw the Winter Games after Tokyo in spring.", []),
    ("places with years of a bid", "He saw the Winter Games bid after Tokyo in 1964.", []),
    (
        "a place with a year, told once",
        "The Olympics, like the Winter Games after Tokyo in 1964.",
        ["olympics 1964 in Tokyo [Olympics | 1964 | Tokyo]"],
    ),
    ("a summit", "At the 2017 NATO summit in Germany they met.", ["nato-summit 2017 in Germany [NATO summit | 2017 | Germany]"]),
    (
        "leaders",
        "At the 2017 NATO leaders' summit in Germany.",
        ["nato-summit 2017 in Germany [NATO leaders' summit | 2017 | Germany]"],
    ),
    ("a conference", "At COP26 in London in 2021.", ["cop-26 2021 in London [COP26 | 2021 | London]"]),
    ("a conference in two words", "At COP 26 in London in 2021.", ["cop-26 2021 in London [COP 26 | 2021 | London]"]),
    ("a conference on animals", "At the biodiversity COP 15 in London in 2022.", []),
    ("a policeman", "The cop of the COP 9 in London.", []),
    (
        "this summer",
        "She will row at the Olympics in London this summer.",
        ["olympics 2023 in London [Olympics | this summer | London]"],
    ),
    ("hopes to run", "She hopes to run at the 2012 Olympics in London.", ["olympics 2012 in London [Olympics | 2012 | London]"]),
    ("hopes to host", "They hope to host the 2012 Olympics in Berlin.", ["olympics 2012 [Olympics | 2012]"]),
    ("last summer", "She rowed at the Olympics in London last summer.", []),
    ("a title", "He won his first Olympic title in London in 2012.", ["olympics 2012 in London [Olympic title | 2012 | London]"]),
    (
        "a gold medal",
        "He won Olympic gold medals in London in 2012.",
        ["olympics 2012 in London [Olympic gold medals | 2012 | London]"],
    ),
    ("a medal of the young", "He won a Youth Olympic medal in London in 2012.", []),
    ("no year", "She rowed at the Summer Olympics in Japan.", []),
    ("another world cup", "The skier won the 2006 World Cup in Germany.", []),
    ("a club's cup", "They won the 2006 Club World Cup in Germany.", []),
    ("women's", "The women won the 2023 FIFA World Cup.", []),
    ("the women's own", "They won the 2023 Women's World Cup.", ["womens-world-cup 2023 [Women's World Cup | 2023]"]),
    ("of the young", "They won the 2023 youth FIFA World Cup.", []),
    ("a qualifier", "They lost the 2025 FIFA World Cup qualifier.", []),
    ("money", "The football fan paid a euro 2014 times.", []),
    ("another sport's Euro", "The handball and football fans saw Euro 2014.", []),
    ("no sport's Euro", "They saw Euro 2014.", []),
    ("special games", "At the 2011 Special Olympics in Tokyo.", []),
    ("games of the young", "At the 2011 Youth Asian Games in Tokyo.", []),
    ("Asian games", "At the 1994 Asian Games in Japan.", ["asian-games 1994 in Japan [Asian Games | 1994 | Japan]"]),
    ("other games beside the Olympics", "An Olympic star at the Commonwealth Games and the Tokyo Games of 1964.", []),
    (
        "a European championship",
        "The 2016 European football Championship in France.",
        ["uefa-euro 2016 in France [European football Championship | 2016 | France]"],
    ),
    ("a football championship", "The 2016 European Championship; football in France.", []),
    ("the head of a text", "Olympics", []),
    ("the end of a text", "Germany hosted the World Cup", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_an_edition(text: str, wanted: list[str]) -> None:
    assert said(text) == wanted


def test_a_number_without_a_day_of_the_story() -> None:
    assert list(extract(document("These are the 30th Summer Olympics."))) == []
