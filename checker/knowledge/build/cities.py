"""Which country or state a city lies in, today and in the states that are gone, from GeoNames."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from checker.knowledge.build.geonames import KNOWN_UNTIL, LARGE, City, cities, former_names, further_names, place_id
from checker.knowledge.build.rows import GEONAMES, HANDWORK, Name, Row, hand, parts
from checker.model.fold import fold

BEGINS = "1980"
NAMED_ABROAD = 100_000  # smaller cities seldom stand beside the name of a state that is gone
SOVIET = set("AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ".split())
YUGOSLAV = {
    "HR": "1991-06-25",
    "SI": "1991-06-25",
    "MK": "1991-09-08",
    "BA": "1992-03",
    "ME": "2006-06-03",
    "RS": "2006-06-05",
    "XK": "2006-06-05",
}
CZECHOSLOVAK = {"CZ": "1992-12-31", "SK": "1992-12-31"}
EAST_GERMAN = {"11", "12", "13", "14", "15"}  # GeoNames' codes of the states that the German Democratic Republic became
BORN = {
    **dict.fromkeys(SOVIET, "1991"),
    **YUGOSLAV,
    "CZ": "1993-01-01",
    "SK": "1993-01-01",
    "SS": "2011-07-09",
    "ER": "1993-05-24",
    "TL": "2002-05-20",
    "NA": "1990-03-21",
    "XK": "2008-02-17",
    "PS": "1988-11-15",
    "ZW": "1980-04-18",
    "YE": "1990-05-22",
}
LEFT = {"SS": ("SD", "2011-07-09"), "TL": ("ID", "1999-10-25"), "ER": ("ET", "1993-05-24")}  # states that still stand
CRIMEA = {("UA", "11"), ("UA", "20")}
DISPUTED_COUNTRIES = {"XK", "PS", "EH"}
DISPUTED_CITIES = {"Jerusalem", "East Jerusalem", "West Jerusalem", "Katzrin"}
SOVEREIGNS = {
    **dict.fromkeys("AS GU MP PR VI UM".split(), "US"),
    **dict.fromkeys("GL FO".split(), "DK"),
    **dict.fromkeys("BL GF GP MF MQ NC PF PM RE TF WF YT".split(), "FR"),
    **dict.fromkeys("AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG".split(), "GB"),
    **dict.fromkeys("AW CW SX".split(), "NL"),
    **dict.fromkeys("CC CX HM NF".split(), "AU"),
    **dict.fromkeys("CK NU TK".split(), "NZ"),
    **dict.fromkeys("BV SJ".split(), "NO"),
    "AX": "FI",
}
RETURNED = [
    ("HK", "GB", "1842", "1997-07-01"),
    ("HK", "CN", "1997-07-01", ""),
    ("MO", "PT", "1887", "1999-12-20"),
    ("MO", "CN", "1999-12-20", ""),
]
# GeoNames' codes of the parts of a country beside those of ISO 3166-2.
CODES = {
    country: dict(pair.split("=") for pair in listed.split())
    for country, listed in {
        "CA": "01=AB 02=BC 03=MB 04=NB 05=NL 07=NS 08=ON 09=PE 10=QC 11=SK 12=YT 13=NT 14=NU",
        "AU": "01=ACT 02=NSW 03=NT 04=QLD 05=SA 06=TAS 07=VIC 08=WA",
        "DE": "01=BW 02=BY 05=HE 06=NI 07=NW 08=RP 09=SL 10=SH 11=BB 12=MV 13=SN 14=ST 15=TH",
        "IT": "01=65 03=78 04=72 05=45 07=62 08=42 09=25 10=57 13=75 14=88 15=82 16=52 18=55 20=34",
        "IN": "02=AP 03=AS 09=GJ 10=HR 11=HP 12=JK 13=KL 16=MH 19=KA 21=OR 24=RJ 25=TN 28=WB 33=GA 34=BR 35=MP 36=UP 37=CT"
        " 38=JH 39=UT 40=TG 41=LA",
    }.items()
}
# Parts that were cut out of another: whose cities lay in that before.
CUT_OUT = {
    "IN-TG": ("IN-AP", "2014-06-02"),
    "IN-UT": ("IN-UP", "2000-11-09"),
    "IN-JH": ("IN-BR", "2000-11-15"),
    "IN-CT": ("IN-MP", "2000-11-01"),
    "IN-LA": ("IN-JK", "2019-10-31"),
}
BRITAIN = {"ENG", "SCT", "WLS", "NIR"}


@lru_cache(maxsize=1)
def chosen() -> list[City]:
    """The cities of 50,000 and more, and every smaller place of the same name: what is Paris must stay in doubt."""
    large = {fold(c.name) for c in cities().values() if c.people >= LARGE}
    named = {id for id, _ in further_names()} | {place_id(country, today) for (country, _), today in former_names().items()}
    return [c for c in cities().values() if c.people >= LARGE or c.id in named or fold(c.name) in large]


def names() -> Iterator[Name]:
    """Names of cities (GeoNames' own, and further English ones) and of parts of countries."""
    for id, alias in further_names():
        yield Name(id, "place", alias, "alias")
    for city in chosen():
        yield Name(city.id, "place", city.name, "short", GEONAMES.name, GEONAMES.licence)
    for code, name, aliases, demonyms, _ in hand("regions"):
        yield Name(code, "place", name, "short")
        for form, cell in (("alias", aliases), ("demonym", demonyms)):
            for alias in parts(cell):
                yield Name(code, "place", alias, form)


def facts() -> Iterator[Row]:
    """`located-in` for cities, parts of countries and territories."""
    regions = {cells[0] for cells in hand("regions")}
    for city in chosen():
        yield from located(city, regions)
    for code, *_, country in hand("regions"):
        status = "disputed" if code in {"IN-JK", "CN-XZ"} else "clean"
        yield _row(code, country, BORN.get(country, BEGINS), hand_made=True, status=status)
    for territory, sovereign in sorted(SOVEREIGNS.items()):
        yield _row(territory, sovereign, BEGINS, hand_made=True)
    for territory, sovereign, start, end in RETURNED:
        yield _row(territory, sovereign, start, end, hand_made=True)
    yield _row("TW", "CN", BEGINS, hand_made=True, status="disputed")


def located(city: City, regions: set[str]) -> Iterator[Row]:
    """Where a city lies: the country and, where the record names it, the part of it; and what state it lay in before."""
    disputed = city.country in DISPUTED_COUNTRIES or (city.country, city.part) in CRIMEA or city.name in DISPUTED_CITIES
    status = "disputed" if disputed else "clean"
    part = f"{city.country}-{CODES.get(city.country, {city.part: city.part}).get(city.part, '?')}"
    yield _row(city.id, city.country, BORN.get(city.country, BEGINS), status=status)
    if (city.country in {"US", *CODES} and part in regions) or (city.country == "GB" and city.part in BRITAIN):
        yield _row(city.id, part, CUT_OUT[part][1] if part in CUT_OUT else BEGINS)
    if part in CUT_OUT:
        yield _row(city.id, CUT_OUT[part][0], BEGINS, CUT_OUT[part][1])
    for state, end, claimed in former_states(city) if city.people >= NAMED_ABROAD else ():
        yield _row(city.id, state, BEGINS, end, status="disputed" if claimed else status)


def former_states(city: City) -> Iterator[tuple[str, str, bool]]:
    """The states, most of them gone, in which a city lay after 1980, with the end of that, and whether it was disputed."""
    if city.country in SOVIET:
        yield "SU", "1991-12-26", False
    if city.country in YUGOSLAV:
        yield "YU", YUGOSLAV[city.country], False
    if city.country == "XK":
        yield "RS", "2008-02-17", False
    if city.country in CZECHOSLOVAK:
        yield "CS", CZECHOSLOVAK[city.country], False
    if city.country == "DE" and (city.part in EAST_GERMAN or city.name == "Berlin"):
        yield "DD", "1990-10-03", city.name == "Berlin"
    if city.country in LEFT:
        state, end = LEFT[city.country]
        yield state, end, city.country == "TL"


def _row(place: str, within: str, start: str, end: str = "", *, hand_made: bool = False, status: str = "clean") -> Row:
    source = HANDWORK if hand_made else GEONAMES
    return Row(
        subject=place,
        predicate="located-in",
        object=within,
        valid_from=start,
        valid_to=end,
        known_until="" if end else KNOWN_UNTIL,
        status=status,
        source=source.name,
        url=source.url,
        licence=source.licence,
    )
