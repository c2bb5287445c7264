"""Options that several verbs share, and what they stand for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from functools import wraps
from pathlib import Path
from typing import Any

import click

from checker.config import Config, find_config
from checker.knowledge.store import Knowledge
from checker.model.article import Article
from checker.model.problems import InputError, Problem, did_you_mean
from checker.model.when import Date
from checker.pipeline import Toolkit
from checker.rulebook.rule import Rule


class Day(click.ParamType[Date]):
    """An ISO date with its precision."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Date:
        try:
            return value if isinstance(value, Date) else Date.parse(value)
        except ValueError as wrong:
            self.fail(str(wrong), param, ctx)


@dataclass(frozen=True, slots=True)
class Reading:
    """What to read and how, as it was asked for: the value of the options of `reading`."""

    paths: tuple[str, ...] = ()
    as_of: Date | None = None
    packs: tuple[Path, ...] = ()
    facts: tuple[Path, ...] = ()
    providers: tuple[str, ...] = ()
    encoding: str | None = None
    stdin_filename: str | None = None


def reading(verb: Callable[..., int]) -> Callable[..., int]:
    """Give a verb the options of what to read and how: paths, encoding, rules, facts, the as-of day, …; it gets one `asked`."""

    @wraps(verb)
    def command(**options: Any) -> int:
        asked = Reading(**{field.name: options.pop(field.name) for field in fields(Reading)})
        return verb(asked=asked, **options)

    for option in reversed(
        (
            click.argument("paths", nargs=-1, required=True),
            click.option("--as-of", type=Day(), metavar="DAY", help="The day to check for, whatever the stories say."),
            click.option(
                "--rules",
                "packs",
                multiple=True,
                type=click.Path(path_type=Path),
                metavar="DIR",
                help="A further pack of rules; repeatable.",
            ),
            click.option(
                "--facts",
                multiple=True,
                type=click.Path(path_type=Path),
                metavar="FILE",
                help="Your own facts (.csv or .yaml), which win; repeatable.",
            ),
            click.option(
                "--provider",
                "providers",
                multiple=True,
                metavar="NAME",
                help="A further provider of claims, or a witness for them (spacy); repeatable.",
            ),
            click.option("--encoding", metavar="NAME", help="The stories' encoding (UTF-8)."),
            click.option("--stdin-filename", metavar="NAME", help="What standard input (-) would be called, for its format."),
        )
    ):
        command = option(command)
    return command


def toolkit(config: Config, asked: Reading) -> Toolkit:
    """The rules, the record and the providers that options and configuration name. Raises InputError with all that is wrong."""
    knowledge = Knowledge.open()
    own = [fact for path in (*config.facts, *asked.facts) for fact in knowledge.read_facts(path)]
    kit = Toolkit.open(
        (*config.rules, *asked.packs), asked.as_of or config.as_of, knowledge.with_facts(own) if own else knowledge
    )
    if not asked.providers and not config.providers:
        return kit
    from checker.providers import named

    return replace(kit, providers=named(asked.providers, config.providers))


def chosen(rules: tuple[Rule, ...], select: tuple[str, ...], ignore: tuple[str, ...]) -> tuple[Rule, ...]:
    """The rules whose id is, or lies below, one of `select`, without those of `ignore`. Raises InputError for a name of none."""
    names = [rule.id for rule in rules]
    wrong = [name for name in (*select, *ignore) if not any(_names(name, rule_id) for rule_id in names)]
    if wrong:
        raise InputError([Problem(name, f"no rule of that name{did_you_mean(name, names)}") for name in wrong])
    kept = [rule for rule in rules if not select or any(_names(name, rule.id) for name in select)]
    return tuple(rule for rule in kept if not any(_names(name, rule.id) for name in ignore))


def _names(name: str, rule_id: str) -> bool:
    return rule_id == name or rule_id.startswith(name.rstrip("/") + "/")


def in_language(article: Article, lang: str | None) -> Article:
    """The article in the language that the configuration names, where it names none itself."""
    return replace(article, lang=lang) if lang and not article.lang else article


def configuration() -> Config:
    """The configuration of the folder that the command was called in."""
    return find_config(Path.cwd())
