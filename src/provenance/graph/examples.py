"""The named questions as statements, so that a store says itself what it can be asked.

The form is that of published collections of SPARQL examples: each question is a ``sh:SPARQLExecutable`` with its words,
its text, its keywords and its parameters. They stand in the graph ``ontology``.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad

from provenance.graph.articles import POSITION
from provenance.graph.description import Writer
from provenance.graph.keywords import has_keyword
from provenance.graph.namespaces import PREFIXES, Names, term
from provenance.graph.ontology import ONTOLOGY
from provenance.graph.questions import Parameter, Question, list_questions
from provenance.graph.terms import INTEGER, TEXT

QUESTIONS = "https://w3id.org/claim-graph/questions#"
"""What the IRIs of questions begin with; a question's name follows."""

_FORMS = {
    "CONSTRUCT": ("sh:SPARQLConstructExecutable", "sh:construct"),
    "ASK": ("sh:SPARQLAskExecutable", "sh:ask"),
    "SELECT": ("sh:SPARQLSelectExecutable", "sh:select"),
}
_DATATYPES = {"text": "xsd:string", "integer": "xsd:integer", "date": "xsd:date"}


def questions_to_graph(base: str) -> list[Quad]:
    """Return the statements that describe the named questions, for the graph ``ontology``."""
    writer = Writer(Names(base), ONTOLOGY)
    prefixes = NamedNode(f"{QUESTIONS}prefixes")
    for prefix, namespace in PREFIXES.items():
        declaration = NamedNode(f"{QUESTIONS}prefix-{prefix}")
        writer.add(prefixes, term("sh:declare"), declaration)
        writer.add(declaration, term("sh:prefix"), TEXT.encode(prefix))
        writer.add(declaration, term("sh:namespace"), Literal(namespace, datatype=term("xsd:anyURI")))
    for question in list_questions():
        _add_question(writer, question, prefixes)
    return writer.quads


def _add_question(writer: Writer, question: Question, prefixes: NamedNode) -> None:
    node = NamedNode(QUESTIONS + question.name)
    form = next(form for keyword, form in _FORMS.items() if has_keyword(question.sparql, keyword))
    writer.add_types(node, term("sh:SPARQLExecutable"), term(form[0]))
    writer.add(node, term("rdfs:label"), TEXT.encode(question.name))
    writer.add(node, term("rdfs:comment"), Literal(question.question, language="en"))
    writer.add(node, POSITION, INTEGER.encode(question.number))
    writer.add(node, term(form[1]), TEXT.encode(question.sparql))
    writer.add(node, term("sh:prefixes"), prefixes)
    for keyword in question.keywords:
        writer.add(node, term("schema:keywords"), TEXT.encode(keyword))
    for parameter in question.parameters:
        _add_parameter(writer, node, parameter)


def _add_parameter(writer: Writer, question: NamedNode, parameter: Parameter) -> None:
    node = NamedNode(f"{question.value}-{parameter.name}")
    writer.add(question, term("sh:parameter"), node)
    writer.add_types(node, term("sh:Parameter"))
    writer.add(node, term("sh:name"), TEXT.encode(parameter.name))
    writer.add(node, term("sh:description"), Literal(parameter.words, language="en"))
    for predicate, value in _restrict(parameter):
        writer.add(node, predicate, value)


def _restrict(parameter: Parameter) -> Iterator[tuple[NamedNode, NamedNode]]:
    if parameter.kind in _DATATYPES:
        yield term("sh:datatype"), term(_DATATYPES[parameter.kind])
        return
    yield term("sh:nodeKind"), term("sh:IRI")
    if parameter.kind == "concept":
        yield term("sh:class"), term("skos:Concept")
