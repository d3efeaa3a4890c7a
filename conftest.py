"""Modules that only a training environment can import are not searched for doctests elsewhere."""

from __future__ import annotations

from importlib.util import find_spec

_TRAINING = "src/provenance/extraction/taggers/training"

collect_ignore = (
    [f"{_TRAINING}/{module}.py" for module in ("exporting", "learning", "network")]
    if any(find_spec(library) is None for library in ("onnx", "torch", "transformers"))
    else []
)
