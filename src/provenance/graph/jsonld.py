"""Statements as compact JSON-LD, with the context of the ontology inside the file: nothing is fetched to read it.

The engine writes expanded JSON-LD; here IRIs become the context's names. Only what the graph holds is handled: IRIs,
strings and typed literals, in named graphs.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from pyoxigraph import Quad, RdfFormat, serialize

from provenance.graph.namespaces import PREFIXES
from provenance.graph.ontology import find_files


@cache
def read_context() -> Mapping[str, Any]:
    """Return the JSON-LD context of the ontology."""
    found: dict[str, Any] = json.loads(next(find_files("context.jsonld", ".jsonld")).read_text(encoding="utf-8"))
    context: Mapping[str, Any] = found["@context"]
    return context


def to_jsonld(quads: Iterable[Quad], base: str) -> str:
    """Return the statements as JSON-LD, one object a graph, records under their identifiers relative to the base."""
    expanded = json.loads(serialize(quads, format=RdfFormat.JSON_LD) or b"[]")
    compact = _Compaction(base)
    graphs = [compact.of_node(node) for node in expanded]
    context = {"@base": base, **read_context()}
    return json.dumps({"@context": context, "@graph": graphs}, ensure_ascii=False, indent=1) + "\n"


class _Compaction:
    def __init__(self, base: str) -> None:
        context = read_context()
        definitions = {name: entry for name, entry in context.items() if isinstance(entry, dict)}
        self._base = base
        self._prefixes = {iri: prefix for prefix, iri in PREFIXES.items() if prefix in context}
        self._name_of = {_expand(entry["@id"]): name for name, entry in definitions.items()}
        self._name_of |= {_expand(entry): name for name, entry in context.items() if str(entry).startswith("cg:")}
        self._type_of = {name: entry.get("@type") for name, entry in definitions.items()}

    def of_node(self, node: Mapping[str, Any]) -> dict[str, Any]:
        compact: dict[str, Any] = {}
        for key, value in node.items():
            if key == "@id":
                compact[key] = self._shorten(value)
            elif key == "@graph":
                compact[key] = [self.of_node(part) for part in value]
            else:
                name = "@type" if key.endswith("#type") else self._name_of.get(key) or self._shorten(key)
                values = [self._of_value(name, part) for part in value]
                compact[name] = values if len(values) > 1 else values[0]
        return compact

    def _of_value(self, name: str, value: Mapping[str, str]) -> Any:
        if "@id" in value:
            return self._of_reference(name, value["@id"])
        if "@type" not in value or _expand(self._type_of.get(name) or "") == value["@type"]:
            return value["@value"]
        return {"@type": self._shorten(value["@type"]), "@value": value["@value"]}

    def _of_reference(self, name: str, iri: str) -> Any:
        if name == "@type":
            return self._name_of.get(iri) or self._shorten(iri)
        return self._shorten(iri) if self._type_of.get(name) == "@id" else {"@id": self._shorten(iri)}

    def _shorten(self, iri: str) -> str:
        if iri.startswith(self._base):
            return iri.removeprefix(self._base)
        for namespace, prefix in self._prefixes.items():
            if iri.startswith(namespace):
                return f"{prefix}:{iri.removeprefix(namespace)}"
        return iri


@cache
def _expand(name: str) -> str:
    prefix, colon, local = name.partition(":")
    return PREFIXES[prefix] + local if colon and prefix in PREFIXES else name
