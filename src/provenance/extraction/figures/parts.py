"""Which figures are parts of which, across the sentences of an article.

Four signs tell a part besides the words "of them" and "including": figures of one sentence that sum to the total
before them; figures of the next sentences that do ("93 were killed, … Eighty died in the north, nine …, four …"); a
narrower group ("two children") after a larger count of people for the same harm; a state of the injured
("11 are still in hospital") after a larger count of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from provenance.extraction.figures.drafts import Draft
from provenance.extraction.figures.lexicon import BODIES, POPULATION_OF
from provenance.models.vocabulary import Harm

LIST = 600
"""Characters behind a total in which the sentences that divide it end."""
LEAST_TOTAL = 10
"""Smaller totals are sums of other figures by chance too often, unless one sentence gives both."""
GENERAL = frozenset(("people", "", "members", "civilians"))
"""Populations that a total counts; any other is narrower."""
UNDIVIDED = frozenset(("shot", "stabbed", "shooting", "stabbing"))
"""Words of harm that leave open whether people died."""
REACH = 8
"""Figures among which a whole is looked for before, and a breakdown after it."""


def link_parts(drafts: list[Draft]) -> None:
    """Mark the parts among the figures of an article, in place; they are given in the order of the text."""
    for at, draft in enumerate(drafts):
        for part in _breakdown(drafts, at) or _division(drafts, at):
            if part.whole is None:
                part.is_part, part.whole = True, draft
    for at, whole in enumerate(drafts):
        for part in _divided_by_opening(whole, drafts[at + 1 : at + 1 + REACH]):
            part.is_part, part.whole, part.is_settled = True, whole, True
    for at, draft in enumerate(drafts):
        if not draft.is_part and _is_narrow(draft):
            draft.whole = _wider(drafts[max(0, at - REACH) : at], draft)
            draft.is_part = draft.whole is not None


def _divided_by_opening(whole: Draft, behind: list[Draft]) -> Iterator[Draft]:
    """Yield what a sentence that opens with a whole divides it into: "Of the 40 people hurt, 12 … and nine …"."""
    if whole.quantity.first > 2 or whole.words.forms[0] != "of":
        return
    left = exact_value(whole)
    for part in behind:
        left -= exact_value(part)
        if part.words is not whole.words or whole.harm not in (part.harm, Harm.AFFECTED) or left < 0:
            return
        if exact_value(part) and (part.whole is None or part.whole.words is not part.words):
            yield part


def settle_undivided(drafts: list[Draft]) -> None:
    """Let people shot or stabbed count as affected where the article divides them: five shot, two dead, three hurt.

    It does as well where some are counted dead and nowhere so many hurt: "five were shot … One of them has died".
    """
    dead = {exact_value(draft) for draft in drafts if draft.harm is Harm.KILLED} - {0}
    injured = [draft for draft in drafts if draft.harm is Harm.INJURED]
    hurt = {exact_value(draft) for draft in injured} - {0}
    surely = {exact_value(draft) for draft in injured if draft.words.forms[draft.trigger] not in UNDIVIDED}
    for draft in injured:
        if draft.words.forms[draft.trigger] not in UNDIVIDED:
            continue
        value = exact_value(draft)
        divided = any(value - killed in hurt for killed in dead)
        some_died = value not in surely and not _is_beside(draft) and any(killed < value for killed in dead)
        if divided or some_died:
            draft.harm = Harm.AFFECTED


def _is_beside(draft: Draft) -> bool:
    """Tell whether people are counted beside others: "three others were shot"."""
    quantity = draft.quantity
    return quantity.is_added or not {"other", "others"}.isdisjoint(draft.words.forms[quantity.first : quantity.last])


def population(draft: Draft) -> str:
    """Return the normalised group of a figure, empty when its noun names none."""
    head, group = draft.quantity.head, draft.quantity.group
    last = draft.words.forms[group[1] - 1] if group else head
    return (BODIES.get(last, "") if last != head else "") or POPULATION_OF.get(head, "") or BODIES.get(head, "")


def _breakdown(drafts: list[Draft], at: int) -> list[Draft]:
    """Return the figures right after a total that sum to it, at least two in one sentence, or nothing."""
    total = exact_value(drafts[at])
    if not total or total == 1:
        return []
    run = drafts[at + 1 : at + 1 + REACH]
    for size, summed in enumerate(accumulate(exact_value(draft) for draft in run), 1):
        if summed >= total:
            members = run[:size]
            return members if summed == total and size > 1 and _is_one_list(drafts[at], members) else []
    return []


def _division(drafts: list[Draft], at: int) -> list[Draft]:
    """Return the figures of the sentences behind a total that sum to it, at least two, or nothing."""
    total, whole = exact_value(drafts[at]), drafts[at]
    if total < LEAST_TOTAL or whole.is_part:
        return []
    members: list[Draft] = []
    for draft in drafts[at + 1 : at + 1 + REACH]:
        if draft.words.starts[0] - whole.words.ends[-1] > LIST:
            break
        if draft.words is whole.words or draft.harm not in (whole.harm, Harm.AFFECTED):
            continue
        if draft.is_part or not exact_value(draft):
            continue
        members.append(draft)
        summed = sum(map(exact_value, members))
        if summed >= total:
            return members if summed == total and len(members) > 1 and _divide_alike(members) else []
    return []


def _divide_alike(members: list[Draft]) -> bool:
    """Tell whether parts are all of people at large, told apart by place or time, or all of narrower groups."""
    return len({population(draft) in GENERAL for draft in members}) == 1


def _is_one_list(whole: Draft, members: list[Draft]) -> bool:
    return all(draft.words is members[0].words and draft.harm is whole.harm for draft in members)


def exact_value(draft: Draft) -> int:
    """Return the number of a figure; nought for a range and for vague words."""
    number = draft.quantity.number
    return number.value or 0 if number.upper is None else 0


def _is_narrow(draft: Draft) -> bool:
    state = draft.harm is Harm.INJURED and draft.words.tags[draft.trigger] == "J"
    return state or (population(draft) not in GENERAL and not draft.quantity.is_added)


def _wider(before: list[Draft], part: Draft) -> Draft | None:
    """Return the nearest earlier count of people in general, for the same harm, that is larger."""
    for whole in reversed(before):
        general = population(whole) in GENERAL or not population(part)
        counts_all = whole.harm is part.harm and general and not whole.is_part
        if counts_all and (exact_value(whole) > exact_value(part) > 0 or part.quantity.number.value is None):
            return whole
    return None
