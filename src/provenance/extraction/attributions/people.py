"""Nouns for one person, and the gender that they show: "grandmother", "spokesman", "a survivor of the fire"."""

from __future__ import annotations

import re

from provenance.extraction.attributions.grammar import word_set
from provenance.extraction.attributions.names import TITLES

_MALE = word_set("man boy husband son grandfather uncle nephew widower monk gentleman groom barman policeman")
_FEMALE = word_set(
    "woman girl wife daughter grandmother mother aunt niece widow nun bride barmaid policewoman seamstress"
)
_FEMALE_RELATIONS = word_set("""
    mother mum mom sister daughter wife widow aunt niece grandmother granddaughter fiancée stepmother
""")
_MASCULINE = word_set("""
    mr sir lord king prince father brother chairman spokesman congressman fisherman pope he his him himself
""")
"""Titles, offices and pronouns of men."""
_FEMININE = word_set("""
    mrs ms miss dame lady queen princess sister chairwoman spokeswoman congresswoman actress she her hers herself
""")
_HUMAN = (
    TITLES
    | _MALE
    | _FEMALE
    | word_set("""
    one person official insider source volunteer worker guard soldier survivor victim witness student driver trader
    sailor registrar clerk baker neighbour neighbor friend colleague relative aide adviser advisor counsellor envoy
    refugee migrant patient prisoner detainee hostage customer user parent child teenager pensioner cousin owner caller
    expert critic supporter protester protestor activist diplomat translator guide cook nurse medic prosecutor
    auditor surveyor actor employee manager technician operator
    shopkeeper locksmith carpenter electrician mechanic steward porter
    """)
)
"""Nouns for one person."""
_PERSONAL_ENDINGS = ("man", "woman", "person", "ist", "keeper", "worker", "fighter", "maker", "dealer")
_HEAD_END = re.compile(
    r"[,(]|\s(?:of|for|from|at|in|on|who|which|that|with|to|by|whose)\s"
    r"|\s(?:\w+ed|held|known|named|seen|shown|taken)\s(?:as|at|by|from|in|on|with)\s"
)
"""Behind the head of a phrase: "a survivor quoted in the report"."""


def is_human(name: str) -> bool:
    """Tell whether a phrase describes one person.

    >>> is_human("survivor quoted in the report"), is_human("report on the survivor")
    (True, False)
    """
    head = head_of(name)
    return head in _HUMAN or head.endswith(_PERSONAL_ENDINGS)


def head_of(name: str) -> str:
    """Return the head noun of a phrase in lower case; empty for no words."""
    words = _HEAD_END.split(name, maxsplit=1)[0].lower().split()
    return words[-1] if words else ""


def gender_of_noun(noun: str) -> str:
    """Return the gender that a noun shows, or an empty string.

    >>> gender_of_noun("grandmother"), gender_of_noun("spokesman"), gender_of_noun("nurse")
    ('f', 'm', '')
    """
    if noun in _MALE:
        return "m"
    return "f" if noun in _FEMALE else gender_of(noun)


def gender_of(word: str) -> str:
    """Return the gender that a pronoun or a title shows, or an empty string.

    >>> gender_of("she"), gender_of("Mr"), gender_of("Dr")
    ('f', 'm', '')
    """
    lowered = word.lower()
    if lowered in _MASCULINE:
        return "m"
    return "f" if lowered in _FEMININE else ""


def gender_of_relation(noun: str) -> str:
    """Return the gender that a relation shows, or an empty string.

    >>> gender_of_relation("aunt"), gender_of_relation("stepfather"), gender_of_relation("twin")
    ('f', 'm', '')
    """
    if noun in ("partner", "cousin", "twin"):
        return ""
    return "f" if noun in _FEMALE_RELATIONS else "m"
