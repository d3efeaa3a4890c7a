"""Files that appear whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from provenance.errors import GraphError


def write_atomically(path: Path, content: bytes) -> None:
    """Write the file beside its place and rename it, so that no reader ever sees a part of it.

    Raises:
        GraphError: when the place cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, draft = tempfile.mkstemp(dir=path.parent, prefix=".draft-")
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(draft).replace(path)
    except OSError as error:
        raise GraphError(f"{path}: cannot be written: {error.strerror}") from error
