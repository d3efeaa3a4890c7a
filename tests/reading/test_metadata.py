"""Metadata is read where it can be understood; the rest is a complaint."""

from __future__ import annotations

from datetime import date

import pytest

from provenance.models.article import Original
from provenance.models.value import Interval
from provenance.reading.metadata import Metadata

DIGEST = "0" * 64


@pytest.mark.parametrize(
    ("stated", "words", "complaints"),
    [
        pytest.param({}, None, 0, id="missing"),
        pytest.param({"licence": None}, None, 0, id="null"),
        pytest.param({"licence": ""}, None, 0, id="empty"),
        pytest.param({"licence": "CC0"}, "CC0", 0, id="string"),
        pytest.param({"license": "CC0"}, "CC0", 0, id="other-spelling"),
        pytest.param({"Licence": "CC0"}, "CC0", 0, id="capital"),
        pytest.param({"licence": 4}, "4", 0, id="number"),
        pytest.param({"licence": ["CC0"]}, None, 1, id="list"),
        pytest.param({"licence": True}, None, 1, id="boolean"),
    ],
)
def test_get_words(stated: dict[str, object], words: str | None, complaints: int) -> None:
    metadata = Metadata(stated)
    assert metadata.get_words("licence", "license") == words
    assert len(metadata.complaints) == complaints


@pytest.mark.parametrize(
    ("stated", "names", "complaints"),
    [
        pytest.param({}, (), 0, id="missing"),
        pytest.param({"authors": ["A. Ray", "B. Lo"]}, ("A. Ray", "B. Lo"), 0, id="list"),
        pytest.param({"author": "A. Ray"}, ("A. Ray",), 0, id="one"),
        pytest.param({"authors": None, "author": "A. Ray"}, ("A. Ray",), 0, id="null-before"),
        pytest.param({"authors": [{"name": "A. Ray"}]}, (), 1, id="mappings"),
    ],
)
def test_get_names(stated: dict[str, object], names: tuple[str, ...], complaints: int) -> None:
    metadata = Metadata(stated)
    assert metadata.get_names("authors", "author") == names
    assert len(metadata.complaints) == complaints


def test_get_published_keeps_the_words() -> None:
    days, (evidence,) = Metadata({"published": "May 2024"}).get_published()
    assert days == Interval(earliest=date(2024, 5, 1), latest=date(2024, 5, 31))
    assert (evidence.words, evidence.span, evidence.rule) == ("May 2024", None, "metadata")


@pytest.mark.parametrize(
    ("stated", "year"),
    [
        pytest.param({"date": "2024"}, 2024, id="site generators"),
        pytest.param({"datePublished": "2024"}, 2024, id="schema.org"),
        pytest.param({"date-published": "2024"}, 2024, id="hyphen"),
        pytest.param({"published": "2023", "date": "2024"}, 2023, id="the own key first"),
        pytest.param({"published": None, "date": "2024"}, 2024, id="null before"),
    ],
)
def test_get_published_under_common_keys(stated: dict[str, object], year: int) -> None:
    days, _ = Metadata(stated).get_published()
    assert days == Interval(earliest=date(year, 1, 1), latest=date(year, 12, 31))


def test_get_published_names_both_ends_of_a_range() -> None:
    _, (evidence,) = Metadata({"published": {"earliest": "2023-10-15", "latest": None}}).get_published()
    assert evidence.words == "2023-10-15 to …"


def test_an_unreadable_date_is_a_complaint_and_stays_unknown() -> None:
    metadata = Metadata({"published": "the other day"})
    assert metadata.get_published() == (Interval(), ())
    (complaint,) = metadata.complaints
    assert complaint.startswith("published: 'the other day' is no date; accepted: a date such as")


def test_get_original_reads_what_a_rendition_was_made_from() -> None:
    stated = {"title": "Flood", "publisher": None, "published": "2024-05-03", "sha256": DIGEST, "length": "2119"}
    metadata = Metadata({"condensed-from": stated})
    assert metadata.get_original() == Original(
        title="Flood", published=Interval.day(date(2024, 5, 3)), sha256=DIGEST, length=2119
    )
    assert Metadata({"condensed_from": stated}).get_original() == metadata.get_original()
    assert not metadata.complaints


@pytest.mark.parametrize(
    "stated",
    [
        pytest.param("Flood", id="string"),
        pytest.param({"title": "Flood", "sha256": DIGEST}, id="no-length"),
        pytest.param({"title": "Flood", "sha256": "12ab", "length": 3}, id="short-digest"),
        pytest.param({"sha256": DIGEST, "length": 3}, id="no-title"),
        pytest.param({"title": "Flood", "sha256": DIGEST, "length": "long"}, id="length-in-words"),
    ],
)
def test_get_original_leaves_out_what_describes_no_work(stated: object) -> None:
    metadata = Metadata({"condensed-from": stated})
    assert metadata.get_original() is None
    assert len(metadata.complaints) == 1
    assert metadata.complaints[0].startswith("condensed-from")


def test_an_article_without_original_has_none() -> None:
    metadata = Metadata({})
    assert metadata.get_original() is None
    assert not metadata.complaints
