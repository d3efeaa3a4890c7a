"""Checking that nothing was changed behind the store's back: texts, anchors, and what the derived graph rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from provenance.errors import GraphError
from provenance.graph.anchors import END, EXACT, LONGEST, START, cut
from provenance.graph.articles import TEXT_HASH, TEXT_LENGTH, VERSION
from provenance.graph.claim_tables import USED
from provenance.graph.description import Description, describe, keep_type
from provenance.graph.hashed import hash_graph
from provenance.graph.identities import DERIVED
from provenance.graph.namespaces import term
from provenance.graph.records import derived_to_graph, list_hashed
from provenance.graph.store import Store
from provenance.graph.terms import INTEGER, TEXT
from provenance.models.dossier import Dossier
from provenance.models.identifiers import hash_text
from provenance.models.value import Value

_ANCHORED = (term("cg:FigureClaim"), term("cg:QuoteClaim"), term("cg:AssertionClaim"))


class Change(Value):
    """Something that is not as it was recorded."""

    record: str
    """Identifier of the record."""
    message: str
    """What is wrong with it."""

    def __str__(self) -> str:
        return f"{self.record}: {self.message}"


def verify(store: Store) -> Iterator[Change]:
    """Yield what is not as it was recorded; nothing when all is.

    Texts must have the hash and length of their version, every anchor's words must stand where it says, and every claim
    that a derived statement is about must be there.
    """
    claims: set[str] = set()
    for graph in store.list_graphs("text/"):
        version = next(keep_type(describe(store.read_graph(graph)), VERSION), None)
        if version is None:
            yield Change(record=graph, message="describes no article version")
            continue
        yield from _verify_version(store, version, claims)
    yield from _verify_derived(store, claims)


def _verify_version(store: Store, version: Description, claims: set[str]) -> Iterator[Change]:
    record = store.names.get_identifier(version.node)
    sha256 = TEXT.decode(version.get(TEXT_HASH))
    try:
        text = store.texts.get(sha256)
    except GraphError as error:
        yield Change(record=record, message=str(error))
        return
    if hash_text(text) != sha256:
        yield Change(record=record, message=f"the text is not the one with the SHA-256 {sha256}")
    if len(text) != INTEGER.decode(version.get(TEXT_LENGTH)):
        yield Change(record=record, message=f"the text has {len(text)} characters, not as many as recorded")
    for graph in store.find_graphs(USED, version.node):
        yield from _verify_claims(store, graph, text, claims)


def _verify_claims(store: Store, graph: str, text: str, claims: set[str]) -> Iterator[Change]:
    for node in describe(store.read_graph(graph)).values():
        record = store.names.get_identifier(node.node)
        if any(node.is_a(type_) for type_ in _ANCHORED):
            claims.add(record)
        exact = node.find(EXACT)
        if exact is not None:
            start, end = INTEGER.decode(node.get(START)), INTEGER.decode(node.get(END))
            if TEXT.decode(exact) != cut(text[start:end]):
                found = text[start:end][:LONGEST]
                yield Change(record=record, message=f"says {TEXT.decode(exact)!r} where the text has {found!r}")


def _verify_derived(store: Store, claims: set[str]) -> Iterator[Change]:
    for node in describe(store.read_graph(DERIVED)).values():
        record = store.names.get_identifier(node.node)
        if node.find(term("cg:judged")) is not None and record not in claims:
            yield Change(record=record, message="a derived statement is about this claim, which no article has")
        for member in node.objects.get(term("cg:member"), ()):
            if store.names.get_identifier(member) not in claims:
                yield Change(record=record, message=f"has the member {member.value!r}, which no article has")


def hash_graphs(store: Store) -> dict[str, str]:
    """Return the SHA-256 of every graph that holds articles, claims or what is derived from them, by name.

    What is hashed are the graph's N-Triples in the order of their bytes, so that anybody can hash them the same way.
    """
    return {name: hash_graph(store, name) for name in list_hashed(store)}


def recall_hashes(store: Store) -> dict[str, str]:
    """Return the same for a store that was opened for writing, of graphs that have not changed as it was last found."""
    hashes: dict[str, str] = {}
    for name in list_hashed(store):
        found = store.kept.find_hash(name)
        if found is None:
            found = hash_graph(store, name)
            store.kept.keep_hash(name, found)
        hashes[name] = found
    return hashes


def verify_graphs(store: Store, recorded: Mapping[str, str]) -> Iterator[Change]:
    """Yield the graphs whose statements are not those that were written down; new graphs are no change."""
    found = hash_graphs(store)
    for name, digest in sorted(recorded.items()):
        if name not in found:
            yield Change(record=name, message="the graph is gone")
        elif found[name] != digest:
            yield Change(record=name, message="a statement of the graph is not as the last build left it")


def verify_derived(store: Store, dossier: Dossier) -> Iterator[Change]:
    """Yield the records of which the derived graph does not say what a new build says."""
    names = store.names
    held, made = set(store.read_graph(DERIVED)), set(derived_to_graph(dossier, names))
    for reason, quads in (("cannot be made again", held - made), ("is missing", made - held)):
        for node, found in sorted(describe(sorted(quads, key=str)).items(), key=lambda pair: pair[0].value):
            predicate = min(found.objects, key=lambda predicate: predicate.value)
            what = f"what the derived graph says with {predicate.value.rpartition('#')[2]}"
            yield Change(record=names.get_identifier(node), message=f"{what} {reason}")
