"""Making values light: what many values hold is shared, above all identifiers.

Intervals are equal in most mentions of an article: an open one stands for whatever has no date.
"""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from provenance.models.value import Interval, Value

V = TypeVar("V", bound=Value)

_LONGEST = 80
"""Characters of the longest string that is likely to stand in many values."""


class Lightener:
    """Shares what values have in common, as long as it is kept."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._intervals: dict[tuple[date | None, date | None], Interval] = {}

    def __call__(self, value: V) -> V:
        """Return the value itself, made light with all that it holds."""
        fields = value.__dict__
        for name, found in fields.items():
            if type(found) is str:
                if len(found) <= _LONGEST:
                    fields[name] = self._known.setdefault(found, found)
            elif isinstance(found, Value):
                fields[name] = self._share(found)
            elif type(found) is tuple:
                for member in found:
                    if isinstance(member, Value):
                        self(member)
        return value

    def _share(self, value: Value) -> Value:
        """Return the value made light, or of intervals the first that is equal."""
        if not isinstance(value, Interval):
            return self(value)
        days = value.earliest, value.latest
        known = self._intervals.get(days)
        if known is None:
            known = self._intervals[days] = self(value)
        return known
