"""What people have settled for a store: judgements about identity, and names; each kept in a file of its folder.

The files are what counts; the graph shows what of them stands. A store in memory has no folder and keeps its judgements
in the graph alone; a store on a server has its folder among the user's data.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from provenance import graph, resolution
from provenance.models.identity import Judgement


def find_judgements(location: str) -> Path | None:
    """Return the file that keeps the judgements of a store, whether or not it exists; None for a store in memory."""
    folder = graph.find_folder(location)
    return folder / "judgements.jsonl" if folder else None


def read_judgements(store: graph.Store) -> tuple[Judgement, ...]:
    """Return every judgement made in a store, in the order of the decisions, withdrawn ones too."""
    kept = find_judgements(store.location)
    return resolution.read_judgements(kept) if kept and kept.exists() else graph.read_judgements(store)


def settle_judgements(store: graph.Store, added: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """Add judgements to those of a store, in the file that keeps them, and return all."""
    known = read_judgements(store)
    settled = resolution.merge_judgements(known, added)
    kept = find_judgements(store.location)
    if kept and settled != known:
        resolution.write_judgements(kept, settled)
    return settled


def read_authority(path: Path) -> resolution.Authority:
    """Return the entries of an authority file: YAML, JSON lines, or SKOS and FOAF in an RDF format.

    Raises:
        ReadError: when the file cannot be read as its ending says.
    """
    if path.suffix in graph.AUTHORITY_FORMATS:
        return resolution.Authority(entries=graph.read_authority_entries(path))
    return resolution.read_authority(path)


def settle_authority(store: graph.Store, given: Path | None = None) -> resolution.Authority:
    """Return the names that are settled for a store; a file that is given is kept in its folder from now on."""
    folder = graph.find_folder(store.location)
    kept = sorted(folder.glob("authority.*")) if folder else []
    if given is None:
        return read_authority(kept[0]) if kept else resolution.Authority()
    settled = read_authority(given)
    if folder and given.resolve() not in (path.resolve() for path in kept):
        content = given.read_bytes()
        folder.mkdir(parents=True, exist_ok=True)
        for path in kept:
            path.unlink()
        (folder / f"authority{given.suffix}").write_bytes(content)
    return settled
