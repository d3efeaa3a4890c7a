"""How many articles of 400 words go from text to conflicts in a store a second on one core, and what takes the time.

    python -m benchmarks.ingest [ARTICLES…] [--tagger fast|accurate] [--articles 1000 4000]

Without files, the news of ``evaluation/wikinews`` is taken. For more articles than there are, they are taken again with
other names, each time two months later, so that every copy tells of other people, places and events. Each number of
articles runs in a process of its own, so that its peak memory is its own. Counted is processor time, so that other work
on the machine counts little.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import count, islice
from pathlib import Path

from benchmarks.texts import NEWS, WORDS
from evaluation.jsonlines import JsonObject, read_jsonl, write_jsonl
from provenance import conflict, graph, pipeline, reading, resolution
from provenance.extraction.attributions import Tagger
from provenance.extraction.extract import extract_claims
from provenance.models.article import Article, Problem
from provenance.models.claim import Extraction
from provenance.models.dossier import Dossier

APART = timedelta(days=60)
_NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
_CONSONANTS = "bcdfghjklmnpqrstvwxz"


class Clock:
    """Processor time by stage, in seconds; what one stage waits for another is the other's."""

    def __init__(self) -> None:
        self.taken: dict[str, float] = {}
        self._stages = ["rest"]
        self._turned = time.process_time()

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Count the time of the block as that of a stage."""
        self._turn()
        self._stages.append(name)
        yield
        self._turn()
        self._stages.pop()

    def _turn(self) -> None:
        now = time.process_time()
        stage = self._stages[-1]
        self.taken[stage] = self.taken.get(stage, 0.0) + now - self._turned
        self._turned = now


def main() -> None:
    """Print one line for each stage of each number of articles, and one for all of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, default=NEWS)
    parser.add_argument("--tagger", choices=["fast", "accurate"], default="fast")
    parser.add_argument("--articles", type=int, nargs="*", help="how many; all of the files, once, when not given")
    options = parser.parse_args()
    if not options.articles:
        measure(options.paths, options.tagger)
        return
    rows = [row for path in options.paths for row in read_jsonl(path)]
    for size in options.articles:
        with tempfile.TemporaryDirectory() as place:
            path = Path(place) / "articles.jsonl"
            write_jsonl(path, islice(multiply(rows), size))
            command = [sys.executable, "-m", "benchmarks.ingest", str(path), "--tagger", options.tagger]
            subprocess.run(command, check=True)


def multiply(rows: list[JsonObject]) -> Iterator[JsonObject]:
    """Yield articles without end, in every round under other names and at another time."""
    written = " ".join(row["text"] for row in rows)
    known = set(re.findall(r"\b[a-z]{4,}\b", written)) | set(_KEPT.split())
    for turn in count():

        def rename(match: re.Match[str], turn: int = turn) -> str:
            name = match.group()
            if name.lower() in known:
                return name
            return name[0] + "".join(_shift(letter, turn) for letter in name[1:])

        for row in rows:
            printed = (date.fromisoformat(row["published"]) + turn * APART).isoformat()
            words = {field: _NAME.sub(rename, row[field]) for field in ("title", "text")}
            yield {**words, "id": f"{row['id']}-{turn}", "publisher": row["publisher"], "published": printed}


_KEPT = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december president minister"
)


def _shift(letter: str, turn: int) -> str:
    place = _CONSONANTS.find(letter)
    return letter if place < 0 else _CONSONANTS[(place + turn) % len(_CONSONANTS)]


def measure(paths: list[Path], name: str) -> None:
    """Do what ``ingest`` and ``build`` do, with one tagger, and print what each stage takes."""
    tagger = pipeline.load_tagger(name)
    clock = Clock()
    with tempfile.TemporaryDirectory() as place, pipeline.open_writer(str(Path(place) / "store")) as store:
        with clock.stage("write articles and claims"):
            found = list(graph.commit_articles(store, _extract(paths, tagger, clock)))
        _build(store, clock)
        with clock.stage("publish"):
            store.publish()
    articles = [one for one in found if isinstance(one, Article)]
    words = sum(len(article.text.split()) for article in articles)
    taken = {stage: seconds for stage, seconds in clock.taken.items() if stage != "rest"}
    for stage, seconds in {**taken, "all": sum(taken.values())}.items():
        tell(stage, seconds, seconds / sum(taken.values()), len(articles), words)


def _extract(paths: list[Path], tagger: Tagger | None, clock: Clock) -> Iterator[Problem | tuple[Article, Extraction]]:
    articles = reading.read_articles([str(path) for path in paths])
    while True:
        with clock.stage("read articles"):
            article = next(articles, None)
        if article is None:
            return
        if isinstance(article, Problem):
            yield article
            continue
        with clock.stage("extract claims"):
            extraction = extract_claims(article, tagger)
        yield article, extraction


@graph.without_collection()
def _build(store: graph.Store, clock: Clock) -> None:
    with clock.stage("read articles and claims back"):
        articles = tuple(graph.read_articles(store))
        extractions = tuple(graph.recall_extractions(store, articles))
    with clock.stage("resolve identities"):
        identities = resolution.resolve(articles, extractions)
    with clock.stage("compare claims"):
        compared = conflict.compare(articles, extractions, identities)
    with clock.stage("write what was derived"):
        dossier = Dossier(articles=articles, extractions=extractions, resolution=identities, comparisons=compared)
        graph.replace_derived(store, dossier)


def tell(what: str, seconds: float, share: float, articles: int, words: int) -> None:
    """Print one measurement."""
    figures = {
        "what": what,
        "CPU seconds": round(seconds, 2),
        "%": round(100 * share, 1),
        "articles": articles,
        f"of {WORDS} words a second": round(words / WORDS / seconds, 1) if seconds else None,
        "MiB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }
    print(json.dumps(figures), flush=True)


if __name__ == "__main__":
    main()
