"""A small world as raw tables: a few rows of every source, for the whole build."""

from __future__ import annotations

from tests.knowledge.build.tables import head, holder

STATE, GOVERNMENT = "chief_of_state", "head_of_government"
HOLDERS = [
    holder("KR", "President", "Moon Jae-in", "Q21001", "2017-05-10", "2022-05-09", birth="1953-01-24"),
    holder("KR", "Minister of Foreign Affairs", "Park Jin", "Q16090188", "2022-05-12", birth="1956-01-01"),
    holder("KR", "Minister of Foreign Affairs", "Chung Eui-yong", "Q19941071", "2021-02-09"),
    holder("KR", "Deputy Prime Minister", "Long Ago", "Q7", "2001"),
    holder("KR", "Deputy Prime Minister", "Choo Kyung-ho", "Q8", "2022-05-10"),
    holder("LB", "President", "Tammam Salam", "Q9", "2014-05-25", "2016-10-31", death="2016-10-31"),
    holder("LB", "Prime Minister", "Tammam Salam", "Q9", "2014-02-15", "2016-12-18"),
    holder("MX", "President", "Enrique Pena Nieto", "Q10", "2012-12-01", "2018-11-30"),
    holder("KR", "Minister of Culture", "Not Kept", "Q11", "2019-01-01"),
    holder("US-AR", "Governor", "Some Governor", "Q12", "2019-01-01"),
    holder("", "President", "Aslan Bzhania", "Q13", "2020-04-23", repo="abkhazia-ministers"),
    holder("", "President", "No Country", "Q14", "2020-04-23", repo="atlantis"),
    holder("AU", "Premier", "Some Premier", "Q15", "2020-04-23", position_list="nsw"),
    holder("KR", "President", "Turned Round", "Q16", "2020-04-23", "2019-01-01"),
]
HEADS = [
    head("KR", STATE, "President", "MOON Jae-in", "2017-05-10", "2020-11-24", "2022-05-05", "2022-05-12"),
    head("KR", GOVERNMENT, "President", "MOON Jae-in", "2017-05-10", "2020-11-24", "2022-05-05", "2022-05-12"),
    head("KR", STATE, "Prime Minister", "KIM Boo-kyum", "2021-05-14", "2021-05-23", "2022-05-12", role="additional"),
    head("MX", STATE, "President", "Enrique PENA Nieto", "2012-12-01", "2015-10-26", "2017-03-28", "2020-11-24"),
    head("MX", GOVERNMENT, "President", "Enrique PENA Nieto", "2012-12-01", "2015-10-26", "2017-03-28", "2020-11-24"),
    head("BY", GOVERNMENT, "Prime Minister", "Raman HALOWCHENKA", "2020-05-04", "2020-11-24", "2022-03-10"),
]
HOLDERS += [
    holder("BY", "Prime Minister", "Roman Golovchenko", "Q17", "2020-06-04"),
    holder("BY", "Prime Minister", "Other Golovchenko", "Q18", "2001", "2002"),
]
HEADS += [head("FJ", GOVERNMENT, "Prime Minister", "Voreqe BAINIMARAMA", "2014-09-22", "2015-10-26", "2022-03-10")]
HOLDERS += [holder("FJ", "Prime Minister", "Frank Bainimarama", "Q19", "2007-01-05")]
CURATED = [
    {
        "subject": "KR",
        "predicate": "office:foreign_minister",
        "object": "Park Jin",
        "object_qid": "Q16090188",
        "valid_from": "2022-05-12",
        "valid_to": "2024-01",
        "checked_against": "wikidata",
    },
    {
        "subject": "KR",
        "predicate": "office:intelligence_head",
        "object": "Park Jie-won",
        "valid_from": "2020-07",
        "valid_to": "2022-05",
        "checked_against": "none",
    },
    {
        "subject": "x-nato",
        "predicate": "office:org_head",
        "object": "Mark Rutte",
        "valid_from": "2024-10-01",
        "as_known_on": "2025-12-31",
        "checked_against": "page",
    },
    {
        "subject": "x-au-commission",
        "predicate": "office:org_head",
        "object": "Moussa Faki",
        "valid_from": "2017-03",
        "valid_to": "2025-02",
        "checked_against": "page",
    },
    {"subject": "KR", "predicate": "death", "object": "Park Jie-won", "valid_from": "2030-01-01", "checked_against": "page"},
    {
        "subject": "KZ",
        "predicate": "capital",
        "role_label": "name in use",
        "object": "Almaty",
        "valid_from": "1991-12-16",
        "valid_to": "1997-12-10",
    },
    {
        "subject": "KZ",
        "predicate": "capital",
        "role_label": "name in use",
        "object": "Astana",
        "valid_from": "1997-12-10",
        "valid_to": "2019-03-23",
    },
    {
        "subject": "KZ",
        "predicate": "capital",
        "role_label": "name in use",
        "object": "Nur-Sultan",
        "valid_from": "2019-03-23",
        "as_known_on": "2025-12-31",
    },
    {
        "subject": "IL",
        "predicate": "capital",
        "role_label": "proclaimed",
        "object": "Jerusalem",
        "valid_from": "1990-01-01",
        "as_known_on": "2025-12-31",
    },
    {
        "subject": "MM",
        "predicate": "country_name",
        "role_label": "English name",
        "object": "Burma",
        "valid_from": "1948-01-04",
        "valid_to": "1989-06-18",
    },
    {
        "subject": "x-su",
        "predicate": "country_name",
        "role_label": "state name",
        "object": "Soviet Union",
        "valid_from": "1922-12-30",
        "valid_to": "1991-12-26",
    },
    {
        "subject": "SS",
        "predicate": "country_name",
        "role_label": "independence",
        "object": "South Sudan",
        "valid_from": "2011-07-09",
    },
    {
        "subject": "DE",
        "predicate": "member_of",
        "role_label": "member",
        "object": "euro area",
        "valid_from": "1999-01-01",
        "as_known_on": "2025-12-31",
    },
]
SEEN = {"first_seen": "2015-10-26", "last_seen": "2026-01-21", "source": "factbook"}
CAPITALS = [
    {"country": c, "country_name": c, "capital": name, "text": name, **SEEN}
    for c, name in (("KR", "Seoul"), ("AD", "Andorra la Vella"), ("NR", "no capital"))
]
NAMES = [
    {"country": c, "kind": kind, "value": value, **SEEN}
    for c, kind, value in (
        ("CH", "local_long_form", "Schweizerische Eidgenossenschaft (German)/ Confederation Suisse (French)"),
        ("TN", "local_short_form", "Tunis"),
        ("KR", "demonym_noun", "Korean(s)"),
    )
]
MEMBERS = [
    {"country": "KR", "organisation": "UN", "first_seen": "1992", "last_seen": "2025", "source": "factbook-archive"},
    {"country": "KR", "organisation": "UN", "first_seen": "2015-10-26", "last_seen": "2026-01-21", "source": "factbook"},
    {"country": "KR", "organisation": "WTO", "first_seen": "1990", "last_seen": "1995", "source": "factbook-archive"},
    {"country": "KR", "organisation": "WTO", "first_seen": "2004", "last_seen": "2025", "source": "factbook-archive"},
    {"country": "ZW", "organisation": "OSCE", "first_seen": "1990", "last_seen": "1992", "source": "factbook-archive"},
    {"country": "ZW", "organisation": "OSCE", "first_seen": "1999", "last_seen": "2003", "source": "factbook-archive"},
    {"country": "ZW", "organisation": "C", "first_seen": "1990", "last_seen": "2025", "source": "factbook-archive"},
    {
        "country": "JP",
        "organisation": "OSCE",
        "qualifier": "partner",
        "first_seen": "1990",
        "last_seen": "2025",
        "source": "factbook-archive",
    },
]
BASICS = [
    {"country": "KR", "field": "border", "object": "North Korea", "snapshot_date": "2026-01-21"},
    {"country": "KR", "field": "border", "object": "Atlantis", "snapshot_date": "2026-01-21"},
    {"country": "DE", "field": "currency", "object": "euro", "value": "EUR", "snapshot_date": "2026-01-21"},
    {"country": "KR", "field": "currency", "object": "South Korean won", "value": "KRW", "snapshot_date": "2026-01-21"},
]
IFG = [
    {
        "post": "Prime Minister",
        "person_label": "Keir Starmer",
        "start": "2024-07-05",
        "snapshot_date": "2026-06-19",
        "person_id": "1",
    },
    {
        "post": "Prime Minister",
        "person_label": "Keir Starmer",
        "start": "2024-07-05",
        "snapshot_date": "2026-06-19",
        "person_id": "1",
    },
    {
        "post": "Secretary of State for Foreign, Commonwealth and Development Affairs",
        "person_label": "Lord Cameron of Chipping Norton",
        "other_names": "David Cameron",
        "start": "2023-11-13",
        "end": "2024-07-05",
        "person_id": "2",
    },
    {"post": "Lord Privy Seal", "person_label": "Some Lord", "start": "2023-11-13", "end": "2024-07-05", "person_id": "3"},
]
US = [
    {
        "country": "US",
        "office": "President of the United States",
        "person_label": "Jo Doe",
        "short_label": "Jo Doe",
        "start": "2025-01-20",
        "end": "2029-01-20",
        "end_basis": "scheduled",
        "file_date": "2025-01-21",
    }
]
LEADERS = [
    {"country": "BY", "person_qid": "Q17", "person_label": "Roman Golovchenko", "start_year": "2020", "last_seen": "2024-10-23"}
]
EXTRA = [
    {
        "country": "KR",
        "position_qid": "Q1",
        "person_qid": "Q21001",
        "person_label": "Moon Jae-in",
        "start": "2017-05-10",
        "end": "2022-05-09",
        "label_lang": "en",
    }
]
