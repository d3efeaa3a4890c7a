"""Texts of articles, kept by hash beside the graph and never in it: an export of the graph carries no article."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from provenance.errors import GraphError
from provenance.graph.files import write_atomically
from provenance.models.identifiers import hash_text


class Texts(Protocol):
    """Texts by the SHA-256 of their UTF-8 bytes."""

    def get(self, sha256: str) -> str:
        """Return the text.

        Raises:
            GraphError: when it is missing or its file cannot be read as UTF-8.
        """

    def keep(self, text: str) -> None:
        """Keep the text; one that is kept already is left as it is."""

    def drop(self, sha256: str) -> None:
        """Remove the text for good; nothing when there is none."""


class MemoryTexts:
    """Texts that live as long as the process."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}

    def get(self, sha256: str) -> str:
        """Return the text."""
        if sha256 not in self._texts:
            raise GraphError(f"the text {sha256} is missing")
        return self._texts[sha256]

    def keep(self, text: str) -> None:
        """Keep the text."""
        self._texts[hash_text(text)] = text

    def drop(self, sha256: str) -> None:
        """Remove the text."""
        self._texts.pop(sha256, None)


class FolderTexts:
    """Texts as files ``ab/ab12….txt`` of one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path_of(self, sha256: str) -> Path:
        """Return the file of a text, whether or not it exists."""
        return self.folder / sha256[:2] / f"{sha256}.txt"

    def get(self, sha256: str) -> str:
        """Return the text, with its newlines as they were."""
        path = self.path_of(sha256)
        try:
            return path.read_bytes().decode()
        except FileNotFoundError:
            raise GraphError(f"{path}: the text is missing") from None
        except (OSError, UnicodeDecodeError) as error:
            raise GraphError(f"{path}: the text cannot be read: {error}") from error

    def keep(self, text: str) -> None:
        """Keep the text."""
        path = self.path_of(hash_text(text))
        if not path.exists():
            write_atomically(path, text.encode())

    def drop(self, sha256: str) -> None:
        """Remove the text's file."""
        self.path_of(sha256).unlink(missing_ok=True)
