"""The base of every model: a frozen value, and the places and dates that values are made of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, NonNegativeInt, model_validator


class Value(BaseModel):
    """An immutable value that compares by content and refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy with some fields replaced, without what was computed from the old ones."""
        copied = super().model_copy(update=update, deep=deep)
        for name in copied.__dict__.keys() - type(self).model_fields.keys():
            del copied.__dict__[name]
        copied.model_post_init(None)
        return copied

    def model_post_init(self, context: Any, /) -> None:  # noqa: ARG002 - pydantic's own signature
        """Share the names of the fields that were given: kept value by value, they would weigh more than the fields.

        Nothing here asks for them, and equality does not look at them.
        """
        object.__setattr__(self, "__pydantic_fields_set__", _name_fields(type(self)))


@cache
def _name_fields(model: type[Value]) -> set[str]:
    return set(model.model_fields)


class Span(Value):
    """A half-open range of code points ``[start, end)`` in the text of one article version.

    >>> Span(start=4, end=9).text_in("The quick fox")
    'quick'
    """

    start: NonNegativeInt
    end: NonNegativeInt

    @model_validator(mode="after")
    def _is_ordered(self) -> Self:
        if self.end < self.start:
            raise ValueError(f"a span ends at {self.end}, before its start {self.start}")
        return self

    def __len__(self) -> int:
        return self.end - self.start

    def text_in(self, text: str) -> str:
        """Return the characters of the span."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Tell whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


class Interval(Value):
    """A date as an earliest and a latest day, both inclusive; ``None`` means that the side is open.

    A known day has two equal ends. Imprecise dates are intervals, never points (cf. the Extended Date/Time Format,
    ISO 8601-2).

    >>> Interval.day(date(2024, 5, 3)).is_day
    True
    >>> Interval(earliest=date(2023, 10, 15)).is_known
    True
    """

    earliest: date | None = None
    latest: date | None = None

    @model_validator(mode="after")
    def _is_ordered(self) -> Self:
        if self.earliest and self.latest and self.latest < self.earliest:
            raise ValueError(f"an interval ends on {self.latest}, before its start {self.earliest}")
        return self

    @classmethod
    def day(cls, when: date) -> Self:
        """Return the interval of exactly one day."""
        return cls(earliest=when, latest=when)

    @property
    def is_known(self) -> bool:
        """Tell whether at least one side is bounded."""
        return self.earliest is not None or self.latest is not None

    @property
    def is_day(self) -> bool:
        """Tell whether the interval is one day."""
        return self.earliest is not None and self.earliest == self.latest

    def is_before(self, other: Interval) -> bool:
        """Tell whether every day of this interval precedes every day of the other; unknown order is False."""
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    def overlaps(self, other: Interval) -> bool:
        """Tell whether the two intervals may share a day; open sides reach without limit."""
        return not self.is_before(other) and not other.is_before(self)
