"""The complete hand annotation of a few articles (figures, quotations, assertions) in the extract form with ``text``.

    python -m evaluation.convert_seeds SHARED > gold.jsonl

The annotation marks every pair of quotation marks and every assertion; the extract form has every attributed stretch
once. So an assertion swallows the quotations inside it, scare quotes and labels go to ``marks``, and only figures of
people harmed stay.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from evaluation.jsonlines import JsonObject, print_jsonl
from provenance.evaluation.quotation import Words
from provenance.models.value import Span

Ends = dict[str, int]

HARM_OF = {
    "taken_hostage": ("captured", None),
    "still_held": ("captured", "still"),
    "presumed_dead": ("killed", "presumed"),
}
MARK_OF = {"scare": "scare", "label": "title"}


def convert_seeds(gold: Path, texts: Path) -> Iterator[JsonObject]:
    """Yield the gold object of each article; texts are files named in the annotation."""
    for article in json.loads(gold.read_text(encoding="utf-8"))["articles"]:
        text = (texts / article["file"]).read_bytes().decode("utf-8")
        attributions = list(_attributions(article, Words(text)))
        yield {
            **_metadata(article),
            "text": text,
            "figures": [_figure(figure) for figure in article["figures"] if figure["casualty"]],
            "quotes": [attribution for attribution in attributions if attribution["form"] != "indirect"],
            "assertions": [attribution for attribution in attributions if attribution["form"] == "indirect"],
            "marks": [
                {**_outer(quote), "type": MARK_OF[quote["quote_type"]]}
                for quote in article["quotes"]
                if quote["scare_quote"]
            ],
        }


def _metadata(article: Mapping[str, Any]) -> JsonObject:
    publication = article["metadata"]["published"]
    explicit, inferred = publication["explicit"], publication["inferred"]
    publisher = article["metadata"]["publisher"]
    return {
        "id": article["id"],
        "publisher": publisher and publisher["name"],
        "published": explicit["date"] if explicit else {key: inferred[key] for key in ("earliest", "latest")},
    }


def _figure(figure: Mapping[str, Any]) -> JsonObject:
    harm, status = HARM_OF.get(figure["effect"], (figure["effect"], None))
    numbers = figure["number_spans"]
    as_of = figure["as_of"]
    return {
        "id": figure["id"],
        "start": figure["start"],
        "end": figure["end"],
        "exact": figure["exact"],
        "number": {"start": numbers[0]["start"], "end": numbers[-1]["end"]},
        "value": figure["value"],
        **_bounds(figure),
        "modifier": figure["modifier"],
        "harm": harm,
        "harm_status": status,
        "group": figure["victim_group"],
        "part_of": figure["part_of"],
        "as_of": as_of and [as_of["earliest"], as_of["latest"]],
        "event": figure["event"],
        "claimant": figure["attribution"] and figure["attribution"]["exact"],
        "claimant_span": _ends(figure["attribution"]),
    }


def _bounds(figure: Mapping[str, Any]) -> JsonObject:
    """Return strict inclusive bounds; the annotation counts "dozens" from 24 up, the extract form leaves it open."""
    if figure["modifier"] == "vague":
        return {"lower": None, "upper": None}
    beyond = 0 if figure["lower_inclusive"] else 1
    return {"lower": figure["lower"] and figure["lower"] + beyond, "upper": figure["upper"]}


def _attributions(article: Mapping[str, Any], words: Words) -> Iterator[JsonObject]:
    spoken = [assertion for assertion in article["assertions"] if assertion["voice"] == "speaker"]
    quotes = [quote for quote in article["quotes"] if not quote["scare_quote"]]
    for assertion in spoken:
        inside = [_outer(quote) for quote in quotes if _holds(assertion, _outer(quote))]
        yield {**_attribution(assertion, assertion, words), "fragments": inside}
    for quote in quotes:
        if not any(_holds(assertion, _outer(quote)) for assertion in spoken):
            form = {"form": "embed"} if quote["quote_type"] == "embed" else {}
            yield {**_attribution(quote, _outer(quote), words), **form, "language": quote["language"]}


def _attribution(annotation: Mapping[str, Any], place: Mapping[str, Any], words: Words) -> JsonObject:
    speaker = annotation["speaker"]
    span = Span(start=place["start"], end=place["end"])
    return {
        "id": annotation["id"],
        "start": span.start,
        "end": span.end,
        "exact": span.text_in(words.text),
        "form": words.form_of(span).value,
        "voice": "speaker",
        "claimant": speaker["exact"] if speaker else "unnamed",
        "claimant_span": _ends(speaker),
        "cue": annotation["cue"] and annotation["cue"]["exact"],
        "cue_span": _ends(annotation["cue"]),
    }


def _outer(quote: Mapping[str, Any]) -> Ends:
    return {key: (quote["outer"] or quote)[key] for key in ("start", "end")}


def _ends(place: Mapping[str, Any] | None) -> Ends | None:
    """Return the offsets of an annotation, or None where it has no place in the text."""
    return {"start": place["start"], "end": place["end"]} if place and place["start"] is not None else None


def _holds(place: Mapping[str, Any], other: Ends) -> bool:
    return bool(place["start"] <= other["start"] and other["end"] <= place["end"])


if __name__ == "__main__":
    shared = Path(sys.argv[1])
    print_jsonl(convert_seeds(shared / "gold" / "gold.json", shared / "seeds"))
