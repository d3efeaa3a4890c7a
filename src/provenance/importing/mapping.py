"""Mappings: which column of a file of structured claims means what, written as a YAML file that anybody can change.

A column is named, and at will its words are mapped to ours (``map``); a ``text`` with column names in braces makes one
value of several columns. ``docs/importing.md`` describes every key.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Literal, TypeAlias

import yaml
from pydantic import ValidationError, model_validator

from provenance.errors import ReadError
from provenance.models.identifiers import digest
from provenance.models.value import Value
from provenance.models.vocabulary import ClaimantKind

Cells: TypeAlias = Mapping[str, str]
"""The words of a row by column; a missing cell is empty."""

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_SHIPPED = files("provenance.importing").joinpath("mappings")


class Field(Value):
    """Where one value of a row comes from: a column, or a text made of columns."""

    column: str = ""
    text: str = ""
    """A text in which ``{name}`` stands for the words of a column."""
    map: Mapping[str, str] | None = None
    """Our word for each word of the column."""
    otherwise: str | None = None
    """Our word for every word that ``map`` lacks; without it such a word is taken as it stands."""

    @model_validator(mode="before")
    @classmethod
    def _from_name(cls, value: object) -> object:
        return {"column": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _has_one_origin(self) -> Field:
        if bool(self.column) == bool(self.text):
            raise ValueError("a field names either a column or a text")
        return self

    def read(self, cells: Cells) -> str:
        """Return the value of a row, mapped where the mapping knows the word.

        >>> Field(text="{side}: {group}").read({"side": "north", "group": "civilians"})
        'north: civilians'
        >>> Field(column="effect", map={"casualty": "affected"}).read({"effect": "casualty"})
        'affected'
        """
        words = cells.get(self.column, "") if self.column else self._fill(cells)
        if self.map is None:
            return words
        return self.map.get(words, words if self.otherwise is None else self.otherwise)

    def find_column(self) -> str:
        """Return the column that the value stands in, the first one for a text made of several."""
        named = _PLACEHOLDER.search(self.text)
        return self.column or (named[1] if named else "")

    def _fill(self, cells: Cells) -> str:
        return _PLACEHOLDER.sub(lambda match: cells.get(match[1], ""), self.text).strip(" ,:;")


class Choice(Value):
    """The rows in which a column holds one of some words."""

    column: str
    words: tuple[str, ...]

    def fits(self, cells: Cells) -> bool:
        """Tell whether a row is one of them."""
        return cells.get(self.column, "") in self.words


class ClaimantMapping(Value):
    """Who claims what a row says."""

    name: Field
    """The claimant; a column that holds a list makes one claim of each member."""
    kind: ClaimantKind = ClaimantKind.ORGANISATION
    unnamed: tuple[str, ...] = ()
    """Words that stand for an unknown claimant, such as ``missing``."""
    relays: Field | None = None
    """Whom the claimant passes on; an empty value is nobody."""


class EventMapping(Value):
    """In which event the harm was done."""

    name: Field
    """The event; rows with one name speak of one event, in whatever file they stand."""
    first: Field | None = None
    """Its first day, month or year."""
    last: Field | None = None


class Revision(Value):
    """The value that a row's value replaced."""

    value: str
    """Column of the earlier value."""
    asserted: str
    """Column that says when the earlier value was published."""


class RowMapping(Value):
    """How the rows of a file become claims."""

    name: str
    version: int
    title: str
    form: Literal["csv", "jsonl"]
    publisher: str
    licence: str | None = None
    url: str | None = None
    value: str
    """Column of the number: ``1200``, ``12-15``, ``at least 12``, ``up to 12``."""
    modifier: Field | None = None
    harm: Field
    group: Field
    """The people counted, in the words of the row."""
    population: Field | None = None
    """The same under one name for all rows; what the words of the group say when not given."""
    everybody: tuple[str, ...] = ()
    """Names of a population that take everybody in."""
    place: Field
    event: EventMapping
    as_of: str | None = None
    asserted: str | None = None
    measure: Field
    period: Field | None = None
    count_basis: Field | None = None
    claimant: ClaimantMapping
    revises: Revision | None = None
    computed: Choice | None = None
    """Rows that nobody claimed."""
    quantities: tuple[Choice, ...] = ()
    """Rows that count anything but people."""

    @property
    def rule(self) -> str:
        """Name and version of the mapping, which stand with each claim."""
        return f"{self.name}-{self.version}"

    @property
    def extractor(self) -> str:
        """Name under which the claims are kept; it changes with every change of the mapping."""
        return f"{self.name}-{self.version}-{digest(self.model_dump_json())[:8]}"


def list_mappings() -> list[str]:
    """Return the names of the mappings that ship with the package."""
    return sorted(path.name.removesuffix(".yaml") for path in _SHIPPED.iterdir() if path.name.endswith(".yaml"))


def read_mapping(name: str) -> RowMapping:
    """Return a mapping by the name of a shipped one or by the path of a file.

    Raises:
        ReadError: when there is none, or the file describes none.
    """
    shipped = _SHIPPED.joinpath(f"{name}.yaml") if name in list_mappings() else Path(name)
    if not shipped.is_file():
        raise ReadError(name, f"is no mapping; accepted: a YAML file, or one of {', '.join(list_mappings())}")
    try:
        return RowMapping.model_validate(yaml.safe_load(shipped.read_text(encoding="utf-8")))
    except (ValidationError, yaml.YAMLError, UnicodeDecodeError) as error:
        raise ReadError(name, f"describes no mapping: {_explain(error)}") from error


def _explain(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
    return str(error).splitlines()[0]
