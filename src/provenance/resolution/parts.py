"""Parts: whom or where a figure counts, when its own words say that it does not count everybody.

"Two of her colleagues", "in her town alone", "28 bodies had reached its morgue", "no detainee has died": each names a
group or a place narrower than the event, right beside the number. What is read here is kept in the measurand, so that
such a figure is held against the whole it belongs to and never taken for it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from provenance.models.claim import FigureClaim
from provenance.models.vocabulary import Harm
from provenance.reference.countries import fold

NEAR = 90
"""Characters before and after a number, within its sentence, that are read."""

_OWNED = re.compile(
    r"^(?:\s+[\w’'-]+)?\s+of\s+(?P<group>(?:my|our|your|his|her|its|their|whose)\s+(?:own\s+)?(?!people\b|number\b|own\b|crew\b|members\b)[\w’'-]+)",
    re.IGNORECASE,
)
_NONE = re.compile(r"^(?:no|none|not one|not a single|nobody|no one)$", re.IGNORECASE)
_NONE_OF = re.compile(r"^\s+(?:of\s+(?:the|its|his|her|their|our|those|these)\s+)?(?P<group>[a-z][\w’'-]+)")
_NOBODY_IN_PARTICULAR = re.compile(
    r"(?:one|body|single|person|people|death|dead|fatalit|casualt|injur|victim|loss|live|life|report|confirm|further|other"
    r"|more|new|was|were|is|are|has|have|had|died|killed|hurt|arrest|missing|wounded|such|official|immediate|word|figure"
    r"|serious|known)",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"\b(?:in|at|on|from)\s+(?P<place>[\w’'-]+(?:\s+[\w’'-]+){0,3}?)\s+alone\b"
    r"|\b(?P<itself>[A-ZÀ-Þ][\w’'-]+)\s+(?:by\s+itself|on\s+its\s+own|alone)\b"
)
_OWN_PLACE = re.compile(
    r"\b(?:in|at|on)\s+(?P<place>(?:my|our|his|her|its|their)\s+(?:own\s+)?(?:\w+\s+)?"
    r"(?:town|village|city|district|municipality|parish|province|neighbou?rhood|street|camp|school|college|unit|ward)s?)\b",
    re.IGNORECASE,
)
_FACILITY = re.compile(
    r"\b(?:to|in|at|on|into|reached)\s+(?P<place>(?:[a-z]+\s+)?(?:[A-ZÀ-Þ][\w’'-]+\s+){0,3}(?:[a-z]+\s+)?"
    r"(?i:hospital|morgue|mortuary|wards?|infirmary|clinic))\b"
    r"|\bin\s+(?P<custody>custody|detention)\b"
)
_UNIT = r"(?:County|District|Province|Parish|Municipality|Governorate|Prefecture|Oblast|Township|Borough)"
_AREA = re.compile(
    r"\b(?:[Ii]n|[Aa]cross|[Tt]hroughout)\s(?:the\s)?"
    rf"(?P<area>(?:[A-ZÀ-Þ][\w’'-]+\s){{1,3}}(?i:{_UNIT})|(?i:{_UNIT})\sof\s[A-ZÀ-Þ][\w’'-]+)\b"
    rf"|\b(?P<teller>(?:[A-ZÀ-Þ][\w’'-]+\s){{1,3}}{_UNIT})\s(?:\w+\s)?"
    r"(?:recorded|reported|registered|counted|confirmed|lost)\b"
    r"|^(?:The\s)?(?P<hit>(?:[A-ZÀ-Þ][\w’'-]+\s){1,4}?)(?:[a-z]+\s)?(?:was|were|is)\s(?:the\s|by\sfar\s)*(?:worst|hardest|badly)"
    r"[\s-](?:hit|affected)\b"
    r"|\b[Ii]n\s(?P<next>(?:neighbou?ring|nearby|adjoining|adjacent)\s(?:[A-ZÀ-Þ][\w’'-]+\s?){1,3})"
    r"|\b(?P<rest>elsewhere)\b|\bin\sthe\s(?P<side>north|south|east|west|centre|center)\b(?!\s+of)"
)
"""A part of a country or a town in which, or for which, people are counted."""
_IDENTIFIED = re.compile(r"\b(?:been|were)\s(?:formally\s|positively\s)?(?P<stage>identified)\b")
"""Those of the dead whose names are known."""
_ASIDE = re.compile(r",\s(?:including|among them|most of them|many of them|some of them)\b[^,.;]*,", re.IGNORECASE)
_DIED_WHERE = re.compile(
    r"\b(?:died|killed|dead)\s(?P<where>at the scene|on the spot|at home|in hospitals?|instantly|on impact"
    r"|on the way to (?:a |the )?hospital)\b"
)
"""Words that tell those who died at once, or in one kind of place, from the others."""
_MEANS = re.compile(
    r"\b(?P<means>by (?:sea|air|land|road|rail|bus|boats?|ship|ferry|train|helicopters?))\b(?! [a-z]+s\b)"
)
"""The way by which some of those who fled were taken."""
_TAKEN_FROM = re.compile(
    r"\b(?:pulled|recovered|brought|taken|dug|fished|found)\s+(?:up\s+)?(?:from|out of|inside|in)\s+"
    r"(?P<place>the\s+(?!(?:\w+\s+)?(?:sea|ocean|lake|river|waters?|rubble|ruins|wreck\w*|debris|mud|ground|scene|site|area"
    r"|first|second|last|same|early|past|morning|evening|afternoon|night|days?|hours?|city|town|country|region)\b)"
    r"[a-z]+(?:\s+(?:room|lounge|hall|wing|car|carriage|cabin|cell|mess|stairwell|shaft|shelter))?)\b"
)
"""A place of the event at which some of those counted were found."""
_PLAIN_FACILITY = re.compile(r"(?:a |the )?(?:hospital|morgue|mortuary)", re.IGNORECASE)
_TAKEN_IN = re.compile(
    r"\b(?:received|admitted|treated|treating|taken in|took in|carried out|pulled out|listed)(?:\s+[\w’'-]+){0,2}\s*$",
    re.IGNORECASE,
)
_CARERS = re.compile(
    r"\b(?:hospital|clinic|infirmary|morgue|mortuary|doctors?|dr|nurses?|surgeons?|medics?|paramedics?)\b",
    re.IGNORECASE,
)
_THEIRS = re.compile(r"^(?:my|our|his|her|its|their|the|a|an|this|that)\b", re.IGNORECASE)


_RATE = re.compile(
    r"\b(?:each|every|per|a)\s+(?P<period>hour|day|night|week|month)\b(?!\s+(?:earlier|ago|before|later|after|of|when)\b)",
    re.IGNORECASE,
)


class Part(NamedTuple):
    """What a figure counts of an event, in folded words; all empty where it may count everybody."""

    group: str = ""
    place: str = ""
    period: str = ""
    """The time that a rate is of, such as ``day``."""


def read_part(text: str, figure: FigureClaim) -> Part:
    """Return the group, place or time to which the words beside a number narrow its count."""
    before = text[max(figure.sentence.start, figure.number.start - NEAR) : figure.number.start]
    after = text[figure.number.end : min(figure.sentence.end, figure.number.end + NEAR)]
    rate = _RATE.search(after.split(",")[0])
    period = rate["period"].lower() if rate else ""
    return Part(_read_group(figure.number.text_in(text), after), _read_place(before, after, figure), period)


def _read_group(number: str, after: str) -> str:
    if owned := _OWNED.match(after):
        return fold(owned["group"])
    if _NONE.match(number) and (none_of := _NONE_OF.match(after)):
        group = fold(none_of["group"])
        return "" if _NOBODY_IN_PARTICULAR.match(group) else group if group.endswith("s") else f"{group}s"
    return ""


def _read_place(before: str, after: str, figure: FigureClaim) -> str:
    """Return the place that the count is confined to; one known only by its owner is told apart by the claimant."""
    if figure.harm is Harm.DISPLACED and (means := _MEANS.search(after)):
        return means["means"]
    behind = re.split(r"[;,.]\s|\band\b", _ASIDE.sub("", after), maxsplit=1)[0]
    ahead = re.split(r"[;.]\s", before)[-1]
    claimant = figure.claimant.name or ""
    for words in (behind, ahead):
        if found := _find_named(words):
            place = next(part for part in found.groups() if part)
            return fold(f"{place}, {claimant or figure.version[:12]}" if _THEIRS.match(place) else place)
    return fold(claimant) if _TAKEN_IN.search(ahead) and _CARERS.search(claimant) else ""


def _find_named(words: str) -> re.Match[str] | None:
    """Return the place that some words name, the narrowest kind of it first."""
    found = _ALONE.search(words) or _OWN_PLACE.search(words) or _find_facility(words)
    return (
        found
        or _DIED_WHERE.search(words)
        or _IDENTIFIED.search(words)
        or _TAKEN_FROM.search(words)
        or _AREA.search(words)
    )


def _find_facility(words: str) -> re.Match[str] | None:
    """Return the hospital or the like that is named; "taken to hospital" names none."""
    found = _FACILITY.search(words)
    return None if found is None or (found["place"] and _PLAIN_FACILITY.fullmatch(found["place"])) else found
