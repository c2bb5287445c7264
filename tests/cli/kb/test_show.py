"""`kb show`: the record on a plain question, with its valid time, status and source."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checker.knowledge.question import ask
from tests.cli.calls import Dateline
from tests.cli.kb.files import QUILL


def test_kb_lists_its_verbs(kb: Dateline) -> None:
    call = kb("--help")
    assert [line.split()[0] for line in call.out.partition("Commands:\n")[2].splitlines()] == [
        *("add", "build", "diff", "doctor", "refresh", "show"),
    ]
    assert "no verb 'shw', did you mean 'show'?" in kb("shw").err


def test_show_prints_the_record_and_a_timeline(kb: Dateline) -> None:
    call = kb("show", "president", "of", "South", "Korea", "--at", "2020-06-04")
    assert call.code == 0
    assert (
        call.out
        == """head of state of South Korea (KR, head-of-state)
════════════════════════════════════════════════
  On 4 June 2020: Moon Jae-in

▸ Moon Jae-in    10 May 2017 to 10 May 2022
                 Gazette (CC0)
  Yoon Suk-yeol  since 10 May 2022, on record to 1 January 2025
                 Gazette (CC0)

                            4 June 2020 ▼
  Moon Jae-in      ████████████████████████████████████
  Yoon Suk-yeol                         ┊             ████████████████████›
                 ╵2017  ╵2018  ╵2019  ╵2020  ╵2021  ╵2022  ╵2023  ╵2024  ╵2025
                 › open: the record ends
"""
    )


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("foreign minister of South Korea", ["12 May 2022 to January 2024", "Gazette (CC0) https://gazette.example/1"]),
        (
            "president of South Korea --at 2026",
            ["In 2026: not sure. Yoon Suk-yeol: since 10 May 2022, on record to 1 January\n    2025; the truth may"],
        ),
        ("president of South Korea --at 2001", ["In 2001: nobody and nothing on record"]),
        ("president of South Korea --at 2022-05-10", ["On 10 May 2022: Moon Jae-in; Yoon Suk-yeol"]),
        (
            "members of the Pact --at 2001-02-03",
            ["  1 on 3 February 2001; the list goes to 31 December 2025\n    South Korea  since 17 September 1991\n"],
        ),
        ("foreign minister of South Korea --at 2024-01-05", ["On 5 January 2024: perhaps Park Jin; the days are known roughly"]),
        ("members of the Pact --at 1980", ["  0 in 1980\n", "  before or after: 1\n"]),
        ("members of the Pact", ["  1 still listed; the list", "  from Gazette (CC0)"]),
        (
            "Paris",
            ["Paris (place:paris)", "\n\n\nParis (place:paris-texas)", "Located in\n  France  on record to 31 December 2025"],
        ),
        ("George W. Bush", ["Born\n  6 July 1946  Gazette (CC0)", "Offices\n  head of state, United States"]),
        ("Nur-Sultan", ["also Akmola · Nur-Sultan\n", "Name\n  Akmola  6 July 1992 to 6 May 1998"]),
        ("chancellor of Austria", ["The record has nothing on this."]),
        ("Blorp", ["Nothing on record is called “Blorp”.\n"]),
        ("Zelensky", ["Did you mean\n  Volodymyr Zelensky"]),
        ("Volodymyr Zelensky", ["The record has nothing on this but the name."]),
        (
            "South Korea --at 2026",
            ["Head of state\n  In 2026: not sure. Yoon", "Member of\n  1 in 2026;", "  ? Northern Pact  since"],
        ),
        (
            "South Korea --at 2020",
            [
                "Head of state\n▸ Moon Jae-in  10 May 2017",
                "  and 1 more on record",
                "nobody and nothing on record\n\n  1 on record at other times\n",
            ],
        ),
    ],
)
def test_show_answers(kb: Dateline, question: str, parts: list[str]) -> None:
    call = kb("show", *question.split())
    assert [part for part in parts if part not in call.out] == [], call.out
    assert call.code == (1 if "Did you mean" in call.out or question == "Blorp" else 0)
    assert max(map(len, call.out.splitlines())) <= 80


def test_show_tells_a_long_list_by_names_and_whoever_is_called_so_too(kb: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.cli.kb._facts._ROWS", 0)
    assert "  1 still listed; the list goes to 31 December 2025\n    South Korea\n  from" in kb("show", "members of the Pact").out
    assert "no more" not in kb("show", "members of the Pact").out
    assert "  before or after: 1\n    and 1 more\n" in kb("show", "members of the Pact", "--at", "1980").out
    monkeypatch.setattr("checker.cli.kb.show.ask", _one)
    assert kb("show", "Paris").out.endswith("\n\n\n“Paris” is also\n  Paris (place:paris-texas)\nAsk by id to see one of them.\n")


def _one(question: str, knowledge: Any) -> Any:
    return ask(question, knowledge, most=1)


def test_show_tells_a_country_in_short(kb: Dateline) -> None:
    rows = "".join(
        f"- {{subject: FR, predicate: office, office: president, object: P {n}, valid_from: {n}, valid_to: {n}}}\n"
        for n in range(2001, 2009)
    )
    rows += "- {subject: FR, predicate: office, office: foreign minister, object: Ada Quill, valid_to: 2009, status: disputed}\n"
    rows += "- {subject: FR, predicate: capital, office: seat-of-government, object: Versailles, known_until: 2009}\n"
    for n in range(5):
        rows += f"- {{subject: FR, predicate: borders, object: DE, known_until: 2025, source: S {n}, url: 'https://{'long' * 20}.example'}}\n"
    rows += "- {subject: FR, predicate: borders, object: ES, valid_from: 1900, known_until: 2001}\n"
    rows += "- {subject: FR, predicate: member-of, object: org:pact, valid_from: 2001, valid_to: 2004, status: acting}\n"
    Path("own.yaml").write_text(rows)
    out = kb("show", "France", "--facts", "own.yaml").out
    assert "Head of state\n  P 2006  in 2006\n          own.yaml\n  P 2007" in out
    assert "  and 5 more on record\n\nForeign minister\n  Ada Quill  until 2009 · disputed\n" in out
    assert "\n  Versailles (seat of government)\n                            on record to 2009\n" in out
    assert "  0 still listed\n\n" not in out
    assert "Member of\n  0 still listed\n  no more: 1\n    Northern Pact  2001 to 2004 · acting\n  from own.yaml\n" in out
    assert "       and 2 more" in out
    assert "  6 still listed; the list goes to 2025\n" in out
    assert "    ES       since 1900 (on record to 2001)\n" in out
    one = kb("show", "France", "--at", "2003", "--facts", "own.yaml").out
    assert "Head of state\n  In 2003, for a part of it: P 2003\n" in one
    assert "\n  P 2003  in 2003\n          own.yaml\n  and 7 more on record\n" in one


def test_show_asks_the_newsroom_s_own_facts_first(kb: Dateline) -> None:
    kb("add", *QUILL, "--file", "own.csv")
    call = kb("show", "foreign minister of South Korea", "--facts", "own.csv")
    assert "  Ada Quill  3 February 2023 to January 2024\n             The Gazette\n" in call.out
    assert "  Set aside, for your own facts say otherwise:\n× Park Jin" in call.out
    Path("dateline.toml").write_text('facts = ["own.csv"]\n')
    assert "Ada Quill" in kb("show", "foreign minister of South Korea").out
