"""Named questions: each a SPARQL file of the ontology folder with its question, parameters and keywords in its header.

A parameter ``event`` is written ``VALUES ?event { UNDEF }`` in the query, so that the file is a plain SPARQL query that
answers for everything as long as no value is given. A value never enters as text: it becomes a term first, and only a
term's own serialisation is put in the place of ``UNDEF``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from provenance.errors import QueryError
from provenance.graph.namespaces import PREFIXES, SCHEMES, Names, mint_concept, term
from provenance.graph.ontology import find_files
from provenance.models.value import Value

_HEADER = re.compile(r"#\s*(name|number|question|parameter|keywords):\s*(.+)")
_PARAMETER = re.compile(r"(\w+)\s+\((iri|concept|text|integer|date)\)\s*(.*)")
_SLOT = re.compile(r"(VALUES\s+\?(\w+)\s*\{\s*)UNDEF(\s*\})", re.IGNORECASE)


class Parameter(Value):
    """Something that a question may be narrowed by."""

    name: str
    kind: str
    """``iri``, ``concept`` (a member of the closed list of that name), ``text``, ``integer`` or ``date``."""
    words: str = ""


class Question(Value):
    """A question that the graph answers."""

    name: str
    number: int
    """The competency question it answers."""
    question: str
    parameters: tuple[Parameter, ...] = ()
    keywords: tuple[str, ...] = ()
    sparql: str


def list_questions() -> tuple[Question, ...]:
    """Return the questions that come with the ontology, in the order of their numbers."""
    questions = (parse_question(path.read_text(encoding="utf-8")) for path in find_files("questions", ".rq"))
    return tuple(sorted(questions, key=lambda question: question.number))


def parse_question(text: str) -> Question:
    """Return the question of a query file.

    Raises:
        QueryError: when the header lacks the name, the number or the question.
    """
    lines = [match.groups() for match in map(_HEADER.match, text.splitlines()) if match]
    header = {key: words.strip() for key, words in lines if key != "parameter"}
    if missing := {"name", "number", "question"} - header.keys():
        raise QueryError(f"the header of the question lacks {', '.join(sorted(missing))}")
    return Question(
        name=header["name"],
        number=int(header["number"]),
        question=header["question"],
        parameters=tuple(_parse_parameters(text)),
        keywords=tuple(word.strip() for word in header.get("keywords", "").split(",") if word.strip()),
        sparql=text,
    )


def _parse_parameters(text: str) -> Iterator[Parameter]:
    for line in text.splitlines():
        header = _HEADER.match(line)
        if header and header[1] == "parameter" and (declared := _PARAMETER.match(header[2])):
            yield Parameter(name=declared[1], kind=declared[2], words=declared[3])


def get_query(words: str) -> str:
    """Return the SPARQL text that the words stand for: a question's name, a file, or the text itself.

    Raises:
        QueryError: when there is no such question or file, and the words are no query.
    """
    if re.search(r"[\s{]", words.strip()):
        return words
    for question in list_questions():
        if question.name == words:
            return question.sparql
    try:
        return Path(words).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        names = ", ".join(question.name for question in list_questions())
        raise QueryError(f"{words!r} is neither a file nor a question; accepted: {names}, or SPARQL text") from None


def fill_in(query: str, parameters: Mapping[str, str], names: Names) -> str:
    """Return the query with values in the place of ``UNDEF``.

    Raises:
        QueryError: when the query has no such parameter, or the value is not of its kind.
    """
    kinds = {parameter.name: parameter.kind for parameter in _parse_parameters(query)}
    slots = {name for _, name, _ in _SLOT.findall(query)}
    for name in parameters:
        if name not in slots:
            accepted = ", ".join(sorted(slots)) or "none"
            raise QueryError(f"the query has no parameter {name!r}; accepted: {accepted}")
    terms = {name: to_term(name, value, kinds.get(name), names) for name, value in parameters.items()}
    return _SLOT.sub(lambda slot: f"{slot[1]}{terms.get(slot[2], 'UNDEF')}{slot[3]}", query)


def to_term(name: str, value: str, kind: str | None, names: Names) -> NamedNode | Literal:
    """Return the term that a parameter's value stands for; without a kind it is told from the value's form.

    Raises:
        QueryError: when the value is not of the kind.
    """
    try:
        match kind or _guess_kind(value):
            case "iri":
                return _to_iri(value, names)
            case "concept":
                return _to_concept(name, value)
            case "integer":
                return Literal(int(value))
            case "date":
                return Literal(date.fromisoformat(value).isoformat(), datatype=term("xsd:date"))
            case _:
                return Literal(value)
    except ValueError as error:
        raise QueryError(f"{value!r} cannot be the parameter {name!r}: {error}") from error


def _guess_kind(value: str) -> str:
    if re.fullmatch(r"[+-]?\d+", value):
        return "integer"
    return "iri" if re.fullmatch(r"\w+://\S+|[a-z]+/[0-9a-f]{8,}\S*|\w+:[\w-]+", value) else "text"


def _to_iri(value: str, names: Names) -> NamedNode:
    if "://" in value:
        return NamedNode(value)
    prefix, colon, local = value.partition(":")
    return NamedNode(PREFIXES[prefix] + local) if colon and prefix in PREFIXES else names.mint(value)


def _to_concept(name: str, value: str) -> NamedNode:
    members = next(members for members, scheme in SCHEMES.items() if scheme == name)
    if value not in set(members):
        raise ValueError(f"accepted: {', '.join(members)}")
    return mint_concept(members(value))
