"""The authority file: names that a user settles once and for all, with a neutral label and the names that mean it.

A YAML list, or one JSON object a line, of entries with ``label``, and at will ``aliases``, ``kind``, ``wikidata``,
``speaks_for`` (the name of another entry) and ``offices`` with the days on which they were held. What it says comes
before every rule. The same entries may come from SKOS and FOAF, which ``provenance.graph`` reads.
"""

from __future__ import annotations

import json
from collections import defaultdict
from functools import cached_property
from pathlib import Path

import yaml
from pydantic import TypeAdapter, ValidationError

from provenance.errors import ReadError
from provenance.models.authority import AuthorityEntry, Office
from provenance.models.value import Interval, Value
from provenance.reference.countries import find_country_named, fold


class Authority(Value):
    """The entries of an authority file."""

    entries: tuple[AuthorityEntry, ...] = ()

    def find(self, name: str) -> AuthorityEntry | None:
        """Return the entry that a name means; None when the file does not know it."""
        return self._by_name.get(fold(name))

    def find_holder(self, office: str, scope: str, when: Interval) -> AuthorityEntry | None:
        """Return who held an office at a date; None when nobody is known, or two may have held it then.

        Args:
            office: its folded name without the place, such as ``president``, or with it, ``mayor of oyele``.
            scope: code of its country or folded name of its place; empty where the name has it or nothing tells.
            when: the date of the words; open when unknown.
        """
        holders = {
            entry.label: entry
            for held, entry in self._by_office.get((office, scope), ())
            if not (held.is_before(when) or when.is_before(held))
        }
        return next(iter(holders.values())) if len(holders) == 1 else None

    @cached_property
    def _by_name(self) -> dict[str, AuthorityEntry]:
        return {fold(name): entry for entry in self.entries for name in (entry.label, *entry.aliases)}

    @cached_property
    def _by_office(self) -> dict[tuple[str, str], list[tuple[Interval, AuthorityEntry]]]:
        holders = defaultdict(list)
        for entry in self.entries:
            for office in entry.offices:
                for key in _name_office(office):
                    holders[key].append((office.held, entry))
        return holders


def _name_office(office: Office) -> set[tuple[str, str]]:
    """Return the ways in which an office and its place may be read in a text."""
    title, place = fold(office.title), fold(office.of)
    country = find_country_named(office.of)
    return {(title, country.code if country else place), (f"{title} of {place}" if place else title, "")}


def read_authority(path: Path) -> Authority:
    """Return the entries of a YAML or JSON Lines file.

    Raises:
        ReadError: the file is neither, or holds an entry without a label or with an unknown key.
    """
    try:
        loaded = _load(path.read_text(encoding="utf-8"), path.suffix)
        entries = TypeAdapter(tuple[AuthorityEntry, ...]).validate_python(loaded)
    except (ValidationError, yaml.YAMLError, json.JSONDecodeError, UnicodeDecodeError) as error:
        reason = error.errors()[0]["msg"] if isinstance(error, ValidationError) else str(error).splitlines()[0]
        raise ReadError(str(path), f"holds no authority entries: {reason}") from error
    return Authority(entries=entries)


def _load(text: str, suffix: str) -> object:
    if suffix == ".jsonl":
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    return yaml.safe_load(text) or []
