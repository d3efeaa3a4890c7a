"""Scoring figures: the distinct pairs of harm and amount of an article, matched one to one.

Repeated mentions of one figure count once. A figure that gold holds optional is neither right nor wrong: missing it
costs nothing, and a prediction that agrees with nothing else is left out of precision.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from provenance.evaluation.amount import Amount
from provenance.evaluation.annotation import AnnotatedFigure
from provenance.evaluation.matching import match_most
from provenance.evaluation.tally import Tally

Agreement = Callable[[Amount, Amount], bool]
Pairs = Mapping[int, int]
"""From the place of a required gold figure to that of its prediction."""

CRITERIA: Mapping[str, Agreement] = {
    "number": Amount.same_number,
    "modifier": Amount.same_modifier,
    "bounds": Amount.meets,
}

_WORD = re.compile(r"[^\W_]+")
_TELLING_SHORT_WORDS = frozenset({"un", "us", "moh", "idf", "nds", "fbi", "bbc", "afp", "ap", "he", "she", "it"})
"""Words of at most three letters that name a claimant; the others are too common to tell one from another."""
_WORDS_OF_ANY_CLAIMANT = frozenset(
    {"the", "that", "this", "said", "from", "with", "people", "according", "officials", "other", "others"}
)


def count_figures(gold: Sequence[AnnotatedFigure], predicted: Sequence[AnnotatedFigure]) -> dict[str, Tally]:
    """Return the tallies of one article: each criterion, overall and by harm; recall of flags; claimants."""
    required, optional = _split_by_need(gold)
    found = _distinct(predicted)
    counts: dict[str, Tally] = {}
    pairs_of: dict[str, Pairs] = {}
    for name, agreement in CRITERIA.items():
        agree = partial(_agree, agreement=agreement)
        pairs = pairs_of[name] = match_most(required, found, agree)
        matched = set(pairs.values())
        judged = [
            (figure, place in matched)
            for place, figure in enumerate(found)
            if place in matched or not any(agree(other, figure) for other in optional)
        ]
        answered = [(figure, place in pairs) for place, figure in enumerate(required)]
        counts |= _count_criterion(f"figures {name}", answered, judged)
    return counts | _count_flags(required, pairs_of["number"]) | _count_claimants(required, found, pairs_of["number"])


def _split_by_need(gold: Iterable[AnnotatedFigure]) -> tuple[list[AnnotatedFigure], list[AnnotatedFigure]]:
    """Return the distinct required and optional figures; one required mention makes a figure required."""
    required: dict[object, AnnotatedFigure] = {}
    optional: dict[object, AnnotatedFigure] = {}
    for figure in gold:
        identity = _identity(figure)
        if figure.required:
            required.setdefault(identity, figure)
            optional.pop(identity, None)
        elif identity not in required:
            optional.setdefault(identity, figure)
    return list(required.values()), list(optional.values())


def _distinct(figures: Iterable[AnnotatedFigure]) -> list[AnnotatedFigure]:
    distinct: dict[object, AnnotatedFigure] = {}
    for figure in figures:
        distinct.setdefault(_identity(figure), figure)
    return list(distinct.values())


def _identity(figure: AnnotatedFigure) -> tuple[object, ...]:
    return (figure.harm, *figure.amounts[0].identity)


def _agree(gold: AnnotatedFigure, predicted: AnnotatedFigure, agreement: Agreement) -> bool:
    return gold.harm == predicted.harm and any(
        agreement(right, guess) for right in gold.amounts for guess in predicted.amounts
    )


def _count_criterion(
    name: str, answered: Sequence[tuple[AnnotatedFigure, bool]], judged: Sequence[tuple[AnnotatedFigure, bool]]
) -> dict[str, Tally]:
    """Return the tally over all harms and that of each; ``answered`` is gold, ``judged`` the predictions that count."""
    harms = sorted({figure.harm for figure, _ in (*answered, *judged)})
    counts = {name: Tally.of([right for _, right in answered], [right for _, right in judged])}
    for harm in harms:
        counts[f"{name} {harm}"] = Tally.of(
            [right for figure, right in answered if figure.harm == harm],
            [right for figure, right in judged if figure.harm == harm],
        )
    return counts


def _count_flags(required: Sequence[AnnotatedFigure], pairs: Pairs) -> dict[str, Tally]:
    """Return the share found of the hard figures: parts of others, earlier events, statements that nobody was hurt."""
    flags: Mapping[str, Callable[[AnnotatedFigure], bool]] = {
        "part": lambda figure: figure.is_part,
        "background": lambda figure: figure.is_background,
        "zero": lambda figure: figure.is_zero,
    }
    return {
        f"figures {name} found": Tally.of([place in pairs for place, figure in enumerate(required) if holds(figure)])
        for name, holds in flags.items()
    }


def _count_claimants(
    required: Sequence[AnnotatedFigure], found: Sequence[AnnotatedFigure], pairs: Pairs
) -> dict[str, Tally]:
    """Return the share of attributed gold figures that were found with a claimant who shares a telling word."""
    right = [
        place in pairs and bool(find_telling_words(figure.claimant) & find_telling_words(found[pairs[place]].claimant))
        for place, figure in enumerate(required)
        if find_telling_words(figure.claimant)
    ]
    return {"figures claimant": Tally.of(right)}


def find_telling_words(claimant: str | None) -> frozenset[str]:
    """Return the words, in lower case, by which two names are taken for one claimant when they share any.

    >>> sorted(find_telling_words("the Interior Ministry"))
    ['interior', 'ministry']
    """
    words = _WORD.findall((claimant or "").lower())
    return frozenset(word for word in words if len(word) > 3 or word in _TELLING_SHORT_WORDS) - _WORDS_OF_ANY_CLAIMANT
