"""What the constants of compared quotations are worth: each is varied alone, on the series that rules were written on.

    python -m evaluation.calibrate_quotations SHARED

For every value the share of related pairs of quotations that are named right is printed, over those whose two members
were extracted, with the number of pairs that alarm beside it: a constant is good where the share is high and what it
raises is not bought with alarms.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from evaluation.answers import build_dossier, read_annotated
from evaluation.convert_articles import convert_articles
from evaluation.corpus_relations import OF_QUOTATIONS, RELATION_OF, read_claims
from evaluation.event_links import SPLITS
from evaluation.jsonlines import read_jsonl
from evaluation.relations import find_claims
from provenance.conflict import quotations, speech, translations
from provenance.conflict.expand import expand_speech
from provenance.conflict.renderings import Rendering, read_renderings
from provenance.models.vocabulary import Relation

CONSTANTS: tuple[tuple[ModuleType, str, tuple[float, ...]], ...] = (
    (speech, "MOST", (0.35, 0.4, 0.5, 0.6, 0.7)),
    (speech, "SHARED", (1, 2, 3)),
    (speech, "RUN", (4, 5, 6, 8)),
    (speech, "SOON", (7, 30, 90)),
    (quotations, "CLOSE", (0.3, 0.4, 0.5, 0.6, 0.75)),
    (quotations, "FEW", (2, 3, 4)),
    (translations, "SHORTEST_TRANSLATION", (0.3, 0.4, 0.5, 0.6)),
    (translations, "LONGEST_TRANSLATION", (2.0, 2.5, 3.0, 4.0)),
)


class Annotated(NamedTuple):
    """The renderings of the articles, and the relation wanted of pairs of extracted claims."""

    spoken: tuple[Rendering, ...]
    wanted: Mapping[frozenset[str], Relation]


def read_pairs(shared: Path) -> Annotated:
    """Return the annotated pairs of quotations of the series that are not held out."""
    held = set(json.loads(SPLITS.read_text(encoding="utf-8"))["corpus"]["held_out"])
    articles = [
        row for row in convert_articles(shared / "corpus" / "articles.jsonl") if row.get("main_event") not in held
    ]
    dossier = build_dossier(read_annotated(articles))
    found = find_claims(dossier, dict(read_claims(articles)))
    wanted = {}
    for row in read_jsonl(shared / "corpus" / "relations.jsonl"):
        left, right = found.get(row["a"]), found.get(row["b"])
        if row["relation"] in OF_QUOTATIONS and left is not None and right is not None and left.iri != right.iri:
            name: Any = row["relation"]
            wanted[frozenset((left.iri, right.iri))] = RELATION_OF.get(name) or Relation(name)
    renderings = read_renderings(dossier.articles, dossier.extractions, dossier.resolution)
    return Annotated(tuple(one for one in renderings if one.is_speech), wanted)


def count_right(annotated: Annotated) -> tuple[int, int]:
    """Return how many wanted pairs have their relation, and how many pairs alarm in all."""
    given = {
        frozenset((pair.left.claims[0], pair.right.claims[0])): pair.relation
        for pair in expand_speech(annotated.spoken)
    }
    right = sum(given.get(pair) is relation for pair, relation in annotated.wanted.items())
    return right, sum(relation.alarms for relation in given.values())


def vary(annotated: Annotated) -> Iterator[str]:
    """Yield a line for each value of each constant; the one in use is starred."""
    for module, name, values in CONSTANTS:
        used = getattr(module, name)
        for value in values:
            setattr(module, name, value)
            right, alarms = count_right(annotated)
            mark = "*" if value == used else " "
            yield f"{name:<21}{value:>6} {mark} {right / len(annotated.wanted):.3f} right, {alarms} alarms"
        setattr(module, name, used)


def main() -> int:
    """Print what each value gives; return 1 when there is nothing to judge on."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, help="folder with the annotated data")
    annotated = read_pairs(parser.parse_args().shared)
    print(f"{len(annotated.wanted)} related pairs of quotations whose members were extracted")
    print(*vary(annotated), sep="\n") if annotated.wanted else None
    return 0 if annotated.wanted else 1


if __name__ == "__main__":
    sys.exit(main())
