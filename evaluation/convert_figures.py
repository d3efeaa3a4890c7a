"""Casualty figures in the form of the figure scorer, to the extract form with ``text`` and back.

    python -m evaluation.convert_figures FIGURES.jsonl > gold.jsonl
    python -m evaluation.convert_figures --back EXTRACT.jsonl > predictions.jsonl

The scorer writes a quantity as words and numbers: "at least 12", "10-12", "dozens". Harms that are none of the closed
list (unharmed, targeted, freed, not killed) are left out.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from evaluation.jsonlines import JsonObject, print_jsonl, read_jsonl, span_of
from evaluation.quantities import parse_quantity

HARM_OF = {
    **{harm: harm for harm in ("killed", "injured", "missing", "captured", "displaced", "arrested", "affected")},
    "kidnapped": "captured",
    "detained": "arrested",
    "casualty": "affected",
}

WORDS_OF = {
    "at_least": "at least ",
    "more_than": "more than ",
    "up_to": "up to ",
    "fewer_than": "fewer than ",
    "about": "about ",
    "nearly": "nearly ",
}


def convert_figures(path: Path) -> Iterator[JsonObject]:
    """Yield the gold object of each article; attributions are not annotated."""
    for article in read_jsonl(path):
        yield {
            "id": article["id"],
            "text": article["text"],
            "figures": [
                _figure(number, figure)
                for number, figure in enumerate(article["figures"], 1)
                if figure["effect"] in HARM_OF
            ],
        }


def to_figure_scorer(row: Mapping[str, Any], text: str) -> JsonObject:
    """Return one object of the extract form as the figure scorer reads it."""
    return {
        "id": row["id"],
        "figures": [
            {
                "effect": figure["harm"],
                "value": _value_string(figure, text),
                "span": [figure["number"]["start"], figure["number"]["end"]] if figure.get("number") else None,
                "source": figure.get("claimant"),
            }
            for figure in row["figures"]
        ],
    }


def map_harms(article: Mapping[str, Any]) -> JsonObject:
    """Return a gold object of the figure scorer with the harms of the closed list."""
    figures = [
        {**figure, "effect": HARM_OF[figure["effect"]]} for figure in article["figures"] if figure["effect"] in HARM_OF
    ]
    return {**article, "figures": figures}


def _figure(number: int, figure: Mapping[str, Any]) -> JsonObject:
    return {
        "id": f"f{number}",
        "number": span_of(figure.get("span")),
        **parse_quantity(str(figure["value"])),
        "alternatives": [parse_quantity(str(value)) for value in figure.get("alt_values") or ()],
        "harm": HARM_OF[figure["effect"]],
        "group": figure.get("target") or "",
        "part_of": "" if figure.get("subtotal") else None,
        "background": bool(figure.get("background")),
        "claimant": figure.get("source"),
        "required": figure.get("required", True),
    }


def _value_string(figure: Mapping[str, Any], text: str) -> str:
    modifier, value = figure["modifier"], figure["value"]
    if value == 0:
        return "0"
    if modifier == "between":
        return f"{figure['lower']}-{figure['upper']}"
    if modifier == "vague":
        return text[figure["number"]["start"] : figure["number"]["end"]]
    return f"{WORDS_OF.get(modifier, '')}{value}"


if __name__ == "__main__":
    *flags, path = sys.argv[1:]
    rows = read_jsonl(Path(path))
    print_jsonl(
        (to_figure_scorer(row, row["text"]) for row in rows) if flags == ["--back"] else convert_figures(Path(path))
    )
