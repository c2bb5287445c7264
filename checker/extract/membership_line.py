"""The line that the grammar of membership is matched on: a sentence with one character an item, each with its place.

Item by item: O organisation, U one that is denied (`non-EU`), C country, E the euro, m member, M members, n state, N states,
V one that goes without
saying (which joined in 2004), G members told of before (the poorest of them), J joined, W joining, j came, y into, A adopted, L left, R accession, Y departure, v is, w was, b became, H has, c been, d does, ! not, ~ neither, t article,
o "of", h "which", s "such", k "as", i "including", ' possessive ending, & "and", B both, S since, T time, D what makes it no
membership (candidate …), I "in", Q "outside", p another preposition, g belongs, a part, u uses, P pays, K bloc, e a word that may
follow a whole statement, x any other word in small letters, X any other capitalised one, commas and brackets as themselves,
. any other mark.
"""

from __future__ import annotations

from typing import NamedTuple

from checker.extract.membership_talk import club_of, country_of_talk, is_club, is_told_of_members, near_club, own_country
from checker.model.article import Span
from checker.text.document import Document
from checker.text.names import Hit
from checker.text.people import is_part_of_name
from checker.text.times import Time
from checker.text.wording import hits_in, times_in

_WORDS = {
    "m": "member member-state newcomer",
    "M": "members member-states newcomers",
    "n": "state nation country",
    "N": "states nations countries",
    "J": "joined entered",
    "j": "came come",
    "y": "into",
    "W": "joining",
    "A": "adopted introduced",
    "L": "left quit exited withdrew",
    "R": "accession entry admission",
    "Y": "departure exit withdrawal",
    "v": "is are remains remain",
    "w": "was were",
    "b": "became",
    "H": "has have",
    "c": "been",
    "d": "does do",
    "!": "not no never isn't aren't n't",
    "~": "neither none",
    "t": "a an the",
    "o": "of",
    "h": "which",
    "s": "such",
    "k": "as",
    "i": "including like namely",
    "'": "'s ’s ' ’",
    "&": "and",
    "B": "both all each",
    "S": "since",
    "D": "candidate candidates aspiring aspirant aspirants would-be prospective future potential possible hopeful hopefuls applicant"
    " applicants observer observers partner partners associate associated former formerly once ex then ex-member founding founder"
    " charter original permanent non-permanent suspended honorary candidacy eventual likely almost next upcoming probable nearly"
    " elected dialogue until guest guests invitee",
    "I": "in inside within",
    "Q": "outside",
    "p": "of from to with by for between near against about alongside across through under like",
    "g": "belongs belong belonging belonged",
    "a": "part",
    "u": "uses use using share shares sharing",
    "P": "pays pay paying",
    "e": "or but on at after before when while where who that had will would said says because it though although"
    " despite so he she they whose during",
}
_LEXICON = {word: mark for mark, listed in reversed(_WORDS.items()) for word in listed.split()} | {mark: mark for mark in ",()"}
_UNNAMED = frozenset("its them among member joined entered left quit withdrew in his her their".split())
_AS_SUBJECT = frozenset("which that only just also".split())
_POSSESSIVES = frozenset("his her their".split())
_ORDINALS = frozenset("st nd rd th".split())
_MEMBERS = frozenset("member members member-state".split())
_EURO = frozenset({"euro", "euros"})
_ZONES = frozenset("zone area bloc group summit finance".split())
_NOT_WHOLE = ("bloc", "body", "watchdog", "agency")
# Parts of another state are in what it is in, each in its own way.
_DEPENDENT = frozenset(
    "GL FO GI GF GP MQ YT RE MF BL PM AX PR HK MO NC PF JE GG IM AW CW SX BQ BM KY VG TC MS AI FK SH TK NU CK VI GU AS MP EH WF".split()
)


class Item(NamedTuple):
    """One item: where it stands, its token, what it stands for, and where it is denied."""

    span: Span
    token: int
    written: str
    denied: Span | None = None


class Line(NamedTuple):
    """The items of a sentence and a character for each; the times by their item."""

    symbols: str
    items: list[Item]
    times: dict[int, Time]


def line_of(document: Document, first: int, end: int) -> Line:
    """The items of a sentence, known names and times as one each."""
    hits = {hit.first: hit for hit in hits_in(document, first, end)}
    times = {time.first: time for time in times_in(document, first, end)}
    symbols: list[str] = []
    items: list[Item] = []
    when: dict[int, Time] = {}

    def put(mark: str, item: Item) -> None:
        symbols.append(mark)
        items.append(item)

    at = first
    if talk := country_of_talk(document, first, end):
        put("C", Item(document.tokens.span(first, talk.end), first, talk.written))
        at = talk.end
    while at < end:
        hit = hits.get(at)
        if hit and (mark := _mark(document, hit, (first, end))):
            put(mark, Item(hit.span, at, _written(document, hit.span)))
            at = hit.end
        elif at in times and times[at].end > at:
            when[len(symbols)] = times[at]
            put("T", Item(document.tokens.span(at, times[at].end), at, ""))
            at = times[at].end
        else:
            for mark, item in _word(document, at, end, symbols, items):
                put(mark, item)
            at += 1
    return Line("".join(symbols), items, when)


