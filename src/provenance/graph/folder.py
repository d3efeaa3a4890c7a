"""Stores in a folder: an Oxigraph database that one writer owns, and the states that it has published to readers.

A reader beside a running writer is undefined behaviour of the engine, so readers never open the live database. The
writer backs it up into ``generations/<n>`` (hard links, hence cheap) and then renames the pointer ``current``; readers
open that generation read-only.

    store.json       format and base IRI: what makes the folder a store
    live/            the database that the one writer owns
    live.new/        what will take its place; live.old/  what it takes the place of
    texts/           the articles' texts by hash
    extractions      what was read in them, once more as values
    generations/<n>  published states; current  names the newest
"""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

import pyoxigraph
from pyoxigraph import NamedNode, Quad

from provenance.errors import GraphError, QueryError
from provenance.graph.embedded import EmbeddedStore
from provenance.graph.evaluation import Limits, collect
from provenance.graph.files import write_atomically
from provenance.graph.kept import LiveExtractions, PublishedExtractions, list_files
from provenance.graph.namespaces import Names
from provenance.graph.results import Answer
from provenance.graph.rewriting import Change, write_parts
from provenance.graph.store import Dataset
from provenance.graph.texts import FolderTexts
from provenance.graph.workers import BROKEN, WorkerLost, Workers

FORMAT = 1
_KEPT_GENERATIONS = 2


class FolderStore(EmbeddedStore):
    """The one writer of a folder."""

    def __init__(self, folder: Path, base: str) -> None:
        names = Names(_found(folder, base))
        left = list_files(folder / "live")
        super().__init__(str(folder), names, FolderTexts(folder / "texts"), _open_live(folder))
        self.folder = folder
        self.kept = self._extractions = LiveExtractions(folder / "extractions", left)
        # What is left as no writer leaves it was committed by one who was killed before publishing it.
        self._has_changed = not self._extractions.has_known_state or not _is_published(folder)

    def replace(self, graphs: Collection[str], quads: Sequence[Quad]) -> int:
        changed = None
        try:
            changed = super().replace(graphs, quads)
        finally:
            self._note(changed, {*graphs, *_list_graphs(quads, self.names)})
        return changed

    def load(self, graph: str, quads: Iterable[Quad]) -> int:
        """Fill a new graph, which readers see once it is published."""
        added = None
        try:
            added = super().load(graph, quads)
        finally:
            self._note(added, [graph])
        return added

    def rewrite(self, graph: str, quads: Iterable[Quad]) -> int:
        """Make one graph hold exactly these statements, which readers see once they are published."""
        changed = None
        try:
            changed = super().rewrite(graph, quads)
        finally:
            self._note(changed, [graph])
        return changed

    def _write_parts(self, changes: Iterable[Change]) -> int:
        """Write changes into a copy of the database, which then takes its place: all of them or, when killed, none."""
        fresh = self._make_room()
        self.engine.flush()
        self.engine.backup(str(fresh))
        copied = pyoxigraph.Store(str(fresh))
        changed = write_parts(copied, changes)
        copied.flush()
        del copied
        self._put_in_place(fresh)
        return changed

    def _make_room(self) -> Path:
        """Remove what was left of earlier copies, and return where the next one goes."""
        for leftover in ("live.new", "live.old"):
            shutil.rmtree(self.folder / leftover, ignore_errors=True)
        return self.folder / "live.new"

    def _put_in_place(self, fresh: Path) -> None:
        live, old = self.folder / "live", self.folder / "live.old"
        self._engine = None
        live.rename(old)
        fresh.rename(live)
        shutil.rmtree(old, ignore_errors=True)
        self._engine = _open_live(self.folder)

    def _note(self, changed: int | None, graphs: Iterable[str]) -> None:
        """Note that graphs have changed; after an interruption nobody knows, and they count as changed."""
        if changed != 0:
            self._has_changed = True
            self._extractions.forget(graphs)

    def publish(self) -> None:
        """Back the database up as the next generation and point readers to it, if anything has changed."""
        if not self._has_changed or self._engine is None:
            return
        generations = self.folder / "generations"
        newest = max(_list_generations(generations), default=0) + 1
        try:
            generations.mkdir(exist_ok=True)
            self.engine.flush()
            self.engine.backup(str(generations / str(newest)))
        except OSError as error:
            raise GraphError(f"{generations}: a generation cannot be written: {error}") from error
        self._extractions.name_generation(list_files(generations / str(newest)))
        write_atomically(self.folder / "current", f"{newest}\n".encode())
        for old in _list_generations(generations)[:-_KEPT_GENERATIONS]:
            shutil.rmtree(generations / str(old), ignore_errors=True)
        self._has_changed = False

    def purge(self) -> None:
        """Write the database anew, and drop every generation but the newest.

        Compacting would not do: the engine's own files go on naming the ends of tables that are gone.
        """
        fresh = self._make_room()
        copied = pyoxigraph.Store(str(fresh))
        copied.bulk_extend(self.engine)
        copied.flush()
        del copied
        self._put_in_place(fresh)
        self._extractions.renew()
        self._has_changed = True
        self.publish()
        generations = self.folder / "generations"
        for old in _list_generations(generations)[:-1]:
            shutil.rmtree(generations / str(old), ignore_errors=True)

    def close(self) -> None:
        """Publish, and let go of the database in a state that the next writer knows again."""
        super().close()
        self._extractions.close(list_files(self.folder / "live"))


