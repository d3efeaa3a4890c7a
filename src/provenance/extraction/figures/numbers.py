"""The grammar of number expressions: from words to an integer, a range or a vague count.

    number    := range | cardinal | vague
    range     := cardinal ("-" | "to" | "or") cardinal          after "between" also "and"
    cardinal  := digits [scale] | ["half a"] scale | name {scale ["and"] name}
    vague     := mass ["of" mass] | ("several" | "a few" | "a couple of") scale
    multiple  := "double" | "triple" …                          before "murder", "homicide"

``digits`` carry separators: ``1,400``, ``1 400``, ``1.400`` (groups of exactly three) and ``2.1 million``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from provenance.extraction.figures import lexicon
from provenance.extraction.figures.words import DIGITS, MASS, MODIFIER, NAME, NUMBER_OF, SCALE, Words
from provenance.reference.numerals import TENS

_GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_THIN = "\u00a0\u2009\u202f "
CHANGING = frozenset(("increased", "rose", "fell", "grew", "decreased", "declined", "dropped", "up", "down", "went"))
"""Verbs of a count that changes."""
LARGEST = 10_000_000_000
"""Larger numbers count no people."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number expression: the words ``first`` to ``last`` (exclusive), its value, and the upper end of a range.

    ``value`` is None for vague words.
    """

    first: int
    last: int
    value: int | None
    upper: int | None = None


def parse_digits(form: str) -> float | None:
    """Return the value of digits with separators, or None where they are no plain number.

    >>> parse_digits("1,400"), parse_digits("1.400"), parse_digits("2.1")
    (1400.0, 1400.0, 2.1)
    >>> parse_digits("10.11.12") is None
    True
    """
    if form.isdigit():
        return float(form) if len(form) <= 11 else None
    if _GROUPED.fullmatch(form):
        return float(form.replace(",", "").replace(".", "")) if len(form) <= 14 else None
    whole, _, fraction = form.replace(",", ".").partition(".")
    return float(f"{whole}.{fraction}") if len(whole) <= 11 and fraction.isdigit() and len(fraction) <= 3 else None


def parse_number(words: Words, at: int) -> Number | None:
    """Return the number expression that starts with the word ``at``, or None."""
    if words.tags[at] == MASS:
        return _vague(words, at)
    if words.forms[at] in ("all", "half"):
        return _remainder(words, at)
    if multiple := lexicon.MULTIPLES.get(words.forms[at]):
        kills = words.forms[at + 1 : at + 2] and words.forms[at + 1] in lexicon.KILLINGS
        return Number(at, at + 1, multiple) if kills else None
    low = _cardinal(words, at)
    if low is None:
        return None
    return _range(words, low) or low


def _cardinal(words: Words, at: int) -> Number | None:
    tag = words.tags[at]
    if tag == DIGITS:
        return _from_digits(words, at)
    if tag in (NAME, SCALE):
        return _from_names(words, at)
    return None


def _from_digits(words: Words, at: int) -> Number | None:
    last, digits = at + 1, words.forms[at]
    while _continues(words, last, digits):
        digits += words.forms[last]
        last += 1
    value = parse_digits(digits)
    if value is None:
        return None
    if last < len(words.forms) and words.tags[last] == SCALE and words.forms[last] != "score":
        value *= lexicon.SCALES[words.forms[last]]
        last += 1
    if value != int(value) or value > LARGEST:
        return None
    return Number(at, last, int(value))


def _continues(words: Words, last: int, digits: str) -> bool:
    """Tell whether a group of three digits after a space belongs to the number: "1 400"."""
    if last >= len(words.forms) or len(words.forms[last]) != 3 or not words.forms[last].isdigit():
        return False
    gap = words.text[words.ends[last - 1] : words.starts[last]]
    first = len(digits) <= 3 and not digits.startswith("0") and digits.isdigit()
    return len(gap) == 1 and gap in _THIN and (first or ((len(digits) % 3 == 0 or len(digits) < 12) and gap != " "))


def _from_names(words: Words, at: int) -> Number | None:
    total, current, last = 0, 0, at
    while last < len(words.forms):
        form, tag = words.forms[last], words.tags[last]
        if tag == NAME:
            if current % 100 and not (current % 10 == 0 and NUMBER_OF[form] < 10 and current % 100 >= 20):
                break
            current += NUMBER_OF[form]
        elif tag == SCALE:
            scale = lexicon.SCALES[form]
            current = max(current, 1) * scale
            if scale >= 1000:
                total, current = total + current, 0
        elif not _is_joint(words, last):
            break
        last += 1
    value = total + current
    return Number(at, last, value) if 0 < value <= LARGEST else None


def _is_joint(words: Words, at: int) -> bool:
    """Tell whether "and" or a hyphen stands inside a number: "two hundred and six", "twenty - one"."""
    if at + 1 >= len(words.forms) or words.tags[at + 1] != NAME:
        return False
    if words.forms[at] == "-":
        return words.forms[at - 1] in TENS and NUMBER_OF[words.forms[at + 1]] < 10
    return words.forms[at] == "and" and words.forms[at - 1] in ("hundred", "thousand", "million")


def _range(words: Words, low: Number) -> Number | None:
    at = low.last
    if at + 1 >= len(words.forms) or words.forms[at] not in _joints(words, low):
        return None
    high = _cardinal(words, at + 1 + _is_bounded(words, low, at + 1))
    if high is None or low.value is None or high.value is None:
        return None
    value = low.value
    if words.tags[high.last - 1] == SCALE and words.tags[low.last - 1] != SCALE and value < 1000:
        value *= lexicon.SCALES[words.forms[high.last - 1]]  # "two to three hundred"
    if words.forms[at] == "or" and high.value > 2 * value:
        return None  # "it was never settled whether twelve or 31 died" names two counts
    if not value < high.value <= value * 20 or _is_telephone(words, low, high):
        return None
    return Number(low.first, high.last, value, high.value)


def _is_bounded(words: Words, low: Number, at: int) -> bool:
    """Tell whether words bound the upper end of a range as well: "between 80 and more than 100"."""
    is_between = low.first > 0 and words.forms[low.first - 1].endswith("between")
    return is_between and at + 1 < len(words.forms) and words.tags[at] == MODIFIER


def _is_telephone(words: Words, low: Number, high: Number) -> bool:
    """Tell whether three and four digits without separators make a number to call: "555-0142"."""
    if words.forms[max(0, low.first - 1) : low.first] == [")"]:
        return True
    sizes = [len(words.forms[number.first]) if number.last == number.first + 1 else 0 for number in (low, high)]
    return sizes == [3, 4] and words.tags[low.first] == words.tags[high.first] == DIGITS and (high.value or 0) % 100 > 0


def _remainder(words: Words, at: int) -> Number | None:
    """Read "all but one of the 16" as 15, and "half of the 40" as 20, "half a dozen" as 6."""
    if words.forms[at] == "half" and words.forms[at + 1 : at + 2] == ["a"] and words.tags[at + 2 : at + 3] == SCALE:
        return Number(at, at + 3, lexicon.SCALES[words.forms[at + 2]] // 2)
    rest = _cardinal(words, at + 2) if words.forms[at + 1 : at + 2] == ["but"] and at + 2 < len(words.forms) else None
    after = rest.last if rest else at + 1
    if words.forms[after : after + 2] == ["of", "the"]:
        after += 1
    if words.forms[after : after + 1] != ["the"] or after + 1 >= len(words.forms):
        return None
    whole = _cardinal(words, after + 1)
    if whole is None or whole.value is None or (rest is None and words.forms[at] == "all"):
        return None
    taken = rest.value if rest and rest.value else whole.value // 2
    return Number(at, whole.last, whole.value - taken) if 0 < taken < whole.value else None


def _joints(words: Words, low: Number) -> tuple[str, ...]:
    before = words.forms[low.first - 1] if low.first else ""
    if before in ("between", "anywhere between", "somewhere between"):
        return ("and", "to", "-", "–")
    if before == "from" and (words.tags[low.first - 2 : low.first - 1] == "R" or _moves(words, low.first - 2)):
        return ()  # "rose from 12 to 15" states two counts
    if _is_difference(words, low.first):
        return ()  # "rose by 39 to 499"
    if before == "whether":
        return ("to", "-", "–")  # "whether twelve or 31 people died"
    return ("to", "-", "–", "or")


def _is_difference(words: Words, first: int) -> bool:
    """Tell whether a number says by how much another changed: "deaths fell by 39 to 499"."""
    return words.forms[first - 1 : first] == ["by"] and (
        words.tags[first - 2 : first - 1] == "R" or words.forms[first - 2] in CHANGING
    )


def _moves(words: Words, at: int) -> bool:
    """Tell whether a count goes from one number to another: "has gone from eleven to 14"."""
    return at >= 0 and words.forms[at] in ("gone", "went", "goes", "going", "up", "down", "moved")


def _vague(words: Words, at: int) -> Number | None:
    last = at + 1
    size = len(words.forms)
    if words.forms[at] == "a couple" and words.tags[last : last + 1] not in ("o", SCALE):
        return None  # two who are married
    if words.forms[at] in ("tens", "dozens", "hundreds", "scores", "thousands"):
        while last + 1 < size and words.forms[last] == "of" and words.forms[last + 1] in lexicon.MASSES:
            last += 2
        if words.forms[last - 1] == "tens":
            return None
    elif last < size and words.tags[last] == SCALE:
        last += 1
    elif words.forms[at : at + 2] == ["a number", "of"] and words.tags[at + 2 : at + 3] != "d":
        last += 1  # "a number of" is one word for several
    elif last + 1 < size and words.forms[last] == "of" and words.tags[last + 1] == SCALE:
        last += 2
    return Number(at, last, None)
