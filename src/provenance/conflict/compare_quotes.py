"""Quotations compared: renderings of one utterance, and the same words in two mouths."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from provenance.conflict.clock import Order, distance, order_clocks
from provenance.conflict.quotations import CLOSE, FEW, QuoteDecision, relate_renderings, speak_apart
from provenance.conflict.renderings import Rendering
from provenance.conflict.words import share_of
from provenance.models.comparison import Comparison, Explanation, ValueGroup
from provenance.models.identifiers import digest
from provenance.models.vocabulary import ClaimKind, ExplanationType, Form, Relation, Severity, Status, Subject

CROWD = 20
"""Renderings that share a turn of phrase beyond which the phrase is a commonplace and shows nothing."""
SOON = 7
"""Days within which two outlets may print one utterance of a speaker; later ones are taken as said again."""

RenderingPair = tuple[Rendering, Rendering]


def compare_quotes(renderings: Iterable[Rendering]) -> Iterator[Comparison]:
    """Yield the comparisons of quotations; one for each pair of different wordings of an utterance."""
    spoken = [one for one in renderings if one.is_speech]
    seen: set[frozenset[str]] = set()
    for left, right in (*pair_utterances(spoken), *pair_phrases(spoken)):
        pair = frozenset((left.claim, right.claim))
        if pair not in seen:
            seen.add(pair)
            yield compare_renderings(left, right)


def pair_utterances(spoken: Iterable[Rendering]) -> Iterator[RenderingPair]:
    """Yield each rendering of an utterance with the earliest one and with the one before."""
    gathered: dict[str, list[Rendering]] = {}
    for one in spoken:
        if one.utterance is not None:
            gathered.setdefault(one.utterance, []).append(one)
    for members in gathered.values():
        members.sort(key=_printed)
        for before, one in pairwise(members):
            yield members[0], one
            if before is not members[0]:
                yield before, one


def pair_phrases(spoken: Iterable[Rendering]) -> Iterator[RenderingPair]:
    """Yield quotations that share a turn of phrase and are altered or put into another mouth."""
    by_phrase: dict[tuple[str, ...], list[Rendering]] = {}
    for one in spoken:
        if one.quoted:
            for phrase in dict.fromkeys(pairwise(one.wording.content)):
                by_phrase.setdefault(phrase, []).append(one)
    for sharing in by_phrase.values():
        if len(sharing) <= CROWD:
            sharing.sort(key=_printed)
            yield from _find_suspects(sharing)


def _find_suspects(sharing: Sequence[Rendering]) -> Iterator[RenderingPair]:
    for index, left in enumerate(sharing):
        for right in sharing[index + 1 :]:
            if left.version == right.version or (left.utterance is not None and left.utterance == right.utterance):
                continue
            decision = relate_renderings(left, right)
            is_stolen = decision.relation is Relation.MISATTRIBUTION
            if is_stolen or (decision.relation is Relation.ALTERED_QUOTE and are_one_speech(left, right)):
                yield left, right


def are_one_speech(left: Rendering, right: Rendering) -> bool:
    """Tell whether two direct quotations of one speaker, printed within days, have most of their words in common."""
    if speak_apart(left, right) or not (left.form is right.form is Form.DIRECT):
        return False
    shared = left.wording.stems & right.wording.stems
    return (
        len(shared) >= FEW - 1
        and share_of(left.wording, right.wording) >= CLOSE
        and distance(left.published, right.published) <= SOON
    )


def _printed(one: Rendering) -> tuple[int, int, str, int, str]:
    return (*one.published, one.article, one.start, one.claim)


def compare_renderings(one: Rendering, other: Rendering) -> Comparison:
    """Return the comparison of two renderings."""
    left, right = (one, other) if comes_first(one, other) else (other, one)
    decision = relate_renderings(left, right)
    groups = [ValueGroup(id=f"group/{digest(each.claim)}", claims=(each.claim,)) for each in (left, right)]
    are_quotes = ClaimKind.QUOTE in (left.subject, right.subject)
    return Comparison(
        id=f"comparison/{digest(*sorted(group.id for group in groups))}",
        subject=Subject.QUOTE if are_quotes else Subject.ASSERTION,
        left=groups[0],
        right=groups[1],
        event=left.event if left.event == right.event else None,
        relation=decision.relation,
        kind=decision.kind,
        severity=_rank(decision),
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


def _rank(decision: QuoteDecision) -> Severity:
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
    Relation.CONTRADICTION: "The two statements cannot both hold as printed.",
}


def say_renderings(left: Rendering, right: Rendering, decision: QuoteDecision) -> str:
    """Return the sentence for a pair of renderings."""
    sentence = _SENTENCES.get(decision.relation, "The two statements are not about one thing.")
    if not decision.relation.alarms:
        return sentence
    return f"{sentence} Claimants as printed: {left.claimant or 'the outlet'}; {right.claimant or 'the outlet'}."
