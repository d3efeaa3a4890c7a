"""Scoring attributions: who is said to have said what.

Contents are compared as ranges of tokens. They agree exactly, or by overlap when at least half of their tokens are
shared, best pairs first. A pair is jointly right when the claimant is right too: the head word of the gold claimant
lies inside the predicted one, or neither text expresses any.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from provenance.evaluation.annotation import AnnotatedAttribution
from provenance.evaluation.matching import match_best
from provenance.evaluation.quotation import Range, Words
from provenance.evaluation.tally import Tally
from provenance.models.vocabulary import Form

LEAST_OVERLAP = 0.5
FORMS = (Form.DIRECT, Form.MIXED, Form.INDIRECT)


class Stretch(NamedTuple):
    """An attribution in tokens."""

    content: Range
    claimant: Range | None
    cue: Range | None
    form: Form


def count_attributions(
    text: str, gold: Iterable[AnnotatedAttribution], predicted: Iterable[AnnotatedAttribution]
) -> dict[str, Tally]:
    """Return the tallies of one article: exact, overlap, by form, claimant among the matched, joint."""
    words = Words(text)
    right, guesses = _stretches(words, gold), _stretches(words, predicted)
    pairs = [(right[i], guesses[j]) for i, j in match_best(_overlaps(right, guesses))]
    return {
        **_count_exact(right, guesses),
        **_count_overlap(right, guesses, pairs),
        **_count_claimants(words, pairs),
        "attributions joint": _both_sides(right, guesses, sum(_is_joint(words, *pair) for pair in pairs)),
    }


def _stretches(words: Words, attributions: Iterable[AnnotatedAttribution]) -> list[Stretch]:
    """Return the distinct stretches that hold a word, in the order of their contents and cues."""
    found: dict[object, Stretch] = {}
    for attribution in attributions:
        content = words.tokens_in(attribution.content)
        if content:
            claimant, cue = words.tokens_in(attribution.claimant), words.tokens_in(attribution.cue)
            stretch = Stretch(content, claimant, cue, words.form_of(attribution.content))
            found.setdefault(stretch[:3], stretch)
    return sorted(found.values(), key=lambda stretch: (stretch.content, stretch.cue or (0, 0)))


def _overlaps(gold: Sequence[Stretch], predicted: Sequence[Stretch]) -> Iterator[tuple[float, int, int]]:
    """Yield the shared part of the tokens of each pair that shares enough, with the two places."""
    for i, right in enumerate(gold):
        for j, guess in enumerate(predicted):
            if guess.content[0] >= right.content[1]:
                break
            share = _shared(right.content, guess.content)
            if share >= LEAST_OVERLAP:
                yield share, i, j


def _shared(left: Range, right: Range) -> float:
    """Return the intersection of two ranges divided by their union."""
    common = max(0, min(left[1], right[1]) - max(left[0], right[0]))
    return common / (left[1] - left[0] + right[1] - right[0] - common)


def _count_exact(gold: Sequence[Stretch], predicted: Sequence[Stretch]) -> dict[str, Tally]:
    right, guesses = Counter(s.content for s in gold), Counter(s.content for s in predicted)
    counts = {"attributions exact": _both_sides(gold, predicted, (right & guesses).total())}
    for form in FORMS:
        counts[f"attributions exact {form}"] = Tally.of(
            [s.content in guesses for s in gold if s.form is form],
            [s.content in right for s in predicted if s.form is form],
        )
    return counts


def _count_overlap(
    gold: Sequence[Stretch], predicted: Sequence[Stretch], pairs: Sequence[tuple[Stretch, Stretch]]
) -> dict[str, Tally]:
    """Count by form: gold of a form against all predictions, predictions of a form against all gold."""
    counts = {"attributions overlap": _both_sides(gold, predicted, len(pairs))}
    quoted = Tally(0, 0)
    for form in FORMS:
        tally = counts[f"attributions overlap {form}"] = Tally(
            gold=sum(stretch.form is form for stretch in gold),
            right_gold=sum(right.form is form for right, _ in pairs),
            predicted=sum(stretch.form is form for stretch in predicted),
            right_predicted=sum(guess.form is form for _, guess in pairs),
        )
        quoted = quoted if form is Form.INDIRECT else quoted.plus(tally)
    return {**counts, "attributions overlap quoted": quoted}


def _count_claimants(words: Words, pairs: Sequence[tuple[Stretch, Stretch]]) -> dict[str, Tally]:
    """Count, among matched pairs whose gold claimant is expressed, those whose claimant is right."""
    expressed = [pair for pair in pairs if pair[0].claimant]
    unexpressed = [pair for pair in pairs if not pair[0].claimant]
    counts = {
        "attributions claimant": Tally.of([_has_head(words, *pair) for pair in expressed]),
        "attributions claimant exact": Tally.of([right.claimant == guess.claimant for right, guess in expressed]),
        "attributions claimant unexpressed": Tally.of([guess.claimant is None for _, guess in unexpressed]),
    }
    for form in FORMS:
        of_form = [_has_head(words, *pair) for pair in expressed if pair[0].form is form]
        counts[f"attributions claimant {form}"] = Tally.of(of_form)
    return counts


def _is_joint(words: Words, right: Stretch, guess: Stretch) -> bool:
    return _has_head(words, right, guess) if right.claimant else guess.claimant is None


def _has_head(words: Words, right: Stretch, guess: Stretch) -> bool:
    """Tell whether the head of the gold claimant lies inside the predicted claimant."""
    if right.claimant is None or guess.claimant is None:
        return False
    return guess.claimant[0] <= words.head_of(right.claimant) < guess.claimant[1]


def _both_sides(gold: Sequence[Stretch], predicted: Sequence[Stretch], right: int) -> Tally:
    return Tally(len(gold), right, len(predicted), right)
