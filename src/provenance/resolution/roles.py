"""Claimants taken apart: a person, a government, an office or body of some country, or a body with a name of its own.

"Tel Aviv", "Israel", "Israeli officials" are a government; "Israel's Foreign Ministry" is a body of that country, and
speaks for its government; "the foreign ministry" is a body whose country only the events of its articles can tell.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from provenance.models.claim import Claimant
from provenance.models.vocabulary import ClaimantKind
from provenance.reference.countries import (
    Country,
    find_country_named,
    find_country_of_adjective,
    find_country_of_seat,
    fold,
)
from provenance.resolution.names import normalise_name

_OFFICIAL = re.compile(
    r"(?:government )?(?:figures|officials?|authorit(?:y|ies)|government|administration|tally|tallies|count|sources?)$"
)
_MINISTRY = re.compile(r"\b(?:ministry|ministries|department)\b")
_MINISTRY_OF = re.compile(r"\b(?P<head>ministry|department) (?:of|for) (?:the )?(?P<field>[\w ]+)$")
_PUBLIC = re.compile(
    r"\b(?:minist(?:ry|er)|department|government|presiden(?:t|cy)|premier|chancellor|parliament|assembly|army|military"
    r"|navy|air force|general staff|police|gendarmerie|coast ?guard|prosecutors?|court|prefecture|prefect|governor"
    r"|mayor|council|health agency|weather (?:office|service|bureau)|meteorological (?:service|office)|fire service"
    r"|civil (?:defen[cs]e|protection)|hospital|doctors|authorities|officials?|embassy|agency|commission|institute"
    r"|office|spokes\w+)\b"
)
_STATE = re.compile(
    r"\b(?:ministry|department|government|presidency|prime minister|army|military|navy|air force|embassy)\b"
)
_POSSESSOR = re.compile(r"^(?P<owner>.+?)['’]s?\s+(?P<body>\S.*)$")
_OF_PLACE = re.compile(
    r"^(?P<body>(?:government|army|police|parliament|health ministry|ministry)) of (?:the )?(?P<owner>.+)$"
)
_SPEAKING_FOR = re.compile(r"^(?:an? |the )?(?:spokes\w+|official|source)s? (?:for|of|at|in) (?:the )?(?P<body>.+)$")


_WRITING = (
    r"(?:tweets?|posts?|messages?|statements?|letters?|e-?mails?|speech(?:es)?|remarks|interviews?|videos?|blogs?"
    r"|(?:twitter|x|telegram|facebook|instagram|social media) (?:account|post|page|feed))"
)
_WRITTEN_BY = re.compile(
    rf"(?:(?P<owner>[A-ZÀ-Þ].*?)['’]s?\s(?:\w+\s)?{_WRITING}"
    rf"|(?:an? |the )?(?:\w+ )?{_WRITING} (?:by|from|of) (?P<author>(?:the )?[A-ZÀ-Þ].*))",
    re.IGNORECASE,
)

_REACH = 60
_PLACE_NAME = r"(?P<name>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)"
_PLACE_AFTER = re.compile(
    r" (?:in|of) (?:the )?(?:\w+-(?:run|held|controlled|administered)"
    rf" (?:territory|enclave|strip|region|area|valley|city|town|north|south|east|west)|{_PLACE_NAME})\b"
)
_PLACE_BEFORE = re.compile(rf"\b(?:in|on|at|across) (?:the )?{_PLACE_NAME}")
_COMMON = frozenset({ClaimantKind.ROLE, ClaimantKind.COLLECTIVE, ClaimantKind.DOCUMENT})


class Role(NamedTuple):
    """Who a claimant is, as far as its words tell."""

    base: str
    """The normalised name, or the body without its country."""
    scope: str = ""
    """Code of the country it belongs to, the folded name of an unknown one, or empty."""
    is_government: bool = False
    is_public: bool = False
    """True for an office or body that every country or town has, so that its name alone identifies nobody."""
    is_state: bool = False
    """True for a body of a government, which speaks for it."""
    is_person: bool = False


def read_role(claimant: Claimant) -> Role:
    """Return who a claimant is.

    >>> read_role(Claimant(kind=ClaimantKind.ORGANISATION, name="Israel’s Foreign Ministry"))[:2]
    ('foreign ministry', 'IL')
    >>> read_role(Claimant(kind=ClaimantKind.ORGANISATION, name="Tel Aviv")).is_government
    True
    """
    name = " ".join((claimant.name or "").split())
    if author := find_author(name):
        return read_role(_as_author(claimant, author))
    if (spoken := _SPEAKING_FOR.match(name)) and claimant.kind is not ClaimantKind.PERSON:
        name = spoken["body"]
    if country := find_government(name):
        return Role("government", country.code, is_government=True, is_public=True)
    body, scope = _split_owner(name)
    plain = _ministry_first(fold(body))
    if _PUBLIC.search(plain) and not _has_person_name(name, claimant):
        if scope and _OFFICIAL.fullmatch(plain):
            return Role("government", scope, is_government=True, is_public=True)
        return Role(plain, scope, is_public=True, is_state=bool(_STATE.search(plain)))
    if claimant.kind is ClaimantKind.PERSON:
        return Role(normalise_name(name), is_person=True)
    is_common = name[:1].islower() or claimant.kind in {
        ClaimantKind.ROLE,
        ClaimantKind.COLLECTIVE,
        ClaimantKind.DOCUMENT,
    }
    return Role(normalise_name(name), is_public=is_common)


def find_author(words: str) -> str | None:
    """Return whose words a claimant is that is itself a piece of writing; None for other claimants.

    >>> find_author("Amara Diallo’s tweet"), find_author("a statement from the Health Ministry"), find_author("a tweet")
    ('Amara Diallo', 'the Health Ministry', None)
    """
    written = _WRITTEN_BY.fullmatch(words)
    author = (written["owner"] or written["author"]) if written else ""
    return author if author and author.removeprefix("the ")[:1].isupper() else None


def _as_author(claimant: Claimant, author: str) -> Claimant:
    """Return the author of a claimant that is a piece of writing; one who is no body of any kind is a person."""
    is_body = bool(_PUBLIC.search(fold(author)) or find_government(author) or author.startswith("the "))
    kind = ClaimantKind.ORGANISATION if is_body else ClaimantKind.PERSON
    return claimant.model_copy(update={"name": author, "kind": kind, "span": None})


def read_place_after(text: str, start: int, end: int) -> str:
    """Return the place that the words behind a claimant give as its own, folded; empty when they give none.

    "the health ministry in the rebel-run territory" belongs to the place that the sentence named before it.

    Args:
        text: the article's text.
        start: where the claimant's sentence begins.
        end: where the printed claimant ends.

    >>> sentence = "It killed 9 in Oyele, said the health ministry in the rebel-run valley."
    >>> read_place_after(sentence, 0, sentence.index(" in the rebel"))
    'oyele'
    """
    match = _PLACE_AFTER.match(text, end, min(len(text), end + _REACH))
    if match is None:
        return ""
    if match["name"]:
        return fold(match["name"])
    named = [found["name"] for found in _PLACE_BEFORE.finditer(text, start, end)]
    return fold(named[-1]) if named else ""


def find_government(words: str) -> Country | None:
    """Return the country whose government is meant by "Israel", "Tel Aviv", "Israeli officials"; None for others.

    >>> find_government("Israeli figures").code, find_government("Bogota").code, find_government("Israeli poets")
    ('IL', 'CO', None)
    """
    plain = words.removeprefix("the ").removeprefix("The ")
    if country := find_country_named(plain) or find_country_of_seat(plain):
        return country
    if not plain.endswith("s") and (country := find_country_of_adjective(plain)):
        return country  # "Israeli" left over from "Israeli figures"; "Israelis" are people
    body, scope = _split_owner(plain)
    if len(scope) == len("XX") and scope.isupper() and _OFFICIAL.fullmatch(fold(body)):
        return next(filter(None, (find_country_named(scope_words) for scope_words in _owners(plain))), None)
    return None


def _owners(words: str) -> tuple[str, ...]:
    """Return the names of the country that words give as an owner."""
    first = words.split(maxsplit=1)[0]
    country = find_country_of_adjective(first) or find_country_of_adjective(" ".join(words.split()[:2]))
    possessor = _POSSESSOR.match(words)
    of_place = _OF_PLACE.match(words)
    named = [match["owner"] for match in (possessor, of_place) if match]
    return (*named, *((country.name,) if country else ()))


def _split_owner(words: str) -> tuple[str, str]:
    """Return a body without its country, and the country's code, the folded owner, or nothing."""
    for pattern in (_POSSESSOR, _OF_PLACE):
        if (match := pattern.match(words)) and match["owner"].removeprefix("the ")[:1].isupper():
            country = find_country_named(match["owner"])
            return match["body"], country.code if country else fold(match["owner"])
    parts = words.removeprefix("the ").removeprefix("The ").split()
    for length in (2, 1):
        owner = " ".join(parts[:length])
        if len(parts) > length and (country := find_country_of_adjective(owner) or find_country_named(owner)):
            return " ".join(parts[length:]), country.code
    return words, ""


def _ministry_first(body: str) -> str:
    """Bring "ministry of health" to "health ministry", and "foreign affairs ministry" to "foreign ministry"."""
    if match := _MINISTRY_OF.search(body):
        body = f"{match['field'].removeprefix('the ')} {match['head']}"
    return (
        body.replace("coastguard", "coast guard")
        .replace("foreign affairs", "foreign")
        .replace("defense", "defence")
        .replace("the ", "")
        .strip()
    )


def _has_person_name(name: str, claimant: Claimant) -> bool:
    """Tell whether words of an office go with a person's name ("Interior Minister Pavlo Rentsik")."""
    if claimant.kind is not ClaimantKind.PERSON:
        return False
    plain = normalise_name(name)
    return not _PUBLIC.search(plain)
