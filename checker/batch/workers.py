"""Several benches at once: processes that are given chunks of work, and end when the one that began them does.

A worker is a fresh interpreter (nothing is forked), told its order and its chunks through a pipe. When its parent dies it dies:
on Linux the kernel sees to that, and everywhere it ends as soon as its pipe does.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from queue import SimpleQueue
from struct import Struct
from threading import Thread
from typing import IO, Any

from checker.batch.bench import Bench, Done, Order, Work, lost
from checker.batch.units import Unit

STORIES, BYTES = 32, 200_000  # at most in one chunk: some tens of milliseconds of work
_SIZE = Struct("<Q")
_AHEAD = 3  # chunks that are under way or done for each worker, so that none of them waits


def chunked(work: Iterable[Work]) -> Iterator[list[Work]]:
    """Work in chunks of much the same size."""
    chunk: list[Work] = []
    size = 0
    for one in work:
        chunk.append(one)
        size += len(one.data if isinstance(one, Unit) else one.kept)
        if len(chunk) >= STORIES or size >= BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def done(work: Iterable[Work], order: Order, jobs: int) -> Iterator[Done]:
    """What comes of each chunk of work, as it comes: with one job in order and in this process, with more from others.

    Never more than a few chunks are in memory. A unit that kills its worker is told as an error of its own.
    """
    chunks = chunked(work)
    if jobs == 1:
        bench: Bench | None = None
        for chunk in chunks:
            bench = bench or Bench(order)
            yield bench.done(chunk)
        return
    yield from _Crew(order, jobs).done(chunks)


class _Crew:
    """Workers, each with a thread that hands it one chunk after the other."""

    def __init__(self, order: Order, jobs: int) -> None:
        self._order, self._jobs = order, jobs
        self._asked: SimpleQueue[list[Work] | None] = SimpleQueue()
        self._answered: SimpleQueue[Done | BaseException] = SimpleQueue()
        self._workers: list[subprocess.Popen[bytes]] = []

    def done(self, chunks: Iterator[list[Work]]) -> Iterator[Done]:
        under_way = 0
        try:
            for chunk in chunks:
                if len(self._workers) < self._jobs:
                    self._hire()
                self._asked.put(chunk)
                under_way += 1
                while under_way >= self._jobs * _AHEAD or not self._answered.empty():
                    yield self._answer()
                    under_way -= 1
            while under_way:
                yield self._answer()
                under_way -= 1
        finally:
            self._dismiss()

    def _answer(self) -> Done:
        found = self._answered.get()
        if isinstance(found, BaseException):
            raise found
        return found

    def _hire(self) -> None:
        """One more worker. It is begun by this very thread: the kernel ends it with the thread that began it."""
        self._workers.append(worker := _begun(self._order))
        Thread(target=self._serve, args=(worker,), daemon=True).start()

    def _serve(self, worker: subprocess.Popen[bytes]) -> None:
        while (chunk := self._asked.get()) is not None:
            try:
                self._answered.put(_asked(worker, chunk))
            except (EOFError, OSError):
                try:
                    worker = self._without(chunk)
                except BaseException as broken:
                    self._answered.put(broken)
                    return
            except BaseException as broken:  # what the worker could not even begin with
                self._answered.put(broken)
                return

    def _without(self, chunk: list[Work]) -> subprocess.Popen[bytes]:
        """A chunk that killed its worker done piece by piece by others; the last of them goes on."""
        whole = Done([], [], [])
        worker = _begun(self._order)
        for one in chunk:
            try:
                made = _asked(worker, [one])
            except (EOFError, OSError):
                _ended(worker)
                if not isinstance(one, Unit):
                    raise RuntimeError("a worker ended while it judged a story again") from None
                made = Done(lost(one, "the process that read it ended"), [], [])
                worker = _begun(self._order)
            whole.placed.extend(made.placed)
            whole.judged.extend(made.judged)
            whole.questions.extend(made.questions)
        self._workers.append(worker)
        self._answered.put(whole)
        return worker

    def _dismiss(self) -> None:
        for _ in range(self._jobs):
            self._asked.put(None)
        for worker in list(self._workers):
            _ended(worker)


def _begun(order: Order) -> subprocess.Popen[bytes]:
    """A worker that has been told its order; it finds its modules where this process does, whatever folder it stands in."""
    script = f"import sys; sys.path[:] = {sys.path!r}; from checker.batch.workers import serve; serve()"
    worker = subprocess.Popen([sys.executable, "-P", "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert worker.stdin
    with suppress(OSError):
        _send(worker.stdin, order)
    return worker


def _asked(worker: subprocess.Popen[bytes], chunk: list[Work]) -> Done:
    assert worker.stdin
    assert worker.stdout
    _send(worker.stdin, chunk)
    answer = _received(worker.stdout)
    if isinstance(answer, BaseException):
        raise answer
    assert isinstance(answer, Done)
    return answer


def _ended(worker: subprocess.Popen[bytes]) -> None:
    worker.kill()
    with suppress(OSError):
        worker.communicate()


def _send(pipe: IO[bytes], value: Any) -> None:
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    pipe.write(_SIZE.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def _received(pipe: IO[bytes]) -> Any:
    head = pipe.read(_SIZE.size)
    if len(head) < _SIZE.size:
        raise EOFError
    (size,) = _SIZE.unpack(head)
    data = pipe.read(size)
    if len(data) < size:
        raise EOFError
    return pickle.loads(data)


def serve() -> None:
    """A worker's life, between the pipes that it was born with."""
    import os
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it too, and keeps what is done
    _die_with_parent()
    outward = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(2, sys.stdout.fileno())  # whatever is printed is no answer
    work_for(sys.stdin.buffer, outward)
    os._exit(0)


def work_for(inward: IO[bytes], outward: IO[bytes]) -> None:
    """Take an order, then chunks, and answer each, until the pipe ends."""
    import traceback

    bench: Bench | None = None
    with suppress(EOFError, BrokenPipeError):
        order = _received(inward)
        while True:
            chunk = _received(inward)
            answer: Done | RuntimeError
            try:
                bench = bench or Bench(order)
                answer = bench.done(chunk)
            except Exception:
                answer = RuntimeError(traceback.format_exc())
            _send(outward, answer)


def _die_with_parent() -> None:
    """Ask the kernel for SIGKILL as soon as the parent is gone, where it is Linux's; elsewhere the pipe's end must do."""
    import os

    with suppress(ImportError, OSError, AttributeError):
        import ctypes

        parent = os.getppid()
        ctypes.CDLL(None, use_errno=True).prctl(1, 9, 0, 0, 0)  # PR_SET_PDEATHSIG, SIGKILL
        if os.getppid() != parent:  # it died before it was asked for
            os._exit(0)
