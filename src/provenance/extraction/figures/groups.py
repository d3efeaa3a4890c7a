"""Whom a bare number counts where the number before it told: "Not one policeman died, he said. The guild has eight".

A number by which somebody answers another counts the people of that other. Only those of one side are carried on, and
only where the article counts others apart: where nobody but soldiers died, "the rebels say 12" may mean everybody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.extraction.figures.dividing import is_rival
from provenance.extraction.figures.drafts import Draft
from provenance.extraction.figures.parts import population

SIDES = frozenset(("police", "soldiers", "security forces", "militants", "prisoners", "officers", "civilians"))
"""Groups that are counted beside everybody else; of others a bare number more often counts all."""
GOING_ON = frozenset(("apposed", "carried", "contrast", "echo", "main-count", "tally"))
"""Rules of numbers that have no predicate of their own."""
FARTHEST = 200
"""Characters between a group and a number that goes on counting it."""


def share_groups(drafts: Sequence[Draft], text: str) -> None:
    """Let bare numbers of an article have the group of the count that they go on from, in place.

    Args:
        drafts: the figures in the order of the text, with what is part of what.
        text: the article's text.
    """
    for at, draft in enumerate(drafts):
        last = next(_find_before(drafts[:at], draft, text), None)
        if last is not None and _goes_on(last, draft) and _is_told_apart(drafts, _find_named(last)):
            draft.named = _find_named(last)


def _find_before(before: Sequence[Draft], draft: Draft, text: str) -> Iterator[Draft]:
    """Yield the counts of the same harm before a number in its paragraph that are no parts, the nearest first."""
    start = draft.words.starts[draft.quantity.first]
    for one in reversed(before):
        end = one.words.ends[one.quantity.last - 1]
        if start - end > FARTHEST or "\n" in text[end:start]:
            return
        if one.harm is draft.harm and not one.is_part:
            yield one


def _goes_on(last: Draft, draft: Draft) -> bool:
    """Tell whether a number without a noun answers the one before it, or its denial."""
    quantity = draft.quantity
    if quantity.head or quantity.group or quantity.partitive or quantity.is_added or draft.is_part:
        return False
    is_denied = last.quantity.number.value == 0 and is_rival(last, draft)
    return is_denied or (draft.rule in GOING_ON and bool(draft.claimed))


def _find_named(draft: Draft) -> Draft:
    return draft.named or draft


def _is_told_apart(drafts: Sequence[Draft], named: Draft) -> bool:
    """Tell whether a group is one side, and others are counted whom the same harm befell."""
    own = population(named)
    return own in SIDES and any(
        draft.harm is named.harm and draft.quantity.head and not draft.is_part and population(draft) != own
        for draft in drafts
    )
