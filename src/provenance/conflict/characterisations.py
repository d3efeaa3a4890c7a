"""Characterisations: a charge that one speaker makes and another one, within weeks, rules out.

"The measure is not aimed at the Jewish population" answers "antisemitic" without a word in common. Only a few families
of words are known, each with the charge and the people it is about; the texts can often both stand, so the pair ranks
low.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from provenance.conflict.clock import distance
from provenance.conflict.quotations import is_one_speaker
from provenance.conflict.renderings import Rendering
from provenance.conflict.speech import SOON

_FAMILIES = {
    "antisemitism": r"anti-?semit\w*|jews?|jewish",
    "islamophobia": r"islamophob\w*|anti-?muslim|muslims?",
    "racism": r"racis[mt]\w*|racial\w*",
    "xenophobia": r"xenophob\w*|foreigners?|migrants?",
}
_CHARGE = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _FAMILIES.items()}
_RULED_OUT = {
    name: re.compile(rf"\b(?:not|never|nothing|neither|no)\b(?:\W+[\w’'-]+){{0,8}}?\W+(?:{words})\b", re.IGNORECASE)
    for name, words in _FAMILIES.items()
}
_ACCUSING = re.compile(r"\b(?:anti-?semit|islamophob|anti-?muslim|racis|xenophob)\w*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dispute:
    """A statement that rules a charge out, and one that makes it."""

    denial: Rendering
    charge: Rendering
    family: str


def find_disputes(spoken: Iterable[Rendering]) -> Iterator[Dispute]:
    """Yield each denial with every charge of the same family that another speaker made within weeks."""
    known = list(spoken)
    for family, pattern in _RULED_OUT.items():
        denials = [one for one in known if pattern.search(one.text)]
        charges = [one for one in known if _CHARGE[family].search(one.text) and _ACCUSING.search(one.text)]
        for denial in denials:
            for charge in charges:
                is_near = distance(denial.published, charge.published) <= SOON
                if is_near and not is_one_speaker(denial, charge) and not pattern.search(charge.text):
                    yield Dispute(denial, charge, family)
