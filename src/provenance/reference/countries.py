"""The world's countries by the words that news uses for them: names, demonym adjectives, seats of government.

The table ``countries.csv`` follows ISO 3166-1 (with XK for Kosovo): code, neutral English name, the cities and houses
that stand for the government ("Tel Aviv said", "the Kremlin denied"), adjectives, further names. A seat is listed
because reporters write it so; the table takes no side about who governs where.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple


class Country(NamedTuple):
    """A country or territory with a code of its own."""

    code: str
    name: str
    seats: tuple[str, ...]
    adjectives: tuple[str, ...]
    aliases: tuple[str, ...]


@lru_cache(maxsize=65536)
def fold(words: str) -> str:
    """Return words for comparison: case, diacritics, typographic apostrophes and a leading article dropped.

    >>> fold("the Côte d’Ivoire")
    "cote d'ivoire"
    """
    decomposed = unicodedata.normalize("NFKD", words.replace("’", "'").replace("‘", "'"))
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    folded = " ".join(plain.casefold().split())
    return folded.removeprefix("the ")


@cache
def read_countries() -> tuple[Country, ...]:
    """Return the table, ordered by code."""
    table = files("provenance.reference").joinpath("countries.csv").read_text(encoding="utf-8")
    return tuple(
        Country(row["code"], row["name"], _listed(row["seats"]), _listed(row["adjectives"]), _listed(row["aliases"]))
        for row in csv.DictReader(table.splitlines())
    )


def find_country_named(words: str) -> Country | None:
    """Return the country of that name, such as "Burma" or "the U.K."; None when there is none.

    >>> find_country_named("Burma").name
    'Myanmar'
    """
    return _by_name().get(fold(words))


def find_country_of_adjective(words: str) -> Country | None:
    """Return the country of a demonym or adjective, singular or plural; None when there is none.

    >>> find_country_of_adjective("Filipinos").name
    'Philippines'
    """
    folded = fold(words)
    return _by_adjective().get(folded) or _by_adjective().get(folded.removesuffix("s"))


def find_country_of_seat(words: str) -> Country | None:
    """Return the country whose government a city or house stands for; None when there is none.

    >>> find_country_of_seat("Bogota").name
    'Colombia'
    """
    return _by_seat().get(fold(words))


@cache
def _by_name() -> Mapping[str, Country]:
    return {fold(name): country for country in read_countries() for name in (country.name, *country.aliases)}


@cache
def _by_adjective() -> Mapping[str, Country]:
    return {fold(word): country for country in read_countries() for word in country.adjectives}


@cache
def _by_seat() -> Mapping[str, Country]:
    return {fold(seat): country for country in read_countries() for seat in country.seats}


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()
