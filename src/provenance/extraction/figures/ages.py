"""Numbers that are ages: "a 40-year-old", "Ana Roe, 26,", "men, ages 15, 18 and 22,", "three who were 17"."""

from __future__ import annotations

import re

from provenance.extraction.figures import lexicon
from provenance.extraction.figures.numbers import Number
from provenance.extraction.figures.words import DIGITS, NAME, OTHER, PERSON, Words

_OLDEST = 110
_AGED = frozenset(
    lexicon.listed(
        """boy boys girl girls man men woman women lad lads youth youths child children teenager teenagers
        gentleman lady infant infants"""
    )
)
"""Nouns whose "of 16" is an age."""
_OF_AGES = frozenset(("age", "aged", "ages"))
_SPANS = frozenset(("yr", "yrs", "yo", "year", "years", "month", "months", "week", "weeks", "day", "days"))
_CLOSING = frozenset(("", ".", ",", ";", ")", ":", "-", "and", "or", "who", "with"))
_LEADING = frozenset(("now", "also"))
"""Words after a comma that lead to the age of the one named before: ", also 20, "."""
_JOINING = frozenset(("and", "to", "through", "or", "-", "–"))
_SPOKEN = "pobRrdafs,cPJt-:0wB"
"""Classes that may stand between "ages" and the ages: "the ages of the dead as", "their ages range from"."""
FARTHEST = 12
"""Words before a number in which "ages" is looked for."""
_COUNT = re.compile(r"(?:T(?:o[dwPKJ]{1,3})?|d[KJ])\Z")
"""A noun of counting, with what it counts, or those harmed, as classes of words."""
COUNTED = 6
"""Words before a comma among which it stands."""
LONGEST = 40
"""Words of a list of ages that are looked at on each side."""


def is_age(words: Words, number: Number, before: str, after: str) -> bool:
    """Tell whether a number is an age; ``before`` and ``after`` are the words beside it."""
    if _is_age_of_days(words, number, after):
        return True
    tag = words.tags[number.first]
    if tag not in (DIGITS, NAME):
        return False
    if _is_listed(words, number):
        return True
    if (_is_told(words, number, before, after) or _is_enclosed(number, before, after)) and not _is_given(words, number):
        return True
    return tag == DIGITS and (
        _is_named(words, number) or _is_bracketed(words, number, after) or _is_of_one(words, number, after)
    )


def find_end(words: Words, number: Number) -> int:
    """Return where the ages end that a number among them opens: "ages 5, 6 and 8" is read as one."""
    high = _find_ends(words, number)[1] if _is_listed(words, number) else number.last
    while high > number.last and (words.tags[high - 1] == "," or words.forms[high - 1] in _JOINING):
        high -= 1
    return max(high, number.last)


def _is_age_of_days(words: Words, number: Number, after: str) -> bool:
    """Tell whether a span of time is an age: "a 40 year old", "a 10 day-old baby", "31 to 33-year-old"."""
    following = words.forms[number.last + 1] if number.last + 1 < len(words.forms) else ""
    if after == "-" and following in _JOINING:  # "a 25- and a 35-year-old"
        return any(form.endswith("-old") for form in words.forms[number.last + 2 : number.last + 4])
    ranged = after in ("to", "or", "and") and following.endswith("-old")
    own = after.endswith("-old") and not after[0].isdigit()  # "2 16-year-old boys" are two
    return ranged or own or (after in _SPANS and following in ("old", "-"))


def _is_told(words: Words, number: Number, before: str, after: str) -> bool:
    """Tell whether a bare number follows a person as an age: "a boy of 16", "men over 60", "Ana Roe, now 62,"."""
    if number.value is None or number.value > _OLDEST or after not in _CLOSING:
        return False
    lead = words.forms[number.first - 2] if number.first > 1 else ""
    if before == "of":
        return lead in _AGED
    if before in ("under", "over"):
        return lead in _AGED or lead in ("them", "whom", "were", "are", "still") or number.value in (16, 18, 21)
    return before in _LEADING and lead == ","


def _is_of_one(words: Words, number: Number, after: str) -> bool:
    """Tell whether a copula gives the age of those just named: "three who were 17"."""
    low = number.first - 2
    if low < 0 or (number.value or 0) > _OLDEST or after not in _CLOSING:
        return False
    return words.forms[low] == "who" and words.forms[low + 1] in ("was", "were", "is", "are")


