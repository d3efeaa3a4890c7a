"""What taggers may learn from, in the form that ``provenance train`` reads; and what they are judged on, as it is.

    python -m evaluation.convert_training > training.jsonl
    python -m evaluation.convert_training --held-out > held-out.jsonl

The first are all series of the corpus and all articles of Wikinews but those that ``splits.json`` holds out; the second
are the series of the corpus that it holds out, as gold for ``provenance evaluate``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from evaluation.jsonlines import JsonObject, print_jsonl, read_jsonl

FOLDER = Path(__file__).parent


def read_split(*, held_out: bool) -> Iterator[JsonObject]:
    """Yield the gold of the series of the corpus that are held out, or of all that may be learned from."""
    splits = json.loads((FOLDER / "splits.json").read_text(encoding="utf-8"))
    held = set(splits["corpus"]["held_out"])
    for path in sorted((FOLDER / "corpus").glob("articles-*.jsonl")):
        yield from (row for row in read_jsonl(path) if (row.get("main_event") in held) is held_out)
    for name in () if held_out else splits["wikinews"]["train"]:
        yield from read_jsonl(FOLDER / name)


def to_example(row: Mapping[str, Any]) -> JsonObject:
    """Return a gold article in the form of the training."""
    stretches = sorted((*row["quotes"], *row["assertions"]), key=lambda stretch: (stretch["start"], stretch["end"]))
    return {
        "id": row["id"],
        "text": row["text"],
        "quotes": [
            {
                "content": [stretch["start"], stretch["end"]],
                "cue": _pair(stretch["cue_span"]),
                "speaker": _pair(stretch["claimant_span"]),
            }
            for stretch in stretches
            if stretch["voice"] == "speaker"
        ],
    }


def _pair(span: Mapping[str, int] | None) -> list[int] | None:
    return [span["start"], span["end"]] if span else None


if __name__ == "__main__":
    if sys.argv[1:] == ["--held-out"]:
        print_jsonl(read_split(held_out=True))
    else:
        print_jsonl(to_example(row) for row in read_split(held_out=False))
