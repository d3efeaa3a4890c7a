"""What was released never changes, and what it defined stays defined."""

from __future__ import annotations

import re
import shlex
import subprocess
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse

from provenance.graph.namespaces import PREFIXES, term
from provenance.graph.ontology import VERSION_IRI, find_files, ontology_to_graph
from provenance.models.identifiers import BASE
from tools.freeze_ontology import freeze

ONTOLOGY = Path(str(files("provenance"))) / "ontology"
REDIRECTS = ONTOLOGY / "w3id" / ".htaccess"
RELEASES = {
    "0.1.0": "ab8d860a9befe328096f7bef0726fc3070b44d692b7abd0363bdab7bbd063af1",
    "0.2.0": "d9876b8ef96048c17e933b168ce828fb81f4b0744c301be3de915d2a8ccaef61",
}
"""The SHA-256 of each release's SHA256SUMS: a line here is added with a release and never changed."""


def test_every_release_is_listed_here() -> None:
    assert {path.name for path in (ONTOLOGY / "releases").glob("*")} == set(RELEASES)


@pytest.mark.parametrize(("version", "digest"), RELEASES.items(), ids=list(RELEASES))
def test_released_files_are_as_they_were(version: str, digest: str) -> None:
    folder = ONTOLOGY / "releases" / version
    sums = (folder / "SHA256SUMS").read_bytes()
    assert sha256(sums).hexdigest() == digest
    listed = {name: sum_ for sum_, name in map(str.split, sums.decode().splitlines())}
    assert {path.name for path in folder.iterdir()} == {"SHA256SUMS", *listed}
    assert {name: sha256((folder / name).read_bytes()).hexdigest() for name in listed} == listed


@pytest.mark.parametrize("version", RELEASES)
def test_release_names_its_version(version: str) -> None:
    quads = parse((ONTOLOGY / "releases" / version / "ontology.ttl").read_bytes(), RdfFormat.TURTLE)
    versions = {quad.object for quad in quads if quad.predicate == term("owl:versionIRI")}
    assert versions == {NamedNode(f"https://w3id.org/claim-graph/ontology/{version}")}


@pytest.mark.parametrize("version", RELEASES)
def test_released_terms_stay_defined(version: str) -> None:
    content = (ONTOLOGY / "releases" / version / "ontology.ttl").read_bytes()
    released = {quad.subject for quad in parse(content, RdfFormat.TURTLE) if quad.predicate == term("rdf:type")}
    defined = {quad.subject for quad in ontology_to_graph(BASE) if quad.predicate == term("rdf:type")}
    assert len(released) > 300
    assert released <= defined


def test_program_speaks_the_version_that_the_ontology_names() -> None:
    assert f"<{VERSION_IRI}>" in (ONTOLOGY / "claim.ttl").read_text(encoding="utf-8")


def test_freezing_writes_parsable_files_once(tmp_path: Path) -> None:
    version = VERSION_IRI.rpartition("/")[2]
    freeze(version, ONTOLOGY, tmp_path / "release")
    frozen = set(parse((tmp_path / "release" / "ontology.ttl").read_bytes(), RdfFormat.TURTLE))
    assert {(quad.subject, quad.predicate, quad.object) for quad in frozen} == {
        (quad.subject, quad.predicate, quad.object) for quad in ontology_to_graph(BASE)
    }
    assert len(list(parse((tmp_path / "release" / "shapes.ttl").read_bytes(), RdfFormat.TURTLE))) > 500
    with pytest.raises(ValueError, match="never changes"):
        freeze(version, ONTOLOGY, tmp_path / "release")
    with pytest.raises(ValueError, match=r"does not name the version 9\.9\.9"):
        freeze("9.9.9", ONTOLOGY, tmp_path / "other")


@pytest.mark.parametrize(
    ("iri", "target"),
    [
        ("ontology/0.1.0", "@PAGES@/releases/0.1.0/ontology.ttl"),
        ("ontology/0.1.0/shapes.ttl", "@PAGES@/releases/0.1.0/shapes.ttl"),
        ("ontology", "@PAGES@/ontology.ttl"),
        ("shapes", "@PAGES@/shapes.ttl"),
        ("questions", "@RECORDS@/questions"),
        ("id/claim/5f0c", "@RECORDS@/id/claim/5f0c"),
        ("id/claims/5f0c/rules-1", "@RECORDS@/id/claims/5f0c/rules-1"),
    ],
)
def test_every_kind_of_iri_has_a_redirect(iri: str, target: str) -> None:
    lines = REDIRECTS.read_text(encoding="utf-8").splitlines()
    rules = [line.split()[1:3] for line in lines if line.startswith("RewriteRule ^")]
    pattern, found = next(rule for rule in rules if re.search(rule[0], iri))
    matched = re.search(pattern, iri)
    assert matched
    assert matched.expand(found.replace("$", "\\")) == target


def test_template_is_filled_in_as_its_readme_says() -> None:
    readme = (ONTOLOGY / "w3id" / "README.md").read_text(encoding="utf-8")
    command = next(line.strip() for line in readme.splitlines() if line.strip().startswith("sed "))
    filled = subprocess.run(shlex.split(command), cwd=REDIRECTS.parent, check=True, capture_output=True, text=True)
    assert "@" not in filled.stdout
    assert "template" not in filled.stdout
    rules = [line.split()[2] for line in filled.stdout.splitlines() if line.startswith("RewriteRule ^")]
    assert len(rules) >= 9
    assert all(target.startswith(("https://PAGES/", "https://ENDPOINT/")) for target in rules)


def test_namespaces_are_those_of_the_redirects() -> None:
    for iri in (PREFIXES["cg"], BASE):
        assert iri.startswith("https://w3id.org/claim-graph/")
    assert len(list(find_files("w3id", ".htaccess"))) == 1
