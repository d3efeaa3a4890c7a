"""Quantities: a number with the words that bound it and the noun it counts, or the reason why it counts no people."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.extraction.figures import lexicon
from provenance.extraction.figures.harms import HARM_OF
from provenance.extraction.figures.modifiers import MODIFIER_AFTER, MODIFIER_BEFORE
from provenance.extraction.figures.numbers import Number, parse_number
from provenance.extraction.figures.words import DIGITS, MASS, NAME, OTHER, PERSON, SCALE, THING, Words
from provenance.models.vocabulary import Harm, Modifier

_NUMERIC = frozenset((DIGITS, NAME, SCALE, MASS))
_INCREASING = frozenset(("another", "further", "additional", "new", "more"))
_LINKING = frozenset(
    ("the", "another", "other", "these", "those", "further", "additional", "his", "her", "their", "its", "our")
)
LONGEST = 7
"""Words between a number and the noun it counts are not searched further than this."""


@dataclass(slots=True)
class Quantity:
    """A number of people, with everything its own noun phrase tells.

    ``first`` to ``last`` (exclusive) are the words from the modifier to the end of the noun phrase, ``adjacent`` the
    end of modifier, number and adjacent head noun.
    """

    number: Number
    modifier: Modifier
    first: int
    last: int
    adjacent: int
    head: str = ""
    group: tuple[int, int] | None = None
    partitive: str = ""
    """The word after "of" in "five of them"; "of" when the whole is a noun phrase."""
    harm: Harm | None = None
    """The harm of an attributive participle: "12 wounded soldiers"."""
    is_increment: bool = False
    is_stressed: bool = False
    is_definite: bool = False


def find_quantities(words: Words) -> list[Quantity | tuple[int, int]]:
    """Return the quantities of a sentence, and the word ranges of numbers that count no people, in order."""
    found: list[Quantity | tuple[int, int]] = []
    at, size = 0, len(words.forms)
    while at < size:
        number = parse_number(words, at) if words.tags[at] in _NUMERIC else None
        if number is None:
            at += 1
            continue
        read = _read_quantity(words, number)
        found.append(read)
        at = read.last if isinstance(read, Quantity) else read[1]
    return found


def _read_quantity(words: Words, number: Number) -> Quantity | tuple[int, int]:
    if _is_label(words, number):
        return number.first, number.last
    quantity = Quantity(number, Modifier.EXACT, number.first, number.last, number.last)
    _read_modifiers(words, quantity)
    thing = _read_noun(words, quantity)
    if thing or _is_bare_trap(words, quantity):
        return quantity.first, quantity.last
    return quantity


def _is_label(words: Words, number: Number) -> bool:
    """Tell whether the number names, dates or ages something: "flight 752", "3 May", "John Roe, 26,"."""
    before = words.forms[number.first - 1] if number.first else ""
    after = words.forms[number.last] if number.last < len(words.forms) else ""
    if words.tags[number.first] in (DIGITS, NAME) and (before in lexicon.LABELS or after in lexicon.MONTHS):
        return True
    if words.tags[number.first] != DIGITS:
        return before == "-" and number.first > 1 and words.ends[number.first - 2] == words.starts[number.first - 1]
    if before in lexicon.MONTHS and before != "may":
        return True
    if (
        before == "may"
        and number.value is not None
        and number.value <= 31
        and words.tags[number.last : number.last + 1] != [PERSON]
    ):
        return True
    if after == "," and before == "," and number.value is not None and number.value < 110:
        return True  # an age between commas
    return before in ("#", "'", "/", "no.", "'s") or after in ("/", "'", "'s")


def _read_modifiers(words: Words, quantity: Quantity) -> None:
    at = quantity.number.first - 1
    found: Modifier | None = None
    while at >= 0:
        form = words.forms[at]
        modifier = MODIFIER_BEFORE.get(form)
        if form in ("a", "an") and found is None and words.tags[at + 1] == SCALE:
            pass
        elif form == "half a" or form in _LINKING:
            quantity.is_definite |= form in ("the", "these", "those")
            quantity.is_increment |= form in _INCREASING
            if quantity.first == at + 1 and form in ("the", "these", "those", "his", "her", "their", "its", "our"):
                break
            if not _extends(words, at):
                break
            at -= 1
            continue
        elif modifier is None or not _bounds(words, at, modifier, quantity):
            break
        else:
            found = modifier if found in (None, Modifier.ABOUT, Modifier.EXACT) else found
            quantity.is_stressed |= form in ("exactly", "precisely")
        quantity.first = at
        at -= 1
    if quantity.number.value is None:
        quantity.modifier = Modifier.VAGUE
    elif quantity.number.upper is not None:
        quantity.modifier = Modifier.BETWEEN
    elif found is not None and found is not Modifier.BETWEEN:
        quantity.modifier = found
    _read_modifier_after(words, quantity, quantity.number.last)


def _extends(words: Words, at: int) -> bool:
    """Tell whether words before a linking word still bound the number: "at least another 12"."""
    return at > 0 and words.forms[at - 1] in MODIFIER_BEFORE


def _bounds(words: Words, at: int, modifier: Modifier, quantity: Quantity) -> bool:
    form = words.forms[at]
    if modifier is Modifier.BETWEEN:
        return quantity.number.upper is not None
    if form in ("over", "under", "above", "below", "from"):
        return words.tags[at - 1 : at] != ["R"] or True
    return True


def _read_modifier_after(words: Words, quantity: Quantity, at: int) -> None:
    form = words.forms[at] if at < len(words.forms) else ""
    if form in MODIFIER_AFTER and form not in MODIFIER_BEFORE and quantity.number.value is not None:
        if quantity.number.upper is None:
            quantity.modifier = MODIFIER_AFTER[form]
        quantity.last = quantity.adjacent = at + 1


def _read_noun(words: Words, quantity: Quantity) -> bool:
    """Read the noun phrase after the number into the quantity; tell whether it counts things."""
    at = quantity.last
    size = len(words.forms)
    if at < size and words.forms[at] == "of":
        at = _read_partitive(words, quantity, at)
        if quantity.partitive in lexicon.PARTITIVE:
            return False
    start = at
    thing = False
    end = min(size, at + LONGEST)
    while at < end:
        tag, form = words.tags[at], words.forms[at]
        if tag == PERSON:
            quantity.head, thing = form, False
        elif tag == THING:
            quantity.head, thing = form, True
        elif tag in "KJ" and _modifies(words, at, end):
            quantity.harm = HARM_OF[form]
        elif form in ("other", "further", "additional", "more", "new"):
            quantity.is_increment |= form != "other"
        elif (
            tag not in (OTHER, "a")
            or (tag == "a" and not _modifies(words, at, end))
            or (tag == OTHER and quantity.head and not _leads_on(words, at, end))
        ):
            break
        at += 1
        if tag in (PERSON, THING) and not _leads_on(words, at, end):
            break
    quantity.last = max(quantity.last, at)
    if at > start:
        quantity.group = (start, at)
        if not quantity.head and words.tags[at - 1] == OTHER:
            quantity.head = words.forms[at - 1]
        if start == quantity.number.last and at == start + 1 and not thing:
            quantity.adjacent = at
    return thing


def _read_partitive(words: Words, quantity: Quantity, at: int) -> int:
    size = len(words.forms)
    nxt = words.forms[at + 1] if at + 1 < size else ""
    if nxt in lexicon.PARTITIVE and not (nxt in ("these", "those") and words.tags[at + 2 : at + 3] == [PERSON]):
        quantity.partitive = nxt
        quantity.last = quantity.adjacent = at + 2
        return at + 2
    at += 1
    definite = False
    while (at < size and words.tags[at] == "d") or (at < size and words.forms[at] in ("those", "these")):
        definite = True
        at += 1
    if definite or (at < size and words.tags[at] in _NUMERIC):
        quantity.partitive = "of"
    quantity.last = at
    return at


def _modifies(words: Words, at: int, end: int) -> bool:
    """Tell whether a noun of people follows within two words: "wounded [enemy] soldiers"."""
    return PERSON in words.tags[at + 1 : min(end, at + 3)] and words.tags[at + 1] in (PERSON, OTHER)


def _leads_on(words: Words, at: int, end: int) -> bool:
    """Tell whether the noun phrase goes on: in "police officers" and "bus passengers" the last noun is its head."""
    if at >= end:
        return False
    return words.tags[at] in (PERSON, THING) or (
        words.tags[at] == OTHER and at + 1 < end and words.tags[at + 1] in (PERSON,)
    )


def _is_bare_trap(words: Words, quantity: Quantity) -> bool:
    """Tell whether a number without a noun is a year, a date or a part of a name."""
    number = quantity.number
    if quantity.head or quantity.harm or number.value is None or words.tags[number.first] != DIGITS:
        return False
    before = words.forms[number.first - 1] if number.first else ""
    is_year = 1900 <= number.value <= 2100 and "," not in words.forms[number.first] and number.last == number.first + 1
    return is_year and (
        before in ("in", "since", "of", "until", "from", ",", "by", "during", "-", "(", "early", "late", "mid") or True
    )
