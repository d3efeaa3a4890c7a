"""Whether a query uses a keyword, rather than a string, an IRI, a comment or a variable that holds the word.

The engine parses queries, but tells nobody what it parsed.
"""

from __future__ import annotations

import re
import sys
from functools import cache

# What may hold any word without meaning it: IRIs, strings of four kinds, comments.
_OPAQUE = re.compile(
    r"<[^<>\"{}|^`\\\s]*>"
    r'|"""(?:[^"\\]|\\.|"(?!""))*"""'
    r"|'''(?:[^'\\]|\\.|'(?!''))*'''"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'(?:[^'\\\n]|\\.)*'"
    r"|#[^\n]*",
    re.DOTALL,
)
_STAR = re.compile(r"\s*(?:DISTINCT|REDUCED)?\s*\*", re.IGNORECASE)
_VARIABLE = re.compile(r"[?$](\w+)")
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def has_keyword(query: str, keyword: str) -> bool:
    """Tell whether a query uses a keyword, in any case.

    >>> has_keyword("SELECT * FROM <urn:a> { ?s ?p ?o }", "FROM")
    True
    >>> has_keyword("SELECT ?from { ?from ex:from 'a letter FROM' } # from <urn:a>", "FROM")
    False
    """
    # Some engines replace escapes before they look for words, so that S\u0045RVICE is a SERVICE; others after that.
    readings = (query, _ESCAPE.sub(_unescape, query))
    return any(_find(keyword).search(_OPAQUE.sub(" ", reading)) for reading in readings)


def order_columns(query: str) -> tuple[str, ...]:
    """Return the variables of a ``SELECT *`` in the order in which the query first names them; none for other queries.

    >>> order_columns("SELECT * { ?s ?p ?o FILTER(?o > 3) }")
    ('s', 'p', 'o')
    >>> order_columns("SELECT ?o { SELECT * { ?s ?p ?o } }")
    ()
    """
    plain = _OPAQUE.sub(" ", query)
    select = _find("SELECT").search(plain)
    if select is None or not _STAR.match(plain, select.end()):
        return ()
    return tuple(dict.fromkeys(_VARIABLE.findall(plain)))


def _unescape(escape: re.Match[str]) -> str:
    number = int(escape[1] or escape[2], base=16)
    return chr(number) if number <= sys.maxunicode else escape[0]


@cache
def _find(keyword: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w?$:@-]){keyword}(?![\w:-])", re.IGNORECASE)
