"""Which form a client gets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.web.negotiation import choose

JSON, XML, CSV, HTML = "application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/html"
OFFERS = [JSON, XML, CSV, HTML]


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        pytest.param("", JSON, id="nothing said"),
        pytest.param("*/*", JSON, id="anything"),
        pytest.param("*", JSON, id="anything, as old Java has it"),
        pytest.param("text/csv", CSV, id="exact"),
        pytest.param("TEXT/CSV", CSV, id="any case"),
        pytest.param("text/*", CSV, id="a range"),
        pytest.param("text/*, text/csv;q=0", HTML, id="a range but for one"),
        pytest.param("text/csv;q=0.3, text/html;q=0.4", HTML, id="qualities"),
        pytest.param("*/*;q=0.1, application/sparql-results+xml", XML, id="something better than anything"),
        pytest.param("text/csv; header=present; q=1", CSV, id="parameters"),
        pytest.param("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", HTML, id="a browser"),
        pytest.param("image/png", None, id="nothing fits"),
        pytest.param("*/*;q=0", None, id="nothing wanted"),
        pytest.param("nonsense, text/csv;q=high", CSV, id="parts that mean nothing"),
        pytest.param(";;,,;q=", JSON, id="only nonsense"),
    ],
)
def test_form_is_chosen(accept: str, chosen: str | None) -> None:
    assert choose(accept, OFFERS) == chosen


@given(st.text())
def test_any_header_gives_an_offer_or_none(accept: str) -> None:
    assert choose(accept, OFFERS) in {*OFFERS, None}
