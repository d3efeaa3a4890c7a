"""Learned choices: of several answers to a question, that which what is seen of each speaks for most.

The rules of the grammar give an answer to each question about a figure: is it a part, is it of another event, who gives
it. That answer is one observation; what stands around the figure gives others. Each has a weight, learned by
``evaluation/train_choices.py`` from texts that ship with the project; the answer with the largest sum is chosen.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from typing import NamedTuple

from provenance.extraction.figures.drafts import Draft
from provenance.models.claim import Claimant


class Question(StrEnum):
    """What is asked about every figure."""

    PART = "part"
    BACKGROUND = "background"
    CLAIMANT = "claimant"


class Answer(NamedTuple):
    """One answer to a question, with what is seen that speaks for or against it."""

    says: bool | Claimant
    seen: Sequence[str]


Choose = Callable[[Question, Draft, Sequence[Answer]], int]
"""Gives the place of the answer to a question about a figure."""


@dataclass(frozen=True, slots=True)
class Choices:
    """The weight of each observation, by the question it answers."""

    of: Mapping[Question, Mapping[str, float]]

    def choose(self, question: Question, _: Draft, answers: Sequence[Answer]) -> int:
        """Return the place of the answer with the largest sum, the first of equal ones."""
        sums = [self.add_up(question, answer.seen) for answer in answers]
        return sums.index(max(sums))

    def add_up(self, question: Question, seen: Iterable[str]) -> float:
        """Return the sum of the weights of what is seen of one answer."""
        return sum(filter(None, map(self.of[question].get, seen)))


def read_choices() -> Choices:
    """Return the weights that ship with the package."""
    stored = json.loads(files(__package__).joinpath("choices.json").read_text("utf-8"))
    return Choices({question: stored[question] for question in Question})


CHOICES = read_choices()
