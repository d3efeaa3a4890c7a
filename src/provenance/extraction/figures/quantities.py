"""Quantities: a number with the words that bound it and the noun it counts; numbers of other things are left out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from provenance.extraction.figures import lexicon
from provenance.extraction.figures.ages import find_end
from provenance.extraction.figures.harms import COUNTED, HARM_OF, PARTICIPLE, STATE
from provenance.extraction.figures.modifiers import MODIFIER_AFTER, MODIFIER_BEFORE
from provenance.extraction.figures.numbers import Number, parse_number
from provenance.extraction.figures.traps import is_dated, is_old_year, is_trap, is_year
from provenance.extraction.figures.words import DIGITS, MASS, NAME, OTHER, PERSON, SCALE, THING, Words
from provenance.models.vocabulary import Harm, Modifier

_NUMERIC = frozenset((DIGITS, NAME, SCALE, MASS))
_NUMERIC_TAG = re.compile(f"[{DIGITS}{NAME}{SCALE}{MASS}]")
_OPENING = frozenset(("all", "half", *lexicon.MULTIPLES))
"""Other words that may open a number: "all but one of the 16", "half of the 40", "a double murder"."""
_ADDING = frozenset(("another", "further", "additional", "new", "more"))
_LINKING = frozenset(("another", "other", "further", "additional", "a", "an", "the"))
_COMPARING = frozenset((Modifier.MORE_THAN, Modifier.FEWER_THAN))
_STRESSING = frozenset(("exactly", "precisely"))
_ADJECTIVES = frozenset(("other", "further", "additional", "more", "new", "such", "different", "separate"))
_WHEN = frozenset(("last", "next", "tomorrow", "overnight"))
"""Words that begin a time, which no number before them counts: "12 last night"."""
_TALKING = frozenset(
    lexicon.listed("""speak speaks spoke speaking talk talks talked talking shout shouts shouted shouting wail wails
    wailed wailing complain complains complained complaining boast boasts boasted boasting lie lies lied lying""")
)
"""Verbs whose "about" bounds no number."""
_MANIFOLD = frozenset(("ages", "kinds", "types", "sizes", "ways", "parts", "reasons", "occasions", "degrees"))
"""What is told to be various of people or things, none of which are counted: "peasants of various ages"."""
_WOUNDS = (["gunshot wounds"], ["stab wounds"], ["bullet wounds"], ["shrapnel wounds"])
"""What one body may have several of: "13 gunshot wounds" count nobody."""
_LABELLING = frozenset(("names", "identities", "ages", "ids", "photos", "pictures", "stories", "accounts", "families"))
"""What of people is counted, listed or shown in their place: "the victims' names"."""
_NOMINAL = (PERSON, OTHER, PARTICIPLE, STATE)
_BELONGING = frozenset(("member", "members"))
_NAMING = frozenset((PERSON, OTHER, "d"))
LONGEST = 7
"""Words between a number and the noun it counts are not searched further than this."""


@dataclass(slots=True)
class Quantity:
    """A number of people, with everything its own noun phrase tells.

    ``first`` to ``last`` (exclusive) are the words from the modifier to the end of the noun phrase, ``adjacent`` is the
    end of modifier, number and adjacent head noun.
    """

    number: Number
    modifier: Modifier
    first: int
    last: int
    adjacent: int
    head: str = ""
    is_thing: bool = False
    group: tuple[int, int] | None = None
    partitive: str = ""
    """The word after "of" in "five of them"; "of" when the whole is a noun phrase."""
    harm: Harm | None = None
    """The harm of an attributive participle: "12 wounded soldiers"."""
    is_added: bool = False
    """True for "another 12", "12 more": they come on top of an earlier count."""
    is_stressed: bool = False
    """True for "exactly 12"."""


def find_quantities(words: Words) -> list[Quantity | tuple[int, int]]:
    """Return the quantities of a sentence, and the word ranges of numbers that count no people, in order."""
    found: list[Quantity | tuple[int, int]] = []
    at = 0
    for place in _find_openings(words):
        number = parse_number(words, place) if place >= at else None
        if number is not None:
            found.append(_read(words, number, at))
            at = _end(found[-1])
    return found


def read_nobody(words: Words, at: int) -> Quantity:
    """Return the quantity of a word for nobody with the people of whom it is told: "no children", "none of the guards".

    Args:
        words: the words of a sentence.
        at: place of the word.
    """
    quantity = Quantity(Number(at, at + 1, 0), Modifier.EXACT, at, at + 1, at + 1)
    _read_noun(words, quantity)
    return (
        quantity if quantity.head in lexicon.PEOPLE else Quantity(quantity.number, Modifier.EXACT, at, at + 1, at + 1)
    )


def _find_openings(words: Words) -> list[int]:
    """Return the words that may open a number."""
    numeric = [match.start() for match in _NUMERIC_TAG.finditer(words.tags)]
    if _OPENING.isdisjoint(words.forms):
        return numeric
    return sorted({*numeric, *(at for at, form in enumerate(words.forms) if form in _OPENING)})


def _end(found: Quantity | tuple[int, int]) -> int:
    return found.last if isinstance(found, Quantity) else found[1]


def _read(words: Words, number: Number, low: int) -> Quantity | tuple[int, int]:
    quantity = Quantity(number, Modifier.EXACT, number.first, number.last, number.last)
    if rate := _find_rate(words, number):
        return number.first, rate
    if is_trap(words, number):
        return number.first, find_end(words, number)
    _read_modifiers(words, quantity, low)
    _read_modifier_after(words, quantity)
    _read_noun(words, quantity)
    _read_modifier_behind(words, quantity)
    _read_difference(words, quantity)
    bare = not (quantity.head or quantity.harm or quantity.partitive)
    if quantity.is_thing or (bare and is_old_year(words, number)):
        return quantity.first, quantity.last
    if is_year(words, number) and (bare or is_dated(words, number)):
        return quantity.first, quantity.last
    return quantity


def _find_rate(words: Words, number: Number) -> int:
    """Return the end of a rate, which counts nobody: "four in five of the islanders"; 0 where there is none."""
    if number.value is None or number.upper is not None or words.forms[number.last : number.last + 1] != ["in"]:
        return 0
    at = number.last + 1 + (words.forms[number.last + 1 : number.last + 2] == ["every"])
    whole = parse_number(words, at) if at < len(words.forms) else None
    if whole is None or whole.value is None or whole.value <= number.value or is_year(words, whole):
        return 0
    is_of_people = words.tags[whole.last : whole.last + 1] == PERSON or words.forms[whole.last : whole.last + 1] == [
        "of"
    ]
    return whole.last if is_of_people else 0


def _read_modifiers(words: Words, quantity: Quantity, low: int) -> None:
    """Read the words before the number, outermost last: "at least another 12", "more than a hundred"."""
    found: Modifier | None = None
    for at in range(quantity.number.first - 1, low - 1, -1):
        form = words.forms[at]
        if form == "about" and words.forms[at - 1] in _TALKING:
            break  # "they talk about a hundred dead"
        modifier = MODIFIER_BEFORE.get(form)
        if modifier is Modifier.BETWEEN and quantity.number.upper is None:
            break
        if modifier in _COMPARING and words.forms[at + 1] == "the":
            break  # "more than the 47 admitted": that number is set beside another and stands as it is
        if modifier is not None:
            found = modifier if found in (None, Modifier.ABOUT, Modifier.EXACT) else found
            quantity.first = at
            quantity.is_stressed |= form in _STRESSING
        elif form not in _LINKING:
            break
        quantity.is_added |= form in _ADDING
    quantity.modifier = _settle(quantity.number, found)


def _settle(number: Number, found: Modifier | None) -> Modifier:
    if number.value is None:
        return Modifier.VAGUE
    if number.upper is not None:
        return Modifier.BETWEEN
    return found if found not in (None, Modifier.BETWEEN) else Modifier.EXACT


def _read_modifier_after(words: Words, quantity: Quantity) -> None:
    at = quantity.number.last
    form = words.forms[at] if at < len(words.forms) else ""
    if form not in MODIFIER_AFTER or quantity.number.value is None:
        return
    if form in MODIFIER_BEFORE and words.tags[at + 1 : at + 2] and words.tags[at + 1] in _NUMERIC:
        return  # "12 at least 40": the words bound the next number
    if quantity.number.upper is None:
        quantity.modifier = MODIFIER_AFTER[form]
    quantity.last = quantity.adjacent = at + 1


def _read_difference(words: Words, quantity: Quantity) -> None:
    """Read "four more than first reported": so many came in addition."""
    at = quantity.number.last
    if words.forms[at : at + 1] == ["more than"] and words.tags[at + 1 : at + 2] not in _NUMERIC:
        quantity.is_added = True


def _read_modifier_behind(words: Words, quantity: Quantity) -> None:
    """Read the words behind the noun that bound the number: "66 people or more"."""
    form = words.forms[quantity.last] if quantity.last < len(words.forms) else ""
    bare = quantity.modifier is Modifier.EXACT and quantity.number.upper is None and quantity.number.value is not None
    if bare and quantity.head and form.startswith("or ") and form in MODIFIER_AFTER:
        quantity.modifier = MODIFIER_AFTER[form]
        quantity.last += 1


def _read_noun(words: Words, quantity: Quantity) -> None:
    """Read the noun phrase after the number into the quantity."""
    at = quantity.last
    if at < len(words.forms) and words.forms[at] == "of":
        at = _read_partitive(words, quantity, at + 1)
        if quantity.partitive in lexicon.PARTITIVE:
            return
    start, end = at, min(len(words.forms), at + LONGEST)
    while at < end and _belongs(words, quantity, at, end):
        _take(words, quantity, at)
        at += 1
        if words.tags[at - 1] in (PERSON, THING) and not _leads_on(words, at, end):
            break
    if not quantity.head and words.tags[at : at + 1] == "s":
        return  # "34 Israel says are presumed dead": the noun is the claimant's
    quantity.is_thing |= _is_owned(words, at) if quantity.head else words.forms[at : at + 1] in _WOUNDS
    quantity.last = max(quantity.last, at)
    if _counts_harm(words, start, at):
        quantity.adjacent = at + 1
    elif at > start and not _ADDING.issuperset(words.forms[start:at]):
        quantity.group = (start, _find_body(words, at))
        quantity.head = quantity.head or (words.forms[at - 1] if words.tags[at - 1] == OTHER else "")
    quantity.is_thing |= quantity.head in _MANIFOLD and quantity.number.value is None
    _reach_noun(words, quantity, start, at)


def _counts_harm(words: Words, start: int, at: int) -> bool:
    """Tell whether harm itself is counted, by a noun behind adjectives that tell of no people: "new cases"."""
    return at > start and words.tags[at : at + 1] == COUNTED and PERSON not in words.tags[start:at]


def _is_owned(words: Words, at: int) -> bool:
    """Tell whether the word at a place is what the people before it own: "the victims' names"."""
    return at < len(words.forms) and words.forms[at] in _LABELLING and words.text[words.ends[at - 1]] == "'"


def _find_body(words: Words, at: int) -> int:
    """Return the end of a group behind its noun at ``at - 1``: members are told by the body that they are of."""
    if words.forms[at - 1] not in _BELONGING or words.forms[at : at + 1] != ["of"]:
        return at
    end, high = at + 1, min(len(words.forms), at + 1 + LONGEST)
    while end < high and words.tags[end] in _NAMING and words.tags[end - 1] != PERSON:
        end += 1
    return end if words.tags[end - 1] in _NOMINAL else at


def _belongs(words: Words, quantity: Quantity, at: int, end: int) -> bool:
    tag = words.tags[at]
    if words.forms[at] in _WHEN:
        return False
    if tag in (PERSON, THING) or words.forms[at] in _ADJECTIVES:
        return True
    if tag in (PARTICIPLE, STATE, "a", "f") or words.forms[at].endswith("-old"):
        return _modifies(words, at, end)
    return tag == OTHER and (not quantity.head or _leads_on(words, at, end))


def _take(words: Words, quantity: Quantity, at: int) -> None:
    tag, form = words.tags[at], words.forms[at]
    if tag in (PERSON, THING):
        quantity.head, quantity.is_thing = form, tag == THING
    elif tag in (PARTICIPLE, STATE):
        quantity.harm = HARM_OF.get(form)
    quantity.is_added |= form in _ADDING


def _reach_noun(words: Words, quantity: Quantity, start: int, at: int) -> None:
    """Extend the adjacent part over the head noun where nothing stands between it and the number."""
    if start != quantity.adjacent or start >= len(words.forms):
        return
    if at == start + 1 and words.tags[start] in (PERSON, OTHER):
        quantity.adjacent = at
    elif at == start and words.tags[start] == COUNTED:
        quantity.adjacent = start + 1


def _read_partitive(words: Words, quantity: Quantity, at: int) -> int:
    """Read what follows "of" and return where the noun phrase of the whole begins."""
    form = words.forms[at] if at < len(words.forms) else ""
    is_pronoun = form not in ("these", "those") or words.tags[at + 1 : at + 2] not in _NOMINAL
    if form in lexicon.PARTITIVE and is_pronoun:
        quantity.partitive = form
        quantity.last = quantity.adjacent = at + 1
        return at + 1
    start = at
    while at < len(words.forms) and (words.tags[at] == "d" or words.forms[at] in ("those", "these", "her")):
        at += 1
    owner = at + 1 if words.forms[at : at + 1] and words.forms[at].endswith(("'s", "s'")) else at
    if at > start or (owner < len(words.forms) and words.tags[owner] in _NUMERIC):
        quantity.partitive = "of"
    quantity.last = at
    return at


def _modifies(words: Words, at: int, end: int) -> bool:
    """Tell whether a noun of people follows within two words: "wounded [enemy] soldiers"."""
    following = words.tags[at + 1 : min(end, at + 4)]
    return following.lstrip(f"{OTHER}a{PARTICIPLE}{STATE}").startswith(PERSON)


def _leads_on(words: Words, at: int, end: int) -> bool:
    """Tell whether the noun phrase goes on: in "police officers" and "bus passengers" the last noun is its head."""
    if at >= end:
        return False
    tag = words.tags[at]
    return tag in (PERSON, THING) or (tag == OTHER and at + 1 < end and words.tags[at + 1] == PERSON)
