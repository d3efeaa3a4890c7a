"""Models as files: one zip archive each, the same bytes for the same model."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from provenance.errors import ExtractionError
from provenance.extraction.attributions.tagger import Card

CARD = "card.json"
TRUST = "trust"
"""Key of the card under which the rules' shares stand; older models have none."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip archive can hold: the same bytes whenever it is written."""


def list_parts(archive: Path) -> list[str]:
    """Return the names of a model's parts.

    Raises:
        ExtractionError: for a file that is no archive.
    """
    try:
        with ZipFile(archive) as opened:
            return opened.namelist()
    except (OSError, BadZipFile) as error:
        raise ExtractionError(f"{archive}: is no model ({error})") from error


def read_archive(archive: Path, *needed: str) -> dict[str, bytes]:
    """Return the parts of a model by name.

    Raises:
        ExtractionError: for a file that is no archive or lacks a part.
    """
    missing = {CARD, *needed}.difference(list_parts(archive))
    if missing:
        raise ExtractionError(f"{archive}: is no model of this tagger, it lacks {', '.join(sorted(missing))}")
    with ZipFile(archive) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def read_card(parts: Mapping[str, bytes]) -> Card:
    """Return what is known of the model that has these parts."""
    card = json.loads(parts[CARD])
    return Card(str(card["name"]), card.get(TRUST, {}))


def write_archive(archive: Path, parts: Mapping[str, bytes]) -> None:
    """Write a model."""
    with ZipFile(archive, "w", ZIP_DEFLATED, compresslevel=9) as opened:
        for name, content in sorted(parts.items()):
            member = ZipInfo(name, _EPOCH)
            member.compress_type = ZIP_DEFLATED
            opened.writestr(member, content)
