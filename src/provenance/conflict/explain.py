"""Explanations: why two figures differ, as far as the record shows it.

The order is fixed: suspect extraction, other scope, other unit or basis, other as-of date, supersession,
rounding, common origin, translation. Each explanation names the claims and the words that show it. A pair that alarms
and has none is told to be unexplained.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import product
from typing import NamedTuple, TypeAlias

from provenance.conflict.clock import Clock, Order, to_interval
from provenance.conflict.decision import Decision
from provenance.conflict.figure import SUSPECT, Figure
from provenance.conflict.pairs import NONE_OF_THEM
from provenance.conflict.relation import ADDED_UP, COUNTRIES, ONE_VOICE, SET_APART
from provenance.conflict.told import BESIDES, OTHER_TIME, UNIT
from provenance.conflict.wording import Telling
from provenance.models.comparison import Explanation
from provenance.models.vocabulary import ExplanationType, Measure, Relation
from provenance.models.wording import say_interval

Words: TypeAlias = tuple[str, ...]


def explain_figures(left: Figure, right: Figure, decision: Decision) -> tuple[Explanation, ...]:
    """Return the reasons found, in their fixed order; one that says "none" where an alarm has no reason."""
    evidence = (left.claim, right.claim)
    alarms = decision.relation.alarms
    found = [
        Explanation(type=reason.type, words=words, evidence=evidence, rule=reason.rule)
        for reason in _REASONS_OF[alarms, left.is_bare and right.is_bare]
        for words in reason.find(left, right, decision)
    ]
    if found or not alarms:
        return tuple(found)
    words = f"{left.words} v {right.words}: nothing in the texts explains the difference"
    return (Explanation(type=ExplanationType.NONE, words=words, evidence=evidence, rule="unexplained"),)


def _find_suspects(left: Figure, right: Figure, _: Decision) -> Words:
    suspects = [figure for figure in (left, right) if figure.confidence < SUSPECT]
    return tuple(f"“{figure.words}” was read with low confidence" for figure in suspects)


_BY_RULE: Mapping[str, str] = {
    "part-of": "one counts a part of the other",
    ADDED_UP: "one is what the other differs by from a third number beside them",
    COUNTRIES: "authorities count in their own country",
    UNIT: "one counts households, the other people",
    BESIDES: "one is counted besides the other",
    ONE_VOICE: "one outlet gives both in one text",
    NONE_OF_THEM: "one says that none of some people were hit",
    OTHER_TIME: "one is of another time, for comparison",
}
"""What is told of a pair by the rule that settled it."""


def _find_rule(left: Figure, right: Figure, decision: Decision) -> Words:
    told = _BY_RULE.get(decision.rule)
    return (f"“{left.words}” and “{right.words}”: {told}",) if told else ()


def _find_scope(left: Figure, right: Figure, _: Decision) -> Words:
    found: Words = ()
    if left.status != right.status:
        names = [figure.status.value if figure.status else "no status" for figure in (left, right)]
        found += (f"status of the harm: {names[0]} v {names[1]}",)
    if left.group and right.group and left.group.casefold() != right.group.casefold():
        found += (f"people counted: “{left.group}” v “{right.group}”",)
    return found


def _find_doubt(_: Figure, __: Figure, decision: Decision) -> Words:
    if not decision.against or decision.relation is Relation.GROWTH:
        return ()
    return (f"perhaps different people: {', '.join(decision.against)}",)


def _find_inclusion(left: Figure, right: Figure, decision: Decision) -> Words:
    if decision.rule == SET_APART:
        gap = abs((left.value or 0) - (right.value or 0))
        told = [figure for figure in (left, right) if gap in figure.set_apart]
        return tuple(f"beside “{figure.words}” a text counts {gap:,} in or out: the difference" for figure in told)
    if left.scope == right.scope or decision.relation is Relation.SAME:
        return ()
    told = [figure for figure in (left, right) if figure.scope]
    return tuple(f"the sentence of “{figure.words}” says whom it counts: “{figure.scope}”" for figure in told)


def _find_basis(left: Figure, right: Figure, _: Decision) -> Words:
    if left.measure == right.measure or Measure.INCREMENT not in (left.measure, right.measure):
        return ()
    return ("one counts from the beginning, the other what was added",)


def _find_as_of(left: Figure, right: Figure, decision: Decision) -> Words:
    if decision.relation is Relation.SAME:
        return ()
    if decision.order is Order.UNKNOWN:
        return ("dates unknown",)
    if left.as_of == right.as_of:
        return ()
    return (f"{say_clock(left.as_of)} v {say_clock(right.as_of)}",)


def _find_supersession(left: Figure, right: Figure, decision: Decision) -> Words:
    found: Words = ()
    if not left.telling is right.telling is Telling.NOW:
        told = [figure for figure in (left, right) if figure.telling is not Telling.NOW]
        found = tuple(f"the text tells “{figure.words}” as {figure.telling.value}" for figure in told)
    if decision.relation is Relation.REVISION and left.side == right.side:
        found += ("one side answers for both figures",)
    return found


def _find_rounding(left: Figure, right: Figure, decision: Decision) -> Words:
    if decision.relation is not Relation.ROUNDING:
        return ()
    return (f"“{left.words}” and “{right.words}” can stand for one number",)


def _find_origin(left: Figure, right: Figure, decision: Decision) -> Words:
    if decision.relation is not Relation.SAME and decision.relation is not Relation.ROUNDING:
        return ()
    if left.side == right.side and left.is_attributed:
        return ("both go back to one side",)
    return ("both go back to one origin",) if left.origin is not None and left.origin == right.origin else ()


@lru_cache(maxsize=65536)
def say_clock(clock: Clock) -> str:
    """Name a clock to a reader.

    >>> say_clock((0, 9_999_999))
    'date unknown'
    """
    return say_interval(to_interval(clock))


class _Reason(NamedTuple):
    """One of the reasons that are asked for, in their order."""

    type: ExplanationType
    rule: str
    find: Callable[[Figure, Figure, Decision], Words]
    alarms: bool | None = None
    """Whether only pairs that alarm, or only others, have it; None for both."""
    is_of_words: bool = False
    """Whether no two bare figures have it."""


_REASONS = (
    _Reason(ExplanationType.EXTRACTION, "low-confidence", _find_suspects, is_of_words=True),
    _Reason(ExplanationType.SCOPE, "other-scope", _find_rule),
    _Reason(ExplanationType.SCOPE, "other-scope", _find_scope, is_of_words=True),
    _Reason(ExplanationType.SCOPE, "weighed-scope", _find_doubt),
    _Reason(ExplanationType.SCOPE, "stated-scope", _find_inclusion, is_of_words=True),
    _Reason(ExplanationType.BASIS, "other-basis", _find_basis, is_of_words=True),
    _Reason(ExplanationType.AS_OF, "other-as-of", _find_as_of),
    _Reason(ExplanationType.SUPERSESSION, "supersession", _find_supersession, alarms=True),
    _Reason(ExplanationType.ROUNDING, "rounding", _find_rounding, alarms=False),
    _Reason(ExplanationType.ORIGIN, "common-origin", _find_origin, alarms=False),
)
_REASONS_OF: Mapping[tuple[bool, bool], tuple[_Reason, ...]] = {
    (alarms, is_bare): tuple(
        one for one in _REASONS if one.alarms is not (not alarms) and not (one.is_of_words and is_bare)
    )
    for alarms, is_bare in product((False, True), repeat=2)
}
"""The reasons that a pair may have, by whether it alarms and whether both figures are bare."""
