"""Which tagger reads: the one asked for, else the best one that is installed."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import as_file, files
from importlib.util import find_spec
from pathlib import Path

from provenance.errors import ExtractionError
from provenance.extraction.attributions.tagger import Tagger
from provenance.extraction.taggers.archive import list_parts
from provenance.extraction.taggers.combined import CombinedTagger
from provenance.extraction.taggers.crf import CrfTagger

RULES_ALONE = "none"
"""The model that stands for none: rules read alone."""

_NEEDED = {"accurate": ("numpy", "onnxruntime", "tokenizers"), "fast": ()}
"""The taggers, and what each imports beyond what is always installed."""
_READERS: dict[str, Callable[[Path], Tagger]] = {"model.onnx": CombinedTagger, "model.crfsuite": CrfTagger}
"""The part of a model that says which tagger reads it."""


def open_tagger(name: str | None = None, model: str | None = None) -> Tagger | None:
    """Return a tagger, or None when rules are to read alone.

    Args:
        name: ``accurate`` or ``fast``; the best installed one when None. The fast one is the rules alone, which no
            model of its speed improves, see docs/models.md.
        model: a model file in place of the shipped one, or ``none`` for rules alone.

    Raises:
        ExtractionError: when the tagger or the model asked for cannot run here.
    """
    if model == RULES_ALONE:
        return None
    if model is not None:
        return _open_model(Path(model), name)
    if name is None:
        name = "accurate" if _is_installed("accurate") and _find_shipped("accurate") else "fast"
    if name not in _NEEDED:
        raise ExtractionError(f"{name!r} is no tagger; there are {', '.join(sorted(_NEEDED))}")
    _require(name)
    shipped = _find_shipped(name)
    if shipped is None and name != "fast":
        raise ExtractionError(f"no model of the {name} tagger is shipped here; give one with --model")
    return _open_model(shipped, name) if shipped else None


def _open_model(path: Path, name: str | None) -> Tagger:
    parts = list_parts(path)
    kind, opened = next(((part, read) for part, read in _READERS.items() if part in parts), ("", None))
    if opened is None:
        raise ExtractionError(f"{path}: is no model, it has none of {', '.join(_READERS)}")
    found = "accurate" if kind == "model.onnx" else "fast"
    if name not in (None, found):
        raise ExtractionError(f"{path}: is a model of the {found} tagger, not of the {name} one")
    _require(found)
    return opened(path)


def _require(name: str) -> None:
    if not _is_installed(name):
        raise ExtractionError(f"the {name} tagger needs the extra {name!r}: pip install 'claim-provenance[{name}]'")


def _is_installed(name: str) -> bool:
    return all(find_spec(module) is not None for module in _NEEDED[name])


def _find_shipped(name: str) -> Path | None:
    with as_file(files("provenance.extraction.taggers") / "weights" / f"{name}.zip") as path:
        return path if path.exists() else None
