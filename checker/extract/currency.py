"""Currencies: what something costs or pays today, in a currency of a country: 500 French francs, 20,000 pesetas."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from checker.extract.home_country import home_of
from checker.model.article import Span
from checker.model.claims import CurrencyClaim
from checker.model.facts import Entity
from checker.text.clauses import past_time_of
from checker.text.document import Document
from checker.text.names import Hit
from checker.text.wording import hits_in, places_of, times_in

# Words of currencies, and whose they are where no country stands before them.
_FORMS = {
    "franc": ("franc francs", ""),
    "mark": ("mark marks deutschmark deutschmarks d-mark d-marks", ""),
    "lira": ("lira lire", ""),
    "peseta": ("peseta pesetas", "Spain"),
    "escudo": ("escudo escudos", ""),
    "schilling": ("schilling schillings", "Austria"),
    "guilder": ("guilder guilders", ""),
    "markka": ("markka markkas markkaa", "Finland"),
    "drachma": ("drachma drachmas drachmae", "Greece"),
    "tolar": ("tolar tolars", "Slovenia"),
    "koruna": ("koruna korunas koruny crown crowns", ""),
    "kroon": ("kroon kroons krooni", "Estonia"),
    "lats": ("lats lati", "Latvia"),
    "litas": ("litas litai", "Lithuania"),
    "kuna": ("kuna kunas", "Croatia"),
    "cruzeiro": ("cruzeiro cruzeiros", "Brazil"),
    "austral": ("australes", "Argentina"),
    "sucre": ("sucre sucres", "Ecuador"),
    "colon": ("colon colons colones", ""),
    "pound": ("pound pounds punt punts", ""),
    "ekwele": ("ekwele ekweles bipkwele", "Equatorial Guinea"),
    "inti": ("inti intis", "Peru"),
    "zaire": ("zaires", "Democratic Republic of the Congo"),
    "lev": ("lev leva levs", "Bulgaria"),
}
# Whose a currency of several countries is in a story that is at home in one of them.
_OWNERS = {
    "franc": {"FR": "France", "BE": "Belgium", "LU": "Luxembourg"},
    "mark": {"DE": "Germany"},
    "lira": {"IT": "Italy"},
    "escudo": {"PT": "Portugal"},
    "guilder": {"NL": "Netherlands"},
    "koruna": {"SK": "Slovakia"},
    "pound": {"IE": "Ireland"},
}
_STRANGERS = frozenset("CH LI TR CV CZ AW SR GB SE NO DK IS GN DJ RW BI KM".split())  # whose money goes by such a name still
_CITIES = {
    **{"paris": "FR", "lyon": "FR", "marseille": "FR", "strasbourg": "FR", "bordeaux": "FR", "brussels": "BE", "antwerp": "BE"},
    **{"berlin": "DE", "frankfurt": "DE", "hamburg": "DE", "munich": "DE", "bonn": "DE", "cologne": "DE", "rome": "IT"},
    **{"milan": "IT", "turin": "IT", "naples": "IT", "lisbon": "PT", "porto": "PT", "amsterdam": "NL", "rotterdam": "NL"},
    **{"bratislava": "SK", "dublin": "IE"},
}
_BARELY_MONEY = frozenset("mark marks crown crowns punt punts pound pounds".split())  # may count other things
_COSTS = frozenset(
    "cost costs price prices priced pay pays paid charge charges charged fee fees fine fined salary wage wages earn earns budget"
    " sell sells sold buy buys bought ticket tickets rent toll tax taxes loan loans debt profit loss turnover".split()
)
_POUNDS = frozenset("pound pounds".split())  # in Ireland those of Belfast or London, told without more
_USING = frozenset("use uses using".split())
_PAYING = frozenset("pay pays paying".split())
_WORDS = {word: name for name, (listed, _) in _FORMS.items() for word in listed.split()}
_GERMAN = frozenset("deutschmark deutschmarks d-mark d-marks".split())
_NUMBERS = frozenset("hundred thousand million billion trillion".split())
# The text tells of the past, of money as a thing, or of one currency turned into another.
_OLD = frozenset(
    "former formerly then old once previous previously pre-euro ago when before until replaced replace abolished exchange"
    " exchanged swap swapped convert converted conversion equivalent coin coins note notes banknote banknotes collector collectors"
    " museum history historic history's legal tender gave scrapped remember remembers hoard hoarded hidden found withdrawn"
    " rate era inherited worth nostalgia phased phase switch switched transition adopt adopted adopting introduce introduced treasure".split()
)
_LONG_AGO = timedelta(days=550)
_MARGIN = 18
_HEAD = 40  # tokens in which the dateline stands


def extract(document: Document) -> Iterator[CurrencyClaim]:
    """Every sum in a currency that tells of today, in order of place."""
    for at in places_of(document, frozenset(_WORDS)):
        owner, first = _owner(document, at)
        if owner and (_is_sum(document, first) or _is_used(document, first)) and not _is_told_as_past(document, at):
            word = document.tokens.span(at, at + 1)
            spans = {"currency": word} | ({"jurisdiction": owner.span} if isinstance(owner, Hit) else {})
            span = Span(min(place.start for place in spans.values()), word.end)
            name = owner if isinstance(owner, str) else " ".join(document.text[owner.span.start : owner.span.end].split())
            yield CurrencyClaim(
                **document.said(span, "currency", field_spans=spans),
                currency=_WORDS[document.tokens.lowers[at]],
                jurisdiction=Entity(name),
            )


def _owner(document: Document, at: int) -> tuple[Hit | str | None, int]:
    """The country that a currency is told to be of, by the word before it or by its own name; and where its words begin."""
    lowers = document.tokens.lowers
    hit = next((hit for hit in hits_in(document, at - 4, at) if hit.end == at), None)
    if hit and hit.name.type in ("demonym", "country") and not hit.others:
        return hit, hit.first
    if lowers[at] in _GERMAN or lowers[at - 1 : at] == ["deutsche"]:
        return "Germany", at - (lowers[at - 1] == "deutsche")
    if alone := _FORMS[_WORDS[lowers[at]]][1]:
        return alone, at
    return (_of_home(document, at), at) if _is_sum(document, at) and _is_money(document, at) else (None, at)


def _of_home(document: Document, at: int) -> str | None:
    """The country that a story is at home in, if it had this currency, and none is named whose money is called so still."""
    named = {hit.name.id for hit in document.names if hit.name.type in ("country", "demonym")}
    if "cfa" in document.places or named & _STRANGERS:
        return None
    owners = _OWNERS.get(_WORDS[document.tokens.lowers[at]], {})
    home = home_of(document, at)
    city = next((word for word in document.tokens.lowers[:_HEAD] if word in _CITIES), None)
    return owners.get(home.name.id if home else _CITIES[city] if city and not named else "")


def _is_money(document: Document, at: int) -> bool:
    """Whether a word that may count other things is told as money."""
    lowers = document.tokens.lowers
    first, end = document.sentence_of(at)
    if lowers[at] in _POUNDS:
        return False
    return lowers[at] not in _BARELY_MONEY or not _COSTS.isdisjoint(lowers[first:end])


def _is_sum(document: Document, first: int) -> bool:
    """Whether a number stands right before: 20,000, or 3 million."""
    lowers = document.tokens.lowers
    return first > 0 and (lowers[first - 1][:1].isdigit() or lowers[first - 1] in _NUMBERS)


def _is_used(document: Document, first: int) -> bool:
    """Whether a country is told to have the money: which pays in pesetas, uses the franc."""
    before = document.tokens.lowers[max(0, first - 2) : first]
    return len(before) == 2 and ((before[0] in _USING and before[1] == "the") or (before[0] in _PAYING and before[1] == "in"))


def _is_told_as_past(document: Document, at: int) -> bool:
    """Whether the sentence, or the one before it, tells of a time long gone, or of the money itself."""
    first, end = document.sentence_of(at)
    lowers = document.tokens.lowers
    near = lowers[max(first, at - _MARGIN) : min(end, at + _MARGIN)]
    if not _OLD.isdisjoint(near) or past_time_of(document, at):
        return True
    start = document.sentence_of(first - 1)[0] if first else first
    long_ago = document.anchor.first - _LONG_AGO if document.anchor else None
    told = [time.value for time in times_in(document, start, end) if time.value]
    return long_ago is None or any(day.last < long_ago for day in told) or document.in_quote(document.tokens.span(at, at + 1))
