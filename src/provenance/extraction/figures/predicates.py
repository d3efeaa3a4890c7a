"""Whom a part counts, where a predicate or an apposition says so: "two of them children", "29 of the dead were women".

The noun does not stand with the number, so that the rules of the grammar give the number no group.
"""

from __future__ import annotations

from provenance.extraction.figures.drafts import Draft
from provenance.extraction.figures.lexicon import POPULATION_OF
from provenance.extraction.figures.parts import GENERAL

_WHOLES = frozenset(
    ("them", "whom", "these", "those", "dead", "victims", "killed", "injured", "wounded", "arrested", "detained",
     "missing", "casualties", "total", "bodies", "people")
)  # fmt: skip
"""Words that end what a part is taken of."""
_BEING = frozenset(("was", "were", "is", "are"))
_ARTICLES = frozenset(("a", "an", "the"))
LONGEST = 3
"""Words of a description before its noun."""
TAKEN = 4
"""Words between a number and the end of what it is taken of."""


def find_predicate(draft: Draft) -> tuple[int, int] | None:
    """Return the words that say whom a number counts behind "of them" or "were"; None where none do."""
    words, number = draft.words, draft.quantity.number
    at = number.last
    forms = words.forms
    taken = forms[at : at + 1] == ["of"]
    if taken:
        at = next((end + 1 for end in range(at + 1, min(len(forms), at + 1 + TAKEN)) if forms[end] in _WHOLES), 0)
    is_said = bool(at) and forms[at : at + 1] != [] and forms[at] in _BEING
    if not at or not (taken or is_said):
        return None
    start = at + is_said
    start += forms[start : start + 1] != [] and forms[start] in _ARTICLES
    end = start
    while words.tags[end : end + 1] in ("w", "P", "U") and end - start <= LONGEST:
        end += 1
    known = end > start and POPULATION_OF.get(forms[end - 1], "") not in GENERAL
    return (start, end) if known else None
