"""Bodies that are known under one name everywhere."""

from __future__ import annotations

import pytest

from provenance.reference.bodies import find_body, read_bodies


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("WHO", "World Health Organization"),
        ("who", None),
        ("the U.N.", "United Nations"),
        ("Médecins Sans Frontières", "Doctors Without Borders"),
        ("UN refugee agency", "United Nations High Commissioner for Refugees"),
        ("Red Cross", None),
        ("nato", "North Atlantic Treaty Organization"),
    ],
)
def test_body_by_name(words: str, name: str | None) -> None:
    found = find_body(words)
    assert (found.name if found else None) == name


def test_no_name_means_two_bodies() -> None:
    names = [name for body in read_bodies() for name in (body.name, *body.acronyms, *body.aliases)]
    assert len(names) == len(set(names))
    assert [body.name for body in read_bodies()] == sorted(body.name for body in read_bodies())
