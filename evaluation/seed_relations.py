"""The hand-annotated relations between claims of the seed articles, against the pairs that the package compares."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from evaluation.answers import build_dossier, read_annotated
from evaluation.convert_seeds import convert_seeds
from evaluation.merit import Merit
from evaluation.relations import GoldClaim, find_rows
from provenance import pipeline
from provenance.models.value import Span
from provenance.models.vocabulary import ClaimKind

RELATIONS_OF = {
    "rounding_or_compatible": {"rounding", "same"},
    "different_scope": {"scope", "part"},
    "same_statement_variant": {"same"},
    "corroborates": {"same", "none"},
    "date_discrepancy": {"date"},
}
"""What the package may call a class of the annotation; the other classes share their names."""

KIND_OF = {"figures": ClaimKind.FIGURE, "quotes": ClaimKind.QUOTE, "assertions": ClaimKind.ASSERTION}


class Answer(NamedTuple):
    """One annotated relation, and what was found between its two sides."""

    relation: Mapping[str, Any]
    compared: tuple[Mapping[str, Any], ...]
    """Compared pairs of value groups: what ``conflicts --all`` prints."""
    paired: tuple[Mapping[str, Any], ...]
    """Pairs of claims: what ``conflicts --pairs`` prints."""

    @property
    def test(self) -> str:
        """What the annotation demands: ``must_surface``, ``must_not_flag``, ``must_link``, … or nothing."""
        return str(self.relation.get("test", ""))

    @property
    def alarms(self) -> bool:
        """Tell whether any pair alarms."""
        return any(row["alarm"] for row in (*self.compared, *self.paired))

    @property
    def surfaces(self) -> bool:
        """Tell whether a compared pair alarms under an acceptable class."""
        accepted = self.relation.get("acceptable_classes", [self.relation["class"]])
        names = {name for entry in accepted for name in RELATIONS_OF.get(entry, {entry})}
        return any(row["alarm"] and row["relation"] in names for row in self.compared)

    def __str__(self) -> str:
        found = {_name(row) for row in self.paired} | {f"{_name(row)} compared" for row in self.compared}
        shown = ", ".join(sorted(found)) or "no pair"
        return f"{self.relation['id']:<5}{self.relation['class']:<24}{self.test:<22}{shown}"


class SeedAnswers(NamedTuple):
    """Every annotated relation with what was found, and every alarm, annotated or not."""

    relations: tuple[Answer, ...]
    alarms: tuple[Mapping[str, Any], ...]

    def describe(self) -> Iterator[str]:
        """Yield one line a relation and one an alarm."""
        yield "Relations of the seed articles: annotation, what it demands, what was found"
        yield from map(str, self.relations)
        yield "Alarms among the seed articles"
        for row in self.alarms:
            yield f"{row['relation']:<18}{_words(row['left'])} | {_words(row['right'])}"

    def measure(self) -> Iterator[Merit]:
        """Yield the share of relations that surface as they must, that stay quiet, and that are linked."""
        surfacing = [answer.surfaces for answer in self.relations if answer.test == "must_surface"]
        quiet = [not answer.alarms for answer in self.relations if answer.test == "must_not_flag"]
        linked = [bool(answer.compared) for answer in self.relations if answer.test == "must_link"]
        for measure, held in (("must surface", surfacing), ("must not alarm", quiet), ("must link", linked)):
            yield Merit("seed relations", measure, len(held), sum(held) / len(held) if held else 0.0)


def answer_relations(shared: Path) -> SeedAnswers:
    """Return what is found among the full seed texts, dated as the annotation knows them to be."""
    annotation = json.loads((shared / "gold" / "gold.json").read_text(encoding="utf-8"))
    relations = json.loads((shared / "gold" / "relations.json").read_text(encoding="utf-8"))["relations"]
    claims = dict(_claims(annotation["articles"]))
    gold = convert_seeds(shared / "gold" / "gold.json", shared / "seeds")
    dossier = build_dossier(read_annotated(gold))
    compared, paired = pipeline.conflict_rows(dossier, everything=True), pipeline.pair_rows(dossier)
    answers = []
    for relation in relations:
        sides = _side(relation["left"], claims), _side(relation["right"], claims)
        answers.append(Answer(relation, tuple(find_rows(compared, *sides)), tuple(find_rows(paired, *sides))))
    return SeedAnswers(tuple(answers), tuple(row for row in compared if row["alarm"]))


def _words(side: Mapping[str, Any]) -> str:
    return f"{side['article']} {side['exact']!r} ({side['claimant']})"


def _name(row: Mapping[str, Any]) -> str:
    return f"{row['relation']}{' (alarm)' if row['alarm'] else ''}"


def _claims(articles: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, GoldClaim]]:
    for article in articles:
        for section, kind in KIND_OF.items():
            for annotation in article[section]:
                span = Span(start=annotation["start"], end=annotation["end"])
                yield annotation["id"], GoldClaim(article["id"], kind, span)


def _side(members: Sequence[Mapping[str, str]], claims: Mapping[str, GoldClaim]) -> list[GoldClaim]:
    return [claims[member["annotation"]] for member in members]
