"""A draft: the text of an article and its metadata as stated, before either is understood."""

from __future__ import annotations

from collections.abc import Mapping

from provenance.models.article import Problem
from provenance.models.value import Value


class Draft(Value):
    """What one file, or one line of a file, says of an article."""

    place: str
    line: int | None = None
    metadata: Mapping[str, object]
    text: str
    fallback_id: str
    """The id that the article takes from its path when it states neither an id nor a URL."""
    raw_sha256: str
    had_bom: bool

    @property
    def where(self) -> str:
        """Place and line, as a message names them."""
        return self.place if self.line is None else f"{self.place}:{self.line}"

    def warn(self, reason: str) -> Problem:
        """Name something wrong with an article that goes in all the same."""
        return Problem(place=self.place, line=self.line, reason=reason, refused=False)

    def refuse(self, reason: str) -> Problem:
        """Name why there is no article."""
        return Problem(place=self.place, line=self.line, reason=reason, refused=True)
