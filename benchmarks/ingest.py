"""How many articles of 400 words go from text to conflicts in a store a second on one core, and what takes the time.

    python -m benchmarks.ingest [ARTICLES…] [--tagger fast|accurate] [--articles 1000 4000] [--together]

Without files, the news of ``evaluation/wikinews`` is taken. For more articles than there are, they are taken again with
other names, each time two months later, so that every copy tells of other people, places and events: many small events.
With ``--together`` they are taken again as they are, so that every event is told as many times more: a few large ones.

Each number of articles runs in a process of its own, so that its peak memory is its own. Counted is processor time, so
that other work on the machine counts little. The last line of each run is the limit: what the engine alone takes to
load the same statements from a file. Between two numbers of articles stands what each further article took, which tells
whether time and memory grow in line.
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
from itertools import count, islice, pairwise
from pathlib import Path

from pyoxigraph import RdfFormat
from pyoxigraph import Store as Engine

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
_VOWELS = "aeiou"


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
    parser.add_argument("--together", action="store_true", help="let copies tell of the same events")
    options = parser.parse_args()
    if not options.articles:
        measure(options.paths, options.tagger)
        return
    rows = [row for path in options.paths for row in read_jsonl(path)]
    copies = repeat_rows(rows) if options.together else multiply(rows)
    read = list(islice(copies, max(options.articles)))
    totals = [run(read[:size], options.tagger) for size in options.articles]
    for fewer, more in pairwise(totals):
        tell_growth(fewer, more)


def run(rows: list[JsonObject], tagger: str) -> JsonObject:
    """Measure some articles in a process of their own, and return the line for all of it."""
    total: JsonObject = {}
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "articles.jsonl"
        write_jsonl(path, rows)
        command = [sys.executable, "-m", "benchmarks.ingest", str(path), "--tagger", tagger]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as measured:
            for line in measured.stdout or ():
                print(line, end="", flush=True)
                total = row if (row := json.loads(line))["what"] == _ALL else total
    if measured.returncode:
        sys.exit(measured.returncode)
    return total


def tell_growth(fewer: JsonObject, more: JsonObject) -> None:
    """Print what each article took by which one run had more than another."""
    further = more["articles"] - fewer["articles"]
    seconds, memory = (more[name] - fewer[name] for name in ("CPU seconds", "MiB"))
    growth = {"ms": round(1000 * seconds / further, 1), "KiB": round(1024 * memory / further)}
    between = f"each further article from {fewer['articles']} to {more['articles']}"
    print(json.dumps({"what": between, **growth}), flush=True)


_ALL = "all"


def repeat_rows(rows: list[JsonObject]) -> Iterator[JsonObject]:
    """Yield articles without end, in every round under other identifiers and otherwise as they are."""
    for turn in count():
        yield from ({**row, "id": f"{row['id']}-{turn}"} for row in rows)


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
    """Return another letter of its kind; consonants change from round to round, vowels when all consonants have."""
    if letter in _VOWELS:
        return _VOWELS[(_VOWELS.index(letter) + turn // len(_CONSONANTS)) % len(_VOWELS)]
    place = _CONSONANTS.find(letter)
    return letter if place < 0 else _CONSONANTS[(place + turn) % len(_CONSONANTS)]


def measure(paths: list[Path], name: str) -> None:
    """Do what ``ingest`` and ``build`` do, with one tagger, and print what each stage takes."""
    tagger = pipeline.load_tagger(name)
    clock = Clock()
    with tempfile.TemporaryDirectory() as place, pipeline.open_writer(str(Path(place) / "store")) as store:
        articles = words = 0
        with clock.stage("write articles and claims"):
            for one in graph.commit_articles(store, _extract(paths, tagger, clock)):
                articles += isinstance(one, Article)
                words += len(one.text.split()) if isinstance(one, Article) else 0
        _build(store, clock)
        with clock.stage("publish"):
            store.publish()
        taken = {stage: seconds for stage, seconds in clock.taken.items() if stage != "rest"}
        for stage, seconds in {**taken, _ALL: sum(taken.values())}.items():
            tell(stage, seconds, seconds / sum(taken.values()), articles, words)
        tell_limit(store, Path(place), sum(taken.values()))


def tell_limit(store: graph.Store, place: Path, seconds: float) -> None:
    """Print what the engine alone takes to load the statements of a store, and how many times that all of it took."""
    dumped, statements = place / "statements.nq", len(store.to_engine())
    store.to_engine().dump(dumped, format=RdfFormat.N_QUADS)
    begun = time.process_time()
    Engine(str(place / "limit")).bulk_load(path=dumped, format=RdfFormat.N_QUADS)
    limit = time.process_time() - begun
    figures = {"CPU seconds": round(limit, 2), "statements": statements, "all of it, times": round(seconds / limit, 1)}
    print(json.dumps({"what": "the engine's own load", **figures}), flush=True)


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
