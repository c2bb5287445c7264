"""The clocks of places: minutes ahead of GMT on a day, for cities and countries of one time whose rule has long been the same.

Summer time follows two rules: Europe's since 1996, from the last Sunday of March to the last of October; and North
America's, since 2007 from the second Sunday of March to the first of November, before that from the first Sunday of April
to the last of October. A place is listed from the year on from which its rule holds; before that nobody can tell.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

_HOUR = 60
_EVER = 9999
_CHANGED = 2007  # the year from which North America has its longer summer
# Offset in hours, summer rule ("-" none), first and last year: the places.
_TABLE = """
0 - 1990 Iceland Reykjavik Ghana Accra Senegal Dakar Mali Bamako Abidjan Ivory|Coast Gambia Banjul Guinea Conakry Liberia Monrovia Freetown Sierra|Leone Togo Lome Burkina|Faso Ouagadougou Mauritania Nouakchott
1 - 1990 Nigeria Lagos Abuja Cameroon Yaounde Douala Angola Luanda Gabon Libreville Benin Cotonou Niger Niamey Chad N'Djamena Algeria Algiers Kinshasa Brazzaville
2 - 1994 South|Africa Johannesburg Pretoria Cape|Town Durban Zimbabwe Harare Zambia Lusaka Malawi Lilongwe Mozambique Maputo Botswana Gaborone Lesotho Maseru Eswatini Swaziland Mbabane Rwanda Kigali Burundi Bujumbura
3 - 1993 Kenya Nairobi Mombasa Uganda Kampala Tanzania Dar|es|Salaam Ethiopia Addis|Ababa Somalia Mogadishu Djibouti Eritrea Asmara Madagascar Antananarivo Saudi|Arabia Riyadh Jeddah Mecca Kuwait Kuwait|City Qatar Doha Bahrain Manama Yemen Sanaa Sana'a Aden
3 - 2008 Iraq Baghdad Basra Mosul
3 EU 1996-2010 Moscow St|Petersburg St.|Petersburg
4 - 2012-2013 Moscow St|Petersburg St.|Petersburg
3 - 2015 Moscow St|Petersburg St.|Petersburg
2 EU 1996-2015 Turkey Ankara Istanbul
3 - 2017 Turkey Ankara Istanbul
2 EU 1996-2010 Belarus Minsk
3 - 2012 Belarus Minsk
4 - 1990 United|Arab|Emirates UAE Dubai Abu|Dhabi Oman Muscat
4 - 2005 Georgia Tbilisi
4 EU 1998-2011 Armenia Yerevan
4 - 2013 Armenia Yerevan
4 EU 1998-2015 Azerbaijan Baku
4 - 2017 Azerbaijan Baku
6 EU 1996-2004 Almaty Astana
6 - 2006-2023 Almaty Astana Nur-Sultan
5 - 2025 Almaty Astana
4.5 - 1990 Afghanistan Kabul Kandahar Herat
5 - 1993 Uzbekistan Tashkent Samarkand Tajikistan Dushanbe Turkmenistan Ashgabat Maldives Male
5 - 2010 Pakistan Islamabad Karachi Lahore Peshawar
5.5 - 1990 India New|Delhi Delhi Mumbai Bombay Kolkata Calcutta Chennai Madras Bangalore Bengaluru Hyderabad Kashmir Srinagar
5.5 - 2007 Sri|Lanka Colombo
5.75 - 1990 Nepal Kathmandu
6 - 2010 Bangladesh Dhaka
6 - 2006 Kyrgyzstan Bishkek
6 - 1990 Bhutan Thimphu
6.5 - 1990 Myanmar Burma Yangon Rangoon Naypyidaw
7 - 1990 Thailand Bangkok Phuket Vietnam Hanoi Ho|Chi|Minh|City Cambodia Phnom|Penh Laos Vientiane Jakarta Bandung Sumatra
8 - 1992 China Beijing Shanghai Hong|Kong Macau Macao Taiwan Taipei Singapore Malaysia Kuala|Lumpur Philippines Manila Brunei Perth Bali
9 - 1990 Japan Tokyo Osaka Hiroshima Nagasaki Fukushima Kyoto South|Korea Seoul Busan
10 - 1993 Papua|New|Guinea Port|Moresby Brisbane Guam
-4 - 1990 Bolivia La|Paz Puerto|Rico San|Juan Barbados Trinidad Guyana Georgetown Dominican|Republic Santo|Domingo
-4 - 1990-2006 Venezuela Caracas
-4.5 - 2008-2015 Venezuela Caracas
-4 - 2017 Venezuela Caracas
-5 - 1995 Colombia Bogota Bogotá Medellin Cali Peru Lima Ecuador Quito Guayaquil Panama Panama|City Jamaica Kingston
-6 - 2007 Guatemala Guatemala|City El|Salvador San|Salvador Honduras Tegucigalpa Nicaragua Managua Costa|Rica
-7 - 1990 Phoenix
-10 - 1990 Honolulu Hawaii
0 EU 1996 Britain United|Kingdom UK England Scotland Wales Northern|Ireland London Edinburgh Glasgow Manchester Liverpool Birmingham Belfast Cardiff Ireland Dublin Cork Lisbon Portugal
1 EU 1998 France Paris Lyon Marseille Germany Berlin Hamburg Munich Frankfurt Cologne Italy Rome Milan Naples Turin Venice Madrid Barcelona Netherlands Amsterdam The|Hague Rotterdam Belgium Brussels Antwerp Luxembourg Switzerland Geneva Zurich Bern Basel Austria Vienna Denmark Copenhagen Norway Oslo Bergen Sweden Stockholm Gothenburg Poland Warsaw Krakow Gdansk Czech|Republic Prague Slovakia Bratislava Hungary Budapest Slovenia Ljubljana Croatia Zagreb Serbia Belgrade Bosnia Sarajevo Macedonia North|Macedonia Skopje Montenegro Podgorica Kosovo Pristina Albania Tirana Malta Valletta Monaco Vatican
2 EU 2003 Finland Helsinki Estonia Tallinn Latvia Riga Lithuania Vilnius Romania Bucharest Bulgaria Sofia Greece Athens Cyprus Nicosia Ukraine Kiev Kyiv Lviv Kharkiv Odessa Odesa
-5 US 1990 New|York Washington Boston Philadelphia Atlanta Miami Baltimore Cleveland Pittsburgh Toronto Montreal Ottawa Quebec
-6 US 1990 Chicago Houston Dallas New|Orleans Minneapolis Memphis Milwaukee Winnipeg
-7 US 1990 Denver Calgary Edmonton
-8 US 1990 Los|Angeles San|Francisco Seattle San|Diego Las|Vegas California Vancouver
"""


class _Rule(NamedTuple):
    standard: int
    summer: str
    first: int
    last: int


def minutes_ahead(place: str, day: date | None) -> tuple[int, ...] | None:
    """How many minutes a place is ahead of GMT on a day: several where no day is told, or the clocks change about then.

    None where the place is not listed, or not for that day.
    """
    found = [rule for rule in _places().get(place.casefold(), ()) if day is None or rule.first <= day.year <= rule.last]
    return tuple(sorted({minutes for rule in found for minutes in _minutes(rule, day)})) or None


def _minutes(rule: _Rule, day: date | None) -> tuple[int, ...]:
    if rule.summer == "-":
        return (rule.standard,)
    if day is None:
        return rule.standard, rule.standard + _HOUR
    near = min(day, date.max - timedelta(1))  # the calendar's last day has none after it
    return tuple(rule.standard + _HOUR * _is_summer(rule.summer, near + timedelta(step)) for step in (-1, 0, 1))


@cache
def _places() -> dict[str, list[_Rule]]:
    found: dict[str, list[_Rule]] = {}
    for line in _TABLE.strip().splitlines():
        hours, summer, years, *places = line.split()
        first, _, last = years.partition("-")
        rule = _Rule(round(float(hours) * _HOUR), summer, int(first), int(last or _EVER))
        for place in places:
            found.setdefault(place.replace("|", " ").casefold(), []).append(rule)
    return found


def _is_summer(rule: str, day: date) -> bool:
    if rule == "EU":
        return _sunday(day.year, 3, -1) <= day < _sunday(day.year, 10, -1)
    if day.year < _CHANGED:
        return _sunday(day.year, 4, 1) <= day < _sunday(day.year, 10, -1)
    return _sunday(day.year, 3, 2) <= day < _sunday(day.year, 11, 1)


def _sunday(year: int, month: int, nth: int) -> date:
    """The nth Sunday of a month, or its last for -1."""
    if nth < 0:
        last = date(year, month + 1, 1) - timedelta(1)
        return last - timedelta((last.weekday() + 1) % 7)
    first = date(year, month, 1)
    return first + timedelta((6 - first.weekday()) % 7 + 7 * (nth - 1))
