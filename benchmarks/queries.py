"""How long the named questions take: on the seeds, and on a graph of a million claims beside rdflib's own engine.

    python -m benchmarks.queries [--claims 1000000] [--rdflib 2000 10000] [--keep FOLDER]

The large graph is synthetic: 50 figures a measurand, told as in ``benchmarks/conflicts.py``, compared by the real
comparison, and written with the vocabulary of the real writer, each claim with its anchor, words, claimant, version
and article. Blocks of 20,000 claims go in through the engine's bulk loader, each the first one under other names.
Measured are the first page of the board of conflicts, and the conflicts of one event at a time: 200 events drawn
evenly, the same in every run.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pyoxigraph
import rdflib
from pyoxigraph import Quad, RdfFormat

from benchmarks.conflicts import A_MEASURAND, make_measurand, make_resolution
from provenance import Provenance
from provenance.conflict.compare_figures import compare_figures
from provenance.conflict.figure import Figure
from provenance.graph import get_query, list_questions, open_snapshot, open_store, run_query
from provenance.graph.comparisons import PAGE, Printing, comparisons_to_graph
from provenance.graph.identities import resolution_to_graph
from provenance.graph.namespaces import PREFIXES, Names
from provenance.graph.questions import fill_in
from provenance.models.comparison import Comparison
from provenance.models.value import Interval

SEEDS = Path(__file__).parents[1] / "seeds"
SEED = 7
EVENTS = 200
BLOCK = 20_000
NAMES = Names()

_KINDS = b"article|claim|claimant|claims|comparison|event|group|measurand|mention|text|version"
_RECORD = re.compile(rb"<" + NAMES.base.encode() + rb"(?:" + _KINDS + rb")/")
_PLACE = re.compile(rb'#(rank|boardPage)> "(\d+)')


def main() -> None:
    """Print one line a measurement."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--rdflib", type=int, nargs="*", default=[2_000, 10_000])
    parser.add_argument("--keep", type=Path, help="folder of the large store; used again when it is there")
    options = parser.parse_args()
    measure_seeds()
    for size in options.rdflib:
        measure_rdflib(size)
    folder = options.keep or Path(tempfile.mkdtemp()) / "store"
    if not folder.exists():
        fill(folder, options.claims)
    measure_store(folder)
    if not options.keep:
        shutil.rmtree(folder.parent)


def tell(what: str, **figures: float | str) -> None:
    """Print one measurement."""
    print(json.dumps({"what": what, **figures}), flush=True)