def _is_listed(words: Words, number: Number) -> bool:
    """Tell whether a bare number stands in a list of ages: "men, ages 15, 18, and 22, were", "boys, 15 and 16,"."""
    if not _may_stand(words, number.first):
        return False
    low, high = _find_ends(words, number)
    if _is_of_ages(words, low, high):
        return True
    if low == 0 or words.tags[low] not in ",01":
        return False
    several = sum(tag in "01" for tag in words.tags[low:high]) > 1
    if not several:
        return False
    if words.tags[low - 1] == "-" and words.tags[high : high + 1] == "-":
        return words.tags[low] in (DIGITS, NAME)
    ends = words.tags[high - 1] == "," or words.tags[high : high + 1] in ("", ".", ";", ")")
    told = words.tags[low] == "," or words.forms[low - 1] in ("are", "were")
    named = words.tags[low] == "," and words.tags[low - 1] == OTHER and words.tags[high - 1] == ","
    return ends and told and (named or words.tags[low - 1] == PERSON or words.tags[max(0, low - 2)] == PERSON)


def _find_ends(words: Words, number: Number) -> tuple[int, int]:
    """Return where the ages, commas and joining words around a number begin and end."""
    low, high = number.first, number.last
    while low > max(0, number.first - LONGEST) and _may_stand(words, low - 1):
        low -= 1
    while high < min(len(words.forms), number.last + LONGEST) and _may_stand(words, high):
        high += 1
    if high > number.last and words.forms[high - 1] in _JOINING:
        high -= 1
    while low < number.first and words.forms[low] in _JOINING:
        low += 1
    return low, high


def _may_stand(words: Words, at: int) -> bool:
    """Tell whether a word may stand in a list of ages: an age that counts nobody, a comma, "and"."""
    tag = words.tags[at]
    if tag in (DIGITS, NAME):
        form = words.forms[at]
        young = tag == NAME or (form.isdigit() and int(form[:4]) <= _OLDEST)
        return young and words.tags[at + 1 : at + 2] != PERSON
    return tag == "," or words.forms[at] in _JOINING


def _is_of_ages(words: Words, low: int, high: int) -> bool:
    """Tell whether the word "ages" leads to a list: "between the ages of 11 and 25", "their ages: 14, 18, 19"."""
    for at in range(low - 1, max(-1, low - 1 - FARTHEST), -1):
        form = words.forms[at]
        if form in _OF_AGES:
            near = at >= low - 1 - (form == "ages") * FARTHEST
            harmed = words.tags[high : high + 1] in ("K", "J", "D", "H", "b")
            return near and not (harmed and (form != "ages" or words.tags[low] == ","))
        if words.tags[at] not in _SPOKEN:
            return False
    return False


def _is_named(words: Words, number: Number) -> bool:
    """Tell whether an age stands behind a name and goes on: "Ana Roe, 26 and unmarried"."""
    low = number.first - 3
    if number.value is None or not 15 <= number.value < _OLDEST or low < 0 or words.forms[number.first - 1] != ",":
        return False
    return words.tags[low : low + 2] == "ww" and words.forms[number.last : number.last + 1] in (
        ["and"],
        ["("],
        ["both"],
    )


def _is_bracketed(words: Words, number: Number, after: str) -> bool:
    """Tell whether an uncertain age stands in brackets: "(17 or 18)", "(possibly 22-23)"."""
    if number.upper is None or number.upper > _OLDEST or after not in (")", "years"):
        return False
    leads = words.forms[max(0, number.first - 2) : number.first]
    return leads[-1:] == ["("] or (leads[:1] == ["("] and words.tags[number.first - 1] in "aM")


def _is_given(words: Words, number: Number) -> bool:
    """Tell whether a noun of counting names the number behind its comma: "a lower number, 24,", "the dead, now 31"."""
    comma = number.first - 2 if words.forms[number.first - 1 : number.first] == ["now"] else number.first - 1
    return comma > 0 and _COUNT.search(words.tags, max(0, comma - COUNTED), comma) is not None


def _is_enclosed(number: Number, before: str, after: str) -> bool:
    """Tell whether a number stands between commas or brackets after a name: ", 26,"."""
    if number.value is None or number.value > _OLDEST:
        return False
    if number.last != number.first + 1:
        return before == "both"  # "described as both 11 or 17"
    if before in ("both", "girl", "boy") or after in ("year-old", "month-old", "years-old"):
        return True
    return (
        (before == "," and after in ("", ",", ".", ")", ";", ":", "-"))
        or (before == "(" and after in (")", ","))
        or (before == "," and after in ("–", "—"))
    )
