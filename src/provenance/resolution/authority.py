"""The authority file: names that a user settles once and for all, with a neutral label and the names that mean it.

A YAML list, or one JSON object a line, of entries with ``label``, and at will ``aliases``, ``kind``, ``wikidata`` and
``speaks_for`` (the label of another entry). What it says comes before every rule.
"""

from __future__ import annotations

import json
from functools import cached_property
from pathlib import Path

import yaml
from pydantic import TypeAdapter, ValidationError

from provenance.errors import ReadError
from provenance.models.value import Value
from provenance.models.vocabulary import ClaimantKind
from provenance.reference.countries import fold


class AuthorityEntry(Value):
    """One person or body, under the names that it is known by."""

    label: str
    aliases: tuple[str, ...] = ()
    kind: ClaimantKind = ClaimantKind.ORGANISATION
    wikidata: str | None = None
    speaks_for: str | None = None
    """Label of the entry on whose behalf it speaks."""


class Authority(Value):
    """The entries of an authority file."""

    entries: tuple[AuthorityEntry, ...] = ()

    def find(self, name: str) -> AuthorityEntry | None:
        """Return the entry that a name means; None when the file does not know it."""
        return self._by_name.get(fold(name))

    @cached_property
    def _by_name(self) -> dict[str, AuthorityEntry]:
        return {fold(name): entry for entry in self.entries for name in (entry.label, *entry.aliases)}


def read_authority(path: Path) -> Authority:
    """Return the entries of a YAML or JSON Lines file.

    Raises:
        ReadError: the file is neither, or holds an entry without a label or with an unknown key.
    """
    text = path.read_text(encoding="utf-8")
    try:
        entries = TypeAdapter(tuple[AuthorityEntry, ...]).validate_python(_load(text, path.suffix))
    except (ValidationError, yaml.YAMLError, json.JSONDecodeError) as error:
        reason = error.errors()[0]["msg"] if isinstance(error, ValidationError) else str(error).splitlines()[0]
        raise ReadError(str(path), f"holds no authority entries: {reason}") from error
    return Authority(entries=entries)


def _load(text: str, suffix: str) -> object:
    if suffix == ".jsonl":
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    return yaml.safe_load(text)
