"""The gate: every annotated set is measured, and nothing may fall below its floor.

    python -m evaluation.gate SHARED           measure and judge
    python -m evaluation.gate SHARED --all     print every figure, not only those with a floor
    python -m evaluation.gate SHARED --raise   lift the floors to what was measured

It counts what it looked at: a set that is missing or empty fails as loudly as a figure that fell.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from evaluation.answers import extract_rows
from evaluation.corpus_relations import measure_corpus
from evaluation.disputed_tolls import measure_disputes
from evaluation.jsonlines import JsonObject
from evaluation.merit import Merit, find_failures, floor_of, raise_floors, read_floors, render_merits, write_floors
from evaluation.records import measure_records
from evaluation.renditions import read_renditions
from evaluation.seed_relations import answer_relations
from evaluation.sets import SETS
from provenance.evaluation import Scores, score
from provenance.evaluation.annotation import parse_annotation

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
SEEDS = HERE.parent / "seeds"

COMPARED_WITH_SEEDS = (
    ("figures number", "audit_dev"),
    ("attributions overlap", "corpus_held_out"),
    ("attributions overlap", "wikinews_dev"),
    ("figures number", "corpus"),
    ("figures number", "wikinews_dev"),
)
"""Rules that read the seeds much better than these were grown around the seeds."""

POOLED = {
    "figures pooled": ("audit_dev", "corpus", "wikinews_dev", "wikinews_train"),
    "figures unseen": ("audit_dev", "corpus_held_out", "wikinews_dev"),
}
"""Sets whose figures are judged together; the shipped weights of figures never looked at the second group."""

WITH_SUMMARY_TOLLS = ("airwars_dev",)


def measure_sets(shared: Path) -> Iterator[Merit]:
    """Yield the figures of merit of each annotated set that is there."""
    read: dict[str, tuple[list[JsonObject], list[JsonObject]]] = {}
    for annotated in SETS:
        gold = annotated.read(shared)
        rows = extract_rows(gold)
        read[annotated.name] = gold, rows
        if gold:
            merits = merits_of(annotated.name, score(map(parse_annotation, gold), map(parse_annotation, rows)))
            yield from (one for one in merits if not (annotated.is_learned and one.measure.startswith("attributions")))
        if annotated.name in WITH_SUMMARY_TOLLS:
            yield from measure_disputes(annotated.name, gold, rows)
    yield from measure_pools(read)


def measure_pools(read: Mapping[str, tuple[list[JsonObject], list[JsonObject]]]) -> Iterator[Merit]:
    """Yield the figures of several sets together; ``read`` has gold and predictions of each."""
    for pool, names in POOLED.items():
        gold = [parse_annotation(row) for name in names for row in read.get(name, ([], []))[0]]
        rows = [parse_annotation(row) for name in names for row in read.get(name, ([], []))[1]]
        if gold:
            yield from (merit for merit in merits_of(pool, score(gold, rows)) if merit.measure.startswith("figures"))


def merits_of(name: str, scores: Scores) -> Iterator[Merit]:
    """Yield each measure of a set; of figures also recall and precision, each with the number it is a share of."""
    for measure in scores.measures:
        if measure.gold or measure.predicted:
            yield Merit(name, measure.name, measure.gold, measure.figure, (measure.low, measure.high))
    number = scores.figure_of.get("figures number")
    if number is not None:
        yield Merit(name, "figures number recall", number.gold, number.recall or 0.0)
        yield Merit(name, "figures number precision", number.predicted, number.precision or 0.0)


def measure_generality(merits: Sequence[Merit]) -> Iterator[Merit]:
    """Yield one minus the lead of the seeds over other sets; 1 where there is none."""
    figure_of = {merit.key: merit for merit in merits}
    for measure, name in COMPARED_WITH_SEEDS:
        seeds, other = figure_of.get(("seeds", measure)), figure_of.get((name, measure))
        if seeds and other:
            lead = max(0.0, seeds.figure - other.figure)
            yield Merit("generality", f"{measure}, seeds v {name}", other.n, 1 - lead)


def measure_everything(shared: Path) -> list[Merit]:
    """Return every merit, printing on the way what a single number cannot say."""
    merits = list(measure_sets(shared))
    merits += measure_records(shared)
    merits += measure_generality(merits)
    answers = answer_relations(shared)
    print(*answers.describe(), sep="\n")
    merits += answers.measure()
    merits += measure_corpus(shared)
    renditions = read_renditions(shared, SEEDS)
    print("", *renditions.describe(), sep="\n")
    return [*merits, *renditions.measure()]


def main() -> int:
    """Measure, print, judge; return 1 when anything failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, help="folder with the annotated data")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to the measured figures")
    parser.add_argument("--all", dest="everything", action="store_true", help="print every figure")
    arguments = parser.parse_args()
    floors = read_floors(FLOORS)
    merits = measure_everything(arguments.shared)
    if arguments.lift:
        floors = raise_floors(merits, floors)
        write_floors(FLOORS, floors)
    shown = [merit for merit in merits if arguments.everything or floor_of(merit.key, floors) is not None]
    print(render_merits(shown, floors))
    failures = find_failures(merits, floors)
    print(f"\n{len(merits)} figures measured, {len(failures)} failures", *failures, sep="\n")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
