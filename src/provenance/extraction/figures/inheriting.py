"""Harm that a number has from another count: as its part, as a bare answer to "how many", as an item of a sum."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

from provenance.extraction.figures.drafts import REACH, Draft, Elements, Found, harm_at
from provenance.extraction.figures.harms import COUNT_SIGNS
from provenance.extraction.figures.lexicon import PARTITIVE, PEOPLE
from provenance.extraction.figures.quantities import Quantity
from provenance.extraction.figures.rules import LEADING_TO_PARTS, PARTS
from provenance.extraction.figures.words import DIGITS, NAME, Words
from provenance.extraction.nouns import read_nouns
from provenance.models.vocabulary import Harm

NEAR = 40
"""Characters between a total and a breakdown in the next sentence."""
OTHERS = 8
"""Words between things that were counted and the "of them" that means them."""
_HARMED = frozenset("KJHGD")
_STANDING_IN = frozenset(("victims", "victim", "names", "graves", "crosses", "fatalities"))
"""Nouns that count people harmed without saying how; they take the harm of the count before them."""
_ECHO_BEFORE = re.compile(
    r"(?:T[wpodaPyYU]{0,6},[^.;:,Q]{1,12},b|[RTshWC]|[Rsv][wpdoaYyT]{0,6}[pto]|(?:^|[.;:])w{1,3}[pto]|[Th][wda]?|R[dw]{0,3}T,|T[wpdoaYyR]{0,6}b|s[dy]?)[dawM]{0,2}\Z"
)
"""What stands before a number that answers "how many": "put it at", "has", "rose to", "says"."""
_OPENS = re.compile(r"(?:^|[.;:]|,c?|c)[aM]{0,2}\Z")
_TALLY = re.compile(r"T[wpodaPyYU]{0,8}(?:,[^.;:,Q]{1,12},)?(?:[hm]?[axb]*[RbhM]|,)[axpotM]{0,3}\Z")
"""A noun of counting with its verb, or set beside the number: "its tally stood at", "the final count,"."""
TALLIED = 20
_NONE_OF = re.compile(r"zo[dwP]{0,2}\Z")
"""What leads to a whole of which nobody is told of: "none of the seven was hurt"."""
_RECOUNT = re.compile(r"U[^KGDEJHITQ.]{1,14}s[at]{0,2}\Z")
"""What leads from things to another count of them: "400 trees; the town says"."""
_COUNTABLE = frozenset(
    noun
    for noun, kind in read_nouns("things.txt").items()
    if kind in ("animal", "building", "object", "plant", "vehicle")
)
_OWNED = re.compile(r"o[dwP]{1,3}Q")
"""What stands between a part and its whole: "of the town's 8,200"."""
_GIVEN_COUNT = re.compile(r"(?:[Rs][dwa]{1,4}T,|T[wRsa]{0,2},[^.;:,Q]{1,12},b)[aM]{0,2}\Z")
"""What leads to a count beside commas: "gave a lower number, 24,", "the first number given, in May, was"."""
_FIRST = frozenset(("first", "initially", "originally", "earlier", "previously"))
_TOLD = frozenset(("spoken", "reported", "announced", "given", "mentioned", "counted", "feared", "thought", "stated"))
_ECHO_AFTER = frozenset('.,;:)"-pBc')


def match_part(elements: Elements, place: int, quantity: Quantity) -> str:
    if quantity.partitive:
        return "of-whole" if quantity.partitive == "of" else "of-them"
    low = max(0, place - REACH)
    if elements.tags[low:place].rstrip("daM")[-1:] not in LEADING_TO_PARTS:
        return ""
    for rule in PARTS:
        if rule.pattern.search(elements.tags, low, place):
            return rule.id if rule.id != "victims-were" or _may_divide(quantity) else ""  # "they are two lists"
    return ""


def inherit(
    words: Words, elements: Elements, place: int, part: str, before: tuple[list[Draft], list[Draft]]
) -> Found | None:
    """Find the harm of a quantity without a word of harm of its own: a part takes that of its whole."""
    quantity = elements.quantities[place]
    drafts, earlier = before
    whole: Draft | None = None
    if part == "of-them" and quantity.number.value != 1 and (drafts or quantity.partitive != "us"):
        if not is_of_others(elements, place, drafts[-1] if drafts else None):
            whole = drafts[-1] if drafts else _last(earlier, words, sentences=1)
    elif part in ("victims-were", "of-the") and drafts:
        whole = drafts[-1]
    elif part == "victims-were":
        whole = _last(earlier, words, sentences=1)
    elif quantity.head in _STANDING_IN and quantity.number.value != 1:
        if part or _is_told(elements, place):
            whole = drafts[-1] if drafts else _last(earlier, words, sentences=4)
        part = part or "victims"
    elif not part:
        whole, part = _echoed(words, elements, place, before)
    return Found(whole.harm, part, quantity.number.first) if whole else None


def is_of_others(elements: Elements, place: int, last: Draft | None) -> bool:
    """Tell whether "them" are what was counted last, and were not harmed: "41 houses, 17 of them new"."""
    if elements.quantities[place].partitive not in PARTITIVE:
        return False
    people, things = elements.tags.rfind("Q", 0, place), elements.tags.rfind("U", 0, place)
    if things > people:
        return elements.firsts[place] - elements.firsts[things] < OTHERS
    return people >= 0 and bool(elements.quantities[people].head) and (last is None or last.place != people)


def is_of_things(words: Words, elements: Elements, place: int) -> bool:
    """Tell whether a number counts things or animals, as the one right before it does.

    A part may be taken of them ("15 dogs, of which six died"), or somebody else may count them ("the firm felled 400
    trees; the town says 90").
    """
    if _is_recount(words, elements, place):
        return True
    of_which = words.forms[max(0, elements.firsts[place] - 2) : elements.firsts[place]] == ["of", "which"]
    if not of_which and elements.quantities[place].partitive not in PARTITIVE:
        return False
    counted = max(elements.tags.rfind("Q", 0, place), things := elements.tags.rfind("U", 0, place))
    if counted < 0 or counted != things or elements.firsts[place] - elements.firsts[things] >= OTHERS:
        return False
    return words.tags[elements.firsts[things]] in (DIGITS, NAME)


def _is_recount(words: Words, elements: Elements, place: int) -> bool:
    """Tell whether a bare number is another count of things: no harm was told since, and nobody was counted."""
    low = max(0, place - REACH)
    counted = [at for at in range(low, place) if elements.tags[at] in "UQ" and _is_numbered(words, elements, at)]
    if not counted or elements.quantities[place].head or not _RECOUNT.match(elements.tags[counted[-1] : place]):
        return False
    noun = words.forms[elements.firsts[counted[-1]] : elements.firsts[counted[-1] + 1]]
    return not _COUNTABLE.isdisjoint(noun)


def _is_numbered(words: Words, elements: Elements, place: int) -> bool:
    return words.tags[elements.firsts[place]] in (DIGITS, NAME)


def _echoed(
    words: Words, elements: Elements, place: int, before: tuple[list[Draft], list[Draft]]
) -> tuple[Draft | None, str]:
    """Return the count that another number answers or is set against, and which of the two."""
    drafts, earlier = before
    if drafts and _is_contrast(words, elements.quantities[place], drafts[-1]):
        return drafts[-1], "contrast"
    if drafts and _is_first_told(words, elements.quantities[place]):
        return drafts[0], "main-count"
    if not _is_echo(words, elements, place):
        return None, ""
    if _GIVEN_COUNT.search(elements.tags, max(0, place - TALLIED), place):
        last = _last(earlier, words, sentences=4)
        beside = drafts or [draft for draft in earlier if last and draft.words is last.words]
        return next(iter(beside), None), "apposed"  # what a sentence counts first is its main count
    tally = _TALLY.search(elements.tags, max(0, place - TALLIED), place)
    if drafts and _is_of_main_count(words, elements.firsts[place]):
        return drafts[0], "main-count"
    last = drafts[-1] if drafts else _last(earlier, words, sentences=12)
    return last, "tally" if tally else "echo"


def _is_of_main_count(words: Words, first: int) -> bool:
    """Tell whether a number is a figure of what the sentence counts first: "43 died …, up from a figure of seven"."""
    return words.forms[max(0, first - 2) : first] in (["figure", "of"], ["count", "of"], ["figures", "of"])


def _is_first_told(words: Words, quantity: Quantity) -> bool:
    """Tell whether a number was told before what the sentence counts first: "more than the 14 first spoken of"."""
    behind = words.forms[quantity.last : quantity.last + 3]
    told = not _FIRST.isdisjoint(behind[:1]) and any(form in _TOLD for form in behind[1:])
    return not quantity.head and (told or (behind[:1] != [] and behind[0] in _TOLD and not _FIRST.isdisjoint(behind)))


def _is_contrast(words: Words, quantity: Quantity, last: Draft) -> bool:
    """Tell whether a number is set against the count before it: "twelve people, not fourteen"."""
    opposed = words.forms[quantity.first - 1 : quantity.first] in (["not"], ["instead of"])
    opposed |= words.forms[max(0, quantity.first - 2) : quantity.first] in (["rather", "than"], ["instead", "of"])
    return opposed and quantity.head in ("", last.quantity.head) and quantity.number.value != last.quantity.number.value


def _is_echo(words: Words, elements: Elements, place: int) -> bool:
    """Tell whether a bare number answers the question how many: "the register has 31", "put it at 121"."""
    quantity = elements.quantities[place]
    number = quantity.number
    if quantity.head or quantity.is_added or number.value in (0, 1, None):
        return False
    following = elements.tags[place + 1 : place + 2]
    if following and following not in _ECHO_AFTER:
        return False
    return _is_told(elements, place) and not COUNT_SIGNS.isdisjoint(words.forms)


def _is_told(elements: Elements, place: int) -> bool:
    return bool(_ECHO_BEFORE.search(elements.tags, max(0, place - TALLIED), place))


def inherit_included(words: Words, elements: Elements, place: int, part: str, drafts: list[Draft]) -> Found | None:
    at = elements.tags.rfind("i", max(0, place - REACH), place)
    counted = elements.tags.rfind("Q", max(0, at - REACH), at)
    if counted >= 0:
        whole = next((draft for draft in reversed(drafts) if draft.place == counted), None)
        return Found(whole.harm, part, elements.firsts[at]) if whole else None
    for harmed in range(at - 1, max(-1, at - 12), -1):
        if elements.tags[harmed] in _HARMED:
            harm = harm_at(words, elements.firsts[harmed])
            return Found(harm, part, elements.firsts[harmed]) if harm else None
    return None


def _last(earlier: list[Draft], words: Words, *, sentences: int) -> Draft | None:
    """Return the last figure before the sentence if it stands at most some sentences before."""
    if not earlier:
        return None
    return earlier[-1] if words.starts[0] - earlier[-1].words.ends[-1] < 200 * sentences else None


_OF_WHOM = re.compile(r"or[daM]{0,2}\Z")


def find_whole(elements: Elements, part: Draft, drafts: list[Draft], earlier: list[Draft]) -> Draft | None:
    """Return the figure that a part is a part of: the one it opens from, else the nearest large one of its harm."""
    if counted := _counted_before(elements, part, drafts):
        return counted
    for draft in (*reversed(drafts), *reversed(earlier[-6:])):
        if draft.harm in (part.harm, Harm.AFFECTED) and not draft.is_part and _may_hold(draft, part):
            return draft
    return None


def find_main(_: Elements, part: Draft, drafts: list[Draft], earlier: list[Draft]) -> Draft | None:
    """Return the largest count of the same harm before a part: what "among the dead" is taken of."""
    counts = [
        draft
        for draft in (*reversed(drafts), *reversed(earlier))
        if draft.harm is part.harm and not draft.is_part and _may_hold(draft, part)
    ]
    return max(counts, key=lambda draft: draft.quantity.number.value or 0, default=None)


def _counted_before(elements: Elements, part: Draft, drafts: list[Draft]) -> Draft | None:
    """Return the figure that is opened up, whatever its harm: "129 hostages, including 34 presumed dead".

    "267 patients, of whom 12 died" opens one as well.
    """
    low = max(0, part.place - REACH)
    of_whom = _OF_WHOM.search(elements.tags, low, part.place)
    at = of_whom.start() if of_whom else elements.tags.rfind("i", low, part.place)
    counted = elements.tags.rfind("Q", 0, at) if at >= 0 else -1
    whole = next((draft for draft in drafts if draft.place == counted), None)
    return whole if whole and not whole.quantity.is_added and _may_hold(whole, part) else None


def go_on_with_wholes(drafts: Sequence[Draft]) -> None:
    """Let what is taken of the count before it be a part of that, and a bare number behind it count as the whole does.

    "It holds 70, at least 27 of whom are dead; the forum says 69" counts 69 held. The figures are of one sentence, in
    order; they change in place.
    """
    for whole, part in pairwise(drafts):
        is_taken = part.quantity.partitive in ("whom", "them") and not whole.quantity.is_added
        if is_taken and part.harm is not whole.harm and _may_hold(whole, part):
            part.whole, part.is_part = whole, True
    for part, last in pairwise(drafts):
        whole = part.whole if part.whole and part.whole.words is part.words else part
        if last.rule == "echo" and last.harm is part.harm is not whole.harm:
            last.harm, last.rule = whole.harm, "main-count"


def _may_hold(whole: Draft, part: Draft) -> bool:
    large, small = whole.quantity.number.value, part.quantity.number.value
    return large is None or small is None or large >= small > 0


def is_of_harmed(words: Words, quantity: Quantity, part: str) -> bool:
    """Tell whether a part without a counted whole is still a part: "four of the dead", not "40 of our neighbours"."""
    if not part.startswith("of-"):
        return True
    return quantity.head in _STANDING_IN or words.tags[quantity.last : quantity.last + 1] in ("K", "J", "0", "1")


def read_breakdown(words: Words, elements: Elements, drafts: list[Draft], earlier: list[Draft]) -> list[Draft]:
    """Read numbers without a word of harm that sum to the count before them: "34 died: 29 men, five women"."""
    read = {draft.place for draft in drafts}
    rest = [(place, quantity) for place, quantity in elements.quantities.items() if place not in read]
    if len(rest) < 2 or not all(_may_divide(quantity) for _, quantity in rest):
        return []
    near = [draft for draft in earlier[-2:] if words.starts[0] - draft.words.ends[-1] < NEAR]
    wholes = [*near, *(draft for draft in drafts if draft.place < rest[0][0])]
    for whole in reversed(wholes):
        size = _sums_to(whole.quantity.number.value or 0, [quantity.number.value or 0 for _, quantity in rest])
        if size > 1:
            return [
                Draft(words, quantity, whole.harm, "breakdown", quantity.number.first, place, is_part=True, whole=whole)
                for place, quantity in rest[:size]
            ]
    return []


def _may_divide(quantity: Quantity) -> bool:
    """Tell whether a quantity may be one item of a breakdown: a bare number or people, itself no part of a number."""
    return quantity.partitive != "of" and (not quantity.head or quantity.head in PEOPLE)


def _sums_to(total: int, values: list[int]) -> int:
    """Return how many of the first values sum to the total exactly, or 0.

    >>> _sums_to(34, [29, 3, 2, 7]), _sums_to(5, [4, 3])
    (3, 0)
    """
    for size, summed in enumerate(accumulate(values), 1):
        if summed >= total:
            return size if summed == total > 2 else 0
    return 0


def find_divided(elements: Elements, place: int) -> int | None:
    """Return the place of the whole right behind its part, of which the rest tells: "12 of the 90 men were hurt"."""
    part, whole = elements.quantities.get(place), _OWNED.match(elements.tags, place + 1)
    if part is None:
        return None
    if part.partitive == "of" and place + 1 in elements.quantities:
        return place + 1
    return whole.end() - 1 if whole and not part.partitive else None


def is_divided(elements: Elements, place: int) -> bool:
    """Tell whether a number is such a whole."""
    before = elements.tags.rfind("Q", 0, place)
    if _NONE_OF.search(elements.tags, max(0, place - 4), place):
        return True
    return place in elements.quantities and before >= 0 and find_divided(elements, before) == place


def divides(elements: Elements, place: int) -> bool:
    """Tell whether a number opens a clause or stands in a list of places, as parts of a count just told do."""
    opens = _OPENS.search(elements.tags, max(0, place - 4), place)
    return bool(opens) and elements.tags[place + 1 : place + 2] in ("b", "p")
