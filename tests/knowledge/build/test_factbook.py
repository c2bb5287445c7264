"""Heads as the Factbook's snapshots list them."""

from checker.knowledge.build import factbook
from tests.knowledge.build.tables import head, write

GOVERNMENT, STATE = "head_of_government", "chief_of_state"


def listed(folder, *rows):
    """Name, beginning, last sighting and whether acting, by country and office."""
    found = factbook.heads(write(folder, factbook_heads=list(rows)))
    return {
        (country, office): [(e.name, e.since, e.last_seen.isoformat(), e.acting) for e in entries]
        for country, office, entries in found
    }


def test_one_beginning_and_a_similar_name_are_one_entry(tmp_path):
    found = listed(
        tmp_path,
        head("KR", STATE, "President", "YOON Suk-yeol", "2022-05-10", "2022-05-12", "2022-05-12", "2022-05-19"),
        head("KR", STATE, "President", "YOON Suk Yeol", "2022-05-10", "2022-05-19", "2025-04-03", "2025-04-10"),
    )
    assert found == {("KR", "head-of-state"): [("Yoon Suk Yeol", "2022-05-10", "2025-04-03", False)]}


def test_a_statement_without_a_beginning_adds_to_the_one_before(tmp_path):
    found = listed(
        tmp_path,
        head("KZ", STATE, "President", "Nursultan NAZARBAYEV", "1990-02-22", "1992", "1992"),
        head("KZ", STATE, "President", "Nursultan A. NAZARBAYEV", "", "1993", "1995"),
        head("KZ", STATE, "President", "Somebody ELSE", "", "1993", "1995"),
    )
    assert found["KZ", "head-of-state"] == [("Nursultan Nazarbayev", "1990-02-22", "1995-01-31", False)]


def test_a_prime_minister_beside_the_president_heads_the_government(tmp_path):
    rows = [head("KR", STATE, "Prime Minister", "HAN Duck-soo", "2022-05-21", "2023-04-13", "2024-06-21", role="additional")]
    rows += [head("KR", STATE, "First Lady", "KIM Keon-hee", "2022-05-21", "2023-04-13", "2024-06-21", role="additional")]
    rows += [head("AU", STATE, "Governor General", "David HURLEY", "2019-07-01", "2020-11-24", "2024-07-04", role="represents")]
    rows += [head("AD", STATE, "Representative", "Josep MAUN", "2012-07-20", "2020-11-24", "2024-07-04", role="represents")]
    assert set(listed(tmp_path, *rows)) == {("KR", "head-of-government"), ("AU", "governor-general")}


def test_an_acting_head_is_marked(tmp_path):
    found = listed(tmp_path, head("KR", STATE, "Acting President", "HWANG Kyo-ahn", "2016-12-09", "2017-03-28", "2017-03-28"))
    assert found["KR", "head-of-state"][0][3] is True


def test_a_later_text_that_names_the_same_prolongs_an_entry(tmp_path):
    found = listed(
        tmp_path,
        head("LB", STATE, "President", "Michel AWN", "2016-10-31", "2020-11-24", "2021-08-01", "2021-08-08"),
        head(
            "LB",
            STATE,
            "",
            "",
            "",
            "2021-08-08",
            "2022-10-20",
            "2022-11-01",
            text="President Michel AWN (since 31 October 2016) note - caretaker",
        ),
        head("LB", STATE, "", "", "", "2022-11-01", "2024-10-20", "", text="vacant; note - President Michel AWN's term ended"),
    )
    assert found["LB", "head-of-state"][0][2] == "2022-10-20"


def test_slips_in_the_year_fall_out(tmp_path):
    found = listed(
        tmp_path,
        head("RO", GOVERNMENT, "Prime Minister", "Emil BOC", "2008-12-22", "2009", "2011"),
        head("RO", GOVERNMENT, "Prime Minister", "Ilie BOLOJAN", "2005-06-23", "2025-07-01", "2025-08-01"),
        head("RO", GOVERNMENT, "Prime Minister", "Next ONE", "2030-06-23", "2025-07-01", "2025-08-01"),
        head("GR", STATE, "President", "Katerina SAKELLAROPOULOU", "2020-03-13", "2020-11-24", "2025-04-17"),
        head("GR", STATE, "President", "Konstantinos TASOULAS", "2020-03-13", "2025-04-24", "2025-05-01"),
    )
    assert [name for entries in found.values() for name, *_ in entries] == ["Katerina Sakellaropoulou", "Emil Boc"]


def test_captains_regent_begin_on_one_day(tmp_path):
    rows = [
        head("SM", STATE, "Captain Regent", name, "2021-04-01", "2021-05-01", "2021-08-01")
        for name in ("Gian LONFERNINI", "Marco ZONZINI")
    ]
    assert len(listed(tmp_path, *rows)["SM", "head-of-state"]) == 2


def test_departments_of_france_are_no_states(tmp_path):
    assert listed(tmp_path, head("RE", GOVERNMENT, "President", "Someone ELECTED", "1991-07-01", "1992", "1993")) == {}


def spells(folder, *rows):
    """Beginning, end and the day known to of the tenures."""
    (country, office, found), *_ = factbook.heads(write(folder, factbook_heads=list(rows)))
    return [
        (t.start, t.end, t.known)
        for t in factbook.tenures(country, office, found, {index: str(index) for index in range(len(found))})
    ]


def test_an_end_is_the_successors_beginning(tmp_path):
    assert spells(
        tmp_path,
        head("FR", STATE, "President", "Francois HOLLANDE", "2012-05-15", "2015-10-26", "2017-03-28", "2020-11-24"),
        head("FR", STATE, "President", "Emmanuel MACRON", "2017-05-14", "2020-11-24", "2026-01-22"),
    ) == [("2012-05-15", "2017-05-14", "2017-03-28"), ("2017-05-14", "", "2026-01-22")]


def test_who_was_gone_before_the_successor_began_ended_in_between(tmp_path):
    rows = [
        head("KR", STATE, "President", "YOON Suk Yeol", "2022-05-10", "2025-03-27", "2025-04-03", "2025-04-10"),
        head("KR", STATE, "President", "LEE Jae-myung", "2025-06-04", "2025-06-05", "2026-01-22"),
    ]
    assert spells(tmp_path, *rows)[0] == ("2022-05-10", "2025-04", "2025-04-03")
    rows[0]["last_seen"], rows[0]["next_seen"] = "2024-12-19", "2025-01-02"
    assert spells(tmp_path, *rows)[0] == ("2022-05-10", "", "2024-12-19")


def test_years_without_a_sighting_leave_the_end_open(tmp_path):
    assert spells(
        tmp_path,
        head("XX", STATE, "President", "One PERSON", "1990-05-10", "1991", "1991"),
        head("XX", STATE, "President", "Other MAN", "1995-06-04", "1996", "1998"),
    )[0] == ("1990-05-10", "", "1991-01-31")
