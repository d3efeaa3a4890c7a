"""Numbers that count no people although nothing beside them says what they count: dates, ages, names, scores."""

from __future__ import annotations

from provenance.extraction.figures import lexicon
from provenance.extraction.figures.numbers import Number
from provenance.extraction.figures.words import DIGITS, NAME, OTHER, PERSON, Words

_OLDEST = 110
_YEARS = range(1900, 2101)
_AGED = frozenset(
    lexicon.listed(
        """boy boys girl girls man men woman women lad lads youth youths child children teenager teenagers
        gentleman lady infant infants"""
    )
)
"""Nouns whose "of 16" is an age."""
_OF_AGES = frozenset(("age", "aged", "ages"))
_ENTERED = frozenset(("counted", "recorded", "listed", "entered", "registered", "named", "reported", "included"))
_COMPARING = frozenset(("higher", "lower"))
_SPANS = frozenset(("yr", "yrs", "yo", "year", "years", "month", "months", "week", "weeks", "day", "days"))
_PICTURES = frozenset(("image", "images", "photo", "picture", "slide", "page", "figure", "fig", "step", "part"))
_CLOSING = frozenset(("", ".", ",", ";", ")", ":", "-", "and", "or", "who", "with"))
_NEVER_BEFORE = frozenset(("#", "/", "'", "no.", "$", "+", "=", "@"))
_TIME = frozenset(("in", "since", "until", "by", "during", "early", "late", "mid", "through", "before", "after"))
_JOINING = frozenset(("and", "or", "to", "-", ","))
_BEFORE_MONTH = _TIME | {"the", "on", "of", "from"}
_NEVER_AFTER = frozenset(("/", "'", "%", "°", "+", "=", "@"))


def is_trap(words: Words, number: Number) -> bool:
    """Tell whether a number names, dates, ages or ranks something: "flight 752", "3 May", "Ana Roe, 26,"."""
    before = words.forms[number.first - 1] if number.first else ""
    after = words.forms[number.last] if number.last < len(words.forms) else ""
    if (
        _is_age_of_days(words, number, after)
        or _is_criminal_count(words, number, after)
        or _is_entered_twice(words, number)
    ):
        return True
    if words.tags[number.first] not in (DIGITS, NAME):
        return before == "how" or _is_difference(words, number, after)
    if _is_in_time(words, number, before, after) or _is_difference(words, number, after):
        return True
    if words.tags[number.first] == NAME:
        return _is_hyphenated(words, number) or _is_age(number, before, after) or _is_pronoun(words, number, before)
    return (
        before in _NEVER_BEFORE
        or after in _NEVER_AFTER
        or _is_age(number, before, after)
        or _is_score(words, number)
        or _is_named_age(words, number)
        or _is_bracketed_age(words, number, after)
        or _is_of_picture(words, number, before)
        or (before, after) == ("[", "]")
        or _is_clock(words.forms[number.first])
        or _is_height_or_road(words, number, before)
    )


def _is_age_of_days(words: Words, number: Number, after: str) -> bool:
    """Tell whether a span of time is an age: "a 40 year old", "a 10 day-old baby", "31 to 33-year-old"."""
    following = words.forms[number.last + 1] if number.last + 1 < len(words.forms) else ""
    ranged = after in ("to", "or", "and") and following.endswith("-old")
    return ranged or after.endswith("-old") or (after in _SPANS and following in ("old", "-"))


def _is_in_time(words: Words, number: Number, before: str, after: str) -> bool:
    """Tell whether a number is a date, an age, or named by the word before it: "flight 752"."""
    return (
        before in lexicon.LABELS
        or _is_date(words, number, before, after)
        or _is_told_age(words, number, before, after)
        or _is_listed_age(words, number)
        or _is_time_range(words, number, before)
    )


def _is_criminal_count(words: Words, number: Number, after: str) -> bool:
    """Tell whether charges are counted: "five counts of murder"."""
    return after in ("count", "counts", "charges") and words.forms[number.last + 1 : number.last + 2] == ["of"]


def _is_entered_twice(words: Words, number: Number) -> bool:
    """Tell whether entries of a list are counted: "two bodies had been recorded twice"."""
    following = words.forms[number.last : number.last + 8]
    return "twice" in following and not _ENTERED.isdisjoint(following)


def _is_difference(words: Words, number: Number, after: str) -> bool:
    """Tell whether a number says by how much another falls short or exceeds: "eight fewer than promised"."""
    if after in ("fewer than", "less than"):
        following = words.tags[number.last + 1 : number.last + 2]
        return bool(following) and following[0] not in "0123"
    return after in _COMPARING and words.forms[number.last + 1 : number.last + 2] == ["than"]


