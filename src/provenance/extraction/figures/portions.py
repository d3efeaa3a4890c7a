"""Which figures are parts of others, beyond what the rules of ``parts`` know for sure.

"Of the bodies recovered, 38 …", "two after a beating", "nine in Porter": a part is known by small words, by a place or
a group of its own, and by a larger count of the same harm that stands near. What the rules say of it is one observation
among the others; ``choosing`` weighs them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.extraction.figures.buckets import bucket
from provenance.extraction.figures.choosing import Answer, Choose, Question
from provenance.extraction.figures.dividing import is_rival
from provenance.extraction.figures.drafts import Draft
from provenance.extraction.figures.lexicon import PARTITIVE, PEOPLE
from provenance.extraction.figures.observing import STEM
from provenance.extraction.figures.parts import GENERAL, population
from provenance.models.vocabulary import Harm

REACH = 12
"""Figures before and behind that are looked at."""
BESIDE = 4
"""Words on each side that are looked at one by one."""
PLACE = 8
"""Words before a number among which a place is named."""
OPENED = 3
"""Words before a number among which such a word as "including" stands."""
_OPENING = PARTITIVE | frozenset(("including", "includes", "include", "included"))
PARAGRAPH = "\n\n"
FARTHEST = 1500
"""Characters between a part and the whole that it is linked to."""


def choose_parts(drafts: Sequence[Draft], text: str, choose: Choose) -> None:
    """Settle which figures of an article are parts, and of which whole, in place.

    Args:
        drafts: the figures in the order of the text, with what the rules say of them.
        text: the article's text.
        choose: weighs what is seen.
    """
    summed = _find_summed(drafts)
    for at, draft in enumerate(drafts):
        if draft.is_settled or id(draft.whole) in summed or _is_opened(draft):
            continue
        answers = Answer(False, ()), Answer(True, _observe(drafts, at, text))
        draft.is_part = choose(Question.PART, draft, answers) == 1
        if not draft.is_part:
            draft.whole = None
        elif draft.whole is None:
            draft.whole = _find_whole(drafts[max(0, at - REACH) : at], draft, text)


def _find_summed(drafts: Sequence[Draft]) -> frozenset[int]:
    """Return the identities of the wholes to which the parts that the rules give them sum."""
    parts: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.whole is not None:
            parts.setdefault(id(draft.whole), []).append(draft)
    wholes = {id(draft): _value(draft) for draft in drafts}
    return frozenset(
        whole for whole, held in parts.items() if len(held) > 1 and sum(map(_value, held)) == wholes.get(whole)
    )


def _is_opened(draft: Draft) -> bool:
    """Tell whether words open a count of the same sentence: "including five", "of whom 12", "two of them"."""
    if not draft.is_part or draft.whole is None or draft.whole.words is not draft.words:
        return False
    first = draft.quantity.first
    opening = draft.words.forms[max(0, first - OPENED) : first]
    return draft.quantity.partitive in PARTITIVE or not _OPENING.isdisjoint(opening)


def _find_whole(before: Sequence[Draft], part: Draft, text: str) -> Draft | None:
    """Return the largest earlier count of the harm in the paragraph that is no part itself, else the nearest larger."""
    fitting: list[Draft] = []
    start = part.words.starts[0]
    for whole in reversed(before):
        if start - whole.words.ends[-1] > FARTHEST:
            break
        larger = _value(whole) > _value(part) or not _value(part)
        if larger and _counts_alike(whole, part) and not (whole.is_part or whole.quantity.is_added):
            fitting.append(whole)
    beside = [whole for whole in fitting if "\n" not in text[whole.words.ends[-1] : start]]
    return max(beside, key=_value) if beside else next(iter(fitting), None)


def _observe(drafts: Sequence[Draft], at: int, text: str) -> list[str]:
    """Return what is seen of the figure ``at`` of an article; those before it are decided."""
    draft = drafts[at]
    ruled = "no" if not draft.is_part else "whole" if draft.whole else "unnamed"
    seen = [
        "any",
        f"ruled={ruled}",
        f"ruled={ruled}|{draft.rule}",
        *_observe_itself(draft),
        *_observe_beside(draft, text),
        *_observe_wholes(drafts, at),
        *_observe_last(drafts, at),
    ]
    return list(dict.fromkeys(seen))


def _observe_itself(draft: Draft) -> Iterator[str]:
    quantity = draft.quantity
    head = ("person" if quantity.head in PEOPLE else "other") if quantity.head else "none"
    yield f"rule={draft.rule}"
    yield f"harm={draft.harm}"
    yield f"head={head}"
    yield f"head:{quantity.head[:STEM]}"
    yield f"group={population(draft)}"
    yield f"of={quantity.partitive}"
    yield f"modifier={quantity.modifier}"
    yield f"size={_size(draft)}"
    yield f"added={quantity.is_added}|{head}"


def _observe_beside(draft: Draft, text: str) -> Iterator[str]:
    """Yield the words beside the number, the first of the sentence, and whether a place is named on either side."""
    first, last, tags, forms = draft.quantity.first, draft.quantity.last, draft.words.tags, draft.words.forms
    yield f"before={tags[max(0, first - 2) : first].rjust(2, '^')}"
    yield f"before={tags[max(0, first - 1) : first].rjust(1, '^')}|{draft.rule}"
    yield f"after={tags[last : last + 2].ljust(2, '$')}"
    yield f"first:{forms[0]}"
    yield from (f"l:{form[:STEM]}" for form in forms[max(0, first - BESIDE) : first])
    yield from (f"r:{form[:STEM]}" for form in forms[last : last + BESIDE])
    yield from (f"l1:{form[:STEM]}" for form in forms[first - 1 : first])
    yield from (f"r1:{form[:STEM]}" for form in forms[last : last + 1])
    before = any(_names_place(draft, at, text) for at in range(max(0, first - PLACE), first - 1))
    behind = any(_names_place(draft, at, text) for at in range(last, min(len(forms) - 1, last + PLACE)))
    yield f"place={before}|{draft.rule}"
    yield f"place-behind={behind}|{first < 2}"


def _names_place(draft: Draft, at: int, text: str) -> bool:
    words = draft.words
    return words.forms[at] in ("in", "at", "from", "on", "for") and text[words.starts[at + 1]].isupper()


def _observe_wholes(drafts: Sequence[Draft], at: int) -> Iterator[str]:
    """Yield how the number stands to the other counts of its harm."""
    draft, value = drafts[at], _value(drafts[at])
    before = [one for one in drafts[max(0, at - REACH) : at] if _counts_alike(one, draft)]
    behind = [one for one in drafts[at + 1 : at + 1 + REACH] if _counts_alike(one, draft)]
    larger = next((one for one in reversed(before) if not one.is_part and (not value or _value(one) > value)), None)
    if larger is None:
        yield f"larger=no|{bool(before)}"
    else:
        gap = _gap(larger, draft)
        ratio = bucket(_value(larger) // max(1, value), (1, 3, 10)) if value else "vague"
        yield f"larger={gap}"
        yield f"larger={gap}|{ratio}"
        yield f"larger={gap}|{draft.rule}"
        yield f"larger={gap}|{population(draft) in GENERAL}|{population(larger) in GENERAL}"
        yield from _observe_tellers(larger, draft)
    same = [one for one in before if value and _value(one) == value]
    yield f"told={'no' if not same else 'part' if same[-1].is_part else 'whole'}"
    values = {_value(one) for one in (*before, *behind)}
    yield f"rank={'alone' if not values else 'largest' if value >= max(values) else 'smaller'}|{bool(larger)}"
    here = [one for one in behind if one.words is draft.words]
    yield f"behind={'larger' if any(_value(one) > value for one in here) else len(here) > 0}"
    yield f"alike={len([one for one in before if one.words is draft.words])}|{len(here)}"


def _observe_tellers(whole: Draft, draft: Draft) -> Iterator[str]:
    """Yield whether somebody else says the larger count, who may dispute it, and how many paragraphs are between."""
    between = draft.words.text[whole.words.ends[-1] : draft.words.starts[0]]
    group = population(draft) if population(draft) in GENERAL else "narrow"
    yield f"apart={bucket(between.count(PARAGRAPH), (0, 1, 2, 4))}|{group}"
    yield f"rival={is_rival(whole, draft)}|{group}"


def _observe_last(drafts: Sequence[Draft], at: int) -> Iterator[str]:
    """Yield what the figure before was decided to be, and what stands between."""
    if not at:
        yield "last=no"
        return
    last, draft = drafts[at - 1], drafts[at]
    told = f"{'part' if last.is_part else 'no part'}|{last.harm is draft.harm}"
    gap = _gap(last, draft)
    yield f"last={told}|{gap}"
    larger = "larger" if _value(last) > _value(draft) else "smaller"
    yield f"last={told}|{gap}|{larger}"
    if last.words is draft.words:
        between = draft.words.tags[last.quantity.last : draft.quantity.first]
        yield f"last={told}|{between if len(between) < 5 else 'far'}"


def _counts_alike(one: Draft, other: Draft) -> bool:
    return one.harm is other.harm or Harm.AFFECTED in (one.harm, other.harm)


def _gap(one: Draft, other: Draft) -> str:
    if one.words is other.words:
        return "here"
    return bucket(other.words.starts[0] - one.words.ends[-1], (5, 150, 500, 1500))


def _value(draft: Draft) -> int:
    return draft.quantity.number.value or 0


def _size(draft: Draft) -> str:
    value = draft.quantity.number.value
    return "vague" if value is None else bucket(value, (0, 1, 3, 10, 30, 100, 1000))
