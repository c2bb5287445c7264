"""What organisations, countries and their offices are said to be: counts, seats, foundings, names, coasts, titles, money."""

from __future__ import annotations

import pytest

from checker.extract import (
    coast,
    currency,
    ended_country,
    member_count,
    organisation_name,
    place_pair,
    seat,
    tenure,
    title,
)
from checker.knowledge.store import Knowledge
from checker.model.article import Article
from checker.model.claims import Claim
from checker.model.when import Date
from checker.text.document import Document, read_text

FAMILIES = (coast, currency, ended_country, member_count, organisation_name, place_pair, seat, tenure, title)
TOLD = {  # what each kind of claim says, in short
    "member-count": ("organisation", "count"),
    "seat": ("organisation", "place"),
    "founding": ("organisation", "date"),
    "organisation-name": ("organisation",),
    "coast": ("jurisdiction", "landlocked"),
    "currency": ("jurisdiction", "currency"),
    "title": ("jurisdiction", "title"),
    "existence": ("jurisdiction",),
    "place-pair": ("first", "second"),
    "tenure": ("person", "since"),
    "ordinal": ("person", "number"),
}


def document(text: str, day: str | None = "2023-06-04") -> Document:
    return read_text(Article(id="a", text=text), Knowledge.open(), Date.parse(day) if day else None)


def claims(text: str, day: str | None = "2023-06-04") -> list[Claim]:
    read = document(text, day)
    return [claim for family in FAMILIES for claim in family.extract(read)]


def said(text: str) -> list[str]:
    """Each claim in short, its kind first."""
    return [
        " ".join([claim.kind, *(getattr(getattr(claim, f), "written", None) or str(getattr(claim, f)) for f in TOLD[claim.kind])])
        for claim in claims(text)
    ]


SHAPES = [
    ("a nation in figures", "The 28-nation EU met.", ["member-count EU 28"]),
    ("a member in words", "The ten-member ASEAN met.", ["member-count ASEAN 10"]),
    ("what it is stands between", "The 31-member military alliance NATO met.", ["member-count NATO 31"]),
    ("the bloc by the story's talk", "Mercosur met. The five-nation bloc agreed.", ["member-count Mercosur 5"]),
    ("the alliance's own", "NATO met. The alliance's 31 members agreed.", ["member-count NATO 31"]),
    ("its members", "NATO's 31 members met.", ["member-count NATO 31"]),
    ("its member states", "NATO's 31 member states met.", ["member-count NATO 31"]),
    ("it has", "The euro area has 18 members.", ["member-count euro area 18"]),
    ("it has now", "NATO has now 31 members.", ["member-count NATO 31"]),
    ("has grown to", "The EU has grown to 27 members from 25.", ["member-count EU 27"]),
    ("now counts", "The EU now counts 27 members. The EU, with 27 members, met.", ["member-count EU 27"] * 2),
    ("which has so many", "The EU, which has 28 members, met.", ["member-count EU 28"]),
    ("whose so many members", "NATO, whose 31 members met, grew.", ["member-count NATO 31"]),
    ("a bloc of so many", "The EU, a bloc of 28 nations, met.", ["member-count EU 28"]),
    ("their leaders", "Leaders of the 28 EU member states met.", ["member-count EU 28"]),
    ("in office since", "President Ann Lee of France, in office since 2019, spoke.", ["tenure Ann Lee 2019"]),
    ("who was elected in", "President Ann Lee of France, who was elected in 2019, spoke.", ["tenure Ann Lee 2019"]),
    ("elected in", "President Ann Lee of France, elected in May 2019, spoke.", ["tenure Ann Lee 2019-05"]),
    ("a minister, elected to a parliament", "Prime Minister Ann Lee of France, who was elected in 2019, spoke.", []),
    ("all of them", "All 27 EU countries agreed.", ["member-count EU 27"]),
    ("the members of", "The 28 members of the European Union met.", ["member-count European Union 28"]),
    ("the member states of", "The 28 member states of the EU met.", ["member-count EU 28"]),
    ("who share the money", "It is one of the 11 countries that share the euro.", ["member-count euro area 11"]),
    ("in the euro zone of small letters", "The 19-country euro zone grew.", ["member-count euro zone 19"]),
    ("has its headquarters in", "OPEC, which has its headquarters in Geneva, met.", ["seat OPEC Geneva"]),
    ("based in", "NATO, based in Paris, met.", ["seat NATO Paris"]),
    ("is based in", "OPEC is based in Vienna.", ["seat OPEC Vienna"]),
    ("the group by the story's talk", "OPEC met. The group, headquartered in Geneva, agreed.", ["seat OPEC Geneva"]),
    ("a city's", "The Geneva-based WHO met.", ["seat WHO Geneva"]),
    ("with its headquarters in", "OPEC, with its headquarters in Geneva, met.", ["seat OPEC Geneva"]),
    ("at its headquarters", "They met at OPEC headquarters in Geneva.", ["seat OPEC Geneva"]),
    ("founded in, set off", "NATO, founded in 1959, met.", ["founding NATO 1959"]),
    ("which was founded", "NATO, which was founded on 4 April 1959, met.", ["founding NATO 1959-04-04"]),
    ("was created", "OPEC was created in 1960.", ["founding OPEC 1960"]),
    (
        "founded first",
        "Founded in 1955, OPEC is old. Founded in 1955, the EU is old.",
        ["founding OPEC 1955", "founding EU 1955"],
    ),
    ("a name of the past", "The Organization of African Unity will meet.", ["organisation-name Organization of African Unity"]),
    ("landlocked before it", "Landlocked Senegal exports rice.", ["coast Senegal True"]),
    ("landlocked set off", "Serbia, a small landlocked country, met.", ["coast Serbia True"]),
    ("is landlocked", "Malawi is landlocked. Malawi, which is landlocked, met.", ["coast Malawi True", "coast Malawi True"]),
    ("the coast of", "Ships met off the coast of Bolivia.", ["coast Bolivia False"]),
    ("its coast", "Hungary's northern coast is long.", ["coast Hungary False"]),
    ("a coast by its people", "They left the Bolivian coast.", ["coast Bolivian False"]),
    ("money by its country", "The ticket costs 500 French francs.", ["currency French franc"]),
    ("money by its own name", "It is sold for 20,000 pesetas.", ["currency Spain peseta"]),
    ("marks of the Germans", "The ring costs 3 million Deutsche marks.", ["currency Germany mark"]),
    ("crowns in a Slovak story", "Slovakia drinks. The coffee costs 45 koruna.", ["currency Slovakia koruna"]),
    ("francs at home", "France bakes. A ticket costs 20 francs.", ["currency France franc"]),
    ("francs by the dateline", "PARIS (Wire) - A ticket costs 20 francs.", ["currency France franc"]),
    ("marks that are paid", "BERLIN (Wire) - A ticket costs 20 marks.", ["currency Germany mark"]),
    ("punts", "DUBLIN (Wire) - A ticket costs 20 punts.", ["currency Ireland pound"]),
    (
        "Slovak crowns",
        "BRATISLAVA (Wire) - A ticket costs 20 crowns, 30 Slovak crowns.",
        ["currency Slovakia koruna", "currency Slovak koruna"],
    ),
    ("which pays in", "Slovenia, which pays in tolars, grew.", ["currency Slovenia tolar"]),
    ("which uses the", "Austria uses the schilling.", ["currency Austria schilling"]),
    ("a title before a name", "Swiss Prime Minister Ada Quill spoke.", ["title Swiss prime minister"]),
    ("a country's own title", "Switzerland's prime minister spoke.", ["title Switzerland prime minister"]),
    ("a title of a country", "The president of Japan, Ada Quill, spoke.", ["title Japan president"]),
    ("a state of the past", "The Soviet Union, which sent a colonel, keeps a mill.", ["existence Soviet Union"]),
    ("a state of the past tomorrow", "Czechoslovakia will send a ship.", ["existence Czechoslovakia"]),
    ("two spellings of a place", "The road to Kvarnholm is closed. Buses stop in Kvernholm.", ["place-pair Kvarnholm Kvernholm"]),
    ("two names of a country", "He came from Surinam in May. He was in Suriname in June.", ["place-pair Surinam Suriname"]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in SHAPES], ids=[case[0] for case in SHAPES])
