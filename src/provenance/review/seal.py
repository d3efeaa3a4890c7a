"""Seals: the last words of a report, which hold the hash of all others and, when a key was at hand, a signature of it.

HTML and Markdown carry their seal as a comment in the last line, JSON as its last member. CSV and PDF have no place for
one; theirs is a file of its own, named like the report with ``.seal`` after it. Whoever has the report and the public
key can check it without the store.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import NamedTuple

from pydantic import ValidationError

from provenance.errors import ReviewError
from provenance.models.review import to_canonical
from provenance.models.value import Value
from provenance.review.keys import Signer, Verifier

_PURPOSE = "report"


class Rests(Value):
    """What a report rests on, as it was when the report was made."""

    length: int = 0
    """Entries of the review log."""
    head: str = ""
    """Hash of the log's last entry."""
    graphs: Mapping[str, str] = {}
    """SHA-256 of each graph that the report was made from."""


class Seal(Value):
    """The hash of a report, what it rests on, and who signed both."""

    sha256: str
    """Of the report's bytes without the seal."""
    rests: Rests = Rests()
    signer: str | None = None
    key: str | None = None
    """Fingerprint of the signer's key."""
    signature: str | None = None

    @property
    def signed(self) -> dict[str, object]:
        """What the signature is about."""
        return self.model_dump(exclude={"signature"})


class _Place(NamedTuple):
    """Where a form has room for a seal: between these two strings, in place of what stands at the report's end."""

    before: bytes
    after: bytes
    replaced: bytes


_COMMENT = _Place(b"<!-- claim-provenance seal ", b" -->\n", b"")
_MEMBER = _Place(b',\n  "seal": ', b"\n}\n", b"\n}\n")
_PLACES = {"html": _COMMENT, "md": _COMMENT, "json": _MEMBER, "jsonld": _MEMBER}


def seal(
    report: Sequence[bytes], form: str, rests: Rests, signer: Signer | None = None
) -> tuple[Sequence[bytes], bytes | None]:
    """Seal a report that consists of some pieces.

    Returns:
        The pieces as they are handed over, and the seal as a file of its own where the form has no place for one.
    """
    digest = sha256()
    for piece in report:
        digest.update(piece)
    made = Seal(sha256=digest.hexdigest(), rests=rests)
    if signer is not None:
        named = made.model_copy(update={"signer": signer.name, "key": signer.fingerprint})
        made = named.model_copy(update={"signature": signer.sign(_PURPOSE, named.signed)})
    # Two hyphens would end a comment early; in JSON they only ever stand inside strings.
    words = to_canonical(made.model_dump()).replace("--", "-\\u002d").encode()
    place = _PLACES.get(form)
    if place is None:
        return report, words + b"\n"
    end = b"".join(report[-1:]).removesuffix(place.replaced)
    return [*report[:-1], end + place.before + words + place.after], None


def read_seal(report: bytes, beside: bytes | None = None) -> tuple[bytes, Seal]:
    """Return a report's own bytes and its seal.

    Args:
        report: the report as it was handed over.
        beside: the seal's own file, where there is one.

    Raises:
        ReviewError: when the report has no seal, or one that cannot be read.
    """
    if beside is not None:
        return report, _parse(beside)
    for place in (_COMMENT, _MEMBER):
        body, mark, rest = report.rpartition(place.before)
        if mark and rest.endswith(place.after):
            return body + place.replaced, _parse(rest.removesuffix(place.after))
    raise ReviewError("the report has no seal; it was cut short, or made by another program")


def _parse(words: bytes) -> Seal:
    try:
        return Seal.model_validate(json.loads(words))
    except (ValueError, ValidationError) as error:
        raise ReviewError("the seal of the report cannot be read") from error


def check_seal(body: bytes, found: Seal, verifier: Verifier | None = None) -> str | None:
    """Return what is wrong with a sealed report, in words; None when nothing is.

    Args:
        body: the report's own bytes.
        found: its seal.
        verifier: a key whose owner must have signed it.
    """
    if sha256(body).hexdigest() != found.sha256:
        return "the report is not the one that was sealed: a byte of it was changed"
    if verifier is None:
        return None
    if found.signature is None:
        return "the report is not signed"
    if found.key != verifier.fingerprint:
        return f"the report is signed with another key, {found.key}"
    if not verifier.is_signed(_PURPOSE, found.signed, found.signature):
        return "the signature does not belong to this report: it or its seal was changed"
    return None
