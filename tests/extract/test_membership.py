"""Membership: which country is said to be in which organisation, or not to be in it."""

from __future__ import annotations

import pytest

from checker.extract.membership import extract
from checker.model.claims import AccessionClaim, MembershipClaim
from checker.model.when import Date
from tests.text.gazetteer import document


def claims(text: str) -> list[MembershipClaim | AccessionClaim]:
    return list(extract(document(text, Date.parse("2023-06-04"))))


def said(text: str) -> list[str]:
    """Each claim in short: the member, `not` where it is negated or `joined` or `left`, the organisation, and when, if that is told."""
    return [_short(claim) for claim in claims(text)]


def _short(claim: MembershipClaim | AccessionClaim) -> str:
    who = claim.member.written, claim.organisation.written
    if isinstance(claim, AccessionClaim):
        return f"{who[0]} {'left' if claim.left else 'joined'} {who[1]} {claim.date}"
    return f"{who[0]}{' not' if claim.negated else ''} {who[1]}" + (f" {claim.as_of}" if claim.as_of else "")


SHAPES = [
    ("member before the country", "NATO member Poland will host the talks.", ["Poland NATO"]),
    ("only the country beside the word", "Fellow NATO member Poland and Japan objected.", ["Poland NATO"]),
    ("joined by a hyphen", "NATO-member Turkey objected.", ["Turkey NATO"]),
    ("a plural and its list", "NATO members Poland, Italy and Turkey voted.", ["Poland NATO", "Italy NATO", "Turkey NATO"]),
    ("states such as", "NATO member states such as Poland and Italy voted.", ["Poland NATO", "Italy NATO"]),
    ("countries including", "NATO countries, including Poland, voted.", ["Poland NATO"]),
    ("a country of it", "NATO country Poland voted.", ["Poland NATO"]),
    ("denied by a prefix", "Non-NATO member Ireland stayed out.", ["Ireland not NATO"]),
    ("denied states", "It helps non-NATO states such as Ireland and Japan.", ["Ireland not NATO", "Japan not NATO"]),
    ("its newest member", "NATO's newest member, Poland, sent ships.", ["Poland NATO"]),
    ("set off", "Turkey, a NATO member since long ago, objected.", ["Turkey NATO"]),
    ("set off with of", "Turkey, a full member of NATO, objected.", ["Turkey NATO"]),
    ("set off with of and a name", "Turkey, the only Muslim member of NATO, objected.", ["Turkey NATO"]),
    ("set off and denied", "Ireland, which is not a member of NATO, objected.", ["Ireland not NATO"]),
    ("no longer", "Ireland, no longer a NATO member, objected.", ["Ireland not NATO"]),
    ("in brackets", "Talks with Ireland (not a member of NATO) go on.", ["Ireland not NATO"]),
    ("is", "Poland is a member of NATO.", ["Poland NATO"]),
    ("are", "Poland and Italy are members of the United Nations.", ["Poland United Nations", "Italy United Nations"]),
    ("is not yet", "Georgia is not yet a NATO member.", ["Georgia not NATO"]),
    ("was, at a time", "Germany was a member of NATO in 2009.", ["Germany NATO 2009"]),
    ("became", "Poland became NATO's 16th member in 1999.", ["Poland joined NATO 1999"]),
    ("joined", "Turkey joined NATO in 1952.", ["Turkey joined NATO 1952"]),
    (
        "joined, several",
        "Poland, Italy and Turkey, which joined NATO in 1999, voted.",
        ["Poland joined NATO 1999", "Italy joined NATO 1999", "Turkey joined NATO 1999"],
    ),
    ("joined and full stop", "Later Turkey joined NATO.", []),
    ("joined alone", "Turkey joined NATO.", ["Turkey NATO"]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in SHAPES], ids=[case[0] for case in SHAPES])
def test_shapes(text: str, expected: list[str]) -> None:
    assert said(text) == expected


