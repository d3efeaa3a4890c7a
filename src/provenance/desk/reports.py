"""Reports as they are handed over: sealed, signed when a key is at hand, and open about what was altered."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from provenance import audit as auditing
from provenance import graph, pipeline
from provenance import review as reviewing
from provenance.desk.logs import find_reviews, open_log, say_renewal
from provenance.models.dossier import Dossier
from provenance.models.finding import Finding
from provenance.models.review import Log
from provenance.review import LogFolder, Signer
from provenance.review.seal import Rests


class SealedReport(NamedTuple):
    """A report as it is handed over."""

    pieces: Sequence[bytes]
    """What is written, in its order."""
    beside: bytes | None
    """The seal, for a form that has no place for one."""
    findings: tuple[Finding, ...]

    @property
    def content(self) -> bytes:
        """The report as a whole."""
        return b"".join(self.pieces)

    def has_finding_at(self, level: str) -> bool:
        """Tell whether a finding is at least as severe as the level."""
        return pipeline.Report((), self.findings).has_finding_at(level)


@graph.without_collection()
def audit(
    location: str, form: str, selection: Mapping[str, str | None], *, signer: Signer | None = None
) -> SealedReport:
    """Return the sealed report of a store, or of the part of it that was asked for."""
    with graph.open_snapshot(location) as store:
        dossier, hashes = graph.read_hashed(store)
    record = _make_record(location, dossier, hashes, signer)
    report = pipeline.audit(dossier, "html" if form == "pdf" else form, selection, record)
    covered = frozenset(auditing.select(dossier, **selection).versions)
    graphs = {name: digest for name, digest in record.graphs.items() if _is_under(name, covered)}
    rests = Rests(length=record.length, head=record.head, graphs=graphs)
    if form == "pdf":
        written = [auditing.to_pdf("".join(report.pieces))]
    else:
        written = [piece.encode() for piece in report.pieces]
    pieces, beside = reviewing.seal(written, form, rests, signer)
    return SealedReport(pieces, beside, report.findings)


def _is_under(name: str, versions: Collection[str]) -> bool:
    """Tell whether a graph is about one of the versions, or about all."""
    rest = name.partition("/")[2]
    return not rest or f"version/{rest.partition('/')[0]}" in versions


def _make_record(location: str, dossier: Dossier, hashes: Mapping[str, str], signer: Signer | None) -> auditing.Record:
    if graph.find_folder(location) is None:
        return auditing.Record(graphs=hashes, ontology=graph.VERSION_IRI)
    folder = open_log(location)
    log = folder.read()
    return auditing.Record(
        reviews=find_reviews(dossier, log),
        redactions=log.redactions,
        length=len(log.entries),
        head=log.head,
        renewals=tuple(map(say_renewal, log.renewals)),
        graphs=hashes,
        ontology=graph.VERSION_IRI,
        signer=signer.name if signer else None,
        key=signer.fingerprint if signer else None,
        alterations=tuple(_find_alterations(dossier, folder, log, hashes)),
    )


def _find_alterations(dossier: Dossier, folder: LogFolder, log: Log, hashes: Mapping[str, str]) -> Iterator[str]:
    """Yield, in words, what can be seen at once not to be as it was recorded."""
    masked = {version for redaction in log.redactions for version in redaction.masked}
    for article in dossier.articles:
        if article.recorded and article.recorded not in masked:
            yield f"the text of {article.id} was changed after it was read"
    for name, digest in sorted(folder.read_state().items()):
        if hashes.get(name) != digest:
            yield f"the graph {name} was changed after the last build"
    for fault in folder.find_faults():
        yield f"the review log, {fault.place}: {fault.message}"
