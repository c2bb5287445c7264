"""Trials: a rule's examples prepared once, so that any version of the rule can be judged by them in no time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.desk.examples import article_of, known_to, problem_with, stories_of
from checker.engine.archive import Story, between, called
from checker.engine.check import check
from checker.engine.row import Setting
from checker.knowledge.store import Knowledge
from checker.model.article import Article
from checker.model.claims import Claim
from checker.model.findings import Report
from checker.model.problems import InputError
from checker.pipeline import Toolkit, extracted, prepared
from checker.rulebook.file import Example
from checker.rulebook.load import Rulebook
from checker.rulebook.read import read_examples
from checker.rulebook.rule import Rule


@dataclass(frozen=True, slots=True)
class Trial:
    """One example with its claims read, tied to entities and ready to be checked; `line` is where it stands.

    `stories` are those of an example of a rule between stories, `claims` then those of all of them. `names_nothing` says that
    a silent rule proves nothing by it. `error` is what broke while it was read.
    """

    example: Example
    line: int
    article: Article
    claims: tuple[Claim, ...]
    setting: Setting
    names_nothing: bool = False
    error: str = ""
    stories: tuple[Story, ...] = ()

    def found(self, *rules: Rule) -> Report:
        """What rules say of the example."""
        if self.error:
            return Report(article=self.example.name, text=self.article.text, errors=(self.error,), broken=True)
        checked = between(self.stories, rules) if self.stories else check(self.claims, rules, self.setting)
        return Report(
            article=self.example.name,
            text=self.article.text,
            title=self.article.title,
            as_of=self.setting.as_of,
            claims=self.claims,
            findings=checked.findings,
            errors=checked.errors,
        )

    def problem(self, rule: Rule) -> str:
        """What this version of the rule does that the example does not say; nothing where it passes."""
        return problem_with(self.example, self.found(rule))


def trials(rule: Rule, rulebook: Rulebook, knowledge: Knowledge) -> Iterator[Trial]:
    """The examples of a rule, in order. Raises InputError if the file cannot be read or an example is not well formed."""
    for example, line in read_examples(Path(rule.path)):
        kit = Toolkit(rulebook, known_to(example, rule, line, knowledge), (rule,))
        if several := stories_of(example, rule, line):
            yield _between(example, line, several, kit)
            continue
        article = article_of(example, rule, line)
        try:
            ready = prepared(article, kit)
            empty = not any(claim.kind == rule.kind for claim in ready.claims) and (
                article.claims is not None or (not ready.claims and not extracted(article, kit)[2])
            )
        except InputError:
            raise
        except Exception as broken:  # our own fault; the other examples are still tried
            error = f"internal error: {type(broken).__name__}: {broken}"
            yield Trial(example, line, article, (), Setting(kit.knowledge), error=error)
            continue
        yield Trial(example, line, article, ready.claims, ready.setting, empty)


def _between(example: Example, line: int, several: list[Article], kit: Toolkit) -> Trial:
    """The trial of an example with several stories."""
    stories = []
    for article in several:
        ready = prepared(article, kit, is_filed=True)
        stories.append(Story(article.id, ready.claims, ready.setting))
    claims = tuple(called(story.article, claim) for story in stories for claim in story.claims)
    kind = kit.rules[0].kind
    empty = sum(any(claim.kind == kind for claim in story.claims) for story in stories) < 2
    return Trial(example, line, several[0], claims, stories[0].setting, empty, stories=tuple(stories))
