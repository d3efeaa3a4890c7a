"""How fast figures are read, beside a plain regular expression, quantulum3 and text2num, and how time grows with size.

    pip install quantulum3 text2num      # on demand; without them their rows say so
    python -m benchmarks.figures [--only speed|growth]

All readers run over the same articles of 400 words, one core, in one run: over news as it comes, and over reports full
of figures, which take longer, since what costs time is a number that may count people. The regular expression finds a
number near a word of harm and nothing else; the two libraries find numbers and no harm. Time is that of the processor.
Below stands the time for texts of growing size and of unfriendly kinds: doubling the size should double the time.
"""

from __future__ import annotations

import argparse
import importlib
import re
import time
from collections.abc import Callable
from operator import itemgetter

from benchmarks.texts import NEWS, TOLLS, WORDS, cut_texts
from provenance.extraction.figures import find_figures
from provenance.models.article import Article

MIXES = {"news of every kind": NEWS, "reports full of figures": TOLLS}
PASSES = 3
"""Times that every reader reads the articles; the quickest counts, because other work on the machine only slows."""
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


def main() -> None:
    """Print what is asked for, or both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", choices=("speed", "growth"))
    asked = parser.parse_args().only
    if asked != "growth":
        print_speed()
    if asked != "speed":
        print_growth()


def print_speed() -> None:
    """Print how many articles of 400 words a second each reader reads, in both mixes of texts."""
    for mix, paths in MIXES.items():
        texts = list(cut_texts(paths))
        figures = sum(map(count_figures, texts))
        print(f"{mix}: {len(texts)} articles of {WORDS} words, {figures / len(texts):.1f} figures each")
        print(f"{'reader':<28}{'articles/s':>12}{'found each':>12}")
        for name, reader, limit in _readers(len(texts)):
            print(_row(name, reader, texts[:limit]))
        print()


def print_growth() -> None:
    """Print the seconds that texts of growing size take."""
    print(f"{'text':<28}" + "".join(f"{size / 1e6:>10.0f} MB" for size in SIZES))
    for name, unit in GROWING.items():
        print(_growth(name, unit or "\n\n".join(cut_texts(TOLLS)) + "\n\n"))


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
        return f"{name:<28}{'not installed':>24}"
    found, seconds = min((_pass(reader, texts) for _ in range(PASSES)), key=itemgetter(1))
    articles = sum(len(text.split()) for text in texts) / WORDS
    return f"{name:<28}{articles / seconds:>12.0f}{found / len(texts):>12.1f}"


def _pass(reader: Reader, texts: list[str]) -> tuple[int, float]:
    start = time.process_time()
    return sum(map(reader, texts)), max(time.process_time() - start, 1e-9)


def _growth(name: str, unit: str) -> str:
    return f"{name:<28}" + "".join(f"{_seconds(unit * (size // len(unit) + 1), size):>11.1f} s" for size in SIZES)


def _seconds(text: str, size: int) -> float:
    start = time.process_time()
    count_figures(text[:size])
    return time.process_time() - start


if __name__ == "__main__":
    main()
