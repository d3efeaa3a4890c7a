"""Logs between stores: one is written out as it is, another's acts are taken over as new entries."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from provenance import graph
from provenance import review as reviewing
from provenance.desk.logs import UNSIGNED, Hand, open_log, show_audit
from provenance.errors import ReviewError
from provenance.models.dossier import Dossier
from provenance.models.review import NOTHING, Entry, Renewal, to_canonical
from provenance.review import LogFolder

_WITHHELD = "withheld"


def export_log(folder: LogFolder) -> Iterator[str]:
    """Yield the lines of a log; of an entry that names a redacted source only the hash, so that the chain holds."""
    hushed = folder.read().hushed
    for line in folder.read_lines():
        digest = reviewing.hash_line(line)
        yield to_canonical({_WITHHELD: digest}) if digest in hushed else line.decode()


def import_log(store: graph.Store, dossier: Dossier, path: Path, hand: Hand = UNSIGNED) -> tuple[Entry, ...]:
    """Add the acts of another log to that of a store; those that are here already are passed over.

    Raises:
        ReviewError: when the other log is not whole.
    """
    folder = open_log(store.location)
    known = [entry.act for entry in folder.read().entries]
    acts = [entry.act for entry in read_foreign(path) if entry.act not in known and not _is_about_its_log(entry)]
    entries = folder.append(acts, at=hand.at, signer=hand.signer) if acts else ()
    show_audit(store, dossier)
    return entries


def _is_about_its_log(entry: Entry) -> bool:
    return isinstance(entry.act, Renewal)


def read_foreign(path: Path) -> list[Entry]:
    """Return the entries of a log that was written out, in their order.

    Raises:
        ReviewError: when a line is no entry, or does not follow the one before it.
    """
    entries = []
    previous = NOTHING
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        withheld = _get_withheld(line)
        if withheld is not None:
            previous = withheld
            continue
        try:
            entry = Entry.model_validate_json(line)
        except ValidationError as error:
            raise ReviewError(f"{path}:{number}: is no entry of a review log") from error
        if entry.previous != previous:
            raise ReviewError(f"{path}:{number}: does not follow the entry before it; the log was changed")
        previous = reviewing.hash_line(line)
        entries.append(entry)
    return entries


def _get_withheld(line: bytes) -> str | None:
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return str(found[_WITHHELD]) if isinstance(found, dict) and _WITHHELD in found else None
