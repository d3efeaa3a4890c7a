"""How the figures of one series of marked articles relate, as a person sees it, and how often the package agrees.

    python -m evaluation.marked_relations [--wrong] [FILE…]     files of ``evaluation/training/relations/``

A file of relations has the name of the file in ``evaluation/training/news/`` whose series it speaks of, and a line for
each pair of figures, with the reason behind a dot:

    osk-bridge-collapse-2015-03 1.1 2.3 growth · four bodies on the day, nine in the spring

``1.1`` is the first marked figure of the first article of the series, ``none`` a pair that nobody should pair. Printed
are the share of pairs whose figures were both found, and of these the share named right, by class. ``--wrong`` prints
the others with what was said of them. The pairs are there to develop on; what is held out are series of the corpus.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from evaluation.answers import build_dossier, read_annotated
from evaluation.marked import NEWS, MarkedArticle, read_marked
from evaluation.relations import GoldClaim, find_claims
from provenance import pipeline
from provenance.models.claim import AnyClaim
from provenance.models.dossier import Dossier
from provenance.models.identifiers import BASE
from provenance.models.value import Span
from provenance.models.vocabulary import ClaimKind, Relation

RELATIONS = NEWS.parent / "relations"
CLASSES = ("contradiction", "revision", "growth", "rounding", "same", "scope", "part", "none")
_LINE = re.compile(r"(?P<series>\S+) (?P<left>\d+\.\d+) (?P<right>\d+\.\d+) (?P<relation>\w+)(?: · (?P<why>.+))?")


class MarkedPair(NamedTuple):
    """Two marked figures, each as ``article.figure`` counted from 1, and how they relate."""

    series: str
    left: str
    right: str
    relation: Relation
    why: str = ""

    @property
    def keys(self) -> tuple[str, str]:
        """Both figures with the id of their article: ``series-1.2`` is the second of the first."""
        return f"{self.series}-{self.left}", f"{self.series}-{self.right}"


def parse_relations(content: str) -> Iterator[MarkedPair]:
    """Yield the pairs of a file's content.

    Raises:
        ValueError: for a line that is not written as the module says.

    >>> next(parse_relations("osk-2015 1.1 2.3 growth · four, then nine")).keys
    ('osk-2015-1.1', 'osk-2015-2.3')
    """
    for line in content.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        found = _LINE.fullmatch(line.strip())
        if found is None or found["relation"] not in CLASSES:
            raise ValueError(f"not a series, two figures, a relation of {', '.join(CLASSES)}, and why: {line!r}")
        relation = Relation(found["relation"])
        yield MarkedPair(found["series"], found["left"], found["right"], relation, found["why"] or "")


def read_relations(paths: Iterable[Path], articles: Iterable[MarkedArticle]) -> list[MarkedPair]:
    """Return the pairs of files.

    Raises:
        ValueError: as `parse_relations`; for a figure that no article marks; for a pair that is listed twice.
    """
    gold = dict(read_claims(articles))
    pairs: list[MarkedPair] = []
    seen: set[frozenset[str]] = set()
    for path in paths:
        for pair in parse_relations(path.read_text("utf-8")):
            for key in pair.keys:
                if key not in gold:
                    raise ValueError(f"{path.name}: no figure is marked at {key}")
            if len(set(pair.keys)) < 2 or frozenset(pair.keys) in seen:
                raise ValueError(f"{path.name}: listed twice, or one figure: {' '.join(pair.keys)}")
            seen.add(frozenset(pair.keys))
            pairs.append(pair)
    return pairs


def read_claims(articles: Iterable[MarkedArticle]) -> Iterator[tuple[str, GoldClaim]]:
    """Yield the marked figures of articles by the id of the article and their place among its marks, from 1."""
    for article in articles:
        for at, mark in enumerate(article.marks, 1):
            span = Span(start=mark.start, end=mark.end)
            yield f"{article.id}.{at}", GoldClaim(article.id, ClaimKind.FIGURE, span, mark.harm)


def find_dossier(articles: Iterable[MarkedArticle]) -> Dossier:
    """Return everything that the package finds in marked articles."""
    rows = [
        {"id": one.id, "title": one.title, "publisher": one.publisher, "published": one.published, "text": one.text}
        for one in articles
    ]
    return build_dossier(read_annotated(rows))


class Answer(NamedTuple):
    """A pair with what the package says of it: a row of ``conflicts --pairs``."""

    pair: MarkedPair
    claims: tuple[AnyClaim, AnyClaim] | None
    """The figures as found; None where they are not both found, or one."""
    row: Mapping[str, Any] | None
    """None where they are not paired."""

    @property
    def given(self) -> Relation:
        """The relation that the package gives."""
        return Relation(self.row["relation"]) if self.row else Relation.NONE

    @property
    def is_right(self) -> bool:
        """Tell whether the package gives the relation that a person gave."""
        return self.claims is not None and self.given is self.pair.relation


def answer_relations(
    pairs: Iterable[MarkedPair], articles: Iterable[MarkedArticle], dossier: Dossier
) -> Iterator[Answer]:
    """Yield each pair with what the package says of it."""
    found = find_claims(dossier, dict(read_claims(articles)))
    row_of = {
        frozenset(row[side]["claim"].removeprefix(BASE) for side in ("left", "right")): row
        for row in pipeline.pair_rows(dossier)
    }
    for pair in pairs:
        left, right = (found.get(key) for key in pair.keys)
        if left is None or right is None or left.iri == right.iri:
            yield Answer(pair, None, None)
        else:
            yield Answer(pair, (left, right), row_of.get(frozenset((left.iri, right.iri))))


def render_answers(answers: Sequence[Answer]) -> Iterator[str]:
    """Yield a line for all pairs and one for each class: pairs, share found, share right where found, given instead."""
    by_class: defaultdict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        by_class[answer.pair.relation].append(answer)
    for name, members in {"all": answers, **{name: by_class[name] for name in CLASSES if by_class[name]}}.items():
        found = [one for one in members if one.claims]
        right = sum(one.is_right for one in found)
        instead = Counter(one.given.value for one in found if not one.is_right)
        told = ", ".join(f"{given} {count}" for given, count in instead.most_common()) if name != "all" else ""
        yield (
            f"{name:14}{len(members):>6}{len(found) / len(members):>8.3f}{right / max(1, len(found)):>8.3f}  {told}"
        ).rstrip()


def render_wrong(answers: Iterable[Answer]) -> Iterator[str]:
    """Yield the pairs that were named wrong, with the words of both figures and the rules that spoke."""
    for one in answers:
        if one.claims and not one.is_right:
            left, right = (f"“{claim.exact}”" for claim in one.claims)
            rules = ", ".join(told["rule"] for told in one.row["explanations"]) if one.row else "not paired"
            pair = one.pair
            yield f"{pair.series} {pair.left} {pair.right} {left} {right}"
            yield f"    {pair.relation}, not {one.given} ({rules}) · {pair.why}"


def main(arguments: Sequence[str]) -> int:
    """Print how often the package agrees, or the first fault of the files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wrong", action="store_true", help="print the pairs that were named wrong")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    options = parser.parse_args(arguments)
    paths = options.files or sorted(RELATIONS.glob("*.txt"))
    try:
        articles = read_marked([NEWS / path.name for path in paths])
        pairs = read_relations(paths, articles)
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    answers = list(answer_relations(pairs, articles, find_dossier(articles)))
    print("\n".join(render_wrong(answers) if options.wrong else render_answers(answers)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
