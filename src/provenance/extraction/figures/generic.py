"""Harm that a sentence tells of no event: what a kind of event is, how many a prison holds, a rate, prior arrests."""

from __future__ import annotations

from provenance.extraction.figures.lexicon import listed
from provenance.extraction.figures.quantities import Quantity
from provenance.extraction.figures.words import Words

_DYING = frozenset(("die", "perish", "drown"))
_DEFINING = frozenset(("defined", "defines", "define", "counted", "classified", "understood"))
_PRESENT = frozenset(("are", "is", "get", "gets"))
_HOLDING = frozenset(("held", "holds", "hold", "holding"))
_HOUSES = frozenset(("prison", "prisons", "jail", "jails", "penitentiary", "cells", "cellblock", "lock-up"))
_POLICE = frozenset(("police", "detectives", "policemen", "gendarmes", "constables"))
_CERTAIN = frozenset(listed("confirmed reported suspected registered recorded verified presumed known estimated"))
"""Participles that may stand between a number and the noun of its harm."""
_RATED = frozenset(("per", "saved", "spared"))
_HOLDING_MANY = _HOLDING | {"housed", "houses", "seated", "seats", "accommodated"}
_VENUES = frozenset(
    listed(
        "club nightclub hall stadium arena theatre theater cinema church mosque school hotel bar dormitory hostel ferry"
    )
)
"""Places that hold people who came by themselves."""
SUBJECT = 12
"""Words before a verb among which its subject stands."""


def is_definition(words: Words, quantity: Quantity, at: int) -> bool:
    """Tell whether a clause says what events of a kind are: "counts attacks in which at least four people are shot".

    Args:
        words: the words of the sentence.
        quantity: the people counted.
        at: place of the word of harm behind them.
    """
    before = quantity.first - 1
    if words.forms[before : before + 1] == ["as"] and not _DEFINING.isdisjoint(
        words.forms[max(0, before - 4) : before]
    ):
        return True  # "shootings, defined as four people shot"
    present = words.forms[at] in _DYING or words.forms[at - 1] in _PRESENT
    if words.forms[max(0, before - 1) : before + 1] == ["in", "which"]:
        before -= 1
    elif words.forms[before : before + 1] != ["where"]:
        return False
    kind = words.forms[before - 1] if before > 0 else ""
    return present and kind.endswith("s") and words.tags[before - 1] in "wHU"


def is_of_house(words: Words, at: int) -> bool:
    """Tell whether a prison holds people, who are nobody's captives: "the prison, built for 450, held 1,870"."""
    if words.forms[at] not in _HOLDING:
        return False
    for place in range(at - 1, max(-1, at - SUBJECT), -1):
        if words.tags[place] in ".;":
            return False
        if words.forms[place] in _HOUSES:
            return words.tags[:place].rstrip("dwa")[-1:] not in ("p", "o", "t")
    return False


def is_of_police(words: Words, at: int) -> bool:
    """Tell whether the police hold people, who are arrested and no captives: "police are holding four men"."""
    if words.forms[at] not in _HOLDING:
        return False
    before = next((place for place in range(at - 1, -1, -1) if words.tags[place] not in "bhax"), -1)
    return before >= 0 and words.forms[before] in _POLICE


def is_of_venue(words: Words, at: int) -> bool:
    """Tell whether a place holds a number of people, of whom no harm is told: "the club held more than 1,000"."""
    if words.forms[at] not in _HOLDING_MANY:
        return False
    return any(words.forms[place] in _VENUES for place in range(max(0, at - SUBJECT), at))


def is_rate(words: Words, quantity: Quantity, at: int) -> bool:
    """Tell whether a count is a rate, of lives that were not lost, or another's: "15 deaths per 1,000".

    "40 lives saved" counts none, "twelve found bodies" no dead, and "19 prior arrests" one who is often arrested.
    """
    verbs = {words.forms[between] for between in range(quantity.last, at) if words.tags[between] == "f"}
    if (verbs and quantity.head) or not verbs <= _CERTAIN or words.forms[at - 1] == "prior":
        return True
    return not _RATED.isdisjoint(words.forms[at + 1 : at + 4])
