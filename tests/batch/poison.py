"""A toolkit whose provider ends its process at one word, as a fault in a library would; workers open it by this name."""

from __future__ import annotations

import os
from collections.abc import Iterable

from checker.knowledge.store import Knowledge
from checker.model.article import Article
from checker.model.claims import Claim
from checker.pipeline import Toolkit


class Poison:
    """A provider of claims that adds none."""

    name, version, deterministic = "poison", "1", True

    def extract(self, article: Article) -> Iterable[Claim]:
        if "arsenic" in article.text:
            os._exit(9)
        return ()


def opened() -> Toolkit:
    from dataclasses import replace

    return replace(Toolkit.open(knowledge=Knowledge.open()), providers=(Poison(),))


def unopened() -> Toolkit:
    raise RuntimeError("no rules today")
