"""Countries by the words that news uses for them."""

from __future__ import annotations

import pytest

from provenance.reference.countries import (
    find_country_named,
    find_country_of_adjective,
    find_country_of_seat,
    fold,
    read_countries,
)


@pytest.mark.parametrize(
    ("words", "code"),
    [("Burma", "MM"), ("the U.K.", "GB"), ("Côte d’Ivoire", "CI"), ("Cote d'Ivoire", "CI"), ("Nowhere", None)],
)
def test_country_by_name(words: str, code: str | None) -> None:
    found = find_country_named(words)
    assert (found.code if found else None) == code


@pytest.mark.parametrize(
    ("words", "code"),
    [("Dutch", "NL"), ("Filipinos", "PH"), ("Swiss", "CH"), ("South Korean", "KR"), ("Martian", None)],
)
def test_country_by_adjective(words: str, code: str | None) -> None:
    found = find_country_of_adjective(words)
    assert (found.code if found else None) == code


@pytest.mark.parametrize(
    ("words", "code"), [("Bogota", "CO"), ("Bogotá", "CO"), ("the Kremlin", "RU"), ("The Hague", "NL"), ("Oyele", None)]
)
def test_country_by_seat(words: str, code: str | None) -> None:
    found = find_country_of_seat(words)
    assert (found.code if found else None) == code


def test_table_is_whole_and_unambiguous() -> None:
    countries = read_countries()
    codes = [country.code for country in countries]
    assert len(countries) > 220
    assert codes == sorted(set(codes))
    assert all(find_country_named(country.name) is country for country in countries)


def test_no_name_or_adjective_means_two_countries() -> None:
    for words_of in (lambda country: (country.name, *country.aliases), lambda country: country.adjectives):
        pairs = {(fold(words), country.code) for country in read_countries() for words in words_of(country)}
        assert len(pairs) == len({words for words, _ in pairs})
