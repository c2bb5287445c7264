"""`kb diff`: a file of facts against the record."""

from __future__ import annotations

from pathlib import Path

from tests.cli.calls import Dateline
from tests.cli.kb.files import OWN


def test_diff_tells_what_a_file_changes(kb: Dateline) -> None:
    Path("own.csv").write_text(OWN)
    call = kb("diff", "own.csv")
    assert call.code == 0
    assert (
        call.out
        == """South Korea (KR)
  foreign minister
  ~ Park Jin                  12 May 2022 to 10 January 2024
                              Gazette
  × Park Jin                  12 May 2022 to January 2024
                              Gazette (CC0) https://gazette.example/1
  + Park Jie-won              10 January 2024 to 2025
                              Gazette
  head of state
  ! Bo Lind                   January 2022 to 2023
                              Gazette
  × Moon Jae-in               10 May 2017 to 10 May 2022
                              Gazette (CC0)
  × Yoon Suk-yeol             since 10 May 2022, on record to 1 January 2025
                              Gazette (CC0)

own.csv: 4 facts against the record
  × is what the record has, and yields for those days
  !      1 contradicts
  ~      1 other days
  +      1 new
  =      1 the same
"""
    )


def test_diff_of_one_kind_or_in_numbers(kb: Dateline) -> None:
    Path("own.csv").write_text(OWN)
    same = kb("diff", "own.csv", "--only", "the same").out
    assert same.startswith(
        "Kazakhstan (KZ)\n  head of state\n  = Kassym-Jomart Tokayev     since 20 March 2019, on record to 2026\n"
    )
    assert "Bo Lind" not in same
    assert kb("diff", "own.csv", "-q").out.startswith("own.csv: 4 facts against the record\n")
    Path("one.yaml").write_text("- {subject: FR, predicate: borders, object: DE, known_until: 2025}\n")
    assert kb("diff", "one.yaml").out.endswith("one.yaml: 1 fact against the record\n  +      1 new\n")
    assert kb("diff", "nowhere.csv").code == 2
