"""Writing values into a store and reading them back; what was written equals what is read.

Texts are kept before the statements that name them, so that a process killed between the two leaves a text that nothing
names, never an article without its text.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain

from pyoxigraph import NamedNode, Quad

from provenance.errors import GraphError
from provenance.graph.articles import (
    ARTICLE,
    IDENTITY,
    PUBLISHER,
    REVISED,
    TEXT_HASH,
    VERSION,
    WORK,
    article_from_graph,
    article_to_graph,
    name_text_graph,
    name_version,
)
from provenance.graph.claim_reader import extraction_from_graph
from provenance.graph.claim_tables import USED, name_claims_graph
from provenance.graph.claim_writer import extraction_to_graph, stream_extraction
from provenance.graph.comparisons import comparisons_from_graph, comparisons_to_graph, find_printings
from provenance.graph.description import TYPE, Description, Descriptions, describe, keep_type
from provenance.graph.hashed import Graphs, HashedGraphs, hash_graph
from provenance.graph.identities import (
    DERIVED,
    JUDGEMENT,
    judgements_from_graph,
    judgements_to_graph,
    resolution_from_graph,
    resolution_to_graph,
)
from provenance.graph.lightening import Lightener
from provenance.graph.namespaces import Names
from provenance.graph.store import Store
from provenance.graph.terms import TEXT
from provenance.models.article import Article
from provenance.models.claim import Extraction
from provenance.models.comparison import Comparison
from provenance.models.dossier import Dossier
from provenance.models.identity import Judgement, Resolution
from provenance.models.vocabulary import ClaimKind


def write_article(store: Store, article: Article, extraction: Extraction | None = None) -> int:
    """Write one article and what was read in it, all at once.

    Returns:
        How many statements changed; 0 when the store held all of it.
    """
    return write_articles(store, [(article, extraction)])


def write_articles(store: Store, articles: Iterable[tuple[Article, Extraction | None]]) -> int:
    """Write some articles and what was read in them: all of them, or none when the process is killed.

    A version whose text was blacked out stays so when its original is read again.

    Returns:
        How many statements changed.

    Raises:
        GraphError: when an anchor is not true to its text, or the store cannot be written.
    """
    graphs: list[str] = []
    quads: list[Quad] = []
    written: list[Extraction] = []
    for article, extraction in articles:
        if article.recorded is None and _is_masked(store, article):
            continue
        store.texts.keep(article.text)
        graphs.append(name_text_graph(article.version))
        quads += [*article_to_graph(article, store.names), *_find_revisions(store, article)]
        if extraction is not None:
            graphs += _claims_graphs(store, extraction)
            quads += extraction_to_graph(extraction, article.text, store.names)
            written.append(extraction)
    changed = store.replace(graphs, quads)
    for extraction in written:
        _keep(store, extraction)
    return changed


def write_dataset(store: Store, article: Article, extraction: Extraction) -> int:
    """Write a file of structured claims through the engine's loader, without holding its statements in memory.

    The claims come first and the version last: a process killed between the two leaves claims of a version that no
    reader knows, and writing the same file again completes it.

    Returns:
        How many statements changed; 0 when the store held all of it.

    Raises:
        GraphError: when an anchor is not true to its text, or the store cannot be written.
    """
    store.texts.keep(article.text)
    graph = name_claims_graph(extraction.version, extraction.extractor)
    earlier = set(store.find_graphs(USED, store.names.mint(extraction.version)))
    changed = store.replace(earlier - {graph}, [])
    if graph not in earlier:
        changed += store.load(graph, stream_extraction(extraction, article.text, store.names))
    return changed + write_article(store, article)


def _is_masked(store: Store, article: Article) -> bool:
    """Tell whether the store holds the version with another text than the one that names it."""
    hashes = {quad.object for quad in store.read_graph(name_text_graph(article.version)) if quad.predicate == TEXT_HASH}
    return bool(hashes) and TEXT.encode(article.sha256) not in hashes


def _find_revisions(store: Store, article: Article) -> list[Quad]:
    """Return the statements that the version revises those of its work which no other version revises yet."""
    graph, version = name_text_graph(article.version), store.names.mint(article.version)
    held = store.read_graph(graph)
    if held:
        return [quad for quad in held if quad.predicate == REVISED]
    versions = store.find_graphs(WORK, store.names.mint(article.iri))
    earlier = {store.names.mint(name_version(other)) for other in versions}
    revised = {quad.object for other in versions for quad in store.read_graph(other) if quad.predicate == REVISED}
    latest = sorted(earlier - revised, key=str)
    return [Quad(version, REVISED, other, store.names.mint(graph)) for other in latest]


def write_extraction(store: Store, extraction: Extraction) -> int:
    """Write what was read in a version that the store holds, in place of what was read in it before."""
    text = _read_text(store, extraction.version)
    quads = extraction_to_graph(extraction, text, store.names)
    changed = store.replace(_claims_graphs(store, extraction), quads)
    _keep(store, extraction)
    return changed


def _keep(store: Store, extraction: Extraction) -> None:
    store.kept.keep(name_claims_graph(extraction.version, extraction.extractor), extraction)


def _claims_graphs(store: Store, extraction: Extraction) -> set[str]:
    earlier = store.find_graphs(USED, store.names.mint(extraction.version))
    return {name_claims_graph(extraction.version, extraction.extractor), *earlier}


def replace_derived(store: Store, dossier: Dossier) -> int:
    """Write what claims mean across articles and how they compare, in place of what was derived before."""
    return store.rewrite(DERIVED, derived_to_graph(dossier, store.names))


def derived_to_graph(dossier: Dossier, names: Names) -> Iterator[Quad]:
    """Yield the statements of the graph ``derived``, of which there are more than fit into memory with the dossier."""
    yield from resolution_to_graph(dossier.resolution, names)
    yield from comparisons_to_graph(dossier.comparisons, find_printings(dossier), names)


def write_judgements(store: Store, judgements: Iterable[Judgement]) -> int:
    """Add judgements; those that the store holds stay."""
    return store.replace([], judgements_to_graph(judgements, store.names))


def forget_texts(store: Store, hashes: Iterable[str]) -> None:
    """Remove texts for good, unless a version still rests on them, and what the graph once said of them."""
    rested_on = {
        TEXT.decode(quad.object)
        for graph in store.list_graphs("text/")
        for quad in store.read_graph(graph)
        if quad.predicate == TEXT_HASH
    }
    for sha256 in hashes:
        if sha256 not in rested_on:
            store.texts.drop(sha256)
    store.purge()


def forget_works(store: Store) -> int:
    """Remove what ``identity`` says of works that no version belongs to, and of outlets that published none of them."""
    quads = store.read_graph(IDENTITY)
    works = {quad.subject for quad in quads if quad.predicate == TYPE and quad.object == ARTICLE}
    gone = {work for work in works if isinstance(work, NamedNode) and not store.find_graphs(WORK, work)}
    published = {quad.object for quad in quads if quad.predicate == PUBLISHER and quad.subject not in gone}
    silent = {quad.object for quad in quads if quad.predicate == PUBLISHER} - published
    kept = [quad for quad in quads if quad.subject not in gone and quad.subject not in silent]
    return store.replace([IDENTITY], kept) if len(kept) < len(quads) else 0


def replace_judgements(store: Store, judgements: Iterable[Judgement]) -> int:
    """Write judgements in place of those that the store holds."""
    quads = store.read_graph(IDENTITY)
    judged = {quad.subject for quad in quads if quad.predicate == TYPE and quad.object == JUDGEMENT}
    kept = [quad for quad in quads if quad.subject not in judged]
    return store.replace([IDENTITY], [*kept, *judgements_to_graph(judgements, store.names)])


def read_articles(store: Graphs) -> Iterator[Article]:
    """Yield every article version, ordered by publisher, identifier and version."""
    identity = describe(store.read_graph(IDENTITY))
    lighten = Lightener()
    found = (lighten(_read_article(store, graph, identity)) for graph in store.list_graphs("text/"))
    yield from sorted(found, key=lambda article: (article.id, article.publisher or "", article.version))


def _read_article(store: Graphs, graph: str, identity: Descriptions) -> Article:
    descriptions = describe(store.read_graph(graph))
    version = next(keep_type(descriptions, VERSION))
    text = store.texts.get(TEXT.decode(version.get(TEXT_HASH)))
    article = article_from_graph(version, {**identity, **descriptions}, text)
    recorded = name_version(graph)
    return article if article.version == recorded else article.model_copy(update={"recorded": recorded})


def _read_text(store: Store, version: str) -> str:
    described = list(keep_type(describe(store.read_graph(name_text_graph(version))), VERSION))
    if not described:
        raise GraphError(f"{store.location}: holds no {version!r}")
    return store.texts.get(TEXT.decode(described[0].get(TEXT_HASH)))


def read_extractions(store: Graphs, articles: Iterable[Article]) -> Iterator[Extraction]:
    """Yield what was read in the articles, in their order; an article in which nothing was read yet is passed over."""
    for article in articles:
        for graph in store.find_graphs(USED, store.names.mint(article.version)):
            yield extraction_from_graph(store.scan_graph(graph), article.text, store.names)


def recall_extractions(store: Graphs, articles: Iterable[Article]) -> Iterator[Extraction]:
    """Yield the same, from what the store has kept of it as values; the rest is read, and kept for the next time."""
    lighten = Lightener()
    for article in articles:
        for graph in store.find_graphs(USED, store.names.mint(article.version)):
            extraction = store.kept.find(graph)
            if extraction is None:
                extraction = extraction_from_graph(store.scan_graph(graph), article.text, store.names)
                store.kept.keep(graph, extraction)
            yield lighten(extraction)


def read_judgements(store: Store) -> tuple[Judgement, ...]:
    """Return every judgement, the oldest first."""
    return judgements_from_graph(describe(store.read_graph(IDENTITY)), store.names)


def read_resolution(store: Store) -> Resolution:
    """Return what claims mean across articles; each tuple is ordered by identifier."""
    return read_dossier(store).resolution


def read_comparisons(store: Store) -> tuple[Comparison, ...]:
    """Return how claims compare, in the order in which they were written."""
    return comparisons_from_graph(describe(store.read_graph(DERIVED)), store.names)


@contextmanager
def without_collection() -> Iterator[None]:
    """Keep the cyclic garbage collector from looking through millions of new values, none of them in a cycle."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@without_collection()
