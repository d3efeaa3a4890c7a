"""Findings, selections and reports of an invented dossier."""

from __future__ import annotations

import csv
import io
import json

import pytest

from provenance.audit import explain_claim, find_findings, keep_findings, render_explanation, render_report, select
from provenance.audit.findings import RULES
from provenance.errors import QueryError
from provenance.models.claim import OUTLET, FigureClaim
from provenance.models.dossier import Dossier
from provenance.models.value import Interval
from provenance.models.vocabulary import Stance
from tests.dossiers import DOSSIER, EMPTY

FORMS = ["html", "md", "json", "csv"]


def report(dossier: Dossier, form: str, **conditions: str) -> str:
    """Return the report of a selection."""
    selection = select(dossier, **conditions)
    findings = tuple(keep_findings(find_findings(dossier), selection))
    return "".join(render_report(dossier, findings, selection=selection, form=form))


def with_title(words: str) -> Dossier:
    """Return the dossier with every title replaced."""
    return DOSSIER.model_copy(
        update={"articles": tuple(one.model_copy(update={"title": words}) for one in DOSSIER.articles)}
    )


def changed(**fields: object) -> Dossier:
    """Return the dossier with some fields of every claim replaced, as far as the claim has them."""
    extractions = tuple(
        one.model_copy(
            update={
                name: tuple(
                    claim.model_copy(
                        update={key: value for key, value in fields.items() if key in type(claim).model_fields}
                    )
                    for claim in getattr(one, name)
                )
                for name in ("figures", "quotes", "assertions")
            }
        )
        for one in DOSSIER.extractions
    )
    return DOSSIER.model_copy(update={"extractions": extractions, "comparisons": ()})


def rules_of(dossier: Dossier) -> set[str]:
    """Return the rules that found something."""
    return {finding.rule for finding in find_findings(dossier)}


def test_nothing_is_found_in_nothing() -> None:
    assert find_findings(EMPTY) == ()
    assert len(RULES) >= 11


def test_findings_come_most_severe_first_and_each_once() -> None:
    findings = find_findings(DOSSIER)
    order = [("high", "middle", "low").index(finding.severity) for finding in findings]
    assert order == sorted(order)
    assert len({finding.id for finding in findings}) == len(findings)


def test_figure_in_own_voice_is_found_and_an_attributed_one_is_not() -> None:
    own = changed(claimant=OUTLET, chain=())
    figures = [claim for claim in own.claims.values() if isinstance(claim, FigureClaim)]
    found = [finding for finding in find_findings(own) if finding.rule == "unattributed-figure"]
    assert len(found) == len(figures)
    attributed = {claim.iri for claim in DOSSIER.claims.values() if claim.claimant.name}
    targets = {
        t for finding in find_findings(DOSSIER) if finding.rule == "unattributed-figure" for t in finding.targets
    }
    assert not targets & attributed


def test_distancing_cue_is_found() -> None:
    assert "distancing-cue" in rules_of(changed(stance=Stance.DISTANCING, cue="claimed"))
    assert "distancing-cue" not in rules_of(changed(stance=Stance.NEUTRAL))


def test_foreign_words_without_translation_are_found() -> None:
    assert "foreign-words-alone" in rules_of(changed(language="pt"))


def test_missing_date_is_found_and_worse_than_a_missing_author() -> None:
    undated = DOSSIER.model_copy(
        update={"articles": tuple(one.model_copy(update={"published": Interval()}) for one in DOSSIER.articles)}
    )
    found = [finding for finding in find_findings(undated) if finding.rule == "incomplete-metadata"]
    assert len(found) == len(undated.articles)
    assert {finding.severity.value for finding in found} == {"middle"}


def test_figure_of_no_event_is_found() -> None:
    links = tuple(link.model_copy(update={"event": None}) for link in DOSSIER.resolution.links)
    loose = DOSSIER.model_copy(update={"resolution": DOSSIER.resolution.model_copy(update={"links": links})})
    assert "claim-outside-any-event" in rules_of(loose)
    assert "claim-outside-any-event" not in rules_of(DOSSIER)


def test_conflicts_and_altered_quotes_are_found() -> None:
    assert {"revision-without-reason", "quotation-differs"} & rules_of(DOSSIER)
    assert not {"revision-without-reason", "quotation-differs"} & rules_of(
        DOSSIER.model_copy(update={"comparisons": ()})
    )


@pytest.mark.parametrize("form", FORMS)
def test_report_quotes_every_claim_and_is_the_same_every_time(form: str) -> None:
    text = report(DOSSIER, form)
    assert text == report(DOSSIER, form)
    assert "340 people" in text


@pytest.mark.parametrize("form", FORMS)
def test_condensed_rendition_is_named_beside_its_sentences(form: str) -> None:
    if form == "csv":
        return
    assert "condensed" in report(DOSSIER, form)


@pytest.mark.parametrize(
    "words", ["<img src=x onerror=alert(1)>", "</style><script>alert(1)</script>", "# [x](y) | `z`"]
)
def test_hostile_title_is_inert(words: str) -> None:
    page = report(with_title(words), "html")
    assert "<img" not in page
    assert "<script" not in page
    assert words not in report(with_title(words), "md")


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_csv_cells_are_no_formulas(start: str) -> None:
    rows = list(csv.DictReader(io.StringIO(report(with_title(f"{start}1+1"), "csv"))))
    assert rows
    assert all(row["title"].startswith("'") for row in rows)


def test_selection_of_one_article_leaves_the_others_claims_out() -> None:
    content = json.loads(report(DOSSIER, "json", article="early"))
    assert len(content["articles"]) == 1
    assert content["articles"][0]["facts"]["given id"] == "early"


def test_selection_by_speaker_and_event_narrows_the_claims() -> None:
    everything = select(DOSSIER)
    entity = DOSSIER.resolution.entities[0]
    event = DOSSIER.resolution.events[0]
    spoken = select(DOSSIER, speaker=entity.label)
    assert spoken == select(DOSSIER, speaker=entity.id).model_copy(update={"title": spoken.title})
    assert set() < spoken.claims < everything.claims
    assert set() < select(DOSSIER, event=event.label).claims < everything.claims


def test_selection_of_nothing_says_what_was_asked() -> None:
    with pytest.raises(QueryError, match="outlet Nobody"):
        select(DOSSIER, outlet="Nobody")


def test_explanation_tells_the_claim_and_what_it_was_compared_with() -> None:
    comparison = DOSSIER.conflicts[0]
    left, right = (DOSSIER.claims[group.claims[0]] for group in (comparison.left, comparison.right))
    explanation = explain_claim(DOSSIER, left.iri)
    assert explanation["exact"] == left.exact
    assert right.exact in {one["exact"] for one in explanation["compared"]}
    text = render_explanation(explanation)
    assert left.exact in text
    assert right.exact in text