def _is_listed_age(words: Words, number: Number) -> bool:
    """Tell whether a bare number stands in a list of ages: "men, ages 15, 18, and 22, were", "boys, 15 and 16,"."""
    if not _lists_ages(words, number.first):
        return False
    low, high = number.first, number.last
    while low > 0 and _lists_ages(words, low - 1):
        low -= 1
    while high < len(words.forms) and _lists_ages(words, high):
        high += 1
    if low == 0 or words.tags[low] not in ",01":
        return False
    before = words.forms[low - 1]
    if before in _OF_AGES:
        return True
    several = sum(tag in "01" for tag in words.tags[low:high]) > 1
    ends = words.tags[high - 1] == "," or words.tags[high : high + 1] in ("", ".", ";", ")")
    told = words.tags[low] == "," or before in ("are", "were")
    person = words.tags[low - 1] == "P" or words.tags[max(0, low - 2) : low - 1] == "P"
    return several and ends and told and person


def _lists_ages(words: Words, at: int) -> bool:
    """Tell whether a word may stand in a list of ages: an age, a comma, "and"."""
    if words.tags[at] == DIGITS:
        return words.forms[at].isdigit() and int(words.forms[at][:4]) <= _OLDEST
    return words.tags[at] in (",", NAME) or words.forms[at] == "and"


def _is_time_range(words: Words, number: Number, before: str) -> bool:
    """Tell whether two years or two times of day bound a span: "between 2008 and 2009", "between 8 and 8:30"."""
    if number.upper is None:
        return before == "between" and any(":" in form for form in words.forms[number.last + 1 : number.last + 2])
    ends = (words.forms[number.first], words.forms[number.last - 1])
    return number.value in _YEARS and number.upper in _YEARS and all(end.isdigit() for end in ends)


def _is_of_picture(words: Words, number: Number, before: str) -> bool:
    """Tell whether a number stands in a caption: "image 27 of 32"."""
    return before in _PICTURES or (before == "of" and words.forms[max(0, number.first - 3)] in _PICTURES)


def _is_bracketed_age(words: Words, number: Number, after: str) -> bool:
    """Tell whether an uncertain age stands in brackets: "(17 or 18)", "(possibly 22-23)"."""
    if number.upper is None or number.upper > _OLDEST or after not in (")", "years"):
        return False
    leads = words.forms[max(0, number.first - 2) : number.first]
    return leads[-1:] == ["("] or (leads[:1] == ["("] and words.tags[number.first - 1] in "aM")


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


def _is_clock(form: str) -> bool:
    """Tell whether digits are written as a time of day, or as what names something: "0230", "007"."""
    return len(form) > 1 and form.startswith("0") and form.isdigit()


def _is_named_age(words: Words, number: Number) -> bool:
    """Tell whether an age stands behind a name and goes on: "Ana Roe, 26 and unmarried"."""
    low = number.first - 3
    if number.value is None or not 15 <= number.value < _OLDEST or low < 0 or words.forms[number.first - 1] != ",":
        return False
    return words.tags[low : low + 2] == "ww" and words.forms[number.last : number.last + 1] in (["and"], ["("])


def _is_height_or_road(words: Words, number: Number, before: str) -> bool:
    """Tell whether a number is inches behind feet ("5'8"), or follows a shortened word for a road ("Rt. 33")."""
    start = words.starts[number.first]
    feet = start > 1 and words.text[start - 1] == "'" and words.text[start - 2].isdigit()
    return feet or (before == "." and words.forms[number.first - 2] in lexicon.LABELS)


def is_year(words: Words, number: Number) -> bool:
    """Tell whether a number without a noun is written as a year."""
    form = words.forms[number.first]
    return number.last == number.first + 1 and form.isdigit() and number.value in _YEARS


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


def _is_told_age(words: Words, number: Number, before: str, after: str) -> bool:
    """Tell whether a bare number follows a person as an age: "a boy of 16", "men over 60", "Ana Roe, now 62,"."""
    if number.value is None or number.value > _OLDEST or after not in _CLOSING:
        return False
    lead = words.forms[number.first - 2] if number.first > 1 else ""
    if before == "of":
        return lead in _AGED
    if before in ("under", "over"):
        return lead in _AGED or lead in ("them", "whom", "were", "are", "still") or number.value in (16, 18, 21)
    return before == "now" and lead == ","


def _is_age(number: Number, before: str, after: str) -> bool:
    """Tell whether a number stands between commas or brackets after a name: ", 26,"."""
    if number.value is None or number.value > _OLDEST or number.last != number.first + 1:
        return False
    if before in ("both", "girl", "boy") or after in ("year-old", "month-old", "years-old"):
        return True
    return (
        (before == "," and after in ("", ",", ".", ")", ";", ":", "-"))
        or (before == "(" and after in (")", ","))
        or (before == "," and after in ("–", "—"))
    )


def _is_hyphenated(words: Words, number: Number) -> bool:
    at = number.first - 1
    return at > 0 and words.forms[at] == "-" and words.ends[at - 1] == words.starts[at] == words.starts[at + 1] - 1


def _is_score(words: Words, number: Number) -> bool:
    """Tell whether a hyphen ties the number to something before it that is no range: "M - 16", "3-1"."""
    falls = number.last + 1 < len(words.forms) and words.forms[number.last] == "-"
    tied = falls and words.tags[number.last + 1] == DIGITS and words.ends[number.last] == words.starts[number.last + 1]
    return _is_hyphenated(words, number) or (tied and words.ends[number.last - 1] == words.starts[number.last])
