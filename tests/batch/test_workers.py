"""Workers: what they are given comes back, one that dies takes one story with it at most, and none waits for ever."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from checker.batch import workers
from checker.batch.bench import Again, Order, Placed
from checker.batch.inputs import inputs_of
from checker.batch.units import Unit, units
from checker.pipeline import Toolkit
from tests.batch import poison
from tests.batch.archive import write_lines


def work(folder: Path, texts: list[str]) -> list[Unit]:
    path = write_lines(folder / "a.jsonl", [json.dumps({"text": text}) for text in texts])
    return list(units(inputs_of([str(path)])))


def placed(jobs: int, units: list[Any], order: Order) -> list[Placed]:
    return sorted((one for made in workers.done(units, order, jobs) for one in made.placed), key=lambda one: one.n)


def test_a_story_that_ends_its_worker_is_told_and_the_others_are_done(tmp_path: Path) -> None:
    texts = [f"A story with {'arsenic' if n == 3 else 'lace'} in number {n}." for n in range(40)]
    found = placed(2, work(tmp_path, texts), Order(poison.opened))
    assert [one.n for one in found] == list(range(40))
    assert {one.n: one.problem for one in found if not one.result} == {3: "internal error: the process that read it ended"}


def test_what_a_worker_cannot_begin_with_is_raised(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="no rules today"):
        placed(2, work(tmp_path, ["A story."]), Order(poison.unopened))


def test_a_result_that_ends_its_worker_twice_stops_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def ended(*_: object) -> None:
        raise EOFError

    monkeypatch.setattr(workers, "_asked", ended)
    monkeypatch.setattr(workers, "_begun", lambda order: _Nobody())
    with pytest.raises(RuntimeError, match="judged a story again"):
        list(workers.done([Again(1, b"")], Order(Toolkit.open), 2))


class _Nobody:
    """A worker that is none."""

    def kill(self) -> None:
        return None

    def communicate(self) -> None:
        return None


def test_chunks_are_small_in_number_and_in_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "BYTES", 3_000)
    stories = work(tmp_path, ["x" * 20] * 70 + ["x" * 2_000] * 4)
    assert [len(chunk) for chunk in workers.chunked(stories)] == [32, 32, 8, 2]


def test_a_worker_answers_each_chunk_until_its_pipe_ends(tmp_path: Path) -> None:
    stories = work(tmp_path, ["A story.", "Another."])
    inward, outward = BytesIO(), BytesIO()
    for sent in (Order(Toolkit.open), stories[:1], stories[1:], "no chunk at all"):
        workers._send(inward, sent)
    inward.write(b"broken off")
    inward.seek(0)
    workers.work_for(inward, outward)
    outward.seek(0)
    answers = [workers._received(outward) for _ in range(3)]
    assert [[one.n for one in made.placed] for made in answers[:2]] == [[0], [1]]
    assert isinstance(answers[2], RuntimeError)
    with pytest.raises(EOFError):
        workers._received(outward)
    with pytest.raises(EOFError):
        workers._received(BytesIO(workers._SIZE.pack(99) + b"short"))
