"""Which office a title means."""

import pytest

from checker.knowledge.build.titles import offices


@pytest.mark.parametrize(
    ("country", "title", "means"),
    [
        ("KR", "Minister of Foreign Affairs", ["foreign-minister"]),
        ("AT", "Federal Minister of European and International Affairs", ["foreign-minister"]),
        ("AU", "Minister of Foreign Affairs and Trade", ["foreign-minister"]),
        ("DK", "Minister of Foreign Trade", []),
        ("KR", "Deputy Minister of Foreign Affairs", []),
        ("US", "Secretary of State", ["foreign-minister"]),
        ("IN", "Secretary of Foreign Affairs", []),
        ("PH", "Secretary of Foreign Affairs", ["foreign-minister"]),
        ("US", "Secretary of the Interior", []),
        ("FR", "Minister of the Armed Forces", ["defence-minister"]),
        ("LS", "Minister of Defence and National Security", ["defence-minister"]),
        ("CA", "Minister of Veterans Affairs", []),
        ("MU", "Minister of Defence, Home Affairs and External Communications", ["defence-minister"]),
        ("NL", "Minister of the Interior and Kingdom Relations", ["interior-minister"]),
        ("PT", "Minister of Internal Administration", ["interior-minister"]),
        ("JP", "Minister for Internal Affairs and Communications", []),
        ("IT", "Minister of Economy and Finance", ["finance-minister"]),
        ("FR", "President", ["head-of-state"]),
        ("IR", "President", ["head-of-government"]),
        ("CN", "Premier", ["head-of-government"]),
        ("CA", "Premier", []),
        ("CH", "Chancellor", []),
        ("IE", "Tánaiste", ["deputy-head-of-government"]),
        ("KZ", "First Deputy Prime Minister", ["deputy-head-of-government"]),
        ("KE", "Deputy President", ["vice-head-of-state"]),
        ("NZ", "Governor-General", ["governor-general"]),
        ("CL", "President of the Central Bank", ["central-bank-head"]),
        ("ZA", "Premier of Gauteng", []),
        ("GB", "President of the Board of Trade", []),
    ],
)
def test_a_title_in_its_country(country, title, means):
    assert offices(country, title) == means
