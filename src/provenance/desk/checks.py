"""Verifying: is a store as it was recorded, and is a report the one that was sealed?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from provenance import graph, pipeline, settled
from provenance import review as reviewing
from provenance.desk.logs import open_log, say_renewal
from provenance.errors import ReviewError
from provenance.models.review import Redaction
from provenance.review import LogFolder, Verifier
from provenance.review.seal import Rests, Seal

Row = Mapping[str, Any]

CHANGED = "changed"
REDACTED = "redacted"
RENEWED = "renewed"


def verify(location: str, verifier: Verifier | None = None) -> Iterator[Row]:
    """Yield what is not as it was recorded, what was redacted, and where the log was begun anew.

    Texts must have their hashes, anchors must stand where they say, every graph must be as the last build left it, the
    derived one must come out the same when it is made again, and the log must be whole.

    Args:
        location: the store.
        verifier: a key whose owner must have signed the log's end.
    """
    with graph.open_snapshot(location) as store:
        yield from map(_to_row, graph.verify(store))
        articles = tuple(graph.read_articles(store))
        extractions = tuple(graph.read_extractions(store, articles))
        names = settled.settle_authority(store)
        made = pipeline.compare(articles, extractions, graph.read_judgements(store), names)
        yield from map(_to_row, graph.verify_derived(store, made))
        if graph.find_folder(location) is None:
            return
        folder = open_log(location)
        yield from map(_to_row, graph.verify_graphs(store, folder.read_state()))
    yield from _verify_log(folder, verifier)


def _verify_log(folder: LogFolder, verifier: Verifier | None) -> Iterator[Row]:
    faults = list(folder.find_faults(verifier))
    for fault in faults:
        yield {"state": CHANGED, "record": fault.place, "message": fault.message}
    if not faults:
        log = folder.read()
        for entry in log.renewals:
            yield {"state": RENEWED, "record": f"{folder.log.name}:{entry.number}", "message": say_renewal(entry)}
        for redaction in log.redactions:
            kept = "the original text was destroyed" if redaction.destroyed else "the original text is kept back"
            words = f"{redaction.role}; {redaction.reason}; {kept}"
            yield {"state": REDACTED, "record": redaction.claim, "message": words}


def _to_row(change: graph.Change) -> Row:
    return {"state": CHANGED, "record": change.record, "message": change.message}


def verify_report(path: Path, verifier: Verifier | None = None, location: str | None = None) -> Iterator[Row]:
    """Yield what is wrong with a report: by itself and, where a store is given, against what the store holds now.

    Args:
        path: the report; a seal of its own lies beside it.
        verifier: a key whose owner must have signed it.
        location: the store it was made from.

    Raises:
        ReviewError: when the file cannot be read or has no seal.
    """
    body, found = _read_sealed(path)
    wrong = reviewing.check_seal(body, found, verifier)
    if wrong is not None:
        yield {"state": CHANGED, "record": path.name, "message": wrong}
    elif location is not None:
        yield from _verify_rests(found.rests, location)


def _read_sealed(path: Path) -> tuple[bytes, Seal]:
    beside = path.with_name(f"{path.name}.seal")
    try:
        return reviewing.read_seal(path.read_bytes(), beside.read_bytes() if beside.exists() else None)
    except OSError as error:
        raise ReviewError(f"{path}: cannot be read: {(error.strerror or str(error)).lower()}") from error


def say_seal(path: Path, verifier: Verifier | None = None) -> str:
    """Say what the seal of an unchanged report tells: whose it is, and whether that was checked."""
    found = _read_sealed(path)[1]
    if found.signature is None:
        return "the report is whole; nobody signed it"
    if verifier is None:
        return f"the report is whole; it says that {found.signer} signed it with {found.key}: give --key to check that"
    return f"signed by {found.signer} with the key {found.key}"


def _verify_rests(rests: Rests, location: str) -> Iterator[Row]:
    """Yield what a store no longer has as a report found it."""
    folder = open_log(location)
    lines = folder.read_lines()
    if rests.length > len(lines):
        words = f"the report knows {rests.length} entries, the log has {len(lines)}"
        yield {"state": CHANGED, "record": folder.log.name, "message": words}
    elif rests.length and reviewing.hash_line(lines[rests.length - 1]) != rests.head:
        words = f"entry {rests.length} is not the one that the report was made after: the log was written anew"
        yield {"state": CHANGED, "record": f"{folder.log.name}:{rests.length}", "message": words}
    with graph.open_snapshot(location) as store:
        hashes = graph.hash_graphs(store)
    masked = {version for redaction in _read_redactions(folder) for version in redaction.masked}
    for name, digest in sorted(rests.graphs.items()):
        if hashes.get(name) != digest:
            yield _say_changed_graph(name, masked)


def _read_redactions(folder: LogFolder) -> tuple[Redaction, ...]:
    try:
        return folder.read().redactions
    except ReviewError:
        return ()


def _say_changed_graph(name: str, masked: set[str]) -> Row:
    """Tell a graph that a redaction changed from one that changed otherwise; all of them rest on the masked ones."""
    rest = name.partition("/")[2]
    if masked and (not rest or f"version/{rest.partition('/')[0]}" in masked):
        return {"state": REDACTED, "record": name, "message": "a source was redacted after the report was made"}
    return {"state": CHANGED, "record": name, "message": "the graph is not the one that the report was made from"}
