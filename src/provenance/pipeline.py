"""The way of the data, written once: read, extract, store, resolve, compare, show.

This is the only module in which the stages meet. Each function is one thing a user can ask for; what it needs comes
from the stages, and what it returns are their values or rows ready to be printed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from provenance import audit as auditing
from provenance import conflict, evaluation, graph, importing, reading, resolution, settled, visualisation
from provenance.errors import ParseError, QueryError
from provenance.extraction.attributions import Tagger
from provenance.extraction.extract import extract_claims
from provenance.extraction.taggers import open_tagger
from provenance.extraction.taggers.training import train_tagger
from provenance.models.article import Article, Problem
from provenance.models.claim import Extraction
from provenance.models.dossier import Dossier
from provenance.models.extract_form import to_extract_form
from provenance.models.finding import Finding
from provenance.models.identifiers import BASE
from provenance.models.identity import Judgement, Resolution
from provenance.models.timeline import Timeline
from provenance.models.vocabulary import Severity

Row: TypeAlias = Mapping[str, Any]
Rows: TypeAlias = Iterator[Row]


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


def read(location: str) -> Dossier:
    """Return everything that a built store holds."""
    with graph.open_snapshot(location) as store:
        return graph.read_dossier(store)


def read_open(store: graph.Store) -> Dossier:
    """Return everything that an open store holds."""
    return graph.read_dossier(store)


def open_writer(location: str) -> graph.Store:
    """Open a store for writing; at most one writer at a time."""
    return graph.open_store(location)


def open_reader(location: str) -> graph.Store:
    """Open what was last written to a store, for reading."""
    return graph.open_snapshot(location)


def link_rows(dossier: Dossier) -> Rows:
    """Yield the identities of every claim."""
    return resolution.link_rows(dossier)


def conflict_rows(dossier: Dossier, *, everything: bool = False) -> Sequence[Row]:
    """Return the compared pairs that alarm, or every compared pair."""
    return conflict.to_rows(dossier, dossier.comparisons if everything else dossier.conflicts)


def pair_rows(dossier: Dossier) -> Sequence[Row]:
    """Return every pair of claims of one event or of linked utterances."""
    told = dossier.prose
    pairs = conflict.expand_pairs(told.articles, told.extractions, told.resolution)
    return conflict.to_rows(told, pairs)


def stale_rows(dossier: Dossier) -> Rows:
    """Yield the figures that were printed as current after a newer one had superseded them, each with the newer one."""
    for row in conflict.stale_rows(dossier.prose):
        for name, side in row.items():
            yield {"standing": name, **side}


def find_timelines(dossier: Dossier, words: str = "") -> list[Timeline]:
    """Return the timelines whose event is named with some words, in any case; all timelines for no words."""
    return [one for one in visualisation.find_timelines(dossier) if words.casefold() in one.event.casefold()]


def render_timelines(timelines: Iterable[Timeline]) -> str:
    """Return timelines as text, one under the other."""
    return "\n\n".join(map(conflict.render_timeline, timelines))


def timeline_rows(timelines: Iterable[Timeline]) -> Rows:
    """Yield one row a figure of each timeline."""
    for timeline in timelines:
        of = {"measurand": BASE + timeline.measurand, "event": timeline.event, "harm": timeline.harm.value}
        for point in timeline.points:
            yield {**of, **point.model_dump(mode="json"), "claim": BASE + point.claim}


def question_rows() -> list[Row]:
    """Return name, question and parameters of every named query."""
    return [
        {
            "name": question.name,
            "question": question.question,
            "parameters": ", ".join(parameter.name for parameter in question.parameters),
        }
        for question in graph.list_questions()
    ]


def ask(
    location: str, question: str, parameters: Mapping[str, str], *, rows: int | None = None, seconds: float = 60.0
) -> graph.Answer:
    """Answer a named question, a query file or SPARQL text over a built store, within limits of rows and time."""
    with graph.open_snapshot(location) as store:
        return graph.run_query(store, graph.get_query(question), parameters, rows=rows, seconds=seconds)


def find_claim(dossier: Dossier, name: str) -> str:
    """Return the identifier of the one claim that is named by its IRI, or by some first or last digits of it.

    Raises:
        QueryError: when no claim or more than one fits.
    """
    digits = name.rpartition("/")[2]
    found = [iri for iri in dossier.claims if digits and _has_at_an_end(iri.rpartition("/")[2], digits)]
    if len(found) != 1:
        wanted = "give a claim's IRI, or enough of its first or last digits"
        raise QueryError(f"{name!r} names {len(found)} claims; {wanted}" if found else f"no claim {name!r}; {wanted}")
    return found[0]


def _has_at_an_end(whole: str, part: str) -> bool:
    return whole.startswith(part) or whole.endswith(part)


def explain(dossier: Dossier, name: str) -> dict[str, Any]:
    """Return one claim with its sentence, claimant, dates, identities and comparisons."""
    return auditing.explain_claim(dossier, find_claim(dossier, name))


def render_explanation(explanation: dict[str, Any]) -> str:
    """Return the explanation of a claim as text."""
    return auditing.render_explanation(explanation)


def draw_timelines(dossier: Dossier, claims: Collection[str]) -> list[str]:
    """Return the timeline of each measurand that counts one of the claims, as SVG."""
    return [
        visualisation.draw_timeline(timeline)
        for timeline in visualisation.find_timelines(dossier)
        if any(point.claim in claims for point in timeline.points)
    ]


def select_view(dossier: Dossier, selection: Mapping[str, str | None], **view: Any) -> Dossier:
    """Return the part of a dossier that a picture shows: chosen as for an audit, and by what else a view can ask.

    ``view`` takes the fields of ``visualisation.View``.
    """
    chosen = auditing.select(dossier, **selection).claims if any(selection.values()) else None
    return visualisation.select_view(dossier, visualisation.View(**view), chosen)


def render_graph(dossier: Dossier, form: str) -> str:
    """Return the graph page of what articles tell, or an export of the same graph."""
    told = dossier.prose
    return visualisation.render_graph_page(told) if form == "html" else visualisation.export_graph(told, form)


def find_findings(dossier: Dossier) -> tuple[Finding, ...]:
    """Return what an audit finds in a dossier, the most severe first."""
    rows = conflict.stale_rows(dossier.prose)
    pairs = [tuple(row[name]["claim"].removeprefix(BASE) for name in ("stale", "newer")) for row in rows]
    return auditing.find_findings(dossier, [(stale, newer) for stale, newer in pairs])


class Report(NamedTuple):
    """An audit as it is handed over, and the findings in it."""

    pieces: Iterable[str]
    """Its text, to be gone through once."""
    findings: tuple[Finding, ...]

    def has_finding_at(self, level: str) -> bool:
        """Tell whether a finding is at least as severe as the level."""
        return any(_RANK[finding.severity] >= _RANK[Severity(level)] for finding in self.findings)


_RANK = {Severity.LOW: 0, Severity.MIDDLE: 1, Severity.HIGH: 2}


def audit(
    dossier: Dossier,
    form: str,
    selection: Mapping[str, str | None],
    record: auditing.Record = auditing.NOTHING_RECORDED,
) -> Report:
    """Return the audit of what articles tell, or of the part of a dossier that was asked for.

    ``record`` adds what people decided.
    """
    if not any(selection.values()):
        dossier = dossier.prose
    selected = auditing.select(dossier, **selection)
    findings = tuple(auditing.keep_findings(find_findings(dossier), selected))
    timelines = draw_timelines(dossier, selected.claims) if form == "html" else ()
    pieces = auditing.render_report(
        dossier, findings, selection=selected, form=form, timelines=timelines, record=record
    )
    return Report(pieces, findings)


def validate(location: str) -> list[Row]:
    """Return what violates the shapes of the ontology."""
    with graph.open_snapshot(location) as store:
        return [violation.model_dump(mode="json") for violation in graph.validate(store)]


def report_validity(location: str) -> graph.Answer:
    """Return the same as a SHACL validation report."""
    with graph.open_snapshot(location) as store:
        return graph.report_validity(store)


def export(location: str, form: str) -> str:
    """Return the whole graph in an exchange format, sorted and without article texts."""
    with graph.open_snapshot(location) as store:
        return graph.export(store, form)


def evaluate(gold: str, tagger: Tagger | None = None) -> evaluation.Scores:
    """Extract from the texts of annotated articles and compare with the annotation.

    Raises:
        ParseError: when the file holds no annotated article.
    """
    annotated = evaluation.read_gold(gold)
    if not annotated:
        raise ParseError(gold, "annotated file", accepted="JSON lines with text and figures, quotes or assertions")
    articles = [article for article in reading.read_articles([gold]) if isinstance(article, Article)]
    predicted = [evaluation.annotation_of(article, extract_claims(article, tagger)) for article in articles]
    return evaluation.score(annotated, predicted)


def render_scores(scores: evaluation.Scores, form: str) -> str:
    """Return scores as a table for people or as JSON for programs."""
    return evaluation.render_scores_json(scores) if form == "json" else evaluation.render_scores(scores)


def is_below(scores: evaluation.Scores, floor: float) -> bool:
    """Tell whether a headline measure (figures by number, attributions by overlap) falls below the floor."""
    return any(scores.figure_of[name].figure < floor for name in evaluation.HEADLINES if name in scores.figure_of)
