"""How well claims are extracted, measured on articles that people have annotated."""

from __future__ import annotations

from provenance import evaluation, reading
from provenance.errors import ParseError
from provenance.extraction.attributions import Tagger
from provenance.extraction.extract import extract_claims
from provenance.models.article import Article


def evaluate(gold: str, tagger: Tagger | None = None) -> evaluation.Scores:
    """Extract from the texts of annotated articles and compare with the annotation.

    Raises:
        ParseError: when the file holds no annotated article.
    """
    annotated = evaluation.read_gold(gold)
    if not annotated:
        raise ParseError(gold, "annotated file", accepted="JSON lines with text and figures, quotes or assertions")
    articles = [article for article in reading.read_articles([gold]) if isinstance(article, Article)]
    predicted = [evaluation.annotation_of(article, extract_claims(article, tagger)) for article in articles]
    return evaluation.score(annotated, predicted)


def render_scores(scores: evaluation.Scores, form: str) -> str:
    """Return scores as a table for people or as JSON for programs."""
    return evaluation.render_scores_json(scores) if form == "json" else evaluation.render_scores(scores)


def is_below(scores: evaluation.Scores, floor: float) -> bool:
    """Tell whether a headline measure (figures by number, attributions by overlap) falls below the floor."""
    return any(scores.figure_of[name].figure < floor for name in evaluation.HEADLINES if name in scores.figure_of)