def read_dossier(store: Store) -> Dossier:
    """Return everything that the store holds."""
    return _read_dossier(store, describe(store.scan_graph(DERIVED)))


@without_collection()
def read_hashed(store: Store) -> tuple[Dossier, dict[str, str]]:
    """Return what the store holds, but for the candidates of identities, and the SHA-256 of every graph.

    The dossier equals that of ``read_dossier`` without candidates, which are a third of what is derived and concern
    only those who judge identities. The hashes equal those of ``hash_graphs``.
    """
    graphs = HashedGraphs(store, unread="candidate/")
    dossier = _read_dossier(graphs, describe(graphs.scan_graph(DERIVED)))
    return dossier, {name: graphs.hashes.get(name) or hash_graph(store, name) for name in list_hashed(store)}


def list_hashed(store: Store) -> list[str]:
    """Return the names of the graphs that hold articles, claims or what is derived from them."""
    return [*store.list_graphs("text/"), *store.list_graphs("claims/"), IDENTITY, DERIVED]


def _read_dossier(store: Graphs, derived: dict[NamedNode, Description]) -> Dossier:
    lighten = Lightener()
    articles = tuple(read_articles(store))
    extractions = tuple(recall_extractions(store, articles))
    claims = {
        claim.iri: (claim.version, ClaimKind(claim.kind))
        for claim in chain.from_iterable(extraction.claims for extraction in extractions)
    }
    compared = comparisons_from_graph(derived, store.names)
    return Dossier(
        articles=articles,
        extractions=extractions,
        resolution=lighten(resolution_from_graph(derived, claims, store.names)),
        # What was compared before a claim vanished stays in the graph until the next build.
        comparisons=tuple(lighten(one) for one in compared if claims.keys() >= {*one.left.claims, *one.right.claims}),
        revisions=read_revisions(store, articles),
    )


def read_revisions(store: Graphs, articles: Iterable[Article]) -> tuple[tuple[str, str], ...]:
    """Return which version revised which: pairs of the later and the earlier, in the order of the articles."""
    return tuple(
        (article.version, store.names.get_identifier(quad.object))
        for article in articles
        for quad in store.read_graph(name_text_graph(article.version))
        if quad.predicate == REVISED and isinstance(quad.object, NamedNode)
    )
