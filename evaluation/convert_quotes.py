"""Attributions in the form of the quotation scorer, to the extract form with ``text`` and back.

python -m evaluation.convert_quotes QUOTES.jsonl > gold.jsonl
python -m evaluation.convert_quotes --back EXTRACT.jsonl > predictions.jsonl
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from evaluation.jsonlines import JsonObject, print_jsonl, read_jsonl, span_of


def convert_quotes(path: Path) -> Iterator[JsonObject]:
    """Yield the gold object of each article; figures are not annotated."""
    for article in read_jsonl(path):
        attributions = [_attribution(number, quote) for number, quote in enumerate(article["quotes"], 1)]
        yield {
            "id": article["id"],
            "text": article["text"],
            "quotes": [attribution for attribution in attributions if attribution["form"] != "indirect"],
            "assertions": [attribution for attribution in attributions if attribution["form"] == "indirect"],
        }


def to_quote_scorer(row: Mapping[str, Any]) -> JsonObject:
    """Return one object of the extract form as the quotation scorer reads it: what has a speaker, in any form."""
    return {
        "id": row["id"],
        "quotes": [
            {
                "content": _pair(stretch),
                "cue": _pair(stretch.get("cue_span")),
                "speaker": _pair(stretch.get("claimant_span")),
            }
            for stretch in (*row["quotes"], *row["assertions"])
            if stretch["voice"] == "speaker"
        ],
    }


def to_quote_scorer_all(rows: Iterable[Mapping[str, Any]]) -> Iterator[JsonObject]:
    """Yield every object as the quotation scorer reads it, gold with its text."""
    for row in rows:
        yield {**to_quote_scorer(row), **({"text": row["text"]} if "text" in row else {})}


def _attribution(number: int, quote: Mapping[str, Any]) -> JsonObject:
    return {
        "id": f"q{number}",
        **(span_of(quote["content"]) or {}),
        "form": quote["kind"],
        "voice": "speaker",
        "claimant": quote.get("speaker_text"),
        "claimant_span": span_of(quote["speaker"]),
        "cue_span": span_of(quote["cue"]),
    }


def _pair(span: Mapping[str, int] | None) -> list[int] | None:
    return [span["start"], span["end"]] if span else None


if __name__ == "__main__":
    *flags, path = sys.argv[1:]
    print_jsonl(to_quote_scorer_all(read_jsonl(Path(path))) if flags == ["--back"] else convert_quotes(Path(path)))
