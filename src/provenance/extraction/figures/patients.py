"""Patients of an article about a disease: who is treated there fell ill, and nobody hurt them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.extraction.figures.drafts import Draft
from provenance.extraction.figures.lexicon import DISEASES
from provenance.models.vocabulary import Harm

OFTEN = 3
"""How many words for a disease show that an article is about one."""
_WORD = re.compile(r"[^\W\d_]+(?:-19)?")
_TREATED = re.compile(r"\btreat")
_TENDED = re.compile(r"\b(?:treat|hospital|admitted|intensive|wards?\b|ventilator|life support|clinic|critical)")
"""Words of which a word of harm holds one if it tells only that a doctor sees to somebody."""


def settle_patients(drafts: Sequence[Draft], text: str) -> None:
    """Take those treated for affected, in place, where an article is about a disease and tells of no wounds.

    Args:
        drafts: the figures of an article.
        text: its text.
    """
    injured = [draft for draft in drafts if draft.harm is Harm.INJURED]
    treated = [draft for draft in injured if _TREATED.search(draft.words.forms[draft.trigger])]
    if not treated or not all(_is_tended(draft) for draft in injured):
        return
    if sum(word in DISEASES for word in _WORD.findall(text.lower())) >= OFTEN:
        for draft in treated:
            draft.harm = Harm.AFFECTED


def _is_tended(draft: Draft) -> bool:
    """Tell whether a figure counts people a doctor sees to, as a number does that goes on counting them."""
    return draft.trigger == draft.quantity.number.first or bool(_TENDED.search(draft.words.forms[draft.trigger]))
