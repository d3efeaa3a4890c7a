"""Fates: what became of people whom other words call harmed already: "nine hostages died", "four of the injured"."""

from __future__ import annotations

import re

from provenance.extraction.figures.applying import apply_rules, find_trigger, is_taken_of_harmed
from provenance.extraction.figures.barring import is_barred
from provenance.extraction.figures.drafts import REACH, Elements, Found, harm_at
from provenance.extraction.figures.rules import RULES
from provenance.extraction.figures.words import Words
from provenance.models.vocabulary import Harm

_OUTCOMES = tuple(rule for rule in RULES if rule.id == "perish")
FATES = tuple(rule for rule in RULES if rule.id in ("state", "reduced-passive", "passive", "perish"))
"""Rules that tell what became of people whose noun tells a harm already: "nine hostages died"."""
ENDING_RULES = tuple(rule for rule in RULES if rule.id in ("passive", "perish"))
"""Rules for what may stand behind the list of those included."""
_BESIDE_KILLED = re.compile(r"c[daM]{0,2}Q(?P<h>K)(?![dQPyYUz])")
"""What stands behind people whose harm another number shares: "a toll of 23 hostages and 32 militants killed"."""
_HELD = frozenset((Harm.CAPTURED, Harm.ARRESTED, Harm.AFFECTED, Harm.DISPLACED))
_FATAL = frozenset((Harm.KILLED, Harm.INJURED))


def read_outcome(words: Words, elements: Elements, place: int) -> Found | None:
    """Return what became of people already harmed: "four of the injured died"."""
    return apply_rules(_OUTCOMES, words, elements, place) if is_taken_of_harmed(elements, place) else None


def read_fate(words: Words, elements: Elements, place: int, found: Found | None) -> Found | None:
    """Return what became of people whom their noun calls captives or ill: "one hostage, a cook, was killed"."""
    if found is None or found.rule not in ("counted-noun", "reduced-passive") or found.harm not in _HELD:
        return None
    noun = elements.tags.find("H" if found.rule == "counted-noun" else "K", place + 1)
    beside = _BESIDE_KILLED.match(elements.tags, noun + 1)
    if beside and elements.tags[place - 1 : place] in ("", "o"):
        return Found(Harm.KILLED, "coordinated", elements.firsts[beside.start("h")])
    for rule in FATES if found.rule == "counted-noun" else ENDING_RULES:
        match = rule.pattern.match(elements.tags, noun + 1, noun + 1 + REACH)
        at = find_trigger(match) if match else noun
        harm = harm_at(words, elements.firsts[at])
        stays = words.forms[elements.firsts[at]].startswith("in ")  # "seized hundreds of hostages in hospitals"
        if match is None or stays or harm not in _FATAL or is_barred(rule, words, elements, place, at):
            continue
        if "x" not in elements.tags[noun:at] and "Q" not in elements.tags[noun:at]:
            return Found(harm, rule.id, elements.firsts[at])
    return None
