"""Articles as RDF: the work, its outlet, one immutable text version, and everything known about it but the text.

The version stands in the graph ``text/<version>``. The work and its outlet are shared by versions, so they stand once,
in ``identity``: no statement stands in two graphs, because the union of all graphs would count it twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pyoxigraph import NamedNode, Quad

from provenance.graph.description import Description, Descriptions, Property, Writer, interval_table
from provenance.graph.namespaces import Names, term
from provenance.graph.terms import BOOLEAN, DATE, INTEGER, TEXT
from provenance.models.article import Article, Boilerplate, DateEvidence, Original
from provenance.models.identifiers import digest
from provenance.models.value import Span

IDENTITY = "identity"
"""Name of the graph of works, outlets and judgements."""

VERSION = term("cg:ArticleVersion")
ARTICLE = term("cg:Article")
_OUTLET = term("cg:Outlet")
_ORIGINAL = term("cg:Original")
_DATASET = term("cg:Dataset")
_DATASET_TYPES = (_DATASET, term("schema:Dataset"))
_NAME = term("schema:name")
POSITION = term("schema:position")
WORK = term("dcterms:isVersionOf")
REVISED = term("prov:wasRevisionOf")
PUBLISHER = term("dcterms:publisher")
_IDENTIFIER = term("dcterms:identifier")
_DERIVED = term("prov:wasDerivedFrom")
_BOILERPLATE = term("cg:boilerplate")
_EVIDENCE = term("cg:dateEvidence")
TEXT_HASH = term("cg:textHash")
TEXT_LENGTH = term("cg:textLength")

_PUBLISHED = interval_table("published", "published")
_VERSION_TABLE = (
    Property("title", term("dcterms:title"), TEXT),
    Property("modified", term("schema:dateModified"), DATE),
    Property("correction", term("schema:correction"), TEXT),
    Property("url", term("schema:url"), TEXT),
    Property("language", term("dcterms:language"), TEXT),
    Property("licence", term("dcterms:license"), TEXT),
    Property("raw_sha256", term("cg:rawHash"), TEXT),
    Property("had_bom", term("cg:hadByteOrderMark"), BOOLEAN, default=False),
    *_PUBLISHED,
)
_ORIGINAL_TABLE = (
    Property("title", term("dcterms:title"), TEXT),
    Property("publisher", term("cg:publisherName"), TEXT),
    Property("sha256", TEXT_HASH, TEXT),
    Property("length", TEXT_LENGTH, INTEGER),
    *_PUBLISHED,
)
_BOILERPLATE_TABLE = (Property("kind", term("cg:boilerplateKind"), TEXT),)
_EVIDENCE_TABLE = (Property("words", term("cg:words"), TEXT), Property("rule", term("cg:rule"), TEXT))
_SPAN_TABLE = (
    Property("start", term("oa:start"), INTEGER),
    Property("end", term("oa:end"), INTEGER),
)


def name_text_graph(version: str) -> str:
    """Return the name of the graph that describes a version.

    >>> name_text_graph("version/5f0c")
    'text/5f0c'
    """
    return f"text/{version.removeprefix('version/')}"


def name_version(graph: str) -> str:
    """Return the identifier of the version that a ``text/…`` graph describes.

    >>> name_version("text/5f0c")
    'version/5f0c'
    """
    return f"version/{graph.removeprefix('text/')}"


def article_to_graph(article: Article, names: Names) -> list[Quad]:
    """Return the statements of an article version, in its own graph and in ``identity``."""
    return [*_version_quads(article, names), *_work_quads(article, names)]


def _work_quads(article: Article, names: Names) -> list[Quad]:
    writer = Writer(names, IDENTITY)
    work = names.mint(article.iri)
    writer.add_types(work, ARTICLE, *_DATASET_TYPES if article.is_dataset else (term("schema:NewsArticle"),))
    writer.add(work, _IDENTIFIER, TEXT.encode(article.id))
    if article.publisher is not None:
        outlet = names.mint(mint_outlet(article.publisher))
        writer.add(work, PUBLISHER, outlet)
        writer.add_types(outlet, _OUTLET, term("schema:Organization"))
        writer.add(outlet, _NAME, TEXT.encode(article.publisher))
    return writer.quads


def _version_quads(article: Article, names: Names) -> list[Quad]:
    writer = Writer(names, name_text_graph(article.version))
    version = names.mint(article.version)
    writer.add_types(version, VERSION, term("prov:Entity"))
    writer.add(version, WORK, names.mint(article.iri))
    writer.add(version, TEXT_HASH, TEXT.encode(article.sha256))
    writer.add(version, TEXT_LENGTH, INTEGER.encode(len(article.text)))
    writer.add_fields(version, article, _VERSION_TABLE)
    writer.add_sequence(version, term("schema:author"), article.authors, TEXT)
    for part, position, boilerplate in _numbered(article, "boilerplate", names):
        writer.add(version, _BOILERPLATE, part)
        _add_part(writer, part, position, boilerplate)
    for part, position, evidence in _numbered(article, "published_evidence", names):
        writer.add(version, _EVIDENCE, part)
        _add_part(writer, part, position, evidence)
    if article.condensed_from:
        _add_original(writer, article, article.condensed_from)
    return writer.quads


def _numbered(article: Article, field: str, names: Names) -> Iterator[tuple[NamedNode, int, Any]]:
    for position, part in enumerate(getattr(article, field), start=1):
        yield names.mint(f"{article.version}#{field.replace('_', '-')}-{position}"), position, part


def _add_part(writer: Writer, node: NamedNode, position: int, part: Boilerplate | DateEvidence) -> None:
    is_boilerplate = isinstance(part, Boilerplate)
    writer.add_types(node, term("cg:Boilerplate") if is_boilerplate else term("cg:DateEvidence"))
    writer.add(node, POSITION, INTEGER.encode(position))
    writer.add_fields(node, part, _BOILERPLATE_TABLE if is_boilerplate else _EVIDENCE_TABLE)
    if part.span is not None:
        writer.add_fields(node, part.span, _SPAN_TABLE)


def _add_original(writer: Writer, article: Article, original: Original) -> None:
    # Two renditions of one work may describe it differently, and no statement may stand in two graphs.
    node = writer.names.mint(f"original/{digest(article.version, original.sha256)}")
    writer.add(writer.names.mint(article.version), _DERIVED, node)
    writer.add_types(node, _ORIGINAL, term("prov:Entity"))
    writer.add_fields(node, original, _ORIGINAL_TABLE)


def mint_outlet(name: str) -> str:
    """Return the identifier of an outlet from its name."""
    return f"outlet/{digest(name)}"


def article_from_graph(version: Description, descriptions: Descriptions, text: str) -> Article:
    """Return the article that was described.

    Args:
        version: the description of the version.
        descriptions: those of its graph and of ``identity``.
        text: the version's text, which is no part of the graph.
    """
    work = descriptions[version.get(WORK)]
    outlet = work.find(PUBLISHER)
    original = version.find(_DERIVED)
    return Article(
        id=TEXT.decode(work.get(_IDENTIFIER)),
        text=text,
        publisher=TEXT.decode(descriptions[outlet].get(_NAME)) if outlet else None,
        authors=version.read_sequence(TEXT),
        is_dataset=work.is_a(_DATASET),
        boilerplate=tuple(
            Boilerplate(**part.read(_BOILERPLATE_TABLE), span=_read_span(part))
            for part in _read_parts(version, _BOILERPLATE, descriptions)
        ),
        published_evidence=tuple(
            DateEvidence(**part.read(_EVIDENCE_TABLE), span=_read_span(part))
            for part in _read_parts(version, _EVIDENCE, descriptions)
        ),
        condensed_from=Original(**descriptions[original].read(_ORIGINAL_TABLE)) if original else None,
        **version.read(_VERSION_TABLE),
    )


def _read_parts(version: Description, predicate: NamedNode, descriptions: Descriptions) -> list[Description]:
    parts = [descriptions[node] for node in version.objects.get(predicate, ())]
    return sorted(parts, key=lambda part: INTEGER.decode(part.get(POSITION)))


def _read_span(part: Description) -> Span | None:
    return Span(**part.read(_SPAN_TABLE)) if part.find(term("oa:start")) is not None else None
