"""Bare numbers that go on counting the harm told last: "He had 41", "nine in Orl, four in Ty", "now 64".

A text that has said that people died does not say it again with every number. The harm told last, by a figure or by a
word, is carried on to a number without a noun, over a sentence or two, further where a verb of saying or of counting
leads to the number. What bare numbers mean otherwise, their neighbours show: ages, times of day, sizes of towns, sums
of money, the pronoun "one", those who survived.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.extraction.figures.bare import may_count
from provenance.extraction.figures.drafts import Draft, Elements
from provenance.extraction.figures.harms import COUNT_SIGNS
from provenance.extraction.figures.inheriting import divides, find_whole, is_of_others, match_part
from provenance.extraction.figures.lexicon import PEOPLE, listed
from provenance.extraction.figures.memory import LOOK, Memory, find_told, tell_harm
from provenance.extraction.figures.quantities import Quantity
from provenance.extraction.figures.words import Words
from provenance.models.vocabulary import Harm

NEAR = 150
"""Characters over which a harm is carried to any bare number."""
REACH = 2
"""Elements before a number that opens a sentence."""
FAR = 300
"""Characters over which it is carried to a number that a verb of saying or counting leads to."""
FARTHEST = 1200
"""Characters over which it is carried to a number that ends what somebody says: "the union says 94"."""
_KNOWN = frozenset(listed("every any not the those these other both each"))
_LISTED = re.compile(r"U[,c]+\Z")
_PREDICATE = re.compile(r"[axf]*(?:b[abfxM]*[wRvC]|,?r)")
_LED = re.compile(r"(?:^|[.:]|[sRfhTC][wdaptoyY]{0,3}|Q[.,]?[tc,]|')[\"aM]{0,2}\Z")
_SAID = re.compile(r"(?:^|[wPyUa])s[at]{0,2}\Z")
_SAYS = re.compile(r"[dwPyU]{1,6}sa?Q[.,;]?")
"""A speaker and the number that answers: "How many were hurt? The clinic says 117."""
_HOLDS = re.compile(r"[hs][ad]*\Z")
_LISTS = frozenset(listed("list lists listed ledger register roll board memorial plaque book bulletin report"))
_LISTING = frozenset(listed("lists comprises comprised comprise")) | {"made up of", "consists of", "broke down"}


def read_carried(
    words: Words, elements: Elements, drafts: list[Draft], earlier: list[Draft], memory: Memory | None
) -> Iterator[Draft]:
    """Yield the bare numbers of a sentence that go on counting.

    Args:
        words: the words of the sentence.
        elements: its elements.
        drafts: the figures read in it so far.
        earlier: the figures of the article before it.
        memory: the harm told last before it.
    """
    read = {draft.place: draft for draft in drafts}
    yield from _read_answer(words, elements, read, memory)
    last: Draft | None = None
    largest: Draft | None = None
    for place, quantity in elements.quantities.items():
        draft = read.get(place)
        if draft is None and _may_carry(words, elements, place) and not is_of_others(elements, place, last):
            harm = _find_harm(words, elements, place, last, memory)
            part = match_part(elements, place, quantity)
            if harm and (last or not (part.startswith("including") or quantity.number.value == 1)):
                draft = Draft(words, quantity, harm, "carried", quantity.number.first, place, is_part=bool(part))
                if part:
                    draft.whole = find_whole(elements, draft, [last] if last else [], earlier)
                elif divides(elements, place):
                    draft.whole = find_whole(elements, draft, [largest] if largest else [], earlier[-1:])
                    draft.is_part = draft.whole is not None
                yield draft
        last = draft or last
        if draft and (largest is None or _size(draft) > _size(largest)):
            largest = draft


def _read_answer(words: Words, elements: Elements, read: dict[int, Draft], memory: Memory | None) -> Iterator[Draft]:
    """Yield the number that opens the sentence after a question or a label: "Who has died? Fourteen people"."""
    place = next(iter(elements.quantities), REACH)
    if memory is None or not memory.asked or place in read:
        return
    if place >= REACH and not _SAYS.fullmatch(elements.tags, 0, place + 2):
        return
    quantity = elements.quantities[place]
    if (not quantity.head or quantity.head in PEOPLE) and words.starts[0] - memory.at < NEAR:
        read[place] = Draft(words, quantity, memory.harm, "answer", quantity.number.first, place)
        yield read[place]


def _may_carry(words: Words, elements: Elements, place: int) -> bool:
    quantity = elements.quantities[place]
    if quantity.is_added or not quantity.number.value:
        return False
    if quantity.head or words.forms[quantity.last : quantity.last + 1] == ["names"]:
        return _is_listed(words, elements, place)
    return may_count(words, elements, place) and _fits(words, elements, place)


def _size(draft: Draft) -> int:
    return draft.quantity.number.value or 0


def _is_listed(words: Words, elements: Elements, place: int) -> bool:
    """Tell whether people or names are what a list of the dead holds: "it lists 31 women and 21 men"."""
    head, low = elements.quantities[place].head, max(0, place - 8)
    if head in ("", "names"):
        return bool(_HOLDS.search(elements.tags, low, place)) or not _LISTS.isdisjoint(words.forms)
    return head in PEOPLE and not _LISTING.isdisjoint(
        words.forms[max(0, elements.firsts[place] - 9) : elements.firsts[place]]
    )


def _find_harm(words: Words, elements: Elements, place: int, last: Draft | None, memory: Memory | None) -> Harm | None:
    """Return the harm told last before a number, if it was told near enough."""
    quantity = elements.quantities[place]
    told = _told_before(words, quantity, last) or memory
    if told is None:
        return None
    reach = _reach(words, elements, place) if told.harm is Harm.KILLED else NEAR
    return told.harm if words.starts[quantity.number.first] - told.at <= reach else None


def _reach(words: Words, elements: Elements, place: int) -> int:
    """Return how far deaths are carried to a number, by what leads to it."""
    low = max(0, place - 8)
    if _SAID.search(elements.tags, low, place) and elements.tags[place + 1 : place + 2] in ("", ".", ",", ";", "B"):
        return FARTHEST
    led = _LED.search(elements.tags, low, place) or not COUNT_SIGNS.isdisjoint(words.forms)
    return FAR if led else NEAR


def _fits(words: Words, elements: Elements, place: int) -> bool:
    """Tell whether what leads to the number and what goes on from it leave it a count of its own."""
    tags = elements.tags
    number = elements.quantities[place].number
    if not _KNOWN.isdisjoint(words.forms[max(0, number.first - 1) : number.first]) or _LISTED.search(
        tags, max(0, place - 4), place
    ):
        return False  # "the twelve", "plots 3 and 4"
    if _PREDICATE.match(tags, place + 1):
        return False  # "ten were brought ashore": what happened to them is told, and is no harm
    whole = elements.quantities.get(place + 1)
    return whole is None or not whole.head or whole.head in PEOPLE  # "41 of the 44 strains"


def _told_before(words: Words, quantity: Quantity, last: Draft | None) -> Memory | None:
    """Return the harm told last in the sentence before a number, by a figure or by a word."""
    low = max(-1, quantity.first - LOOK)
    at = find_told(words, low, quantity.first)
    if last and last.quantity.number.last > at:
        return Memory(last.harm, words.ends[last.quantity.number.last - 1])
    return Memory(tell_harm(words, at), words.starts[at]) if at >= 0 else None
