"""Words that bound a number: "at least", "more than", "nearly", "between".

Strict bounds are the integers that the words allow: "more than 1,400" is 1,401 upwards, "about 1,400" bounds nothing.
"""

from __future__ import annotations

from provenance.models.vocabulary import Modifier

_BEFORE: dict[Modifier, str] = {
    Modifier.AT_LEAST: """
        at least;no fewer than;no less than;not less than;not fewer than;a minimum of;upwards of;upward of;
        at a minimum;at the very least;a good""",
    Modifier.MORE_THAN: """
        more than;over;above;in excess of;well over;just over;exceeding;better than;well above;north of""",
    Modifier.ABOUT: """
        about;around;some;roughly;approximately;an estimated;estimated;circa;in the region of;in the order of;
        on the order of;somewhere around;maybe;perhaps;an approximate;probably;an average of;as estimated;
        nearer;nearer to;closer to;rounded to;rounds to;barely;more or less;in the neighbourhood of;
        in the neighborhood of""",
    Modifier.NEARLY: """
        nearly;almost;close to;just under;approaching;not quite;well-nigh;nigh on;just short of;getting on for""",
    Modifier.UP_TO: """
        up to;as many as;as high as;at most;no more than;not more than;a maximum of;as much as;at the most;
        anything up to""",
    Modifier.FEWER_THAN: "fewer than;less than;under;below;well under",
    Modifier.EXACT: "exactly;precisely;only;just;a total of;all;all of the;a combined;altogether;a grand total of",
    Modifier.BETWEEN: "between;from;anywhere from;anywhere between;somewhere between",
}
_AFTER: dict[Modifier, str] = {
    Modifier.AT_LEAST: "or more;at least;and counting;or upwards;at a minimum;at the very least;plus",
    Modifier.ABOUT: "or so;approximately;or thereabouts;or about;give or take",
    Modifier.UP_TO: "at most;at the most;at the outside;or fewer;or less",
}

MODIFIER_BEFORE = {" ".join(words.split()): mod for mod, lists in _BEFORE.items() for words in lists.split(";")}
"""Modifier of the words that stand before a number."""
MODIFIER_AFTER = {" ".join(words.split()): mod for mod, lists in _AFTER.items() for words in lists.split(";")}
"""Modifier of the words that stand after a number or its head noun."""


def bound(modifier: Modifier, value: int) -> tuple[int | None, int | None]:
    """Return the strict inclusive bounds of a modified number; None is open.

    >>> bound(Modifier.MORE_THAN, 1400)
    (1401, None)
    >>> bound(Modifier.UP_TO, 26)
    (None, 26)
    """
    match modifier:
        case Modifier.EXACT:
            return value, value
        case Modifier.AT_LEAST:
            return value, None
        case Modifier.MORE_THAN:
            return value + 1, None
        case Modifier.UP_TO:
            return None, value
        case Modifier.FEWER_THAN:
            return None, value - 1
        case _:
            return None, None
