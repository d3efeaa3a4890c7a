"""One sentence read: its quantities, the harm each counts, by which rule, and which is a part of which."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from provenance.extraction.figures.harms import COUNT_SIGNS, HARM_OF, TOLLS
from provenance.extraction.figures.lexicon import PEOPLE
from provenance.extraction.figures.numbers import Number
from provenance.extraction.figures.quantities import Quantity, find_quantities
from provenance.extraction.figures.rules import OWN_RULES, PARTS, RULES, ZERO_RULES, Rule
from provenance.extraction.figures.words import NONE, TOLL, Words
from provenance.models.vocabulary import Harm, Modifier

REACH = 28
"""Elements a rule may see on each side of a quantity."""
NEAR = 40
"""Characters between a total and a breakdown in the next sentence."""
_HARMED = frozenset("KJHGD")
_STANDING_IN = frozenset(("victims", "victim", "names", "graves", "crosses", "fatalities"))
"""Nouns that count people harmed without saying how; they take the harm of the count before them."""
_ACHIEVING = frozenset(("managed", "able", "went", "proceeded"))
"""Verbs before "to" after which the harm was done: "managed to kill"."""
_SUFFERED = frozenset(form for form, harm in HARM_OF.items() if harm is Harm.INJURED)
_COORDINATING = frozenset(("active", "nominal", "passive", "reduced-passive", "perish"))
"""Rules whose word of harm may be one of two: "kidnapped and murdered"."""
_PREDICATES = frozenset(("passive", "perish", "status", "suffer", "among", "subject-list"))
_UNDIVIDED = frozenset(("shot", "stabbed", "shooting", "stabbing"))
_BY_PEOPLE = frozenset(
    ("seized", "captured", "held", "treated", "crushed", "burned", "burnt", "cut off", "seizing", "shot")
)
"""Words of harm that things suffer too: after them only a noun of people makes a figure."""
_ECHO_BEFORE = re.compile(
    r"(?:[RTshWC]|[Rsv][wpdoaYyT]{0,6}[pto]|(?:^|[.;:])w{1,3}[pto]|[Th][wda]?|T[wpdoaYyR]{0,6}b|s[dy]?)[dawM]{0,2}\Z"
)
"""What stands before a number that answers "how many": "put it at", "has", "rose to", "says"."""
_ECHO_AFTER = frozenset('.,;:)"-pBc')


@dataclass(slots=True)
class Draft:
    """A figure as its sentence tells it, before scope, claimant and band are added."""

    words: Words
    quantity: Quantity
    harm: Harm
    rule: str
    trigger: int
    """The word that tells the harm, as an index of ``words``."""
    place: int
    """Position among the elements of the sentence."""
    is_part: bool = False
    whole: Draft | None = None


@dataclass(slots=True)
class Elements:
    """A sentence as a string of classes in which each quantity is one letter."""

    tags: str
    firsts: list[int]
    quantities: dict[int, Quantity]


@dataclass(slots=True)
class Found:
    """A harm found for a quantity: by which rule, and the word that tells it."""

    harm: Harm
    rule: str
    trigger: int


def read_sentence(words: Words, earlier: list[Draft]) -> list[Draft]:
    """Return the figures of a sentence in order; ``earlier`` are those of the article before it."""
    elements = _make_elements(words)
    drafts: list[Draft] = []
    for place, tag in enumerate(elements.tags):
        if tag == "Q":
            draft = _read_quantity(words, elements, place, (drafts, earlier))
            drafts += [draft, *_read_second_harm(draft)] if draft else []
        elif tag == NONE:
            drafts.extend(_read_zero(words, elements, place))
    drafts += _read_breakdown(words, elements, drafts, earlier)
    return sorted(drafts, key=lambda draft: draft.place)


def _read_second_harm(draft: Draft) -> Iterator[Draft]:
    """Yield the same people with the other harm of two coordinated words: "kidnapped and murdered six students"."""
    words, at = draft.words, draft.trigger
    for joint, other in ((at - 1, at - 2), (at + 1, at + 2)):
        if not 0 <= other < len(words.tags) or words.forms[joint] != "and" or words.tags[other] not in "KGDH":
            continue
        harm = HARM_OF[words.forms[other]]
        if words.tags[at] in "KGDH" and harm is not draft.harm and draft.rule in _COORDINATING:
            yield replace(draft, harm=harm, trigger=other)


def _is_undivided(words: Words, found: Found) -> bool:
    """Tell whether people shot or stabbed include dead ones: "six were shot, one fatally" counts no injured."""
    if found.harm is not Harm.INJURED or words.forms[found.trigger] not in _UNDIVIDED:
        return False
    return any(HARM_OF.get(form) is Harm.KILLED for form in words.forms)


def _make_elements(words: Words) -> Elements:
    tags: list[str] = []
    firsts: list[int] = []
    quantities: dict[int, Quantity] = {}
    at = 0
    for found in find_quantities(words):
        first, last = (found.first, found.last) if isinstance(found, Quantity) else found
        tags += words.tags[at:first]
        firsts += range(at, first)
        if isinstance(found, Quantity):
            quantities[len(tags)] = found
        tags.append("Q" if isinstance(found, Quantity) else "U")
        firsts.append(first)
        at = last
    tags += words.tags[at:]
    firsts += range(at, len(words.forms))
    return Elements("".join(tags), firsts, quantities)


def _read_quantity(
    words: Words, elements: Elements, place: int, before: tuple[list[Draft], list[Draft]]
) -> Draft | None:
    quantity = elements.quantities[place]
    part = _match_part(elements, place, quantity)
    found = _apply(OWN_RULES, words, elements, place)
    if found is None and part.startswith("including"):
        found = _inherit_included(words, elements, place, part, before[0])
    found = found or _apply(RULES, words, elements, place)
    if found is not None and part == "of-them" and found.rule == "subject-list":
        found = None  # the list is another clause's: "19 of them minors, and four have died"
    if found is None and quantity.harm is not None:
        found = Found(quantity.harm, "attributive", quantity.last - 1)
    if found is None:
        found = _inherit(words, elements, place, part, before)
    if found is None:
        return None
    if _is_undivided(words, found):
        found.harm = Harm.AFFECTED
    draft = Draft(words, quantity, found.harm, found.rule, found.trigger, place, is_part=bool(part))
    if part:
        draft.whole = _counted_before(elements, draft, before[0]) or _find_whole(draft, *before)
        draft.is_part = draft.whole is not None or _is_of_harmed(words, quantity, part)
    return draft


def _is_of_harmed(words: Words, quantity: Quantity, part: str) -> bool:
    """Tell whether a part without a counted whole is still a part: "four of the dead", not "40 of our neighbours"."""
    if not part.startswith("of-"):
        return True
    return quantity.head in _STANDING_IN or words.tags[quantity.last : quantity.last + 1] in (
        ["K"],
        ["J"],
        ["0"],
        ["1"],
    )


def _apply(rules: tuple[Rule, ...], words: Words, elements: Elements, place: int) -> Found | None:
    for rule in rules:
        match = _match(rule, elements.tags, place)
        if match is None:
            continue
        at = _trigger(match)
        harm = _harm_at(words, elements.firsts[at])
        if harm is None or _is_barred(rule, words, elements, place, at):
            continue
        if not rule.before and "x" in elements.tags[place + 1 : at]:
            return None  # "12 people were not injured"
        return Found(harm, rule.id, elements.firsts[at])
    return None


def _match(rule: Rule, tags: str, place: int) -> re.Match[str] | None:
    if rule.before:
        return rule.pattern.search(tags, max(0, place - REACH), place) if place else None
    return rule.pattern.match(tags, place + 1, place + 1 + REACH)


def _trigger(match: re.Match[str]) -> int:
    groups = match.groupdict()
    for name in ("h", "h2", "h3"):
        if groups.get(name):
            return match.start(name)
    return match.start()


def _harm_at(words: Words, at: int) -> Harm | None:
    if words.tags[at] == TOLL:
        return TOLLS[words.forms[at]]
    return HARM_OF.get(words.forms[at], Harm.AFFECTED if words.forms[at] in ("cases", "case") else None)


def _is_barred(rule: Rule, words: Words, elements: Elements, place: int, at: int) -> bool:
    form = words.forms[elements.firsts[at]]
    lead = words.forms[elements.firsts[max(0, at - 2)]]
    if _is_unreal(form, lead, elements.tags, at):
        return True
    quantity = elements.quantities.get(place)
    if rule.id == "with-injuries":
        return "with" not in words.forms[elements.firsts[place] : elements.firsts[at]] or form not in _SUFFERED
    if not rule.before:
        return rule.id in _PREDICATES and quantity is not None and _is_circumstance(words, quantity)
    if rule.id.startswith("active") and _is_passive(elements.tags, at):
        return True
    return form in _BY_PEOPLE and quantity is not None and not _names_people(quantity)


def _is_circumstance(words: Words, quantity: Quantity) -> bool:
    """Tell whether a preposition governs a number of something that need not be people: "from one club were hurt"."""
    before = words.tags[quantity.first - 1 : quantity.first]
    if before == ["b"]:
        return not quantity.head  # an age: "the youngest was 12, were shot"
    return before == ["p"] and bool(quantity.head) and quantity.head not in PEOPLE


def _names_people(quantity: Quantity) -> bool:
    return not quantity.head or quantity.head in PEOPLE or bool(quantity.partitive)


def _is_passive(tags: str, at: int) -> bool:
    return tags[at] == "K" and tags[max(0, at - 4) : at].rstrip("af").endswith("b")


def _is_unreal(form: str, before: str, tags: str, at: int) -> bool:
    """Tell whether the harm is only possible or intended: "could die", "planned to kill"."""
    if tags[at] not in "GE" or form.endswith(("ing", "s")):
        return False
    return tags[max(0, at - 3) : at].rstrip("ax").endswith(("m", "t")) and before not in _ACHIEVING


def _match_part(elements: Elements, place: int, quantity: Quantity) -> str:
    if quantity.partitive:
        return "of-whole" if quantity.partitive == "of" else "of-them"
    for rule in PARTS:
        if place and rule.pattern.search(elements.tags, max(0, place - REACH), place):
            return rule.id
    return ""


def _inherit(
    words: Words, elements: Elements, place: int, part: str, before: tuple[list[Draft], list[Draft]]
) -> Found | None:
    """Find the harm of a quantity without a word of harm of its own: a part takes that of its whole."""
    quantity = elements.quantities[place]
    drafts, earlier = before
    whole: Draft | None = None
    if part == "of-them" and quantity.number.value != 1:
        whole = drafts[-1] if drafts else _last(earlier, words, sentences=1)
    elif part in ("victims-were", "of-the") and drafts:
        whole = drafts[-1]
    elif part == "victims-were":
        whole = _last(earlier, words, sentences=1)
    elif quantity.head in _STANDING_IN and quantity.number.value != 1:
        if part or _is_told(elements, place):
            whole = drafts[-1] if drafts else _last(earlier, words, sentences=4)
        part = part or "victims"
    elif not part and _is_echo(words, elements, place):
        whole, part = drafts[-1] if drafts else _last(earlier, words, sentences=12), "echo"
    return Found(whole.harm, part, quantity.number.first) if whole else None


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
    return bool(_ECHO_BEFORE.search(elements.tags, max(0, place - 12), place))


def _inherit_included(words: Words, elements: Elements, place: int, part: str, drafts: list[Draft]) -> Found | None:
    at = elements.tags.rfind("i", max(0, place - REACH), place)
    counted = elements.tags.rfind("Q", max(0, at - REACH), at)
    if counted >= 0:
        whole = next((draft for draft in reversed(drafts) if draft.place == counted), None)
        return Found(whole.harm, part, elements.firsts[at]) if whole else None
    for harmed in range(at - 1, max(-1, at - 12), -1):
        if elements.tags[harmed] in _HARMED:
            harm = _harm_at(words, elements.firsts[harmed])
            return Found(harm, part, elements.firsts[harmed]) if harm else None
    return None


def _last(earlier: list[Draft], words: Words, *, sentences: int) -> Draft | None:
    """Return the last figure before the sentence if it stands at most some sentences before."""
    if not earlier:
        return None
    return earlier[-1] if words.starts[0] - earlier[-1].words.ends[-1] < 200 * sentences else None


def _read_breakdown(words: Words, elements: Elements, drafts: list[Draft], earlier: list[Draft]) -> list[Draft]:
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


def _counted_before(elements: Elements, part: Draft, drafts: list[Draft]) -> Draft | None:
    """Return the figure that "including" opens up, whatever its harm: "129 hostages, including 34 presumed dead"."""
    at = elements.tags.rfind("i", max(0, part.place - REACH), part.place)
    counted = elements.tags.rfind("Q", 0, at) if at >= 0 else -1
    whole = next((draft for draft in drafts if draft.place == counted), None)
    return whole if whole and not whole.quantity.is_added and _may_hold(whole, part) else None


def _find_whole(part: Draft, drafts: list[Draft], earlier: list[Draft]) -> Draft | None:
    for draft in (*reversed(drafts), *reversed(earlier[-6:])):
        if draft.harm in (part.harm, Harm.AFFECTED) and not draft.is_part and _may_hold(draft, part):
            return draft
    return None


def _may_hold(whole: Draft, part: Draft) -> bool:
    large, small = whole.quantity.number.value, part.quantity.number.value
    return large is None or small is None or large >= small > 0


def _read_zero(words: Words, elements: Elements, place: int) -> list[Draft]:
    found: list[Draft] = []
    for rule in ZERO_RULES:
        if rule.id != "no-list" and found:
            continue
        read = _apply((rule,), words, elements, place)
        if read and all(read.harm is not draft.harm for draft in found):
            at = elements.firsts[place]
            quantity = Quantity(Number(at, at + 1, 0), Modifier.EXACT, at, at + 1, at + 1)
            found.append(Draft(words, quantity, read.harm, read.rule, read.trigger, place))
    return found
