"""Rows as claims: who says which number of which event, place, people and day, anchored to the cells of the row.

A row yields one claim a claimant. A row that nobody claims (carried forward, derived) yields a computation, a row that
counts anything but people another quantity. A row that cannot be understood raises, and is refused with its reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Any, TypeVar

from provenance.errors import ParseError
from provenance.importing.mapping import RowMapping
from provenance.importing.rows import Cell, Row
from provenance.importing.values import Number, parse_date, parse_number
from provenance.models.claim import UNNAMED, Claimant, Computation, FigureClaim, Mention, QuantityClaim
from provenance.models.value import Interval, Span
from provenance.models.vocabulary import ClaimantKind, Harm, Measure, MentionType, Modifier
from provenance.reference.countries import fold

RowClaim = FigureClaim | QuantityClaim
M = TypeVar("M", bound=StrEnum)


class RowReader:
    """Makes the claims of one file, row by row."""

    def __init__(self, mapping: RowMapping, version: str, text: str) -> None:
        self._mapping = mapping
        self._version = version
        self._text = text
        self.warnings: list[tuple[int, str]] = []
        """Lines of rows that were taken although a part of them could not be read, and why."""

    def read(self, row: Row) -> Iterator[RowClaim | Computation]:
        """Yield what a row claims, or the computation it is.

        Raises:
            ParseError: when the row cannot be understood, or nobody claims it.
        """
        words = row.words
        number = self._read_number(row, self._mapping.value)
        if self._mapping.computed and self._mapping.computed.fits(words):
            yield self._compute(row, number)
        elif any(choice.fits(words) for choice in self._mapping.quantities):
            yield from self._count(row, number)
        else:
            yield from self._claim(row, number)

    def find_event(self, row: Row) -> Mention:
        """Return the event of a row, as the row names and dates it.

        Raises:
            ParseError: when the row names none.
        """
        mapping, words = self._mapping.event, row.words
        name = mapping.name.read(words)
        cell = row.cells.get(mapping.name.find_column())
        if not name or cell is None or not cell.words:
            raise ParseError(name, "event", accepted="the name of an event")
        return Mention(
            version=self._version,
            span=cell.span,
            exact=self._text[cell.start : cell.end],
            type=MentionType.EVENT,
            name=name,
            interval=self._read_days(row),
        )

    def counted(self, row: Row) -> str:
        """Return what a row counts, in its own words."""
        harm, group = (row.words.get(field.find_column(), "") for field in (self._mapping.harm, self._mapping.group))
        return harm if group == harm else ", ".join(filter(None, (harm, group)))

    def claimant_name(self, row: Row) -> str:
        """Return the name that stands where claimants stand; of a computation, who computed it."""
        return self._mapping.claimant.name.read(row.words)

    def _claim(self, row: Row, number: Number) -> Iterator[FigureClaim]:
        mapping, words = self._mapping, row.words
        shared = self._read_meaning(row) | {
            "harm": _parse_member(Harm, mapping.harm.read(words), "harm"),
            "group": mapping.group.read(words),
            "population": self._read_population(words),
            "period": mapping.period.read(words) if mapping.period else "",
            "event_words": mapping.event.name.read(words),
        }
        claimants = self._read_claimants(row)
        earlier = self._read_earlier(row, shared, claimants[0]) if mapping.revises else None
        if earlier:
            yield earlier
        for place, claimant in enumerate(claimants):
            yield FigureClaim(
                **shared,
                **self._anchor(row, mapping.value, number, claimant),
                local_id=_name(row, place),
                number=self._number_span(row, mapping.value, number),
                band=number.band,
                asserted=self._read_date(row, mapping.asserted),
                supersedes=earlier.local_id if earlier else None,
            )

    def _read_earlier(self, row: Row, shared: dict[str, Any], claimant: Claimant) -> FigureClaim | None:
        revises = self._mapping.revises
        if revises is None or not row.words.get(revises.value):
            return None
        number = self._read_number(row, revises.value)
        return FigureClaim(
            **shared,
            **self._anchor(row, revises.value, number, claimant),
            local_id=f"r{row.line}.earlier",
            number=self._number_span(row, revises.value, number),
            band=number.band,
            asserted=self._read_date(row, revises.asserted),
        )

    def _count(self, row: Row, number: Number) -> Iterator[QuantityClaim]:
        for place, claimant in enumerate(self._read_claimants(row)):
            yield QuantityClaim(
                **self._read_meaning(row),
                **self._anchor(row, self._mapping.value, number, claimant),
                local_id=_name(row, place),
                unit=self.counted(row),
            )

    def _compute(self, row: Row, number: Number) -> Computation:
        cell = row.cells[self._mapping.value]
        meaning = self._read_meaning(row)
        return Computation(
            local_id=f"r{row.line}",
            version=self._version,
            span=cell.span,
            exact=self._text[cell.start : cell.end],
            made_by=self.claimant_name(row),
            method=row.words.get(self._mapping.computed.column, "") if self._mapping.computed else "",
            value=number.value,
            counted=self.counted(row),
            place=meaning["place"],
            measure=meaning["measure"],
            as_of=meaning["as_of"],
            rule=self._mapping.rule,
        )

    def _anchor(self, row: Row, column: str, number: Number, claimant: Claimant) -> dict[str, Any]:
        cell = row.cells[column]
        passed_on = self._mapping.claimant.relays
        origin = passed_on.read(row.words) if passed_on else ""
        return {
            "version": self._version,
            "span": cell.span,
            "exact": self._text[cell.start : cell.end],
            "sentence": Span(start=row.start, end=row.end),
            "claimant": claimant,
            "chain": (Claimant(kind=ClaimantKind.ORGANISATION, name=origin),) if origin else (),
            "modifier": number.modifier,
            "value": number.value,
            "lower": number.lower,
            "upper": number.upper,
            "rule": self._mapping.rule,
        }

    def _read_meaning(self, row: Row) -> dict[str, Any]:
        mapping, words = self._mapping, row.words
        return {
            "place": mapping.place.read(words),
            "measure": _parse_member(Measure, mapping.measure.read(words), "measure"),
            "count_basis": mapping.count_basis.read(words) if mapping.count_basis else "",
            "as_of": self._read_date(row, mapping.as_of),
        }

    def _read_population(self, words: dict[str, str]) -> str:
        population = (self._mapping.population or self._mapping.group).read(words)
        return "" if population in self._mapping.everybody else fold(population)

    def _read_number(self, row: Row, column: str) -> Number:
        if column not in row.cells:
            raise ParseError(column, "column of the row", accepted=", ".join(row.cells))
        field = self._mapping.modifier
        said = field.read(row.words) if field else ""
        return parse_number(row.words[column], _parse_member(Modifier, said, "modifier") if said else None)

    @staticmethod
    def _number_span(row: Row, column: str, number: Number) -> Span:
        cell = row.cells[column]
        if cell.end - cell.start != len(cell.words):  # the format writes some characters in another way
            return cell.span
        return Span(start=cell.start + number.start, end=cell.start + number.end)

    def _read_claimants(self, row: Row) -> list[Claimant]:
        mapping = self._mapping.claimant
        column = mapping.name.column
        named = [cell for cell in row.members.get(column, [row.cells.get(column, Cell("", 0, 0))]) if cell.words]
        if not named:
            raise ParseError("", "claimant", accepted=f"somebody named in the column {column!r}")
        return [self._name_claimant(cell) for cell in named]

    def _name_claimant(self, cell: Cell) -> Claimant:
        mapping = self._mapping.claimant
        if cell.words in mapping.unnamed:
            return UNNAMED
        name = mapping.name.read({mapping.name.column: cell.words})
        return Claimant(kind=mapping.kind, name=name, span=cell.span)

    def _read_date(self, row: Row, column: str | None) -> Interval | None:
        words = row.words.get(column or "", "")
        if not words:
            return None
        try:
            return parse_date(words)
        except ParseError as error:
            self.warnings.append((row.line, f"{error}; the date stays unknown"))
            return None

    def _read_days(self, row: Row) -> Interval:
        mapping = self._mapping.event
        first = self._read_date(row, mapping.first.find_column() if mapping.first else None)
        last = self._read_date(row, mapping.last.find_column() if mapping.last else None)
        if first and last and last.latest and first.earliest and last.latest < first.earliest:
            self.warnings.append((row.line, "the event ends before it begins; its days stay unknown"))
            return Interval()
        earliest = first.earliest if first else None
        if mapping.last is None:
            return Interval(earliest=earliest, latest=first.latest if first else None)
        return Interval(earliest=earliest, latest=last.latest if last else None)


def _parse_member(members: type[M], words: str, wanted: str) -> M:
    """Return the member of a closed list that words name.

    Raises:
        ParseError: when they name none.
    """
    try:
        return members(words)
    except ValueError:
        raise ParseError(words, wanted, accepted=", ".join(members)) from None


def _name(row: Row, place: int) -> str:
    return f"r{row.line}" if place == 0 else f"r{row.line}.{place + 1}"
