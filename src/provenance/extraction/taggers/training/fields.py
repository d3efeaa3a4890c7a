"""Training of the fast tagger: a conditional random field, fitted by L-BFGS."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from pycrfsuite import Trainer

from provenance.extraction.attributions.tagger import Label
from provenance.extraction.attributions.tokens import Paragraph
from provenance.extraction.taggers.crf import describe_tokens
from provenance.extraction.taggers.decoding import CUE, OUTER, SOURCE
from provenance.extraction.taggers.features import find_features
from provenance.extraction.taggers.training.examples import Attribution, Example
from provenance.extraction.taggers.training.targets import find_targets

_ROLES: dict[int, tuple[Label, Label]] = {
    OUTER: ("B-content", "I-content"),
    SOURCE: ("B-source", "I-source"),
    CUE: ("B-cue", "I-cue"),
}
"""In one sequence a source or a cue inside a content stands before the content."""
_SETTINGS = {"c1": 0.1, "c2": 0.1, "max_iterations": 120, "feature.minfreq": 2, "feature.possible_transitions": True}


def fit(examples: Sequence[Example]) -> bytes:
    """Return a model fitted to the examples."""
    trainer = Trainer(algorithm="lbfgs", params=_SETTINGS, verbose=False)
    for example in examples:
        rows = find_features(example.paragraphs, example.ruled)
        for paragraph, features in zip(example.paragraphs, rows, strict=True):
            labels = list(find_labels(paragraph, example.attributions))
            trainer.append(describe_tokens(paragraph, features), labels)
    with TemporaryDirectory() as folder:
        model = Path(folder) / "model.crfsuite"
        trainer.train(str(model))
        return model.read_bytes()


def find_labels(paragraph: Paragraph, attributions: Sequence[Attribution]) -> Iterator[Label]:
    """Yield the label of every token of a paragraph."""
    labels: list[Label] = ["O"] * len(paragraph.tokens)
    targets = find_targets(paragraph.tokens, attributions).labels
    for kind, (begin, inside) in _ROLES.items():
        for k, label in enumerate(targets[kind]):
            if label:
                labels[k] = begin if label == 1 else inside
    yield from labels
