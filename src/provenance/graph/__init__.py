"""Values as RDF and back, the stores that hold it, and the questions one can ask of it."""

from provenance.graph.authority import FORMATS as AUTHORITY_FORMATS
from provenance.graph.authority import read_authority_entries
from provenance.graph.batches import commit_articles
from provenance.graph.catalogue import describe_dataset, describe_service
from provenance.graph.export import export
from provenance.graph.location import find_folder, find_generation, name_state, open_snapshot, open_store
from provenance.graph.ontology import VERSION_IRI
from provenance.graph.query import run_query
from provenance.graph.questions import Parameter, Question, get_query, list_questions
from provenance.graph.records import (
    forget_texts,
    forget_works,
    read_articles,
    read_comparisons,
    read_dossier,
    read_extractions,
    read_hashed,
    read_judgements,
    read_resolution,
    read_revisions,
    recall_extractions,
    replace_derived,
    replace_judgements,
    without_collection,
    write_article,
    write_articles,
    write_dataset,
    write_extraction,
    write_judgements,
)
from provenance.graph.results import Answer, GraphAnswer, Table, Truth
from provenance.graph.reviews import replace_audit
from provenance.graph.store import Dataset, Store
from provenance.graph.validation import Violation, report_validity, validate, view_graph
from provenance.graph.verification import Change, hash_graphs, recall_hashes, verify, verify_derived, verify_graphs

__all__ = [
    "AUTHORITY_FORMATS",
    "VERSION_IRI",
    "Answer",
    "Change",
    "Dataset",
    "GraphAnswer",
    "Parameter",
    "Question",
    "Store",
    "Table",
    "Truth",
    "Violation",
    "commit_articles",
    "describe_dataset",
    "describe_service",
    "export",
    "find_folder",
    "find_generation",
    "forget_texts",
    "forget_works",
    "get_query",
    "hash_graphs",
    "list_questions",
    "name_state",
    "open_snapshot",
    "open_store",
    "read_articles",
    "read_authority_entries",
    "read_comparisons",
    "read_dossier",
    "read_extractions",
    "read_hashed",
    "read_judgements",
    "read_resolution",
    "read_revisions",
    "recall_extractions",
    "recall_hashes",
    "replace_audit",
    "replace_derived",
    "replace_judgements",
    "report_validity",
    "run_query",
    "validate",
    "verify",
    "verify_derived",
    "verify_graphs",
    "view_graph",
    "without_collection",
    "write_article",
    "write_articles",
    "write_dataset",
    "write_extraction",
    "write_judgements",
]
