"""One sentence read: its quantities, the harm each counts, by which rule, and which is a part of which."""

from __future__ import annotations

import re
from dataclasses import dataclass

from provenance.extraction.figures.harms import HARM_OF, TOLLS
from provenance.extraction.figures.numbers import Number
from provenance.extraction.figures.quantities import Quantity, find_quantities
from provenance.extraction.figures.rules import PARTS, RULES, ZERO_RULES, Rule
from provenance.extraction.figures.words import NONE, TOLL, Words
from provenance.models.vocabulary import Harm, Modifier

REACH = 28
"""Elements a rule may see on each side of a quantity."""


@dataclass(slots=True)
class Draft:
    """A figure as its sentence tells it, before scope, claimant and band are added."""

    words: Words
    quantity: Quantity
    harm: Harm
    rule: str
    trigger: int
    """The word that tells the harm."""
    whole: Draft | None = None
    is_part: bool = False
    place: int = 0
    """Position among the elements of the sentence."""


@dataclass(slots=True)
class Elements:
    """A sentence as a string of classes in which each quantity is one letter."""

    tags: str
    firsts: list[int]
    quantities: dict[int, Quantity]


def read_sentence(words: Words, earlier: list[Draft]) -> list[Draft]:
    """Return the figures of a sentence in order; ``earlier`` are those of the article before it."""
    elements = _make_elements(words)
    drafts: list[Draft] = []
    for place, tag in enumerate(elements.tags):
        if tag == "Q":
            draft = _read_quantity(words, elements, place, drafts, earlier)
            if draft:
                drafts.append(draft)
        elif tag == NONE:
            drafts.extend(_read_zero(words, elements, place))
    return drafts


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
    words: Words, elements: Elements, place: int, drafts: list[Draft], earlier: list[Draft]
) -> Draft | None:
    quantity = elements.quantities[place]
    found = _apply(RULES, words, elements, place)
    part = _match_part(elements, place, quantity)
    if found is None and quantity.harm is not None:
        found = quantity.harm, "attributive", quantity.last - 1
    if found is None and part and (inherited := _nearest(drafts, earlier)):
        found = inherited.harm, part, quantity.number.first
    if found is None or not _counts_people(quantity, found[1]):
        return None
    draft = Draft(words, quantity, found[0], found[1], found[2], place=place)
    if part:
        draft.is_part = True
        draft.whole = _find_whole(draft, drafts, earlier)
    return draft


def _apply(rules: tuple[Rule, ...], words: Words, elements: Elements, place: int) -> tuple[Harm, str, int] | None:
    for rule in rules:
        if rule.before:
            low = max(0, place - REACH)
            match = rule.pattern.search(elements.tags, low, place) if place else None
        else:
            match = rule.pattern.match(elements.tags, place + 1, place + 1 + REACH)
        if match is None:
            continue
        at = _trigger(match)
        word = elements.firsts[at]
        harm = HARM_OF.get(words.forms[word])
        if words.tags[word] == TOLL:
            harm = TOLLS[words.forms[word]]
        if harm is None:
            continue
        if not rule.before and "x" in elements.tags[place + 1 : at]:
            return None
        if rule.before and rule.id.startswith("active") and _is_passive(elements, at):
            continue
        return harm, rule.id, word
    return None


def _trigger(match: re.Match[str]) -> int:
    groups = match.groupdict()
    for name in ("h", "h2"):
        if groups.get(name):
            return match.start(name)
    return match.start()


def _is_passive(elements: Elements, at: int) -> bool:
    before = elements.tags[max(0, at - 4) : at].rstrip("af")
    return elements.tags[at] == "K" and before.endswith("b")


def _match_part(elements: Elements, place: int, quantity: Quantity) -> str:
    if quantity.partitive:
        return "of-them" if quantity.partitive != "of" else "of-whole"
    for rule in PARTS:
        if place and rule.pattern.search(elements.tags, max(0, place - REACH), place):
            return rule.id
    return ""


def _nearest(drafts: list[Draft], earlier: list[Draft]) -> Draft | None:
    for draft in reversed(drafts):
        if not draft.is_part:
            return draft
    return earlier[-1] if earlier else None


def _find_whole(part: Draft, drafts: list[Draft], earlier: list[Draft]) -> Draft | None:
    for draft in (*reversed(drafts), *reversed(earlier[-6:])):
        if draft.harm is part.harm and not draft.is_part and _may_hold(draft, part):
            return draft
    return None


def _may_hold(whole: Draft, part: Draft) -> bool:
    large, small = whole.quantity.number.value, part.quantity.number.value
    return large is None or small is None or (large >= small and large > 0)


def _counts_people(quantity: Quantity, rule: str) -> bool:
    return True


def _read_zero(words: Words, elements: Elements, place: int) -> list[Draft]:
    found = []
    for rule in ZERO_RULES:
        if rule.id != "no-list" and found:
            continue
        read = _apply((rule,), words, elements, place)
        if read and all(read[0] is not draft.harm for draft in found):
            at = elements.firsts[place]
            quantity = Quantity(Number(at, at + 1, 0), Modifier.EXACT, at, at + 1, at + 1)
            found.append(Draft(words, quantity, read[0], read[1], read[2], place=place))
    return found
