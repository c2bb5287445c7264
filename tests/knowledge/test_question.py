"""Plain questions: what is understood, in whichever order and spelling, and what is said where it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.knowledge.question import Reply, ask
from checker.knowledge.store import Knowledge
from tests.knowledge.world import holds, world


def shown(question: str, knowledge: Knowledge) -> list[str]:
    """Each answer by its title, ids, and the sections with the names in them."""
    return [
        f"{answer.title} [{' '.join(answer.ids)}] "
        + "; ".join(
            f"{section.title}: {', '.join(f.object_name if section.side == 'object' else f.subject_name for f in section.facts)}"
            for section in answer.sections
        )
        for answer in ask(question, knowledge).answers
    ]


FOREIGN = ["foreign minister of South Korea [KR foreign-minister] foreign minister: Park Jin"]
CAPITAL = ["capital of Kazakhstan [KZ] capital: Almaty, Astana"]
MEMBERS = ["members of Northern Pact [org:pact] members: South Korea"]


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("foreign minister of South Korea", FOREIGN),
        ("Foreign Minister of the Republic of Korea", FOREIGN),
        ("South Korea's foreign minister", FOREIGN),
        ("South Korean foreign minister", FOREIGN),
        ("KR foreign-minister", FOREIGN),
        ("Who is the minister of foreign affairs of South Korea?", FOREIGN),
        ("foreign minister of Korea", FOREIGN),
        ("finance minister of Korea", ["finance minister of North Korea [KP finance-minister] finance minister: "]),
        ("capital of Kazakhstan", CAPITAL),
        ("What was the capital of Kazakhstan?", CAPITAL),
        ("Kazakh capital", CAPITAL),
        ("members of the Northern Pact", MEMBERS),
        ("the Pact’s members", MEMBERS),
        ("leader of South Korea", ["leader of South Korea [KR] head of state: Moon Jae-in, Yoon Suk-yeol"]),
        (
            "government of South Korea",
            ["government of South Korea [KR] head of state: Moon Jae-in, Yoon Suk-yeol; foreign minister: Park Jin"],
        ),
        ("memberships of South Korea", ["memberships of South Korea [KR] member of: Northern Pact"]),
        ("names of Nur-Sultan", ["names of Astana [place:astana] name: Akmola, Astana"]),
        ("birthday of George W. Bush", ["birthday of George W. Bush [Q4] born: 1946-07-06"]),
        ("secretary of state", ["foreign minister of United States [US foreign-minister] foreign minister: "]),
    ],
)
def test_an_office_a_capital_members_and_the_like(question: str, answers: list[str], small: Knowledge) -> None:
    assert shown(question, small) == answers


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Park Jin", ["Park Jin [Q1] offices: South Korea"]),
        ("General Park Jin", ["Park Jin [Q1] offices: South Korea"]),
        ("Jin Park", ["Park Jin [Q1] offices: South Korea"]),
        ("Kassym-Zhomart Tokayev", ["Kassym-Jomart Tokayev [Q3] offices: Kazakhstan", "Kasym-Zhomart Tokaev [Q12] "]),
        ("George H. W. Bush", ["George H. W. Bush [Q5] born: 1924-06-12; offices: United States"]),
        ("Nur-Sultan", ["Astana [place:astana] capital of: Kazakhstan; name: Akmola, Astana"]),
        ("the Pact", ["Northern Pact [org:pact] head of the organisation: Ana Kvist; members: South Korea"]),
        ("Q13", ["Moon Jae-in [Q13] offices: South Korea"]),
        ("Georgia", ["Georgia [GE] ", "Georgia [US-GA] located in: United States"]),
        ("Iran", ["Iran [IR] head of government: Hassan Rouhani"]),
        ("Park Jie-won", ["Park Jie-won [Q2] "]),
    ],
)
def test_a_person_a_place_an_organisation(question: str, answers: list[str], small: Knowledge) -> None:
    assert shown(question, small) == answers


def test_all_names_are_told(small: Knowledge) -> None:
    (answer,) = ask("Tokayev Kassym-Jomart", small).answers
    assert (answer.title, answer.names) == ("Kassym-Jomart Tokayev", ("Қасым-Жомарт Тоқаев",))


def test_of_many_of_one_name_a_few_are_shown(small: Knowledge) -> None:
    reply = ask("Paris", small, most=1)
    assert ([answer.ids for answer in reply.answers], reply.others) == ([("place:paris",)], ("place:paris-texas",))


@pytest.mark.parametrize(
    ("question", "understood", "like"),
    [
        ("Blorp", "nothing on record is called “Blorp”", ()),
        ("Parc Jin", "nothing on record is called “Parc Jin”", ("Park Jin",)),
        ("Zelensky", "nothing on record is called “Zelensky”", ("Volodymyr Zelensky",)),
        ("foreign minister", "“foreign minister” is understood, but not of which country or organisation", ()),
        (
            "president of Frnace",
            "“president” is understood, but no country or organisation on record is called “Frnace”",
            ("president of France",),
        ),
        (
            "forein minister of France",
            "France is on record, but “forein minister” is neither an office nor anything else that is kept of it",
            ("foreign minister of France",),
        ),
        (
            "death of Parc Jin",
            "“death” is understood, but no person on record is called “Parc Jin”",
            ("death of Park Jin",),
        ),
    ],
)
def test_what_is_not_understood_is_told(question: str, understood: str, like: tuple[str, ...], small: Knowledge) -> None:
    assert ask(question, small) == Reply((), (), understood, like)


def test_an_office_that_nobody_held_there_is_understood_all_the_same(small: Knowledge) -> None:
    assert shown("chancellor of Austria", small) == ["head of government of Austria [AT head-of-government] head of government: "]
    assert shown("neighbours of Austria", small) == ["neighbours of Austria [AT] neighbours: "]


def test_own_facts_answer_and_what_they_set_aside_is_told(small: Knowledge) -> None:
    own = small.with_facts([holds("South Korea", "foreign minister", "Ada Quill", "2023-01-01", "2023-12-31")])
    (answer,) = ask("foreign minister of South Korea", own).answers
    (section,) = answer.sections
    assert [fact.object_name for fact in section.facts] == ["Park Jin", "Ada Quill", "Park Jin"]
    assert [fact.object_name for fact in section.aside] == ["Park Jin"]
    assert shown("Ada Quill", own) == ["Ada Quill [person:ada-quill] offices: South Korea"]


def test_a_record_of_few_predicates_answers_too(tmp_path: Path) -> None:
    predicates = "borders: {subject: [country], object: [country]}\n"
    bare = world(tmp_path / "facts", predicates=predicates, facts="subject,predicate,object\nKR,borders,KP\n")
    assert shown("South Korea", bare) == ["South Korea [KR] neighbours: North Korea"]
    assert shown("Park Jin", bare) == ["Park Jin [Q1] "]
