"""`kb doctor`: what ails the record and own files, and how far the record goes."""

from __future__ import annotations

from pathlib import Path

from tests.cli.calls import Dateline
from tests.cli.kb.files import OWN
from tests.knowledge.world import FACTS, write


def test_doctor_examines_the_record(kb: Dateline, tmp_path: Path) -> None:
    assert "facts in 1 file\n" in kb("doctor").out
    twice = "KR,office,foreign-minister,Q2,2022-05-12,2023-06,day,month,,clean,Gazette,,CC0\n"
    folder = write(tmp_path / "ill", facts=FACTS + twice * 8)
    call = kb("doctor", folder)
    assert call.code == 1
    assert "\nERRORS\n  the same fact twice: 28\n" in call.out
    assert "    and 23 more (-v shows them)\n" in call.out
    assert call.out.splitlines()[-1].startswith("36 errors, 0 warnings, ")
    assert "more (-v" not in kb("doctor", folder, "-v").out


def test_doctor_tells_gaps_in_number_alone(kb: Dateline, tmp_path: Path) -> None:
    later = "KR,office,foreign-minister,Q2,2027-05-12,2028-06,day,month,,clean,Gazette,,CC0\n"
    folder = write(tmp_path / "gaps", facts=FACTS + later)
    call = kb("doctor", folder)
    assert call.code == 0
    assert "\nNOTES\n  gap: 2\n    2 (-v shows them)\n" in call.out
    assert "nobody from 2024-01-31 to 2027-05-12, 1,197 days" in kb("doctor", folder, "-v").out.replace("\n      ", " ")


def test_doctor_examines_own_files_and_what_does_not_load(kb: Dateline, tmp_path: Path) -> None:
    Path("own.csv").write_text(OWN)
    assert kb("doctor", "own.csv").code == 0
    Path("bad.csv").write_text(OWN.replace("2024-01-10,2025", "2024-01-10,2023").replace("KZ,office", "KZ,offce"))
    call = kb("doctor", "bad.csv")
    assert call.code == 1
    assert "  bad.csv:4: valid_to: 2023 is before 2024-01-10, where it begins\n" in call.out
    assert call.out.endswith("2 errors; the other checks wait until these are mended\n")
    assert kb("doctor", tmp_path, "own.csv").code == 2


def test_doctor_tells_how_far_the_record_goes(kb: Dateline) -> None:
    out = kb("doctor", "--coverage").out
    assert out.startswith("known at mid-year              2000       2010       2020       2022       2024\n")
    assert "states in the UN                  0" in out
    assert "  there should be         130    ✗   148    ✗   165    ✗   165    ✗    75    ✗" in out
    assert "    missing in 2000: none\n" in kb("doctor", "--coverage", "-v").out
    Path("own.csv").write_text(OWN)
    assert "own.csv: name one folder of facts, and nothing beside it" in kb("doctor", "--coverage", "own.csv").err
