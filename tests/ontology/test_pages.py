"""The documentation pages of the ontology are built from it and name every term and every concept."""

from __future__ import annotations

import subprocess
import sys
from importlib.resources import files
from pathlib import Path

from pyoxigraph import RdfFormat, parse

from provenance.graph.namespaces import term
from provenance.graph.ontology import find_files
from tools.render_code_lists import render_code_lists

ONTOLOGY = Path(str(files("provenance"))) / "ontology"


def test_page_names_every_class_and_property(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    command = [sys.executable, "-m", "pylode", str(ONTOLOGY / "claim.ttl"), "-o", str(page)]
    subprocess.run(command, check=True, capture_output=True)
    quads = parse((ONTOLOGY / "claim.ttl").read_bytes(), RdfFormat.TURTLE)
    labels = {quad.object.value for quad in quads if quad.predicate == term("rdfs:label")}
    assert len(labels) > 150
    written = page.read_text(encoding="utf-8")
    assert {label for label in labels if label not in written} <= {"unnamed whole"}


def test_page_of_code_lists_names_every_concept() -> None:
    page = render_code_lists(ONTOLOGY)
    notations = [
        quad.object.value
        for path in find_files("schemes", ".ttl")
        for quad in parse(path.read_bytes(), RdfFormat.TURTLE)
        if quad.predicate == term("skos:notation")
    ]
    assert len(notations) > 150
    assert page.count("| `") == len(notations)
    assert all(f"| `{notation}` |" in page for notation in notations)
    assert "| `dozens` |  | 24 to 99 |" in page
