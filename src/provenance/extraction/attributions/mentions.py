"""Persons and organisations that an article names, as mentions."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.extraction.attributions.cast import Cast
from provenance.extraction.attributions.names import Name
from provenance.extraction.attributions.tokens import read_paragraphs_of
from provenance.models.article import Article
from provenance.models.claim import Attribution, Mention
from provenance.models.value import Span
from provenance.models.vocabulary import ClaimantKind, MentionType


def find_names_of(article: Article, attributions: tuple[Attribution, ...]) -> Iterator[Mention]:
    """Yield the persons and organisations of the article's reporting, in the order of the text.

    Args:
        article: its boilerplate yields nothing.
        attributions: their claimants are evidence of who is a person.
    """
    spans = [claim.claimant.span for claim in attributions if claim.claimant.kind is ClaimantKind.PERSON]
    cast = Cast(read_paragraphs_of(article), sorted((s.start, s.end) for s in spans if s is not None))
    for name in cast.names:
        kind = _type(cast, name)
        if kind is not None:
            span = Span(start=name.start, end=name.start + len(name.printed))
            full = cast.full_name(name) if kind is MentionType.PERSON else cast.full_body(name)
            yield Mention(version=article.version, span=span, exact=name.printed, type=kind, name=full)


def _type(cast: Cast, name: Name) -> MentionType | None:
    """Return what sort of thing the name names; None for places, titles and words that merely begin a sentence."""
    if name.is_office:
        return None
    if cast.is_person(name):
        return MentionType.PERSON
    known = name.is_organisation or cast.full_body(name) != name.text
    return MentionType.ORGANISATION if known else None
