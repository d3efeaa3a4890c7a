"""Acts compared: one act with two dates, a list that names more actors than another, a paraphrase and its quotation.

All of these are soft: the texts can often both stand, and a person should look. They rank low.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from provenance.conflict.acts import Act, disagree_on_moment, find_acts, find_names, is_same_act
from provenance.conflict.clock import is_known, order_clocks
from provenance.conflict.compare_quotes import comes_first
from provenance.conflict.explain import say_clock
from provenance.conflict.quotations import is_one_speaker
from provenance.conflict.renderings import Rendering
from provenance.models.comparison import Comparison, Explanation, ValueGroup
from provenance.models.identifiers import digest
from provenance.models.vocabulary import ConflictKind, ExplanationType, Relation, Severity, Status, Subject

CROWD = 40
"""Tellings of one kind of act that are compared with one another; later ones are left to ``--pairs``."""
LIST = 3
"""Actors that a telling shares with another article before it is read as a list of that article's actors."""


class ActDecision(NamedTuple):
    """How two tellings of one act relate."""

    relation: Relation
    rule: str
    words: str
    type: ExplanationType = ExplanationType.SCOPE


def compare_acts(renderings: Iterable[Rendering]) -> Iterator[Comparison]:
    """Yield the tellings of one act that differ; each way in which two articles differ is told once, lists apart."""
    gathered: dict[str, list[Act]] = {}
    for rendering in renderings:
        for act in find_acts(rendering):
            gathered.setdefault(act.name, []).append(act)
    for acts in gathered.values():
        acts.sort(key=lambda act: (act.rendering.published, act.rendering.article, act.rendering.start))
        rosters = read_rosters(acts)
        seen: set[tuple[str, str, str]] = set()
        for one, other in combinations(acts[:CROWD], 2):
            decision = relate_acts(one, other, rosters) if is_same_act(one, other) else None
            if decision is None:
                continue
            key = (one.rendering.version, other.rendering.version, f"{decision.rule} {decision.words}")
            if key not in seen or decision.relation is Relation.SCOPE:
                seen.add(key)
                yield _to_comparison(one, other, decision)


def read_rosters(acts: Iterable[Act]) -> dict[str, frozenset[str]]:
    """Return for each article version the actors that its tellings of an act name."""
    rosters: dict[str, frozenset[str]] = {}
    for act in acts:
        version = act.rendering.version
        rosters[version] = rosters.get(version, frozenset()) | act.actors
    return rosters


def relate_acts(one: Act, other: Act, rosters: Mapping[str, frozenset[str]]) -> ActDecision | None:
    """Return how two tellings of one act differ; None when they do not."""
    if one.rendering.version == other.rendering.version:
        return _relate_paraphrase(one, other)
    if not (one.is_done and other.is_done):
        return None
    if disagree_on_moment(one, other):
        words = f"“{one.moment}” v “{other.moment}”"
        return ActDecision(Relation.DATE, "order-of-acts", words, ExplanationType.AS_OF)
    if _is_dated(one, other) and order_clocks(one.when, other.when).is_known:
        words = f"{say_clock(one.when)} v {say_clock(other.when)}"
        return ActDecision(Relation.DATE, "days-apart", words, ExplanationType.AS_OF)
    return _relate_lists(one, other, rosters)


def _relate_lists(one: Act, other: Act, rosters: Mapping[str, frozenset[str]]) -> ActDecision | None:
    """Compare a sentence that lists actors with all that the other article tells of the act."""
    listing, against = (one, other) if len(one.actors) > len(other.actors) else (other, one)
    roster = rosters[against.rendering.version]
    is_list = len(find_names(listing.rendering.text)) > LIST
    if is_list and len(listing.actors & roster) >= LIST and listing.actors - roster:
        words = f"“{listing.rendering.text}” names more than the other article does"
        return ActDecision(Relation.SCOPE, "list-names-more", words)
    return None


def _is_dated(one: Act, other: Act) -> bool:
    """Tell whether at least one telling states a day."""
    return is_known(one.rendering.stated) or is_known(other.rendering.stated)


def _relate_paraphrase(one: Act, other: Act) -> ActDecision | None:
    """Relate what an outlet reports a speaker to have said with the words it quotes."""
    are_spoken = one.rendering.is_speech and other.rendering.is_speech
    if (
        are_spoken
        and is_one_speaker(one.rendering, other.rendering)
        and bool(one.rendering.quoted) != bool(other.rendering.quoted)
    ):
        return ActDecision(Relation.SAME, "paraphrase-and-quotation", f"“{one.words}” v “{other.words}”")
    return None


_SENTENCES = {
    Relation.DATE: "One act is placed at two times.",
    Relation.SCOPE: "Two tellings of one kind of act do not name the same actors.",
    Relation.SAME: "An article reports a statement in its own words and quotes it in others.",
}


def _to_comparison(one: Act, other: Act, decision: ActDecision) -> Comparison:
    first, second = one.rendering, other.rendering
    left, right = (first, second) if comes_first(first, second) else (second, first)
    groups = [ValueGroup(id=f"group/{digest(each.claim)}", claims=(each.claim,)) for each in (left, right)]
    evidence = (left.claim, right.claim)
    is_date = decision.relation is Relation.DATE
    return Comparison(
        id=f"comparison/{digest(decision.rule, *sorted(group.id for group in groups))}",
        subject=Subject.DATE if is_date else Subject.ASSERTION,
        left=groups[0],
        right=groups[1],
        event=left.event if left.event == right.event else None,
        relation=decision.relation,
        kind=ConflictKind.DATE_MISMATCH if is_date else None,
        severity=Severity.LOW,
        explanations=(Explanation(type=decision.type, words=decision.words, evidence=evidence, rule=decision.rule),),
        status=Status.PROVISIONAL,
        sentence=_SENTENCES[decision.relation],
    )
