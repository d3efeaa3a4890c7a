"""Authorities: names and offices that a user has settled, before any rule is asked."""

from __future__ import annotations

from datetime import date

from provenance.models.value import Interval, Value
from provenance.models.vocabulary import ClaimantKind


class Office(Value):
    """An office that a person held, such as "president" of "Colombia"."""

    title: str
    of: str = ""
    """The country, town or body; empty for an office that is the only one of its name."""
    since: date | None = None
    until: date | None = None
    """The last day in office, inclusive; open where None."""

    @property
    def held(self) -> Interval:
        """The days in office."""
        return Interval(earliest=self.since, latest=self.until)


class AuthorityEntry(Value):
    """One person or body, under the names that it is known by."""

    label: str
    aliases: tuple[str, ...] = ()
    kind: ClaimantKind = ClaimantKind.ORGANISATION
    wikidata: str | None = None
    speaks_for: str | None = None
    """Name of the entry or the country on whose behalf it speaks."""
    offices: tuple[Office, ...] = ()
