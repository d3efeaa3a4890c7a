"""Resolution: which mentions of many articles mean one speaker, one event, one measurand, one utterance."""

from provenance.resolution.authority import Authority, read_authority
from provenance.resolution.datasets import join_resolutions, resolve_datasets
from provenance.resolution.event_rows import candidate_rows, describe_event, event_rows
from provenance.resolution.judgements import (
    append_judgement,
    find_opposed,
    keep_in_force,
    keep_standing,
    merge_judgements,
    read_judgements,
    render_judgements,
    withdraw_judgement,
    write_judgements,
)
from provenance.resolution.resolve import resolve
from provenance.resolution.rows import link_rows
from provenance.resolution.series import place_in_series

__all__ = [
    "Authority",
    "append_judgement",
    "candidate_rows",
    "describe_event",
    "event_rows",
    "find_opposed",
    "join_resolutions",
    "keep_in_force",
    "keep_standing",
    "link_rows",
    "merge_judgements",
    "place_in_series",
    "read_authority",
    "read_judgements",
    "render_judgements",
    "resolve",
    "resolve_datasets",
    "withdraw_judgement",
    "write_judgements",
]
