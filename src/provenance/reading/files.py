"""Which files an argument names, and the bytes in them; whatever cannot be read is a named problem.

A folder is walked depth first in the order of names, so that the same folder gives the same articles in the same order
everywhere. Names that begin with a full stop are hidden, and a README speaks of its folder: both are passed over unless
they are the argument itself. A link that leads back to a folder already walked is reported, not followed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from provenance.errors import ReadError
from provenance.models.article import Problem
from provenance.models.value import Value

LARGEST = 100_000_000
"""Bytes that one article may not reach: the file, or the line of a JSONL file."""
PROSE_ENDINGS = (".txt", ".md", ".markdown")
LINES_ENDINGS = (".jsonl", ".ndjson")
_ENDINGS = (*PROSE_ENDINGS, *LINES_ENDINGS)


class File(Value):
    """One file that an argument names, and the id that an article without one takes from its path."""

    path: Path
    place: str
    fallback_id: str
    """The path relative to the argument, without its ending, with ``/`` between its parts."""

    @property
    def holds_lines(self) -> bool:
        """Tell whether each line of the file is an article."""
        return self.path.suffix.lower() in LINES_ENDINGS


def find_files(argument: str) -> Iterator[File | Problem]:
    """Yield the file that the argument is, or those of the folder that it is, sorted; and what stands in the way."""
    root = Path(argument)
    walked: dict[tuple[int, int], str] = {}
    waiting = [root]
    while waiting:
        path = waiting.pop()
        try:
            if path.is_dir():
                waiting.extend(sorted(_enter(path, walked), reverse=True))
            else:
                yield _inspect(path, root)
        except ReadError as error:
            yield Problem(place=error.place, reason=error.reason, refused=True)
        except OSError as error:
            yield Problem(place=_name(path), reason=explain(error), refused=True)


def _enter(folder: Path, walked: dict[tuple[int, int], str]) -> Iterator[Path]:
    """Return what a folder shows, unless it was walked before under this or another name."""
    place, status = _name(folder), folder.stat()
    earlier = walked.setdefault((status.st_dev, status.st_ino), place)
    if earlier != place:
        raise ReadError(place, f"leads back to a folder already read ({earlier})")
    return (child for child in folder.iterdir() if not _is_passed_over(child.name))


def _is_passed_over(name: str) -> bool:
    return name.startswith(".") or name.lower().partition(".")[0] == "readme"


def _inspect(path: Path, root: Path) -> File:
    """Return a file that can be read.

    Raises:
        ReadError: it is of no known kind, is empty or is too large.
        OSError: it does not exist, or may not be read.
    """
    place, status = _name(path), path.stat()
    if path.suffix.lower() not in _ENDINGS:
        raise ReadError(place, f"is of no kind that can be read ({', '.join(_ENDINGS)})")
    if not path.is_file():
        raise ReadError(place, "is neither a file nor a folder")
    if status.st_size == 0:
        raise ReadError(place, "is empty")
    if path.suffix.lower() in PROSE_ENDINGS and status.st_size >= LARGEST:
        raise ReadError(place, f"is too large: {status.st_size} bytes; an article has fewer than {LARGEST}")
    relative = PurePosixPath(path.name if path == root else path.relative_to(root).as_posix())
    if _name(path) != str(path):
        raise ReadError(place, "has a name that is not UTF-8")
    return File(path=path, place=place, fallback_id=str(relative.with_suffix("")))


def _name(path: Path) -> str:
    """Return a path as it can be printed, whatever bytes its name has."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def explain(error: OSError) -> str:
    """Return why the system refused a file, as the predicate of a sentence about it."""
    match error:
        case FileNotFoundError():
            return "does not exist"
        case PermissionError():
            return "may not be read (permission denied)"
        case _:
            return f"cannot be read ({(error.strerror or 'unknown reason').lower()})"
