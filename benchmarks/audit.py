"""How long the audit of a whole corpus takes, and in how much memory.

    python -m benchmarks.audit [--articles 1000]

The texts are those of evaluation/, cut into articles of 400 words, one published each day; where they come round again,
their names get another ending, so that each round tells of other people and places. Reading and building are not timed.
Time is that of the processor; memory is the most that the process ever held.
"""

from __future__ import annotations

import argparse
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from benchmarks.attributions import cut_texts
from provenance import desk, graph, pipeline
from provenance.extraction.extract import extract_claims
from provenance.models.article import Article
from provenance.models.identifiers import hash_text
from provenance.models.value import Interval

BATCH = 100
FIRST_DAY = date(2020, 1, 1)
_NAME = re.compile(r"(?<=[a-z,] )([A-Z][a-z]{4,})\b")


def make_articles(count: int) -> Iterator[Article]:
    """Yield that many articles, no two of them about the same people."""
    texts = list(cut_texts())
    for number in range(count):
        round_, place = divmod(number, len(texts))
        ending = "aeiou"[round_ % 5] * (1 + round_ // 5)
        text = _NAME.sub(rf"\g<1>{ending}", texts[place]) if round_ else texts[place]
        yield Article(
            id=f"article-{number}",
            text=text,
            publisher=f"Outlet {place % 20}",
            published=Interval.day(FIRST_DAY + timedelta(days=number)),
            raw_sha256=hash_text(text),
        )


def make_store(place: str, count: int) -> None:
    """Read and build the articles into a store."""
    with pipeline.open_writer(place) as store:
        articles = list(make_articles(count))
        for start in range(0, count, BATCH):
            graph.write_articles(store, [(one, extract_claims(one)) for one in articles[start : start + BATCH]])
        desk.build(store)


def measure(place: str) -> None:
    """Audit a store and print what it took."""
    start = time.process_time()
    report = desk.audit(place, "html", {})
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(f"{len(report.findings)} findings, {len(report.content) / 1e6:.0f} MB, {seconds:.0f} s, {peak:.2f} GB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--store", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.store:
        measure(given.store)
    else:
        with tempfile.TemporaryDirectory() as folder:
            made = str(Path(folder) / "store")
            make_store(made, given.articles)
            # A process of its own: building takes more memory than the audit does.
            subprocess.run([sys.executable, "-m", "benchmarks.audit", "--store", made], check=True)
