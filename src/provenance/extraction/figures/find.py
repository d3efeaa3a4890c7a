"""From an article to its figure claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.extraction.figures.bands import make_band
from provenance.extraction.figures.modifiers import bound
from provenance.extraction.figures.reading import Draft, read_sentence
from provenance.extraction.figures.sentences import find_stretches, is_counting_harm
from provenance.extraction.figures.words import plain, read_words
from provenance.models.article import Article
from provenance.models.claim import OUTLET, Attribution, FigureClaim
from provenance.models.value import Span
from provenance.models.vocabulary import Modifier

VERSION = "figures-1"


def find_figures(article: Article, attributions: Sequence[Attribution]) -> Iterator[FigureClaim]:
    """Yield the casualty figures of an article in the order of its text.

    Args:
        article: the article; nothing is read inside its boilerplate.
        attributions: attributed stretches found before; a figure inside one takes its claimant.
    """
    drafts = list(_read(article))
    names = {id(draft): f"f{number}" for number, draft in enumerate(drafts, 1)}
    for draft in drafts:
        yield _to_claim(article, draft, names)


def _read(article: Article) -> Iterator[Draft]:
    text = plain(article.text)
    earlier: list[Draft] = []
    barred = [part.span for part in article.boilerplate]
    for start, end in find_stretches(article.text):
        if not is_counting_harm(text[start:end]):
            continue
        for draft in read_sentence(read_words(text, start, end), earlier[-8:]):
            span = _span(draft)
            if not any(part.overlaps(span) for part in barred):
                earlier.append(draft)
                yield draft


def _span(draft: Draft) -> Span:
    quantity, words = draft.quantity, draft.words
    return Span(start=words.starts[quantity.first], end=words.ends[quantity.adjacent - 1])


def _to_claim(article: Article, draft: Draft, names: dict[int, str]) -> FigureClaim:
    quantity, words = draft.quantity, draft.words
    number = quantity.number
    span = _span(draft)
    value = number.value
    lower, upper = (value, number.upper) if number.upper is not None else (None, None)
    if value is not None and number.upper is None:
        lower, upper = bound(quantity.modifier, value)
    part_of = names.get(id(draft.whole), "") if draft.is_part else None
    group = ""
    if quantity.group:
        group = article.text[words.starts[quantity.group[0]] : words.ends[quantity.group[1] - 1]]
    return FigureClaim(
        local_id=names[id(draft)],
        version=article.version,
        span=span,
        exact=span.text_in(article.text),
        sentence=Span(start=words.starts[0], end=words.ends[-1]),
        claimant=OUTLET,
        number=Span(start=words.starts[number.first], end=words.ends[number.last - 1]),
        modifier=quantity.modifier,
        value=value if quantity.modifier is not Modifier.BETWEEN else None,
        lower=lower,
        upper=upper,
        band=make_band(quantity.modifier, value, upper=number.upper, stressed=quantity.is_stressed),
        harm=draft.harm,
        group=group,
        part_of=part_of,
        rule=f"{VERSION}/{draft.rule}",
    )