def _word(document: Document, at: int, end: int, symbols: list[str], items: list[Item]) -> list[tuple[str, Item]]:
    """The items of one token; `EU non-member` denies the organisation before it."""
    tokens = document.tokens
    word, lower, span = tokens.words[at], tokens.lowers[at], tokens.span(at, at + 1)
    plain = Item(span, at, word)
    if lower in ("non-member", "non-members"):
        start = span.start
        rest = Item(Span(start + 4, span.end), at, word[4:])
        if symbols[-1:] == ["O"]:
            symbols[-1], items[-1] = "U", items[-1]._replace(denied=Span(start, start + 4))
            return [(_LEXICON[lower[4:]], rest)]
        club = club_of(document, at, "members")
        return [("U", rest._replace(written=club, denied=Span(start, start + 4))), (_LEXICON[lower[4:]], rest)] if club else []
    if lower in _EURO and _is_currency(document, at, end):
        return [("E", plain._replace(written="euro area"))]
    if lower == "euro" and tokens.lowers[at + 1] in ("zone", "area"):
        return [("O", Item(tokens.span(at, at + 2), at, tokens.text(at, at + 2)))]
    if lower in ("zone", "area") and tokens.lowers[at - 1 : at] == ["euro"] and symbols[-1:] == ["O"]:
        return []
    if compound := _compound(document, at):
        return compound
    if lower in _UNNAMED and (spoken := _unnamed(document, at, end, plain)):
        return spoken
    if is_club(document, at, end) and not _is_named(document, at + 1):
        club = club_of(document, at, lower)
        return [("O" if club else "K", plain._replace(written=club))]
    other = "x" if word[0].islower() or word[0].isdigit() else "X" if word[0].isalpha() else "."
    return [(_LEXICON.get(lower, other), plain)]


def _unnamed(document: Document, at: int, end: int, plain: Item) -> list[tuple[str, Item]]:
    """The items of a word that speaks of an organisation without its name: its newest member, of them, which joined in 2004."""
    lowers = document.tokens.lowers
    lower, behind = lowers[at], lowers[at + 1 : min(at + 5, end)]
    if lower == "its":
        numbered = behind[1:2] and behind[1] in _ORDINALS and behind[2:3] in ([","], ["."])
        if not numbered and _MEMBERS.isdisjoint(behind):
            return []
        club = plain._replace(written=near_club(document, at))
        items = [("O", club), ("'", plain)]
        return (items + [("m", plain)] * bool(numbered)) if club.written else []
    if lower == "them":
        told = at > 1 and lowers[at - 1] == "of" and is_told_of_members(document, at)
        return [("G", plain._replace(written=near_club(document, at)))] if told and near_club(document, at) else []
    if lower == "member":
        named = any(hit.name.type == "organisation" for hit in hits_in(document, document.sentence_of(at)[0], at))
        of_what = near_club(document, at) if behind[:1] == ["since"] and not named else ""
        return [("m", plain), ("V", plain._replace(written=of_what))] if of_what else []
    if lower == "among":
        meant = behind[:2] == ["the", "members"] and near_club(document, at)
        return [("p", plain)] if not meant else [("p", plain), ("V", plain._replace(written=meant))]
    if lower in _POSSESSIVES:
        meant = own_country(document, at) if "country" in behind[:2] else ""
        return [("C", plain._replace(written=meant))] if meant else []
    verb = (_LEXICON[lower], plain)
    goes_before = lowers[at - 1] if lower != "in" else lowers[at - 2]  # which joined in 2004, which came in in 2004
    objectless = goes_before in _AS_SUBJECT and behind[:1] in (["in"], ["on"], ["at"], ["last"], ["this"], ["since"])
    if not objectless or not is_told_of_members(document, at) or not (club_name := near_club(document, at)):
        return [verb]
    return [verb, ("V", plain._replace(written=club_name))]


def _is_named(document: Document, at: int) -> bool:
    """Whether an organisation's name stands right behind: the trade bloc Mercosur."""
    return any(hit.name.type == "organisation" for hit in hits_in(document, at, at + 1))


def _is_currency(document: Document, at: int, end: int) -> bool:
    lowers = document.tokens.lowers
    return not (at + 1 < end and lowers[at + 1] in _ZONES) and not (at and lowers[at - 1][:1].isdigit())


def _mark(document: Document, hit: Hit, sentence: tuple[int, int]) -> str | None:
    """O or C for the name of an organisation or a country that stands whole; None for any other name."""
    if is_part_of_name(document.tokens, hit.first, hit.end, sentence):
        return None
    if hit.name.type == "organisation" and hit.name.words[-1] not in _NOT_WHOLE:
        return "O"
    return "C" if hit.of("country") and hit.name.id not in _DEPENDENT else None


def _compound(document: Document, at: int) -> list[tuple[str, Item]]:
    """An organisation within one word: `non-EU`, `NATO-member`; a zone of small letters: `eurozone`."""
    word, start = document.tokens.words[at], document.tokens.starts[at]
    end = start + len(word)
    if document.tokens.lowers[at] == "eurozone":
        return [("O", Item(Span(start, end), at, word))]
    if "-" not in word:
        return []
    head, _, tail = word.partition("-")
    if head.lower() == "non" and _is_organisation(document, tail):
        return [("U", Item(Span(start + 4, end), at, tail, Span(start, start + 4)))]
    if tail in ("member", "members") and _is_organisation(document, head):
        middle = start + len(head)
        return [("O", Item(Span(start, middle), at, head)), (_LEXICON[tail], Item(Span(middle + 1, end), at, tail))]
    return []


def _is_organisation(document: Document, word: str) -> bool:
    named = document.gazetteer.starting_with(word.lower())
    return word[:1].isupper() and any(name.type == "organisation" and len(name.words) == 1 for name in named)


def _written(document: Document, span: Span) -> str:
    return " ".join(document.text[span.start : span.end].split())
