"""Figures that are parts, or none, beyond doubt: by sums over the whole article, and by small words beside them.

"Twelve were buried at sea. The remaining 11 …" divides the 23 that the article told before, however far before; so do
"In Varn 72 died … In Ostra 23 died" a toll of 95. "In Bell alone nine died" is a part of the count before it; "all nine
of those who died" is that count again, and no part. What is settled here is not weighed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.extraction.figures.drafts import Draft
from provenance.extraction.figures.parts import LEAST_TOTAL, exact_value

REMAINING = frozenset(("remaining", "other", "others"))
"""Words beside a number that counts who is left of some people."""
BESIDE = 3
"""Words before a number among which such a word stands."""
REACH = 8
"""Counts of the same harm that are looked at before a number for one that it completes."""
LEADING = 4
"""Words before a number among which "alone" closes the place that it counts."""
CLAUSE = 10
"""Words behind a number among which "alone" does."""
NUMERIC = frozenset("0123z")
"""Classes of number words."""
_BREAKS = frozenset((".", ";", ":", "-", "(", ","))
_GATHERED = ("protest", "demonstrat", "march", "rall", "riot", "unrest", "crowd", "uprising", "strik", "clash")
"""How words begin that tell of people who gather, about whom protesters are among the harmed."""
_GATHERERS = ("protester", "protestor", "demonstrator", "marcher", "rioter", "picket")


def settle_parts(drafts: Sequence[Draft], text: str) -> None:
    """Settle, in place, the figures of an article that surely are parts, or surely none.

    Args:
        drafts: the figures in the order of the text, with what the rules of sentences say of them.
        text: the article's text.
    """
    for at, draft in enumerate(drafts):
        if _is_alone(draft):
            _settle(draft, _find_larger(drafts[:at], draft))
        elif _is_all(draft) and any(_is_same(one, draft) for one in drafts[:at]):
            draft.is_part, draft.whole, draft.is_settled = False, None, True
    for at, draft in enumerate(drafts):
        for first, whole in _find_completed(drafts[:at], draft, text):
            _settle(first, whole)
            _settle(draft, whole)
            break
    _settle_gathered(drafts)


def _settle(part: Draft, whole: Draft | None) -> None:
    if whole is not None:
        part.is_part, part.whole, part.is_settled = True, whole, True


def _find_completed(before: Sequence[Draft], last: Draft, text: str) -> Iterator[tuple[Draft, Draft]]:
    """Yield counts with which a number completes a total told before both: the count, and the total."""
    remains, place = _remains(last), _find_place(last, text)
    value = exact_value(last)
    if not value or not (remains or place) or last.is_settled:
        return
    alike = [one for one in before if one.harm is last.harm]
    for at, first in reversed(list(enumerate(alike))[-REACH:]):
        apart = place and (other := _find_place(first, text)) and other != place and _is_beside(first, last, text)
        if not (remains or apart):
            continue
        total = exact_value(first) + value
        for whole in alike[:at]:
            if total >= LEAST_TOTAL and exact_value(whole) == total and exact_value(first) and not whole.is_part:
                yield first, whole


def _remains(draft: Draft) -> bool:
    """Tell whether a number counts who is left: "the remaining 11", "the other 11"."""
    first, last, forms = draft.quantity.first, draft.quantity.last, draft.words.forms
    near = forms[max(0, first - BESIDE) : last]
    return "the" in near and not REMAINING.isdisjoint(near)


def _find_place(draft: Draft, text: str) -> str:
    """Return the place with which the clause of a number opens: "In Upper Varn, where …, 23 people died"."""
    words, number = draft.words, draft.quantity.number.first
    for at in range(number - 1, -1, -1):
        opens = at == 0 or words.forms[at - 1] in _BREAKS
        if opens and words.forms[at] == "in" and at + 1 < number and text[words.starts[at + 1]].isupper():
            return words.forms[at + 1]
    return ""


def _is_beside(first: Draft, last: Draft, text: str) -> bool:
    """Tell whether two figures stand in one paragraph."""
    return "\n" not in text[first.words.ends[-1] : last.words.starts[0]]


def _is_alone(draft: Draft) -> bool:
    """Tell whether a number counts one place: "in the district of Lower Varn alone, 88", "80 in Dir district alone"."""
    forms, number = draft.words.forms, draft.quantity.number
    if draft.whole is not None and draft.whole.words is draft.words:
        return False
    near = forms[max(0, number.first - LEADING) : number.first]
    if "alone" in near:
        at = number.first - len(near) + near.index("alone")
        return _names_where(forms, at)
    behind = forms[number.last : number.last + CLAUSE]
    if "alone" not in behind:
        return False
    at = number.last + behind.index("alone")
    counts = any(tag in NUMERIC for tag in draft.words.tags[number.last : at])
    return not counts and _BREAKS.isdisjoint(forms[number.last : at]) and _names_where(forms, at)


def _names_where(forms: Sequence[str], at: int) -> bool:
    """Tell whether "alone" closes words for a place or a time, and not for people: "he lived alone"."""
    return not {"in", "at", "on"}.isdisjoint(forms[max(0, at - 6) : at])


def _find_larger(before: Sequence[Draft], part: Draft) -> Draft | None:
    """Return the nearest count of the same harm before a part that is larger, and no part itself."""
    value = exact_value(part)
    return next(
        (one for one in reversed(before) if one.harm is part.harm and not one.is_part and exact_value(one) > value > 0),
        None,
    )


def _is_all(draft: Draft) -> bool:
    """Tell whether a number repeats a whole: "all five of the victims"."""
    return "all" in draft.words.forms[max(0, draft.quantity.first - 1) : draft.quantity.number.last]


def _is_same(one: Draft, other: Draft) -> bool:
    return one.harm is other.harm and exact_value(one) == exact_value(other) > 0


def _settle_gathered(drafts: Sequence[Draft]) -> None:
    """Take protesters, and who is counted beside them, out of wholes before which nothing tells of a protest."""
    for draft in drafts:
        if draft.whole is None or draft.is_settled or not draft.quantity.head.startswith(_GATHERERS):
            continue
        whole = draft.whole
        if whole.words is draft.words or _tells_of_gathering(whole.words.text, whole.words.ends[-1]):
            continue
        for one in drafts:
            if one.words is draft.words and one.whole is whole:
                one.is_part, one.whole, one.is_settled = False, None, True


def _tells_of_gathering(text: str, end: int) -> bool:
    return any(root in text[:end] for root in _GATHERED)
