"""Annotated articles (the own corpus, the annotated Wikinews) in the extract form with ``text``.

    python -m evaluation.convert_articles ARTICLES.jsonl > gold.jsonl

The annotators wrote one line an attribution, with the form among its fields, and one a figure, on the number words.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from evaluation.jsonlines import JsonObject, print_jsonl, read_jsonl, span_of
from evaluation.quantities import strict_bounds
from provenance.reading.dates import parse_published

METADATA = ("id", "title", "publisher", "published", "url", "licence", "main_event")


def convert_articles(path: Path) -> Iterator[JsonObject]:
    """Yield the gold object of each article."""
    for article in read_jsonl(path):
        article["licence"] = article.get("license")
        attributions = [_attribution(number, quote) for number, quote in enumerate(article["quotes"], 1)]
        yield {
            **{key: article[key] for key in METADATA if article.get(key)},
            "text": article["text"],
            "figures": [_figure(number, figure) for number, figure in enumerate(article["figures"], 1)],
            "quotes": [attribution for attribution in attributions if attribution["form"] != "indirect"],
            "assertions": [attribution for attribution in attributions if attribution["form"] == "indirect"],
        }


def _figure(number: int, figure: Mapping[str, Any]) -> JsonObject:
    return {
        "id": figure.get("id", f"f{number}"),
        **(span_of(figure["span"]) or {}),
        "exact": figure["exact"],
        "number": span_of(figure["span"]),
        "value": figure["value"],
        **_bounds(figure),
        "modifier": figure["modifier"],
        "harm": figure["effect"],
        "group": figure["group"],
        "part_of": "" if figure["part_of"] else None,
        "background": figure["background"],
        "as_of": _days(figure["as_of"]),
        "event": figure["event"],
        "claimant": figure["attributed_to"],
    }


def _days(stated: str | None) -> list[str | None] | None:
    """Return the first and last day of a day, month or year."""
    if stated is None:
        return None
    days = parse_published(stated)
    return [day.isoformat() if day else None for day in (days.earliest, days.latest)]


def _bounds(figure: Mapping[str, Any]) -> JsonObject:
    if figure["value"] is None:
        return {"lower": figure["lower"], "upper": figure["upper"]}
    return strict_bounds(figure["modifier"], figure["value"])


def _attribution(number: int, quote: Mapping[str, Any]) -> JsonObject:
    return {
        "id": quote.get("id", f"q{number}"),
        **(span_of(quote["content"]) or {}),
        "form": quote["kind"],
        "voice": "speaker",
        "claimant": quote.get("speaker_name"),
        "claimant_span": span_of(quote["speaker"]),
        "cue_span": span_of(quote["cue"]),
        "attitude": quote.get("attitude", False),
    }


if __name__ == "__main__":
    print_jsonl(convert_articles(Path(sys.argv[1])))
