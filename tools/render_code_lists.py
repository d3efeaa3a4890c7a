"""Writes the code lists of the ontology as one Markdown page: ``python tools/render_code_lists.py > code-lists.md``.

pyLODE makes the page of the terms; its page of a concept scheme leaves the concepts out.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, Store

from provenance.graph.namespaces import PREFIXES

ONTOLOGY = Path(__file__).parents[1] / "ontology"
_SCHEMES = """SELECT ?scheme ?label ?definition WHERE {
  ?scheme a skos:ConceptScheme ; rdfs:label ?label ; skos:definition ?definition
} ORDER BY ?label"""
_CONCEPTS = """SELECT ?notation ?broader ?definition ?lower ?upper WHERE {
  ?concept skos:inScheme ?scheme ; skos:notation ?notation .
  OPTIONAL { ?concept skos:broader/skos:notation ?broader }
  OPTIONAL { ?concept skos:definition ?definition }
  OPTIONAL { ?concept cg:lower ?lower }
  OPTIONAL { ?concept cg:upper ?upper }
} ORDER BY ?lower ?notation"""


def render_code_lists(folder: Path) -> str:
    """Return the page: a table for each scheme, by label."""
    store = Store()
    for path in sorted(folder.glob("schemes/*.ttl")):
        store.bulk_load(path.read_bytes(), RdfFormat.TURTLE)
    parts = ["# Code lists\n\nThe notation is the value that formats and code use; a concept's IRI ends in it.\n"]
    for scheme, label, definition in store.query(_SCHEMES, prefixes=PREFIXES):  # type: ignore[union-attr]
        parts.append(f"## {label.value}\n\n{definition.value} `{scheme.value}`\n")
        parts.append("| notation | below | what it means |\n|---|---|---|")
        parts += [*_render_concepts(store, scheme), ""]
    return "\n".join(parts)


def _render_concepts(store: Store, scheme: NamedNode) -> Iterator[str]:
    query = _CONCEPTS.replace("?scheme", str(scheme))
    for solution in store.query(query, prefixes=PREFIXES):  # type: ignore[union-attr]
        notation, broader, definition, lower, upper = ("" if term is None else term.value for term in solution)
        yield f"| `{notation}` | {broader} | {definition or f'{int(lower):,} to {int(upper):,}'} |"


if __name__ == "__main__":
    sys.stdout.write(render_code_lists(ONTOLOGY))
