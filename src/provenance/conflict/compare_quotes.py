"""Quotations compared: renderings of one speech act, and the same words in two mouths."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from provenance.conflict.characterisations import find_disputes
from provenance.conflict.clock import Order, order_clocks
from provenance.conflict.disowned import DISOWNED, find_disowned
from provenance.conflict.quotations import (
    QuoteDecision,
    differ_in_tolls,
    is_one_speaker,
    relate_renderings,
    speak_apart,
)
from provenance.conflict.renderings import Rendering
from provenance.conflict.speech import are_alike, gather_speech_acts, is_coincidence, is_one_matter, pair_by_words
from provenance.models.comparison import Comparison, Explanation, ValueGroup
from provenance.models.identifiers import digest
from provenance.models.vocabulary import ClaimKind, ConflictKind, ExplanationType, Relation, Severity, Status, Subject

RenderingPair = tuple[Rendering, Rendering]
Pairing = Callable[[Sequence[Rendering]], Iterable[RenderingPair]]
"""Which renderings of a speech act are set beside each other: neighbours, or all."""


def compare_quotes(renderings: Iterable[Rendering]) -> Iterator[Comparison]:
    """Yield the comparisons of quotations: within each speech act, and of the same words in two mouths."""
    spoken = [one for one in renderings if one.is_speech]
    for left, right in (*pair_speech_acts(spoken, pair_neighbours), *pair_strangers(spoken)):
        comparison = compare_renderings(left, right)
        is_news = comparison.relation is not Relation.SAME or left.version != right.version
        if is_news and not (comparison.alarm and goes_on(left, right)):
            yield comparison
    yield from compare_disputes(spoken)
    yield from compare_disowned(spoken)


def goes_on(left: Rendering, right: Rendering) -> bool:
    """Tell whether an article lets one speaker speak on: words that come again there are not another rendering."""
    return left.version == right.version and is_one_speaker(left, right)


def compare_disputes(spoken: Iterable[Rendering]) -> Iterator[Comparison]:
    """Yield the charges that another speaker rules out."""
    for dispute in find_disputes(spoken):
        yield to_comparison(dispute.denial, dispute.charge, _DISPUTED, severity=Severity.LOW)


def compare_disowned(spoken: Iterable[Rendering]) -> Iterator[Comparison]:
    """Yield the quotations that somebody says were never said."""
    for quotation, denial in find_disowned(spoken):
        yield to_comparison(quotation, denial, DISOWNED, severity=Severity.MIDDLE)


_DISPUTE = "disputed-characterisation"
_DISPUTED = QuoteDecision(Relation.CONTRADICTION, _DISPUTE, ConflictKind.DENIAL)


def pair_speech_acts(spoken: Sequence[Rendering], pair: Pairing) -> Iterator[RenderingPair]:
    """Yield pairs of renderings of one speech act; those that alarm only when their own words hold them together."""
    for left, right in unique(found for act in gather_speech_acts(spoken) for found in pair(act)):
        is_linked = left.utterance is not None and left.utterance == right.utterance
        relation = relate_renderings(left, right).relation
        if relation.alarms and (is_coincidence(left, right) or differ_in_tolls(left, right)):
            continue
        is_translated = relation is Relation.TRANSLATION and bool(left.quoted and right.quoted)
        if are_alike(left, right) or is_translated or (is_linked and not relation.alarms):
            yield left, right


def pair_neighbours(act: Sequence[Rendering]) -> Iterator[RenderingPair]:
    """Yield each rendering of a speech act with the earliest one and with the one before."""
    for before, one in pairwise(act):
        yield act[0], one
        yield before, one


def pair_strangers(spoken: Sequence[Rendering]) -> Iterator[RenderingPair]:
    """Yield renderings of two speakers: one wording in two mouths, or a denial of what the other said."""
    for left, right in pair_by_words(spoken):
        if not (speak_apart(left, right) and are_alike(left, right)):
            continue
        decision = relate_renderings(left, right)
        is_denied = decision.kind is ConflictKind.DENIAL and is_one_matter(left, right)
        if is_denied or decision.relation is Relation.MISATTRIBUTION:
            yield left, right


def unique(pairs: Iterable[RenderingPair]) -> Iterator[RenderingPair]:
    """Yield each pair once, whichever of the two comes first."""
    seen: set[frozenset[str]] = set()
    for left, right in pairs:
        pair = frozenset((left.claim, right.claim))
        if pair not in seen:
            seen.add(pair)
            yield left, right


def compare_renderings(one: Rendering, other: Rendering) -> Comparison:
    """Return the comparison of two renderings of one speech act, or of one matter."""
    left, right = (one, other) if comes_first(one, other) else (other, one)
    decision = relate_renderings(left, right)
    return to_comparison(left, right, decision, severity=rank(decision))


def to_comparison(one: Rendering, other: Rendering, decision: QuoteDecision, *, severity: Severity) -> Comparison:
    """Return the comparison that a decision about two renderings makes."""
    left, right = (one, other) if comes_first(one, other) else (other, one)
    groups = [ValueGroup(id=f"group/{digest(each.claim)}", claims=(each.claim,)) for each in (left, right)]
    are_quotes = ClaimKind.QUOTE in (left.subject, right.subject)
    return Comparison(
        id=f"comparison/{digest(decision.rule, *sorted(group.id for group in groups))}",
        subject=Subject.QUOTE if are_quotes else Subject.ASSERTION,
        left=groups[0],
        right=groups[1],
        event=left.event if left.event == right.event else None,
        relation=decision.relation,
        kind=decision.kind,
        severity=severity,
        explanations=explain_renderings(left, right, decision),
        status=Status.CONFIRMED if left.judged and right.judged else Status.PROVISIONAL,
        sentence=say_renderings(left, right, decision),
    )


def comes_first(one: Rendering, other: Rendering) -> bool:
    """Tell whether a rendering is shown on the left: earlier by known date, then smaller article id, then start."""
    if one.version == other.version:
        return (one.start, one.claim) <= (other.start, other.claim)
    order = order_clocks(one.published, other.published)
    if order.is_known:
        return order is Order.BEFORE
    return (one.article, one.version) <= (other.article, other.version)


def rank(decision: QuoteDecision) -> Severity:
    """Return how urgent a decision is."""
    if not decision.relation.alarms:
        return Severity.LOW
    return Severity.HIGH if decision.relation is Relation.MISATTRIBUTION else Severity.MIDDLE


def explain_renderings(left: Rendering, right: Rendering, decision: QuoteDecision) -> tuple[Explanation, ...]:
    """Return the words in which two renderings differ, or nothing where they do not."""
    evidence = (left.claim, right.claim)
    if decision.relation is Relation.TRANSLATION:
        words = f"“{left.text}” and “{right.text}” are in two languages"
        return (Explanation(type=ExplanationType.TRANSLATION, words=words, evidence=evidence, rule=decision.rule),)
    if not (decision.only_left or decision.only_right):
        return ()
    words = f"only left: {' '.join(decision.only_left) or '–'}; only right: {' '.join(decision.only_right) or '–'}"
    return (Explanation(type=ExplanationType.NONE, words=words, evidence=evidence, rule=decision.rule),)


_SENTENCES = {
    Relation.SAME: "Both render one statement without a difference in substance.",
    Relation.TRANSLATION: "One renders in another language what the other quotes.",
    Relation.ALTERED_QUOTE: "Words quoted from one speaker differ between the two places.",
    Relation.MISATTRIBUTION: "The same words are put into two mouths.",
}

_CONTRADICTIONS = {
    _DISPUTE: "One speaker makes a charge that the words of another speak against; both can have been said.",
    "denial": "One statement affirms what the other denies.",
    "other-number": "The two statements give different numbers.",
}
"""What is told of a contradiction, by the rule that found it."""
_UNRELATED = "The two statements are not about one thing."


def say_renderings(left: Rendering, right: Rendering, decision: QuoteDecision) -> str:
    """Return the sentence for a pair of renderings."""
    sentence = _SENTENCES.get(decision.relation, _UNRELATED)
    if decision.relation is Relation.CONTRADICTION:
        sentence = _CONTRADICTIONS[decision.rule]
    if decision.rule == DISOWNED.rule:
        sentence = "One says that the words quoted were never said."
    if not decision.relation.alarms:
        return sentence
    return f"{sentence} Claimants as printed: {left.claimant or 'the outlet'}; {right.claimant or 'the outlet'}."