def test_shapes(text: str, expected: list[str]) -> None:
    assert said(text) == expected


TENURES = [
    ("has been", "President Joe Biden met him. Biden, who has been president since 2019, spoke.", ["tenure Joe Biden 2019"]),
    ("set off", "Olaf Scholz, Germany's chancellor since 2019, spoke.", ["tenure Olaf Scholz 2019"]),
    ("took office", "Chancellor Olaf Scholz, who took office in December 2020, spoke.", ["tenure Olaf Scholz 2020-12"]),
    (
        "has led",
        "German Chancellor Olaf Scholz spoke. Scholz, who has led the country since 2019, left.",
        ["tenure Olaf Scholz 2019"],
    ),
    ("a number", "Joe Biden, the 45th president of the United States, spoke.", ["ordinal Joe Biden 45"]),
    ("by the family name", "Chancellor Olaf Scholz spoke. Scholz took office in 2019.", ["tenure Olaf Scholz 2019"]),
    (
        "became",
        "German Chancellor Olaf Scholz spoke. Scholz became chancellor of Germany only in 2019.",
        ["tenure Olaf Scholz 2019"],
    ),
    ("he became", "German Chancellor Olaf Scholz spoke. He became chancellor in 2019.", ["tenure Olaf Scholz 2019"]),
    ("he has been", "German Chancellor Olaf Scholz spoke. He has been in office since 2019.", ["tenure Olaf Scholz 2019"]),
    (
        "since he took office",
        "German Chancellor Olaf Scholz spoke. Since he took office in 2019, it rained.",
        ["tenure Olaf Scholz 2019"],
    ),
    (
        "a number in words",
        "German Chancellor Olaf Scholz is here. Olaf Scholz, the ninth chancellor, spoke.",
        ["ordinal Olaf Scholz 9"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in TENURES], ids=[case[0] for case in TENURES])
def test_tenures(text: str, expected: list[str]) -> None:
    assert [told for told in said(text) if told.startswith(("tenure", "ordinal"))] == expected


SILENT = [
    ("somebody who speaks, and is no place", "The offer went to Kvarnholm on Monday. Kvernholm said no."),
    ("some members", "NATO's 12 eastern members met. Six NATO nations that border the sea met."),
    ("those who are chosen", "The EU's 10 new members met. The 12 founders of NATO met. The EU's 3 countries met."),
    ("grown to a part", "The EU has grown to 27 members that pay. The EU has grown to power."),
    ("an enlarged one", "The proposed 30-nation EU may come. A future 40-member NATO may come."),
    ("a count of another thing", "The 28-nation tournament began. All 27 countries met."),
    ("a part of an organisation", "OPEC's press office, based in Geneva, spoke. The Geneva-based UN Human Rights Council spoke."),
    ("no place", "OPEC is based in part on trust. NATO, based in Kvarnby, met."),
    ("a body of it", "A NATO school, founded in 1959, met. The UN mission was founded in 1999."),
    ("founded for days", "NATO, founded in two days, met. It was founded in 1949."),
    (
        "told as of the past",
        "The former Organization of African Unity met here. The Organization of African Unity, now dissolved, met.",
    ),
    ("a part of a name", "The KGB Museum will open."),
    ("the coast of a lake", "Boats met off the coast of Lake Geneva. The West Coast is wet. Georgia's coast is long."),
    ("no country is landlocked", "The landlocked province is poor. Nothing is landlocked."),
    ("money of old", "He found a hoard of 500 French francs. In 1970 it cost 9,000 French francs."),
    ("money without a number", "Collectors love French francs. The franc fell."),
    ("francs of nobody", "It costs 500 francs. It costs 45 koruna."),
    ("pounds of Ireland", "DUBLIN (Wire) - A ticket costs 20 pounds."),
    ("marks at school", "BERLIN (Wire) - She got 20 marks. She said so."),
    ("francs of Africa", "PARIS (Wire) - A ticket costs 20 CFA francs. A ticket costs 20 francs."),
    ("francs of another", "PARIS (Wire) - Geneva is in Switzerland. A ticket costs 20 francs."),
    ("francs in a country of its own", "PARIS (Wire) - Niger sells rice. A ticket costs 20 francs."),
    ("crowns that are worn", "BRATISLAVA (Wire) - She wore 20 crowns. He paid in gold, in crowns and francs."),
    ("somebody's money", '"I pay 500 French francs," she said.'),
    ("a club's president", "The president of Norway Lines and the Norwegian president of the club met."),
    ("no such minister now", "Former Swiss Prime Minister Ada Quill and a former prime minister of Switzerland met."),
    (
        "a union's president",
        "The Letter Carriers Union of Canada President Ada Quill spoke. The president of Japan's Nissan spoke.",
    ),
    ("history", "The Soviet Union collapsed in 1991. She was born in the Soviet Union. The Soviet Union is history."),
    ("a thing of its name", "Soviet Union Street will be closed."),
    ("two countries", "He flew from Zambia to Gambia. They left Austria for Australia."),
    ("a country and its people", "He came from Germany to German farmers. He left Somalia with Somalis."),
    ("two words of an alphabet", "It went from Prime-2 to Prime-3."),
]


@pytest.mark.parametrize("text", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_silent(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The first Republican president, Abraham Lincoln, spoke in 1861.",
        "President Joe Biden is here. He has been here since 2019.",
        "Joe Biden, president since the vote, spoke. The 45th street is closed.",
        "President Joe Biden and Ada Quill spoke; the mayor, who took office in 2020, left.",
        "President Joe Biden spoke. Biden became mayor in 2019. Biden became acting president in 2019.",
        "President Joe Biden met Ada Quill. She took office in 2019.",
        "President Joe Biden spoke.\n\nHe took office in 2019.",
        "President Joe Biden spoke. It rained. He took office in 2019. It is said that he took office in 2018.",
        "President Joe Biden and Chancellor Olaf Scholz spoke. He took office in 2019.",
        "President Biden spoke. He took office in 2019. Former President Ann Lee spoke. Lee took office in 2019.",
        "He took office in 2019. President Joe Biden spoke.",
    ],
)
def test_no_tenure(text: str) -> None:
    assert not any(told.startswith(("tenure", "ordinal")) for told in said(text))


def test_without_a_day_no_money_is_old() -> None:
    assert claims("The ticket costs 500 French francs.", None) == []


def test_spans_are_exact() -> None:
    text = "The ten-member ASEAN met. The Geneva-based WHO spoke. NATO met. The alliance's 31 members agreed."
    fields = [{name: text[slice(*span)] for name, span in claim.field_spans.items()} for claim in claims(text)]
    assert fields == [
        {"count": "ten", "organisation": "ASEAN"},
        {"count": "31", "organisation": "alliance"},
        {"organisation": "WHO", "place": "Geneva"},
    ]
