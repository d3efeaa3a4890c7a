"""Every error a user can cause, as a small tree.

Constructors take data, ``str()`` composes one sentence: what was wrong, where, and what would be accepted.
A stage raises for one input; the pipeline decides whether to skip that input or to stop.
"""

from __future__ import annotations


class ProvenanceError(Exception):
    """An input, a store or a request that cannot be served."""


class ReadError(ProvenanceError, ValueError):
    """A file, or one line of it, that holds no readable article.

    >>> str(ReadError("news/a.txt", "is empty"))
    'news/a.txt: is empty'
    >>> str(ReadError("feed.jsonl", "is not JSON", line=3))
    'feed.jsonl:3: is not JSON'
    """

    def __init__(self, place: str, reason: str, *, line: int | None = None) -> None:
        super().__init__(place, reason)
        self.place = place
        self.reason = reason
        self.line = line

    def __str__(self) -> str:
        where = self.place if self.line is None else f"{self.place}:{self.line}"
        return f"{where}: {self.reason}"


class ParseError(ProvenanceError, ValueError):
    """A string that does not have the form it should have.

    >>> str(ParseError("soonish", "date", accepted="an ISO date such as 2024-05-03"))
    "'soonish' is no date; accepted: an ISO date such as 2024-05-03"
    """

    def __init__(self, value: str, wanted: str, *, accepted: str = "") -> None:
        super().__init__(value, wanted)
        self.value = value
        self.wanted = wanted
        self.accepted = accepted

    def __str__(self) -> str:
        hint = f"; accepted: {self.accepted}" if self.accepted else ""
        return f"{self.value!r} is no {self.wanted}{hint}"


class WriteError(ProvenanceError, OSError):
    """A file that cannot be written.

    >>> str(WriteError("reports/a.html", "No space left on device"))
    'reports/a.html: cannot be written: no space left on device'
    """

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(place, reason)
        self.place = place
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.place}: cannot be written: {self.reason.lower()}"


class ServeError(ProvenanceError, OSError):
    """An address on which nobody can listen.

    >>> str(ServeError("127.0.0.1:80", "Permission denied"))
    '127.0.0.1:80: cannot be listened on: permission denied'
    """

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(place, reason)
        self.place = place
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.place}: cannot be listened on: {self.reason.lower()}"


class ExtractionError(ProvenanceError):
    """A text from which claims cannot be extracted as asked, for instance because a model is missing."""


class ResolutionError(ProvenanceError):
    """A judgement or an identity that contradicts what is recorded."""


class GraphError(ProvenanceError):
    """A store that cannot be opened, read or written."""


class QueryError(ProvenanceError, ValueError):
    """A query that cannot be found, parsed or answered."""


class LateQueryError(QueryError):
    """A query that had its time and found no end."""


class ReviewError(ProvenanceError, ValueError):
    """A review, a log, a key or a signature that cannot be taken."""
