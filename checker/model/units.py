"""Units as stories write them: currencies, shares, scales and measures, each list in one place."""

from __future__ import annotations

SCALES: dict[str, float] = {
    **dict.fromkeys(("hundred",), 1e2),
    **dict.fromkeys(("thousand", "k", "thou"), 1e3),
    **dict.fromkeys(("lakh", "lakhs"), 1e5),
    **dict.fromkeys(("million", "millions", "mln", "mn", "m", "mio"), 1e6),
    **dict.fromkeys(("crore", "crores"), 1e7),
    **dict.fromkeys(("billion", "billions", "bln", "bn", "b"), 1e9),
    **dict.fromkeys(("trillion", "trillions", "trln", "tn", "trn"), 1e12),
}

CURRENCY_SIGNS: dict[str, str] = {
    **{"US$": "USD", "$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD"},
    **{"S$": "SGD", "NT$": "TWD", "R$": "BRL", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW", "₹": "INR", "₽": "RUB"},
    **{"₺": "TRY", "₴": "UAH", "₸": "KZT", "₪": "ILS", "₦": "NGN", "₫": "VND", "₱": "PHP", "CN¥": "CNY"},
}

# Plain words of more than one country's money ("francs", "marks") are taken as the one that wires mean by them, or stand for themselves ("crowns").
CURRENCY_WORDS: dict[str, str] = {
    **dict.fromkeys(("dollar", "dollars", "dlr", "dlrs", "u.s. dollar", "u.s. dollars", "us dollar", "us dollars"), "USD"),
    **dict.fromkeys(("u.s. dlrs", "us dlrs", "usd"), "USD"),
    **dict.fromkeys(("canadian dollars", "canadian dlrs", "cad"), "CAD"),
    **dict.fromkeys(("australian dollars", "australian dlrs", "aud"), "AUD"),
    **dict.fromkeys(("new zealand dollars", "n.z. dlrs", "nzd"), "NZD"),
    **dict.fromkeys(("hong kong dollars", "h.k. dlrs", "hk dlrs", "hkd"), "HKD"),
    **dict.fromkeys(("singapore dollars", "singapore dlrs", "sgd"), "SGD"),
    **dict.fromkeys(("taiwan dollars", "taiwan dlrs", "twd"), "TWD"),
    **dict.fromkeys(("euro", "euros", "eur"), "EUR"),
    **dict.fromkeys(("pound", "pounds", "sterling", "pounds sterling", "stg", "gbp"), "GBP"),
    **dict.fromkeys(("yen", "jpy"), "JPY"),
    **dict.fromkeys(("yuan", "renminbi", "rmb", "cny"), "CNY"),
    **dict.fromkeys(("won", "krw"), "KRW"),
    **dict.fromkeys(("ruble", "rubles", "rouble", "roubles", "rub"), "RUB"),
    **dict.fromkeys(("rupee", "rupees", "inr"), "INR"),
    **dict.fromkeys(("mark", "marks", "deutschmarks", "deutsche marks", "dem"), "DEM"),
    **dict.fromkeys(("franc", "francs", "french francs"), "FRF"),
    **dict.fromkeys(("swiss francs", "swiss franc", "chf"), "CHF"),
    **dict.fromkeys(("belgian francs", "bef"), "BEF"),
    **dict.fromkeys(("guilder", "guilders", "nlg"), "NLG"),
    **dict.fromkeys(("schilling", "schillings"), "ATS"),
    **dict.fromkeys(("peseta", "pesetas"), "ESP"),
    **dict.fromkeys(("drachma", "drachmas"), "GRD"),
    **dict.fromkeys(("escudo", "escudos"), "PTE"),
    **dict.fromkeys(("crown", "crowns"), "crown"),
    **dict.fromkeys(("krone", "kroner"), "krone"),
    **dict.fromkeys(("swedish crowns", "swedish kronor", "kronor", "krona", "sek"), "SEK"),
    **dict.fromkeys(("danish crowns", "danish kroner", "dkk"), "DKK"),
    **dict.fromkeys(("norwegian crowns", "norwegian kroner", "nok"), "NOK"),
    **dict.fromkeys(("czech crowns", "czech koruna"), "CZK"),
    **dict.fromkeys(("slovak crowns", "slovak koruna"), "SKK"),
    **dict.fromkeys(("forint", "forints", "huf"), "HUF"),
    **dict.fromkeys(("koruna", "korunas", "czk"), "CZK"),
    **dict.fromkeys(("tenge", "kzt"), "KZT"),
    **dict.fromkeys(("manat", "manats", "azn"), "AZN"),
    **dict.fromkeys(("lari", "gel"), "GEL"),
    **dict.fromkeys(("lira", "liras", "lire"), "TRY"),
    **dict.fromkeys(("rand", "zar"), "ZAR"),
    **dict.fromkeys(("naira", "nairas", "ngn"), "NGN"),
    **dict.fromkeys(("baht", "thb"), "THB"),
    **dict.fromkeys(("ringgit", "myr"), "MYR"),
    **dict.fromkeys(("rupiah", "idr"), "IDR"),
    **dict.fromkeys(("dong", "vnd"), "VND"),
    **dict.fromkeys(("real", "reais", "brl"), "BRL"),
    **dict.fromkeys(("cruzado", "cruzados"), "BRC"),
    **dict.fromkeys(("austral", "australs"), "ARA"),
    **dict.fromkeys(("peso", "pesos"), "peso"),
    **dict.fromkeys(("dinar", "dinars"), "dinar"),
    **dict.fromkeys(("shekel", "shekels", "ils"), "ILS"),
    **dict.fromkeys(("zloty", "zlotys", "pln"), "PLN"),
    **dict.fromkeys(("hryvnia", "hryvnias", "uah"), "UAH"),
    **dict.fromkeys(("dirham", "dirhams", "aed"), "AED"),
    **dict.fromkeys(("riyal", "riyals", "sar"), "SAR"),
    **dict.fromkeys(("kuna", "kunas", "hrk"), "HRK"),
    **dict.fromkeys(("tolar", "tolars"), "SIT"),
    **dict.fromkeys(("markka", "markkas", "finnish marks"), "FIM"),
    **dict.fromkeys(("lev", "leva", "levs", "bgn"), "BGN"),
    **dict.fromkeys(("leu", "lei"), "RON"),
    **dict.fromkeys(("litas",), "LTL"),
    **dict.fromkeys(("kroon", "kroons", "krooni"), "EEK"),
    **dict.fromkeys(("irish pounds", "irish punts"), "IEP"),
    **dict.fromkeys(("rial", "rials", "irr"), "IRR"),
    **dict.fromkeys(("taka", "bdt"), "BDT"),
    **dict.fromkeys(("cent", "cents", "ct", "cts"), "US cent"),
    **dict.fromkeys(("pence", "penny"), "penny"),
}

PERCENT_WORDS: dict[str, str] = {
    **dict.fromkeys(("%", "percent", "per cent", "pct", "pc"), "percent"),
    **dict.fromkeys(("percentage point", "percentage points", "point", "points", "pp"), "points"),
    **dict.fromkeys(("basis point", "basis points", "bp", "bps"), "basis points"),
}

# Each measure: what it measures and how many base units one of it is (metre, kilogram, litre, square metre, second).
# A plain `ton` is any of three, so it converts into nothing.
# Factors: NIST Special Publication 811, appendix B; `short` and `long` tons are told apart there.
MEASURES: dict[str, tuple[str, float]] = {
    "millimetre": ("length", 1e-3),
    "centimetre": ("length", 1e-2),
    "metre": ("length", 1.0),
    "kilometre": ("length", 1e3),
    "inch": ("length", 0.0254),
    "foot": ("length", 0.3048),
    "yard": ("length", 0.9144),
    "mile": ("length", 1609.344),
    "nautical mile": ("length", 1852.0),
    "gram": ("mass", 1e-3),
    "kilogram": ("mass", 1.0),
    "tonne": ("mass", 1e3),
    "pound weight": ("mass", 0.45359237),
    "ounce": ("mass", 0.028349523125),
    "short ton": ("mass", 907.18474),
    "long ton": ("mass", 1016.0469088),
    "ton": ("ton", 1.0),
    "litre": ("volume", 1.0),
    "gallon": ("volume", 3.785411784),
    "barrel": ("volume", 158.987294928),
    "square metre": ("area", 1.0),
    "square kilometre": ("area", 1e6),
    "hectare": ("area", 1e4),
    "acre": ("area", 4046.8564224),
    "square mile": ("area", 2589988.110336),
    "square foot": ("area", 0.09290304),
    "kilometre per hour": ("speed", 1 / 3.6),
    "mile per hour": ("speed", 0.44704),
    "knot": ("speed", 1852 / 3600),
    "barrel per day": ("flow", 158.987294928),
    "cubic foot": ("volume", 28.316846592),
    "cubic metre": ("volume", 1e3),
}

MEASURE_WORDS: dict[str, str] = {
    **dict.fromkeys(("mm", "millimetre", "millimetres", "millimeter", "millimeters"), "millimetre"),
    **dict.fromkeys(("cm", "centimetre", "centimetres", "centimeter", "centimeters"), "centimetre"),
    **dict.fromkeys(("m", "metre", "metres", "meter", "meters"), "metre"),
    **dict.fromkeys(("km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"), "kilometre"),
    **dict.fromkeys(("in", "inch", "inches"), "inch"),
    **dict.fromkeys(("ft", "foot", "feet"), "foot"),
    **dict.fromkeys(("yd", "yard", "yards"), "yard"),
    **dict.fromkeys(("mi", "mile", "miles"), "mile"),
    **dict.fromkeys(("nm", "nautical mile", "nautical miles"), "nautical mile"),
    **dict.fromkeys(("g", "gram", "grams", "gramme", "grammes"), "gram"),
    **dict.fromkeys(("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes"), "kilogram"),
    **dict.fromkeys(("t", "tonne", "tonnes", "metric ton", "metric tons"), "tonne"),
    **dict.fromkeys(("lb", "lbs", "pound weight"), "pound weight"),
    **dict.fromkeys(("oz", "ounce", "ounces"), "ounce"),
    **dict.fromkeys(("short ton", "short tons"), "short ton"),
    **dict.fromkeys(("long ton", "long tons"), "long ton"),
    **dict.fromkeys(("ton", "tons"), "ton"),
    **dict.fromkeys(("l", "litre", "litres", "liter", "liters"), "litre"),
    **dict.fromkeys(("gal", "gallon", "gallons"), "gallon"),
    **dict.fromkeys(("bbl", "barrel", "barrels"), "barrel"),
    **dict.fromkeys(("bpd", "b/d", "barrels per day", "barrels a day"), "barrel per day"),
    **dict.fromkeys(("cu ft", "cubic feet", "cubic foot"), "cubic foot"),
    **dict.fromkeys(("cu m", "cubic metres", "cubic meters", "cubic metre", "cubic meter"), "cubic metre"),
    **dict.fromkeys(("sq m", "square metre", "square metres", "square meter", "square meters"), "square metre"),
    **dict.fromkeys(
        ("sq km", "square kilometre", "square kilometres", "square kilometer", "square kilometers"), "square kilometre"
    ),
    **dict.fromkeys(("ha", "hectare", "hectares"), "hectare"),
    **dict.fromkeys(("acre", "acres"), "acre"),
    **dict.fromkeys(("sq mi", "square mile", "square miles"), "square mile"),
    **dict.fromkeys(("sq ft", "square foot", "square feet"), "square foot"),
    **dict.fromkeys(
        ("kph", "km/h", "kmh", "kilometres per hour", "kilometers per hour", "kilometres an hour"), "kilometre per hour"
    ),
    **dict.fromkeys(("mph", "miles per hour", "miles an hour"), "mile per hour"),
    **dict.fromkeys(("knot", "knots", "kt", "kts"), "knot"),
}


def unit_named(word: str) -> str | None:
    """The unit that a word or sign stands for (`$` → USD, `pct` → percent, `miles` → mile), else None."""
    if word in CURRENCY_SIGNS:
        return CURRENCY_SIGNS[word]
    lower = " ".join(word.lower().split())
    return PERCENT_WORDS.get(lower) or CURRENCY_WORDS.get(lower) or MEASURE_WORDS.get(lower)


# Degrees: what one is of those by Celsius, and what zero is there. They are turned, not multiplied.
DEGREES: dict[str, tuple[float, float]] = {
    "degree Celsius": (1.0, 0.0),
    "degree Fahrenheit": (5 / 9, -160 / 9),
    "kelvin": (1.0, -273.15),
}


def turned(degrees: float, unit: str, other: str) -> float | None:
    """A temperature by another scale, or None where a unit is no degree."""
    a, b = DEGREES.get(unit), DEGREES.get(other)
    return None if a is None or b is None else (degrees * a[0] + a[1] - b[1]) / b[0]


def factor(unit: str, other: str) -> float | None:
    """How many `other` one `unit` is, or None where they do not measure the same thing."""
    a, b = MEASURES.get(unit), MEASURES.get(other)
    return a[1] / b[1] if a and b and a[0] == b[0] else None
