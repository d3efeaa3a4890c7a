"""The whole program as one object, for notebooks and scripts: a store, and what one can put in and ask of it.

Everything here is done by the pipeline; this module only keeps the store open, so that a question costs no more than
its answer. A folder is opened for writing only while something is written, and read in the state that was published
last.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from provenance import desk, graph, pipeline
from provenance.errors import ProvenanceError
from provenance.models.article import Problem
from provenance.models.dossier import Dossier

if TYPE_CHECKING:
    from pandas import DataFrame

MEMORY = "memory:"
Row = dict[str, Any]
T = TypeVar("T")


@dataclass(frozen=True)
class GraphPage:
    """The interactive graph as HTML that needs nothing else."""

    html: str

    def __repr__(self) -> str:
        return f"GraphPage({len(self.html):,} characters)"

    def _repr_html_(self) -> str:
        frame = 'width="100%" height="760" style="border: 0" sandbox="allow-scripts allow-downloads"'
        return f'<iframe title="Who says what" srcdoc="{escape(self.html)}" {frame}></iframe>'

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the page to a file."""
        Path(path).write_text(self.html, encoding="utf-8")


class Provenance:
    """A store of claims and their sources.

    Args:
        location: a folder, which is made when something is first written to it; the address of a SPARQL 1.1 server; or
            ``memory:``, which is forgotten when it is closed.
    """

    def __init__(self, location: str | os.PathLike[str] = MEMORY) -> None:
        self.location = os.fspath(location)
        self._reader: graph.Store | None = graph.open_store(MEMORY) if self.location == MEMORY else None
        self._generation = ""
        self._dossier: Dossier | None = None

    def __repr__(self) -> str:
        return f"Provenance({self.location!r})"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the store; closing twice does nothing."""
        if self._reader is not None:
            self._reader.close()
        self._reader = self._dossier = None

    def ingest(
        self, *paths: str | os.PathLike[str], tagger: str | None = None, model: str | None = None
    ) -> tuple[Problem, ...]:
        """Read articles with their claims; each is kept by itself, and one that is there already adds nothing.

        Args:
            paths: text files, Markdown files with front matter, JSONL files, or folders of them.
            tagger: ``fast`` or ``accurate``; the best one installed when not given.
            model: a trained model, or ``none`` for rules alone.

        Returns:
            What was wrong with inputs: those that were refused, and warnings about those that went in.
        """
        reader = pipeline.load_tagger(tagger, model)
        places = [os.fspath(path) for path in paths]
        return self._write(
            lambda store: tuple(found for found in pipeline.ingest(places, store, reader) if isinstance(found, Problem))
        )

    def build(self, judgements: str | os.PathLike[str] | None = None) -> None:
        """Resolve who and what claims are about and compare them; what was built before is replaced.

        Args:
            judgements: a file of recorded decisions on what is the same and what is not.
        """
        self._dossier = self._write(lambda store: desk.build(store, Path(judgements) if judgements else None))

    def questions(self) -> list[Row]:
        """Return name, words and parameters of every question that can be asked by name."""
        return [dict(row) for row in pipeline.question_rows()]

    def query(
        self, question: str, /, *, rows: int | None = None, seconds: float = 60.0, **parameters: str
    ) -> list[Row]:
        """Answer a named question, a query file or SPARQL text.

        Args:
            question: the name, the file or the text.
            rows: how many rows to return at most.
            seconds: how long it may take.
            parameters: of the question, such as ``event="event/5f0c…"``.

        Returns:
            One dictionary a solution: numbers, dates and truth values as Python has them, IRIs and words as strings,
            None for what is unbound. A graph gives its statements; a yes-or-no question one row, ``{"answer": True}``.

        Raises:
            QueryError: when the query is malformed, asks another server, or takes too long.
        """
        text = graph.get_query(question)
        return graph.run_query(self._read(), text, parameters, seconds=seconds, rows=rows).records()

    def frame(self, question: str, /, **options: Any) -> DataFrame:
        """Answer like ``query``, with a pandas data frame.

        Raises:
            ProvenanceError: when pandas is not installed.
        """
        try:
            import pandas  # noqa: PLC0415 - optional, and slow to import
        except ImportError as error:
            raise ProvenanceError("data frames need pandas: pip install pandas") from error
        return pandas.DataFrame(self.query(question, **options))

    def conflicts(self, *, everything: bool = False) -> list[Row]:
        """Return the pairs of values that a fact-checker must see, the most severe first; or all that were compared."""
        return [dict(row) for row in pipeline.conflict_rows(self.dossier, everything=everything)]

    def timeline(self, words: str = "") -> list[Row]:
        """Return every figure of the events whose names hold the words, in the order of time."""
        return [dict(row) for row in pipeline.timeline_rows(pipeline.find_timelines(self.dossier, words))]

    def explain(self, claim: str) -> Mapping[str, Any]:
        """Return a claim, named by its IRI or some digits of it, with its sentence, claimant, dates and comparisons."""
        return pipeline.explain(self.dossier, claim)

    def graph_page(self, **view: Any) -> GraphPage:
        """Return the interactive graph as a page, which a notebook shows in a frame.

        Args:
            view: what to narrow it to, as ``provenance visualise`` does: ``article``, ``event``, ``speaker``,
                ``outlet``, ``conflict``, ``near``, ``steps``, ``since``, ``until``, ``harm``, ``only_conflicts``.

        Raises:
            QueryError: when nothing in the store fits.
        """
        dossier = self.dossier
        if view:
            selection = {name: view.pop(name, None) for name in ("article", "event", "speaker", "outlet")}
            dossier = pipeline.select_view(dossier, selection, **view)
        return GraphPage(pipeline.render_graph(dossier, "html"))

    def export(self, form: str = "trig") -> str:
        """Return the whole graph as ``trig``, ``nquads`` or ``jsonld``, or its claims as ``csv`` or ``nanopub``."""
        return graph.export(self._read(), form)

    @property
    def dossier(self) -> Dossier:
        """Everything that the store holds, as the values that the program itself works with."""
        store = self._read()
        if self._dossier is None:
            self._dossier = graph.read_dossier(store)
        return self._dossier

    def _write(self, work: Callable[[graph.Store], T]) -> T:
        self._dossier = None
        if self.location == MEMORY:
            return work(self._read())
        with pipeline.open_writer(self.location) as store:
            return work(store)

    def _read(self) -> graph.Store:
        """Return the store as it was published last, opened again when that has changed."""
        generation = graph.find_generation(self.location)
        if self._reader is None or generation != self._generation:
            self.close()
            self._reader, self._generation = graph.open_snapshot(self.location), generation
        return self._reader
