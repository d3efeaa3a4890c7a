"""Numbers that count no people although nothing beside them says what they count: dates, ages, names, scores."""

from __future__ import annotations

import re

from provenance.extraction.figures import lexicon
from provenance.extraction.figures.ages import is_age
from provenance.extraction.figures.modifiers import MODIFIER_BEFORE
from provenance.extraction.figures.numbers import CHANGING, Number
from provenance.extraction.figures.words import DIGITS, NAME, OTHER, PERSON, Words

_YEARS = range(1900, 2101)
_LONG_AGO = range(1400, 1900)
_ENTERED = frozenset(("counted", "recorded", "listed", "entered", "registered", "named", "reported", "included"))
_FOR_EVERY = re.compile(r"\bfor (?:every|each)\b[^.;:]{0,60}\Z")
_ROOM = frozenset(("room", "space", "capacity", "beds", "bunks", "seats", "berths", "accommodation"))
_BUILT = frozenset(
    ("built", "designed", "meant", "intended", "licensed", "certified", "equipped", "able", "authorised")
)
_FILLING = frozenset(("hold", "carry", "house", "take", "accommodate", "seat", "sleep"))
"""What a house, a ship or a room does with as many as it is built for."""
_COMPARING = frozenset(("higher", "lower"))
_PICTURES = frozenset(("image", "images", "photo", "picture", "slide", "page", "figure", "fig", "step", "part"))
_NEVER_BEFORE = frozenset(("#", "/", "'", "no.", "$", "+", "=", "@"))
_HOW = frozenset(("how", "so", "too", "that"))
"""Words before "many" that count nobody: "too many"."""
_EMERGENCY = frozenset(("people", "persons", "dead", "killed", "deaths", "injured", "wounded", "others"))
"""Words after 911 by which it is no number to call."""
_ABOUT = frozenset(("about", "around", "approximately", "roughly"))
_AT_HOURS = frozenset(("at", "until", "till", "by", "before", "after", "since", "between", "from"))
"""Words before four digits that are a time of day."""
_STREETS = frozenset(
    lexicon.listed("street avenue boulevard drive lane terrace st ave blvd dr ln parkway pkwy highway court circle")
)
FARTHEST_STREET = 5
"""Words behind a number within which the name of a street ends."""
_TIME = frozenset(("in", "since", "until", "by", "during", "early", "late", "mid", "through", "before", "after"))
_JOINING = frozenset(("and", "or", "to", "-", ","))
_BEFORE_MONTH = _TIME | {"the", "on", "of", "from"}
_NEVER_AFTER = frozenset(("/", "'", "%", "°", "+", "=", "@"))


def is_trap(words: Words, number: Number) -> bool:
    """Tell whether a number names, dates, ages or ranks something: "flight 752", "3 May", "Ana Roe, 26,"."""
    before = words.forms[number.first - 1] if number.first else ""
    after = words.forms[number.last] if number.last < len(words.forms) else ""
    is_plain = words.tags[number.first] in (DIGITS, NAME)
    if is_plain and _is_in_time(words, number, before, after):
        return True  # asked first, because most numbers that count nobody are dates
    if (
        is_age(words, number, before, after)
        or _is_criminal_count(words, number, after)
        or _is_entered_twice(words, number)
        or _is_capacity(words, number)
        or _is_custom(words, number)
        or _is_difference(words, number, after)
    ):
        return True
    if not is_plain:
        return before in _HOW
    if words.tags[number.first] == NAME:
        return _is_hyphenated(words, number) or _is_pronoun(words, number, before)
    return (
        before in _NEVER_BEFORE
        or after in _NEVER_AFTER
        or _is_score(words, number)
        or _is_of_picture(words, number, before)
        or (before, after) == ("[", "]")
        or _is_clock(words, number, before)
        or _is_height_or_road(words, number, before)
        or _is_address(words, number)
        or _is_called(words, number)
        or _is_channel(words, number, before, after)
    )


def _is_in_time(words: Words, number: Number, before: str, after: str) -> bool:
    """Tell whether a number is a date, or named by the word before it: "flight 752"."""
    return before in lexicon.LABELS or _is_date(words, number, before, after) or _is_time_range(words, number, before)


def _is_criminal_count(words: Words, number: Number, after: str) -> bool:
    """Tell whether charges are counted: "five counts of murder"."""
    return after in ("count", "counts", "charges") and words.forms[number.last + 1 : number.last + 2] == ["of"]