class Generation(EmbeddedStore):
    """A reader's view of a folder: the newest generation at the time of opening, which no writer will change."""

    def __init__(self, folder: Path) -> None:
        names = Names(_read_base(folder))
        generation, engine = _open_current(folder)
        super().__init__(str(folder), names, FolderTexts(folder / "texts"), engine)
        self._generation = generation
        self.kept = self._extractions = PublishedExtractions(folder / "extractions", list_files(generation))
        self._workers = Workers(generation)

    def ask(self, query: str, dataset: Dataset | None, limits: Limits) -> Answer:
        """Answer a SPARQL query within limits, in a process of its own that ends when the time is up."""
        deadline = time.monotonic() + limits.seconds
        request = self._to_request(query, dataset) | {"limit": None if limits.rows is None else limits.rows + 1}
        try:
            return collect(self._workers.ask(request, limits.seconds), limits.rows, deadline)
        except WorkerLost:
            if _is_kept(self._generation):
                # Answered here, a query that broke its process, such as one nested too deeply, would break this one.
                raise QueryError(BROKEN) from None
            # A generation that two newer ones have replaced can be read by those who have it open, and by nobody else.
            return super().ask(query, dataset, limits._replace(seconds=deadline - time.monotonic()))

    def close(self) -> None:
        self._workers.close()
        self._extractions.close()
        super().close()

    def replace(self, graphs: Collection[str], quads: Sequence[Quad]) -> int:  # noqa: ARG002 - refuses whatever comes
        raise GraphError(f"{self.location}: was opened for reading")


def _found(folder: Path, base: str) -> str:
    """Make the folder a store unless it is one, and return its base IRI."""
    if not (folder / "store.json").exists():
        try:
            if folder.is_dir() and any(folder.iterdir()):
                raise GraphError(f"{folder}: is no store, and not empty; accepted: a store, or a folder yet to be made")
        except OSError as error:
            raise GraphError(f"{folder}: cannot be read: {error.strerror}") from error
        description = {"format": FORMAT, "base": base}
        write_atomically(folder / "store.json", (json.dumps(description, indent=2) + "\n").encode())
    return _read_base(folder)


def _read_base(folder: Path) -> str:
    try:
        description = json.loads((folder / "store.json").read_bytes())
        if description["format"] == FORMAT:
            return str(description["base"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise GraphError(f"{folder}: is no store; accepted: a folder that holds store.json") from error
    raise GraphError(f"{folder}: is a store of format {description['format']!r}; accepted: {FORMAT}")


def _open_live(folder: Path) -> pyoxigraph.Store:
    if not (folder / "live").exists() and (folder / "live.old").exists():
        # Its writer was killed as it put a copy in its place.
        (folder / "live.old").rename(folder / "live")
    if (folder / "current").exists() and not (folder / "live").exists():
        # A new, empty database would be published over what readers still have.
        raise GraphError(f"{folder}: has lost its database live/; the newest folder of generations/ is a copy of it")
    try:
        return pyoxigraph.Store(str(folder / "live"))
    except (OSError, RuntimeError) as error:
        if "lock" in str(error).lower():
            raise GraphError(f"{folder}: is locked; another process is writing to it") from error
        raise GraphError(f"{folder}: cannot be opened: {' '.join(str(error).split())}") from error


def _open_current(folder: Path) -> tuple[Path, pyoxigraph.Store]:
    """Open the newest generation; when it is dropped at that very moment, open its successor."""
    last: Exception | None = None
    for _ in range(3):
        try:
            generation = folder / "generations" / str(int((folder / "current").read_text()))
            return generation, pyoxigraph.Store.read_only(str(generation))
        except FileNotFoundError:
            raise GraphError(f"{folder}: nothing has been published yet") from None
        except (OSError, RuntimeError, ValueError) as error:
            last = error
    raise GraphError(f"{folder}: cannot be opened: {' '.join(str(last).split())}")


def _list_graphs(quads: Iterable[Quad], names: Names) -> list[str]:
    found = {quad.graph_name for quad in quads}
    return [names.get_identifier(graph) for graph in found if isinstance(graph, NamedNode)]


def _is_published(folder: Path) -> bool:
    """Tell whether readers find the generation that the pointer names."""
    try:
        newest = int((folder / "current").read_text())
    except (OSError, ValueError):
        return False
    return (folder / "generations" / str(newest) / "CURRENT").exists()


def _is_kept(generation: Path) -> bool:
    """Tell whether the generation is among those that a writer leaves in their place."""
    return int(generation.name) in _list_generations(generation.parent)[-_KEPT_GENERATIONS:]


def _list_generations(folder: Path) -> list[int]:
    return sorted(int(path.name) for path in folder.glob("*") if path.name.isdigit())
