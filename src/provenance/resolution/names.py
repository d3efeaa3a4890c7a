"""Names of people and bodies, brought to one form for comparison; the printed words stay with the claims."""

from __future__ import annotations

import re

from provenance.reference.countries import fold

_TITLES = frozenset(
    """
    mr mrs ms miss dr doctor prof professor sir dame lord lady president minister prime premier chancellor king
    queen prince princess gen general col colonel lt lieutenant maj major capt captain sgt sergeant cmdr commander
    admiral sen senator rep representative gov governor mayor judge justice bishop archbishop cardinal pope rev
    reverend father sister imam rabbi sheikh ambassador secretary spokesman spokeswoman spokesperson chief
    director chairman chairwoman chairperson commissioner inspector superintendent constable former ex acting
    deputy vice interior foreign defence defense health justice finance education housing the
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
_POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")
_HANDLE = re.compile(r"\s*\(@\w+\)")


def normalise_name(words: str) -> str:
    """Return a name without titles, possessives, diacritics and case.

    >>> normalise_name("Interior Minister Pavlo Rentšik’s"), normalise_name("Dr. Ayan")
    ('pavlo rentsik', 'ayan')
    """
    folded = fold(_POSSESSIVE.sub("", _HANDLE.sub("", words)))
    parts = folded.replace(",", " ").split()
    start = 0
    while start < len(parts) - 1 and parts[start].rstrip(".") in _TITLES:
        start += 1
    return " ".join(parts[start:]).strip(" .")
