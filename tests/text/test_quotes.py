"""Quotations: where quoted words begin and end, and who spoke them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text.quotes import quotations, speaker_of
from checker.text.sentences import paragraphs
from tests.text.gazetteer import document


def quoted(text: str) -> list[str]:
    return [text[start:end] for start, end in quotations(text, paragraphs(text))]


CASES = [
    ("straight marks", 'He said: "We agree." Then he left.', ['"We agree."']),
    ("curly marks", "He said: “We agree.” Then he left.", ["“We agree.”"]),
    ("low marks", "Er sagte: „Gut.“ Dann ging er.", ["„Gut.“"]),
    ("low and high marks", "He said: „Good.” Then he left.", ["„Good.”"]),
    ("angle marks", "He said: «Good.» Then he left.", ["«Good.»"]),
    ("doubled marks", "He said: `` Good. '' Then he left.", ["`` Good. ''"]),
    ("single curly marks", "The ‘ring of fire’ closed.", ["‘ring of fire’"]),
    ("single straight marks", "The 'ring of fire' closed.", ["'ring of fire'"]),
    ("apostrophes", "It's the workers' hour in Rome, it's late, rock'n'roll.", []),
    ("a year's apostrophe", "the ’90s and the '90s, the dogs’ hour", []),
    ("an apostrophe before a quotation", 'Get \'em all, "We agree," he said.', ['"We agree,"']),
    ("a single mark within double ones", "“He said ‘no’ to us.”", ["“He said ‘no’ to us.”"]),
    ("one left open", 'He said: "We agree.', ['"We agree.']),
    ("opened anew in the next paragraph", '"We agree.\n\n"We do."', ['"We agree.', '"We do."']),
    ("inches", 'He is 5 ft 10" tall.', []),
    ("single marks far apart", "The 'ring " + "x " * 160 + "ends' here.", []),
    ("nothing", "Nothing is quoted.", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_quotations(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


SPEAKERS = [
    ("said after", '"We like Paris," said Ann Lee.', "Ann Lee"),
    ("said before", '"We like Paris," Ann Lee said.', "Ann Lee"),
    ("with a title", '"We like Paris," said South Korean Minister of Foreign Affairs, Ann Lee, in Seoul.', "Ann Lee"),
    ("with a title behind", '"We like Paris," Ann Lee, the foreign minister, told Bob Ray.', "Ann Lee"),
    ("led up to", 'Ann Lee told reporters: "We like Paris."', "Ann Lee"),
    ("not the one addressed", '"We like Paris," she told Bob Ray.', None),
    ("one that is not led up to", 'He said to Bob Ray: "We like Paris."', None),
    ("the quotation goes on", '"It rains," Ann Lee said. "We like Paris."', "Ann Lee"),
    ("what stands before is not said", 'Ann Lee said no. Bob Ray left. "We like Paris."', None),
    ("a place does not speak", '"We like Paris," said he in Tokyo.', None),
    ("a pronoun", '"We like Paris," he said.', None),
    ("nobody", "“We like Paris.” It rained.", None),
    ("a thing", '"We like Paris," said the Acme Corp.', None),
    ("the next quotation is another's", '"We like Paris," she said: "No." Ann Lee left.', None),
    ("no quotation", "We like Paris, said Ann Lee.", None),
    ("outside", 'We like Paris, "yes," said Ann Lee.', None),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in SPEAKERS], ids=[case[0] for case in SPEAKERS])
def test_speakers(text: str, expected: str | None) -> None:
    read = document(text)
    (place,) = [hit.span for hit in read.names if hit.name.name == "Paris"]
    assert speaker_of(read, place) == expected


@given(st.text(alphabet=st.sampled_from("ab \"'“”‘’`\n.,5"), max_size=60))
def test_quotations_lie_in_order_within_paragraphs(text: str) -> None:
    parts = paragraphs(text)
    end = 0
    for found in quotations(text, parts):
        assert end <= found.start < found.end
        assert any(part.start <= found.start and found.end <= part.end for part in parts)
        end = found.end
