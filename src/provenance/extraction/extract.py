"""Everything that is claimed in one article: the meeting point of the readers of attributions, figures and mentions."""

from __future__ import annotations

from importlib.metadata import version

from provenance.extraction.attributions import Tagger, find_attributions
from provenance.extraction.dates import find_dates
from provenance.extraction.figures import find_figures
from provenance.extraction.places import find_places
from provenance.models.article import Article
from provenance.models.claim import AssertionClaim, Extraction, QuoteClaim


def extract_claims(article: Article, tagger: Tagger | None = None) -> Extraction:
    """Return the claims, marks and mentions of an article.

    Args:
        article: its boilerplate yields no claim; an article without any gives empty tuples.
        tagger: a sequence model whose labels are joined with the rules; None for the rules alone.
    """
    attributions = find_attributions(article, tagger)
    return Extraction(
        version=article.version,
        extractor=name_extractor(tagger),
        figures=tuple(find_figures(article, attributions.claims)),
        quotes=tuple(claim for claim in attributions.claims if isinstance(claim, QuoteClaim)),
        assertions=tuple(claim for claim in attributions.claims if isinstance(claim, AssertionClaim)),
        marks=attributions.marks,
        mentions=(*find_dates(article), *find_places(article)),
    )


def name_extractor(tagger: Tagger | None = None) -> str:
    """Return name, version and configuration of the extractor, the same for the same claims.

    >>> name_extractor().endswith("tagger=none")
    True
    """
    return f"claim-provenance/{version('claim-provenance')} tagger={tagger.name if tagger else 'none'}"
