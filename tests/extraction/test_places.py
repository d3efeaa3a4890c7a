"""Places in news prose."""

from __future__ import annotations

import pytest

from provenance.extraction.places import find_places
from provenance.models.article import Boilerplate
from tests.builders import make_article, span_of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Peru closed its border.", [("Peru", "Peru")], id="country"),
        pytest.param("The Burmese army denied it.", [("Burmese", "Myanmar")], id="adjective"),
        pytest.param("Filipinos fled.", [("Filipinos", "Philippines")], id="people in the plural"),
        pytest.param("Bogota recalled its envoy.", [("Bogota", "Bogota")], id="capital without its accent"),
        pytest.param(
            "The U.S. and the UK agreed.", [("U.S.", "United States"), ("UK", "United Kingdom")], id="initials"
        ),
        pytest.param("A flood hit villages near Port Santel.", [("Port Santel", "Port Santel")], id="unknown place"),
        pytest.param(
            "It hit the Nigerien city of Dosso.", [("Nigerien", "Niger"), ("Dosso", "Dosso")], id="a city by its kind"
        ),
        pytest.param(
            "It rained in Oyele. Oyele's mayor wept.", [("Oyele", "Oyele"), ("Oyele", "Oyele")], id="named again"
        ),
        pytest.param("He told Latin American leaders.", [], id="a region's adjective is no country's"),
        pytest.param("It was heard in January and on Monday.", [], id="a month is no place"),
        pytest.param("She works at the Interior Ministry.", [], id="a body is no place"),
        pytest.param("He teaches at Harrow College.", [], id="a school is no place"),
        pytest.param("It was aimed at Prime Minister Ana Reis.", [], id="an office is no place"),
        pytest.param("They laughed at Foreign Secretary Tom Reed and at Mayor Bell.", [], id="nor its holder"),
    ],
)
def test_find_places(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(mention.exact, mention.name) for mention in find_places(make_article(sentence))] == expected


def test_boilerplate_yields_no_place() -> None:
    text = "A flood hit Peru.\n\nRead more from Chile"
    footer = Boilerplate(span=span_of(text, "Read more from Chile"), kind="footer")
    article = make_article(text).model_copy(update={"boilerplate": (footer,)})
    assert [mention.name for mention in find_places(article)] == ["Peru"]
