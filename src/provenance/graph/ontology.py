"""The ontology folder as it ships inside the package, and the part of it that every store holds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from pyoxigraph import Quad, RdfFormat, parse

from provenance.graph.namespaces import Names

ONTOLOGY = "ontology"
"""Name of the graph of terms, concept schemes and alignments."""

VERSION_IRI = "https://w3id.org/claim-graph/ontology/0.2.0"
"""The release of the ontology that this program speaks."""

_STORED = ("claim.ttl", "schemes", "alignments")


def find_files(folder: str, ending: str) -> Iterator[Traversable]:
    """Yield the files under a folder (or the file itself) of the ontology whose names end so, in the order of names."""
    yield from _walk(files("provenance").joinpath("ontology", folder), ending)


def _walk(place: Traversable, ending: str) -> Iterator[Traversable]:
    if place.is_file():
        if place.name.endswith(ending):
            yield place
        return
    for part in sorted(place.iterdir(), key=lambda part: part.name):
        yield from _walk(part, ending)


@cache
def ontology_to_graph(base: str) -> tuple[Quad, ...]:
    """Return the statements of the terms, the concept schemes and the alignments, for the graph ``ontology``."""
    graph = Names(base).mint(ONTOLOGY)
    triples = dict.fromkeys(
        (quad.subject, quad.predicate, quad.object)
        for folder in _STORED
        for path in find_files(folder, ".ttl")
        for quad in parse(path.read_bytes(), RdfFormat.TURTLE)
    )
    return tuple(Quad(*triple, graph) for triple in triples)
