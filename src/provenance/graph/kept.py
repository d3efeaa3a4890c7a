"""What was made of graphs, kept beside them: extractions as values, and hashes; to make one again takes far longer.

The graphs are what counts. The file is trusted only where it names the very database at hand: whoever has written to a
folder ends the file with a hash of all its lines and of the database as it is left, and each generation is named in the
same way. Where no such line fits, since the writer was killed, or another program has written to the database, or the
store is older than the file, everything is read from the graphs again.

    <graph> TAB <JSON>            the extraction that the graph holds
    <graph> TAB # TAB <SHA-256>   the hash of its statements
    <graph> TAB                   the graph has changed since
    TAB <SHA-256>                 a state of a database that all lines above fit
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import IO, Protocol, TypeAlias

from pydantic import ValidationError

from provenance.models.claim import Extraction

_HASH = b"#\t"
_HASH_LINE = 160
"""Bytes of a line that gives a hash, about."""
Files: TypeAlias = Sequence[tuple[str, int]]
_WASTE = 2
"""Times the bytes of what still holds that the file may have before it is written anew."""


class Kept(Protocol):
    """Extractions and hashes by the name of their graph."""

    def find(self, graph: str) -> Extraction | None:
        """Return the extraction that the graph holds; None where it is not kept."""

    def keep(self, graph: str, extraction: Extraction) -> None:
        """Keep the extraction that the graph holds now, where there is a place for it."""

    def find_hash(self, graph: str) -> str | None:
        """Return the hash of the graph; None where it is not kept."""

    def keep_hash(self, graph: str, digest: str) -> None:
        """Keep the hash that the graph has now, where there is a place for it."""


class NothingKept:
    """Of a store that lives in memory, or that others write to as well."""

    def find(self, graph: str) -> None:
        """Find nothing."""

    def keep(self, graph: str, extraction: Extraction) -> None:
        """Keep nothing."""

    def find_hash(self, graph: str) -> None:
        """Find nothing."""

    def keep_hash(self, graph: str, digest: str) -> None:
        """Keep nothing."""


class _Index:
    """Where extractions stand in a file, as its lines tell one after another."""

    def __init__(self) -> None:
        self.places: dict[str, tuple[int, int]] = {}
        """Number of bytes of each extraction and the place of the first, by graph."""
        self.hashes: dict[str, str] = {}
        self.size = 0
        self._lines = sha256()

    def add(self, line: bytes) -> None:
        """Take in the next line of the file."""
        name, _, value = line.rstrip(b"\n").partition(b"\t")
        graph = name.decode()
        if value.startswith(_HASH):
            self.hashes[graph] = value.removeprefix(_HASH).decode()
        elif graph and value:
            self.places[graph] = len(value), self.size + len(name) + 1
        elif graph:
            self.places.pop(graph, None)
            self.hashes.pop(graph, None)
        self.size += len(line)
        self._lines.update(line)

    def is_wasteful(self) -> bool:
        """Tell whether most of the file holds no more."""
        return self.size > _WASTE * (_HASH_LINE * len(self.hashes) + sum(length for length, _ in self.places.values()))

    def name_state(self, files: Files) -> bytes:
        """Return the line that says that all lines so far fit a database of these files."""
        lines = self._lines.copy()
        lines.update(repr(files).encode())
        return b"\t%s\n" % lines.hexdigest().encode()


def list_files(database: Path) -> Files:
    """Return names and sizes of the files that hold a database's statements; none when there is no database.

    The engine numbers its files and gives no number twice, so that any writing changes them; opening for reading does
    not.
    """
    try:
        found = [(file.name, file.stat().st_size) for file in os.scandir(database)]
    except OSError:
        return []
    return sorted(one for one in found if one[0].endswith((".sst", ".log")) or one[0].startswith(("CURRENT", "MANI")))


def _open_for_owner(path: Path) -> IO[bytes]:
    """Open a file to add to, which nobody but its owner may read: it holds words of articles, like the texts."""
    return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600), "a+b", buffering=0)


def _read_until(file: IO[bytes], files: Files) -> _Index:
    """Return the index of the lines up to the first that names the database of these files; empty when none does."""
    index = _Index()
    for line in file:
        if line.startswith(b"\t") and line == index.name_state(files):
            return index
        index.add(line)
    return _Index()


def _read_whole(file: IO[bytes], files: Files) -> _Index:
    """Return the index of all lines when the last of them names the database of these files; an empty one otherwise."""
    index, fits = _Index(), False
    for line in file:
        fits = line.startswith(b"\t") and line == index.name_state(files)
        index.add(line)
    return index if fits else _Index()


class _KeptInFile:
    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self._index = _Index()

    def find(self, graph: str) -> Extraction | None:
        """Return the extraction that the graph holds; None where it is not kept."""
        value = self._read(graph)
        try:
            return None if value is None else Extraction.model_validate_json(value)
        except ValidationError:  # kept by a program of another version
            return None

    def find_hash(self, graph: str) -> str | None:
        """Return the hash of the graph; None where it is not kept."""
        return self._index.hashes.get(graph)

    def _read(self, graph: str) -> bytes | None:
        place = self._index.places.get(graph)
        if place is None or self._file is None:
            return None
        with suppress(OSError):
            return os.pread(self._file.fileno(), *place)
        return None

    def _let_go(self) -> None:
        if self._file is not None:
            self._file.close()
        self._file, self._index = None, _Index()


class PublishedExtractions(_KeptInFile):
    """What was kept when a generation was published; the file is opened when something is first asked for."""

    def __init__(self, path: Path, files: Files) -> None:
        super().__init__()
        self._path = path
        self._files: Files | None = files

    def find(self, graph: str) -> Extraction | None:
        """Return the extraction that the graph holds; None where it is not kept."""
        if self._files is not None:
            self._open(self._files)
            self._files = None
        return super().find(graph)

    def keep(self, graph: str, extraction: Extraction) -> None:
        """Keep nothing: a generation never changes."""

    def keep_hash(self, graph: str, digest: str) -> None:
        """Keep nothing."""

    def _open(self, files: Files) -> None:
        with suppress(OSError):
            self._file = self._path.open("rb")
            self._index = _read_until(self._file, files)

    def close(self) -> None:
        """Let go of the file."""
        self._files = None
        self._let_go()


class LiveExtractions(_KeptInFile):
    """What the one writer of a folder keeps; should the disk fail, nothing more is kept, and nothing lost."""

    def __init__(self, path: Path, files: Files) -> None:
        """Open the file, once the database is open; the files are those that it had before."""
        super().__init__()
        self._path = path
        with suppress(OSError), path.open("rb") as file:
            self._index = _read_whole(file, files)
        self.has_known_state = self._index.size > 0
        """Whether the last writer has closed the database, and nobody else has written to it."""
        with suppress(OSError):
            if not self.has_known_state:
                path.unlink(missing_ok=True)  # and not emptied: a reader may have it open
            self._file = _open_for_owner(path)

    def keep(self, graph: str, extraction: Extraction) -> None:
        """Keep the extraction that the graph holds now."""
        if self._file is None or not graph.isprintable():
            return
        value = extraction.model_dump_json().encode()
        if self._read(graph) != value:
            self._write(b"%s\t%s\n" % (graph.encode(), value))

    def keep_hash(self, graph: str, digest: str) -> None:
        """Keep the hash that the graph has now."""
        if graph.isprintable():
            self._write(b"%s\t%s%s\n" % (graph.encode(), _HASH, digest.encode()))

    def forget(self, graphs: Iterable[str]) -> None:
        """Forget what was kept of graphs that may have changed."""
        for graph in graphs:
            if graph in self._index.places or graph in self._index.hashes:
                self._write(b"%s\t\n" % graph.encode())

    def name_generation(self, files: Files) -> None:
        """Say that all that is kept fits the generation of these files, which has just been made."""
        if self._index.is_wasteful():
            self.renew()
        self._write(self._index.name_state(files))

    def close(self, files: Files) -> None:
        """Say that all that is kept fits the database of these files, which has been closed."""
        self._write(self._index.name_state(files))
        self._let_go()

    def renew(self) -> None:
        """Write the file anew, without what holds no more."""
        if self._file is None:
            return
        held, old, self._index = self._index, self._file, _Index()
        draft = self._path.with_suffix(".new")
        try:
            draft.unlink(missing_ok=True)
            self._file = _open_for_owner(draft)
            for graph, place in held.places.items():
                self._write(b"%s\t%s\n" % (graph.encode(), os.pread(old.fileno(), *place)))
            for graph, digest in held.hashes.items():
                self.keep_hash(graph, digest)
            draft.replace(self._path)
        except OSError:
            self._give_up()
        finally:
            old.close()

    def _write(self, line: bytes) -> None:
        if self._file is None:
            return
        try:
            written = self._file.write(line)
        except OSError:
            written = 0
        if written == len(line):
            self._index.add(line)
        else:
            self._give_up()

    def _give_up(self) -> None:
        self._let_go()
        self._path.unlink(missing_ok=True)
