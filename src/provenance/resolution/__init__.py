"""Resolution: which mentions of many articles mean one speaker, one event, one measurand, one utterance."""

from provenance.resolution.authority import Authority, read_authority
from provenance.resolution.datasets import join_resolutions, resolve_datasets
from provenance.resolution.judgements import (
    append_judgement,
    find_opposed,
    keep_in_force,
    read_judgements,
    withdraw_judgement,
    write_judgements,
)
from provenance.resolution.resolve import resolve
from provenance.resolution.rows import link_rows

__all__ = [
    "Authority",
    "append_judgement",
    "find_opposed",
    "join_resolutions",
    "keep_in_force",
    "link_rows",
    "read_authority",
    "read_judgements",
    "resolve",
    "resolve_datasets",
    "withdraw_judgement",
    "write_judgements",
]
