"""Everything that is claimed in one article: the meeting point of the readers of attributions, figures and mentions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from importlib.metadata import version

from provenance.extraction.assertions import find_assertions
from provenance.extraction.attributions import (
    Paragraph,
    Tagger,
    find_attributions,
    find_names_of,
    read_paragraphs_of,
    resolve_claimants,
)
from provenance.extraction.dates import find_dates
from provenance.extraction.figures import find_figures
from provenance.extraction.places import find_places
from provenance.models.article import Article
from provenance.models.claim import AssertionClaim, Attribution, Claimant, Extraction, FigureClaim, QuoteClaim


def extract_claims(article: Article, tagger: Tagger | None = None) -> Extraction:
    """Return the claims, marks and mentions of an article.

    Args:
        article: its boilerplate yields no claim; an article without any gives empty tuples.
        tagger: a sequence model whose labels are joined with the rules; None for the rules alone.
    """
    attributions = find_attributions(article, tagger)
    paragraphs = read_paragraphs_of(article)
    figures = tuple(find_figures(article, attributions.claims))
    assertions = (claim for claim in attributions.claims if isinstance(claim, AssertionClaim))
    return Extraction(
        version=article.version,
        extractor=name_extractor(tagger),
        figures=_with_full_names(paragraphs, attributions.claims, figures),
        quotes=tuple(claim for claim in attributions.claims if isinstance(claim, QuoteClaim)),
        assertions=_in_order((*assertions, *find_assertions(article, attributions.claims, paragraphs))),
        marks=attributions.marks,
        mentions=(*find_dates(article), *find_places(article), *find_names_of(article, attributions.claims)),
    )


def _with_full_names(
    paragraphs: Sequence[Paragraph], attributions: Sequence[Attribution], figures: Sequence[FigureClaim]
) -> tuple[FigureClaim, ...]:
    """Return the figures with every claimant that is named as printed resolved as those of attributions are."""
    text = paragraphs[0].text if paragraphs else ""
    if not any(_is_as_printed(figure.claimant, text) for figure in figures):
        return tuple(figures)
    printed = [claim.claimant.span for claim in (*attributions, *figures)]
    known = resolve_claimants(paragraphs, ((span.start, span.end) for span in printed if span is not None))
    return tuple(
        figure.model_copy(update={"claimant": known[span.start, span.end]})
        if (span := figure.claimant.span) and _is_as_printed(figure.claimant, text)
        else figure
        for figure in figures
    )


def _is_as_printed(claimant: Claimant, text: str) -> bool:
    """Tell whether a claimant is named by its own words, and not yet by what they stand for."""
    return claimant.span is not None and (claimant.name or "") in " ".join(claimant.span.text_in(text).split())


def _in_order(claims: Iterable[AssertionClaim]) -> tuple[AssertionClaim, ...]:
    return tuple(sorted(claims, key=lambda claim: (claim.span.start, -claim.span.end)))


def name_extractor(tagger: Tagger | None = None) -> str:
    """Return name, version and configuration of the extractor, the same for the same claims.

    >>> name_extractor().endswith("tagger=none")
    True
    """
    return f"claim-provenance/{_read_version()} tagger={tagger.card.name if tagger else 'none'}"


@cache
def _read_version() -> str:
    """Return the version of the package; to look it up takes longer than to read a short article."""
    return version("claim-provenance")
