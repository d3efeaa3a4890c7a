"""Identifiers depend on the source alone and keep different sources apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.models.claim import Claimant
from provenance.models.identifiers import digest
from provenance.models.value import Span
from provenance.models.vocabulary import ClaimantKind, Harm
from tests.builders import make_article, make_figure


@given(st.lists(st.text()), st.lists(st.text()))
def test_digest_of_different_parts_differs(left: list[str], right: list[str]) -> None:
    assert (digest(*left) == digest(*right)) == (left == right)


def test_claim_identifier_ignores_confidence_and_rule() -> None:
    claim = make_figure(make_article())
    assert claim.model_copy(update={"confidence": 0.3, "rule": "another"}).iri == claim.iri


def test_claim_identifier_tells_harms_and_claimants_apart() -> None:
    article = make_article()
    killed = make_figure(article)
    injured = make_figure(article, harm=Harm.INJURED)
    said = make_figure(article, claimant=Claimant(kind=ClaimantKind.PERSON, name="X", span=Span(start=0, end=1)))
    assert len({killed.iri, injured.iri, said.iri}) == 3


def test_version_changes_with_text_and_article_does_not() -> None:
    before, after = make_article("One died."), make_article("Two died.")
    assert before.iri == after.iri
    assert before.version != after.version


@pytest.mark.parametrize("other", [{"publisher": "Another"}, {"id": "a2"}])
def test_article_identifier_depends_on_outlet_and_id(other: dict[str, str]) -> None:
    assert make_article(**other).iri != make_article().iri  # type: ignore[arg-type]
