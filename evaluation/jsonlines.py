"""What every converter needs: JSON Lines in and out, and spans as objects."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

JsonObject = dict[str, Any]


def read_jsonl(path: Path) -> Iterator[JsonObject]:
    """Yield the objects of a file."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def write_jsonl(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """Write objects, one a line."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def print_jsonl(rows: Iterable[Mapping[str, Any]]) -> None:
    """Print objects, one a line, in UTF-8 whatever the terminal's encoding."""
    for row in rows:
        sys.stdout.buffer.write((json.dumps(row, ensure_ascii=False) + "\n").encode())


def span_of(ends: Sequence[int] | None) -> JsonObject | None:
    """Return a pair of offsets as a span object."""
    return {"start": ends[0], "end": ends[1]} if ends else None
