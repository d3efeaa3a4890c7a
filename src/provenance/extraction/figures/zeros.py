"""Zero statements: "no one was hurt", "without loss of life"."""

from __future__ import annotations

from provenance.extraction.figures.applying import apply_rules
from provenance.extraction.figures.drafts import Draft, Elements, Found
from provenance.extraction.figures.quantities import read_nobody
from provenance.extraction.figures.rules import ZERO_RULES
from provenance.extraction.figures.words import Words

_KNOWN = frozenset(("the", "these", "those"))
_MODALS = frozenset(("will", "would", "could", "may", "might", "should", "must", "shall"))
_TO_COME = 3
"""Words behind a word of harm among which its modal stands."""


def read_zero(words: Words, elements: Elements, place: int) -> list[Draft]:
    """Return what did not happen to anybody, by each harm that the word of zero at ``place`` denies."""
    found: list[Draft] = []
    for rule in ZERO_RULES:
        if rule.id != "no-list" and found:
            continue
        read = apply_rules((rule,), words, elements, place)
        if (
            read
            and not _denies_nothing(words, elements.firsts[place], read)
            and all(read.harm is not draft.harm for draft in found)
        ):
            found.append(
                Draft(words, read_nobody(words, elements.firsts[place]), read.harm, read.rule, read.trigger, place)
            )
    return found


def _denies_nothing(words: Words, first: int, read: Found) -> bool:
    """Tell whether the word of a zero statement is part of a name, or denies only what is to come.

    "Lawyers Without Borders condemned the arrests" counts nobody, nor does "no more prisoners would die".
    """
    is_apart = read.rule == "no-noun" and not _KNOWN.isdisjoint(words.forms[first + 1 : read.trigger])
    return is_apart or not _MODALS.isdisjoint(words.forms[first + 1 : read.trigger + 1 + _TO_COME])
