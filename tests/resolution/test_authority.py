"""What a user has settled comes before every rule: names, offices at a date, and on whose behalf one speaks."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from provenance.errors import ReadError
from provenance.extraction.extract import extract_claims
from provenance.graph import read_authority_entries
from provenance.models.article import Article
from provenance.models.authority import AuthorityEntry, Office
from provenance.models.identifiers import hash_text
from provenance.models.identity import Entity
from provenance.models.value import Interval
from provenance.models.vocabulary import ClaimantKind
from provenance.resolution import Authority, read_authority, resolve

PAGE = Path(__file__).parents[2] / "docs" / "authority.md"
HELD = (
    AuthorityEntry(
        label="Ana Ruiz",
        kind=ClaimantKind.PERSON,
        offices=(Office(title="president", of="Colombia", since=date(2010, 8, 7), until=date(2014, 8, 6)),),
    ),
    AuthorityEntry(
        label="Ines Mora",
        kind=ClaimantKind.PERSON,
        offices=(Office(title="president", of="Colombia", since=date(2014, 8, 7)),),
    ),
    AuthorityEntry(label="Pavel Rossi", offices=(Office(title="mayor", of="Oyele"),)),
)


def day(year: int) -> Interval:
    return Interval.day(date(year, 3, 4))


@pytest.mark.parametrize(
    ("office", "scope", "when", "holder"),
    [
        ("president", "CO", day(2012), "Ana Ruiz"),
        ("president", "CO", day(2020), "Ines Mora"),
        ("president", "CO", Interval(earliest=date(2014, 8, 1), latest=date(2014, 8, 9)), None),
        ("president", "CO", day(2001), None),
        ("president", "CO", Interval(), None),
        ("president", "PE", day(2012), None),
        ("president of colombia", "", day(2012), "Ana Ruiz"),
        ("mayor", "oyele", Interval(), "Pavel Rossi"),
        ("mayor of oyele", "", day(2012), "Pavel Rossi"),
        ("mayor", "", day(2012), None),
    ],
)
def test_office_is_held_at_a_date(office: str, scope: str, when: Interval, holder: str | None) -> None:
    found = Authority(entries=HELD).find_holder(office, scope, when)
    assert (found.label if found else None) == holder


def resolve_texts(authority: Authority, *dated: tuple[int, str]) -> dict[str, Entity]:
    """Return the entity of each claimant that the texts name, by the words of its claim."""
    articles = [
        Article(id=str(year), text=text, published=day(year), raw_sha256=hash_text(text), publisher="Meridian Wire")
        for year, text in dated
    ]
    extractions = [extract_claims(article) for article in articles]
    resolution = resolve(articles, extractions, authority=authority)
    entity_of = {entity.id: entity for entity in resolution.entities}
    found = {entity.label: entity for entity in resolution.entities}
    assert {link.claimant for link in resolution.links if link.claimant} <= entity_of.keys()
    return found


def test_office_in_an_article_means_its_holder_that_day() -> None:
    text = "The storm killed 12 people in Lowmarsh on Tuesday, the Colombian president said."
    assert "Ana Ruiz" in resolve_texts(Authority(entries=HELD), (2012, text))
    assert "Ines Mora" in resolve_texts(Authority(entries=HELD), (2020, text))
    unknown = resolve_texts(Authority(entries=HELD), (2001, text))
    assert not {"Ana Ruiz", "Ines Mora"} & unknown.keys()


def test_settled_body_speaks_for_another() -> None:
    text = "The storm killed 12 people in Lowmarsh on Tuesday, Vale Relief said."
    entries = (
        AuthorityEntry(label="Vale Relief Union", aliases=("Vale Relief",), speaks_for="Union Council", wikidata="Q7"),
        AuthorityEntry(label="Union Council", wikidata="Q8"),
    )
    found = resolve_texts(Authority(entries=entries), (2012, text))
    assert found["Vale Relief Union"].speaks_for == found["Union Council"].id
    assert found["Union Council"].wikidata == "Q8"
    assert "Vale Relief" not in found
    for principal, label in (("Colombia", "Government of Colombia"), ("The Lodge", "The Lodge")):
        entry = entries[0].model_copy(update={"speaks_for": principal})
        found = resolve_texts(Authority(entries=(entry,)), (2012, text))
        assert found["Vale Relief Union"].speaks_for == found[label].id


def block(language: str) -> str:
    """Return the example in a language that the page shows."""
    return PAGE.read_text(encoding="utf-8").partition(f"```{language}\n")[2].partition("```")[0]


PREFIXES = """
@prefix cg: <https://w3id.org/claim-graph/ontology#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


def test_turtle_and_yaml_of_the_page_say_the_same(tmp_path: Path) -> None:
    yaml, turtle = tmp_path / "names.yaml", tmp_path / "names.ttl"
    yaml.write_text(block("yaml"), encoding="utf-8")
    turtle.write_text(PREFIXES + block("turtle"), encoding="utf-8")
    told, stated = read_authority(yaml).entries, read_authority_entries(turtle)
    assert told[0].offices == (Office(title="president", of="Oyele", since=date(2018, 8, 7), until=date(2022, 8, 7)),)
    assert stated[0] == told[0].model_copy(update={"aliases": ("A. Diallo",)})
    assert stated[1] == told[1].model_copy(update={"aliases": ()})


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("names.ttl", b"<a> <b"),
        ("names.ttl", b""),
        ("names.ttl", b"<a:b> <a:c> <a:d> ."),
        ("names.ttl", b"\xff\xfe"),
        ("names.jsonld", b"{"),
        ("names.rdf", b"<html>"),
    ],
)
def test_broken_rdf_is_one_line(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ReadError, match="holds no authority entries") as caught:
        read_authority_entries(path)
    assert "\n" not in str(caught.value)


def test_broken_encoding_of_yaml_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "names.yaml"
    path.write_bytes(b"- label: \xff")
    with pytest.raises(ReadError, match="holds no authority entries"):
        read_authority(path)
