"""Compare: everything that was read in some articles, as typed and explained comparisons."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.conflict.compare_acts import compare_acts
from provenance.conflict.compare_datasets import compare_datasets
from provenance.conflict.compare_figures import compare_figures
from provenance.conflict.compare_quotes import compare_quotes
from provenance.conflict.compare_series import compare_series
from provenance.conflict.figure import read_figures
from provenance.conflict.renderings import read_renderings
from provenance.models.article import Article
from provenance.models.claim import Extraction
from provenance.models.comparison import Comparison
from provenance.models.identity import Resolution
from provenance.models.vocabulary import Severity

_URGENCY = {Severity.HIGH: 0, Severity.MIDDLE: 1, Severity.LOW: 2}


def compare(
    articles: Sequence[Article], extractions: Sequence[Extraction], resolution: Resolution
) -> tuple[Comparison, ...]:
    """Return every compared pair, the most urgent first; the order of the inputs does not matter."""
    id_of = {article.version: article.id for article in articles}
    datasets = {article.version for article in articles if article.is_dataset}
    told = [one for one in extractions if one.version not in datasets]
    figures = list(read_figures(articles, told, resolution))
    compared = compare_figures(figures, resolution)
    renderings = list(read_renderings(articles, told, resolution))
    spoken, acts = compare_quotes(renderings), compare_acts(renderings)
    tables = [one for one in extractions if one.version in datasets]
    stated, met = compare_datasets(tables, resolution, id_of), compare_series(figures, tables, resolution, id_of)
    article_of = {claim.iri: id_of[one.version] for one in extractions for claim in one.claims}

    def by_urgency(comparison: Comparison) -> tuple[int, bool, str, str, str, str]:
        left, right = article_of[comparison.left.claims[0]], article_of[comparison.right.claims[0]]
        return (_URGENCY[comparison.severity], not comparison.alarm, comparison.relation, left, right, comparison.id)

    # A part whose named whole is a part itself meets it twice: as its part, and as its neighbour in time.
    found = {comparison.id: comparison for comparison in (*compared, *spoken, *acts, *stated, *met)}
    return tuple(sorted(found.values(), key=by_urgency))
