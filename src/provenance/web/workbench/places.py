"""Where the records of the workbench have their pages."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

PAGES: Mapping[str, str] = {
    "claim": "/claims",
    "comparison": "/conflicts",
    "article": "/articles",
    "version": "/articles",
    "event": "/events",
    "entity": "/speakers",
}
"""The page of each sort of record, by the first part of its identifier."""


def find_page(identifier: str) -> str:
    """Return the address of a record's page; empty for records that have none on the workbench.

    >>> find_page("event/46d6")
    '/events/46d6'
    >>> find_page("group/46d6")
    ''
    >>> find_page("comparison/46d6#explanation-1")
    ''
    """
    sort, _, digits = identifier.partition("/")
    return f"{PAGES[sort]}/{quote(digits, safe='')}" if sort in PAGES and digits.isalnum() else ""


def find_outlet(name: str) -> str:
    """Return the address of an outlet's page.

    >>> find_outlet("Vale / Courier")
    '/outlets/Vale%20%2F%20Courier'
    """
    return f"/outlets/{quote(name, safe='')}"
