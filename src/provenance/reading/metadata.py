"""Metadata as people state it, read into the fields of an article; what is not understood is a complaint, no loss."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from provenance.errors import ParseError
from provenance.models.article import DateEvidence, Original
from provenance.models.value import Interval
from provenance.reading.dates import parse_published

_PUBLISHED = ("published", "date", "date_published", "datepublished")
"""This program's key, and those that site generators and schema.org use for the same."""
_MODIFIED = ("modified", "updated", "date_modified", "datemodified", "last_modified", "lastmod")
_CORRECTION = ("correction", "corrections", "correction_note")
_SHA256 = re.compile(r"[0-9a-f]{64}")


class Metadata:
    """What an article states of itself, asked for by key.

    Keys are matched with ``-`` and ``_`` alike; null and empty values count as missing; unknown keys are never read.
    ``complaints`` collects, in the order of asking, what was stated and not understood.
    """

    def __init__(self, stated: Mapping[str, object]) -> None:
        self._stated = {key.replace("-", "_").lower(): value for key, value in stated.items()}
        self.complaints: list[str] = []

    def get_words(self, *keys: str) -> str | None:
        """Return the string or number under the first of the keys that has one, as a string."""
        for key in keys:
            value = self._stated.get(key)
            if value is None or value == "":
                continue
            if isinstance(value, str | int | float) and not isinstance(value, bool):
                return str(value)
            self.complaints.append(f"{key} is no string: left out")
        return None

    def get_names(self, *keys: str) -> tuple[str, ...]:
        """Return the strings of the list under the first of the keys that has one; a string is a list of one."""
        for key in keys:
            match self._stated.get(key):
                case None | "":
                    continue
                case str() as name:
                    return (name,)
                case list() as names if all(isinstance(name, str) for name in names):
                    return tuple(names)
                case _:
                    self.complaints.append(f"{key} is no list of names: left out")
        return ()

    def get_published(self) -> tuple[Interval, tuple[DateEvidence, ...]]:
        """Return the days of publication as stated, with the words; unknown when there are none, or no date."""
        key = next((key for key in _PUBLISHED if self._stated.get(key)), _PUBLISHED[0])
        stated = self._stated.get(key)
        try:
            days = parse_published(stated)
        except ParseError as error:
            self.complaints.append(f"{key}: {error}; the date stays unknown")
            return Interval(), ()
        words = " to ".join(_ends_of(stated)) if isinstance(stated, Mapping) else str(stated)
        return days, (DateEvidence(words=words, rule="metadata"),) if days.is_known else ()

    def get_modified(self) -> date | None:
        """Return the day of the last change as stated; None when there is none, or no single day."""
        key = next((key for key in _MODIFIED if self._stated.get(key)), _MODIFIED[0])
        try:
            days = parse_published(self._stated.get(key))
        except ParseError as error:
            self.complaints.append(f"{key}: {error}; left out")
            return None
        return days.earliest if days.is_day else None

    def get_correction(self) -> str | None:
        """Return the notices of correction as stated: words, schema.org's ``CorrectionComment``, or a list of them."""
        stated = next((self._stated[key] for key in _CORRECTION if self._stated.get(key)), ())
        notices = stated if isinstance(stated, list) else [stated]
        words = [notice.get("text") if isinstance(notice, Mapping) else notice for notice in notices]
        return " ".join(one.strip() for one in words if isinstance(one, str) and one.strip()) or None

    def get_original(self) -> Original | None:
        """Return the work that ``condensed-from`` describes."""
        stated = self._stated.get("condensed_from")
        if stated is None:
            return None
        if not isinstance(stated, Mapping):
            self.complaints.append("condensed-from describes no work: left out")
            return None
        work = Metadata({str(key): value for key, value in stated.items()})
        original = work._as_original()
        self.complaints.extend(f"condensed-from: {complaint}" for complaint in work.complaints)
        return original

    def _as_original(self) -> Original | None:
        title, digest, length = self.get_words("title"), self.get_words("sha256"), self.get_words("length")
        if not title or not _SHA256.fullmatch(digest or "") or not (length or "").isdecimal():
            self.complaints.append("needs a title, a sha256 of 64 hexadecimal digits and a length: left out")
            return None
        return Original(
            title=title,
            publisher=self.get_words("publisher", "outlet"),
            published=self.get_published()[0],
            sha256=str(digest),
            length=int(str(length)),
        )


def _ends_of(stated: Mapping[str, object]) -> Iterable[str]:
    return (str(stated.get(end) or "…") for end in ("earliest", "latest"))
