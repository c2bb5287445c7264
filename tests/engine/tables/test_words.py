"""Every word over tables: the same words as for one claim, and the same answers, at the bounds where the two ways may part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from checker.engine.row import Setting
from checker.engine.tables.arrow import placed, wide_table
from checker.engine.tables.run import run
from checker.engine.tables.words import LOWERINGS
from checker.knowledge.resolve import resolve_claim
from checker.model.claims import Claim
from checker.model.findings import VERDICTS
from checker.model.when import Date
from checker.rulebook.words import WORDS
from tests.engine.tables.test_differential import by_closures, by_tables
from tests.engine.trial import claim, record, rule

DAYS = (
    "2024-02-29",
    "2023-02-28",
    "2024-02",
    "2023",
    "0001-01-01",
    "9999-12-31",
    "1999-12-31",
    "2024-03-31",
    "2023-01-31/2023-03-01",
)
NUMBERS: tuple[Any, ...] = (
    *(0, 1, -2.5, 12, "over 10", "up to 10", "about 12", "12 percent", "$5", "10 miles", "-3"),
    *({"value": 0, "low": -1, "high": 1}, {"value": 1, "low": 1, "high": 1.0000000001}, 1e-31, 100.000000001),
)
COUNTRIES = ("KR", "FR", "Korea", "Narnia", {"written": "Korea", "candidates": ["KR", "KP"]})


def test_every_word_is_lowered_in_both_ways() -> None:
    assert list(LOWERINGS) == list(WORDS)


def same(expects: Sequence[str], kind: str, claims: Sequence[Claim], **keys: Any) -> None:
    """Both lowerings say the same of every claim, whatever is expected of it."""
    rules = [rule(f"test/rule-{at}", kind=kind, expect=expect, **keys) for at, expect in enumerate(expects)]
    knowledge = record().only(())
    told = [resolve_claim(replace(one, id=f"c{at}"), knowledge) for at, one in enumerate(claims)]
    setting = Setting(knowledge, Date.parse("2023-06-04"), Date.parse("2023-06"))
    story = list(placed(told, setting, "story"))
    ran = run(wide_table(story), rules, knowledge, asked=VERDICTS)
    left = {(line["rule"], row) for line in ran.left.to_pylist() for row in line["rows"]}
    expected = {said for said in by_closures(rules, setting, story) if not any((said.rule, row) in left for row in said.rows)}
    found = set(by_tables(ran))
    assert not (wrong := sorted(expected ^ found, key=lambda said: said[:3])), [
        (expects[int(said.rule.split("-")[1])], [told[row] for row in said.rows], said.verdict) for said in wrong[:4]
    ]
    assert found


def test_dates() -> None:
    pairs = [claim("interval", start=start, end=end) for start in DAYS for end in DAYS]
    same(
        [
            *(f"start {op} end" for op in ("<", "<=", "==", "!=", ">=", ">")),
            *('start < "2023-06-04"', "meet(start, end)", "weekday(end) == 'Thursday'", "year_of(start) == year_of(end)"),
            *("days_between(start, end) <= 0", "months_between(start, end) == 0", "months_between(start, end) in (0, 1, -1)"),
            *("years_between(start, end) >= 0", "years_between(start, end) - years_between(end, start) == 0", "known(as_of)"),
            *("abs(days_between(start, end)) * 2 <= 60", "days_between(start, end) * years_between(start, end) >= 1"),
            *("max(start, end) == end", "min(start, as_of) < end", "min(start, null) == start", "known(shift(start, 400))"),
            *('shift(start, 1, "months") <= end', 'shift(start, -1, "years") < end', 'shift(start, 3, "weeks") == end'),
            *("shift(start, 0.5) == start", "shift(start, 1e17) == start", 'shift(start, 1, "fortnights") == start'),
            *("shift(start, days_between(start, end)) == end", 'shift(start, months_between(start, end), "months") <= end'),
            *("start == end or known(published)", "not (start == end)", "null or start == end", "not null and start == end"),
            *("shift(start, null) == end", "days_between(start, end) in (0, 30)", "abs(1 - 2) == 1", "1 < 2", "min(2, 3) == 2"),
        ],
        "interval",
        pairs,
    )


def test_quantities() -> None:
    pairs = [claim("restated", first=first, second=second) for first in NUMBERS for second in NUMBERS]
    same(
        [
            *(f"first {op} second" for op in ("<", "<=", "==", ">=", ">")),
            *(f"first {op} second == 1" for op in ("+", "-", "*")),
            *("first * 0 == second", "first * -2 <= second", "3 - first >= second", "0 * first == 0", "first == 12"),
            *("change(first, second) == 20", "ratio(first, second) * 100 >= 50", "change(change(first, second), second) <= 0"),
            *(
                "abs(first) == second",
                "max(first, second) == first",
                "min(first, second) == second",
                "min(first, null) == second",
            ),
            *(
                'max(first, second) - first <= 0 and first.unit == "percent"',
                'first.hedge == "over"',
                "first.unit == second.unit",
            ),
            *(
                "known(ratio(first, second))",
                "known(change(first, second))",
                "known(max(first, second))",
                "known(first + second)",
            ),
            *('known(convert(first, "mile", "kilometre"))', 'convert(first, "mile", "kilometre") == second', "known(first.unit)"),
            *('convert(first, "degree Celsius", "degree Fahrenheit") == second', 'known(convert(first, "mile", "kilogram"))'),
            *(
                'known(convert(first, "furlong", "mile"))',
                "change(max(first, second), first) <= 0",
                "ratio(max(first, second), first) >= 1",
            ),
        ],
        "restated",
        pairs,
    )


def test_lists_of_quantities() -> None:
    lists = [
        [],
        [1],
        ["10 miles"],
        [2, 3],
        ["$5", 3],
        ["$5", "12 percent"],
        ["over 10", 2],
        [-2, 3],
        [-2, -3],
        [0, "over 10"],
        [1, 2, 3],
    ]
    more = [[1, 2, 3, 4, 5], [-1, 2, 3], [1, 2, 3, 4, 5, 6], ["up to 10", 3, 2], [0, 0, 0], [1, 1, 1, 1, "over 2"]]
    claims = [claim("product", factors=one, product=product) for one in [*lists, *more] for product in (6, 30, 120, 0)]
    same(
        [
            *("times(factors) == product", "sum(factors) == product", "known(times(factors))", "known(sum(factors))"),
            *(
                "overlap(factors)",
                "count(factors) == 3",
                "max(factors) >= product",
                "min(factors) == product",
                "known(min(factors))",
            ),
            *("sum(factors) - times(factors) <= 0", "max(factors) * min(factors) <= product", "known(factors)"),
        ],
        "product",
        claims,
    )


def test_numbers_of_a_calendar() -> None:
    claims = [
        claim("calendar-date", year=year, month=month, day=day)
        for year in (None, 0, 1900, 2000, 2023, 10_000)
        for month in (-1, 0, 1, 2, 4, 12, 13, 1000)
        for day in (0, 1, 28, 29, 30, 31, 32)
    ]
    expects = ["valid_date(year, month, day)", "valid_date(null, month, day)", "valid_date(year, null, day)", "month in (1, 12)"]
    more = [
        "month * day - 1 > year",
        "month != day",
        "max(year, day) == day",
        "abs(month) == month",
        "known(year)",
        "-1 < month < day",
    ]
    same([*expects, *more, "shift(as_of, month) > as_of", "sum_ == 1"][:-1], "calendar-date", claims)


def test_names() -> None:
    pairs = [claim("border", first=first, second=second, negated=first == "KR") for first in COUNTRIES for second in COUNTRIES]
    expects = ["same(first, second)", "within(first, second)", "written(first) == written(second)", "first.written != 'Korea'"]
    more = [
        "negated == same(first, second)",
        "not same(first, second) or negated",
        "known(same(first, second))",
        "brief(written(first)) == 'KR'",
    ]
    same([*expects, *more], "border", pairs)


def test_offices() -> None:
    offices = ("foreign-minister", "president", "court jester", {"written": "foreign minister", "id": "foreign-minister"})
    claims = [
        claim("office-holding", person="Ada Quill", office=office, **({"jurisdiction": country} if country else {}))
        for office in offices
        for country in (*COUNTRIES, None)
    ]
    same(
        ["single(office, jurisdiction)", "single(office)", "single(office, null)", "single(null)", 'qualifier in ("current",)'],
        "office-holding",
        claims,
    )


def test_texts() -> None:
    short = ("WPN", "WNP", "wpn", "É", "")
    names = (
        "Workers' Party of Norland",
        "Wörkers Party of Norland",
        "Bank",
        "One two three four five six seven eight nine ten eleven twelve",
    )
    claims = [claim("acronym", short=one, expansion=name) for one in short for name in names if one]
    expects = [
        "initials_fit(short, expansion)",
        "akin(expansion, 'Party of Workers')",
        "brief(expansion) == expansion",
        "akin(short, null)",
    ]
    same([*expects, 'short in ("WPN", "WNP")', 'text != ""', "attributed_to == short", "known(usual_short)"], "acronym", claims)


def test_clocks() -> None:
    times, zones = ("09:30", "14:30", "00:00"), ("GMT", "EST", "ET", "London", "Nowhere")
    claims = [
        claim("clock-pair", time=time, zone=zone, other_time=other, other_zone=there, **({"date": day} if day else {}))
        for time in times
        for zone in zones
        for other in times
        for there in zones
        for day in (None, "2023-07-01", "2023-07", "9999-12-31")
    ]
    same(
        [
            "minutes_apart(time, zone, other_time, other_zone, date) == 0",
            "minutes_apart(time, zone, other_time, other_zone) <= 60",
        ],
        "clock-pair",
        claims,
    )
