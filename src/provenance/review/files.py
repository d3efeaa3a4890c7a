"""The folder of a review log: the log itself, its heads, and the state of the graphs at the last build.

    log.jsonl    one entry a line, canonical JSON, each with the hash of the line before it
    heads.jsonl  after each entry the hash of the log's last line, signed when a key was at hand
    state.json   SHA-256 of every graph as the last build left it

Entries are only ever added, under a lock, and each reaches the disk before it counts. A line without its newline was
never acknowledged: the next entry takes its place. A log that was changed from outside takes no entry; ``renew`` sets
it aside as ``log-1.jsonl`` and goes on after its last whole entry, with an entry that names what was set aside.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO

from pydantic import ValidationError

from provenance.errors import ReviewError, WriteError
from provenance.models.review import Entry, Log, Redaction, Renewal, Review, Withdrawal, to_canonical
from provenance.review.checking import (
    HEADS,
    LOG,
    Fault,
    check_signatures,
    count_whole,
    find_breaks,
    find_unnoted,
    list_hashes,
)
from provenance.review.heads import Head
from provenance.review.keys import Signer, Verifier

Acts = Sequence[Review | Redaction | Withdrawal | Renewal]


class LogFolder:
    """The files of one log."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder / LOG
        self.heads = folder / HEADS
        self.state = folder / "state.json"

    def read(self) -> Log:
        """Return the log; an empty one when there is no file.

        Raises:
            ReviewError: when a line is no entry.
        """
        return Log(entries=tuple(_parse(line, self.log, number) for number, line in enumerate(self.read_lines(), 1)))

    def read_lines(self) -> list[bytes]:
        """Return the finished lines of the log, without their newlines."""
        return _read_lines(self.log)

    def read_heads(self) -> list[Head]:
        """Return the heads, the oldest first; lines that are none are left out."""
        return [head for head in map(_parse_head, _read_lines(self.heads)) if head is not None]

    def find_faults(self, verifier: Verifier | None = None) -> Iterator[Fault]:
        """Yield what is wrong with the log; nothing when every line, and all that was set aside, is as it was written.

        Args:
            verifier: a key whose owner must have signed the log's end.
        """
        lines, heads = self.read_lines(), self.read_heads()
        yield from find_breaks(lines, heads)
        yield from find_unnoted(lines, heads)
        yield from self._find_lost(lines)
        if verifier is not None:
            yield from check_signatures(len(lines), heads, verifier)

    def _find_lost(self, lines: Sequence[bytes]) -> Iterator[Fault]:
        for act in _list_acts(lines):
            if isinstance(act, Renewal):
                path = self.folder / Path(act.log).name
                if not path.exists() or sha256(path.read_bytes()).hexdigest() != act.sha256:
                    yield Fault(place=path.name, message="is not the log that was set aside")

    def append(self, acts: Acts, *, at: datetime | None = None, signer: Signer | None = None) -> tuple[Entry, ...]:
        """Add entries at the end of the log and note its new head.

        Args:
            acts: what was decided, in its order.
            at: when; now, when not given.
            signer: whose key signs the head.

        Raises:
            ReviewError: when the log was changed after it was written.
            WriteError: when it cannot be written.
        """
        with _open_locked(self.log) as file:
            self.check()
            return self._add(file, acts, at or datetime.now(UTC), signer)

    def check(self) -> None:
        """Refuse to go on with a log that was changed.

        Raises:
            ReviewError: names the first thing that is wrong.
        """
        fault = next(find_breaks(self.read_lines(), self.read_heads()), None)
        if fault is not None:
            way_out = "nothing is added; `provenance review renew` sets it aside and goes on"
            raise ReviewError(f"the review log was changed after it was written ({fault}): {way_out}")

    def _add(self, file: BinaryIO, acts: Acts, when: datetime, signer: Signer | None) -> tuple[Entry, ...]:
        log = self.read()
        held = len(log.entries)
        for act in acts:
            log = Log(entries=(*log.entries, log.follow(act, when)))
        added = log.entries[held:]
        _add_lines(file, [entry.line for entry in added])
        self.note_head(log, signer)
        return added

    def renew(
        self, reason: str, reviewer: str, *, at: datetime | None = None, signer: Signer | None = None
    ) -> tuple[Entry, ...]:
        """Set a changed log aside and go on after its last whole entry.

        What was decided after that entry no longer counts, but for redactions: a source at risk stays withheld.

        Returns:
            The entry that names what was set aside, and those of the redactions.

        Raises:
            ReviewError: when the log is whole.
            WriteError: when it cannot be written.
        """
        with _open_locked(self.log) as file:
            lines, heads = self.read_lines(), self.read_heads()
            fault = next(find_breaks(lines, heads), None)
            if fault is None:
                raise ReviewError("the review log is whole; there is nothing to set aside")
            renewal = Renewal(**self._set_aside(lines), fault=str(fault), reason=reason, reviewer=reviewer)
            whole = count_whole(lines, heads)
            withheld = [act for act in _list_acts(lines[whole:]) if isinstance(act, Redaction)]
            file.truncate(sum(len(line) + 1 for line in lines[:whole]))
            self._keep_heads([head for head in heads if head.length <= whole], lines)
            return self._add(file, [renewal, *withheld], at or datetime.now(UTC), signer)

    def _set_aside(self, lines: Sequence[bytes]) -> dict[str, Any]:
        """Copy log and heads under names of their own, and return by what the log's copy can be known again."""
        number = next(number for number in count(1) if not (self.folder / f"log-{number}.jsonl").exists())
        for path in (self.heads, self.log):
            copy = path.with_stem(f"{path.stem}-{number}")
            with copy.open("xb") as file:
                file.write(path.read_bytes() if path.exists() else b"")
                file.flush()
                os.fsync(file.fileno())
        copied = sha256(copy.read_bytes()).hexdigest()
        return {"log": copy.name, "sha256": copied, "length": len(lines), "head": list_hashes(lines)[-1]}

    def _keep_heads(self, heads: Sequence[Head], lines: Sequence[bytes]) -> None:
        hashes = list_hashes(lines)
        with _open_locked(self.heads) as file:
            file.truncate(0)
            _add_lines(file, [to_canonical(head.model_dump()) for head in heads if hashes[head.length] == head.head])

    def note_head(self, log: Log, signer: Signer | None = None) -> Head:
        """Write down the end of the log and the state of the graphs, and sign both when there is a key."""
        head = Head(length=len(log.entries), head=log.head, state=self.digest_state())
        if signer is not None:
            named = head.model_copy(update={"signer": signer.name, "key": signer.fingerprint})
            head = named.model_copy(update={"signature": signer.sign("log head", named.signed)})
        with _open_locked(self.heads) as file:
            _add_lines(file, [to_canonical(head.model_dump())])
        return head

    def write_state(self, graphs: Mapping[str, str]) -> None:
        """Write down the hash of every graph, in place of what was written before."""
        draft = self.state.with_suffix(".draft")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            draft.write_text(json.dumps(graphs, indent=1, sort_keys=True) + "\n", encoding="utf-8")
            draft.replace(self.state)
        except OSError as error:
            raise WriteError(str(self.state), error.strerror or str(error)) from error

    def read_state(self) -> dict[str, str]:
        """Return the hash of every graph as written down last; nothing when there is no readable file."""
        try:
            state = json.loads(self.state.read_bytes())
        except (OSError, ValueError):
            return {}
        return {str(name): str(digest) for name, digest in state.items()} if isinstance(state, dict) else {}

    def digest_state(self) -> str:
        """Return the SHA-256 of the file of graph hashes; empty when there is none."""
        return sha256(self.state.read_bytes()).hexdigest() if self.state.exists() else ""


