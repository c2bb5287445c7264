"""A rule's examples: each run through the whole line, against its own facts and the shipped names, and judged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.knowledge.store import Knowledge
from checker.model.article import Article
from checker.model.authoring import claim_from, fact_from
from checker.model.findings import Finding, Report
from checker.model.problems import InputError, Problem
from checker.model.validation import Where
from checker.model.when import Date
from checker.pipeline import Toolkit, report
from checker.rulebook.file import Example
from checker.rulebook.load import Rulebook
from checker.rulebook.read import read_examples
from checker.rulebook.rule import Rule
from checker.rulebook.shape import possible_verdicts

NEAR_MISS = "near miss"
NEAR_MISSES = 2


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one example went: `problem` is empty where the rule gave what the example says."""

    rule: str
    name: str
    file: str
    line: int
    problem: str = ""
    found: Report | None = None


def run_examples(rule: Rule, rulebook: Rulebook, knowledge: Knowledge) -> Iterator[Outcome]:
    """Every example of a rule, in order. Raises InputError if the file cannot be read or an example is not well formed."""
    for example, line in read_examples(Path(rule.path)):
        article = article_of(example, rule, line)
        toolkit = Toolkit(rulebook, known_to(example, rule, line, knowledge), (rule,))
        found = report(article, toolkit)
        yield Outcome(rule.id, example.name, rule.path, line, problem_with(example, found), found)


def known_to(example: Example, rule: Rule, line: int, knowledge: Knowledge) -> Knowledge:
    """The facts that an example knows, with all names of the record. Raises InputError for what is no fact."""
    where = Where(rule.path, lambda path: line)
    facts = [fact_from(fact, where) for fact in example.facts]
    try:
        return knowledge.only(facts)
    except InputError as wrong:
        raise InputError([where.problem(problem.reason, "facts", problem.field) for problem in wrong.problems]) from None


def article_of(example: Example, rule: Rule, line: int) -> Article:
    """The article that an example stands for. Raises InputError if it has neither a claim nor a text, or both."""
    given = example.claims if example.claims is not None else (example.claim,) if example.claim is not None else None
    where = Where(rule.path, lambda path: line)
    if (given is None) == (example.text is None):
        raise InputError([Problem(rule.path, "an example has either a claim (or claims) or a text", line, "examples")])
    try:
        as_of = Date.parse(example.as_of) if example.as_of else None
        published = Date.parse(example.published) if example.published else None
    except ValueError as wrong:
        raise InputError([Problem(rule.path, str(wrong), line, "examples")]) from None
    claims = None if given is None else tuple(claim_from({"kind": rule.kind} | dict(claim), where) for claim in given)
    return Article(
        id=example.name,
        text=example.text or "",
        title=example.title,
        published=published,
        dateline=example.dateline,
        lang="en",
        as_of=as_of,
        claims=claims,
    )


def stories_of(example: Example, rule: Rule, line: int) -> list[Article]:
    """The stories that an example of a rule between stories stands for; none where it has none.

    Raises InputError for stories beside a claim or a text, and for those of a rule that looks at one story.
    """
    if not example.stories:
        return []
    where = Where(rule.path, lambda path: line)
    if not (rule.group and rule.group.within == "archive"):
        raise InputError([where.problem("stories belong to a rule whose group is in: archive", "examples")])
    if any(given is not None for given in (example.claim, example.claims, example.text)):
        raise InputError([where.problem("an example has either stories or a claim or a text", "examples")])
    told = (
        Example(name=f"{at}", verdict=example.verdict, as_of=one.as_of, published=one.published, text=one.text, claims=one.claims)
        for at, one in enumerate(example.stories, 1)
    )
    return [article_of(one, rule, line) for one in told]


def problem_with(example: Example, found: Report) -> str:
    """What an example expects and did not get; empty where all is as it says."""
    if found.errors:
        return found.errors[0]
    said = [finding.verdict for finding in found.findings]
    if example.verdict == "silent":
        return f"should be silent, but says {', '.join(said)}: {found.findings[0].message}" if said else ""
    hits = [finding for finding in found.findings if finding.verdict == example.verdict]
    others = [finding for finding in found.findings if finding.verdict != example.verdict]
    if not hits or others:
        told = "; ".join(f"{f.verdict}: {f.message}" for f in found.findings) or _nothing_said(example, found)
        return f"should be {example.verdict}, but is {told}"
    return _details(example, found, hits)


def _nothing_said(example: Example, found: Report) -> str:
    if example.text is not None and not found.claims:
        return "nothing: no claim was read in the text"
    return "nothing: the rule does not speak about " + ", ".join(sorted({claim.kind for claim in found.claims}))


def _details(example: Example, found: Report, hits: list[Finding]) -> str:
    if example.findings is not None and len(hits) != example.findings:
        return f"should give {example.findings} findings, but gives {len(hits)}"
    if example.severity and hits[0].severity != example.severity:
        return f"should be of severity {example.severity}, but is {hits[0].severity}"
    places = [found.text[span.start : span.end] for span in hits[0].spans]
    if example.points_at is not None and example.points_at not in places:
        return f"should point at {example.points_at!r}, but points at {places}"
    repairs = tuple(repair.replacement for repair in hits[0].repairs if repair.replacement is not None)
    if example.repairs is not None and repairs != example.repairs:
        return f"should offer {list(example.repairs)} as repairs, but offers {list(repairs)}"
    return ""


def gaps(rule: Rule) -> Iterator[str]:
    """What a rule's examples do not show: a verdict that it can give, or two near misses."""
    examples = [example for example, _ in read_examples(Path(rule.path))]
    shown = {example.verdict for example in examples}
    for verdict in possible_verdicts(rule):
        if verdict not in shown:
            yield f"no example shows the verdict {verdict}"
    names = [example.name for example in examples]
    if len([name for name in names if name.startswith(NEAR_MISS)]) < NEAR_MISSES:
        yield f"fewer than {NEAR_MISSES} near misses (examples whose name starts with “{NEAR_MISS}”)"
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"two examples are called {name!r}"
