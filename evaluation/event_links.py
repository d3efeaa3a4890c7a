"""Event links of the corpus by halves: developed on one half of the series, judged on the other.

    python -m evaluation.event_links SHARED

Counted are all pairs of figures of different articles; the gold of a pair is whether the annotator gave both figures
one event. ``annotated`` links the annotated figures and quotations themselves and so judges resolution alone;
``extracted`` links what the package reads and counts the figures that it read. The halves stand in ``splits.json``
under ``events``.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from evaluation.answers import read_annotated
from evaluation.convert_articles import convert_articles
from evaluation.jsonlines import JsonObject, read_jsonl
from provenance import pipeline, resolution
from provenance.extraction.dates import find_dates
from provenance.extraction.extract import extract_claims
from provenance.extraction.places import find_places
from provenance.extraction.segmentation import find_sentences
from provenance.models.article import Article
from provenance.models.claim import OUTLET, Claimant, Extraction, FigureClaim, QuoteClaim
from provenance.models.value import Span
from provenance.models.vocabulary import ClaimantKind, Form, Harm, Modifier

SPLITS = Path(__file__).with_name("splits.json")
APART = "not_same_event"


class Linked(NamedTuple):
    """An annotated figure with the event it was linked to."""

    article: str
    gold: str
    event: str | None


def measure_links(linked: Sequence[Linked]) -> tuple[float, float, float]:
    """Return precision, recall and F1 over the pairs of figures of different articles; 0 where nothing counts."""
    both = _count_pairs(linked, lambda one: (one.gold, one.event))
    gold = _count_pairs(linked, lambda one: one.gold)
    given = _count_pairs(linked, lambda one: one.event)
    precision, recall = (both / whole if whole else 0.0 for whole in (given, gold))
    return precision, recall, 2 * precision * recall / (precision + recall) if both else 0.0


def _count_pairs(linked: Iterable[Linked], key: Any) -> int:
    """Return how many pairs of different articles share a key."""
    listed = list(linked)
    everywhere = Counter(key(one) for one in listed)
    at_home = Counter((key(one), one.article) for one in listed)
    return sum(map(_pairs, everywhere.values())) - sum(map(_pairs, at_home.values()))


def _pairs(count: int) -> int:
    return count * (count - 1) // 2


def annotate(article: Article, row: Mapping[str, Any]) -> Extraction:
    """Return the annotation of an article in the form of an extraction, without events."""
    sentences = list(find_sentences(article.text))
    figures = tuple(_figure(article, figure, sentences) for figure in row["figures"])
    quotes = tuple(_quote(article, quote, sentences) for quote in (*row["quotes"], *row["assertions"]))
    mentions = (*find_dates(article), *find_places(article))
    return Extraction(version=article.version, extractor="gold", figures=figures, quotes=quotes, mentions=mentions)


def _common(article: Article, row: Mapping[str, Any], sentences: Sequence[Span]) -> dict[str, Any]:
    span = Span(start=row["start"], end=row["end"])
    home = next((one for one in sentences if one.start <= span.start < one.end), span)
    name = row["claimant"]
    who = Claimant(kind=ClaimantKind.PERSON, name=name) if name else OUTLET
    exact = span.text_in(article.text)
    place = {"local_id": row["id"], "version": article.version, "span": span, "exact": exact, "sentence": home}
    return {**place, "claimant": who, "rule": "gold"}


def _figure(article: Article, row: Mapping[str, Any], sentences: Sequence[Span]) -> FigureClaim:
    common = _common(article, row, sentences)
    return FigureClaim(
        **common,
        number=common["span"],
        modifier=Modifier(row["modifier"]),
        value=row["value"],
        lower=row["lower"],
        upper=row["upper"],
        band=None,
        harm=Harm(row["harm"]),
        group=row["group"] or "",
        part_of=row["part_of"],
    )


def _quote(article: Article, row: Mapping[str, Any], sentences: Sequence[Span]) -> QuoteClaim:
    return QuoteClaim(**_common(article, row, sentences), form=Form(row["form"]))


def link_figures(
    rows: Sequence[JsonObject], articles: Sequence[Article], extractions: Sequence[Extraction]
) -> Mapping[str, Linked]:
    """Return the annotated figures that some figure claim meets, by ``article:figure``."""
    event_of = {link.claim: link.event for link in resolution.resolve(articles, extractions).links}
    linked = {}
    for row, extraction in zip(rows, extractions, strict=True):
        for figure in row["figures"]:
            span = Span(start=figure["start"], end=figure["end"])
            claim = next((one for one in extraction.figures if one.number.overlaps(span)), None)
            if claim is not None:
                linked[f"{row['id']}:{figure['id']}"] = Linked(row["id"], figure["event"], event_of[claim.iri])
    return linked


def describe(shared: Path) -> Iterator[str]:
    """Yield one line for each half and each source of figures."""
    rows = list(convert_articles(shared / "corpus" / "articles.jsonl"))
    apart = [row for row in read_jsonl(shared / "corpus" / "relations.jsonl") if row["relation"] == APART]
    articles = read_annotated(rows)
    tagger = pipeline.load_tagger()
    halves = json.loads(SPLITS.read_text(encoding="utf-8"))["events"]
    series = {row["id"]: row.get("main_event") or row["id"] for row in rows}
    for source, extractions in (
        ("annotated", [annotate(article, row) for article, row in zip(articles, rows, strict=True)]),
        ("extracted", [extract_claims(article, tagger) for article in articles]),
    ):
        linked = link_figures(rows, articles, extractions)
        for half in ("develop", "held_out"):
            ours = {key: one for key, one in linked.items() if series[one.article] in halves[half]}
            figures = "  ".join(f"{figure:.3f}" for figure in measure_links(list(ours.values())))
            pairs = [(ours[row["a"]], ours[row["b"]]) for row in apart if row["a"] in ours and row["b"] in ours]
            kept = sum(left.event != right.event for left, right in pairs)
            yield f"{source}  {half:8}  {len(ours):5} figures  {figures}  kept apart {kept} of {len(pairs)}"


if __name__ == "__main__":
    print("source     half         n            precision  recall  F1")
    print(*describe(Path(sys.argv[1])), sep="\n")