def hash_line(line: bytes) -> str:
    """Return the SHA-256 by which the next entry names this one."""
    return sha256(line).hexdigest()


def _read_lines(path: Path) -> list[bytes]:
    try:
        return path.read_bytes().split(b"\n")[:-1]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise ReviewError(f"{path}: cannot be read: {(error.strerror or str(error)).lower()}") from error


def _parse(line: bytes, path: Path, number: int) -> Entry:
    try:
        return Entry.model_validate_json(line)
    except ValidationError as error:
        raise ReviewError(f"{path}:{number}: is no entry of a review log; `provenance verify` says more") from error


def _list_acts(lines: Sequence[bytes]) -> Iterator[Review | Redaction | Withdrawal | Renewal]:
    """Yield the acts of the lines that are entries, whatever became of the others."""
    for line in lines:
        try:
            yield Entry.model_validate_json(line).act
        except ValidationError:
            continue


def _parse_head(line: bytes) -> Head | None:
    try:
        return Head.model_validate_json(line)
    except ValidationError:
        return None


@contextmanager
def _open_locked(path: Path) -> Iterator[BinaryIO]:
    """Open a file for adding to it, alone, at the end of its last finished line."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            file.seek(0)
            file.truncate(file.read().rfind(b"\n") + 1)
            yield file
    except OSError as error:
        raise WriteError(str(path), error.strerror or str(error)) from error


def _add_lines(file: BinaryIO, lines: Sequence[str]) -> None:
    file.write("".join(f"{line}\n" for line in lines).encode())
    file.flush()
    os.fsync(file.fileno())