SILENT = [
    ("a candidate", "NATO candidate member Georgia objected."),
    ("aspiring", "Aspiring NATO member Georgia objected."),
    ("a future member", "Future NATO member Georgia objected."),
    ("a former member", "Former NATO member France objected."),
    ("a partner", "Georgia, a NATO partner, objected."),
    ("observer", "Georgia, an observer member of NATO, objected."),
    ("wants to join", "Georgia wants to join NATO. Georgia wants to become a member of NATO."),
    ("would like to be", "Georgia, a country that would like to be a member of NATO, objected."),
    ("a wish", "Georgia could become a NATO member."),
    ("a condition", "If Georgia joined NATO, ships would come."),
    ("a question of whether", "They ask whether Georgia is a member of NATO."),
    ("joined in doing", "Turkey joined NATO in calling for talks."),
    ("joined others", "Turkey joined NATO leaders in Paris."),
    ("in waiting", "Georgia, a NATO member in waiting, objected."),
    ("was, at no time told", "France was a member of NATO."),
    ("another's country", "The president of France is a member of NATO."),
    ("a part of another name", "UN Security Council member Japan voted. Japan, a member of the UN Security Council, voted."),
    ("a delegation", "Lee, of Japan, is a member of the UN delegation."),
    ("long ago or now", "In 1950 he fled to Italy, a NATO member."),
    ("an unknown word joined", "Non-stick pans and non-Lee members sold well in Japan. The Lee-member club met the UN."),
    ("no country", "NATO members voted."),
    ("members of a club", "Its members joined Poland and Italy."),
]


