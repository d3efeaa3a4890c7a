"""Figures that small words set into the number behind them, or out of every count before them.

"Bell buried nine of its 13 dead" takes nine of thirteen, whatever was counted before. Nobody is a part of a count; nor
are "two survivors" of whom the next sentence says that they are not included, nor the soldiers of an army that has
killed 300 rebels.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, zip_longest

from provenance.extraction.figures.dividing import is_rival
from provenance.extraction.figures.drafts import Draft
from provenance.extraction.figures.parts import exact_value, population
from provenance.models.vocabulary import Harm

TAKEN = 5
"""Words between a number and the one that it is taken of."""
_BREAKS = frozenset((".", ";", ":", "-", "(", ","))
_LEFT_OUT = re.compile(
    r'[."”’]*\s+(?:they|these|those|neither|none|both|it|that)\b[^.\n]{0,40}?'
    r"\b(?:not|nor|neither|none)\b[^.\n]{0,20}? (?:included|counted|part|among)\b"
)
_FORCES = frozenset(("soldiers", "police", "security forces", "officers"))
_SIDES = _FORCES | {"militants", "prisoners"}
_RATE = re.compile(r"\b(?:every|each) (?:day|week|month|year|hour)\b[^.;,]{0,12}\Z")
_FOES = frozenset(("enemy", "foe", "foes", "terrorists", "insurgents", "rebels", "militants", "fighters"))


def settle_apart(drafts: Sequence[Draft]) -> None:
    """Settle, in place, the figures of an article that are surely of the number behind them, or surely of none before.

    Args:
        drafts: the figures in the order of the text, with what the rules of sentences say of them.
    """
    for part, whole in pairwise(drafts):
        if _is_taken_of(part, whole):
            part.is_part, part.whole, part.is_settled = True, whole, True
    counted: set[Harm] = set()
    for draft, after in zip_longest(drafts, drafts[1:]):
        counted.add(draft.harm)
        if after and after.quantity.is_added and after.words is draft.words and after.harm not in counted:
            after.quantity.is_added = False  # "133 died, with 220 more in hospital"
    for draft in drafts:
        is_nobody = draft.quantity.number.value == 0
        if is_nobody or (draft.whole is not None and (_is_left_out(draft) or _is_of_another_side(draft, draft.whole))):
            draft.is_part, draft.whole, draft.is_settled = False, None, True


def exclude_parts(drafts: Sequence[Draft]) -> None:
    """Take figures out of wholes that cannot hold them, in place: all the bodies that somebody saw are no soldiers'.

    Args:
        drafts: the figures in the order of the text, with what is part of what.
    """
    for draft in drafts:
        whole = draft.whole
        if whole is None or whole.words is draft.words or draft.is_settled or draft.quantity.partitive:
            continue
        if _excludes(whole, draft):
            draft.is_part, draft.whole = False, None


def _excludes(whole: Draft, draft: Draft) -> bool:
    """Tell whether a whole counts one side only, by somebody else, or a number tells what happens each day."""
    sided = population(whole) in _SIDES and population(draft) != population(whole) and is_rival(whole, draft)
    words = draft.words
    return sided or bool(_RATE.search(words.text, words.starts[0], words.starts[draft.quantity.number.first]))


def _is_taken_of(part: Draft, whole: Draft) -> bool:
    """Tell whether a number is taken of the one behind it: "nine of its 13 dead"."""
    if part.words is not whole.words or part.harm is not whole.harm or not 0 < exact_value(part) <= exact_value(whole):
        return False
    between = part.words.forms[part.quantity.number.last : whole.quantity.number.first]
    return between[:1] == ["of"] and len(between) <= TAKEN and _BREAKS.isdisjoint(between)


def _is_left_out(draft: Draft) -> bool:
    """Tell whether the next sentence says that people are in no other count: "They are not included in the toll."."""
    words = draft.words
    return bool(_LEFT_OUT.match(words.text, words.ends[-1]))


def _is_of_another_side(draft: Draft, whole: Draft) -> bool:
    """Tell whether soldiers or police are told beside a count of those they fight: "It has lost 75 soldiers"."""
    if population(draft) not in _FORCES or whole.words is draft.words:
        return False
    group = whole.quantity.group
    last = whole.words.forms[group[1] - 1] if group else ""
    return population(whole) == "militants" or last in _FOES
