"""How well an extraction agrees with what people annotated, in figures that carry their n and their uncertainty."""

from provenance.evaluation.annotation import Annotation, annotation_of, read_gold
from provenance.evaluation.report import render_scores, render_scores_json
from provenance.evaluation.scoring import HEADLINES, Scores, score
from provenance.evaluation.tally import Measure

__all__ = [
    "HEADLINES",
    "Annotation",
    "Measure",
    "Scores",
    "annotation_of",
    "read_gold",
    "render_scores",
    "render_scores_json",
    "score",
]
