"""Relations and events of the own corpus, against what the package links and compares.

Annotated claims are met by the extracted claims that overlap them. Classes and events are judged on the pairs whose
two claims were extracted; the share that was stands beside them, because a relation cannot be right without its claims.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from evaluation.answers import build_dossier, read_annotated
from evaluation.convert_articles import convert_articles
from evaluation.jsonlines import JsonObject, read_jsonl
from evaluation.merit import Merit
from evaluation.relations import GoldClaim, find_claims
from provenance import pipeline
from provenance.evaluation.tally import Tally
from provenance.models.claim import AnyClaim
from provenance.models.dossier import Dossier
from provenance.models.identifiers import BASE
from provenance.models.value import Span
from provenance.models.vocabulary import ClaimKind, Relation

SET = "corpus relations"
APART = "not_same_event"
RELATION_OF = {"same_statement": Relation.SAME}
"""Classes of the annotation that the package calls by another name."""


class Pair(NamedTuple):
    """An annotated relation whose two claims were extracted."""

    left: AnyClaim
    right: AnyClaim
    name: str

    @property
    def ends(self) -> frozenset[str]:
        """The two claims, in no order."""
        return frozenset((self.left.iri, self.right.iri))


def measure_corpus(shared: Path) -> Iterator[Merit]:
    """Yield the share of claims and pairs extracted, the classes, the alarms and the event links."""
    articles = list(convert_articles(shared / "corpus" / "articles.jsonl"))
    relations = list(read_jsonl(shared / "corpus" / "relations.jsonl"))
    gold = dict(_claims(articles))
    dossier = build_dossier(read_annotated(articles))
    found = find_claims(dossier, gold)
    pairs = [
        Pair(found[row["a"]], found[row["b"]], row["relation"])
        for row in relations
        if row["a"] in found and row["b"] in found and found[row["a"]].iri != found[row["b"]].iri
    ]
    yield _share("claims extracted", (key in found for key in gold))
    yield _share("related pairs extracted", [True] * len(pairs) + [False] * (len(relations) - len(pairs)))
    yield from _measure_classes(pairs, _relation_of(dossier))
    yield from _measure_events(articles, found, dossier, pairs)
    yield _share("alarms inside one series", _stay_inside(articles, dossier))


def _claims(articles: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, GoldClaim]]:
    for article in articles:
        for figure in article["figures"]:
            claim = GoldClaim(article["id"], ClaimKind.FIGURE, _span(figure), figure["harm"])
            yield f"{article['id']}:{figure['id']}", claim
        for quote in (*article["quotes"], *article["assertions"]):
            yield f"{article['id']}:{quote['id']}", GoldClaim(article["id"], ClaimKind.QUOTE, _span(quote))


def _span(row: Mapping[str, int]) -> Span:
    return Span(start=row["start"], end=row["end"])


def _relation_of(dossier: Dossier) -> dict[frozenset[str], Relation]:
    """Return the relation of every pair of claims that the package pairs."""
    return {
        frozenset(row[side]["claim"].removeprefix(BASE) for side in ("left", "right")): Relation(row["relation"])
        for row in pipeline.pair_rows(dossier)
    }


def _measure_classes(pairs: Iterable[Pair], relation_of: Mapping[frozenset[str], Relation]) -> Iterator[Merit]:
    """Yield the share of each class named right, of all, and the F1 of the alarm over all."""
    right: dict[str, list[bool]] = {}
    alarms = Tally(0, 0)
    for pair in pairs:
        if pair.name != APART:
            wanted = RELATION_OF.get(pair.name) or Relation(pair.name)
            given = relation_of.get(pair.ends, Relation.NONE)
            right.setdefault(pair.name, []).append(given == wanted)
            both = wanted.alarms and given.alarms
            alarms = alarms.plus(Tally(wanted.alarms, both, given.alarms, both))
    yield _share("relation, all classes", (held for helds in right.values() for held in helds))
    for name, helds in sorted(right.items()):
        yield _share(f"relation {name}", helds)
    yield Merit(SET, "alarm", alarms.gold, alarms.figure)


def _measure_events(
    articles: Iterable[JsonObject], found: Mapping[str, AnyClaim], dossier: Dossier, pairs: Iterable[Pair]
) -> Iterator[Merit]:
    """Yield the F1 of the pairs of figures put into one event, and the share kept apart that must be."""
    figures = [
        (figure["event"], dossier.link_of[found[key].iri].event)
        for article in articles
        for figure in article["figures"]
        if (key := f"{article['id']}:{figure['id']}") in found
    ]
    gold, linked = count_pairs(event for event, _ in figures), count_pairs(event for _, event in figures if event)
    both = count_pairs((annotated, event) for annotated, event in figures if event)
    yield Merit(SET, "pairs of figures in one event", gold, Tally(gold, both, linked, both).figure)
    events = [[dossier.link_of[claim.iri].event for claim in pair[:2]] for pair in pairs if pair.name == APART]
    yield _share("events kept apart", (left is None or left != right for left, right in events))


def _stay_inside(articles: Iterable[JsonObject], dossier: Dossier) -> Iterator[bool]:
    """Yield for each alarm whether both sides are of one series, or of one single article."""
    series = {article["id"]: article.get("main_event") or article["id"] for article in articles}
    for row in pipeline.conflict_rows(dossier):
        yield series[row["left"]["article"]] == series[row["right"]["article"]]


def count_pairs(keys: Iterable[object]) -> int:
    """Return the number of unordered pairs with equal keys."""
    return sum(count * (count - 1) // 2 for count in Counter(keys).values())


def _share(measure: str, helds: Iterable[bool]) -> Merit:
    held = list(helds)
    return Merit(SET, measure, len(held), sum(held) / len(held) if held else 0.0)
