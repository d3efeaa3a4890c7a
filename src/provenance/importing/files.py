"""A file of structured claims as an article and what was read in it.

The file is the article: its text is kept by hash like any other, and every claim is anchored to its cells. The same
file under the same mapping always gives the same claims.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from provenance.errors import ParseError, ReadError
from provenance.importing.claims import RowReader
from provenance.importing.computations import Given, find_sources
from provenance.importing.mapping import RowMapping
from provenance.importing.rows import BadRow, Row, read_csv_rows, read_json_rows
from provenance.models.article import Article, Problem
from provenance.models.claim import Computation, Extraction, FigureClaim, Mention, QuantityClaim

STDIN = Path("-")
_BOM = "\ufeff"
_READERS = {"csv": read_csv_rows, "jsonl": read_json_rows}


class Import(NamedTuple):
    """What was read in one file."""

    article: Article
    extraction: Extraction
    rows: int
    """Rows of the file, those that were refused included."""
    problems: tuple[Problem, ...]
    """Refused rows, and warnings about rows that were taken."""


def import_claims(path: Path, mapping: RowMapping) -> Import:
    """Read a file of structured claims, or standard input where the path is ``-``.

    What comes from standard input has no name of its own and goes by that of its mapping.

    Raises:
        ReadError: when the file is not UTF-8 text.
    """
    article = _read_file(path, mapping)
    reader = RowReader(mapping, article.version, article.text)
    gathered = _Gathered(reader, mapping, _name_place(path))
    for row in _READERS[mapping.form](article.text):
        gathered.add(row)
    return Import(article, gathered.extraction(article.version), gathered.rows, tuple(gathered.list_problems()))


def _read_file(path: Path, mapping: RowMapping) -> Article:
    raw = sys.stdin.buffer.read() if path == STDIN else path.read_bytes()
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        raise ReadError(_name_place(path), f"is not UTF-8 (offset {error.start})") from error
    return Article(
        id=mapping.name if path == STDIN else path.stem,
        text=text.removeprefix(_BOM),
        title=mapping.title,
        publisher=mapping.publisher,
        url=mapping.url,
        licence=mapping.licence,
        raw_sha256=sha256(raw).hexdigest(),
        had_bom=text.startswith(_BOM),
        is_dataset=True,
    )


def _name_place(path: Path) -> str:
    return "stdin" if path == STDIN else str(path)


class _Gathered:
    """The claims of the rows so far."""

    def __init__(self, reader: RowReader, mapping: RowMapping, place: str) -> None:
        self._reader = reader
        self._mapping = mapping
        self._place = place
        self._figures: list[FigureClaim] = []
        self._quantities: list[QuantityClaim] = []
        self._computations: list[tuple[Computation, tuple[str, ...]]] = []
        self._given: list[Given] = []
        self._events: dict[str, Mention] = {}
        self._refused: list[tuple[int, str]] = []
        self.rows = 0

    def add(self, row: Row | BadRow) -> None:
        self.rows += 1
        if isinstance(row, BadRow):
            self._refused.append((row.line, row.reason))
            return
        try:
            event = self._reader.find_event(row)
            claims = list(self._reader.read(row))
        except ParseError as error:
            self._refused.append((row.line, str(error)))
            return
        self._events.setdefault(event.name, event)
        for claim in claims:
            self._keep(row, claim)

    def _keep(self, row: Row, claim: FigureClaim | QuantityClaim | Computation) -> None:
        series = (claim.place, self._reader.counted(row), claim.measure.value)
        if isinstance(claim, Computation):
            self._computations.append((claim, series))
            return
        (self._figures if isinstance(claim, FigureClaim) else self._quantities).append(claim)  # type: ignore[arg-type]
        self._given.append(Given(series, claim.claimant.name or "", claim.as_of, claim.local_id))

    def extraction(self, version: str) -> Extraction:
        return Extraction(
            version=version,
            extractor=self._mapping.extractor,
            figures=tuple(self._figures),
            quantities=tuple(self._quantities),
            computations=tuple(find_sources(self._computations, self._given)),
            mentions=tuple(self._events.values()),
        )

    def list_problems(self) -> Iterator[Problem]:
        for line, reason in self._refused:
            yield Problem(place=self._place, line=line, reason=reason, refused=True)
        for line, reason in self._reader.warnings:
            yield Problem(place=self._place, line=line, reason=reason, refused=False)
