"""Which tagger reads: the one asked for, else the best one that is installed."""

from __future__ import annotations

from importlib.resources import as_file, files
from importlib.util import find_spec
from pathlib import Path

from provenance.errors import ExtractionError
from provenance.extraction.attributions.tagger import Tagger
from provenance.extraction.taggers.encoder import EncoderTagger

RULES_ALONE = "none"
"""The model that stands for none: rules read alone."""

_SHIPPED = {"accurate": "accurate.zip"}


def open_tagger(name: str | None = None, model: str | None = None) -> Tagger | None:
    """Return a tagger, or None when rules are to read alone.

    Args:
        name: ``accurate`` or ``fast``; the best installed one when None.
        model: a model file in place of the shipped one, or ``none`` for rules alone.

    Raises:
        ExtractionError: when the tagger asked for cannot run here.
    """
    if model == RULES_ALONE:
        return None
    if model is not None:
        return EncoderTagger(Path(model))
    if name is None:
        return open_tagger("accurate") if _runs_encoder() and _find_shipped("accurate") else None
    if name == "accurate" and not _runs_encoder():
        raise ExtractionError(
            "the accurate tagger needs the extra 'accurate': pip install 'claim-provenance[accurate]'"
        )
    shipped = _find_shipped(name)
    if shipped is None:
        raise ExtractionError(f"no {name} tagger is shipped; give one with --model")
    return EncoderTagger(shipped)


def _runs_encoder() -> bool:
    return all(find_spec(module) is not None for module in ("onnxruntime", "tokenizers"))


def _find_shipped(name: str) -> Path | None:
    resource = files("provenance.extraction.taggers") / "weights" / _SHIPPED.get(name, f"{name}.zip")
    with as_file(resource) as path:
        return path if path.exists() else None
