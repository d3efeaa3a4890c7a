"""Checking a log: each line must be canonical, name the line before it, and end where a head says it ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256

from pydantic import ValidationError

from provenance.models.review import NOTHING, Entry
from provenance.models.value import Value
from provenance.review.heads import Head
from provenance.review.keys import Verifier

LOG, HEADS = "log.jsonl", "heads.jsonl"


class Fault(Value):
    """Something about a log that is not as it was written."""

    place: str
    """File and line."""
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


def find_breaks(lines: Sequence[bytes], heads: Sequence[Head]) -> Iterator[Fault]:
    """Yield where a log contradicts itself or its heads: somebody changed it after it was written."""
    hashes = list_hashes(lines)
    for number, line in enumerate(lines, 1):
        for words in _find_in_line(line, number, hashes[number - 1]):
            yield Fault(place=f"{LOG}:{number}", message=words)
    yield from _check_heads(heads, hashes)


def find_unnoted(lines: Sequence[bytes], heads: Sequence[Head]) -> Iterator[Fault]:
    """Yield that entries stand after the last head; so they do, too, when a writer was killed before it noted one."""
    longest = max((head.length for head in heads), default=0)
    if longest < len(lines):
        yield Fault(place=HEADS, message=f"no head was noted after entry {longest}")


def count_whole(lines: Sequence[bytes], heads: Sequence[Head]) -> int:
    """Return how many of a log's first lines are in order, up to one of which a head says that the log ended there."""
    hashes = list_hashes(lines)
    noted = {(head.length, head.head) for head in heads}
    whole = 0
    for number, line in enumerate(lines, 1):
        if any(_find_in_line(line, number, hashes[number - 1])):
            break
        if (number, hashes[number]) in noted:
            whole = number
    return whole


def list_hashes(lines: Sequence[bytes]) -> list[str]:
    """Return the hash of every line, after what the first line names for the one before it."""
    return [NOTHING, *(sha256(line).hexdigest() for line in lines)]


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


def _check_heads(heads: Sequence[Head], hashes: Sequence[str]) -> Iterator[Fault]:
    """Yield heads that the log contradicts; the last line has no successor, so only a head shows that it changed."""
    for number, head in enumerate(heads, 1):
        place = f"{HEADS}:{number}"
        if head.length >= len(hashes):
            yield Fault(place=place, message=f"knows {head.length} entries; the log has {len(hashes) - 1}")
        elif hashes[head.length] != head.head:
            yield Fault(place=place, message=f"knows another entry {head.length} than the log has")


def check_signatures(length: int, heads: Sequence[Head], verifier: Verifier) -> Iterator[Fault]:
    """Yield why the end of a log of some length is not signed by the owner of a key."""
    own = [head for head in heads if head.key == verifier.fingerprint]
    for head in own:
        if not verifier.is_signed("log head", head.signed, head.signature or ""):
            yield Fault(place=HEADS, message=f"the signature after entry {head.length} is not the key's")
    if not own:
        yield Fault(place=HEADS, message=f"no head is signed with the key {verifier.fingerprint}")
    elif (last := own[-1].length) < length:
        yield Fault(place=HEADS, message=f"entries after {last} are not signed with the key")
