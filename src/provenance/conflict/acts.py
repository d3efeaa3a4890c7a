"""Acts: who did what to whom, as far as the words of an assertion tell.

Ties are cut, ambassadors recalled, exports stopped, agreements signed; news of one act comes in many wordings. An act
is recognised by a verb near a noun and by the names beside them. What is threatened, planned or denied is no act done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from provenance.conflict.clock import NEVER, Clock, is_known
from provenance.conflict.renderings import Rendering
from provenance.models.vocabulary import Polarity

_VERBS_AND_NOUNS = {
    "sever ties": (
        "cut|cuts|cutting|sever\\w*|broke|break|breaks|breaking|broken|suspend\\w*|ruptur\\w*|end|ends|ended|ending",
        "ties|relations|links",
    ),
    "recall envoy": (
        "recall\\w*|withdr[ae]w\\w*|expel\\w*|summon\\w*",
        "ambassadors?|envoys?|diplomats?|consuls?",
    ),
    "stop trade": (
        "suspend\\w*|suspension|halt\\w*|stop|stops|stopped|ban|bans|banned|froze|freeze|block|blocks|blocked|embargo\\w*",
        "exports?|imports?|sales|purchases|shipments?|supplies|trade|weapons|arms",
    ),
    "make peace": (
        "sign|signs|signed|agree[ds]?|reach|reached|declare[ds]?|announce[ds]?",
        "ceasefire|truce|armistice|peace",
    ),
    "step down": ("resign\\w*|quit|quits|step\\w* down|dismiss\\w*|sack\\w*", "post|office|minister|president|cabinet"),
}
_GAP = r"(?:\W+[\w’'-]+){0,5}?\W+"
_ACTS = {
    name: re.compile(rf"\b(?:{verbs})\b{_GAP}(?:{nouns})\b|\b(?:{nouns})\b{_GAP}(?:{verbs})\b", re.IGNORECASE)
    for name, (verbs, nouns) in _VERBS_AND_NOUNS.items()
}
_NOT_DONE = re.compile(
    r"\b(?:to|will|would|could|may|might|must|should|shall|if|unless|not|never|threat\w*|plan\w*|urg\w*|demand\w*|"
    r"call\w* (?:for|on))\b(?:\W+[\w’'-]+){0,3}\W*$",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<![.!?“\"]\s)(?<!^)\b[A-Z][\w’-]{2,}|^[A-Z][\w’-]{2,}")
_PLACE_OF = {
    "previously": "before",
    "earlier": "before",
    "before that": "before",
    "already": "before",
    "on the same day": "together",
    "the same day": "together",
    "at the same time": "together",
    "simultaneously": "together",
}
_MOMENT = re.compile(rf"(?:{'|'.join(_PLACE_OF)})\b", re.IGNORECASE)
_ROOT = 5
"""Letters by which a country and its adjective are one name, as are "Norway" and "Norwegian"."""
_OFFICES = frozenset({"presi", "minis", "forei", "prime", "gener", "state", "gover", "the", "his", "her"})


@dataclass(frozen=True, slots=True)
class Act:
    """An act that an assertion tells, with the names in its sentence."""

    rendering: Rendering
    name: str
    words: str
    actors: frozenset[str]
    """Roots of the names before its words, else of its claimant, else of all names in its sentence."""
    setting: frozenset[str]
    """Roots of the names in its sentence, and of its claimant."""
    when: Clock
    """Stated day, else not after the publication."""
    moment: str
    """Words by which the sentence places it before or together with what was told before; empty when there are none."""
    is_done: bool


def find_acts(rendering: Rendering) -> Iterator[Act]:
    """Yield the acts of an assertion, at most one of a kind."""
    moment = _MOMENT.match(rendering.context.strip())
    claimants = find_names(rendering.claimant)
    setting = claimants | find_names(rendering.text) | find_names(rendering.context)
    for name, pattern in _ACTS.items():
        if found := pattern.search(rendering.text):
            before = rendering.text[: found.start()]
            yield Act(
                rendering=rendering,
                name=name,
                words=found[0],
                actors=find_names(before) or claimants or setting,
                setting=setting,
                when=rendering.stated if is_known(rendering.stated) else (NEVER, rendering.published[1]),
                moment=moment[0].casefold() if moment else "",
                is_done=not _NOT_DONE.search(before) and rendering.polarity is Polarity.AFFIRMED,
            )


def find_names(text: str) -> frozenset[str]:
    """Return the roots of the capitalised words of a text.

    >>> sorted(find_names("Norwegian envoys left Sweden"))
    ['norwe', 'swede']
    """
    return frozenset(name.casefold()[:_ROOT] for name in _NAME.findall(text)) - _OFFICES


def is_same_act(left: Act, right: Act) -> bool:
    """Tell whether two acts of one kind have an actor in common, and another name besides."""
    return left.name == right.name and bool(left.actors & right.actors) and len(left.setting & right.setting) > 1


def disagree_on_moment(left: Act, right: Act) -> bool:
    """Tell whether one sentence puts the act before, and the other together with, what was told before it."""
    return {_PLACE_OF.get(left.moment), _PLACE_OF.get(right.moment)} == {"before", "together"}
