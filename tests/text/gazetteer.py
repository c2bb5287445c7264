"""A gazetteer of a few dozen names, enough for every shape that extraction reads."""

from __future__ import annotations

from functools import cache

from checker.model.article import Article
from checker.model.facts import Name
from checker.model.fold import fold
from checker.model.when import Date
from checker.text.document import Document, read_text
from checker.text.tokens import tokenise

COUNTRIES = {
    "KZ": "Kazakhstan; +Republic of Kazakhstan; ~Kazakh; ~Kazakhs",
    "KR": "South Korea; +Republic of Korea; ~South Korean; ~Korean",
    "US": "United States; =US; =U.S.; +United States of America; ~American; ~US; ~U.S.",
    "GB": "United Kingdom; =UK; =Britain; ~British; ~UK",
    "DE": "Germany; ~German",
    "FR": "France; +French Republic; ~French",
    "JP": "Japan; ~Japanese",
    "AZ": "Azerbaijan; ~Azerbaijani",
    "TR": "Turkey; ~Turkish",
    "GE": "Georgia; ~Georgian",
    "JO": "Jordan; ~Jordanian",
    "CG": "Republic of the Congo; =Congo; ~Congolese",
    "CD": "Democratic Republic of the Congo; =Congo; -Zaire; ~Congolese",
    "SZ": "Eswatini; -Swaziland; ~Swazi",
    "PL": "Poland; ~Polish",
    "IT": "Italy; ~Italian",
    "CN": "China; ~Chinese",
    "MX": "Mexico; ~Mexican",
    "IE": "Ireland; ~Irish",
    "AU": "Australia; ~Australian",
    "LU": "Luxembourg; ~Luxembourgish",
    "NG": "Nigeria; ~Nigerian",
    "IL": "Israel; ~Israeli",
}
PLACES = {
    "p:astana": "Astana; -Nur-Sultan; -Akmola",
    "p:almaty": "Almaty; -Alma-Ata",
    "p:mumbai": "Mumbai; -Bombay",
    "p:baku": "Baku",
    "p:ankara": "Ankara",
    "p:izmir": "Izmir",
    "p:seoul": "Seoul",
    "p:paris": "Paris",
    "p:london": "London",
    "p:berlin": "Berlin",
    "p:bonn": "Bonn",
    "p:tokyo": "Tokyo",
    "p:lagos": "Lagos",
    "p:abuja": "Abuja",
    "p:luxembourg": "Luxembourg",
    "p:clinton": "Clinton",
    "p:georgia-us": "Georgia",
    "p:texas": "Texas",
    "p:atlanta": "Atlanta",
    "p:tbilisi": "Tbilisi",
    "p:krakow": "Kraków",
    "p:boston": "Boston",
    "p:ohio": "Ohio",
    "p:new-york": "New York",
}
ORGANISATIONS = {
    "o:un": "United Nations; =UN; =U.N.",
    "o:who": "World Health Organization; =WHO",
    "o:fed": "Federal Reserve; =Fed",
    "o:commission": "European Commission",
    "o:nato": "NATO",
}
OFFICES = {
    "head-of-state": "president; king; queen; emperor; pope; amir; president of the republic; president of the united states; president of turkey; u.s. president",
    "head-of-government": "prime minister; premier; chancellor; german chancellor",
    "foreign-minister": "foreign minister; minister of foreign affairs; minister for foreign affairs; foreign secretary; secretary of state",
    "deputy-prime-minister": "deputy prime minister",
    "finance-minister": "finance minister; minister of finance; economy minister",
    "vice-president": "vice president",
    "organisation-head": "secretary-general; secretary general; director-general; chairman; chief",
    "central-bank-head": "central bank governor; governor of the bank of japan",
    "mayor": "mayor",
    "governor": "governor; gov",
    "spokesperson": "spokesman",
    "company-head": "chairman; chief executive",
    "royal": "prince; sheikh",
}
_FORMS = {"=": "alias", "+": "official", "-": "former", "~": "demonym"}


def _names() -> list[Name]:
    found = []
    for type_, table in (("country", COUNTRIES), ("place", PLACES), ("organisation", ORGANISATIONS), ("office", OFFICES)):
        for id_, row in table.items():
            written = row.split("; ")
            usual = written[0]
            for text in written:
                form = "title" if type_ == "office" else _FORMS.get(text[0], "short")
                words = tuple(fold(word) for word in tokenise(text.lstrip("=+-~")).words)
                found.append(Name(words, "demonym" if form == "demonym" else type_, id_, usual, form))
    return found


class Names:
    """Names by their first folded token, longest first."""

    def __init__(self) -> None:
        self.by_word: dict[str, list[Name]] = {}
        for name in sorted(_names(), key=lambda name: -len(name.words)):
            self.by_word.setdefault(name.words[0], []).append(name)

    def starting_with(self, word: str) -> tuple[Name, ...]:
        return tuple(self.by_word.get(word, ()))


@cache
def gazetteer() -> Names:
    return Names()


def document(text: str, anchor: Date | None = None) -> Document:
    """A document of this text, read with the small gazetteer."""
    return read_text(Article(id="a", text=text), gazetteer(), anchor)
