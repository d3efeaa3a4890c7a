"""The extract form keeps every key in its place and loses nothing that a claim says."""

from __future__ import annotations

import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from provenance.models.article import Article
from provenance.models.claim import UNNAMED, Band, Claimant, Extraction, FigureClaim, Mark
from provenance.models.extract_form import from_extract_form, to_extract_form
from provenance.models.identifiers import BASE
from provenance.models.value import Interval
from provenance.models.vocabulary import ClaimantKind, Form, Harm, HarmStatus, MarkType, Measure, Modifier, Polarity
from tests.builders import make_article, make_assertion, make_claimant, make_figure, make_quote, span_of

TEXT = 'At least 12 people were killed, the ministry said. "We mourn," it added, and Ana Bell called it "war".'

FIGURE_KEYS = [
    "id",
    "claim",
    "start",
    "end",
    "exact",
    "number",
    "value",
    "lower",
    "upper",
    "modifier",
    "band",
    "harm",
    "harm_status",
    "group",
    "population",
    "part_of",
    "background",
    "measure",
    "as_of",
    "event_words",
    "claimant",
    "claimant_kind",
    "claimant_span",
    "cue",
    "cue_span",
    "rule",
]
ATTRIBUTION_KEYS = [
    "id",
    "claim",
    "start",
    "end",
    "exact",
    "form",
    "voice",
    "fragments",
    "claimant",
    "claimant_kind",
    "claimant_span",
    "cue",
    "cue_span",
    "attitude",
    "polarity",
    "stance",
    "language",
    "inside",
    "group",
    "confidence",
    "rule",
]


def full_figure(article: Article) -> FigureClaim:
    ministry = make_claimant("ministry", span=span_of(article.text, "the ministry"))
    return make_figure(article, "At least 12 people", modifier=Modifier.AT_LEAST, claimant=ministry).model_copy(
        update={
            "number": span_of(article.text, "12"),
            "band": Band(lower=12, upper=None, rule="at-least"),
            "harm_status": HarmStatus.CONFIRMED,
            "part_of": "",
            "measure": Measure.CUMULATIVE,
            "as_of": Interval(earliest=date(2021, 7, 8)),
            "cue": "said",
            "cue_span": span_of(article.text, "said"),
            "chain": (Claimant(kind=ClaimantKind.COLLECTIVE, name="hospitals", role="source"),),
            "confidence": 0.75,
        }
    )


def full_extraction(article: Article) -> Extraction:
    bell = make_claimant("Ana Bell", ClaimantKind.PERSON, span_of(article.text, "Ana Bell"))
    mixed = make_quote(article, 'it "war"', claimant=bell, local_id="q2").model_copy(
        update={"form": Form.MIXED, "fragments": (span_of(article.text, '"war"'),), "polarity": Polarity.DOUBTED}
    )
    return Extraction(
        version=article.version,
        extractor="test 1",
        figures=(full_figure(article),),
        quotes=(make_quote(article, '"We mourn,"', claimant=UNNAMED), mixed),
        assertions=(make_assertion(article, "At least 12 people were killed", claimant=make_claimant()),),
        marks=(Mark(span=span_of(article.text, '"war"'), type=MarkType.SCARE),),
    )


def test_form_survives_json_and_gives_the_extraction_back() -> None:
    article = make_article(TEXT)
    extraction = full_extraction(article)
    row = json.loads(json.dumps(to_extract_form(article, extraction)))
    assert from_extract_form(article, row) == extraction


def test_form_begins_with_the_agreed_keys_in_order() -> None:
    article = make_article(TEXT)
    row = to_extract_form(article, full_extraction(article))
    assert list(row)[:6] == ["id", "sha256", "figures", "quotes", "assertions", "marks"]
    assert list(row["figures"][0])[: len(FIGURE_KEYS)] == FIGURE_KEYS
    assert list(row["quotes"][0])[: len(ATTRIBUTION_KEYS)] == ATTRIBUTION_KEYS
    assert list(row["assertions"][0])[: len(ATTRIBUTION_KEYS)] == ATTRIBUTION_KEYS


def test_form_writes_iris_spans_and_days() -> None:
    article = make_article(TEXT)
    claim = full_figure(article)
    row = to_extract_form(article, Extraction(version=article.version, extractor="t", figures=(claim,)))["figures"][0]
    assert row["claim"] == BASE + claim.iri
    assert row["number"] == {"start": 9, "end": 11}
    assert row["as_of"] == ["2021-07-08", None]
    assert row["band"] == {"lower": 12, "upper": None, "rule": "at-least"}


def test_outlet_voice_has_null_claimant_and_span() -> None:
    article = make_article()
    row = to_extract_form(article, Extraction(version=article.version, extractor="t", figures=(make_figure(article),)))
    figure = row["figures"][0]
    assert (figure["claimant"], figure["claimant_kind"], figure["claimant_span"]) == (None, "outlet", None)


def test_hand_made_annotation_takes_defaults() -> None:
    article = make_article("One line.\nTwo died, police said.")
    row = {"figures": [{"id": "f1", "start": 10, "end": 13, "modifier": "exact", "value": 2, "harm": "killed"}]}
    figure = from_extract_form(article, row).figures[0]
    assert figure.exact == "Two"
    assert figure.sentence.text_in(article.text) == "Two died, police said."
    assert figure.claimant.kind is ClaimantKind.OUTLET


@given(value=st.none() | st.integers(0, 10**9), harm=st.sampled_from(Harm), modifier=st.sampled_from(Modifier))
def test_any_figure_round_trips(value: int | None, harm: Harm, modifier: Modifier) -> None:
    article = make_article()
    figure = make_figure(article, value=value, harm=harm, modifier=modifier)
    extraction = Extraction(version=article.version, extractor="t", figures=(figure,))
    assert from_extract_form(article, to_extract_form(article, extraction)) == extraction