def time_in_ms(work: Callable[[], Any], times: int = 5) -> float:
    """Return the least of some times that the work takes, in milliseconds."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(1000 * (time.perf_counter() - start))
    return round(min(taken), 2)


def measure_seeds() -> None:
    """Ask every named question over the built seeds."""
    with tempfile.TemporaryDirectory() as place:
        store = Provenance(Path(place) / "store")
        store.ingest(SEEDS)
        store.build()
        for question in list_questions():
            tell("seeds", question=question.name, ms=time_in_ms(lambda name=question.name: store.query(name)))
        store.close()


def fill(folder: Path, size: int) -> None:
    """Make a store of that many claims, through the engine's bulk loader."""
    open_store(str(folder)).close()
    block = Block(write_claims(min(size, BLOCK)))
    start = time.perf_counter()
    engine = pyoxigraph.Store(str(folder / "live"))
    for number in range(max(1, size // BLOCK)):
        engine.bulk_load(input=block.rename(number), format=RdfFormat.N_QUADS, lenient=True)
    seconds = time.perf_counter() - start
    quads = len(engine)
    tell("loaded", claims=size, quads=quads, seconds=round(seconds, 1), quads_a_second=round(quads / seconds))
    start = time.perf_counter()
    engine.optimize()
    tell("optimised", seconds=round(time.perf_counter() - start, 1))
    engine.flush()
    del engine
    shutil.rmtree(folder / "generations")
    open_store(str(folder)).close()


class Block:
    """Statements about some claims, repeated under other names."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        placed, others = [], []
        for piece in pieces:
            (placed if _PLACE.search(piece) else others).append(piece)
        ranks, pages = (sum(place in piece for piece in placed) for place in (b"#rank> ", b"#boardPage> "))
        self._step = {b"rank": ranks, b"boardPage": -(-pages // PAGE)}
        self._placed, self._others = _split(placed), _split(others)

    def rename(self, number: int) -> bytes:
        """Return the block under other names, and with ranks and pages that follow those of the one before."""

        def shift(found: re.Match[bytes]) -> bytes:
            return b'#%s> "%d' % (found[1], int(found[2]) + number * self._step[found[1]])

        name = b"b%d-" % number
        return _PLACE.sub(shift, name.join(self._placed)) + name.join(self._others)


def _split(pieces: Iterable[bytes]) -> list[bytes]:
    """Return the pieces as one, split where a record's own name begins: joining takes no search."""
    return _RECORD.sub(rb"\g<0>\0", b"".join(pieces)).split(b"\0")


def write_claims(size: int) -> Iterator[bytes]:
    """Yield the graph of that many claims as N-Quads, in pieces."""
    random = Random(SEED)  # noqa: S311 - synthetic data, no secret
    figures = [
        figure
        for number in range(size // A_MEASURAND)
        for figure in make_measurand(f"measurand/{number}", f"event/{number}", A_MEASURAND, random)
    ]
    known = make_resolution(figures)
    # A toll that grows from day to day is that of a running event: growth is no conflict, what deviates is one.
    running = tuple(event.model_copy(update={"running": True, "when": Interval()}) for event in known.events)
    resolution = known.model_copy(update={"events": running})
    yield "".join(line for figure in figures for line in write_claim(figure)).encode()
    yield from write(resolution_to_graph(resolution, NAMES))
    compared = sorted(compare_figures(figures, resolution), key=by_urgency)
    tell("compared", claims=size, pairs=len(compared), conflicts=sum(comparison.alarm for comparison in compared))
    printings = {figure.claim: find_printing(figure) for figure in figures}
    yield from write(comparisons_to_graph(compared, printings, NAMES))


def find_printing(figure: Figure) -> Printing:
    """Return how a claim is printed in the article that is made up for it."""
    return Printing(f"{figure.words} people", name_article(figure), find_claimant(figure), find_day(figure))


def name_article(figure: Figure) -> str:
    """Return the identifier of the article that prints a claim."""
    return figure.claim.removeprefix("claim/")


def find_claimant(figure: Figure) -> str:
    """Return the name of the side that tells a claim."""
    return figure.side.partition("/")[2]


def find_day(figure: Figure) -> date:
    """Return the day on which a claim was printed."""
    return date.fromordinal((figure.published or (1, 1))[0] or 1)


def by_urgency(comparison: Comparison) -> tuple[str, bool, str]:
    """Return a key that puts severe conflicts first."""
    return comparison.severity.value, not comparison.alarm, comparison.id


def write(quads: Iterable[Quad]) -> Iterator[bytes]:
    """Yield statements as N-Quads."""
    for quad in quads:
        yield f"{quad} .\n".encode()


def write_claim(figure: Figure) -> Iterator[str]:
    """Yield the lines of one claim, with an article of its own: what the writers of the graph say of such a claim."""
    cg, oa, a = PREFIXES["cg"], PREFIXES["oa"], f"{PREFIXES['rdf']}type"
    base, key = NAMES.base, name_article(figure)
    claim, version, article = f"{base}claim/{key}", f"{base}version/{key}", f"{base}article/{key}"
    anchor, span = f"{base}mention/{key}", f"{base}version/{key}#char=0,9"
    claimant = f"{base}claimant/{key}"
    published = find_day(figure).isoformat()
    in_claims, in_text = f"<{base}claims/{key}/toy>", f"<{base}text/{key}>"
    value = f'"{figure.value}"^^<{PREFIXES["xsd"]}integer>'
    for subject, predicate, found, graph in (
        (claim, a, f"<{cg}Claim>", in_claims),
        (claim, a, f"<{cg}FigureClaim>", in_claims),
        (claim, f"{cg}inVersion", f"<{version}>", in_claims),
        (claim, f"{cg}claimant", f"<{claimant}>", in_claims),
        (claim, f"{cg}anchor", f"<{anchor}>", in_claims),
        (claim, f"{cg}harm", f"<{cg}harm-{figure.harm.value}>", in_claims),
        (claim, f"{cg}value", value, in_claims),
        (claim, f"{cg}bandLower", value, in_claims),
        (claim, f"{cg}bandUpper", value, in_claims),
        (claim, f"{cg}sentence", f'"{figure.words} people died, the ministry said."', in_claims),
        (anchor, a, f"<{oa}SpecificResource>", in_claims),
        (anchor, f"{oa}hasSelector", f"<{span}>", in_claims),
        (span, f"{oa}exact", f'"{figure.words} people"', in_claims),
        (claimant, a, f"<{cg}Claimant>", in_claims),
        (claimant, f"{PREFIXES['schema']}name", f'"{find_claimant(figure)}"', in_claims),
        (version, a, f"<{cg}ArticleVersion>", in_text),
        (version, f"{PREFIXES['dcterms']}isVersionOf", f"<{article}>", in_text),
        (version, f"{cg}publishedEarliest", f'"{published}"^^<{PREFIXES["xsd"]}date>', in_text),
        (article, f"{PREFIXES['dcterms']}identifier", f'"{key}"', f"<{base}identity>"),
        (claim, f"{cg}measurand", f"<{base}{figure.measurand}>", f"<{base}derived>"),
        (claim, f"{cg}event", f"<{base}{figure.event}>", f"<{base}derived>"),
    ):
        yield f"<{subject}> <{predicate}> {found} {graph} .\n"


def measure_store(folder: Path) -> None:
    """Ask the large store for the board and for single events."""
    with open_snapshot(str(folder)) as store:
        board, of_event = get_query("conflict-board"), get_query("conflicts-of-event")
        run_query(store, "ASK { }")
        page = run_query(store, board, {"page": "1"}).rows()
        tell("board", rows=len(page), ms=time_in_ms(lambda: run_query(store, board, {"page": "1"}), 20))
        events = draw_events(folder)
        taken = sorted(
            time_in_ms(lambda event=event: run_query(store, of_event, {"event": event}), 1) for event in events
        )
        tell("one event", events=len(events), median_ms=statistics.median(taken), p95_ms=taken[int(0.95 * len(taken))])


def draw_events(folder: Path) -> list[str]:
    """Return the events that are asked for: drawn evenly from those that have a conflict."""
    with open_snapshot(str(folder)) as store:
        query = "SELECT DISTINCT ?event { ?c a cg:Conflict ; cg:event ?event }"
        events = sorted(row["event"] for row in run_query(store, query, seconds=600).records())
    return Random(SEED).sample(events, min(EVENTS, len(events)))  # noqa: S311 - a sample, no secret


def measure_rdflib(size: int) -> None:
    """Ask rdflib's own engine the same, at a size that it can do."""
    graph = rdflib.Graph()
    nquads = b"".join(write_claims(size))
    triples = b"".join(f"{quad.triple} .\n".encode() for quad in pyoxigraph.parse(nquads, RdfFormat.N_QUADS))
    graph.parse(data=triples, format="nt")
    for path in (Path(__file__).parents[1] / "ontology" / "schemes").glob("*.ttl"):
        graph.parse(path)
    first = min(str(event) for event in graph.objects(None, rdflib.URIRef(f"{PREFIXES['cg']}event")))
    for name, parameters in (("conflict-board", {"page": "1"}), ("conflicts-of-event", {"event": first})):
        text = fill_in(get_query(name), parameters, NAMES)
        taken = time_in_ms(lambda text=text: list(graph.query(text, initNs=PREFIXES)), 1)
        tell("rdflib", claims=size, question=name, ms=taken)


if __name__ == "__main__":
    sys.exit(main())
