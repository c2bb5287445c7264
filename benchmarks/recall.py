"""How many of the corpus's planted errors are found, by family, and what is refuted in the clean twins, where all is right.

An error is found if a refuted finding marks some of its wrong words. One that marks only the words they contradict
stands apart as *beside*: the reader is led to the right sentence, though to its other half.

Usage: python benchmarks/recall.py
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from checker.model.article import Span
from checker.model.findings import Finding, Report
from checker.pipeline import Toolkit, report
from checker.read import articles
from tests.corpus.pairs import Error, Pair, pairs


class Outcome(NamedTuple):
    """What became of one error: `found`, `beside` or `missed`."""

    pair: Pair
    error: Error
    became: str


def main() -> None:
    kit = Toolkit.open()
    corpus = pairs()
    outcomes, strays, alarms = list[Outcome](), list[str](), list[str]()
    for pair in corpus:
        flawed, clean = checked(pair.flawed, kit), checked(pair.clean, kit)
        outcomes += [Outcome(pair, error, became(error, flawed.refuted)) for error in pair.errors]
        strays += [told(pair, finding, flawed) for finding in stray(pair, flawed)]
        alarms += [told(pair, finding, clean) for finding in clean.refuted]
    print_families(outcomes)
    print_lines("missed", (missed(one) for one in outcomes if one.became != "found"))
    print_lines("refuted in flawed stories, away from the errors", strays)
    print_lines("false alarms in clean twins", alarms)


def checked(path: Path, kit: Toolkit) -> Report:
    """The report of one story. Stops at a story that could not be checked: no figure would be true."""
    done = report(next(iter(articles([str(path)]))), kit)
    if done.errors:
        raise SystemExit(f"{path}: {done.errors}")
    return done


def became(error: Error, refuted: Iterable[Finding]) -> str:
    marked = [span for finding in refuted for span in finding.spans]
    if meets([error.span], marked):
        return "found"
    return "beside" if meets(error.against, marked) else "missed"


def stray(pair: Pair, flawed: Report) -> Iterator[Finding]:
    """Refuted findings that no planted error explains."""
    places = [place for error in pair.errors for place in (error.span, *error.against)]
    return (finding for finding in flawed.refuted if not meets(places, finding.spans))


def meets(some: Iterable[Span], others: Iterable[Span]) -> bool:
    """Whether a span of the one kind shares a character with one of the other."""
    there = list(others)
    return any(one.start < other.end and other.start < one.end for one in some for other in there)


def told(pair: Pair, finding: Finding, found: Report) -> str:
    words = " … ".join(found.text[slice(*span)] for span in finding.spans)
    return f"{pair.name}  {finding.rule}  “{words}”  {finding.message}"


def missed(one: Outcome) -> str:
    kind = "" if one.became == "missed" else f"  ({one.became})"
    return f"{one.pair.name}  {one.error.id}  “{one.error.text}” for “{one.error.right}”: {one.error.note}{kind}"


def print_families(outcomes: list[Outcome]) -> None:
    print(f"{'family':<12} {'errors':>6} {'found':>6} {'beside':>6} {'recall':>7}")
    families = Counter(one.error.family for one in outcomes)
    for family in (*sorted(families), "all"):
        ended = Counter(one.became for one in outcomes if family in (one.error.family, "all"))
        print(f"{family:<12} {ended.total():>6} {ended['found']:>6} {ended['beside']:>6} {ended['found'] / ended.total():>7.0%}")


def print_lines(title: str, lines: Iterable[str]) -> None:
    shown = list(lines)
    print(f"\n{title}: {len(shown)}")
    for line in shown:
        print(f"  {line}")


if __name__ == "__main__":
    main()
