"""How long it takes to find every conflict among many figure claims, beside a SPARQL self-join over the same claims.

    python benchmarks/conflicts.py [--sizes 10000 100000 1000000] [--join 1000 4000]

Claims are synthetic: 50 a measurand on average, few measurands having very many and most having few, four sides each,
a toll that grows, is rounded, lowered and disputed. Each size runs in a process of its own on one core, so that its
peak memory is its own. The self-join asks an in-memory Oxigraph store for pairs of one measurand whose bands are
disjoint; it stops at the sizes it can do.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from random import Random

import pyoxigraph as ox

from provenance.conflict.compare_figures import compare_figures
from provenance.conflict.figure import Figure
from provenance.models.identity import Event, Measurand, Resolution
from provenance.models.value import Interval
from provenance.models.vocabulary import Harm, Modifier

SEED = 20240503
A_MEASURAND = 50
FIRST_DAY = date(2020, 1, 1).toordinal()
SIDES = ("entity/ministry", "entity/hospital", "entity/relief-office", "voice/outlet")
EX = "https://example.org/"


def make_figures(size: int) -> Iterator[Figure]:
    """Yield that many figures; the same for every run."""
    random = Random(SEED)  # noqa: S311 - synthetic data, no secret
    left = size
    number = 0
    while left:
        # A Pareto draw of shape 1.25 has mean 5: times ten, few measurands get hundreds and most about a dozen.
        count = min(left, int(10 * random.paretovariate(1.25)))
        yield from make_measurand(f"measurand/{number}", f"event/{number}", count, random)
        left -= count
        number += 1


def make_measurand(measurand: str, event: str, count: int, random: Random) -> Iterator[Figure]:
    """Yield the figures of one measurand: a toll that grows from day to day, told by several sides."""
    toll = random.randint(3, 5000)
    day = FIRST_DAY + random.randint(0, 1000)
    for index in range(count):
        if random.random() < 0.1:
            day += 1
            toll += random.randint(0, 1 + toll // 10)
        value = toll if random.random() < 0.9 else max(1, toll + random.randint(-toll // 4, toll // 4))
        yield Figure(
            claim=f"claim/{measurand}/{index}",
            article=f"a{index}",
            version=f"version/{measurand}/{index}",
            start=index,
            measurand=measurand,
            event=event,
            harm=Harm.KILLED,
            side=random.choice(SIDES),
            band=(value, value),
            strict=(value, value),
            value=value,
            modifier=Modifier.EXACT,
            as_of=(day, day),
            published=(day, day),
            words=str(value),
            claimant="ministry",
        )


def make_resolution(figures: list[Figure]) -> Resolution:
    """Return the events and measurands of the figures."""
    first_of = {figure.measurand: figure for figure in figures}
    return Resolution(
        events=tuple(
            Event(id=one.event or "", label="", when=Interval(latest=date.fromordinal(FIRST_DAY + 3)))
            for one in first_of.values()
        ),
        measurands=tuple(
            Measurand(id=one.measurand or "", event=one.event or "", harm=Harm.KILLED) for one in first_of.values()
        ),
    )


def measure(size: int) -> dict[str, float]:
    """Return seconds on the clock and on the processor, comparisons, alarms and peak memory in MiB of one size."""
    figures = list(make_figures(size))
    resolution = make_resolution(figures)
    start, start_cpu = time.perf_counter(), time.process_time()
    compared = alarms = 0
    for comparison in compare_figures(figures, resolution):
        compared += 1
        alarms += comparison.alarm
    seconds, cpu = time.perf_counter() - start, time.process_time() - start_cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "claims": size,
        "seconds": round(seconds, 2),
        "CPU seconds": round(cpu, 2),
        "compared": compared,
        "alarms": alarms,
        "MiB": round(peak),
    }


def join(size: int) -> dict[str, float]:
    """Return the seconds that a self-join over the same claims takes, and its pairs."""
    store = ox.Store()
    of, lower, upper = (ox.NamedNode(EX + name) for name in ("of", "lower", "upper"))
    for figure in make_figures(size):
        claim = ox.NamedNode(EX + figure.claim)
        store.add(ox.Quad(claim, of, ox.NamedNode(EX + (figure.measurand or ""))))
        low, high = figure.band or (0, 0)
        store.add(ox.Quad(claim, lower, ox.Literal(low or 0)))
        store.add(ox.Quad(claim, upper, ox.Literal(high or 0)))
    question = f"""SELECT (COUNT(*) AS ?pairs) {{
        ?a <{EX}of> ?m ; <{EX}upper> ?high . ?b <{EX}of> ?m ; <{EX}lower> ?low . FILTER (?high < ?low) }}"""
    start = time.perf_counter()
    answer = store.query(question)
    pairs = int(next(iter(answer))["pairs"].value)  # type: ignore[arg-type, union-attr, index, call-overload]
    return {"claims": size, "seconds": round(time.perf_counter() - start, 2), "pairs": pairs}


def main() -> None:
    """Print one line a size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--join", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    parser.add_argument("--one", choices=["measure", "join"], help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        run = {"measure": measure, "join": join}[options.one]
        print(json.dumps(run(options.sizes[0])))
        return
    for name, sizes in (("measure", options.sizes), ("join", options.join)):
        for size in sizes:
            command = [sys.executable, __file__, "--one", name, "--sizes", str(size)]
            line = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            print({"measure": "detection", "join": "self-join"}[name], line.strip(), flush=True)


if __name__ == "__main__":
    main()
