"""A small world of facts to test with, written as a folder of CSV files and compiled like the shipped one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from checker.knowledge.store import Knowledge
from checker.model.facts import Entity, Fact
from checker.model.when import Date

PREDICATES = """
office: {subject: [country, organisation, place], object: [person], single: true, office: true}
capital: {subject: [country, place], object: [place], single: true}
name: {subject: [place, country, organisation], object: [text]}
located-in: {subject: [place, country], object: [country, place], transitive: true}
member-of: {subject: [country], object: [organisation], complete_for: ["org:pact"]}
born: {subject: [person], object: [date], single: true}
borders: {subject: [country], object: [country]}
"""
OFFICES = """id,name,single,titles,except_single_in
head-of-state,head of state,yes,president;king;supreme leader@IR,BA
head-of-government,head of government,yes,prime minister;chancellor@DE;chancellor@AT;president@IR,
foreign-minister,foreign minister,yes,foreign minister;minister of foreign affairs;secretary of state@US;foreign secretary@GB,
finance-minister,finance minister,yes,finance minister;chancellor@GB,
deputy-prime-minister,deputy prime minister,no,deputy prime minister,
junior-foreign-minister,deputy foreign minister,no,deputy foreign minister,
organisation-head,head of the organisation,yes,secretary general@organisation;president@organisation;pact chief@org:pact,
company-head,company head,no,secretary general;chairman,
"""
NAMES = """id,type,name,form,source,licence
KR,country,South Korea,short,,
KR,country,Republic of Korea,official,,
KR,country,South Korean,demonym,,
KR,country,Korea,alias,,
KP,country,North Korea,short,,
KP,country,Korea,alias,,
BA,country,Bosnia,short,,
KZ,country,Kazakhstan,short,,
KZ,country,Kazakh,demonym,,
US,country,United States,short,,
US,country,U.S.,abbreviation,,
US,country,American,demonym,,
GB,country,United Kingdom,short,,
GB,country,Britain,alias,,
GB,country,British,demonym,,
DE,country,Germany,short,,
AT,country,Austria,short,,
IR,country,Iran,short,,
IR,country,Persia,former,,
FR,country,France,short,,
GE,country,Georgia,short,,
CI,country,Côte d'Ivoire,short,,
CI,country,Ivory Coast,alias,,
GN,country,Guinea,short,,
GQ,country,Equatorial Guinea,short,,
GQ,country,Guinea,former,,
HK,country,Hong Kong,short,,
CN,country,China,short,,
SU,country,Soviet Union,short,,
DD,country,East Germany,short,,
US-GA,place,Georgia,short,,
US-GA,place,Ga.,alias,,
US-TX,place,Texas,short,,
org:pact,organisation,Northern Pact,short,,
org:pact,organisation,the Pact,alias,,
place:astana,place,Astana,short,,
place:astana,place,Nur-Sultan,former,,
place:almaty,place,Almaty,short,,
place:seoul,place,Seoul,short,,
place:tbilisi,place,Tbilisi,short,,
place:atlanta,place,Atlanta,short,,
place:paris,place,Paris,short,,
place:paris-texas,place,Paris,short,,
place:kowloon,place,Kowloon,short,,
Q1,person,Park Jin,short,,
Q2,person,Park Jie-won,short,,
Q3,person,Kassym-Jomart Tokayev,short,,
Q3,person,Қасым-Жомарт Тоқаев,local,,
Q4,person,George W. Bush,short,,
Q5,person,George H. W. Bush,short,,
Q6,person,Volodymyr Zelensky,short,,
Q7,person,Suharto,short,,
Q8,person,Luiz Inácio Lula da Silva,short,,
Q8,person,Lula,alias,,
Q9,person,Hassan Rouhani,short,,
Q10,person,Angela Merkel,short,,
Q11,person,George Osborne,short,,
Q12,person,Kasym-Zhomart Tokaev,short,,
Q13,person,Moon Jae-in,short,,
Q14,person,Yoon Suk-yeol,short,,
"""
FACTS = """subject,predicate,office,object,valid_from,valid_to,from_precision,to_precision,known_until,status,source,url,licence
KR,office,foreign-minister,Q1,2022-05-12,2024-01,day,month,,clean,Gazette,https://gazette.example/1,CC0
KR,office,head-of-state,Moon Jae-in,2017-05-10,2022-05-10,day,day,,clean,Gazette,,CC0
KR,office,head-of-state,Q14,2022-05-10,,day,,2025-01-01,clean,Gazette,,CC0
KZ,office,head-of-state,Q3,2019-03-20,,day,,2025-12-31,clean,Gazette,,CC0
US,office,head-of-state,Q4,2001-01-20,2009-01-20,day,day,,clean,Gazette,,CC0
US,office,head-of-state,Q5,1989-01-20,1993-01-20,day,day,,clean,Gazette,,CC0
IR,office,head-of-government,Q9,2013-08-03,2021-08-03,day,day,,clean,Gazette,,CC0
DE,office,head-of-government,Q10,2005-11-22,2021-12-08,day,day,,clean,Gazette,,CC0
GB,office,finance-minister,Q11,2010-05-11,2016-07-13,day,day,,clean,Gazette,,CC0
org:pact,office,organisation-head,Ana Kvist,2015,2020,year,year,,clean,Gazette,,CC0
KZ,capital,,place:almaty,1991-12-16,1997-12-10,day,day,,clean,Gazette,,CC0
KZ,capital,,place:astana,1997-12-10,,day,,2025-12-31,clean,Gazette,,CC0
KR,capital,,place:seoul,1948-08-15,,day,,2025-12-31,clean,Gazette,,CC0
place:astana,name,,Akmola,1992-07-06,1998-05-06,day,day,,clean,Gazette,,CC0
place:astana,name,,Astana,2022-09-17,,day,,2025-12-31,clean,Gazette,,CC0
place:almaty,located-in,,KZ,1991-12-16,,day,,2025-12-31,clean,Gazette,,CC0
place:almaty,located-in,,SU,,1991-12-16,,day,,clean,Gazette,,CC0
place:atlanta,located-in,,US-GA,,,,,2025-12-31,clean,Gazette,,CC0
US-GA,located-in,,US,,,,,2025-12-31,clean,Gazette,,CC0
US-TX,located-in,,US,,,,,2025-12-31,clean,Gazette,,CC0
place:tbilisi,located-in,,GE,,,,,2025-12-31,clean,Gazette,,CC0
place:paris,located-in,,France,,,,,2025-12-31,clean,Gazette,,CC0
place:paris-texas,located-in,,US-TX,,,,,2025-12-31,clean,Gazette,,CC0
place:kowloon,located-in,,HK,,,,,2025-12-31,clean,Gazette,,CC0
HK,located-in,,CN,1997-07-01,,day,,2025-12-31,clean,Gazette,,CC0
KR,member-of,,org:pact,1991-09-17,,day,,2025-12-31,clean,Gazette,,CC0
Q4,born,,1946-07-06,,,,,,clean,Gazette,,CC0
Q5,born,,1924-06-12,,,,,,clean,Gazette,,CC0
"""
FILES = {"predicates.yaml": PREDICATES, "offices.csv": OFFICES, "names.csv": NAMES, "facts.csv": FACTS}


def write(folder: Path, **files: str) -> Path:
    """The small world as a folder; `names="…"` replaces `names.csv`, `extra_csv="…"` adds `extra.csv`."""
    folder.mkdir(parents=True, exist_ok=True)
    given = {name if name in FILES else name.replace("_csv", ".csv"): text for name, text in files.items()}
    renamed = {next((known for known in FILES if known.split(".")[0] == name), name): text for name, text in given.items()}
    for name, text in (FILES | renamed).items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def world(folder: Path, **files: str) -> Knowledge:
    return Knowledge.open(write(folder, **files))


def fact(subject: str, predicate: str, object: str, start: str = "", end: str = "", **more: Any) -> Fact:
    """A fact by hand; `office="foreign minister"` makes it one of an office."""
    until = more.pop("known_until", "")
    return Fact(
        subject=subject,
        predicate=predicate,
        object=object,
        valid_from=Date.parse(start) if start else None,
        valid_to=Date.parse(end) if end else None,
        known_until=Date.parse(until) if until else None,
        **more,
    )


def holds(subject: str, office: str, person: str, start: str = "", end: str = "", **more: Any) -> Fact:
    return fact(subject, "office", person, start, end, office=office, **more)


def named(written: str, id: str | None = None) -> Entity:
    return Entity(written, id)