def _is_entered_twice(words: Words, number: Number) -> bool:
    """Tell whether entries of a list are counted: "two bodies had been recorded twice"."""
    end = number.last + next((at for at, tag in enumerate(words.tags[number.last :][:8]) if tag in ",;:."), 8)
    following = words.forms[number.last : end]
    return "twice" in following and not _ENTERED.isdisjoint(following)


def _is_capacity(words: Words, number: Number) -> bool:
    """Tell whether a number says how many there is room for: "which has space for 12", "built to hold up to 450"."""
    at = number.first - 1
    while at > 0 and (words.forms[at] in MODIFIER_BEFORE or words.forms[at] in ("a", "another")):
        at -= 1
    if words.tags[number.last : number.last + 1] in ("K", "J", "H", "o"):
        return False  # "no room for 40 wounded"
    if at > 1 and words.forms[at] in _FILLING and words.forms[at - 1] == "to":
        return words.forms[at - 2] in _BUILT
    return at > 0 and words.forms[at] == "for" and (words.forms[at - 1] in _ROOM or words.forms[at - 1] in _BUILT)


def _is_custom(words: Words, number: Number) -> bool:
    """Tell whether something is told that happens as a rule: "many die at home", "for every patient here, two die"."""
    at = number.last + (words.tags[number.last : number.last + 1] == PERSON)
    if words.forms[at : at + 1] not in (["die"], ["drown"], ["perish"]):
        return False
    return words.forms[number.first] == "many" or bool(
        _FOR_EVERY.search(words.text, words.starts[0], words.starts[number.first])
    )


def _is_difference(words: Words, number: Number, after: str) -> bool:
    """Tell whether a number says by how much another falls short or exceeds: "eight fewer than promised"."""
    if words.forms[max(0, number.first - 1) : number.first] == ["by"] and after in ("to", "from"):
        return words.tags[number.first - 2] == "R" or words.forms[number.first - 2] in CHANGING
    if after in ("fewer than", "less than"):
        following = words.tags[number.last + 1 : number.last + 2]
        return bool(following) and following[0] not in "0123"
    return after in _COMPARING and words.forms[number.last + 1 : number.last + 2] == ["than"]


def _is_time_range(words: Words, number: Number, before: str) -> bool:
    """Tell whether two years or two times of day bound a span: "between 2008 and 2009", "between 8 and 8:30"."""
    if number.upper is None:
        return before == "between" and any(":" in form for form in words.forms[number.last + 1 : number.last + 2])
    ends = (words.forms[number.first], words.forms[number.last - 1])
    return number.value in _YEARS and number.upper in _YEARS and all(end.isdigit() for end in ends)


def _is_of_picture(words: Words, number: Number, before: str) -> bool:
    """Tell whether a number stands in a caption: "image 27 of 32"."""
    return before in _PICTURES or (before == "of" and words.forms[max(0, number.first - 3)] in _PICTURES)


def _is_pronoun(words: Words, number: Number, before: str) -> bool:
    """Tell whether "one" is no count ("the one from", "members of one family"), or a number a share: "two to a bed"."""
    if words.forms[number.last : number.last + 2] in (["to", "a"], ["to", "an"], ["to", "each"]):
        return True
    if words.forms[number.first] != "one":
        return False
    if before == "of":
        return words.tags[number.first - 2 : number.first - 1] == PERSON and words.tags[number.last :][:1] == OTHER
    return before in ("the", "this", "that", "which") and words.tags[number.last : number.last + 1] in (
        "p",
        "r",
        "d",
        "y",
    )


def _is_clock(words: Words, number: Number, before: str) -> bool:
    """Tell whether digits are written as a time of day, or as what names something: "0230", "at about 1330", "007"."""
    form = words.forms[number.first]
    if len(form) > 1 and form.startswith("0") and form.isdigit():
        return True
    if len(form) != 4 or not form.isdigit() or int(form[:2]) > 23 or int(form[2:]) > 59:
        return False
    at = number.first - 2 if before in _ABOUT else number.first - 1
    counts = words.tags[number.last : number.last + 1] in (PERSON, "K", "J", "H", "D", OTHER)
    return at >= 0 and words.forms[at] in _AT_HOURS and not counts


def _is_address(words: Words, number: Number) -> bool:
    """Tell whether a street follows: "at 17 or 19 Barrow Street", unless people of it are counted."""
    for at in range(number.last, min(len(words.forms) - 1, number.last + FARTHEST_STREET)):
        if words.forms[at + 1] in _STREETS:
            after = words.tags[at + 2 : at + 3]
            return words.tags[at] == OTHER and after != PERSON
        if words.tags[at] not in (OTHER, DIGITS) and words.forms[at] != "or":
            return False
    return False


