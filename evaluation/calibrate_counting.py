"""Fit the weights by which two figures are taken to count the same people.

    python -m evaluation.calibrate_counting SHARED

Fitted are the annotated pairs of figures of the development half of the corpus (``splits.json``, key ``conflicts``)
that were extracted and whose numbers differ: growth, revision and contradiction are differences of one count, part and
scope are not. The other half says how often the fitted and the shipped weights decide rightly.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from math import exp
from pathlib import Path
from typing import NamedTuple

from evaluation.answers import build_dossier, read_annotated
from evaluation.convert_articles import convert_articles
from evaluation.corpus_relations import read_claims
from evaluation.jsonlines import read_jsonl
from evaluation.relations import find_claims
from provenance.conflict.counting import BIAS, WEIGHTS, read_features
from provenance.conflict.figure import read_figures
from provenance.conflict.kinship import Kin, Kinship
from provenance.conflict.order import order_figures
from provenance.models.dossier import Dossier
from provenance.models.vocabulary import ClaimKind

SPLITS = Path(__file__).with_name("splits.json")
ONE_COUNT = {"growth": True, "revision": True, "contradiction": True, "part": False, "scope": False}
NAMES = tuple(WEIGHTS)
RIDGE = 1.0
"""Strength of the pull of every weight towards 0."""
STEPS = 25


class Example(NamedTuple):
    """A pair of figures, as a vector that begins with 1, and whether they count the same people."""

    half: str
    vector: tuple[float, ...]
    is_one_count: bool


def read_examples(shared: Path) -> Iterator[Example]:
    """Yield the annotated pairs of extracted figures whose numbers differ."""
    rows = list(convert_articles(shared / "corpus" / "articles.jsonl"))
    gold = dict(read_claims(rows))
    halves = json.loads(SPLITS.read_text(encoding="utf-8"))["conflicts"]
    half_of = {
        row["id"]: next((h for h in ("develop", "held_out") if row.get("main_event") in halves[h]), "") for row in rows
    }
    dossier = build_dossier(read_annotated(rows))
    found = find_claims(dossier, gold)
    vector_of = _Vectors(dossier)
    for pair in read_jsonl(shared / "corpus" / "relations.jsonl"):
        if pair["relation"] not in ONE_COUNT or gold[pair["a"]].kind is not ClaimKind.FIGURE:
            continue
        left, right = found.get(pair["a"]), found.get(pair["b"])
        vector = vector_of(left.iri, right.iri) if left and right and left.iri != right.iri else None
        if vector is not None:
            yield Example(half_of[pair["a"].split(":")[0]], vector, ONE_COUNT[pair["relation"]])


class _Vectors:
    """The figures of a dossier, asked for the features of two."""

    def __init__(self, dossier: Dossier) -> None:
        figures = list(read_figures(dossier.articles, dossier.extractions, dossier.resolution))
        self._figure_of = {figure.claim: figure for figure in figures}
        self._kin = Kin(dossier.resolution.measurands, dossier.resolution.events)

    def __call__(self, one: str, other: str) -> tuple[float, ...] | None:
        """Return the features of two figures, 1 first; None for two events, or for one number."""
        left, right = self._figure_of[one], self._figure_of[other]
        kinship = self._kin.find(left, right)
        if kinship in (Kinship.APART, Kinship.MIXED) or (left.value is not None and left.value == right.value):
            return None
        told = dict(read_features(left, right, order_figures(left, right), kinship))
        return (1.0, *(told.get(name, 0.0) for name in NAMES))


def fit(examples: Sequence[Example]) -> list[float]:
    """Return the bias and the weights of a logistic regression, by Newton's method."""
    size = len(NAMES) + 1
    weights = [0.0] * size
    for _ in range(STEPS):
        slope = [0.0] + [-RIDGE * weight for weight in weights[1:]]
        curve = [[RIDGE * (row == column > 0) for column in range(size)] for row in range(size)]
        for example in examples:
            chance = 1 / (1 + exp(-_dot(weights, example.vector)))
            for row, value in enumerate(example.vector):
                slope[row] += (example.is_one_count - chance) * value
                for column, other in enumerate(example.vector):
                    curve[row][column] += chance * (1 - chance) * value * other
        weights = [weight + step for weight, step in zip(weights, _solve(curve, slope), strict=True)]
    return weights


def _dot(weights: Sequence[float], vector: Sequence[float]) -> float:
    return sum(weight * value for weight, value in zip(weights, vector, strict=True))


def _solve(matrix: list[list[float]], wanted: list[float]) -> list[float]:
    """Return the solution of a system of linear equations, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, wanted, strict=True)]
    for at in range(len(rows)):
        pivot = max(range(at, len(rows)), key=lambda row: abs(rows[row][at]))
        rows[at], rows[pivot] = rows[pivot], rows[at]
        rows[at] = [value / rows[at][at] for value in rows[at]]
        for other in range(len(rows)):
            if other != at:
                factor = rows[other][at]
                rows[other] = [value - factor * base for value, base in zip(rows[other], rows[at], strict=True)]
    return [row[-1] for row in rows]


def share_right(examples: Sequence[Example], weights: Sequence[float]) -> float:
    """Return the share of pairs that weights decide as people do."""
    right = sum((_dot(weights, example.vector) > 0) == example.is_one_count for example in examples)
    return right / len(examples) if examples else 0.0


def main(shared: str) -> None:
    """Print the fitted weights beside the shipped ones, and how well both decide in either half."""
    examples = list(read_examples(Path(shared)))
    halves: Mapping[str, list[Example]] = {
        half: [example for example in examples if example.half == half] for half in ("develop", "held_out")
    }
    fitted, shipped = fit(halves["develop"]), [BIAS, *WEIGHTS.values()]
    for name, now, before in zip(("bias", *NAMES), fitted, shipped, strict=True):
        print(f"{name:<50}{now:7.2f}{before:9.2f}")
    for half, members in halves.items():
        one_count = sum(example.is_one_count for example in members)
        shares = f"{share_right(members, fitted):.3f}  shipped {share_right(members, shipped):.3f}"
        print(f"{half:9} {len(members)} pairs, {one_count} of one count: fitted {shares}")


if __name__ == "__main__":
    main(sys.argv[1])
