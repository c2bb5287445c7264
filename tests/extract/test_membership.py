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
