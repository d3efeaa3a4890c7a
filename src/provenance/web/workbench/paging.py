"""Long lists, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, NamedTuple, TypeVar
from urllib.parse import urlencode

from provenance.web.protocol import Pairs, get_values

T = TypeVar("T")

MOST = 50
"""Entries on one page."""

_PARAMETER = "page"
_DIGITS = 8


class Page(NamedTuple, Generic[T]):
    """Some entries of a list, and the way to the others."""

    entries: Sequence[T]
    number: int
    links: Sequence[tuple[int, str]]
    """Number and address of every page; none for a list that fits on one."""


def turn_to(found: Sequence[T], given: Pairs) -> Page[T]:
    """Return the page of a list that the parameters of an address ask for; the nearest one that there is.

    >>> page = turn_to(range(120), [("rule", "a b"), ("page", "9")])
    >>> len(page.entries), page.number, page.links[0]
    (20, 3, (1, '?rule=a+b&page=1'))
    """
    pages = max(1, -(-len(found) // MOST))
    asked = next(iter(get_values(given, _PARAMETER)), "")
    number = min(max(int(asked), 1), pages) if asked.isdecimal() and len(asked) <= _DIGITS else 1
    others = [pair for pair in given if pair[0] != _PARAMETER]
    links = [(one, f"?{urlencode([*others, (_PARAMETER, one)])}") for one in range(1, pages + 1)]
    return Page(found[(number - 1) * MOST : number * MOST], number, links if pages > 1 else [])
