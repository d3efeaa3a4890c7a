"""Small valid values for tests: every argument has a sensible default, so a test names only what it is about."""

from __future__ import annotations

from datetime import date

from provenance.models.article import Article
from provenance.models.claim import OUTLET, AssertionClaim, Band, Claimant, FigureClaim, QuoteClaim
from provenance.models.identifiers import hash_text
from provenance.models.value import Interval, Span
from provenance.models.vocabulary import ClaimantKind, Form, Harm, Modifier


def span_of(text: str, part: str, *, nth: int = 0) -> Span:
    """Return the span of the nth occurrence of a part of the text."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(part, start + 1)
    return Span(start=start, end=start + len(part))


def make_article(
    text: str = "A flood killed 12 people in Oyele, the relief office said.",
    *,
    id: str = "a1",  # noqa: A002 - the contract's own name
    publisher: str | None = "Meridian Wire",
    published: date | None = date(2021, 7, 9),
    title: str | None = None,
) -> Article:
    """Return an article with that text."""
    return Article(
        id=id,
        text=text,
        title=title,
        publisher=publisher,
        published=Interval.day(published) if published else Interval(),
        raw_sha256=hash_text(text),
    )


def make_claimant(
    name: str = "relief office", kind: ClaimantKind = ClaimantKind.ORGANISATION, span: Span | None = None
) -> Claimant:
    """Return an expressed claimant."""
    return Claimant(kind=kind, name=name, span=span)


def make_figure(
    article: Article,
    exact: str = "12 people",
    *,
    value: int | None = 12,
    modifier: Modifier = Modifier.EXACT,
    harm: Harm = Harm.KILLED,
    claimant: Claimant = OUTLET,
    local_id: str = "f1",
    band: Band | None = None,
) -> FigureClaim:
    """Return a figure claim on the first occurrence of ``exact``."""
    span = span_of(article.text, exact)
    return FigureClaim(
        local_id=local_id,
        version=article.version,
        span=span,
        exact=exact,
        sentence=Span(start=0, end=len(article.text)),
        claimant=claimant,
        number=span,
        modifier=modifier,
        value=value,
        lower=value,
        upper=value if modifier is Modifier.EXACT else None,
        band=band or (Band(lower=value, upper=value, rule="test") if value is not None else None),
        harm=harm,
        group="people",
        rule="test",
    )


def make_quote(article: Article, exact: str, *, claimant: Claimant, local_id: str = "q1") -> QuoteClaim:
    """Return a direct quotation on the first occurrence of ``exact``."""
    return QuoteClaim(
        local_id=local_id,
        version=article.version,
        span=span_of(article.text, exact),
        exact=exact,
        sentence=Span(start=0, end=len(article.text)),
        claimant=claimant,
        form=Form.DIRECT,
        rule="test",
    )


def make_assertion(article: Article, exact: str, *, claimant: Claimant, local_id: str = "a1") -> AssertionClaim:
    """Return an attributed assertion on the first occurrence of ``exact``."""
    return AssertionClaim(
        local_id=local_id,
        version=article.version,
        span=span_of(article.text, exact),
        exact=exact,
        sentence=Span(start=0, end=len(article.text)),
        claimant=claimant,
        form=Form.INDIRECT,
        rule="test",
    )
