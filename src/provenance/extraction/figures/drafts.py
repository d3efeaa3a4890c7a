"""What a sentence yields on the way to figures: its elements, the harm found for each, and the drafts of figures."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.extraction.figures.harms import HARM_OF, TOLLS, TOPICAL
from provenance.extraction.figures.quantities import Quantity, find_quantities
from provenance.extraction.figures.words import TOLL, Words
from provenance.models.vocabulary import Harm

_TOPICAL = {form: harm for telling in TOPICAL.values() for form, (_, harm) in telling.items()}
REACH = 28
"""Elements a rule may see on each side of a quantity."""


@dataclass(slots=True)
class Draft:
    """A figure as its sentence tells it, before scope, claimant and band are added."""

    words: Words
    quantity: Quantity
    harm: Harm
    rule: str
    trigger: int
    """The word that tells the harm, as an index of ``words``."""
    place: int
    """Position among the elements of the sentence."""
    is_part: bool = False
    whole: Draft | None = None
    is_settled: bool = False
    """Whether sums or words leave no doubt of which whole it is a part, or that it is none."""
    named: Draft | None = None
    """The count before it that tells whom it counts, where its own words do not."""
    claimed: str = ""
    """Who says it by the rules, in lower case; empty for the outlet."""
    confidence: float = 1.0
    """Probability that the number counts people of this harm."""


@dataclass(slots=True)
class Elements:
    """A sentence as a string of classes in which each quantity is one letter."""

    tags: str
    firsts: list[int]
    quantities: dict[int, Quantity]


@dataclass(slots=True)
class Found:
    """A harm found for a quantity: by which rule, and the word that tells it."""

    harm: Harm
    rule: str
    trigger: int


def make_elements(words: Words) -> Elements:
    tags = ""
    firsts: list[int] = []
    quantities: dict[int, Quantity] = {}
    at = 0
    for found in find_quantities(words):
        first, last = (found.first, found.last) if isinstance(found, Quantity) else found
        tags += words.tags[at:first]
        firsts += range(at, first)
        if isinstance(found, Quantity):
            quantities[len(tags)] = found
        tags += "Q" if isinstance(found, Quantity) else "U"
        firsts.append(first)
        at = last
    tags += words.tags[at:]
    firsts += range(at, len(words.forms))
    return Elements(tags, firsts, quantities)


def harm_at(words: Words, at: int) -> Harm | None:
    if words.tags[at] == TOLL:
        return TOLLS[words.forms[at]]
    form = words.forms[at]
    return HARM_OF.get(form) or _TOPICAL.get(form)
