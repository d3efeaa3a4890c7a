"""Names of people and bodies, brought to one form for comparison; the printed words stay with the claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from provenance.reference.countries import find_country_of_adjective, fold

_TITLES = frozenset(
    """
    mr mrs ms miss dr doctor prof professor sir dame lord lady president minister prime premier chancellor king queen
    prince princess gen general col colonel lt lieutenant maj major capt captain sgt sergeant cmdr commander admiral
    sen senator rep representative gov governor mayor judge justice bishop archbishop cardinal pope rev reverend
    father sister imam rabbi sheikh ambassador secretary spokesman spokeswoman spokesperson chief director chairman
    chairwoman chairperson commissioner inspector superintendent constable former ex acting deputy vice interior
    foreign defence defense health justice finance education housing security transport the nurse officer lawyer
    journalist analyst expert party opposition leader senior veteran superintendent marshal brigadier
    commodore corporal sheriff detective undersecretary rear-admiral vice-admiral
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
_POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")
_INITIALS = re.compile(r"(?:\w\.)+\w\.?")
"""An acronym with full stops."""
_HANDLE = re.compile(r"\s*\(@\w+\)")
_ACRONYM = re.compile(
    r"(?P<long>[A-Z][\w’'-]+(?:\s(?:of|for|and|the|on|in|[A-Z][\w’'-]+)){1,8})\s\((?P<short>[A-Z]{2,7})\)"
)
_SMALL_WORDS = frozenset({"of", "for", "and", "the", "on", "in"})
_SPELLINGS = (
    ("ph", "f"), ("kh", "h"), ("gh", "g"), ("ck", "k"), ("sch", "s"), ("sh", "s"), ("ch", "c"), ("tz", "s"),
    ("ts", "s"), ("zh", "z"), ("dj", "j"), ("q", "k"), ("c", "k"), ("w", "v"), ("x", "ks"), ("z", "s"), ("y", "i"),
)  # fmt: skip
_ARTICLE = re.compile(r"\b(?:al|el|ul|ad|as|ash)[- ](?=\w)")
_VOWELS = re.compile(r"[aeiou’'ʿʾ`-]+")


def normalise_name(words: str) -> str:
    """Return a name without titles, nationalities, possessives, diacritics and case.

    >>> normalise_name("Interior Minister Pavlo Rentšik’s"), normalise_name("Colombian President Amara Diallo")
    ('pavlo rentsik', 'amara diallo')
    >>> normalise_name("U.N.")
    'un'
    """
    parts = fold(_POSSESSIVE.sub("", _HANDLE.sub("", words))).replace(",", " ").split()
    parts = [part.replace(".", "") if _INITIALS.fullmatch(part) else part for part in parts]
    start = 0
    while start < len(parts) - 1 and (parts[start].rstrip(".") in _TITLES or find_country_of_adjective(parts[start])):
        start += 1
    return " ".join(parts[start:]).strip(" .")


def skeleton_of(name: str) -> str:
    """Return what transliterations of a normalised name share: its consonants, spelt one way.

    >>> skeleton_of("mohammed al-khatib") == skeleton_of("muhamad el khateeb")
    True
    >>> skeleton_of("anna weiss") == skeleton_of("hanna weiss")
    False
    """
    plain = _ARTICLE.sub("", name)
    for old, new in _SPELLINGS:
        plain = plain.replace(old, new)
    parts = []
    for part in plain.split():
        consonants = _VOWELS.sub("", part)
        parts.append(("a" if part[0] in "aeiou" else "") + re.sub(r"(.)\1+", r"\1", consonants))
    return " ".join(parts)


def find_acronyms(text: str) -> Iterator[tuple[str, str]]:
    """Yield acronyms that a text introduces, each with the normalised name it stands for.

    >>> list(find_acronyms("the International Court of Arbitration (ICA) ruled"))
    [('ica', 'international court of arbitration')]
    """
    for match in _ACRONYM.finditer(text):
        words = match["long"].split()
        for start in range(len(words)):
            if has_initials(words[start:], match["short"]):
                yield match["short"].lower(), fold(" ".join(words[start:]))
                break


def has_initials(words: Iterable[str], acronym: str) -> bool:
    """Tell whether an acronym is made of the first letters of words, small words counted or not.

    >>> has_initials(["World", "Health", "Organization"], "WHO")
    True
    """
    listed = list(words)
    full = "".join(word[0] for word in listed).lower()
    short = "".join(word[0] for word in listed if word.lower() not in _SMALL_WORDS).lower()
    return acronym.lower() in {full, short} and listed[0].lower() not in _SMALL_WORDS
