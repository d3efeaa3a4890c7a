"""How many articles go into a store a second on one core: read, written, resolved and compared.

    python -m benchmarks.ingest ARTICLES… [--tagger fast|accurate]

Counted is processor time, so that other work on the machine does not count. Articles are counted as they come, and once
more as articles of 400 words.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from provenance import pipeline
from provenance.models.article import Article

WORDS = 400


def main() -> None:
    """Print one line for each part of the way, and one for all of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--tagger", choices=["fast", "accurate"], default="fast")
    options = parser.parse_args()
    tagger = pipeline.load_tagger(options.tagger)
    taken: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as place, pipeline.open_writer(str(Path(place) / "store")) as store:
        with timed("ingest", taken):
            found = list(pipeline.ingest(options.paths, store, tagger))
        with timed("build", taken):
            pipeline.build(store)
        with timed("publish", taken):
            store.publish()
    articles = [one for one in found if isinstance(one, Article)]
    words = sum(len(article.text.split()) for article in articles)
    for what, seconds in {**taken, "all": sum(taken.values())}.items():
        tell(what, seconds, len(articles), words)


@contextmanager
def timed(what: str, taken: dict[str, float]) -> Iterator[None]:
    """Note the processor time that the block takes, in seconds."""
    start = time.process_time()
    yield
    taken[what] = time.process_time() - start


def tell(what: str, seconds: float, articles: int, words: int) -> None:
    """Print one measurement."""
    figures = {
        "what": what,
        "CPU seconds": round(seconds, 2),
        "articles": articles,
        "articles a second": round(articles / seconds, 1),
        f"of {WORDS} words a second": round(words / WORDS / seconds, 1),
        "MiB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }
    print(json.dumps(figures), flush=True)


if __name__ == "__main__":
    sys.exit(main())
