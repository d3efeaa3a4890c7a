"""International bodies, agencies and charities by the names that news uses for them.

The table ``bodies.csv`` has the full name, acronyms, further names, and the Wikidata item where it is known for sure.
An acronym means its body only in capitals: "WHO said" names one, "who said" does not. What has several bodies of that
name in the world ("Red Cross", "Security Council") is not in the table; an authority file settles those.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from provenance.reference.countries import fold


class Body(NamedTuple):
    """A body that is known under one name everywhere."""

    name: str
    acronyms: tuple[str, ...]
    aliases: tuple[str, ...]
    wikidata: str | None


@cache
def read_bodies() -> tuple[Body, ...]:
    """Return the table, ordered by name."""
    table = files("provenance.reference").joinpath("bodies.csv").read_text(encoding="utf-8")
    return tuple(
        Body(row["name"], _listed(row["acronyms"]), _listed(row["aliases"]), row["wikidata"] or None)
        for row in csv.DictReader(table.splitlines())
    )


def find_body(words: str) -> Body | None:
    """Return the body of that name or acronym; None when there is none.

    >>> find_body("the U.N.").name, find_body("World Health Organisation").name
    ('United Nations', 'World Health Organization')
    >>> find_body("who") is None
    True
    """
    plain = words.removeprefix("the ").replace(".", "").replace("’", "'")
    return _by_acronym().get(plain) or _by_name().get(fold(plain))


@cache
def _by_acronym() -> Mapping[str, Body]:
    return {acronym: body for body in read_bodies() for acronym in body.acronyms}


@cache
def _by_name() -> Mapping[str, Body]:
    return {fold(name): body for body in read_bodies() for name in (body.name, *body.aliases)}


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()
