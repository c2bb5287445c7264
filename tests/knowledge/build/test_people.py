"""Which person a spelling means."""

from checker.knowledge.build.people import People, gathered, names, resolve
from checker.knowledge.build.rows import FACTBOOK, WIKIDATA
from tests.knowledge.build.tables import holder, write


def people(*known):
    found = People()
    for id, country, name, born in known:
        person = found.person(id, country)
        person.call(name, WIKIDATA)
        person.born = born
    found.index()
    return found


def test_a_spelling_means_the_countrys_person():
    assert people(("Q1", "KZ", "Kassym-Jomart Tokayev", "")).like("Kasym-Jomart Tokaev", "KZ") == "Q1"
    assert people(("Q1", "KZ", "Kassym-Jomart Tokayev", "")).like("Kasym-Jomart Tokaev", "UZ") == ""


def test_of_two_that_fit_as_well_neither_is_meant():
    assert people(("Q1", "XX", "Ali Hassan Mwinyi", ""), ("Q2", "XX", "Ali Hassan Bongo", "")).like("Ali Hassan", "XX") == ""


def test_a_child_held_no_office():
    known = people(("Q1", "UY", "Luis Lacalle Pou", "1973-08-11"))
    assert known.like("Luis Lacalle", "UY", "1990-03-01") == ""
    assert known.like("Luis Lacalle", "UY", "2020-03-01") == "Q1"


def test_the_very_words_of_a_name_mean_its_only_bearer_anywhere():
    known = people(("Q1", "GB", "Elizabeth II", ""), ("Q2", "US", "John Smith", ""), ("Q3", "GB", "John Smith", ""))
    assert known.named("Elizabeth II") == "Q1"
    assert known.named("John Smith") == ""
    assert known.named("Suharto") == ""


def test_who_took_the_office_that_day_is_the_same_under_any_spelling():
    known = people(("Q1", "EG", "Mohamed Morsi", ""), ("Q2", "EG", "Hazem El Beblawi", ""))
    assert resolve(known, "EG", "Muhammad Mursi", [("Q1", "2012-06-30"), ("Q2", "2013-07-09")], "2012-06-30") == "Q1"
    assert resolve(known, "EG", "Mohamed Morsi", [("Q1", "2012-06-30")], "2015-06-30") == "Q1"
    assert resolve(known, "EG", "Nobody Known", [("Q1", "2012-06-30")], "2015-06-30") == "person:nobody-known"


def test_the_better_name_wins_among_those_of_one_day():
    known = people(("Q1", "AR", "Eduardo Camaño", ""), ("Q2", "AR", "Eduardo Duhalde", ""))
    assert resolve(known, "AR", "Eduardo Duhalde", [("Q1", "2001-12-31"), ("Q2", "2002-01-02")], "2002-01-02") == "Q2"


def test_every_spelling_is_kept_the_usual_one_first():
    known = people(("Q1", "KZ", "Kassym-Jomart Tokayev (politician)", ""))
    known.by_id["Q1"].call("Kasym-Zhomart Tokayev", FACTBOOK)
    known.by_id["Q1"].call("Q1", FACTBOOK)
    known.by_id["Q1"].call("The President", FACTBOOK)
    known.by_id["Q1"].call("Kasym-Zhomart Tokayev", FACTBOOK, usual=True)
    assert [(n.name, n.form) for n in names(known, {"Q1"})] == [
        ("Kasym-Zhomart Tokayev", "short"),
        ("Kassym-Jomart Tokayev", "transliteration"),
        ("The President", "alias"),
    ]


def test_persons_come_from_every_table_with_their_lives(tmp_path):
    raw = write(
        tmp_path,
        wikidata_holders=[
            holder("KR", "President", "Moon Jae-in", "Q1", "2017-05-10", birth="1953-01-24"),
            holder("KR", "President", "", "", "2017"),
        ],
        us_executive=[
            {"country": "US", "short_label": "Jo Doe", "person_label": "Jo X. Doe", "person_qid": "Q2", "birth": "1950-01-02"}
        ],
        wikidata_world_leaders=[{"country": "FR", "person_label": "Jean Dupont", "person_qid": "Q3"}],
        wikidata_p39_extra=[
            {"country": "DE", "person_label": "Erika Muster", "person_qid": "Q4", "label_lang": "de,en"},
            {"country": "UA", "person_label": "Ivan Ivanenko", "person_qid": "Q5", "label_lang": "uk"},
        ],
        curated=[{"subject": "PL", "predicate": "office:foreign_minister", "object": "Jan Kowalski", "object_qid": "Q6"}],
    )
    found = gathered(raw)
    assert sorted(found.by_id) == ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6"]
    assert found.by_id["Q1"].born == "1953-01-24"
    assert list(found.by_id["Q2"].names) == ["Jo Doe", "Jo X. Doe"]