@pytest.mark.parametrize("text", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_silent(text: str) -> None:
    assert said(text) == []


def test_a_zone_in_small_letters() -> None:
    assert said("Lately eurozone member Germany voted.") == ["Germany eurozone"]


def test_spans_are_exact() -> None:
    text = "Talks with the non-NATO\nmember South Korea go on."
    (claim,) = claims(text)
    assert {field: text[span.start : span.end] for field, span in claim.field_spans.items()} == {
        "negated": "non-",
        "organisation": "NATO",
        "member": "South Korea",
    }
    assert claim.span
    assert text[claim.span.start : claim.span.end] == claim.text == "non-NATO\nmember South Korea"


def test_nearness_makes_sure() -> None:
    assert [claim.confidence for claim in claims("NATO member Poland left. Turkey, a NATO member, stayed.")] == [0.9, 0.85]


TALK = [
    ("the alliance", "NATO met. Turkey, not yet a member of the alliance, came.", ["Turkey not NATO"]),
    ("of it", "NATO met. Turkey, which has applied, is not a member of it.", ["Turkey not NATO"]),
    ("alliance member", "NATO met. Alliance member Turkey came.", ["Turkey NATO"]),
    ("a bloc with its name", "Turkey, a full member of the military alliance NATO, came.", ["Turkey NATO"]),
    ("the country", "Turkey grows tea. The country, a member of NATO, is big.", ["Turkey NATO"]),
    ("it", "Turkey grows tea. It is a member of NATO.", ["Turkey NATO"]),
    ("both of them", "Turkey and Poland, both of them members of NATO, came.", ["Turkey NATO", "Poland NATO"]),
    ("neither of them", "Turkey and Poland, neither of them a member of NATO, came.", ["Turkey not NATO", "Poland not NATO"]),
    ("one of the members", "Turkey, one of the members of NATO, came.", ["Turkey NATO"]),
    ("outside", "Turkey, outside NATO, came. Poland is outside NATO.", ["Turkey not NATO", "Poland not NATO"]),
    ("in and part of", "Turkey is in NATO. Poland is not part of NATO.", ["Turkey NATO", "Poland not NATO"]),
    ("belongs", "Turkey belongs to NATO. Poland does not belong to NATO.", ["Turkey NATO", "Poland not NATO"]),
    (
        "to which it has belonged",
        "NATO met. The alliance, to which Turkey has belonged since 1990, grew.",
        ["Turkey joined NATO 1990", "Turkey NATO"],
    ),
    ("money", "Poland uses the euro. Turkey does not use the euro.", ["Poland euro area", "Turkey not euro area"]),
    ("pays in it", "Poland, which already pays in euros, came.", ["Poland euro area"]),
    ("a non-member", "NATO non-member Ireland came. Non-member Japan came.", ["Ireland not NATO", "Japan not NATO"]),
    ("a member since", "Turkey, a NATO member since 1990, came.", ["Turkey joined NATO 1990", "Turkey NATO"]),
    ("has been one since", "Turkey has been a member of NATO since 1990.", ["Turkey joined NATO 1990", "Turkey NATO"]),
    ("in it since", "Turkey, in NATO since 1990, came.", ["Turkey joined NATO 1990", "Turkey NATO"]),
    ("has been in it since", "Turkey has been in NATO since 1990.", ["Turkey joined NATO 1990", "Turkey NATO"]),
    ("a member of what is spoken of", "NATO met. Turkey, a member since 1990, came.", ["Turkey joined NATO 1990", "Turkey NATO"]),
    ("has been a member of it", "NATO met. Turkey has been a member since 1990.", ["Turkey joined NATO 1990", "Turkey NATO"]),
    ("a member of nothing that is told", "It rained. Turkey, a member since 1990, came.", []),
    ("left", "Turkey left NATO in 1990. Poland withdrew from NATO in 1991.", ["Turkey left NATO 1990", "Poland left NATO 1991"]),
    ("its exit", "Turkey's exit from NATO in 1990 was hard.", ["Turkey left NATO 1990"]),
    ("its accession", "Turkey's accession to NATO in 1990 was easy.", ["Turkey joined NATO 1990"]),
    ("which it joined", "NATO, which Turkey joined in 1990, grew.", ["Turkey joined NATO 1990"]),
    ("which it left", "NATO, which Turkey left in 1990, grew.", ["Turkey left NATO 1990"]),
    ("adopted the money", "Poland adopted the euro in 2010.", ["Poland joined euro area 2010"]),
    ("came into it", "NATO met. Poland, which came into the alliance with them, came.", ["Poland NATO"]),
    ("a member first", "A member of NATO since 1999, Poland is for it.", ["Poland NATO"]),
    ("members such as", "Members of NATO such as Poland came.", ["Poland NATO"]),
    ("as a member", "As a NATO member, Poland is for it. As a member of NATO, Italy is too.", ["Poland NATO", "Italy NATO"]),
    ("like other members", "Poland, like other NATO members, is for it.", ["Poland NATO"]),
    ("and other countries", "Poland and other NATO countries are for it.", ["Poland NATO"]),
    ("a country of it", "Poland, a NATO country of many lakes, is for it.", ["Poland NATO"]),
    ("a newcomer", "NATO newcomer Poland is for it.", ["Poland NATO"]),
    ("its newest member, before the name", "NATO grew. Poland, its newest member, came.", ["Poland NATO"]),
    ("one of its newest members", "NATO grew. Poland, one of its newest members, came.", ["Poland NATO"]),
    ("its 16th, and no word of a member", "NATO grew. Poland, its 16th, joined them late.", ["Poland NATO"]),
    ("not its member", "NATO grew. Poland, not yet its member, came.", ["Poland not NATO"]),
    ("a founder and still a member", "NATO met. Poland, a founder of it and still one of its members, came.", ["Poland NATO"]),
    (
        "the poorest of them",
        "Italy is one of the members of NATO. Poland, the poorest of them, came.",
        ["Italy NATO", "Poland NATO"],
    ),
    (
        "the first of those with the money",
        "Those that share the euro met. Poland, the poorest of them, came.",
        ["Poland euro area"],
    ),
    ("as many as are told", "Two NATO members, Poland and Italy, came.", ["Poland NATO", "Italy NATO"]),
    ("fewer than are told", "Three NATO members, Poland and Italy, came.", []),
    (
        "among the members",
        "NATO met. Poland, which has been among the members since 1999, came.",
        ["Poland joined NATO 1999", "Poland NATO"],
    ),
    ("a non-member's name right behind", "Non-NATO Japan came.", ["Japan not NATO"]),
    ("one of those with the money", "Poland is one of the 11 countries that use the euro.", ["Poland euro area"]),
    ("of which it is a member", "NATO, of which Poland is a member, met.", ["Poland NATO"]),
    ("which joined, and no name behind", "NATO has 30 members. Poland, which joined in 1999, came.", ["Poland joined NATO 1999"]),
    (
        "two which joined",
        "NATO grew by Poland and Italy, which joined on Friday.",
        ["Poland joined NATO 2023-06-02", "Italy joined NATO 2023-06-02"],
    ),
    ("which came in", "NATO has 30 members. Poland, which came in in 1999, spoke.", ["Poland joined NATO 1999"]),
    ("which left, and no name behind", "NATO has 30 members. Poland, which left in 1999, spoke.", ["Poland left NATO 1999"]),
    ("since joining", "Since joining NATO in 1999, Poland has grown.", ["Poland joined NATO 1999"]),
    ("since it joined", "Since it joined NATO in 1999, Poland has grown.", ["Poland joined NATO 1999"]),
    (
        "in a country that has the money",
        "In Poland, which adopted the euro in 2010, it rained.",
        ["Poland joined euro area 2010"],
    ),
    (
        "his own country",
        "Poland's president said that he could hope for NATO, which his own country entered in 1999.",
        ["Poland joined NATO 1999"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in TALK], ids=[case[0] for case in TALK])
def test_what_stands_for_a_name(text: str, expected: list[str]) -> None:
    assert said(text) == expected


NO_TALK = [
    (
        "a ruling alliance",
        "NATO met. The mayor, a member of the ruling alliance, spoke in Poland. Poland, a member of an alliance, spoke.",
    ),
    ("an alliance of others", "NATO met. Poland, a member of the alliance of the willing, spoke."),
    ("no alliance named", "Poland, a member of the alliance, spoke."),
    ("two alliances", "NATO met. The United Nations met. It rained. It rained on. Poland, a member of the club, spoke."),
    ("money of a small state", "Montenegro uses the euro."),
    ("in its doings", "Poland is in NATO talks. Poland is in NATO's interest."),
    ("another country first", "Poland's mill is old. It is a member of NATO."),
    ("the nation of others", "Poland is old. The nation of shopkeepers is a member of NATO."),
    ("left for days", "Poland left NATO for two days."),
    ("a non-member of nothing", "Non-member Japan came. The non-members came."),
    ("which joined something else", "NATO talks went on, its members spoke. Poland, which joined in 1999, came."),
    ("which joined, and nothing of members", "NATO met. It rained. Poland, which joined in 1999, came."),
    ("the poorest of others", "NATO met. Poland, the poorest of them, came."),
    ("the poorest of candidates", "NATO and its candidates met as members. Poland, the poorest of them, came."),
    ("its members of two", "NATO and the United Nations met. Poland, its newest member, came."),
    ("its capital", "NATO met. Poland, its capital full, came."),
    ("another's own country", "The man said NATO, which his own country entered in 1999, grew."),
    ("and countries", "Poland and the NATO countries are for it."),
    ("a country that is not its own", "Poland, a NATO neighbour, is for it."),
    ("two of them", "NATO met. The United Nations met. Non-member Japan came."),
]


@pytest.mark.parametrize("text", [case[1] for case in NO_TALK], ids=[case[0] for case in NO_TALK])
def test_what_stands_for_nothing(text: str) -> None:
    assert said(text) == []
