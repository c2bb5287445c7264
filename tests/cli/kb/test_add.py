"""`kb add`: what it tells, what it refuses, and where it writes."""

from __future__ import annotations

from pathlib import Path

from tests.cli.calls import Dateline
from tests.cli.kb.files import QUILL


def test_add_tells_what_it_changes_and_writes(kb: Dateline) -> None:
    call = kb("add", *QUILL, "--file", "own.csv")
    assert call.code == 0
    assert (
        call.out
        == """South Korea (KR): foreign minister
+ Ada Quill                 3 February 2023 to January 2024
                            The Gazette

On record, and set aside for the days that you speak of:
× Park Jin                  12 May 2022 to January 2024
                            Gazette (CC0) https://gazette.example/1

New to the record:
  Ada Quill

Written to own.csv, which has 1 fact now. Check with it: --facts own.csv
"""
    )
    again = kb("add", *QUILL, "--file", "own.csv")
    assert again.out.endswith("\nNothing written: The Gazette says just that.\n")
    other = kb("add", *QUILL, "--object", "Bo Lind", "--file", "own.csv")
    assert "In your file, and left there beside it; both will be told:\n! Ada Quill" in other.out
    assert "has 2 facts now" in other.out


def test_add_can_be_tried_first(kb: Dateline) -> None:
    assert "Nothing written (--dry-run); it would go into own.yaml." in kb("add", *QUILL, "--file", "own.yaml", "--dry-run").out
    assert not Path("own.yaml").exists()


def test_add_refuses_by_the_name_of_the_option(kb: Dateline) -> None:
    call = kb("add", *QUILL, "--subject", "Frnace", "--to", "2020", "--file", "own.csv")
    assert call.code == 2
    assert "error: --to: 2020 is before 2023-02-03, where it begins\n" in call.err
    assert (
        "error: --subject: no country or organisation or place on record is called 'Frnace', did you mean 'France'?" in call.err
    )
    assert not Path("own.csv").exists()


def test_add_goes_into_the_configured_file(kb: Dateline) -> None:
    assert "name your file of facts, --file newsroom.csv" in kb("add", *QUILL).err
    Path("own.csv").write_text("")
    Path("dateline.toml").write_text('facts = ["own.csv"]\n')
    Path("own.csv").write_text("subject,predicate,office,object,valid_from,valid_to,source\n")
    assert kb("add", *QUILL).out.endswith("own.csv, which has 1 fact now.\n")
    Path("other.csv").write_text("subject,predicate,object\n")
    Path("dateline.toml").write_text('facts = ["own.csv", "other.csv"]\n')
    assert "--file newsroom.csv: the configuration has 2" in kb("add", *QUILL).err
