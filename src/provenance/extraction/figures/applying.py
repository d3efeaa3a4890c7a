"""Constructions applied to a number: the first rule that fits tells its harm, unless something bars it."""

from __future__ import annotations

import re

from provenance.extraction.figures.barring import is_barred
from provenance.extraction.figures.drafts import REACH, Elements, Found, harm_at
from provenance.extraction.figures.inheriting import find_divided, is_divided
from provenance.extraction.figures.rules import OWN_RULES, Rule
from provenance.extraction.figures.words import Words

_HARMED = re.compile("[KGDEJHIT]")
"""Classes of which every construction holds one."""
_OWN = frozenset(rule.id for rule in OWN_RULES)
_RELATIVE = re.compile("r[^,.;QKDEJGr]{1,8}?(?=b[axf]{0,2}K|[DE])")
"""A relative clause behind a whole, before the verb of its part: "two of the 90 [who were on the bus] were hurt"."""
_OWN_HARM = re.compile("[KJ]a?[DEbh]")
"""The harm of a whole before the verb that tells of its part."""
_SET_AGAINST = re.compile(r"x[aM]*Q|\([^()]{1,12}\)")
"""A number that is set against another, or what stands in brackets, is no denial: "twelve, not fourteen, drowned"."""


def apply_rules(rules: tuple[Rule, ...], words: Words, elements: Elements, place: int) -> Found | None:
    """Return the harm of the number at ``place`` by the first of some rules that fits; None where none does."""
    tags = elements.tags
    ahead = _HARMED.search(tags, place + 1, place + 1 + REACH)
    behind = _HARMED.search(tags, max(0, place - REACH), place)
    after = _find_rest(elements, place) if ahead else place + 1
    for rule in rules:
        match = _match(rule, tags, place, after) if (behind if rule.before else ahead) else None
        if match is None:
            continue
        at = find_trigger(match)
        harm = harm_at(words, elements.firsts[at])
        if harm is None or is_barred(rule, words, elements, place, at):
            continue
        if not rule.before and "x" in _SET_AGAINST.sub("", tags[place + 1 : at]):
            return None  # "12 people were not injured"
        return Found(harm, rule.id, elements.firsts[at])
    return None


def _match(rule: Rule, tags: str, place: int, after: int) -> re.Match[str] | None:
    if rule.before:
        return rule.pattern.search(tags, max(0, place - REACH), place) if place else None
    start = place + 1 if rule.id in _OWN else after
    return rule.pattern.match(tags, start, start + REACH)


def _find_rest(elements: Elements, place: int) -> int:
    """Return where what is told of a number begins: behind its whole and a relative clause, if they follow at once."""
    whole = find_divided(elements, place)
    if whole is None and is_taken_of_harmed(elements, place):
        return place + 2
    last = place if whole is None else whole
    if whole is not None and _OWN_HARM.match(elements.tags, whole + 1):
        return whole + 2  # "two of the 14 injured died"
    relative = None if is_divided(elements, place) else _RELATIVE.match(elements.tags, last + 1)
    return relative.end() if relative else last + 1


def find_trigger(match: re.Match[str]) -> int:
    """Return where the word of harm stands in what a rule matched."""
    groups = match.groupdict()
    for name in ("h", "h2", "h3"):
        if groups.get(name):
            return match.start(name)
    return match.start()


def is_taken_of_harmed(elements: Elements, place: int) -> bool:
    """Tell whether a number is taken of people harmed, of whom a verb tells more."""
    quantity = elements.quantities.get(place)
    return quantity is not None and quantity.partitive == "of" and bool(_OWN_HARM.match(elements.tags, place + 1))
