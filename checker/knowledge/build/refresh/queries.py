"""What Wikidata is asked for: holders of offices, births, deaths, names and memberships, each part a query in pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checker.model.when import Date

KINDS = ("office", "birth", "death", "rename", "membership")
# How the positions of an office are found. Heads are named by their country itself; ministers are of a class of positions.
# Where no office is told, the position's own title says which it is.
HEADS = {"head-of-state": "P1906", "head-of-government": "P1313"}
CLASSES = {"foreign-minister": "Q7330070", "defence-minister": "Q2518691", "": "Q83307"}
ACTING = "Q4676846"  # "nature of statement: acting"

_PREFIXES = """PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
PREFIX p: <http://www.wikidata.org/prop/>
PREFIX ps: <http://www.wikidata.org/prop/statement/>
PREFIX psv: <http://www.wikidata.org/prop/statement/value/>
PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
PREFIX pqv: <http://www.wikidata.org/prop/qualifier/value/>
PREFIX wikibase: <http://wikiba.se/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""
_RANKED = "?statement wikibase:rank ?rank . FILTER(?rank != wikibase:DeprecatedRank)"
# The end may be known to have come, and its day not: then the qualifier stands there without a value.
_TERM = """OPTIONAL { ?statement pqv:P580 ?from . ?from wikibase:timeValue ?start ; wikibase:timePrecision ?startPrecision . }
  OPTIONAL { ?statement pqv:P582 ?to . ?to wikibase:timeValue ?end ; wikibase:timePrecision ?endPrecision . }
  OPTIONAL { ?statement pq:P582 ?ended . }"""
_JURISDICTION = """{ ?position wdt:P1001 ?country . }
  UNION { ?position wdt:P17 ?country . FILTER NOT EXISTS { ?position wdt:P1001 ?other . } }"""
_NAME = 'OPTIONAL { ?person rdfs:label ?name . FILTER(LANG(?name) = "en") }'


class Part(NamedTuple):
    """One query, asked page by page. `office` is the office that its rows are of, if the query alone tells."""

    name: str
    kind: str
    body: str
    order: str = "?statement ?iso"
    office: str = ""

    def page(self, limit: int, offset: int) -> str:
        """The query of a page. Rows come in the order of their statements, so that no page has what another has."""
        return f"{_PREFIXES}{self.body}\nORDER BY {self.order} LIMIT {limit} OFFSET {offset}\n"


def parts(kinds: Iterable[str], countries: Iterable[str] = (), since: Date | None = None) -> Iterator[Part]:
    """The queries for these `KINDS` and for what held since a day: country by country (by ISO code), so that none is too large.

    Where no country is named, each query asks for the whole world at once.
    """
    term = _TERM + (f"\n  FILTER(!BOUND(?end) || ?end >= {_moment(since)})" if since else "")
    wanted = set(kinds)
    for code in sorted(countries) or [""]:
        where = f'VALUES ?iso {{ "{code}" }}' if code else ""
        for kind in KINDS:
            if kind in wanted:
                for part in _parts(kind, where, term, since):
                    yield part._replace(name=f"{code} {part.name}".lstrip())


def _parts(kind: str, where: str, term: str, since: Date | None) -> Iterator[Part]:
    if kind == "office":
        yield from _offices(where, term)
    elif kind == "rename":
        yield Part("names", kind, _renames(where, term), "?statement ?iso ?geonames")
    elif kind == "membership":
        yield Part("memberships", kind, _memberships(where, term))
    else:
        yield Part(f"{kind}s", kind, _lives(kind, where, since if kind == "death" else None), "?statement")


def _offices(where: str, term: str) -> Iterator[Part]:
    for office, property_ in HEADS.items():
        yield Part(f"offices: {office}", "office", _holders(f"?country wdt:{property_} ?position .", where, term), office=office)
    for office, class_ in CLASSES.items():
        found = f"?position (wdt:P31|wdt:P279)/wdt:P279* wd:{class_} .\n  {_JURISDICTION}"
        yield Part(f"offices: {office or 'by their titles'}", "office", _holders(found, where, term), office=office)


def _holders(positions: str, where: str, term: str) -> str:
    return f"""SELECT DISTINCT ?statement ?person ?name ?title ?iso ?rank ?start ?startPrecision ?end ?endPrecision ?ended ?acting WHERE {{
  {where}
  {positions}
  ?country wdt:P297 ?iso .
  ?person p:P39 ?statement .
  ?statement ps:P39 ?position .
  {_RANKED}
  {term}
  OPTIONAL {{ ?statement pq:P5102 ?acting . FILTER(?acting = wd:{ACTING}) }}
  {_NAME}
  OPTIONAL {{ ?position rdfs:label ?title . FILTER(LANG(?title) = "en") }}
}}"""


def _lives(kind: str, where: str, since: Date | None) -> str:
    """Births or deaths of everyone who held one of the offices; deaths on a day or after it."""
    property_ = {"birth": "P569", "death": "P570"}[kind]
    late = f"FILTER(?start >= {_moment(since)})" if since else ""
    heads = "|".join(f"wdt:{one}" for one in HEADS.values())
    return f"""SELECT DISTINCT ?statement ?person ?name ?rank ?start ?startPrecision WHERE {{
  {{ SELECT DISTINCT ?person WHERE {{
    {where}
    {{ ?country {heads} ?position . }}
    UNION {{ ?position (wdt:P31|wdt:P279)/wdt:P279* wd:{CLASSES[""]} . ?position wdt:P1001|wdt:P17 ?country . }}
    ?country wdt:P297 ?iso .
    ?person wdt:P39 ?position .
  }} }}
  ?person p:{property_} ?statement .
  ?statement psv:{property_} ?value .
  ?value wikibase:timeValue ?start ; wikibase:timePrecision ?startPrecision .
  {_RANKED}
  {late}
  {_NAME}
}}"""


def _renames(where: str, term: str) -> str:
    """Short names of countries and their capitals, and the capitals' official ones: a country's is no name to write it by."""
    return f"""SELECT DISTINCT ?statement ?item ?name ?iso ?code ?geonames ?rank ?value ?start ?startPrecision ?end ?endPrecision ?ended WHERE {{
  {where}
  {{ ?country wdt:P297 ?iso . ?country p:P1813 ?statement . ?statement ps:P1813 ?value . BIND(?country AS ?item) BIND(?iso AS ?code) }}
  UNION {{
    ?country wdt:P297 ?iso .
    ?country p:P36 ?seat . ?seat ps:P36 ?item . ?item p:P1448|p:P1813 ?statement . ?statement ps:P1448|ps:P1813 ?value .
    FILTER NOT EXISTS {{ ?item wdt:P297 ?own . }}
  }}
  FILTER(LANG(?value) = "en")
  {_RANKED}
  {term}
  OPTIONAL {{ ?item wdt:P1566 ?geonames . }}
  OPTIONAL {{ ?item rdfs:label ?name . FILTER(LANG(?name) = "en") }}
}}"""


def _memberships(where: str, term: str) -> str:
    return f"""SELECT DISTINCT ?statement ?item ?iso ?organisation ?name ?rank ?start ?startPrecision ?end ?endPrecision ?ended WHERE {{
  {where}
  ?item wdt:P297 ?iso .
  ?item p:P463 ?statement .
  ?statement ps:P463 ?organisation .
  {_RANKED}
  {term}
  OPTIONAL {{ ?organisation rdfs:label ?name . FILTER(LANG(?name) = "en") }}
}}"""


def _moment(day: Date) -> str:
    return f'"{day.first.isoformat()}T00:00:00Z"^^xsd:dateTime'
