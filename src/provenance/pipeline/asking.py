"""What a built store answers: rows of its claims and conflicts, timelines, questions, and one claim explained."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from provenance import audit as auditing
from provenance import conflict, graph, resolution, visualisation
from provenance.errors import QueryError
from provenance.models.dossier import Dossier
from provenance.models.identifiers import BASE
from provenance.models.timeline import Timeline
from provenance.pipeline.rows import Row, Rows


def read(location: str) -> Dossier:
    """Return everything that a built store holds."""
    with graph.open_snapshot(location) as store:
        return graph.read_dossier(store)


def read_open(store: graph.Store) -> Dossier:
    """Return everything that an open store holds."""
    return graph.read_dossier(store)


def open_reader(location: str) -> graph.Store:
    """Open what was last written to a store, for reading."""
    return graph.open_snapshot(location)


def link_rows(dossier: Dossier) -> Rows:
    """Yield the identities of every claim."""
    return resolution.link_rows(dossier)


def conflict_rows(dossier: Dossier, *, everything: bool = False) -> Sequence[Row]:
    """Return the compared pairs that alarm, or every compared pair."""
    return conflict.to_rows(dossier, dossier.comparisons if everything else dossier.conflicts)


def pair_rows(dossier: Dossier) -> Sequence[Row]:
    """Return every pair of claims of one event or of linked utterances."""
    told = dossier.prose
    pairs = conflict.expand_pairs(told.articles, told.extractions, told.resolution)
    return conflict.to_rows(told, pairs)


def stale_rows(dossier: Dossier) -> Rows:
    """Yield the figures that were printed as current after a newer one had superseded them, each with the newer one."""
    for row in conflict.stale_rows(dossier.prose):
        for name, side in row.items():
            yield {"standing": name, **side}


def find_timelines(dossier: Dossier, words: str = "") -> list[Timeline]:
    """Return the timelines whose event is named with some words, in any case; all timelines for no words."""
    return [one for one in visualisation.find_timelines(dossier) if words.casefold() in one.event.casefold()]


def render_timelines(timelines: Iterable[Timeline]) -> str:
    """Return timelines as text, one under the other."""
    return "\n\n".join(map(conflict.render_timeline, timelines))


def timeline_rows(timelines: Iterable[Timeline]) -> Rows:
    """Yield one row a figure of each timeline."""
    for timeline in timelines:
        of = {"measurand": BASE + timeline.measurand, "event": timeline.event, "harm": timeline.harm.value}
        for point in timeline.points:
            yield {**of, **point.model_dump(mode="json"), "claim": BASE + point.claim}


def question_rows() -> list[Row]:
    """Return name, question and parameters of every named query."""
    return [
        {
            "name": question.name,
            "question": question.question,
            "parameters": ", ".join(parameter.name for parameter in question.parameters),
        }
        for question in graph.list_questions()
    ]


def ask(
    location: str, question: str, parameters: Mapping[str, str], *, rows: int | None = None, seconds: float = 60.0
) -> graph.Answer:
    """Answer a named question, a query file or SPARQL text over a built store, within limits of rows and time."""
    with graph.open_snapshot(location) as store:
        return graph.run_query(store, graph.get_query(question), parameters, rows=rows, seconds=seconds)


def find_claim(dossier: Dossier, name: str) -> str:
    """Return the identifier of the one claim that is named by its IRI, or by some first or last digits of it.

    Raises:
        QueryError: when no claim or more than one fits.
    """
    digits = name.rpartition("/")[2]
    found = [iri for iri in dossier.claims if digits and _has_at_an_end(iri.rpartition("/")[2], digits)]
    if len(found) != 1:
        wanted = "give a claim's IRI, or enough of its first or last digits"
        raise QueryError(f"{name!r} names {len(found)} claims; {wanted}" if found else f"no claim {name!r}; {wanted}")
    return found[0]


def _has_at_an_end(whole: str, part: str) -> bool:
    return whole.startswith(part) or whole.endswith(part)


def explain(dossier: Dossier, name: str) -> dict[str, Any]:
    """Return one claim with its sentence, claimant, dates, identities and comparisons."""
    return auditing.explain_claim(dossier, find_claim(dossier, name))


def render_explanation(explanation: dict[str, Any]) -> str:
    """Return the explanation of a claim as text."""
    return auditing.render_explanation(explanation)
