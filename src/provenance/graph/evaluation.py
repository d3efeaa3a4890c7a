"""From what an engine finds to an answer, within limits of time and rows."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from queue import Empty, SimpleQueue
from threading import Thread
from typing import NamedTuple, TypeAlias, TypeVar

from pyoxigraph import QueryBoolean, QuerySolutions, Triple

from provenance.errors import LateQueryError, ProvenanceError, QueryError
from provenance.graph.results import Answer, GraphAnswer, Table, Truth

Found: TypeAlias = QuerySolutions | QueryBoolean | Iterable[Triple]
"""What an engine gives back for a query."""


class Limits(NamedTuple):
    """What a query may take."""

    seconds: float
    rows: int | None
    """How many solutions or statements to return at most."""


T = TypeVar("T")

_LONGEST_REFUSAL = 160


def explain_refusal(complaint: str) -> str:
    """Return an engine's complaint about a query as one short line; it tends to list all that could have come next.

    >>> explain_refusal("error at 1:24: expected one of Prefix not found, ['%']")
    'error at 1:24: a prefix is not declared'
    """
    words = " ".join(complaint.split())
    place, expected, _ = words.partition(": expected one of Prefix not found")
    if expected:
        return f"{place}: a prefix is not declared"
    return words if len(words) <= _LONGEST_REFUSAL else f"{words[:_LONGEST_REFUSAL]}…"


def refuse_late(seconds: float) -> QueryError:
    """Return the error of a query that has had its time."""
    return LateQueryError(f"the query takes longer than {seconds:g} s; narrow it, or allow it more seconds")


def collect(found: Found, rows: int | None, deadline: float) -> Answer:
    """Return what was found as an answer.

    Args:
        found: what the engine gave back; it may still have to be computed.
        rows: how many solutions or statements to keep; the answer says whether there are more.
        deadline: the time on the monotonic clock at which to give up.
    """
    if isinstance(found, QueryBoolean):
        return Truth(bool(found))
    limit = None if rows is None else rows + 1
    if isinstance(found, QuerySolutions):
        variables = tuple(variable.value for variable in found.variables)
        solutions = [tuple(solution) for solution in _before(deadline, islice(found, limit))]
        return Table(variables, tuple(solutions[:rows]), is_cut=len(solutions) > len(solutions[:rows]))
    triples = list(dict.fromkeys(_before(deadline, islice(found, limit))))
    return GraphAnswer(tuple(triples[:rows]), is_cut=len(triples) > len(triples[:rows]))


def _before(deadline: float, found: Iterable[T]) -> Iterator[T]:
    for solution in found:
        if time.monotonic() > deadline:
            raise LateQueryError("the query takes too long; narrow it, or allow it more seconds")
        yield solution


def _let_go(error: BaseException) -> None:
    """Drop the tracebacks of an error: their frames hold solutions, which only their own thread may free."""
    told: BaseException | None = error
    while told is not None:
        told.__traceback__ = None
        told = told.__cause__ or told.__context__


def wait_for(work: Callable[[float], Answer], seconds: float) -> Answer:
    """Do the work in a thread of its own and wait so long for it; it is told the deadline.

    A thread in the engine cannot be stopped: it runs on, unheard, until the engine gives the next solution back or the
    process ends.
    """
    outcome: SimpleQueue[Answer | Exception] = SimpleQueue()
    deadline = time.monotonic() + seconds

    def run() -> None:
        try:
            outcome.put(work(deadline))
        except Exception as error:
            _let_go(error)
            outcome.put(error)

    Thread(target=run, daemon=True).start()
    try:
        answer = outcome.get(timeout=seconds)
    except Empty:
        raise refuse_late(seconds) from None
    if isinstance(answer, ProvenanceError):
        raise answer
    if isinstance(answer, Exception):
        raise QueryError(" ".join(str(answer).split())) from answer
    return answer
