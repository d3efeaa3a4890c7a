"""Nouns of people and of things, from lists that stand beside this module as text."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

_SAME = ("s", "people", "men", "women", "children", "ese", "police", "crew", "staff", "personnel")


def read_nouns(name: str) -> dict[str, str]:
    """Return the nouns of a list, singular and plural, with the heading each stands under; the first heading wins.

    >>> nouns = read_nouns("people.txt")
    >>> nouns["soldiers"], nouns["boy"], nouns["policewomen"]
    ('soldiers', 'children', 'police')
    """
    headings: dict[str, str] = {}
    for line in files(__package__).joinpath(name).read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        heading, _, nouns = line.partition(":")
        for noun in nouns.split():
            for form in _forms(noun):
                headings.setdefault(form, heading)
    return headings


def _forms(noun: str) -> Iterator[str]:
    yield noun
    if noun.endswith(_SAME):
        return
    if noun.endswith("y") and noun[-2] not in "aeou":
        yield noun[:-1] + "ies"
    elif noun.endswith(("ch", "sh", "x")):
        yield noun + "es"
    else:
        yield noun + "s"
