"""Shares and versions: words beside a number that set it among others, or that tell it as somebody's version.

"Two of them" counts some of those that another number counts; "the prosecutor owns up to 412", "boasted of 50 killed"
and "against the 87 acknowledged" set two counts of one thing against each other. A hospital knows
of those who were brought to it, so that its number is mostly a share too.
"""

from __future__ import annotations

import re
from functools import lru_cache

from provenance.conflict.words import NUMBER_WORDS

NEAR = 60
"""Characters before and after the start of a figure, within its line, in which such words are read."""
_WHOLE = r"of (?:them|these|those|whom|the (?:dead|injured|wounded|victims|killed|missing))\b"
_AMONG = re.compile(rf"\S+\s+(?:\w+\s+)?{_WHOLE}", re.IGNORECASE)
"""A number with what it is taken of; "22 people, most of them women" is taken of nothing."""
_LED_BY = re.compile(rf"\b(?:(?:among|including)\b|{_WHOLE}[^.;]*\Z)", re.IGNORECASE)
"""Words that make a part of what follows them, not of what stands before: "nine died, including two children"."""


def stands_among(text: str, start: int) -> bool:
    """Tell whether words near a figure set it among others.

    >>> text = "Nine died, two of them children."
    >>> stands_among(text, text.index("two"))
    True
    """
    line_start = max(text.rfind("\n", 0, start) + 1, start - NEAR)
    line_end = text.find("\n", start)
    end = min(start + NEAR, line_end if line_end >= 0 else len(text))
    return bool(_AMONG.match(text, start, end) or _LED_BY.search(text, line_start, start))


_HOSPITAL = re.compile(
    r"\b(?:hospitals?|clinics?|infirmary|morgues?|mortuary|mortuaries|doctors?|dr|nurses?|surgeons?|medics?|paramedics?"
    r"|wards?|hospices?)\b",
    re.IGNORECASE,
)


def names_hospital(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch of text names a hospital or the like, or those who work there.

    >>> names_hospital("The clinic took in nine.", 0, 24)
    True
    """
    return _HOSPITAL.search(text, start, end) is not None


_HOUSEHOLDS = re.compile(r"\b(?:famil(?:y|ies)|households?|homes|houses|couples)\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def counts_households(words: str) -> bool:
    """Tell whether the words of a figure count households and not people.

    >>> counts_households("40 families"), counts_households("40 people")
    (True, False)
    """
    return _HOUSEHOLDS.search(words) is not None


AROUND = 110
"""Characters before a figure in which words may tell it as a version."""
_VERSION = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|alleg\w+|admit\w*|insist\w*|own(?:s|ed)? up|conced\w+|acknowledg\w+|boast\w*|rumou?r\w*"
    r"|hint\w*|disput\w+|den(?:y|ies|ied)|reject\w*|dismiss\w*|contradict\w*|contrary|versions?|agree|inflat\w+"
    r"|propaganda|correction|shout\w*|against the|whereas|instead)\b",
    re.IGNORECASE,
)


def is_version(text: str, start: int) -> bool:
    """Tell whether words near a figure tell it as what one side says and another may not.

    >>> text = "Lawyers counted 1,140; the prosecutor owns up to 412."
    >>> is_version(text, text.index("412"))
    True
    """
    line_start = max(text.rfind("\n", 0, start) + 1, start - AROUND)
    line_end = text.find("\n", start)
    end = min(start + NEAR, line_end if line_end >= 0 else len(text))
    return _VERSION.search(text, line_start, end) is not None


_SET_ASIDE = re.compile(
    r"(?:\s+[\w’'-]+){0,3}?,?\s+(?:and\s+)?(?:not|rather than|instead of|down from)\s+(?:the\s+)?"
    r"(?P<number>\d{1,3}(?:,\d{3})+|\d+)\b"
    r"(?!\s*(?:per cent|percent|%|[-–]?years?|hours?|days?|weeks?|months?|metres?|km|miles?))"
    r"(?![^.;\n]{0,40}\b(?:as|claim\w*|alleg\w*|insist\w*)\b)",
    re.IGNORECASE,
)


def read_set_aside(text: str, end: int) -> int | None:
    """Return the number that the words behind a figure put aside for it; None where they put none aside.

    "22, not 27 as the rebels claim" disputes another's number and corrects none.

    >>> read_set_aside("A new list: 22 dead, not 27.", 14)
    27
    """
    found = _SET_ASIDE.match(text, end)
    return int(found["number"].replace(",", "")) if found else None


_TAKEN_OFF = re.compile(
    r"\b(?:twice|doubl(?:ed|es?|y)|duplicat\w+|struck|crossed out|taken off|removed|deleted|misidentif\w+|mistaken\w*"
    r"|wrongly|in error|turned up|alive|under (?:two|both)"
    r"|same (?:person|people|man|woman|men|women|names?|victims?|bod(?:y|ies)))\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(rf"\b(?:\d{{1,3}}(?:,\d{{3}})+|\d+|{'|'.join(NUMBER_WORDS)})\b", re.IGNORECASE)
BESIDE = 250
"""Characters before and after a figure in which words may take some of those counted off again."""
_APART = 80
"""Characters that may lie between such words and the number of those they take off."""


def read_taken_off(text: str, start: int) -> tuple[int, ...]:
    """Return the numbers that words near a figure take off a count.

    >>> text = "The toll is now 16: three of the names had been entered twice."
    >>> read_taken_off(text, text.index("16"))
    (3,)
    """
    low, high = max(0, start - BESIDE), min(len(text), start + BESIDE)
    cues = [found.start() for found in _TAKEN_OFF.finditer(text, low, high)]
    if not cues:
        return ()
    numbers = [found for found in _NUMBER.finditer(text, low, high) if found.start() != start]
    near = [one for one in numbers if any(abs(one.start() - cue) <= _APART for cue in cues)]
    return tuple(sorted({_to_number(one[0]) for one in near}))


def _to_number(words: str) -> int:
    plain = words.casefold().replace(",", "")
    return int(NUMBER_WORDS.get(plain, plain))
