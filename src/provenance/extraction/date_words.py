"""English expressions of time and the calendar expressions that they mean: a table of patterns.

Only closed classes of the language stand here: months, weekdays, units, counts up to a hundred, holidays with a fixed
date. Each rule is a pattern and a function from its match to an expression of ``provenance.reference.calendar``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from provenance.reference.numerals import NUMERALS

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_HOLIDAYS: Mapping[str, str] = {
    "may day": "05-01",
    "christmas day": "12-25",
    "christmas eve": "12-24",
    "boxing day": "12-26",
    "new year's day": "01-01",
    "new year's eve": "12-31",
}
_DECADES = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]
_COUNTS: Mapping[str, int] = {
    "a": 1,
    "an": 1,
    "a couple of": 2,
    **{word: number for word, number in NUMERALS.items() if number},
    "hundred": 100,
    "a hundred": 100,
}
_UNITS: Mapping[str, tuple[int, str]] = {
    "hour": (0, "D"),
    "day": (1, "D"),
    "night": (1, "D"),
    "week": (1, "W"),
    "fortnight": (2, "W"),
    "month": (1, "M"),
    "year": (1, "Y"),
    "decade": (10, "Y"),
    "century": (100, "Y"),
}
_SHIFTS: Mapping[str, int] = {
    "this": 0,
    "last": -1,
    "previous": -1,
    "past": -1,
    "next": 1,
    "coming": 1,
    "earlier this": 0,
}
_WARS: Mapping[str, str] = {"i": "1914/1918", "one": "1914/1918", "first": "1914/1918"}
_WORLD_WAR_TWO = "1939/1945"

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![\w])"
)
_MONTH_SIGNS = frozenset(
    ("Sept", *(month.capitalize() for month in _MONTHS), *(month[:3].capitalize() for month in _MONTHS))
)
_FEASTS = ("Ash", "Black", "Bloody", "Easter", "Good", "Holy", "Maundy", "Palm", "Shrove")
"""Words that make a weekday the name of a feast or of an event."""
_WEEKDAY = rf"(?=[MTWFS]){''.join(f'(?<!{word} )' for word in _FEASTS)}(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR = r"(?:1[5-9]|20)\d\d(?!\d|[,.]\d)"
# A year where a word begins; patterns that open with its first digit are found faster than after a boundary.
_YEAR_ALONE = r"[12](?<!\w.)(?:(?<=1)[5-9]|(?<=2)0)\d\d(?!\d|[,.]\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|[,.]\d)"
_COUNT = (
    r"(?:\d{1,4}|a couple of|a hundred|an?|"
    + "|".join(word for word in _COUNTS if " " not in word and word not in ("a", "an"))
    + ")"
)
_UNIT = r"(?:hour|day|night|week|fortnight|month|year|decade|century|centurie)"
_BOUND = r"(?:more than|over|at least|less than|under|almost|nearly|about|around|some|roughly)"

Builder = Callable[[re.Match[str]], str]


class Rule(NamedTuple):
    """A pattern of words and the expression that it means."""

    name: str
    pattern: re.Pattern[str]
    build: Builder
    signs: frozenset[str]
    """Words of which every match holds one, in lower case unless the rule minds case; none for a rule of digits."""


def _month_number(words: str) -> int:
    stem = words.lower().rstrip(".")[:3]
    return next(number for number, name in enumerate(_MONTHS, 1) if name.startswith(stem))


def _absolute(match: re.Match[str]) -> str:
    parts = match.groupdict()
    stem = f"{parts.get('year') or 'XXXX'}-{_month_number(match['month']):02d}"
    day = parts.get("day")
    return f"{stem}-{int(day.rstrip('sthnrd')):02d}" if day else stem


def _month(match: re.Match[str]) -> str:
    which, month = match["which"].lower(), f"XXXX-{_month_number(match['month']):02d}"
    return {"next": f"+{month}", "since": f"{month}/..", "until": f"../{month}"}.get(which, month)


def _weekday(match: re.Match[str]) -> str:
    turn = {"next": "+", "coming": "+", "last": "-"}.get((match["which"] or "").lower(), "")
    return f"{turn}XXXX-WXX-{_WEEKDAYS.index(match['weekday'].lower()) + 1}"


def _shift(match: re.Match[str]) -> str:
    shift, unit = _SHIFTS[match["which"].lower()], match["unit"].lower()
    unit = {"night": "day", "weekend": "week"}.get(unit, unit)
    return f"{unit}{shift:+d}"


def _season(match: re.Match[str]) -> str:
    # A season is no month: hemispheres disagree. It lies within a year before or after.
    return "year+1" if match["which"].lower() == "next" else "past:P1Y"


def _duration(count: str, unit: str) -> str:
    number = int(count) if count.isdigit() else _COUNTS[count.lower()]
    scale, letter = _UNITS[unit.lower().replace("centurie", "century")]
    if not scale:  # hours
        return f"P{-(-number // 24)}D" if number > 12 else "P0D"
    return f"P{number * scale}{letter}"


def _ago(match: re.Match[str]) -> str:
    bound = (match["bound"] or "").lower()
    sign = ">" if bound in {"more than", "over", "at least"} else "<" if bound in {"less than", "under"} else ""
    return sign + _duration(match["count"], match["unit"])


def _century_part(match: re.Match[str]) -> str:
    return f"P{50 if match['part'].lower() == 'half' else 25}Y"


def _past(match: re.Match[str]) -> str:
    return "past:" + _duration(match["count"] or "one", match["unit"])


def _years(match: re.Match[str]) -> str:
    first, last = match["first"], match["last"]
    return f"{first}/{first[: 4 - len(last)] + last}"


def _world_war(match: re.Match[str]) -> str:
    return _WARS.get((match["before"] or match["after"]).lower(), _WORLD_WAR_TWO)


def _rule(name: str, pattern: str, build: Builder | str, signs: str = "") -> Rule:
    builder = (lambda _, meaning=build: meaning) if isinstance(build, str) else build
    return Rule(name, re.compile(pattern, re.IGNORECASE), builder, frozenset(signs.split()))


def _cased(name: str, pattern: str, build: Builder, signs: Iterable[str]) -> Rule:
    """Make a rule for names that English capitalises, so that "may" and "march" stay verbs."""
    return Rule(name, re.compile(pattern), build, frozenset(signs))


RULES: tuple[Rule, ...] = (
    _rule("iso", r"(?P<iso>[12](?<!\w.)(?:(?<=1)9|(?<=2)0)\d\d-[01]\d-[0-3]\d)\b", lambda match: match["iso"]),
    _cased(
        "day-month", rf"\b(?P<day>{_DAY})(?: of)? (?P<month>{MONTH})(?:,? (?P<year>{_YEAR}))?", _absolute, _MONTH_SIGNS
    ),
    _cased("month-day", rf"\b(?P<month>{MONTH}) (?P<day>{_DAY})(?:,? (?P<year>{_YEAR}))?", _absolute, _MONTH_SIGNS),
    _cased("month-year", rf"\b(?P<month>{MONTH}),?(?: of)? (?P<year>{_YEAR})", _absolute, _MONTH_SIGNS),
    _cased(
        "month",
        rf"\b(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Ee]arly|[Ll]ate|[Oo]f"
        rf"|[Aa]|[Bb]y|[Mm]id-?|[Ff]rom|[Tt]he) ?(?P<month>{MONTH})(?! \d)",
        _month,
        _MONTH_SIGNS,
    ),
    _rule(
        "years", rf"\b(?:between |from )(?P<first>{_YEAR}) (?:and|to|until) (?P<last>{_YEAR})", _years, "between from"
    ),
    _rule("year-range", rf"(?P<first>{_YEAR_ALONE})[-–](?P<last>\d\d(?:\d\d)?)\b", _years),
    _rule("decade", r"[12](?<!\w.)(?:(?<=1)[89]|(?<=2)0)\d0s\b", lambda match: f"{match.group()[:3]}X"),
    _rule(
        "decade-word",
        rf"\b(?:the|early|late|mid-) ?(?P<word>{'|'.join(_DECADES)})\b",
        lambda match: f"19{_DECADES.index(match['word'].lower()) + 2}X",
        " ".join(_DECADES),
    ),
    _rule(
        "year",
        rf"(?P<year>{_YEAR_ALONE})(?! (?:people|men|women|children|deaths|dead|troops|soldiers|homes|houses))",
        lambda match: match["year"],
    ),
    _rule("century-part", r"\b(?P<part>half|quarter of) a century ago\b", _century_part, "century"),
    _rule("ago", rf"\b(?:(?P<bound>{_BOUND}) )?(?P<count>{_COUNT}) (?P<unit>{_UNIT})s? ago\b", _ago, "ago"),
    _rule("past", rf"\b(?:the|these) (?:past|last) (?:(?P<count>{_COUNT}) )?(?P<unit>{_UNIT})s?\b", _past, "past last"),
    _cased(
        "weekday",
        rf"\b(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming) )?(?P<weekday>{_WEEKDAY})\b",
        _weekday,
        (weekday.capitalize() for weekday in _WEEKDAYS),
    ),
    _rule(
        "shift",
        r"\b(?P<which>earlier this|this|last|next|previous) (?P<unit>week|month|year|night|weekend)\b",
        _shift,
        "week month year night weekend",
    ),
    _rule(
        "season",
        r"\b(?P<which>this|last|next) (?:spring|summer|autumn|fall|winter)\b",
        _season,
        "spring summer autumn fall winter",
    ),
    _rule("yesterday", r"\byesterday\b", "day-1", "yesterday"),
    _rule(
        "today",
        r"\b(?:today|tonight|this (?:morning|afternoon|evening)|overnight)\b",
        "day+0",
        "today tonight morning afternoon evening overnight",
    ),
    _rule("tomorrow", r"\btomorrow\b", "day+1", "tomorrow"),
    _rule(
        "holiday",
        rf"\b(?P<holiday>{'|'.join(_HOLIDAYS)})\b",
        lambda match: f"XXXX-{_HOLIDAYS[match['holiday'].lower()]}",
        "day eve",
    ),
    _rule(
        "world-war",
        r"\b(?:(?P<before>first|second) world war|world war (?P<after>ii|i|one|two))\b",
        _world_war,
        "war",
    ),
)
"""In order of precedence: at one place of the text the first rule that matches wins."""
