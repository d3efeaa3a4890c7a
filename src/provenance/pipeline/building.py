"""From texts to a built store: read, extract, write, resolve, compare."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from provenance import conflict, graph, importing, reading, resolution, settled
from provenance.extraction.attributions import Tagger
from provenance.extraction.extract import extract_claims
from provenance.extraction.taggers import open_tagger
from provenance.extraction.taggers.training import train_tagger
from provenance.models.article import Article, Problem
from provenance.models.claim import Extraction
from provenance.models.dossier import Dossier
from provenance.models.extract_form import to_extract_form
from provenance.models.identity import Judgement, Resolution
from provenance.pipeline.rows import Row


def load_tagger(name: str | None = None, model: str | None = None) -> Tagger | None:
    """Open the sequence model that reads attributions; None for the rules alone."""
    return open_tagger(name, model)


def train(paths: Sequence[Path], tagger: str, out: Path, progress: Callable[[str], None]) -> None:
    """Train a tagger on annotated articles and write it; progress is told how far it is."""
    train_tagger(paths, tagger, out, progress)


def extract(paths: Sequence[str], tagger: Tagger | None = None) -> Iterator[Row | Problem]:
    """Yield the claims of each article in the extract form, in input order; inputs that cannot be read as problems."""
    for article in reading.read_articles(paths):
        if isinstance(article, Problem):
            yield article
        else:
            yield to_extract_form(article, extract_claims(article, tagger))


def ingest(paths: Sequence[str], store: graph.Store, tagger: Tagger | None = None) -> Iterator[Article | Problem]:
    """Read articles into a store with their claims; each is yielded once it is committed, or as what kept it out."""
    found = reading.read_articles(paths)
    yield from graph.commit_articles(
        store, (one if isinstance(one, Problem) else (one, extract_claims(one, tagger)) for one in found)
    )


@graph.without_collection()
def build(store: graph.Store, judgements: Path | None = None, authority: Path | None = None) -> Dossier:
    """Resolve identities, compare claims and replace the derived graph.

    Args:
        store: what is built.
        judgements: a file of decisions that are added to those of the store.
        authority: a file of settled names that takes the place of the store's.
    """
    decided = settled.settle_judgements(store, resolution.read_judgements(judgements) if judgements else ())
    graph.replace_judgements(store, resolution.keep_standing(decided))
    articles = tuple(graph.read_articles(store))
    extractions = tuple(graph.recall_extractions(store, articles))
    compared = compare(articles, extractions, decided, settled.settle_authority(store, authority))
    dossier = compared.model_copy(update={"revisions": graph.read_revisions(store, articles)})
    graph.replace_derived(store, dossier)
    return dossier


def find_opposed(store: graph.Store) -> tuple[Judgement, ...]:
    """Return the judgements of a store that merge what other judgements tell apart."""
    return resolution.find_opposed(graph.read_judgements(store))


def compare(
    articles: Sequence[Article],
    extractions: Sequence[Extraction],
    judgements: Iterable[Any] = (),
    authority: resolution.Authority | None = None,
) -> Dossier:
    """Resolve and compare the claims of some articles, without a store."""
    identities = _resolve(articles, extractions, tuple(judgements), authority)
    return Dossier(
        articles=tuple(articles),
        extractions=tuple(extractions),
        resolution=identities,
        comparisons=conflict.compare(articles, extractions, identities),
    )


def _resolve(
    articles: Sequence[Article],
    extractions: Sequence[Extraction],
    judgements: tuple[Judgement, ...],
    authority: resolution.Authority | None,
) -> Resolution:
    """Return the identities that articles tell of, and those that datasets state."""
    datasets = [article for article in articles if article.is_dataset]
    stated = {article.version for article in datasets}
    prose = [article for article in articles if not article.is_dataset]
    told = [one for one in extractions if one.version not in stated]
    found = resolution.resolve(prose, told, judgements, authority)
    if not datasets:
        return found
    tables = [one for one in extractions if one.version in stated]
    series = resolution.resolve_datasets(datasets, tables, authority)
    return resolution.join_resolutions(resolution.place_in_series(found, series, prose, told), series)


def import_claims(path: Path, mapping: str, location: str) -> importing.Import:
    """Read a file of structured claims by a mapping into a store, which is opened once the file is read."""
    outcome = importing.import_claims(path, importing.read_mapping(mapping))
    with open_writer(location) as store:
        graph.write_dataset(store, outcome.article, outcome.extraction)
    return outcome


def open_writer(location: str) -> graph.Store:
    """Open a store for writing; at most one writer at a time."""
    return graph.open_store(location)
