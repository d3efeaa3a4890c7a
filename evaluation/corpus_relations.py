"""Relations and events of the own corpus, against what the package links and compares.

Annotated claims are met by the extracted claims that overlap them. A relation whose claims were not both extracted is
missed; beside the share of all stands the share of those that were, which says how well relations are told apart.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from evaluation.answers import build_dossier, read_annotated
from evaluation.convert_articles import convert_articles
from evaluation.event_links import SPLITS, Linked, measure_links
from evaluation.jsonlines import JsonObject, read_jsonl
from evaluation.merit import Merit
from evaluation.relations import GoldClaim, find_claims
from evaluation.speaker_links import measure_speaker_links
from provenance import pipeline
from provenance.evaluation.tally import Tally
from provenance.models.claim import AnyClaim, FigureClaim
from provenance.models.dossier import Dossier
from provenance.models.identifiers import BASE
from provenance.models.value import Span
from provenance.models.vocabulary import ClaimKind, Relation

SET = "corpus relations"
APART = "not_same_event"
RELATION_OF = {"same_statement": Relation.SAME}
"""Classes of the annotation that the package calls by another name."""
OF_QUOTATIONS = frozenset({"same_statement", "altered_quote", "translation", "misattribution"})
"""Classes of pairs of quotations."""


class Pair(NamedTuple):
    """An annotated relation with what was given for it."""

    name: str
    claims: tuple[AnyClaim, AnyClaim] | None
    """The two extracted claims; None when they are not both there, or one."""
    given: Relation
    """The relation of the two claims; ``none`` when they were not paired."""
    article: str = ""
    """Id of the article of the first claim."""

    @property
    def wanted(self) -> Relation:
        """The relation as annotated."""
        return RELATION_OF.get(self.name) or Relation(self.name)


def measure_corpus(shared: Path) -> Iterator[Merit]:
    """Yield the share of claims and pairs extracted, the classes, the alarms and the event links."""
    articles = list(convert_articles(shared / "corpus" / "articles.jsonl"))
    relations = list(read_jsonl(shared / "corpus" / "relations.jsonl"))
    gold = dict(read_claims(articles))
    dossier = build_dossier(read_annotated(articles))
    found = find_claims(dossier, gold)
    pairs = list(_read_pairs(relations, found, _relation_of(dossier)))
    related = [pair for pair in pairs if pair.name != APART]
    yield _share("claims extracted", (key in found for key in gold))
    yield _share("related pairs extracted", (pair.claims is not None for pair in related))
    yield from _measure_classes(related)
    yield from _measure_events(articles, found, dossier)
    yield from _measure_unseen(articles, related, found, dossier)
    yield from measure_speaker_links(articles, found, dossier)
    yield _share("events kept apart, where extracted", _keep_apart(pairs, dossier))
    yield _share("alarms inside one series", _stay_inside(articles, dossier))
    yield Merit(SET, "quiet articles", len(articles), measure_quiet(dossier))


def _read_pairs(
    relations: Iterable[Mapping[str, str]],
    found: Mapping[str, AnyClaim],
    relation_of: Mapping[frozenset[str], Relation],
) -> Iterator[Pair]:
    for row in relations:
        left, right = found.get(row["a"]), found.get(row["b"])
        if left is None or right is None or left.iri == right.iri:
            yield Pair(row["relation"], None, Relation.NONE, row["a"].split(":")[0])
        else:
            given = relation_of.get(frozenset((left.iri, right.iri)), Relation.NONE)
            yield Pair(row["relation"], (left, right), given, row["a"].split(":")[0])


def read_claims(articles: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, GoldClaim]]:
    """Yield the annotated claims of articles by ``article:claim``."""
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


def _measure_classes(pairs: Sequence[Pair]) -> Iterator[Merit]:
    """Yield the share named right, over all and by class, and the F1 of the alarm."""
    right = {name: [pair for pair in pairs if pair.name == name] for name in sorted({pair.name for pair in pairs})}
    for name, members in {"all classes": pairs, **right}.items():
        yield _share(f"relation {name}", (pair.given == pair.wanted for pair in members))
        extracted = [pair for pair in members if pair.claims]
        yield _share(f"relation {name}, where extracted", (pair.given == pair.wanted for pair in extracted))
    alarms = Tally(0, 0)
    for pair in pairs:
        wanted, given = pair.wanted.alarms, pair.given.alarms
        alarms = alarms.plus(Tally(wanted, wanted and given, given, wanted and given))
    yield Merit(SET, "alarm", alarms.gold, alarms.figure)
    alarming = [pair for pair in pairs if pair.given.alarms]
    yield _share("alarm precision on listed pairs", (pair.wanted.alarms for pair in alarming))


def _measure_events(articles: Iterable[JsonObject], found: Mapping[str, AnyClaim], dossier: Dossier) -> Iterator[Merit]:
    """Yield the F1 of the pairs of figures put into one event, over all annotated figures and over the extracted."""
    annotated = {f"{row['id']}:{figure['id']}": figure["event"] for row in articles for figure in row["figures"]}
    linked = {key: dossier.link_of[found[key].iri].event for key in annotated if key in found}
    given = count_pairs(event for event in linked.values() if event)
    both = count_pairs((annotated[key], event) for key, event in linked.items() if event)
    for name, keys in (("", annotated), (", where extracted", linked)):
        gold = count_pairs(annotated[key] for key in keys)
        yield Merit(SET, f"pairs of figures in one event{name}", gold, Tally(gold, both, given, both).figure)


def _measure_unseen(
    articles: Sequence[JsonObject], related: Iterable[Pair], found: Mapping[str, AnyClaim], dossier: Dossier
) -> Iterator[Merit]:
    """Yield the relations of figures and the event links of the series that rules and weights never saw."""
    splits = json.loads(SPLITS.read_text(encoding="utf-8"))
    series = {article["id"]: article.get("main_event") or article["id"] for article in articles}
    figures = [
        pair.given == pair.wanted
        for pair in related
        if series[pair.article] in splits["conflicts"]["held_out"]
        and pair.claims
        and isinstance(pair.claims[0], FigureClaim)
    ]
    yield _share("relation of figures, where extracted, held out", figures)
    quotations = [
        pair for pair in related if series[pair.article] in splits["corpus"]["held_out"] and pair.name in OF_QUOTATIONS
    ]
    yield _share("pairs of quotations extracted, held out", (pair.claims is not None for pair in quotations))
    right = (pair.given == pair.wanted for pair in quotations if pair.claims)
    yield _share("relation of quotations, where extracted, held out", right)
    linked = [
        Linked(row["id"], figure["event"], dossier.link_of[found[key].iri].event)
        for row in articles
        for figure in row["figures"]
        if (key := f"{row['id']}:{figure['id']}") in found and series[row["id"]] in splits["events"]["held_out"]
    ]
    for name, figure in zip(("precision", "recall", "F1"), measure_links(linked), strict=True):
        yield Merit(SET, f"event links {name}, held out", len(linked), figure)


def _keep_apart(pairs: Iterable[Pair], dossier: Dossier) -> Iterator[bool]:
    """Yield for each pair of look-alikes of two events whether it was kept apart."""
    for pair in pairs:
        if pair.name == APART and pair.claims:
            left, right = (dossier.link_of[claim.iri].event for claim in pair.claims)
            yield left is None or left != right


def _stay_inside(articles: Iterable[JsonObject], dossier: Dossier) -> Iterator[bool]:
    """Yield for each alarm whether both sides are of one series, or of one single article."""
    series = {article["id"]: article.get("main_event") or article["id"] for article in articles}
    for row in pipeline.conflict_rows(dossier):
        yield series[row["left"]["article"]] == series[row["right"]["article"]]


def measure_quiet(dossier: Dossier) -> float:
    """Return the number of articles to that of articles and alarms: 1 without alarms, 1/2 at one alarm an article."""
    articles = len(dossier.articles)
    return articles / (articles + len(dossier.conflicts)) if articles else 0.0


def count_pairs(keys: Iterable[object]) -> int:
    """Return the number of unordered pairs with equal keys."""
    return sum(count * (count - 1) // 2 for count in Counter(keys).values())


def _share(measure: str, helds: Iterable[bool]) -> Merit:
    held = list(helds)
    return Merit(SET, measure, len(held), sum(held) / len(held) if held else 0.0)
