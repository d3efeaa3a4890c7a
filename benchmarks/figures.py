"""How fast figures are read, beside a plain regular expression, quantulum3 and text2num, and how time grows with size.

    pip install quantulum3 text2num      # on demand; without them their rows say so
    python benchmarks/figures.py evaluation/corpus/articles-*.jsonl

All readers run over the same texts, one core, in one run; "articles/s" counts articles of 400 words. The regular
expression finds a number near a word of harm and nothing else; the two libraries find numbers and no harm. Below stands
the time for texts of growing size and of unfriendly kinds: doubling the size should double the time.
"""

from __future__ import annotations

import importlib
import json
import re
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from provenance.extraction.figures import find_figures
from provenance.models.article import Article

WORDS_AN_ARTICLE = 400
LIBRARY_ARTICLES = 20
"""The libraries are measured on the first articles only: they are slow."""
PLAIN = re.compile(
    r"\b(?:(?:at least|more than|about|nearly|up to)\s+)?"
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|dozens)\b"
    r"[^.\n]{0,45}?\b(?:killed|dead|died|injured|wounded|hurt|missing|arrested)\b"
    r"|\b(?:killing|killed|injuring|wounding)\s+(?:at least |more than |about )?(?:\d[\d,.]*|\w+)",
    re.IGNORECASE,
)
GROWING = {
    "prose": None,
    "figures in one line": "twelve people were killed and 30 wounded in the attack, ",
    "numbers in a row": "12 ",
    "number words in a row": "twenty ",
    "commas": ", ",
    "coordinations": "two men and ",
}
SIZES = (1_000_000, 2_000_000, 5_000_000, 10_000_000)

Reader = Callable[[str], int]


def main(paths: Iterable[str]) -> None:
    """Print both tables for the texts of JSONL files."""
    texts = [json.loads(line)["text"] for path in paths for line in Path(path).read_text("utf-8").splitlines()]
    print(f"{len(texts)} articles, {sum(len(text.split()) for text in texts)} words")
    print(f"{'reader':<28}{'articles/s':>12}{'found':>10}")
    for name, reader, limit in _readers(len(texts)):
        print(_row(name, reader, texts[:limit]))
    print(f"\n{'text':<28}" + "".join(f"{size / 1e6:>10.0f} MB" for size in SIZES))
    for name, unit in GROWING.items():
        print(_growth(name, unit or "\n\n".join(texts) + "\n\n"))


def _readers(total: int) -> list[tuple[str, Reader | None, int]]:
    return [
        ("claim-provenance figures", count_figures, total),
        ("plain regular expression", lambda text: sum(1 for _ in PLAIN.finditer(text)), total),
        ("quantulum3 (no classifier)", _quantulum(), LIBRARY_ARTICLES),
        ("text2num", _text2num(), LIBRARY_ARTICLES),
    ]


def count_figures(text: str) -> int:
    """Return the number of figures of a text."""
    return sum(1 for _ in find_figures(Article(id="a", text=text, raw_sha256=""), ()))


def _quantulum() -> Reader | None:
    try:
        parser = importlib.import_module("quantulum3.parser")
    except ImportError:
        return None
    return lambda text: len(parser.parse(text))


def _text2num() -> Reader | None:
    try:
        text_to_num = importlib.import_module("text_to_num")
    except ImportError:
        return None
    return lambda text: len(re.findall(r"\d+", text_to_num.alpha2digit(text, "en")))


def _row(name: str, reader: Reader | None, texts: list[str]) -> str:
    if reader is None:
        return f"{name:<28}{'not installed':>22}"
    start = time.process_time()
    found = sum(reader(text) for text in texts)
    seconds = max(time.process_time() - start, 1e-9)
    articles = sum(len(text.split()) for text in texts) / WORDS_AN_ARTICLE
    return f"{name:<28}{articles / seconds:>12.0f}{found:>10}"


def _growth(name: str, unit: str) -> str:
    return f"{name:<28}" + "".join(f"{_seconds(unit * (size // len(unit) + 1), size):>11.1f} s" for size in SIZES)


def _seconds(text: str, size: int) -> float:
    start = time.process_time()
    count_figures(text[:size])
    return time.process_time() - start


if __name__ == "__main__":
    main(sys.argv[1:])
