"""Figures that are parts, or none, beyond doubt: by sums over the whole article, and by small words beside them.

"Twelve were buried at sea. The remaining 11 …" divides the 23 that the article told before, however far before; so do
"In Varn 72 died … In Ostra 23 died" a toll of 95. "In Bell alone nine died" is a part of the count before it; "all nine
of those who died" is that count again, and no part. Nor is what somebody else answers to a larger count: "the ministry
could confirm only nine", "the army said it had killed 30 militants". What is settled here is not weighed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.extraction.figures.drafts import Draft
from provenance.extraction.figures.parts import LEAST_TOTAL, exact_value, population
from provenance.extraction.figures.timing import recounts_others
from provenance.models.vocabulary import Harm

REMAINING = frozenset(("remaining", "other", "others"))
"""Words beside a number that counts who is left of some people."""
BESIDE = 3
"""Words before a number among which such a word stands."""
REACH = 8
"""Counts of the same harm that are looked at before a number for one that it completes."""
WINDOW = 40
"""Figures before a number among which its whole is looked for."""
LEADING = 4
"""Words before a number among which "alone" closes the place that it counts."""
CLAUSE = 10
"""Words behind a number among which "alone" does."""
_PRONOUNS = frozenset(("i", "we", "he", "she", "it", "they", "his", "her", "its", "their", "who"))
ADMITTING = frozenset(
    ("confirm", "confirmed", "confirms", "admit", "admits", "admitted", "acknowledge", "acknowledges", "acknowledged")
)
"""Verbs by which somebody gives all that they know of."""
NUMERIC = frozenset("0123z")
"""Classes of number words."""
_PLACING = frozenset(("in", "at", "on", "near", "from", "of"))
"""Words behind a number that is of one place, or of some people, only."""
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
        before = drafts[max(0, at - WINDOW) : at]
        whole = _find_larger(before, draft)
        if _is_alone(draft) and not (whole and is_rival(whole, draft)):
            _settle(draft, whole)
        elif (
            (at and _is_beside_cases(drafts[at - 1], draft))
            or _find_repeated(draft, before)
            or _disputes(draft, before)
            or _is_elsewhen(draft)
        ):
            _settle_whole(draft)
    for at, draft in enumerate(drafts):
        for first, whole in _find_completed(drafts[max(0, at - WINDOW) : at], draft, text):
            _settle(first, whole)
            _settle(draft, whole)
            break
    _settle_gathered(drafts)


def follow_counts(drafts: Sequence[Draft]) -> None:
    """Let numbers that repeat a count, or are put aside for one, be parts of whatever it is a part of, in place.

    Args:
        drafts: the figures in the order of the text, their parts decided.
    """
    for at, draft in enumerate(drafts):
        before = drafts[max(0, at - WINDOW) : at]
        if told := _find_repeated(draft, before) or _find_put_right(draft, before):
            draft.is_part, draft.whole = told.is_part, told.whole


def _settle(part: Draft, whole: Draft | None) -> None:
    if whole is not None:
        part.is_part, part.whole, part.is_settled = True, whole, True


def _settle_whole(draft: Draft) -> None:
    draft.is_part, draft.whole, draft.is_settled = False, None, True


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


def _find_repeated(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """Return the count that a number repeats: "all five of the victims"."""
    near = draft.words.forms[max(0, draft.quantity.first - 1) : draft.quantity.number.last]
    if "all" not in near:
        return None
    value = exact_value(draft)
    return next((one for one in reversed(before) if one.harm is draft.harm and exact_value(one) == value > 0), None)


def _find_put_right(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """Return the count that stands for one that is not so: "33 people died, not 29 as was said"."""
    first = draft.quantity.first
    if draft.words.forms[max(0, first - 1) : first] != ["not"]:
        return None
    return next((one for one in reversed(before) if one.words is draft.words and one.harm is draft.harm), None)


def _is_beside_cases(one: Draft, other: Draft) -> bool:
    """Tell whether deaths are told beside cases: "1,204 new cases and 37 deaths"."""
    if one.words is not other.words or other.harm is not Harm.KILLED:
        return False
    return other.words.forms[one.quantity.number.last : other.quantity.first][-2:] == ["cases", "and"]


def _disputes(draft: Draft, before: Sequence[Draft]) -> bool:
    """Tell whether a figure answers the larger count of somebody else, as all that is admitted or as fighters."""
    if draft.is_settled or draft.quantity.partitive or (draft.whole is not None and draft.whole.words is draft.words):
        return False
    answers = population(draft) == "militants" or _admits(draft)
    whole = _find_larger(before, draft) if answers else None
    return whole is not None and whole.words is not draft.words and is_rival(whole, draft)


def _admits(draft: Draft) -> bool:
    """Tell whether words before a number admit it: "could confirm only nine", "has admitted to 19 deaths"."""
    forms, number = draft.words.forms, draft.quantity.number
    near, behind = forms[max(0, number.first - LEADING) : number.first], forms[number.last : number.last + BESIDE]
    admits = "only" in near or not ADMITTING.isdisjoint(near)
    return draft.harm is Harm.KILLED and admits and "of" not in near and _PLACING.isdisjoint(behind)


def _is_elsewhen(draft: Draft) -> bool:
    """Tell whether a figure is of another event, and of no count in its own sentence."""
    if draft.whole is not None and draft.whole.words is draft.words:
        return False
    words, number = draft.words, draft.quantity.number.first
    return recounts_others(words.text, (words.starts[0], words.ends[-1]), words.starts[number])


def is_rival(one: Draft, other: Draft) -> bool:
    """Tell whether two claimants that are named say two figures."""
    if not (one.claimed and other.claimed):
        return False
    first, second = one.claimed.split(), other.claimed.split()
    pronoun = first[0] in _PRONOUNS or second[0] in _PRONOUNS
    return not (pronoun or first[-1] == second[-1] or {*first} <= {*second} or {*second} <= {*first})


def _settle_gathered(drafts: Sequence[Draft]) -> None:
    """Take protesters, and who is counted beside them, out of wholes before which nothing tells of a protest."""
    told = _find_gathering(drafts)
    for at, draft in enumerate(drafts):
        if draft.whole is None or draft.is_settled or not draft.quantity.head.startswith(_GATHERERS):
            continue
        whole = draft.whole
        if whole.words is draft.words or told < whole.words.ends[-1]:
            continue
        for one in drafts[max(0, at - REACH) : at + REACH]:
            if one.words is draft.words and one.whole is whole:
                _settle_whole(one)


def _find_gathering(drafts: Sequence[Draft]) -> int:
    """Return where the text first tells of people who gather; its length if it does not."""
    text = drafts[0].words.text if drafts else ""
    return min((at for root in _GATHERED if (at := text.find(root)) >= 0), default=len(text))
