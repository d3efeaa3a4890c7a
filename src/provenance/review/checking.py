"""Checking a log: each line must be canonical, name the line before it, and end where a head says it ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256

from pydantic import ValidationError

from provenance.models.review import NOTHING, Entry
from provenance.models.value import Value
from provenance.review.files import Head, LogFolder
from provenance.review.keys import Verifier


class Fault(Value):
    """Something about a log that is not as it was written."""

    place: str
    """File and line."""
    message: str


def find_faults(folder: LogFolder, verifier: Verifier | None = None) -> Iterator[Fault]:
    """Yield what is wrong with a log; nothing when every line is as it was written.

    Args:
        folder: where the log lies.
        verifier: a key whose owner must have signed the log's end.
    """
    hashes = [NOTHING]
    for number, line in enumerate(folder.read_lines(), 1):
        place = f"{folder.log.name}:{number}"
        yield from (Fault(place=place, message=words) for words in _find_in_line(line, number, hashes[-1]))
        hashes.append(sha256(line).hexdigest())
    heads = folder.read_heads()
    yield from _check_heads(folder, heads, hashes)
    if verifier is not None:
        yield from _check_signatures(folder, heads, hashes, verifier)


def _find_in_line(line: bytes, number: int, previous: str) -> Iterator[str]:
    try:
        entry = Entry.model_validate_json(line)
    except ValidationError:
        yield "is no entry of a review log"
        return
    if entry.line.encode() != line:
        yield "is not written as the log writes its entries"
    if entry.number != number:
        yield f"says that it is entry {entry.number}"
    if entry.previous != previous:
        yield f"does not follow the entry before it: names {entry.previous[:12]}…, which has {previous[:12]}…"


def _check_heads(folder: LogFolder, heads: Sequence[Head], hashes: Sequence[str]) -> Iterator[Fault]:
    """Yield heads that the log contradicts; the last line has no successor, so only a head shows that it changed."""
    for number, head in enumerate(heads, 1):
        place = f"{folder.heads.name}:{number}"
        if head.length >= len(hashes):
            yield Fault(place=place, message=f"knows {head.length} entries; the log has {len(hashes) - 1}")
        elif hashes[head.length] != head.head:
            yield Fault(place=place, message=f"knows another entry {head.length} than the log has")
    longest = max((head.length for head in heads), default=0)
    if longest < len(hashes) - 1:
        yield Fault(place=folder.heads.name, message=f"no head was noted after entry {longest}")


def _check_signatures(
    folder: LogFolder, heads: Sequence[Head], hashes: Sequence[str], verifier: Verifier
) -> Iterator[Fault]:
    own = [head for head in heads if head.key == verifier.fingerprint]
    for head in own:
        if not verifier.is_signed("log head", head.signed, head.signature or ""):
            yield Fault(place=folder.heads.name, message=f"the signature after entry {head.length} is not the key's")
    if not own:
        yield Fault(place=folder.heads.name, message=f"no head is signed with the key {verifier.fingerprint}")
    elif (last := own[-1].length) < len(hashes) - 1:
        yield Fault(place=folder.heads.name, message=f"entries after {last} are not signed with the key")
