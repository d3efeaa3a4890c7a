"""What an engine finds stays in the thread that asked, whatever goes wrong."""

from __future__ import annotations

import pytest
from pyoxigraph import Store

from provenance.errors import QueryError
from provenance.graph.evaluation import wait_for
from provenance.graph.results import Answer


def test_error_beside_solutions_leaves_them_in_their_thread(recwarn: pytest.WarningsRecorder) -> None:
    held: list[str] = []

    def work(deadline: float) -> Answer:
        found = Store().query("SELECT ?n { VALUES ?n { 1 2 } }")
        held.append(f"{found}, until {deadline}")
        try:
            raise ValueError("the engine stumbles")
        except ValueError as error:
            raise QueryError("no answer") from error

    with pytest.raises(QueryError, match="no answer") as raised:
        wait_for(work, 5)
    del raised
    assert held
    assert list(recwarn) == []
