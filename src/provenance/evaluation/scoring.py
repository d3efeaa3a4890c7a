"""Scoring a set: every gold article against what was predicted for it, whether or not anything was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from provenance.evaluation.annotation import Annotation
from provenance.evaluation.attributions import count_attributions
from provenance.evaluation.figures import count_figures
from provenance.evaluation.tally import Counts, Measure, measure_all
from provenance.models.value import Value

HEADLINES = ("figures number", "attributions overlap")
"""The measures by which a whole extraction is judged, where gold annotates them."""


class Scores(Value):
    """Every measure of a set that its gold annotates."""

    articles: int
    unanswered: int
    """Gold articles without any prediction; their gold counts as missed."""
    measures: tuple[Measure, ...]

    @property
    def figure_of(self) -> Mapping[str, Measure]:
        """Measures by name."""
        return {measure.name: measure for measure in self.measures}


def score(gold: Iterable[Annotation], predicted: Iterable[Annotation]) -> Scores:
    """Return how well predictions agree with gold; articles are joined on their id.

    Predictions for articles outside gold are left out. A kind of claim that gold does not annotate is not scored.
    """
    articles = tuple(gold)
    answers = {annotation.id: annotation for annotation in predicted}
    return Scores(
        articles=len(articles),
        unanswered=sum(article.id not in answers for article in articles),
        measures=measure_all([_count(article, answers.get(article.id)) for article in articles]),
    )


def _count(gold: Annotation, predicted: Annotation | None) -> Counts:
    counts: Counts = {}
    if gold.figures is not None:
        counts = {**counts, **count_figures(gold.figures, (predicted and predicted.figures) or ())}
    if gold.attributions is not None:
        answers = (predicted and predicted.attributions) or ()
        counts = {**counts, **count_attributions(gold.text, gold.attributions, answers)}
    return counts
