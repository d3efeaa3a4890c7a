"""Bare numbers that go on counting the harm told last: "He had 41", "nine in Orl, four in Ty", "now 64".

A text that has said that people died does not say it again with every number. The harm told last, by a figure or by a
word, is carried on to a number without a noun, over a sentence or two, further where a verb of saying or of counting
leads to the number. What bare numbers mean otherwise, their neighbours show: ages, times of day, sizes of towns, sums
of money, the pronoun "one", those who survived.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from provenance.extraction.figures.drafts import Draft, Elements, harm_at
from provenance.extraction.figures.harms import COUNT_SIGNS, HARM_OF, TOLLS
from provenance.extraction.figures.inheriting import find_whole, is_of_others, match_part
from provenance.extraction.figures.lexicon import MONTHS, PARTITIVE, PEOPLE, listed
from provenance.extraction.figures.quantities import Quantity
from provenance.extraction.figures.words import DIGITS, SCALE, Words
from provenance.models.vocabulary import Harm

NEAR = 150
"""Characters over which a harm is carried to any bare number."""
FAR = 300
"""Characters over which it is carried to a number that a verb of saying or counting leads to."""
FARTHEST = 1200
"""Characters over which it is carried to a number that ends what somebody says: "the union says 94"."""
OLDEST = 110
LOOK = 60
"""Words among which a sentence is searched for the harm it tells."""
_WORD = re.compile(r"[^\W\d_]+")
_HARMED = frozenset("KJDHEGT")
_AGES = frozenset(
    listed("""age aged ages oldest youngest older younger boy girl woman man child son daughter turned under now
    grandmother grandfather born""")
)
_TIMES = frozenset(
    listed("since until till after before past by during next last first every within in for into round")
)
_ABOUT = frozenset(
    listed("""attempt attempts charge charges case plot plots investigation suspect suspects warrant warrants rate rates
    squad threat threats trial penalty row""")
)
"""Nouns before which a word of harm tells of no harm done: "the assassination attempt"."""
_COLLECTIONS = COUNT_SIGNS | frozenset(listed("peak average record sum range maximum minimum high low roll"))
"""Nouns whose "of 12" is a count, where "a town of 12" is a size."""
_PRINTING = COUNT_SIGNS | frozenset(
    listed(
        """holds held hold prints printed publishes published shows showed found carries carried discovered keeps kept
        than sum sums civilians"""
    )
)
"""Words before digits that lead to a count; other nouns are named by theirs: "Club 50"."""
_COUNTING = COUNT_SIGNS - {"dead", "deaths", "bodies", "names"}
_SPARED = frozenset(listed("lived survived aboard survive survivors unhurt unharmed alive years kilometres miles"))
_CLOCK = range(1, 13)
_LABELS = frozenset(listed(". one ext hwy ( [ plot plots studio camp lap track lot bay court no number"))
_KNOWN = frozenset(listed("every any not the those these other both each"))
_LISTED = re.compile(r"U[,c]+\Z")
_PREDICATE = re.compile(r"[axf]*(?:b[abfxM]*[wRvC]|,?r)")
_LED = re.compile(r"(?:^|[.:]|[sRfhTC][wdaptoyY]{0,3}|Q[.,]?[tc,]|')[\"aM]{0,2}\Z")
_SAID = re.compile(r"(?:^|[wPyUa])s[at]{0,2}\Z")
_OPENS = re.compile(r"(?:^|[.;:]|,c?|c)[aM]{0,2}\Z")
_HOLDS = re.compile(r"[hs][ad]*\Z")
_LISTS = frozenset(listed("list lists listed ledger register roll board memorial plaque book bulletin report"))
_LISTING = frozenset(listed("lists comprises comprised comprise")) | {"made up of", "consists of", "broke down"}
_ENDS = frozenset(".,;:)cpbmBrtxaQfJoK-")


@dataclass(frozen=True, slots=True)
class Memory:
    """The harm told last, and where it was told, in code points of the text."""

    harm: Harm
    at: int


def remember(memory: Memory | None, stretch: str, start: int) -> Memory | None:
    """Return the memory after a sentence without figures: its last word of harm, else what was remembered before.

    >>> remember(None, "six cooks drowned there.", 100)
    Memory(harm=<Harm.KILLED: 'killed'>, at=110)
    """
    following = ""
    for match in reversed(list(_WORD.finditer(stretch))):
        word, after, following = match.group(), following, match.group()
        harm = HARM_OF.get(word) or TOLLS.get(word)
        if harm is Harm.KILLED and after not in _ABOUT:
            return Memory(harm, start + match.start())
    return memory


def recall(words: Words, drafts: list[Draft], memory: Memory | None) -> Memory | None:
    """Return the memory after a sentence that was read: its last figure or word of harm, else the memory before."""
    low = max(-1, len(words.tags) - LOOK)
    at = next((at for at in range(len(words.tags) - 1, low, -1) if _tells(words, at)), -1)
    if at >= 0 and _harm(words, at) is Harm.KILLED:
        return Memory(Harm.KILLED, words.starts[at])
    if drafts:
        return Memory(drafts[-1].harm, words.ends[max(drafts[-1].quantity.number.last - 1, drafts[-1].trigger)])
    return memory


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
                elif _divides(elements, place):
                    draft.whole = find_whole(elements, draft, [largest] if largest else [], earlier[-1:])
                    draft.is_part = draft.whole is not None
                yield draft
        last = draft or last
        if draft and (largest is None or _size(draft) > _size(largest)):
            largest = draft


def _may_carry(words: Words, elements: Elements, place: int) -> bool:
    quantity = elements.quantities[place]
    if quantity.is_added or not quantity.number.value:
        return False
    if quantity.head or words.forms[quantity.last : quantity.last + 1] == ["names"]:
        return _is_listed(words, elements, place)
    return _may_count(words, elements, place) and _fits(words, elements, place)


def _size(draft: Draft) -> int:
    return draft.quantity.number.value or 0


def _divides(elements: Elements, place: int) -> bool:
    """Tell whether a number opens a clause or stands in a list of places, as parts of a count just told do."""
    opens = _OPENS.search(elements.tags, max(0, place - 4), place)
    return bool(opens) and elements.tags[place + 1 : place + 2] in ("b", "p")


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
    at = next((at for at in range(quantity.first - 1, low, -1) if _tells(words, at)), -1)
    if last and last.quantity.number.last > at:
        return Memory(last.harm, words.ends[last.quantity.number.last - 1])
    return Memory(_harm(words, at), words.starts[at]) if at >= 0 else None


def _tells(words: Words, at: int) -> bool:
    return (
        words.tags[at] in _HARMED and harm_at(words, at) is not None and _ABOUT.isdisjoint(words.forms[at + 1 : at + 2])
    )


def _harm(words: Words, at: int) -> Harm:
    return harm_at(words, at) or Harm.AFFECTED


def _may_count(words: Words, elements: Elements, place: int) -> bool:
    """Tell whether nothing beside a bare number shows that it counts nobody, or people who were spared."""
    quantity = elements.quantities[place]
    if quantity.partitive in PARTITIVE:
        return quantity.partitive != "us"
    first, last, value = quantity.first, quantity.last, quantity.number.value or 0
    before = words.forms[first - 1] if first else ""
    after = words.forms[last] if last < len(words.forms) else ""
    following = elements.tags[place + 1 : place + 2]
    if (
        following not in ("", *_ENDS)
        or "per" in (before, after)
        or value == 1
        or (following == "b" and quantity.number.upper)
    ):
        return False
    if before in _TIMES or before in MONTHS or not _SPARED.isdisjoint(words.forms[last : last + 4]):
        return False
    return not (
        _is_age(words, first, value)
        or _is_numbering(words, quantity, before, after)
        or _is_size(words, first)
        or _is_copula(words, first)
        or _is_clock(words, first, value)
    )


def _is_age(words: Words, first: int, value: int) -> bool:
    """Tell whether the number is an age: "a woman of 81", "children under five"."""
    if words.forms[first] in ("under", "over") and words.tags[max(0, first - 1)] in ("P", "b"):
        return words.forms[first - 1] != "was"
    return value < OLDEST and not _AGES.isdisjoint(words.forms[max(0, first - 4) : first])


def _is_numbering(words: Words, quantity: Quantity, before: str, after: str) -> bool:
    """Tell whether digits name or number something, or a scale ends a sum of money: "2. Cease …", "[14]", "Club 50"."""
    number = quantity.number
    tag = words.tags[number.first]
    if tag == SCALE:
        counts = before in ("", "a", "the", ",") or words.forms[number.first - 1] == "a"
        return words.forms[number.first] == "score" or not counts
    if tag != DIGITS:
        return False
    named = number.first > 0 and words.tags[number.first - 1] in "wPUv" and before not in _PRINTING
    return named or before in _LABELS or (not before and after in (".", ")", ":")) or _is_tied(words, quantity)


def _is_tied(words: Words, quantity: Quantity) -> bool:
    """Tell whether digits are tied to their neighbours, or written as no count is: ".22", "305-471", "888777"."""
    first, last = quantity.number.first, quantity.number.last
    joined = first > 0 and words.forms[first - 1] in ".-" and words.ends[first - 1] == words.starts[first]
    leads = last < len(words.forms) and words.forms[last] == "-" and words.ends[last - 1] == words.starts[last]
    counter = words.forms[first - 1 : first] == ["of"] and words.tags[max(0, first - 2)] == DIGITS
    return (
        counter
        or joined
        or leads
        or words.forms[first] == "911"
        or (len(words.forms[first]) > 4 and words.forms[first].isdigit())
    )


def _is_size(words: Words, first: int) -> bool:
    """Tell whether the number is the size of something: "a town of 30,000"."""
    if first < 2 or words.forms[first - 1] != "of":
        return False
    return words.tags[first - 2] in "wPU" and words.forms[first - 2] not in _COLLECTIONS


def _is_copula(words: Words, first: int) -> bool:
    """Tell whether somebody "was 68": a copula makes an age unless a count is its subject."""
    if first < 2 or words.forms[first - 1] not in ("was", "is"):
        return False
    before = words.forms[max(0, first - 8) : first - 1]
    return before[-1] not in ("it", "that", "this") and TOLLS.keys().isdisjoint(before) and "estimate" not in before


def _is_clock(words: Words, first: int, value: int) -> bool:
    """Tell whether the number is a time of day: "opens at ten"."""
    if first < 1 or words.forms[first - 1] not in ("at", "about", "around"):
        return False
    if value not in _CLOCK and not (len(words.forms[first]) == 4 and words.forms[first].isdigit()):
        return False
    before = range(max(0, first - 8), first - 1)
    return not any(words.tags[at] in "RTf" or words.forms[at] in _COUNTING for at in before)
