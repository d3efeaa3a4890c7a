"""The folder of a review log: the log itself, its heads, and the state of the graphs at the last build.

    log.jsonl    one entry a line, canonical JSON, each with the hash of the line before it
    heads.jsonl  after each entry the hash of the log's last line, signed when a key was at hand
    state.json   SHA-256 of every graph as the last build left it

Entries are only ever added, under a lock, and each reaches the disk before it counts. A line without its newline was
never acknowledged: the next entry takes its place.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from pydantic import ValidationError

from provenance.errors import ReviewError, WriteError
from provenance.models.review import Entry, Log, Redaction, Review, Withdrawal, to_canonical
from provenance.models.value import Value
from provenance.review.keys import Signer

Acts = Sequence[Review | Redaction | Withdrawal]


class Head(Value):
    """The end of a log as it was at one time, and of the graphs beside it; signed or not."""

    length: int
    head: str
    """Hash of the last line."""
    state: str = ""
    """SHA-256 of ``state.json``; empty when there was none."""
    signer: str | None = None
    key: str | None = None
    """Fingerprint of the signer's key."""
    signature: str | None = None

    @property
    def signed(self) -> dict[str, object]:
        """What the signature is about."""
        return self.model_dump(exclude={"signature"})


class LogFolder:
    """The files of one log."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "log.jsonl"
        self.heads = folder / "heads.jsonl"
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

    def append(self, acts: Acts, *, at: datetime | None = None, signer: Signer | None = None) -> tuple[Entry, ...]:
        """Add entries at the end of the log and note its new head.

        Args:
            acts: what was decided, in its order.
            at: when; now, when not given.
            signer: whose key signs the head.

        Raises:
            ReviewError: when the log cannot be read.
            WriteError: when it cannot be written.
        """
        when = at or datetime.now(UTC)
        with _open_locked(self.log) as file:
            log = self.read()
            held = len(log.entries)
            for act in acts:
                log = Log(entries=(*log.entries, log.follow(act, when)))
            added = log.entries[held:]
            _add_lines(file, [entry.line for entry in added])
            self.note_head(log, signer)
        return added

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