def _is_called(words: Words, number: Number) -> bool:
    """Tell whether digits are a number to call: "558-5600", "40718293"; so many people are written with separators."""
    first, last = words.forms[number.first], words.forms[number.last - 1]
    if first == "911":
        return words.forms[number.last : number.last + 1] == [] or words.forms[number.last] not in _EMERGENCY
    if number.first > 1 and words.forms[number.first - 1] == ")" and words.tags[number.first - 2] == DIGITS:
        return len(first) == 3 and first.isdigit()
    if number.last == number.first + 1:
        return len(first) > 6 and first.isdigit()
    dashed = len(first) == 3 and len(last) == 4 and words.forms[number.first + 1 : number.last - 1] == ["-"]
    return dashed and first.isdigit() and last.isdigit() and not (first.endswith("00") and last.endswith("00"))


def _is_height_or_road(words: Words, number: Number, before: str) -> bool:
    """Tell whether a number is inches behind feet ("5'8"), or follows a shortened word for a road ("Rt. 33")."""
    start = words.starts[number.first]
    feet = start > 1 and words.text[start - 1] == "'" and words.text[start - 2].isdigit()
    return feet or (before == "." and words.forms[number.first - 2] in lexicon.LABELS)


def _is_channel(words: Words, number: Number, before: str, after: str) -> bool:
    """Tell whether a number is the channel of a broadcaster: "told Coast News 8", "on your 11 News tonight"."""
    counts = words.tags[number.last : number.last + 1] in (PERSON, "K", "J", "H", "D")
    return (before == "news" and number.first > 1 and not counts) or after == "news"


def is_year(words: Words, number: Number) -> bool:
    """Tell whether a number without a noun is written as a year."""
    form = words.forms[number.first]
    return number.last == number.first + 1 and form.isdigit() and number.value in _YEARS


def is_old_year(words: Words, number: Number) -> bool:
    """Tell whether a preposition of time shows four digits to be a year long ago: "in 1802"."""
    form = words.forms[number.first]
    is_alone = number.last == number.first + 1 and form.isdigit() and number.value in _LONG_AGO
    return is_alone and number.first > 0 and words.forms[number.first - 1] in ("in", "since", "of", "from", "until")


def is_dated(words: Words, number: Number) -> bool:
    """Tell whether a year follows a month or a preposition of time, whatever noun comes after it."""
    before = words.forms[number.first - 1] if number.first else ""
    if before == "," and number.first > 1:
        before = words.forms[number.first - 2]
        return before in lexicon.MONTHS or words.tags[number.first - 2] == DIGITS
    return before in lexicon.MONTHS or before in _TIME


def _is_date(words: Words, number: Number, before: str, after: str) -> bool:
    if number.value is None or number.value > 31:
        return _is_short_year(words, number, before)
    if after in _JOINING and words.forms[number.last + 2 : number.last + 3] and words.tags[number.last + 1] == DIGITS:
        after = words.forms[number.last + 2]  # "on 12 and 13 February"
    if after in lexicon.MONTHS:
        return words.tags[number.last] != "m" or words.tags[number.last + 1 : number.last + 2] != "b"
    at = number.first - 1
    if before == "." and at > 0:
        at -= 1
        before = words.forms[at]
    if before == "no":
        return True
    if at > 0 and words.tags[at - 1] == DIGITS:
        return False  # "on 23 September 28 bodies"
    if before == "may":
        dated = words.forms[max(0, at - 1)] in _BEFORE_MONTH
        return dated or words.tags[number.last : number.last + 1] in ("", ",", ".", ")", "p", "0")
    return before in lexicon.MONTHS


def _is_short_year(words: Words, number: Number, before: str) -> bool:
    """Tell whether two digits behind a date are its year: "5 Dec 89"."""
    dated = before in lexicon.MONTHS and words.tags[max(0, number.first - 2) : number.first - 1] == DIGITS
    return dated and words.forms[number.first].isdigit() and number.value in range(32, 100)


def _is_hyphenated(words: Words, number: Number) -> bool:
    at = number.first - 1
    return at > 0 and words.forms[at] == "-" and words.ends[at - 1] == words.starts[at] == words.starts[at + 1] - 1


def _is_score(words: Words, number: Number) -> bool:
    """Tell whether a hyphen ties the number to something before it that is no range: "M - 16", "3-1"."""
    falls = number.last + 1 < len(words.forms) and words.forms[number.last] == "-"
    tied = falls and words.tags[number.last + 1] == DIGITS and words.ends[number.last] == words.starts[number.last + 1]
    return _is_hyphenated(words, number) or (tied and words.ends[number.last - 1] == words.starts[number.last])
