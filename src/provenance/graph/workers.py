"""The processes that answer queries over one generation: idle ones wait for the next query, late ones are killed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import BoundedSemaphore, Lock, Timer
from time import monotonic
from typing import IO, Any

from pyoxigraph import QueryResultsFormat, RdfFormat, parse, parse_query_results

from provenance.errors import QueryError
from provenance.graph import worker
from provenance.graph.evaluation import Found, explain_refusal, refuse_late

AT_ONCE = max(2, os.cpu_count() or 2)
"""Queries that run at the same time; others wait, and their waiting counts as time of theirs."""


BROKEN = "the query broke the process that answered it; make it simpler"
"""Said of a query that its asker must not answer, since it would break the asker as well."""


class WorkerLost(Exception):  # noqa: N818 - no error of the asker's, who may answer the query in another way
    """The process ended without an answer and before its time was up."""


class Workers:
    """Processes over one generation; without one they hold nothing, and only tell what a query is."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._idle: list[_Worker] = []
        self._lock = Lock()
        self._places = BoundedSemaphore(AT_ONCE)
        self._is_open = True

    def ask(self, request: Mapping[str, Any], seconds: float) -> Found:
        """Answer a request in a process, which is killed when the time is up.

        Raises:
            QueryError: when the engine refuses the query, or the time is up.
            WorkerLost: when the process ended by itself: the generation is gone, or memory was.
        """
        deadline = monotonic() + seconds
        if not self._places.acquire(timeout=seconds):
            raise refuse_late(seconds)
        try:
            with self._borrow() as one:
                return one.ask(request, max(0.0, deadline - monotonic()), seconds)
        finally:
            self._places.release()

    @contextmanager
    def _borrow(self) -> Iterator[_Worker]:
        with self._lock:
            one = self._idle.pop() if self._idle else None
        one = one or _Worker(self._folder)
        try:
            yield one
        except BaseException:
            one.end()
            raise
        with self._lock:
            if self._is_open and one.is_ready:
                self._idle.append(one)
                return
        one.end()

    def close(self) -> None:
        """End the idle processes now and the busy ones after their answer."""
        with self._lock:
            self._is_open = False
            idle, self._idle = self._idle, []
        for one in idle:
            one.end()


class _Worker:
    """One process."""

    def __init__(self, folder: Path | None) -> None:
        # -P: the folder of this file must not be searched for modules, it has a file for every common name.
        command = [sys.executable, "-P", str(worker.__file__), *([str(folder)] if folder else [])]
        self._process = subprocess.Popen(  # noqa: S603 - this interpreter, on a file and a folder of ours
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.is_ready = True
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._requests: IO[bytes] = self._process.stdin
        self._answers: IO[bytes] = self._process.stdout

    def ask(self, request: Mapping[str, Any], seconds: float, allowed: float) -> Found:
        timer = Timer(seconds, self._kill)
        timer.start()
        try:
            kind, answered = self._exchange(json.dumps(request).encode() + b"\n")
        finally:
            timer.cancel()
            timer.join()
        if kind is None:
            raise WorkerLost if self.is_ready else refuse_late(allowed)
        return _read(kind, answered)

    def _exchange(self, request: bytes) -> tuple[str | None, bytes]:
        try:
            self._requests.write(request)
            self._requests.flush()
            head = json.loads(self._answers.readline() or b"{}")
            answered = self._answers.read(head.get("length", 0))
        except OSError:
            return None, b""
        is_whole = len(answered) == head.get("length")
        return (head["kind"], answered) if is_whole else (None, b"")

    def _kill(self) -> None:
        self.is_ready = False
        self._process.kill()

    def end(self) -> None:
        self.is_ready = False
        self._process.kill()
        self._process.wait()
        self._answers.close()
        with suppress(OSError):  # what was left to write can no longer be read
            self._requests.close()


def _read(kind: str, answered: bytes) -> Found:
    if kind == "refusal":
        raise QueryError(explain_refusal(answered.decode()))
    if kind == "triples":
        return (quad.triple for quad in parse(answered, RdfFormat.N_TRIPLES))
    if kind == "truth":
        answered = b'{"head":{},"boolean":%s}' % answered
        return parse_query_results(answered, QueryResultsFormat.JSON)
    return parse_query_results(answered, QueryResultsFormat.TSV)
