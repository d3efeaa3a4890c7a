"""What a built store is handed over as: pictures, reports, exports, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple

from provenance import audit as auditing
from provenance import conflict, graph, visualisation
from provenance.models.dossier import Dossier
from provenance.models.finding import Finding
from provenance.models.identifiers import BASE
from provenance.models.vocabulary import Severity
from provenance.pipeline.rows import Row


def draw_timelines(dossier: Dossier, claims: Collection[str]) -> list[str]:
    """Return the timeline of each measurand that counts one of the claims, as SVG."""
    return [
        visualisation.draw_timeline(timeline)
        for timeline in visualisation.find_timelines(dossier)
        if any(point.claim in claims for point in timeline.points)
    ]


def select_view(dossier: Dossier, selection: Mapping[str, str | None], **view: Any) -> Dossier:
    """Return the part of a dossier that a picture shows: chosen as for an audit, and by what else a view can ask.

    ``view`` takes the fields of ``visualisation.View``.
    """
    chosen = auditing.select(dossier, **selection).claims if any(selection.values()) else None
    return visualisation.select_view(dossier, visualisation.View(**view), chosen)


def render_graph(dossier: Dossier, form: str) -> str:
    """Return the graph page of what articles tell, or an export of the same graph."""
    told = dossier.prose
    return visualisation.render_graph_page(told) if form == "html" else visualisation.export_graph(told, form)


def find_findings(dossier: Dossier) -> tuple[Finding, ...]:
    """Return what an audit finds in a dossier, the most severe first."""
    rows = conflict.stale_rows(dossier.prose)
    pairs = [tuple(row[name]["claim"].removeprefix(BASE) for name in ("stale", "newer")) for row in rows]
    return auditing.find_findings(dossier, [(stale, newer) for stale, newer in pairs])


class Report(NamedTuple):
    """An audit as it is handed over, and the findings in it."""

    pieces: Iterable[str]
    """Its text, to be gone through once."""
    findings: tuple[Finding, ...]

    def has_finding_at(self, level: str) -> bool:
        """Tell whether a finding is at least as severe as the level."""
        return any(_RANK[finding.severity] >= _RANK[Severity(level)] for finding in self.findings)


_RANK = {Severity.LOW: 0, Severity.MIDDLE: 1, Severity.HIGH: 2}


def audit(
    dossier: Dossier,
    form: str,
    selection: Mapping[str, str | None],
    record: auditing.Record = auditing.NOTHING_RECORDED,
) -> Report:
    """Return the audit of what articles tell, or of the part of a dossier that was asked for.

    ``record`` adds what people decided.
    """
    if not any(selection.values()):
        dossier = dossier.prose
    selected = auditing.select(dossier, **selection)
    findings = tuple(auditing.keep_findings(find_findings(dossier), selected))
    timelines = draw_timelines(dossier, selected.claims) if form == "html" else ()
    pieces = auditing.render_report(
        dossier, findings, selection=selected, form=form, timelines=timelines, record=record
    )
    return Report(pieces, findings)


def validate(location: str) -> list[Row]:
    """Return what violates the shapes of the ontology."""
    with graph.open_snapshot(location) as store:
        return [violation.model_dump(mode="json") for violation in graph.validate(store)]


def report_validity(location: str) -> graph.Answer:
    """Return the same as a SHACL validation report."""
    with graph.open_snapshot(location) as store:
        return graph.report_validity(store)


def export(location: str, form: str) -> str:
    """Return the whole graph in an exchange format, sorted and without article texts."""
    with graph.open_snapshot(location) as store:
        return graph.export(store, form)
